//! Where the words of a quotation stand in thirty thousand. Most words of speech are everybody's, so it is
//! not words that are looked up but pairs of them, and single ones only where they are rare; what is found
//! is drawn out in both directions as long as the words agree.

use crate::link::Folded;
use rustc_hash::FxHashMap;

/// A word or pair that stands in more places is found by what stands beside it, or it tells nothing.
const MANY: usize = 48;

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

/// Places by word and by pair of words.
#[derive(Debug, Default)]
pub struct Index {
    words: FxHashMap<u32, Vec<u32>>,
    pairs: FxHashMap<(u32, u32), Vec<u32>>,
}

impl Index {
    /// Of the words of a reference.
    pub fn new(words: &[Folded]) -> Index {
        let mut index = Index::default();
        for (i, word) in words.iter().enumerate() {
            index.words.entry(word.stem).or_default().push(i as u32);
        }
        for (i, pair) in words.windows(2).enumerate() {
            index.pairs.entry((pair[0].stem, pair[1].stem)).or_default().push(i as u32);
        }
        index
    }

    /// All stretches that the quotation shares with the reference and that are worth a look.
    pub fn runs(&self, quote: &[Folded], reference: &[Folded]) -> Vec<Run> {
        // How far each diagonal is known: a run is found once, however many of its words lead to it.
        let mut known: FxHashMap<isize, usize> = FxHashMap::default();
        let mut out = Vec::new();
        let mut seed = |at: usize, places: &[u32]| {
            for &to in places {
                let to = to as usize;
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
        let none: &[u32] = &[];
        for (at, word) in quote.iter().enumerate() {
            let pair = quote.get(at + 1).and_then(|next| self.pairs.get(&(word.stem, next.stem)));
            let places = pair.map_or(none, Vec::as_slice);
            if places.len() <= MANY || quote.len() <= 3 {
                seed(at, &places[..places.len().min(MANY * 8)]);
            }
            let places = self.words.get(&word.stem).map_or(none, Vec::as_slice);
            if places.len() <= MANY / 4 || quote.len() == 1 {
                seed(at, &places[..places.len().min(MANY)]);
            }
        }
        out
    }
}
