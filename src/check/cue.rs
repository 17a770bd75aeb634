//! The reporting expression: which verb, which phrase. The rule's YAML holds the words, so that this
//! file never changes when a newsroom's taste does.

use super::{Finding, Place, Seen, finding, holds_phrase, looks_at, short};
use crate::attribute::Cue;
use crate::resolve::{Analysis, Quote};
use crate::rules::{Flags, Rule};
use crate::segment::Word;
use crate::text::Span;

pub(super) fn check(rule: &Rule, seen: &Seen, found: &mut Vec<Finding>) {
    for (story, analysis) in seen.whole() {
        let text = &analysis.story.text;
        for quote in analysis.quotes.iter().filter(|quote| looks_at(rule, quote)) {
            let cue = quote.attribution.cue.as_ref();
            let Some(cue) = cue.filter(|cue| matches(rule, cue, text) && reports(cue, quote, analysis)) else {
                continue;
            };
            let source = quote.attribution.source.map(|source| short(source.of(text))).unwrap_or_default();
            let words = short(quote.quotation.parts[0].of(text));
            let place = Place { story, span: cue.span };
            let values = [("cue", cue.span.of(text)), ("source", &source), ("words", &words)];
            // One cue may report several quotations; the editor changes it once.
            let new = finding(rule, place, &values);
            if !found.last().is_some_and(|old| old.rule == new.rule && old.place == new.place) {
                found.push(new);
            }
        }
    }
}

/// Whether the verb reports that the words were said. “They would admit that it was “late”” does not, and in “she
/// conceded the race after a “long night”” what she conceded is the race; but in “she conceded the race “was lost”” it
/// is what stands in the marks.
fn reports(cue: &Cue, quote: &Quote, analysis: &Analysis) -> bool {
    let cue_words = analysis.segmented.words_in(cue.span);
    let supposed = cue_words.iter().any(|word| word.is(Flags::MODAL));
    let first = quote.quotation.parts[0].start();
    let between = analysis.segmented.words_in(Span::new(cue.span.end(), first.max(cue.span.end())));
    // Without the mark.
    let between = &between[..between.len() - usize::from(between.last().is_some_and(|word| !word.kind_word()))];
    let verb =
        |word: &Word| word.is(Flags::VERB | Flags::CUE_VERB) && word.is(Flags::PAST) || word.is(Flags::AUXILIARY);
    let clause =
        |word: &Word| verb(word) || word.is(Flags::SUBORDINATOR | Flags::RELATIVE) && !word.is(Flags::PREPOSITION);
    let before = between.iter().take_while(|word| !word.is(Flags::PREPOSITION));
    let small = Flags::DETERMINER | Flags::ADVERB | Flags::LY | Flags::TIME | Flags::PRONOUN;
    let object = before.clone().count() < between.len()
        && before.clone().any(|word| word.kind_word() && !word.is(small))
        && !between.iter().any(|word| clause(word) || !word.kind_word())
        && !analysis.segmented.words_in(quote.quotation.parts[0]).first().is_some_and(verb);
    // “Claims of “neglect””
    let may_be_noun = cue_words.last().is_some_and(|word| word.is(Flags::NOUN_LIKE));
    let noun = may_be_noun && between.first().is_some_and(|word| word.span.of(&analysis.story.text) == "of");
    !(supposed || object || noun)
}

/// Everything that the rule names must hold.
pub(super) fn matches(rule: &Rule, cue: &Cue, text: &str) -> bool {
    let (m, printed) = (&rule.matches, cue.span.of(text));
    (m.lemma.is_empty() || m.lemma.iter().any(|l| **l == *cue.lemma))
        && (m.class.is_empty() || m.class.contains(&cue.class))
        && (m.phrase.is_empty() || m.phrase.iter().any(|phrase| holds_phrase(printed, phrase)))
        && m.pattern.as_ref().is_none_or(|pattern| pattern.0.is_match(printed))
}
