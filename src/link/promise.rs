//! Which pairs of rows are worth aligning, told from their words in any order. Aligning costs a
//! hundred times as much, and most rows that share two rare words share nothing else. A pair that could
//! be linked must not be lost here, so the bars are those of `bars`, a little lower: names that are
//! spelled otherwise are not seen.

use super::bars;
use super::decide;
use super::measure::{self, Measure};
use super::probe::Probe;
use super::row::{Row, Sum};
use super::weights::Weights;

/// What is held is taken for so much more: it may go on in a neighbouring sentence, or be a word spelled
/// otherwise.
const SLACK: f32 = 1.25;
/// What is spelled otherwise is aligned, but not among what is held in any order, and of both the mean is asked.
const HALF: f32 = 0.5;
/// Sums of the same fractions in another order differ by less.
const ROUNDED: f32 = 1.0005;
/// A name that is not held may be spelled otherwise there.
const NAME: f32 = 0.5;

/// Asks; kept, so that asking about many pairs allocates nothing.
pub struct Promise<'a> {
    weights: &'a Weights,
    held: Vec<Held>,
}

/// What the other side holds of a sentence, in nats, and how much of it are names.
#[derive(Clone, Copy, Default)]
struct Held {
    all: f32,
    names: f32,
}

impl Held {
    fn add(&mut self, weight: f32, name: bool) {
        self.all += weight;
        self.names += if name { weight } else { 0.0 };
    }
}

impl<'a> Promise<'a> {
    /// Knows nothing of any pair.
    pub fn new(weights: &'a Weights) -> Self {
        Promise { weights, held: Vec::new() }
    }

    /// Whether one row holds a good part of some sentence of the other, which is not the shorter; `probe` is
    /// of the first and has met the second.
    pub fn of(&mut self, a: Row, b: Row, probe: &Probe) -> bool {
        self.begin(a);
        for i in probe.held().iter().flat_map(|&first| probe.alike(first)) {
            let word = &a.words[i as usize];
            if !word.bracketed() {
                self.held[a.sentence_of(i as usize)].add(probe.own()[i as usize], word.name());
            }
        }
        if self.is_much(a) {
            return true;
        }
        if a.count() == 1 && b.count() == 1 {
            return false;
        }
        self.begin(b);
        for met in probe.met() {
            let word = &b.words[met.word as usize];
            if !word.bracketed() {
                self.held[b.sentence_of(met.word as usize)].add(probe.own()[met.first as usize], word.name());
            }
        }
        self.is_much(b)
    }

    /// Whether two rows can still be linked that hold so much that is spelled otherwise, if so much is not counted, both
    /// in nats, and the one is printed so many times more often than the other, as a logarithm. No stretch holds more of a sentence than what the other row has of it in any order, nor proves more; so
    /// what falls short here would fall short once it is aligned, which costs ten times as much.
    pub fn keeps(&mut self, (a, b): (Row, Row), probe: &Probe, alike: f32, (discount, printed): (f32, f32)) -> bool {
        self.begin(a);
        for i in probe.held().iter().flat_map(|&first| probe.alike(first)) {
            self.held[a.sentence_of(i as usize)].all += probe.own()[i as usize];
        }
        let one = self.most(a, alike);
        self.begin(b);
        for met in probe.met() {
            self.held[b.sentence_of(met.word as usize)].all += probe.own()[met.first as usize];
        }
        let other = self.most(b, alike);
        let evidence = one.1.min(other.1);
        let part = match a.count() == 1 && b.count() == 1 {
            true => (evidence + HALF * alike) / a.sums[0].spoken.min(b.sums[0].spoken),
            // Of some sentences together no larger part is held than of one of them.
            false => one.0.max(other.0),
        };
        let most = measure::at_most((a, b), ROUNDED * part, ROUNDED * (evidence + alike), self.weights);
        // What is less than nothing is in no order.
        most.evidence <= discount || decide::may(&Measure { discount, printed: most.printed.max(printed), ..most })
    }

    /// The largest part of a sentence that is held, and how much of all.
    fn most(&self, row: Row, alike: f32) -> (f32, f32) {
        let part = |(held, sum): (&Held, &Sum)| (held.all + HALF * alike) / sum.spoken;
        let best = self.held.iter().zip(row.sums).map(part).fold(0.0, f32::max);
        (best, self.held.iter().map(|held| held.all).sum())
    }

    fn begin(&mut self, row: Row) {
        self.held.clear();
        self.held.resize(row.count(), Held::default());
    }

    /// Whether what is held of a row could link it.
    fn is_much(&self, row: Row) -> bool {
        let evidence: f32 = self.held.iter().map(|held| held.all).sum();
        let part = |(held, sum): (&Held, &Sum)| held.all / (sum.spoken - NAME * (sum.names - held.names)).max(1.0);
        let best = self.held.iter().zip(row.sums).map(part).fold(0.0, f32::max);
        bars::may_share(SLACK * best, SLACK * evidence, self.weights)
    }
}

#[cfg(test)]
mod tests {
    use super::super::chain::Chainer;
    use super::super::passages::passages;
    use super::super::testing::story;
    use super::super::vocabulary::Vocabulary;
    use super::*;
    use crate::rules::Lexicon;

    fn promising(a: &str, b: &str) -> bool {
        let lexicon = Lexicon::builtin().unwrap();
        let mut v = Vocabulary::new(lexicon.wording());
        let (_, mut rows) = passages(&[story("a", &[a, b])], &lexicon, &mut v);
        let weights = Weights::new(&rows, &v);
        rows.weigh(&weights);
        let mut probe = Probe::new(&weights);
        probe.take(1, rows.get(1));
        probe.meet(rows.get(0));
        Promise::new(&weights).of(rows.get(1), rows.get(0), &probe)
    }

    #[test]
    fn a_piece_of_either_side_is_seen_and_two_shared_words_are_not_enough() {
        let long = "The ferry sank before noon. Granite blocks, brass lanterns and an anchor lay about the harbour.";
        assert!(promising(long, "A ferry sank, they wrote, off the northern lighthouse."));
        assert!(promising("Anchor, brass, granite!", long));
        assert!(!promising(long, "Our anchor committee postponed every brass medal ceremony until October, sadly."));
    }

    #[test]
    fn what_is_denied_would_not_be_linked_once_aligned() {
        let words = "granite ferry lantern the we will anchor harbour it is timber copper never again. marble velvet";
        let words: Vec<&str> = words.split(' ').collect();
        // Runs of words that share some in order, some out of order, and some not at all.
        let text = |n: usize| {
            let of = |k: usize| words[(n / 7 + k * (1 + n % 5) + k / (3 + n % 4)) % words.len()];
            (0..4 + n % 11).map(of).collect::<Vec<_>>().join(" ")
        };
        let texts: Vec<String> = (0..90).map(text).collect();
        let lexicon = Lexicon::builtin().unwrap();
        let mut v = Vocabulary::new(lexicon.wording());
        let stories = [story("a", &texts.iter().map(String::as_str).collect::<Vec<_>>())];
        let (_, mut rows) = passages(&stories, &lexicon, &mut v);
        let weights = Weights::new(&rows, &v);
        rows.weigh(&weights);
        let (mut probe, mut promise) = (Probe::new(&weights), Promise::new(&weights));
        let (mut chainer, mut denied, mut linked) = (Chainer::new(&weights, &v), 0, 0);
        for (j, i) in (0..rows.len()).flat_map(|i| (0..i).map(move |j| (j, i))) {
            let (a, b) = (rows.get(i), rows.get(j));
            probe.take(i as u32, a);
            probe.meet(b);
            let mut keeps = true;
            let found = chainer.blocks(a, b, &probe, |alike| {
                keeps = promise.keeps((a, b), &probe, alike, (0.0, 0.0));
                true
            });
            let any = found.iter().any(|block| {
                let bag = |sa: &[usize], sb: &[usize]| probe.bag((a, sa), (b, sb));
                decide::may(&measure::measure(a, b, block, &weights, bag))
            });
            assert!(keeps || !any, "{i} {j}");
            denied += usize::from(!keeps);
            linked += usize::from(any);
        }
        assert!(denied > 100 && linked > 100, "{denied} {linked}");
    }
}
