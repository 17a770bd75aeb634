//! Which words keep company. "Kim" and "Orland" are two rare words and prove much each, but where the one
//! stands the other stands beside it: who shares both shares hardly more than one. In a handful of rows
//! nothing is known of that; among a million it is what tells a rendering from two people who speak of the
//! same ferry company.

use super::word;
use std::hint::black_box;

/// How often two stems stand side by side, in this order.
#[derive(Debug)]
pub struct Neighbours {
    /// One count for each hash of a pair. Two that fall together look like better company than they are; there
    /// are about twice as many slots as pairs.
    counts: Vec<u16>,
}

impl Neighbours {
    /// For rows of so many words together; none is counted yet.
    pub fn new(words: usize) -> Neighbours {
        Neighbours { counts: vec![0; (words / 2).next_power_of_two().max(1 << 10)] }
    }

    /// Where the pairs of a row are counted, of which these are the hashes of the stems, behind what is in `out`.
    pub fn slots(&self, row: &[u64], out: &mut Vec<usize>) {
        out.extend(row.windows(2).map(|pair| self.slot(pair[0], pair[1])));
    }

    /// Has slots at hand that are asked next.
    pub fn fetch(&self, slots: &[usize]) {
        black_box(slots.iter().map(|&slot| self.counts[slot]).fold(0, u16::wrapping_add));
    }

    /// Counts pairs.
    pub fn add(&mut self, slots: &[usize]) {
        slots.iter().for_each(|&slot| self.counts[slot] = self.counts[slot].saturating_add(1));
    }

    /// How many rows have two stems of these hashes side by side, about; those that are counted themselves among them.
    pub fn count(&self, first: u64, second: u64) -> f32 {
        f32::from(self.counts[self.slot(first, second)])
    }

    fn slot(&self, first: u64, second: u64) -> usize {
        word::slot(first.rotate_left(17) ^ second, self.counts.len())
    }
}

#[cfg(test)]
mod tests {
    use super::super::passages::passages;
    use super::super::testing::story;
    use super::super::vocabulary::Vocabulary;
    use super::super::weights::Weights;
    use crate::rules::Lexicon;

    #[test]
    fn who_always_stands_behind_another_proves_nothing_more() {
        let lexicon = Lexicon::builtin().unwrap();
        let mut vocabulary = Vocabulary::new(lexicon.wording());
        // "Orland" stands behind "Kimmo" only, "lantern" behind a hundred words.
        let of = |n: usize| match n % 2 {
            0 => format!("x{n}x Kimmo Orland sails"),
            _ => format!("x{n}x brass lantern x{}x copper anchor", n / 2),
        };
        let texts: Vec<String> = (0..400).map(of).chain((0..200).map(|n| format!("brass y{n}y"))).collect();
        let stories: Vec<_> = texts.iter().map(|text| story("a", &[text])).collect();
        let (_, rows) = passages(&stories, &lexicon, &mut vocabulary);
        let weights = Weights::new(&rows, &vocabulary);
        let mut pair = |words: [&str; 2]| {
            let all = || rows.iter().flat_map(|row| row.words.iter().copied());
            let stems = words.map(|word| vocabulary.id(word));
            let of = |stem| all().find(|&w| weights.stem(w) == stem).expect("a word of the rows");
            let pair = stems.map(of);
            weights.company(pair, weights.together(pair)) / weights.of(pair[1])
        };
        let (always, often) = (pair(["kimmo", "orland"]), pair(["brass", "lantern"]));
        assert!(always > 0.9 && often < 0.9 * always, "{always} {often}");
        assert_eq!(pair(["orland", "lantern"]), 0.0);
    }
}
