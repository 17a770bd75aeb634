//! What the copy tells in its own words beside the marks. “If the steel came, Lund said, ‘we will open the bridge’” leaves
//! out no condition, and “was not ‘safe’” no denial.

use super::Case;
use crate::extract::Kind;
use crate::link::Comparer;
use crate::rules::{Speech, Wording};
use crate::text::{Span, each_token, fold_word};
use std::collections::HashSet;

/// A denial of the copy stands so near to the marks, in bytes.
const NEAR: usize = 80;

/// The words of the story beside a quotation, and of its other quotations, without inflection.
pub fn beside(case: &Case) -> HashSet<String> {
    let (analysis, quotation) = (case.analysis, &case.quote.quotation);
    let at = quotation.paragraph;
    let paragraphs = analysis.segmented.paragraphs.get(at.saturating_sub(1)..).unwrap_or_default();
    let beside = paragraphs.iter().take(3).map(|paragraph| paragraph.span);
    let others = analysis.quotes.iter().filter(|quote| quote.quotation.kind != Kind::Indirect);
    let all: Vec<Span> = beside.chain(others.flat_map(|quote| quote.quotation.parts.iter().copied())).collect();
    let mut comparer = Comparer::new(case.lexicon.wording());
    let words = comparer.fold(&analysis.story.text, &all);
    let outside = words.iter().filter(|word| !quotation.parts.iter().any(|part| part.overlap(word.span) > 0));
    outside.map(|word| comparer.stem(word).to_string()).collect()
}

/// Whether the copy denies what it quotes, near the marks and in its own words.
pub fn is_denied(case: &Case) -> bool {
    let (text, quotation) = (&case.analysis.story.text, &case.quote.quotation);
    let Some(paragraph) = case.analysis.segmented.paragraphs.get(quotation.paragraph) else { return false };
    let near = |part: &Span, span: Span| span.end() + NEAR >= part.start() && span.start() <= part.end() + NEAR;
    each_token(text, paragraph.span).any(|token| {
        quotation.parts.iter().any(|part| near(part, token.span))
            && quotation.parts.iter().all(|part| part.overlap(token.span) == 0)
            && denies(token.span.of(text), case.lexicon.wording())
    })
}

fn denies(word: &str, wording: &Wording) -> bool {
    let mut folded = String::new();
    fold_word(word, &mut folded);
    let speech = Speech::builtin();
    let listed = [&speech.denies, &speech.notions, &speech.accuses];
    folded.ends_with("n't")
        || wording.negation.negators.contains(&folded)
        || listed.iter().any(|list| list.contains(&folded))
}
