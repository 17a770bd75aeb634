//! Who is credited, and why we say so. An attribution carries the frame that found it and the places
//! that the frame read, because a speaker stated without evidence is worth nothing to an editor.

use crate::extract::Quotation;
use crate::rules::{CueClass, Signs};
use crate::text::Span;
use serde::Deserialize;
use smallvec::SmallVec;
use std::sync::Arc;

/// The reporting expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// The words as printed ("was quoted as saying").
    pub span: Span,
    /// Its dictionary form ("say"); a sign for itself (":").
    pub lemma: Arc<str>,
    /// What kind of reporting it is.
    pub class: CueClass,
}

/// The pattern that found the source, from the most precise to the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Frame {
    /// `NAME: "…"`, in a transcript or an interview.
    Label,
    /// `"…," X said`.
    After,
    /// `"…," said X`.
    AfterInverted,
    /// `X said, "…"`, the cue right before the marks.
    Before,
    /// `X said that … "…" …`: the marks stand inside the reported clause.
    Within,
    /// `X said (that) …`, without marks.
    Indirect,
    /// `according to X`.
    AccordingTo,
    /// `in X's words`, `X's statement: "…"`: the cue is a noun.
    Noun,
    /// `"…," X said. "…"`: the rest of an interrupted quotation.
    Interrupted,
    /// A colon ends the sentence or paragraph before.
    Colon,
    /// `"…" — X`.
    Byline,
    /// A sentence that is only a quotation, after one that names its source, in one paragraph.
    CarriedWithin,
    /// A quotation alone in its paragraph takes the source of the paragraph before.
    CarriedOver,
    /// Words of a headline, credited below.
    Headline,
    /// The subject of the sentence that the marks stand in: the weakest of all.
    Subject,
    /// Nobody was found.
    None,
}

impl Frame {
    /// Its name, as in the data and in reports for programs.
    pub fn name(self) -> &'static str {
        match self {
            Frame::Label => "label",
            Frame::After => "after",
            Frame::AfterInverted => "after-inverted",
            Frame::Before => "before",
            Frame::Within => "within",
            Frame::Indirect => "indirect",
            Frame::AccordingTo => "according-to",
            Frame::Noun => "noun",
            Frame::Interrupted => "interrupted",
            Frame::Colon => "colon",
            Frame::Byline => "byline",
            Frame::CarriedWithin => "carried-within",
            Frame::CarriedOver => "carried-over",
            Frame::Headline => "headline",
            Frame::Subject => "subject",
            Frame::None => "none",
        }
    }
}

/// One thing that was read on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The words.
    pub span: Span,
    /// What they were taken for ("cue", "hearer, not speaker").
    pub what: &'static str,
}

/// The places that were read; nearly always a cue and a source.
pub type Places = SmallVec<[Evidence; 2]>;

/// Another whom the sentence has reporting, and why the words are not credited to that one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rival {
    /// Who it is, as printed.
    pub source: Span,
    /// The reporting expression.
    pub cue: Span,
    /// The reason, in a few words ("its clause had ended").
    pub why: &'static str,
}

/// Source, cue and frame of one quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// The reporting expression, if there is one.
    pub cue: Option<Cue>,
    /// The source, whole noun phrase.
    pub source: Option<Span>,
    /// The relative word that stands for the source at the cue: of "Vane, who said", "who".
    pub relative: Option<Span>,
    /// The one who was told ("the paper was told"): never the speaker.
    pub hearer: Option<Span>,
    /// Who passes the words on at second hand ("RIA quoted X as saying", "…, according to RIA").
    pub via: Option<Span>,
    /// The pattern that found it.
    pub frame: Frame,
    /// How often an attribution like this one names the right source, in [0, 1]; see [`Trust`](crate::rules::Trust).
    pub confidence: f32,
    /// What speaks for and against it, beyond the frame.
    pub signs: Signs,
    /// The places that were read.
    pub evidence: Places,
    /// Who else could have been credited, the nearest first; at most two.
    pub weighed: Vec<Rival>,
}

impl Attribution {
    /// No source and no cue.
    pub fn none() -> Self {
        Attribution {
            cue: None,
            source: None,
            relative: None,
            hearer: None,
            via: None,
            frame: Frame::None,
            confidence: 0.0,
            signs: Signs::default(),
            evidence: Places::new(),
            weighed: Vec::new(),
        }
    }

    /// The source as printed at the cue; a relative word where one stands for it.
    pub fn printed(&self) -> Option<Span> {
        self.relative.or(self.source)
    }

    /// The same with more signs.
    pub(super) fn with(mut self, signs: Signs) -> Self {
        self.signs.add(signs);
        self
    }
}

/// A quotation with its attribution, before anyone knows whom the source means.
pub type Attributed = (Quotation, Attribution);
