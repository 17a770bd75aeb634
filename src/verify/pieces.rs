//! A quotation that was put together from short pieces. A jump without a mark costs more than a few common words weigh, so
//! that chance is taken for no splice, and of two short sentences only one is found. But where every word stands in the
//! reference, and each piece is a whole sentence or a few words in a row, nobody has made them up: to say that
//! they aren't there would be wrong.

use super::chain::{Chain, Stretch};
use super::index::Run;
use crate::link::Folded;
use std::ops::Range;

/// Fewer words in a row are a piece only if they are a sentence.
const ROW: usize = 4;
/// And such a sentence has so many.
const SENTENCE: usize = 2;

/// The pieces that a quotation was put together from, few and cut between sentences where it may be; nothing unless all
/// its words stand there. `said` tells whether the words of the reference may be the speaker's.
pub fn pieces(runs: &[Run], quote: &[Folded], hay: &[Folded], said: impl Fn(Range<usize>) -> bool) -> Option<Chain> {
    let begins =
        |words: &[Folded], at: usize| at == 0 || at == words.len() || words[at - 1].sentence != words[at].sentence;
    // From each word on, the longest row of words that stands in the reference, with the place.
    let mut longest: Vec<(usize, usize)> = vec![(0, 0); quote.len()];
    for run in runs {
        let mut length = 0;
        for n in (0..run.len).rev() {
            let (at, to) = (run.at + n, run.to + n);
            length = if quote[at].form == hay[to].form { length + 1 } else { 0 };
            if length > longest[at].0 && said(to..to + length) {
                longest[at] = (length, to);
            }
        }
    }
    // For each word, what the pieces before it cost, and where the last of them begins.
    let mut best: Vec<Option<(usize, usize)>> = vec![None; quote.len() + 1];
    best[0] = Some((0, 0));
    for from in 0..quote.len() {
        let (Some((cost, _)), (most, to)) = (best[from], longest[from]) else { continue };
        for length in 1..=most {
            let end = from + length;
            let sentence = length >= SENTENCE
                && begins(quote, from)
                && begins(quote, end)
                && (begins(hay, to) || begins(hay, to + length));
            let cost = cost + 2 + usize::from(!begins(quote, end));
            if (length >= ROW || sentence) && best[end].is_none_or(|(least, _)| cost < least) {
                best[end] = Some((cost, from));
            }
        }
    }
    let mut stretches = Vec::new();
    let mut end = quote.len();
    while end > 0 {
        let from = best[end]?.1;
        let to = longest[from].1;
        let pairs = (0..end - from).map(|n| (from + n, to + n)).collect();
        stretches.push(Stretch { quote: from..end, hay: to..to + end - from, pairs });
        end = from;
    }
    stretches.reverse();
    (stretches.len() > 1).then_some(Chain { stretches, weight: 0.0 })
}
