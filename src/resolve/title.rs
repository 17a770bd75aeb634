//! Where a title in small letters begins that stands before a name. Of “former prime minister Ann Cole” only “minister”
//! tells of somebody by itself, and no article says where the phrase begins; what stands before is of the title as long as
//! it can be nothing else. So is “state” of “state Sen. Ann Cole”, whose title has a capital.

use super::part::{TITLES, is_post};
use crate::rules::{Flags, Names};
use crate::segment::Word;
use crate::text::TokenKind;

/// So many words stand before that of the office ("former real estate mogul").
const MOST: usize = 3;
/// What none of them has.
const NEVER: Flags = Flags(
    Flags::CAPITAL.0
        | Flags::ROLE.0
        | Flags::CUE_VERB.0
        | Flags::DETERMINER.0
        | Flags::PRONOUN.0
        | Flags::PREPOSITION.0
        | Flags::COORDINATOR.0
        | Flags::SUBORDINATOR.0
        | Flags::RELATIVE.0
        | Flags::AUXILIARY.0
        | Flags::ADVERB.0
        | Flags::LY.0
        | Flags::GENITIVE.0
        | Flags::INDEFINITE.0
        | Flags::TIME.0,
);

/// Where the title begins of whose name the phrase ends with, which is `words[at..end]` by its first word that tells of
/// somebody.
pub(super) fn title_start(text: &str, words: &[Word], at: usize, end: usize) -> usize {
    let role = &words[at];
    // "former child actor Ann Cole"
    let roles = words[at..end.max(at)].iter().take_while(|w| is_post(w)).count().max(1);
    let named = end > at + roles && words[at + roles].is(Flags::CAPITAL) && words[end - 1].is(Flags::CAPITAL);
    if named && role.is(TITLES) && role.is(Flags::CAPITAL) && !role.is_address() {
        return level_start(text, words, at);
    }
    if !named || !is_post(role) {
        return at;
    }
    // "Ames grabbed reporter Ann Hale": a form that can be no noun.
    let form = Flags::ED | Flags::PAST | Flags::ENDS_ING;
    let levels = &Names::builtin().levels;
    let modifies = |w: &&Word| {
        w.kind == TokenKind::Word && !w.is(NEVER) && !(w.is(Flags::VERB) && w.is(form))
            || w.is(Flags::ADVERB | Flags::CUE_VERB) && levels.has(w.span.of(text))
    };
    let start = at - words[..at].iter().rev().take(MOST).take_while(modifies).count();
    // "Cole beat rival Ann Hale", "to help teacher Ann Hale": behind who does so it is a verb.
    let does = |w: &Word| {
        let subject = Flags::CAPITAL | Flags::PRONOUN | Flags::PLURAL | Flags::NOUN_LIKE | Flags::AUXILIARY;
        w.kind == TokenKind::Word && (w.is(subject) || w.is(Flags::PREPOSITION) && w.span.len() == "to".len())
    };
    let level = |w: &Word| levels.has(w.span.of(text));
    let verb =
        start < at && words[start].is(Flags::VERB) && !level(&words[start]) && start > 0 && does(&words[start - 1]);
    start + usize::from(verb)
}

/// "state Sen. Ann Cole", "former state Sen. Ann Cole": where that begins which stands in small letters before the title at
/// `at`, and says at which level it is held, or whether it still is.
fn level_start(text: &str, words: &[Word], at: usize) -> usize {
    let start = at - words[..at].iter().rev().take(MOST).take_while(|w| is_level(text, w)).count();
    // "her home state Mayor Cole": the state is that of another phrase.
    let apart = |w: &Word| {
        let small = Flags::PREPOSITION | Flags::COORDINATOR | Flags::SUBORDINATOR | Flags::RELATIVE | Flags::ADVERB;
        w.kind != TokenKind::Word || w.is(small | Flags::AUXILIARY | Flags::CUE_VERB | Flags::VERB | Flags::CAPITAL)
    };
    if start == 0 || apart(&words[start - 1]) { start } else { at }
}

/// "First lady Ann Cole": whether the word that begins a sentence is of the title that follows.
pub(super) fn opens_title(text: &str, word: &Word, next: &Word) -> bool {
    next.is(Flags::ROLE) && Names::builtin().levels.has(word.span.of(text))
}

/// "former", "state", in small letters.
pub(super) fn is_level(text: &str, word: &Word) -> bool {
    !word.is(Flags::CAPITAL) && (word.is(Flags::TITLE) || Names::builtin().levels.has(word.span.of(text)))
}

/// "often gruff and blunt mayor": whether the adverb or "and" at `at` stands between a determiner and the role in small
/// letters that it goes with.
pub(super) fn described(words: &[Word], at: usize, limit: usize) -> bool {
    let no_adjective = Flags::PREPOSITION
        | Flags::DETERMINER
        | Flags::PRONOUN
        | Flags::AUXILIARY
        | Flags::CAPITAL
        | Flags::SUBORDINATOR
        | Flags::PLURAL
        | Flags::ROLE
        | Flags::BODY_HEAD;
    // "blunt" may be a verb.
    let verb = |w: &Word| w.is(Flags::VERB | Flags::CUE_VERB) && !w.is(Flags::BASE);
    let plain = |w: &&Word| w.kind == TokenKind::Word && !w.is(no_adjective) && !verb(w);
    let joins = !words[at].is(Flags::TIME);
    let behind = &words[at + 1..limit.min(at + 6)];
    let adjectives = behind.iter().take_while(plain).count();
    let before = words[at].is(Flags::COORDINATOR) && !plain(&&words[at - 1]);
    // "the first woman"
    let ordinal = words[at].is(Flags::ADVERB)
        && !words[at].is(Flags::INDEFINITE)
        && at > 0
        && words[at - 1].is(Flags::DETERMINER);
    joins
        && !before
        && (adjectives > 0 || ordinal)
        && behind.get(adjectives).is_some_and(|w| w.is(Flags::ROLE) && !w.is(Flags::PLURAL | Flags::CAPITAL))
}
