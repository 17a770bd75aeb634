//! Which rows may hold what another row says. Comparing all with all is out of the question, so each
//! row asks an index for those that share its rarest stems and neighbouring pairs. Pairs of neighbours
//! find what is said in common words only ("it is what it is").
//!
//! The index grows while rows are linked, longest first, and holds only what said something new: the
//! hundredth rendering of an utterance is compared with the fullest, not with ninety-nine. Every count
//! here has a bound, so copy in which all quotations are made of the same ten words costs no more than
//! copy in which none are alike.

use super::vocabulary::Word;
use super::weights::Weights;

/// Rarest features that each sentence asks for.
const ASKED: usize = 12;
/// Shared features at least, of those asked.
const SHARED: u32 = 2;
/// Holders of a feature that are looked at, the shortest.
const CROWD: u32 = 64;
/// Rows that a sentence finds, at most: those that share most.
const FOUND: usize = 12;
/// A feature that weighs less, in nats, tells nothing and is not kept.
const TELLING: f32 = 3.0;

const NONE: u32 = u32::MAX;

/// A stem or two as a number, the same whichever story was read first.
type Feature = u64;

/// Features and the rows that hold them.
pub struct Index {
    /// For each hash of a feature the last holder's node and how many there are. That two features fall
    /// together costs a needless look, nothing else.
    slots: Vec<(u32, u32)>,
    /// A holder and the node of the one before.
    nodes: Vec<(u32, u32)>,
    /// For each row how many of the features asked it holds, and their weight.
    counts: Vec<(u32, f32)>,
    met: Vec<u32>,
    features: Vec<(Feature, f32)>,
    asked: Vec<(u32, f32, u32)>,
}

impl Index {
    /// For so many rows of so many words together.
    pub fn new(rows: usize, words: usize) -> Self {
        let slots = vec![(NONE, 0); words.next_power_of_two().max(64)];
        let (nodes, met, features, asked) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Index { slots, nodes, counts: vec![(0, 0.0); rows], met, features, asked }
    }

    fn slot(&self, f: Feature) -> usize {
        // The multiplier is 2^64 by the golden ratio.
        let n = (f ^ f >> 29).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (n >> 20) as usize & (self.slots.len() - 1)
    }

    /// Adds a row as a holder of what these words of it say.
    pub fn add(&mut self, row: u32, words: &[Word], weights: &Weights) {
        let mut features = std::mem::take(&mut self.features);
        of(words, weights, &mut features);
        for &(f, _) in &features {
            let at = self.slot(f);
            let (head, count) = self.slots[at];
            if head != NONE && self.nodes[head as usize].0 == row {
                continue;
            }
            self.slots[at] = (self.nodes.len() as u32, count + 1);
            self.nodes.push((row, head));
        }
        self.features = features;
    }

    /// The rows that share most of what these words say, into `out`, heaviest first.
    pub fn find(&mut self, words: &[Word], weights: &Weights, out: &mut Vec<(u32, f32)>) {
        let mut features = std::mem::take(&mut self.features);
        of(words, weights, &mut features);
        features.sort_unstable_by_key(|f| f.0);
        features.dedup_by_key(|f| f.0);
        self.asked.clear();
        for &(f, w) in &features {
            let (head, count) = self.slots[self.slot(f)];
            if count > 0 {
                self.asked.push((count, w, head));
            }
        }
        let few = features.len() <= 3;
        self.features = features;
        self.asked.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
        for (k, &(count, w, head)) in self.asked.iter().take(ASKED).enumerate() {
            if k > 0 && count > CROWD {
                break;
            }
            let mut node = head;
            for _ in 0..CROWD {
                let Some(&(row, next)) = self.nodes.get(node as usize) else { break };
                let (n, shared) = &mut self.counts[row as usize];
                if *n == 0 {
                    self.met.push(row);
                }
                (*n, *shared) = (*n + 1, *shared + w);
                node = next;
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
    out.clear();
    for (i, a) in words.iter().enumerate() {
        let (a, own) = (weights.letters(a.stem), weights.of(a.stem));
        if own >= TELLING {
            out.push((a, own));
        }
        for b in words[i + 1..].iter().take(2).map(|w| w.stem) {
            let both = own + weights.of(b);
            if both >= TELLING {
                let b = weights.letters(b);
                out.push((a.min(b).rotate_left(17) ^ a.max(b), both));
            }
        }
    }
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
            index.find(rows.get(i).words, &weights, &mut out);
            index.add(i as u32, rows.get(i).words, &weights);
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
