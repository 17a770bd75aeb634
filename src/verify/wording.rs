//! Word by word at the place that was found. The comparison is that of `link/`, so that a change has the
//! same class whether two stories disagree or a story and a tape; what is added here is what only a tape
//! can tell: false starts, sounds, and words that a machine has misheard.

use super::held::Held;
use super::parts::{Joint, Part, around};
use super::reference::Reference;
use super::repair::{is_correction, is_formula, is_repair};
use super::verdict::{Alteration, printed};
use super::{Case, Limits};
use crate::link::{Change, Comparer, Edit, Folded};
use crate::rules::Speech;
use crate::text::Span;
use std::borrow::Cow;
use std::ops::Range;

/// Small words that came, went or changed are a change where there are more of them.
const SMALL: usize = 3;
/// How alike two words must be spelled for a machine to have taken one for the other.
const MISHEARD: f64 = 0.7;

/// Changes that an editor would want to know, and small ones.
#[derive(Default)]
pub struct Changes {
    /// Those.
    pub altered: Vec<Alteration>,
    /// These.
    pub small: Vec<Alteration>,
}

/// What differs between a part and its place.
pub fn changes(held: Held, parts: &[Part], at: usize) -> Changes {
    let Held { case, reference, comparer, limits } = held;
    let (before, behind) = around(parts, at);
    let (first, last) = (parts[at].pairs.first(), parts[at].pairs.last());
    let room = before.map_or(0, |pair| pair.1 + 1)..behind.map_or(reference.words.len(), |pair| pair.1);
    // Words that other parts come from answer to no others, unless the quotation turns back.
    let room =
        room.start.min(first.map_or(room.start, |pair| pair.1))..room.end.max(last.map_or(room.end, |pair| pair.1 + 1));
    let mut out = Changes::default();
    Place { case, reference, comparer, part: &parts[at], room }.changes(limits, &mut out);
    out
}

/// Words of a quotation, and the place that they come from.
struct Place<'a> {
    case: &'a Case<'a>,
    reference: &'a Reference<'a>,
    comparer: &'a Comparer<'a>,
    part: &'a Part,
    /// The words of the reference that it may have.
    room: Range<usize>,
}

impl Place<'_> {
    fn changes(&self, limits: Limits, out: &mut Changes) {
        let quote = &unmarked(&self.case.words[self.part.quote.clone()])[..];
        if self.part.pairs.is_empty() && !self.counts(quote) {
            return;
        }
        let hay = self.hay();
        let place = &self.reference.words[hay.clone()];
        for edit in self.comparer.edits(place, quote) {
            let there = within(place, edit.a);
            let here = within(quote, edit.b);
            let Some((change, light)) = self.class(&edit, place, there.clone(), quote, here.clone()) else {
                continue;
            };
            let said = hay.start + there.start..hay.start + there.end;
            let formula = here.is_empty() && is_formula(self.reference, said.clone(), self.comparer);
            if here.is_empty() && is_correction(self.reference, said, self.comparer)
                || self.is_replaced(&place[there.clone()], &quote[here.clone()])
            {
                continue;
            }
            // What the reference itself leaves out may have been said, and nobody can tell.
            let pauses = there.is_empty() && !place.is_empty() && self.reference.pauses(hay.start + there.start);
            let lost_all = self.part.pairs.is_empty();
            let lost = lost_all && quote.len() > 1;
            // Of words that aren't there at all it is no news that a "not" is among them.
            let change = match lost && quote.len() > SMALL {
                true => change.min(if there.is_empty() { Change::Insertion } else { Change::Substitution }),
                false => change,
            };
            // A word or two that the copy's own sentence leads to are no remark: they aren't missed.
            let aside = lost_all && self.part.joint == Joint::Own && quote.len() < limits.missed;
            let is_small = pauses
                || aside
                || formula
                || light
                    && !lost
                    && !self.is_of_another(&place[there.clone()], &quote[here.clone()])
                    && !self.takes_back(&place[there.clone()], &quote[here.clone()])
                    && !(here.is_empty() && self.is_passive(place, there.clone()))
                    && change < Change::Modality
                    && here.len().max(there.len()) <= SMALL
                || self.reference.loose && is_misheard(&place[there.clone()], &quote[here.clone()], self.comparer);
            let alteration = self.alteration(change, quote, here, hay.start + there.start..hay.start + there.end);
            let list = if is_small { &mut out.small } else { &mut out.altered };
            // Both words of a contraction are one.
            match list.iter_mut().find(|other| (other.here, other.there) == (alteration.here, alteration.there)) {
                Some(other) => other.change = other.change.max(alteration.change),
                None => list.push(alteration),
            }
        }
    }

    /// Whether brackets stand for all words that differ: “[The mayor] told [the shopkeepers]”, "he told them".
    fn is_replaced(&self, there: &[Folded], here: &[Folded]) -> bool {
        let telling = |word: &Folded| word.number || self.comparer.is_negator(word);
        let (mut rest, mut free) = (there, false);
        for word in here {
            if word.bracketed {
                free = true;
                continue;
            }
            let Some(at) = rest.iter().position(|other| other.form == word.form) else { return false };
            if at > 0 && !free || at > SMALL || rest[..at].iter().any(telling) {
                return false;
            }
            (rest, free) = (&rest[at + 1..], false);
        }
        let kept = here.iter().any(|word| !word.bracketed) && here.iter().any(|word| word.bracketed);
        kept && (rest.is_empty() || free && rest.len() <= SMALL && !rest.iter().any(telling))
    }

    /// Whether it is said of somebody here and of something there, or the other way round ("you're", "that's").
    fn is_of_another(&self, there: &[Folded], here: &[Folded]) -> bool {
        let person = |words: &[Folded]| words.iter().any(|word| self.comparer.person(word).is_some());
        let thing = |words: &[Folded]| words.iter().any(|word| Speech::builtin().things.has(self.comparer.form(word)));
        let only = |x: &[Folded], y: &[Folded]| person(x) && thing(y) && !person(y);
        only(there, here) || only(here, there)
    }

    /// Whether a word that takes something back ("only") came or went.
    fn takes_back(&self, there: &[Folded], here: &[Folded]) -> bool {
        let hedges = |words: &[Folded]| {
            words.iter().any(|word| self.comparer.wording().modality.hedges.contains(self.comparer.form(word)))
        };
        !self.reference.loose && (here.is_empty() && hedges(there) || there.is_empty() && hedges(here))
    }

    /// Whether what goes made a verb passive, and nothing else does: "I [was] asked to row", but "it's [been] closed".
    fn is_passive(&self, place: &[Folded], there: Range<usize>) -> bool {
        let Some(verb) = place.get(there.end).filter(|_| !self.reference.loose) else { return false };
        let stem = |word: &Folded| self.comparer.stem(word);
        let of_verb = |word: &Folded| matches!(stem(word), "be" | "have") && !word.contracted;
        let words = &place[there.start.saturating_sub(1)..there.end];
        let form = self.comparer.form(verb);
        let past = form.ends_with("ed") || form != stem(verb) && !form.ends_with("ing") && !form.ends_with('s');
        let be = place[there.clone()].last().is_some_and(|be| stem(be) == "be" && be.sentence == verb.sentence);
        be && past && !verb.number && place[there].iter().all(of_verb) && !words[0].contracted
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
        let printed = printed(here, self.case.quote, &self.case.analysis.story.text);
        Alteration {
            change,
            here,
            printed,
            there: self.reference.span(there.clone()),
            said: self.reference.said(there),
        }
    }

    /// The words of the reference to compare: those that agree, and before and behind them as many as the
    /// quotation has there in other words; of a part that is found nowhere, as many beside its neighbour.
    fn hay(&self) -> Range<usize> {
        let (words, quote) = (self.case.words, &self.part.quote);
        let (Some(&first), Some(&last)) = (self.part.pairs.first(), self.part.pairs.last()) else {
            return self.beside();
        };
        let (head, tail) = (&words[quote.start..first.0], &words[last.0 + 1..quote.end]);
        let goes_on = |word: usize, of: usize| self.reference.are_of_one_piece(word, of);
        let (mut start, mut end) = (first.1, last.1 + 1);
        let condition =
            |word: usize| Speech::builtin().conditions.contains(self.comparer.form(&self.reference.words[word]));
        // “We close the pier,” she said, “and sell it” may be “or sell it”: the credit stands for no word.
        let broken = self.part.joint == Joint::Broken && first.1 - self.room.start <= head.len();
        let before =
            if broken || self.counts(head) { head.len() } else { usize::from(start > 0 && condition(start - 1)) };
        // What stands between the neighbours, if it is no more than that, answers to it over the end of a sentence, too.
        let all = self.room.start > 0 && first.1 - self.room.start <= head.len();
        for _ in 0..before {
            start -= usize::from(start > self.room.start && (all || goes_on(start - 1, first.1)));
        }
        let behind = if self.counts(tail) { tail.len() } else { 0 };
        let all = self.room.end < self.reference.words.len() && self.room.end - end <= tail.len();
        for _ in 0..behind {
            end += usize::from(end < self.room.end && (all || goes_on(end, last.1)));
        }
        start..end
    }

    /// Words of the turn beside the neighbour's: before the one behind if there is one.
    fn beside(&self) -> Range<usize> {
        let (room, count) = (&self.room, self.part.quote.len());
        let one_turn = |a: usize, b: usize| self.reference.are_of_one_turn(a, b);
        if room.end < self.reference.words.len() {
            let from = (room.start.max(room.end.saturating_sub(count))..room.end).find(|&at| one_turn(at, room.end));
            return from.unwrap_or(room.end)..room.end.max(from.unwrap_or(room.end));
        }
        let last = room.start.saturating_sub(1);
        let to = (room.start..room.end.min(room.start + count)).take_while(|&at| one_turn(at, last)).last();
        room.start..to.map_or(room.start, |at| at + 1)
    }

    /// Whether words that stand alone in the quotation are more than house style ("But", "[she]").
    fn counts(&self, words: &[Folded]) -> bool {
        !words.is_empty() && self.comparer.edits(&[], &unmarked(words)).iter().any(|edit| edit.change > Change::Marked)
    }

    /// The class of a change, and whether only small words changed; nothing if it is none.
    fn class(
        &self,
        edit: &Edit,
        place: &[Folded],
        there: Range<usize>,
        quote: &[Folded],
        here: Range<usize>,
    ) -> Option<(Change, bool)> {
        let (change, light) = match edit.change {
            Change::Style | Change::Marked => return None,
            // The reference goes on; that the quotation does is an insertion.
            Change::TruncatedStart | Change::TruncatedEnd if edit.b.is_empty() => return None,
            Change::TruncatedStart | Change::TruncatedEnd => {
                let alone = self.comparer.edits(&[], &quote[here.clone()]);
                let added = alone.iter().find(|edit| edit.change > Change::Marked)?;
                (if edit.a.is_empty() { Change::Insertion } else { Change::Substitution }, added.light)
            }
            change => (change, edit.light || change == Change::Inflection || change == Change::Spelling),
        };
        if edit.b.is_empty() && is_repair(place, there.clone(), self.comparer)
            || edit.a.is_empty() && is_repair(quote, here.clone(), self.comparer)
        {
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

/// The words of a part; what stands before the first of them is told by its joint.
fn unmarked(words: &[Folded]) -> Cow<'_, [Folded]> {
    let mut words = Cow::Borrowed(words);
    if words.first().is_some_and(|word| word.gap_before) {
        words.to_mut()[0].gap_before = false;
    }
    words
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
