//! Which words act as verbs. "Points", "called" and "plans" are verbs in one sentence and nouns or
//! adjectives in the next, and no list can tell which; their company can. A clause has one finite verb
//! unless "and" or a comma joins another to it, and what follows a determiner or a preposition is a
//! noun. Whoever looks for a subject then asks what a word is here, not what it may be.

use super::company::{
    Seen, acts_itself, alone, and_before_phrase, awaited, both, closed_by_credit, closes_as_credit, in_group,
    last_reports, later_verb, names, object_follows, of_those, opens_clause, said_of_several, singular_head,
    takes_object, who_then_verb,
};
use super::openers::{clause_follows, surely_finite, within_group};
use super::participles::{between_commas, names_a_thing, only_described};
use super::phrase::{this_time, time_at};
use super::quoted;
use super::relatives::{noun_behind_relative, plural_head, voiced};
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// What a word has that may act as a verb.
pub(super) const FORMS: Flags =
    Flags(Flags::AUXILIARY.0 | Flags::VERB.0 | Flags::CUE_VERB.0 | Flags::ED.0 | Flags::ENDS_ING.0);

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
            () if item.is(Flags::ENDS_ING) || item.is(Flags::ED) && !item.is(Flags::NOUN_LIKE) => Act::Participle,
            () => Act::None,
        };
    };
    let b = &items[before];
    // "according to tax returns"
    let led = before > sentence.start && items[before - 1].span.of(text).eq_ignore_ascii_case("according");
    let to = b.is_word() && !led && b.span.of(text).eq_ignore_ascii_case("to");
    let grouped = matches!(b.act, Act::Finite | Act::Group) && b.is(Flags::AUXILIARY);
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
        return if item.is(Flags::BASE) { Act::Infinitive } else { Act::None };
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

/// A form that may be finite, with its company.
struct Place<'a> {
    text: &'a str,
    items: &'a [Item],
    sentence: &'a Range<usize>,
    seen: &'a Seen,
    at: usize,
    /// The item before it, adverbs aside.
    before: usize,
    /// What follows looks like an object or a reported clause.
    object: bool,
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
            () if past
                && !item.is(Flags::STRONG)
                && seen.verb.is_some()
                && of_those(self.items, self.sentence, self.before) =>
            {
                Act::Past
            }
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

    /// Whether a clause may begin here without a word for it.
    fn fresh(&self) -> bool {
        self.seen.verb.is_none() || self.seen.noun && last_reports(self.items, self.seen)
    }

    /// "officials say", not "the officials plan".
    fn plural(&self) -> bool {
        let (item, b) = (&self.items[self.at], &self.items[self.before]);
        let plural = b.is(Flags::PLURAL)
            || b.act == Act::None && b.is_word() && b.span.of(self.text).ends_with('s') && !self.name(self.before);
        let plural = plural || plural_head(self.text, self.items, self.sentence.start, self.before);
        let credits = self.before.checked_sub(2).is_some_and(|from| {
            // "“…,” the partners state in the letter"
            self.items[from.max(self.sentence.start)..self.before].iter().any(|i| i.quote.is_some())
        });
        // "As Orr and Lund report, the crane"
        let lead = &self.items[self.sentence.start];
        let comments = lead.comments() && self.items.get(self.at + 1).is_some_and(|n| n.sign == ',');
        let plans = || self.leads_to_verb() && opens_clause(self.items, self.sentence, self.before);
        (plural || both(self.items, self.sentence, self.at))
            && self.fresh()
            && (self.object
                || credits
                || comments
                || !item.is(Flags::NOUN_LIKE)
                || self.said()
                || plans()
                || said_of_several(self.items, self.sentence, self.at))
    }

    /// Whether the capital at `i` is no plural ("the Norlanders").
    fn name(&self, i: usize) -> bool {
        self.items[i].is(Flags::CAPITAL) && !(i > self.sentence.start && self.items[i - 1].is(Flags::DETERMINER))
    }

    /// "Orr notes the …", not "the town notes and …".
    fn present(&self) -> bool {
        let (item, b) = (&self.items[self.at], &self.items[self.before]);
        let goes_on = |n: &Item| n.quote.is_some() || n.is_word() && !n.is(Flags::COORDINATOR | Flags::AUXILIARY);
        match () {
            () if !item.is(Flags::NOUN_LIKE | Flags::CUE_NOUN) => true,
            // "Norland-leaning states", "the Benton attacks met"
            () if b.is(Flags::ED | Flags::ENDS_ING) && b.span.of(self.text).contains('-') => false,
            () if self.items.get(self.at + 1).is_some_and(surely_finite) || voiced(self.items, self.at) => false,
            // "Pier Board emails released this week showed"
            () if self.items.get(self.at + 1).is_some_and(|n| n.is(Flags::ED))
                && time_at(self.items, self.sentence.end, self.at + 2) =>
            {
                false
            }
            // "…, the report states."
            () if item.is(Flags::CUE_VERB) && closes_as_credit(self.items, self.sentence, self.at) => true,
            // "in two radio reports"
            () if self.several() => false,
            // "a driver walks": no plural goes with the article.
            () if self.counted() => true,
            // "Orr plans to speak"
            () if (b.is(Flags::CAPITAL) || b.is(Flags::ROLE | Flags::BODY_HEAD) && self.determined())
                && !b.is(Flags::PLURAL)
                && self.leads_to_verb() =>
            {
                true
            }
            // "the ad then cuts to"
            () if self.before + 1 < self.at && b.is_word() && !b.is(Flags::COORDINATOR) => true,
            // "but now plans to"
            () if b.is(Flags::COORDINATOR) && self.before + 1 < self.at && self.leads_to_verb() => true,
            () if b.is(Flags::COORDINATOR) || b.sign == ',' => self.object,
            () if b.is(Flags::PLURAL) && singular_head(self.items, self.sentence.start, self.before, self.object) => {
                true
            }
            () if b.is(Flags::PLURAL) || !b.is_word() => false,
            () if b.is(Flags::CAPITAL) => {
                (self.object
                    || self.seen.verb.is_none()
                        && (self.before > self.sentence.start || alone(self.items, self.sentence, self.at)))
                    && self.items.get(self.at + 1).is_some_and(goes_on)
            }
            () => {
                let credited = || self.determined() && closed_by_credit(self.items, self.sentence, self.at);
                (self.object || self.said() || credited()) && self.fresh()
            }
        }
    }

    /// "said the ferry runs late": a clause must follow, and nothing else is its verb.
    fn said(&self) -> bool {
        let (items, at) = (self.items, self.at);
        let phrase = |i: &usize| items[*i].is_word() && items[*i].act == Act::None;
        let first = (self.sentence.start..at).rev().take_while(phrase).last();
        let opens =
            first.filter(|&i| items[i].is(Flags::DETERMINER | Flags::GENITIVE | Flags::POSSESSIVE) && i + 1 < at);
        let cue = opens.and_then(|i| i.checked_sub(1)).map(|i| &items[i]);
        let no_clause = Flags::HEARER | Flags::WEAK | Flags::CLAUSELESS;
        let told = |c: &Item| c.is(Flags::STRONG) || c.is(Flags::CUE_VERB) && c.act == Act::Finite;
        let tells = |c: &Item| told(c) && c.is(Flags::PAST | Flags::THIRD) && !c.is(no_clause);
        // "said the roof leaks."
        let ends = || {
            items.get(at + 1).is_none_or(|n| n.sign == '.')
                && !items[at].is(Flags::CUE_NOUN)
                && cue.is_some_and(|c| c.is(Flags::STRONG))
        };
        (at + 1 < self.sentence.end && items[at + 1].is_word() || ends())
            && cue.is_some_and(tells)
            && !later_verb(items, self.sentence, at + 1)
    }

    /// Whether the phrase right before begins with a determiner or an owner: "the board plans to", not "along party
    /// lines to".
    fn determined(&self) -> bool {
        let word = |i: &usize| self.items[*i].is_word() && !self.items[*i].is(Flags::PREPOSITION | Flags::COORDINATOR);
        let opens = Flags::DETERMINER | Flags::GENITIVE | Flags::POSSESSIVE | Flags::CAPITAL;
        (self.sentence.start..=self.before).rev().take_while(word).any(|i| self.items[i].is(opens))
    }

    /// Whether a number begins the phrase right before, and a preposition or a verb leads to it: "rejected two earlier
    /// offers".
    fn several(&self) -> bool {
        let plain = |i: &usize| {
            let stops = Flags::PREPOSITION | Flags::COORDINATOR | Flags::PRONOUN | Flags::CAPITAL | Flags::POSSESSIVE;
            self.items[*i].is_word() && matches!(self.items[*i].act, Act::None | Act::Past) && !self.items[*i].is(stops)
        };
        let first = (self.sentence.start + 1..=self.before).rev().take_while(plain).last();
        first.is_some_and(|f| {
            let (led, item) = (&self.items[f - 1], &self.items[f]);
            let word = item.span.of(self.text);
            // "said everyone wants"
            let many = || !["one", "body", "thing", "ther"].iter().any(|end| word.ends_with(end));
            let object = takes_object(led) && many();
            (item.number || item.is(Flags::INDEFINITE)) && word != "one" && (led.is(Flags::PREPOSITION) || object)
        })
    }

    /// Whether "a" or "an" begins the phrase right before.
    fn counted(&self) -> bool {
        let word = |i: &usize| self.items[*i].is_word() && !self.items[*i].is(Flags::PREPOSITION | Flags::COORDINATOR);
        let mut phrase = (self.sentence.start..=self.before).rev().take_while(word);
        let article = phrase.find(|&i| self.items[i].is(Flags::DETERMINER | Flags::GENITIVE | Flags::POSSESSIVE));
        article.is_some_and(|a| {
            let word = self.items[a].span.of(self.text);
            // "a dozen guards"
            let many = self.items[self.before].is(Flags::INDEFINITE) || self.items[self.before].number;
            a < self.before && !many && (word.eq_ignore_ascii_case("a") || word.eq_ignore_ascii_case("an"))
        })
    }

    /// "spoke in a segment called": the noun before belongs to a preposition.
    fn behind_preposition(&self) -> bool {
        let words = || (self.sentence.start..=self.before).rev().take_while(|&i| self.items[i].is_word());
        let ends =
            |i: &usize| self.items[*i].is(Flags::DETERMINER | Flags::PREPOSITION) || self.items[*i].act != Act::None;
        let Some(edge) = words().find(ends) else { return false };
        let lead = if self.items[edge].is(Flags::DETERMINER) { edge.checked_sub(1) } else { Some(edge) };
        let time = (edge..=self.before).any(|i| self.items[i].is(Flags::TIME));
        lead.filter(|&l| l >= self.sentence.start).is_some_and(|l| self.items[l].is(Flags::PREPOSITION) && !time)
    }

    /// Whether "to" and a verb follow.
    fn leads_to_verb(&self) -> bool {
        let next = |i: usize| self.items.get(i).filter(|_| i < self.sentence.end);
        next(self.at + 1).is_some_and(|n| n.is_word() && n.span.of(self.text).eq_ignore_ascii_case("to"))
            && next(self.at + 2).is_some_and(|n| n.is(Flags::BASE))
    }

    /// A past tense, or a participle that describes a noun.
    fn past(&self) -> Act {
        let (items, sentence, seen, at) = (self.items, self.sentence, self.seen, self.at);
        let (item, b) = (&items[at], &items[self.before]);
        let verb = item.is(Flags::VERB | Flags::CUE_VERB);
        // "the leaflet written by them said"
        if item.is(Flags::STRONG) && !item.is_participle()
            || verb && item.is(Flags::PAST) && !item.is(Flags::PARTICIPLE)
        {
            return Act::Finite;
        }
        // "rebuked an aide quoted in the Courier saying"
        if item.is(Flags::REPORTED) && quoted::saying(self.text, items, sentence, at).is_some() {
            return Act::Past;
        }
        // "the poll released Monday found"
        let behind = |k: usize| items.get(at + k).filter(|_| at + k < sentence.end);
        let found = |i: &Item| {
            i.is(Flags::CUE_VERB | Flags::VERB) && i.is(Flags::PAST | Flags::THIRD) || i.is(Flags::AUXILIARY)
        };
        let time = if behind(2).is_some() && this_time(items, at + 2) { 2 } else { 1 };
        if time_at(items, sentence.end, at + 1) && behind(time + 1).is_some_and(found) {
            return Act::Past;
        }
        if seen.verb.is_some() {
            let phrase = seen.shares && verb && and_before_phrase(items, sentence, self.before).is_some();
            let shared = phrase
                || seen.shares && b.is(Flags::COORDINATOR) && (verb || self.object)
                || b.sign == ',' && (self.object || seen.shares && verb);
            // "said the loss of the mill showed that it was late"
            let that = items.get(at + 1).is_some_and(|n| n.is(Flags::RELATIVE) && n.is(Flags::SUBORDINATOR));
            // "described the pier, two people briefed on it said"
            let comma = (sentence.start..at).rev().find(|&i| items[i].sign == ',' || items[i].is(Flags::COORDINATOR));
            let apart = comma.is_some_and(|c| items[c].sign == ',' && seen.last.is_some_and(|v| v < c))
                && items.get(at + 1).is_some_and(|n| n.is(Flags::PREPOSITION) && !n.is(Flags::ADVERB))
                && !items.get(at + 2).is_some_and(|n| n.is(Flags::BASE))
                && later_verb(items, sentence, at + 1);
            let reported = seen.noun
                && !apart
                && last_reports(items, seen)
                && !b.is(Flags::COORDINATOR)
                && (that && verb
                    || !self.behind_preposition()
                    || self.object && acts_itself(items, sentence, seen, at));
            // "said the mill, built in May, was late"
            let led = || behind(1).is_some_and(|n| n.is(Flags::PREPOSITION | Flags::TIME));
            let aside = || {
                item.is(Flags::PARTICIPLE | Flags::ED)
                    && seen.noun
                    && led()
                    && between_commas(items, sentence, self.before, at)
            };
            return if (shared || reported) && !aside() { Act::Finite } else { Act::Past };
        }
        // "officials briefed on it said"
        let reduced = b.is_word()
            && !b.is(Flags::COORDINATOR)
            && items.get(at + 1).is_some_and(|n| {
                (n.is(Flags::PREPOSITION) && !n.is(Flags::ADVERB) || n.is(Flags::TIME)) && at + 1 < sentence.end
            })
            // "closed by saying that it was late"
            && !items.get(at + 2).is_some_and(|n| n.is(Flags::BASE | Flags::AUXILIARY) || n.is(Flags::STRONG) && n.is(Flags::ENDS_ING))
            && (later_verb(items, sentence, at + 1) || who_then_verb(items, sentence, at + 1))
            && !(b.is(Flags::CAPITAL) && only_described(items, sentence, at));
        // "In a statement released Thursday, …"
        let leading = items[sentence.start].is(Flags::PREPOSITION)
            && !clause_follows(items, sentence, sentence.start, false)
            && !b.is(Flags::CAPITAL | Flags::PRONOUN)
            && !items[sentence.start..at].iter().any(|i| i.sign != '\0' || i.quote.is_some());
        if reduced
            || leading
            || !seen.noun
            || between_commas(items, sentence, self.before, at)
            || names(items, sentence, self.before, at)
        {
            Act::Past
        } else {
            Act::Finite
        }
    }
}
