//! Words that are carried by a noun: "Orr's statement", "in her words", "a letter from the board". Whose
//! they are stands in the genitive before the noun, or after "from".

use super::object::phrase_after;
use crate::extract::Item;
use crate::rules::Flags;
use std::ops::Range;

/// How far before the marks the noun may stand, in items.
const REACH: usize = 12;

/// Whose words the noun before the quoted stretch `q` carries; the sentence begins at `lo`.
pub(super) fn noun_source(text: &str, items: &[Item], lo: usize, q: usize) -> Option<Range<usize>> {
    let near = lo.max(q.saturating_sub(REACH));
    let noun = (near..q).rev().find(|&i| items[i].is(Flags::CUE_NOUN) && !items[i].is(Flags::GENITIVE))?;
    if items[noun..q].iter().any(|i| i.quote.is_some()) {
        return None;
    }
    let ends =
        |i: &Item| !i.is_word() || i.is(Flags::GENITIVE | Flags::POSSESSIVE | Flags::PREPOSITION | Flags::AUXILIARY);
    let owner = (lo..noun).rev().find(|&i| ends(&items[i]));
    if let Some(owner) = owner.filter(|&i| items[i].is(Flags::GENITIVE | Flags::POSSESSIVE)) {
        return Some(owner_start(items, lo, owner)..owner + 1);
    }
    let next = items.get(noun + 1).filter(|_| noun + 1 < q)?;
    matches!(next.span.of(text), "from" | "by" | "of").then(|| phrase_after(items, noun + 2, q))?
}

/// Where the name in the genitive at `owner` begins; "her" is one word.
fn owner_start(items: &[Item], lo: usize, owner: usize) -> usize {
    let name = |i: &Item| i.is_word() && i.is(Flags::CAPITAL) && !i.is(Flags::PREPOSITION);
    let mut start = owner;
    while start > lo && !items[owner].is(Flags::POSSESSIVE) && name(&items[start - 1]) {
        start -= 1;
    }
    start
}
