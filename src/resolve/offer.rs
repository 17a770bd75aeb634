//! Who takes what was offered. Of "The club gave Cole three chances. He refused them" Cole is meant, though the club is the
//! subject and the story has never called Cole a person: nobody refuses what he has given.

use super::asked::Question;
use super::settle::Settling;
use super::trace::{Open, Trace, before};
use crate::rules::{Flags, Offers};
use crate::segment::Word;

/// So many mentions before "he refused" are asked whether they are who was offered something.
const NEAR: usize = 16;
/// Most words between "Cole" or "he" and the verb that tells: "has since", "was once".
const SKIPPED: usize = 2;

impl Settling<'_, '_, '_> {
    /// Whom somebody offered what the one meant by the pronoun takes or refuses, in this sentence or the one before.
    pub(super) fn offered(&self, pronoun: &Open) -> Option<Question> {
        let (text, words) = (self.table.text, &self.segmented.words);
        let behind = self.segmented.behind(pronoun.d.span.end());
        pronoun.d.gender?;
        let takes = &words[behind + skipped(&words[behind..])..];
        if !takes.first().is_some_and(|w| is_verb(w) && Offers::builtin().takes.has(w.span.of(text))) {
            return None;
        }
        let gives = |w: &Word| gives(text, w);
        let near = &self.resolved[..before(&self.resolved, pronoun.d.span.start())];
        let near = &near[near.len().saturating_sub(NEAR)..];
        let offered = |t: &&Trace| {
            let (from, end) = (self.segmented.behind(t.span.start()), self.segmented.behind(t.span.end()));
            let passive = was_offered(text, &words[end..]);
            let active = from > 1 && gives(&words[from - 1]) && !words[from - 2].is(Flags::BE);
            t.sentence + 1 >= pronoun.sentence && t.span.end() <= pronoun.d.span.start() && (active || passive)
        };
        let whom = near.iter().rev().find(offered)?;
        let from = self.segmented.behind(whom.span.start());
        let gave = from.checked_sub(2).map(|i| words[i].span.end());
        let at = before(near, whom.span.start());
        let mut earlier = near[..at].iter().rev().take_while(|t| t.sentence == whom.sentence);
        let asker = earlier.find(|t| t.is_subject() || Some(t.span.end()) == gave).map(|t| t.entry);
        // "Cole offered him the job, and he accepted": not Cole, whoever was thought of.
        let him = asker == Some(whom.entry);
        Some(Question { asker, whom: Some(whom.entry).filter(|_| !him), him, taken: true })
    }
}

/// "was offered a bench", "was asked to stay": whether somebody's name must stand before these words. "Bail was granted"
/// tells of nobody.
pub(super) fn was_offered(text: &str, follows: &[Word]) -> bool {
    let skip = skipped(follows);
    let [verb, next, then, ..] = &follows[skip..] else { return false };
    follows[..skip].iter().any(|w| w.is(Flags::BE)) && gives(text, verb) && {
        let something = next.is(Flags::DETERMINER) && !then.is(Flags::TIME);
        something || next.span.of(text) == "to" && then.is(Flags::VERB | Flags::CUE_VERB) && then.is(Flags::BASE)
    }
}

fn gives(text: &str, word: &Word) -> bool {
    is_verb(word) && Offers::builtin().gives.has(word.span.of(text))
}

/// How many auxiliaries and adverbs stand before a verb.
fn skipped(words: &[Word]) -> usize {
    let small = |w: &&Word| w.is(Flags::AUXILIARY | Flags::ADVERB | Flags::LY) && !w.is(Flags::NEGATION);
    words.iter().take(SKIPPED).take_while(small).count()
}

fn is_verb(word: &Word) -> bool {
    word.is(Flags::VERB | Flags::CUE_VERB | Flags::ED)
}
