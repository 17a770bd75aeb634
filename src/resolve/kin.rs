//! "His wife, Joan, … Mrs Hale said": somebody whom the story brings in as a relative, by her first name, and then addresses
//! by the surname that she shares with him. The only Hale whom the story has named is not meant, though nothing else
//! has told yet that he is a man.

use super::asked::Asked;
use super::description::{Description, Kind};
use super::epithet::the_same;
use super::key::word_key;
use super::pronoun::answer;
use super::reading::Reading;
use super::recent::RECENT;
use super::role::gender;
use super::trace::Trace;
use crate::rules::Flags;
use crate::text::Key;

/// So many mentions before "Mrs Hale", or before "his wife", are read.
const NEAR: usize = 64;

impl Reading<'_, '_, '_> {
    /// Whom "Mrs Hale" means, if that is a relative of the only Hale.
    pub(super) fn relative(&self, d: &Description) -> Option<usize> {
        let (holder, last) = self.namesake(d)?;
        let relative = |t: &&Trace| {
            let e = &self.table.entries[t.entry];
            let first_name = e.kind == Kind::Name && e.name.len() == 1 && e.name[0] != last;
            first_name && e.gender == d.gender && e.roles.any(Flags::PERSON) && self.belongs(t, holder, last)
        };
        the_same(self.traces.iter().rev().take(NEAR).filter(relative).map(|t| t.entry))
    }

    /// Whether the story knows one of that surname, and not whether it is a woman.
    pub(super) fn has_namesake(&self, d: &Description) -> bool {
        self.namesake(d).is_some()
    }

    /// The only one of the surname by which somebody is addressed, and that name, unless the story has told that this is
    /// a woman, as "Mrs" does.
    fn namesake(&self, d: &Description) -> Option<(usize, Key)> {
        let [last] = d.name[..] else { return None };
        if d.gender.is_none() || d.role.is_some() || d.kind != Kind::Name || !d.person {
            return None;
        }
        let named = |i: &usize| self.table.entries[*i].name.last() == Some(&last);
        let holder = the_same(self.table.by_word.get(last).take(RECENT).filter(named))?;
        let e = &self.table.entries[holder];
        (e.name.len() > 1 && e.may_be_person() && e.gender != d.gender).then_some((holder, last))
    }

    /// "His wife, Joan", "Hale's wife, Joan": whether that is of the holder of the name.
    fn belongs(&self, t: &Trace, holder: usize, last: Key) -> bool {
        let words = self.segmented.words_in(t.span);
        let Some(first) = words.first() else { return false };
        if words.iter().any(|w| w.is(Flags::GENITIVE) && word_key(self.table.text, w) == Some(last)) {
            return true;
        }
        let other = |own| self.table.entries[t.entry].gender != Some(own);
        if !first.is(Flags::POSSESSIVE) || !gender(first.flags).is_some_and(other) {
            return false;
        }
        let Some(his) = self.open.iter().rev().take(NEAR).find(|o| o.d.span.start() == first.span.start()) else {
            return false;
        };
        let earlier = self.traces.iter().rev().filter(|b| b.span.end() <= first.span.start());
        let mut before: Vec<Trace> = earlier.take(NEAR).copied().collect();
        before.sort_by_key(|b| b.span);
        let asked = Asked { d: &his.d, sentence: his.sentence, content: &[], hearer: None, told: None, question: None };
        answer(self.table, self.segmented, &before, &asked).sure() == Some(holder)
    }
}
