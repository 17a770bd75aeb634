//! Which rows may hold what another row says. Comparing all with all is out of the question, so each
//! row asks an index for those that share its rarest stems and neighbouring pairs.
//!
//! The index grows while rows are linked, longest first, and holds only what said something new: the
//! hundredth rendering of an utterance is compared with the fullest, not with ninety-nine. Every count
//! here has a bound, so copy in which all quotations are made of the same ten words costs no more than
//! copy in which none are alike.

use super::features::Feature;
use super::holders::{CROWD, CROWDED, Holders, Slot};
use super::tally::{Counted, Tally};
use std::hint::black_box;

/// Rarest features that each sentence asks for.
const ASKED: usize = 12;
/// Of so many rows fewer: what says the same shares its very rarest, too, and looking up the rest takes longest.
const MANY: usize = 20_000;
const ASKED_OF_MANY: usize = 8;
/// Shared features at least, of those asked.
const SHARED: u32 = 2;
/// And of the weight of those asked so much at least for each time that there are `e` times more rows than the prior of
/// weights counts for: the more there are the more share two rare words by chance. Of a hundred thousand that asks a
/// sixth, of a million more than a quarter, which spares a fifth of the rows found and loses one true pair in a thousand.
const PART: f32 = 0.045;
/// Rows that a sentence finds, at most: those that share most.
const FOUND: usize = 12;
/// A row of so few features may share a single one.
const FEW: usize = 3;
/// So many bits of a slot's number tell it from those that are asked beside it.
const SLOT: u32 = 29;

/// Features and the rows that hold them.
pub struct Index {
    holders: Holders,
    tally: Tally,
    /// How many features are asked.
    most: usize,
    /// What part of the weight asked a row must share.
    least: f32,
    /// Slots with what they are asked by: few holders first, of about as many the heavier.
    asked: Vec<(u64, Slot)>,
}

impl Index {
    /// For so many rows of so many words together, and what [`Weights::crowd`](super::weights::Weights::crowd) tells of
    /// them.
    pub fn new(rows: usize, words: usize, crowd: f32) -> Self {
        let most = if rows > MANY { ASKED_OF_MANY } else { ASKED };
        let tally = Tally::new(most * CROWD as usize);
        Index { holders: Holders::new(words), tally, most, least: PART * crowd, asked: Vec::new() }
    }

    /// How many slots it has.
    pub fn slots(&self) -> usize {
        self.holders.len()
    }

    /// Adds a row as a holder of features.
    pub fn add(&mut self, row: u32, features: &[Feature]) {
        features.iter().for_each(|f| self.holders.hold(f.0 as usize, row));
    }

    /// Has the slots of features at hand, which are asked in a while. Nothing is changed: what is read for all of them
    /// at once needn't be waited for one by one.
    pub fn fetch(&self, features: &[Feature]) {
        let held = features.iter().map(|f| u32::from(self.holders.get(f.0 as usize).is_held()));
        black_box(held.sum::<u32>());
    }

    /// The same of the rows that hold them, once their slots are at hand.
    pub fn fetch_holders(&self, features: &[Feature]) {
        let first = features.iter().map(|f| self.holders.glance(self.holders.get(f.0 as usize)));
        black_box(first.fold(0, u32::wrapping_add));
    }

    /// The rows that share most of some features, into `out`, heaviest first.
    pub fn find(&mut self, features: &[Feature], out: &mut Vec<(u32, f32)>) {
        // All slots are fetched before any is judged: each is a way to memory, and a processor goes many of them at
        // once as long as nothing that it must guess depends on what it finds there.
        let mut asked = std::mem::take(&mut self.asked);
        asked.clear();
        asked.resize(features.len(), (0, Slot::default()));
        let mut held = 0;
        for &(at, w) in features {
            let slot = self.holders.get(at as usize);
            // Weights are above 0, so that their bits are in order.
            let (class, weight) = (u64::from(slot.class()), u64::from(!w.to_bits()));
            asked[held] = (class << 61 | weight << SLOT | u64::from(at) & ((1 << SLOT) - 1), slot);
            held += usize::from(slot.is_held());
        }
        asked.truncate(held);
        self.asked = asked;
        let few = features.len() <= FEW;
        // A word said twice is asked once.
        if self.asked.len() > 2 * self.most {
            self.asked.select_nth_unstable(2 * self.most);
            self.asked.truncate(2 * self.most);
        }
        self.asked.sort_unstable();
        self.asked.dedup();
        // What begins a list is at hand; a long one goes on elsewhere, and so do the others meanwhile.
        let asked = self.asked.iter().take(self.most);
        black_box(asked.map(|&(_, slot)| self.holders.look_over(slot)).fold(0, u32::wrapping_add));
        let mut all = 0.0;
        for (k, &(key, slot)) in self.asked.iter().take(self.most).enumerate() {
            if k > 0 && slot.class() == CROWDED {
                break;
            }
            let w = f32::from_bits(!((key >> SLOT) as u32));
            all += w;
            let single = slot.single();
            let holders = match slot.list() {
                None => std::slice::from_ref(&single),
                Some(at) => self.holders.listed(at),
            };
            holders.iter().for_each(|&row| self.tally.add(row, w));
        }
        out.clear();
        let least = self.least * all;
        let enough = |met: &Counted| (met.features >= SHARED || few) && met.weight >= least;
        out.extend(self.tally.drain().filter(enough).map(|met| (met.row, met.weight)));
        let order = |a: &(u32, f32), b: &(u32, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        if out.len() > FOUND {
            out.select_nth_unstable_by(FOUND, order);
            out.truncate(FOUND);
        }
        out.sort_unstable_by(order);
    }
}

#[cfg(test)]
mod tests {
    use super::super::features::Features;
    use super::super::passages::passages;
    use super::super::testing::story;
    use super::super::vocabulary::Vocabulary;
    use super::super::weights::Weights;
    use super::*;
    use crate::rules::Lexicon;

    /// For each row what it finds of those before it, by number.
    fn found(texts: &[&str]) -> Vec<Vec<u32>> {
        found_in(0.0, texts)
    }

    /// The same in such a crowd.
    fn found_in(crowd: f32, texts: &[&str]) -> Vec<Vec<u32>> {
        let lexicon = Lexicon::builtin().unwrap();
        let mut v = Vocabulary::new(lexicon.wording());
        let (_, rows) = passages(&[story("a", texts)], &lexicon, &mut v);
        let weights = Weights::new(&rows, &v);
        let mut index = Index::new(rows.len(), 1000, crowd);
        let (mut features, mut out) = (Features::default(), Vec::new());
        let mut one = |i: usize| {
            features.take(rows.get(i), &weights, index.slots());
            index.find(features.of(0), &mut out);
            index.add(i as u32, features.of(0));
            out.iter().map(|f| f.0).collect()
        };
        (0..rows.len()).map(&mut one).collect()
    }

    #[test]
    fn what_shares_rare_words_is_found_and_the_rest_is_not() {
        let got = found(&[
            "Any ferry sank well before the harbour opened in December.",
            "before the harbour opened the ferry sank",
            "We shall rebuild the pier.",
        ]);
        assert_eq!(got, [vec![], vec![0], vec![]]);
        assert_eq!(found(&["Well, it is what it is, he said.", "It is what it is."])[1], [0]);
    }

    #[test]
    fn in_a_crowd_two_rare_words_of_many_are_shared_by_chance() {
        let texts = [
            "The granite lantern burned while the ferries sailed past.",
            "timber cannons, marble barrels and iron gates",
            "granite lantern, timber cannons, marble barrels",
        ];
        assert_eq!(found(&texts), [vec![], vec![], vec![1, 0]]);
        assert_eq!(found_in(6.0, &texts), [vec![], vec![], vec![1]]);
    }

    #[test]
    fn rows_that_are_all_alike_find_few() {
        let words = "harbour ferry granite lantern anchor timber copper marble velvet barrel cannon island";
        let words: Vec<&str> = words.split(' ').collect();
        // Five of twelve words, each time with one that nobody else has.
        let text = |n: usize| {
            let of = |k: usize| words[(n * (2 * k + 1) + k) % 12];
            format!("{} {} {} {} {} x{n}x", of(0), of(1), of(2), of(3), of(4))
        };
        let texts: Vec<String> = (0..1500).map(text).collect();
        let got = found(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(got.len() == 1500 && got.iter().all(|f| f.len() <= FOUND));
        assert!(got.iter().any(|f| !f.is_empty()));
    }
}
