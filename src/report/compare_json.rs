//! `compare` for programs, version 1: each utterance with its renderings and, against the base, the
//! edits that make each of them, classed. Places have the form that `check` gives them.

use super::Options;
use super::compare::Comparison;
use super::credit::describe;
use super::json;
use super::locate::{Locator, locators};
use super::quotes_json::quote_id;
use crate::link::{Change, Edit, Rendering};
use crate::text::Span;
use serde::Serialize;
use std::io::{self, Write};

/// `compare --format json`.
pub fn compare_json(comparison: &Comparison, _: &Options, out: &mut dyn Write) -> io::Result<()> {
    let report = Report { version: 1, utterances: utterances(comparison) };
    json::line(&report, out)
}

/// `compare --format jsonl`: one utterance a line.
pub fn compare_jsonl(comparison: &Comparison, _: &Options, out: &mut dyn Write) -> io::Result<()> {
    utterances(comparison).iter().try_for_each(|u| json::line(u, out))
}

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    utterances: Vec<UtteranceRow<'a>>,
}

#[derive(Serialize)]
struct UtteranceRow<'a> {
    id: String,
    base: usize,
    renderings: Vec<RenderingRow<'a>>,
}

#[derive(Serialize)]
struct RenderingRow<'a> {
    path: &'a str,
    outlet: Option<&'a str>,
    quote: String,
    #[serde(flatten)]
    place: PlaceRow<'a>,
    line: usize,
    column: usize,
    source: Option<&'a str>,
    speaker: Option<String>,
    edits: Vec<EditRow<'a>>,
}

#[derive(Serialize)]
struct EditRow<'a> {
    change: Change,
    light: bool,
    /// Words of the base.
    from: PlaceRow<'a>,
    /// Words of this rendering.
    to: PlaceRow<'a>,
}

#[derive(Serialize)]
struct PlaceRow<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

fn utterances<'a>(comparison: &Comparison<'a>) -> Vec<UtteranceRow<'a>> {
    let mut locators = locators(comparison.stories);
    let mut out = Vec::new();
    for compared in comparison.compared {
        let renderings = &comparison.utterances[compared.utterance].renderings;
        let base = &renderings[compared.base];
        let rows = renderings.iter().zip(&compared.edits);
        out.push(UtteranceRow {
            id: format!("u{}", compared.utterance + 1),
            base: compared.base,
            renderings: rows.map(|(r, edits)| row(comparison, &mut locators, base, r, edits)).collect(),
        });
    }
    out
}

fn row<'a>(
    comparison: &Comparison<'a>,
    locators: &mut [Locator<'a>],
    base: &Rendering,
    rendering: &Rendering,
    edits: &[Edit],
) -> RenderingRow<'a> {
    let analysis = &comparison.stories[rendering.story];
    let quote = &analysis.quotes[rendering.quote];
    let story = &analysis.story;
    let (line, column) = locators[rendering.story].line_column(rendering.span.start);
    let mut place = |story: usize, span: Span| {
        let Span { start, end } = locators[story].in_file(span);
        PlaceRow { start, end, text: span.of(&comparison.stories[story].story.text) }
    };
    RenderingRow {
        path: &story.path,
        outlet: story.meta.outlet.as_deref(),
        quote: quote_id(rendering.quote),
        place: place(rendering.story, rendering.span),
        line,
        column,
        source: quote.attribution.printed().map(|span| span.of(&story.text)),
        speaker: analysis.speaker(quote).map(describe),
        edits: edits
            .iter()
            .map(|e| EditRow {
                change: e.change,
                light: e.light,
                from: place(base.story, e.a),
                to: place(rendering.story, e.b),
            })
            .collect(),
    }
}
