//! Words that changed places with one another. "Gave away the mill" and "gave the mill away" are one thing said; "from the
//! council to the brewery" and "from the brewery to the council" are two. Word by word both are the same: some came
//! before a word or two, and the same went behind them. What they are tells which it is.

use super::change::{Change, Edit};
use super::folded::{Folded, span};
use super::listed::Listed;
use super::vocabulary::Vocabulary;
use super::word::Id;
use crate::rules::Wording;
use crate::text::Span;
use smallvec::SmallVec;
use std::ops::Range;

/// So many words may stand between a verb and what belongs to it.
const OBJECT: usize = 5;

/// Looks at words that came and went.
pub struct Crossed<'a> {
    pub a: &'a [Folded],
    pub b: &'a [Folded],
    pub vocabulary: &'a Vocabulary,
    pub wording: &'a Wording,
    pub listed: &'a [Listed],
}

/// Words that went from one place and came at another.
struct Move<'a> {
    gone: &'a [Folded],
    came: &'a [Folded],
    /// What stands between the two places.
    between: &'a [Folded],
    /// All of it, in either text.
    whole: (Span, Span),
}

impl Crossed<'_> {
    /// Calls it style where what belongs to a verb moved beyond its object, and other words where two things that a
    /// sentence speaks of changed places.
    pub fn judge(&self, edits: &mut Vec<Edit>) {
        let mut i = 1;
        while i < edits.len() {
            if let Some(moved) = self.moved(&edits[i - 1], &edits[i]) {
                if self.is_style(&moved) {
                    for edit in &mut edits[i - 1..=i] {
                        (edit.change, edit.light) = (Change::Style, true);
                    }
                } else if self.are_exchanged(&moved) {
                    let (a, b) = moved.whole;
                    edits[i - 1] = Edit { change: Change::Substitution, a, b, light: false };
                    edits.remove(i);
                }
            }
            i += 1;
        }
    }

    /// What moved, if the one only took words away and the other only put words in.
    fn moved(&self, before: &Edit, after: &Edit) -> Option<Move<'_>> {
        let (x, y) = (range(self.a, before.a), range(self.a, after.a));
        let (v, w) = (range(self.b, before.b), range(self.b, after.b));
        let (gone, came) = match (x.is_empty(), v.is_empty(), y.is_empty(), w.is_empty()) {
            (true, false, false, true) => (y.clone(), v.clone()),
            (false, true, true, false) => (x.clone(), w.clone()),
            _ => return None,
        };
        let whole = (span(self.a, (x.start, y.end)), span(self.b, (v.start, w.end)));
        Some(Move { gone: &self.a[gone], came: &self.b[came], between: self.a.get(x.end..y.start)?, whole })
    }

    /// Either what belongs to the verb was paired, or the object was.
    fn is_style(&self, m: &Move) -> bool {
        let text = |word: &Folded| self.vocabulary.text(word.form);
        let passes = |words: &[Folded], object: &[Folded]| {
            matches!(words, [word] if self.wording.spelling.movable.contains(text(word)))
                && (1..=OBJECT).contains(&object.len())
                && !object.iter().any(|word| self.wording.negation.parting.contains(text(word)))
        };
        let same = m.gone.iter().map(|w| w.form).eq(m.came.iter().map(|w| w.form));
        same && (passes(m.gone, m.between) || passes(m.between, m.gone))
    }

    /// "To the brewery" went behind "council" and "the brewery to" came before it. In another order on the one side of "and"
    /// two things are the same two.
    fn are_exchanged(&self, m: &Move) -> bool {
        let forms = |words: &[Folded]| words.iter().map(|w| w.form).collect::<SmallVec<[Id; 8]>>();
        let (mut gone, mut came) = (forms(m.gone), forms(m.came));
        if gone.len() != came.len() || gone == came {
            return false;
        }
        gone.sort_unstable();
        came.sort_unstable();
        let tells = |word: &Folded| word.name || self.listed[word.form as usize].rarity >= 2;
        let text = |word: &Folded| self.vocabulary.text(word.form);
        let joined = |word: &Folded| {
            self.wording.negation.parting.contains(text(word)) || self.wording.negation.joining.contains(text(word))
        };
        let of_one = |word: &Folded| word.sentence == m.gone[0].sentence;
        gone == came
            && matches!(m.between, [word] if tells(word) && !word.number)
            && m.gone.iter().any(tells)
            && m.gone.iter().chain(m.between).all(|word| !joined(word) && !word.bracketed && of_one(word))
    }
}

/// The words that a span covers; where it covers none, the place behind the word before.
fn range(words: &[Folded], span: Span) -> Range<usize> {
    let from = words.partition_point(|w| w.span.end() <= span.start());
    let to = words.partition_point(|w| w.span.start() < span.end());
    from..if span.is_empty() { from } else { to }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{changes, drift};
    use crate::link::Change;

    #[test]
    fn what_belongs_to_a_verb_may_stand_behind_its_object() {
        for (a, b) in [
            ("We gave away the old mill and got a gate", "We gave the old mill away and got a gate"),
            ("They tore down the pier before noon", "They tore the pier down before noon"),
        ] {
            assert!(!drift(a, b) && !drift(b, a), "{a} ~ {b}: {:?}", changes(a, b));
        }
        assert!(drift("We gave away the old mill and got a gate", "We gave the old mill and got away a gate"));
    }

    #[test]
    fn two_things_that_changed_places_are_other_words() {
        let substituted = |a: &str, b: &str| changes(a, b).iter().any(|e| e.0 == Change::Substitution);
        for (a, b) in [
            (
                "The mill went from the council to the brewery in May",
                "The mill went from the brewery to the council in May",
            ),
            ("Halden beat Osterby twice before the war", "Osterby beat Halden twice before the war"),
        ] {
            assert!(substituted(a, b) && substituted(b, a), "{a} ~ {b}: {:?}", changes(a, b));
        }
        for (a, b) in [
            ("The boats and crews of Osterby sank", "The crews and boats of Osterby sank"),
            ("In May we sold the old mill", "We sold the old mill in May"),
        ] {
            assert!(!substituted(a, b) && !substituted(b, a), "{a} ~ {b}: {:?}", changes(a, b));
        }
    }
}
