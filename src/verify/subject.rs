//! A verb whose subject went under the ellipsis. “The mayor … paid for the roof” is said of the mayor, whatever “but
//! the council” stood before the verb. Whom a pronoun or a name means can't be told from its place, and a list has more
//! than one subject; so only a subject that is somebody else for sure counts: “we” after “the mayor”, or a noun behind
//! what begins a clause of its own.

use super::reference::Reference;
use crate::link::Comparer;
use crate::rules::{Flags, Lexicon, Speech};
use std::ops::Range;

/// A subject has so many words.
const WORDS: usize = 4;

/// The words left out, and what tells of them.
pub struct Left<'a> {
    pub reference: &'a Reference<'a>,
    pub comparer: &'a Comparer<'a>,
    pub lexicon: &'a Lexicon,
    /// The words under the ellipsis.
    pub dropped: Range<usize>,
}

impl Left<'_> {
    /// The subject of the verb behind the ellipsis, if it is another than the one kept.
    pub fn subject(&self) -> Option<Range<usize>> {
        let verb = self.dropped.end;
        let flags = self.flags(verb);
        let finite = flags.any(Flags::PAST | Flags::THIRD) && flags.any(Flags::VERB | Flags::CUE_VERB);
        let verbal = finite && !flags.any(Flags::NOUN_LIKE) || flags.any(Flags::AUXILIARY | Flags::MODAL);
        if !self.reference.stops || !verbal || self.dropped.is_empty() {
            return None;
        }
        let adverb = |at: &usize| self.flags(*at).any(Flags::ADVERB) && self.reference.are_close(*at, *at + 1);
        let end = verb - self.dropped.clone().rev().take_while(adverb).count();
        if end == self.dropped.start || !self.reference.are_close(end - 1, end) {
            return None;
        }
        self.person(end - 1).or_else(|| self.noun(end))
    }

    /// "I", "we", "you", where what is kept before the ellipsis has no such word.
    fn person(&self, at: usize) -> Option<Range<usize>> {
        let speech = Speech::builtin();
        let own = |at: usize| speech.selves.has(self.form(at)) || self.form(at) == "you";
        // What hangs on the words before it is no other statement: "the crane we bought was old".
        let opens = at > self.dropped.start && self.begins(at);
        (own(at) && opens && !self.kept().any(own)).then_some(at..at + 1)
    }

    /// The words of the sentence before the ellipsis.
    fn kept(&self) -> Range<usize> {
        self.reference.sentence(self.dropped.start - 1).start..self.dropped.start
    }

    /// "But the council".
    fn noun(&self, end: usize) -> Option<Range<usize>> {
        let inside = |at: &usize| {
            let flags = self.flags(*at);
            let other = flags.any(Flags::VERB | Flags::AUXILIARY | Flags::PREPOSITION | Flags::PRONOUN)
                && !flags.any(Flags::NOUN_LIKE);
            !other && self.reference.are_close(*at, *at + 1) && !Speech::builtin().clauses.contains(self.form(*at))
        };
        let some = self.dropped.start..end;
        let mut words = some.rev().take(WORDS).take_while(inside);
        let start = words.find(|&at| self.flags(at).any(Flags::DETERMINER | Flags::POSSESSIVE))?;
        let stem = |at: usize| self.reference.words[at].stem;
        let same = self.kept().any(|at| stem(at) == stem(end - 1)) || Speech::builtin().things.has(self.form(start));
        (start > self.dropped.start && end - start > 1 && !same && self.begins(start)).then_some(start..end)
    }

    /// Whether a clause of its own begins at a word: behind "but" or "that", behind "and" with a sign before it and a
    /// verb, or with its sentence.
    fn begins(&self, at: usize) -> bool {
        let before = at - 1;
        if self.reference.words[before].sentence != self.reference.words[at].sentence {
            return true;
        }
        let sign = before > 0 && !self.reference.are_close(before - 1, before);
        let verb = |at: usize| {
            let flags = self.flags(at);
            flags.any(Flags::VERB | Flags::CUE_VERB | Flags::AUXILIARY) && !flags.any(Flags::NOUN_LIKE)
        };
        self.reference.are_close(before, at)
            && match self.form(before) {
                "but" | "whereas" => true,
                "and" | "so" => sign && (self.dropped.start..before).any(verb),
                // "Before the storm" may be no clause.
                _ => self.flags(before).any(Flags::SUBORDINATOR) && !self.flags(before).any(Flags::PREPOSITION),
            }
    }

    fn form(&self, at: usize) -> &str {
        self.comparer.form(&self.reference.words[at])
    }

    fn flags(&self, at: usize) -> Flags {
        self.lexicon.get(self.form(at)).flags
    }
}
