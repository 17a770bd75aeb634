//! What an index asks of a row: its stems and pairs of neighbours. Pairs find what is said in common words only
//! ("it is what it is").

use super::row::Row;
use super::weights::Weights;
use super::word::{Word, slot};

/// A feature that weighs less, in nats, tells nothing and is not kept.
const TELLING: f32 = 3.0;
/// Nor does one that is expected in so many rows, as a logarithm of how often the prior of weights holds
/// them: a seventh of what it counts for, 270 rows.
const EXPECTED: f32 = 2.0;

/// Where an index keeps a feature, and what it proves.
pub type Feature = (u32, f32);

/// The features of each sentence of a row.
#[derive(Default)]
pub struct Features {
    all: Vec<Feature>,
    /// Where those of each sentence end.
    ends: Vec<u32>,
}

impl Features {
    /// Takes those of a row, for an index of so many slots.
    pub fn take(&mut self, row: Row, weights: &Weights, slots: usize) {
        self.all.clear();
        self.ends.clear();
        for words in row.sentences() {
            add(&row.words[words], weights, slots, &mut self.all);
            self.ends.push(self.all.len() as u32);
        }
    }

    /// Those of all sentences.
    pub fn all(&self) -> &[Feature] {
        &self.all
    }

    /// Those of a sentence.
    pub fn of(&self, s: usize) -> &[Feature] {
        let from = s.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[from as usize..self.ends[s] as usize]
    }
}

/// Stems and unordered pairs of neighbours, also with one word between, and what each proves.
fn add(words: &[Word], weights: &Weights, slots: usize, out: &mut Vec<Feature>) {
    // In a crowd what is expected in hundreds of rows would be passed over when it is asked.
    let telling = TELLING.max(weights.crowd() + EXPECTED);
    let mut kept = out.len();
    out.resize(kept + 3 * words.len(), (0, 0.0));
    // Each is written, and the next over it if it tells nothing: which one does no processor could guess.
    let mut keep = |hash: u64, proves: f32| {
        out[kept] = (slot(hash ^ hash >> 29, slots) as u32, proves);
        kept += usize::from(proves >= telling);
    };
    // What isn't there weighs nothing.
    let mut before = [(0, f32::NEG_INFINITY); 2];
    for &word in words {
        let (b, own) = (weights.letters(word), weights.rarity(word));
        keep(b, own);
        for (a, other) in before {
            keep(a.min(b).rotate_left(17) ^ a.max(b), own + other);
        }
        before = [before[1], (b, own)];
    }
    out.truncate(kept);
}

#[cfg(test)]
mod tests {
    use super::super::passages::passages;
    use super::super::testing::story;
    use super::super::vocabulary::Vocabulary;
    use super::*;
    use crate::rules::Lexicon;

    #[test]
    fn each_sentence_has_features_of_its_own_and_common_words_are_none() {
        let lexicon = Lexicon::builtin().unwrap();
        let mut v = Vocabulary::new(lexicon.wording());
        let texts = ["Granite lanterns burned. It is it.", "Granite lanterns burned"];
        let (_, rows) = passages(&[story("a", &texts)], &lexicon, &mut v);
        let weights = Weights::new(&rows, &v);
        let of = |row: usize| {
            let mut features = Features::default();
            features.take(rows.get(row), &weights, 1 << 20);
            features
        };
        let (two, one) = (of(0), of(1));
        // Three words and three pairs of them.
        assert_eq!((two.of(0), one.all().len()), (one.of(0), 6));
        assert!(two.of(1).len() < 6 && two.all().len() == 6 + two.of(1).len());
    }
}
