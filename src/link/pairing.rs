//! Which word of one rendering answers to which of another. The heaviest stretch is taken first, then
//! what stands before and after it. Alignment costs the product of two lengths, so two speeches are
//! first cut at what each says once and both say in the same order.

use super::align::{self, Block, Tables};
use super::grid::Side;
use super::vocabulary::Vocabulary;
use super::word::{Id, Word};
use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;

/// Where both sides go on with other words, so many of them are still a substitution.
pub const OTHER_END: usize = 4;
/// Pairs of words compared at once, at most.
const CELLS: usize = 250_000;
/// Words of either side compared at once where nothing tells where to cut.
const PIECE: usize = 400;

/// Whether a stretch runs to the start or the end of its text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ends {
    /// To the start.
    pub before: bool,
    /// To the end.
    pub after: bool,
}

/// Two texts, each as its words and their weights.
pub struct Pairing<'a> {
    /// One.
    pub a: &'a (Vec<Word>, Vec<f32>),
    /// The other.
    pub b: &'a (Vec<Word>, Vec<f32>),
    /// What the words are.
    pub vocabulary: &'a Vocabulary,
    /// Room for what is noted on the way.
    pub tables: &'a RefCell<Tables>,
}

impl Pairing<'_> {
    /// Pairs of words of two stretches, in no order. Between two pairs, and in short ends, small words
    /// count too; in long ends they would be chance.
    pub fn pair_up(&self, a: Range<usize>, b: Range<usize>, ends: Ends, out: &mut Vec<(usize, usize)>) {
        if a.is_empty() || b.is_empty() {
            return;
        }
        if a.len().saturating_mul(b.len()) > CELLS {
            return self.cut(a, b, ends, out);
        }
        let short = a.len().max(b.len()) <= OTHER_END;
        let least = if short || ends == Ends::default() { 0.0 } else { align::LEAST };
        let (x, y) = (side(self.a, &a), side(self.b, &b));
        let found = align::blocks(&x, &y, self.vocabulary, 1, least, &mut self.tables.borrow_mut());
        let Some(Block { pairs, .. }) = found.into_iter().next() else { return };
        let (first, last) = (pairs[0], pairs[pairs.len() - 1]);
        out.extend(pairs.iter().map(|&(i, j)| (a.start + i, b.start + j)));
        self.pair_up(a.start..a.start + first.0, b.start..b.start + first.1, Ends { after: false, ..ends }, out);
        let (i, j) = (a.start + last.0 + 1, b.start + last.1 + 1);
        self.pair_up(i..a.end, j..b.end, Ends { before: false, ..ends }, out);
    }

    /// Cuts two long stretches at their anchors, or into as many pieces each.
    fn cut(&self, a: Range<usize>, b: Range<usize>, ends: Ends, out: &mut Vec<(usize, usize)>) {
        let anchors = anchors(&self.a.0[a.clone()], &self.b.0[b.clone()]);
        let pieces = a.len().max(b.len()).div_ceil(PIECE);
        let cuts: Vec<(usize, usize)> = match anchors.is_empty() {
            true => (1..pieces).map(|k| (a.len() * k / pieces, b.len() * k / pieces)).collect(),
            false => anchors.clone(),
        };
        out.extend(anchors.iter().map(|&(i, j)| (a.start + i, b.start + j)));
        let used = usize::from(!anchors.is_empty());
        let mut from = (a.start, b.start);
        for (k, &(i, j)) in cuts.iter().enumerate() {
            let (i, j) = (a.start + i, b.start + j);
            self.pair_up(from.0..i, from.1..j, Ends { before: ends.before && k == 0, after: false }, out);
            from = (i + used, j + used);
        }
        self.pair_up(from.0..a.end, from.1..b.end, Ends { before: false, ..ends }, out);
    }
}

fn side<'a>((words, weights): &'a (Vec<Word>, Vec<f32>), of: &Range<usize>) -> Side<'a> {
    Side { words: &words[of.clone()], weights: &weights[of.clone()] }
}

/// Words with which a run of three begins that either side has once, as many as stand in the same
/// order on both. In a long text hardly a word stands alone.
fn anchors(a: &[Word], b: &[Word]) -> Vec<(usize, usize)> {
    let run = |words: &[Word]| (words[0].pair(), words[1].pair(), words[2].pair());
    let once = |words: &[Word]| {
        let mut at: HashMap<(Id, Id, Id), Option<usize>> = HashMap::new();
        for (i, words) in words.windows(3).enumerate() {
            at.entry(run(words)).and_modify(|at| *at = None).or_insert(Some(i));
        }
        at
    };
    let (x, y) = (once(a), once(b));
    let only = |i: usize| {
        let run = run(a.get(i..i + 3)?);
        y.get(&run).copied().flatten().filter(|_| x[&run] == Some(i))
    };
    let pairs: Vec<(usize, usize)> = (0..a.len()).filter_map(|i| Some((i, only(i)?))).collect();
    // The longest rising row: for each length the pair that ends it lowest, and whom each pair follows.
    let mut ends: Vec<usize> = Vec::new();
    let mut follows: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (k, &(_, j)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|&e| pairs[e].1 < j);
        follows.push(length.checked_sub(1).map(|l| ends[l]));
        if length == ends.len() {
            ends.push(k);
        } else {
            ends[length] = k;
        }
    }
    let mut out: Vec<_> = std::iter::successors(ends.last().copied(), |&k| follows[k]).map(|k| pairs[k]).collect();
    out.reverse();
    out
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::super::folded::Folded;
    use super::*;
    use crate::rules::Lexicon;
    use crate::text::Span;

    fn paired(a: &str, b: &str) -> Vec<(usize, usize)> {
        let lexicon = Lexicon::builtin().unwrap();
        let mut vocabulary = Vocabulary::default();
        let mut side = |t: &str| {
            let mut words = Vec::new();
            fold(t, &[Span::new(0, t.len())], lexicon.wording(), &mut vocabulary, &mut words);
            (words.iter().map(Word::from).collect::<Vec<_>>(), vec![5.0; words.len()])
        };
        let (x, y) = (side(a), side(b));
        let mut out = Vec::new();
        let pairing = Pairing { a: &x, b: &y, vocabulary: &vocabulary, tables: &RefCell::default() };
        pairing.pair_up(0..x.0.len(), 0..y.0.len(), Ends { before: true, after: true }, &mut out);
        out.sort_unstable();
        out
    }

    #[test]
    fn two_speeches_are_paired_round_what_each_says_once() {
        let words: Vec<String> = (0..1200).map(|n| format!("x{}x", n % 700)).collect();
        let other = [&words[..300], &["new".into(), "words".into()], &words[301..]].concat();
        let want: Vec<_> = (0..300).map(|i| (i, i)).chain((301..1200).map(|i| (i, i + 1))).collect();
        assert_eq!(paired(&words.join(" "), &other.join(" ")), want);
    }

    #[test]
    fn where_nothing_is_said_once_pieces_answer_to_pieces() {
        let text = "boat and pier ".repeat(500);
        let want: Vec<_> = (0..1500).map(|i| (i, i)).collect();
        assert_eq!(paired(&text, &text), want);
    }

    #[test]
    fn anchors_rise_on_both_sides() {
        let word = |pair| Word::from(&Folded { pair, ..Folded::default() });
        let of = |forms: &[Id]| forms.iter().copied().map(word).collect::<Vec<_>>();
        let (a, b) = (of(&[1, 2, 3, 4, 9, 5, 6, 7]), of(&[5, 6, 7, 8, 1, 2, 3, 4]));
        assert_eq!(anchors(&a, &b), [(0, 4), (1, 5)]);
        assert_eq!(anchors(&a, &of(&[1, 2, 3, 9, 5, 6, 7])), [(0, 0), (4, 3), (5, 4)]);
        assert!(anchors(&of(&[1; 9]), &of(&[1; 9])).is_empty());
    }
}
