//! How old somebody is, as copy prints it beside a name: only a person has an age. "The elder Cole" is the older one of two.

use super::description::Description;
use super::table::Table;
use crate::rules::{Flags, Names, Traits};
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

/// Which of two of one name.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Order {
    Younger,
    Elder,
}

impl Table<'_> {
    /// "The younger Mr. Cole", "the elder Cole": which of two it means.
    pub(super) fn order(&self, d: &Description) -> Option<Order> {
        let word = d.span.of(self.text).split(' ').nth(1)?;
        let names = Names::builtin();
        let elder = || names.elder.has(word).then_some(Order::Elder);
        if names.younger.has(word) { Some(Order::Younger) } else { elder() }
    }

    /// The younger or the elder of the two who bear the name: the younger is whom the copy knows by a lower age, or as
    /// somebody's son, or else not as somebody's father.
    pub(super) fn by_order(&self, order: Order, bearers: &[usize]) -> Option<usize> {
        let names = Names::builtin();
        let mut two = bearers.to_vec();
        two.sort_unstable();
        two.dedup();
        let [a, b] = two[..] else { return None };
        let role = |i: usize| self.entries[i].role_noun(self.text);
        let child = |i: usize| role(i).is_some_and(|noun| names.children.has(noun));
        let parent = |i: usize| role(i).is_some_and(|noun| names.parents.has(noun));
        let below = |i: usize, other: usize| match (self.entries[i].age, self.entries[other].age) {
            (Some(age), Some(others)) => age < others,
            _ => child(i) && !child(other) || parent(other) && !parent(i),
        };
        let (younger, elder) = match (below(a, b), below(b, a)) {
            (true, false) => (a, b),
            (false, true) => (b, a),
            _ => return None,
        };
        Some(if order == Order::Younger { younger } else { elder })
    }
}
