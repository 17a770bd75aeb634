//! The phrase to the left of a cue: "X said", past what stands between the two, be it an adverb, an
//! appositive, a relative clause or a dated aside.

use super::antecedent::{antecedent, open_relative};
use super::bounds::{clause_start, trim};
use super::company::no_subject;
use super::phrase::{adverbial, finite, loose_hyphen, nickname, occasion, this_time};
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// The noun phrase that ends right before `verb` (the first item of the verb group), not before `lo`.
pub(super) fn subject_before(items: &[Item], lo: usize, verb: usize) -> Option<Range<usize>> {
    let mut end = verb;
    while end > lo && adverbial(&items[end - 1]) {
        end -= 1;
    }
    // "Orr, who left, last week said"
    let date = |k: usize| items[k].is(Flags::TIME) && !items[k].is(Flags::CAPITAL | Flags::GENITIVE | Flags::BODY_HEAD);
    let last = |k: usize| items[k].is(Flags::TIME) && items[k].is(Flags::ADVERB);
    if end > lo + 2 && date(end - 1) && last(end - 2) && !items[end - 3].is_word() {
        end -= 2;
    }
    // "Orr this week said"
    if end > lo + 2 && date(end - 1) && this_time(items, end - 1) && !items[end - 3].is(Flags::PREPOSITION) {
        end -= 2;
        // "the poll released this week found"
        end -= usize::from(items[end - 1].act == Act::Past && end > lo + 2);
    }
    if end <= lo {
        return None;
    }
    let last = &items[end - 1];
    if last.is(Flags::COORDINATOR) || last.sign == ',' && end >= lo + 2 && items[end - 2].is(Flags::COORDINATOR) {
        return shared_subject(items, lo, end - 1);
    }
    if last.is(Flags::RELATIVE) {
        return antecedent(items, lo, end - 1);
    }
    let joint = || joint_of_phrase(items, lo, end).and_then(|j| shared_subject(items, lo, j));
    let subject = joint().or_else(|| joint_of_date(items, lo, end).and_then(|j| shared_subject(items, lo, j)));
    if subject.is_some() {
        return subject;
    }
    // "Orr backed it and, in a letter, said"
    let open = (lo..end - 1).rev().find(|&i| items[i].sign != '\0' || items[i].quote.is_some());
    if let Some(open) =
        open.filter(|&o| last.sign == ',' && items[o].sign == ',' && o > lo && items[o - 1].is(Flags::COORDINATOR))
        && let Some(subject) = shared_subject(items, lo, open - 1)
    {
        return Some(subject);
    }
    // "Orr, who called it “a ruin,” said"
    let inner = last.comma && items.get(verb).is_some_and(|v| v.clause != last.clause);
    if matches!(last.sign, ',' | ')' | '—' | '–' | '-') || last.comma && (last.title || inner) {
        return past_asides(items, lo, end);
    }
    // "Orr, who left, also on Quay News defended it"
    let comma = (lo..end).rev().find(|&i| items[i].sign != '\0' || items[i].quote.is_some());
    if let Some(comma) = comma.filter(|&c| c > lo && c + 3 < end && items[c].sign == ',')
        && adverbial(&items[comma + 1])
        && !items[comma + 1].is(Flags::SUBORDINATOR)
        && !last.is(Flags::PRONOUN)
        && items[comma + 2].is(Flags::PREPOSITION)
        && !items[comma + 2].is(Flags::SUBORDINATOR)
        && !items[comma + 3..end].iter().any(finite)
    {
        return past_asides(items, lo, comma + 1);
    }
    let start = clause_start(items, lo, end);
    if let Some(relative) = open_relative(items, lo, end) {
        return antecedent(items, lo, relative).map(|r| r.start..end);
    }
    let phrase = trim(items, start, end)?;
    let start = unclosed_apposition(items, lo, &phrase).or_else(|| introduced(items, lo, phrase.start));
    let start = start.unwrap_or(phrase.start);
    Some(counted(items, lo, start)..phrase.end)
}

/// "but at the same time acknowledged": the "but" before a phrase that is no subject and ends at `end`.
fn joint_of_phrase(items: &[Item], lo: usize, end: usize) -> Option<usize> {
    let joint = (lo + 1..end).rev().find(|&i| !items[i].is_word() || items[i].is(Flags::COORDINATOR | Flags::CAPITAL));
    joint.filter(|&j| items[j].is(Flags::COORDINATOR) && no_subject(&items[j + 1..end]))
}

/// "and on May 6, 2007, said": the "and" before a date that ends at `end`.
fn joint_of_date(items: &[Item], lo: usize, end: usize) -> Option<usize> {
    let dated = |i: &Item| i.is(Flags::TIME | Flags::PREPOSITION) || i.number || i.sign == ',';
    let date = (lo + 1..end).rev().take_while(|&i| dated(&items[i])).last()?;
    (items[date - 1].is(Flags::COORDINATOR) && items[date].is(Flags::PREPOSITION)).then_some(date - 1)
}

/// "More than a dozen sailors", "Nearly a dozen sailors": where a phrase begins that begins with a number.
fn counted(items: &[Item], lo: usize, start: usize) -> usize {
    let is = |i: usize, flags: Flags| items[i].is(flags);
    let number = is(start, Flags::INDEFINITE)
        || items[start].number
        || items.get(start + 1).is_some_and(|n| n.is(Flags::INDEFINITE));
    let than = number && start > lo + 1 && is(start - 1, Flags::COMMENT) && is(start - 2, Flags::INDEFINITE);
    let nearly = number && start > lo && is(start - 1, Flags::LY) && is(start - 1, Flags::CAPITAL);
    // "That panel said"
    let no_noun = Flags::CAPITAL | Flags::PRONOUN | Flags::DETERMINER | Flags::INDEFINITE | Flags::PLURAL;
    let that = start == lo + 1 && is(lo, Flags::RELATIVE) && is(lo, Flags::CAPITAL) && !is(start, no_noun);
    start - if than { 2 } else { usize::from(nearly || that && is(lo, Flags::SUBORDINATOR)) }
}

/// Longest "one of her friends," before a name, in items.
const LONGEST_INTRODUCTION: usize = 6;

/// "another friend, Ida Orr": where the words begin that say who the name at `name` is.
fn introduced(items: &[Item], lo: usize, name: usize) -> Option<usize> {
    let comma = name.checked_sub(1).filter(|&c| c > lo && items[c].sign == ',' && items[name].is(Flags::CAPITAL))?;
    let floor = lo.max(comma.saturating_sub(LONGEST_INTRODUCTION));
    let start = (floor..comma).rev().find(|&i| !items[i].is_word()).map_or(floor, |i| i + 1);
    let opens = start == lo || start > floor;
    let role = items[start..comma].last()?.is(Flags::ROLE) && !items[start..comma].last()?.is(Flags::CAPITAL);
    let plain =
        items[start..comma].iter().all(|i| i.act == Act::None && !i.is(Flags::CAPITAL) || i.is(Flags::DETERMINER));
    (opens && role && plain && items[start].is(Flags::DETERMINER | Flags::INDEFINITE | Flags::POSSESSIVE))
        .then_some(start)
}

/// "Orr, the pier's keeper said", without the comma that should close it: where the name begins.
fn unclosed_apposition(items: &[Item], lo: usize, phrase: &Range<usize>) -> Option<usize> {
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
        items[b].sign == ',' && words.any(|i| items[i].is(Flags::ROLE | Flags::TITLE) && !items[i].is(Flags::CAPITAL))
    });
    let opens = opens && !beside;
    (whole && opens && name.len() > 1).then_some(name.start)
}

/// "X smiled and said": the subject of the verb before.
fn shared_subject(items: &[Item], lo: usize, end: usize) -> Option<Range<usize>> {
    let verb = (lo..end).rev().find(|&i| finite(&items[i]))?;
    let mut first = verb;
    while first > lo && (items[first - 1].is(Flags::AUXILIARY) || adverbial(&items[first - 1])) {
        first -= 1;
    }
    if first == lo {
        return None;
    }
    // "X checked the doors, took a coat and": the verb before it has the subject.
    let series = || Some(first - 1).filter(|&c| items[c].sign == ',').and_then(|c| shared_subject(items, lo, c));
    subject_before(items, lo, first).or_else(series)
}

/// "Orr, whose firm, Paver, lays stone, said": the phrase before the relative clause that ends here.
fn past_relative(items: &[Item], lo: usize, end: usize) -> Option<Range<usize>> {
    let clause = items.get(end)?.clause;
    let comma = (lo..end - 1).rev().find(|&i| items[i].clause == clause)?;
    let relative = comma + 1;
    let fits = items[comma].sign == ','
        && relative + 1 < end
        && items[relative].is(Flags::RELATIVE)
        && (items[end - 1].sign == ',' || items[end - 1].comma);
    let head = subject_before(items, lo, comma).filter(|_| fits)?;
    // "Orr, an actor in Osterby, who runs a stage, said": the apposition isn't the head.
    let name = |i: usize| items[i].is(Flags::CAPITAL) && !items[i].is(Flags::DETERMINER | Flags::TIME);
    let apposed = head.start > lo + 1
        && items[head.start - 1].sign == ','
        && name(head.start - 2)
        && !leads_in(&items[clause_start(items, lo, head.start - 1)]);
    let head = if apposed { past_asides(items, lo, comma + 1).unwrap_or(head) } else { head };
    if items[end - 1].comma {
        // "Orr, who called it “a ruin,”": the words are no part of who she is.
        return Some(head);
    }
    Some(head.start..aside_end(items, head.start, head.end, end))
}

/// "In Osterby" and "speaking there" lead into the sentence, "of Osterby" describes somebody.
fn leads_in(item: &Item) -> bool {
    item.is(Flags::PREPOSITION | Flags::SUBORDINATOR) && !item.is(Flags::NAME_PREPOSITION)
        || item.act == Act::Participle
}

/// The head phrase to the left of one or more asides between commas, brackets or dashes.
fn past_asides(items: &[Item], lo: usize, end: usize) -> Option<Range<usize>> {
    if let Some(head) = past_relative(items, lo, end) {
        return Some(head);
    }
    if items[end - 1].sign == ',' && end > lo + 2 && items[end - 2].sign == ')' {
        // "In Osterby, Mayor Ann Orr (Unity), said": a stray comma.
        let start = clause_start(items, lo, end - 1);
        let titled = items[start].is(Flags::CAPITAL) && items[start].is(Flags::TITLE | Flags::HONORIFIC);
        if let Some(head) = trim(items, start, end - 1).filter(|_| titled) {
            return Some(head);
        }
    }
    let closing = if items[end - 1].comma { ',' } else { items[end - 1].sign };
    let opening = match closing {
        ')' => '(',
        sign => sign,
    };
    let mut cut = end - 1;
    if items[cut].sign == '-' {
        return past_hyphens(items, lo, cut);
    }
    let mut best = None;
    for _ in 0..6 {
        let open = (lo..cut).rev().find(|&i| {
            items[i].sign == opening
                || items[i].quote.is_some() && !nickname(items, i)
                || matches!(items[i].sign, ';' | ':')
        });
        let start = match open {
            Some(i) if items[i].sign == opening => i + 1,
            Some(i) => i + 1,
            None => lo,
        };
        let here = segment(items, start, cut);
        if let Some(head) = &here {
            // "editor of The Tide" describes a name, "former Mayor Orr" is one.
            let office = items[head.start].is(Flags::ROLE) && !items[head.start].is(Flags::CAPITAL);
            let party = head.len() == 1 && items[head.start].is(Flags::PARTY);
            let name = !office
                && !party
                && items[head.clone()].iter().any(|i| i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER));
            let pronoun = items[head.start].is(Flags::PRONOUN);
            let determined = items[head.start].is(Flags::DETERMINER);
            if best.is_none() && cut < end - 1 && !party || cut < end - 1 && (name && !determined || pronoun) {
                best = Some(head.clone());
            }
            if cut < end - 1 && (name && !determined && !items[start].is(Flags::PREPOSITION) || pronoun) {
                if let Some(first) = introduced(items, lo, head.start) {
                    best = Some(first..head.end);
                }
                break;
            }
        }
        match open {
            Some(i) if items[i].sign == opening && opening == ',' && i > lo => cut = i,
            Some(i) if items[i].sign == opening && opening != ',' && cut == end - 1 && i > lo => cut = i,
            _ => break,
        }
        if opening != ',' {
            // "D-Md. —"
            let cut = if cut > lo + 1 && items[cut - 1].sign == '.' { cut - 1 } else { cut };
            let start = clause_start(items, lo, cut);
            // "Orr, a Liberal — the warden —"
            let whole =
                |head: Range<usize>| unclosed_apposition(items, lo, &head).map_or(head.clone(), |s| s..head.end);
            best = trim(items, start, cut).map(whole);
            break;
        }
    }
    let head = best?;
    Some(head.start..aside_end(items, head.start, head.end, end))
}

/// "Orr, the warden -- who lives there, too -- said": two hyphens stand for a dash.
fn past_hyphens(items: &[Item], lo: usize, last: usize) -> Option<Range<usize>> {
    let hyphens = |from: usize| (lo..=from).rev().take_while(|&i| items[i].sign == '-').last();
    let close = hyphens(last)?;
    let open = (lo..close).rev().find(|&i| items[i].sign == '-' && loose_hyphen(items, i)).and_then(hyphens)?;
    let head = subject_before(items, lo, open)?;
    let start = unclosed_apposition(items, lo, &head).unwrap_or(head.start);
    Some(start..head.end)
}

/// How far the phrase reaches into what stands between its head and the verb (at `limit`): brackets and
/// appositives are in; relative clauses only after a full name; participles and dated asides are out.
fn aside_end(items: &[Item], start: usize, head_end: usize, limit: usize) -> usize {
    let head = &items[start..head_end];
    let name = |i: &&Item| i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER);
    let person = head[0].is(Flags::DETERMINER) && head.iter().any(|i| i.is(Flags::ROLE));
    let full_name = head.iter().filter(name).count() > 1 && !head[0].is(Flags::DETERMINER) || person;
    let mut end = head_end;
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
        if closing == ')' {
            end = if items[next].sign == ')' { next + 1 } else { break };
            continue;
        }
        if next == end || !aside_belongs(items, end + 1, next, full_name) {
            break;
        }
        end = next;
    }
    end
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

/// "now 81": the segment opens with what can't open a sentence's subject.
fn starts_late(items: &[Item], start: usize) -> bool {
    items[start].is(Flags::ADVERB) && !items[start].is(Flags::CAPITAL)
}

/// A comma segment as a possible head phrase.
fn segment(items: &[Item], start: usize, end: usize) -> Option<Range<usize>> {
    let first = items.get(start)?;
    let date = |i: &Item| i.is(Flags::PREPOSITION | Flags::TIME) || i.number;
    // "9 towns, including Larn, said", not "Orr, 43 and retired, said"
    let no_noun = Flags::TIME | Flags::PREPOSITION | Flags::COORDINATOR | Flags::ADVERB;
    let counted = |i: &Item| i.is(Flags::CAPITAL) || i.is_word() && i.act == Act::None && !i.is(no_noun);
    if start >= end
        || items[start..end].iter().all(date)
        || first.is(Flags::RELATIVE)
        || first.number && !items[start + 1..end].first().is_some_and(counted)
        || first.is(Flags::ENDS_ING) && (!first.is(Flags::CAPITAL) || first.act == Act::Participle)
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
