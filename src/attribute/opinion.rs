//! "Orr called the ban a disgrace": what somebody thinks of it, told in the copy's own words. The verb has two phrases
//! behind it, of which the second says what the first is.

use super::around::Around;
use super::object::phrase_after;
use super::phrase::finite;
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};

/// So many words of the second phrase may be a time: "called the mayor a few days later".
const TO_TIME: usize = 4;
/// Most words of it that are looked at.
const LONGEST: usize = 16;

impl Around<'_> {
    /// Where an opinion begins, at `from`: "the ban a disgrace", "it the end of the road".
    pub(super) fn opinion(&self, from: usize) -> Option<usize> {
        let first = self.items.get(from).filter(|i| i.is_word() && from + 2 < self.end)?;
        // "made what he calls theft a crime", "the woman that he calls a friend"
        let object = Flags::CONTENT | Flags::RELATIVE;
        if self.first.checked_sub(1).filter(|&k| k >= self.start).is_some_and(|k| self.items[k].is(object)) {
            return None;
        }
        let article = |i: &Item| {
            let word = i.span.of(self.text);
            i.is(Flags::DETERMINER) && matches!(word, "a" | "an" | "the")
        };
        // "called this a disgrace"
        let alone = first.is(Flags::DETERMINER | Flags::PRONOUN) && article(&self.items[from + 1]);
        let second = if alone { from + 1 } else { phrase_after(self.items, from, self.end)?.end };
        // "called half a dozen doctors", "called a meeting to hear the board"
        let object = &self.items[from..second];
        let counted = |i: &Item| i.is(Flags::INDEFINITE) && i.is(Flags::DETERMINER | Flags::TIME) || i.act != Act::None;
        if object.iter().any(counted) || first.number || first.traits.any(Traits::NUMBER) {
            return None;
        }
        let what = self.items.get(second..self.end.min(second + LONGEST))?;
        let [lead, next, ..] = what else { return None };
        let time = |i: &Item| i.is(Flags::TIME);
        if !article(lead) || !next.is_word() || what.iter().take(TO_TIME).take_while(|i| i.is_word()).any(time) {
            return None;
        }
        // "called a doctor the family trusts"
        let opens = |i: &Item| !i.is_word() || i.is(Flags::RELATIVE | Flags::SUBORDINATOR | Flags::COORDINATOR);
        let other = what[1..].iter().take_while(|i| !opens(i)).any(|i| finite(i) || i.is(Flags::PRONOUN));
        let marked = self.items[from..self.end].iter().any(|i| i.quote.is_some());
        (!other && !marked).then_some(from)
    }

    /// Where the opinion that begins at `from` ends, of a verb at `cue`: at a comma behind which the sentence goes on about
    /// something else ("called it a disgrace, angering sailors", "…, but Lund backed it").
    pub(super) fn opinion_end(&self, cue: usize, from: usize, end: usize) -> usize {
        let verb = &self.items[cue];
        if !verb.is(Flags::APPEALS) || !verb.is(Flags::CLAUSELESS) || self.opinion(from).is_none() {
            return end;
        }
        let another = |k: usize| {
            let next = &self.items[k + 1];
            // "a kind, loving and fair man"
            let listed = self.items.get(k + 2).is_some_and(|i| i.is(Flags::COORDINATOR));
            let doing = next.is(Flags::ENDS_ING) && next.act == Act::Participle && !listed;
            let clause = next.is(Flags::COORDINATOR | Flags::SUBORDINATOR) && self.items[k + 1..end].iter().any(finite);
            doing || clause
        };
        (from + 2..end).find(|&k| self.comma(k) && k + 1 < end && another(k)).unwrap_or(end)
    }
}
