//! Lines as places. `str::lines` loses where they stand and knows nothing of the lone CR of old
//! Mac files or of the form feed between pages.

use crate::text::{Span, find_byte};

/// The lines of `text` from byte `from` on, without their ends (LF, CRLF, CR, form feed, U+2028/9).
pub fn lines(text: &str, from: usize) -> impl Iterator<Item = Span> {
    let mut at = Some(from);
    std::iter::from_fn(move || {
        let start = at?;
        let bytes = text.as_bytes();
        let mut end = start;
        while let Some(step) = find_byte(&bytes[end..], may_end) {
            end += step;
            let width = width_of_end(&bytes[end..]);
            if width > 0 {
                at = Some(end + width);
                return Some(Span::new(start, end));
            }
            end += 1;
        }
        at = None;
        Some(Span::new(start, text.len()))
    })
}

/// Whether a byte may begin the end of a line.
fn may_end(b: u8) -> bool {
    (10..=13).contains(&b) | (b == 0xc2) | (b == 0xe2)
}

/// How many bytes of `rest` end a line; 0 if it doesn't begin with an end.
fn width_of_end(rest: &[u8]) -> usize {
    match rest {
        [b'\r', b'\n', ..] | [0xc2, 0x85, ..] => 2,
        [b'\n' | b'\r' | 0xb | 0xc, ..] => 1,
        [0xe2, 0x80, 0xa8 | 0xa9, ..] => 3,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_ends_a_line() {
        let text = "é\r\n\nb\rc\u{2028}d";
        assert_eq!(lines(text, 0).map(|l| l.of(text)).collect::<Vec<_>>(), ["é", "", "b", "c", "d"]);
        assert_eq!(lines("a\n", 0).count(), 2);
        assert_eq!(lines("", 0).count(), 1);
    }
}
