//! What the list on names says: the small words that stand inside a name or behind it. Names themselves are in no
//! list, for those of tomorrow's copy nobody knows today.

use super::{RuleError, word_list};
use serde::Deserialize;
use std::sync::LazyLock;

/// The lists; all words are in lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// "jr": tells generations apart.
    pub generations: Few,
    /// "de", "bin": stands by itself inside a name.
    pub particles: Vec<String>,
    /// "al": a hyphen joins it to the name behind it.
    pub joined: Few,
    /// "of": has no letter in what a name is cut to.
    pub uncounted: Few,
    /// "mr": says of somebody no more than the gender.
    pub address: Few,
}

/// A list so short that it is asked word by word, and only about words that begin with one of its letters.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct Few {
    words: Vec<String>,
    firsts: u32,
}

impl From<Vec<String>> for Few {
    fn from(words: Vec<String>) -> Few {
        let firsts = words.iter().filter_map(|word| word.bytes().next()).fold(0, |all, first| all | bit(first));
        Few { words, firsts }
    }
}

impl Few {
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

static BUILTIN: LazyLock<Names> = LazyLock::new(|| read().unwrap_or_else(|e| unreachable!("built-in list: {e}")));

fn read() -> Result<Names, RuleError> {
    word_list!("names")
}

impl Names {
    /// The lists that are compiled in.
    pub fn builtin() -> &'static Names {
        &BUILTIN
    }

    /// Whether a word, with or without its stop, tells generations apart.
    pub fn is_generation(&self, word: &str) -> bool {
        self.generations.has(word.trim_end_matches('.'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_list_is_asked_whatever_the_capitals() {
        let names = read().unwrap();
        assert!(names.is_generation("Jr.") && names.is_generation("III") && !names.is_generation("Sid"));
        assert!(names.uncounted.has("Of") && !names.uncounted.has("") && !names.uncounted.has("often"));
    }
}
