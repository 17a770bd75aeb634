//! "Orr said it was “a gift,” according to the Courier", "…, the Courier reported": who passes words on stands behind them,
//! and whoever said them before.

use super::attribution::Frame;
use super::cue::{Credit, Form};
use super::near::Gap;
use super::sentence::{Found, Sentence};
use crate::extract::Item;
use crate::rules::Flags;
use std::ops::Range;

impl Sentence<'_> {
    /// Whether what was found stands behind the stretch at item `q` and may only pass it on.
    pub(super) fn may_pass_on(&self, found: &Found, q: usize) -> bool {
        let Some(credit) = found.credit.map(|i| &self.credits[i]) else { return false };
        let Some(source) = credit.source.as_ref().filter(|_| credit.hit.items.start > q) else { return false };
        credit.hit.form == Form::According || self.paper(credit, source)
    }

    /// "the Courier reported": a paper that tells in its own name.
    fn paper(&self, credit: &Credit, source: &Range<usize>) -> bool {
        let told = Flags::CUE_NOUN | Flags::BODY_HEAD | Flags::BODY | Flags::OCCASION;
        let person = Flags::TITLE | Flags::ROLE | Flags::HONORIFIC;
        let phrase = &self.items[source.clone()];
        credit.hit.form == Form::Finite
            && !self.items[credit.hit.verb].is(Flags::STRONG | Flags::WEAK)
            && self.items[source.end - 1].is(Flags::CAPITAL | Flags::BODY_HEAD)
            && phrase.iter().any(|i| i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER))
            && (phrase.iter().any(|i| i.is(told)) || self.one_name(credit, phrase))
            && !phrase.iter().any(|i| i.is(person))
    }

    /// "Interfaks reported", "the RTA reported": whether one word names who tells what it has heard.
    fn one_name(&self, credit: &Credit, phrase: &[Item]) -> bool {
        let name = phrase.iter().position(|i| !i.is(Flags::DETERMINER)).map(|at| &phrase[at..]);
        self.items[credit.hit.verb].is(Flags::REPORTED) && name.is_some_and(|n| n.len() == 1 && n[0].is(Flags::CAPITAL))
    }

    /// "Orr said it was late, the Courier reported": whether the credit `i` ends a sentence that tells who said it.
    pub(super) fn passes(&self, i: usize) -> bool {
        let c = &self.credits[i];
        let Some(source) = c.source.as_ref().filter(|s| s.start > self.range.start + 1) else { return false };
        let ends = c.hit.items.end + 2 >= self.range.end && self.items[source.start - 1].sign == ',';
        ends && self.paper(c, source)
            && self.credits[..i].iter().any(|b| {
                let verb = &self.items[b.hit.verb];
                let said = b.hit.form == Form::Finite && verb.is(Flags::STRONG) && !b.hit.unreal;
                said && self.names_one(b) && self.clauses.main(self.items, b.hit.verb)
            })
    }

    /// Whether a credit names somebody, be it by a pronoun.
    fn names_one(&self, credit: &Credit) -> bool {
        let one = |i: &Item| i.is(Flags::CAPITAL | Flags::PRONOUN) && !i.is(Flags::DETERMINER | Flags::NEUTER);
        credit.source.as_ref().is_some_and(|s| self.items[s.clone()].iter().any(one))
    }

    /// Who is said to have said the stretch at item `q` by a plain verb before it, whose clause it stands in.
    pub(super) fn said_before(&self, found: &Found, q: usize) -> Option<Found> {
        let paper = found.credit.is_some_and(|i| self.credits[i].hit.form == Form::Finite);
        let i = (0..self.credits.len()).rev().find(|&i| {
            let c = &self.credits[i];
            let verb = &self.items[c.hit.verb];
            // "Orr vowed “a fight,” the Courier reported"
            let beside = || {
                paper
                    && !verb.is(Flags::WEAK)
                    && self
                        .before(q)
                        .is_some_and(|(b, gap)| b == i && (gap <= Gap::Near || self.as_before(q).is_some()))
            };
            // "criticized the board for its “haste,” according to the Courier"
            let blames = || verb.is(Flags::PARTICLE) && verb.is(Flags::CLAUSELESS) && !verb.is(Flags::WEAK);
            let said = c.hit.form == Form::Finite && c.hit.items.end <= q && !c.hit.unreal;
            said && (verb.is(Flags::STRONG) || blames() || beside())
                && self.names_one(c)
                && self.clauses.open(self.items, c.hit.verb, q)
        })?;
        Some(self.found(Frame::Within, i))
    }
}
