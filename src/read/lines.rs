//! Lines as places. `str::lines` loses where they stand and knows nothing of the lone CR of old
//! Mac files or of the form feed between pages.

use crate::text::Span;

/// The lines of `text` from byte `from` on, without their ends (LF, CRLF, CR, form feed, U+2028/9).
pub fn lines(text: &str, from: usize) -> impl Iterator<Item = Span> {
    let mut at = Some(from);
    std::iter::from_fn(move || {
        let start = at?;
        let rest = &text[start..];
        let found = rest.char_indices().find(|&(_, c)| is_end(c));
        let Some((i, c)) = found else {
            at = None;
            return Some(Span::new(start, text.len()));
        };
        let width = if rest[i..].starts_with("\r\n") { 2 } else { c.len_utf8() };
        at = Some(start + i + width);
        Some(Span::new(start, start + i))
    })
}

fn is_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
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
