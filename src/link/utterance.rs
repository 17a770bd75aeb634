//! An utterance is the underlying act of speech; its renderings are the quotations of it in
//! different stories. Where one long quotation renders two utterances, each rendering is its own
//! stretch of it.

use crate::text::Span;

/// One quotation, or a stretch of one, that renders an utterance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rendering {
    /// Index of the story among those compared.
    pub story: usize,
    /// Index into that story's quotes.
    pub quote: usize,
    /// The stretch of the story that renders the utterance.
    pub span: Span,
}

/// Renderings of one act of speech, at least two, ordered by story and place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utterance {
    /// In order of story and place.
    pub renderings: Vec<Rendering>,
}
