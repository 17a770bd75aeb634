//! "A sailor who said it was late left", "Orr urged the board to pay and left": where what somebody says ends, because the
//! verb follows of the clause round it, or one that shares its subject.

use super::around::Around;
use super::clauses::Clauses;
use super::company::and_before_phrase;
use super::phrase::{adverbial, finite};
use crate::extract::Act;
use crate::rules::Flags;

impl Around<'_> {
    /// "A sailor who said it was late left": where the verb begins of the clause that the one of `cue` stands in without a
    /// comma between them.
    pub(super) fn before_outer_verb(&self, clauses: &Clauses, cue: usize, from: usize) -> Option<usize> {
        let outer = |k: &usize| !clauses.open(self.items, cue, *k) && clauses.open(self.items, *k, cue);
        let verb = (from + 1..self.end).filter(|&k| finite(&self.items[k])).find(outer)?;
        let parted = self.items[from..verb].iter().any(|i| !i.is_word() && i.quote.is_none() || i.comma);
        let first = (from + 1..verb).rev().take_while(|&k| self.items[k].is(Flags::LY)).last().unwrap_or(verb);
        // "who wrote the letter said": what follows the cue is its object.
        let told = self.wishes(from) || self.is_called_for(cue, from) || self.says(from, verb);
        (!parted).then_some(if told { first } else { from })
    }

    /// Whether a clause stands there: a verb behind its first word, or in it ("he'll").
    fn says(&self, from: usize, to: usize) -> bool {
        (from..to).any(|k| finite(&self.items[k]) && (k > from || self.items[k].is(Flags::PRONOUN)))
    }

    /// Whether a finite verb, and nothing else, stands at `at`, and no other verb leads to it.
    pub(super) fn begins_another(&self, at: usize) -> bool {
        let (before, verb) = (&self.items[at - 1], &self.items[at]);
        let other = verb.is(Flags::ED | Flags::ENDS_ING | Flags::NOUN_LIKE | Flags::CUE_NOUN);
        let told = verb.is(Flags::AUXILIARY) || verb.is(Flags::PAST) && !other;
        verb.act == Act::Finite && told && !before.is(Flags::AUXILIARY)
    }

    /// "urged the board to pay and left": the joint before a verb behind `from` that shares the subject of `cue`.
    pub(super) fn shared(&self, clauses: &Clauses, cue: usize, from: usize, end: usize) -> Option<usize> {
        let joint = |k: usize| (from + 1..k).rev().find(|&j| !adverbial(&self.items[j]));
        let parted = |k: usize| joint(k).is_none_or(|j| self.comma(j) || self.comma(j - 1));
        let shares = |&k: &usize| {
            let owner = clauses.owner(k);
            // "said he is a member, and was its head", "said it was fair, and should pass"
            let inner = if self.infinitive(from) { Flags::MODAL } else { Flags::MODAL | Flags::BE };
            let other = self.items[k].is(inner) && !self.items[cue].is(Flags::MODAL | Flags::BE);
            // "said it was late and had been", not "said it was late, and has left"
            let other = other || self.has(k) && self.items[cue].is(Flags::STRONG) && !parted(k);
            self.items[k].act == Act::Finite && owner != k && owner == clauses.owner(cue) && !other
        };
        let verb = (from + 1..end).find(shares)?;
        let joint = joint(verb)?;
        // "and after the crash asked"
        let joint = and_before_phrase(self.items, &(from..end), joint).unwrap_or(joint);
        // Where the verb inside would do as well, a comma or what follows tells.
        let next = self.items.get(verb + 1).filter(|_| verb + 1 < self.end);
        let tells = next.is_some_and(|n| n.quote.is_some() || n.is(Flags::CONTENT));
        let comma = self.comma(joint - 1);
        let plain = self.items[verb].is(Flags::CUE_VERB) && !self.items[verb].is(Flags::STRONG);
        let joins = self.items[joint].is(Flags::COORDINATOR) || self.comma(joint);
        let before = if joint > from + 1 && comma { joint - 1 } else { joint };
        // "called for a vote and left"
        let thing = self.items[cue].is(Flags::APPEALS) && self.items[from..joint].iter().all(|i| i.act == Act::None);
        (joins && (comma || tells || !plain || thing)).then_some(before)
    }
}
