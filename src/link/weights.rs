//! How much it proves that two passages share a word. In a handful of stories counts say nothing, so
//! the list of common words is the prior; in a large collection the collection's own counts outweigh
//! it, and what everybody talks about that day stops being evidence. What is counted is how often a word is
//! said in words of its own (see [`Contexts`]), not in how many versions one statement is printed.

use super::contexts::Contexts;
use super::neighbours::Neighbours;
use super::rows::Rows;
use super::vocabulary::{Entry, Vocabulary};
use super::word::{Id, Word};

/// How much a passage holds a word of each rarity class, before any is counted.
const PRIOR: [f32; 5] = [0.20, 0.05, 0.012, 0.004, 0.0005];
/// How many passages the prior counts for.
const PRIOR_PASSAGES: f32 = 2000.0;

/// The weight of each stem in nats: `-ln` of how likely a passage is to hold it. All is asked of words, and so is
/// noted for each form with its stem.
#[derive(Debug)]
pub struct Weights {
    of: Vec<f32>,
    /// The same by how many rows hold it, however alike they are.
    rarity: Vec<f32>,
    letters: Vec<u64>,
    stems: Vec<Id>,
    /// For each form with its stem the next that has the same stem, round in a circle.
    kin: Vec<Id>,
    crowd: f32,
    /// How many rows hold each stem, the prior included.
    held: Vec<f32>,
    neighbours: Neighbours,
}

/// Rows that are counted together. What is counted of them is all over the tables, and each look into these is a way to
/// memory: those of some rows are gone side by side, as long as nothing is done on the way, and what was found stays at
/// hand until it is changed.
const TOGETHER: usize = 64;

/// How often a stem was met.
#[derive(Clone, Copy, Default)]
struct Count {
    rows: u32,
    /// Rows that hold it in words of its own.
    own: u32,
    /// The last row that did either, from 1.
    last: (u32, u32),
}

impl Weights {
    /// Counts the stems of all rows: that a line was printed a thousand times doesn't make its words common.
    pub fn new(rows: &Rows, vocabulary: &Vocabulary) -> Self {
        let stems: Vec<Id> = vocabulary.pairs().iter().map(|pair| pair.1).collect();
        let letters: Vec<u64> = stems.iter().map(|&stem| vocabulary.hash(stem)).collect();
        let mut kin: Vec<Id> = (0..stems.len() as Id).collect();
        let mut last: Vec<Option<Id>> = vec![None; vocabulary.entries().len()];
        for (&stem, pair) in stems.iter().zip(0..) {
            if let Some(before) = last[stem as usize].replace(pair) {
                kin.swap(before as usize, pair as usize);
            }
        }
        let (counts, neighbours) = counts(rows, &stems, &letters, vocabulary.entries().len());
        let n = rows.len() as f32;
        let prior = |entry: &Entry| PRIOR[usize::from(entry.rarity)] * PRIOR_PASSAGES;
        let held = |count: fn(&Count) -> u32| -> Vec<f32> {
            let held = |stem: usize| count(&counts[stem]) as f32 + prior(&vocabulary.entries()[stem]);
            stems.iter().map(|&stem| held(stem as usize)).collect()
        };
        let weight = |held: &f32| ((n + PRIOR_PASSAGES) / held).ln();
        let by_rows = held(|count| count.rows);
        Weights {
            of: held(|count| count.own).iter().map(weight).collect(),
            rarity: by_rows.iter().map(weight).collect(),
            crowd: ((n + PRIOR_PASSAGES) / PRIOR_PASSAGES).ln(),
            neighbours,
            held: by_rows,
            letters,
            stems,
            kin,
        }
    }

    /// How many rows have two words side by side.
    pub fn together(&self, [first, second]: [Word; 2]) -> f32 {
        self.neighbours.count(self.letters(first), self.letters(second)).max(1.0)
    }

    /// What of the weight of the second of two neighbours the first has proved already: of all rows that have the
    /// one, so many have the other behind it.
    pub fn company(&self, [first, second]: [Word; 2], together: f32) -> f32 {
        let own = self.of(second);
        own - (self.held[first.pair() as usize] / together).ln().clamp(0.0, own)
    }

    /// Of one word.
    pub fn of(&self, word: Word) -> f32 {
        self.of[word.pair() as usize]
    }

    /// Of one word, by how many rows hold its stem: how far it narrows down where to look.
    pub fn rarity(&self, word: Word) -> f32 {
        self.rarity[word.pair() as usize]
    }

    /// Of the forms that share the stem of one, the next, round in a circle.
    pub fn kin(&self, pair: Id) -> Id {
        self.kin[pair as usize]
    }

    /// How many forms with their stems there are.
    pub fn pairs(&self) -> usize {
        self.stems.len()
    }

    /// Whether two words have one stem.
    pub fn are_one(&self, x: Word, y: Word) -> bool {
        x.pair() == y.pair() || self.stem(x) == self.stem(y)
    }

    /// The stem of a word.
    pub fn stem(&self, word: Word) -> Id {
        self.stems[word.pair() as usize]
    }

    /// How many times more rows than the prior counts for, as a logarithm: what each of so many could share by
    /// chance with one of them grows by it.
    pub fn crowd(&self) -> f32 {
        self.crowd
    }

    /// How far weights are what was counted, not the prior, from 0 for a handful of rows to 1 for a thousand.
    pub fn counted(&self) -> f32 {
        (2.0 * self.crowd).min(1.0)
    }

    /// A hash of the letters of its stem.
    pub fn letters(&self, word: Word) -> u64 {
        self.letters[word.pair() as usize]
    }

    /// Of some words together; what an editor put in brackets need not be in the other rendering.
    pub fn spoken(&self, words: &[Word]) -> f32 {
        words.iter().filter(|w| !w.bracketed()).map(|w| self.of(*w)).sum()
    }
}

/// How often each stem was met, and which stand side by side: what both ask of a word is looked up once.
fn counts(rows: &Rows, stems: &[Id], letters: &[u64], most: usize) -> (Vec<Count>, Neighbours) {
    let mut counts = vec![Count::default(); most];
    let mut neighbours = Neighbours::new(rows.words());
    let mut contexts = Contexts::new(rows.words());
    let (mut hashes, mut slots, mut bits, mut new) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for first in (0..rows.len()).step_by(TOGETHER) {
        let together = first..rows.len().min(first + TOGETHER);
        slots.clear();
        bits.clear();
        for row in together.clone().map(|row| rows.get(row)) {
            hashes.clear();
            hashes.extend(row.words.iter().map(|w| letters[w.pair() as usize]));
            neighbours.slots(&hashes, &mut slots);
            contexts.bits(&hashes, &mut bits);
        }
        neighbours.fetch(&slots);
        contexts.fetch(&bits);
        neighbours.add(&slots);
        let mut bits = &bits[..];
        for row in together {
            let (words, number) = (rows.get(row).words, row as u32 + 1);
            bits = &bits[contexts.new_words(words.len(), bits, &mut new)..];
            for (word, &own) in words.iter().zip(&new) {
                // Sums, not branches: whether a word is new in its row, or among all, no processor could guess.
                let count = &mut counts[stems[word.pair() as usize] as usize];
                count.rows += u32::from(count.last.0 != number);
                count.own += u32::from(own & (count.last.1 != number));
                count.last = (number, if own { number } else { count.last.1 });
            }
        }
    }
    (counts, neighbours)
}

#[cfg(test)]
mod tests {
    use super::super::passages::passages;
    use super::super::testing::story;
    use super::*;
    use crate::rules::Lexicon;

    fn of_stem(weights: &Weights, vocabulary: &mut Vocabulary, stem: &str) -> f32 {
        let stem = vocabulary.id(stem);
        let pair = weights.stems.iter().position(|&known| known == stem).expect("a word of the rows");
        weights.of[pair]
    }

    #[test]
    fn rare_words_weigh_more_and_counts_lower_them() {
        let lexicon = Lexicon::builtin().unwrap();
        let w = lexicon.wording();
        let of = |n: usize| {
            let texts: Vec<String> = (0..n).map(|i| format!("y{i}y the harbour x{i}x")).collect();
            let stories: Vec<_> = texts.iter().map(|t| story("a", &[t])).collect();
            let mut vocabulary = Vocabulary::new(w);
            let (_, rows) = passages(&stories, &lexicon, &mut vocabulary);
            let weights = Weights::new(&rows, &vocabulary);
            (of_stem(&weights, &mut vocabulary, "the"), of_stem(&weights, &mut vocabulary, "harbor"))
        };
        let (the, harbour) = of(2);
        assert!(harbour > 3.0 * the);
        assert!(of(3000).1 < harbour / 3.0);
    }

    #[test]
    fn a_statement_in_many_versions_makes_its_words_no_commoner() {
        let lexicon = Lexicon::builtin().unwrap();
        let of = |text: &dyn Fn(usize) -> String| {
            let texts: Vec<String> = (0..1000).map(text).collect();
            let stories: Vec<_> = texts.iter().map(|t| story("a", &[t])).collect();
            let mut vocabulary = Vocabulary::new(lexicon.wording());
            let (_, rows) = passages(&stories, &lexicon, &mut vocabulary);
            let weights = Weights::new(&rows, &vocabulary);
            of_stem(&weights, &mut vocabulary, "harbor")
        };
        let versions = of(&|n| format!("x{n}x we shall never sell the old harbour to anybody from abroad"));
        let talk = of(&|n| format!("x{n}x y{n}y z{n}z harbour v{n}v w{n}w"));
        assert!(versions > talk + 1.5, "{versions} {talk}");
    }
}
