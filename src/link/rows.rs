//! What is compared, and only once. A slogan that a story prints a thousand times is one row of words
//! with a thousand places; all that follows (index, alignment) sees the row. And no row is long: a
//! speech of a million words is cut between sentences, since aligning two of them whole would take
//! for ever, and what renders what is decided sentence by sentence anyway.
//!
//! Rows are numbered in the order of their words. So nothing that follows depends on which story was
//! read first, and rows that begin alike stand side by side.

use super::passages::Passage;
use super::utterance::Place;
use super::vocabulary::{Vocabulary, Word};
use std::collections::HashMap;
use std::ops::Range;

/// Words of a row at most, one sentence more or less.
const WORDS: usize = 300;

/// Words that stand in one or more places, sentence for sentence the same.
#[derive(Debug)]
pub struct Row<'a> {
    /// The words, as in the first place.
    pub words: &'a [Word],
    /// The words of each sentence.
    pub sentences: Vec<Range<usize>>,
    /// Where it stands: passage and first sentence there, in order.
    pub places: Vec<Place>,
}

impl Row<'_> {
    /// Where its sentence `s` stands in one of its places.
    pub fn sentence(&self, (passage, first): Place, s: usize) -> Place {
        (passage, first + s)
    }

    /// The only passage that holds it.
    pub fn passage(&self) -> Option<usize> {
        let (first, last) = (self.places[0].0, self.places[self.places.len() - 1].0);
        (first == last).then_some(first)
    }

    /// The only story that holds it.
    pub fn story(&self, passages: &[Passage]) -> Option<usize> {
        let (first, last) = (self.places[0].0, self.places[self.places.len() - 1].0);
        let story = |p: usize| passages[p].story;
        (story(first) == story(last)).then_some(story(first))
    }
}

/// All rows of the passages, in the order of their words.
pub fn rows<'a>(passages: &'a [Passage], vocabulary: &Vocabulary) -> Vec<Row<'a>> {
    let ranks = vocabulary.ranks();
    let mut known: HashMap<Box<[u64]>, Row> = HashMap::new();
    for (i, p) in passages.iter().enumerate() {
        for sentences in cut(p) {
            let words = p.sentences[sentences.start].start..p.sentences[sentences.end - 1].end;
            let of = &p.sentences[sentences.clone()];
            known
                .entry(key(p, of, &ranks))
                .or_insert_with(|| Row {
                    words: &p.words[words.clone()],
                    sentences: of.iter().map(|r| r.start - words.start..r.end - words.start).collect(),
                    places: Vec::new(),
                })
                .places
                .push((i, sentences.start));
        }
    }
    let mut rows: Vec<(Box<[u64]>, Row)> = known.into_iter().collect();
    rows.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// Runs of sentences that together have no more than [`WORDS`] words, where a sentence hasn't.
fn cut(p: &Passage) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut words = 0;
    for (s, of) in p.sentences.iter().enumerate() {
        words += of.len();
        match out.last_mut() {
            Some(last) if words <= WORDS => last.end = s + 1,
            _ => {
                words = of.len();
                out.push(s..s + 1);
            }
        }
    }
    out
}

/// All that alignment looks at, a number a word.
fn key(p: &Passage, sentences: &[Range<usize>], ranks: &[u32]) -> Box<[u64]> {
    let word = |i: usize, starts: bool| {
        let w = &p.words[i];
        let flags = [w.name, w.bracketed, w.gap_before, starts];
        flags.iter().fold(u64::from(ranks[w.form as usize]), |n, &flag| n << 1 | u64::from(flag))
    };
    sentences.iter().flat_map(|r| r.clone().map(move |i| word(i, i == r.start))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::passages::passages;
    use super::super::testing::story;
    use super::*;
    use crate::rules::Lexicon;

    fn of(quotes: &[&str], check: impl Fn(&[Row])) {
        let mut v = Vocabulary::default();
        let p = passages(&[story("a", quotes)], &Lexicon::builtin().unwrap(), &mut v);
        check(&rows(&p, &v));
    }

    #[test]
    fn the_same_words_are_one_row_in_the_order_of_words() {
        of(&["We stay here.", "Boats sank.", "We stay here", "we stay. Here."], |rows| {
            let places: Vec<_> = rows.iter().map(|r| r.places.clone()).collect();
            assert_eq!(places, [vec![(1, 0)], vec![(0, 0), (2, 0)], vec![(3, 0)]]);
        });
    }

    #[test]
    fn a_speech_is_cut_between_sentences() {
        let speech = "The boats of the old harbour board sank. ".repeat(100);
        of(&[&speech], |rows| {
            assert!(rows.iter().all(|r| r.words.len() <= WORDS && r.sentences[0].start == 0));
            // 37 sentences of eight words twice, alike, and the rest.
            let places: Vec<_> = rows.iter().map(|r| r.places.clone()).collect();
            assert!(places.contains(&vec![(0, 0), (0, 37)]) && places.contains(&vec![(0, 74)]), "{places:?}");
        });
    }
}
