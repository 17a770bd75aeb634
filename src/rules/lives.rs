//! What the list on lives says: the words by which an obituary speaks of the one whom it is about.

use super::few::Few;
use super::load::built_in;
use serde::Deserialize;

/// The lists; all words are in lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Lives {
    /// "died": whoever did so at the head of the story.
    pub died: Few,
    /// "once": stands between "he" and "said".
    pub once: Few,
    /// "survived": stands behind "he is".
    pub survived: Few,
}

built_in!(Lives, "lives");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_list_can_be_read() {
        let lives = Lives::builtin();
        assert!(lives.died.has("died") && lives.once.has("once") && lives.survived.has("survived"));
    }
}
