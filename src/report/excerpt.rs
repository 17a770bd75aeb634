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

/// How much is shown round the words that must be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Context {
    /// The whole paragraph, however long.
    Whole,
    /// The paragraph, cut down to about six lines if it is longer.
    Window,
    /// Nothing but what stands between them: a quotation and its credit.
    Tight,
}

/// The paragraphs that hold any of `must`, in order, each with so much of it shown in lines of
/// `width` columns.
pub(super) fn excerpts(story: &Story, must: &[Span], width: usize, context: Context) -> Vec<Excerpt> {
    // Blocks stand in order, so those that a span touches are neighbours.
    let touched = |m: &Span| {
        let first = story.blocks().partition_point(|b| b.span.end() < m.start());
        let near = story.blocks()[first..].iter().map(|b| b.span).take_while(|b| b.start() <= m.end());
        near.filter(|b| m.overlap(*b) > 0 || m.is_empty() && b.contains(*m)).collect::<Vec<_>>()
    };
    let mut blocks: Vec<Span> = must.iter().flat_map(touched).collect();
    // What stands in no block (mark-up, furniture) is shown by itself.
    let homeless = must.iter().filter(|m| !blocks.iter().any(|b| b.overlap(**m) > 0 || b.contains(**m)));
    let homeless: Vec<Span> = homeless.copied().collect();
    blocks.extend(homeless);
    blocks.sort();
    blocks.dedup();
    blocks.into_iter().map(|block| excerpt(&story.text, block, must, width, context)).collect()
}

fn excerpt(text: &str, block: Span, must: &[Span], width: usize, context: Context) -> Excerpt {
    if context == Context::Whole || context == Context::Window && block.len() <= WHOLE * width {
        return Excerpt { block, pieces: vec![block] };
    }
    let inside =
        |m: &Span| Span::new(m.start().clamp(block.start(), block.end()), m.end().clamp(block.start(), block.end()));
    let mut kept: Vec<Span> = must.iter().filter(|m| m.overlap(block) > 0 || block.contains(**m)).map(inside).collect();
    kept.sort();
    let needed: usize = kept.iter().map(|m| m.len()).sum();
    let around = ((WHOLE - 1) * width).saturating_sub(needed) / (2 * kept.len().max(1));
    let (around, gap) = match context {
        Context::Tight => (0, 3 * width),
        _ => (around.clamp(width / 2, 2 * width), GAP),
    };
    let mut pieces: Vec<Span> = Vec::new();
    for must in kept {
        let piece = widen(text, block, must, around);
        match pieces.last_mut() {
            Some(last) if piece.start() <= last.end() + gap => *last = last.until(last.end().max(piece.end())),
            _ => pieces.push(piece),
        }
    }
    Excerpt { block, pieces }
}

/// `must` with the signs and letters that touch it, and up to `around` bytes more on either side,
/// between words.
fn widen(text: &str, block: Span, must: Span, around: usize) -> Span {
    let mut start = block.start();
    if must.start() > block.start() + around + GAP {
        let from = boundary(text, must.start() - around);
        let before = &text[block.start()..from];
        start = before.rfind(char::is_whitespace).map_or(block.start(), |i| block.start() + i);
    }
    let mut end = block.end();
    if must.end() + around + GAP < block.end() {
        let to = boundary(text, must.end() + around);
        end = text[to..block.end()].find(char::is_whitespace).map_or(block.end(), |i| to + i);
    }
    Span::new(start.min(must.start()), end.max(must.end())).trimmed(text).join(must)
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
        shown_with(text, must, width, Context::Window)
    }

    fn shown_with(text: &str, must: &[&str], width: usize, context: Context) -> Vec<Vec<String>> {
        let story = Story::plain("a.txt", text);
        let must: Vec<Span> = must
            .iter()
            .map(|m| {
                let at = text.find(m).unwrap();
                Span::new(at, at + m.len())
            })
            .collect();
        let words = |e: &Excerpt| e.pieces.iter().map(|p| p.of(text).to_string()).collect();
        excerpts(&story, &must, width, context).iter().map(words).collect()
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

    #[test]
    fn a_tight_one_keeps_the_marks_that_touch() {
        let text = "The vote was held late on Tuesday evening. “We pay,” said Ames. Nobody else had spoken by then.";
        assert_eq!(shown_with(text, &["We pay", "Ames"], 20, Context::Tight), [["“We pay,” said Ames."]]);
        assert_eq!(shown_with(text, &["We pay"], 20, Context::Whole), [[text]]);
    }
}
