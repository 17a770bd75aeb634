//! How much of a story a finding shows. All of a paragraph if it is short; else the words that must
//! be seen with enough round them to be read, and an ellipsis for the rest. The words in question
//! are never cut: a claim is shown with the text behind it.

use crate::text::{Span, Story};

/// Lines up to which a paragraph is shown whole.
const WHOLE: usize = 6;
/// Two stretches nearer than this many bytes are shown as one: an ellipsis saves nothing.
const GAP: usize = 24;

/// The part of one paragraph that is shown: stretches in order, between them something left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The paragraph.
    pub block: Span,
    /// What is shown of it, in order.
    pub pieces: Vec<Span>,
}

/// The paragraphs that hold any of `must`, in order, each cut down to about six lines of `width`
/// columns unless `whole`.
pub(super) fn excerpts(story: &Story, must: &[Span], width: usize, whole: bool) -> Vec<Excerpt> {
    let touched = |block: Span| must.iter().any(|m| m.overlap(block) > 0 || m.is_empty() && block.contains(*m));
    let mut blocks: Vec<Span> = story.blocks.iter().map(|b| b.span).filter(|&b| touched(b)).collect();
    // What stands in no block (mark-up, furniture) is shown by itself.
    let homeless = must.iter().filter(|m| !blocks.iter().any(|b| b.overlap(**m) > 0 || b.contains(**m)));
    let homeless: Vec<Span> = homeless.copied().collect();
    blocks.extend(homeless);
    blocks.sort();
    blocks.dedup();
    blocks.into_iter().map(|block| excerpt(&story.text, block, must, width, whole)).collect()
}

fn excerpt(text: &str, block: Span, must: &[Span], width: usize, whole: bool) -> Excerpt {
    if whole || block.len() <= WHOLE * width {
        return Excerpt { block, pieces: vec![block] };
    }
    let inside = |m: &Span| Span::new(m.start.clamp(block.start, block.end), m.end.clamp(block.start, block.end));
    let mut kept: Vec<Span> = must.iter().filter(|m| m.overlap(block) > 0 || block.contains(**m)).map(inside).collect();
    kept.sort();
    let needed: usize = kept.iter().map(|m| m.len()).sum();
    let context = ((WHOLE - 1) * width).saturating_sub(needed) / (2 * kept.len().max(1));
    let context = context.clamp(width / 2, 2 * width);
    let mut pieces: Vec<Span> = Vec::new();
    for must in kept {
        let piece = widen(text, block, must, context);
        match pieces.last_mut() {
            Some(last) if piece.start <= last.end + GAP => last.end = last.end.max(piece.end),
            _ => pieces.push(piece),
        }
    }
    Excerpt { block, pieces }
}

/// `must` with up to `context` bytes on either side, between words.
fn widen(text: &str, block: Span, must: Span, context: usize) -> Span {
    let mut start = block.start;
    if must.start > block.start + context + GAP {
        let from = boundary(text, must.start - context);
        let before = &text[from..must.start];
        start = before.find(char::is_whitespace).map_or(must.start, |i| from + i);
    }
    let mut end = block.end;
    if must.end + context + GAP < block.end {
        let to = boundary(text, must.end + context);
        end = text[must.end..to].rfind(char::is_whitespace).map_or(must.end, |i| must.end + i);
    }
    Span::new(start, end).trimmed(text).join(must)
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, must: &[&str], width: usize) -> Vec<Vec<String>> {
        let story = Story::plain("a.txt", text);
        let must: Vec<Span> = must
            .iter()
            .map(|m| {
                let at = text.find(m).unwrap();
                Span::new(at, at + m.len())
            })
            .collect();
        let words = |e: &Excerpt| e.pieces.iter().map(|p| p.of(text).to_string()).collect();
        excerpts(&story, &must, width, false).iter().map(words).collect()
    }

    #[test]
    fn a_short_paragraph_is_shown_whole() {
        assert_eq!(shown("One two.\nThree four five.", &["four"], 20), [["Three four five."]]);
    }

    #[test]
    fn a_long_one_keeps_the_words_in_question() {
        let filler = "berth ".repeat(60);
        let text = format!("{filler}«first words» {filler}«last words» {filler}");
        let shown = shown(&text, &["«first words»", "«last words»"], 20);
        assert_eq!(shown.len(), 1);
        assert_eq!(shown[0].len(), 2);
        assert!(shown[0][0].contains("«first words»") && shown[0][1].contains("«last words»"));
        assert!(shown[0].iter().all(|p| p.starts_with("berth") && p.ends_with("berth") && p.len() < 100), "{shown:?}");
    }

    #[test]
    fn words_in_question_are_never_cut() {
        let long = format!("“{}”", "é ".repeat(300));
        let text = format!("{} {long} {}", "x ".repeat(200), "y ".repeat(200));
        assert!(shown(&text, &[&long], 10)[0][0].contains(&long));
    }

    #[test]
    fn several_paragraphs_are_shown_each() {
        assert_eq!(shown("“One\n“two”\nthree", &["One\n“two"], 20), [["“One"], ["“two”"]]);
    }
}
