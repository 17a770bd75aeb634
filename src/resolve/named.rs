//! "A man named Ann Cole": what somebody is, and the name, with a word between them that is part of neither. Cut there, the
//! phrase would bring in somebody unnamed, and the name would be lost.

use crate::rules::{Flags, Names, Traits};
use crate::segment::Word;
use crate::text::TokenKind;

/// Most words of such a name.
const LONGEST: usize = 4;

/// "A man named Ann Cole was": whether the word at `end`, behind a role, leads to the name of that very one. "A man called Ann
/// Cole a liar" names two.
pub(super) fn is_named(text: &str, words: &[Word], at: usize, end: usize, limit: usize) -> bool {
    let one =
        words[at].traits.any(Traits::NEW) && words[end - 1].is(Flags::PERSON) && !words[end - 1].is(Flags::PLURAL);
    let named = words.get(end).filter(|_| one && end < limit);
    if !named.is_some_and(|w| is_naming(text, w)) {
        return false;
    }
    let name = |w: &&Word| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word && !w.is(Flags::TITLE | Flags::DETERMINER);
    let behind = &words[end + 1..limit];
    let length = behind.iter().take_while(name).count();
    let verb = Flags::VERB | Flags::CUE_VERB | Flags::AUXILIARY | Flags::ED | Flags::RELATIVE;
    let goes_on = |w: &Word| w.sign(',') || w.is(verb) && !w.is(Flags::DETERMINER);
    (1..=LONGEST).contains(&length) && behind.get(length).is_some_and(goes_on)
}

/// "named", "called".
pub(super) fn is_naming(text: &str, word: &Word) -> bool {
    Names::builtin().naming.has(word.span.of(text))
}
