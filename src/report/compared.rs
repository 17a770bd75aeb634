//! Which rendering the others are held against. No outlet is right by itself, so the base is the
//! wording that most others bear out (a verbatim piece of it bears it out too), of those that are
//! nearly as long as the longest: a piece can be shown under the whole and not the other way round.

use super::compare::Compared;
use crate::link::{self, Edit, Rendering, Utterance};
use crate::resolve::Analysis;
use crate::rules::Lexicon;

/// Above so many renderings the longest is taken unseen: all pairs would be too many.
const MOST: usize = 16;

/// Compares the renderings of every utterance word by word, in the order of utterances.
pub fn compared(stories: &[Analysis], utterances: &[Utterance], lexicon: &Lexicon) -> Vec<Compared> {
    let edits = |a: &Rendering, b: &Rendering| {
        let of = |r: &Rendering| {
            let analysis = &stories[r.story];
            (analysis.story.text.as_str(), r.parts(&analysis.quotes[r.quote].quotation))
        };
        let (a, b) = (of(a), of(b));
        link::compare((a.0, &a.1), (b.0, &b.1), lexicon.wording())
    };
    let one = |(utterance, u): (usize, &Utterance)| {
        let base = base(&u.renderings, &edits);
        let against = |(i, r): (usize, &Rendering)| match i == base {
            true => Vec::new(),
            false => edits(&u.renderings[base], r),
        };
        Compared { utterance, base, edits: u.renderings.iter().enumerate().map(against).collect() }
    };
    utterances.iter().enumerate().map(one).collect()
}

fn base(renderings: &[Rendering], edits: &impl Fn(&Rendering, &Rendering) -> Vec<Edit>) -> usize {
    let borne_out = |i: usize| match renderings.len() {
        3..=MOST => renderings.iter().filter(|r| !edits(&renderings[i], r).iter().any(Edit::is_drift)).count(),
        _ => 0,
    };
    let longest = renderings.iter().map(|r| r.span.len()).max().unwrap_or(0);
    let whole = |i: &usize| 5 * renderings[*i].span.len() >= 4 * longest;
    // The first of equals: `max_by_key` would take the last.
    let key = |i: &usize| (borne_out(*i), renderings[*i].span.len());
    (0..renderings.len()).rev().filter(whole).max_by_key(key).unwrap_or(0)
}
