//! Every word met, numbered once. A long day of copy says the same few thousand words over and over;
//! a passage that holds their numbers is small, and asking whether two words are one is comparing two
//! numbers. What is asked of a word's letters is noted here when it is first met.

use super::fold::Folded;
use crate::rules::Wording;
use crate::text::Span;
use std::collections::HashMap;
use std::sync::Arc;

/// A form, a stem or a name as a number.
pub type Id = u32;

/// A folded word in few bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Word {
    /// The bytes it came from.
    pub span: Span,
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
}

/// Every form, stem and name met.
#[derive(Debug, Default)]
pub struct Vocabulary {
    ids: HashMap<Arc<str>, Id>,
    entries: Vec<Entry>,
}

impl Vocabulary {
    /// Begins with the common words, so that each is met with its rarity.
    pub fn new(wording: &Wording) -> Self {
        let mut all = Vocabulary::default();
        for (word, class) in wording.common() {
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
        self.entries.push(Entry { text: text.clone(), rarity: 4, chars: word.chars().count(), letters });
        self.ids.insert(text, id);
        id
    }

    /// The word in few bytes.
    pub fn word(&mut self, w: &Folded) -> Word {
        let (form, stem) = (self.id(&w.form), self.id(&w.stem));
        let Folded { span, number, name, bracketed, gap_before, .. } = *w;
        Word { span, form, stem, number, name, bracketed, gap_before }
    }

    /// What is known of a number's word.
    pub fn entry(&self, id: Id) -> &Entry {
        &self.entries[id as usize]
    }

    /// All words in the order of their numbers.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The place of every number's word in the order of the alphabet: numbers depend on which story
    /// was read first, this doesn't.
    pub fn ranks(&self) -> Vec<u32> {
        let mut order: Vec<Id> = (0..self.entries.len() as Id).collect();
        order.sort_unstable_by(|&a, &b| self.entry(a).text.cmp(&self.entry(b).text));
        let mut ranks = vec![0; order.len()];
        order.iter().zip(0..).for_each(|(&id, rank)| ranks[id as usize] = rank);
        ranks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Lexicon;

    #[test]
    fn a_word_is_numbered_once_and_ranked_by_its_letters() {
        let mut v = Vocabulary::default();
        let (pier, boat) = (v.id("pier"), v.id("boat"));
        assert_eq!(v.id("pier"), pier);
        let ranks = v.ranks();
        assert!(ranks[boat as usize] < ranks[pier as usize] && pier < boat);
        assert_eq!(&*v.entry(boat).text, "boat");
    }

    #[test]
    fn common_words_are_met_with_their_rarity() {
        let mut v = Vocabulary::new(Lexicon::builtin().unwrap().wording());
        let (the, harbor) = (v.id("the"), v.id("harbor"));
        assert!(v.entry(the).rarity < v.entry(harbor).rarity);
    }
}
