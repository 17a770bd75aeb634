//! `check` for programs, version 1: fields are added, never renamed. The whole report is one
//! object; as JSONL it is one finding a line, for `jq` and for logs.

use super::json::{self, Json, field};
use super::locate::{Locator, locators};
use super::quotes_json::{document, quote_id};
use super::{Checked, Options, verified_json};
use crate::check::{Finding, Place};
use crate::rules::Level;
use crate::text::Span;
use serde::Serialize;
use std::io::{self, Write};

/// `check --format json`.
pub fn check_json(checked: &Checked, _: &Options, out: &mut dyn Write) -> io::Result<()> {
    let mut places = Places::new(checked);
    let mut json = Json::default();
    json.object(|json| {
        field!(json, "version").number(1);
        field!(json, "documents").array(checked.stories, document);
        field!(json, "utterances").value(&utterances(checked, &mut places));
        if !checked.references.is_empty() {
            field!(json, "references").array(checked.references, verified_json::reference);
            field!(json, "verified").value(&verified_json::rows(checked, &mut places));
        }
        field!(json, "findings").array(checked.findings, |json, f| json.value(&places.finding(f)));
        field!(json, "summary").value(&checked.summary());
    });
    json.end_line(out)
}

/// `check --format jsonl`: one finding a line.
pub fn check_jsonl(checked: &Checked, _: &Options, out: &mut dyn Write) -> io::Result<()> {
    let mut places = Places::new(checked);
    checked.findings.iter().try_for_each(|f| json::line(&places.finding(f), out))
}

#[derive(Serialize)]
struct UtteranceRow<'a> {
    id: String,
    renderings: Vec<RenderingRow<'a>>,
}

#[derive(Serialize)]
struct RenderingRow<'a> {
    path: &'a str,
    quote: String,
    start: usize,
    end: usize,
    text: &'a str,
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct FindingRow<'a> {
    rule: &'a str,
    level: Level,
    message: &'a str,
    #[serde(flatten)]
    place: PlaceRow<'a>,
    related: Vec<RelatedRow<'a>>,
    utterance: Option<String>,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct RelatedRow<'a> {
    #[serde(flatten)]
    place: PlaceRow<'a>,
    message: &'a str,
}

#[derive(Serialize)]
pub(super) struct PlaceRow<'a> {
    path: &'a str,
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    text: &'a str,
    emphasis: Vec<SpanRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
}

#[derive(Serialize)]
pub(super) struct SpanRow {
    start: usize,
    end: usize,
}

/// The id of an utterance, unique within a run.
fn utterance_id(index: usize) -> String {
    format!("u{}", index + 1)
}

fn utterances<'a>(checked: &Checked<'a>, places: &mut Places<'a>) -> Vec<UtteranceRow<'a>> {
    let rendering = |places: &mut Places<'a>, r: &crate::link::Rendering| {
        let PlaceRow { path, start, end, line, column, text, .. } =
            places.place(Place { story: r.story, span: r.span }, &[]);
        RenderingRow { path, quote: quote_id(r.quote), start, end, text, line, column }
    };
    let row = |(i, u): (usize, &crate::link::Utterance)| UtteranceRow {
        id: utterance_id(i),
        renderings: u.renderings.iter().map(|r| rendering(places, r)).collect(),
    };
    checked.utterances.iter().enumerate().map(row).collect()
}

pub(super) struct Places<'a> {
    checked: Checked<'a>,
    locators: Vec<Locator<'a>>,
}

impl<'a> Places<'a> {
    fn new(checked: &Checked<'a>) -> Self {
        let locators = locators(checked.stories).into_iter().chain(locators(checked.references)).collect();
        Places { checked: *checked, locators }
    }

    fn finding(&mut self, finding: &'a Finding) -> FindingRow<'a> {
        FindingRow {
            rule: &finding.rule,
            level: finding.level,
            message: &finding.message,
            place: self.place(finding.place, &finding.emphasis),
            related: finding
                .related
                .iter()
                .map(|r| RelatedRow { place: self.place(r.place, &r.emphasis), message: &r.message })
                .collect(),
            utterance: finding.utterance.map(utterance_id),
            fingerprint: &finding.fingerprint,
        }
    }

    pub(super) fn place(&mut self, Place { story, span }: Place, emphasis: &[Span]) -> PlaceRow<'a> {
        let of = &self.checked.analysis(story).story;
        let time = of.transcript().and_then(|t| t.time_at(span.start())).map(|time| time.to_string());
        let locator = &mut self.locators[story];
        let (line, column) = locator.line_column(span.start());
        let place = locator.in_file(span);
        let (start, end) = (place.start(), place.end());
        let emphasis = emphasis.iter().map(|&e| locator.in_file(e)).map(|e| SpanRow { start: e.start(), end: e.end() });
        let emphasis = emphasis.collect();
        PlaceRow { path: &of.path, start, end, line, column, text: span.of(&of.text), emphasis, time }
    }
}
