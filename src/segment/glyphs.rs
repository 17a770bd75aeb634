//! The signs that may be quotation marks, in order: curly, straight, angled, doubled apostrophes. What
//! looks like one and is none (an apostrophe, inches, the inside of a tag) is left out here, so that
//! pairing sees marks alone.

use super::{MarkStyle, OddMark, Oddity};
use crate::text::{Span, find_byte};
use smallvec::SmallVec;

/// Longest tag, in bytes.
const LONGEST_TAG: usize = 300;

/// A mark, or what may be one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    pub span: Span,
    pub style: MarkStyle,
    /// Which way the glyph itself points, if it does.
    pub points: Option<Way>,
    /// Space, an opening bracket or the paragraph's edge on the left.
    pub free_left: bool,
    /// Space, punctuation or the paragraph's edge on the right.
    pub free_right: bool,
    /// White space proper (or an edge) on either side.
    pub space_left: bool,
    pub space_right: bool,
    /// A single mark: may be an apostrophe.
    pub single: bool,
    pub guillemet: bool,
    /// The first sign of its paragraph.
    pub starts: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Open,
    Close,
}

/// The marks of a paragraph in order; what was typed for an apostrophe is none, but `odd`.
pub(super) fn glyphs(
    text: &str,
    paragraph: Span,
    elision: &dyn Fn(&str) -> bool,
    odd: &mut Vec<OddMark>,
) -> SmallVec<[Glyph; 8]> {
    let body = paragraph.of(text);
    let bytes = body.as_bytes();
    // Most paragraphs have no more.
    let mut out = SmallVec::new();
    let mut at = 0;
    let mut straight = 0;
    // The last two begin what isn't ASCII: “ and «.
    let may_be = |b: u8| (b == b'"') | (b == b'\'') | (b == b'`') | (b == b'<') | (b == 0xe2) | (b == 0xc2);
    while let Some(step) = find_byte(&bytes[at..], may_be) {
        at += step;
        let Some(c) = body[at..].chars().next() else { break };
        if c == '<' {
            at += tag(&body[at..]).max(1);
            continue;
        }
        let two = |sign: &str| body[at..].starts_with(sign);
        // Behind a word, ''' closes the inner quotation first.
        let inner_first = two("'''") && body[..at].ends_with(|c: char| !c.is_whitespace());
        let (len, style, points, single) = match c {
            '"' => (1, MarkStyle::Straight, None, false),
            '“' => (3, MarkStyle::Curly, Some(Way::Open), false),
            '”' | '‟' => (3, MarkStyle::Curly, Some(Way::Close), false),
            '„' => (3, MarkStyle::LowHigh, Some(Way::Open), false),
            '«' => (2, MarkStyle::Guillemet, Some(Way::Open), false),
            '»' => (2, MarkStyle::Guillemet, Some(Way::Close), false),
            '\'' if two("''") && !inner_first => (2, MarkStyle::Typewriter, None, false),
            '’' if two("’’") => (6, MarkStyle::Typewriter, None, false),
            '‘' if two("‘‘") => (6, MarkStyle::Typewriter, Some(Way::Open), false),
            '`' if two("``") => (2, MarkStyle::Tex, Some(Way::Open), false),
            '\'' => (1, MarkStyle::StraightSingle, None, true),
            '`' => (1, MarkStyle::StraightSingle, Some(Way::Open), true),
            '‘' => (3, MarkStyle::CurlySingle, Some(Way::Open), true),
            '’' => (3, MarkStyle::CurlySingle, Some(Way::Close), true),
            _ => (0, MarkStyle::Straight, None, false),
        };
        if len == 0 {
            at += c.len_utf8();
            continue;
        }
        let left = body[..at].chars().next_back();
        let right = body[at + len..].chars().next();
        let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let cut = || inside(left) && elision(last_letter(&body[..at]));
        let apostrophe = single
            && (inside(left) && inside(right) || cut() || !inside(left) && elision(first_word(&body[at + len..])));
        let inches = matches!(c, '"' | '”')
            && left.is_some_and(|c| c.is_ascii_digit())
            && (feet(&body[..at]) || c == '"' && straight % 2 == 0);
        let slip = c == '"' && contracts(&body[..at], &body[at + len..], straight % 2 == 1);
        if slip {
            let span = Span::new(paragraph.start() + at, paragraph.start() + at + len);
            odd.push(OddMark { span, oddity: Oddity::Unbalanced });
        } else if !apostrophe && !inches {
            straight += usize::from(c == '"');
            out.push(Glyph {
                span: Span::new(paragraph.start() + at, paragraph.start() + at + len),
                style,
                points,
                free_left: left.is_none_or(|c| c.is_whitespace() || "([{—–―-/“\"‘'".contains(c)),
                free_right: right.is_none_or(|c| c.is_whitespace() || ",.;:!?)]}—–―/-”’'\"…".contains(c)),
                space_left: left.is_none_or(char::is_whitespace),
                space_right: right.is_none_or(char::is_whitespace),
                single,
                guillemet: style == MarkStyle::Guillemet,
                starts: at == 0,
            });
        }
        at += len;
    }
    out
}

/// Bytes of the tag that begins here (`<a href="…">`), whose marks are no quotation marks; 0 if none does.
fn tag(rest: &str) -> usize {
    let named = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    let end = rest.bytes().take(LONGEST_TAG).position(|b| b == b'>');
    end.filter(|_| named).map_or(0, |end| end + 1)
}

/// `don"t`, `they"re`: whether a mark stands where an apostrophe was meant. `"A"s` ends what is marked, if anything is.
pub(super) fn contracts(before: &str, rest: &str, open: bool) -> bool {
    if !before.ends_with(|c: char| c.is_ascii_alphabetic()) || !rest.starts_with(|c: char| c.is_ascii_lowercase()) {
        return false;
    }
    match first_word(rest) {
        "t" => before.ends_with('n'),
        "re" | "ve" | "ll" => true,
        "m" => last_letter(before) == "I",
        "s" | "d" => !open,
        _ => false,
    }
}

fn first_word(rest: &str) -> &str {
    rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("")
}

/// The letter that a text ends with, if it is a word by itself.
fn last_letter(before: &str) -> &str {
    let from = before.char_indices().next_back().map_or(0, |(from, _)| from);
    let alone = before[..from].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
    if alone { &before[from..] } else { "" }
}

/// 6'2": a number after an apostrophe after a number.
fn feet(before: &str) -> bool {
    let digits = before.trim_end_matches(|c: char| c.is_ascii_digit());
    digits.ends_with(['\'', '’']) && digits.trim_end_matches(['\'', '’']).ends_with(|c: char| c.is_ascii_digit())
}

/// Outside a quotation: whether the mark opens one.
pub(super) fn opens(g: Glyph) -> bool {
    if g.starts {
        return true;
    }
    match (g.free_left, g.free_right) {
        (true, false) => true,
        (false, true) => false,
        _ => g.points != Some(Way::Close) && !(g.space_right && !g.space_left),
    }
}

/// Inside a quotation: whether the mark closes it.
pub(super) fn closes(g: Glyph) -> bool {
    match (g.space_left, g.free_right) {
        (false, true) => true,
        (true, false) => false,
        _ => g.points != Some(Way::Open) || g.space_right,
    }
}
