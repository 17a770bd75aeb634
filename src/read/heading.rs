//! Which lines of plain text are headings. Plain text doesn't say, so the shape must: a headline or
//! subhead is short, has no stop, and a longer paragraph follows. A wrong heading costs little (it
//! is read all the same, but no speaker is asked of it), a lost paragraph of speech much: a line
//! that quotes and reports is copy however short.

use super::Furniture;
use crate::text::{Block, BlockKind, TokenKind, fold_word, tokens};

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
    let length = |n: usize| line(n).chars().count();
    let is_paragraph = |n: usize| length(n) >= PARAGRAPH || ends_in_stop(line(n));

    let top = (0..copy.len().min(TOP))
        .take_while(|&n| length(n) <= HEADLINE && !ends_in_stop(line(n)) && !is_reported(line(n), furniture, true))
        .take_while(|&n| n == 0 || !opens_like_copy(line(n)))
        .take_while(|&n| !is_label(line(n)))
        .count();
    // Lines on top of nothing longer are the copy itself.
    let top = (1..=top).rev().find(|&n| n < copy.len() && length(n) > length(n - 1) && is_paragraph(n)).unwrap_or(0);
    let mut headings: Vec<usize> = (0..top).collect();
    for n in top.max(1)..copy.len().saturating_sub(1) {
        let between_paragraphs = (n == top || is_paragraph(n - 1)) && is_paragraph(n + 1) && length(n + 1) > length(n);
        if between_paragraphs
            && length(n) <= SUBHEAD
            && !ends_in_punctuation(line(n))
            && !opens_like_copy(line(n))
            && !is_label(line(n))
            && !is_reported(line(n), furniture, false)
        {
            headings.push(n);
        }
    }
    for n in headings {
        blocks[copy[n]].kind = BlockKind::Heading;
    }
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

/// Whether a line has quotation marks and a reporting verb beside them.
fn is_reported(line: &str, furniture: &Furniture, in_past: bool) -> bool {
    let words = tokens(line, crate::text::Span::new(0, line.len()));
    let quotes =
        words.iter().any(|t| matches!(t.kind, TokenKind::Sign('"' | '“' | '”' | '„' | '«' | '»' | '‘' | '\'' | '`')));
    let mut folded = String::new();
    quotes
        && words.iter().any(|t| {
            fold_word(t.span.of(line), &mut folded);
            if in_past { furniture.reports_in_past(&folded) } else { furniture.reports(&folded) }
        })
}
