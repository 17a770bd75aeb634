//! A story is other people's bytes, and a terminal obeys some of them: an escape sequence in copy
//! could recolour a report, hide a finding or retitle the window, and a bidi override could make a
//! quotation read as its opposite. So whatever comes from a story or a path is shown, never sent:
//! control characters become visible signs, invisible ones their code, and every kind of space one
//! space. Joiners inside emoji are shown by code too: a report that hides nothing is worth more
//! than a pretty family.

use std::borrow::Cow;

/// `text` fit for a terminal or a log line. Borrowed when nothing had to change.
pub fn escape(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| shown(c).is_none()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        push(&mut out, c);
    }
    Cow::Owned(out)
}

/// Adds one character, fit for a terminal.
pub(super) fn push(out: &mut String, c: char) {
    match shown(c) {
        None => out.push(c),
        Some(Shown::Space) => out.push(' '),
        Some(Shown::Sign(sign)) => out.push(sign),
        Some(Shown::Code) => out.extend(c.escape_unicode()),
    }
}

/// Whether a character must not be sent as it is: control characters and invisible ones.
pub(super) fn is_hidden(c: char) -> bool {
    matches!(shown(c), Some(Shown::Sign(_) | Shown::Code))
}

enum Shown {
    Space,
    Sign(char),
    Code,
}

fn shown(c: char) -> Option<Shown> {
    match c {
        ' ' => None,
        '\t' | '\n' | '\r' => Some(Shown::Space),
        // The signs for control characters stand in the same order, from U+2400 on.
        '\0'..='\u{1f}' => char::from_u32(0x2400 + c as u32).map(Shown::Sign),
        '!'..='~' => None,
        '\u{7f}' => Some(Shown::Sign('\u{2421}')),
        '\u{80}'..='\u{9f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => Some(Shown::Code),
        c if c.is_whitespace() => Some(Shown::Space),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_copy_is_left_alone() {
        let text = "“Déjà vu,” she said — 5 % off… 漢字 e\u{301}";
        assert!(matches!(escape(text), Cow::Borrowed(t) if t == text));
    }

    #[test]
    fn escape_sequences_are_shown() {
        assert_eq!(escape("a\u{1b}[31mb\u{7}\u{7f}\0"), "a␛[31mb␇␡␀");
        assert_eq!(escape("\u{9b}2J"), "\\u{9b}2J");
    }

    #[test]
    fn invisible_characters_are_shown_by_code() {
        assert_eq!(escape("ab\u{202e}c\u{2066}d\u{200b}e\u{feff}"), "ab\\u{202e}c\\u{2066}d\\u{200b}e\\u{feff}");
        assert_eq!(escape("co\u{ad}op"), "co\\u{ad}op");
    }

    #[test]
    fn every_space_is_a_space() {
        assert_eq!(escape("a\tb\r\nc\u{a0}d\u{2028}e\u{3000}f"), "a b  c d e f");
    }

    #[test]
    fn nothing_of_unicode_passes_that_moves_the_cursor() {
        for c in '\0'..=char::MAX {
            let out = escape(c.encode_utf8(&mut [0; 4])).into_owned();
            assert!(!out.chars().any(|c| c.is_control() || is_hidden(c)), "{c:?}");
        }
    }
}
