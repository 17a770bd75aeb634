//! The nearest cue to the left of the marks, and how far it stands from them: what nothing but a comma parts from the
//! words hardly ever belongs to others.

use super::cue::Form;
use super::sentence::Sentence;
use crate::extract::Item;
use crate::rules::Flags;

/// How far a cue is from the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing between but a comma, a colon or "that".
    Direct,
    /// An addressee, time or place, then a comma or colon.
    Loose,
    /// Up to three words ("called it a").
    Near,
    /// More.
    Far,
}

impl Sentence<'_> {
    /// The last cue to the left of `q` with no other quotation between, and how near it is.
    pub(super) fn before(&self, q: usize) -> Option<(usize, Gap)> {
        let near = |&i: &usize| {
            let end = self.credit_end(i);
            end <= q && self.usable(i) && !(end..q).any(|k| self.items[k].quote.is_some())
        };
        let i = (0..self.credits.len()).rev().find(near)?;
        Some((i, self.gap(self.credit_end(i), q)))
    }

    /// The first item behind a cue, and behind its source where that follows the cue.
    pub(super) fn credit_end(&self, i: usize) -> usize {
        let c = &self.credits[i];
        let follows = c.inverted || c.hit.form == Form::According;
        let source = c.source.as_ref().filter(|_| follows).map_or(0, |s| s.end);
        c.hit.items.end.max(c.hit.verb + 1).max(source)
    }

    /// How far `q` is from what ends at `from`.
    fn gap(&self, from: usize, q: usize) -> Gap {
        let gap = &self.items[from..q];
        let joint = |i: &Item| matches!(i.sign, ',' | ':') || i.is(Flags::SUBORDINATOR);
        if gap.iter().all(joint) {
            return Gap::Direct;
        }
        let clause = gap.iter().any(|i| {
            i.is(Flags::AUXILIARY) && !i.is(Flags::GENITIVE)
                || i.is(Flags::CUE_VERB) && i.is(Flags::STRONG)
                || i.sign == ';'
        });
        match gap.last().map(|i| i.sign) {
            Some(':') => Gap::Loose,
            Some(',') if !clause => Gap::Loose,
            _ if gap.len() <= 3 && !clause => Gap::Near,
            _ => Gap::Far,
        }
    }
}
