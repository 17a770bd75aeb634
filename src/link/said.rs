//! Who said words that stand in a place, when, and in which story. Whether two places of the same words are one
//! utterance is asked for every two rows that are compared, and for nothing else of their passages; so it stands
//! beside the rows, not with the passages, which would be one more way to memory.

use super::word::Id;
use crate::resolve::Body;

/// Whom a quotation is credited to, as far as linking cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Credit {
    /// A single person, by the last word of a full name, folded.
    Person(Id),
    /// A body, or a name that is given in part: evidence for being one, not for being two.
    Other(Id),
    /// Nobody, a pronoun, or a role.
    Unnamed,
}

impl Credit {
    /// Whether two credits name the same (`Some(true)`) or two persons (`Some(false)`).
    pub fn same(self, other: Credit) -> Option<bool> {
        use Credit::{Other, Person};
        match (self, other) {
            (Person(x) | Other(x), Person(y) | Other(y)) if x == y => Some(true),
            (Person(_), Person(_)) => Some(false),
            _ => None,
        }
    }
}

/// The day of a story without a date that can be read.
const UNDATED: i32 = i32::MIN;

/// What is asked of a passage when it may be linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// Index of the story.
    pub story: u32,
    /// See [`day`](Said::day); [`UNDATED`] takes less room than an option.
    day: i32,
    /// Who is credited.
    pub credit: Credit,
    /// Whether the words stand inside marks.
    pub marked: bool,
    /// Whether the copy tells that a person is credited, by gender, title or role: "Quay Foods" may be one by its name.
    pub person: bool,
    /// For which body the speaker speaks.
    pub body: Body,
}

impl Said {
    /// In a story, on a day, if its date can be read.
    pub fn new(story: u32, day: Option<i32>, (credit, person, body): (Credit, bool, Body), marked: bool) -> Said {
        Said { story, day: day.unwrap_or(UNDATED), credit, marked, person, body }
    }

    /// Whether two credits name the same (`Some(true)`), or two persons or those who speak for two bodies
    /// (`Some(false)`).
    pub fn same(&self, other: &Said) -> Option<bool> {
        self.credit.same(other.credit).or_else(|| self.body.is_other(other.body).then_some(false))
    }

    /// The day of the story, counted from a fixed one, if its date can be read.
    pub fn day(&self) -> Option<i32> {
        (self.day != UNDATED).then_some(self.day)
    }
}
