//! In which order rows are numbered: the longest first, so that what can hold a row is met before it. Of rows of one
//! length those come together that are likely to say the same: they ask for the same features, find the same rows and
//! stand side by side in the store, and so what one has fetched from memory the next has at hand. Of a million rows
//! that saves more time than it takes to compare them.
//!
//! Two that differ by a word share most of their rare words, and so most often the one whose hash is the lowest. Letters
//! are hashed, never numbers: nothing may depend on which story was read first.

use super::vocabulary::Vocabulary;
use super::word::{Id, Word};
use std::cmp::Reverse;

/// The rarity class of words that are on no list of common ones.
const RARE: u8 = 4;

/// So many rows or fewer are at hand whatever their order.
const MANY: usize = 20_000;

/// Which row comes at each place, given the words of each and a hash of its letters.
pub fn order<'a>(rows: impl ExactSizeIterator<Item = (&'a [Word], u64)>, vocabulary: &Vocabulary) -> Vec<u32> {
    let many = rows.len() > MANY;
    sorted(rows, if many { ranks(vocabulary) } else { Vec::new() })
}

/// The same, given what [`ranks`] are told, or none.
fn sorted<'a>(rows: impl Iterator<Item = (&'a [Word], u64)>, ranks: Vec<u32>) -> Vec<u32> {
    let rank = |word: &Word| ranks.get(word.pair() as usize).copied().filter(|&rank| rank < COMMON);
    let key = |(row, (words, letters)): (u32, (&[Word], u64))| {
        let near = words.iter().filter_map(rank).min().unwrap_or((letters >> 32) as u32);
        (Reverse(words.len() as u32), near, letters, row)
    };
    let mut keys: Vec<_> = (0..).zip(rows).map(key).collect();
    keys.sort_unstable();
    keys.into_iter().map(|key| key.3).collect()
}

/// What is common brings nobody together.
const COMMON: u32 = u32::MAX;

/// For each form with its stem a hash of that, if it is rare.
fn ranks(vocabulary: &Vocabulary) -> Vec<u32> {
    let rank = |&(_, stem): &(Id, Id)| match vocabulary.entries()[stem as usize].rarity {
        RARE => (mixed(vocabulary.hash(stem)) >> 32) as u32,
        _ => COMMON,
    };
    vocabulary.pairs().iter().map(rank).collect()
}

/// A hash of a hash, which is to be in no order of letters. The second multiplier is 2^64 by the golden ratio.
fn mixed(hash: u64) -> u64 {
    hash.wrapping_mul(5).rotate_left(23).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[cfg(test)]
mod tests {
    use super::super::passages::passages;
    use super::super::testing::story;
    use super::super::vocabulary::Vocabulary;
    use super::*;
    use crate::rules::Lexicon;

    #[test]
    fn rows_that_share_their_rare_words_stand_together() {
        let lexicon = Lexicon::builtin().unwrap();
        let words = ["qorv", "zelk", "brunt", "vask", "plome", "drisk", "gulb", "tharn"];
        let texts = words.iter().flat_map(|rare| ["we will", "they are", "she was"].map(|who| format!("{who} {rare}")));
        let texts: Vec<String> = texts.chain(["We will be the zelk".to_string()]).collect();
        let of = |texts: Vec<&str>| {
            let mut vocabulary = Vocabulary::new(lexicon.wording());
            let (_, rows) = passages(&[story("a", &texts)], &lexicon, &mut vocabulary);
            let last = |words: &[Word]| vocabulary.text(vocabulary.form(words[words.len() - 1].pair())).to_string();
            let all = rows.iter().map(|row| (row.words, 0));
            let order = sorted(all, ranks(&vocabulary));
            order.iter().map(|&row| last(rows.get(row as usize).words)).collect::<Vec<_>>()
        };
        let got = of(texts.iter().map(String::as_str).collect());
        assert_eq!(got[0], "zelk", "the longest is first");
        assert!(got[1..].chunks(3).all(|same| same.iter().all(|word| *word == same[0])), "{got:?}");
        assert_eq!(got, of(texts.iter().rev().map(String::as_str).collect()));
    }
}
