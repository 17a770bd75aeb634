//! One row that is asked about many others. A row meets ten rows that share a rare word or two with it, for
//! one that says the same; so what it takes to ask is noted once for all of them, and of each other row
//! every word is looked up once.

use super::row::Row;
use super::weights::Weights;

const NONE: u32 = u32::MAX;
/// Bits that tell forms which the row hasn't got.
const BITS: usize = 4096;

/// A word of another row that the row has, too.
#[derive(Clone, Copy, Debug)]
pub struct Met {
    /// The word of the other row.
    pub word: u32,
    /// The row's first word of that stem.
    pub first: u32,
}

/// The words of a row by stem, and which of them another row has.
pub struct Probe<'a> {
    weights: &'a Weights,
    /// For each form with its stem the row that had that stem last, and which word of it is the first: a row is taken
    /// once and meets many.
    marks: Vec<(u32, u32)>,
    /// One bit for each hash of a form that is marked for the row at hand. Nine of ten words that another row has are told
    /// here to be no word of this one, without the way to their marks.
    bits: [u64; BITS / 64],
    row: u32,
    /// For each word of the row the next of its stem, and the first.
    next: Vec<u32>,
    first: Vec<u32>,
    /// What each word of the row proves.
    own: Vec<f32>,
    /// For each word of which company is asked how often the one before it has it behind.
    together: Vec<f32>,
    met: Vec<Met>,
    /// The first words of those stems that the other row has, and for each word whether it is among them.
    held: Vec<u32>,
    is_held: Vec<bool>,
    /// For each first word of a stem how many words of it the other side has left.
    left: Vec<u32>,
}

impl<'a> Probe<'a> {
    /// For the words of these weights.
    pub fn new(weights: &'a Weights) -> Self {
        let (next, first, held) = (Vec::new(), Vec::new(), Vec::new());
        let (own, together, met, is_held, left) = (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Probe {
            weights,
            marks: vec![(NONE, 0); weights.pairs()],
            bits: [0; BITS / 64],
            row: NONE,
            next,
            first,
            own,
            together,
            met,
            held,
            is_held,
            left,
        }
    }

    /// Takes the row of this number, if it isn't at hand already.
    pub fn take(&mut self, i: u32, row: Row) {
        if self.row == i {
            return;
        }
        self.row = i;
        self.own.clear();
        self.own.extend(row.words.iter().map(|w| self.weights.of(*w)));
        self.bits = [0; BITS / 64];
        self.next.clear();
        self.next.resize(row.words.len(), NONE);
        self.met.clear();
        self.held.clear();
        self.is_held.clear();
        self.is_held.resize(row.words.len(), false);
        self.first.clear();
        for (word, &w) in row.words.iter().enumerate() {
            let word = word as u32;
            let mark = self.marks[w.pair() as usize];
            let first = if mark.0 == i { mark.1 } else { word };
            if first == word {
                let mut pair = w.pair();
                while self.marks[pair as usize] != (i, word) {
                    self.marks[pair as usize] = (i, word);
                    self.bits[pair as usize / 64 % (BITS / 64)] |= 1 << (pair % 64);
                    pair = self.weights.kin(pair);
                }
            }
            self.first.push(first);
            if first != word {
                let last = self.alike(first).last().unwrap_or(first);
                self.next[last as usize] = word;
            }
        }
    }

    /// Looks up the words of another row.
    pub fn meet(&mut self, other: Row) {
        self.met.clear();
        self.met.resize(other.words.len(), Met { word: 0, first: 0 });
        // Each word is noted, and the next over it if the row hasn't got it: which it has no processor could guess.
        let mut likely = 0;
        for (word, &w) in other.words.iter().enumerate() {
            let pair = w.pair();
            self.met[likely] = Met { word: word as u32, first: pair };
            likely += (self.bits[pair as usize / 64 % (BITS / 64)] >> (pair % 64) & 1) as usize;
        }
        let mut met = 0;
        for k in 0..likely {
            let Met { word, first: pair } = self.met[k];
            let (row, first) = self.marks[pair as usize];
            self.met[met] = Met { word, first };
            met += usize::from(row == self.row);
        }
        self.met.truncate(met);
        self.held.drain(..).for_each(|first| self.is_held[first as usize] = false);
        for met in &self.met {
            if !std::mem::replace(&mut self.is_held[met.first as usize], true) {
                self.held.push(met.first);
            }
        }
    }

    /// The number of the row at hand.
    pub fn row(&self) -> u32 {
        self.row
    }

    /// The row's first word of the stem of this word.
    pub fn first(&self, word: u32) -> u32 {
        self.first[word as usize]
    }

    /// The words of the other row that the row has, in order.
    pub fn met(&self) -> &[Met] {
        &self.met
    }

    /// Whether the two rows, each of one sentence, may differ in a single word.
    pub fn may_differ_in_one(&self, a: Row, b: Row) -> bool {
        a.count() == 1 && b.count() == 1 && a.words.len().max(b.words.len()) <= self.met().len() + 1
    }

    /// What each word of the row proves.
    pub fn own(&self) -> &[f32] {
        &self.own
    }

    /// What of some words of `row`, which is the row at hand and begins with none of them, the words before them have proved
    /// already. How often they stand together is looked up for all of them first: one look-up then waits for no other.
    pub fn company(&mut self, row: Row, words: &[usize]) -> f32 {
        let pairs = words.iter().map(|&word| [row.words[word - 1], row.words[word]]);
        self.together.clear();
        self.together.extend(pairs.clone().map(|pair| self.weights.together(pair)));
        pairs.zip(&self.together).map(|(pair, &together)| self.weights.company(pair, together)).sum()
    }

    /// What both rows hold of these sentences of either, in any order: a word that one side says once and the other twice
    /// counts once. Summed in the order of the row's words: sums of fractions depend on it, and the numbers of stems on
    /// which story was read first.
    pub fn bag(&mut self, (a, sa): (Row, &[usize]), (b, sb): (Row, &[usize])) -> f32 {
        self.left.clear();
        self.left.resize(a.words.len(), 0);
        for met in &self.met {
            if b.count() == 1 || sb.contains(&b.sentence_of(met.word as usize)) {
                self.left[met.first as usize] += 1;
            }
        }
        let mut shared = 0.0;
        for word in sa.iter().flat_map(|&s| a.sentence(s)) {
            let left = &mut self.left[self.first[word] as usize];
            if *left > 0 {
                *left -= 1;
                shared += self.own[word];
            }
        }
        shared
    }

    /// This word of the row and those of its stem behind it.
    pub fn alike(&self, first: u32) -> impl Iterator<Item = u32> {
        std::iter::successors(Some(first), |&i| Some(self.next[i as usize]).filter(|&next| next != NONE))
    }

    /// Whether the other row has a word of the row.
    pub fn is_held(&self, word: usize) -> bool {
        self.is_held[self.first[word] as usize]
    }

    /// For each stem that the other row has, the row's first word of it.
    pub fn held(&self) -> &[u32] {
        &self.held
    }
}
