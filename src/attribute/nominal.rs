//! Whether a form that may report is a noun here: "her claims", "a court ruling", "in brief remarks". Where a
//! clause hasn't told what its words do, those before and behind it must.

use super::company::singular_head;
use super::phrase::{run_start, this_time, word_is};
use crate::extract::{Act, Item};
use crate::rules::{Flags, Inflection, Names};
use std::ops::Range;

/// Whether a form that may be a noun is one here.
pub(super) fn is_noun(text: &str, items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let item = &items[at];
    if item.is(Flags::GENITIVE) {
        return true;
    }
    let Some(before) = at.checked_sub(1).filter(|&i| i >= sentence.start).map(|i| &items[i]) else {
        // A sentence that begins with a base or -s form is a headline or an order.
        return item.is(Flags::NOUN_LIKE) || item.is(Flags::BASE) && !item.is(Flags::PAST);
    };
    if item.is(Flags::CAPITAL) && (before.is(Flags::CAPITAL) && !before.is(Flags::PRONOUN) || !item.is(Flags::PAST)) {
        return true;
    }
    // "with one writing: “…”"
    let one = before.is(Flags::INDEFINITE) && at > sentence.start + 1 && word_is(text, items, at - 2, "with");
    if item.is(Flags::ING) && before.is(Flags::DETERMINER | Flags::GENITIVE) && !one {
        return true;
    }
    let somebody = Flags::ROLE | Flags::CAPITAL | Flags::PLURAL | Flags::PRONOUN;
    // "the report's scathing finding"
    let modifies = before.act == Act::None || before.is(Flags::ENDS_ING);
    let inside = at > sentence.start + 1 && before.is_word() && modifies;
    // "the Lund ruling"
    let named = before.is(Flags::CAPITAL) && item.is(Flags::CUE_NOUN) && !before.is(Flags::PLURAL | Flags::PRONOUN);
    let within = inside && (!before.is(somebody) || named);
    // "in a Monday briefing", not "spent the morning telling them"
    let day = item.is(Flags::OCCASION) && before.is(Flags::TIME) && at > sentence.start + 1;
    if day && items[at - 2].is(Flags::DETERMINER) && !this_time(items, at - 1) {
        return true;
    }
    if item.is(Flags::ING) && within {
        let lead = &items[at - 2];
        let article = lead.is(Flags::DETERMINER) && !lead.is(Flags::PRONOUN);
        // "a court ruling", "the panel's blunt finding"
        let told = item.is(Flags::CUE_NOUN | Flags::BODY_HEAD) && (article || lead.is(Flags::GENITIVE));
        // "another verbal lashing"
        let speaks = Flags::BODY_HEAD | Flags::CUE_NOUN | Flags::TIME | Flags::INDEFINITE;
        let adjective_like = |i: &Item| Inflection::builtin().adjective_like(i.span.of(text));
        let described = article && !item.is(Flags::STRONG) && !before.is(speaks) && adjective_like(before);
        if told || described {
            return true;
        }
    }
    // "a voice over says", "the man she spoke with said": nothing else can follow the preposition.
    let stranded =
        item.is(Flags::THIRD) && !item.is(Flags::NOUN_LIKE) || item.is(Flags::STRONG) && item.act == Act::Finite;
    // "has since said"
    let stranded = stranded || item.act == Act::Group;
    // "in her remarks", "her reported fever"
    let hers = before.is(Flags::POSSESSIVE) && item.is(Flags::NOUN_LIKE | Flags::PAST) && item.act == Act::None;
    let phrase = hers
        || before.is(Flags::DETERMINER | Flags::GENITIVE) && !before.is(Flags::PRONOUN)
        || before.is(Flags::PREPOSITION) && !word_is(text, items, at - 1, "to") && !item.is(Flags::ING) && !stranded;
    if phrase {
        // "some say", "all said": the determiner is the source.
        // "some point out that"
        let out = |n: &Item| n.is(Flags::ADVERB) && n.is(Flags::PREPOSITION);
        let acts = !item.is(Flags::NOUN_LIKE) || item.act == Act::Finite && items.get(at + 1).is_some_and(out);
        return !(before.is(Flags::INDEFINITE) && acts);
    }
    if !item.is(Flags::NOUN_LIKE) {
        return false;
    }
    // "the Larn Mills shares being sold"
    if item.is(Flags::THIRD) && items.get(at + 1).is_some_and(|n| n.is(Flags::BE) && n.is(Flags::ENDS_ING)) {
        return true;
    }
    // "Orr says, but notes that"
    let joined = before.is(Flags::COORDINATOR) && at > sentence.start + 1 && items[at - 2].sign == ',';
    if joined && item.act == Act::Finite && items.get(at + 1).is_some_and(|n| n.is(Flags::CONTENT)) {
        return false;
    }
    // "Press reports said", "Early reports suggested", "Press reports on Monday said"
    let said = |n: &Item| n.is(Flags::CUE_VERB) && n.is(Flags::PAST) && n.act == Act::Finite;
    if item.act == Act::None && items.get(at + 1 + dated(items, at + 1)).is_some_and(said) {
        return true;
    }
    // "Pier Board emails released on Monday"
    if item.is(Flags::THIRD) && item.act == Act::None && items.get(at + 1).is_some_and(|n| n.act == Act::Past) {
        return true;
    }
    // "A US appeals court said"
    let body = |n: &Item| n.is_plain() && n.is(Flags::BODY_HEAD | Flags::ROLE) && !n.is(Flags::PLURAL | Flags::CAPITAL);
    let letters = before.is(Flags::CAPITALS) && at > sentence.start + 1 && items[at - 2].is(Flags::DETERMINER);
    if item.is(Flags::THIRD) && item.act == Act::None && letters && items.get(at + 1).is_some_and(body) {
        return true;
    }
    // "The guidebook calls Larn “quaint”", "The guidance states that"
    let object = Flags::DETERMINER | Flags::PRONOUN | Flags::CONTENT | Flags::CAPITAL;
    let object = |n: &Item| n.is(object) || n.quote.is_some();
    let holds = item.is(Flags::THIRD) && item.act == Act::Finite && items.get(at + 1).is_some_and(object);
    // "derogatory comments that Orr made"
    let that = items.get(at + 1).is_some_and(Item::is_that) && item.is(Flags::CUE_NOUN) && !item.is(Flags::STRONG);
    if holds && !that && one_thing(text, before) && !stands_for_it(items, at + 1) {
        return false;
    }
    // "priorities that states need to keep", "news reports that question it": the verb behind it is that of several.
    let several = |k: usize| {
        items.get(k).is_some_and(|n| n.is(Flags::BASE) && n.is(Flags::VERB | Flags::CUE_VERB) && !n.is(Flags::PAST))
    };
    let that = items.get(at + 1).is_some_and(Item::is_that);
    let thing = before.is_plain() && !before.is(Flags::SPEAKER | Flags::PRONOUN | Flags::DETERMINER);
    if item.is(Flags::THIRD) && (before.is_that() && several(at + 1) || that && thing && several(at + 2)) {
        return true;
    }
    // "disputed Norwegian claims that"
    if item.is(Flags::CUE_NOUN) && item.act == Act::None && origin(text, items, sentence.start, at - 1) {
        return true;
    }
    if item.is(Flags::THIRD) {
        // "11 percent of Norland claims": what "of" leads to is a noun unless something is claimed.
        let name = |i: &Item| i.is_word() && i.is(Flags::CAPITAL) && !i.is(Flags::PREPOSITION);
        let link = run_start(items, sentence.start..at, name).and_then(|first| first.checked_sub(1));
        let link = link.filter(|&link| link >= sentence.start && items[link].is(Flags::PREPOSITION));
        // "wary of Pier Board claims that": the clause has its verb.
        let none = item.act == Act::None && link.is_some_and(|link| !items[link].is(Flags::SUBORDINATOR));
        let near = link.is_some_and(|link| link + 2 == at) && !items.get(at + 1).is_some_and(object);
        if (near || none) && before.is(Flags::CAPITAL) {
            return true;
        }
        // "his first remarks", "in brief remarks"
        let held = at >= sentence.start + 2
            && (items[at - 2].is(Flags::DETERMINER | Flags::POSSESSIVE | Flags::GENITIVE)
                && !items[at - 2].is(Flags::PRONOUN)
                || items[at - 2].is(Flags::PREPOSITION) && !items[at - 2].is(Flags::SUBORDINATOR));
        let adjective = before.is(Flags::ADVERB) || before.is(Flags::NOUN_LIKE) && !before.is(Flags::CAPITAL);
        if held && adjective && item.act != Act::Finite {
            return true;
        }
        return !(before.is(Flags::CAPITAL | Flags::PRONOUN | Flags::RELATIVE | Flags::TIME | Flags::BODY_HEAD)
            || before.is(Flags::ROLE | Flags::CUE_NOUN) && !before.is(Flags::PLURAL)
            || before.is(Flags::PLURAL) && singular_head(items, sentence.start, at - 1, item.act == Act::Finite)
            || before.is(Flags::ADVERB | Flags::LY)
            || matches!(before.sign, ',' | '—' | '–')
            || before.quote.is_some());
    }
    // Base forms: after "they", "officials", "to", an auxiliary.
    !(before.is(Flags::PRONOUN | Flags::AUXILIARY | Flags::PLURAL | Flags::ADVERB)
        || word_is(text, items, at - 1, "to")
        || before.is(Flags::CUE_NOUN) && item.act == Act::Finite
        || before.is(Flags::RELATIVE)
        || item.act == Act::Finite
            // "Court records show Orr left"
            && (before.is(Flags::CAPITAL) || item.is(Flags::REPORTED) || claims_that(items, at) || word_is(text, items, at + 1, "to"))
        || item.is(Flags::PAST) && before.is(Flags::ROLE | Flags::CAPITAL | Flags::BODY_HEAD))
}

/// Whether the word at `at` only tells where somebody is from, or of which party: no Norwegian stands there without an article.
pub(super) fn origin(text: &str, items: &[Item], lo: usize, at: usize) -> bool {
    let article = at > lo && items[at - 1].is(Flags::DETERMINER);
    items[at].is(Flags::CAPITAL) && !article && Names::builtin().is_origin(items[at].span.of(text))
}

/// "guidance": whether the word before what may be a verb is one thing, and no adjective or number.
fn one_thing(text: &str, item: &Item) -> bool {
    let kind = Flags::PLURAL | Flags::NOUN_LIKE | Flags::COORDINATOR | Flags::PREPOSITION | Flags::DETERMINER;
    let word = item.span.of(text);
    let plain = item.is_plain() && !item.number && !item.is(kind | Flags::INDEFINITE);
    plain && !word.ends_with('s') && !Inflection::builtin().adjective_like(word)
}

/// "attacks that killed": whether "that" at `at` is the subject of the verb behind it.
fn stands_for_it(items: &[Item], at: usize) -> bool {
    let verb = |n: &Item| n.is(Flags::AUXILIARY | Flags::VERB | Flags::CUE_VERB | Flags::ED) && !n.is(Flags::CAPITAL);
    items[at].is_that() && items.get(at + 1).is_some_and(verb)
}

/// "on Monday", "from last week": how many items such a date has that begins at `at`.
fn dated(items: &[Item], at: usize) -> usize {
    if !items.get(at).is_some_and(|i| i.is(Flags::PREPOSITION) && !i.is(Flags::SUBORDINATOR)) {
        return 0;
    }
    let days = items[at + 1..].iter().take_while(|i| i.is(Flags::TIME) && !i.is(Flags::GENITIVE)).count();
    if days > 0 { days + 1 } else { 0 }
}

/// "The lawsuits claim that": nothing but a verb stands between a plural and such a clause.
fn claims_that(items: &[Item], at: usize) -> bool {
    items.get(at + 1).is_some_and(|n| n.is_that())
}
