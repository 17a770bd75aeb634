//! "A sailor who said it was late left": where what somebody says in a clause about him ends, because the verb of the
//! clause round it follows without a comma.

use super::around::Around;
use super::clauses::Clauses;
use super::phrase::finite;
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
}
