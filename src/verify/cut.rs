//! A condition cut off. Whoever quotes may begin late and end early; but a sentence that begins with a capital and ends
//! inside the marks says that this was all, and without its "if" or "unless" it promises what nobody promised.
//! Copy that tells the condition in its own words has left nothing out.

use super::Case;
use super::reference::Reference;
use super::verdict::{Alteration, Found};
use crate::extract::Kind;
use crate::link::{Change, Comparer, Folded};
use crate::rules::Speech;
use crate::text::{Span, fold_word, tokens};
use std::collections::HashSet;
use std::ops::Range;

/// A condition has so many words.
const LEAST: usize = 3;
/// So common a word tells nothing by itself.
const COMMON: u8 = 2;

/// Notes the condition before the first or behind the last word of a quotation, which answer to these of the
/// reference, if any.
pub fn conditions(
    case: &Case,
    reference: &Reference,
    (first, last): ((usize, usize), (usize, usize)),
    comparer: &Comparer,
    out: &mut Found,
) {
    // Captions have no sentences.
    if reference.loose || case.quote.quotation.kind != Kind::Direct {
        return;
    }
    let (words, hay) = (case.words, &reference.words);
    let form = |word: &Folded| comparer.form(word);
    let opens = |at: usize| Speech::builtin().conditions.contains(form(&hay[at]));
    let of_one = |at: usize, with: usize| reference.are_of_one_piece(at, with);
    if first.0 == 0 && words[0].capital {
        let from = (0..first.1).rev().take_while(|&at| of_one(at, first.1)).last().unwrap_or(first.1);
        let filler = |at: &usize| comparer.wording().fillers.contains(form(&hay[*at]));
        let from = (from..first.1).find(|at| !filler(at)).unwrap_or(first.1);
        if from < first.1 && opens(from) && form(&hay[from]) != "only" {
            note(case, reference, (from..first.1, from..first.1 + 1), words[0].span, comparer, out);
        }
    }
    let capital = words.iter().find(|w| w.sentence == words[last.0].sentence).is_some_and(|w| w.capital);
    if last.0 + 1 == words.len() && capital && !trails_off(case) {
        let to = (last.1 + 1..hay.len()).take_while(|&at| of_one(at, last.1)).last().map_or(last.1 + 1, |at| at + 1);
        if last.1 + 1 < to && opens(last.1 + 1) {
            note(case, reference, (last.1 + 1..to, last.1..to), words[last.0].span, comparer, out);
        }
    }
}

/// Whether an ellipsis or a dash ends the quotation.
fn trails_off(case: &Case) -> bool {
    let parts = &case.quote.quotation.parts;
    let (Some(word), Some(part)) = (case.words.last(), parts.last()) else { return false };
    let rest = Span::new(word.span.end(), part.end().max(word.span.end())).of(&case.analysis.story.text);
    rest.contains(['…', '—', '–']) || rest.contains("...") || rest.contains("--") || rest.contains(". .")
}

/// Notes a condition, shown with the word beside it, unless the story tells most of it elsewhere.
fn note(
    case: &Case,
    reference: &Reference,
    (condition, shown): (Range<usize>, Range<usize>),
    here: Span,
    comparer: &Comparer,
    out: &mut Found,
) {
    let wording = comparer.wording();
    let form = |at: usize| comparer.form(&reference.words[at]);
    let telling: Vec<&str> = condition.clone().map(form).filter(|word| wording.rarity(word) >= COMMON).collect();
    let told = told(case);
    let known = telling.iter().filter(|word| told.contains(**word)).count();
    if condition.len() < LEAST || telling.is_empty() || 2 * known > telling.len() {
        return;
    }
    let (there, said) = (reference.span(shown.clone()), reference.said(shown));
    out.altered.push(Alteration { change: Change::Modality, here, there, said });
}

/// The words of the story beside the quotation, and of its other quotations.
fn told(case: &Case) -> HashSet<String> {
    let (analysis, quotation) = (case.analysis, &case.quote.quotation);
    let at = quotation.paragraph;
    let paragraphs = analysis.segmented.paragraphs.get(at.saturating_sub(1)..).unwrap_or_default();
    let beside = paragraphs.iter().take(3).map(|paragraph| paragraph.span);
    let others = analysis.quotes.iter().filter(|quote| quote.quotation.kind != Kind::Indirect);
    let all = beside.chain(others.flat_map(|quote| quote.quotation.parts.iter().copied()));
    let mut out = HashSet::new();
    for token in all.flat_map(|span| tokens(&analysis.story.text, span)) {
        if !quotation.parts.iter().any(|part| part.overlap(token.span) > 0) {
            let mut folded = String::new();
            fold_word(token.span.of(&analysis.story.text), &mut folded);
            out.insert(folded);
        }
    }
    out
}
