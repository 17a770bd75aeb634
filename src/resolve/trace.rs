//! A place that speaks of somebody, as each pass leaves it to the next: seen by the scan, then traced to an entry,
//! or, of a pronoun, left open.

use super::description::Description;
use super::place::Place;
use crate::text::Span;

/// One mention: what it says, and where it stands.
#[derive(Debug)]
pub(super) struct Seen {
    pub d: Description,
    pub place: Place,
    /// Number of the sentence; a quotation's sentences are not counted.
    pub sentence: u32,
}

/// One place that speaks of somebody.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Trace {
    pub entry: usize,
    pub span: Span,
    pub place: Place,
    /// Number of the sentence.
    pub sentence: usize,
    /// It is the source of a quotation.
    pub source: bool,
    /// It is the subject of a reporting verb.
    pub speaks: bool,
    /// It points back, but nobody named was found for it.
    pub epithet: bool,
}

impl Trace {
    /// Whether it stands before the verb of its clause.
    pub fn is_subject(&self) -> bool {
        matches!(self.place, Place::Subject | Place::Embedded)
    }
}

/// How many of these traces, which are in order, begin before a byte.
pub(super) fn before(traces: &[Trace], at: usize) -> usize {
    traces.partition_point(|t| t.span.start() < at)
}

/// A pronoun, to be resolved later.
#[derive(Debug)]
pub(super) struct Open {
    pub d: Description,
    pub place: Place,
    pub sentence: usize,
}
