//! Quotations that were extracted earlier, back from the lines of `quotes --format jsonl`. A day of
//! wire is read, cut up and resolved once; afterwards each new story is held against the lines, which
//! costs nothing but reading them.
//!
//! A line knows the quotations and who is credited, not the copy round them. So the story that is made
//! of it takes part in what is asked across stories; the rules on one story by itself had their say
//! when it was extracted.

mod layout;
mod line;

use crate::attribute::{Attribution, Cue};
use crate::extract::{Kind, Parts, Quotation};
use crate::read::{ReadError, check_size};
use crate::resolve::{Analysis, Form, Mention, Quote, Speaker};
use crate::segment::Segmented;
use crate::text::{Gathered, Meta, Shared, Story};
use layout::{Layout, Phrase, Phrases};
use line::{Line, QuoteRow, SpeakerRow};
use std::io::{BufRead, Read};
use std::str::from_utf8;
use std::sync::Arc;

/// Whether a file of this name holds quotations, not copy.
pub fn is_stored(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, e)| e.eq_ignore_ascii_case("jsonl"))
}

/// Stories of which paths and texts are kept as one text.
const TOGETHER: usize = 1000;

/// The stories of the lines of `from`, in order, each of at most `limit` bytes; `path` names them in
/// errors. Empty lines are skipped.
///
/// # Errors
/// The first line that can't be read, is no story of quotations, or has offsets that don't fit its words.
pub fn read(path: &str, mut from: impl BufRead, limit: u64) -> Result<Vec<Analysis>, ReadError> {
    let mut stories = Vec::new();
    let mut gathered = Gathered::default();
    let nothing = Nothing::default();
    let mut bytes = Vec::new();
    for number in 1.. {
        let fail = |(column, why): Wrong| ReadError::new(path, Some((number, column)), why);
        bytes.clear();
        let read = from.by_ref().take(limit.saturating_add(1)).read_until(b'\n', &mut bytes);
        if read.map_err(|e| fail((None, format!("can't be read ({e}); check the file"))))? == 0 {
            break;
        }
        check_size(path, bytes.len() as u64, limit).map_err(|e| fail((None, e.message)))?;
        let bom = if number == 1 { "\u{feff}".as_bytes() } else { b"" };
        let line = bytes.strip_prefix(bom).unwrap_or(&bytes).trim_ascii();
        if !line.is_empty() {
            stories.push(story(line, &nothing, &mut gathered).map_err(fail)?);
            if gathered.count() == 2 * TOGETHER {
                hand_out(&mut gathered, &mut stories);
            }
        }
    }
    hand_out(&mut gathered, &mut stories);
    if stories.is_empty() {
        let why = "holds no quotations; write them with “misquote quotes --format jsonl”";
        return Err(ReadError::new(path, None, why));
    }
    Ok(stories)
}

/// Gives the last stories the paths and texts that were gathered of them.
fn hand_out(gathered: &mut Gathered, stories: &mut [Analysis]) {
    let shared = gathered.share();
    let last = stories.len() - shared.len() / 2;
    let mut shared = shared.into_iter();
    for Analysis { story, .. } in &mut stories[last..] {
        (story.path, story.text) = (shared.next().unwrap_or_default(), shared.next().unwrap_or_default());
    }
}

/// What is wrong with a line: the column, if it is known, and the words.
type Wrong = (Option<usize>, String);

/// A story, its path and text left to [`hand_out`].
fn story(line: &[u8], nothing: &Nothing, gathered: &mut Gathered) -> Result<Analysis, Wrong> {
    let form = "write such lines with “misquote quotes --format jsonl”";
    let text = from_utf8(line).map_err(|e| (Some(e.valid_up_to() + 1), format!("is not UTF-8; {form}")))?;
    let line: Line = serde_json::from_str(text).map_err(|e| {
        let said = e.to_string();
        let said = said.split(" at line ").next().unwrap_or_default();
        (Some(e.column().max(1)), format!("is no story of quotations ({said}); {form}"))
    })?;
    let layout = layout(&line).map_err(|why| (None, format!("{why}; {form}")))?;
    let mut known = Speakers::default();
    let quotes = line.quotes.iter().enumerate().map(|(i, row)| quote(i, row, &layout, &mut known, nothing)).collect();
    let Line { path, outlet, date, .. } = line;
    let meta = match (&outlet, &date) {
        (None, None) => nothing.meta.clone(),
        _ => Arc::new(Meta { outlet, date, ..Meta::default() }),
    };
    let (text, pieces, blocks) = layout.into_parts();
    gathered.add(&path);
    gathered.add(&text);
    let story = Story::in_pieces(nothing.text.clone(), nothing.text.clone(), pieces, meta, blocks);
    Ok(Analysis { story, segmented: nothing.segmented.clone(), quotes, speakers: known.speakers.into() })
}

/// What is the same of all lines that tell nothing: a day of wire has many, and keeps it once.
struct Nothing {
    text: Shared,
    meta: Arc<Meta>,
    segmented: Arc<Segmented>,
    attribution: Arc<Attribution>,
}

impl Default for Nothing {
    fn default() -> Self {
        Nothing {
            text: Shared::default(),
            meta: Arc::default(),
            segmented: Arc::default(),
            attribution: Arc::new(Attribution::none()),
        }
    }
}

/// Lays out every phrase of a line.
fn layout(line: &Line) -> Result<Layout, String> {
    let mut phrases = Phrases::new();
    for row in &line.quotes {
        if row.content.is_empty() {
            return Err(format!("quotation {} has no content", row.id));
        }
        let marked = row.kind != Kind::Indirect;
        phrases.extend(row.content.iter().map(|p| Phrase::part(p, marked)));
        if row.content.windows(2).any(|w| w[0].end > w[1].start) {
            return Err(format!("the parts of quotation {} overlap or are out of order", row.id));
        }
        let others = [&row.cue, &row.source, &row.antecedent, &row.hearer, &row.via];
        phrases.extend(others.into_iter().flatten().map(Phrase::of));
    }
    Layout::new(phrases)
}

/// The speakers met so far and what the lines call them.
#[derive(Default)]
struct Speakers {
    ids: Vec<String>,
    speakers: Vec<Speaker>,
}

impl Speakers {
    fn index(&mut self, row: &SpeakerRow) -> u32 {
        if let Some(known) = self.ids.iter().position(|id| *id == row.id) {
            return known as u32;
        }
        // Lines of version 0.1 don't tell the name from the description.
        let named = || row.name.split_whitespace().any(|word| word.starts_with(char::is_uppercase));
        let proper = row.proper.clone().or_else(|| (!row.anonymous && named()).then(|| row.name.clone()));
        self.ids.push(row.id.clone());
        self.speakers.push(Speaker {
            name: row.name.clone(),
            proper,
            role: row.role.clone(),
            affiliation: row.affiliation.clone(),
            anonymous: row.anonymous,
            gender: row.gender,
            number: row.number,
            ..Speaker::default()
        });
        self.speakers.len() as u32 - 1
    }
}

fn quote(index: usize, row: &QuoteRow, layout: &Layout, known: &mut Speakers, nothing: &Nothing) -> Quote {
    let place = |p: &line::Words| layout.span(p.start, p.end);
    let parts: Parts = row.content.iter().map(|p| layout.span(p.start, p.end)).collect();
    let speaker = row.speaker.as_ref().map(|s| known.index(s));
    // A line prints the relative word ("who") as the source, and beside it the phrase that it stands for.
    let printed = row.source.as_ref().map(place);
    let antecedent = row.antecedent.as_ref().map(place);
    let source = antecedent.or(printed);
    if let (Some(speaker), Some(span)) = (speaker, source) {
        let speaker = &mut known.speakers[speaker as usize];
        let form = if speaker.proper.is_some() { Form::Name } else { Form::Role };
        speaker.mentions.push(Mention { span, form });
    }
    let cue = row.cue.as_ref().map(|cue| Cue { span: place(cue), lemma: cue.lemma.as_str().into(), class: cue.class });
    let attribution = Attribution {
        cue,
        source,
        relative: antecedent.and(printed),
        hearer: row.hearer.as_ref().map(place),
        via: row.via.as_ref().map(place),
        frame: row.frame,
        confidence: row.confidence,
        ..Attribution::none()
    };
    let attribution =
        if attribution == *nothing.attribution { nothing.attribution.clone() } else { attribution.into() };
    let quotation = Quotation { kind: row.kind, parts, clause: None, paragraph: index };
    Quote { quotation, attribution, speaker, doubt: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::LIMIT;
    use crate::text::Span;

    fn all(bytes: &[u8]) -> Result<Vec<Analysis>, ReadError> {
        read("day.jsonl", bytes, LIMIT)
    }

    #[test]
    fn the_least_that_a_line_must_say() {
        let line = r#"{"path":"q/1","quotes":[{"kind":"direct","content":[{"start":4,"end":7,"text":"é!"}]}]}"#;
        let story = &all(line.as_bytes()).unwrap()[0];
        let part = story.quotes[0].quotation.parts[0];
        assert_eq!((part.of(&story.story.text), story.story.in_file(part)), ("é!", Span::new(4, 7)));
        // Offsets of a file in Windows-1252.
        let story = &all(line.replace('7', "6").as_bytes()).unwrap()[0];
        assert_eq!(story.story.in_file(story.quotes[0].quotation.parts[0]), Span::new(4, 6));
    }

    #[test]
    fn a_relative_source_stands_for_its_antecedent() {
        let phrase = |start: usize, text: &str| {
            format!(
                r#"{{"start":{start},"end":{},"text":"{text}","line":1,"column":{}}}"#,
                start + text.len(),
                start + 1
            )
        };
        let line = format!(
            r#"{{"path":"a","quotes":[{{"kind":"direct","content":[{}],"source":{},"antecedent":{},
               "speaker":{{"id":"s1","name":"the pilot Ann Cole","proper":"Ann Cole"}}}}]}}"#,
            phrase(40, "We stay."),
            phrase(20, "who"),
            phrase(0, "the pilot Ann Cole")
        );
        let story = &all(line.replace('\n', " ").as_bytes()).unwrap()[0];
        let (text, quote) = (&story.story.text, &story.quotes[0]);
        let words = |span: Option<Span>| span.map(|span| span.of(text));
        assert_eq!(words(quote.attribution.source), Some("the pilot Ann Cole"));
        assert_eq!(words(quote.attribution.relative), Some("who"));
        assert_eq!(words(quote.attribution.printed()), Some("who"));
        let mentions = &story.speaker(quote).unwrap().mentions;
        assert_eq!(mentions.iter().map(|m| m.span.of(text)).collect::<Vec<_>>(), ["the pilot Ann Cole"]);
    }

    #[test]
    fn a_broken_line_is_told_with_its_place() {
        let good = r#"{"path":"a","quotes":[]}"#;
        let part =
            |part: &str| format!(r#"{{"path":"a","quotes":[{{"id":"q1","kind":"direct","content":[{part}]}}]}}"#);
        for (line, at, says) in [
            ("{\"path\":", Some(8), "is no story of quotations (EOF while parsing a value); "),
            (r#"{"path":"a"}"#, Some(12), "is no story of quotations (missing field `quotes`); "),
            (&part(""), None, "quotation q1 has no content; "),
            (&part(r#"{"start":0,"end":9,"text":"no"}"#), None, "“no” can’t stand at bytes 0 to 9; "),
            (&part(r#"{"start":9,"end":0,"text":"no"}"#), None, "“no” can’t stand at bytes 9 to 0; "),
            (
                &part(r#"{"start":4294967294,"end":4294967296,"text":"no"}"#),
                None,
                "“no” can’t stand at bytes 4294967294 to 4294967296; ",
            ),
            (
                &part(r#"{"start":4,"end":6,"text":"no"},{"start":0,"end":2,"text":"no"}"#),
                None,
                "the parts of quotation q1 overlap or are out of order; ",
            ),
        ] {
            let error = all(format!("{good}\n\n{line}\n").as_bytes()).unwrap_err();
            assert_eq!(error.at, Some((3, at)), "{line}");
            assert!(error.message.starts_with(says), "{}", error.message);
        }
        assert!(all(b"\n").unwrap_err().message.starts_with("holds no quotations; "));
        assert_eq!(all(b"{\"path\":\"\xff\"}").unwrap_err().at, Some((1, Some(10))));
    }
}
