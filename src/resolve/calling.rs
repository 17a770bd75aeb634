//! "“…,” said Ambassador Ida Orr. “…,” the diplomat said": copy takes up the one who has just spoken by what she is, though
//! it hasn't called her so. Few nouns do that, and "former" before any other; "the driver" and "the judge" are those of the
//! event that is told of.

use super::description::{Description, Kind};
use super::epithet::{points_back, the_same};
use super::reading::Reading;
use crate::rules::Flags;

/// So many sentences before it somebody has spoken.
const BACK: usize = 3;
/// So many mentions before it are read.
const MOST: usize = 64;

impl Reading<'_, '_, '_> {
    /// The only one who has just spoken, where a source says what somebody is and the copy has said so of nobody.
    pub(super) fn just_spoke(&self, d: &Description, sentence: usize) -> Option<usize> {
        let (table, text) = (&self.table, self.table.text);
        if d.kind != Kind::Role || !points_back(text, d) || !self.is_calling(d) || self.goes_on(d) {
            return None;
        }
        // "An expert was called. Orr spoke. The expert said": that one, unless only the headline has told of her.
        let copy = self.segmented.copy_start(text);
        let called = |i: usize| table.entries[i].last >= copy && table.bears(&table.entries[i], d);
        if table.recent.iter().any(called) {
            return None;
        }
        let near = self.traces.iter().rev().take(MOST).take_while(|t| t.sentence + BACK >= sentence);
        let one = the_same(near.filter(|t| t.source || t.speaks).map(|t| t.entry))?;
        let e = &table.entries[one];
        let person = e.kind == Kind::Name && (e.person || e.name.len() > 1) && e.may_be_person();
        // "The Larn sculptor has praised it" speaks of somebody from elsewhere; "“…,” the Larn sculptor said" may not.
        let goes_on = || text[..d.span.start()].trim_end().ends_with(['”', '"', '\'', '’']);
        let fits = person && table.agrees(e, d) && !table.clashes(e, d);
        (fits && (table.told(e, d) || goes_on())).then_some(one)
    }

    /// "the diplomat", "the former prime minister"; not "the attorney general" or "the Star".
    fn is_calling(&self, d: &Description) -> bool {
        let (lexicon, text) = (self.table.lexicon, self.table.text);
        let words = self.segmented.words_in(d.span);
        let calling = || match words {
            [.., before, head] => {
                let noun = head.span.of(text);
                !head.is(Flags::CAPITAL) && !before.is(Flags::ROLE) && lexicon.is_calling(noun)
            }
            _ => false,
        };
        words.get(1).is_some_and(|w| lexicon.is_past(w.span.of(text))) || calling()
    }
}
