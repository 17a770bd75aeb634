//! One sentence with its cues, a quotation in it, and what was found for it: what everyone shares who asks whose
//! words they are, each in a way of his own.

use super::attribution::Frame;
use super::clauses::Clauses;
use super::cue::{Credit, Form};
use super::phrase::phrasal;
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// What a quotation's own words say about how it stands in the sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shape {
    /// Words inside the marks.
    pub words: usize,
    /// Its last sign, inner marks and space aside.
    pub last: char,
    /// Begins with a capital.
    pub capital: bool,
    /// Begins with an adverb: "deeply flawed".
    pub adverb: bool,
    /// Looks like the title of a work or programme.
    pub title: bool,
    /// Such a title, and "on", "of" or a genitive leads to it: no speech, whatever stands behind it.
    pub work: bool,
}

/// The frame that fits, and what it found.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// The frame.
    pub frame: Frame,
    /// Index of the credit among the sentence's, if a cue was read.
    pub credit: Option<usize>,
    /// The source phrase; none when only a hearer is named.
    pub source: Option<Range<usize>>,
    /// The relative word that stands for it.
    pub relative: Option<usize>,
}

impl Found {
    /// A source without a cue.
    pub(super) fn bare(frame: Frame, source: Range<usize>) -> Found {
        Found { frame, credit: None, source: Some(source), relative: None }
    }
}

/// One sentence and its cues.
pub(super) struct Sentence<'a> {
    pub text: &'a str,
    pub items: &'a [Item],
    pub range: Range<usize>,
    pub clauses: &'a Clauses,
    pub credits: &'a [Credit],
}

impl Sentence<'_> {
    pub(super) fn found(&self, frame: Frame, i: usize) -> Found {
        let frame = if self.credits[i].hit.form == Form::According { Frame::AccordingTo } else { frame };
        let Credit { source, relative, .. } = &self.credits[i];
        Found { frame, credit: Some(i), source: self.recalled(i).or_else(|| source.clone()), relative: *relative }
    }

    pub(super) fn usable(&self, i: usize) -> bool {
        let c = &self.credits[i];
        c.source.is_some() || c.hearer.is_some()
    }

    pub(super) fn weak(&self, i: usize) -> bool {
        let verb = self.credits[i].hit.verb;
        self.items[verb].is(Flags::WEAK)
            && !self.makes_a_point(verb)
            && !self.finds_that(verb)
            && !phrasal(self.items, verb)
    }

    /// "the report found that": a document's or a body's belief is what it says.
    fn finds_that(&self, verb: usize) -> bool {
        self.items[verb].act == Act::Finite
            && self.items.get(verb + 1).is_some_and(|i| i.is_that())
            && verb > self.range.start
            && self.items[self.range.start..verb].iter().any(|i| i.is(Flags::CUE_NOUN | Flags::BODY_HEAD))
    }

    /// "made the point that": the noun reports.
    fn makes_a_point(&self, verb: usize) -> bool {
        let rest = &self.items[verb + 1..self.range.end.max(verb + 1)];
        let noun = rest.iter().take(4).position(|i| i.is(Flags::CUE_NOUN));
        noun.is_some_and(|n| {
            rest[..n].iter().all(|i| i.is_word() && !i.is(Flags::PREPOSITION))
                && rest.get(n + 1).is_some_and(|i| i.is_that())
                // "carried signs that read"
                && rest.get(n + 2).is_none_or(|i| i.act != Act::Finite || i.is(Flags::AUXILIARY))
        })
    }
}
