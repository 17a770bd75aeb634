//! One report of one rule. It names its primary place, the words in question, and the other places
//! that bear it out, so that every report format can show the text behind the claim.

use crate::rules::Level;
use crate::text::Span;

/// A stretch of one of the stories checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Index of the story.
    pub story: usize,
    /// The stretch.
    pub span: Span,
}

/// Another place that bears a finding out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Where.
    pub place: Place,
    /// What it shows, one line ("Harbour Times credits “the spokeswoman”").
    pub message: String,
    /// The words of that place to pick out (changed words, the mark).
    pub emphasis: Vec<Span>,
}

/// One report of one rule at one primary place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Rule id, `group/slug`.
    pub rule: String,
    /// Level after configuration.
    pub level: Level,
    /// One line, in the editor's words.
    pub message: String,
    /// Where the mending would be done.
    pub place: Place,
    /// The words of that place to underline; empty: all of it.
    pub emphasis: Vec<Span>,
    /// The other places.
    pub related: Vec<Related>,
    /// Index of the utterance that it concerns, across stories.
    pub utterance: Option<usize>,
    /// Stable over edits elsewhere in the story: hash of rule, outlet or path, and the words.
    pub fingerprint: String,
}
