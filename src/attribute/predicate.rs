//! The verb that a subject belongs to: where its group begins, the relative word before it, and the subject of the
//! first one in a sentence, which speaks where nothing nearer does.

use super::antecedent::antecedent;
use super::object::phrase_after;
use super::phrase::{adverbial, run_start};
use super::relatives::before_date;
use super::subject::subject_before;
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// Longest aside between a relative word and its verb, in items.
const LONGEST_ASIDE: usize = 10;

/// "who", "which" or "that" right before a verb group, adverbs aside.
pub(super) fn relative_before(items: &[Item], lo: usize, verb: usize) -> Option<usize> {
    let before = (lo..verb).rev().find(|&i| !adverbial(&items[i]))?;
    if items[before].sign == ',' {
        // "who, in a call on Friday, said"
        let open = (lo.max(before.saturating_sub(LONGEST_ASIDE))..before).rev().find(|&i| items[i].sign == ',')?;
        let relative = open.checked_sub(1).filter(|&r| r > lo)?;
        return items[relative].is(Flags::RELATIVE).then_some(relative);
    }
    if items[before].is(Flags::RELATIVE) {
        return Some(before);
    }
    before_date(items, lo, before + 1)
}

/// "hit Quayline, the first firm to say", "praised Orr, the only one to say": who is the first, where "to" stands at `to`.
// Hardly ever needed, so that it stays out of the way of what is.
#[inline(never)]
pub(super) fn first_to(items: &[Item], lo: usize, to: usize) -> Option<Range<usize>> {
    let plain = |i: &Item| i.is_plain();
    let article = run_start(items, lo..to, plain)?;
    let comma = article.checked_sub(1).filter(|&c| c > lo && items[c].sign == ',')?;
    let first = items.get(article + 1).filter(|_| article + 1 < to)?;
    let counts = items[article].is(Flags::DETERMINER) && first.is(Flags::ADVERB);
    let who = if counts { antecedent(items, lo, comma + 1) } else { None };
    // "In Larn, the first to say so was Orr": the place only leads in.
    who.filter(|w| !(w.start == lo + 1 && items[lo].is(Flags::PREPOSITION)))
}

/// The first auxiliary or adverb of the group that ends with `verb`, not before `lo`.
pub(super) fn group_start(items: &[Item], lo: usize, verb: usize) -> usize {
    verb - items[lo..verb].iter().rev().take_while(|i| i.is(Flags::AUXILIARY | Flags::ADVERB)).count()
}

/// The subject of the first finite verb before `hi`, past leading "When …," and "In …,".
pub(super) fn main_subject(items: &[Item], lo: usize, hi: usize) -> Option<Range<usize>> {
    let mut from = lo;
    let subordinate = |i: usize| {
        items
            .get(i)
            .is_some_and(|x| x.is(Flags::SUBORDINATOR | Flags::PREPOSITION) || x.is(Flags::ED | Flags::ENDS_ING))
    };
    if subordinate(from)
        && let Some(comma) = (from..hi).find(|&i| items[i].sign == ',')
    {
        from = comma + 1;
    }
    let mut relative = false;
    for i in from..hi {
        if items[i].quote.is_some() && i > from {
            continue;
        }
        relative |= items[i].is(Flags::RELATIVE);
        if matches!(items[i].sign, ',') {
            relative = false;
        }
        if i > from
            && !relative
            && main_verb(items, i)
            && let Some(subject) = subject_before(items, from, group_start(items, from, i))
        {
            return Some(subject);
        }
    }
    None
}

pub(super) fn main_verb(items: &[Item], i: usize) -> bool {
    items[i].act == Act::Finite
}

/// "Called a “fair” one by its makers, the boat": whether the participle at `at` says what something is called.
pub(super) fn names_thing(items: &[Item], at: usize) -> bool {
    let thing = |n: &Item| n.is(Flags::DETERMINER) || n.quote.is_some();
    items[at].act == Act::Participle && items[at].is(Flags::CLAUSELESS) && items.get(at + 1).is_some_and(thing)
}

/// "Engr. Ida Orr, described it as “late”": the name, alone between the head of the sentence and a comma that belongs nowhere,
/// of whoever does what the verb tells.
pub(super) fn named_before_comma(items: &[Item], lo: usize, verb: &Range<usize>) -> Option<Range<usize>> {
    let comma = verb.start.checked_sub(1).filter(|&c| c > lo + 1 && items[c].sign == ',')?;
    let name = |i: &Item| i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER | Flags::PRONOUN | Flags::TIME);
    let cue = &items[verb.end - 1];
    let does = !cue.is(Flags::STRONG | Flags::WEAK) && items.get(verb.end).is_some_and(|i| i.is(Flags::DETERMINER));
    // "“…,” Karl Hale of Our Lady of Larn, told the Courier"
    let marks = (lo..comma).rev().find(|&k| !items[k].is_word());
    if cue.is(Flags::STRONG)
        && cue.is(Flags::HEARER)
        && let Some(quote) = marks.filter(|&k| items[k].quote.is_some())
    {
        let spoke = phrase_after(items, quote + 1, comma).filter(|s| s.end == comma);
        return spoke.filter(|s| items[s.clone()].iter().any(|i| i.is(Flags::SPEAKER)));
    }
    let told = |i: &Item| i.act == Act::Finite || i.quote.is_some() || i.is(Flags::SUBORDINATOR | Flags::COORDINATOR);
    if !does || !items[lo..comma].iter().rev().take(2).all(name) || items[lo..comma].iter().any(told) {
        return None;
    }
    let subject = subject_before(items, lo, comma).filter(|s| s.end == comma)?;
    (subject.start == lo || items[subject.start - 1].sign == ',').then_some(subject)
}
