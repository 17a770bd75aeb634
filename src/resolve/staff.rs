//! "The Guild's Orr said", "Tarn Fire's Lund": a last name behind the body that somebody speaks for or plays for. Where the
//! story has named one person in full who is called so, it is that one and no other.

use super::description::{Description, Kind};
use super::entry::{Entry, bare};
use super::epithet::only;
use super::key::key;
use super::keys::Keys;
use super::recent::RECENT;
use super::table::Table;
use crate::text::Span;

impl Table<'_> {
    /// The same name without the body before it, if that is what somebody known is called.
    pub fn without_body(&self, d: &Description) -> Option<Description> {
        // As most are.
        d.owner.filter(|_| d.kind == Kind::Name && d.role.is_none() && d.name.len() > 1)?;
        let proper = d.proper?;
        let (owner, last) = proper.of(self.text).rsplit_once(char::is_whitespace)?;
        let body = Span::new(proper.start(), proper.start() + owner.trim_end().len());
        let body = Span::new(body.start(), body.start() + bare(self.text, body).len());
        let name = key(last).filter(|_| body.end() < proper.start() + owner.trim_end().len())?;
        // "South Korea's Lee" of Lee Min Ho.
        let called = |e: &Entry| e.name.len() > 1 && (e.name.last() == Some(&name) || e.name[0] == name && e.person);
        let person = |e: &Entry| e.kind == Kind::Name && (e.person || e.speaks);
        let known = self.by_word.get(name).take(RECENT).map(|i| &self.entries[i]);
        only(known.filter(|e| called(e) && e.may_be_person())).filter(|e| person(e))?;
        let last = Span::new(proper.end() - last.len(), proper.end());
        let name: Keys = std::iter::once(name).collect();
        let affiliation = d.affiliation.or(Some(body));
        Some(Description { name, proper: Some(last), full: last, acronym: None, owner: None, affiliation, ..d.clone() })
    }
}
