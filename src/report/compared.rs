//! Which rendering the others are held against. No outlet is right by itself, so the base is the
//! wording that most others bear out (a verbatim piece of it bears it out too), of those that are
//! nearly as long as the longest: a piece can be shown under the whole and not the other way round.

use super::coming::fetch;
use crate::link::{Comparer, Descent, Edit, Folded, Rendering, Utterance, descent, same_words};
use crate::resolve::Analysis;
use crate::text::{Day, Span};
use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;

/// An utterance whose renderings were compared word by word with one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Index of the utterance.
    pub utterance: usize,
    /// The rendering that the others are held against, as an index into those of the utterance.
    pub base: usize,
    /// For each rendering what it makes of the base, in order; of the base itself nothing.
    pub edits: Vec<Vec<Edit>>,
    /// For each rendering which one it is closest to; of three or more renderings that differ.
    pub descent: Option<Vec<Descent>>,
}

/// All that `compare` found; what its formats take.
#[derive(Clone, Copy, Debug)]
pub struct Comparison<'a> {
    /// The stories, in the order that utterances count them in.
    pub stories: &'a [Analysis],
    /// The utterances that two or more quotations render.
    pub utterances: &'a [Utterance],
    /// How each is worded, in the order to be shown.
    pub compared: &'a [Compared],
}

/// Above so many renderings the longest is taken unseen: all pairs would be too many.
const MOST: usize = 8;

/// Compares the renderings of every utterance word by word, in the order of utterances.
pub fn compared<'a>(
    stories: &'a [Analysis],
    utterances: &'a [Utterance],
    mut comparer: Comparer<'a>,
) -> impl Iterator<Item = Compared> + 'a {
    // Kept from one utterance to the next: a day of wire has tens of thousands.
    let (mut met, mut known, mut kept) = (Met::default(), Known::default(), Vec::new());
    let one = move |(utterance, u): (usize, &Utterance)| {
        fetch(stories, utterances, utterance);
        let twins = twins(stories, &u.renderings, &mut met);
        let all_alike = twins.iter().skip(1).all(|twin| matches!(twin, Twin::Of(0, _)));
        kept.resize_with(twins.len().max(kept.len()), Vec::new);
        for (i, (r, twin)) in u.renderings.iter().zip(&twins).enumerate() {
            let mut words: Vec<Folded> = std::mem::take(&mut kept[i]);
            words.clear();
            match twin {
                // What is printed alike everywhere needn't be read to be told so.
                _ if all_alike => {}
                Twin::Of(first, by) => {
                    words.extend(kept[*first].iter().map(|w| Folded { span: by.moved(w.span), ..*w }));
                }
                Twin::None(parts) => comparer.fold_into(&stories[r.story].story.text, parts, &mut words),
            }
            kept[i] = words;
        }
        let words = &kept[..twins.len()];
        known.clear();
        let base = base(&u.renderings, words, &comparer, &mut known);
        let days: Vec<_> =
            u.renderings.iter().map(|r| stories[r.story].story.meta.date.as_deref().and_then(Day::parse)).collect();
        let descent = descent(words, &days, |i, j| match (known.get(&(i, j)), known.get(&(j, i))) {
            (Some(edits), _) => edits.clone(),
            (_, Some(edits)) => edits.iter().map(Edit::reversed).collect(),
            _ => comparer.edits(&words[i], &words[j]),
        });
        let mut edits: Vec<Vec<Edit>> = Vec::with_capacity(words.len());
        for (i, twin) in twins.iter().enumerate() {
            edits.push(match twin {
                _ if i == base => Vec::new(),
                Twin::Of(first, by) if *first != base => {
                    edits[*first].iter().map(|e| Edit { b: by.moved(e.b), ..*e }).collect()
                }
                _ => known.remove(&(base, i)).unwrap_or_else(|| comparer.edits(&words[base], &words[i])),
            });
        }
        Compared { utterance, base, edits, descent }
    };
    utterances.iter().enumerate().map(one)
}

/// Whether an earlier rendering of an utterance has the very same text: a line that a hundred outlets print is folded
/// and compared once.
enum Twin {
    /// None has; its parts.
    None(Vec<Span>),
    /// The first that has, and how far its text lies from this one.
    Of(usize, Shift),
}

/// How far a text lies from the same text elsewhere.
struct Shift {
    from: usize,
    to: usize,
}

impl Shift {
    /// Where a place of the one is in the other.
    fn moved(&self, span: Span) -> Span {
        Span::new(span.start() - self.from + self.to, span.end() - self.from + self.to)
    }
}

/// The first rendering that has a text, and where this begins.
type Met<'a> = FxHashMap<&'a str, (usize, usize)>;

/// For each rendering its twin. What stands between the parts of a quotation counts, too, so that only those of a
/// single part have one.
fn twins<'a>(stories: &'a [Analysis], renderings: &[Rendering], met: &mut Met<'a>) -> Vec<Twin> {
    // To clear a table that once was large takes long.
    if met.capacity() > 8 * MOST {
        *met = Met::default()
    } else {
        met.clear()
    }
    let one = |(i, r): (usize, &Rendering)| {
        let analysis = &stories[r.story];
        let parts = r.parts(&analysis.quotes[r.quote].quotation);
        let [only] = parts[..] else { return Twin::None(parts) };
        match met.entry(only.of(&analysis.story.text)) {
            Entry::Occupied(known) => {
                let &(first, from) = known.get();
                Twin::Of(first, Shift { from, to: only.start() })
            }
            Entry::Vacant(new) => {
                new.insert((i, only.start()));
                Twin::None(parts)
            }
        }
    };
    renderings.iter().enumerate().map(one).collect()
}

/// What was compared to find the base: most of it is asked again once that is found.
type Known = FxHashMap<(usize, usize), Vec<Edit>>;

fn base(renderings: &[Rendering], words: &[Vec<Folded>], comparer: &Comparer, known: &mut Known) -> usize {
    // Each wording once, with how many have it; and which of them each rendering has.
    let mut wordings: Vec<(usize, usize)> = Vec::new();
    let mut of = Vec::with_capacity(words.len());
    if (3..=MOST).contains(&renderings.len()) {
        for (i, own) in words.iter().enumerate() {
            let known = wordings.iter().position(|&(first, _)| same_words(&words[first], own));
            of.push(known.unwrap_or(wordings.len()));
            match known {
                Some(k) => wordings[k].1 += 1,
                None => wordings.push((i, 1)),
            }
        }
    }
    // That one drifts from the other is as true the other way round.
    let mut drifts = |i: usize, j: usize| {
        let of = if known.contains_key(&(j, i)) { (j, i) } else { (i, j) };
        let edits = || if i == j { Vec::new() } else { comparer.edits(&words[of.0], &words[of.1]) };
        known.entry(of).or_insert_with(edits).iter().any(Edit::is_drift)
    };
    let mut bears_out = |i: usize| wordings.iter().filter(|w| !drifts(i, w.0)).map(|w| w.1).sum::<usize>();
    let longest = renderings.iter().map(|r| r.span.len()).max().unwrap_or(0);
    let whole = |i: &usize| 5 * renderings[*i].span.len() >= 4 * longest;
    let mut borne_out = vec![None; wordings.len()];
    // The first of equals: `max_by_key` would take the last.
    let mut key = |i: &usize| {
        let first = |w: usize| wordings[w].0;
        let bears_out = of.get(*i).map_or(0, |&w| *borne_out[w].get_or_insert_with(|| bears_out(first(w))));
        (bears_out, renderings[*i].span.len())
    };
    (0..renderings.len()).rev().filter(whole).max_by_key(&mut key).unwrap_or(0)
}
