//! "At least 12", "more than 40", "between 30 and 40": words before a number that say how exact it is. They look like
//! what leads into a phrase of time or place, but the noun phrase begins with them, and to cut them off changes a fact.

use super::around::Around;
use super::phrase::finite;
use crate::extract::Act;
use crate::rules::{Flags, Traits};

impl Around<'_> {
    /// "said more rain is coming": whether the word at `at` says how much there is of what follows it.
    pub(super) fn more(&self, at: usize) -> bool {
        let opens = Flags::DETERMINER | Flags::PRONOUN | Flags::PREPOSITION;
        let next = self.items.get(at + 1).filter(|_| at + 1 < self.end);
        self.items[at].traits.any(Traits::MEASURE) && next.is_some_and(|n| !n.is(opens))
    }

    /// Whether a number begins at `from` with words that say how exact it is.
    pub(super) fn bounded(&self, from: usize) -> bool {
        // As most clauses begin.
        let other = Flags::DETERMINER | Flags::PRONOUN | Flags::CAPITAL | Flags::AUXILIARY;
        let Some(first) = self.items.get(from).filter(|i| !i.is(other) || i.is(Flags::NEGATION)) else { return false };
        let word = |k: usize| self.items.get(k).filter(|_| k < self.end).map_or("", |i| i.span.of(self.text));
        let is = |k: usize, traits: Traits| self.items.get(k).is_some_and(|i| k < self.end && i.traits.any(traits));
        // "no more than 40"
        let no = first.is(Flags::NEGATION) && word(from) == "no";
        let at = from + usize::from(first.traits.any(Traits::DEGREE) || no);
        let number = match (word(at), word(at + 1)) {
            ("at", _) if is(at + 1, Traits::MEASURE) => at + 2,
            ("as", _) if is(at + 1, Traits::MEASURE) && word(at + 2) == "as" => at + 3,
            (_, "than") if is(at, Traits::MEASURE) => at + 2,
            (_, "to") if is(at, Traits::REACH) => at + 2,
            _ if is(at, Traits::NEAR) => at + 1,
            _ => return false,
        };
        let Some(next) = self.items.get(number).filter(|_| number < self.end) else { return false };
        let sum = next.is_currency();
        // "about a dozen crews", "at least four"
        let counts = next.number || sum || is(number, Traits::NUMBER);
        // "found over 200 letters containing sealed orders": an object.
        let mut rest = self.items[number + 1..self.end.max(number + 1)].iter().take_while(|i| !finite(i));
        counts && !rest.any(|i| i.act == Act::Participle) && self.clause(number + usize::from(sum))
    }
}
