//! One story, two wordings. A deck or a picture's caption repeats what the copy quotes, and one of the
//! two was edited; readers who see both trust neither. A shorter piece is no other wording, and
//! neither is what a speaker says twice in other words: only a place or two may differ.

use super::renderings::{Rendered, Version};
use super::versions::{emphasis, in_context, is_bracketed};
use super::{Finding, Seen, finding};
use crate::link::{Comparer, Edit, Rendering, touched};
use crate::resolve::Quote;
use crate::rules::{Relation, Rule};
use crate::text::Span;

/// Renderings in one story that are compared; a slogan has more.
const MANY: usize = 6;
/// What two quotations must be for one to be another wording of the other: words of the shorter, places
/// that may differ, and how many words stand for each that differs.
struct Near {
    least: usize,
    places: usize,
    unlike: usize,
}

/// Quotations that were linked, through other outlets.
const LINKED: Near = Near { least: 5, places: 2, unlike: 4 };
/// Others: parallel sentences of one answer differ in a word, too, but are rarely long.
const ANY: Near = Near { least: 10, places: 1, unlike: 8 };
/// Quotations of a story that are held against each other.
const QUOTATIONS: usize = 80;

/// Runs the rule, if it is among `rules`.
pub(super) fn check(rules: &[&Rule], seen: &Seen, comparer: &mut Comparer, found: &mut Vec<Finding>) {
    let Some(rule) = rules.iter().find(|rule| rule.matches.relation == Some(Relation::SelfInconsistent)) else {
        return;
    };
    for utterance in 0..seen.utterances.len() {
        let all: Vec<Rendered> = Rendered::all(seen, utterance).into_iter().filter(Rendered::is_marked).collect();
        for of_one in all.chunk_by(|a, b| a.at.story == b.at.story).filter(|of_one| of_one.len() > 1) {
            let mut versions: Vec<Version> = Vec::new();
            for &of in of_one.iter().take(MANY) {
                versions.push(Version { words: comparer.fold(of.text(), &of.parts()), of });
            }
            if let Some(new) = first(rule, &versions, &LINKED, comparer, found) {
                found.push(Finding { utterance: Some(utterance), ..new });
            }
        }
    }
    for (story, analysis) in seen.whole() {
        let quotes = analysis.quotes.iter().enumerate().take(QUOTATIONS);
        let at = |(quote, q): (usize, &Quote)| Rendering { story, quote, span: q.quotation.span() };
        let places: Vec<Rendering> = quotes.map(at).collect();
        let mut versions: Vec<Version> = Vec::new();
        for at in &places {
            let of = Rendered { at, analysis, quote: &analysis.quotes[at.quote] };
            let words = comparer.fold(of.text(), &of.parts());
            versions.extend((of.is_marked() && words.len() >= ANY.least).then_some(Version { words, of }));
        }
        found.extend(first(rule, &versions, &ANY, comparer, found));
    }
}

/// The first two of these that are two wordings, unless that was told.
fn first(rule: &Rule, versions: &[Version], near: &Near, comparer: &Comparer, found: &[Finding]) -> Option<Finding> {
    let pairs = (1..versions.len()).flat_map(|j| (0..j).map(move |i| (i, j)));
    pairs.map(|(i, j)| (&versions[i], &versions[j])).find_map(|(first, here)| {
        let edits = differences(first, here, near, comparer);
        (!edits.is_empty() && !is_told(found, first, here, &edits)).then(|| report(rule, first, here, &edits))
    })
}

/// Where the two differ, unless they are two sayings.
fn differences(a: &Version, b: &Version, near: &Near, comparer: &Comparer) -> Vec<Edit> {
    let least = a.words.len().min(b.words.len());
    let one_speaker = match (a.of.quote.speaker, b.of.quote.speaker) {
        (Some(x), Some(y)) => x == y,
        _ => true,
    };
    // Most pairs of a story share nothing.
    let shared = a.words.iter().filter(|w| b.words.iter().any(|v| v.form == w.form)).count();
    if least < near.least || 4 * shared < 3 * least || a.of.at.quote == b.of.at.quote || !one_speaker {
        return Vec::new();
    }
    // What one has beyond the other counts for nothing, so most of the shorter must stand in the longer.
    let pairs = comparer.pairs(&a.words, &b.words);
    if 4 * pairs.iter().filter(|&&(i, j)| a.words[i].form == b.words[j].form).count() < 3 * least {
        return Vec::new();
    }
    let bracketed = |e: &Edit| is_bracketed(a.of.text(), e.a) || is_bracketed(b.of.text(), e.b);
    let edits: Vec<Edit> =
        comparer.edits(&a.words, &b.words).into_iter().filter(|e| e.is_drift() && !bracketed(e)).collect();
    let count = |v: &Version, span: Span| touched(&v.words, span).count();
    let changed: usize = edits.iter().map(|e| count(a, e.a).max(count(b, e.b))).sum();
    let few = edits.len() <= near.places && near.unlike * changed <= least;
    if few { edits } else { Vec::new() }
}

/// Whether a finding across stories speaks of these words already, in either place.
fn is_told(found: &[Finding], first: &Version, here: &Version, edits: &[Edit]) -> bool {
    let told = |f: &Finding, span: Span| f.emphasis.iter().any(|e| e.overlap(span) > 0);
    found.iter().filter(|f| f.rule.starts_with("wording/") && f.place.story == here.of.at.story).any(|f| {
        f.place.span.overlap(first.of.at.span) > 0 && edits.iter().any(|e| told(f, e.a))
            || f.place.span.overlap(here.of.at.span) > 0 && edits.iter().any(|e| told(f, e.b))
    })
}

fn report(rule: &Rule, first: &Version, here: &Version, edits: &[Edit]) -> Finding {
    let heaviest = edits.iter().max_by_key(|e| (e.change, e.a.len() + e.b.len())).expect("there is a change");
    let wider = heaviest.a.is_empty() || heaviest.b.is_empty();
    let shown = |v: &Version, s: Span| v.of.quoted(in_context(&v.words, s, wider));
    let (from, to) = (shown(first, heaviest.a), shown(here, heaviest.b));
    let mut out = finding(rule, here.of.place(), &[("from", &from), ("to", &to), ("outlet", here.of.outlet())]);
    out.emphasis = emphasis(&here.words, edits.iter().map(|e| e.b));
    out.related.push(first.of.related(emphasis(&first.words, edits.iter().map(|e| e.a))));
    out
}
