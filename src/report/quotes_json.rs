//! `quotes` for programs: one object a story, in the form that DESIGN fixes and other tools score.
//! Offsets are bytes of the file as given, so that a reader can cut the words out of the file.

use super::Options;
use super::json;
use super::locate::Locator;
use crate::attribute::{Attribution, Frame, Rival};
use crate::extract::Kind;
use crate::resolve::{Analysis, Candidate, Gender, Number, Quote, Speaker};
use crate::rules::CueClass;
use crate::text::Span;
use serde::Serialize;
use std::io::{self, Write};

/// `quotes --format jsonl`: one object a line, one line a story.
pub fn quotes_jsonl(stories: &[Analysis], _: &Options, out: &mut dyn Write) -> io::Result<()> {
    let mut buffer = Vec::new();
    stories.iter().try_for_each(|s| json::line(&Document::of(s), &mut buffer, out))
}

/// `quotes --format json`: one array of the same objects.
pub fn quotes_json(stories: &[Analysis], _: &Options, out: &mut dyn Write) -> io::Result<()> {
    let documents: Vec<_> = stories.iter().map(Document::of).collect();
    json::line(&documents, &mut Vec::new(), out)
}

/// A story with its quotations.
#[derive(Serialize)]
pub(super) struct Document<'a> {
    path: &'a str,
    outlet: Option<&'a str>,
    date: Option<&'a str>,
    quotes: Vec<QuoteRow<'a>>,
}

#[derive(Serialize)]
struct QuoteRow<'a> {
    id: String,
    kind: Kind,
    content: Vec<Part<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<Bare>,
    cue: Option<CueRow<'a>>,
    source: Option<Phrase<'a>>,
    /// Of a relative source ("who"): the phrase that it stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    antecedent: Option<Phrase<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hearer: Option<Phrase<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    via: Option<Phrase<'a>>,
    speaker: Option<SpeakerRow<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    may_be: Vec<CandidateRow<'a>>,
    frame: Frame,
    confidence: f64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    signs: Vec<&'static str>,
    evidence: Vec<EvidenceRow<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    weighed: Vec<RivalRow<'a>>,
}

#[derive(Serialize)]
struct Part<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Bare {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct Phrase<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct CueRow<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    lemma: &'a str,
    class: CueClass,
}

#[derive(Serialize)]
struct EvidenceRow<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    what: &'a str,
}

/// Another who reports in the sentence: the place is that of the source.
#[derive(Serialize)]
struct RivalRow<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    cue: Phrase<'a>,
    why: &'a str,
}

#[derive(Serialize)]
struct SpeakerRow<'a> {
    id: String,
    name: &'a str,
    role: Option<&'a str>,
    affiliation: Option<&'a str>,
    anonymous: bool,
    gender: Option<Gender>,
    number: Option<Number>,
}

/// Somebody whom the source may mean, and where the story mentioned that person last.
#[derive(Serialize)]
struct CandidateRow<'a> {
    name: &'a str,
    start: usize,
    end: usize,
}

/// The id of a quotation, unique within its story.
pub(super) fn quote_id(index: usize) -> String {
    format!("q{}", index + 1)
}

impl<'a> Document<'a> {
    pub fn of(analysis: &'a Analysis) -> Self {
        let story = &analysis.story;
        let mut places = Places { text: &story.text, locator: Locator::new(story) };
        Document {
            path: &story.path,
            outlet: story.meta.outlet.as_deref(),
            date: story.meta.date.as_deref(),
            quotes: analysis.quotes.iter().enumerate().map(|(i, q)| places.quote(analysis, i, q)).collect(),
        }
    }
}

struct Places<'a> {
    text: &'a str,
    locator: Locator<'a>,
}

impl<'a> Places<'a> {
    fn quote(&mut self, analysis: &'a Analysis, index: usize, quote: &'a Quote) -> QuoteRow<'a> {
        let Attribution { cue, source, relative, hearer, via, frame, confidence, signs, evidence, weighed } =
            &quote.attribution;
        QuoteRow {
            id: quote_id(index),
            kind: quote.quotation.kind,
            content: quote.quotation.parts.iter().map(|&part| self.part(part)).collect(),
            clause: quote.quotation.clause.map(|span| {
                let Span { start, end } = self.locator.in_file(span);
                Bare { start, end }
            }),
            cue: cue.as_ref().map(|cue| {
                let Phrase { start, end, text } = self.phrase(cue.span);
                CueRow { start, end, text, lemma: &cue.lemma, class: cue.class }
            }),
            source: quote.attribution.printed().map(|span| self.phrase(span)),
            antecedent: relative.and(*source).map(|span| self.phrase(span)),
            hearer: hearer.map(|span| self.phrase(span)),
            via: via.map(|span| self.phrase(span)),
            speaker: quote.speaker.map(|i| speaker_row(i, &analysis.speakers[i])),
            may_be: quote.may_be.iter().map(|c| self.candidate(c)).collect(),
            frame: *frame,
            confidence: (f64::from(*confidence) * 100.0).round() / 100.0,
            signs: signs.names().collect(),
            evidence: evidence
                .iter()
                .map(|e| {
                    let Phrase { start, end, text } = self.phrase(e.span);
                    EvidenceRow { start, end, text, what: e.what }
                })
                .collect(),
            weighed: weighed.iter().map(|rival| self.rival(rival)).collect(),
        }
    }

    fn rival(&mut self, rival: &'a Rival) -> RivalRow<'a> {
        let Phrase { start, end, text } = self.phrase(rival.source);
        RivalRow { start, end, text, cue: self.phrase(rival.cue), why: rival.why }
    }

    fn candidate(&mut self, candidate: &'a Candidate) -> CandidateRow<'a> {
        let Span { start, end } = self.locator.in_file(candidate.mention);
        CandidateRow { name: &candidate.name, start, end }
    }

    fn part(&mut self, span: Span) -> Part<'a> {
        let (line, column) = self.locator.line_column(span.start);
        let Phrase { start, end, text } = self.phrase(span);
        Part { start, end, text, line, column }
    }

    fn phrase(&mut self, span: Span) -> Phrase<'a> {
        let Span { start, end } = self.locator.in_file(span);
        Phrase { start, end, text: span.of(self.text) }
    }
}

fn speaker_row(index: usize, speaker: &Speaker) -> SpeakerRow<'_> {
    SpeakerRow {
        id: format!("s{}", index + 1),
        name: &speaker.name,
        role: speaker.role.as_deref(),
        affiliation: speaker.affiliation.as_deref(),
        anonymous: speaker.anonymous,
        gender: speaker.gender,
        number: speaker.number,
    }
}
