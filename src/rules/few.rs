//! A list of a few words. Most words that it is asked about begin with none of its letters, and to see that takes less
//! than a look into a table.

use serde::Deserialize;

/// A list so short that it is asked word by word, and only about words that begin with one of its letters.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<&'static str>", bound(deserialize = "'de: 'static"))]
pub struct Few {
    words: Vec<&'static str>,
    firsts: u32,
}

impl From<Vec<&'static str>> for Few {
    fn from(words: Vec<&'static str>) -> Few {
        let firsts = words.iter().filter_map(|word| word.bytes().next()).fold(0, |all, first| all | bit(first));
        Few { words, firsts }
    }
}

impl Few {
    /// Its words.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().copied()
    }

    /// Whether it holds a word, whatever its capitals.
    pub fn has(&self, word: &str) -> bool {
        let first = word.bytes().next().map_or(0, bit);
        self.firsts & first != 0 && self.words.iter().any(|known| known.eq_ignore_ascii_case(word))
    }
}

/// A letter as one bit, whether capital or small.
fn bit(letter: u8) -> u32 {
    1 << (letter % 32)
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
