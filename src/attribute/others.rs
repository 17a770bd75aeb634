//! What others said, and somebody only answers: "denied claims that", "responded to reports by Orr that".

use super::around::Around;
use crate::extract::Act;
use crate::rules::Flags;

impl Around<'_> {
    /// "denied claims he lied", "repeated reports by Orr she had left": whether the noun at `from` is what others say, and
    /// no clause begins with it.
    pub(super) fn names_claim(&self, from: usize) -> bool {
        let [noun, next, ..] = &self.items[from.min(self.end)..self.end] else { return false };
        let subject = next.is(Flags::PRONOUN) && !next.is(Flags::POSSESSIVE | Flags::RELATIVE | Flags::DETERMINER);
        let by = next.span.of(self.text) == "by";
        noun.is(Flags::CUE_NOUN) && noun.act == Act::None && !noun.is(Flags::CAPITAL) && (subject || by)
    }

    /// "responded to claims that", "responded to claims by Orr that": whether the words behind the cue, which begin at
    /// `from`, lead to what others said.
    pub(super) fn responds(&self, from: usize, that: usize) -> bool {
        let claim = |k: usize| {
            let next = &self.items[k + 1];
            self.items[k].is(Flags::CUE_NOUN) && (k + 1 == that || matches!(next.span.of(self.text), "by" | "from"))
        };
        // "denied accusations by Orr that", "shares fears of nurses that"
        let somebody = Flags::SPEAKER | Flags::PLURAL;
        let voiced = |k: usize| {
            let link = self.items[k].is(Flags::CUE_NOUN) && k + 2 < that;
            link && matches!(self.items[k + 1].span.of(self.text), "by" | "from" | "of" | "among")
                && self.items[k + 2..that].iter().any(|i| i.is(somebody))
        };
        let to = that > from + 1 && self.items[from].span.of(self.text) == "to";
        // "pushed back on reports that", "hit out at claims that", not "reported on its website that"
        let heard = |k: usize| {
            let others = self.items[k].is(Flags::PLURAL) || self.items[k].span.of(self.text).ends_with('s');
            claim(k) && others && !self.items[k].is(Flags::OCCASION | Flags::BODY_HEAD)
        };
        let on = that > from + 1 && matches!(self.items[from].span.of(self.text), "on" | "at" | "against");
        to && (from + 1..that).any(claim) || on && (from + 1..that).any(heard) || (from..that).any(voiced)
    }
}
