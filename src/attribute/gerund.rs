//! Which words in -ing are nouns: "a creative writing professor", "at a press briefing", "six towing boats". Taken for a
//! participle, each would have a subject and might report something.

use super::company::object_follows;
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// Whether the word in -ing at `at` is no participle; adverbs aside, `before` stands before it.
pub(super) fn names_a_thing(items: &[Item], sentence: &Range<usize>, before: usize, at: usize) -> bool {
    let (item, b) = (&items[at], &items[before]);
    let next = items.get(at + 1);
    // "a creative writing professor": part of a name for somebody.
    let inside = b.is_word()
        && b.act == Act::None
        && before > sentence.start
        && items[before - 1].is(Flags::DETERMINER | Flags::GENITIVE)
        && next.is_some_and(|n| n.is(Flags::ROLE) && !n.is(Flags::PLURAL | Flags::CAPITAL));
    // "with Liberal talking points": one person would have an article.
    let points = b.is(Flags::ROLE) && !b.is(Flags::PLURAL) && before > sentence.start;
    let points = points && items[before - 1].is(Flags::PREPOSITION);
    let points = points && next.is_some_and(|n| n.is(Flags::NOUN_LIKE) && n.is(Flags::THIRD));
    // "the 90-year-old building needs a roof"
    let third = |n: &Item| n.is(Flags::THIRD) && n.is(Flags::VERB | Flags::CUE_VERB);
    let building = b.number && next.is_some_and(third) && object_follows(items, sentence, at + 1);
    // "six towing boats sank"
    let no_noun = Flags::DETERMINER | Flags::PREPOSITION | Flags::PRONOUN | Flags::SUBORDINATOR | Flags::CAPITAL;
    let noun = |n: &Item| n.is_word() && !n.is(no_noun | Flags::ADVERB | Flags::LY);
    let listed = item.is(Flags::CUE_VERB | Flags::VERB);
    let counted = b.is(Flags::DETERMINER) && b.is(Flags::INDEFINITE) && !listed && next.is_some_and(noun);
    // "credits that warning with it", not "says that warning them is late"
    let that = b.is_that() && item.is(Flags::CUE_NOUN);
    let that = that && next.is_some_and(|n| n.is(Flags::PREPOSITION));
    // "at a regular press briefing": an event, which no object follows.
    let event = item.is(Flags::CUE_NOUN | Flags::OCCASION) && !next.is_some_and(|n| n.is_that() || n.quote.is_some());
    let event = event && at_an(items, sentence, at) && !object_follows(items, sentence, at);
    inside
        || points
        || building
        || counted
        || that
        || event
        || item.is(Flags::PREPOSITION | Flags::INDEFINITE | Flags::TIME)
}

/// "at a regular press …": whether an article, which a preposition leads to, begins the phrase that ends with the word at
/// `at`.
fn at_an(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let plain = |i: &usize| items[*i].is_plain() && items[*i].act == Act::None && !items[*i].is(Flags::PREPOSITION);
    let first = (sentence.start + 1..at).rev().take_while(plain).last().filter(|&f| f + 1 < at);
    let the = |f: usize| items[f].is(Flags::DETERMINER) && !items[f].is(Flags::PRONOUN);
    first.is_some_and(|f| the(f) && items[f - 1].is(Flags::PREPOSITION) && !items[f - 1].is(Flags::SUBORDINATOR))
}
