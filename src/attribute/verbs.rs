//! Which words act as verbs. "Points", "called" and "plans" are verbs in one sentence and nouns or
//! adjectives in the next, and no list can tell which; their company can. A clause has one finite verb
//! unless "and" or a comma joins another to it, and what follows a determiner or a preposition is a
//! noun. Whoever looks for a subject then asks what a word is here, not what it may be.

use super::company::{Seen, in_group, later_verb, object_follows, of_those};
use super::embedded::awaited;
use super::gerund::names_a_thing;
use super::openers::{FORMS, surely_finite, within_group};
use super::present::Place;
use super::relatives::noun_behind_relative;
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};
use std::ops::Range;

/// What the word at `at` does, given what was read of its clause.
pub(super) fn act(text: &str, items: &[Item], sentence: &Range<usize>, seen: &Seen, at: usize) -> Act {
    let item = &items[at];
    let genitive = item.is(Flags::GENITIVE);
    let form = item.is(FORMS);
    let name = item.is(Flags::CAPITAL) && at > sentence.start;
    // "a party-backed candidate"
    let compound = item.is(Flags::ED) && !item.is(Flags::CUE_VERB | Flags::VERB) && item.span.of(text).contains('-');
    if !item.is_word()
        || item.number
        || genitive
        || !form
        || compound
        || name && !(item.is(Flags::AUXILIARY) && item.is(Flags::CAPITALS))
    {
        return Act::None;
    }
    let small = |i: &Item| {
        i.is(Flags::ADVERB | Flags::LY | Flags::NEGATION)
            && !i.is(Flags::DETERMINER | Flags::PRONOUN | Flags::AUXILIARY | Flags::CAPITAL)
            // "nobody"
            && !(i.is(Flags::NEGATION) && i.is(Flags::INDEFINITE))
    };
    let Some(before) =
        (sentence.start..at).rev().find(|&i| !small(&items[i]) && !(i + 1 == at && within_group(items, i)))
    else {
        // The sentence begins with it: "Asked about it, …", "Speaking in …", "Is it …".
        return match () {
            // "Will wrote": no auxiliary stands before a past tense.
            () if item.is(Flags::MODAL)
                && items.get(at + 1).is_some_and(|n| n.is(Flags::PAST) && !n.is(Flags::BASE)) =>
            {
                Act::None
            }
            () if item.is(Flags::AUXILIARY) && !item.is(Flags::ENDS_ING) => Act::Finite,
            // "Acting Mayor Orr"
            () if item.is(Flags::TITLE) && items.get(at + 1).is_some_and(|n| n.is(Flags::CAPITAL)) => Act::None,
            // "Reed liked it": a name.
            () if item.is(Flags::ED) && items.get(at + 1).is_some_and(surely_finite) => Act::None,
            () if item.is(Flags::ED) && describes_subject(items, sentence, at) => Act::None,
            // "Bruning, along with Orr, said", "Fleming said"
            () if item.is(Flags::ENDS_ING)
                && !item.is(Flags::VERB | Flags::CUE_VERB | Flags::AUXILIARY)
                && items.get(at + 1).is_some_and(|n| n.sign == ',' || n.is(Flags::STRONG) && surely_finite(n)) =>
            {
                Act::None
            }
            () if item.is(Flags::ENDS_ING) || item.is(Flags::ED) && !item.is(Flags::NOUN_LIKE) => Act::Participle,
            () => Act::None,
        };
    };
    let b = &items[before];
    // "according to tax returns"
    let led = before > sentence.start && items[before - 1].traits.any(Traits::SOURCE);
    let to = b.is(Flags::PREPOSITION) && !led && b.span.of(text).eq_ignore_ascii_case("to");
    let grouped = matches!(b.act, Act::Finite | Act::Group) && b.is(Flags::AUXILIARY) || perfect(b);
    if item.is(Flags::AUXILIARY) {
        return match () {
            () if grouped => Act::Group,
            () if to => Act::Infinitive,
            () if item.is(Flags::ENDS_ING) => Act::Participle,
            // "the will, the means": nothing follows for it to help.
            () if item.is(Flags::MODAL)
                && !b.is(Flags::PRONOUN)
                && items.get(at + 1).is_some_and(|n| n.sign == ',') =>
            {
                Act::None
            }
            () => Act::Finite,
        };
    }
    if grouped {
        return in_group(item, b);
    }
    if to {
        // "took to calling it", "in addition to saying that"
        let object = |n: &Item| n.is(Flags::DETERMINER | Flags::PRONOUN | Flags::CONTENT) || n.quote.is_some();
        let reports = item.is(Flags::CUE_VERB) && !item.is(Flags::WEAK);
        let saying = item.is(Flags::ENDS_ING) && reports && items.get(at + 1).is_some_and(object);
        return match () {
            () if item.is(Flags::BASE) => Act::Infinitive,
            () if saying => Act::Participle,
            () => Act::None,
        };
    }
    let determined = b.is(Flags::DETERMINER | Flags::GENITIVE | Flags::POSSESSIVE)
        && !b.is(Flags::PRONOUN | Flags::INDEFINITE)
        && !(b.is(Flags::RELATIVE) && b.is(Flags::SUBORDINATOR));
    // "in her remarks"; "Her reported fever"; "This adds two"
    let hers =
        b.is(Flags::POSSESSIVE) && (before == sentence.start || item.is(Flags::NOUN_LIKE) && !item.is(Flags::PAST));
    let this = before == sentence.start
        && b.is(Flags::CAPITAL)
        && !b.is(Flags::POSSESSIVE)
        && item.is(Flags::THIRD)
        && !item.is(Flags::NOUN_LIKE | Flags::CUE_NOUN)
        && surely_finite(item)
        && object_follows(items, sentence, at);
    if determined && !this || hers {
        return Act::None;
    }
    if item.is(Flags::ENDS_ING) {
        return if names_a_thing(items, sentence, before, at) { Act::None } else { Act::Participle };
    }
    // "a voice over says": nothing but a verb.
    let stranded = surely_finite(item) && item.is(Flags::THIRD);
    if b.is(Flags::PREPOSITION) && !b.is(Flags::SUBORDINATOR) && !b.is(Flags::ADVERB) && !stranded {
        return Act::None;
    }
    Place { text, items, sentence, seen, at, before, object: object_follows(items, sentence, at) }.finite()
}

/// "having" of "having said": a participle whose other half follows.
pub(super) fn perfect(item: &Item) -> bool {
    item.act == Act::Participle && item.is(Flags::AUXILIARY) && !item.is(Flags::BE)
}

/// "Continued rain has flooded it": whether the form in -ed at `at` describes the noun behind it, which is the subject.
fn describes_subject(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let other = Flags::DETERMINER | Flags::PRONOUN | Flags::PREPOSITION | Flags::CAPITAL | Flags::ADVERB | Flags::LY;
    let other = other | Flags::SUBORDINATOR | Flags::COORDINATOR | Flags::TIME | Flags::ROLE | Flags::PLURAL;
    let noun = items.get(at + 1).is_some_and(|n| at + 1 < sentence.end && n.is_plain() && !n.number && !n.is(other));
    noun && later_verb(items, sentence, at + 1)
}

impl Place<'_> {
    fn finite(&self) -> Act {
        let (item, b, seen) = (&self.items[self.at], &self.items[self.before], self.seen);
        let verb = item.is(Flags::VERB | Flags::CUE_VERB);
        let past = verb && item.is(Flags::PAST) || item.is(Flags::ED);
        let present = verb && item.is(Flags::THIRD) && !past;
        let subject = b.is(Flags::PRONOUN) && !b.is(Flags::DETERMINER)
            || b.is(Flags::RELATIVE)
            || b.is(Flags::INDEFINITE) && !present && (past || self.object);
        match () {
            // "one of them written in verse"
            () if item.is(Flags::PARTICIPLE)
                && !item.is(Flags::PAST | Flags::BASE | Flags::THIRD | Flags::ED)
                && !(b.is(Flags::PRONOUN) && b.span.of(self.text).contains(['\'', '’'])) =>
            {
                Act::Past
            }
            () if past
                && !item.is(Flags::STRONG)
                && seen.verb.is_some()
                && of_those(self.items, self.sentence, self.before) =>
            {
                Act::Past
            }
            () if past && self.asked_those() => Act::Past,
            () if subject && noun_behind_relative(self.items, self.sentence, self.before, self.at) => Act::None,
            () if subject && (seen.verb.is_none() || seen.noun || seen.shares) => Act::Finite,
            () if past => self.past(),
            () if verb
                && b.sign == ','
                && awaited(self.text, self.items, self.sentence, seen, self.before..self.at) =>
            {
                Act::Finite
            }
            () if present && self.present() => Act::Finite,
            () if verb && item.is(Flags::BASE) && !present && self.plural() => Act::Finite,
            () => Act::None,
        }
    }

    /// "Those surveyed say", "Voters polled said": whether it tells who is meant, as the verb of saying right behind it shows.
    fn asked_those(&self) -> bool {
        let (item, b) = (&self.items[self.at], &self.items[self.before]);
        let several = |word: &str| word.ends_with('s') || b.is(Flags::INDEFINITE | Flags::PLURAL);
        let noun = b.is_word() && several(b.span.of(self.text)) && self.before + 1 == self.at;
        // "helped write"
        let says = |n: &Item| n.is(Flags::PAST | Flags::THIRD) || n.span.of(self.text) == "say";
        let behind = self.items.get(self.at + 1).filter(|_| self.at + 1 < self.sentence.end);
        let next = behind.filter(|n| n.is(Flags::CUE_VERB) && n.is(Flags::STRONG));
        // "Critics led by Orr have called it"
        let by = noun && b.is(Flags::INDEFINITE) && behind.is_some_and(|n| n.span.of(self.text) == "by");
        if by && item.is(Flags::PARTICIPLE | Flags::ED) && later_verb(self.items, self.sentence, self.at + 2) {
            return true;
        }
        noun && item.is(Flags::ED) && !item.is(Flags::STRONG | Flags::WEAK) && next.is_some_and(says)
    }
}
