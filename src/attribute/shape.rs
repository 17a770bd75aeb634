//! What a quoted stretch looks like from inside: a sentence, a fragment, or the title of a work.

use super::frames::Shape;
use crate::extract::Item;
use crate::rules::Flags;
use crate::segment::{Segmented, Word};
use crate::text::Span;

/// Longest title, in words.
const LONGEST_TITLE: usize = 12;

/// The shape of the stretch `inner` of this paragraph, which stands behind the item `before`.
pub(super) fn shape(text: &str, segmented: &Segmented, paragraph: usize, inner: Span, before: Option<&Item>) -> Shape {
    let all = &segmented.words[segmented.paragraphs[paragraph].words.clone()];
    let from = all.partition_point(|w| w.span.end <= inner.start);
    let to = all.partition_point(|w| w.span.start < inner.end);
    let mut words: Vec<&Word> = Vec::with_capacity(to.saturating_sub(from));
    words.extend(all[from..to].iter().filter(|w| w.kind_word()));
    let last = inner
        .of(text)
        .trim_end_matches(|c: char| c.is_whitespace() || "’'”\")]".contains(c))
        .chars()
        .next_back()
        .unwrap_or('\0');
    let capital = words.first().is_some_and(|w| w.is(Flags::CAPITAL));
    // "on the channel's “Morning Show.”": the stop is the sentence's.
    let owned = before.is_some_and(|b| b.is(Flags::GENITIVE | Flags::PREPOSITION) && !b.is(Flags::SUBORDINATOR));
    let work = owned && is_title(&words, if last == '.' { ',' } else { last });
    Shape { words: words.len(), last, capital, title: work || is_title(&words, last), work }
}

/// Every content word capitalised, and no end of a sentence.
fn is_title(words: &[&Word], last: char) -> bool {
    let small = Flags::DETERMINER
        | Flags::PREPOSITION
        | Flags::COORDINATOR
        | Flags::SUBORDINATOR
        | Flags::BE
        | Flags::POSSESSIVE;
    let content = |w: &&&Word| !w.is(small) || w.is(Flags::CAPITAL);
    !words.is_empty()
        && words.len() <= LONGEST_TITLE
        && !matches!(last, '.' | '…')
        && words[0].is(Flags::CAPITAL)
        && (words.len() > 1 || last != '!')
        && words.iter().filter(content).all(|w| w.is(Flags::CAPITAL) || w.kind == crate::text::TokenKind::Number)
        && words.iter().filter(content).count() >= words.len().div_ceil(3).max(1)
        && !words.iter().any(|w| w.is(Flags::FIRST_PERSON) && w.is(Flags::PRONOUN) && words.len() > 6)
}
