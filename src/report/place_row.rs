//! A place for programs, as a row of JSON: file, bytes, line and column, the words that stand there, and of a reference
//! with time codes when they were said.

use super::Checked;
use super::locate::{Locator, locators};
use crate::check::Place;
use crate::text::Span;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct PlaceRow<'a> {
    pub path: &'a str,
    pub start: usize,
    pub end: usize,
    pub line: usize,
    pub column: usize,
    pub text: &'a str,
    emphasis: Vec<SpanRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
}

#[derive(Serialize)]
struct SpanRow {
    start: usize,
    end: usize,
}

/// Makes the rows of places in stories and references, which come in order mostly.
pub(super) struct Places<'a> {
    checked: Checked<'a>,
    locators: Vec<Locator<'a>>,
}

impl<'a> Places<'a> {
    /// Of all that was checked.
    pub(super) fn new(checked: &Checked<'a>) -> Self {
        let locators = locators(checked.stories).into_iter().chain(locators(checked.references)).collect();
        Places { checked: *checked, locators }
    }

    /// The row of a place; with what of it is to be marked.
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
