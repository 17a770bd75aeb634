//! What stands in commas, brackets or dashes between a subject and its verb: which of it says who the subject is
//! and which is no more than an aside, and which of two phrases beside each other is the head.

use super::bounds::clause_start;
use super::phrase::{adverbial, finite, occasion, run_start};
use super::trim::trim;
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};
use std::ops::Range;

/// Longest "the chairman of the Larn Board of Trade," before a name, in items.
const LONGEST_OFFICE: usize = 12;
/// Longest "one of her friends," before a name, in items.
const LONGEST_INTRODUCTION: usize = 6;

/// "another friend, Ida Orr": where the words begin that say who the name at `name` is.
pub(super) fn introduced(items: &[Item], lo: usize, name: usize) -> Option<usize> {
    let comma = name.checked_sub(1).filter(|&c| c > lo && items[c].sign == ',' && items[name].is(Flags::CAPITAL))?;
    if let Some(start) = held(items, lo, comma) {
        return Some(start);
    }
    let start = phrase_before(items, lo, comma, LONGEST_INTRODUCTION)?;
    let role = items[start..comma].last()?.is(Flags::ROLE) && !items[start..comma].last()?.is(Flags::CAPITAL);
    let plain =
        items[start..comma].iter().all(|i| i.act == Act::None && !i.is(Flags::CAPITAL) || i.is(Flags::DETERMINER));
    (role && plain && items[start].is(Flags::DETERMINER | Flags::INDEFINITE | Flags::POSSESSIVE)).then_some(start)
}

/// "The chairman of the Larn Board of Trade, Ida Orr, 61,": where the words begin before the comma at `comma` that tell an
/// office and what it is of.
fn held(items: &[Item], lo: usize, comma: usize) -> Option<usize> {
    // "a spokesman for the mayor, Ida Orr,": it may be the mayor's name.
    let last = &items[comma - 1];
    let full = items[comma + 1..].iter().take(2).filter(|i| i.is_word() && i.is(Flags::CAPITAL)).count() == 2;
    if !full || !last.is(Flags::CAPITAL | Flags::BODY_HEAD) || last.is(Flags::ROLE) {
        return None;
    }
    let start = phrase_before(items, lo, comma, LONGEST_OFFICE)?;
    let of = (start + 2..comma).find(|&i| items[i].is(Flags::PREPOSITION))?;
    let office = &items[of - 1];
    let small = |i: &Item| i.act == Act::None && !i.is(Flags::CAPITAL | Flags::COORDINATOR);
    let plain = items[start + 1..of].iter().all(small) && office.is(Flags::ROLE) && !office.is(Flags::PLURAL);
    let part = |i: &Item| {
        i.is(Flags::CAPITAL | Flags::BODY_HEAD | Flags::NAME_PREPOSITION | Flags::DETERMINER | Flags::COORDINATOR)
    };
    let body = items[of..comma].iter().all(part) && items[of].is(Flags::NAME_PREPOSITION);
    (plain && body && items[start].is(Flags::DETERMINER)).then_some(start)
}

/// Where the words right before the comma at `comma` begin, if they are no more than `longest`.
fn phrase_before(items: &[Item], lo: usize, comma: usize, longest: usize) -> Option<usize> {
    let floor = lo.max(comma.saturating_sub(longest));
    let start = (floor..comma).rev().find(|&i| !items[i].is_word()).map_or(floor, |i| i + 1);
    (start == lo || start > floor).then_some(start)
}

/// "Orr, the pier's keeper said", without the comma that should close it: where the name begins.
pub(super) fn unclosed_apposition(items: &[Item], lo: usize, phrase: &Range<usize>) -> Option<usize> {
    let phrase = &(with_place(items, lo, phrase).unwrap_or(phrase.start)..phrase.end);
    let first = &items[phrase.start];
    let describes = first.is(Flags::DETERMINER) && !first.is(Flags::PRONOUN | Flags::CAPITAL)
        || first.is(Flags::ROLE) && !first.is(Flags::CAPITAL | Flags::PLURAL)
        || first.is(Flags::PARTY);
    let comma = phrase.start.checked_sub(1).filter(|&c| c > lo && items[c].sign == ',' && describes)?;
    let name = trim(items, clause_start(items, lo, comma), comma)?;
    let whole = items[name.clone()].iter().all(|i| i.is(Flags::CAPITAL) || i.number)
        && !items[name.start].is(Flags::PRONOUN | Flags::DETERMINER | Flags::TIME | Flags::PREPOSITION);
    let before = name.start.checked_sub(1).filter(|&b| b >= lo);
    let opens = before.is_none_or(|b| items[b].quote.is_some() || items[b].sign != '\0' || items[b].is(Flags::TIME));
    // "with the head of the guild, Ida Orr, an aide said": the name stands beside what goes before.
    let beside = before.is_some_and(|b| {
        let inside = |i: &Item| (i.is_word() || matches!(i.sign, '\'' | '’')) && !finite(i);
        let mut words = (lo..b).rev().take_while(|&i| inside(&items[i])).take(8);
        // "In a statement by its Press Director, Ida Orr, the guild said"
        let led = items[lo].is(Flags::PREPOSITION) && phrase.len() == 2 && items[phrase.end - 1].is(Flags::BODY_HEAD);
        let held = |i: usize| items[i].is(Flags::ROLE | Flags::TITLE) && (led || !items[i].is(Flags::CAPITAL));
        items[b].sign == ',' && words.any(held)
    });
    // "Jailing Lund, the chair of the bench said"
    let does = name.start == lo && items[lo].is(Flags::ENDS_ING);
    let opens = opens && !beside && !does;
    (whole && opens && name.len() > 1).then_some(name.start)
}

/// "Orr, a keeper at the Pier of Tarn, Larn Bay said": where the phrase begins that the place at its end belongs to.
fn with_place(items: &[Item], lo: usize, phrase: &Range<usize>) -> Option<usize> {
    let comma = phrase.start.checked_sub(1).filter(|&c| c > lo + 4 && items[c].sign == ',')?;
    let capital = |i: &Item| i.is(Flags::CAPITAL) || !i.is_word();
    if !items[comma - 1].is(Flags::CAPITAL) || !items[phrase.clone()].iter().all(capital) {
        return None;
    }
    let open = (lo + 1..comma).rev().find(|&i| !items[i].is_word()).filter(|&i| items[i].sign == ',')?;
    let described = &items[open + 1..comma];
    let role = described.iter().position(|i| i.is(Flags::ROLE) && !i.is(Flags::CAPITAL))?;
    let held = described[role..].iter().any(|i| i.is(Flags::NAME_PREPOSITION | Flags::PREPOSITION));
    (held && described[0].is(Flags::DETERMINER)).then_some(open + 1)
}

/// "A report this week from the board": where the noun phrase begins before a date that has no preposition.
pub(super) fn dated_noun(items: &[Item], lo: usize, start: usize) -> Option<usize> {
    let date = items[start].traits.any(Traits::SINGLE) && items.get(start + 1).is_some_and(|i| i.is(Flags::TIME));
    let noun =
        start.checked_sub(1).filter(|&n| date && n > lo && items[n].is_plain() && items[n].is(Flags::CUE_NOUN))?;
    let no_noun = Flags::PREPOSITION | Flags::COORDINATOR | Flags::AUXILIARY | Flags::SUBORDINATOR;
    let inside = |i: &Item| i.is_plain() && !i.is(no_noun) && i.act == Act::None;
    let from = run_start(items, lo..noun + 1, inside)?;
    items[from].is(Flags::DETERMINER).then_some(from)
}

/// "Ida Orr, 18, from Larn said", without the comma that should close it: where the name begins before where she is from.
pub(super) fn unclosed_origin(items: &[Item], lo: usize, phrase: &Range<usize>) -> Option<usize> {
    let link = phrase.start.checked_sub(1)?;
    // "from the US"
    let link = link.checked_sub(usize::from(items[link].is(Flags::DETERMINER) && link > lo))?;
    let link = Some(link).filter(|&k| k > lo + 1 && items[k - 1].sign == ',')?;
    if !items[link].is(Flags::NAME_PREPOSITION) || !items[phrase.end - 1].is(Flags::CAPITAL) {
        return None;
    }
    let aged = link > lo + 4 && items[link - 2].number && items[link - 3].sign == ',';
    let comma = if aged { link - 3 } else { link - 1 };
    let name = trim(items, clause_start(items, lo, comma), comma)?;
    let first = &items[name.start];
    let no_name = Flags::PRONOUN | Flags::DETERMINER | Flags::TIME | Flags::PREPOSITION | Flags::BODY_HEAD;
    let whole = name.end == comma && items[name.clone()].iter().all(|i| i.is(Flags::CAPITAL) && !i.is(no_name));
    let before = name.start.checked_sub(1).filter(|&b| b >= lo);
    let opens = before.is_none_or(|b| items[b].quote.is_some() || matches!(items[b].sign, '.' | ':' | '—' | '–'));
    (whole && opens && name.len() > 1 && first.is_word()).then_some(name.start)
}

/// "The warden Ida Orr, said the slip was sound": the subject that a comma parts from its verb at `end`, and none opens.
/// "No danger, said the warden." has no clause behind the verb.
pub(super) fn unopened(items: &[Item], lo: usize, end: usize) -> Option<Range<usize>> {
    let says = |i: &&Item| i.is(Flags::STRONG) && i.act == Act::Finite;
    let comma = end.checked_sub(1).filter(|&c| c > lo && items[c].sign == ',')?;
    let behind = &items[end + usize::from(items.get(end).filter(says).is_some())..];
    let told = |i: &&Item| i.is_word() && (!i.is(Flags::RELATIVE) || i.is_that());
    let told = behind.iter().take_while(told).any(finite) || behind.first().is_some_and(|i| i.quote.is_some());
    let clause = behind.len() < items.len() - end && told;
    let head = segment(items, lo, comma).filter(|head| clause && head.end == comma)?;
    let small = |i: &Item| i.is(Flags::COORDINATOR | Flags::ADVERB) && i.is_plain();
    let person = items[head.clone()].iter().any(|i| i.is(Flags::SPEAKER) && !i.is(Flags::DETERMINER | Flags::TIME));
    (person && items[lo..head.start].iter().all(small) && items[head.clone()].iter().all(Item::is_plain))
        .then_some(head)
}

/// A comma segment as a possible head phrase.
pub(super) fn segment(items: &[Item], start: usize, end: usize) -> Option<Range<usize>> {
    let first = items.get(start)?;
    let date = |i: &Item| i.is(Flags::PREPOSITION | Flags::TIME) || i.number;
    // "9 towns, including Larn, said", not "Orr, 43 and retired, said"
    let no_noun = Flags::TIME | Flags::PREPOSITION | Flags::COORDINATOR | Flags::ADVERB;
    let counted = |i: &Item| i.is(Flags::CAPITAL) || i.is_plain() && !i.is(no_noun);
    // "Living Pay Foundation"
    let body = || items[start..end].iter().all(|i| i.is(Flags::CAPITAL)) && items[end - 1].is(Flags::BODY_HEAD);
    // "“… best.” However, Orr said"
    let lone = || end == start + 1 && first.is(Flags::ADVERB) && !first.is(Flags::DETERMINER | Flags::PRONOUN);
    if start >= end
        || items[start..end].iter().all(date)
        || first.is(Flags::RELATIVE)
        || first.number && !items[start + 1..end].first().is_some_and(counted)
        || first.is(Flags::ENDS_ING) && (!first.is(Flags::CAPITAL) || first.act == Act::Participle) && !body()
        || lone()
    {
        return None;
    }
    let begin = clause_start(items, start, end);
    if begin > start && items.get(begin)?.is(Flags::PREPOSITION) && starts_late(items, start) {
        // "now 81 and retired in Osterby"
        return None;
    }
    trim(items, begin, end).filter(|r| !items[r.start].is(Flags::PREPOSITION | Flags::TIME))
}

/// "now 81": the segment opens with what can't open a sentence's subject.
fn starts_late(items: &[Item], start: usize) -> bool {
    items[start].is(Flags::ADVERB) && !items[start].is(Flags::CAPITAL)
}

/// How far the phrase reaches into what stands between its head and the verb (at `limit`): brackets and
/// appositives are in; relative clauses only after a full name; participles and dated asides are out.
pub(super) fn aside_end(items: &[Item], start: usize, head_end: usize, limit: usize) -> usize {
    let head = &items[start..head_end];
    let name = |i: &&Item| i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER);
    let person = head[0].is(Flags::DETERMINER) && head.iter().any(|i| i.is(Flags::ROLE));
    let full_name = head.iter().filter(name).count() > 1 && !head[0].is(Flags::DETERMINER) || person;
    let owned = head[0].is(Flags::POSSESSIVE) || head.iter().any(|i| i.is(Flags::GENITIVE));
    let mut end = if person || owned { past_post(items, head_end, limit) } else { head_end };
    while end < limit {
        let closing = match items[end].sign {
            ',' => ',',
            '(' => ')',
            _ => break,
        };
        let inner = items[end].clause;
        let relative = items.get(end + 1).is_some_and(|i| i.is(Flags::RELATIVE) && i.clause != inner);
        let closes = |i: &usize| matches!(items[*i].sign, ',' | ')') && (!relative || items[*i].clause == inner);
        let next = (end + 1..limit).find(closes).unwrap_or(limit - 1);
        // ", Ida Orr (17), said": the brackets are inside.
        let opened = closing == ',' && items[next].sign == ')' && items[end + 1..next].iter().any(|i| i.sign == '(');
        let next = if opened { (next + 1..limit).find(closes).unwrap_or(limit - 1) } else { next };
        if closing == ')' {
            end = if items[next].sign == ')' { next + 1 } else { break };
            continue;
        }
        if joins_office(items, start, end, limit) {
            return limit - 1;
        }
        if next == end || !aside_belongs(items, end + 1, next, full_name) {
            break;
        }
        end = next;
    }
    end
}

/// Most words of "on the new panel" behind a role.
const POST: usize = 5;

/// "His colleague on the panel, Ida Orr, said": where the words end that say of what a role at `end` is, if a full name
/// stands beside it up to `limit`.
fn past_post(items: &[Item], end: usize, limit: usize) -> usize {
    let inside = |i: &Item| i.is_plain() && i.act == Act::None && !i.is(Flags::COORDINATOR);
    let small = items.get(end..limit).unwrap_or_default().iter().take(POST).take_while(|i| inside(i)).count();
    let name = items[..limit.saturating_sub(1)].get(end + small + 1..).unwrap_or_default();
    let full = name.len() > 1 && name.iter().all(|i| i.is(Flags::CAPITAL) && i.is_word() && !i.is(Flags::DETERMINER));
    let held = items[end - 1].is(Flags::ROLE) && items.get(end).is_some_and(|i| i.is(Flags::PREPOSITION));
    let beside = items.get(end + small).is_some_and(|i| i.sign == ',') && items[limit - 1].sign == ',';
    if held && small > 1 && full && beside { end + small } else { end }
}

/// "The chairman, Karl Ames, and the chief executive, Ida Orr, said": whether a second office with its name stands between
/// the comma at `comma` and the one that ends before `limit`, and both are the subject.
fn joins_office(items: &[Item], start: usize, comma: usize, limit: usize) -> bool {
    let Some([and, article, rest @ ..]) = items.get(comma + 1..limit - 1) else { return false };
    let Some(open) = rest.iter().position(|i| !i.is_word()) else { return false };
    let (office, name) = (&rest[..open], &rest[open + 1..]);
    let held = office.last().is_some_and(|i| i.is(Flags::ROLE) && !i.is(Flags::PLURAL | Flags::CAPITAL));
    let named = !name.is_empty() && name.iter().all(|i| i.is(Flags::CAPITAL) && i.is_word());
    let both = and.is(Flags::COORDINATOR) && article.is(Flags::DETERMINER) && items[start].is(Flags::DETERMINER);
    both && held && named && rest[open].sign == ',' && items[limit - 1].sign == ','
}

/// Whether the segment between commas says who the head is.
fn aside_belongs(items: &[Item], from: usize, to: usize, full_name: bool) -> bool {
    let Some(first) = items[from..to].first() else { return false };
    if first.is(Flags::RELATIVE) && !first.is(Flags::DETERMINER) || word_pair_relative(items, from) {
        return full_name;
    }
    // "Her boss, retired banker Ida Orr, said"
    let described = to - from > 2 && items[from + 1].is(Flags::ROLE) && items[from + 2].is(Flags::CAPITAL);
    let participle = first.is(Flags::ED | Flags::PARTICIPLE | Flags::ENDS_ING)
        && !first.is(Flags::CAPITAL | Flags::NOUN_LIKE)
        && !described;
    // "Orr, along with two aides, said"
    let along = first.is(Flags::PREPOSITION)
        && items[from + 1..to].first().is_some_and(|i| i.is(Flags::NAME_PREPOSITION))
        && items[from + 2..to].iter().any(|i| i.is(Flags::ROLE | Flags::CAPITAL));
    let tied = (first.is(Flags::NAME_PREPOSITION) || along) && to - from > 2;
    let adverbial_phrase = first.is(Flags::PREPOSITION) && (!tied || occasion(items, from, to));
    !(participle
        || adverbial_phrase
        || first.is(Flags::TIME | Flags::SUBORDINATOR | Flags::COORDINATOR)
        || adverbial(first))
}

fn word_pair_relative(items: &[Item], at: usize) -> bool {
    items.get(at).is_some_and(|i| i.is(Flags::INDEFINITE | Flags::DETERMINER))
        && items.get(at + 2).is_some_and(|i| i.is(Flags::RELATIVE) && !i.is(Flags::DETERMINER))
}
