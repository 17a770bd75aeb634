//! Paragraphs that are read whole, without a look for cues: a headline that a label opens, a name that signs what stands
//! above it, and a turn of a transcript.

use super::attribution::{Attribution, Frame};
use super::carry::{named, signature};
use super::label::headline;
use super::story::Reader;
use super::transcript::Turn;
use super::turns::Turns;
use crate::extract::{Kind, Parts, Quotation, Skeleton};
use crate::text::BlockKind;

impl Reader<'_> {
    /// Whether a paragraph is a heading, or the one sentence that a story begins with.
    pub(super) fn is_headline(&self, index: usize, skeleton: &Skeleton) -> bool {
        self.segmented.paragraphs[index].kind == BlockKind::Heading || index == 0 && skeleton.sentences.len() == 1
    }

    /// "Orr: Board Knew of Broken Crane".
    pub(super) fn headline(&mut self, index: usize, skeleton: &Skeleton) {
        if let Some((label, rest)) = headline(&skeleton.items) {
            let parts = Parts::from([skeleton.span(rest)]);
            let quotation = Quotation { kind: Kind::Indirect, parts, clause: None, paragraph: index };
            self.out.push((quotation, named(skeleton, label, Frame::Label)));
        }
    }

    /// A paragraph "— Name" signs the quotation before it; answers whether this is one.
    pub(super) fn signed(&mut self, index: usize, skeleton: &Skeleton) -> bool {
        let Some(name) = signature(self.text, &skeleton.items) else { return false };
        let unsigned = |a: &Attribution| matches!(a.frame, Frame::CarriedOver | Frame::None);
        let last = self.out.iter_mut().rfind(|(q, _)| q.kind != Kind::Indirect);
        let Some((quotation, attribution)) = last.filter(|(q, a)| q.paragraph + 1 == index && unsigned(a)) else {
            return false;
        };
        quotation.kind = Kind::Direct;
        *attribution = named(skeleton, name, Frame::Byline);
        self.carry_paragraph = None;
        true
    }

    /// A paragraph of a transcript; one without a label goes on with the turn before.
    pub(super) fn turn(&mut self, index: usize, turn: &Turn) {
        (self.carry, self.carry_paragraph, self.colon, self.turns) = (None, None, None, Turns::default());
        if index == turn.paragraphs.start {
            self.out.push(turn.attributed(self.text, self.segmented));
        }
    }
}
