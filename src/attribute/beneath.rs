//! "Orr, who left after Lund called it a ruin": the subject of a verb stands in the clause of that verb, behind the word
//! that opens it, where one who may speak stands there; "those who fled after the fire said" has none. So does that of
//! "a slip which the warden, Lund, called a ruin".

use super::clauses::Clauses;
use super::phrase::adverbial;
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};

/// How far before its verb such a clause may begin, in items.
const LONGEST: usize = 12;

/// Behind the "after" or "which" whose clause the verb at `verb` is that of, if its subject follows the word at once.
pub(super) fn opened_behind(items: &[Item], clauses: &Clauses, lo: usize, verb: usize) -> Option<usize> {
    // As most are.
    if clauses.main(items, verb) {
        return None;
    }
    let clause = items[verb].clause;
    let opens = |i: &usize| {
        let item = &items[*i];
        let which = item.is(Flags::RELATIVE) && !item.is(Flags::DETERMINER) && items[verb - 1].sign == ',';
        let after = item.is(Flags::SUBORDINATOR) && !item.is(Flags::CONTENT | Flags::RELATIVE);
        (which || after) && item.clause == clause
    };
    // "which stalled as wardens said it leaks", not "known as"
    let stands = |o: usize| items[o - 1].act == Act::Finite && !items[o - 1].is(Flags::CUE_VERB | Flags::AUXILIARY);
    let open = (lo..verb).rev().take(LONGEST).find(opens).filter(|&o| o > lo && (!items[o].comments() || stands(o)))?;
    let end = (open + 1..verb).find(|&i| !items[i].is_word() || adverbial(&items[i])).unwrap_or(verb);
    let phrase = &items[open + 1..end];
    let stops = Flags::PREPOSITION | Flags::COORDINATOR | Flags::RELATIVE | Flags::TIME | Flags::CUE_NOUN;
    let pronoun =
        |i: &Item| i.is(Flags::PRONOUN) && !i.is(Flags::POSSESSIVE | Flags::NEUTER) && !i.traits.any(Traits::OBJECT);
    let speaks = phrase.last().is_some_and(|i| i.is(Flags::SPEAKER) && !i.is(Flags::GENITIVE) || pronoun(i));
    // "while saying he favored it"
    (speaks && !phrase.iter().any(|i| i.is(stops) || i.act != Act::None)).then_some(open + 1)
}
