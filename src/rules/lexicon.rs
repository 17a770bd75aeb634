//! The word lists, compiled into one table.

use serde::{Deserialize, Serialize};

/// What kind of reporting a cue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CueClass {
    /// said, told, according to
    Neutral,
}

/// What the word lists say of one word form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordInfo {}

/// All word lists.
#[derive(Debug, Default)]
pub struct Lexicon {}
