//! Who speaks in a line of a transcript. Court reporters, press offices and caption writers all put a name
//! before a colon, most often in capitals, now and then with the time before or behind it. A colon stands
//! in ordinary sentences, too, so the words before it must look like a name: few, and each with a capital.

use crate::rules::{Names, Speech};
use crate::text::{Span, Time};

/// The longest label, in words and in bytes.
const WORDS: usize = 8;
const BYTES: usize = 80;

/// What stands before the words of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// Who speaks; nothing if the line only tells that somebody else does (">> ").
    pub speaker: Option<Span>,
    /// Where the words begin.
    pub from: usize,
    /// When they were said.
    pub time: Option<Time>,
}

/// The label of a line, if it has one.
pub fn label(text: &str, line: Span) -> Option<Label> {
    let mut at = line.start();
    let mut time = None;
    let mut other = false;
    loop {
        let rest = &text[at..line.end()];
        let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '*' || c == '_');
        at = line.end() - trimmed.len();
        if let Some(signs) = ["&gt;&gt;&gt;", "&gt;&gt;", ">>>", ">>"].iter().find(|s| trimmed.starts_with(**s)) {
            at += signs.len();
            other = true;
        } else if let Some(rest) = trimmed.strip_prefix("- ").or_else(|| trimmed.strip_prefix("– ")) {
            at = line.end() - rest.len();
            other = true;
        } else if let Some((when, length)) = bracketed_clock(trimmed).filter(|_| time.is_none()) {
            at += length;
            time = Some(when);
        } else if let Some((when, length)) = clock(trimmed).filter(|_| time.is_none()) {
            at += length;
            time = Some(when);
        } else {
            break;
        }
    }
    let rest = Span::new(at, line.end());
    if let Some((speaker, from, behind)) = named(text, rest) {
        return Some(Label { speaker: Some(speaker), from, time: time.or(behind) });
    }
    if let Some((speaker, when)) = alone(text, rest, time) {
        return Some(Label { speaker: Some(speaker), from: line.end(), time: Some(when) });
    }
    other.then_some(Label { speaker: None, from: at, time })
}

/// A time code without a name at the head of a line, and where the words begin. One without brackets must
/// have hours or stand alone: "10:30 was when we left" begins with a time.
pub fn time_before(text: &str, line: Span) -> Option<(Time, usize)> {
    let whole = |length: usize| length == line.len() || line.of(text)[..length].matches(':').count() == 2;
    let plain = || clock(line.of(text)).filter(|(_, length)| whole(*length));
    let (time, length) = bracketed_clock(line.of(text)).or_else(plain)?;
    Some((time, line.start() + length))
}

/// "IDA LUND:", "Ida Lund (00:12):"; the name, where the words begin, and the time.
fn named(text: &str, rest: Span) -> Option<(Span, usize, Option<Time>)> {
    let head = rest.of(text);
    // "Q. Were you there?"
    if let [b'A'..=b'Z', b'.', b' ', ..] = head.as_bytes() {
        let (speech, letter) = (Speech::builtin(), head[..1].to_ascii_lowercase());
        if speech.asks.contains(&letter) || speech.unnamed.contains(&letter) {
            return Some((Span::new(rest.start(), rest.start() + 1), rest.start() + 3, None));
        }
    }
    // The colons of a time code are not the one.
    let colon = head.match_indices(':').map(|(i, _)| i).take_while(|&i| i <= BYTES).find(|&i| {
        let next = head[i + 1..].chars().next();
        next.is_none_or(|c| c.is_whitespace() || c == '*' || c == '_' || c == '“' || c == '"')
    })?;
    let mut name = Span::new(rest.start(), rest.start() + colon);
    let mut time = None;
    if let Some(open) = name.of(text).rfind(['(', '[']) {
        let behind = Span::new(name.start() + open, name.end());
        let found = bracketed_clock(behind.of(text)).filter(|(_, length)| *length == behind.len());
        // "LUND (via video):" and "WENDT [ph]:", too.
        time = found.map(|(time, _)| time);
        if open > 0 && name.of(text).ends_with([')', ']']) {
            name = Span::new(name.start(), name.start() + open);
        }
    }
    let name = bare(text, name);
    let from = rest.start() + colon + 1;
    let from = from + text[from..rest.end()].len() - text[from..rest.end()].trim_start_matches(['*', '_', ' ']).len();
    is_name(name.of(text)).then_some((name, from, time))
}

/// A line that holds nothing but a name and a time code.
fn alone(text: &str, rest: Span, before: Option<Time>) -> Option<(Span, Time)> {
    let line = rest.of(text).trim_end();
    let (name, time) = match before {
        Some(time) => (rest, time),
        None => {
            let last = line.split_whitespace().next_back()?;
            let cut = line.len() - last.len();
            let (time, length) = bracketed_clock(&line[cut..]).or_else(|| clock(&line[cut..]))?;
            (cut + length == line.len()).then_some((Span::new(rest.start(), rest.start() + cut), time))?
        }
    };
    let name = bare(text, name);
    let words = name.of(text).split_whitespace().count();
    (words <= 5 && is_name(name.of(text)) && !name.of(text).ends_with('.')).then_some((name, time))
}

/// Without white space and the signs of bold type round it.
fn bare(text: &str, name: Span) -> Span {
    let is_sign = |c: char| c.is_whitespace() || c == '*' || c == '_';
    let (all, left) = (name.of(text), name.of(text).trim_start_matches(is_sign));
    let start = name.start() + all.len() - left.len();
    Span::new(start, start + left.trim_end_matches(is_sign).len())
}

/// Few words, each with a capital but for small ones inside, and no heading such as "Contact".
fn is_name(name: &str) -> bool {
    let lower = name.to_lowercase();
    let speech = Speech::builtin();
    let first = lower.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let small = |word: &str| speech.inside.has(word) || Names::builtin().particles.has(word);
    let fits = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.chars().next().is_none_or(|c| c.is_uppercase() || c.is_numeric()) || small(word)
    };
    let signs = |c: char| c.is_alphanumeric() || c.is_whitespace() || ",.-'’#&/".contains(c);
    (1..=WORDS).contains(&name.split_whitespace().count())
        && name.starts_with(char::is_uppercase)
        && name.chars().all(signs)
        && name.split_whitespace().all(fits)
        && !name.trim_end_matches('.').contains(". ") | has_initials(name)
        && !speech.headings.contains(first)
        && !speech.headings.contains(lower.trim())
}

/// A stop inside is that of a title or an initial: "MS. LUND", "IDA R. LUND".
fn has_initials(name: &str) -> bool {
    name.split_whitespace().filter_map(|word| word.strip_suffix('.')).all(|word| word.chars().count() <= 4)
}

/// "[00:01:02]" or "(1:02)" at the head of a text, and how many bytes it takes.
fn bracketed_clock(text: &str) -> Option<(Time, usize)> {
    let close = match text.as_bytes().first()? {
        b'[' => b']',
        b'(' => b')',
        _ => return None,
    };
    let (time, length) = clock(&text[1..])?;
    (text.as_bytes().get(length + 1) == Some(&close)).then_some((time, length + 2))
}

/// "00:01:02.500", "1:02" at the head of a text, and how many bytes it takes.
pub fn clock(text: &str) -> Option<(Time, usize)> {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes[from.min(bytes.len())..].iter().take_while(|b| b.is_ascii_digit()).count();
    let number = |from: usize, n: usize| text[from..from + n].parse::<u32>().ok();
    let mut at = digits(0);
    if !(1..=3).contains(&at) {
        return None;
    }
    let mut fields = vec![number(0, at)?];
    while bytes.get(at) == Some(&b':') && digits(at + 1) == 2 && fields.len() < 3 {
        fields.push(number(at + 1, 2)?);
        at += 3;
    }
    let mut thousandths = 0;
    if fields.len() < 2 || fields[1..].iter().any(|&field| field > 59) {
        return None;
    }
    if matches!(bytes.get(at), Some(b'.' | b',')) && (1..=3).contains(&digits(at + 1)) {
        let n = digits(at + 1);
        thousandths = number(at + 1, n)? * 10u32.pow(3 - n as u32);
        at += n + 1;
    }
    let ends = bytes.get(at).is_none_or(|b| !b.is_ascii_alphanumeric() && *b != b':');
    let seconds = fields.iter().fold(0, |all, field| all * 60 + field);
    ends.then_some((Time(seconds * 1000 + thousandths), at))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Speaker, time and words.
    fn read(line: &str) -> Option<(String, String, &str)> {
        let label = label(line, Span::new(0, line.len()))?;
        let speaker = label.speaker.map_or("-", |speaker| speaker.of(line));
        Some((speaker.into(), label.time.map(|time| time.to_string()).unwrap_or_default(), &line[label.from..]))
    }

    #[test]
    fn names_before_a_colon_are_labels() {
        for (line, speaker, time, words) in [
            ("IDA LUND: We stay.", "IDA LUND", "", "We stay."),
            ("MS. LUND: We stay.", "MS. LUND", "", "We stay."),
            ("**Ida Lund:** We stay.", "Ida Lund", "", "We stay."),
            ("**Ida Lund**: We stay.", "Ida Lund", "", "We stay."),
            ("[00:01:02] Lund: We stay.", "Lund", "00:01:02", "We stay."),
            ("1:02 Lund: We stay.", "Lund", "00:01:02", "We stay."),
            ("Ida Lund (01:02): We stay.", "Ida Lund", "00:01:02", "We stay."),
            ("IDA LUND, HARBOUR MASTER: We stay.", "IDA LUND, HARBOUR MASTER", "", "We stay."),
            (">> LUND: We stay.", "LUND", "", "We stay."),
            (">> We stay.", "-", "", "We stay."),
            ("- We stay.", "-", "", "We stay."),
            ("Q: Will you stay?", "Q", "", "Will you stay?"),
            ("Q. Will you stay?", "Q", "", "Will you stay?"),
            ("SPEAKER 1: We stay.", "SPEAKER 1", "", "We stay."),
            ("Ida Lund  00:12", "Ida Lund", "00:00:12", ""),
            ("00:12 Ida Lund", "Ida Lund", "00:00:12", ""),
            ("President of the Board: We stay.", "President of the Board", "", "We stay."),
        ] {
            assert_eq!(read(line), Some((speaker.into(), time.into(), words)), "{line}");
        }
    }

    #[test]
    fn a_colon_in_a_sentence_is_none() {
        for line in [
            "One thing is clear: we stay.",
            "We left at 10:30 from the pier.",
            "10:30 was when we left.",
            "Contact: Jo Ames",
            "Note to editors: none",
            "“We stay,” Lund said: no more.",
            "We stay.",
            "",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn clocks_are_read_to_the_millisecond() {
        assert_eq!(clock("01:02:03.5 x"), Some((Time(3_723_500), 10)));
        assert_eq!(clock("1:02,004"), Some((Time(62_004), 8)));
        assert_eq!((clock("1:2"), clock("1:99"), clock("12"), clock("1:02pm")), (None, None, None, None));
    }
}
