//! "An adviser quoted in the Courier as saying", "was quoted by the Courier saying", "is reported to have said": two verbs
//! make one cue. Where words were printed may stand between them, and is no source.

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

/// The verb of "saying" or "having said" at `at`.
pub(super) fn says(items: &[Item], at: usize) -> Option<usize> {
    let first = items.get(at)?;
    if first.is(Flags::ING) && first.is(Flags::CUE_VERB) {
        return Some(at);
    }
    let having = first.is(Flags::AUXILIARY) && first.is(Flags::ENDS_ING) && !first.is(Flags::BE);
    (having && said(items, at + 1)).then_some(at + 1)
}

/// "is reported to have said", with "reported" at `at`: the verb of what is said.
pub(super) fn to_have_said(text: &str, items: &[Item], at: usize) -> Option<usize> {
    let [to, have, ..] = items.get(at + 1..)? else { return None };
    let perfect = have.is(Flags::AUXILIARY) && have.act == Act::Infinitive && !have.is(Flags::BE);
    (perfect && to.span.of(text) == "to" && said(items, at + 3)).then_some(at + 3)
}

/// "said", behind "having" or "have".
fn said(items: &[Item], at: usize) -> bool {
    let verb = |i: &Item| i.is(Flags::CUE_VERB) && i.is(Flags::PAST | Flags::PARTICIPLE) && !i.is(Flags::WEAK);
    items.get(at).is_some_and(verb)
}

/// "made clear", "made it clear": where the words end that make the weak verb at `at` report.
pub(super) fn openly(items: &[Item], at: usize) -> Option<usize> {
    let it = items.get(at + 1).is_some_and(|i| i.is(Flags::NEUTER) && i.is(Flags::PRONOUN));
    let word = at + 1 + usize::from(it);
    (items[at].is(Flags::WEAK) && items.get(word).is_some_and(Item::openly)).then_some(word + 1)
}
