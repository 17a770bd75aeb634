//! "Mocked Orr for saying", "kept Orr from saying": the object of the verb before has said what the participle tells, not
//! its subject.

use super::object::phrase_after;
use super::phrase::adverbial;
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// "mocked Orr for saying", "kept Orr from saying": whoever is mocked said it.
pub(super) fn blamed(text: &str, items: &[Item], lo: usize, at: usize) -> Option<Range<usize>> {
    let link = at.checked_sub(1).filter(|&k| k > lo + 1 && matches!(items[k].span.of(text), "for" | "from"))?;
    let from = items[link].span.len() == "from".len();
    let verb = (lo..link).rev().take_while(|&k| items[k].is_word()).find(|&k| items[k].act != Act::None)?;
    // "did not stop Orr from saying": the auxiliary's verb.
    let small = items[verb + 1..link].iter().take_while(|i| i.is(Flags::NEGATION | Flags::ADVERB)).count();
    let helps = from && items[verb].is(Flags::AUXILIARY) && !items[verb].is(Flags::BE);
    let object_at = if helps { verb + 2 + small } else { verb + 1 };
    let object = phrase_after(items, object_at, link).filter(|o| o.end == link)?;
    let that = items.get(at + 1).is_some_and(|i| i.is(Flags::RELATIVE) && i.is(Flags::SUBORDINATOR));
    let says = items[at].is(Flags::STRONG) || that;
    let own = items[object.end - 1].is(Flags::PRONOUN) && items[object.end - 1].span.len() > "them".len();
    let person = Flags::CAPITAL | Flags::ROLE | Flags::BODY_HEAD | Flags::INDEFINITE | Flags::PRONOUN;
    let kept = from && !items[at].is(Flags::WEAK) && !adverbial(&items[link - 1]);
    if kept && items[object.clone()].iter().any(|i| i.is(person) && !i.is(Flags::DETERMINER | Flags::NEUTER)) {
        return (!own).then_some(object);
    }
    (says && !from && items[verb].is(Flags::CLAUSELESS) && items[verb].is(Flags::CUE_VERB) && !own).then_some(object)
}
