//! What the sentences of rows prove. How much of a sentence is shared is asked for every pair of rows, so what
//! all of it comes to is summed up beforehand; and again for a row that is cut, which has other sentences then.
//! Rows are counted before words can be weighed, so that the store of rows itself knows no weights.

use super::row::Sum;
use super::rows::Rows;
use super::weights::Weights;
use super::word::Word;

impl Sum {
    fn of(words: &[Word], weights: &Weights) -> Sum {
        let names = words.iter().filter(|w| w.name() && !w.bracketed()).map(|w| weights.of(*w)).sum();
        Sum { spoken: weights.spoken(words), names }
    }
}

impl Rows {
    /// Sums up what the sentences of all rows prove.
    pub fn weigh(&mut self, weights: &Weights) {
        self.sums = Vec::with_capacity(self.rows.len() + self.cuts.len());
        (0..self.rows.len()).for_each(|row| self.weigh_one(row, weights));
    }

    /// The same of one row.
    fn weigh_one(&mut self, row: usize, weights: &Weights) {
        let from = self.sums.len();
        self.rows[row].sums = from as u32;
        for s in 0..=self.rows[row].cuts.len() {
            let row = self.get(row);
            self.sums.push(Sum::of(&row.words[row.sentence(s)], weights));
        }
    }

    /// Ends a sentence of a row before each of these words, which are in order.
    pub fn cut(&mut self, row: usize, words: &[u32], weights: &Weights) {
        let first = self.cuts.len();
        let old = self.rows[row].cuts.clone();
        self.cuts.extend_from_within(old.start as usize..old.end as usize);
        self.cuts.extend(words.iter().filter(|&&w| w > 0));
        let mut cuts = self.cuts.split_off(first);
        cuts.sort_unstable();
        cuts.dedup();
        self.cuts.extend(cuts);
        self.rows[row].cuts = first as u32..self.cuts.len() as u32;
        self.weigh_one(row, weights);
    }
}

#[cfg(test)]
mod tests {
    use super::super::passages::passages;
    use super::super::testing::story;
    use super::super::vocabulary::Vocabulary;
    use super::*;
    use crate::rules::Lexicon;

    fn weighed(quotes: &[&str]) -> (Rows, Weights) {
        let lexicon = Lexicon::builtin().unwrap();
        let mut vocabulary = Vocabulary::new(lexicon.wording());
        let mut rows = passages(&[story("a", quotes)], &lexicon, &mut vocabulary).1;
        let weights = Weights::new(&rows, &vocabulary);
        rows.weigh(&weights);
        (rows, weights)
    }

    #[test]
    fn sentences_are_found_by_word() {
        let (mut rows, weights) = weighed(&["We stay here. Boats sank."]);
        let spoken = |rows: &Rows| rows.get(0).sums.iter().map(|sum| sum.spoken).collect::<Vec<_>>();
        let whole: f32 = spoken(&rows).iter().sum();
        assert_eq!(rows.get(0).sentences().collect::<Vec<_>>(), [0..3, 3..5]);
        rows.cut(0, &[0, 2, 3], &weights);
        assert_eq!(spoken(&rows).len(), 3);
        assert!((spoken(&rows).iter().sum::<f32>() - whole).abs() < 1e-3);
        assert_eq!(rows.get(0).sentences().collect::<Vec<_>>(), [0..2, 2..3, 3..5]);
        assert_eq!([0, 2, 4].map(|w| rows.get(0).sentence_of(w)), [0, 1, 2]);
    }
}
