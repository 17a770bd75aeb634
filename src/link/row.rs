//! One row as those see it who compare: its words, where its sentences begin, what they prove, and where it stands.
//! All of it is borrowed, so that a row can be passed on for nothing.

use super::said::Said;
use super::word::Word;
use std::ops::Range;

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The passage.
    pub passage: u32,
    /// Which word of it is the row's first.
    pub word: u32,
    /// The sentence that this word is of, by its number among those of all passages, once these are numbered.
    pub sentence: u32,
    /// Who said it there.
    pub said: Said,
}

/// What the words of a sentence prove together, in nats; what an editor put in brackets need not be in another
/// rendering and is left out.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sum {
    /// All.
    pub spoken: f32,
    /// Those that may be names.
    pub names: f32,
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// Its words.
    pub words: &'a [Word],
    /// The words with which its second and later sentences begin.
    pub cuts: &'a [u32],
    /// What its sentences prove, once rows are weighed.
    pub sums: &'a [Sum],
    /// Where it stands, in order.
    pub places: &'a [Place],
}

impl<'a> Row<'a> {
    /// How many sentences it has.
    pub fn count(&self) -> usize {
        self.cuts.len() + 1
    }

    /// The words of a sentence.
    pub fn sentence(&self, s: usize) -> Range<usize> {
        let from = s.checked_sub(1).map_or(0, |s| self.cuts[s] as usize);
        from..self.cuts.get(s).map_or(self.words.len(), |&c| c as usize)
    }

    /// The words of each sentence.
    pub fn sentences(self) -> impl Iterator<Item = Range<usize>> + 'a {
        (0..self.count()).map(move |s| self.sentence(s))
    }

    /// The sentence that holds a word.
    pub fn sentence_of(&self, word: usize) -> usize {
        if self.cuts.is_empty() { 0 } else { self.cuts.partition_point(|&c| c as usize <= word) }
    }

    /// The only passage that holds it.
    pub fn passage(&self) -> Option<u32> {
        let (first, last) = (self.places[0].passage, self.places[self.places.len() - 1].passage);
        (first == last).then_some(first)
    }

    /// The only story that holds it.
    pub fn story(&self) -> Option<u32> {
        let (first, last) = (self.places[0].said.story, self.places[self.places.len() - 1].said.story);
        (first == last).then_some(first)
    }

    /// Whether a story has both.
    pub fn shares_story(&self, other: Row) -> bool {
        let (few, many) = match self.places.len() < other.places.len() {
            true => (self.places, other.places),
            false => (other.places, self.places),
        };
        few.iter().any(|p| many.binary_search_by_key(&p.said.story, |q| q.said.story).is_ok())
    }
}
