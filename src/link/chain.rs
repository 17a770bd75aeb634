//! Which stretches two rows share, found from the words they share alone. Of two quotations that an
//! index brings together hardly a pair of words is equal, so filling a table of all pairs is nearly all
//! waste; here only equal words are looked at, as points, and the heaviest rising chain of points is
//! the stretch. Each word weighs what it proves, a skipped word costs, a skipped word under an ellipsis
//! costs almost nothing. What the words between two points are to each other is not asked: `align`
//! does that for the few pairs that are shown.

use super::align::Block;
use super::costs::{Costs, apart};
use super::points::{self, Point, Points};
use super::probe::Probe;
use super::row::Row;
use super::vocabulary::Vocabulary;
use super::weights::Weights;
use std::ops::Range;

/// A stretch that weighs less, in nats, links nothing.
const LEAST: f32 = 6.0;
/// Sums of fractions that are the same may differ by so much.
const ROUNDED: f32 = 0.1;
/// Stretches sought in one pair of rows.
pub const BLOCKS: usize = 6;
/// Points before a point that it may follow. Copy that says ten words for ever would have no end of them.
const BACK: usize = 24;

/// Finds stretches; kept, so that asking about many pairs allocates nothing.
pub struct Chainer<'a> {
    weights: &'a Weights,
    points: Points<'a>,
    best: Vec<(f32, u32)>,
    /// Whose costs `a` holds: a row is asked about many others, one after the other.
    row: Option<u32>,
    a: Costs,
    b: Costs,
}

const NONE: u32 = u32::MAX;

impl<'a> Chainer<'a> {
    /// For rows of these words.
    pub fn new(weights: &'a Weights, vocabulary: &'a Vocabulary) -> Self {
        let points = Points::new(weights, vocabulary);
        Chainer { weights, points, best: Vec::new(), row: None, a: Costs::default(), b: Costs::default() }
    }

    /// The stretches that two rows share, each of at least [`LEAST`], heaviest first, no word in two of them;
    /// `probe` is of the first and has met the second. None if `keeps` denies it, which is told how much may be spelled
    /// otherwise, in nats.
    pub fn blocks(&mut self, a: Row, b: Row, probe: &Probe, mut keeps: impl FnMut(f32) -> bool) -> Vec<Block> {
        let any_alike = points::any_alike(a, b, probe);
        if !any_alike && !keeps(0.0) {
            return Vec::new();
        }
        let alike = self.points.meet(a, b, probe, any_alike);
        if any_alike && !keeps(alike) {
            self.points.clear();
            return Vec::new();
        }
        let all = self.points.all().iter().map(|p| p.weight).sum::<f32>();
        let found = match all < LEAST {
            true => Vec::new(),
            false => {
                if self.row.replace(probe.row()) != Some(probe.row()) {
                    self.a.fill(a, self.weights);
                }
                self.b.fill(b, self.weights);
                self.stretches(a, b, all)
            }
        };
        self.points.clear();
        found
    }

    /// Of points that weigh so much together.
    fn stretches(&mut self, a: Row, b: Row, mut left: f32) -> Vec<Block> {
        let (m, n) = (a.words.len() as u32, b.words.len() as u32);
        let mut open: Vec<Found> = self.best((0..m, 0..n)).into_iter().collect();
        let mut out = Vec::new();
        while out.len() < BLOCKS && !open.is_empty() {
            // The first of equals.
            let at = (1..open.len()).fold(0, |top, i| if open[i].score > open[top].score { i } else { top });
            let Found { block, area: (rows, columns), .. } = open.remove(at);
            let point = |p: Option<&(usize, usize)>| p.map_or((0, 0), |&(i, j)| (i as u32, j as u32));
            let (first, last) = (point(block.pairs.first()), point(block.pairs.last()));
            left -= block.shared;
            out.push(block);
            // Two rows seldom share more than one stretch.
            if left < LEAST - ROUNDED {
                break;
            }
            // Waterman and Eggert: what is used up matches no more, so four corners are left.
            for rows in [rows.start..first.0, last.0 + 1..rows.end] {
                open.extend(self.best((rows.clone(), columns.start..first.1)));
                open.extend(self.best((rows, last.1 + 1..columns.end)));
            }
        }
        out
    }

    /// The heaviest chain of an area.
    fn best(&mut self, area: Area) -> Option<Found> {
        if area.0.is_empty() || area.1.is_empty() {
            return None;
        }
        // Points are in the order of the first row's words.
        let points = self.points.all();
        let from = points.partition_point(|p| p.i < area.0.start);
        let points = &points[from..];
        let points = &points[..points.partition_point(|p| p.i < area.0.end)];
        let inside = |p: &Point| area.1.contains(&p.j);
        if points.iter().filter(|p| inside(p)).map(|p| p.weight).sum::<f32>() < LEAST {
            return None;
        }
        self.best.clear();
        let mut top = (0.0, 0);
        for (k, p) in points.iter().enumerate() {
            if !inside(p) {
                self.best.push((0.0, NONE));
                continue;
            }
            let mut own = (p.weight, NONE);
            // Nothing skipped: hardly ever is another way better.
            let beside = match p.i > area.0.start && p.j > area.1.start {
                true => self.points.at(p.i - 1, p.j - 1),
                false => 0,
            };
            if beside > 0 {
                let beside = beside - 1 - from as u32;
                own = (self.best[beside as usize].0 + p.weight, beside);
            }
            let back = if beside > 0 { k } else { k.saturating_sub(BACK) };
            let so_far = points[back..k].iter().zip(&self.best[back..k]).enumerate();
            for (at, (q, &(before, _))) in so_far.rev() {
                if q.i >= p.i || q.j >= p.j || before <= 0.0 {
                    continue;
                }
                if before + p.weight <= own.0 {
                    continue;
                }
                let x = self.a.between(q.i, p.i, self.b.marked(q.j, p.j)).0;
                let y = self.b.between(q.j, p.j, self.a.marked(q.i, p.i)).0;
                let score = before + p.weight - apart((p.i - q.i - 1, x), (p.j - q.j - 1, y));
                if score > own.0 {
                    own = (score, (back + at) as u32);
                }
            }
            self.best.push(own);
            if own.0 > top.0 {
                top = (own.0, k);
            }
        }
        let before = |at: u32| Some(self.best[at as usize].1).filter(|&back| back != NONE);
        let chain = || std::iter::successors(Some(top.1 as u32), |&at| before(at)).map(|at| &points[at as usize]);
        let shared = chain().fold(0.0, |shared, p| shared + p.weight);
        if shared < LEAST {
            return None;
        }
        let mut pairs = Vec::with_capacity(chain().count());
        let mut within = (0.0, 0.0);
        let mut behind: Option<&Point> = None;
        for q in chain() {
            if let Some(p) = behind.replace(q).filter(|p| (p.i, p.j) != (q.i + 1, q.j + 1)) {
                within.0 += self.a.between(q.i, p.i, self.b.marked(q.j, p.j)).1;
                within.1 += self.b.between(q.j, p.j, self.a.marked(q.i, p.i)).1;
            }
            within = (within.0 + self.a.own(q.i), within.1 + self.b.own(q.j));
            pairs.push((q.i as usize, q.j as usize));
        }
        pairs.reverse();
        Some(Found { block: Block { pairs, shared, within }, score: top.0, area })
    }
}

/// Some words of one side against some of the other.
type Area = (Range<u32>, Range<u32>);

/// The best stretch of an area.
struct Found {
    block: Block,
    score: f32,
    area: Area,
}

#[cfg(test)]
mod tests {
    use super::super::passages::passages;
    use super::super::testing::story;
    use super::*;
    use crate::rules::Lexicon;

    /// The stretches, as words of the shorter row.
    fn shared(a: &str, b: &str) -> Vec<Vec<String>> {
        let lexicon = Lexicon::builtin().unwrap();
        let mut v = Vocabulary::new(lexicon.wording());
        let (_, rows) = passages(&[story("a", &[a, b])], &lexicon, &mut v);
        let weights = Weights::new(&rows, &v);
        let (long, short) = (rows.get(0), rows.get(1));
        let mut probe = Probe::new(&weights);
        probe.take(1, short);
        probe.meet(long);
        let found = Chainer::new(&weights, &v).blocks(short, long, &probe, |_| true);
        found
            .iter()
            .map(|b| b.pairs.iter().map(|&(i, _)| v.text(v.form(short.words[i].pair())).to_string()).collect())
            .collect()
    }

    #[test]
    fn a_piece_is_found_inside_the_whole() {
        let found = shared("granite pier will open", "we hope that the granite pier will soon open again");
        assert_eq!(found, [["granite", "pier", "will", "open"]]);
    }

    #[test]
    fn two_sentences_far_apart_are_two_stretches() {
        let mast = "the brass mast fell into the harbour";
        let deck = "granite lantern burned upon our deck";
        let between = "anchor ferry bridge island cannon timber copper marble velvet barrel".repeat(2);
        let found = shared(&format!("{mast}. {deck}"), &format!("{deck}. {between}. {mast}"));
        assert_eq!(found.len(), 2, "{found:?}");
    }

    #[test]
    fn an_ellipsis_answers_for_what_it_leaves_out() {
        let whole =
            "the brass mast which nobody had ever painted or looked after in December fell over the granite pier";
        let found = shared("the brass mast ... fell over the granite pier", whole);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].len(), 8);
    }

    #[test]
    fn words_for_ever_the_same_come_to_an_end() {
        // Two hundred times two hundred points, and each looks back at few.
        let text = "boat pier ".repeat(100);
        assert_eq!(shared(&text, &format!("{text}x"))[0].len(), 200);
    }
}
