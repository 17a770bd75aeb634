//! A quotation is content credited to a source. What stands inside marks is known as soon as the
//! marks are paired; whether it is a whole quotation, a part of a reported sentence or no speech at
//! all is told by its shape and by what stands round it.

use crate::text::Span;
use serde::Deserialize;
use smallvec::SmallVec;

/// How the content is rendered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// All of it inside marks.
    Direct,
    /// Marks round part of a sentence ("mixed" in the literature).
    Partial,
    /// Reported speech without marks.
    Indirect,
    /// Marks that report no speech: titles, nicknames, irony.
    Scare,
}

impl Kind {
    /// Its name, as in reports for programs.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Direct => "direct",
            Kind::Partial => "partial",
            Kind::Indirect => "indirect",
            Kind::Scare => "scare",
        }
    }
}

/// The stretches of a quotation; of nearly all a single one, and a day of wire has a million.
pub type Parts = SmallVec<[Span; 1]>;

/// Content as it stands in the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// How it is rendered.
    pub kind: Kind,
    /// The text strictly inside the marks, one part a pair of marks, in order; for an indirect
    /// quotation the reported clause.
    pub parts: Parts,
    /// Of a partial quotation: the whole reported clause that the marked words stand in. Boxed, since few have one.
    pub clause: Option<Box<Span>>,
    /// The paragraph of the first part, as an index into [`Segmented::paragraphs`](crate::segment::Segmented::paragraphs).
    pub paragraph: usize,
}

impl Quotation {
    /// A direct quotation of one part.
    pub fn whole(part: Span, paragraph: usize) -> Quotation {
        Quotation { kind: Kind::Direct, parts: Parts::from([part]), clause: None, paragraph }
    }

    /// From the first part's start to the last part's end.
    pub fn span(&self) -> Span {
        Span::new(self.parts[0].start(), self.parts[self.parts.len() - 1].end())
    }
}
