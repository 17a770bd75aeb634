//! "Orr said the pier was safe, but she would not say when it would open": what somebody would not say is the copy's,
//! though it is joined to what was said as a part of that would be.

use super::around::Around;
use super::cue::{Credit, Form};
use super::sentence::Sentence;
use crate::extract::{Act, Item};
use crate::rules::{Flags, Names};

/// "further details": so many words behind "no" are read for what was not told.
const MOST_DETAILS: usize = 2;

impl Around<'_> {
    /// Where what credit `i` reports from `from` on ends before "but", which tells what was not said.
    pub(super) fn before_silence(&self, sentence: &Sentence, i: usize, from: usize) -> Option<usize> {
        let silence = sentence.credits[i + 1..].iter().filter(|c| c.hit.unreal).find_map(|c| self.silence(c, from));
        silence.or_else(|| (from + 2..self.end).find(|&joint| self.gives_nothing(joint)))
    }

    /// "said it was sold but gave no details": whether "but" at `joint` leads to what somebody has not told.
    fn gives_nothing(&self, joint: usize) -> bool {
        let Some([but, verb, no, rest @ ..]) = self.items.get(joint..self.end) else { return false };
        let noun = || rest.iter().take(MOST_DETAILS).any(|i| Names::builtin().details.has(i.span.of(self.text)));
        let not = no.is(Flags::NEGATION) && no.is(Flags::DETERMINER) && verb.is(Flags::PAST | Flags::THIRD);
        but.is(Flags::COORDINATOR) && not && noun() && but.span.of(self.text) == "but"
    }

    fn silence(&self, credit: &Credit, from: usize) -> Option<usize> {
        let (hit, verb) = (&credit.hit, &self.items[credit.hit.verb]);
        let not = |i: &Item| i.is(Flags::NEGATION);
        let would =
            hit.form == Form::Finite && !verb.is(Flags::WEAK) && self.items.get(hit.items.clone())?.iter().any(not);
        let before = hit.items.start.checked_sub(1).filter(|&b| would && b > from + 1)?;
        let personal = |i: &Item| i.is(Flags::PRONOUN) && !i.is(Flags::POSSESSIVE | Flags::RELATIVE | Flags::NEUTER);
        let they = Some(&self.items[before]).filter(|i| personal(i));
        let joint = before - usize::from(they.is_some());
        if joint < from + 2 || self.items[joint].span.of(self.text) != "but" {
            return None;
        }
        // "said the crew had left but would not say where"
        let comma = self.comma(joint - 1);
        if !comma && they.is_none() {
            return None;
        }
        // "said Lund was safe, but he would not say": one of whom it was said.
        let many = they.is_some_and(|i| i.is(Flags::PLURAL));
        let somebody = Flags::SPEAKER | Flags::INDEFINITE;
        let other = |i: &Item| {
            let one = many && i.is(Flags::ROLE) && !i.is(Flags::PLURAL | Flags::CAPITAL | Flags::BODY_HEAD);
            personal(i) || i.is(somebody) && !i.is(Flags::DETERMINER | Flags::TIME) && !one
        };
        let said = &self.items[from..joint];
        (!said.iter().any(other)).then_some(joint - usize::from(comma))
    }

    /// "Orr, who denies wrongdoing, listened": where what a participle begins at `from` ends, at the comma that closes the
    /// clause about Orr.
    pub(super) fn before_main_verb(&self, sentence: &Sentence, i: usize, from: usize, end: usize) -> usize {
        let relative = sentence.credits[i].relative.filter(|&r| r > self.start && self.comma(r - 1));
        if relative.is_none() || self.items[from].act != Act::Participle {
            return end;
        }
        let closes = |&k: &usize| self.comma(k) && self.items.get(k + 1).is_some_and(|n| n.act == Act::Finite);
        (from + 1..end).find(closes).unwrap_or(end)
    }
}
