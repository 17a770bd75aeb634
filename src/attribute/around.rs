//! A cue with its source, and the sentence round it. Whoever asks where the words begin and end that are reported
//! without marks looks from here.

use super::phrase::concedes;
use crate::extract::{Act, Item};
use crate::rules::Flags;

/// How many words may stand between a cue and "that": "told the board on Monday that".
pub(super) const TO_THAT: usize = 8;

/// How many words may follow a closing "…, X said" ("on Monday").
pub(super) const TAIL: usize = 6;

/// A cue with its source, and the sentence round it.
pub(super) struct Around<'a> {
    pub(super) text: &'a str,
    pub(super) items: &'a [Item],
    /// The sentence, without its last signs.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Source and cue.
    pub(super) first: usize,
    pub(super) last: usize,
}

impl Around<'_> {
    pub(super) fn comma(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|i| i.sign == ',')
    }

    /// Whether it is "has", "have" or "had".
    pub(super) fn has(&self, at: usize) -> bool {
        self.items[at].is(Flags::AUXILIARY) && self.items[at].span.of(self.text).starts_with("ha")
    }

    /// "an attack that the ministry said killed them": whether "that" right before the source is the subject of what is
    /// said.
    pub(super) fn missing_subject(&self) -> bool {
        let that = self.first.checked_sub(1).filter(|&k| k > self.start).map(|k| &self.items[k]);
        that.is_some_and(|i| i.is(Flags::RELATIVE))
    }

    /// "to" and the plain form of a verb.
    pub(super) fn infinitive(&self, at: usize) -> bool {
        if at >= self.end {
            return false;
        }
        let to = self.items[at].is(Flags::PREPOSITION) && self.items[at].span.of(self.text).eq_ignore_ascii_case("to");
        let split = self.items.get(at + 1).is_some_and(|i| i.is(Flags::LY) && !i.is(Flags::BASE));
        let verb = at + 1 + usize::from(split);
        let next = self.items.get(verb).filter(|_| verb < self.end);
        let no_verb = Flags::DETERMINER | Flags::CAPITAL | Flags::PRONOUN | Flags::TIME | Flags::OCCASION;
        // A verb that no list knows has an object: "to overstep his bounds".
        let object = self.items.get(verb + 1).is_some_and(|o| o.is(Flags::DETERMINER | Flags::POSSESSIVE));
        let known = |n: &Item| n.is(Flags::BASE | Flags::VERB | Flags::AUXILIARY);
        let noun =
            Flags::ROLE | Flags::CUE_NOUN | Flags::BODY_HEAD | Flags::PREPOSITION | Flags::ADVERB | Flags::PLURAL;
        // "to release it", "to call wardens"
        let somebody = Flags::PRONOUN | Flags::DETERMINER | Flags::ROLE | Flags::BODY_HEAD;
        let it = self.items.get(verb + 1).is_some_and(|o| o.is(somebody) || o.number);
        // "to call in the wardens"
        let thing = self.items.get(verb + 2).is_some_and(|o| o.is(somebody) || o.number);
        // "urged them to show restraint"
        let plain = |o: &Item| o.is_plain() && !o.is(noun | Flags::COORDINATOR | Flags::SUBORDINATOR | Flags::TIME);
        let ends =
            self.items.get(verb + 2).is_none_or(|i| verb + 2 >= self.end || !i.is_word() || i.is(Flags::PREPOSITION));
        let alone = ends && self.items.get(verb + 1).filter(|_| verb + 1 < self.end).is_some_and(plain);
        let it = it || alone || thing && self.items[verb + 1].is(Flags::PARTICLE) && verb + 2 < self.end;
        let acts = |n: &Item| it && n.act == Act::Infinitive && !n.is(no_verb.without(Flags::OCCASION));
        to && next.is_some_and(|n| acts(n) || n.is_word() && !n.is(no_verb) && (known(n) || object && !n.is(noun)))
    }
}

/// "because", "when": a word that can do no more than open a clause, unlike "so" and "as".
pub(super) fn only_opens(item: &Item) -> bool {
    concedes(item) && !item.is(Flags::COORDINATOR | Flags::ADVERB | Flags::PREPOSITION | Flags::COMMENT)
}
