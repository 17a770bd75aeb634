//! How what was said may begin where no word leads to it: with a condition, with people of whom a clause tells, with
//! several of them.

use super::around::Around;
use super::bare::TO_VERB;
use super::phrase::finite;
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// Fewest words before ", X said" that are a sentence though nobody knows their verb.
const SHORTEST: usize = 5;
/// Most commas between several of whom or of which something is said.
const MOST_LISTED: usize = 4;

impl Around<'_> {
    /// "Orr said it was late; boats would come, X said, but": behind the last semicolon before `to`, where somebody else has
    /// said what stands before it and a clause follows it.
    pub(super) fn behind_stop(&self, from: usize, to: usize) -> usize {
        let Some(stop) = (from..to).rev().find(|&k| self.items[k].sign == ';') else { return from };
        let said = |i: &Item| finite(i) && i.is(Flags::STRONG);
        let told = self.items[from..stop].iter().any(said) && self.items[stop + 1..to].iter().any(finite);
        if told { stop + 1 } else { from }
    }

    /// "Rope makes up half the cost": whether a clause may stand there whose verb no list knows.
    pub(super) fn unlisted_clause(&self, words: Range<usize>) -> bool {
        let leads = Flags::PREPOSITION | Flags::SUBORDINATOR | Flags::RELATIVE | Flags::ADVERB | Flags::COMMENT;
        let lead = &self.items[words.start];
        let plain = !lead.is(leads | Flags::TIME) && lead.act == Act::None;
        plain && words.len() >= SHORTEST && self.items[words].iter().all(Item::is_word)
    }

    /// "said if elected, he would": whether a leading clause begins at `from`, and behind its comma another.
    pub(super) fn condition(&self, from: usize) -> bool {
        let lead = &self.items[from];
        let leads = lead.is(Flags::SUBORDINATOR) && !lead.is(Flags::RELATIVE | Flags::PREPOSITION | Flags::COMMENT);
        // "said in order to mend it, boats would have to leave", "said to mend it, boats would"
        let aim =
            || self.infinitive(from) || from + 2 < self.end && lead.is(Flags::PREPOSITION) && self.infinitive(from + 2);
        let told = from > 0 && self.items[from - 1].is(Flags::STRONG) && !self.items[from - 1].is(Flags::HEARER);
        let leads = leads || told && aim();
        // "said if elected she could"
        let done = self.items.get(from + 1).is_some_and(|i| i.is(Flags::ED | Flags::PARTICIPLE));
        let behind = |k: &usize| self.items[*k].is(Flags::PRONOUN) && self.clause(*k);
        let subject = (from + 2..self.end.min(from + TO_VERB)).take_while(|&k| self.items[k].is_word()).find(behind);
        if leads && told && done && subject.is_some() {
            return true;
        }
        let comma = (from + 1..self.end.min(from + 2 * TO_VERB)).find(|&k| self.comma(k)).filter(|_| leads);
        comma.is_some_and(|c| c + 1 < self.end && self.clause(c + 1))
    }

    /// "people who sued had lost": a phrase that ends in a clause, then its own verb.
    pub(super) fn behind_relative(&self, from: usize) -> bool {
        // "the wait before it opens will"
        let time = |i: &Item| i.leads_either();
        let opens = |k: &usize| {
            let item = &self.items[*k];
            (item.is(Flags::RELATIVE | Flags::CONTENT) || time(item)) && !item.is(Flags::PRONOUN)
        };
        let word = |k: &usize| (self.items[*k].is_word() || self.items[*k].sign == '%') && !finite(&self.items[*k]);
        let Some(relative) = (from + 1..self.end).take_while(word).find(opens) else { return false };
        // "sailors who disrespect the flag can": a verb that no list knows has an object.
        let who = self.items[relative].span.of(self.text) == "who";
        let object = self.items.get(relative + 2).is_some_and(|i| i.is(Flags::DETERMINER | Flags::POSSESSIVE));
        let unknown =
            self.items.get(relative + 1).is_some_and(|i| i.is_plain() && i.act == Act::None && !i.is(Flags::CAPITAL));
        let known = (relative + 1..self.end.min(relative + TO_VERB)).find(|&k| finite(&self.items[k]));
        let inner = if who && object && unknown { Some(relative + 1) } else { known };
        let Some(inner) = inner else { return false };
        (inner + 1..self.end.min(inner + TO_VERB))
            .take_while(|&k| self.items[k].is_word() && !self.items[k].is(Flags::SUBORDINATOR | Flags::RELATIVE))
            .any(|k| {
                // "a boat that Orr said was late"
                let before = &self.items[k - 1];
                let aside = k == inner + 1 && before.is(Flags::STRONG);
                self.items[k].act == Act::Finite && !before.is(Flags::COORDINATOR | Flags::PRONOUN) && !aside
            })
    }

    /// "said the driver, two guides and a cook were hurt": whether several begin at `from`, and their verb follows.
    pub(super) fn several_before_verb(&self, from: usize) -> bool {
        let end = self.end.min(from + 2 * TO_VERB);
        let opens = |k: usize| {
            let i = &self.items[k];
            let small =
                Flags::PREPOSITION | Flags::ADVERB | Flags::LY | Flags::AUXILIARY | Flags::NEGATION | Flags::COMMENT;
            // "names, phone numbers and addresses were taken"
            let plain = i.is_plain() && !i.is(small | Flags::SUBORDINATOR | Flags::COORDINATOR);
            (i.is(Flags::DETERMINER | Flags::CAPITAL) || plain) && !i.is(Flags::PRONOUN | Flags::RELATIVE | Flags::TIME)
                || i.number
        };
        let stops = Flags::SUBORDINATOR | Flags::RELATIVE | Flags::COORDINATOR;
        let word = |k: &usize| self.items[*k].is_word() && !self.items[*k].is(stops) && self.items[*k].act == Act::None;
        let mut at = from;
        let mut commas = 0;
        loop {
            if at >= end || !opens(at) {
                return false;
            }
            let past = at + (at..end).take_while(word).count();
            match self.items.get(past) {
                Some(i) if past < end && i.sign == ',' && commas < MOST_LISTED => (at, commas) = (past + 1, commas + 1),
                // "the driver, two guides and a cook"
                Some(i) if past < end && i.is(Flags::COORDINATOR) && commas > 0 => {
                    let verb = past + 1 + (past + 1..end).take_while(word).count();
                    let plural = |i: &Item| i.is(Flags::AUXILIARY) && !i.is(Flags::THIRD);
                    return verb < end && opens(past + 1) && finite(&self.items[verb]) && plural(&self.items[verb]);
                }
                _ => return false,
            }
        }
    }
}
