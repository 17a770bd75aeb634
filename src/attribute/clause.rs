//! The reported clause that a partial quotation stands in: «said it was “ready to talk” on Monday»
//! reports "it was ready to talk on Monday", and only its middle is in the speaker's own words.

use super::attribution::Frame;
use super::frames::{Found, Sentence, Shape};
use crate::extract::Kind;
use crate::rules::Flags;
use crate::text::Span;

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
    while from < q && (items[from].is(Flags::SUBORDINATOR) || matches!(items[from].sign, ',' | ':')) {
        from += 1;
    }
    while to > q + 1 && items[to - 1].sign != '\0' {
        to -= 1;
    }
    (from < q || to > q + 1).then(|| Span::new(items[from].span.start, items[to - 1].span.end))
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
    let whole = found.frame == Frame::Label || introduced && (shape.capital || start) && !runs_on;
    if whole { Kind::Direct } else { Kind::Partial }
}
