//! "An adviser quoted in the Courier as saying", "was quoted by the Courier saying": where words were printed stands between
//! the two verbs of one cue, and is no source.

use super::object::phrase_after;
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// Longest "in Monday's Courier", in items.
const LONGEST: usize = 8;

/// The verb "saying" that belongs to "quoted" at `at`.
pub(super) fn saying(text: &str, items: &[Item], sentence: &Range<usize>, at: usize) -> Option<usize> {
    let end = sentence.end.min(at + LONGEST);
    let link = items.get(at + 1).filter(|_| items[at].is(Flags::REPORTED) && at + 1 < end)?;
    if !matches!(link.span.of(text), "in" | "by" | "on") {
        return None;
    }
    let place = phrase_after(items, at + 2, end)?;
    // "in the Courier on Monday"
    let verb = (place.start + 1..end).find(|&i| items[i].is(Flags::ING) && items[i].is(Flags::CUE_VERB))?;
    let small = |i: &Item| i.is_word() && (i.act == Act::None || i.is(Flags::PREPOSITION));
    (items[verb].is(Flags::STRONG) && items[at + 2..verb].iter().all(small)).then_some(verb)
}
