//! What can be told of two rows before a word of theirs is looked at. The index finds more rows than are worth
//! a look; many of them are too light for any link, or stand with the row in one passage, where nothing is
//! linked, or in one story, where more is asked. This is noted of each row once, side by side.

use super::bars;
use super::row::Row;

/// What is asked of each row that is found.
#[derive(Clone, Copy)]
pub struct Brief {
    /// What it proves, in nats.
    pub weight: f32,
    /// The only passage that holds it, or none.
    passage: u32,
    /// The only story.
    story: u32,
    /// Where its words begin: to know it here saves a look at the row.
    pub words: u32,
}

impl Brief {
    /// Of a row.
    pub fn of(row: Row, words: u32) -> Brief {
        let only = |of: Option<u32>| of.unwrap_or(u32::MAX);
        let weight = row.sums.iter().map(|sum| sum.spoken).sum();
        Brief { weight, passage: only(row.passage()), story: only(row.story()), words }
    }

    /// Whether two rows could be linked: what stands in one passage or in one story only needs more than the rest, or
    /// can't be.
    pub fn possible(self, other: Brief) -> bool {
        let one = |a: u32, b: u32| a == b && a != u32::MAX;
        let least = self.weight.min(other.weight);
        !one(self.passage, other.passage)
            && least >= bars::least(false)
            && (least >= bars::least(true) || !one(self.story, other.story))
    }
}
