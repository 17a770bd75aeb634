//! Somebody whom the copy has called by one word so far, with which the name begins: by an office, where the last name comes
//! first ("President Orr … Norland President Orr Min Ho"), or as a relative ("Cole's daughter, Ida … Ida Cole"); and who is
//! known by the first word of a name alone.

use super::description::{Description, Kind};
use super::entry::Entry;
use super::epithet::only;
use super::recent::RECENT;
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
        // "Karl Cole is suing his brother, Jonas … Jonas Cole"
        let family = |last: Key| {
            let bears = |i: usize| self.entries[i].name.len() > 1 && self.entries[i].name.last() == Some(&last);
            self.by_word.get(last).take(RECENT).any(bears)
        };
        let kin = || {
            let relative = |head: Key| self.lexicon.by_key(head).flags.any(Flags::MALE | Flags::FEMALE);
            d.name.last().is_some_and(|&last| self.has_word(e, last) || family(last)) && self.heads(e).any(relative)
        };
        begins && (office() || kin())
    }

    /// "Ann Mary Duffy was born in May", of Ann Cole: the only one of that first name, under the name that was hers.
    pub fn born_as(&self, d: &Description) -> Option<usize> {
        let (first, last) = (*d.name.first()?, *d.name.last()?);
        let another = |e: &Entry| e.name.last() != Some(&last);
        let new = d.name.len() > 1 && self.by_name(d).is_none();
        new.then(|| self.only_begun_by(first, another))?
    }

    /// The only person of that first name.
    pub fn first_named(&self, first: Key) -> Option<usize> {
        self.only_begun_by(first, |e| e.kind == Kind::Name)
    }

    /// Who alone has a name that begins with `first`, of those who may be a person and of whom `also` holds.
    fn only_begun_by(&self, first: Key, also: impl Fn(&Entry) -> bool) -> Option<usize> {
        let named = |i: &usize| {
            let e = &self.entries[*i];
            e.name.len() > 1 && e.name[0] == first && also(e) && e.may_be_person()
        };
        only(self.by_word.get(first).take(RECENT).filter(named))
    }
}
