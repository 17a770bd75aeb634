//! A list of a few words. Most words that it is asked about begin with none of its letters, and to see that takes less
//! than a look into a table.

use serde::Deserialize;

/// Letters that are told apart, whether capital or small.
const LETTERS: usize = 32;

/// A list so short that it is asked word by word, and only those words that begin with the same letter.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<&'static str>", bound(deserialize = "'de: 'static"))]
pub struct Few {
    /// In the order of their first letters.
    words: Vec<&'static str>,
    /// For each letter how many words begin with one before it.
    starts: [u16; LETTERS + 1],
}

impl From<Vec<&'static str>> for Few {
    fn from(mut words: Vec<&'static str>) -> Few {
        words.sort_by_key(|word| letter(word));
        let before = |at: usize| words.partition_point(|word| letter(word) < at) as u16;
        let starts = std::array::from_fn(before);
        Few { words, starts }
    }
}

impl Few {
    /// Its words.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().copied()
    }

    /// Whether it holds a word, whatever its capitals.
    pub fn has(&self, word: &str) -> bool {
        let first = letter(word);
        let (from, to) = (self.starts[first] as usize, self.starts[first + 1] as usize);
        from < to && self.words[from..to].iter().any(|known| known.eq_ignore_ascii_case(word))
    }
}

/// The first letter of a word as a number, whether capital or small.
fn letter(word: &str) -> usize {
    word.bytes().next().map_or(0, |first| usize::from(first) % LETTERS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_in_it_whatever_its_capitals() {
        let few = Few::from(vec!["of", "the"]);
        assert!(few.has("of") && few.has("The") && !few.has("often") && !few.has("") && !few.has("“"));
    }
}
