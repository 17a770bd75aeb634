//! A question that the copy prints as a statement. “The mayor is a liar,” is nobody's word where the tape has “The mayor is
//! a liar?”; but a question stays one without its sign while its words tell (“Why did they go,”), or whoever quotes it
//! says that it was asked.

use super::Case;
use super::held::Held;
use super::parts::Part;
use super::verdict::{Alteration, Found, printed};
use crate::extract::Kind;
use crate::link::{Change, Comparer};
use crate::rules::{Flags, Speech};
use crate::text::Span;
use std::ops::Range;

/// Notes each sentence of a quotation that was asked and is told.
pub fn questions(held: Held, parts: &[Part], out: &mut Found) {
    let Held { case, reference, comparer, .. } = held;
    if !reference.stops || case.quote.quotation.kind != Kind::Direct {
        return;
    }
    let text = &case.analysis.story.text;
    let mut from = 0;
    // Behind an ellipsis a capital begins one, too.
    for sentence in case.words.chunk_by(|a, b| a.sentence == b.sentence && !(b.gap_before && b.capital)) {
        let words = from..from + sentence.len();
        from = words.end;
        let last = parts.iter().flat_map(|part| &part.pairs).find(|pair| pair.0 + 1 == words.end);
        let Some(&(_, there)) = last.filter(|_| sentence[0].capital) else {
            continue;
        };
        if !reference.asks(there) || is_question(case, words, comparer) {
            continue;
        }
        let here = sentence.iter().map(|word| word.span).fold(sentence[0].span, Span::join);
        let shown = reference.sentence(there);
        let said = format!("{}?", reference.said(shown.clone()));
        let printed = printed(here, case.quote, text);
        out.altered.push(Alteration { change: Change::Modality, here, printed, there: reference.span(shown), said });
    }
}

/// Whether the copy has a question, or may have one.
fn is_question(case: &Case, words: Range<usize>, comparer: &Comparer) -> bool {
    let (text, quotation, speech) = (&case.analysis.story.text, &case.quote.quotation, Speech::builtin());
    let span = |at: usize| case.words[at].span;
    let (start, end) = (span(words.start).start(), span(words.end - 1).end());
    let Some(part) = quotation.parts.iter().find(|part| part.contains(span(words.end - 1))) else { return true };
    let next = case.words.get(words.end).map_or(part.end(), |word| word.span.start().min(part.end()));
    let rest = Span::new(end, next.max(end)).of(text);
    // What breaks off says nothing.
    if rest.contains(['?', '…', '—', '–']) || rest.contains("...") || rest.contains("--") {
        return true;
    }
    let asked = case.quote.attribution.cue.as_ref().is_some_and(|cue| {
        cue.span.of(text).split_whitespace().any(|word| speech.queries.contains(&word.to_lowercase()))
    });
    // At the beginning, or behind a sign.
    let opens = |at: usize| {
        let before = Span::new(start, span(at).start().max(start)).of(text).trim_end();
        !before.ends_with(char::is_alphanumeric)
    };
    asked
        || words.clone().any(|at| {
            let form = comparer.form(&case.words[at]);
            // "Is it", "didn't it"; "right" at the end.
            let turned =
                |next: &crate::link::Folded| comparer.person(next).is_some() || speech.things.has(comparer.form(next));
            let tag = at + 1 == words.end && speech.tags.contains(form);
            let auxiliary = || case.lexicon.get(form).flags.any(Flags::AUXILIARY);
            let inverted = |at: usize| at < words.end && turned(&case.words[at]) && auxiliary();
            speech.questions.contains(form) || tag || inverted(at + 1) || inverted(at + 2) || opens(at) && auxiliary()
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Lexicon;
    use crate::text::Story;

    /// Whether the first sentence of the first quotation of the copy is a question.
    fn asks(copy: &str) -> bool {
        let lexicon = Lexicon::builtin().unwrap();
        let analysis = crate::analyse(Story::plain("a.txt", copy), &lexicon);
        let quote = &analysis.quotes[0];
        let mut comparer = Comparer::new(lexicon.wording());
        let words = super::super::words_of(&analysis, quote, &mut comparer);
        let case = Case { analysis: &analysis, quote, words: &words, references: &[], lexicon: &lexicon };
        let end = words.iter().take_while(|word| word.sentence == words[0].sentence).count();
        is_question(&case, 0..end, &comparer)
    }

    #[test]
    fn a_tag_makes_a_question() {
        for words in [
            "The slip is safe, isn’t it",
            "The slip isn’t safe, is it",
            "They sold the crane, didn’t they",
            "That was the last ferry, wasn’t that",
            "We can row there, can we not",
            "The slip is safe, right",
            "The slip is safe, yes",
        ] {
            assert!(asks(&format!("“{words},” Ida Lund said.")), "{words}");
        }
        // Elsewhere than at the end these words ask nothing.
        for words in [
            "The slip is right beside the pier",
            "The right crane is safe",
            "The slip is safe and the crane is old",
            "It was the last ferry of the year",
        ] {
            assert!(!asks(&format!("“{words},” Ida Lund said.")), "{words}");
        }
    }

    #[test]
    fn its_own_words_or_the_copy_may_tell() {
        for copy in [
            "“What became of the crane,” Ida Lund said.",
            "“Is the slip safe,” Ida Lund said.",
            "“Well, is the slip safe,” Ida Lund said.",
            "“The slip is safe?” Ida Lund said.",
            "“The slip is safe …” Ida Lund said.",
            "“The slip is safe—” Ida Lund said.",
            "“The slip is safe,” Ida Lund asked.",
            "“The slip is safe,” Ida Lund wondered.",
        ] {
            assert!(asks(copy), "{copy}");
        }
        for copy in ["“The slip is safe,” Ida Lund said.", "“The slip is safe. Is the crane?” Ida Lund said."] {
            assert!(!asks(copy), "{copy}");
        }
    }
}
