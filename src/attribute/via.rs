//! "Orr said it was “a gift,” according to the Courier", "…, the Courier reported": who passes words on stands behind them,
//! and whoever said them before.

use super::attribution::Frame;
use super::cues::Form;
use super::frames::{Found, Sentence};
use crate::rules::Flags;

impl Sentence<'_> {
    /// Whether what was found stands behind the stretch at item `q` and may only pass it on.
    pub(super) fn may_pass_on(&self, found: &Found, q: usize) -> bool {
        let Some(credit) = found.credit.map(|i| &self.credits[i]) else { return false };
        let Some(source) = credit.source.as_ref().filter(|_| credit.hit.items.start > q) else { return false };
        let told = Flags::CUE_NOUN | Flags::BODY_HEAD | Flags::BODY | Flags::OCCASION;
        let paper = credit.hit.form == Form::Finite
            && !self.items[credit.hit.verb].is(Flags::STRONG | Flags::WEAK)
            && self.items[source.end - 1].is(Flags::CAPITAL)
            && !self.items[source.clone()].iter().any(|i| i.is(Flags::TITLE | Flags::ROLE | Flags::HONORIFIC));
        credit.hit.form == Form::According || paper && self.items[source.clone()].iter().any(|i| i.is(told))
    }

    /// Who is said to have said the stretch at item `q` by a plain verb before it, whose clause it stands in.
    pub(super) fn said_before(&self, q: usize) -> Option<Found> {
        let one = Flags::CAPITAL | Flags::PRONOUN;
        let i = (0..self.credits.len()).rev().find(|&i| {
            let c = &self.credits[i];
            let verb = &self.items[c.hit.verb];
            let said = c.hit.form == Form::Finite && verb.is(Flags::STRONG) && c.hit.items.end <= q && !c.hit.unreal;
            let named = |s: &std::ops::Range<usize>| {
                self.items[s.clone()].iter().any(|i| i.is(one) && !i.is(Flags::DETERMINER | Flags::NEUTER))
            };
            said && c.source.as_ref().is_some_and(named) && self.clauses.open(self.items, c.hit.verb, q)
        })?;
        Some(self.found(Frame::Within, i))
    }
}
