//! What is pasted before a sentence without a stop of its own: a headline in capitals, a crosshead, the letters of an
//! agency in brackets. No source phrase begins in it.

use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};

/// Whether nothing goes on behind it.
pub(super) fn ends_sentence(item: &Item) -> bool {
    matches!(item.sign, '.' | '?' | '!' | ':') || item.quote.is_some()
}

/// "Larn (NPA)Mayor Orr": whether the space is lost behind the bracket at `close`.
pub(super) fn glued(items: &[Item], close: usize, end: usize) -> bool {
    let next = items[close + 1..end].first();
    next.is_some_and(|n| n.is(Flags::CAPITAL) && n.span.start() == items[close].span.end())
}

/// "THE PIER STAYS SHUT The board said": whether a headline in capitals ends at `i`.
pub(super) fn headline_ends(items: &[Item], start: usize, i: usize, end: usize) -> bool {
    let capitals = |k: usize| items[k].is(Flags::CAPITALS);
    capitals(i)
        && i >= start + 2
        && i + 1 < end
        && (i - 2..i).all(capitals)
        && !capitals(i + 1)
        && items[i + 1].is(Flags::CAPITAL)
}

/// "Read on about the pier affair The board said": whether a sentence begins at `i` whose stop before it is lost. The article
/// of "the weekly The Courier" and "rock veterans The Tides" is part of a name.
pub(super) fn lost_stop(items: &[Item], begin: usize, i: usize, end: usize) -> bool {
    let item = &items[i];
    let article = item.is(Flags::DETERMINER) && item.is(Flags::CAPITAL) && item.span.len() == "The".len();
    let number = item.is(Flags::CAPITALS | Flags::INDEFINITE) || item.traits.any(Traits::NUMBER);
    if !article || number || i == begin || i + 1 >= end {
        return false;
    }
    let (before, next) = (&items[i - 1], &items[i + 1]);
    let inside = Flags::PREPOSITION | Flags::COORDINATOR | Flags::GENITIVE | Flags::SUBORDINATOR | Flags::RELATIVE;
    let kind = Flags::CAPITAL | Flags::BODY_HEAD | Flags::ROLE | Flags::CUE_NOUN | Flags::PLURAL;
    let name = next.is(Flags::CAPITAL) && (before.is(kind) || i > begin + 1 && items[i - 2].is(Flags::DETERMINER));
    before.is_plain() && before.act == Act::None && !before.is(inside) && next.is_plain() && !name
}
