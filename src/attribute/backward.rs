//! "“It roared like a train.” That is how Orr described it.": a sentence of its own that says whose words those before it
//! are.

use super::attribution::Frame;
use super::carry::Carry;
use super::cue::{Credit, Form};
use super::sentence::Sentence;
use super::story::Reader;
use crate::extract::{Kind, Skeleton};
use crate::rules::Flags;
use crate::text::Span;

impl Reader<'_> {
    /// Credits the quotation right before the sentence, if that says who spoke.
    pub(super) fn look_back(&mut self, skeleton: &Skeleton, sentence: &Sentence) {
        let (items, start) = (sentence.items, sentence.range.start);
        let [that, is, how, ..] = &items[sentence.range.clone()] else { return };
        let points = that.is_that() && that.is(Flags::CAPITAL) && is.is(Flags::BE) && how.is(Flags::CONTENT);
        let Some(quote) = start.checked_sub(1).filter(|&q| points && items[q].quote.is_some()) else { return };
        let tells = |c: &Credit| {
            let source = c.source.as_ref().is_some_and(|s| s.start == start + 3 && s.end <= c.hit.items.start);
            source && c.hit.form == Form::Finite && !c.hit.unreal && !items[c.hit.verb].is(Flags::WEAK)
        };
        let Some(credit) = sentence.credits.iter().position(tells) else { return };
        let here = |part: &Span| items[quote].span.contains(*part);
        let last = self.out.iter().rposition(|(q, _)| q.kind != Kind::Indirect && q.parts.iter().any(here));
        let Some(last) = last.filter(|&last| self.uncredited(last)) else { return };
        let attribution = self.attribution(skeleton, sentence, &sentence.found(Frame::After, credit));
        let (quotation, own) = &mut self.out[last];
        quotation.kind = Kind::Direct;
        *own = attribution.with(own.signs);
        self.carry = Some(Carry { attribution: own.clone(), quote: Some(last), closed: false });
    }
}
