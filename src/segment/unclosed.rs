//! Quotations without their closing mark. It is the custom where the next paragraph goes on; elsewhere the words must not
//! swallow those that credit them.

use super::{Marked, Oddity, Segmented, Word};
use crate::rules::Flags;
use crate::text::{Span, Story};

/// A quotation that isn't closed at a paragraph's end goes on in the next one when that begins with
/// an opening mark; then its missing mark is the custom, not an error.
pub(super) fn join_paragraphs(story: &Story, out: &mut Segmented) {
    let mut customary = Vec::new();
    for i in 1..out.paragraphs.len() {
        let (before, here) = (&out.paragraphs[i - 1], &out.paragraphs[i]);
        let (Some(last), Some(first)) = (before.marked.clone().last(), here.marked.clone().next()) else { continue };
        let open = out.marked[last];
        let starts = out.marked[first].outer.start() == here.span.start();
        if !open.closed && open.inner.end() + 1 >= before.span.trimmed(&story.text).end() && starts {
            out.marked[last].continues = true;
            out.marked[first].continued = true;
            customary.push(open.outer.start());
        }
    }
    out.odd.retain(|o| o.oddity != Oddity::Unbalanced || customary.binary_search(&o.span.start()).is_err());
}

/// A quotation without its closing mark must not swallow the words that credit it: it ends at the
/// last comma that a source and a strong reporting verb follow ("…, Ms. Brill told the meeting").
pub(super) fn cut_attributions(out: &mut Segmented) {
    for i in 0..out.marked.len() {
        let Marked { closed, continues, inner, outer, .. } = out.marked[i];
        if closed || continues {
            continue;
        }
        let words = out.words_in(inner);
        let source = |w: &Word| w.is(Flags::CAPITAL | Flags::PRONOUN | Flags::DETERMINER | Flags::TITLE | Flags::ROLE);
        let credits = |at: usize| {
            let after = &words[at + 1..words.len().min(at + 8)];
            let verb = after.iter().position(|w| w.is(Flags::STRONG) && w.is(Flags::PAST));
            verb.is_some_and(|v| v > 0 && after[..v].iter().all(source) || v == 0 && after.get(1).is_some_and(source))
        };
        if let Some(at) = (1..words.len()).rev().find(|&at| words[at].sign(',') && credits(at)) {
            let end = words[at].span.end();
            out.marked[i].inner = out.marked[i].inner.until(end);
            out.marked[i].outer = Span::new(outer.start(), end);
        }
    }
}
