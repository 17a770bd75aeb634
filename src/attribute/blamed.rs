//! "Mocked Orr for saying", "hit out at Orr for calling it late", "kept Orr from saying", "quoted Orr, saying": the object of the verb before has said what
//! the participle tells, not its subject.

use super::object::phrase_after;
use super::phrase::{adverbial, finite};
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// "mocked Orr for saying", "hit out at Orr for calling", "kept Orr from saying": whoever is mocked said it.
pub(super) fn blamed(text: &str, items: &[Item], lo: usize, at: usize) -> Option<Range<usize>> {
    let link = at.checked_sub(1).filter(|&k| k > lo + 1 && matches!(items[k].span.of(text), "for" | "from"))?;
    let from = items[link].span.len() == "from".len();
    let verb = (lo..link).rev().take_while(|&k| items[k].is_word()).find(|&k| items[k].act != Act::None)?;
    // "did not stop Orr from saying": the auxiliary's verb.
    let small = items[verb + 1..link].iter().take_while(|i| i.is(Flags::NEGATION | Flags::ADVERB)).count();
    let helps = from && items[verb].is(Flags::AUXILIARY) && !items[verb].is(Flags::BE);
    // "hit out at Orr", "fired back at Orr"
    let at_whom =
        (verb + 1..link).find(|&k| !adverbial(&items[k]) && !items[k].is(Flags::PREPOSITION | Flags::PARTICLE));
    let aimed = at_whom.is_some_and(|k| k > verb + 1 && items[k - 1].span.of(text) == "at");
    let object_at = match at_whom {
        Some(k) if aimed => k,
        _ if helps => verb + 2 + small,
        _ => verb + 1,
    };
    let object = phrase_after(items, object_at, link).filter(|o| o.end == link)?;
    let that = items.get(at + 1).is_some_and(|i| i.is(Flags::RELATIVE) && i.is(Flags::SUBORDINATOR));
    let says = items[at].is(Flags::STRONG) || that;
    let names = items[at].is(Flags::CUE_VERB) && !items[at].is(Flags::WEAK);
    let own = items[object.end - 1].is(Flags::PRONOUN) && items[object.end - 1].span.len() > "them".len();
    let person = Flags::SPEAKER | Flags::INDEFINITE | Flags::PRONOUN;
    let kept = from && !items[at].is(Flags::WEAK) && !adverbial(&items[link - 1]);
    if kept && items[object.clone()].iter().any(|i| i.is(person) && !i.is(Flags::DETERMINER | Flags::NEUTER)) {
        return (!own).then_some(object);
    }
    let blames = items[verb].is(Flags::CLAUSELESS) && items[verb].is(Flags::CUE_VERB);
    // "sued the editor for calling it late"; "won a prize for calling it late"
    let held = Flags::ROLE | Flags::TITLE | Flags::HONORIFIC | Flags::PERSON;
    let whom = items[object.clone()].iter().any(|i| i.is(held)) || items[object.end - 1].is(Flags::PRONOUN);
    let active = items[verb].act == Act::Finite && !items[verb].is(Flags::AUXILIARY);
    ((says || names) && !from && (blames || aimed || active && whom) && !own).then_some(object)
}

/// "The Star quotes Ida Orr, saying": whoever is quoted, where nothing but a comma stands before the participle at `at`.
// Hardly ever needed, so that it stays out of the way of what is.
#[inline(never)]
pub(super) fn quoted(items: &[Item], lo: usize, at: usize) -> Option<Range<usize>> {
    let comma = at.checked_sub(1).filter(|&c| c > lo + 1 && items[c].sign == ',' && items[at].is(Flags::STRONG))?;
    let verb = (lo..comma).rev().take_while(|&k| items[k].is_word()).find(|&k| items[k].act != Act::None)?;
    // "Orr saw Lund, saying" tells of herself.
    let quotes = finite(&items[verb]) && items[verb].is(Flags::REPORTED) && items[verb].is(Flags::CLAUSELESS);
    let object = phrase_after(items, verb + 1, comma).filter(|_| quotes)?;
    let person = Flags::SPEAKER | Flags::INDEFINITE;
    let voiced = |i: &Item| i.is(person) && !i.is(Flags::DETERMINER);
    // "cites Orr's report, saying" may as well go on with the subject.
    let document = items[object.clone()].iter().any(|i| i.is(Flags::CUE_NOUN));
    if document || !items[object.clone()].iter().any(voiced) || items[object.end..comma].iter().any(finite) {
        return None;
    }
    // "quotes the board in Larn, saying", not "quotes Orr on Friday, saying"
    let name = |i: &Item| i.is(Flags::CAPITAL) && !i.is(Flags::TIME);
    let aside = (object.start + 1..comma).find(|&k| items[k].is(Flags::PREPOSITION));
    let end = aside.filter(|&k| !items[k..comma].iter().any(name));
    Some(object.start..end.unwrap_or(comma))
}

/// "was accused by Orr of “lying”": where the charge begins, behind whoever made it.
pub(super) fn charge(text: &str, items: &[Item], mut range: Range<usize>) -> Option<usize> {
    let told = |n: &Item| n.quote.is_some() || n.is(Flags::ENDS_ING) && !n.is(Flags::CAPITAL);
    range.find(|&k| items[k].span.of(text) == "of" && items.get(k + 1).is_some_and(told))
}
