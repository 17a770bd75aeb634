//! The phrase to the right of a cue: "said X", "according to X", "told by X", with the appositives and
//! brackets that belong to it.

use super::appositive::appositives;
use super::phrase::{LONGEST, adverbial, finite, names_of, nickname, occasion};
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};
use std::ops::Range;

/// The noun phrase that begins at `from`, before `hi`: "said X", "according to X", "told by X".
pub(super) fn phrase_after(items: &[Item], from: usize, hi: usize) -> Option<Range<usize>> {
    let mut start = from;
    // "said first lady Ida Orr", "said then mayor Ida Orr"
    let level = |i: usize| {
        let small = |n: &Item| n.is(Flags::ROLE) && !n.is(Flags::CAPITAL);
        !items[i].is(Flags::LY)
            && matches!(&items[i + 1..hi], [role, name, ..] if small(role) && name.is(Flags::CAPITAL))
    };
    while start < hi && adverbial(&items[start]) && !items[start].is(Flags::INDEFINITE) && !level(start) {
        start += 1;
    }
    let first = items.get(start).filter(|_| start < hi)?;
    let opens = first.is(Flags::CAPITAL
        | Flags::DETERMINER
        | Flags::PRONOUN
        | Flags::ROLE
        | Flags::TITLE
        | Flags::INDEFINITE
        | Flags::BODY_HEAD
        | Flags::CUE_NOUN
        | Flags::GENITIVE)
        || first.number
        || first.is_word()
            && !first.is(Flags::PREPOSITION
                | Flags::SUBORDINATOR
                | Flags::COORDINATOR
                | Flags::AUXILIARY
                | Flags::TIME)
            && matches!(first.act, Act::None | Act::Past);
    // "according to charging documents"
    let speaks = |n: &Item| n.is(Flags::CUE_NOUN | Flags::ROLE) && n.is(Flags::PLURAL | Flags::CUE_NOUN);
    let kind = first.act == Act::Participle && items.get(start + 1).is_some_and(|n| n.act == Act::None && speaks(n));
    let opens = opens || kind && start + 1 < hi;
    if !opens
        || first.is(Flags::SUBORDINATOR | Flags::PREPOSITION) && !first.is(Flags::DETERMINER | Flags::CAPITAL)
        || first.is(Flags::TIME) && !first.is(Flags::GENITIVE | Flags::DETERMINER) && !named_for_time(items, start, hi)
    {
        return None;
    }
    // "said her brother"
    let next = items.get(start + 1).filter(|_| start + 1 < hi);
    let noun = Flags::ROLE | Flags::TITLE | Flags::BODY_HEAD | Flags::CUE_NOUN;
    let owns = first.is(Flags::POSSESSIVE) && next.is_some_and(|n| n.is(noun) && n.act == Act::None);
    if let Some(end) = one_of_them(items, start, hi) {
        return Some(start..end);
    }
    if first.is(Flags::PRONOUN) && !owns && !next.is_some_and(|n| n.is(Flags::RELATIVE)) {
        return Some(start..start + 1);
    }
    let end = noun_end(items, start, hi);
    let end = appositives(items, start..end, hi);
    (end > start).then_some(start..end)
}

/// "asked one of them, 19-year-old Karl": where the phrase ends that brings somebody in by name; of "one of them" alone
/// nothing is told.
fn one_of_them(items: &[Item], start: usize, hi: usize) -> Option<usize> {
    let [one, of, them, comma, name, ..] = items.get(start..hi)? else { return None };
    let counted =
        one.is(Flags::PRONOUN | Flags::INDEFINITE) && of.is(Flags::NAME_PREPOSITION) && them.is(Flags::PRONOUN);
    let capital =
        |i: &Item| i.is_word() && i.is(Flags::CAPITAL) && !i.is(Flags::PRONOUN | Flags::TIME | Flags::DETERMINER);
    let from = start + 4 + usize::from(name.number);
    let length = items[from.min(hi)..hi].iter().take_while(|i| capital(i)).count();
    let ends = items.get(from + length).is_none_or(|i| from + length >= hi || !i.is_word());
    (counted && comma.sign == ',' && length > 0 && ends).then_some(from + length)
}

/// "told Morning Larn": whether a word for a time begins a name.
fn named_for_time(items: &[Item], at: usize, hi: usize) -> bool {
    let capital = |i: &Item| i.is_word() && i.is(Flags::CAPITAL);
    let name = |i: &Item| capital(i) && !i.is(Flags::TIME | Flags::PRONOUN | Flags::DETERMINER);
    capital(&items[at]) && !items[at].traits.any(Traits::CALENDAR) && at + 1 < hi && name(&items[at + 1])
}

/// "Special Agent in Charge Ida Orr", "Editor in Chief Ida Orr": whether the preposition at `at` stands inside an office before
/// a name.
fn agent_in_charge(items: &[Item], at: usize, hi: usize) -> bool {
    let capital = |i: &Item| i.is_word() && i.is(Flags::CAPITAL) && !i.is(Flags::TIME | Flags::DETERMINER);
    let link = items[at].is(Flags::PREPOSITION) && !items[at].is(Flags::NAME_PREPOSITION);
    let office = |i: &Item| i.is(Flags::ROLE | Flags::TITLE) && capital(i);
    link && office(&items[at - 1])
        && items.get(at + 1..hi.min(at + 4)).is_some_and(|name| name.len() == 3 && name.iter().all(capital))
}

/// Where the noun phrase without its appositives ends.
fn noun_end(items: &[Item], start: usize, hi: usize) -> usize {
    let mut at = start;
    let mut name = false;
    let mut relative = false;
    while at < hi && at - start < LONGEST {
        let item = &items[at];
        if item.quote.is_some() {
            let named = at > start && items[at - 1].is(Flags::DETERMINER | Flags::NAME_PREPOSITION);
            if at == start || !(named || nickname(items, at)) {
                break;
            }
        } else if !item.is_word() {
            let inside = (matches!(item.sign, '&' | '-' | '/' | '\'' | '’') || item.is_currency())
                && at + 1 < hi
                && items[at + 1].is_word()
                && at > start
                && items[at - 1].span.end() == item.span.start();
            if !inside && !(item.sign == '&') && !(item.sign == ',' && series_after(items, at, hi)) {
                break;
            }
        } else if at > start {
            if item.is(Flags::TIME)
                && !(at == start + 1 && items[start].is(Flags::DETERMINER))
                && !item.is(Flags::BODY_HEAD)
                && !item.is(Flags::GENITIVE)
                && !(item.is(Flags::CAPITAL) && items[at - 1].is(Flags::CAPITAL) && !is_day(item))
            {
                break;
            }
            // "a study published Wednesday in the Courier"
            if let Some(past) = behind_date(items, at, hi).filter(|_| !name && !relative) {
                at = past;
                continue;
            }
            let before = &items[at - 1];
            if item.is(Flags::DETERMINER)
                && !item.is(Flags::CAPITAL | Flags::INDEFINITE | Flags::PERSON)
                && before.is_word()
                && !before.is(Flags::PREPOSITION | Flags::COORDINATOR | Flags::DETERMINER | Flags::ADVERB)
                && !relative
            {
                // "according to the judge the builder …": another phrase begins.
                break;
            }
            if item.is(Flags::RELATIVE) && !item.is(Flags::DETERMINER) {
                relative = true;
            } else if agent_in_charge(items, at, hi) {
                // "Special Agent in Charge Ida Orr"
            } else if item.is(Flags::PREPOSITION) && !relative {
                let keeps = if name { Flags::NAME_PREPOSITION } else { Flags::NOUN_PREPOSITION };
                if !item.is(keeps) || occasion(items, at + 1, (at + 5).min(hi)) && !names_of(items, at) {
                    break;
                }
            } else if item.is(Flags::SUBORDINATOR) && !item.is(Flags::DETERMINER) && !relative {
                break;
            } else if item.is(Flags::COORDINATOR) {
                let joins = at + 1 < hi
                    && items[at + 1].is(Flags::CAPITAL
                        | Flags::DETERMINER
                        | Flags::PERSON
                        | Flags::OFFICIAL
                        | Flags::TITLE)
                    && !items[at + 1].is(Flags::PRONOUN);
                let noun_pair = at + 1 < hi
                    && !name
                    && items[at + 1].is_word()
                    && !items[at + 1].is(Flags::AUXILIARY
                        | Flags::ADVERB
                        | Flags::VERB
                        | Flags::CUE_VERB
                        | Flags::PRONOUN
                        | Flags::DETERMINER
                        | Flags::PREPOSITION
                        | Flags::LY);
                if !(joins || noun_pair || group_behind(items, at + 1, hi)) {
                    break;
                }
            } else if !relative
                && (finite(item) || adverbial(item) || item.is(Flags::PRONOUN))
                && !item.is(Flags::GENITIVE)
            {
                let reduced = item.is(Flags::PARTICIPLE | Flags::ED)
                    && !name
                    && items.get(at + 1).is_some_and(|n| n.is(Flags::PREPOSITION));
                // "the recently published handbook"
                let qualified = adverbial(item)
                    && before.is(Flags::DETERMINER)
                    && items.get(at + 1).is_some_and(|n| n.is(Flags::PARTICIPLE | Flags::ED | Flags::LY));
                // "a man at the back"
                let ends = |n: &Item| !n.is_word() || n.is(Flags::PREPOSITION);
                let noun = adverbial(item) && before.is(Flags::DETERMINER) && items.get(at + 1).is_none_or(ends);
                // "a woman at the next table"
                let thing = |n: &Item| n.is_plain() && !n.is(Flags::TIME | Flags::PREPOSITION | Flags::PRONOUN);
                let next = adverbial(item)
                    && before.is(Flags::DETERMINER)
                    && at > start + 1
                    && items.get(at + 1).is_some_and(thing);
                // "the board's latest monthly survey"
                let act = Flags::VERB | Flags::CUE_VERB | Flags::ED | Flags::AUXILIARY | Flags::ADVERB | Flags::LY;
                let kind = item.is(Flags::LY)
                    && !name
                    && before.is_plain()
                    && items.get(at + 1).is_some_and(|n| thing(n) && at + 1 < hi && !n.is(act));
                if !(reduced || qualified || noun || next || kind) {
                    break;
                }
            } else if !relative && name && item.is(Flags::ENDS_ING) && !item.is(Flags::CAPITAL) && !ranking(items, at) {
                // "says Orr of an ideal landing place": what it is said of.
                let of = (start + 1..at).rev().take_while(|&k| !items[k].is(Flags::CAPITAL));
                at = of.into_iter().find(|&k| items[k].is(Flags::PREPOSITION)).unwrap_or(at);
                break;
            }
        }
        name |= item.is(Flags::CAPITAL) && !item.is(Flags::DETERMINER | Flags::TITLE | Flags::PREPOSITION);
        at += 1;
    }
    while at > start + 1 && (items[at - 1].is(Flags::PREPOSITION | Flags::COORDINATOR) || items[at - 1].sign != '\0') {
        at -= 1;
    }
    // "a study released on Wednesday"
    if at > start + 2 && items[at - 1].act == Act::Past && at < hi && items[at].is(Flags::PREPOSITION | Flags::TIME) {
        at -= 1;
    }
    // "an official speaking after the vote"
    let doing = |i: &Item| i.act == Act::Participle && !i.is(Flags::CAPITAL | Flags::NOUN_LIKE);
    if at > start + 2 && doing(&items[at - 1]) && items[at - 2].is(Flags::ROLE) && !ends_phrase(items, at, hi) {
        at -= 1;
    }
    // "a statement late Wednesday"
    let plain = |i: &Item| i.is_word() && i.flags == Flags::default();
    if at > start + 2
        && at < hi
        && items[at].is(Flags::TIME)
        && plain(&items[at - 1])
        && items[at - 2].is(Flags::CUE_NOUN)
    {
        at -= 1;
    }
    // A determiner alone is no phrase ("said the days when …").
    if at == start + 1 && items[start].is(Flags::DETERMINER) && !items[start].is(Flags::PRONOUN | Flags::INDEFINITE) {
        return start;
    }
    at
}

/// Whether nothing but a comma or a stop follows at `at`.
fn ends_phrase(items: &[Item], at: usize, hi: usize) -> bool {
    items.get(at).filter(|_| at < hi).is_none_or(|i| matches!(i.sign, ',' | '.'))
}

/// Most words of a group of people that is told by what they do ("harbour police officers").
const LONGEST_GROUP: usize = 3;

/// "Larn police and harbour officials": whether a group of people, and nothing that they do, stands at `at`.
fn group_behind(items: &[Item], at: usize, hi: usize) -> bool {
    let no_noun = Flags::CAPITAL | Flags::PREPOSITION | Flags::ADVERB | Flags::LY | Flags::PRONOUN | Flags::DETERMINER;
    let plain = |i: &Item| i.is_plain() && !i.is(no_noun | Flags::TIME | Flags::AUXILIARY);
    let words = &items[at..hi.min(at + LONGEST_GROUP)];
    let group = words.iter().take_while(|i| plain(i)).position(|i| i.is(Flags::ROLE) && i.is(Flags::PLURAL));
    group.is_some_and(|last| items.get(at + last + 1).is_none_or(|n| !n.is_word() || n.is(Flags::PREPOSITION)))
}

/// "published on Wednesday in the Courier": the preposition behind the date of the participle at `at`.
fn behind_date(items: &[Item], at: usize, hi: usize) -> Option<usize> {
    let is = |k: usize, flags: Flags| k < hi && items[k].is(flags);
    if !is(at, Flags::PARTICIPLE | Flags::ED) {
        return None;
    }
    // "a letter sent that week by Ida Orr"
    let that = is(at + 1, Flags::RELATIVE) && is(at + 1, Flags::CONTENT) && is(at + 2, Flags::TIME);
    let first = at + 1 + usize::from(is(at + 1, Flags::PREPOSITION) || that);
    let past = first + (first..hi).take_while(|&k| is(k, Flags::TIME) || items[k].number).count();
    let leads = is(past, Flags::NOUN_PREPOSITION) && past + 1 < hi && !occasion(items, past + 1, (past + 3).min(hi));
    (past > first && leads).then_some(past)
}

/// "ranking Democrat Orr", "of the boating firm Quay AG": a participle of no reporting verb before a name, or before what
/// a body is, belongs to it.
fn ranking(items: &[Item], at: usize) -> bool {
    let body = |n: &Item| n.is(Flags::CAPITAL) || n.is(Flags::BODY_HEAD) && n.act == Act::None;
    !items[at].is(Flags::CUE_VERB) && items.get(at + 1).is_some_and(body)
}

fn is_day(item: &Item) -> bool {
    item.span.len() >= 6 && item.is(Flags::TIME) && !item.is(Flags::OCCASION)
}

fn series_after(items: &[Item], comma: usize, hi: usize) -> bool {
    let and = (comma + 1..hi.min(comma + 8)).find(|&k| items[k].is(Flags::COORDINATOR));
    let name =
        |item: &Item| item.is(Flags::CAPITAL) && !item.is(Flags::PRONOUN | Flags::DETERMINER | Flags::PREPOSITION);
    and.is_some_and(|k| {
        k > comma + 1
            && items[comma + 1..k].iter().all(|i| name(i) || i.sign == ',')
            && k + 1 < hi
            && name(&items[k + 1])
    })
}
