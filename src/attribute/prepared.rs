//! A paragraph as far as it is read without those before it: its sentences, their clauses, and who speaks by which
//! cue. Each step is taken in many paragraphs before the next one is: one sentence passes through more code than a
//! processor keeps at hand, and taken through all steps at once it would have most of that fetched anew.

use super::clauses::Clauses;
use super::credit::credits;
use super::cue::Credit;
use super::cues::{find, may_report};
use super::label::ends_in_credit;
use super::openers::bind_that;
use crate::extract::{Item, Skeleton};
use crate::segment::Segmented;
use crate::text::BlockKind;
use std::cell::Cell;
use std::ops::Range;

/// One paragraph.
#[derive(Default)]
pub(super) struct Prepared {
    pub skeleton: Skeleton,
    pub clauses: Clauses,
    /// The sentences that may credit somebody.
    pub telling: Vec<Range<usize>>,
    /// What the cues of each of them credit.
    pub credits: Vec<Vec<Credit>>,
}

/// So many paragraphs are taken through a step together; most stories have no more.
const TOGETHER: usize = 64;

thread_local! {
    /// The room that the paragraphs of the last story took.
    static ROOM: Cell<Vec<Prepared>> = const { Cell::new(Vec::new()) };
}

/// Hands over the paragraphs of a story, in order, with their indices.
pub(super) fn each_prepared(text: &str, segmented: &Segmented, mut read: impl FnMut(usize, &Prepared)) {
    let mut room = ROOM.take();
    let count = segmented.paragraphs.len();
    for first in (0..count).step_by(TOGETHER) {
        let together = TOGETHER.min(count - first);
        room.resize_with(room.len().max(together), Prepared::default);
        prepare(text, segmented, first, &mut room[..together]);
        room[..together].iter().enumerate().for_each(|(i, prepared)| read(first + i, prepared));
    }
    ROOM.set(room);
}

fn prepare(text: &str, segmented: &Segmented, first: usize, all: &mut [Prepared]) {
    for (i, prepared) in all.iter_mut().enumerate() {
        prepared.split(text, segmented, first + i);
    }
    for Prepared { skeleton, clauses, telling, .. } in &mut *all {
        telling.iter().for_each(|sentence| bind_that(&mut skeleton.items[sentence.clone()]));
        clauses.read(text, &mut skeleton.items, telling);
    }
    let paragraphs = &segmented.paragraphs[first..];
    for (Prepared { skeleton, clauses, telling, credits: room }, paragraph) in all.iter_mut().zip(paragraphs) {
        // A heading without marks is read by its own rules.
        let items = &skeleton.items;
        if paragraph.kind == BlockKind::Heading && paragraph.marked.is_empty() && !ends_in_credit(items) {
            continue;
        }
        room.resize_with(room.len().max(telling.len()), Vec::new);
        for (range, out) in telling.iter().zip(room) {
            credits(text, items, clauses, range, find(text, items, range.clone()), out);
        }
    }
}

impl Prepared {
    /// Cuts a paragraph into sentences, and tells which of them may credit somebody.
    fn split(&mut self, text: &str, segmented: &Segmented, index: usize) {
        self.skeleton.read(text, segmented, index);
        let Skeleton { items, sentences } = &self.skeleton;
        let heading = segmented.paragraphs[index].kind == BlockKind::Heading;
        // In a headline, behind a dash and before a colon a name says who speaks without any verb.
        let named = heading
            || index == 0
            || items.first().is_some_and(Item::is_dash)
            || items.last().is_some_and(|i| i.sign == ':');
        // "Ida Orr looked up. “Look at that.”": whom the sentence before is about.
        let leads = |i: usize| sentences.get(i + 1).is_some_and(|next| !items[next.clone()].iter().any(Item::is_word));
        let tells = |i: usize| named || may_report(&items[sentences[i].clone()]) || leads(i);
        self.telling.clear();
        self.telling.extend((0..sentences.len()).filter(|&i| tells(i)).map(|i| sentences[i].clone()));
    }
}
