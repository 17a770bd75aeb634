//! Every word met, numbered once. A long day of copy says the same few thousand words over and over;
//! a passage that holds their numbers is small, and asking whether two words are one is comparing two
//! numbers. What is asked of a word's letters is noted here when it is first met.

use super::folded::Folded;
use crate::rules::Wording;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;
use std::sync::Arc;

/// A form, a stem or a name as a number.
pub type Id = u32;

/// A folded word without its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Word {
    /// Its form.
    pub form: Id,
    /// Its stem.
    pub stem: Id,
    /// See [`Folded::number`].
    pub number: bool,
    /// See [`Folded::name`].
    pub name: bool,
    /// See [`Folded::bracketed`].
    pub bracketed: bool,
    /// See [`Folded::gap_before`].
    pub gap_before: bool,
}

impl From<&Folded> for Word {
    fn from(folded: &Folded) -> Word {
        let &Folded { form, stem, number, name, bracketed, gap_before, .. } = folded;
        Word { form, stem, number, name, bracketed, gap_before }
    }
}

/// What is known of a form or stem.
#[derive(Debug)]
pub struct Entry {
    /// Its letters.
    pub text: Arc<str>,
    /// How common the stem is in news at large (see [`Wording::rarity`]).
    pub rarity: u8,
    /// How many characters it has.
    pub chars: usize,
    /// Which letters it has, folded into 64 bits.
    pub letters: u64,
    /// A hash of its letters, the same whichever story was read first.
    pub hash: u64,
    /// Whether a phrase of several words begins or ends with it.
    phrase: (bool, bool),
}

/// Form and stem of a word as printed, and of the second word that it is contracted with.
pub type Met = ((Id, Id), Option<(Id, Id)>);

/// Every form, stem and name met.
#[derive(Debug, Default)]
pub struct Vocabulary {
    ids: FxHashMap<Arc<str>, Id>,
    entries: Vec<Entry>,
    /// From a word as printed to what it is, where that doesn't depend on what stands round it.
    met: FxHashMap<Box<str>, Met>,
}

impl Vocabulary {
    /// Begins with the words of phrases alone: enough to fold.
    pub fn bare(wording: &Wording) -> Self {
        let mut all = Vocabulary::default();
        let mut phrases: Vec<&String> = wording.phrases.values().flatten().collect();
        phrases.sort_unstable();
        for (first, rest) in phrases.into_iter().filter_map(|phrase| phrase.split_once(' ')) {
            let (first, last) = (all.id(first), all.id(rest.rsplit(' ').next().unwrap_or(rest)));
            all.entries[first as usize].phrase.0 = true;
            all.entries[last as usize].phrase.1 = true;
        }
        all
    }

    /// Begins with the common words, too, so that each is met with its rarity.
    pub fn new(wording: &Wording) -> Self {
        let mut all = Vocabulary::bare(wording);
        let mut common: Vec<(&str, u8)> = wording.common().collect();
        common.sort_unstable();
        for (word, class) in common {
            let id = all.id(&super::stem::stem(&super::stem::spelling(word, wording), wording));
            let rarity = &mut all.entries[id as usize].rarity;
            *rarity = (*rarity).min(class);
        }
        all
    }

    /// The number of a word, a new one if it has none.
    pub fn id(&mut self, word: &str) -> Id {
        if let Some(&id) = self.ids.get(word) {
            return id;
        }
        let id = self.entries.len() as Id;
        let text: Arc<str> = word.into();
        let letters = word.chars().fold(0, |all, c| all | 1 << (c as u32 % 64));
        let mut hasher = FxHasher::default();
        hasher.write(word.as_bytes());
        let (chars, hash) = (word.chars().count(), hasher.finish());
        self.entries.push(Entry { text: text.clone(), rarity: 4, chars, letters, hash, phrase: (false, false) });
        self.ids.insert(text, id);
        id
    }

    /// What a word as printed is, if it was learnt.
    pub fn met(&self, raw: &str) -> Option<Met> {
        self.met.get(raw).copied()
    }

    /// Remembers a word as printed.
    pub fn learn(&mut self, raw: &str, met: Met) {
        self.met.insert(raw.into(), met);
    }

    /// The letters of a number's word.
    pub fn text(&self, id: Id) -> &str {
        &self.entries[id as usize].text
    }

    /// Whether a phrase of several words begins with it.
    pub fn begins_phrase(&self, id: Id) -> bool {
        self.entries[id as usize].phrase.0
    }

    /// Whether one ends with it.
    pub fn ends_phrase(&self, id: Id) -> bool {
        self.entries[id as usize].phrase.1
    }

    /// What is known of a number's word.
    pub fn entry(&self, id: Id) -> &Entry {
        &self.entries[id as usize]
    }

    /// All words in the order of their numbers.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Lexicon;

    #[test]
    fn a_word_is_numbered_once_and_hashed_by_its_letters() {
        let (mut v, mut w) = (Vocabulary::default(), Vocabulary::default());
        let (pier, boat) = (v.id("pier"), v.id("boat"));
        assert_eq!(v.id("pier"), pier);
        assert_eq!(v.text(boat), "boat");
        w.id("boat");
        assert_eq!(v.entry(boat).hash, w.entry(0).hash);
    }

    #[test]
    fn common_words_are_met_with_their_rarity() {
        let mut v = Vocabulary::new(Lexicon::builtin().unwrap().wording());
        let (the, harbor) = (v.id("the"), v.id("harbor"));
        assert!(v.entry(the).rarity < v.entry(harbor).rarity);
    }
}
