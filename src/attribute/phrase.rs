//! The source as printed is a whole noun phrase: "Jane Orr, the harbour board's deputy chair", not
//! "Orr". Without a parser its edges are found from closed classes: what can begin a phrase, what
//! can't be inside one, and which prepositions a phrase keeps ("a spokesman for the board") and which
//! belong to the sentence ("said in an interview"). Here is what the searches to the left (`subject`,
//! `clause_start`) and to the right (`object`) of a cue share.

use super::links::behind_link;
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};
use std::ops::Range;

/// Longest source phrase, in items; anything longer is a sentence gone wrong.
pub(super) const LONGEST: usize = 45;

/// Longest nickname, in bytes with its marks.
const LONGEST_NICKNAME: usize = 24;

pub(super) fn finite(item: &Item) -> bool {
    matches!(item.act, Act::Finite | Act::Group)
}

pub(super) fn adverbial(item: &Item) -> bool {
    item.is(Flags::ADVERB | Flags::LY) && !item.is(Flags::CAPITAL | Flags::PRONOUN | Flags::DETERMINER | Flags::PERSON)
}

/// Whether a dated or placed aside: "on Monday", "in a statement".
pub(super) fn occasion(items: &[Item], from: usize, to: usize) -> bool {
    items[from..to].iter().take(7).any(|i| i.is(Flags::TIME | Flags::OCCASION) && !i.is(Flags::GENITIVE))
}

/// "his recent Senate hearing": whether what may be a participle at `at` is the noun of an occasion that has a name.
pub(super) fn named_occasion(items: &[Item], lo: usize, at: usize) -> bool {
    let inside = |i: &&Item| i.is_plain() && i.act == Act::None && !i.is(Flags::PREPOSITION);
    let mut phrase = items[lo..at].iter().rev().take(4).take_while(inside);
    let named = items[at].is(Flags::OCCASION) && at > lo && items[at - 1].is(Flags::CAPITAL);
    named && phrase.any(|i| i.is(Flags::DETERMINER | Flags::GENITIVE))
}

/// "this week", "that day", "each year": whether the word before the time at `at` makes it tell when, without a preposition.
/// "The", "a" and what tells whose are no such word.
pub(super) fn this_time(items: &[Item], at: usize) -> bool {
    let word = at.checked_sub(1).map(|i| &items[i]);
    word.is_some_and(|i| {
        i.is(Flags::DETERMINER) && i.span.len() > "the".len() && !i.is(Flags::POSSESSIVE | Flags::CAPITAL) && !i.number
    })
}

/// Whether a time stands at `from`, before `end`: "Monday", "this week".
pub(super) fn time_at(items: &[Item], end: usize, from: usize) -> bool {
    let time = |i: usize| i < end && items[i].is(Flags::TIME) && !items[i].is(Flags::GENITIVE);
    time(from) || time(from + 1) && this_time(items, from + 1)
}

/// "though", "while": what opens a clause that grants something.
pub(super) fn concedes(item: &Item) -> bool {
    item.is(Flags::SUBORDINATOR) && !item.is(Flags::CONTENT | Flags::RELATIVE)
}

/// A hyphen with space beside it, or a double one, stands for a dash.
pub(super) fn loose_hyphen(items: &[Item], i: usize) -> bool {
    let spaced = |a: usize, b: usize| {
        items
            .get(a)
            .zip(items.get(b))
            .is_some_and(|(a, b)| a.span.end() < b.span.start() || a.sign == '-' && b.sign == '-')
    };
    items[i].sign == '-' && (i > 0 && spaced(i - 1, i) || spaced(i, i + 1))
}

/// Whether a dash stands at `i`, however it is typed.
pub(super) fn dash(items: &[Item], i: usize) -> bool {
    items[i].is_dash() || loose_hyphen(items, i)
}

/// "of" and "for" hold names together ("the Office of Public Affairs").
pub(super) fn names_of(items: &[Item], i: usize) -> bool {
    items[i].is(Flags::NAME_PREPOSITION)
        && items.get(i + 1).is_some_and(|n| n.is(Flags::CAPITAL | Flags::DETERMINER) && !n.is(Flags::TIME))
        // "for three months"
        && !items.get(i + 2).is_some_and(|t| t.is(Flags::TIME) && items[i + 1].traits.any(Traits::NUMBER))
}

/// Whether the quoted stretch at `i` is part of a phrase: a nickname between two names, or the title of
/// a work after "of" or a comma.
pub(super) fn nickname(items: &[Item], i: usize) -> bool {
    let name = |item: &Item| item.is(Flags::CAPITAL) && !item.is(Flags::PRONOUN | Flags::DETERMINER);
    let Some(before) = i.checked_sub(1).map(|b| &items[b]) else { return false };
    let between = !items[i].comma
        && items[i].span.len() <= LONGEST_NICKNAME
        && name(before)
        && items.get(i + 1).is_some_and(name);
    let titled = before.act == Act::Past && before.is(Flags::CUE_VERB);
    let work = items[i].title && (before.is(Flags::NAME_PREPOSITION | Flags::GENITIVE) || before.sign == ',' || titled);
    // "a “Save the Slip” cap"
    let modifies = items[i].title
        && !items[i].comma
        && before.is(Flags::DETERMINER | Flags::GENITIVE | Flags::POSSESSIVE)
        && items.get(i + 1).is_some_and(|n| n.is_plain());
    between || work || modifies
}

/// Longest "LARNMOUTH, Norland (AP) —", in items.
const DATELINE: usize = 8;

/// Longest "Nether Larn –", in words.
const LONGEST_PLACE: usize = 3;

/// Where a sentence begins that a place in capitals may lead.
pub(super) fn behind_dateline(text: &str, items: &[Item], sentence: &Range<usize>) -> usize {
    let end = sentence.end;
    let start = behind_link(text, items, sentence);
    // "14.10 A reader writes", "16:20 Police say": the hour of an entry.
    let hour = items.get(start).filter(|i| i.number && start == 0).map_or("", |i| i.span.of(text));
    let clock = hour.split_once(['.', ':']).is_some_and(|(h, m)| h.len() <= 2 && m.len() == 2);
    if clock && items.get(start + 1).is_some_and(|i| i.is(Flags::CAPITAL) && !i.is(Flags::TIME)) {
        return start + 1;
    }
    let led = start < end && items[start].is(Flags::CAPITALS);
    // "Larn (NPA) Ida Orr said": letters for an agency need no dash.
    let agency = (start + 1..end.min(start + DATELINE)).find(|&k| items[k].sign == '(');
    let close = agency.map(|k| k + 2).filter(|&c| c + 1 < end && items[c].sign == ')');
    // "Larn, Dec 2 (NPA)"
    let place = |i: &Item| !i.is_word() || i.is(Flags::CAPITAL) || i.number;
    // "Larn (Norpress) - The pier"
    let parted = |close: usize| close > start + 2 && items[close + 1].is_dash() && loose_hyphen(items, close + 1);
    if let Some(close) = close
        && items[start..close - 2].iter().all(place)
        && (parted(close) && items[close - 1].is(Flags::CAPITAL) || items[close + 1].is(Flags::CAPITAL))
        && (parted(close) || items[close - 1].is(Flags::CAPITALS))
        && items[close - 1].span.len() > 1
    {
        return behind_dashes(items, close + 1, end);
    }
    if !led && start > 0 {
        return start;
    }
    let parts = |k: usize| dash(items, k) || loose_hyphen(items, k);
    let Some(first) = (start + 1..end.min(start + DATELINE)).find(|&k| parts(k)) else { return start };
    // "Osterby – Two boats sank": a place in small letters leads a paragraph, and nothing else stands behind it.
    let alone = || {
        let behind = behind_dashes(items, first, end);
        let word = |i: &Item| i.is_word() && i.is(Flags::CAPITAL) && !i.is(Flags::PRONOUN | Flags::DETERMINER);
        let opens = first <= LONGEST_PLACE && items[..first].iter().all(word);
        opens && behind < end && items[behind].is(Flags::CAPITAL) && !(behind..end).any(parts)
    };
    let leads = items[start..first].iter().all(place) && (led || alone());
    if leads { behind_dashes(items, first, end) } else { start }
}

/// "-- The pier": behind all hyphens and dashes that begin at `from`.
fn behind_dashes(items: &[Item], from: usize, end: usize) -> usize {
    (from..end).find(|&k| !items[k].is_dash()).unwrap_or(from)
}

/// Where the items begin that all fit and end where `range` ends; none if its last doesn't fit.
pub(super) fn run_start(items: &[Item], range: Range<usize>, fits: impl Fn(&Item) -> bool) -> Option<usize> {
    range.rev().take_while(|&i| fits(&items[i])).last()
}

/// Whether the item at `i` is this word.
pub(super) fn word_is(text: &str, items: &[Item], i: usize, word: &str) -> bool {
    // Most words are told apart by their length.
    let same = |item: &Item| item.span.len() == word.len() && item.span.of(text).eq_ignore_ascii_case(word);
    items.get(i).is_some_and(|item| same(item) && item.is_word())
}

/// "went on", "cut in": whether a particle makes the weak verb at `at` report.
pub(super) fn phrasal(items: &[Item], at: usize) -> bool {
    // "went on a “cruise”": the particle leads to a thing.
    let thing = |i: &Item| i.is(Flags::DETERMINER) && !i.is(Flags::PRONOUN | Flags::POSSESSIVE);
    items[at].is(Flags::PHRASAL)
        && items.get(at + 1).is_some_and(|i| i.is(Flags::PARTICLE) && i.is_word())
        && !items.get(at + 2).is_some_and(thing)
}
