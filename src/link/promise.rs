//! Which pairs of rows are worth aligning, told from their words in any order. Aligning costs a
//! hundred times as much, and most rows that share two rare words share nothing else. A pair that could
//! be linked must not be lost here, so the bars are those of `decide`, a little lower: names that are
//! spelled otherwise are not seen.

use super::decide;
use super::rows::Row;
use super::weights::Weights;

/// What is held is taken for so much more: it may go on in a neighbouring sentence, or be a word spelled
/// otherwise.
const SLACK: f32 = 1.25;
/// A name that is not held may be spelled otherwise there.
const NAME: f32 = 0.5;

/// Two sets of stems, kept so that asking about many pairs allocates nothing.
pub struct Promise<'a> {
    weights: &'a Weights,
    /// By stem, the last asking that met it.
    marks: Vec<u32>,
    asking: u32,
}

impl<'a> Promise<'a> {
    /// For stems below `stems`.
    pub fn new(weights: &'a Weights, stems: usize) -> Self {
        Promise { weights, marks: vec![0; stems], asking: 0 }
    }

    /// Whether one row holds a good part of some sentence of the other, which is not the shorter.
    pub fn of(&mut self, a: Row, b: Row) -> bool {
        self.holds(b, a) || (a.count() > 1 || b.count() > 1) && self.holds(a, b)
    }

    fn holds(&mut self, whole: Row, piece: Row) -> bool {
        self.asking = self.asking.wrapping_add(1);
        for w in whole.words {
            self.marks[w.stem as usize] = self.asking;
        }
        let mut evidence = 0.0;
        let mut best = 0f32;
        for s in piece.sentences() {
            let (mut held, mut all) = (0.0, 0.0);
            for w in piece.words[s].iter().filter(|w| !w.bracketed()) {
                let weight = self.weights.of(w.stem);
                let is_held = self.marks[w.stem as usize] == self.asking;
                held += if is_held { weight } else { 0.0 };
                all += if w.name() && !is_held { NAME * weight } else { weight };
            }
            evidence += held;
            best = best.max(held / all.max(1.0));
        }
        decide::may_share(SLACK * best, SLACK * evidence, self.weights)
    }
}

#[cfg(test)]
mod tests {
    use super::super::passages::passages;
    use super::super::testing::story;
    use super::super::vocabulary::Vocabulary;
    use super::*;
    use crate::rules::Lexicon;

    fn promising(a: &str, b: &str) -> bool {
        let lexicon = Lexicon::builtin().unwrap();
        let mut v = Vocabulary::new(lexicon.wording());
        let (_, rows) = passages(&[story("a", &[a, b])], &lexicon, &mut v);
        let weights = Weights::new(&rows, &v);
        Promise::new(&weights, v.entries().len()).of(rows.get(1), rows.get(0))
    }

    #[test]
    fn a_piece_of_either_side_is_seen_and_two_shared_words_are_not_enough() {
        let long = "The ferry sank before noon. Granite blocks, brass lanterns and an anchor lay about the harbour.";
        assert!(promising(long, "A ferry sank, they wrote, off the northern lighthouse."));
        assert!(promising("Anchor, brass, granite!", long));
        assert!(!promising(long, "Our anchor committee postponed every brass medal ceremony until October, sadly."));
    }
}
