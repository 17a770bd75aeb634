//! What somebody demands or suggests that another do, without "that": its verb has no ending, so that only what stands
//! round it tells that it is one.

use super::around::Around;
use super::bare::TO_VERB;
use crate::extract::Item;
use crate::rules::Flags;

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
}
