//! What is known of a word once house style is folded away. Its letters are numbers, so that a passage
//! is small and asking whether two words are one is comparing two numbers.

use super::figures::answers;
use super::shape::masked;
use super::vocabulary::Vocabulary;
use super::word::{Id, Word};
use crate::rules::Wording;
use crate::text::Span;

/// A word as it is compared, its letters as numbers of a `Vocabulary`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Folded {
    /// The bytes it came from; the two words of "don't" share theirs.
    pub span: Span,
    /// The word without house style; equal forms are the same word.
    pub form: Id,
    /// The form without inflection.
    pub stem: Id,
    /// Both as one number (see `Vocabulary::pair`).
    pub pair: Id,
    /// Its index among the sentences of the text.
    pub sentence: u32,
    /// Whether it is a number in figures or words.
    pub number: bool,
    /// Whether it is capitalised inside a sentence: very likely a name.
    pub name: bool,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether it stands in brackets: put in by the editor, and marked so.
    pub bracketed: bool,
    /// Whether an ellipsis, or words outside the marks, stand before it: an omission there is marked.
    pub gap_before: bool,
    /// Whether it came from an ending such as "'s", which may be "is" or "has".
    pub contracted: bool,
}

impl Folded {
    /// Makes it one that came from an ending; the capital of the word before is none of its own.
    pub fn contract(&mut self) {
        (self.contracted, self.name) = (true, false);
    }
}

/// Whether two texts have the same words, house style aside.
pub fn same_words(a: &[Folded], b: &[Folded]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(x, y)| x.form == y.form)
}

/// The words that share letters with a stretch of the text.
pub fn touched(words: &[Folded], span: Span) -> impl Iterator<Item = &Folded> {
    words.iter().filter(move |word| word.span.overlap(span) > 0)
}

/// The bytes of some words; where there are none, the empty place behind the word before.
pub fn span(words: &[Folded], (from, to): (usize, usize)) -> Span {
    match words[from..to] {
        [] => {
            let at = match from.checked_sub(1) {
                Some(i) => words[i].span.end(),
                None => words.first().map_or(0, |f| f.span.start()),
            };
            Span::new(at, at)
        }
        _ => words[from..to].iter().fold(words[from].span, |s, f| s.join(f.span)),
    }
}

impl Folded {
    /// Makes it another word.
    pub(super) fn set_pair(&mut self, pair: Id, vocabulary: &Vocabulary) {
        (self.form, self.stem, self.pair) = (vocabulary.form(pair), vocabulary.stem(pair), pair);
    }

    /// Whether two forms are the same word but for house style.
    pub fn same(&self, other: &Folded, vocabulary: &Vocabulary, wording: &Wording) -> bool {
        if self.form == other.form {
            return true;
        }
        let (x, y) = (vocabulary.text(self.form), vocabulary.text(other.form));
        let may_be = |contracted: bool, c: &str, o: &str| {
            let means = |ws: &Vec<String>| ws.iter().any(|w| w == c) && ws.iter().any(|w| w == o);
            contracted && wording.spelling.contractions.values().any(means)
        };
        let either = |x, y| masked(x, y) || answers(x, y, wording);
        may_be(self.contracted, x, y) || may_be(other.contracted, y, x) || either(x, y) || either(y, x)
    }
}

impl From<&Folded> for Word {
    fn from(folded: &Folded) -> Word {
        let &Folded { pair, number, name, bracketed, gap_before, .. } = folded;
        Word::new(pair, [number, name, bracketed, gap_before])
    }
}
