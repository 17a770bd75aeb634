//! What all JSON of version 1 shares: one value a line, and strings that are safe to print. The
//! format asks only for C0 controls to be escaped; a C1 control or a bidi override would reach the
//! terminal of whoever looks at the output with `less`, so those are escaped too. The data stay the
//! same, byte for byte, for whatever parses them.

use super::escape::is_hidden;
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::io::{self, Write};

/// Writes `value` on one line, line break included. `buffer` is scratch, reused from line to line.
pub(super) fn line<T: Serialize>(value: &T, buffer: &mut Vec<u8>, out: &mut dyn Write) -> io::Result<()> {
    buffer.clear();
    value.serialize(&mut Serializer::with_formatter(&mut *buffer, Visible))?;
    buffer.push(b'\n');
    out.write_all(buffer)
}

/// Compact, with invisible characters as `\uXXXX`.
struct Visible;

impl Formatter for Visible {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        if fragment.bytes().all(|b| b < 0x7f) {
            return writer.write_all(fragment.as_bytes());
        }
        let mut done = 0;
        for (at, c) in fragment.char_indices().filter(|&(_, c)| is_hidden(c)) {
            writer.write_all(&fragment.as_bytes()[done..at])?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            done = at + c.len_utf8();
        }
        writer.write_all(&fragment.as_bytes()[done..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_are_escaped_and_come_back() {
        let text = "“a”\u{1b}[0m\u{9b}2J\u{202e}b\u{feff}\u{e0041}é\u{7f}\"\\";
        let (mut buffer, mut out) = (Vec::new(), Vec::new());
        line(&[text], &mut buffer, &mut out).unwrap();
        let json = String::from_utf8(out).unwrap();
        assert_eq!(json, "[\"“a”\\u001b[0m\\u009b2J\\u202eb\\ufeff\\udb40\\udc41é\\u007f\\\"\\\\\"]\n");
        assert_eq!(serde_json::from_str::<Vec<String>>(&json).unwrap(), [text]);
    }
}
