//! Which words of one passage are which words of another. Whole-string distance cannot tell a piece of
//! a long quotation from a stranger; a local alignment of words can. Each word weighs what it proves,
//! a skipped word costs, a skipped word under an ellipsis costs almost nothing.

use super::grid::{Columns, Grid, Side, Step};
use super::likeness::Likenesses;
use super::vocabulary::Vocabulary;
use std::ops::Range;

/// A stretch that weighs less is chance.
pub const LEAST: f32 = 5.0;

/// A stretch of one passage and the stretch of the other that says the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Pairs of word indices, rising on both sides.
    pub pairs: Vec<(usize, usize)>,
    /// The weight of the words shared.
    pub shared: f32,
    /// The weight of all words between the first and the last pair, on either side (those that an
    /// ellipsis or brackets answer for left out).
    pub within: (f32, f32),
}

/// Something of each pair of words. Kept from one asking to the next: a table is too large to be had for nothing, and once
/// memory is full of holes it takes longer to find room for one than to fill it.
#[derive(Debug, Default)]
pub struct Tables {
    like: Likenesses,
    scores: Vec<f32>,
    columns: Columns,
}

/// The stretches that two texts share, at most `most` of them and each of at
/// least so much weight, heaviest first, no word in two of them.
pub fn blocks(
    a: &Side,
    b: &Side,
    vocabulary: &Vocabulary,
    most: usize,
    least: f32,
    Tables { like, scores, columns }: &mut Tables,
) -> Vec<Block> {
    let (m, n) = (a.words.len(), b.words.len());
    let like = like.fill(a.words, b.words, vocabulary);
    let mut seek = |area: Area| -> Option<Found> {
        enough_left(a, b, like, &area, least)
            .then(|| best(a, b, like, area, scores, columns))
            .flatten()
            .filter(|f| f.block.shared >= least)
    };
    let mut open: Vec<Found> = seek((0..m, 0..n)).into_iter().collect();
    let mut out = Vec::new();
    while out.len() < most && !open.is_empty() {
        // The first of equals.
        let at = (1..open.len()).fold(0, |top, i| if open[i].score > open[top].score { i } else { top });
        let Found { block, area: (rows, columns), .. } = open.remove(at);
        let (first, last) = (block.pairs[0], block.pairs[block.pairs.len() - 1]);
        out.push(block);
        if out.len() == most {
            break;
        }
        // Waterman and Eggert: what is used up matches no more, so four corners are left.
        for rows in [rows.start..first.0, last.0 + 1..rows.end] {
            open.extend(seek((rows.clone(), columns.start..first.1)));
            open.extend(seek((rows, last.1 + 1..columns.end)));
        }
    }
    out
}

/// Some words of one side against some of the other.
type Area = (Range<usize>, Range<usize>);

/// The best stretch of an area.
struct Found {
    block: Block,
    score: f32,
    area: Area,
}

/// Whether the words that have an equal in the area weigh as much as a stretch must.
fn enough_left(a: &Side, b: &Side, like: &[f32], (rows, columns): &Area, least: f32) -> bool {
    let n = b.words.len();
    let mut left = 0.0;
    rows.clone().any(|i| {
        let row = like[i * n + columns.start..i * n + columns.end].iter().zip(&b.weights[columns.clone()]);
        left += row.map(|(&l, &w)| if l > 0.0 { l * w.min(a.weights[i]) } else { 0.0 }).fold(0.0, f32::max);
        left > 0.0 && left >= least
    })
}

/// From the first word to the last that has an equal in the area, on either side. No stretch goes beyond.
fn alike(like: &[f32], n: usize, (rows, columns): &Area) -> Area {
    let likes = |i: usize, columns: Range<usize>| &like[i * n + columns.start..i * n + columns.end];
    let any = |&i: &usize| likes(i, columns.clone()).iter().any(|&l| l > 0.0);
    let Some(first) = rows.clone().find(any) else { return (rows.start..rows.start, columns.start..columns.start) };
    let last = rows.clone().rfind(any).unwrap_or(first);
    let (mut from, mut to) = (columns.end, columns.start);
    for i in first..=last {
        from = likes(i, columns.start..from).iter().position(|&l| l > 0.0).map_or(from, |at| columns.start + at);
        to = likes(i, to..columns.end).iter().rposition(|&l| l > 0.0).map_or(to, |at| to + at + 1);
    }
    (first..last + 1, from..to)
}

fn best(
    a: &Side,
    b: &Side,
    like: &[f32],
    area: Area,
    scores: &mut Vec<f32>,
    of_columns: &mut Columns,
) -> Option<Found> {
    let n = b.words.len();
    let (rows, columns) = alike(like, n, &area);
    let mut grid = Grid { a, b, like, rows: rows.clone(), columns: columns.clone(), scores, of_columns };
    let (score, mut i, mut j) = grid.fill();
    let mut pairs = Vec::with_capacity(rows.len().min(columns.len()));
    let mut shared = 0.0;
    let mut within = (0.0, 0.0);
    let mut pending = (0.0, 0.0);
    while i > rows.start && j > columns.start {
        match grid.step(i, j) {
            Step::Stop => break,
            Step::Both => {
                (i, j) = (i - 1, j - 1);
                let l = like[i * n + j];
                let (wa, wb) = (a.weights[i], b.weights[j]);
                if l > 0.0 {
                    within = (within.0 + pending.0 + wa, within.1 + pending.1 + wb);
                    pending = (0.0, 0.0);
                    shared += l * wa.min(wb);
                    pairs.push((i, j));
                } else {
                    pending = (pending.0 + wa, pending.1 + wb);
                }
            }
            Step::A => {
                i -= 1;
                let marked = a.words[i].bracketed() || b.words.get(j).is_some_and(|w| w.gap_before());
                pending.0 += if marked { 0.0 } else { a.weights[i] };
            }
            Step::B => {
                j -= 1;
                let marked = b.words[j].bracketed() || a.words.get(i).is_some_and(|w| w.gap_before());
                pending.1 += if marked { 0.0 } else { b.weights[j] };
            }
        }
    }
    pairs.reverse();
    (!pairs.is_empty()).then_some(Found { block: Block { pairs, shared, within }, score, area })
}

#[cfg(test)]
mod tests {
    use super::super::testing::fold_all;
    use super::*;
    use crate::rules::Lexicon;

    fn align(a: &str, b: &str) -> Vec<Block> {
        let lexicon = Lexicon::builtin().unwrap();
        let w = lexicon.wording();
        let mut v = Vocabulary::default();
        let (a, b) = (fold_all(a, w, &mut v), fold_all(b, w, &mut v));
        let weights = vec![5.0; a.len().max(b.len())];
        let side = |words| Side { words, weights: &weights };
        blocks(&side(&a), &side(&b), &v, 6, LEAST, &mut Tables::default())
    }

    #[test]
    fn a_piece_is_found_inside_the_whole() {
        let found = align("pier will open", "we hope that the pier will soon open again");
        assert_eq!(found[0].pairs, [(0, 4), (1, 5), (2, 7)]);
        assert_eq!(found[0].shared, 15.0);
        assert_eq!(found[0].within, (15.0, 20.0));
    }

    #[test]
    fn what_was_asked_before_leaves_no_trace() {
        let lexicon = Lexicon::builtin().unwrap();
        let mut v = Vocabulary::default();
        let texts =
            ["the mast fell at noon and nobody was hurt", "nobody fell", "pier", "at noon the mast of brass fell"];
        let all = texts.map(|text| fold_all(text, lexicon.wording(), &mut v));
        let mut kept = Tables::default();
        for (a, b) in all.iter().flat_map(|a| all.iter().map(move |b| (a, b))) {
            let weights = [5.0; 9];
            let side = |words| Side { words, weights: &weights };
            let ask = |tables: &mut Tables| blocks(&side(a), &side(b), &v, 6, LEAST, tables);
            assert_eq!(ask(&mut kept), ask(&mut Tables::default()));
        }
    }

    #[test]
    fn two_sentences_far_apart_are_two_stretches() {
        let found = align(
            "the mast fell at noon. nobody was hurt on deck",
            "nobody was hurt on deck. one two three four five six seven eight nine the mast fell at noon",
        );
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].pairs.len() + found[1].pairs.len(), 10);
    }

    #[test]
    fn an_ellipsis_answers_for_what_it_leaves_out() {
        let found = align("the mast ... fell down", "the mast which nobody had ever looked after fell down");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].within, (20.0, 20.0));
    }
}
