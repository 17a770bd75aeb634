//! Which rows may hold what another row says. Comparing all with all is out of the question, so each
//! row asks an index for those that share its rarest stems and neighbouring pairs. Pairs of neighbours
//! find what is said in common words only ("it is what it is").
//!
//! The index grows while rows are linked, longest first, and holds only what said something new: the
//! hundredth rendering of an utterance is compared with the fullest, not with ninety-nine. Every count
//! here has a bound, so copy in which all quotations are made of the same ten words costs no more than
//! copy in which none are alike.

use super::holders::{CROWDED, Holders, Slot};
use super::weights::Weights;
use super::word::{Word, slot};

/// Rarest features that each sentence asks for.
const ASKED: usize = 12;
/// Of so many rows fewer: what says the same shares its very rarest, too, and looking up the rest takes longest.
const MANY: usize = 20_000;
const ASKED_OF_MANY: usize = 8;
/// Shared features at least, of those asked.
const SHARED: u32 = 2;
/// Rows that a sentence finds, at most: those that share most.
const FOUND: usize = 12;
/// A row of so few features may share a single one.
const FEW: usize = 3;
/// A feature that weighs less, in nats, tells nothing and is not kept.
const TELLING: f32 = 3.0;
/// Nor does one that is expected in so many rows, as a logarithm of how often the prior of weights holds
/// them: a seventh of what it counts for, 270 rows.
const EXPECTED: f32 = 2.0;

/// A stem or two as a number, the same whichever story was read first.
type Feature = u64;

/// So many bits of a slot's number tell it from those that are asked beside it.
const SLOT: u32 = 29;

/// Features and the rows that hold them.
pub struct Index {
    holders: Holders,
    /// For each row how many of the features asked it holds, and their weight.
    counts: Vec<(u32, f32)>,
    /// How many features are asked.
    most: usize,
    met: Vec<u32>,
    features: Vec<(Feature, f32)>,
    /// Slots with what they are asked by: few holders first, of about as many the heavier.
    asked: Vec<(u64, Slot)>,
}

impl Index {
    /// For so many rows of so many words together.
    pub fn new(rows: usize, words: usize) -> Self {
        let most = if rows > MANY { ASKED_OF_MANY } else { ASKED };
        let (met, features, asked) = (Vec::new(), Vec::new(), Vec::new());
        Index { holders: Holders::new(words), counts: vec![(0, 0.0); rows], most, met, features, asked }
    }

    fn slot(&self, f: Feature) -> usize {
        slot(f ^ f >> 29, self.holders.len())
    }

    /// Takes some words, which [`find`](Index::find) and [`add`](Index::add) are about then.
    pub fn take(&mut self, words: &[Word], weights: &Weights) {
        of(words, weights, &mut self.features);
    }

    /// Adds a row as a holder of what the words taken say.
    pub fn add(&mut self, row: u32) {
        let features = std::mem::take(&mut self.features);
        for &(f, _) in &features {
            let at = self.slot(f);
            self.holders.hold(at, row);
        }
        self.features = features;
    }

    /// The rows that share most of what the words taken say, into `out`, heaviest first.
    pub fn find(&mut self, out: &mut Vec<(u32, f32)>) {
        let features = std::mem::take(&mut self.features);
        // All slots are fetched before any is judged: each is a way to memory, and a processor goes many of them at
        // once as long as nothing that it must guess depends on what it finds there.
        let mut asked = std::mem::take(&mut self.asked);
        asked.clear();
        asked.resize(features.len(), (0, Slot::default()));
        let mut held = 0;
        for &(f, w) in &features {
            let at = self.slot(f);
            let slot = self.holders.get(at);
            // Weights are above 0, so that their bits are in order.
            let (class, weight) = (u64::from(slot.class()), u64::from(!w.to_bits()));
            asked[held] = (class << 61 | weight << SLOT | at as u64 & ((1 << SLOT) - 1), slot);
            held += usize::from(slot.is_held());
        }
        asked.truncate(held);
        self.asked = asked;
        let few = features.len() <= FEW;
        self.features = features;
        // A word said twice is asked once.
        if self.asked.len() > 2 * self.most {
            self.asked.select_nth_unstable(2 * self.most);
            self.asked.truncate(2 * self.most);
        }
        self.asked.sort_unstable();
        self.asked.dedup();
        for (k, &(key, slot)) in self.asked.iter().take(self.most).enumerate() {
            if k > 0 && slot.class() == CROWDED {
                break;
            }
            let w = f32::from_bits(!((key >> SLOT) as u32));
            let single = slot.single();
            let holders = match slot.list() {
                None => std::slice::from_ref(&single),
                Some(at) => self.holders.listed(at),
            };
            for &row in holders {
                let (n, shared) = &mut self.counts[row as usize];
                if *n == 0 {
                    self.met.push(row);
                }
                (*n, *shared) = (*n + 1, *shared + w);
            }
        }
        out.clear();
        for row in self.met.drain(..) {
            let (n, shared) = std::mem::take(&mut self.counts[row as usize]);
            if n >= SHARED || few {
                out.push((row, shared));
            }
        }
        let order = |a: &(u32, f32), b: &(u32, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        if out.len() > FOUND {
            out.select_nth_unstable_by(FOUND, order);
            out.truncate(FOUND);
        }
        out.sort_unstable_by(order);
    }
}

/// Stems and unordered pairs of neighbours, also with one word between, and what each proves.
fn of(words: &[Word], weights: &Weights, out: &mut Vec<(Feature, f32)>) {
    // In a crowd what is expected in hundreds of rows would be passed over when it is asked.
    let telling = TELLING.max(weights.crowd() + EXPECTED);
    out.clear();
    out.resize(3 * words.len(), (0, 0.0));
    // Each is written, and the next over it if it tells nothing: which one does no processor could guess.
    let mut kept = 0;
    let mut keep = |feature: Feature, proves: f32| {
        out[kept] = (feature, proves);
        kept += usize::from(proves >= telling);
    };
    // What isn't there weighs nothing.
    let mut before = [(0, f32::NEG_INFINITY); 2];
    for &word in words {
        let (b, own) = (weights.letters(word), weights.rarity(word));
        keep(b, own);
        for (a, other) in before {
            keep(a.min(b).rotate_left(17) ^ a.max(b), own + other);
        }
        before = [before[1], (b, own)];
    }
    out.truncate(kept);
}

#[cfg(test)]
mod tests {
    use super::super::passages::passages;
    use super::super::testing::story;
    use super::super::vocabulary::Vocabulary;
    use super::*;
    use crate::rules::Lexicon;

    /// For each row what it finds of those before it, by number.
    fn found(texts: &[&str]) -> Vec<Vec<u32>> {
        let lexicon = Lexicon::builtin().unwrap();
        let mut v = Vocabulary::new(lexicon.wording());
        let (_, rows) = passages(&[story("a", texts)], &lexicon, &mut v);
        let weights = Weights::new(&rows, &v);
        let mut index = Index::new(rows.len(), 1000);
        let mut out = Vec::new();
        let mut one = |i: usize| {
            index.take(rows.get(i).words, &weights);
            index.find(&mut out);
            index.add(i as u32);
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
