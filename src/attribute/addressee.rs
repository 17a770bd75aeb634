//! What is reported behind the one whom it is said to, asked of or blamed on: "told the board the crane …", "asked
//! Orr whether …", "urged the board to …", "accused the board of …". His phrase must end before it begins.

use super::around::{Around, TO_THAT};
use super::bare::TO_VERB;
use super::object::phrase_after;
use super::phrase::{adverbial, finite};
use crate::extract::{Act, Item};
use crate::rules::Flags;

impl Around<'_> {
    /// "which Orr told them was late": where what is told of the one addressed begins, if the relative word is its subject.
    pub(super) fn told_of_it(&self, from: usize) -> Option<usize> {
        let hearer = self.missing_subject().then(|| phrase_after(self.items, from, self.end)).flatten()?;
        (hearer.end < self.end && self.items[hearer.end].act == Act::Finite).then_some(hearer.end)
    }

    /// "accused the board of hiding it": where what somebody is charged with begins.
    pub(super) fn charge(&self, from: usize) -> Option<usize> {
        let mut words = (from + 1..self.end.min(from + TO_VERB)).take_while(|&k| self.items[k].is_word());
        // "accused the board of knowingly hiding it"
        let next = |k: usize| self.items.get(k + 1 + usize::from(self.items.get(k + 1).is_some_and(adverbial)));
        let acts = |k: usize| next(k).is_some_and(|n| n.is(Flags::ENDS_ING) && n.act == Act::Participle);
        let of = words.find(|&k| self.items[k].span.of(self.text) == "of" && k + 2 < self.end && acts(k))?;
        // "criticized her plan of opening it", "instead of opening it"
        let before = &self.items[of - 1];
        let somebody = Flags::ROLE | Flags::PLURAL | Flags::CAPITAL | Flags::BODY_HEAD | Flags::PRONOUN;
        let owned = self.items[from..of].iter().any(|i| i.is(Flags::GENITIVE | Flags::POSSESSIVE));
        let thing = before.is(Flags::CUE_NOUN | Flags::ADVERB) || owned && !before.is(somebody);
        (!thing).then_some(of + 1)
    }

    /// "asked Orr whether", "told Orr how": where the clause behind the one addressed begins.
    pub(super) fn whether(&self, from: usize, asks: bool) -> Option<usize> {
        let at = phrase_after(self.items, from, self.end)?.end;
        let opens = |i: &Item| i.is(Flags::CONTENT) || i.is(Flags::SUBORDINATOR) && !i.is(Flags::PREPOSITION);
        (at + 2 < self.end && (asks && opens(&self.items[at]) || self.items[at].is(Flags::CONTENT))).then_some(at)
    }

    /// "for the board to", not "for help to": whether all before `to` is one who can act.
    fn somebody(&self, from: usize, to: usize) -> bool {
        let acts = Flags::SPEAKER | Flags::PLURAL | Flags::DETERMINER;
        self.items[from..to].iter().any(|i| i.is(acts) || i.span.of(self.text).ends_with('s'))
    }

    /// "told the board the crane …": where the clause behind the one addressed begins.
    pub(super) fn told(&self, from: usize) -> Option<usize> {
        let hearer = phrase_after(self.items, from, self.end)?;
        let opens = Flags::DETERMINER | Flags::PRONOUN | Flags::CAPITAL;
        // "told two clerks, both sailors, that"
        let that = (hearer.end..self.end.min(from + 2 * TO_THAT)).take_while(|&k| !finite(&self.items[k]));
        let that = that.filter(|&k| self.comma(k)).find(|&k| self.that(k + 1) == Some(k + 1));
        if let Some(comma) = that {
            return Some(comma + 2);
        }
        // "told reporters at least 12 crews …"
        if let Some(number) = (hearer.start + 1..=hearer.end).find(|&k| self.bounded(k)) {
            return Some(number);
        }
        let next = self.behind_aside(hearer.end);
        // "told the man there was no money"
        let begins = next < self.end && (self.items[next].is(opens) || self.there(next));
        begins.then(|| self.bare(next)).flatten()
    }

    /// "urged the board to open it": where what is asked of the one addressed begins.
    pub(super) fn asked(&self, from: usize) -> Option<usize> {
        let mut words = (from + 1..self.end.min(from + TO_THAT)).take_while(|&k| self.items[k].sign == '\0');
        // "asked the members of the council of the town of Osterby to leave"
        let long = || phrase_after(self.items, from, self.end).map(|p| p.end).filter(|&k| self.infinitive(k));
        let to = words.find(|&k| self.infinitive(k)).or_else(long)?;
        // "told me he once drove home to sleep"
        let verb = (from + 1..to).find(|&k| self.items[k].act == Act::Finite);
        if verb.is_some_and(|v| !self.items[from..v].iter().any(|i| i.is(Flags::RELATIVE))) {
            return None;
        }
        // "told of a plan to", "asked Orr for maps to": a noun's.
        let linked =
            (from..to).rev().find(|&k| self.items[k].is(Flags::PREPOSITION)).map(|k| self.items[k].span.of(self.text));
        let of = self.items[from].span.of(self.text) == "of";
        if of || linked.is_some_and(|l| l == "for") && from + 1 < to && !self.items[from].is(Flags::PREPOSITION) {
            return None;
        }
        // "asked for the board to sell"
        if self.items[from].span.of(self.text) == "for" && self.somebody(from + 1, to) {
            return Some(from + 1);
        }
        // "warned the board not to sell"
        Some(if self.items[to - 1].is(Flags::NEGATION) { to - 1 } else { to })
    }
}
