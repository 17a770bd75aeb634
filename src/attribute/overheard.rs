//! "Heard Orr shout: “…”", "hearing a voice say “…”": who was heard says so, not whoever heard or recalls it. The verb
//! behind has no ending, so that only the one before tells that it is a verb.

use super::object::phrase_after;
use super::sentence::Sentence;
use crate::extract::{Act, Item};
use crate::rules::{Flags, Names, Traits};
use std::ops::Range;

/// Longest phrase between the two verbs, in items.
const LONGEST: usize = 8;

/// Who is heard or seen to say what the verb at `at` tells, in the sentence that begins at `lo`.
pub(super) fn overheard(items: &[Item], lo: usize, at: usize) -> Option<Range<usize>> {
    let verb = &items[at];
    if !bare(verb) || !matches!(verb.act, Act::None | Act::Finite) {
        return None;
    }
    let heard = (lo..at).rev().take(LONGEST).take_while(|&k| items[k].is_word()).find(|&k| perceives(&items[k]))?;
    let who = phrase_after(items, heard + 1, at).filter(|who| who.end == at)?;
    // "heard a loud cry"
    let last = &items[who.end - 1];
    let somebody = last.is(Flags::SPEAKER | Flags::PLURAL)
        || last.is(Flags::PRONOUN) && (last.traits.any(Traits::OBJECT) || last.is(Flags::NEUTER));
    let noun = verb.is(Flags::NOUN_LIKE);
    (somebody || !noun && last.act == Act::None && !last.is(Flags::DETERMINER)).then_some(who)
}

/// "shout": neither "shouts" nor "shouted".
fn bare(verb: &Item) -> bool {
    verb.is(Flags::BASE) && verb.is(Flags::CUE_VERB) && !verb.is(Flags::PAST | Flags::WEAK | Flags::CAPITAL)
}

/// "heard", "seeing".
fn perceives(verb: &Item) -> bool {
    verb.is(Flags::REPORTED) && verb.is(Flags::WEAK) && verb.act != Act::None
}

impl Sentence<'_> {
    /// "“…,” Orr recalled the mayor telling him": who told what the source of credit `i` recalls.
    pub(super) fn recalled(&self, i: usize) -> Option<Range<usize>> {
        let credit = &self.credits[i];
        let from = credit.hit.items.end;
        // As hardly any verb of saying is.
        let who = self.items.get(from).filter(|i| i.is_plain() && i.act == Act::None && !i.is_that())?;
        let verb = self.items[credit.hit.verb].span.of(self.text);
        if who.is(Flags::PREPOSITION | Flags::TIME) || !Names::builtin().recalls.has(verb) {
            return None;
        }
        let says = |k: &usize| self.items[*k].act == Act::Participle && self.items[*k].is(Flags::STRONG);
        let telling = (from..self.range.end.min(from + LONGEST)).find(says)?;
        let who = &self.items[from..telling];
        let plain = who.iter().all(|i| i.is_plain() && i.act == Act::None);
        let somebody = |i: &Item| i.is(Flags::SPEAKER | Flags::PRONOUN) && !i.is(Flags::GENITIVE);
        (plain && who.last().is_some_and(somebody)).then_some(from..telling)
    }

    /// Whether the source of credit `i` is one who was heard.
    pub(super) fn overheard(&self, i: usize) -> bool {
        let credit = &self.credits[i];
        let heard = credit.source.as_ref().and_then(|s| s.start.checked_sub(1)).filter(|&k| k >= self.range.start);
        bare(&self.items[credit.hit.verb]) && heard.is_some_and(|k| perceives(&self.items[k]))
    }
}
