//! Captions: cues of a few words with the moment they are shown. Both formats that broadcasters and
//! platforms write, WebVTT and SubRip, come down to the same here: tags and codes are not said, a name
//! before a colon or in a voice tag is who speaks, and what one cue repeats of the cue before it (as
//! captions made by machines do, two lines rolling up) was said once.

use super::ReadError;
use super::label::{self, Label};
use super::lines::lines;
use crate::text::{Block, BlockKind, Said, Span, Time, Transcript, Turn};

/// The most words that a cue is searched for repeating of the words before it.
const ROLLED: usize = 60;

/// The longest character reference, in bytes.
const LONGEST_CODE: usize = 10;

/// One cue: when it appears, and the lines of its text.
#[derive(Debug, PartialEq, Eq)]
pub struct Cue {
    /// When it is first shown.
    pub time: Time,
    /// Its lines, mark-up and all.
    pub lines: Vec<Span>,
}

/// Begin and end of "00:01:02.500 --> 00:01:05,000 align:start", if the line is one of those.
///
/// # Errors
/// A line with the arrow whose times can't be read or run backwards.
pub fn timing(path: &str, number: usize, line: &str) -> Result<Option<Time>, ReadError> {
    let fail = |message: &str| Err(ReadError::new(path, Some((number, None)), message));
    let Some((from, to)) = line.split_once("-->") else {
        // "00:00:05,000 -> 00:00:08,000": meant to be one.
        return match line.contains("->") && label::clock(line.trim_start()).is_some() {
            true => fail("the time code can't be read; write it as 00:01:02.500 --> 00:01:05.000"),
            false => Ok(None),
        };
    };
    let whole = |text: &str| label::clock(text).filter(|(_, length)| *length == text.len()).map(|(time, _)| time);
    let end = to.split_whitespace().next().unwrap_or_default();
    match (whole(from.trim()), whole(end)) {
        (Some(begin), Some(end)) if end < begin => fail("the caption ends before it begins; mend its time codes"),
        (Some(begin), Some(_)) => Ok(Some(begin)),
        _ => fail("the time code can't be read; write it as 00:01:02.500 --> 00:01:05.000"),
    }
}

/// The lines of a file with their numbers, from 1, in blocks between empty lines.
pub fn chunks(text: &str) -> Vec<Vec<(usize, Span)>> {
    let mut out = vec![Vec::new()];
    for (i, span) in lines(text, 0).enumerate() {
        // A line of spaces is a line of a caption: two of them roll, and the upper one is still empty.
        match (span.is_empty(), span.trimmed(text)) {
            (true, _) => out.push(Vec::new()),
            (_, line) if line.is_empty() => {}
            (_, line) => out.last_mut().expect("never empty").push((i + 1, line)),
        }
    }
    out.retain(|chunk| !chunk.is_empty());
    out
}

/// What the cues say, and the lines that say something new.
///
/// # Errors
/// Nobody says a word.
pub fn transcript(path: &str, text: &str, cues: &[Cue]) -> Result<(Transcript, Vec<Block>), ReadError> {
    let mut reader = Reader { text, out: Transcript { turns: Vec::new(), captions: true }, ..Reader::default() };
    for cue in cues {
        reader.cue(cue);
    }
    reader.out.turns.retain(|turn| !turn.said.is_empty());
    if reader.out.turns.is_empty() {
        return Err(ReadError::new(path, None, "holds no captions; check that it was saved whole"));
    }
    Ok((reader.out, reader.blocks))
}

/// A word of a cue; tags may stand inside it.
#[derive(Default)]
struct CueWord {
    /// In lower case, without tags.
    text: String,
    said: Vec<Said>,
    line: usize,
    voice: Option<Span>,
}

#[derive(Default)]
struct Reader<'a> {
    text: &'a str,
    out: Transcript,
    blocks: Vec<Block>,
    /// The last words, for what the next cue repeats of them.
    last: Vec<String>,
    /// The voice tag that the words before stood in.
    voice: Option<Span>,
}

impl Reader<'_> {
    fn cue(&mut self, cue: &Cue) {
        let mut words = Vec::new();
        let mut voice = None;
        for (i, &line) in cue.lines.iter().enumerate() {
            line_words(self.text, line, i, cue.time, &mut voice, &mut words);
        }
        let repeated = (1..=words.len().min(self.last.len()))
            .rev()
            .find(|&n| self.last[self.last.len() - n..].iter().zip(&words).all(|(last, word)| *last == word.text));
        let new = words.split_off(repeated.unwrap_or(0));
        self.last.extend(new.iter().map(|word| word.text.clone()));
        self.last.drain(..self.last.len().saturating_sub(ROLLED));
        for words in new.chunk_by(|a, b| a.line == b.line) {
            let span = words.iter().flat_map(|word| &word.said).map(|said| said.span).reduce(Span::join);
            let Some(span) = span else { continue };
            self.blocks.push(Block { span, kind: BlockKind::Body });
            // Of machines' captions a new voice begins anywhere in a line.
            for words in words.chunk_by(|_, next| !matches!(next.text.as_str(), ">>" | ">>>")) {
                self.words(words);
            }
        }
    }

    fn words(&mut self, words: &[CueWord]) {
        let Some(span) = words.iter().flat_map(|word| &word.said).map(|said| said.span).reduce(Span::join) else {
            return;
        };
        let voice = words[0].voice;
        if voice.map(|v| v.of(self.text)) != self.voice.map(|v| v.of(self.text)) {
            self.out.turns.push(Turn { speaker: voice, said: Vec::new() });
        }
        self.voice = voice;
        let label = label::label(self.text, span).filter(|label| is_speaker(self.text, span, label));
        let from = match label {
            Some(Label { speaker, from, .. }) => {
                self.out.turns.push(Turn { speaker, said: Vec::new() });
                from
            }
            None => span.start(),
        };
        if self.out.turns.is_empty() {
            self.out.turns.push(Turn::default());
        }
        let said = words.iter().flat_map(|word| &word.said).filter(|said| said.span.start() >= from);
        self.out.turns.last_mut().expect("one was pushed").said.extend(said);
    }
}

/// Whether a label is one for certain: a line of captions is short, and a sentence may begin "Look: …".
fn is_speaker(text: &str, line: Span, label: &Label) -> bool {
    label.speaker.is_none_or(|speaker| {
        let name = speaker.of(text);
        speaker.start() > line.start() || name.contains(' ') || !name.chars().any(char::is_lowercase)
    })
}

/// Cuts a line at white space, leaving out tags and codes.
fn line_words(text: &str, line: Span, number: usize, time: Time, voice: &mut Option<Span>, out: &mut Vec<CueWord>) {
    let mut open = false;
    let mut at = line.start();
    while at < line.end() {
        let rest = &text[at..line.end()];
        let (length, shown) = match rest.as_bytes()[0] {
            b'<' if rest.contains('>') => {
                let end = rest.find('>').expect("just seen") + 1;
                tag(Span::new(at + 1, at + end - 1), text, voice);
                (end, None)
            }
            b'{' if rest.starts_with("{\\") && rest.contains('}') => (rest.find('}').expect("just seen") + 1, None),
            b'&' => entity(rest).map_or((1, Some('&')), |(length, c)| (length, Some(c))),
            _ => rest.chars().next().map_or((1, None), |c| (c.len_utf8(), Some(c))),
        };
        let span = Span::new(at, at + length);
        at += length;
        let Some(c) = shown else { continue };
        if c.is_whitespace() {
            open = false;
            continue;
        }
        if !open {
            out.push(CueWord { line: number, voice: *voice, ..CueWord::default() });
            open = true;
        }
        let word = out.last_mut().expect("one is open");
        word.text.extend(c.to_lowercase());
        let instead = (length != c.len_utf8()).then_some(c);
        match word.said.last_mut() {
            Some(last) if last.span.end() == span.start() && instead.is_none() && last.instead.is_none() => {
                last.span = last.span.until(span.end());
            }
            last => {
                let glued = last.is_some();
                word.said.push(Said { span, instead, time: Some(time), glued });
            }
        }
    }
}

/// "v Ida Lund", "v.loud Ida Lund" and "/v" tell who speaks.
fn tag(inside: Span, text: &str, voice: &mut Option<Span>) {
    let tag = inside.of(text);
    if tag.starts_with("v ") || tag.starts_with("v.") || tag.starts_with("v\t") {
        let name = tag.find(char::is_whitespace).map(|i| Span::new(inside.start() + i, inside.end()).trimmed(text));
        *voice = name.filter(|name| !name.is_empty());
    } else if tag.trim() == "/v" {
        *voice = None;
    }
}

/// A character reference at the head of a text, with its length in bytes.
fn entity(rest: &str) -> Option<(usize, char)> {
    let end = rest.bytes().take(LONGEST_CODE).position(|b| b == b';')?;
    let c = match &rest[1..end] {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" | "lrm" | "rlm" => ' ',
        code => {
            let code = code.strip_prefix('#')?;
            let hex = code.strip_prefix(['x', 'X']).map(|hex| u32::from_str_radix(hex, 16).ok());
            char::from_u32(hex.unwrap_or_else(|| code.parse().ok())?)?
        }
    };
    Some((end + 1, c))
}
