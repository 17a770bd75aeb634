//! The reporting expression: which verb, which phrase. The rule's YAML holds the words, so that this
//! file never changes when a newsroom's taste does.

use super::{Finding, Place, Seen, finding, holds_phrase, looks_at, short};
use crate::attribute::Cue;
use crate::rules::Rule;

pub(super) fn check(rule: &Rule, seen: &Seen, found: &mut Vec<Finding>) {
    for (story, analysis) in seen.whole() {
        let text = &analysis.story.text;
        for quote in analysis.quotes.iter().filter(|quote| looks_at(rule, quote)) {
            let Some(cue) = quote.attribution.cue.as_ref().filter(|cue| matches(rule, cue, text)) else { continue };
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

/// Everything that the rule names must hold.
pub(super) fn matches(rule: &Rule, cue: &Cue, text: &str) -> bool {
    let (m, printed) = (&rule.matches, cue.span.of(text));
    (m.lemma.is_empty() || m.lemma.contains(&cue.lemma))
        && (m.class.is_empty() || m.class.contains(&cue.class))
        && (m.phrase.is_empty() || m.phrase.iter().any(|phrase| holds_phrase(printed, phrase)))
        && m.pattern.as_ref().is_none_or(|pattern| pattern.0.is_match(printed))
}
