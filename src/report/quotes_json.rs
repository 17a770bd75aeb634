//! `quotes` for programs: one object a story, in the form that DESIGN fixes and other tools score.
//! Offsets are bytes of the file as given, so that a reader can cut the words out of the file.

use super::Options;
use super::json::Json;
use super::locate::Locator;
use crate::attribute::Attribution;
use crate::resolve::{Analysis, Quote, Speaker};
use crate::text::Span;
use std::io::{self, Write};

/// `quotes --format jsonl`: one object a line, one line a story.
pub fn quotes_jsonl(stories: &[Analysis], _: &Options, out: &mut dyn Write) -> io::Result<()> {
    // A story's quotations take about twice the room of its text.
    let room = stories.iter().map(|analysis| analysis.story.text.len()).max().unwrap_or(0) * 2;
    let mut json = Json::with_capacity(room);
    stories.iter().try_for_each(|analysis| {
        document(&mut json, analysis);
        json.end_line(out)
    })
}

/// `quotes --format json`: one array of the same objects.
pub fn quotes_json(stories: &[Analysis], _: &Options, out: &mut dyn Write) -> io::Result<()> {
    let mut json = Json::default();
    json.array(stories, document);
    json.end_line(out)
}

/// The id of a quotation, unique within its story.
pub(super) fn quote_id(index: usize) -> String {
    format!("q{}", index + 1)
}

/// A story with its quotations.
pub(super) fn document(json: &mut Json, analysis: &Analysis) {
    let story = &analysis.story;
    let mut places = Places { text: &story.text, locator: Locator::new(story) };
    json.object(|json| {
        json.field("path").text(&story.path);
        json.field("outlet").option(story.meta.outlet.as_deref(), Json::text);
        json.field("date").option(story.meta.date.as_deref(), Json::text);
        json.field("quotes").array(analysis.quotes.iter().enumerate(), |json, (i, quote)| {
            json.object(|json| places.quote(json, analysis, i, quote));
        });
    });
}

struct Places<'a> {
    text: &'a str,
    locator: Locator<'a>,
}

impl Places<'_> {
    fn quote(&mut self, json: &mut Json, analysis: &Analysis, index: usize, quote: &Quote) {
        let Attribution { cue, source, hearer, via, frame, confidence, signs, evidence, weighed } = &quote.attribution;
        json.field("id").id('q', index);
        json.field("kind").value(&quote.quotation.kind);
        json.field("content").array(&quote.quotation.parts, |json, &part| {
            json.object(|json| {
                self.phrase(json, part);
                let (line, column) = self.locator.line_column(part.start);
                json.field("line").number(line);
                json.field("column").number(column);
            });
        });
        if let Some(clause) = quote.quotation.clause {
            json.field("clause").object(|json| self.place(json, clause));
        }
        json.field("cue").option(cue.as_ref(), |json, cue| {
            json.object(|json| {
                self.phrase(json, cue.span);
                json.field("lemma").text(&cue.lemma);
                json.field("class").value(&cue.class);
            });
        });
        json.field("source").option(*source, |json, span| json.object(|json| self.phrase(json, span)));
        for (name, span) in [("hearer", hearer), ("via", via)] {
            if let Some(span) = *span {
                json.field(name).object(|json| self.phrase(json, span));
            }
        }
        json.field("speaker").option(quote.speaker, |json, i| {
            json.object(|json| speaker(json, i, &analysis.speakers[i]));
        });
        // Somebody whom the source may mean, and where the story mentioned that person last.
        if !quote.may_be.is_empty() {
            json.field("may_be").array(&quote.may_be, |json, candidate| {
                json.object(|json| {
                    json.field("name").text(&candidate.name);
                    self.place(json, candidate.mention);
                });
            });
        }
        json.field("frame").value(frame);
        json.field("confidence").share(*confidence);
        if signs.names().next().is_some() {
            json.field("signs").array(signs.names(), Json::text);
        }
        json.field("evidence").array(evidence, |json, evidence| {
            json.object(|json| {
                self.phrase(json, evidence.span);
                json.field("what").text(evidence.what);
            });
        });
        // Others who report in the sentence: the place is that of the source.
        if !weighed.is_empty() {
            json.field("weighed").array(weighed, |json, rival| {
                json.object(|json| {
                    self.phrase(json, rival.source);
                    json.field("cue").object(|json| self.phrase(json, rival.cue));
                    json.field("why").text(rival.why);
                });
            });
        }
    }

    fn place(&mut self, json: &mut Json, span: Span) {
        let Span { start, end } = self.locator.in_file(span);
        json.field("start").number(start);
        json.field("end").number(end);
    }

    fn phrase(&mut self, json: &mut Json, span: Span) {
        self.place(json, span);
        json.field("text").text(span.of(self.text));
    }
}

fn speaker(json: &mut Json, index: usize, speaker: &Speaker) {
    json.field("id").id('s', index);
    json.field("name").text(&speaker.name);
    json.field("role").option(speaker.role.as_deref(), Json::text);
    json.field("affiliation").option(speaker.affiliation.as_deref(), Json::text);
    json.field("anonymous").flag(speaker.anonymous);
    json.field("gender").value(&speaker.gender);
    json.field("number").value(&speaker.number);
}
