//! How much a finding matters.

use serde::{Deserialize, Serialize};

/// Level of a rule, from what never shows to what fails a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Not run.
    Off,
    /// Worth a thought.
    Suggestion,
    /// Probably to be mended.
    Warning,
    /// Wrong.
    Error,
}
