//! What an ellipsis hides. Leaving words out under a sign is good practice until the words were a "not", an
//! "if", or a page on something else. Only what belongs to the sentence that is kept can turn it, so a
//! negation is looked for from the ellipsis to the end of the sentence before it and in the start of the
//! sentence behind it, and not in a clause of its own ("which nobody has painted").
//!
//! Where a quotation is broken off by its credit ("…," she said, "…") the reader takes the words on both
//! sides for one sentence: what is missing there has no sign at all.

use super::held::Held;
use super::parts::{Joint, Part, around};
use super::reference::Reference;
use super::repair::{is_formula, is_repair};
use super::subject::Left;
use super::verdict::{Alteration, Dropped, Found, Hidden, printed};
use super::{Case, Limits};
use crate::link::{Change, Comparer};
use crate::rules::{Lexicon, Speech};
use crate::text::Span;
use std::ops::Range;

/// How far from the words that are kept a word turns them, and the same without stops to tell sentences.
const REACH: usize = 15;
const LOOSE_REACH: usize = 6;
/// Where the words right beside the ellipsis are not found, no more than so many away.
const BESIDE: usize = 2;
/// Another voice that only says so many words goes on ("Yes. Right.").
const INTERJECTION: usize = 3;
/// So many words missing at the credit are an omission; more are another place.
const OMITTED: usize = 25;

/// Looks at what lies between the parts of a quotation.
pub fn gaps(held: Held, parts: &[Part], out: &mut Found) {
    let Held { case, reference, comparer, limits } = held;
    for k in 1..parts.len() {
        let (at, joint) = (parts[k].quote.start, parts[k].joint);
        let (Some(before), Some(&after)) = (around(parts, k).0, parts[k].pairs.first()) else { continue };
        if at - before.0 > BESIDE || after.0 - at > BESIDE {
            continue;
        }
        // Words without an equal stand for as many.
        let (from, to) = (before.1 + (at - 1 - before.0), after.1.saturating_sub(after.0 - at));
        // A word that the quotation has of its own turns nothing back.
        let to = if before.1 < after.1 { to.max(from + 1) } else { to };
        let gap = Gap { reference, comparer, lexicon: case.lexicon, before: from, after: to };
        let here = case.words[before.0].span.join(case.words[after.0].span);
        match joint {
            Joint::Ellipsis => out.hidden.extend(gap.hidden(limits).map(|(why, telling)| {
                let dropped = gap.dropped();
                let there = dropped.clone().map_or(telling, |dropped| reference.span(dropped));
                let said = dropped.map_or_else(String::new, |dropped| reference.said(dropped));
                Dropped { here, there, telling, said, why }
            })),
            Joint::Broken => gap.broken(case, here, out),
            // One of a row of sentences in one pair of marks, and not of another place, which is told already.
            Joint::Plain if parts[k].place == parts[k - 1].place => gap.broken(case, here, out),
            _ => {}
        }
    }
}

/// What lies between two words of the reference that the quotation has side by side.
struct Gap<'a> {
    reference: &'a Reference<'a>,
    comparer: &'a Comparer<'a>,
    lexicon: &'a Lexicon,
    before: usize,
    after: usize,
}

impl Gap<'_> {
    /// The words left out; nothing if the quotation turns back.
    fn dropped(&self) -> Option<Range<usize>> {
        (self.before < self.after).then_some(self.before + 1..self.after)
    }

    /// Why they are missed, and the words that tell.
    fn hidden(&self, limits: Limits) -> Option<(Hidden, Span)> {
        let reference = self.reference;
        let Some(dropped) = self.dropped() else {
            return Some((Hidden::Far(self.before - self.after), reference.span(self.after..self.after + 1)));
        };
        let words = &reference.words;
        // Who says what is on either side is told where nothing lies between.
        if dropped.is_empty() {
            return None;
        }
        if self.stranger(&dropped).is_some() || reference.are_two(self.before, self.after) {
            return Some((Hidden::Voice, reference.span(dropped)));
        }
        let sentence = |word: usize| words[word].sentence;
        let says_nothing = is_formula(reference, dropped.clone(), self.comparer);
        if let Some((word, why)) = self.turning(&dropped).filter(|_| !says_nothing) {
            return Some((why, words[word].span));
        }
        let left = Left { reference, comparer: self.comparer, lexicon: self.lexicon, dropped: dropped.clone() };
        if let Some(subject) = left.subject() {
            return Some((Hidden::Subject, reference.span(subject)));
        }
        let apart = reference.loose || sentence(self.before) != sentence(self.after);
        (apart && dropped.len() >= limits.far).then(|| (Hidden::Far(dropped.len()), reference.span(dropped)))
    }

    /// A word left out that turns or qualifies what is kept.
    fn turning(&self, dropped: &Range<usize>) -> Option<(usize, Hidden)> {
        let words = &self.reference.words;
        let speech = Speech::builtin();
        let reach = if self.reference.loose { LOOSE_REACH } else { REACH };
        let opens = |word: usize| speech.clauses.contains(self.comparer.form(&words[word]));
        let why = |word: usize| {
            let form = self.comparer.form(&words[word]);
            match self.comparer.is_negator(&words[word]) {
                true => Some(Hidden::Negation),
                false => speech.conditions.contains(form).then_some(Hidden::Condition),
            }
        };
        let first = |mut all: Box<dyn Iterator<Item = usize> + '_>| all.find_map(|word| Some((word, why(word)?)));
        // What goes on with the words before the ellipsis, up to a clause of its own.
        let kept = words[self.before].sentence;
        let left = dropped.clone().take(reach).take_while(|&w| words[w].sentence == kept && !opens(w));
        // What leads up to the words behind it, where their sentence began under the ellipsis.
        let next = words[self.after].sentence;
        let right = dropped.clone().rev().take(reach).take_while(|&w| words[w].sentence == next && !opens(w));
        let right = right.filter(|_| next != kept);
        // Two of them leave the sense as it was ("not without").
        let left: Vec<usize> = left.collect();
        let negations = left.iter().filter(|&&w| self.comparer.is_negator(&words[w])).count();
        let turns = |found: &(usize, Hidden)| found.1 == Hidden::Condition || negations % 2 == 1;
        first(Box::new(left.iter().copied())).filter(turns).or_else(|| first(Box::new(right)))
    }

    /// Whoever else speaks there, and says more than "Yes. Right.".
    fn stranger(&self, dropped: &Range<usize>) -> Option<usize> {
        let other =
            |&word: &usize| self.reference.are_two(self.before, word) || self.reference.are_two(self.after, word);
        let mut strangers = dropped.clone().filter(other);
        let first = strangers.next()?;
        (strangers.count() >= INTERJECTION).then_some(first)
    }

    /// Words missing where no sign tells of it.
    fn broken(&self, case: &Case, here: Span, out: &mut Found) {
        let seam = |out: &mut Found| {
            if !out.seams.contains(&here) {
                out.seams.push(here);
            }
        };
        if self.before + 1 == self.after {
            return;
        }
        let Some(dropped) = self.dropped() else { return seam(out) };
        let stranger = self.stranger(&dropped);
        let (words, length) = (&self.reference.words, dropped.len());
        if length > OMITTED || stranger.is_some() {
            out.across = stranger.and_then(|word| self.reference.spot(word..word + 1).speaker);
            return seam(out);
        }
        let missing = self.comparer.edits(&words[dropped.clone()], &[]);
        let gravest = missing.iter().filter(|edit| edit.is_drift()).map(|edit| edit.change).max();
        if let Some(change) = gravest.filter(|_| !is_repair(words, dropped.clone(), self.comparer)) {
            let shown = self.before..self.after + 1;
            let (there, said) = (self.reference.span(shown.clone()), self.reference.said(shown));
            let printed = printed(here, case.quote, &case.analysis.story.text);
            out.altered.push(Alteration { change: change.max(Change::Omission), here, printed, there, said });
        }
    }
}
