//! The source as printed, and whom it stands for within the story. Words and patterns are the
//! rule's; what takes more than words (a title that changes, a pronoun that fits nobody) has a file
//! of its own and is named here by its relation.

use super::{
    Finding, Place, Seen, finding, first, forms, holds_phrase, looks_at, pronoun, short, spelling, unclear, vague,
    withheld,
};
use crate::rules::{Relation, Rule};

pub(super) fn check(rule: &Rule, seen: &Seen, found: &mut Vec<Finding>) {
    for (story, analysis) in seen.whole() {
        match rule.matches.relation {
            Some(Relation::InconsistentSource) => forms::check(rule, story, analysis, found),
            Some(Relation::PronounUnresolved) => unclear::check(rule, story, analysis, found),
            Some(Relation::FirstReference) => first::check(rule, story, analysis, found),
            Some(Relation::NameSpelling) => spelling::check(rule, story, analysis, found),
            Some(Relation::Vague) => vague::check(rule, story, analysis, found),
            Some(Relation::NoReason) => withheld::check(rule, story, seen, found),
            Some(Relation::GenderMismatch) => pronoun::check(rule, story, analysis, found),
            _ => {
                let text = &analysis.story.text;
                for quote in analysis.quotes.iter().filter(|quote| looks_at(rule, quote)) {
                    let Some(source) = quote.attribution.source.filter(|source| matches(rule, source.of(text))) else {
                        continue;
                    };
                    let (printed, words) = (short(source.of(text)), short(quote.quotation.parts[0].of(text)));
                    let new = finding(rule, Place { story, span: source }, &[("source", &printed), ("words", &words)]);
                    if !found.last().is_some_and(|old| old.rule == new.rule && old.place == new.place) {
                        found.push(new);
                    }
                }
            }
        }
    }
    if rule.matches.relation == Some(Relation::NameSpelling) {
        spelling::across(rule, seen, found);
    }
}

/// Everything that the rule names must hold.
fn matches(rule: &Rule, printed: &str) -> bool {
    let m = &rule.matches;
    (!m.phrase.is_empty() || m.pattern.is_some())
        && (m.phrase.is_empty() || m.phrase.iter().any(|phrase| holds_phrase(printed, phrase)))
        && m.pattern.as_ref().is_none_or(|pattern| pattern.0.is_match(printed))
}
