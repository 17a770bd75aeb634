//! Which entry a name belongs to that is neither the last one nor the first of anybody's: one of two family names, the own
//! name behind what honours somebody, the first letters of an office.

use super::description::{Description, Kind};
use super::entry::Entry;
use super::epithet::only;
use super::key::initials;
use super::recent::RECENT;
use super::speaker::Number;
use super::table::Table;
use crate::rules::{Flags, Traits};

/// Most letters that an office is cut to.
const LETTERS: usize = 5;

impl Table<'_> {
    /// "President Luis Orr Larn … Orr": the only person who has this among three names or more and neither first nor last,
    /// or these as the first two. Copy calls people by the first of two family names, or by the own one behind what honours
    /// them.
    pub(super) fn by_inner(&self, d: &Description) -> Option<usize> {
        let of_name = d.kind == Kind::Name && !d.thing && !d.placed && d.number != Some(Number::Plural);
        let first = *d.name.first().filter(|_| of_name && d.owner.is_none())?;
        // "Omar bin Lund" is no Bin.
        if self.lexicon.by_key(first).traits.any(Traits::PARTICLE) {
            return None;
        }
        let inner = |e: &Entry| match d.name[..] {
            [one] => e.name.len() > 2 && e.name[1..e.name.len() - 1].contains(&one),
            [..] => d.name.len() == 2 && e.name.len() > 2 && e.name.starts_with(&d.name),
        };
        // "Mayor Ida Cole's New Larn"
        let owns =
            |e: &Entry| e.proper.is_some_and(|p| p.of(self.text).contains("'s ") || p.of(self.text).contains("’s "));
        let fits = |i: &usize| {
            let e = &self.entries[*i];
            let person = e.kind == Kind::Name && e.person && e.may_be_person();
            person && inner(e) && !owns(e) && !e.of_other_gender(d.gender)
        };
        let mut found = self.by_word.get(first).take(RECENT).filter(fits);
        let one = found.next()?;
        found.all(|other| other == one).then_some(one)
    }

    /// "Deputy Harbour Prosecutor Ida Cole … the DHP": whose office alone has these first letters.
    pub(super) fn by_letters(&self, d: &Description) -> Option<usize> {
        let [letters] = d.name[..] else { return None };
        let name = d.proper?.of(self.text);
        let capitals = (2..=LETTERS).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase());
        let the = || d.span.of(self.text).get(..4).is_some_and(|article| article.eq_ignore_ascii_case("the "));
        let bears = |i: &usize| {
            let e = &self.entries[*i];
            let office = e.role.filter(|_| e.kind == Kind::Name && e.roles.any(Flags::TITLE | Flags::ROLE));
            office.is_some_and(|office| initials(self.text, office.span) == Some(letters))
        };
        (capitals && the()).then(|| only(self.recent.iter().filter(bears)))?
    }
}
