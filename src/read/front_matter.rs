//! Metadata between `---` lines at the top. Other systems write front matter too, so unknown keys
//! are theirs and pass; what is broken is an error, because a story whose outlet was lost without a
//! word would be compared under the wrong name. A story may also open with `---` as a scene break:
//! only a line `key:` below makes it front matter.

use super::ReadError;
use super::lines::lines;
use crate::rules::from_yaml;
use crate::text::{Day, Meta, Span};
use serde::de::{self, Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Metadata, and where the copy begins (bytes).
///
/// # Errors
/// Front matter that is not closed or not YAML, or a day that doesn't exist.
pub fn split(path: &str, text: &str) -> Result<(Meta, usize), ReadError> {
    let mut all = lines(text, 0);
    let opening = all.next().filter(|l| l.of(text).trim_end() == "---");
    let (Some(opening), Some(_)) = (opening, all.next().filter(|l| is_key(l.of(text)))) else {
        return Ok((Meta::default(), 0));
    };
    let Some(closing) = all.find(|l| matches!(l.of(text).trim_end(), "---" | "...")) else {
        let message = "front matter has no end; close it with a line --- (or put an empty line below the first one \
                       if it is a scene break)";
        return Err(ReadError::new(path, Some((1, Some(1))), message));
    };
    // With the opening line, which is YAML, too, so that the lines of an error are the file's.
    let yaml = Span::new(opening.start(), closing.start()).of(text);
    if yaml.len() > LONGEST || depth(yaml) > DEEPEST {
        let message = "front matter is too long or too deeply nested; keep outlet, date, headline and byline";
        return Err(ReadError::new(path, Some((1, Some(1))), message));
    }
    let Read(meta) = from_yaml(path, yaml).map_err(|e| {
        let at = e.at.map_or((1, None), |(line, column)| (line, Some(column)));
        let message =
            format!("front matter: {}; a value that holds \": \", # or marks must stand in quotation marks", e.message);
        ReadError::new(path, Some(at), message)
    })?;
    if let Some(date) = meta.date.as_deref().filter(|date| Day::is_none(date)) {
        let is_date = |line: &str| line.split_once(':').is_some_and(|(key, _)| key.trim().eq_ignore_ascii_case("date"));
        let line = yaml.lines().position(is_date).map_or(1, |at| at + 1);
        let message = format!("front matter: there is no day {date:?}; write the date as 2031-04-02, or leave it out");
        return Err(ReadError::new(path, Some((line, Some(1))), message));
    }
    Ok((meta, closing.end()))
}

/// The most that is parsed, in bytes and in open brackets: the parser's time grows with the square
/// of the brackets.
const LONGEST: usize = 100_000;
const DEEPEST: usize = 100;

fn depth(yaml: &str) -> usize {
    let mut open = 0usize;
    let mut deepest = 0;
    for b in yaml.bytes() {
        match b {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(open);
    }
    deepest
}

/// `key:` or `key: value`. A dateline ("LARNMOUTH: The ferry…") is no key.
fn is_key(line: &str) -> bool {
    let Some((key, rest)) = line.split_once(':') else { return false };
    let named = key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    named && key.chars().any(|c| c.is_ascii_lowercase()) && (rest.is_empty() || rest.starts_with([' ', '\t', '\r']))
}

/// What the YAML says, key by key in any case; `title` stands in for a missing `headline`.
struct Read(Meta);

impl<'de> Deserialize<'de> for Read {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_map(KeysVisitor)
    }
}

struct KeysVisitor;

impl<'de> Visitor<'de> for KeysVisitor {
    type Value = Read;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("lines of \"key: value\"")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Read, M::Error> {
        let mut meta = Meta::default();
        let mut title = None;
        while let Some(Line(key)) = map.next_key()? {
            match key.unwrap_or_default().to_ascii_lowercase().as_str() {
                "outlet" => meta.outlet = map.next_value::<Line>()?.0,
                "date" => meta.date = map.next_value::<Line>()?.0,
                "headline" => meta.headline = map.next_value::<Line>()?.0,
                "title" => title = map.next_value::<Line>()?.0,
                "byline" => meta.byline = map.next_value::<Line>()?.0,
                "reference" => meta.reference = map.next_value::<Option<bool>>()?.unwrap_or(false),
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        meta.headline = meta.headline.or(title);
        Ok(Read(meta))
    }
}

/// One line of text from any scalar, or a list of them ("byline: [A, B]"); nothing if it is empty.
struct Line(Option<String>);

impl<'de> Deserialize<'de> for Line {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_any(LineVisitor)
    }
}

struct LineVisitor;

impl LineVisitor {
    fn line<E>(s: &str) -> Result<Line, E> {
        let line = s.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok(Line(Some(line).filter(|l| !l.is_empty())))
    }
}

impl<'de> Visitor<'de> for LineVisitor {
    type Value = Line;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a line of text")
    }
    fn visit_str<E: de::Error>(self, v: &str) -> Result<Line, E> {
        Self::line(v)
    }
    fn visit_bool<E: de::Error>(self, v: bool) -> Result<Line, E> {
        Self::line(&v.to_string())
    }
    fn visit_i64<E: de::Error>(self, v: i64) -> Result<Line, E> {
        Self::line(&v.to_string())
    }
    fn visit_u64<E: de::Error>(self, v: u64) -> Result<Line, E> {
        Self::line(&v.to_string())
    }
    fn visit_f64<E: de::Error>(self, v: f64) -> Result<Line, E> {
        Self::line(&v.to_string())
    }
    fn visit_unit<E: de::Error>(self) -> Result<Line, E> {
        Ok(Line(None))
    }
    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Line, S::Error> {
        let mut parts = Vec::new();
        while let Some(Line(part)) = seq.next_element()? {
            parts.extend(part);
        }
        Self::line(&parts.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> String {
        split("a.md", text).unwrap_err().to_string()
    }

    #[test]
    fn keys_are_read_and_others_pass() {
        let text = "---\r\nOutlet: Harbour Times\r\ndate: 2021-03-04\r\ntags: {a: [1, 2]}\r\nbyline: [Ann Cole, B. Ray]\r\n\
                    title: Ferry stays\r\nreference: true\r\n---\r\nCopy";
        let (meta, body) = split("a.md", text).unwrap();
        assert_eq!(&text[body..], "\r\nCopy");
        assert_eq!(meta.outlet.as_deref(), Some("Harbour Times"));
        assert_eq!(meta.date.as_deref(), Some("2021-03-04"));
        assert_eq!(meta.headline.as_deref(), Some("Ferry stays"));
        assert_eq!(meta.byline.as_deref(), Some("Ann Cole, B. Ray"));
        assert!(meta.reference);
    }

    #[test]
    fn a_headline_beats_a_title_and_nothing_is_nothing() {
        let (meta, _) = split("a.md", "---\nheadline: A\ntitle: B\noutlet:\nreference:\n---\n").unwrap();
        assert_eq!(meta.headline.as_deref(), Some("A"));
        assert_eq!((meta.outlet, meta.reference), (None, false));
    }

    #[test]
    fn a_scene_break_is_copy() {
        for text in
            ["---\n\nIt rained.", "---\nIt rained: hard.\n---\n", "---\nLARNMOUTH: Rain.", "---", "x\n---\na: b\n---"]
        {
            assert_eq!(split("a.md", text).unwrap(), (Meta::default(), 0), "{text:?}");
        }
    }

    #[test]
    fn broken_front_matter_says_where() {
        assert!(
            error("---\noutlet: x\nDate: 2031-02-30\n---\nIt rained.")
                .starts_with("a.md:3:1: front matter: there is no day")
        );
        assert!(error("---\noutlet: x\nIt rained.").starts_with("a.md:1:1: front matter has no end; close it"));
        let colon = error("---\noutlet: x\nheadline: Mayor: no\n---\n");
        assert!(colon.starts_with("a.md:3:16: front matter: "), "{colon}");
        let kind = error("---\noutlet: x\nbyline: {name: A}\n---\n");
        assert!(
            kind.starts_with("a.md:3:9: front matter: byline: invalid type: map, expected a line of text"),
            "{kind}"
        );
    }
}
