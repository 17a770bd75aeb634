//! Whether two rows are worth aligning, told from their words in any order. Aligning costs the product
//! of two lengths and this their sum; most rows that share two rare words share nothing else.

use super::rows::Row;
use super::weights::Weights;

/// Part of some sentence that the other row must hold; half of what any link needs, since names that
/// are spelled otherwise are not seen here.
const HELD: f32 = 0.25;

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

    /// Whether one row holds a good part of some sentence of the other.
    pub fn of(&mut self, a: &Row, b: &Row) -> bool {
        self.holds(a, b) || self.holds(b, a)
    }

    fn holds(&mut self, whole: &Row, piece: &Row) -> bool {
        self.asking = self.asking.wrapping_add(1);
        for w in whole.words {
            self.marks[w.stem as usize] = self.asking;
        }
        piece.sentences.iter().any(|s| {
            let (mut held, mut all) = (0.0, 0.0);
            for w in piece.words[s.clone()].iter().filter(|w| !w.bracketed) {
                let weight = self.weights.of(w.stem);
                all += weight;
                held += if self.marks[w.stem as usize] == self.asking { weight } else { 0.0 };
            }
            held > 0.0 && held >= HELD * all
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::passages::passages;
    use super::super::rows::rows;
    use super::super::testing::story;
    use super::super::vocabulary::Vocabulary;
    use super::*;
    use crate::rules::Lexicon;

    fn promising(a: &str, b: &str) -> bool {
        let lexicon = Lexicon::builtin().unwrap();
        let mut v = Vocabulary::new(lexicon.wording());
        let p = passages(&[story("a", &[a, b])], &lexicon, &mut v);
        let weights = Weights::new(&p, &v);
        let rows = rows(&p, &v);
        Promise::new(&weights, v.entries().len()).of(&rows[0], &rows[1])
    }

    #[test]
    fn a_piece_of_either_side_is_seen_and_two_shared_words_are_not_enough() {
        let long = "The ferry sank before noon. Granite blocks, brass lanterns and an anchor lay about the harbour.";
        assert!(promising(long, "A ferry sank, they wrote, off the northern lighthouse."));
        assert!(promising("Anchor, brass, granite!", long));
        assert!(!promising(long, "Our anchor committee postponed every brass medal ceremony until October, sadly."));
    }
}
