//! What is compared, and only once. A slogan that a story prints a thousand times is one row of words
//! with a thousand places; all that follows (index, alignment) sees the row. And no row is long: a
//! speech of a million words is cut between sentences, since aligning two of them whole would take
//! for ever, and what renders what is decided sentence by sentence anyway.
//!
//! Rows are numbered by length, the longest first, and those of one length by hashes of their letters
//! (see [`order`]). So nothing that follows depends on which story was read first, and what can hold another row has
//! been met before it.

use super::folded::Folded;
use super::known::Known;
use super::order::order;
use super::row::{Place, Row, Sum};
use super::said::Said;
use super::vocabulary::Vocabulary;
use super::word::Word;
use rustc_hash::FxHasher;
use smallvec::SmallVec;
use std::hash::Hasher;
use std::hint::black_box;
use std::ops::Range;

/// So many words have room in a line of memory.
const LINE: usize = 16;

/// Words of a row at most, one sentence more or less.
const WORDS: usize = 300;

/// Words that stand in one or more places, sentence for sentence the same. What it holds is a stretch of
/// what all hold, so that a row by itself is small.
#[derive(Clone, Debug)]
pub(super) struct Record {
    words: Range<u32>,
    pub(super) cuts: Range<u32>,
    /// Where the sums of its sentences begin, of which there is one more than cuts.
    pub(super) sums: u32,
    /// Once all are added its places; before, the last of them alone.
    places: Range<u32>,
}

/// All rows.
#[derive(Debug, Default)]
pub struct Rows {
    words: Vec<Word>,
    /// The words with which the second and later sentences of rows begin.
    pub(super) cuts: Vec<u32>,
    /// What the sentences of rows prove, once they are weighed.
    pub(super) sums: Vec<Sum>,
    places: Vec<Place>,
    pub(super) rows: Vec<Record>,
    /// For each row, while rows are added, a hash of its letters.
    letters: Vec<u64>,
    known: Known,
    /// Places that are added but not looked up yet, and their words: a look is a way to memory, and many are gone
    /// together.
    waiting: Vec<Waiting>,
    new: Vec<Word>,
    /// For each place, while rows are added, the one before it of the same row.
    before: Vec<u32>,
}

const NONE: u32 = u32::MAX;

/// A place of which it isn't known yet whether its words are a row already.
#[derive(Debug)]
struct Waiting {
    place: Place,
    /// Among those that are new.
    words: Range<usize>,
    cuts: SmallVec<[u32; 2]>,
    letters: u64,
}

/// So many are looked up together.
const TOGETHER: usize = 32;

impl Rows {
    /// None yet, with room for about so many.
    pub fn with_capacity(rows: usize) -> Rows {
        Rows { known: Known::with_capacity(rows), ..Rows::default() }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Words of all together.
    pub fn words(&self) -> usize {
        self.words.len()
    }

    /// One of them.
    pub fn get(&self, i: usize) -> Row<'_> {
        fn part<'a, T>(of: &'a [T], range: &Range<u32>) -> &'a [T] {
            &of[range.start as usize..range.end as usize]
        }
        let Record { words, cuts, places, .. } = &self.rows[i];
        let (words, cuts, places) = (part(&self.words, words), part(&self.cuts, cuts), part(&self.places, places));
        let from = self.rows[i].sums as usize;
        let sums = self.sums.get(from..=from + cuts.len()).unwrap_or_default();
        Row { words, cuts, sums, places }
    }

    /// Where in the store the words of a row stand.
    pub fn stretch(&self, row: u32) -> Range<u32> {
        self.rows[row as usize].words.clone()
    }

    /// Has rows at hand that are asked next, each told with where its words stand: so these needn't wait for the row. It
    /// changes nothing: what is read for all of them at once needn't be waited for one by one.
    pub fn fetch(&self, rows: impl Iterator<Item = (u32, Range<u32>)> + Clone) {
        let word = |at: u32| self.words.get(at as usize).map_or(0, |word| word.pair());
        let first = |(row, words): (u32, Range<u32>)| {
            let last = word(words.end.wrapping_sub(1));
            let lines = words.step_by(LINE).map(word).fold(last, u32::wrapping_add);
            lines ^ self.rows[row as usize].sums
        };
        let then = |(row, _): (u32, Range<u32>)| {
            let row = &self.rows[row as usize];
            let sum = self.sums.get(row.sums as usize).map_or(0, |sum| sum.spoken.to_bits());
            sum ^ self.cuts.get(row.cuts.start as usize).copied().unwrap_or(0)
        };
        black_box(rows.clone().map(first).fold(0, u32::wrapping_add));
        black_box(rows.map(then).fold(0, u32::wrapping_add));
    }

    /// The same of who says rows.
    pub fn fetch_places(&self, rows: impl Iterator<Item = u32>) {
        let first = |row: u32| self.places.get(self.rows[row as usize].places.start as usize);
        black_box(rows.map(|row| first(row).map_or(0, |place| place.passage)).fold(0, u32::wrapping_add));
    }

    /// Numbers the sentences that places begin with.
    pub fn number(&mut self, of: impl Fn(&Place) -> u32) {
        self.places.iter_mut().for_each(|place| place.sentence = of(place));
    }

    /// All in order.
    pub fn iter(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.len()).map(|i| self.get(i))
    }

    /// Adds the words of a passage, and who said them, of which sentences begin at `starts`.
    pub fn add(&mut self, (passage, said): (u32, Said), items: &[Folded], starts: &[u32], vocabulary: &Vocabulary) {
        let mut from = 0;
        while from < starts.len() {
            // Sentences that together have no more than WORDS words, where a single one hasn't.
            let end = |s: usize| starts.get(s + 1).map_or(items.len(), |&w| w as usize);
            let first = starts[from] as usize;
            let mut to = from;
            while to + 1 < starts.len() && end(to + 1) - first <= WORDS {
                to += 1;
            }
            let cuts = starts[from + 1..=to].iter().map(|&c| c - first as u32);
            let place = Place { passage, word: first as u32, sentence: 0, said };
            self.place(place, &items[first..end(to)], cuts, vocabulary);
            from = to + 1;
        }
    }

    fn place(&mut self, place: Place, items: &[Folded], cuts: impl Iterator<Item = u32>, v: &Vocabulary) {
        let from = self.new.len();
        self.new.extend(items.iter().map(Word::from));
        let mut hash = FxHasher::default();
        for (w, item) in self.new[from..].iter().zip(items) {
            let flags = [w.name(), w.bracketed(), w.gap_before()].iter().fold(0, |n, &flag| n << 1 | u64::from(flag));
            hash.write_u64(v.hash(item.form) ^ flags);
        }
        let cuts: SmallVec<_> = cuts.collect();
        cuts.iter().for_each(|&c| hash.write_u32(c));
        self.waiting.push(Waiting { place, words: from..self.new.len(), cuts, letters: hash.finish() });
        if self.waiting.len() == TOGETHER {
            self.settle();
        }
    }

    /// Looks up the places that wait: their slots first, then the rows that stand there, then what is of these.
    fn settle(&mut self) {
        self.known.fetch(self.waiting.iter().map(|waiting| waiting.letters));
        let rows = self.waiting.iter().filter_map(|waiting| self.known.guess(waiting.letters));
        self.fetch(rows.map(|row| (row, self.stretch(row))));
        let (mut waiting, new) = (std::mem::take(&mut self.waiting), std::mem::take(&mut self.new));
        waiting.drain(..).for_each(|waiting| self.settle_one(&new[waiting.words.clone()], waiting));
        (self.waiting, self.new) = (waiting, new);
        self.new.clear();
    }

    fn settle_one(&mut self, words: &[Word], Waiting { place, cuts, letters, .. }: Waiting) {
        let same = |known: u32| {
            let row = self.get(known as usize);
            row.words == words && row.cuts == cuts.as_slice()
        };
        let known = self.known.find(letters, same);
        let places = self.places.len() as u32..self.places.len() as u32 + 1;
        self.places.push(place);
        match known {
            Ok(known) => {
                let last = &mut self.rows[known as usize].places;
                self.before.push(last.start);
                *last = places;
            }
            Err(free) => {
                self.letters.push(letters);
                self.known.add(free, &self.letters);
                let (from, first) = (self.words.len() as u32, self.cuts.len() as u32);
                self.words.extend_from_slice(words);
                self.cuts.extend_from_slice(&cuts);
                let (words, cuts) = (from..self.words.len() as u32, first..self.cuts.len() as u32);
                self.before.push(NONE);
                self.rows.push(Record { words, cuts, sums: 0, places });
            }
        }
    }

    /// Puts all in order, once all are added.
    pub fn finish(&mut self, vocabulary: &Vocabulary) {
        self.settle();
        (self.known, self.waiting, self.new) = Default::default();
        let letters = std::mem::take(&mut self.letters);
        let words = |row: &Record| &self.words[row.words.start as usize..row.words.end as usize];
        let order = order(self.rows.iter().map(words).zip(letters), vocabulary);
        self.rows = order.iter().map(|&i| self.rows[i as usize].clone()).collect();
        drop(order);
        // What goes through the rows then goes through the words one after the other, too.
        let mut words = Vec::with_capacity(self.words.len());
        let mut places = Vec::with_capacity(self.places.len());
        let mut cuts = Vec::with_capacity(self.cuts.len());
        for row in &mut self.rows {
            let first = words.len() as u32;
            words.extend_from_slice(&self.words[row.words.start as usize..row.words.end as usize]);
            row.words = first..words.len() as u32;
            let first = cuts.len() as u32;
            cuts.extend_from_slice(&self.cuts[row.cuts.start as usize..row.cuts.end as usize]);
            row.cuts = first..cuts.len() as u32;
            let from = places.len();
            let mut at = row.places.start;
            while at != NONE {
                places.push(self.places[at as usize]);
                at = self.before[at as usize];
            }
            places[from..].reverse();
            row.places = from as u32..places.len() as u32;
        }
        (self.words, self.places, self.cuts) = (words, places, cuts);
        self.before = Vec::new();
    }
}

#[cfg(test)]
mod tests {
    use super::super::passages::passages;
    use super::super::testing::story;
    use super::*;
    use crate::rules::Lexicon;
    use std::cmp::Reverse;

    fn of(quotes: &[&str]) -> Rows {
        let lexicon = Lexicon::builtin().unwrap();
        passages(&[story("a", quotes)], &lexicon, &mut Vocabulary::new(lexicon.wording())).1
    }

    fn places(row: Row) -> Vec<(u32, u32)> {
        row.places.iter().map(|place| (place.passage, place.word)).collect()
    }

    #[test]
    fn the_same_words_are_one_row_and_the_longest_is_first() {
        let rows = of(&["We stay here.", "Boats sank.", "We stay here", "we stay. Here."]);
        let mut places: Vec<_> = rows.iter().map(|r| (r.words.len(), places(r))).collect();
        assert!(places.is_sorted_by_key(|p| Reverse(p.0)));
        places.sort();
        assert_eq!(places, [(2, vec![(1, 0)]), (3, vec![(0, 0), (2, 0)]), (3, vec![(3, 0)])]);
    }

    #[test]
    fn a_speech_is_cut_between_sentences() {
        let speech = "The boats of the old harbour board sank. ".repeat(100);
        let rows = of(&[&speech]);
        assert!(rows.iter().all(|r| r.words.len() <= WORDS && r.sentence(0).start == 0));
        // 37 sentences of eight words twice, alike, and the rest.
        let places: Vec<_> = rows.iter().map(places).collect();
        assert_eq!(places, [vec![(0, 0), (0, 37 * 8)], vec![(0, 74 * 8)]]);
    }
}
