//! Which lines of plain text are headings. Plain text doesn't say, so the shape must: a headline or
//! subhead is short, has no stop, and a longer paragraph follows. A wrong heading costs little (it
//! is read all the same, but no speaker is asked of it), a lost paragraph of speech much: a line
//! that quotes and reports is copy however short.

use super::Furniture;
use crate::text::{Block, BlockKind, Span, TokenKind, fold_word, tokens};

/// Longest headline and longest subhead, in characters.
const HEADLINE: usize = 125;
const SUBHEAD: usize = 65;
/// How many lines may stand above the copy (headline, deck, section).
const TOP: usize = 4;
/// A line of so many characters is a paragraph even without a stop.
const PARAGRAPH: usize = 80;

/// Marks the headings among the paragraphs of one story; furniture is passed over.
pub fn mark_headings(text: &str, blocks: &mut [Block], furniture: &Furniture) {
    let copy: Vec<usize> = (0..blocks.len()).filter(|&i| blocks[i].kind == BlockKind::Body).collect();
    let line = |n: usize| blocks[copy[n]].span.of(text);
    let length = |n: usize| length(line(n));
    let is_paragraph = |n: usize| length(n) >= PARAGRAPH || ends_in_stop(line(n));

    let on_top = |n: usize| {
        length(n) <= HEADLINE
            && !ends_in_stop(line(n))
            && !is_label(line(n))
            && !is_reported(line(n), |word| furniture.reports_in_past(word))
            && (n == 0 || !opens_like_copy(line(n)))
    };
    let top = (0..copy.len().min(TOP)).take_while(|&n| on_top(n)).count();
    // Lines above nothing longer are the copy itself.
    let longer = |than: usize| (top..copy.len()).any(|n| length(n) > than);
    let top = if !copy.is_empty() && longer(length(0)) { top } else { 0 };

    let is_subhead = |n: usize| {
        length(n) <= SUBHEAD
            && (n == top || is_paragraph(n - 1))
            && is_paragraph(n + 1)
            && length(n + 1) > length(n)
            && !ends_in_punctuation(line(n))
            && !opens_like_copy(line(n))
            && !is_label(line(n))
            && !introduces(line(n))
            && !is_reported(line(n), |word| furniture.reports(word))
    };
    let subheads = (top.max(1)..copy.len().saturating_sub(1)).filter(|&n| is_subhead(n));
    let headings: Vec<usize> = (0..top).chain(subheads).collect();
    for n in headings {
        blocks[copy[n]].kind = BlockKind::Heading;
    }
}

/// In characters.
fn length(line: &str) -> usize {
    if line.is_ascii() { line.len() } else { line.chars().count() }
}

fn last_sign(line: &str) -> Option<char> {
    line.trim_end_matches(|c: char| c.is_whitespace() || "\"'“”‘’»«)]*_".contains(c)).chars().next_back()
}

/// A headline may ask or shout, but it has no full stop, and nothing comes after its comma or colon.
fn ends_in_stop(line: &str) -> bool {
    last_sign(line).is_none_or(|c| ".,:;…".contains(c))
}

/// A subhead does not shout either.
fn ends_in_punctuation(line: &str) -> bool {
    ends_in_stop(line) || last_sign(line).is_some_and(|c| "!?-–—".contains(c))
}

/// A quotation, the item of a list, or the rest of a broken sentence.
fn opens_like_copy(line: &str) -> bool {
    line.starts_with(|c: char| c.is_lowercase() || "\"“”„«‘'`-–—•*·".contains(c))
}

/// "AMES: …", "Q: …", as in a transcript.
fn is_label(line: &str) -> bool {
    line.split_once(':').is_some_and(|(name, _)| name.len() <= 40 && !name.chars().any(char::is_lowercase))
}

/// `Ames: “No`: a colon right before an opening mark.
fn introduces(line: &str) -> bool {
    line.split_once(':').is_some_and(|(_, rest)| rest.trim_start().starts_with(['"', '“', '„', '«', '‘', '\'', '`']))
}

/// Whether a line has quotation marks and, outside them, a reporting verb.
fn is_reported(line: &str, is_verb: impl Fn(&str) -> bool) -> bool {
    let (mut marks, mut depth) = (false, 0usize);
    let mut verb = false;
    let mut folded = String::new();
    for token in tokens(line, Span::new(0, line.len())) {
        match token.kind {
            TokenKind::Sign('“' | '‘' | '„' | '«') => depth += 1,
            TokenKind::Sign('”' | '’' | '»') => depth = depth.saturating_sub(1),
            TokenKind::Sign('"' | '\'' | '`') => depth = usize::from(depth == 0),
            _ => {
                fold_word(token.span.of(line), &mut folded);
                verb |= depth == 0 && is_verb(&folded);
                continue;
            }
        }
        marks = true;
    }
    marks && verb
}
