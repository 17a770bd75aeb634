//! How alike two words are. One stem is one word; beyond that a name that two outlets spell otherwise
//! ("Gadhafi", "Qaddafi"), a slip of the pen and a masked oath must answer to each other, and strangers must
//! not. It is asked for every word of one side with every word of the other, so that what can be told at
//! first sight is told first.

use super::shape::masked;
use super::vocabulary::Vocabulary;
use super::word::{Id, Word};

/// How alike two words must be spelled to count as one ("Gadhafi", "Qaddafi").
const SPELLED_ALIKE: f64 = 0.75;
/// The same for two words that are names.
const NAMES_SPELLED_ALIKE: f64 = 0.56;

/// A word with what is known of it at hand: this is asked for every pair of words.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    form: Id,
    stem: Id,
    /// Those of the stem.
    letters: u64,
    bytes: u32,
    chars: u32,
    first: u8,
    /// Whether it may be spelled otherwise.
    spelled: bool,
    masked: bool,
    name: bool,
}

impl Look {
    /// Of a word.
    pub fn of(word: &Word, vocabulary: &Vocabulary) -> Self {
        let (form, stem) = (vocabulary.form(word.pair()), vocabulary.stem(word.pair()));
        let (name, number) = (word.name(), word.number());
        let shape = vocabulary.shape(stem);
        let masked = if form == stem { shape.masked } else { vocabulary.shape(form).masked };
        let spelled = !number && shape.bytes >= 4;
        let (letters, bytes, chars, first) = (shape.letters, shape.bytes, shape.chars, shape.first);
        Look { form, stem, letters, bytes, chars, first, spelled, masked, name }
    }

    /// How alike two words are, in [0, 1]: 1 for one stem, less for a name spelled otherwise. Most words are
    /// strangers at first sight, so that sight comes first.
    #[inline]
    pub fn likeness(&self, other: &Look, vocabulary: &Vocabulary) -> f32 {
        if self.stem == other.stem || self.form == other.form {
            return 1.0;
        }
        let spelled = self.spelled & other.spelled & (self.first == other.first) | self.names(other);
        if spelled | self.masked | other.masked { self.spelled_alike(other, vocabulary) } else { 0.0 }
    }

    /// Whether both may be names that are spelled otherwise.
    #[inline]
    fn names(&self, other: &Look) -> bool {
        self.spelled & other.spelled & self.name & other.name
    }

    /// The same of words that are not one.
    fn spelled_alike(&self, other: &Look, vocabulary: &Vocabulary) -> f32 {
        if self.masked || other.masked {
            let text = |x: &Look| vocabulary.text(x.form);
            let answers = |x: &Look, y: &Look| x.masked && masked(text(x), text(y));
            return if answers(self, other) || answers(other, self) { 0.7 } else { 0.0 };
        }
        if self.bytes.abs_diff(other.bytes) > 3 {
            return 0.0;
        }
        let least = if self.names(other) { NAMES_SPELLED_ALIKE } else { SPELLED_ALIKE };
        let alike = |far: usize| 1.0 - far as f64 / self.chars.max(other.chars) as f64 >= least;
        // A letter that the other lacks is at least one step.
        let lacking = (self.letters & !other.letters).count_ones().max((other.letters & !self.letters).count_ones());
        let text = |x: &Look| vocabulary.text(x.stem);
        if alike(lacking as usize) && alike(strsim::levenshtein(text(self), text(other))) { 0.7 } else { 0.0 }
    }
}

/// How alike each word of one text and each of another are. Kept from one asking to the next: most often a few words are
/// left to align once what both sides begin and end with is taken, and asking for memory would take longer than that.
#[derive(Debug, Default)]
pub struct Likenesses {
    /// Of each word of the one each of the other; whatever stood there behind them.
    all: Vec<f32>,
    /// What is known of the words of the other, and the stem and form of each once more, close together.
    known: Vec<Look>,
    ids: Vec<(Id, Id)>,
    /// Which of them may be spelled otherwise.
    spelled: Vec<usize>,
}

impl Likenesses {
    /// Of these texts, row by row. Most pairs are strangers, so all are asked at once whether they are one word, which a
    /// processor does for several at a time, and those alone that may be spelled otherwise are looked at one by one.
    pub fn fill(&mut self, a: &[Word], b: &[Word], vocabulary: &Vocabulary) -> &[f32] {
        let Likenesses { all, known, ids, spelled } = self;
        let n = b.len();
        known.clear();
        known.extend(b.iter().map(|w| Look::of(w, vocabulary)));
        ids.clear();
        ids.extend(known.iter().map(|y| (y.stem, y.form)));
        let masked = known.iter().any(|y| y.masked);
        spelled.clear();
        spelled.extend((0..n).filter(|&j| known[j].spelled));
        if all.len() < a.len() * n {
            all.resize(a.len() * n, 0.0);
        }
        let all = &mut all[..a.len() * n];
        for (x, row) in a.iter().map(|w| Look::of(w, vocabulary)).zip(all.chunks_exact_mut(n.max(1))) {
            for (l, &(stem, form)) in row.iter_mut().zip(&*ids) {
                *l = if (x.stem == stem) | (x.form == form) { 1.0 } else { 0.0 };
            }
            if masked || x.masked {
                row.iter_mut().zip(&*known).for_each(|(l, y)| *l = x.likeness(y, vocabulary));
            } else if x.spelled {
                for &j in &*spelled {
                    let y = &known[j];
                    if (x.first == y.first) | x.name & y.name && row[j] == 0.0 {
                        row[j] = x.spelled_alike(y, vocabulary);
                    }
                }
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::fold_all;
    use super::*;
    use crate::rules::Lexicon;

    #[test]
    fn names_spelled_otherwise_are_one() {
        let lexicon = Lexicon::builtin().unwrap();
        let mut v = Vocabulary::default();
        let all = fold_all("See Qaddour Kaddour Ames Cole 1200 1201", lexicon.wording(), &mut v);
        let likeness = |i: usize, j: usize| Look::of(&all[i], &v).likeness(&Look::of(&all[j], &v), &v);
        assert!(likeness(1, 2) > 0.5);
        assert_eq!(likeness(3, 4), 0.0);
        assert_eq!(likeness(5, 6), 0.0);
    }
}
