//! A pattern for whole lines, as cheap as it can be. Most are never tried, so each is compiled for the first
//! line that it is tried on; and plain signs in small letters compile and run in a fraction of the time, so a
//! line is brought into them and a pattern says whether it needs more.

use crate::text::{find_byte, fold_char};
use regex::bytes::{Regex, RegexBuilder};
use std::borrow::Cow;
use std::sync::LazyLock;

/// A pattern, compiled for the first line that it is tried on.
#[derive(Debug)]
pub(super) struct Pattern {
    /// It tells capitals; others are for the line in small letters.
    cased: bool,
    whole: LazyLock<Regex, Box<dyn FnOnce() -> Regex + Send>>,
}

impl Pattern {
    /// Of a regular expression for a whole line; it tells capitals if it is `cased`.
    pub fn new(pattern: String, cased: bool) -> Pattern {
        let build = move || RegexBuilder::new(&whole(&pattern)).case_insensitive(cased).unicode(false).build();
        Pattern { cased, whole: LazyLock::new(Box::new(move || build().unwrap_or_else(broken))) }
    }

    /// Whether it fits all of a line in plain signs.
    pub fn fits(&self, line: &[u8]) -> bool {
        if self.cased { self.whole.is_match(line) } else { self.whole.is_match(&line.to_ascii_lowercase()) }
    }
}

fn whole(pattern: &str) -> String {
    format!("^(?:{pattern})$")
}

/// A pattern of the list that is compiled in is no regular expression; a test guards it.
pub(super) fn broken<T>(e: regex::Error) -> T {
    unreachable!("built-in list: {e}")
}

/// Whether what a pattern fits may have a space in it.
pub(super) fn may_hold_space(pattern: &str) -> bool {
    let mut escaped = false;
    let wide = |c: char| {
        let was = escaped;
        escaped = c == '\\' && !was;
        if was { matches!(c, 's' | 'W' | 'D') } else { matches!(c, ' ' | '.' | '^') }
    };
    pattern.chars().any(wide)
}

/// Whether a pattern has a capital that is no escape, or tells capitals from small letters. All others fit the
/// line in small letters, and letters of one case alone compile and run in a fraction of the time.
pub(super) fn tells_capitals(pattern: &str) -> bool {
    let mut escaped = false;
    let capital = |c: char| {
        let was = escaped;
        escaped = c == '\\' && !was;
        c.is_ascii_uppercase() && !was
    };
    pattern.contains("(?-i") || pattern.chars().any(capital)
}

/// A pattern for any of the words in small letters, with a capital or in capitals: three plain words are
/// found faster than one in any case.
pub(super) fn any_case<'a>(words: impl Iterator<Item = &'a String>) -> String {
    let cases = |word: &String| {
        let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
        [word.to_lowercase(), first.to_uppercase() + rest, word.to_uppercase()].map(|case| regex::escape(&case))
    };
    words.flat_map(cases).collect::<Vec<_>>().join("|")
}

/// A line in plain signs: patterns that need know nothing but ASCII compile thirty times faster.
pub(super) fn plain(line: &str) -> Cow<'_, str> {
    if line.is_ascii() {
        return Cow::Borrowed(line);
    }
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = find_byte(rest.as_bytes(), |b| !(b' '..128).contains(&b) | (b == b'`')) {
        let (before, after) = rest.split_at(at);
        let mut chars = after.chars();
        let Some(c) = chars.next() else { break };
        out.push_str(before);
        rest = chars.as_str();
        match c {
            '»' | '›' | '→' | '▸' | '►' => out.push('>'),
            '•' | '·' | '‧' | '●' | '▪' | '■' => out.push('|'),
            '©' => out.push_str("(c)"),
            c if c.is_whitespace() => out.push(' '),
            c => out.push(fold_char(c)),
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}
