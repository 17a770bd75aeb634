//! Whom a sentence without a reporting verb is about: the subject of the clause that the marks stand in, a
//! person right before the colon, or whose view is told. The weakest of all frames, so that it is tried last.

use super::attribution::Frame;
use super::phrase::adverbial;
use super::predicate::{group_start, main_subject, relative_before};
use super::sentence::{Found, Sentence};
use super::subject::subject_before;
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

impl Sentence<'_> {
    /// The subject of the sentence, when no cue was found at all.
    pub fn subject(&self, q: usize) -> Option<Found> {
        let speaks = Flags::CAPITAL | Flags::PRONOUN | Flags::ROLE | Flags::BODY_HEAD | Flags::CUE_NOUN;
        let fits = |r: &Range<usize>| self.items[r.clone()].iter().any(|i| i.is(speaks) && !i.is(Flags::NEUTER));
        if let Some(person) = self.person_before_colon(q).or_else(|| self.viewpoint(q)) {
            return Some(Found::bare(Frame::Subject, person));
        }
        if self.done_to(q) {
            return None;
        }
        if let Some(found) = self.clause_subject(q).filter(|f| f.source.clone().is_some_and(|s| fits(&s))) {
            return Some(found);
        }
        let source = main_subject(self.items, self.range.start, q).filter(fits)?;
        Some(Found::bare(Frame::Subject, source))
    }

    /// "Orr was found to have a “weak heart”": whether what is done to the subject leads to the marks, and no colon.
    fn done_to(&self, q: usize) -> bool {
        let open = |&i: &usize| self.items[i].act == Act::Finite && self.clauses.open(self.items, i, q);
        let Some(verb) = (self.range.start..q).rev().find(open) else { return false };
        let helps = |i: usize| self.items[i].is(Flags::AUXILIARY) && self.items[i].act == Act::Group;
        let Some(main) = (verb + 1..q).find(|&i| !adverbial(&self.items[i]) && !helps(i)) else { return false };
        // "has been accused"
        let be = self.items[verb..main].iter().rfind(|i| i.is(Flags::AUXILIARY)).is_some_and(|i| i.is(Flags::BE));
        let done = self.items[main].act == Act::Group && self.items[main].is(Flags::PARTICIPLE | Flags::ED);
        be && done && !self.items[verb..q].iter().any(|i| i.sign == ':')
    }

    /// "To Ida Orr, the plan is “a joke”": whose view it is.
    fn viewpoint(&self, q: usize) -> Option<Range<usize>> {
        let to = &self.items[self.range.start];
        let comma = (self.range.start + 1..q).find(|&i| !self.items[i].is_word())?;
        let person = self.range.start + 1..comma;
        let name =
            |i: &Item| i.is(Flags::CAPITAL | Flags::TITLE | Flags::HONORIFIC) && !i.is(Flags::DETERMINER | Flags::TIME);
        let words = &self.items[person.clone()];
        let one = words.len() == 1 && words[0].is(Flags::MALE | Flags::FEMALE);
        let whole = !words.is_empty() && (words.iter().all(name) || one);
        let leads = to.span.of(self.text).eq_ignore_ascii_case("to") && self.items[comma].sign == ',';
        (whole && leads).then_some(person)
    }

    /// "None of it was news to Ida Orr: “…”": a person right before the colon, where the subject is a thing.
    fn person_before_colon(&self, q: usize) -> Option<Range<usize>> {
        let colon = q.checked_sub(1).filter(|&c| c > self.range.start && self.items[c].sign == ':')?;
        let named = |i: &Item| i.is_word() && i.is(Flags::CAPITAL | Flags::TITLE | Flags::HONORIFIC | Flags::ROLE);
        let length =
            self.items[self.range.start..colon].iter().rev().take_while(|i| named(i) && !i.is(Flags::TIME)).count();
        let person = colon - length..colon;
        let capitals = self.items[person.clone()].iter().filter(|i| i.is(Flags::CAPITAL)).count();
        let role = self.items[person.clone()].iter().any(|i| i.is(Flags::TITLE | Flags::HONORIFIC | Flags::ROLE));
        let subject = main_subject(self.items, self.range.start, colon)?;
        let head = self.items[subject].iter().take_while(|i| !i.is(Flags::PREPOSITION));
        let speaks = Flags::CAPITAL | Flags::ROLE | Flags::PRONOUN | Flags::BODY_HEAD;
        let thing = !head.clone().any(|i| i.is(speaks) && !i.is(Flags::DETERMINER | Flags::NEUTER | Flags::INDEFINITE));
        (thing && (capitals > 1 || capitals > 0 && role)).then_some(person)
    }

    /// The subject of the last finite verb whose clause is open at the marks; of a belief or a report, whose it is.
    fn clause_subject(&self, q: usize) -> Option<Found> {
        let last = |to: usize| {
            let open = |&i: &usize| self.items[i].act == Act::Finite && self.clauses.open(self.items, i, q);
            (self.range.start..to).rev().find(open)
        };
        let mut verb = last(q)?;
        // "Vane got a laugh: the board had “…”": what follows the colon is what the first part's subject says.
        let colon = (self.range.start..verb).rev().find(|&i| self.items[i].sign == ':');
        if let Some(before) = colon.and_then(last).filter(|_| self.clauses.main(self.items, verb)) {
            verb = before;
        }
        let owner = self.clauses.owner(self.clauses.holder(self.items, verb));
        let first = group_start(self.items, self.range.start, owner);
        let source = subject_before(self.items, self.range.start, first)?;
        let relative = relative_before(self.items, self.range.start, first).filter(|&i| source.end <= i);
        Some(Found { relative, ..Found::bare(Frame::Subject, source) })
    }
}
