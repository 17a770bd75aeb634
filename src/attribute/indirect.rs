//! What is reported without marks: "X said (that) …", "…, X said", "…, X said, …", "according to X, …",
//! "X hopes to …". Enough to notice that what one outlet quotes another paraphrases; never stretched over
//! a whole paragraph, nor past the clause that the reporting verb governs ("While X said …, others left").

use super::cues::Form;
use super::frames::Sentence;
use super::phrase::{adverbial, finite};
use crate::extract::Item;
use crate::rules::{CueClass, Flags};
use std::ops::Range;

/// How many words may stand between a cue and "that": "told the board on Monday that".
const TO_THAT: usize = 8;

/// How many words may follow a closing "…, X said" ("on Monday").
const TAIL: usize = 6;

/// How far into a clause its verb is looked for.
const TO_VERB: usize = 12;

/// The reported clause of the credit `i`, as items, in one part or in two round the cue; none if the cue
/// reports none. `class` is what kind of cue it is.
pub(super) fn content(sentence: &Sentence, i: usize, class: CueClass) -> Option<Vec<Range<usize>>> {
    let credit = &sentence.credits[i];
    let items = sentence.items;
    let source = credit.source.as_ref()?;
    let outer = |c: &super::credit::Credit| c.source.is_some() && items[c.hit.verb].is(Flags::STRONG);
    let nested = sentence.credits[..i].iter().any(outer) && credit.hit.form != Form::Ing;
    if credit.hit.unreal || nested {
        return None;
    }
    let start = sentence.range.start;
    let end = (start..sentence.range.end).rev().find(|&k| items[k].sign == '\0').map_or(start, |k| k + 1);
    let first = source.start.min(credit.hit.items.start);
    let last = source.end.max(credit.hit.items.end).max(credit.hit.verb + 1);
    let around = Around { items, start, end, first, last };
    match credit.hit.form {
        Form::According => around.according(source.end).map(|part| vec![part]),
        Form::Finite | Form::Quoted | Form::Quoting | Form::Infinitive => around
            .inserted(credit.hit.verb)
            .or_else(|| around.closing(credit.hit.verb).or_else(|| around.as_said()).map(|part| vec![part]))
            .or_else(|| {
                let verb = credit.hit.items.end.max(credit.hit.verb + 1);
                let from = around.reported(credit.hit.verb, if credit.inverted { last } else { verb }, class)?;
                let to = around.clause_end(sentence, i, from);
                (to > from + 1).then_some(from..to).map(|part| vec![part])
            }),
        Form::Ing => {
            let verb = credit.hit.items.end;
            let from = around.that(verb).map(|k| k + 1)?;
            let to = around.clause_end(sentence, i, from);
            (to > from + 2).then_some(from..to).map(|part| vec![part])
        }
        Form::Passive => None,
    }
}

/// A cue with its source, and the sentence round it.
struct Around<'a> {
    items: &'a [Item],
    /// The sentence, without its last signs.
    start: usize,
    end: usize,
    /// Source and cue.
    first: usize,
    last: usize,
}

impl Around<'_> {
    fn comma(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|i| i.sign == ',')
    }

    /// "According to X, …" and "… according to X".
    fn according(&self, source_end: usize) -> Option<Range<usize>> {
        if self.first == self.start {
            let comma = (source_end..self.end).find(|&k| self.comma(k))?;
            return (self.end > comma + 3).then_some(comma + 1..self.end);
        }
        let stop = if self.comma(self.first - 1) { self.first - 1 } else { self.first };
        (stop > self.start + 3).then_some(self.start..stop)
    }

    /// "The crane, X said, is safe": all but the cue.
    fn inserted(&self, verb: usize) -> Option<Vec<Range<usize>>> {
        let close = self.first > self.start + 1 && self.comma(self.first - 1) && self.comma(self.last);
        let report = !self.items[verb].is(Flags::WEAK) && self.last - self.first <= TO_THAT;
        let whole = close && report && self.end > self.last + 2;
        whole.then(|| vec![self.start..self.first - 1, self.last + 1..self.end])
    }

    /// "The crane is safe, X said": all before the comma.
    fn closing(&self, verb: usize) -> Option<Range<usize>> {
        let comma = self.first.checked_sub(1).filter(|&c| c > self.start && self.comma(c))?;
        let verb = &self.items[verb];
        let strong = verb.is(Flags::STRONG) && self.end <= self.last + TAIL;
        let plain = self.end == self.last && self.items[self.start..comma].iter().any(finite);
        (comma - self.start >= 4 && (strong || plain)).then_some(self.start..comma)
    }

    /// "As X noted, the crane is safe".
    fn as_said(&self) -> Option<Range<usize>> {
        let lead = self.first.checked_sub(1).filter(|&k| k >= self.start)?;
        let opens = lead == self.start || self.comma(lead - 1) || self.items[lead - 1].is(Flags::COORDINATOR);
        let manner = self.items[lead].is(Flags::SUBORDINATOR) && self.items[lead].is(Flags::PREPOSITION);
        (opens && manner && self.comma(self.last) && self.end > self.last + 3).then(|| self.last + 1..self.end)
    }

    /// The word "that" behind a cue that ends at `from`, with no comma between.
    fn that(&self, from: usize) -> Option<usize> {
        (from..self.end.min(from + TO_THAT))
            .take_while(|&k| self.items[k].sign == '\0' && self.items[k].quote.is_none())
            .find(|&k| self.items[k].is(Flags::SUBORDINATOR) && self.items[k].is(Flags::RELATIVE))
    }

    /// Where what the verb reports begins; the words behind the cue begin at `from`.
    fn reported(&self, verb: usize, from: usize, class: CueClass) -> Option<usize> {
        let verb = &self.items[verb];
        let inner = matches!(class, CueClass::Belief | CueClass::Document);
        if verb.is(Flags::WEAK) && !inner {
            return None;
        }
        let from = (from..self.end).find(|&k| !adverbial(&self.items[k]))?;
        if let Some(that) = self.that(from).filter(|&k| k == from || !verb.is(Flags::WEAK)) {
            return Some(that + 1);
        }
        let next = &self.items[from];
        let aim = matches!(class, CueClass::Belief | CueClass::Loaded | CueClass::Denial);
        if aim && self.infinitive(from) {
            return Some(from);
        }
        if verb.is(Flags::HEARER) {
            return (from + 1..self.end.min(from + TO_THAT))
                .take_while(|&k| self.items[k].sign == '\0')
                .find(|&k| self.infinitive(k));
        }
        if class == CueClass::Question {
            return next.is(Flags::SUBORDINATOR | Flags::RELATIVE).then_some(from);
        }
        self.clause(from).then_some(from)
    }

    /// "to" and the plain form of a verb.
    fn infinitive(&self, at: usize) -> bool {
        let to = self.items[at].is(Flags::PREPOSITION) && self.items[at].span.len() == 2;
        let next = self.items.get(at + 1).filter(|_| at + 1 < self.end);
        let no_verb = Flags::DETERMINER | Flags::CAPITAL | Flags::PRONOUN | Flags::TIME | Flags::OCCASION;
        to && next
            .is_some_and(|n| n.is_word() && !n.is(no_verb) && (n.is(Flags::BASE | Flags::VERB | Flags::AUXILIARY)))
    }

    /// Whether a clause of its own begins at `from`: a phrase, then its verb.
    fn clause(&self, from: usize) -> bool {
        let first = &self.items[from];
        let no_phrase = Flags::PREPOSITION | Flags::AUXILIARY | Flags::COORDINATOR | Flags::RELATIVE;
        if !first.is_word() || first.is(no_phrase) && !first.is(Flags::CAPITAL | Flags::DETERMINER) {
            return false;
        }
        // "held a call after it fell": the verb is another clause's.
        let inside = |i: &Item| {
            let clause = i.is(Flags::SUBORDINATOR | Flags::RELATIVE) && !i.is(Flags::DETERMINER);
            (i.is_word() || matches!(i.sign, '-' | '&' | '$' | '%' | '(' | ')')) && !clause
        };
        (from + 1..self.end.min(from + TO_VERB))
            .take_while(|&k| finite(&self.items[k]) || inside(&self.items[k]))
            .any(|k| finite(&self.items[k]))
    }

    /// Where the clause that begins at `from` ends: before more words of another cue, and before the main
    /// clause when the cue stands in a subordinate one.
    fn clause_end(&self, sentence: &Sentence, i: usize, from: usize) -> usize {
        let mut end = self.end;
        for credit in &sentence.credits[i + 1..] {
            let at = match (&credit.source, credit.hit.form) {
                (_, Form::Ing) => credit.hit.items.start,
                (Some(source), Form::Finite) => source.start.min(credit.hit.items.start),
                _ => continue,
            };
            let joint = at.checked_sub(1).filter(|&k| k > from + 1 && at < end);
            let Some(joint) = joint else { continue };
            let joins = self.items[joint].is(Flags::COORDINATOR) && credit.hit.form == Form::Finite;
            if joins || self.comma(joint) && credit.hit.form == Form::Ing {
                end = if joins && self.comma(joint - 1) { joint - 1 } else { joint };
            }
        }
        let lead = &self.items[self.start];
        let subordinate = lead.is(Flags::SUBORDINATOR) && !lead.is(Flags::RELATIVE | Flags::DETERMINER);
        let inside = subordinate && !(self.start..self.first).any(|k| self.comma(k));
        let main = (from + 2..end).find(|&k| self.comma(k)).filter(|_| inside);
        main.unwrap_or(end)
    }
}
