//! "Nigel “Nob” Cole": what stands in marks between two names is a part of the name. Taken for a quotation, it would
//! break the name in two, and he would be nobody whom a later "he" could mean.

use crate::rules::Flags;
use crate::segment::Word;
use crate::text::TokenKind;

/// Longest nickname, in words.
const NICKNAME: usize = 3;

/// "Nigel “Nob” Cole": where the nickname in marks ends whose opening mark stands at `open`, if a name stands on both sides.
pub(super) fn nickname(words: &[Word], open: usize) -> Option<usize> {
    let other = Flags::PRONOUN | Flags::DETERMINER | Flags::PREPOSITION | Flags::TIME | Flags::GENITIVE;
    let name = |w: &Word| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word && !w.is(other | Flags::CUE_VERB);
    words.get(open).filter(|w| is_mark(w))?;
    let before = open.checked_sub(1).map(|i| &words[i]).filter(|w| name(w) && !w.is(Flags::BODY_HEAD))?;
    let inside = words[open + 1..].iter().take(NICKNAME).take_while(|w| w.kind == TokenKind::Word).count();
    let close = open + 1 + inside;
    let closed = inside > 0 && words.get(close).is_some_and(is_mark) && words.get(close + 1).is_some_and(name);
    let apart =
        || before.span.end() < words[open].span.start() && words[close].span.end() < words[close + 1].span.start();
    (closed && words[open + 1].is(Flags::CAPITAL) && apart()).then_some(close + 1)
}

/// Whether the sign at `at` is one of the marks of a nickname.
pub(super) fn is_inner(words: &[Word], at: usize) -> bool {
    let closes = || (1..at).any(|open| nickname(words, open) == Some(at + 1));
    is_mark(&words[at]) && (nickname(words, at).is_some() || closes())
}

/// Whether it may be a quotation mark.
fn is_mark(word: &Word) -> bool {
    matches!(word.kind, TokenKind::Sign('“' | '”' | '"' | '‘' | '’' | '\''))
}
