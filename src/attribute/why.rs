//! What a choice was weighed against. An editor who doubts a name asks first about the other one in the
//! sentence, so the reporting verbs that did not get the words are kept with the reason. Nothing is
//! decided here: the reasons are read off the same clauses and places that `frames` and `governs` go by,
//! and only in the sentences that have more than one who may speak.

use super::attribution::{Attributed, Attribution, Evidence, Places, Rival};
use super::cue::{Credit, Form};
use super::sentence::{Sentence, Shape};
use crate::extract::{Kind, Skeleton};
use crate::rules::Flags;
use crate::text::Span;
use smallvec::smallvec;
use std::ops::Range;

/// So many others are named; more would be a list, not a reason.
const MOST: usize = 2;

/// So many to the left and to the right are looked at.
const REACH: usize = 8;

/// The places that an attribution goes by.
pub(super) fn evidence(attribution: &Attribution) -> Places {
    let read = [
        (attribution.cue.as_ref().map(|c| c.span), "cue"),
        (attribution.source, "source"),
        (attribution.hearer, "hearer, not speaker"),
        (attribution.via, "passes it on"),
    ];
    read.into_iter().filter_map(|(span, what)| span.map(|span| Evidence { span, what })).collect()
}

/// Nobody is credited with the words `part`, and why.
pub(super) fn nobody(part: Span, shape: Shape, heading: bool) -> Attribution {
    let evidence = smallvec![Evidence { span: part, what: unspoken(shape, heading) }];
    Attribution { evidence, ..Attribution::none() }
}

fn unspoken(shape: Shape, heading: bool) -> &'static str {
    if shape.title || shape.work {
        "reads like a title"
    } else if heading {
        "in a headline, without a credit"
    } else if shape.words < 3 {
        "one or two words, without a credit"
    } else {
        "no credit in the sentence"
    }
}

/// Notes with the first of `out`, which is credited with the items `words`, who else of its sentence could
/// have been; `chosen` is the credit that was taken.
pub(super) fn weigh(
    out: &mut [Attributed],
    skeleton: &Skeleton,
    sentence: &Sentence,
    words: Range<usize>,
    chosen: Option<usize>,
) {
    let Some((quotation, attribution)) = out.first_mut() else { return };
    if quotation.kind == Kind::Scare || sentence.credits.len() < 1 + usize::from(chosen.is_some()) {
        return;
    }
    let printed = |span: Span| span.of(sentence.text);
    let taken = [attribution.source, attribution.hearer, attribution.via];
    // "she" and "she" are hardly two.
    let same = |a: Span, b: Span| a.overlap(b) > 0 || printed(a).eq_ignore_ascii_case(printed(b));
    let mut rivals: Vec<(usize, Rival)> = Vec::new();
    // Those round the words; a list of a thousand verbs must not be weighed a thousand times.
    let after = sentence.credits.partition_point(|c| c.hit.items.end <= words.start);
    let near = after.saturating_sub(REACH)..sentence.credits.len().min(after + REACH);
    for i in near.filter(|i| Some(*i) != chosen) {
        let credit = &sentence.credits[i];
        let Some(named) = credit.source.clone().or_else(|| credit.hearer.clone()) else { continue };
        let source = skeleton.span(named.clone());
        let known = taken.into_iter().flatten().chain(rivals.iter().map(|r| r.1.source)).any(|s| same(s, source));
        // A hope or a plan is asked for quoted words only where it touches them.
        let away = distance(credit, &words);
        let inside = named.start < words.end && words.start < named.end || words.contains(&credit.hit.items.start);
        let person = sentence.items[named.clone()].iter().any(|i| i.is(Flags::ROLE | Flags::BODY_HEAD));
        let reports = sentence.items[credit.hit.verb].is(Flags::STRONG) || credit.hit.form == Form::According;
        let speaks = person || reports || sentence.speaks(i);
        if known || inside || !speaks || sentence.weak(i) && away > 2 || past(sentence, &words, i, chosen) {
            continue;
        }
        let cue = skeleton.span(credit.hit.items.clone());
        rivals.push((away, Rival { source, cue, why: why(sentence, words.start, i, chosen) }));
    }
    rivals.sort_by_key(|(away, rival)| (*away, rival.cue));
    attribution.weighed = rivals.into_iter().take(MOST).map(|(_, rival)| rival).collect();
}

/// How many items stand between a cue and the words.
fn distance(credit: &Credit, words: &Range<usize>) -> usize {
    let cue = &credit.hit.items;
    if cue.end <= words.start { words.start - cue.end } else { cue.start.saturating_sub(words.end) }
}

/// Whether the credit `i` stands behind the words and belongs to what comes later: others in marks stand
/// between, or the one that was taken.
fn past(sentence: &Sentence, words: &Range<usize>, i: usize, chosen: Option<usize>) -> bool {
    let first = |c: &Credit| c.source.as_ref().map_or(c.hit.items.start, |s| s.start.min(c.hit.items.start));
    let credit = &sentence.credits[i];
    let (from, own) = (words.end, first(credit));
    let nearer = |c: &Credit| c.hit.items.start >= from && c.hit.items.start < credit.hit.items.start;
    let later = chosen.is_some_and(|c| nearer(&sentence.credits[c])) && credit.hit.form != Form::According;
    // What is reported without marks ends where another one speaks.
    let ended = words.len() > 1 && chosen.is_some_and(|c| sentence.credits[c].hit.items.end <= words.start);
    own >= from && (later || ended || (from..own).any(|k| sentence.items[k].quote.is_some()))
}

/// Why the credit `i` doesn't get the words at `q`, which `chosen` has, if any has.
fn why(sentence: &Sentence, q: usize, i: usize, chosen: Option<usize>) -> &'static str {
    let credit = &sentence.credits[i];
    if credit.source.is_none() {
        return "was told, not speaking";
    }
    if credit.hit.unreal {
        return "denied, or only possible";
    }
    let before = credit.hit.items.end <= q;
    let Some(chosen) = chosen else {
        return if sentence.weak(i) { "no word for speaking" } else { "not joined to these words" };
    };
    let other = &sentence.credits[chosen].hit;
    let open = |i: usize| sentence.clauses.open(sentence.items, sentence.credits[i].hit.verb, q);
    match (before, other.items.end <= q) {
        (true, true) if open(chosen) && !open(i) => "its clause had ended",
        (true, true) if sentence.inside(i, chosen) => "part of what is reported",
        _ if sentence.weak(i) => "rarely introduces a quotation",
        (true, true) if other.items.start >= credit.hit.items.end && sentence.coordinated(chosen) => {
            "another clause has begun"
        }
        (true, true) if other.items.start >= credit.hit.items.end => "farther away",
        (true, true) => "comes second",
        (true, false) => "the credit behind the words goes first",
        (false, true) => "the credit before the words goes first",
        (false, false) if credit.hit.form == Form::According => "passed on at second hand",
        (false, false) => "farther away",
    }
}
