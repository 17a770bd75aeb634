//! What is told of a word of a phrase, or of some of them, before anybody asks what the phrase means.

use crate::rules::{Flags, Traits};
use crate::segment::Word;
use crate::text::{Span, TokenKind};

/// What may stand before a name and belong to it.
pub(super) const TITLES: Flags =
    Flags(Flags::ROLE.0 | Flags::TITLE.0 | Flags::HONORIFIC.0 | Flags::TITLE_ABBREVIATION.0);

/// "de", "bin": small words inside names.
pub(super) fn is_particle(word: &Word) -> bool {
    word.traits.any(Traits::PARTICLE) && !word.is(Flags::CAPITAL)
}

/// "van den" of "Ann van den Cole": where the words end that may stand inside a name from `at` on.
pub(super) fn past_particles(words: &[Word], at: usize, limit: usize) -> usize {
    at + words[at..limit].iter().take_while(|w| is_particle(w)).count()
}

/// "striker": what one person is, in small letters.
pub(super) fn is_post(word: &Word) -> bool {
    word.is(Flags::ROLE) && !word.is(Flags::CAPITAL | Flags::PLURAL | Flags::GENITIVE)
}

/// "34" or "34-year-old".
pub(super) fn age_of(text: &str, word: &Word) -> Option<u8> {
    let number = (word.kind == TokenKind::Number).then(|| word.span.of(text))?;
    let (number, rest) = number.split_once('-')?;
    number.parse().ok().filter(|_| rest.eq_ignore_ascii_case("year-old"))
}

/// From the first to the last; empty without words.
pub(super) fn span_of(words: &[Word]) -> Span {
    words.first().map_or(Span::default(), |first| first.span.join(words[words.len() - 1].span))
}

/// Whether several people begin a sentence ("Researchers"), so that the capital makes no name.
pub(super) fn several(words: &[Word], at: usize) -> bool {
    let begins = || at == 0 || words[at - 1].parts_sentences();
    words[at].is(Flags::ROLE) && words[at].is(Flags::PLURAL) && begins()
}
