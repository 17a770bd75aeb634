//! Somebody whom the copy has called by one word so far, with which the name begins: by an office, where the last name comes
//! first ("President Orr … Norland President Orr Min Ho"), or as a relative ("Cole's daughter, Ida … Ida Cole").

use super::description::{Description, Kind};
use super::entry::Entry;
use super::table::Table;
use crate::rules::Flags;
use crate::text::Key;

impl Table<'_> {
    /// "President Orr" of "Norland President Orr Min Ho", whose last name comes first, and the Ida of "Cole's daughter, Ida,"
    /// of "Ida Cole": whether it is known so far by the first word of the name.
    pub fn begins_name_of(&self, e: &Entry, d: &Description) -> bool {
        let [first, _, ..] = d.name[..] else { return false };
        let begins = e.name[..] == [first] && e.kind == Kind::Name && d.kind == Kind::Name && e.person;
        let office = || d.flags.any(Flags::TITLE) && d.head_key.is_some_and(|head| self.has_head(e, head));
        let kin = || {
            let relative = |head: Key| self.lexicon.by_key(head).flags.any(Flags::MALE | Flags::FEMALE);
            d.name.last().is_some_and(|&last| self.has_word(e, last)) && self.heads(e).any(relative)
        };
        begins && (office() || kin())
    }
}
