//! How old somebody is, as copy prints it beside a name: only a person has an age.

use crate::rules::{Flags, Traits};
use crate::segment::Word;
use crate::text::TokenKind;

/// "nine-year-old", right before a name: the age, if it is in figures.
pub(super) fn age_before(text: &str, before: &Word) -> Option<Option<u8>> {
    let years = before.span.of(text).strip_suffix("-year-old")?;
    Some(years.parse().ok())
}

/// ", 34,".
pub(super) fn age_behind(text: &str, follows: &[Word]) -> Option<u8> {
    let [open, number, close, ..] = follows else { return None };
    let aside = open.sign(',') && close.sign(',') && number.kind == TokenKind::Number;
    number.span.of(text).parse().ok().filter(|_| aside)
}

/// ", seven, was": a child's age, as many papers print it; `acts` is what tells that a verb follows.
pub(super) fn is_child(follows: &[Word], acts: Flags) -> bool {
    let [open, number, close, verb, ..] = follows else { return false };
    let small = number.traits.any(Traits::NUMBER) && !number.is(Flags::CAPITAL | Flags::PLURAL);
    open.sign(',') && close.sign(',') && small && verb.is(acts)
}
