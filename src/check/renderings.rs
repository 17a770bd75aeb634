//! What the checks across stories say of one rendering: which outlet, and how it credits the words.
//! Every finding shows all renderings in the same form, so that an editor reads them as a table.

use super::{Place, Related, Seen, mid_sentence, short};
use crate::extract::Kind;
use crate::link::{Folded, Rendering};
use crate::resolve::{Analysis, Quote};
use crate::text::Span;

/// One rendering of an utterance with all that is known of it.
#[derive(Clone, Copy)]
pub(super) struct Rendered<'a> {
    pub at: &'a Rendering,
    pub analysis: &'a Analysis,
    pub quote: &'a Quote,
}

/// A rendering with its words.
pub(super) struct Version<'a> {
    pub of: Rendered<'a>,
    pub words: Vec<Folded>,
}

impl<'a> Rendered<'a> {
    /// The renderings of an utterance, in order of story and place.
    pub fn all(seen: &Seen<'a>, utterance: usize) -> Vec<Rendered<'a>> {
        let of = |at: &'a Rendering| {
            let analysis = &seen.stories[at.story];
            Rendered { at, analysis, quote: &analysis.quotes[at.quote] }
        };
        seen.utterances[utterance].renderings.iter().map(of).collect()
    }

    /// Whether the words stand inside marks.
    pub fn is_marked(&self) -> bool {
        matches!(self.quote.quotation.kind, Kind::Direct | Kind::Partial)
    }

    pub fn text(&self) -> &'a str {
        &self.analysis.story.text
    }

    /// The outlet, else the file's name without its folders.
    pub fn outlet(&self) -> &'a str {
        self.analysis.story.name()
    }

    pub fn place(&self) -> Place {
        Place { story: self.at.story, span: self.at.span }
    }

    /// Its words, part by part.
    pub fn parts(&self) -> Vec<Span> {
        self.at.parts(&self.quote.quotation)
    }

    /// Some of its words as a message shows them, without what the copy says between two parts.
    pub fn quoted(&self, span: Span) -> String {
        short(&said(span, &self.quote.quotation.parts, self.text()))
    }

    /// “credits “the spokeswoman” (Ann Cole)”, “credits nobody”.
    pub fn credits(&self) -> String {
        let attribution = &self.quote.attribution;
        let speaker = self.analysis.speaker(self.quote);
        let name = speaker.map(|s| short(&s.name));
        match (attribution.source, name) {
            (Some(source), Some(name)) => {
                let source = short(source.of(self.text()));
                match source.to_lowercase().contains(&name.to_lowercase()) {
                    true => format!("credits “{source}”"),
                    false => format!("credits “{source}” ({})", mid_sentence(&name)),
                }
            }
            (Some(source), None) => format!("credits “{}”", short(source.of(self.text()))),
            (None, Some(name)) => format!("credits {}, named before", mid_sentence(&name)),
            (None, None) => match attribution.hearer {
                Some(hearer) => format!("credits nobody: “{}” was told", short(hearer.of(self.text()))),
                None => "credits nobody".into(),
            },
        }
    }

    /// The rendering as a place that bears a finding out.
    pub fn related(&self, emphasis: Vec<Span>) -> Related {
        Related { place: self.place(), message: format!("{} {}", self.outlet(), self.credits()), emphasis }
    }

    /// The words that say who speaks: what a finding about the credit underlines.
    pub fn credit_spans(&self) -> Vec<Span> {
        self.quote.attribution.source.or(self.quote.attribution.hearer).into_iter().collect()
    }
}

/// What of a span stands in these parts of a quotation.
pub(super) fn said(span: Span, parts: &[Span], text: &str) -> String {
    let within = parts.iter().filter(|part| part.overlap(span) > 0);
    let pieces = within.map(|p| Span::new(p.start().max(span.start()), p.end().min(span.end())).of(text).trim());
    let pieces: Vec<&str> = pieces.filter(|piece| !piece.is_empty()).collect();
    if pieces.len() < 2 { span.of(text).into() } else { pieces.join(" … ") }
}

/// “Harbour Times”, “Harbour Times and 2 others”.
pub(super) fn outlets(of: &[Rendered]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for r in of {
        if !names.contains(&r.outlet()) {
            names.push(r.outlet());
        }
    }
    match names[..] {
        [] => String::new(),
        [one] => one.into(),
        [one, other] => format!("{one} and {other}"),
        [one, ..] => format!("{one} and {} others", names.len() - 1),
    }
}
