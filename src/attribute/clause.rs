//! The reported clause that a partial quotation stands in: «said it was “ready to talk” on Monday»
//! reports "it was ready to talk on Monday", and only its middle is in the speaker's own words.

use super::attribution::Frame;
use super::frames::{Found, Sentence};
use crate::rules::Flags;
use crate::text::Span;

/// The clause round the quoted stretch at item `q`; none when it is no larger than the stretch.
pub(super) fn around(sentence: &Sentence, q: usize, found: &Found) -> Option<Span> {
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
    while from < q && (items[from].is(Flags::SUBORDINATOR) || matches!(items[from].sign, ',' | ':')) {
        from += 1;
    }
    while to > q + 1 && items[to - 1].sign != '\0' {
        to -= 1;
    }
    (from < q || to > q + 1).then(|| Span::new(items[from].span.start, items[to - 1].span.end))
}
