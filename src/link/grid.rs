//! The scores of a local alignment: for each word of one text and each of another the best that a stretch comes to that
//! ends with them (Smith and Waterman). Nothing takes as long when two renderings are compared, so a row is filled in
//! two goes: what follows from the row above for all its words at once, which a processor does for several at a time,
//! and only then, word by word, what follows from the word before. How a score came about isn't noted: of the few on
//! the way back it is told again.

use super::costs::{MOST, cost};
use super::word::Word;
use std::ops::Range;

/// What a pair of different words costs, as a part of the weight of the lighter.
const MISMATCH: f32 = 0.45;

/// A text to align.
pub struct Side<'a> {
    /// Its words.
    pub words: &'a [Word],
    /// What each weighs, in nats.
    pub weights: &'a [f32],
}

/// How a stretch got as far as it has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// It begins here.
    Stop,
    /// By a word of both.
    Both,
    /// By a word of the first alone.
    A,
    /// By a word of the second alone.
    B,
}

/// Some words of one text against some of another.
pub struct Grid<'a> {
    pub a: &'a Side<'a>,
    pub b: &'a Side<'a>,
    /// How alike each word of the first and each of the second are, row by row.
    pub like: &'a [f32],
    pub rows: Range<usize>,
    pub columns: Range<usize>,
    /// Row by row, with a row of none above and a column of none before; whatever stood there.
    pub scores: &'a mut Vec<f32>,
    /// Of the columns, once scores are filled in.
    pub of_columns: &'a mut Columns,
}

/// Of each word of the second text what the words of the first have to do with. Kept from one asking to the next.
#[derive(Debug, Default)]
pub struct Columns {
    /// What it costs at most that it isn't the other word.
    differs: Vec<f32>,
    /// What it costs to skip it; the same under an ellipsis.
    costs: Vec<f32>,
    marked: Vec<f32>,
    /// Whether an ellipsis stands behind it, and whether one stands behind any.
    gaps: Vec<bool>,
    any_gap: bool,
}

impl Columns {
    /// Of these words and their weights, which `next` stands behind.
    fn take(&mut self, words: &[Word], weights: &[f32], next: Option<&Word>) {
        self.differs.clear();
        self.differs.extend(weights.iter().map(|&weight| differs(weight)));
        self.costs.clear();
        self.costs.extend(words.iter().zip(weights).map(|(word, &weight)| cost(weight, word.bracketed())));
        self.marked.clear();
        self.marked.extend(weights.iter().map(|&weight| cost(weight, true)));
        self.gaps.clear();
        self.gaps.extend(words.iter().skip(1).map(|word| word.gap_before()));
        self.gaps.push(next.is_some_and(|word| word.gap_before()));
        self.any_gap = self.gaps.contains(&true);
    }
}

/// What it costs that a word of such a weight is another; of two the lighter counts, which is the higher.
fn differs(weight: f32) -> f32 {
    -(MISMATCH * weight).min(MOST)
}

/// The first of equals: what the library has asks for what is no number as well.
fn most(x: f32, y: f32) -> f32 {
    if y > x { y } else { x }
}

impl Grid<'_> {
    fn width(&self) -> usize {
        self.columns.len() + 1
    }

    /// The ellipsis that answers for a skipped word stands before a later word of the other side, or round
    /// the word itself.
    fn gap_a(&self, i: usize) -> bool {
        self.a.words.get(i + 1).is_some_and(|w| w.gap_before())
    }

    fn gap_b(&self, j: usize) -> bool {
        self.b.words.get(j + 1).is_some_and(|w| w.gap_before())
    }

    /// Fills in all scores; the highest, and behind which words of either it stands. Of equals it is the first.
    pub fn fill(&mut self) -> (f32, usize, usize) {
        let (width, cells) = (self.width(), self.columns.len());
        let weights = &self.b.weights[self.columns.clone()];
        let words = &self.b.words[self.columns.clone()];
        self.of_columns.take(words, weights, self.b.words.get(self.columns.end));
        let columns = &*self.of_columns;
        let size = (self.rows.len() + 1) * width;
        if self.scores.len() < size {
            self.scores.resize(size, 0.0);
        }
        self.scores[..width].fill(0.0);
        let mut top = (0f32, 0, 0);
        for i in self.rows.clone() {
            let gap = self.gap_a(i);
            let (above, row) = self.scores[(i - self.rows.start) * width..].split_at_mut(width);
            let likes = &self.like[i * self.b.words.len() + self.columns.start..][..cells];
            row[0] = 0.0;
            let row = &mut row[1..width];
            let word = &self.a.words[i];
            from_above((self.a.weights[i], word.bracketed()), (likes, weights), columns, above, row);
            let highest = from_before(if gap { &columns.marked } else { &columns.costs }, row);
            if highest > top.0 {
                let at = row.iter().position(|&score| score == highest).unwrap_or(0);
                top = (highest, i + 1, self.columns.start + at + 1);
            }
        }
        top
    }

    /// How the stretch came about that ends with the words before `i` and `j`.
    pub fn step(&self, i: usize, j: usize) -> Step {
        let (i, j) = (i - 1, j - 1);
        let (x, y) = (self.a.weights[i], self.b.weights[j]);
        let l = self.like[i * self.b.words.len() + j];
        let at = (i - self.rows.start) * self.width() + j - self.columns.start;
        let (above, before) = (self.scores[at + 1], self.scores[at + self.width()]);
        let both = self.scores[at] + pair(l, (x, y), (differs(x), differs(y)));
        let skip_a = above - cost(x, self.a.words[i].bracketed() || self.gap_b(j));
        let skip_b = before - cost(y, self.b.words[j].bracketed() || self.gap_a(i));
        let (mut score, mut step) = if both > 0.0 { (both, Step::Both) } else { (0.0, Step::Stop) };
        if skip_a > score {
            (score, step) = (skip_a, Step::A);
        }
        if skip_b > score { Step::B } else { step }
    }
}

/// What two words of such weights add that are so much alike. Both answers are made, and then one is taken: a choice
/// of what to reckon would have the processor take one pair after the other.
fn pair(like: f32, (x, y): (f32, f32), (differs_x, differs_y): (f32, f32)) -> f32 {
    let least = if x < y { x } else { y };
    let (same, other) = (like * least, most(differs_x, differs_y));
    if like > 0.0 { same } else { other }
}

/// The scores of a row as far as they follow from the row above. By itself, so that it is known that nothing that it
/// reads is what it writes.
#[inline(never)]
fn from_above(
    (weight, bracketed): (f32, bool),
    (likes, weights): (&[f32], &[f32]),
    columns: &Columns,
    above: &[f32],
    row: &mut [f32],
) {
    let n = row.len();
    let (own, under) = (cost(weight, bracketed), cost(weight, true));
    let differs = differs(weight);
    let (likes, weights, others) = (&likes[..n], &weights[..n], &columns.differs[..n]);
    let (diagonal, above) = (&above[..n], &above[1..=n]);
    for k in 0..n {
        let both = diagonal[k] + pair(likes[k], (weight, weights[k]), (differs, others[k]));
        row[k] = most(most(0.0, both), above[k] - own);
    }
    if columns.any_gap {
        // It never costs more under an ellipsis.
        let gaps = (0..n).filter(|&k| columns.gaps[k]);
        gaps.for_each(|k| row[k] = most(row[k], above[k] - under));
    }
}

/// And from the word before each, where skipping it costs so much; the highest of them.
fn from_before(costs: &[f32], row: &mut [f32]) -> f32 {
    let (mut before, mut highest) = (0.0, 0.0);
    for (score, cost) in row.iter_mut().zip(costs) {
        before = most(*score, before - cost);
        *score = before;
        highest = most(highest, before);
    }
    highest
}

#[cfg(test)]
mod tests {
    use super::super::likeness::Likenesses;
    use super::super::testing::fold_all;
    use super::super::vocabulary::Vocabulary;
    use super::*;
    use crate::rules::Lexicon;

    #[test]
    fn rows_filled_in_two_goes_hold_what_cell_by_cell_comes_to() {
        let lexicon = Lexicon::builtin().unwrap();
        let mut v = Vocabulary::default();
        let texts = [
            "the mast ... fell down on [the] old pier at noon and nobody was hurt",
            "the brass mast which nobody had looked after fell ... on a pier of brass and [old] timber at noon",
            "nobody fell",
        ];
        let all = texts.map(|text| fold_all(text, lexicon.wording(), &mut v));
        let weights: Vec<f32> = (0..40).map(|k| 1.0 + (k * 7 % 13) as f32).collect();
        for (a, b) in all.iter().flat_map(|a| all.iter().map(move |b| (a, b))) {
            let (mut likenesses, mut scores, mut of_columns) =
                (Likenesses::default(), vec![9.0; 700], Columns::default());
            let like = likenesses.fill(a, b, &v);
            let (x, y) = (Side { words: a, weights: &weights }, Side { words: b, weights: &weights[3..] });
            let (rows, columns) = (0..a.len(), 0..b.len());
            let mut grid = Grid { a: &x, b: &y, like, rows, columns, scores: &mut scores, of_columns: &mut of_columns };
            let (top, _, _) = grid.fill();
            let mut highest = 0f32;
            for (i, j) in (1..=a.len()).flat_map(|i| (1..=b.len()).map(move |j| (i, j))) {
                let at = |i: usize, j: usize| grid.scores[i * grid.width() + j];
                let (word, other) = (&a[i - 1], &b[j - 1]);
                let (wa, wb, l) = (x.weights[i - 1], y.weights[j - 1], like[(i - 1) * b.len() + j - 1]);
                let pair = if l > 0.0 { l * wa.min(wb) } else { -(MISMATCH * wa.min(wb)).min(MOST) };
                let steps = [
                    (Step::Stop, 0.0),
                    (Step::Both, at(i - 1, j - 1) + pair),
                    (Step::A, at(i - 1, j) - cost(wa, word.bracketed() || grid.gap_b(j - 1))),
                    (Step::B, at(i, j - 1) - cost(wb, other.bracketed() || grid.gap_a(i - 1))),
                ];
                // The first of equals.
                let best = steps.into_iter().reduce(|best, step| if step.1 > best.1 { step } else { best }).unwrap();
                assert_eq!((grid.step(i, j), at(i, j)), best, "{i} {j}");
                highest = highest.max(best.1);
            }
            assert_eq!(top, highest);
        }
    }
}
