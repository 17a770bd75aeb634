//! Where a title in small letters begins that stands before a name. Of “former prime minister Ann Cole” only “minister”
//! tells of somebody by itself, and no article says where the phrase begins; what stands before is of the title as long as
//! it can be nothing else. So is “state” of “state Sen. Ann Cole”, whose title has a capital.

use super::part::TITLES;
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
    let named = end > at + 1 && words[at + 1].is(Flags::CAPITAL) && words[end - 1].is(Flags::CAPITAL);
    if named && role.is(TITLES) && role.is(Flags::CAPITAL) {
        return level_start(text, words, at);
    }
    if !named || !role.is(Flags::ROLE) || role.is(Flags::CAPITAL | Flags::PLURAL | Flags::GENITIVE) {
        return at;
    }
    // "Ames grabbed reporter Ann Hale": a form that can be no noun.
    let form = Flags::ED | Flags::PAST | Flags::ENDS_ING;
    let levels = &Names::builtin().levels;
    let modifies = |w: &&Word| {
        w.kind == TokenKind::Word && !w.is(NEVER) && !(w.is(Flags::VERB) && w.is(form)) || levels.has(w.span.of(text))
    };
    let start = at - words[..at].iter().rev().take(MOST).take_while(modifies).count();
    // "Cole beat rival Ann Hale", "to help teacher Ann Hale": behind who does so it is a verb.
    let does = |w: &Word| {
        let subject = Flags::CAPITAL | Flags::PRONOUN | Flags::PLURAL | Flags::NOUN_LIKE | Flags::AUXILIARY;
        w.kind == TokenKind::Word && (w.is(subject) || w.is(Flags::PREPOSITION) && w.span.len() == "to".len())
    };
    let verb = start < at && words[start].is(Flags::VERB) && start > 0 && does(&words[start - 1]);
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

/// "Quay Nine campaign manager Ann Cole", "Outgoing harbour adviser Ann Cole": the role, where what stands before it
/// begins with a capital.
pub(super) fn compound(text: &str, words: &[Word], at: usize, limit: usize) -> Option<usize> {
    let is = |i: usize, flags: Flags| i < limit && words[i].kind == TokenKind::Word && words[i].is(flags);
    let no_name = Flags::TITLE | Flags::ROLE | Flags::DETERMINER | Flags::PRONOUN | Flags::PREPOSITION | Flags::TIME;
    let capital = |i: &usize| is(*i, Flags::CAPITAL) && !is(*i, no_name | Flags::GENITIVE | Flags::PLURAL);
    let names = (at..limit).take_while(capital).count();
    if names == 0 {
        return None;
    }
    let other = Flags::CAPITAL | Flags::PREPOSITION | Flags::COORDINATOR | Flags::AUXILIARY | Flags::PRONOUN;
    let other = other | Flags::ADVERB | Flags::LY | Flags::SUBORDINATOR | Flags::DETERMINER | Flags::TIME;
    let other = other | Flags::NEGATION | Flags::GENITIVE | Flags::RELATIVE | Flags::ED | Flags::ENDS_ING;
    // What may be a verb: "Orr names adviser Ann Cole"; "campaign" isn't, of one.
    let bare = |i: usize| is(i, Flags::NOUN_LIKE) && is(i, Flags::BASE) && !is(i, Flags::PAST);
    // "press", "communications"
    let does = |i: usize| words[i].span.of(text).strip_suffix('s').is_some_and(|verb| !verb.ends_with("ion"));
    let verb = |i: usize| !bare(i) && (is(i, Flags::VERB | Flags::CUE_VERB) || i == at + names && does(i));
    let noun = |i: &usize| words[*i].kind == TokenKind::Word && !is(*i, other | Flags::ROLE) && !verb(*i);
    // "Quay campaign deputy press secretary"
    let press = |i: usize| is(i, Flags::NOUN_LIKE) && i > at && is(i - 1, Flags::ROLE);
    let part = |i: &usize| noun(i) || !is(*i, other) && (is(*i, Flags::ROLE) || press(*i));
    if !(at + names..limit).take(1).any(|i| noun(&i)) {
        return None;
    }
    let role = at + names - 1 + (at + names..limit).take_while(part).take(5).count();
    let titled = is(role, Flags::ROLE) && !is(role, Flags::CAPITAL | Flags::PLURAL | Flags::GENITIVE);
    let named = is(role + 1, Flags::CAPITAL) && !is(role + 1, no_name);
    (titled && named).then_some(role)
}
