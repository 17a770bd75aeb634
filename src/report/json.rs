//! What all JSON of version 1 shares: one value a line, and strings that are safe to print. The
//! format asks only for C0 controls to be escaped; a C1 control or a bidi override would reach the
//! terminal of whoever looks at the output with `less`, so those are escaped too. The data stay the
//! same, byte for byte, for whatever parses them.
//!
//! Rows that are few are structs that serde writes. A story's quotations are most of what is printed,
//! and of the time of printing, so that they are written field by field, without rows in between.

use super::escape::is_hidden;
use crate::text::find_byte;
use serde::Serialize;
use std::io::{self, Write};
use std::ops::Range;

/// Writes `value` on one line, line break included.
pub(super) fn line<T: Serialize>(value: &T, out: &mut dyn Write) -> io::Result<()> {
    let mut json = Json::default();
    json.value(value);
    json.end_line(out)
}

/// JSON under construction. A comma is set where one is due: before all but the first field or item.
#[derive(Default)]
pub(super) struct Json {
    text: Vec<u8>,
    /// What serde couldn't write; told when the line ends.
    failed: Option<io::Error>,
}

/// A field of this name, which is ours and needs no escape; its value comes next.
macro_rules! field {
    ($json:expr, $name:literal) => {
        $json.field(concat!("\"", $name, "\":"))
    };
}
pub(super) use field;

impl Json {
    /// One that has room for so many bytes.
    pub fn with_capacity(bytes: usize) -> Json {
        Json { text: Vec::with_capacity(bytes), failed: None }
    }

    /// What there is, in no more room than it takes.
    pub fn into_bytes(mut self) -> io::Result<Vec<u8>> {
        self.failed.take().map_or(Ok(()), Err)?;
        self.text.shrink_to_fit();
        Ok(self.text)
    }

    /// Writes what there is as a line and begins anew.
    pub fn end_line(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.text.push(b'\n');
        self.end(out)
    }

    /// Writes what there is and begins anew.
    pub fn end(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.failed.take().map_or(Ok(()), Err)?;
        out.write_all(&self.text)?;
        self.text.clear();
        Ok(())
    }

    /// An object with the fields that `fields` writes.
    pub fn object(&mut self, fields: impl FnOnce(&mut Json)) {
        self.text.push(b'{');
        fields(self);
        self.text.push(b'}');
    }

    /// The name of a field, as [`field`] gives it; its value comes next. In one piece with its caller, the name is
    /// copied by a move or two.
    #[inline(always)]
    pub fn field(&mut self, name: &'static str) -> &mut Json {
        if !self.text.ends_with(b"{") {
            self.text.push(b',');
        }
        self.text.extend_from_slice(name.as_bytes());
        self
    }

    /// An array of what `write` makes of each of the items.
    pub fn array<T>(&mut self, items: impl IntoIterator<Item = T>, mut write: impl FnMut(&mut Json, T)) {
        self.text.push(b'[');
        for item in items {
            if !self.text.ends_with(b"[") {
                self.text.push(b',');
            }
            write(self, item);
        }
        self.text.push(b']');
    }

    /// What `write` makes of a value, or null.
    pub fn option<T>(&mut self, value: Option<T>, write: impl FnOnce(&mut Json, T)) {
        match value {
            Some(value) => write(self, value),
            None => self.text.extend_from_slice(b"null"),
        }
    }

    /// What `write` makes the first time, which `written` then tells the place of.
    pub fn once(&mut self, written: &mut Option<Range<usize>>, write: impl FnOnce(&mut Json)) {
        if let Some(place) = written {
            return self.text.extend_from_within(place.clone());
        }
        let from = self.text.len();
        write(self);
        *written = Some(from..self.text.len());
    }

    /// True or false.
    pub fn flag(&mut self, value: bool) {
        self.text.extend_from_slice(if value { b"true" } else { b"false" });
    }

    /// A whole number.
    pub fn number(&mut self, value: usize) {
        self.text.extend_from_slice(itoa::Buffer::new().format(value).as_bytes());
    }

    /// A letter and a number from 1 ("q1"), as a text.
    pub fn id(&mut self, letter: char, index: usize) {
        self.text.extend_from_slice(&[b'"', letter as u8]);
        self.number(index + 1);
        self.text.push(b'"');
    }

    /// A share, with two digits at most, as serde would write it.
    pub fn share(&mut self, value: f32) {
        let hundredths = (f64::from(value) * 100.0).round() as usize;
        self.number(hundredths / 100);
        self.text.push(b'.');
        let (tenth, rest) = (hundredths / 10 % 10, hundredths % 10);
        self.number(tenth);
        if rest > 0 {
            self.number(rest);
        }
    }

    /// A text of ours that needs no escape.
    pub fn word(&mut self, word: &'static str) {
        debug_assert!(!word.bytes().any(is_special), "{word}");
        self.text.push(b'"');
        self.text.extend_from_slice(word.as_bytes());
        self.text.push(b'"');
    }

    /// A text, with its escapes.
    pub fn text(&mut self, text: &str) {
        self.text.push(b'"');
        let mut done = 0;
        let mut at = 0;
        while let Some(step) = find_byte(&text.as_bytes()[at..], is_special) {
            at += step;
            let Some(c) = text[at..].chars().next() else { break };
            let next = at + c.len_utf8();
            if c.is_ascii() || is_hidden(c) {
                self.text.extend_from_slice(&text.as_bytes()[done..at]);
                self.escape(c);
                done = next;
            }
            at = next;
        }
        self.text.extend_from_slice(&text.as_bytes()[done..]);
        self.text.push(b'"');
    }

    /// Whatever serde can write.
    pub fn value<T: Serialize>(&mut self, value: &T) {
        let from = self.text.len();
        if let Err(e) = serde_json::to_writer(&mut self.text, value) {
            self.failed = Some(e.into());
        }
        if !self.text[from..].is_ascii() || self.text[from..].contains(&0x7f) {
            // What is invisible can only stand inside strings: between them is ASCII, and C0 controls are
            // escaped already.
            let written = String::from_utf8(self.text.split_off(from)).unwrap_or_default();
            written.chars().for_each(|c| match is_hidden(c) {
                true => self.escape(c),
                false => self.text.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            });
        }
    }

    fn escape(&mut self, c: char) {
        let short = match c {
            '"' | '\\' => c as u8,
            '\u{8}' => b'b',
            '\t' => b't',
            '\n' => b'n',
            '\u{c}' => b'f',
            '\r' => b'r',
            _ => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    self.text.extend_from_slice(format!("\\u{unit:04x}").as_bytes());
                }
                return;
            }
        };
        self.text.extend_from_slice(&[b'\\', short]);
    }
}

/// Whether a byte is, or begins, what may need an escape.
fn is_special(b: u8) -> bool {
    !(b' '..0x7f).contains(&b) | (b == b'"') | (b == b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    const ODD: &str = "“a”\u{1b}[0m\u{9b}2J\u{202e}b\u{feff}\u{e0041}é\u{7f}\"\\\n\t\u{8}\u{c}\r\u{0}";

    #[test]
    fn invisible_characters_are_escaped_and_come_back() {
        let mut out = Vec::new();
        line(&[ODD], &mut out).unwrap();
        let json = String::from_utf8(out).unwrap();
        let escaped =
            "[\"“a”\\u001b[0m\\u009b2J\\u202eb\\ufeff\\udb40\\udc41é\\u007f\\\"\\\\\\n\\t\\b\\f\\r\\u0000\"]\n";
        assert_eq!(json, escaped);
        assert_eq!(serde_json::from_str::<Vec<String>>(&json).unwrap(), [ODD]);
    }

    #[test]
    fn what_is_written_by_hand_is_what_serde_writes() {
        let long = format!("{ODD} and then a good deal of plain text \u{202e} {ODD}");
        for text in ["", "plain", "a plain text of more than sixteen bytes", ODD, &long] {
            let (mut ours, mut serde) = (Json::default(), Json::default());
            ours.text(text);
            serde.value(&text);
            assert_eq!(ours.text, serde.text);
        }
        for hundredths in 0..=100 {
            let share = hundredths as f32 / 100.0;
            let (mut ours, mut serde) = (Json::default(), Json::default());
            ours.share(share);
            ours.number(hundredths * 12_345);
            serde.value(&((f64::from(share) * 100.0).round() / 100.0));
            serde.value(&(hundredths * 12_345));
            assert_eq!(ours.text, serde.text);
        }
    }

    #[test]
    fn commas_stand_between() {
        let mut json = Json::default();
        json.object(|json| {
            field!(json, "a").array([1, 2], |json, n| json.number(n));
            field!(json, "b").option(None::<&str>, |json, text| json.text(text));
            field!(json, "c").array([(); 2], |json, ()| json.object(|json| field!(json, "d").flag(true)));
        });
        assert_eq!(String::from_utf8(json.text).unwrap(), r#"{"a":[1,2],"b":null,"c":[{"d":true},{"d":true}]}"#);
    }
}
