//! A pronoun that leaves open whom it means. The resolver says who it may be; here it is only
//! reported, and only where it found that a reader can't tell either: that the program doesn't know
//! is no fault of the copy.

use super::{Finding, Place, Related, finding, looks_at, short};
use crate::resolve::Analysis;
use crate::rules::Rule;

pub(super) fn check(rule: &Rule, story: usize, analysis: &Analysis, found: &mut Vec<Finding>) {
    let text = &analysis.story.text;
    for quote in analysis.quotes.iter().filter(|quote| quote.is_open() && looks_at(rule, quote)) {
        let Some(source) = quote.attribution.source else { continue };
        let names: Vec<String> = quote.may_be().iter().map(|candidate| short(&candidate.name)).collect();
        let other = names.join(" or ");
        let mut new = finding(rule, Place { story, span: source }, &[("source", source.of(text)), ("other", &other)]);
        new.related = quote
            .may_be()
            .iter()
            .map(|candidate| Related {
                place: Place { story, span: candidate.mention },
                message: format!("{} here", short(&candidate.name)),
                emphasis: vec![candidate.mention],
            })
            .collect();
        if !found.last().is_some_and(|old| old.rule == new.rule && old.place == new.place) {
            found.push(new);
        }
    }
}
