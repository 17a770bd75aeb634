//! `check` for programs, version 1: fields are added, never renamed. The whole report is one
//! object; as JSONL it is one finding a line, for `jq` and for logs.

use super::json::{self, Json, field};
use super::place_row::{PlaceRow, Places};
use super::quotes_json::{document, quote_id};
use super::{Checked, Options, verified_json};
use crate::check::{Finding, Place};
use crate::rules::Level;
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
        field!(json, "findings").array(checked.findings, |json, f| json.value(&finding(&mut places, f)));
        field!(json, "summary").value(&checked.summary());
    });
    json.end_line(out)
}

/// `check --format jsonl`: one finding a line.
pub fn check_jsonl(checked: &Checked, _: &Options, out: &mut dyn Write) -> io::Result<()> {
    let mut places = Places::new(checked);
    checked.findings.iter().try_for_each(|f| json::line(&finding(&mut places, f), out))
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

fn finding<'a>(places: &mut Places<'a>, finding: &'a Finding) -> FindingRow<'a> {
    FindingRow {
        rule: &finding.rule,
        level: finding.level,
        message: &finding.message,
        place: places.place(finding.place, &finding.emphasis),
        related: finding
            .related
            .iter()
            .map(|r| RelatedRow { place: places.place(r.place, &r.emphasis), message: &r.message })
            .collect(),
        utterance: finding.utterance.map(utterance_id),
        fingerprint: &finding.fingerprint,
    }
}
