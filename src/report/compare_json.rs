//! `compare` for programs, version 1: each utterance with its renderings and, against the base, the
//! edits that make each of them, classed. Places have the form that `check` gives them.

use super::compare::Compared;
use super::credit::describe;
use super::json::Json;
use super::locate::Locators;
use super::quotes_json::quote_id;
use crate::link::{Change, Edit, Rendering, Utterance};
use crate::resolve::Analysis;
use crate::text::Span;
use serde::Serialize;
use std::borrow::Borrow;
use std::io::{self, Write};

/// `compare --format json`. Each utterance is written as soon as it is compared, so that a day of wire
/// takes no more room than its largest.
pub fn compare_json<C: Borrow<Compared>>(
    stories: &[Analysis],
    utterances: &[Utterance],
    compared: impl IntoIterator<Item = C>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut rows = Rows::new(stories, utterances);
    out.write_all(b"{\"version\":1,\"utterances\":[")?;
    for (i, compared) in compared.into_iter().enumerate() {
        if i > 0 {
            out.write_all(b",")?;
        }
        rows.write(compared.borrow(), out)?;
    }
    out.write_all(b"]}\n")
}

/// `compare --format jsonl`: one utterance a line.
pub fn compare_jsonl<C: Borrow<Compared>>(
    stories: &[Analysis],
    utterances: &[Utterance],
    compared: impl IntoIterator<Item = C>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut rows = Rows::new(stories, utterances);
    compared.into_iter().try_for_each(|compared| {
        rows.write(compared.borrow(), out)?;
        out.write_all(b"\n")
    })
}

#[derive(Serialize)]
struct UtteranceRow<'a> {
    id: String,
    base: usize,
    renderings: Vec<RenderingRow<'a>>,
    /// For each rendering which one it is closest to.
    #[serde(skip_serializing_if = "Option::is_none")]
    descent: Option<Vec<DescentRow<'a>>>,
}

#[derive(Serialize)]
struct DescentRow<'a> {
    from: Option<usize>,
    or: &'a [usize],
    date: Option<&'a str>,
    edits: Vec<EditRow<'a>>,
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

/// Writes utterances one by one.
struct Rows<'a> {
    stories: &'a [Analysis],
    utterances: &'a [Utterance],
    locators: Locators<'a>,
    json: Json,
}

impl<'a> Rows<'a> {
    fn new(stories: &'a [Analysis], utterances: &'a [Utterance]) -> Self {
        Rows { stories, utterances, locators: Locators::new(stories), json: Json::default() }
    }

    fn write(&mut self, compared: &Compared, out: &mut dyn Write) -> io::Result<()> {
        let renderings = &self.utterances[compared.utterance].renderings;
        let base = &renderings[compared.base];
        let rows = renderings.iter().zip(&compared.edits);
        let row = UtteranceRow {
            id: format!("u{}", compared.utterance + 1),
            base: compared.base,
            renderings: rows.map(|(r, edits)| self.row(base, r, edits)).collect(),
            descent: compared.descent.as_ref().map(|d| {
                let of = d.iter().zip(renderings);
                of.map(|(d, r)| DescentRow {
                    from: d.from,
                    or: &d.or,
                    date: self.stories[r.story].story.meta.date.as_deref(),
                    edits: d.from.map_or(Vec::new(), |from| self.edits(&renderings[from], r, &d.edits)),
                })
                .collect()
            }),
        };
        self.json.value(&row);
        self.json.end(out)
    }

    fn row(&mut self, base: &Rendering, rendering: &Rendering, edits: &[Edit]) -> RenderingRow<'a> {
        let analysis = &self.stories[rendering.story];
        let quote = &analysis.quotes[rendering.quote];
        let story = &analysis.story;
        let (line, column) = self.locators.line_column(rendering.story, rendering.span.start);
        RenderingRow {
            path: &story.path,
            outlet: story.meta.outlet.as_deref(),
            quote: quote_id(rendering.quote),
            place: self.place(rendering.story, rendering.span),
            line,
            column,
            source: quote.attribution.printed().map(|span| span.of(&story.text)),
            speaker: analysis.speaker(quote).map(describe),
            edits: self.edits(base, rendering, edits),
        }
    }

    /// What makes the second of the first.
    fn edits(&mut self, from: &Rendering, to: &Rendering, edits: &[Edit]) -> Vec<EditRow<'a>> {
        let row = |e: &Edit| EditRow {
            change: e.change,
            light: e.light,
            from: self.place(from.story, e.a),
            to: self.place(to.story, e.b),
        };
        edits.iter().map(row).collect()
    }

    fn place(&mut self, story: usize, span: Span) -> PlaceRow<'a> {
        let Span { start, end } = self.locators.in_file(story, span);
        PlaceRow { start, end, text: span.of(&self.stories[story].story.text) }
    }
}
