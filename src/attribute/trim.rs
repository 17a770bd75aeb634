//! What doesn't belong to a source phrase at its edges: what leads into it ("On Monday") and what trails it ("in a
//! statement", "also on Quay News"). Of what is left, a lone adverb or date is no source.

use super::phrase::{LONGEST, adverbial, names_of, occasion, run_start};
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};
use std::ops::Range;

/// Most items in brackets behind a name ("(R-Ohio)").
const TAG: usize = 4;
/// Figures of a year.
const YEAR: usize = 4;
/// Most items of "A few weeks later".
const LEAD: usize = 5;

/// Takes off what leads into a phrase and what trails it; `None` when no phrase is left.
pub(super) fn trim(items: &[Item], mut start: usize, mut end: usize) -> Option<Range<usize>> {
    let was = end;
    // "NOW President Ida Orr"
    let letters =
        |i: usize| items[i].is(Flags::CAPITALS) && items[i + 1].is(Flags::CAPITAL) && !items[i + 1].is(Flags::CAPITALS);
    // "Long and Orr": a name that is an adverb elsewhere.
    let joins = |i: usize| {
        let pair = items.get(i + 1..i + 3).filter(|_| i + 2 < end);
        let name =
            |n: &Item| n.is(Flags::CAPITAL) && n.is_word() && !n.is(Flags::DETERMINER | Flags::ADVERB | Flags::PRONOUN);
        items[i].is(Flags::CAPITAL) && pair.is_some_and(|p| p[0].is(Flags::COORDINATOR) && name(&p[1]))
    };
    while start < end {
        let item = &items[start];
        if item.is(Flags::ADVERB) && joins(start) {
            break;
        }
        let lead = item.is(Flags::COORDINATOR | Flags::SUBORDINATOR)
            && !item.is(Flags::DETERMINER | Flags::PRONOUN)
            && !(item.is(Flags::INDEFINITE))
            || item.is(Flags::ADVERB) && !item.is(Flags::DETERMINER | Flags::PRONOUN) && start + 1 < end && !letters(start)
            || item.is(Flags::LY) && item.is(Flags::CAPITAL) && start + 1 < end && !items[start + 1].is(Flags::CAPITAL)
            // "Does Orr read?"
            || item.is(Flags::AUXILIARY) && item.act == Act::Finite && item.is(Flags::CAPITAL) && !item.is(Flags::PRONOUN) && start + 1 < end
            || !item.is_word() && item.quote.is_none() && item.sign != '[' && !item.is_currency();
        // "Today's story", "Last year's report"
        let whose = |i: &Item| i.is(Flags::TIME) && i.is(Flags::GENITIVE);
        if !lead || start + 1 < end && items[start..start + 2].iter().any(whose) {
            break;
        }
        start += 1;
    }
    // "In Iowa Orr said", "On Monday the board said": begin behind the leading phrase.
    if start < end
        && items[start].is(Flags::PREPOSITION)
        && !items[start].is(Flags::NOUN_LIKE)
        && !counts(items, start, end)
    {
        start = simple_start(items, start, end);
    }
    if start < end
        && items[start].is(Flags::TIME)
        && !items[start].is(Flags::GENITIVE)
        && start + 1 < end
        && items[start + 1].is(Flags::CAPITAL | Flags::DETERMINER | Flags::PRONOUN)
    {
        start += 1;
    }
    // "A minute later Orr", "Two days earlier the board"
    let then = |k: &usize| items[*k].is(Flags::TIME) && items[*k].is(Flags::ADVERB) && items[*k - 1].is(Flags::TIME);
    if let Some(later) = (start + 1..(start + LEAD).min(end.saturating_sub(1))).find(then) {
        start = later + 1;
    }
    // "two days after Orr"
    let since = |k: usize| items[k].leads_either();
    if start + 2 < end && items[start].is(Flags::TIME) && !items[start].is(Flags::CAPITAL) && since(start + 1) {
        start += 2;
    }
    // "Orr on Monday", "Orr in a statement", "Orr Monday".
    // "the director of public health": of the prepositions that a name keeps, the shortest.
    let of = |i: &Item| i.is(Flags::NAME_PREPOSITION) && i.span.len() == "of".len();
    for i in (start + 1..end).rev() {
        if items[i].is(Flags::PREPOSITION)
            && !of(&items[i])
            && occasion(items, i + 1, end)
            && !items[i + 1..end].iter().any(|x| x.is(Flags::RELATIVE))
            && !items[i].is(Flags::RELATIVE)
        {
            if names_of(items, i) {
                continue;
            }
            end = i;
        }
    }
    // "Orr also on Quay News"; of "a sailor who asked not to be named" nothing trails.
    let trails =
        |&i: &usize| adverbial(&items[i]) && items[i + 1].is(Flags::PREPOSITION) && !items[i].is(Flags::NEGATION);
    end = (start + 1..end.saturating_sub(1)).find(trails).unwrap_or(end);
    // "The organisers of the day", "His wife of 51 years"
    let held = |end: usize| {
        let [.., link, article, _] = &items[start..end] else { return false };
        let counted = article.number || article.traits.any(Traits::NUMBER);
        of(link) && (article.is(Flags::DETERMINER) || counted) && link.is(Flags::PREPOSITION)
    };
    while end > start + 1
        && (items[end - 1].is(Flags::TIME) && !items[end - 1].is(Flags::BODY_HEAD) && !held(end)
            || adverbial(&items[end - 1])
            || items[end - 1].sign == ',')
    {
        end -= 1;
    }
    // "Orr and Lund both"
    if end > start + 1
        && items[end - 1].is(Flags::INDEFINITE)
        && items[end - 2].is(Flags::CAPITAL)
        && !items[end - 2].is(Flags::DETERMINER)
        // "Orr critics"
        && !items[end - 1].is(Flags::CAPITAL | Flags::PRONOUN | Flags::ROLE)
    {
        end -= 1;
    }
    // "Orr at first"
    let adverb = |k: usize| items.get(k).is_some_and(|i| i.is(Flags::ADVERB));
    while end > start + 1 && items[end - 1].is(Flags::PREPOSITION) && adverb(end) {
        end -= 1;
    }
    // "a source speaking to": what was cut leaves its verb behind.
    let left = |k: usize| {
        let described = !items[k - 1].is(Flags::AUXILIARY)
            && items[k].is(Flags::PARTICIPLE)
            && !items[k].is(Flags::CAPITAL | Flags::NOUN_LIKE | Flags::PERSON);
        matches!(items[k].act, Act::Participle | Act::Past) || described
    };
    while end > start + 1 && end < was && left(end - 1) {
        end -= 1;
    }
    let first = items.get(start)?;
    let fits = start < end
        && end - start <= LONGEST
        && first.is_word()
        && (!first.is(Flags::PREPOSITION) || counts(items, start, end))
        || start < end && first.quote.is_some() && end - start > 1;
    // "“…,” Long said": a capital behind the marks is a name.
    let named = first.is(Flags::CAPITAL) && start > 0 && items[start - 1].quote.is_some();
    // "caps that read", "guards said"
    let needs = |i: &Item| i.is(Flags::RELATIVE) || i.is(Flags::STRONG) && i.act == Act::Finite;
    let noun = items.get(end).is_some_and(needs)
        && first.is(Flags::NOUN_LIKE)
        && first.is(Flags::THIRD)
        && first.act == Act::None;
    let there = start + 1 == end
        && !named
        && (first.is(Flags::ADVERB | Flags::AUXILIARY | Flags::COORDINATOR)
            && !first.is(Flags::PRONOUN | Flags::INDEFINITE)
            || first.is(Flags::VERB)
                && !first.is(Flags::CAPITAL | Flags::CUE_NOUN | Flags::BODY_HEAD | Flags::PERSON)
                && !noun);
    // "delegates chosen Sunday have said"
    let date = start + 1 == end
        && first.is(Flags::TIME)
        && !first.is(Flags::GENITIVE | Flags::BODY_HEAD)
        && start > 0
        && items[start - 1].is_word()
        && !items[start - 1].is(Flags::COORDINATOR | Flags::SUBORDINATOR);
    // "The evening fell": what was taken off was the noun.
    let bare = start + 1 == end
        && first.is(Flags::DETERMINER)
        && !first.is(Flags::PRONOUN | Flags::INDEFINITE | Flags::RELATIVE)
        && first.span.len() <= "the".len();
    (fits && !there && !bare && !date).then_some(start..end)
}

/// "About four in 10 voters": the preposition belongs to the number.
pub(super) fn counts(items: &[Item], start: usize, end: usize) -> bool {
    let number = |i: usize| i < end && items[i].number;
    // "At least one sailor"
    let at_least = start + 3 < end
        && (items[start + 2].is(Flags::INDEFINITE)
            || items[start + 2].is(Flags::DETERMINER) && items[start + 2].span.len() == 1)
        && items[start + 1].is_word()
        && !items[start + 1].is(Flags::DETERMINER | Flags::CAPITAL | Flags::TIME | Flags::PREPOSITION | Flags::PRONOUN)
        && !items[start + 3].is(Flags::TIME | Flags::OCCASION);
    number(start + 3) && items[start + 2].is(Flags::PREPOSITION) || at_least
}

/// "A man who stole more than 40 boats": whether "than" at `i` leads to a number.
pub(super) fn more_than(items: &[Item], lo: usize, i: usize) -> bool {
    let number = |n: &Item| n.number || n.is_currency() || n.traits.any(Traits::NUMBER);
    i > lo && items[i].is(Flags::COMMENT) && items[i - 1].is(Flags::INDEFINITE) && items.get(i + 1).is_some_and(number)
}

/// "On Monday Orr and Lund": whether the name before "and" at `joint` is no part of what leads into the clause.
fn two_names(items: &[Item], lo: usize, joint: usize) -> bool {
    let name = |i: &Item| i.is(Flags::CAPITAL) && !i.is(Flags::TIME | Flags::DETERMINER) && i.is_word();
    let first = run_start(items, lo..joint, name);
    let before = first.filter(|&f| f > lo).map(|f| &items[f - 1]);
    let leads = |i: &Item| i.is_plain() && !i.is(Flags::PREPOSITION | Flags::COORDINATOR);
    before.is_some_and(leads)
}

/// The start of the simple phrase that ends at `end`: a pronoun, a name, or a determiner with its noun.
fn simple_start(items: &[Item], lo: usize, end: usize) -> usize {
    // "by Orr (R-Ohio), who"
    let tag = (lo + 1..end).rev().take(TAG).find(|&i| items[i].sign == '(').filter(|_| items[end - 1].sign == ')');
    let end = tag.unwrap_or(end);
    let last = &items[end - 1];
    if last.is(Flags::PRONOUN) {
        return end - 1;
    }
    let name = last.is(Flags::CAPITAL);
    let mut start = end;
    while start > lo {
        let item = &items[start - 1];
        if item.is(Flags::DETERMINER) && !item.is(Flags::PRONOUN) {
            return start - 1;
        }
        // "In 2031 Orr"
        let next = items.get(start).filter(|_| start < end);
        let year = item.number && item.span.len() == YEAR && next.is_some_and(|n| n.is(Flags::CAPITAL));
        let year = year && start > lo + 1 && items[start - 2].is(Flags::PREPOSITION);
        let part = item.is_word()
            && !year
            && !item.is(Flags::PREPOSITION | Flags::TIME)
            && (!name || item.is(Flags::CAPITAL | Flags::TITLE | Flags::ROLE) || item.number);
        let joint = name && item.is(Flags::COORDINATOR) && two_names(items, lo, start - 1);
        if !part && !joint {
            break;
        }
        start -= 1;
    }
    start
}
