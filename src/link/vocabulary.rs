//! Every word met, numbered once. A long day of copy says the same few thousand words over and over;
//! a passage that holds their numbers is small, and asking whether two words are one is comparing two
//! numbers. What is asked of a word's letters is noted here when it is first met.

use super::printed::Printed;
use super::shape::Shape;
use super::word::Id;
use crate::rules::Wording;
use crate::text::{Key, Span, Token};
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;
use std::sync::Arc;

/// What is known of a form or stem.
#[derive(Debug)]
pub struct Entry {
    /// Its letters.
    pub text: Arc<str>,
    /// How common the stem is in news at large (see [`Wording::rarity`]).
    pub rarity: u8,
}

/// What a word as printed is, whatever stands round it.
#[derive(Clone, Copy, Debug)]
pub struct Met {
    /// Its form and stem (see [`Vocabulary::pair`]).
    pub pair: Id,
    /// Those of the second word that it is contracted with.
    pub second: Option<Id>,
    /// Whether a phrase of several words ends with it.
    pub ends_phrase: bool,
}

/// Of the number of a form and stem, that a phrase of several words ends with it: there are fewer than 2^28.
const ENDS_PHRASE: Id = 1 << 31;

/// Every form, stem and name met.
#[derive(Debug, Default)]
pub struct Vocabulary {
    ids: FxHashMap<Arc<str>, Id>,
    entries: Vec<Entry>,
    shapes: Vec<Shape>,
    hashes: Vec<u64>,
    /// Forms with their stems. Nearly all forms have a single stem, but "AIDS" and "aids" don't share theirs.
    pairs: Vec<(Id, Id)>,
    pair_ids: FxHashMap<(Id, Id), Id>,
    /// From a word as printed to what it is, where that doesn't depend on what stands round it.
    met: FxHashMap<Box<str>, Met>,
    /// The same of words in plain letters, small but perhaps for the first, that are one word: nearly all, and so in
    /// as little room as can be.
    met_plain: Printed,
    /// Room for the tokens of a part, kept from one to the next.
    pub(super) tokens: (Vec<Token>, Vec<Option<Key>>),
}

impl Vocabulary {
    /// Begins with the words of phrases alone: enough to fold.
    pub fn bare(wording: &Wording) -> Self {
        let mut all = Vocabulary::default();
        let mut phrases: Vec<&String> = wording.phrases.values().flatten().collect();
        phrases.sort_unstable();
        for (first, rest) in phrases.into_iter().filter_map(|phrase| phrase.split_once(' ')) {
            let (first, last) = (all.id(first), all.id(rest.rsplit(' ').next().unwrap_or(rest)));
            all.shapes[first as usize].begins_phrase = true;
            all.shapes[last as usize].ends_phrase = true;
        }
        // A day before a month changes places with it.
        let mut months: Vec<&String> = wording.numbers.months.keys().collect();
        months.sort_unstable();
        for month in months {
            let month = all.id(month);
            all.shapes[month as usize].ends_phrase = true;
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
        let mut hasher = FxHasher::default();
        hasher.write(word.as_bytes());
        self.hashes.push(hasher.finish());
        self.shapes.push(Shape::of(word));
        self.entries.push(Entry { text: text.clone(), rarity: 4 });
        self.ids.insert(text, id);
        id
    }

    /// The number of a form with its stem, a new one if it has none: half the room of two numbers.
    pub fn pair(&mut self, form: Id, stem: Id) -> Id {
        let pairs = &mut self.pairs;
        *self.pair_ids.entry((form, stem)).or_insert_with(|| {
            pairs.push((form, stem));
            pairs.len() as Id - 1
        })
    }

    /// Forms with their stems, in the order of their numbers.
    pub fn pairs(&self) -> &[(Id, Id)] {
        &self.pairs
    }

    /// The form and the stem of a [`pair`](Vocabulary::pair).
    pub fn of(&self, pair: Id) -> (Id, Id) {
        self.pairs[pair as usize]
    }

    /// The form of one.
    pub fn form(&self, pair: Id) -> Id {
        self.pairs[pair as usize].0
    }

    /// The stem of one.
    pub fn stem(&self, pair: Id) -> Id {
        self.pairs[pair as usize].1
    }

    /// What a word of a text is as printed, if it was learnt; `key` if it has plain letters alone.
    #[inline]
    pub fn met(&self, text: &str, word: Span, key: Option<Key>) -> Option<Met> {
        match key.filter(|_| is_plain(text, word)) {
            Some(key) => {
                let pair = self.met_plain.get(key)?;
                Some(Met { pair: pair & !ENDS_PHRASE, second: None, ends_phrase: pair & ENDS_PHRASE != 0 })
            }
            None => self.met_otherwise(text, word),
        }
    }

    /// The same of a word that has signs in it, or several capitals.
    #[inline(never)]
    fn met_otherwise(&self, text: &str, word: Span) -> Option<Met> {
        self.met.get(word.of(text)).copied()
    }

    /// Has at hand what some words are, which are asked next.
    pub fn fetch(&self, keys: &[Option<Key>]) {
        self.met_plain.fetch(keys.iter().map(|key| key.unwrap_or_default()));
    }

    /// Remembers a word as printed: what it is, and what the second word is that it is contracted with.
    pub fn learn(&mut self, text: &str, word: Span, key: Option<Key>, pair: Id, second: Option<Id>) {
        let ends_phrase = self.ends_phrase(self.form(pair));
        match key.filter(|_| is_plain(text, word)) {
            Some(key) => {
                // No word in plain letters stands for two.
                if second.is_none() {
                    self.met_plain.insert(key, pair | if ends_phrase { ENDS_PHRASE } else { 0 });
                }
            }
            None => {
                self.met.insert(word.of(text).into(), Met { pair, second, ends_phrase });
            }
        }
    }

    /// The letters of a number's word.
    pub fn text(&self, id: Id) -> &str {
        &self.entries[id as usize].text
    }

    /// Whether a phrase of several words begins with it.
    pub fn begins_phrase(&self, id: Id) -> bool {
        self.shape(id).begins_phrase
    }

    /// Whether one ends with it.
    pub fn ends_phrase(&self, id: Id) -> bool {
        self.shape(id).ends_phrase
    }

    /// What is asked of its letters.
    pub fn shape(&self, id: Id) -> &Shape {
        &self.shapes[id as usize]
    }

    /// A hash of its letters, the same whichever story was read first.
    pub fn hash(&self, id: Id) -> u64 {
        self.hashes[id as usize]
    }

    /// All words in the order of their numbers.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

/// Whether no letter but the first is a capital: a key doesn't tell "us" from "US". The letters of most words stand in
/// eight bytes, which are looked at together: the bit that tells a small letter from its capital is set in figures, too.
#[inline]
fn is_plain(text: &str, word: Span) -> bool {
    const SMALL: u64 = u64::from_ne_bytes([0x20; 8]);
    let (behind, letters) = (&text.as_bytes()[word.start() + 1..], word.len() - 1);
    match behind.first_chunk() {
        Some(&eight) if letters <= 8 => {
            let others = if letters < 8 { u64::MAX << (8 * letters) } else { 0 };
            (u64::from_le_bytes(eight) | others) & SMALL == SMALL
        }
        _ => !behind[..letters].iter().any(u8::is_ascii_uppercase),
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
        assert_eq!(v.hash(boat), w.hash(0));
    }

    #[test]
    fn common_words_are_met_with_their_rarity() {
        let mut v = Vocabulary::new(Lexicon::builtin().unwrap().wording());
        let (the, harbor) = (v.id("the"), v.id("harbor"));
        let rarity = |id: Id| v.entries()[id as usize].rarity;
        assert!(rarity(the) < rarity(harbor));
    }
}
