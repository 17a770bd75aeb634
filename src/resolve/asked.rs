//! What is known of a pronoun before it is told whom it means: its sentence, the words credited to it, and what was asked
//! right before.

use super::description::Description;
use crate::rules::Flags;
use crate::segment::{Segmented, Word};
use crate::text::Span;

/// A pronoun, and what is known of its sentence.
pub(super) struct Asked<'a> {
    pub d: &'a Description,
    pub sentence: usize,
    /// The content credited to it: who is named there is hardly who speaks.
    pub content: &'a [Span],
    /// The one who was told.
    pub hearer: Option<Span>,
    /// The one who was told what stands before.
    pub told: Option<Span>,
    /// Who asked whom just before, as entries: the answer is rather the other's.
    pub question: Option<Question>,
}

/// Who asked, and whom, as entries.
#[derive(Clone, Copy, Debug)]
pub(super) struct Question {
    pub asker: Option<usize>,
    pub whom: Option<usize>,
    /// It was a "him" who was asked: whoever that is, not the asker.
    pub him: bool,
    /// Nobody else can be meant, as where what was offered is refused: that one, though the story may not have called him a
    /// person.
    pub taken: bool,
}

/// The question that the copy itself asks right before the words: "Why does Cole sing? “…,” he said".
pub(super) fn wondered(text: &str, segmented: &Segmented, content: Span) -> Option<Span> {
    let marks = |c: char| c.is_whitespace() || matches!(c, '“' | '"' | '‘' | '\'');
    let asking = text.get(..content.start())?.trim_end_matches(marks);
    if !asking.ends_with('?') {
        return None;
    }
    let (asks, words) = segmented.words[..segmented.behind(asking.len())].split_last()?;
    let inside = |w: &&Word| !w.parts_sentences();
    let first = &words[words.len() - words.iter().rev().take_while(inside).count()..].first()?;
    first.is(Flags::SUBORDINATOR | Flags::RELATIVE).then(|| first.span.join(asks.span))
}
