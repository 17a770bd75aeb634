//! Where a subject begins behind what leads in without a comma, or with a number: "After the hearing Orr said", "A group of
//! more than 20 sailors said".

use super::phrase::run_start;
use crate::extract::Item;
use crate::rules::{Flags, Traits};
use std::ops::Range;

/// "After the hearing Orr said": where the name begins behind a phrase that leads in without a comma; "after the mayor Orr
/// said" has but one phrase. A preposition stands at `lo`.
// Hardly ever needed, so that it stays out of the way of what is.
#[inline(never)]
pub(super) fn named_behind(items: &[Item], lo: usize, phrase: &Range<usize>) -> Option<usize> {
    let leads = !items[lo].is(Flags::NAME_PREPOSITION);
    let name = run_start(items, phrase.clone(), |i| i.is(Flags::CAPITAL) && i.is_word() && !i.is(Flags::DETERMINER))?;
    let noun = items.get(phrase.start + 1..name).filter(|noun| !noun.is_empty())?;
    let person = Flags::ROLE | Flags::TITLE | Flags::PERSON | Flags::BODY_HEAD | Flags::HONORIFIC | Flags::GENITIVE;
    let thing = noun.iter().all(|i| i.is_plain() && !i.is(person | Flags::CAPITAL | Flags::COORDINATOR));
    (leads && thing && items[phrase.start].is(Flags::DETERMINER)).then_some(name)
}

/// "More than a dozen sailors", "Nearly a dozen sailors": where a phrase begins that begins with a number.
pub(super) fn counted(items: &[Item], lo: usize, start: usize) -> usize {
    let is = |i: usize, flags: Flags| items[i].is(flags);
    let number = is(start, Flags::INDEFINITE)
        || items[start].traits.any(Traits::NUMBER)
        || items[start].number
        || items.get(start + 1).is_some_and(|n| n.is(Flags::INDEFINITE));
    let than = number && start > lo + 1 && is(start - 1, Flags::COMMENT) && is(start - 2, Flags::INDEFINITE);
    let nearly = number && start > lo && is(start - 1, Flags::LY) && is(start - 1, Flags::CAPITAL);
    // "That panel said"
    let no_noun = Flags::CAPITAL | Flags::PRONOUN | Flags::DETERMINER | Flags::INDEFINITE | Flags::PLURAL;
    let that = start == lo + 1 && is(lo, Flags::RELATIVE) && is(lo, Flags::CAPITAL) && !is(start, no_noun);
    let start = start - if than { 2 } else { usize::from(nearly || that && is(lo, Flags::SUBORDINATOR)) };
    if than { group_of(items, lo, start).unwrap_or(start) } else { start }
}

/// "A group of more than 20 sailors": where the phrase begins that "of" before the number at `start` belongs to.
fn group_of(items: &[Item], lo: usize, start: usize) -> Option<usize> {
    let of = start.checked_sub(1).filter(|&o| o > lo && items[o].is(Flags::NAME_PREPOSITION))?;
    let word = |i: &usize| items[*i].is_plain() && !items[*i].is(Flags::PREPOSITION);
    (lo..of).rev().take_while(word).find(|&i| items[i].is(Flags::DETERMINER) && i + 1 < of)
}
