//! What stands before a statement and makes another of it: "I don't think that …", "they claim that …", "perhaps …". The
//! words are read backwards from the statement, since only what leads straight up to it governs it: "I did not sleep,
//! and the bridge is safe" denies nothing, and neither does "there is no doubt that …".

use super::reference::Reference;
use crate::link::{Change, Comparer};
use crate::rules::{Flags, Lexicon, Speech, Traits};
use std::ops::Range;

/// A "not" governs a verb so many words behind it.
const REACH: usize = 7;

/// A subject without a pronoun has so many words.
const SUBJECT: usize = 4;

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
        let head = self.head(all.clone(), end == last);
        if speech.given.iter().any(|given| self.ends_with(all.clone(), given)) {
            return None;
        }
        let clause = self.clause(lead.start..head);
        let negations = clause.clone().filter(|&at| self.is_negator(at)).count();
        let (from, verb) = (clause.start, self.form(head));
        let doubt = || speech.doubts.iter().any(|doubt| self.ends_with(all.clone(), doubt));
        let notion = end == last && speech.notions.contains(verb);
        match negations % 2 == 1 {
            true if speech.holds.contains(verb) || notion => found(Change::Negation, from),
            _ if doubt() => found(Change::Modality, self.start_of(all, &speech.doubts)),
            true => None,
            false if speech.denies.contains(verb) => found(Change::Negation, from),
            false if speech.opinions.iter().any(|opinion| self.ends_with(all.clone(), opinion)) => {
                Some(Governs { change: Change::Modality, from: self.start_of(all, &speech.opinions), small: true })
            }
            false if notion => {
                let own = head > lead.start && speech.owns.has(self.form(head - 1));
                if own { None } else { found(Change::Modality, from) }
            }
            false if (speech.claims.contains(verb) || self.tells(head, end)) && !clause.is_empty() => {
                let own = clause.clone().any(|at| speech.selves.has(self.form(at)));
                if own { None } else { found(Change::Modality, from) }
            }
            false => self.others(lead.start..head + 1, end),
        }
    }

    /// The verb or the noun that leads to "that", or to the statement: "Nobody can tell me that …", "we deny flatly
    /// that …".
    fn head(&self, words: Range<usize>, that: bool) -> usize {
        let last = words.end - 1;
        let flags = self.lexicon.get(self.form(last)).flags;
        let ly = self.form(last).ends_with("ly") && !flags.any(Flags::VERB | Flags::CUE_VERB | Flags::NOUN_LIKE);
        let adverb = that && (ly || flags.any(Flags::ADVERB)) && !self.is_negator(last);
        let told = self.comparer.person(&self.reference.words[last]).is_some();
        if words.len() > 1 && (told || adverb) { last - 1 } else { last }
    }

    /// "Told us": a verb with somebody behind it, up to the end.
    fn tells(&self, verb: usize, end: usize) -> bool {
        verb + 1 < end && Speech::builtin().tells.has(self.form(verb))
    }

    /// "Anyone who says that …": what they hold, of whom the speaker is none.
    fn others(&self, words: Range<usize>, end: usize) -> Option<Governs> {
        let (speech, verb) = (Speech::builtin(), words.end - 1);
        let who = verb.checked_sub(1).filter(|&at| at >= words.start && matches!(self.form(at), "who" | "whoever"))?;
        let holds = speech.claims.contains(self.form(verb)) || self.tells(verb, end);
        let own = words.clone().any(|at| speech.selves.has(self.form(at)));
        let from = who - usize::from(who > words.start && self.form(who) == "who");
        (holds && !own).then_some(Governs { change: Change::Modality, from, small: false })
    }

    /// What denies the clause whose subject alone stands before the words, which begin with its verb: "he denied that he
    /// [sold the ferry]".
    pub fn denied(&self, lead: Range<usize>) -> Option<Governs> {
        let verb = self.lexicon.get(self.form(lead.end)).flags;
        if !verb.any(Flags::VERB | Flags::CUE_VERB | Flags::AUXILIARY) || verb.any(Flags::ING) {
            return None;
        }
        let close = |at: usize| self.reference.are_close(at, at + 1);
        let last = lead.end - 1;
        let subject = self.lexicon.get(self.form(last));
        let start = if subject.flags.any(Flags::PRONOUN) && !subject.traits.any(Traits::OBJECT) && close(last) {
            last
        } else {
            let of_noun = |at: &usize| {
                let flags = self.lexicon.get(self.form(*at)).flags;
                let verb = flags.any(Flags::VERB | Flags::AUXILIARY) && !flags.any(Flags::NOUN_LIKE);
                close(*at) && !verb && self.form(*at) != "to" && !self.is_negator(*at) && !self.opens(*at)
            };
            let words = lead.clone().rev().take(SUBJECT).take_while(|at| self.form(*at) != "that" && of_noun(at));
            let start = words.last()?;
            let that = start.checked_sub(1).filter(|&at| at >= lead.start && self.form(at) == "that" && close(at));
            that? + 1
        };
        let governs = (start > lead.start).then(|| self.governs(lead.start..start)).flatten();
        governs.filter(|governs| governs.change == Change::Negation)
    }

    /// A "not" right before the words, or before the adverb before them.
    fn denial(&self, lead: Range<usize>) -> Option<usize> {
        let (first, last) = (lead.end, lead.end - 1);
        let adverb = self.lexicon.get(self.form(last)).flags.any(Flags::ADVERB) && !self.is_negator(last);
        let at = if adverb && lead.len() > 1 { last - 1 } else { last };
        let form = self.form(at);
        let asks = at > lead.start && matches!(self.form(at - 1), "why" | "if");
        let restricts = (at + 1..=first).any(|at| matches!(self.form(at), "only" | "just"));
        // "We will not we will sell": begun anew; without stops a sentence may have ended before "the" as well.
        let begins = || self.lexicon.get(self.form(first)).flags.any(Flags::DETERMINER | Flags::POSSESSIVE);
        let anew = self.comparer.person(&self.reference.words[first]).is_some()
            || Speech::builtin().things.has(self.form(first))
            || !self.reference.stops && begins();
        let plain = form != "no" || self.reference.stops && at == last;
        let denies = Speech::builtin().denials.has(form) && plain && self.reference.are_close(at, at + 1);
        (denies && !asks && !restricts && !anew).then_some(at)
    }

    /// Whether a word begins a clause of its own.
    fn opens(&self, at: usize) -> bool {
        Speech::builtin().clauses.contains(self.form(at))
    }

    /// The words before a verb that are of its clause.
    fn clause(&self, lead: Range<usize>) -> Range<usize> {
        let head = lead.end;
        // Without stops a subject begins the clause, unless its verb stands before it ("nor do I think").
        let begins = |at: usize| {
            let flags = self.lexicon.get(self.form(at)).flags;
            let turned = at > lead.start && self.lexicon.get(self.form(at - 1)).flags.any(Flags::AUXILIARY);
            !self.reference.stops && flags.any(Flags::PRONOUN) && !turned
        };
        let inside = |at: &usize| {
            !self.opens(*at) && self.reference.are_close(*at, *at + 1) && (*at + 1 == head || !begins(*at + 1))
        };
        lead.clone().rev().take(REACH).take_while(inside).last().unwrap_or(head)..head
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
