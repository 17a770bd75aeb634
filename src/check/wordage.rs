//! How many words a stretch of copy has, and whether they look like the title of a work. Several checks ask it, since few
//! words and titles are let pass nearly everywhere.

use crate::resolve::Analysis;
use crate::text::{Span, TokenKind};

/// Most of its longer words in capitals: the title of a work, whatever its last sign.
pub(super) fn is_titled(span: Span, analysis: &Analysis) -> bool {
    let text = &analysis.story.text;
    let long = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() >= 4;
    let words: Vec<&str> = span.of(text).split_whitespace().filter(long).collect();
    let capital = |word: &&&str| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
    words.iter().filter(capital).count() * 3 > words.len() * 2
}

/// Its words and numbers.
pub(super) fn word_count(span: Span, analysis: &Analysis) -> usize {
    let words = &analysis.segmented.words;
    let from = analysis.segmented.behind(span.start());
    words[from..]
        .iter()
        .take_while(|word| word.span.end() <= span.end())
        .filter(|word| !matches!(word.kind, TokenKind::Sign(_)))
        .count()
}
