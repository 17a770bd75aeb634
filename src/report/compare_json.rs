//! `compare` for programs, version 1: each utterance with its renderings and, against the base, the
//! edits that make each of them, classed. Places have the form that `check` gives them.

use super::compared::Compared;
use super::credit::describe;
use super::json::{Json, field};
use super::locate::Locators;
use crate::link::{Descent, Edit, Rendering, Utterance};
use crate::resolve::Analysis;
use crate::text::Span;
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
        let base = renderings[compared.base].story;
        let mut json = std::mem::take(&mut self.json);
        json.object(|json| {
            field!(json, "id").id('u', compared.utterance);
            field!(json, "base").number(compared.base);
            field!(json, "renderings").array(renderings.iter().zip(&compared.edits), |json, (rendering, edits)| {
                json.object(|json| self.rendering(json, base, rendering, edits));
            });
            // Of three or more renderings that differ: which one each is closest to.
            if let Some(descent) = &compared.descent {
                field!(json, "descent").array(renderings.iter().zip(descent), |json, (rendering, descent)| {
                    let from = descent.from.map(|i| renderings[i].story);
                    json.object(|json| self.descent(json, from, rendering.story, descent));
                });
            }
        });
        self.json = json;
        self.json.end(out)
    }

    fn rendering(&mut self, json: &mut Json, base: usize, rendering: &Rendering, edits: &[Edit]) {
        let analysis = &self.stories[rendering.story];
        let quote = &analysis.quotes[rendering.quote];
        let story = &analysis.story;
        field!(json, "path").text(&story.path);
        field!(json, "outlet").option(story.meta.outlet.as_deref(), Json::text);
        field!(json, "quote").id('q', rendering.quote);
        self.place(json, rendering.story, rendering.span);
        let (line, column) = self.locators.line_column(rendering.story, rendering.span.start());
        field!(json, "line").number(line);
        field!(json, "column").number(column);
        let source = quote.attribution.printed().map(|span| span.of(&story.text));
        field!(json, "source").option(source, Json::text);
        let speaker = analysis.speaker(quote).map(describe);
        field!(json, "speaker").option(speaker.as_deref(), Json::text);
        self.edits(json, base, rendering.story, edits);
    }

    fn descent(&mut self, json: &mut Json, from: Option<usize>, story: usize, descent: &Descent) {
        field!(json, "from").option(descent.from, Json::number);
        field!(json, "or").array(descent.or.iter().copied(), Json::number);
        field!(json, "date").option(self.stories[story].story.meta.date.as_deref(), Json::text);
        self.edits(json, from.unwrap_or(story), story, &descent.edits);
    }

    /// What makes words of the second story of words of the first.
    fn edits(&mut self, json: &mut Json, from: usize, to: usize, edits: &[Edit]) {
        field!(json, "edits").array(edits, |json, edit| {
            json.object(|json| {
                field!(json, "change").value(&edit.change);
                field!(json, "light").flag(edit.light);
                field!(json, "from").object(|json| self.place(json, from, edit.a));
                field!(json, "to").object(|json| self.place(json, to, edit.b));
            });
        });
    }

    fn place(&mut self, json: &mut Json, story: usize, span: Span) {
        let place = self.locators.in_file(story, span);
        let (start, end) = (place.start(), place.end());
        field!(json, "start").number(start);
        field!(json, "end").number(end);
        field!(json, "text").text(span.of(&self.stories[story].story.text));
    }
}
