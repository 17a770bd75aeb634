//! How often a word is said in words of its own. A statement that three hundred outlets cut and mend each in
//! their way is three hundred rows, and its words would count as common for that, though one person said them
//! once: then what tells it from all else proves nothing any more, and the statement falls apart. So a row counts
//! for a word only if the words round it are new. Two runs are looked at, the one that ends with the word and the
//! one that begins with it; an edit touches one of them and seldom both.

use super::word::slot;
use std::hint::black_box;

/// Words of a run, the word itself among them; where the row begins or ends, fewer.
const RUN: usize = 5;
/// Bits for each word. A run is noted for each word, and a few more at either end of a row, so that one in six is
/// taken for met by mistake at most.
const BITS: usize = 8;

/// The runs that were met, each as one bit.
pub struct Contexts {
    met: Vec<u64>,
    /// Which of the whole runs of a row are new, kept from one to the next.
    runs: Vec<bool>,
}

impl Contexts {
    /// For so many words.
    pub fn new(words: usize) -> Contexts {
        Contexts { met: vec![0; (words * BITS).next_power_of_two().max(64 * 64) / 64], runs: Vec::new() }
    }

    /// The bits of a row's runs, behind those in `out`: of the whole ones, then of those at either end. `row` are hashes of
    /// the row's words.
    pub fn bits(&self, row: &[u64], out: &mut Vec<usize>) {
        let bit = |hash: u64| slot(hash ^ hash >> 31, 64 * self.met.len());
        out.extend(row.windows(RUN).map(|run| bit(hash(run))));
        for k in 0..row.len() {
            if k + 1 < RUN {
                out.push(bit(hash(&row[..=k]) ^ 1));
            }
            if k >= whole(row.len()) {
                out.push(bit(hash(&row[k..]).rotate_left(9) ^ 1));
            }
        }
    }

    /// Has bits at hand that are asked next.
    pub fn fetch(&self, bits: &[usize]) {
        black_box(bits.iter().map(|bit| self.met[bit / 64]).fold(0, u64::wrapping_add));
    }

    /// For each of so many words of a row, into `out`, whether neither run of it was met before; now they are. `bits` are
    /// those of the row; how many of them there were is told.
    pub fn new_words(&mut self, words: usize, bits: &[usize], out: &mut Vec<bool>) -> usize {
        let mut bits = bits.iter();
        let mut note = |met: &mut [u64]| bits.next().is_some_and(|&bit| note(met, bit));
        // The run that ends with a word begins with the one four words before it, and is noted once for both.
        let whole = whole(words);
        self.runs.clear();
        self.runs.extend((0..whole).map(|_| note(&mut self.met)));
        out.clear();
        for k in 0..words {
            let ends = match (k + 1).checked_sub(RUN) {
                Some(from) => self.runs[from],
                None => note(&mut self.met),
            };
            let begins = if k < whole { self.runs[k] } else { note(&mut self.met) };
            out.push(ends & begins);
        }
        whole + words.min(RUN - 1) + (words - whole)
    }
}

/// How many whole runs so many words have.
fn whole(words: usize) -> usize {
    (words + 1).saturating_sub(RUN)
}

/// Notes a run; whether it is a new one.
fn note(met: &mut [u64], bit: usize) -> bool {
    let (word, bit) = (&mut met[bit / 64], 1 << (bit % 64));
    let new = *word & bit == 0;
    *word |= bit;
    new
}

fn hash(run: &[u64]) -> u64 {
    // The multiplier is 2^64 by the golden ratio.
    run.iter().fold(RUN as u64, |hash, word| hash.rotate_left(17) ^ word.wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new_words(contexts: &mut Contexts, row: &[u64]) -> usize {
        let mut new = Vec::new();
        let mut bits = Vec::new();
        contexts.bits(row, &mut bits);
        assert_eq!(contexts.new_words(row.len(), &bits, &mut new), bits.len());
        new.iter().filter(|&&new| new).count()
    }

    #[test]
    fn what_was_said_once_and_mended_is_new_only_where_it_was_mended() {
        let mut contexts = Contexts::new(100);
        let row: Vec<u64> = (1..=12).map(|word| word * 7919).collect();
        assert_eq!(new_words(&mut contexts, &row), 12);
        assert_eq!(new_words(&mut contexts, &row), 0);
        let mut mended = row.clone();
        mended[6] = 1;
        assert_eq!(new_words(&mut contexts, &mended), 1);
        let other: Vec<u64> = row.iter().rev().copied().collect();
        assert_eq!(new_words(&mut contexts, &other), 12);
        assert_eq!((1..6).map(|n| new_words(&mut contexts, &row[2..][..n])).collect::<Vec<_>>(), [1, 1, 1, 1, 0]);
    }
}
