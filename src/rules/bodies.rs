//! What the list on bodies says: which words tell two bodies apart, and which names are one body's. The rules on
//! speakers ask it, and so does linking.

use super::few::Few;
use super::load::built_in;
use serde::Deserialize;

/// The lists.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Bodies {
    /// Words for bodies of one kind, kind by kind.
    pub kinds: Vec<Few>,
    /// Names of one body in lower case, body by body.
    pub one: Vec<Vec<&'static str>>,
    /// "house": alone it is no longer name's.
    pub chambers: Few,
    /// "ruling": what speaks in copy and is written by somebody.
    pub documents: Few,
    /// "affidavit": a text, too, whose name nobody withholds.
    pub texts: Few,
    /// "carrier": in small letters a body, too; as a name of its own it may be anything.
    pub nouns: Few,
    /// "Air": at the end of a name, a firm's.
    pub firms: Few,
}

built_in!(Bodies, "bodies");

impl Bodies {
    /// The bodies of the list that a text names, as their indices.
    pub fn listed(&self, text: &str) -> impl Iterator<Item = usize> {
        let lower = text.to_lowercase();
        let all = self.one.iter().enumerate();
        all.filter(move |(_, names)| names.iter().any(|name| lower.contains(name))).map(|(i, _)| i)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_list_can_be_read() {
        let bodies = Bodies::builtin();
        assert!(bodies.documents.has("Ruling") && bodies.kinds[0].has("police"));
        let listed = |text| bodies.listed(text).collect::<Vec<_>>();
        assert_eq!(listed("the Pentagon"), listed("the U.S. Defense Department"));
        assert!(listed("the harbour board").is_empty());
    }
}
