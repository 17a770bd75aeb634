//! Which stretches two rows share, found from the words they share alone. Of two quotations that an
//! index brings together hardly a pair of words is equal, so filling a table of all pairs is nearly all
//! waste; here only equal words are looked at, as points, and the heaviest rising chain of points is
//! the stretch. Each word weighs what it proves, a skipped word costs, a skipped word under an ellipsis
//! costs almost nothing. What the words between two points are to each other is not asked: `align`
//! does that for the few pairs that are shown.

use super::align::Block;
use super::costs::{Costs, apart};
use super::likeness::Look;
use super::probe::Probe;
use super::row::Row;
use super::vocabulary::Vocabulary;
use super::weights::Weights;
use smallvec::SmallVec;
use std::ops::Range;

/// A stretch that weighs less, in nats, links nothing.
const LEAST: f32 = 6.0;
/// A word that weighs less is no point by itself: articles and the like meet everywhere.
const ALONE: f32 = 3.0;
/// How far from another point such a word may stand.
const BESIDE: usize = 2;
/// Stretches sought in one pair of rows.
pub const BLOCKS: usize = 6;
/// Points before a point that it may follow. Copy that says ten words for ever would have no end of them.
const BACK: usize = 24;
/// Words without an equal that are looked at for being spelled alike, on either side.
const SPELLED: usize = 12;

/// Words `i` and `j` are the same word and prove so much.
#[derive(Clone, Copy, Debug)]
struct Point {
    i: u32,
    j: u32,
    weight: f32,
}

/// Finds stretches; kept, so that asking about many pairs allocates nothing.
pub struct Chainer<'a> {
    weights: &'a Weights,
    vocabulary: &'a Vocabulary,
    /// For words `i` and `j`, row by row, the number of their point, from 1. All 0 between two askings. There are
    /// [`BESIDE`] more on either side, so that each has neighbours.
    grid: Vec<u32>,
    /// How long a row of the grid is.
    width: usize,
    lone: Vec<usize>,
    points: Vec<Point>,
    best: Vec<(f32, u32)>,
    /// Whose costs `a` holds: a row is asked about many others, one after the other.
    row: Option<u32>,
    a: Costs,
    b: Costs,
    /// For each word of the first row that is the first of its stem, the first of the second row's words that is of it,
    /// as its number among those met; and for each of these the next.
    heads: Vec<u32>,
    next: Vec<u32>,
}

const NONE: u32 = u32::MAX;

/// Where in the grid two words are.
fn at(i: u32, j: u32, width: usize) -> usize {
    (i as usize + BESIDE) * width + j as usize + BESIDE
}

impl<'a> Chainer<'a> {
    /// For rows of these words.
    pub fn new(weights: &'a Weights, vocabulary: &'a Vocabulary) -> Self {
        let (a, b) = (Costs::default(), Costs::default());
        let (grid, lone, points, best) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (heads, next) = (Vec::new(), Vec::new());
        Chainer { weights, vocabulary, grid, width: 0, lone, points, best, row: None, a, b, heads, next }
    }

    /// The stretches that two rows share, each of at least [`LEAST`], heaviest first, no word in two of them;
    /// `probe` is of the first and has met the second.
    pub fn blocks(&mut self, a: Row, b: Row, probe: &Probe) -> Vec<Block> {
        self.meet(a, b, probe);
        let found = match self.points.iter().map(|p| p.weight).sum::<f32>() < LEAST {
            true => Vec::new(),
            false => {
                if self.row.replace(probe.row()) != Some(probe.row()) {
                    self.a.fill(a, self.weights);
                }
                self.b.fill(b, self.weights);
                self.stretches(a, b)
            }
        };
        self.clear();
        found
    }

    fn stretches(&mut self, a: Row, b: Row) -> Vec<Block> {
        let (m, n) = (a.words.len() as u32, b.words.len() as u32);
        let mut open: Vec<Found> = self.best((0..m, 0..n)).into_iter().collect();
        let mut out = Vec::new();
        while out.len() < BLOCKS && !open.is_empty() {
            // The first of equals.
            let at = (1..open.len()).fold(0, |top, i| if open[i].score > open[top].score { i } else { top });
            let Found { block, area: (rows, columns), .. } = open.remove(at);
            let point = |p: Option<&(usize, usize)>| p.map_or((0, 0), |&(i, j)| (i as u32, j as u32));
            let (first, last) = (point(block.pairs.first()), point(block.pairs.last()));
            out.push(block);
            // Waterman and Eggert: what is used up matches no more, so four corners are left.
            for rows in [rows.start..first.0, last.0 + 1..rows.end] {
                open.extend(self.best((rows.clone(), columns.start..first.1)));
                open.extend(self.best((rows, last.1 + 1..columns.end)));
            }
        }
        out
    }

    /// Notes the points of two rows, in order.
    fn meet(&mut self, a: Row, b: Row, probe: &Probe) {
        self.points.clear();
        self.heads.clear();
        self.heads.resize(a.words.len(), NONE);
        self.next.clear();
        self.next.resize(probe.met().len(), NONE);
        for (k, met) in probe.met().iter().enumerate().rev() {
            self.next[k] = std::mem::replace(&mut self.heads[met.first as usize], k as u32);
        }
        for i in 0..a.words.len() as u32 {
            let mut k = self.heads[probe.first(i) as usize];
            while k != NONE {
                let met = &probe.met()[k as usize];
                self.points.push(Point { i, j: met.word, weight: probe.own()[met.first as usize] });
                k = self.next[k as usize];
            }
        }
        let equal = self.points.len();
        self.meet_alike(a, b, probe);
        if self.points.len() > equal {
            self.points.sort_unstable_by_key(|p| (p.i, p.j));
        }
        self.drop_lone(a.words.len(), b.words.len());
    }

    /// Words that have no equal on the other side may be spelled otherwise there.
    fn meet_alike(&mut self, a: Row, b: Row, probe: &Probe) {
        let few = |words: usize| (1..=SPELLED).contains(&words);
        if !few(b.words.len() - probe.met().len()) {
            return;
        }
        let alone = (0..a.words.len()).filter(|&i| !probe.is_held(i)).take(SPELLED + 1);
        let alone: SmallVec<[usize; SPELLED + 1]> = alone.collect();
        if !few(alone.len()) {
            return;
        }
        let mut met = probe.met().iter().map(|met| met.word as usize).peekable();
        let other = (0..b.words.len()).filter(|j| met.next_if_eq(j).is_none());
        let looks = other.map(|j| (j, Look::of(&b.words[j], self.vocabulary)));
        let looks: SmallVec<[(usize, Look); SPELLED]> = looks.collect();
        for &i in &alone {
            let x = Look::of(&a.words[i], self.vocabulary);
            for (j, y) in &looks {
                let l = x.likeness(y, self.vocabulary);
                if l > 0.0 {
                    let weight = l * probe.own()[i].min(self.weights.of(b.words[*j]));
                    self.points.push(Point { i: i as u32, j: *j as u32, weight });
                }
            }
        }
    }

    /// Drops light words that stand beside no other point, and numbers the rest.
    fn drop_lone(&mut self, m: usize, n: usize) {
        let Chainer { grid, lone, points, .. } = self;
        let width = n + 2 * BESIDE;
        if grid.len() < (m + 2 * BESIDE) * width {
            grid.resize((m + 2 * BESIDE) * width, 0);
        }
        points.iter().for_each(|p| grid[at(p.i, p.j, width)] = 1);
        points.retain(|p| {
            let at = at(p.i, p.j, width);
            let beside = || {
                let mut any = 0;
                for far in (1..=BESIDE).flat_map(|d| (1..=BESIDE).map(move |e| d * width + e)) {
                    any |= grid[at - far] | grid[at + far];
                }
                any != 0
            };
            let stays = p.weight >= ALONE || beside();
            if !stays {
                lone.push(at);
            }
            stays
        });
        lone.drain(..).for_each(|at| grid[at] = 0);
        points.iter().zip(1..).for_each(|(p, k)| grid[at(p.i, p.j, width)] = k);
        self.width = width;
    }

    /// Leaves the grid as it was.
    fn clear(&mut self) {
        self.points.iter().for_each(|p| self.grid[at(p.i, p.j, self.width)] = 0);
    }

    /// The heaviest chain of an area.
    fn best(&mut self, area: Area) -> Option<Found> {
        if area.0.is_empty() || area.1.is_empty() {
            return None;
        }
        // Points are in the order of the first row's words.
        let from = self.points.partition_point(|p| p.i < area.0.start);
        let points = &self.points[from..];
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
                true => self.grid[at(p.i - 1, p.j - 1, self.width)],
                false => 0,
            };
            if beside > 0 {
                let beside = beside - 1 - from as u32;
                own = (self.best[beside as usize].0 + p.weight, beside);
            }
            let back = if beside > 0 { k } else { k.saturating_sub(BACK) };
            for back in (back..k).rev() {
                let q = &points[back];
                let before = self.best[back].0;
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
                    own = (score, back as u32);
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
            if let Some(p) = behind.replace(q) {
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
        let found = Chainer::new(&weights, &v).blocks(short, long, &probe);
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
