//! Whether the copy says that the words are a translation. Two who translate for themselves print other
//! words and are both right, and readers of copy that says so know it: no finding about words can be
//! held against it, though one about a figure or a negation can.

use super::renderings::Rendered;
use crate::rules::Lexicon;
use crate::text::{Span, fold_word, tokens};

/// “…, she said in French”, “through an interpreter”: beside the quotation, or in its paragraph.
pub(super) fn is_translated(r: &Rendered, lexicon: &Lexicon) -> bool {
    let wording = lexicon.wording();
    let Some(paragraph) = r.analysis.segmented.paragraphs.get(r.quote.quotation.paragraph) else { return false };
    let text = r.text();
    let parts = &r.quote.quotation.parts;
    let mut before = String::new();
    let mut folded = String::new();
    tokens(text, paragraph.span).iter().any(|token| {
        let inside = parts.iter().any(|part: &Span| part.contains(token.span));
        fold_word(token.span.of(text), &mut folded);
        let told = !inside
            && (wording.translation.translated.contains(&folded)
                || matches!(before.as_str(), "in" | "from") && wording.translation.languages.contains(&folded));
        std::mem::swap(&mut before, &mut folded);
        told
    })
}
