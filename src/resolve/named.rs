//! "A man named Ann Cole", "the owner is Ann Cole", "her aide, a man named Ann Cole": what somebody is, and the name, with
//! a word between them that is part of neither. Cut there, the phrase would bring in somebody unnamed, and another one by
//! name.

use super::description::Kind;
use super::place::Place;
use super::speaker::Number;
use super::trace::Seen;
use crate::rules::{Flags, Names, Traits};
use crate::segment::Word;
use crate::text::TokenKind;

/// Most words of such a name.
const LONGEST: usize = 4;

/// "A man named Ann Cole was": whether the word at `end`, behind a role, leads to the name of that very one. "A man called Ann
/// Cole a liar" names two.
pub(super) fn is_named(text: &str, words: &[Word], at: usize, end: usize, limit: usize) -> bool {
    // "a retired pilot": what may be a verb is in no phrase.
    let plain = |w: &Word| w.kind == TokenKind::Word && !w.is(Flags::CAPITAL | Flags::PREPOSITION | Flags::DETERMINER);
    let before = at - words[..at].iter().rev().take(2).take_while(|w| plain(w)).count();
    let new = |i: usize| words[i].traits.any(Traits::NEW) && words[i].is(Flags::DETERMINER);
    let one = new(at) || before > 0 && before < at && new(before - 1);
    let one = one && !words[end - 1].is(Flags::PLURAL);
    let named = words.get(end).filter(|w| one && end < limit && is_naming(text, w));
    if named.is_none() || !words[end - 1].is(Flags::PERSON) {
        return false;
    }
    let name = |w: &&Word| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word && !w.is(Flags::TITLE | Flags::DETERMINER);
    let behind = &words[end + 1..limit];
    let length = behind.iter().take_while(name).count();
    let verb = Flags::VERB | Flags::CUE_VERB | Flags::AUXILIARY | Flags::ED | Flags::RELATIVE;
    let goes_on = |w: &Word| w.sign(',') || w.is(verb) && !w.is(Flags::DETERMINER);
    (1..=LONGEST).contains(&length) && behind.get(length).is_some_and(goes_on)
}

/// "the Osterby harbour master", "the Liberal presidential nominee": whether the word at `end` stands between a name, behind
/// the article at `at`, and the role that it belongs to.
pub(super) fn is_trade(words: &[Word], at: usize, end: usize, limit: usize) -> bool {
    let word = &words[end];
    let verb = Flags::VERB | Flags::CUE_VERB | Flags::ED | Flags::GENITIVE;
    let role = words.get(end + 1).filter(|_| end + 1 < limit);
    let held = role.is_some_and(|r| r.is(Flags::ROLE) && !r.is(Flags::CAPITAL | Flags::PLURAL));
    let names = || words[at + 1..end].iter().all(|w| w.is(Flags::CAPITAL | Flags::TITLE));
    held && word.kind == TokenKind::Word && !word.is(verb) && words[at].is(Flags::DETERMINER) && names()
}

/// "named", "called".
pub(super) fn is_naming(text: &str, word: &Word) -> bool {
    Names::builtin().naming.has(word.span.of(text))
}

/// "The owner is Ann Cole", "her aide, a man named Ann Cole": the name at `at`, the last that was seen, takes over what was
/// told of its holder right before; answers its place.
pub(super) fn named_as(words: &[Word], at: usize, out: &mut Vec<Seen>, place: Place) -> Place {
    let Some([who, link]) = at.checked_sub(2).map(|from| &words[from..at]) else { return place };
    let [.., role, name] = &mut out[..] else { return place };
    let d = &mut name.d;
    let is = link.is(Flags::BE) && !link.is(Flags::NEGATION) && d.role.is_none() && d.name.len() > 1;
    let apposed = || link.sign(',') && d.indefinite && d.person && words[at].traits.any(Traits::NEW);
    let told = role.d.span.end() == who.span.end()
        && role.d.kind == Kind::Role
        && !role.d.indefinite
        && role.d.number != Some(Number::Plural)
        && d.kind == Kind::Name
        && (is || apposed());
    if !told {
        return place;
    }
    (d.role, d.head, d.head_key) = (role.d.role, role.d.head, role.d.head_key);
    (d.affiliation, d.flags) = (d.affiliation.or(role.d.affiliation), role.d.flags);
    d.gender = d.gender.or(role.d.gender);
    let place = role.place;
    out.remove(out.len() - 2);
    place
}

/// So many words behind a description its clause is read for the name that somebody gives.
const GIVEN: usize = 16;

/// "The officer, who identified himself as Colonel Jan Kowal, said": the words of the name that the clause behind the description
/// says its holder gives. `words` begin with the description.
pub(super) fn gives_name<'a>(text: &str, words: &'a [Word]) -> Option<&'a [Word]> {
    let who = words.iter().take(GIVEN).position(|w| w.is(Flags::RELATIVE) && w.span.of(text) == "who")?;
    let ends = |w: &Word| w.parts_sentences();
    let before = &words[..who];
    if before.iter().any(ends) {
        return None;
    }
    let from = words.get(who + 1)?.span.start();
    let phrases = &Names::builtin().gives_name;
    let phrase =
        phrases.iter().filter(|phrase| text[from..].starts_with(**phrase)).max_by_key(|phrase| phrase.len())?;
    let rest = &words[who + 1..];
    let first = rest.iter().position(|w| w.span.start() > from + phrase.len())?;
    let name =
        |w: &&Word| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word && !w.is(Flags::DETERMINER | Flags::PRONOUN);
    let length = rest[first..].iter().take(LONGEST + 1).take_while(name).count();
    (1..=LONGEST).contains(&length).then(|| &rest[first..first + length])
}
