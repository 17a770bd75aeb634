//! What stands before a statement and makes another of it: "I don't think that …", "they claim that …", "perhaps …". The
//! words are read backwards from the statement, since only what leads straight up to it governs it: "I did not sleep,
//! and the bridge is safe" denies nothing, and neither does "there is no doubt that …".

use super::reference::Reference;
use crate::link::{Change, Comparer};
use crate::rules::{Flags, Lexicon, Speech};
use std::ops::Range;

/// A "not" governs a verb so many words behind it.
const REACH: usize = 7;

/// What governs a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Governs {
    /// What the statement is changed by without it.
    pub change: Change,
    /// Its first word in the reference.
    pub from: usize,
    /// Whether it tells no more than that somebody thinks so.
    pub small: bool,
}

/// The words before a statement.
pub struct Lead<'a> {
    pub reference: &'a Reference<'a>,
    pub comparer: &'a Comparer<'a>,
    pub lexicon: &'a Lexicon,
}

impl Lead<'_> {
    fn form(&self, at: usize) -> &str {
        self.comparer.form(&self.reference.words[at])
    }

    fn is_negator(&self, at: usize) -> bool {
        self.comparer.is_negator(&self.reference.words[at])
    }

    /// What of the words before a statement, which aren't none, governs it.
    pub fn governs(&self, lead: Range<usize>) -> Option<Governs> {
        let speech = Speech::builtin();
        let (first, last) = (lead.end, lead.end - 1);
        let found = |change: Change, from: usize| Some(Governs { change, from, small: false });
        if speech.doubts.iter().any(|doubt| self.ends_with(lead.start..lead.end, doubt)) {
            return found(Change::Modality, self.start_of(lead, &speech.doubts));
        }
        if !self.reference.are_close(last, first) {
            return None;
        }
        if self.form(last) == "whether" || speech.conditions.contains(self.form(last)) {
            return found(Change::Modality, last);
        }
        if let Some(at) = self.denial(lead.clone()) {
            return found(Change::Negation, at);
        }
        let end = if self.form(last) == "that" { last } else { first };
        let all = lead.start..end;
        if all.is_empty() || end == last && !self.reference.are_close(last - 1, last) {
            return None;
        }
        if end == last && self.is_negator(end - 1) {
            return found(Change::Negation, end - 1);
        }
        // "Nobody can tell me that …".
        let told = all.len() > 1 && self.comparer.person(&self.reference.words[end - 1]).is_some();
        let head = end - 1 - usize::from(told);
        if speech.given.iter().any(|given| self.ends_with(all.clone(), given)) {
            return None;
        }
        let clause = self.clause(lead.start..head);
        let negations = clause.clone().filter(|&at| self.is_negator(at)).count();
        let (from, verb) = (clause.start, self.form(head));
        let doubt = || speech.doubts.iter().any(|doubt| self.ends_with(all.clone(), doubt));
        match negations % 2 == 1 {
            true if speech.holds.contains(verb) => found(Change::Negation, from),
            _ if doubt() => found(Change::Modality, self.start_of(all, &speech.doubts)),
            true => None,
            false if speech.denies.contains(verb) => found(Change::Negation, from),
            false if speech.opinions.iter().any(|opinion| self.ends_with(all.clone(), opinion)) => {
                Some(Governs { change: Change::Modality, from: self.start_of(all, &speech.opinions), small: true })
            }
            false if speech.claims.contains(verb) => {
                let own = clause.clone().any(|at| speech.selves.has(self.form(at)));
                (!own && !clause.is_empty()).then_some(()).and_then(|()| found(Change::Modality, from))
            }
            false => None,
        }
    }

    /// A "not" right before the words, or before the adverb before them.
    fn denial(&self, lead: Range<usize>) -> Option<usize> {
        let (first, last) = (lead.end, lead.end - 1);
        let adverb = self.lexicon.get(self.form(last)).flags.any(Flags::ADVERB) && !self.is_negator(last);
        let at = if adverb && lead.len() > 1 { last - 1 } else { last };
        let form = self.form(at);
        let asks = at > lead.start && matches!(self.form(at - 1), "why" | "if");
        let restricts = (at + 1..=first).any(|at| matches!(self.form(at), "only" | "just"));
        // "We will not we will sell": begun anew.
        let anew = self.comparer.person(&self.reference.words[first]).is_some();
        let plain = form != "no" || self.reference.stops && at == last;
        let denies = Speech::builtin().denials.has(form) && plain && self.reference.are_close(at, at + 1);
        (denies && !asks && !restricts && !anew).then_some(at)
    }

    /// The words before a verb that are of its clause.
    fn clause(&self, lead: Range<usize>) -> Range<usize> {
        let opens = |at: usize| Speech::builtin().clauses.contains(self.form(at));
        let head = lead.end;
        let inside = |at: &usize| !opens(*at) && self.reference.are_close(*at, *at + 1);
        lead.rev().take(REACH).take_while(inside).last().unwrap_or(head)..head
    }

    /// Whether some words are just one of the phrases.
    pub fn are(&self, words: Range<usize>, phrases: &[String]) -> bool {
        phrases.iter().any(|phrase| phrase.split(' ').count() == words.len() && self.ends_with(words.clone(), phrase))
    }

    /// Whether they begin with one of the phrases.
    pub fn begin_with(&self, words: Range<usize>, phrases: &[String]) -> bool {
        let first = words.clone().next().map_or("", |at| self.form(at));
        let begins = |phrase: &String| {
            let end = words.start + phrase.split(' ').count();
            phrase.starts_with(first) && end <= words.end && self.ends_with(words.start..end, phrase)
        };
        phrases.iter().any(begins)
    }

    /// Whether they end with a phrase.
    pub fn ends_with(&self, words: Range<usize>, phrase: &str) -> bool {
        let mut at = words.end;
        phrase.rsplit(' ').all(|word| {
            let has = at > words.start && self.form(at - 1) == word;
            at = at.saturating_sub(1);
            has
        })
    }

    /// Where the longest of the phrases that the words end with starts.
    fn start_of(&self, words: Range<usize>, phrases: &[String]) -> usize {
        let fitting = phrases.iter().filter(|phrase| self.ends_with(words.clone(), phrase));
        fitting.map(|phrase| words.end - phrase.split(' ').count()).min().unwrap_or(words.start)
    }
}
