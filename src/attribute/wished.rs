//! What somebody demands or suggests that another do, without "that": its verb has no ending, so that only what stands
//! round it tells that it is one.

use super::around::Around;
use super::bare::TO_VERB;
use crate::extract::{Act, Item};
use crate::rules::Flags;

/// Longest "harbour police officers", in items.
const LONGEST_SEVERAL: usize = 4;

impl Around<'_> {
    /// "demanded the mayor close it", "insisted the firm be sold", "suggested Lund resign": whether one begins at `from`
    /// whose verb has no ending, which only what is wished for has.
    pub(super) fn wished(&self, from: usize) -> bool {
        let Some([first, rest @ ..]) = self.items.get(from..self.end) else { return false };
        let article = first.is(Flags::DETERMINER) && !first.is(Flags::PRONOUN | Flags::POSSESSIVE);
        let no_name = Flags::DETERMINER | Flags::PRONOUN | Flags::TIME | Flags::PREPOSITION | Flags::GENITIVE;
        let name = first.is(Flags::CAPITAL) && first.is_word() && !first.is(no_name);
        let no_noun = Flags::PREPOSITION | Flags::ADVERB | Flags::LY | Flags::DETERMINER | Flags::TIME | Flags::PLURAL;
        let part = |i: &Item| i.is_plain() && !i.is(no_noun | Flags::CUE_NOUN);
        let base = |i: &Item| i.is(Flags::BASE) && !i.is(Flags::SPEAKER);
        let phrase = rest.iter().take(TO_VERB).take_while(|i| part(i) && !base(i)).count();
        let verb = rest.get(phrase).filter(|v| (name || article && phrase > 0) && v.is_word() && base(v));
        let (Some(verb), Some(noun)) = (verb, self.items.get(from + phrase)) else { return false };
        // "demanded the mayor's resignation", "demanded the city release" and "demanded a tax cut" are things.
        if noun.is(Flags::GENITIVE) {
            return false;
        }
        let next = rest.get(phrase + 1);
        let object = next.is_some_and(|n| n.is(Flags::DETERMINER | Flags::POSSESSIVE | Flags::PRONOUN));
        let somebody = name || noun.is(Flags::ROLE | Flags::BODY_HEAD);
        let only_verb = !verb.is(Flags::NOUN_LIKE | Flags::CUE_NOUN | Flags::PAST | Flags::AUXILIARY);
        object || verb.is(Flags::BE) && next.is_some() || somebody && only_verb
    }

    /// "coach Ida Orr": whether what somebody does and two words of a name stand at `at`.
    pub(super) fn names_one(&self, at: usize) -> bool {
        let Some([role, name @ ..]) = self.items.get(at..self.end.min(at + 3)) else { return false };
        let capital = |i: &Item| i.is_word() && i.is(Flags::CAPITAL) && !i.is(Flags::TIME | Flags::PRONOUN);
        role.is(Flags::ROLE) && !role.is(Flags::PLURAL | Flags::CAPITAL) && name.len() == 2 && name.iter().all(capital)
    }

    /// "argued against closing it", "warned against the rule": whether what somebody is against begins at `from`.
    pub(super) fn against(&self, verb: &Item, from: usize) -> bool {
        let link = self.items.get(from).filter(|l| l.is(Flags::PREPOSITION) && from + 1 < self.end);
        let what = link.filter(|l| l.span.of(self.text) == "against").and_then(|_| self.items.get(from + 1));
        let doing = |i: &Item| i.is(Flags::ENDS_ING) && i.act == Act::Participle;
        what.is_some_and(|i| doing(i) || verb.is(Flags::HEARER) && i.is(Flags::DETERMINER) && !i.is(Flags::PRONOUN))
    }

    /// "said harbour workers connive with smugglers": whether several begin at `from`, and a word follows that can only be
    /// what they do, though no list knows it.
    pub(super) fn they_do(&self, from: usize) -> bool {
        let words = &self.items[from.min(self.end)..self.end];
        let several = |i: &Item| i.is(Flags::ROLE) && i.is(Flags::PLURAL) && !i.is(Flags::GENITIVE);
        let Some(last) = words.iter().take(LONGEST_SEVERAL).position(several) else { return false };
        let [verb, next, ..] = &words[last + 1..] else { return false };
        let plain = |i: &Item| i.is_plain() && !i.is(Flags::PREPOSITION | Flags::PRONOUN | Flags::COORDINATOR);
        let unknown = verb.is_plain() && verb.flags == Flags::default() && !verb.number;
        let object = Flags::PREPOSITION | Flags::DETERMINER | Flags::PRONOUN | Flags::PLURAL;
        words[..last].iter().all(plain) && unknown && next.is_word() && next.is(object)
    }
}
