//! `quotes` for programs: one object a story, in the form that DESIGN fixes and other tools score.
//! Offsets are bytes of the file as given, so that a reader can cut the words out of the file.

use super::json::{Json, field};
use super::locate::Locator;
use crate::attribute::Attribution;
use crate::resolve::{Analysis, Quote, Speaker};
use crate::text::Span;
use std::io;
use std::ops::Range;

/// A story with its quotations as one object on one line, without a line break: what `quotes --format jsonl` prints
/// of it, and an item of the array of `--format json`.
///
/// # Errors
/// What serde can't write; nothing of an analysis is.
pub fn quotes_object(analysis: &Analysis) -> io::Result<Vec<u8>> {
    // A story's quotations take more than twice the room of its text, but hardly ever three times.
    let mut json = Json::with_capacity(analysis.story.text.len() * 3);
    document(&mut json, analysis);
    json.into_bytes()
}

/// The id of a quotation, unique within its story.
pub(super) fn quote_id(index: usize) -> String {
    format!("q{}", index + 1)
}

/// A story with its quotations.
pub(super) fn document(json: &mut Json, analysis: &Analysis) {
    let story = &analysis.story;
    let speakers = vec![None; analysis.speakers.len()];
    let mut places = Places { text: &story.text, locator: Locator::new(story), speakers };
    json.object(|json| {
        field!(json, "path").text(&story.path);
        field!(json, "outlet").option(story.meta.outlet.as_deref(), Json::text);
        field!(json, "date").option(story.meta.date.as_deref(), Json::text);
        field!(json, "quotes").array(analysis.quotes.iter().enumerate(), |json, (i, quote)| {
            json.object(|json| places.quote(json, analysis, i, quote));
        });
    });
}

struct Places<'a> {
    text: &'a str,
    locator: Locator<'a>,
    /// Where each speaker is written already: most are credited again and again.
    speakers: Vec<Option<Range<usize>>>,
}

impl Places<'_> {
    fn quote(&mut self, json: &mut Json, analysis: &Analysis, index: usize, quote: &Quote) {
        let Attribution { cue, source, relative, hearer, via, frame, confidence, signs, evidence, weighed } =
            &*quote.attribution;
        field!(json, "id").id('q', index);
        field!(json, "kind").word(quote.quotation.kind.name());
        field!(json, "content").array(&quote.quotation.parts, |json, &part| {
            json.object(|json| {
                self.phrase(json, part);
                let (line, column) = self.locator.line_column(part.start());
                field!(json, "line").number(line);
                field!(json, "column").number(column);
            });
        });
        if let Some(clause) = quote.quotation.clause.as_deref() {
            field!(json, "clause").object(|json| self.place(json, *clause));
        }
        field!(json, "cue").option(cue.as_ref(), |json, cue| {
            json.object(|json| {
                self.phrase(json, cue.span);
                field!(json, "lemma").text(&cue.lemma);
                field!(json, "class").word(cue.class.name());
            });
        });
        let printed = quote.attribution.printed();
        field!(json, "source").option(printed, |json, span| json.object(|json| self.phrase(json, span)));
        // Of a relative source ("who"): the phrase that it stands for.
        if let Some(span) = relative.and(*source) {
            field!(json, "antecedent").object(|json| self.phrase(json, span));
        }
        if let Some(span) = *hearer {
            field!(json, "hearer").object(|json| self.phrase(json, span));
        }
        if let Some(span) = *via {
            field!(json, "via").object(|json| self.phrase(json, span));
        }
        field!(json, "speaker").option(quote.speaker.map(|i| i as usize), |json, i| {
            json.once(&mut self.speakers[i], |json| json.object(|json| speaker(json, i, &analysis.speakers[i])));
        });
        // Somebody whom the source may mean, and where the story mentioned that person last.
        if !quote.may_be().is_empty() {
            field!(json, "may_be").array(quote.may_be(), |json, candidate| {
                json.object(|json| {
                    field!(json, "name").text(&candidate.name);
                    self.place(json, candidate.mention);
                });
            });
        }
        field!(json, "frame").word(frame.name());
        field!(json, "confidence").share(*confidence);
        if signs.names().next().is_some() {
            field!(json, "signs").array(signs.names(), Json::word);
        }
        field!(json, "evidence").array(evidence, |json, evidence| {
            json.object(|json| {
                self.phrase(json, evidence.span);
                field!(json, "what").word(evidence.what);
            });
        });
        // Others who report in the sentence: the place is that of the source.
        if !weighed.is_empty() {
            field!(json, "weighed").array(weighed, |json, rival| {
                json.object(|json| {
                    self.phrase(json, rival.source);
                    field!(json, "cue").object(|json| self.phrase(json, rival.cue));
                    field!(json, "why").word(rival.why);
                });
            });
        }
    }

    fn place(&mut self, json: &mut Json, span: Span) {
        let place = self.locator.in_file(span);
        let (start, end) = (place.start(), place.end());
        field!(json, "start").number(start);
        field!(json, "end").number(end);
    }

    fn phrase(&mut self, json: &mut Json, span: Span) {
        self.place(json, span);
        field!(json, "text").text(span.of(self.text));
    }
}

fn speaker(json: &mut Json, index: usize, speaker: &Speaker) {
    field!(json, "id").id('s', index);
    field!(json, "name").text(&speaker.name);
    // Of a speaker with a name and a description: the name.
    if let Some(proper) = speaker.proper.as_deref().filter(|proper| *proper != speaker.name) {
        field!(json, "proper").text(proper);
    }
    field!(json, "role").option(speaker.role.as_deref(), Json::text);
    field!(json, "affiliation").option(speaker.affiliation.as_deref(), Json::text);
    field!(json, "anonymous").flag(speaker.anonymous);
    field!(json, "gender").option(speaker.gender, |json, gender| json.word(gender.name()));
    field!(json, "number").option(speaker.number, |json, number| json.word(number.name()));
}

#[cfg(test)]
mod tests {
    use crate::attribute::Frame;
    use crate::extract::Kind;
    use crate::resolve::{Gender, Number};
    use crate::rules::CueClass;
    use serde::de::DeserializeOwned;
    use std::fmt::Debug;

    /// What is written is read again from lines that were stored.
    fn reads<T: DeserializeOwned + PartialEq + Debug + Copy>(all: &[T], name: fn(T) -> &'static str) {
        for &value in all {
            assert_eq!(serde_json::from_str::<T>(&format!("\"{}\"", name(value))).unwrap(), value);
        }
    }

    #[test]
    fn names_are_read_as_they_are_written() {
        reads(&[Kind::Direct, Kind::Partial, Kind::Indirect, Kind::Scare], Kind::name);
        reads(&[Gender::Male, Gender::Female], Gender::name);
        reads(&[Number::Singular, Number::Plural], Number::name);
        reads(&[CueClass::Neutral, CueClass::Loaded, CueClass::Manner, CueClass::Belief], CueClass::name);
        reads(&[CueClass::Denial, CueClass::Question, CueClass::Document], CueClass::name);
        reads(&[Frame::Label, Frame::After, Frame::AfterInverted, Frame::Before, Frame::Within], Frame::name);
        reads(&[Frame::Indirect, Frame::AccordingTo, Frame::Noun, Frame::Interrupted, Frame::Colon], Frame::name);
        reads(&[Frame::Byline, Frame::CarriedWithin, Frame::CarriedOver, Frame::Headline], Frame::name);
        reads(&[Frame::Subject, Frame::None], Frame::name);
    }
}
