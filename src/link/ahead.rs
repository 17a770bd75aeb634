//! The rows that are asked next. To ask an index for a row is to go from its features to their slots, from these to
//! lists of other rows, and each step is a way to memory whose end must be seen before the next begins. So the steps
//! are taken one row after the other, some rows before they count: while a row is compared, the ways of those that come
//! next are under way.

use super::features::Features;
use super::index::Index;
use super::rows::Rows;
use super::weights::Weights;
use std::collections::VecDeque;

/// So many rows before it is asked slots are fetched for a row,
const SLOTS: usize = 8;
/// and so many before, what stands there.
const HOLDERS: usize = 4;

/// Some of the rows to be asked, in order, with their features.
pub struct Ahead<'a, I> {
    rows: &'a Rows,
    weights: &'a Weights,
    all: I,
    next: VecDeque<(u32, Features)>,
    /// Features that are done with, for the room that they have.
    spare: Vec<Features>,
}

impl<'a, I: Iterator<Item = u32>> Ahead<'a, I> {
    /// All rows that will be asked.
    pub fn new(rows: &'a Rows, weights: &'a Weights, all: I) -> Self {
        Ahead { rows, weights, all, next: VecDeque::new(), spare: Vec::new() }
    }

    /// The next of them.
    pub fn next(&mut self, index: &Index) -> Option<(u32, Features)> {
        while self.next.len() <= SLOTS
            && let Some(row) = self.all.next()
        {
            let mut features = self.spare.pop().unwrap_or_default();
            features.take(self.rows.get(row as usize), self.weights, index.slots());
            index.fetch(features.all());
            self.next.push_back((row, features));
        }
        if let Some((_, features)) = self.next.get(HOLDERS) {
            index.fetch_holders(features.all());
        }
        self.next.pop_front()
    }

    /// Takes back what is done with.
    pub fn done(&mut self, features: Features) {
        self.spare.push(features);
    }
}

#[cfg(test)]
mod tests {
    use super::super::passages::passages;
    use super::super::testing::story;
    use super::super::vocabulary::Vocabulary;
    use super::*;
    use crate::rules::Lexicon;

    #[test]
    fn each_row_comes_once_in_order_with_its_own_features() {
        let lexicon = Lexicon::builtin().unwrap();
        let mut v = Vocabulary::new(lexicon.wording());
        let texts: Vec<String> = (0..30).map(|n| format!("granite{} lantern x{n}x", " pier".repeat(n))).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let (_, rows) = passages(&[story("a", &texts)], &lexicon, &mut v);
        let weights = Weights::new(&rows, &v);
        let index = Index::new(rows.len(), rows.words(), weights.crowd());
        let mut ahead = Ahead::new(&rows, &weights, (0..30).filter(|row| row % 3 > 0));
        let mut met = Vec::new();
        while let Some((row, features)) = ahead.next(&index) {
            let mut own = Features::default();
            own.take(rows.get(row as usize), &weights, index.slots());
            assert_eq!(features.all(), own.all());
            met.push(row);
            ahead.done(features);
        }
        assert_eq!(met, (0..30).filter(|row| row % 3 > 0).collect::<Vec<_>>());
    }
}
