//! The reported clause that a partial quotation stands in: «said it was “ready to talk” on Monday»
//! reports "it was ready to talk on Monday", and only its middle is in the speaker's own words.

use super::attribution::Frame;
use super::cue::Form;
use super::sentence::{Found, Sentence, Shape};
use crate::extract::{Act, Kind};
use crate::rules::Flags;
use crate::text::Span;
use std::ops::Range;

/// The clause round the quoted stretch at item `q`; none when it is no larger than the stretch. `others` are the
/// stretches of the sentence that another cue credits.
pub(super) fn around(sentence: &Sentence, q: usize, found: &Found, others: &[usize]) -> Option<Span> {
    let items = sentence.items;
    let credit = &sentence.credits[found.credit?];
    let (mut from, mut to) = match found.frame {
        Frame::Within | Frame::Before | Frame::Interrupted => {
            (credit.hit.items.end.max(credit.hit.verb + 1), sentence.range.end)
        }
        Frame::After | Frame::AfterInverted | Frame::AccordingTo if credit.hit.items.start > q => {
            let source = found.source.as_ref().map_or(credit.hit.items.start, |s| s.start);
            (sentence.range.start, source.min(credit.hit.items.start))
        }
        _ => return None,
    };
    if from > q || to <= q {
        return None;
    }
    // "“a,” as Vane did, or that it was “b,” as Orr said": what another quotation is credited by is no part.
    let apart = |i: &usize| sentence.items[*i].quote.is_some() && others.contains(i);
    if let Some(last) = (from..q).rev().find(apart) {
        from = (last + 1..q).find(|&i| items[i].is(Flags::COORDINATOR)).map_or(last + 1, |i| i + 1);
    }
    if let Some(next) = (q + 1..to).find(apart) {
        to = (q + 1..next).rev().find(|&i| items[i].is(Flags::COORDINATOR)).unwrap_or(next);
    }
    to = also_that(sentence, found.credit?, q).map_or(to, |that| that.start - 2);
    to = another_report(sentence, q, to).unwrap_or(to);
    while from < q && (items[from].is(Flags::SUBORDINATOR) || matches!(items[from].sign, ',' | ':')) {
        from += 1;
    }
    while to > q + 1 && !matches!(items[to - 1].sign, '\0' | '%') {
        to -= 1;
    }
    (from < q || to > q + 1).then(|| Span::new(items[from].span.start(), items[to - 1].span.end()))
}

/// "said it was “late,” but Lund said": the "but", before `to`, behind which another one tells, or the same one anew.
fn another_report(sentence: &Sentence, q: usize, to: usize) -> Option<usize> {
    let Sentence { items, .. } = sentence;
    let joint = |k: usize| {
        let comma = items[k - 1].ends_in_comma();
        k > q && k < to && items[k].is(Flags::COORDINATOR) && comma
    };
    let told = sentence.credits.iter().filter(|c| c.hit.form == Form::Finite && !c.hit.unreal && !c.inverted);
    let told = told.filter(|c| items[c.hit.verb].is(Flags::STRONG));
    let starts = told.filter_map(|c| c.source.as_ref()?.start.checked_sub(1));
    starts.filter(|&k| k > q && joint(k)).min()
}

/// "write that it is “sound,” and that more must be done": what the same cue `i` reports behind the marked words at `q`,
/// if it has no marks.
pub(super) fn also_that(sentence: &Sentence, i: usize, q: usize) -> Option<Range<usize>> {
    let Sentence { items, clauses, range, .. } = sentence;
    let hit = &sentence.credits[i].hit;
    let that = |k: usize| items[k].is_that();
    // "no evidence yet that it is sound"
    let and = |k: usize| items[k].is(Flags::COORDINATOR) && !items[k].is(Flags::ADVERB);
    let joint = (q + 1..range.end.saturating_sub(1)).find(|&k| and(k) && that(k + 1))?;
    let end = (joint..range.end).rev().find(|&k| matches!(items[k].sign, '\0' | '%'))? + 1;
    let rest = &items[(joint + 2).min(end)..end];
    // "and that was late": a subject.
    let subject = rest.first().is_none_or(|n| n.is(Flags::AUXILIARY) || n.act == Act::Finite);
    let goes_on = hit.items.end <= q
        && hit.form == Form::Finite
        && (items[hit.verb].is(Flags::STRONG) || (hit.items.end..q).any(that))
        && clauses.open(items, hit.verb, joint)
        && !rest.iter().any(|i| i.quote.is_some() || i.is(Flags::STRONG) && i.act == Act::Finite)
        && rest.iter().any(|i| i.act == Act::Finite);
    (goes_on && !subject).then_some(joint + 2..end)
}

/// Whether the stretch at item `q` is a quotation of its own or part of a reported clause.
pub(super) fn kind(sentence: &Sentence, q: usize, shape: Shape, found: &Found) -> Kind {
    let items = sentence.items;
    let start = q == sentence.range.start;
    let introduced = start
        || matches!(items[q - 1].sign, ',' | ':' | '—' | '–')
        || items[q - 1].is(Flags::CUE_VERB)
        || items[q - 1].quote.is_some();
    // "“I can't promise a second” year, he said": the sentence runs on past the marks.
    let runs_on = items.get(q + 1).is_some_and(|next| {
        let credit = found.credit.map(|i| &sentence.credits[i]);
        let first =
            credit.map_or(q, |c| found.source.as_ref().map_or(c.hit.items.start, |s| s.start.min(c.hit.items.start)));
        next.is_word()
            && !next.is(Flags::ADVERB | Flags::LY)
            && first > q + 1
            && !matches!(shape.last, ',' | '.' | '?' | '!')
    });
    let whole = introduced && (found.frame == Frame::Label || (shape.capital || start) && !runs_on);
    if whole { Kind::Direct } else { Kind::Partial }
}
