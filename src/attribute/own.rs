//! A sentence that tells of somebody itself, with a verb that reports nothing: whoever spoke in the one before doesn't go
//! on in it. "It is “a wreck,”" goes on with what was said; "The board paid for “a wreck”" does not.

use super::phrase::adverbial;
use super::predicate::group_start;
use super::sentence::Sentence;
use super::subject::subject_before;
use crate::extract::{Act, Item};
use crate::rules::Flags;
use crate::text::Span;

impl Sentence<'_> {
    /// "Lund also closed the slip before it has “paid its way”": whether the words at `q` stand in what somebody, or
    /// something, else than `source` does.
    pub(super) fn tells_of_another(&self, source: Span, q: usize) -> bool {
        let items = self.items;
        let main =
            |&k: &usize| items[k].act == Act::Finite && self.clauses.main(items, k) && self.clauses.open(items, k, q);
        let Some(verb) = (self.range.start..q).rev().find(main) else { return false };
        // "is “a wreck”", "has no “heart”": no more than what it is.
        let helps = |i: &Item| i.is(Flags::AUXILIARY);
        let does = (verb..q).find(|&k| !adverbial(&items[k]) && !helps(&items[k]));
        if !does.is_some_and(|k| matches!(items[k].act, Act::Finite | Act::Group) && items[k].quote.is_none()) {
            return false;
        }
        let first = group_start(items, self.range.start, self.clauses.owner(verb));
        let Some(subject) = subject_before(items, self.range.start, first) else { return false };
        let known = source.of(self.text);
        let same = |i: &Item| i.is_word() && !i.is(Flags::DETERMINER) && known.contains(i.span.of(self.text));
        let one = items[subject.start].is(Flags::PRONOUN) && !items[subject.start].is(Flags::POSSESSIVE);
        !one && !items[subject].iter().any(same)
    }

    /// "“Eels are for all” is what wardens say": whether the words at `q`, which the sentence begins with, are what it is
    /// about.
    pub(super) fn topic(&self, q: usize) -> bool {
        let next = self.items.get(q + 1).filter(|_| q + 1 < self.range.end);
        q == self.range.start && !self.items[q].comma && next.is_some_and(|n| n.act == Act::Finite)
    }
}
