//! Which words two rows share, as points of a grid. Hardly a pair of words is equal, so the equal ones alone
//! are noted and nobody looks at the rest. A light word by itself is no point, since articles meet
//! everywhere; and what has no equal may be spelled otherwise on the other side.

use super::likeness::Look;
use super::probe::Probe;
use super::row::Row;
use super::vocabulary::Vocabulary;
use super::weights::Weights;
use smallvec::SmallVec;

/// A word that weighs less is no point by itself: articles and the like meet everywhere.
const ALONE: f32 = 3.0;
/// How far from another point such a word may stand.
const BESIDE: usize = 2;
/// Words without an equal that are looked at for being spelled alike, on either side.
const SPELLED: usize = 12;

/// Words `i` and `j` are the same word and prove so much.
#[derive(Clone, Copy, Debug)]
pub struct Point {
    pub i: u32,
    pub j: u32,
    pub weight: f32,
}

/// The points of two rows; kept, so that asking about many pairs allocates nothing.
pub struct Points<'a> {
    weights: &'a Weights,
    vocabulary: &'a Vocabulary,
    /// For words `i` and `j`, row by row, the number of their point, from 1. All 0 between two askings. There are
    /// [`BESIDE`] more on either side, so that each has neighbours.
    grid: Vec<u32>,
    /// How long a row of the grid is.
    width: usize,
    lone: Vec<usize>,
    all: Vec<Point>,
    /// For each word of the first row that is the first of its stem, the first of the second row's words that is of it,
    /// as its number among those met; and for each of these the next.
    heads: Vec<u32>,
    next: Vec<u32>,
}

const NONE: u32 = u32::MAX;

/// Whether words are looked at for being spelled alike: a few that have no equal are, on either side.
pub fn any_alike(a: Row, b: Row, probe: &Probe) -> bool {
    let few = |words: usize| (1..=SPELLED).contains(&words);
    few(b.words.len() - probe.met().len()) && few(alone(a, probe).take(SPELLED + 1).count())
}

/// The words of the row that the other hasn't got.
fn alone(a: Row, probe: &Probe) -> impl Iterator<Item = usize> {
    (0..a.words.len()).filter(|&i| !probe.is_held(i))
}

/// Where in the grid two words are.
fn at(i: u32, j: u32, width: usize) -> usize {
    (i as usize + BESIDE) * width + j as usize + BESIDE
}

impl<'a> Points<'a> {
    /// Of rows of these words.
    pub fn new(weights: &'a Weights, vocabulary: &'a Vocabulary) -> Self {
        let (grid, lone, all) = (Vec::new(), Vec::new(), Vec::new());
        Points { weights, vocabulary, grid, width: 0, lone, all, heads: Vec::new(), next: Vec::new() }
    }

    /// All, in the order of the first row's words.
    pub fn all(&self) -> &[Point] {
        &self.all
    }

    /// The number of the point of words `i` and `j`, from 1; 0 if they have none.
    pub fn at(&self, i: u32, j: u32) -> u32 {
        self.grid[at(i, j, self.width)]
    }

    /// Notes the points of two rows, in order, and looks for words spelled alike if there may be any; how much these weigh,
    /// whichever of them are the same word in the end.
    pub fn meet(&mut self, a: Row, b: Row, probe: &Probe, any_alike: bool) -> f32 {
        self.all.clear();
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
                self.all.push(Point { i, j: met.word, weight: probe.own()[met.first as usize] });
                k = self.next[k as usize];
            }
        }
        let equal = self.all.len();
        if any_alike {
            self.meet_alike(a, b, probe);
        }
        let alike = self.all[equal..].iter().map(|p| p.weight).sum();
        if self.all.len() > equal {
            self.all.sort_unstable_by_key(|p| (p.i, p.j));
        }
        self.drop_lone(a.words.len(), b.words.len());
        alike
    }

    /// Words that have no equal on the other side may be spelled otherwise there.
    fn meet_alike(&mut self, a: Row, b: Row, probe: &Probe) {
        let alone: SmallVec<[usize; SPELLED]> = alone(a, probe).collect();
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
                    self.all.push(Point { i: i as u32, j: *j as u32, weight });
                }
            }
        }
    }

    /// Drops light words that stand beside no other point, and numbers the rest.
    fn drop_lone(&mut self, m: usize, n: usize) {
        let Points { grid, lone, all, .. } = self;
        let width = n + 2 * BESIDE;
        if grid.len() < (m + 2 * BESIDE) * width {
            grid.resize((m + 2 * BESIDE) * width, 0);
        }
        all.iter().for_each(|p| grid[at(p.i, p.j, width)] = 1);
        all.retain(|p| {
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
        all.iter().zip(1..).for_each(|(p, k)| grid[at(p.i, p.j, width)] = k);
        self.width = width;
    }

    /// Leaves the grid as it was.
    pub fn clear(&mut self) {
        self.all.iter().for_each(|p| self.grid[at(p.i, p.j, self.width)] = 0);
    }
}
