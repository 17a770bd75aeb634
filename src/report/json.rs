//! What all JSON of version 1 shares: one value a line, and strings that are safe to print. The
//! format asks only for C0 controls to be escaped; a C1 control or a bidi override would reach the
//! terminal of whoever looks at the output with `less`, so those are escaped too. The data stay the
//! same, byte for byte, for whatever parses them.

use super::escape::is_hidden;
use serde::Serialize;
use std::io::{self, Write};

/// Writes `value` on one line, line break included. `buffer` is scratch, reused from line to line.
pub(super) fn line<T: Serialize>(value: &T, buffer: &mut Vec<u8>, out: &mut dyn Write) -> io::Result<()> {
    value_of(value, buffer)?;
    buffer.push(b'\n');
    write_visible(buffer, out)
}

/// Writes `value` without a line break.
pub(super) fn value<T: Serialize>(value: &T, buffer: &mut Vec<u8>, out: &mut dyn Write) -> io::Result<()> {
    value_of(value, buffer)?;
    write_visible(buffer, out)
}

fn value_of<T: Serialize>(value: &T, buffer: &mut Vec<u8>) -> io::Result<()> {
    buffer.clear();
    Ok(serde_json::to_writer(buffer, value)?)
}

/// JSON with its invisible characters as `\uXXXX`. They can only stand inside strings: what is
/// between strings is ASCII, and C0 controls are escaped already.
fn write_visible(json: &[u8], out: &mut dyn Write) -> io::Result<()> {
    let mut done = 0;
    let mut at = 0;
    while let Some(step) = special(&json[at..]) {
        at += step;
        let run = json[at..].iter().position(|&b| b < 0x7f).unwrap_or(json.len() - at);
        let chars = std::str::from_utf8(&json[at..at + run]).map_err(io::Error::other)?;
        for (i, c) in chars.char_indices().filter(|&(_, c)| is_hidden(c)) {
            out.write_all(&json[done..at + i])?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            done = at + i + c.len_utf8();
        }
        at += run;
    }
    out.write_all(&json[done..])
}

/// The first byte of what may be invisible. Whole blocks are looked at first, which the compiler does
/// sixteen bytes at a time.
fn special(json: &[u8]) -> Option<usize> {
    let is_special = |b: &u8| *b >= 0x7f;
    let plain = |block: &&[u8; 32]| !block.iter().fold(false, |any, b| any | is_special(b));
    let skipped = json.as_chunks().0.iter().take_while(plain).count() * 32;
    json[skipped..].iter().position(is_special).map(|i| skipped + i)
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
