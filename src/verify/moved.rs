//! A part that was said in another place than its neighbours. The row of places that explains most of a quotation may
//! leave out a short part, since a few common words weigh less than the way to them; before it is called
//! altered it is looked up by itself.

use super::chain;
use super::held::Held;
use super::parts::{Part, around, near};
use std::ops::Range;

/// A part, all words of which stand in another place.
pub struct Moved {
    /// The part at that place.
    pub part: Part,
    /// Whether that is no place that the words beside it lead to.
    pub elsewhere: bool,
}

/// Where all words of a part stand, nearby if they do; somewhere else only if nobody else says them there.
pub fn place(held: Held, parts: &[Part], at: usize) -> Option<Moved> {
    let Held { case, reference, comparer, limits } = held;
    let part = &parts[at];
    let words = &case.words[part.quote.clone()];
    let other = |hay: Range<usize>| case.same(reference, &reference.voice(hay)) == Some(false);
    let (before, behind) = around(parts, at);
    if let Some(hay) = near(words, &reference.words, (before, behind)).filter(|hay| !other(hay.clone())) {
        let pairs = part.quote.clone().zip(hay).collect();
        return Some(Moved { part: Part { pairs, ..part.clone() }, elsewhere: false });
    }
    let weights: Vec<f32> = words.iter().map(|word| comparer.weight(word)).collect();
    let runs = reference.index.runs(words, &reference.words);
    let in_order = |hay: &Range<usize>| {
        before.is_none_or(|pair| pair.1 < hay.start) && behind.is_none_or(|pair| hay.end <= pair.1)
    };
    let whole = chain::chains(&runs, &weights, words).into_iter().filter_map(|mut chain| {
        let stretch = chain.stretches.pop().filter(|_| chain.stretches.is_empty())?;
        (stretch.pairs.len() == words.len() && !other(stretch.hay.clone())).then_some(stretch)
    });
    let stretch = whole.min_by_key(|stretch| !in_order(&stretch.hay))?;
    let elsewhere = words.len() < limits.missed || !in_order(&stretch.hay);
    let pairs = stretch.pairs.iter().map(|pair| (part.quote.start + pair.0, pair.1)).collect();
    Some(Moved { part: Part { pairs, place: parts.len() + at, ..part.clone() }, elsewhere })
}
