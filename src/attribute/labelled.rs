//! The label that stands before a quotation in its own paragraph: "Orr: “…”", "The bridge stays shut - Orr: “…”",
//! "Orr on the Storm: “…”". A name, a colon and no verb: no cue need be read.

use super::attribution::Frame;
use super::cue::Form;
use super::label::only_links;
use super::phrase::dash;
use super::sentence::{Found, Sentence};
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// Longest speaker's label, in items.
const LONGEST_LABEL: usize = 10;
impl Sentence<'_> {
    /// "Orr on the Storm: “…”", all of a headline.
    fn on_topic(&self, q: usize, colon: usize) -> Option<Range<usize>> {
        let ends = q + 1 >= self.range.end || self.items[q + 1].sign == '.';
        let head = &self.items[self.range.start..colon];
        let on = head.iter().take(LONGEST_LABEL).position(|i| i.span.of(self.text).eq_ignore_ascii_case("on"))?;
        let name = |i: &Item| {
            i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER | Flags::PREPOSITION | Flags::PRONOUN | Flags::TIME)
        };
        let whole = self.range.start == 0 && ends && on > 0 && head[..on].iter().all(name);
        (whole && head.iter().all(|i| i.act != Act::Finite)).then_some(0..on)
    }

    /// `NAME: "…"` at the paragraph's start, with or without a title.
    pub(super) fn label(&self, q: usize) -> Option<Found> {
        let colon = q.checked_sub(1).filter(|&c| c >= self.range.start && self.items[c].sign == ':')?;
        if let Some(name) = self.on_topic(q, colon) {
            return Some(Found::bare(Frame::Label, name));
        }
        // "The bridge stays shut - Orr: “…”": a label behind a headline.
        let dash = (self.range.start..colon).rev().find(|&i| dash(self.items, i));
        let first = dash.map_or(self.range.start, |d| d + 1);
        let head = first..colon;
        // "16:20 Ida Orr: “…”"
        let opens = self.items[..self.range.start].iter().all(|i| i.number || i.is(Flags::TIME));
        let known = !head.is_empty() && head.len() <= LONGEST_LABEL && !only_links(&self.items[head.clone()]);
        if !opens && dash.is_none() || !known {
            return None;
        }
        let name = |i: &Item| i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER | Flags::PREPOSITION | Flags::PRONOUN);
        // "Ida Orr, speaking to the Courier: “…”"
        let speaks = |i: usize| self.items[i].sign == ',' && self.items[i + 1].act == Act::Participle;
        let aside = head.clone().take(head.len() - 1).find(|&i| speaks(i) && self.items[i + 1].is(Flags::CUE_VERB));
        // "Ida Orr, on the quay: “…”"
        let placed = |i: &usize| self.items[*i].sign == ',' && self.items[i + 1].is(Flags::PREPOSITION);
        let aside = aside.or_else(|| (first + 1..colon - 1).find(placed).filter(|_| !name(&self.items[colon - 1])));
        let head = first..aside.unwrap_or(colon);
        let words = &self.items[head.clone()];
        if self.credits.iter().any(|c| c.hit.form == Form::According && c.hit.items.start < q) {
            return None;
        }
        let verb = |i: &Item| {
            i.is(Flags::AUXILIARY)
                || i.is(Flags::CUE_VERB | Flags::VERB) && i.is(Flags::PAST | Flags::THIRD | Flags::ING)
                || i.is(Flags::CUE_NOUN | Flags::SUBORDINATOR)
        };
        let whole = words.iter().all(|i| i.is_word() || matches!(i.sign, '(' | ')' | '-' | ','));
        let last = words.iter().rfind(|i| i.is_word())?;
        // "Ida Orr, Larn goalkeeper: “…”"
        let role = last.is(Flags::ROLE) && !last.is(Flags::PLURAL) && words.iter().any(|i| i.sign == ',');
        // "Our reporter Ida Orr: “…”"
        let ours =
            words[0].is(Flags::POSSESSIVE) && words[1..].iter().take_while(|i| !name(i)).any(|i| i.is(Flags::ROLE));
        ((name(&words[0]) || ours) && (name(last) || role) && whole && !words.iter().any(verb))
            .then(|| Found::bare(Frame::Label, head))
    }
}
