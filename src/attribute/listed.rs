//! Names that commas part: whether a source phrase goes on before one of them ("Orr, Vane and Cole"), or begins behind it
//! ("In Osterby, Orr and Vane").

use super::phrase::run_start;
use crate::extract::Item;
use crate::rules::Flags;

/// Whether the comma at `i` is one of a series of names ("Orr, Vane and Cole").
pub(super) fn series(items: &[Item], i: usize, end: usize) -> bool {
    let no_name = Flags::PRONOUN | Flags::DETERMINER | Flags::PREPOSITION | Flags::TIME;
    let name = |item: &Item| item.is(Flags::CAPITAL) && !item.is(no_name);
    let and = (i + 1..end).find(|&k| items[k].is(Flags::COORDINATOR));
    // "Orr, Vane and others"
    let others = |k: usize| k + 1 == end && items[k].is(Flags::INDEFINITE) && !items[k].is(Flags::DETERMINER);
    // "Orr, Vane and other sailors"
    let other = |k: usize| {
        let many = items[end - 1].is(Flags::PLURAL) || items[end - 1].is(Flags::INDEFINITE);
        let plain = |i: &Item| i.is_plain() && !i.is(Flags::CAPITAL | Flags::PREPOSITION);
        let definite = items[k].is(Flags::DETERMINER) && !items[k].is(Flags::INDEFINITE);
        many && !definite && k + 1 < end && end - k < 5 && items[k..end].iter().all(plain)
    };
    and.is_some_and(|k| {
        k + 1 < end
            && items[i + 1..k].iter().all(|x| name(x) || x.sign == ',')
            && (name(&items[k + 1]) || k > i + 1 && (others(k + 1) || other(k + 1)))
    }) && i > 0
        && name(&items[i - 1])
}

/// "In Osterby, Orr and Vane": whether the names before the comma at `i` only lead into the clause.
pub(super) fn places(items: &[Item], lo: usize, i: usize) -> bool {
    let first = run_start(items, lo..i, |i| i.is(Flags::CAPITAL) && !i.is(Flags::PREPOSITION));
    let link = first.and_then(|k| k.checked_sub(1)).filter(|&k| k >= lo);
    // "In a letter to the Courier, Orr and Vane"
    let led = || items[lo].is(Flags::PREPOSITION) && items[lo..i].iter().all(Item::is_plain);
    link.is_some_and(|k| items[k].is(Flags::PREPOSITION) && (k == lo || !items[k - 1].is_word()) || led())
}
