//! "Called for a new slip", "pleaded on Monday for help": what somebody asks for without saying what anybody should do,
//! and where that ends.

use super::around::Around;
use super::object::phrase_after;
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// Longest "wardens of the harbour have" before "said", in items.
const LONGEST_TELLER: usize = 6;

impl Around<'_> {
    /// Where what is called for begins, behind the "for" at `at`. A recipe calls for eggs, and says nothing.
    pub(super) fn called_for(&self, at: usize) -> Option<usize> {
        let leads = self.items.get(at).filter(|_| at + 2 < self.end)?.span.of(self.text) == "for";
        let next = &self.items[at + 1];
        let no_thing = Flags::TIME | Flags::PRONOUN | Flags::PREPOSITION | Flags::COORDINATOR | Flags::SUBORDINATOR;
        let thing = next.is_plain() && !next.is(no_thing) || next.is(Flags::DETERMINER);
        // "calling for his father": nobody's words.
        let kin = |p: Range<usize>| p.end == p.start + 2 && self.items[p.end - 1].is(Flags::PERSON);
        let one = next.is(Flags::POSSESSIVE) && phrase_after(self.items, at + 1, self.end).is_some_and(kin);
        // "shouted for an hour"
        let lasts = self.items.get(at + 2).is_some_and(|i| i.is(Flags::TIME));
        // "called for order several times": what was called, and not what for.
        let times = || self.items.get(at + 3).is_some_and(|i| i.span.of(self.text) == "times");
        let called = times() && (self.items[at + 2].is(Flags::DETERMINER) || self.items[at + 2].number);
        (leads && thing && !lasts && !called && !one && self.voiced(at)).then_some(at + 1)
    }

    /// Whether somebody who can speak is named between the subject's first word and `to`.
    pub(super) fn voiced(&self, to: usize) -> bool {
        self.items[self.first..to].iter().any(|i| i.may_speak() && !i.is(Flags::NEUTER))
    }

    /// "on the board", "to Larn": whether whoever is called on stands at `from`.
    pub(super) fn appeals_to(&self, from: usize) -> bool {
        let link = |l: &&Item| l.is(Flags::PREPOSITION) && !l.is(Flags::NAME_PREPOSITION);
        self.items.get(from).filter(link).is_some_and(|l| matches!(l.span.of(self.text), "on" | "to"))
    }

    /// "called for help after wardens said that": whether the word at `at` begins what others said.
    pub(super) fn told_after(&self, at: usize, end: usize) -> bool {
        let lead = self.items[at].leads_either();
        let words = || self.items[at + 1..end.max(at + 1)].iter().take(LONGEST_TELLER);
        lead && words().any(|i| i.act == Act::Finite && i.is(Flags::CUE_VERB) && !i.is(Flags::WEAK))
    }

    /// Whether what begins at `from` is what the verb `cue` calls for.
    pub(super) fn is_called_for(&self, cue: usize, from: usize) -> bool {
        self.items[cue].is(Flags::APPEALS) && from > cue + 1 && self.items[from - 1].span.of(self.text) == "for"
    }

    /// Whether an infinitive begins at `from`: "to pay", "not to pay".
    pub(super) fn wishes(&self, from: usize) -> bool {
        let negated = self.items.get(from).is_some_and(|i| i.is(Flags::NEGATION));
        self.infinitive(from + usize::from(negated))
    }

    /// "said it was late, to which Lund replied": whether what another answered follows the comma.
    pub(super) fn answered(&self, comma: usize) -> bool {
        let [to, which, rest @ ..] = &self.items[comma + 1..self.end] else { return false };
        let whom = which.is(Flags::RELATIVE) && !which.is(Flags::DETERMINER) && to.span.of(self.text) == "to";
        whom && rest.iter().take_while(|i| i.is_word()).any(|i| i.is(Flags::VAGUE) && i.is(Flags::CUE_VERB))
    }

    /// "urged the board to pay, angering sailors", "…, while mocking it": whether what the one who asks does besides
    /// follows the comma.
    pub(super) fn meanwhile(&self, from: usize, comma: usize) -> bool {
        let lead = self.items.get(comma + 1).is_some_and(|i| i.is(Flags::SUBORDINATOR) && !i.is(Flags::RELATIVE));
        let verb = self.items.get(comma + 1 + usize::from(lead)).filter(|_| comma + 2 < self.end);
        self.wishes(from) && verb.is_some_and(|v| v.is(Flags::ENDS_ING) && v.act == Act::Participle)
    }
}
