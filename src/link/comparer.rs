//! Compares many renderings word by word. A day of wire is some hundred thousand comparisons in which
//! the same few thousand words are met again, so what is known of a word is kept from one to the next.

use super::align::Tables;
use super::change::Edit;
use super::edits;
use super::fold::fold;
use super::folded::{Folded, same_words};
use super::listed::Listed;
use super::pairing::{Ends, Pairing};
use super::unspoken::Run;
use super::unspoken::Unspoken;
use super::vocabulary::Vocabulary;
use super::whole;
use super::word::{Id, Word};
use crate::rules::Wording;
use crate::text::Span;
use std::cell::{Cell, RefCell};

/// What two texts begin or end with alike is taken as it is where it weighs so much; less may be chance.
const HEAVY: f32 = 8.0;

/// Compares renderings; the words that it has met are kept, so that a thousand comparisons cost little.
pub struct Comparer<'a> {
    wording: &'a Wording,
    vocabulary: Vocabulary,
    /// What the lists say of each form and stem.
    listed: Vec<Listed>,
    tables: RefCell<Tables>,
    /// Room for the words of both sides and what they weigh, kept from one comparison to the next.
    sides: Cell<(Weighed, Weighed)>,
}

/// Words and what each weighs.
type Weighed = (Vec<Word>, Vec<f32>);

impl<'a> Comparer<'a> {
    /// Knows no words yet.
    pub fn new(wording: &'a Wording) -> Self {
        Comparer::knowing(wording, Vocabulary::bare(wording))
    }

    /// Knows the words that were met before.
    pub(super) fn knowing(wording: &'a Wording, vocabulary: Vocabulary) -> Self {
        Comparer { wording, vocabulary, listed: Vec::new(), tables: RefCell::default(), sides: Cell::default() }
    }

    /// The words of stretches of a text (see [`Rendering::parts`](super::Rendering::parts)), for
    /// [`edits`](Comparer::edits).
    pub fn fold(&mut self, text: &str, parts: &[Span]) -> Vec<Folded> {
        // A word and its space take six letters.
        let mut out = Vec::with_capacity(parts.iter().map(|part| part.len() / 5 + 1).sum());
        self.fold_into(text, parts, &mut out);
        out
    }

    /// The same into `out`, which is cleared first, for who compares many.
    pub fn fold_into(&mut self, text: &str, parts: &[Span], out: &mut Vec<Folded>) {
        fold(text, parts, self.wording, &mut self.vocabulary, out);
        for id in self.listed.len()..self.vocabulary.entries().len() {
            let (word, w) = (self.vocabulary.text(id as Id), self.wording);
            self.listed.push(Listed::of(word, w));
        }
    }

    /// What a word proves that two texts share, in nats: `-ln` of how often a sentence holds it.
    pub fn weight(&self, word: &Folded) -> f32 {
        self.listed[word.form as usize].weight.min(self.listed[word.stem as usize].weight)
    }

    /// The letters of a word without house style, in lower case.
    pub fn form(&self, word: &Folded) -> &str {
        self.vocabulary.text(word.form)
    }

    /// Whether it turns a statement into its opposite.
    pub fn is_negator(&self, word: &Folded) -> bool {
        self.listed[word.form as usize].negator
    }

    /// Whether it says that something is still to come.
    pub fn is_future(&self, word: &Folded) -> bool {
        self.listed[word.form as usize]
            .sense
            .is_some_and(|sense| self.wording.modality.senses.get("will") == Some(&sense))
    }

    /// Of a personal pronoun: whether it is for who speaks and is spoken to, not for somebody else.
    pub fn person(&self, word: &Folded) -> Option<bool> {
        self.listed[word.stem as usize].person
    }

    /// Whether some words of either only print what the other leaves to be understood.
    pub fn is_unspoken(&self, a: Run, b: Run) -> bool {
        let unspoken = Unspoken { vocabulary: &self.vocabulary, wording: self.wording };
        unspoken.prints(a, b) || unspoken.prints(b, a)
    }

    /// What makes the second of the first. The edits come in the order of the first; no edits means the
    /// same words. Spans are bytes of either text.
    pub fn edits(&self, a: &[Folded], b: &[Folded]) -> Vec<Edit> {
        if same_words(a, b) {
            return Vec::new();
        }
        let pairs = self.pairs(a, b);
        edits::edits(a, b, &pairs, &self.vocabulary, self.wording, &self.listed)
    }

    /// The same without inflection.
    pub fn stem(&self, word: &Folded) -> &str {
        self.vocabulary.text(word.stem)
    }

    /// The lists that words are folded and weighed by.
    pub fn wording(&self) -> &'a Wording {
        self.wording
    }

    /// Which word of the first answers to which of the second, in order.
    pub fn pairs(&self, a: &[Folded], b: &[Folded]) -> Vec<(usize, usize)> {
        if let Some(whole) = whole::place(a, b) {
            return whole;
        }
        let same = |(x, y): &(&Folded, &Folded)| x.form == y.form;
        let most = a.len().min(b.len());
        let heavy = |words: &[Folded]| words.iter().map(|w| self.weight(w)).sum::<f32>() >= HEAVY;
        let head = a.iter().zip(b).take_while(same).count();
        let head = if heavy(&a[..head]) { head } else { 0 };
        let tail = a.iter().rev().zip(b.iter().rev()).take(most - head).take_while(same).count();
        let tail = if heavy(&a[a.len() - tail..]) { tail } else { 0 };
        let mut pairs = Vec::with_capacity(most);
        pairs.extend((0..head).map(|i| (i, i)));
        let (x, y) = (&a[head..a.len() - tail], &b[head..b.len() - tail]);
        // Most often one side has nothing left.
        if !x.is_empty() && !y.is_empty() {
            let (mut a, mut b) = self.sides.take();
            for (side, words) in [(&mut a, x), (&mut b, y)] {
                side.0.clear();
                side.0.extend(words.iter().map(Word::from));
                side.1.clear();
                side.1.extend(words.iter().map(|w| self.weight(w)));
            }
            let pairing = Pairing { a: &a, b: &b, vocabulary: &self.vocabulary, tables: &self.tables };
            let ends = Ends { before: head == 0, after: tail == 0 };
            pairing.pair_up(0..x.len(), 0..y.len(), ends, &mut pairs);
            self.sides.set((a, b));
            pairs[head..].iter_mut().for_each(|pair| *pair = (pair.0 + head, pair.1 + head));
        }
        pairs.extend((0..tail).map(|k| (a.len() - tail + k, b.len() - tail + k)));
        pairs.sort_unstable();
        // Words that are only spelled alike helped to align; unless they are names they are different words.
        pairs.retain(|&(i, j)| {
            let (x, y) = (&a[i], &b[j]);
            x.stem == y.stem || x.name && y.name || x.same(y, &self.vocabulary, self.wording)
        });
        whole::slide(&mut pairs, a, b);
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Lexicon;

    #[test]
    fn a_figure_is_one_whatever_was_read_before() {
        let lexicon = Lexicon::builtin().unwrap();
        let mut comparer = Comparer::new(lexicon.wording());
        let mut figures = |text: &str| -> Vec<bool> {
            comparer.fold(text, &[Span::new(0, text.len())]).iter().map(|w| w.number).collect()
        };
        // “9” of “Mark-9” is none; alone it is.
        assert_eq!(figures("Mark-9 met 9"), [false, false, false, true]);
        assert_eq!(figures("9 met Mark-9"), [true, false, false, false]);
    }
}
