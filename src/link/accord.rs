//! Whether two utterances that a link would join agree. Among a million quotations a few links are wrong, and
//! each may join two utterances of a hundred renderings: nearly all wrong pairs are found by way of such a link,
//! hardly any by itself. So links are taken the surest first, and before one joins sentences that are joined with
//! others already, the fullest sentences of either side must say the same, too.

use super::groups::head;
use super::row::Row;
use super::rows::Rows;
use super::weights::Weights;
use super::word::Id;

/// How much of one of two fullest sentences the other must hold, by weight, in any order, for each time that there
/// are `e` times more rows than the prior of weights counts for. Pieces of one sentence have the
/// whole to agree with; but a few thousand rows hold hardly a wrong link, and asking would cost right ones.
const AGREED: f32 = 0.1;
/// And never more, which a million asks: pieces from the two ends of a long sentence share little with each other.
const MOST: f32 = 0.44;

/// Sentences of rows in groups, each with its fullest sentence.
pub struct Accord<'a> {
    rows: &'a Rows,
    weights: &'a Weights,
    /// The number of each row's first sentence.
    first: Vec<u32>,
    /// The row of each sentence.
    row: Vec<u32>,
    /// For each sentence one that is fuller, or itself.
    fuller: Vec<u32>,
    /// How much must be held.
    least: f32,
    stems: Vec<Id>,
}

impl<'a> Accord<'a> {
    /// Every sentence by itself.
    pub fn new(rows: &'a Rows, weights: &'a Weights) -> Self {
        let (mut first, mut of) = (Vec::with_capacity(rows.len()), Vec::with_capacity(rows.len()));
        for (row, number) in rows.iter().zip(0..) {
            first.push(of.len() as u32);
            of.resize(of.len() + row.count(), number);
        }
        let least = (AGREED * weights.crowd()).min(MOST);
        Accord { rows, weights, first, fuller: (0..of.len() as u32).collect(), row: of, least, stems: Vec::new() }
    }

    /// Whether a sentence of a row and one of another may be joined, which a link says are the same.
    pub fn may_join(&mut self, x: (u32, u32), y: (u32, u32)) -> bool {
        let (x, y) = (self.node(x), self.node(y));
        let (a, b) = (self.fullest(x), self.fullest(y));
        a == b || (a, b) == (x, y) || self.agree(a, b)
    }

    /// Has the sentences of two rows at hand that are asked next.
    pub fn fetch(&self, (i, j): (u32, u32)) {
        let fuller = |row: u32| self.fuller.get(self.first[row as usize] as usize).copied().unwrap_or(0);
        std::hint::black_box(fuller(i) ^ fuller(j));
    }

    /// The same of the words of those that must agree if two rows are joined, once their sentences are at hand.
    pub fn fetch_words(&self, (i, j): (u32, u32)) {
        let (x, y) = (self.node((i, 0)), self.node((j, 0)));
        let (a, b) = (self.fuller[x as usize], self.fuller[y as usize]);
        if a != b && (a, b) != (x, y) {
            let both = [self.row[a as usize], self.row[b as usize]];
            self.rows.fetch(both.map(|row| (row, self.rows.stretch(row))).into_iter());
        }
    }

    /// Joins them.
    pub fn join(&mut self, x: (u32, u32), y: (u32, u32)) {
        let (x, y) = (self.node(x), self.node(y));
        let (a, b) = (self.fullest(x), self.fullest(y));
        // Most often they are joined already, and the fullest stands somewhere else.
        if a == b {
            return;
        }
        let words = |node: u32| {
            let (row, s) = self.place(node);
            row.sentence(s).len()
        };
        // The first of equals: rows come in an order of their own.
        let (more, less) = if (words(b), a) > (words(a), b) { (b, a) } else { (a, b) };
        self.fuller[less as usize] = more;
    }

    fn node(&self, (row, sentence): (u32, u32)) -> u32 {
        self.first[row as usize] + sentence
    }

    /// The row and the sentence of a node.
    fn place(&self, node: u32) -> (Row<'a>, usize) {
        let row = self.row[node as usize] as usize;
        (self.rows.get(row), (node - self.first[row]) as usize)
    }

    fn fullest(&mut self, node: u32) -> u32 {
        head(&mut self.fuller, node)
    }

    fn agree(&mut self, a: u32, b: u32) -> bool {
        let (a, b) = (self.place(a), self.place(b));
        self.held(a, b) >= self.least || self.held(b, a) >= self.least
    }

    /// What part of a sentence another holds.
    fn held(&mut self, (row, s): (Row, usize), (other, t): (Row, usize)) -> f32 {
        self.stems.clear();
        self.stems.extend(other.words[other.sentence(t)].iter().map(|&w| self.weights.stem(w)));
        self.stems.sort_unstable();
        let (mut held, mut all) = (0.0, 0.0);
        for &word in row.words[row.sentence(s)].iter().filter(|w| !w.bracketed()) {
            let weight = self.weights.of(word);
            all += weight;
            held += if self.stems.binary_search(&self.weights.stem(word)).is_ok() { weight } else { 0.0 };
        }
        held / all.max(1.0)
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
    fn pieces_join_no_utterances_that_are_strangers() {
        let texts = [
            "The granite harbour froze in December and nobody could sail the brass ferry",
            "Our copper lantern burned until the anchor rusted, I remember",
            "nobody could sail the brass ferry",
            "until the anchor rusted",
        ];
        let lexicon = Lexicon::builtin().unwrap();
        let mut vocabulary = Vocabulary::new(lexicon.wording());
        let (_, rows) = passages(&[story("a", &texts)], &lexicon, &mut vocabulary);
        let weights = Weights::new(&rows, &vocabulary);
        let mut accord = Accord { least: 0.4, ..Accord::new(&rows, &weights) };
        let [whole, other, of_whole, of_other] = [(0, 0), (1, 0), (2, 0), (3, 0)];
        assert!(accord.may_join(whole, other), "their own link says so");
        accord.join(of_whole, whole);
        accord.join(other, of_other);
        assert!(!accord.may_join(of_whole, of_other));
        assert!(accord.may_join(whole, of_whole));
        accord.least = 0.0;
        assert!(accord.may_join(of_whole, of_other));
    }
}
