//! The phrase to the left of a cue: "X said", past what stands between the two, be it an adverb, an
//! appositive, a relative clause or a dated aside.

use super::antecedent::{antecedent, open_relative};
use super::asides::{aside_end, dated_noun, introduced, segment, unclosed_apposition, unclosed_origin, unopened};
use super::bounds::clause_start;
use super::company::no_subject;
use super::leading::{counted, named_behind};
use super::phrase::{adverbial, finite, loose_hyphen, nickname, run_start, this_time};
use super::relatives::{before_date, behind_relative, parted};
use super::trim::trim;
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};
use std::ops::Range;

/// Most letters in capitals behind a name that say what somebody is.
const LETTERS: usize = 3;

/// The noun phrase that ends right before `verb` (the first item of the verb group), not before `lo`.
pub(super) fn subject_before(items: &[Item], lo: usize, verb: usize) -> Option<Range<usize>> {
    let mut end = verb;
    while end > lo && adverbial(&items[end - 1]) {
        end -= 1;
    }
    // "the poll released yesterday shows"
    if end < verb && end > lo + 2 && items[end].is(Flags::TIME) && items[end - 1].act == Act::Past {
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
    // "The governor, Ida Orr, on Tuesday said"
    if end > lo + 3
        && items[end - 1].is(Flags::TIME)
        && items[end - 2].is(Flags::PREPOSITION)
        && items[end - 3].sign == ','
    {
        end -= 2;
    }
    // "Orr, the warden, Tuesday said"
    let day = |i: &Item| i.is(Flags::TIME) && i.is(Flags::CAPITAL) && !i.is(Flags::GENITIVE | Flags::BODY_HEAD);
    if end > lo + 3 && day(&items[end - 1]) && items[end - 2].sign == ',' {
        end -= 1;
    }
    // "Orr, the warden, on her part said"
    if end > lo + 4
        && items[end - 1].is(Flags::OCCASION)
        && items[end - 2].is(Flags::POSSESSIVE)
        && items[end - 3].is(Flags::PREPOSITION)
        && items[end - 4].sign == ','
    {
        end -= 3;
    }
    if end <= lo {
        return None;
    }
    let last = &items[end - 1];
    // "Sailors in Larn and elsewhere said"
    if end < verb && last.is(Flags::COORDINATOR) && end > lo + 2 && items[end - 1..verb].len() == 2 {
        let place = items[end - 2].is(Flags::CAPITAL) && items[end - 3].is(Flags::PREPOSITION);
        let told = items[lo..end].iter().any(|i| i.act == Act::Finite);
        if let Some(head) = subject_before(items, lo, end - 1).filter(|_| place && !told) {
            return Some(head.start..verb);
        }
    }
    if last.is(Flags::COORDINATOR) || last.sign == ',' && end >= lo + 2 && items[end - 2].is(Flags::COORDINATOR) {
        return shared_subject(items, lo, end - 1);
    }
    if last.is(Flags::RELATIVE) {
        return antecedent(items, lo, end - 1);
    }
    if let Some(relative) = before_date(items, lo, end) {
        return antecedent(items, lo, relative);
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
        return antecedent(items, lo, relative).map(|r| unclosed_origin(items, lo, &r).unwrap_or(r.start)..end);
    }
    let phrase = trim(items, start, end)?;
    let led = phrase.start == lo + 1 && items[lo].is(Flags::PREPOSITION);
    let name = if led { named_behind(items, lo, &phrase) } else { None };
    let phrase = name.unwrap_or(phrase.start)..phrase.end;
    let start = unclosed_apposition(items, lo, &phrase).or_else(|| introduced(items, lo, phrase.start));
    let start = start.or_else(|| unclosed_origin(items, lo, &phrase)).or_else(|| dated_noun(items, lo, phrase.start));
    let start = start.or_else(|| behind_relative(items, &phrase)).unwrap_or(phrase.start);
    // "the boats she and Orr say are late"
    let joint = |&k: &usize| {
        let [who, and] = &items[k..k + 2] else { return false };
        let subject = who.is(Flags::PRONOUN) && who.is(Flags::MALE | Flags::FEMALE) && !who.is(Flags::POSSESSIVE);
        subject && !who.traits.any(Traits::OBJECT) && and.is(Flags::COORDINATOR)
    };
    let start = (start + 1..phrase.end.saturating_sub(2)).find(joint).unwrap_or(start);
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
    let date = run_start(items, lo + 1..end, dated)?;
    (items[date - 1].is(Flags::COORDINATOR) && items[date].is(Flags::PREPOSITION)).then_some(date - 1)
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
        && items[end - 1].ends_in_comma();
    let head = subject_before(items, lo, comma).filter(|_| fits)?;
    // "Orr, an actor in Osterby, who runs a stage, said": the apposition isn't the head.
    let name = |i: usize| items[i].is(Flags::CAPITAL) && !items[i].is(Flags::DETERMINER | Flags::TIME);
    // "Orr, of the Hall of Osterby, who runs a stage, said": nor is the place.
    let beside = (lo..head.start).rev().take_while(|&i| items[i].is_plain()).last().unwrap_or(head.start);
    let beside = if items[beside].is(Flags::NAME_PREPOSITION) { beside } else { head.start };
    let apposed = beside > lo + 1
        && items[beside - 1].sign == ','
        && name(beside - 2)
        && !leads_in(&items[clause_start(items, lo, beside - 1)]);
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
    if let Some(head) = past_relative(items, lo, end).or_else(|| parted(items, lo, end)) {
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
    let named = |i: usize| items[i].is(Flags::CAPITAL) && !items[i].is(Flags::PRONOUN | Flags::RELATIVE);
    let mut best = None;
    for _ in 0..6 {
        let open = (lo..cut).rev().find(|&i| {
            items[i].sign == opening
                // "on Quay TV's “This Week,” Ida Orr"
                || items[i].quote.is_some() && (!nickname(items, i) || items[i].comma && named(i + 1))
                || matches!(items[i].sign, ';' | ':')
        });
        let start = open.map_or(lo, |i| i + 1);
        let here = segment(items, start, cut);
        if let Some(head) = &here {
            // "editor of The Tide" describes a name, "former Mayor Orr" is one.
            let office = items[head.start].is(Flags::ROLE) && !items[head.start].is(Flags::CAPITAL);
            // "Ida Orr, MD, a surgeon, said"
            let named =
                start > lo + 2 && (start - 3..start - 1).all(|k| items[k].is_word() && items[k].is(Flags::CAPITAL));
            let letters = named && items[head.start].is(Flags::CAPITALS) && items[head.start].span.len() <= LETTERS;
            let party = head.len() == 1 && (items[head.start].is(Flags::PARTY) || letters);
            let name = !office
                && !party
                && items[head.clone()].iter().any(|i| i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER));
            let pronoun = items[head.start].is(Flags::PRONOUN);
            let determined = items[head.start].is(Flags::DETERMINER);
            // "In Larn, the warden, Orr, said"
            let leads = best.is_some() && start == lo && leads_in(&items[lo]);
            if best.is_none() && cut < end - 1 && !party || cut < end - 1 && !leads && (name && !determined || pronoun)
            {
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
            // "The star of “Tides,” Ida Orr, said"
            Some(i) if items[i].comma && cut == end - 1 => {
                best = here.filter(|head| head.len() > 1 && items[head.clone()].iter().all(|i| i.is(Flags::CAPITAL)));
                break;
            }
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
    let head = best.or_else(|| unopened(items, lo, end))?;
    Some(head.start..aside_end(items, head.start, head.end, end))
}

/// "Orr, the warden -- who lives there, too -- said": two hyphens stand for a dash.
fn past_hyphens(items: &[Item], lo: usize, last: usize) -> Option<Range<usize>> {
    let hyphens = |last: usize| run_start(items, lo..last + 1, |i| i.sign == '-');
    let close = hyphens(last)?;
    let open = (lo..close).rev().find(|&i| items[i].sign == '-' && loose_hyphen(items, i)).and_then(hyphens)?;
    let head = subject_before(items, lo, open)?;
    let start = unclosed_apposition(items, lo, &head).unwrap_or(head.start);
    Some(start..head.end)
}
