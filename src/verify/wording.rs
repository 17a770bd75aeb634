//! Word by word at the place that was found. The comparison is that of `link/`, so that a change has the
//! same class whether two stories disagree or a story and a tape; what is added here is what only a tape
//! can tell: false starts, sounds, and words that a machine has misheard.

use super::chain::{Chain, Stretch};
use super::reference::Reference;
use super::repair::is_repair;
use super::verdict::{Alteration, Found};
use super::{Case, Limits, cut, ellipsis, who};
use crate::link::{Change, Comparer, Edit, Folded};
use crate::rules::Speech;
use crate::text::Span;
use std::ops::Range;

/// A quotation stands in a reference if so much of it is found there word for word, by weight and by number.
pub const FOUND: f32 = 0.6;
/// To say that somebody else said it, so much of it.
const SAID: f32 = 0.8;
/// Small words that came, went or changed are a change where there are more of them.
const SMALL: usize = 3;
/// With less of it, the place comes near and is shown.
pub const NEAR: f32 = 0.3;
/// How alike two words must be spelled for a machine to have taken one for the other.
const MISHEARD: f64 = 0.7;
/// Words of two voices in one place, of each at least.
const VOICED: usize = 3;

/// How much of a quotation was found word for word, by weight or by number, whichever is less; brackets are
/// the editor's own words. A few words scattered over many are chance, so a place counts for less the longer
/// it is than what it gives.
pub fn share(chain: &Chain, weights: &[f32], quote: &[Folded]) -> f32 {
    let of = |weigh: &dyn Fn(usize) -> f32| {
        let total: f32 = (0..quote.len()).filter(|&i| !quote[i].bracketed).map(weigh).sum();
        let shared = |stretch: &Stretch| -> f32 {
            let marked = quote[stretch.quote.start + 1..stretch.quote.end].iter().any(|word| word.gap_before);
            let room = 2 * stretch.quote.len() + SMALL;
            let dense = if marked || stretch.hay.len() <= room { 1.0 } else { room as f32 / stretch.hay.len() as f32 };
            dense * stretch.pairs.iter().filter(|pair| !quote[pair.0].bracketed).map(|pair| weigh(pair.0)).sum::<f32>()
        };
        if total > 0.0 { chain.stretches.iter().map(shared).sum::<f32>() / total } else { 0.0 }
    };
    of(&|i| weights[i]).min(of(&|_| 1.0))
}

/// All that is to be said of a quotation at the places that were found.
pub fn found(
    case: &Case,
    reference: &Reference,
    (chain, share): (&Chain, f32),
    comparer: &Comparer,
    limits: Limits,
) -> Found {
    let stretches = &chain.stretches;
    let (mut altered, mut small) = (Vec::new(), Vec::new());
    for (k, stretch) in stretches.iter().enumerate() {
        let from = if k == 0 { 0 } else { stretch.quote.start };
        let to = stretches.get(k + 1).map_or(case.words.len(), |next| next.quote.start);
        let place = Place { case, reference, comparer, stretch, quote: from..to };
        place.changes(&mut altered, &mut small);
    }
    let mut out = Found {
        spot: reference.spot(main(stretches).hay.clone()),
        places: stretches.iter().map(|stretch| reference.spot(stretch.hay.clone())).collect(),
        altered,
        small,
        seams: seams(case, reference, stretches),
        hidden: Vec::new(),
        said_by_other: false,
        said_by_them: false,
        words: case.words.len(),
    };
    ellipsis::gaps(case, reference, stretches, comparer, limits, &mut out);
    let ends = (stretches[0].pairs.first(), stretches[stretches.len() - 1].pairs.last());
    if let (Some(&first), Some(&last)) = ends {
        cut::conditions(case, reference, (first, last), comparer, &mut out);
    }
    let voice = reference.voice(main(stretches).hay.clone());
    let same = who::same(case.analysis, case.quote, &voice, case.lexicon);
    out.said_by_other = share >= SAID && same == Some(false);
    out.said_by_them = same == Some(true);
    out.altered.sort_by_key(|alteration| alteration.here);
    out
}

/// The place that most of the words come from, the first of equals.
fn main(stretches: &[Stretch]) -> &Stretch {
    stretches.iter().rev().max_by_key(|stretch| stretch.pairs.len()).expect("a chain has a place")
}

/// Where places are joined without a mark.
fn seams(case: &Case, reference: &Reference, stretches: &[Stretch]) -> Vec<Span> {
    let words = case.words;
    let around = |before: usize, after: usize| words[before].span.join(words[after].span);
    let mut out = Vec::new();
    for pair in stretches.windows(2) {
        let (end, start) = (pair[0].quote.end, pair[1].quote.start);
        if !(end..=start).any(|i| words[i].gap_before) {
            out.push(around(end - 1, start));
        }
    }
    // One place, but two who speak there.
    for stretch in stretches {
        let cut = stretch.pairs.windows(2).position(|two| reference.are_two(two[0].1, two[1].1));
        if let Some(cut) = cut.filter(|&cut| cut + 1 >= VOICED && stretch.pairs.len() - cut > VOICED) {
            let (before, after) = (stretch.pairs[cut].0, stretch.pairs[cut + 1].0);
            if !(before + 1..=after).any(|i| words[i].gap_before) {
                out.push(around(before, after));
            }
        }
    }
    out
}

/// Words of a quotation, and the place that they come from.
struct Place<'a> {
    case: &'a Case<'a>,
    reference: &'a Reference<'a>,
    comparer: &'a Comparer<'a>,
    stretch: &'a Stretch,
    quote: Range<usize>,
}

impl Place<'_> {
    fn changes(&self, altered: &mut Vec<Alteration>, small: &mut Vec<Alteration>) {
        let quote = &self.case.words[self.quote.clone()];
        let hay = self.hay();
        let place = &self.reference.words[hay.clone()];
        for edit in self.comparer.edits(place, quote) {
            let there = within(place, edit.a);
            let here = within(quote, edit.b);
            let Some((change, light)) = self.class(&edit, place, there.clone(), quote, here.clone(), hay.start) else {
                continue;
            };
            let is_small = light
                && !self.takes_back(&place[there.clone()], &quote[here.clone()])
                && change < Change::Modality
                && here.len().max(there.len()) <= SMALL
                || self.reference.loose && is_misheard(&place[there.clone()], &quote[here.clone()], self.comparer);
            let alteration = self.alteration(change, quote, here, hay.start + there.start..hay.start + there.end);
            if is_small { small.push(alteration) } else { altered.push(alteration) }
        }
    }

    /// Whether a word that takes something back ("only") came or went.
    fn takes_back(&self, there: &[Folded], here: &[Folded]) -> bool {
        let hedges = |words: &[Folded]| {
            words.iter().any(|word| self.comparer.wording().hedges.contains(self.comparer.form(word)))
        };
        !self.reference.loose && (here.is_empty() && hedges(there) || there.is_empty() && hedges(here))
    }

    fn alteration(&self, change: Change, quote: &[Folded], here: Range<usize>, there: Range<usize>) -> Alteration {
        let wider = here.is_empty() || there.is_empty();
        let widen = |words: Range<usize>, count: usize| match wider {
            true => words.start.saturating_sub(1)..(words.end + 1).min(count),
            false => words,
        };
        let shown = widen(there.clone(), self.reference.words.len());
        // Beside the last word of a sentence stands another one.
        let goes_on = |word: usize| self.reference.are_of_one_piece(word, shown.start);
        let there = if shown.end > shown.start + 1 && there.is_empty() && !goes_on(shown.end - 1) {
            shown.start..shown.end - 1
        } else {
            shown
        };
        let here = quote[widen(here, quote.len())].iter().map(|word| word.span).reduce(Span::join);
        let here = here.unwrap_or(self.case.quote.quotation.span());
        Alteration { change, here, there: self.reference.span(there.clone()), said: self.reference.said(there) }
    }

    /// The words of the reference to compare: those that agree, and before and behind them as many as the
    /// quotation has there in other words.
    fn hay(&self) -> Range<usize> {
        let (words, Stretch { quote, hay, .. }) = (self.case.words, self.stretch);
        let head = &words[self.quote.start..quote.start];
        let tail = &words[quote.end..self.quote.end];
        let goes_on = |word: usize, of: usize| self.reference.are_of_one_piece(word, of);
        let mut start = hay.start;
        let condition =
            |word: usize| Speech::builtin().conditions.contains(self.comparer.form(&self.reference.words[word]));
        let before = if self.counts(head) { head.len() } else { usize::from(start > 0 && condition(start - 1)) };
        for _ in 0..before {
            start -= usize::from(start > 0 && goes_on(start - 1, hay.start));
        }
        let mut end = hay.end;
        for _ in 0..if self.counts(tail) { tail.len() } else { 0 } {
            end += usize::from(end < self.reference.words.len() && goes_on(end, hay.end - 1));
        }
        start..end
    }

    /// Whether words that stand alone in the quotation are more than house style ("But", "[she]").
    fn counts(&self, words: &[Folded]) -> bool {
        self.comparer.edits(&[], words).iter().any(|edit| edit.change > Change::Marked)
    }

    /// The class of a change, and whether only small words changed; nothing if it is none.
    fn class(
        &self,
        edit: &Edit,
        place: &[Folded],
        there: Range<usize>,
        quote: &[Folded],
        here: Range<usize>,
        hay: usize,
    ) -> Option<(Change, bool)> {
        let (change, light) = match edit.change {
            Change::Style | Change::Marked => return None,
            // The reference goes on; that the quotation does is an insertion.
            Change::TruncatedStart | Change::TruncatedEnd if edit.b.is_empty() => return None,
            Change::TruncatedStart | Change::TruncatedEnd => {
                let alone = self.comparer.edits(&[], &quote[here.clone()]);
                let added = alone.iter().find(|edit| edit.change > Change::Marked)?;
                (Change::Insertion, added.light)
            }
            change => (change, edit.light || change == Change::Inflection || change == Change::Spelling),
        };
        if edit.b.is_empty() && is_repair(place, there.clone(), self.comparer)
            || edit.a.is_empty() && is_repair(quote, here.clone(), self.comparer)
        {
            return None;
        }
        // What the reference itself leaves out may have been said.
        if place.get(there.start).is_some() && there.is_empty() && self.reference.pauses(hay + there.start) {
            return None;
        }
        let letters = |words: &[Folded], text: &str| -> String {
            let all = words.iter().map(|word| word.span.of(text)).collect::<String>();
            all.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        let (ours, theirs) = (&self.case.analysis.story.text, &self.reference.analysis.story.text);
        let glued = letters(&quote[here.clone()], ours);
        // At either end more words of the reference were compared than may be needed ("work force", "workforce").
        let (first, last) = (here.start == 0, here.end == quote.len());
        let mut shorter = (0..there.len()).flat_map(|n| {
            let (head, tail) = (there.start..there.end - n, there.start + n..there.end);
            [head, tail].into_iter().zip([n == 0 || last, n == 0 || first]).filter(|(_, may)| *may)
        });
        let same = glued.is_empty() && there.is_empty()
            || !glued.is_empty() && shorter.any(|(there, _)| letters(&place[there], theirs) == glued);
        (!same).then_some((change, light))
    }
}

/// The words that a span touches.
fn within(words: &[Folded], span: Span) -> Range<usize> {
    if span.is_empty() {
        let at = words.partition_point(|word| word.span.end() <= span.start());
        return at..at;
    }
    let start = words.partition_point(|word| word.span.end() <= span.start());
    let end = start + words[start..].iter().take_while(|word| word.span.start() < span.end()).count();
    start..end
}

/// Whether a machine may have taken the one for the other: as many words, each spelled nearly alike.
fn is_misheard(there: &[Folded], here: &[Folded], comparer: &Comparer) -> bool {
    let alike = |(x, y): (&Folded, &Folded)| {
        let (a, b) = (comparer.form(x), comparer.form(y));
        let plain = !x.number && !y.number && !comparer.is_negator(x) && !comparer.is_negator(y);
        plain && a.len().min(b.len()) >= 3 && strsim::normalized_levenshtein(a, b) >= MISHEARD
    };
    !there.is_empty() && there.len() == here.len() && there.iter().zip(here).all(alike)
}
