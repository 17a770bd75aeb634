//! What the list on offers says: which verbs offer somebody something, and which tell that it was taken or not.

use super::few::Few;
use super::load::built_in;
use serde::Deserialize;

/// The lists; all words are in lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Offers {
    /// "gave": whose name follows was offered something.
    pub gives: Few,
    /// "refused": what that one does.
    pub takes: Few,
}

built_in!(Offers, "offers");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_list_can_be_read() {
        let offers = Offers::builtin();
        assert!(offers.gives.has("gave") && offers.takes.has("refused") && !offers.takes.has("gave"));
    }
}
