//! Who may be meant by a pronoun or a description, and whether that is sure, doubtful, or open to any reader.

use super::asked::Asked;
use super::description::Kind;
use super::table::Table;
use super::trace::Trace;
use crate::rules::Flags;
use crate::segment::Segmented;
use crate::text::Span;
use smallvec::SmallVec;

/// So many who may be meant are weighed without room made for them; there are hardly ever more.
pub(super) const FEW: usize = 8;
/// A second one who stands out this much of the first leaves it open who is meant.
const DOUBT: f32 = 0.8;
/// One who stands out this much of the first leaves the reader in doubt, too.
const OPEN: f32 = 0.9;

/// One who may be meant.
#[derive(Debug)]
pub(super) struct Weighed {
    pub entry: usize,
    /// How much that one stands out.
    pub weight: f32,
    /// The weights of the other mentions.
    pub rest: f32,
    /// Of the mention that stands out most.
    pub span: Span,
}

/// Who may be meant, and how much each stands out.
#[derive(Debug, Default)]
pub(super) struct Answer {
    /// The most likely first.
    pub candidates: SmallVec<[Weighed; FEW]>,
}

impl Answer {
    /// The one who is meant, if nobody else comes near.
    pub fn sure(&self) -> Option<usize> {
        self.ahead(DOUBT)
    }

    /// The first one, if the second stands out less than `doubt` times as much.
    pub fn ahead(&self, doubt: f32) -> Option<usize> {
        match &self.candidates[..] {
            [] => None,
            [one] => Some(one.entry),
            [first, second, ..] => (second.weight < doubt * first.weight).then_some(first.entry),
        }
    }

    /// Whether a reader can't tell either: "Mr. Ames and Mr. Cole" in the sentence before, both marked as
    /// the pronoun is, and nothing that the copy says tells them apart. Where the copy marks no gender
    /// the reader may know it from the names, and of subject and object he takes the subject.
    pub fn open(&self, table: &Table, segmented: &Segmented, asked: &Asked, before: &[Trace]) -> bool {
        let [a, b, ..] = &self.candidates[..] else { return false };
        let (a, best, b, second) = (a.entry, a.weight, b.entry, b.weight);
        let d = asked.d;
        let person = |i: usize| table.entries[i].kind == Kind::Name && table.entries[i].person;
        let marked = |i: usize| d.gender.is_some() && table.entries[i].gender == d.gender;
        let alike = person(a) && person(b) && marked(a) && marked(b);
        let last = |i: usize| before.iter().rev().find(|t| t.entry == i);
        let (Some(first), Some(other)) = (last(a), last(b)) else { return false };
        let (left, right) = if first.span < other.span { (first.span, other.span) } else { (other.span, first.span) };
        let between = segmented.words_in(Span::new(left.end(), right.start().max(left.end())));
        let joined = between.len() < 3 && between.iter().any(|w| w.is(Flags::COORDINATOR));
        alike && joined && first.sentence + 1 >= asked.sentence && second > OPEN * best
    }

    /// Those who may be meant.
    pub fn may_be(&self) -> impl Iterator<Item = (usize, Span)> + '_ {
        let best = self.candidates.first().map_or(0.0, |c| c.weight);
        self.candidates.iter().take(3).filter(move |c| c.weight >= DOUBT * best).map(|c| (c.entry, c.span))
    }
}
