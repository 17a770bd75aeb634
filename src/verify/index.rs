//! Where the words of a quotation stand in thirty thousand. Most words of speech are everybody's, so it is
//! not words that are looked up but pairs of them, and single ones only where they are rare; what is found
//! is drawn out in both directions as long as the words agree.

use crate::link::Folded;
use rustc_hash::FxHashMap;

/// A word or pair that stands in more places is found by what stands beside it, or it tells nothing.
const MANY: usize = 32;

/// Words of the quotation and as many of the reference, one by one the same but for inflection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Run {
    /// The first word of the quotation.
    pub at: usize,
    /// The first word of the reference.
    pub to: usize,
    /// How many.
    pub len: usize,
}

/// Where each of some keys stands. Every place knows the one before it with the same key, so that thirty
/// thousand of them are one list.
#[derive(Debug, Default)]
struct Places {
    /// The last place of a key, and how many there are.
    last: FxHashMap<u64, (u32, u32)>,
    before: Vec<u32>,
}

impl Places {
    fn new(keys: impl ExactSizeIterator<Item = u64>) -> Places {
        let mut places = Places { last: FxHashMap::default(), before: Vec::with_capacity(keys.len()) };
        places.last.reserve(keys.len() / 2);
        for (at, key) in keys.enumerate() {
            let last = places.last.entry(key).or_insert((at as u32, 0));
            places.before.push(last.0);
            *last = (at as u32, last.1 + 1);
        }
        places
    }

    fn count(&self, key: u64) -> usize {
        self.last.get(&key).map_or(0, |last| last.1 as usize)
    }

    /// The places of a key, the last first, at most so many.
    fn of(&self, key: u64, most: usize) -> impl Iterator<Item = usize> {
        let (mut at, count) = self.last.get(&key).copied().unwrap_or_default();
        (0..most.min(count as usize)).map(move |_| {
            let place = at as usize;
            at = self.before[place];
            place
        })
    }
}

/// Places by word and by pair of words.
#[derive(Debug, Default)]
pub struct Index {
    words: Places,
    pairs: Places,
}

fn pair(a: &Folded, b: &Folded) -> u64 {
    u64::from(a.stem) << 32 | u64::from(b.stem)
}

impl Index {
    /// Of the words of a reference.
    pub fn new(words: &[Folded]) -> Index {
        let pairs = words.windows(2).map(|two| pair(&two[0], &two[1]));
        Index { words: Places::new(words.iter().map(|word| u64::from(word.stem))), pairs: Places::new(pairs) }
    }

    /// All stretches that the quotation shares with the reference and that are worth a look.
    pub fn runs(&self, quote: &[Folded], reference: &[Folded]) -> Vec<Run> {
        // How far each diagonal is known: a run is found once, however many of its words lead to it.
        let mut known: FxHashMap<isize, usize> = FxHashMap::default();
        let mut out = Vec::new();
        let mut seed = |at: usize, places: &Places, key: u64, most: usize| {
            for to in places.of(key, most) {
                let end = known.entry(to as isize - at as isize).or_default();
                if *end > at {
                    continue;
                }
                let same = |(q, r): &(&Folded, &Folded)| q.stem == r.stem;
                let before = quote[*end..at].iter().rev().zip(reference[..to].iter().rev());
                let back = before.take_while(same).count();
                let len = back + quote[at..].iter().zip(&reference[to..]).take_while(same).count();
                *end = at - back + len;
                out.push(Run { at: at - back, to: to - back, len });
            }
        };
        for (at, word) in quote.iter().enumerate() {
            if let Some(next) = quote.get(at + 1) {
                let key = pair(word, next);
                if self.pairs.count(key) <= MANY || quote.len() <= 3 {
                    seed(at, &self.pairs, key, MANY * 8);
                }
            }
            let key = u64::from(word.stem);
            if self.words.count(key) <= MANY / 4 || quote.len() == 1 {
                seed(at, &self.words, key, MANY);
            }
        }
        out
    }
}
