//! What makes another statement of the same words: a negation, a condition, a modal verb. Whether one came or went
//! can't be told where it stands alone, since what only moved to another place of the sentence is still said; so
//! the whole of both texts is asked, and once.

use super::folded::Folded;
use super::listed::Listed;
use super::vocabulary::Vocabulary;
use crate::rules::Wording;
use std::cell::OnceCell;
use std::collections::HashMap;

/// Two texts, and which of their words answer to each other.
pub struct Statements<'a> {
    /// One.
    a: &'a [Folded],
    /// The other.
    b: &'a [Folded],
    vocabulary: &'a Vocabulary,
    wording: &'a Wording,
    listed: &'a [Listed],
    pairs: &'a [(usize, usize)],
    /// Whether a negation only moved; asked for the whole text, once.
    moved: OnceCell<bool>,
    /// How often each sense of modality stands on either side, found once.
    senses: OnceCell<[HashMap<usize, usize>; 2]>,
}

/// So many words are a bound, at most.
const BOUND: usize = 3;

impl<'a> Statements<'a> {
    /// Of two texts, their `pairs` of words in order.
    pub fn new(
        (a, b): (&'a [Folded], &'a [Folded]),
        pairs: &'a [(usize, usize)],
        vocabulary: &'a Vocabulary,
        wording: &'a Wording,
        listed: &'a [Listed],
    ) -> Self {
        let (moved, senses) = (OnceCell::new(), OnceCell::new());
        Statements { a, b, vocabulary, wording, listed, pairs, moved, senses }
    }

    /// The letters of a word.
    fn form(&self, word: &Folded) -> &str {
        self.vocabulary.text(word.form)
    }

    /// "If we go …" for "We go …": where both begin a sentence, the condition was dropped, not cut off.
    pub fn condition_lost(&self, a: (usize, usize), b: (usize, usize)) -> bool {
        let one = |s: &[Folded], (from, to): (usize, usize)| {
            to - from == 1 && s[from].capital && self.wording.modality.conditions.contains(self.form(&s[from]))
        };
        let begins =
            |s: &[Folded], (from, to): (usize, usize)| from == to && s.get(from).is_some_and(|f| f.capital && !f.name);
        let pronoun = |s: &[Folded], at: usize| s.get(at).is_some_and(|f| self.form(f) != "i");
        one(self.a, a) && begins(self.b, b) && pronoun(self.b, b.0)
            || one(self.b, b) && begins(self.a, a) && pronoun(self.a, a.0)
    }

    /// Whether one small word stands for another that turns what is said.
    pub fn opposite(&self, a: (usize, usize), b: (usize, usize)) -> bool {
        let (Some(x), Some(y)) = (self.a.get(a.0), self.b.get(b.0)) else { return false };
        let listed = |f: &Folded| &self.listed[f.form as usize];
        let lines = listed(x).opposites & listed(y).opposites;
        // "We have no crew and boats", "no crew or boats".
        let denied = |s: &[Folded], at: usize| {
            s[..at].iter().rev().take_while(|f| f.sentence == s[at].sentence).any(|f| listed(f).negator)
        };
        let alike = [x, y].iter().all(|f| self.wording.negation.joining.contains(self.form(f)));
        let one = a.1 - a.0 == 1 && b.1 - b.0 == 1 && !x.bracketed && !y.bracketed;
        one && lines != 0 && !(alike && denied(self.a, a.0) && denied(self.b, b.0))
    }

    /// Whether of some words of the one and some of the other, which have no equal, one side denies what the other says.
    pub fn denies_otherwise(&self, x: &[&Folded], y: &[&Folded]) -> bool {
        self.denials(self.a, x) % 2 != self.denials(self.b, y) % 2 && !self.moved() && !self.bounds_differ()
    }

    /// "Less than 20 feet is not safe", "at least 20 feet may be safe": with another bound before a figure a denial says the
    /// same of other cases.
    fn bounds_differ(&self) -> bool {
        let bounds = |words: &[Folded]| -> Vec<String> {
            let before = (2..=BOUND).flat_map(|n| words.windows(n + 1)).filter(|run| run[run.len() - 1].number);
            let phrases =
                before.map(|run| run[..run.len() - 1].iter().map(|w| self.form(w)).collect::<Vec<_>>().join(" "));
            phrases.filter(|phrase| self.wording.modality.bounds.contains(phrase)).collect()
        };
        let (here, there) = (bounds(self.a), bounds(self.b));
        !here.is_empty() && !there.is_empty() && here != there
    }

    /// How many of some words of a text deny something: not "No, …", which answers, nor "neither … nor" behind another
    /// negation, which say what "either … or" would.
    fn denials(&self, all: &[Folded], words: &[&Folded]) -> usize {
        let negators = words.iter().filter(|w| self.listed[w.form as usize].negator);
        negators.filter(|w| !self.is_answer(all, w) && !self.is_doubled(all, w)).count()
    }

    fn is_answer(&self, all: &[Folded], word: &Folded) -> bool {
        let at = all.partition_point(|w| w.span.start() < word.span.start());
        let opens = at == 0 || all[at - 1].sentence != word.sentence;
        let sign = all.get(at + 1).is_none_or(|next| next.span.start() > word.span.end() + 1);
        opens && sign && self.wording.negation.answers.contains(self.form(word))
    }

    fn is_doubled(&self, all: &[Folded], word: &Folded) -> bool {
        let doubled = &self.wording.negation.doubled;
        let at = all.partition_point(|w| w.span.start() < word.span.start());
        let before = || all[..at].iter().rev().take_while(|w| w.sentence == word.sentence);
        let denies = |w: &Folded| self.listed[w.form as usize].negator && !doubled.contains(self.form(w));
        doubled.contains(self.form(word)) && before().any(denies)
    }

    /// Whether negations have only moved: either side has as many that have no equal.
    fn moved(&self) -> bool {
        *self.moved.get_or_init(|| {
            let (here, there) = (self.unpaired(self.a, |p| p.0), self.unpaired(self.b, |p| p.1));
            let beside = |(&i, &j): (&usize, &usize)| !self.are_parted(i, j);
            !here.is_empty() && here.len() == there.len() && here.iter().zip(&there).all(beside)
        })
    }

    /// Whether a word of either side stand on two sides of "and" or the like, by the words paired between them: what
    /// is said there is said of something else.
    fn are_parted(&self, i: usize, j: usize) -> bool {
        let (p, q) = (self.pairs.partition_point(|p| p.0 < i), self.pairs.partition_point(|p| p.1 < j));
        let between = &self.pairs[p.min(q)..p.max(q)];
        between.iter().any(|&(i, _)| self.wording.negation.parting.contains(self.form(&self.a[i])))
    }

    /// Negations of the stretch compared, and before it in its sentence ("It is not our wish to sell"), that have no
    /// equal: as many on either side have only moved.
    fn unpaired(&self, words: &[Folded], of: fn(&(usize, usize)) -> usize) -> Vec<usize> {
        let (Some(from), Some(to)) = (self.pairs.first().map(of), self.pairs.last().map(of)) else {
            return Vec::new();
        };
        let from = (0..from).rev().take_while(|&i| words[i].sentence == words[from].sentence).last().unwrap_or(from);
        let paired = |i: usize| self.pairs.binary_search_by_key(&i, of).is_ok();
        (from..to).filter(|&i| self.listed[words[i].form as usize].negator && !paired(i)).collect()
    }

    /// A modal word or condition of one side has no equal on the other. With the words of a run comes
    /// the word after it: "have" is modal before "to" only.
    pub fn modality(&self, x: (&[&Folded], Option<&Folded>), y: (&[&Folded], Option<&Folded>)) -> bool {
        let w = self.wording;
        let senses = |(s, after): (&[&Folded], Option<&Folded>)| self.senses_of(s, after);
        let (m, n) = (senses(x), senses(y));
        if m == n {
            return false;
        }
        // "they will go" and "they go" differ in tense alone.
        let only_future =
            |s: &[usize]| s.is_empty() || w.modality.senses.get("will").is_some_and(|v| s.iter().all(|s| s == v));
        // What only moved to another place of the sentence is still said.
        let all = |s: &[Folded]| counted(&senses((&s.iter().collect::<Vec<_>>(), None)));
        let [here, there] = self.senses.get_or_init(|| [all(self.a), all(self.b)]);
        let mut differ = m.iter().filter(|v| !n.contains(v)).chain(n.iter().filter(|v| !m.contains(v)));
        let moved = differ.all(|v| here.get(v) == there.get(v) && !self.is_parted(*v));
        let tense = (m.is_empty() || n.is_empty()) && only_future(&m) && only_future(&n);
        !moved && (!tense || self.is_unreal(x) || self.is_unreal(y))
    }

    /// Whether a modal word that has no equal on the other side stands there, too, but beyond "and" or the like.
    fn is_parted(&self, sense: usize) -> bool {
        let lone = |words: &[Folded], of: fn(&(usize, usize)) -> usize| -> Vec<usize> {
            let is = |i: &usize| self.listed[words[*i].form as usize].sense == Some(sense) && !words[*i].name;
            let paired = |i: usize| self.pairs.iter().any(|pair| of(pair) == i);
            (0..words.len()).filter(|i| is(i) && !paired(*i)).collect()
        };
        let (here, there) = (lone(self.a, |p| p.0), lone(self.b, |p| p.1));
        here.iter().zip(&there).any(|(&i, &j)| self.are_parted(i, j))
    }

    /// "Would have", of which nothing came, though "would" by itself may be tense.
    fn is_unreal(&self, (s, after): (&[&Folded], Option<&Folded>)) -> bool {
        let next = |i: usize| s.get(i + 1).copied().or(after);
        (0..s.len()).any(|i| {
            self.form(s[i]) == "would"
                && next(i).is_some_and(|next| self.wording.modality.unreal.contains(self.form(next)))
        })
    }

    /// The senses of the modal words of `s`, in order of sense; `after` is the word behind them.
    fn senses_of(&self, s: &[&Folded], after: Option<&Folded>) -> Vec<usize> {
        let w = self.wording;
        let mut out: Vec<usize> = Vec::new();
        // "May" is a month.
        for i in (0..s.len()).filter(|&i| !s[i].name) {
            let next = s.get(i + 1).copied().or(after).filter(|_| self.vocabulary.begins_phrase(s[i].form));
            let next = next.filter(|n| self.vocabulary.ends_phrase(n.form));
            let two = next.map(|n| format!("{} {}", self.form(s[i]), self.form(n)));
            out.extend(two.and_then(|t| w.modality.senses.get(&t).copied()).or(self.listed[s[i].form as usize].sense));
        }
        out.sort_unstable();
        out
    }
}

fn counted(senses: &[usize]) -> HashMap<usize, usize> {
    senses.chunk_by(|v, w| v == w).map(|same| (same[0], same.len())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::change::Change;
    use super::super::testing::changes;

    #[test]
    fn a_negation_before_what_is_shared_denies_it_too() {
        let got = changes(
            "The law does not sell the pier to anyone",
            "It is not our wish for the law to sell the pier to anyone",
        );
        assert!(got.iter().all(|e| e.0 != Change::Negation), "{got:?}");
        let got = changes(
            "The law does not sell the pier to anyone",
            "It is our wish for the law to sell the pier to anyone",
        );
        assert!(got.iter().any(|e| e.0 == Change::Negation), "{got:?}");
    }

    #[test]
    fn an_answer_and_a_second_negation_deny_nothing() {
        for (a, b, denies) in [
            ("I am sorry. No, there is a crane on the pier", "I am sorry. There is a crane on the pier", false),
            ("There is no crane on the pier", "There is a crane on the pier", true),
            (
                "It is no day for a ferry, either in Larn or in Tarn",
                "It is no day for a ferry, neither in Larn nor in Tarn",
                false,
            ),
            (
                "It is a day for a ferry either in Larn or in Tarn",
                "It is a day for a ferry neither in Larn nor in Tarn",
                true,
            ),
            ("Hulls of less than 20 feet are not safe in fog", "Hulls of at least 20 feet may be safe in fog", false),
            ("Hulls of at least 20 feet are not safe in fog", "Hulls of at least 20 feet are safe in fog", true),
        ] {
            for (a, b) in [(a, b), (b, a)] {
                let got = changes(a, b);
                assert_eq!(got.iter().any(|e| e.0 == Change::Negation), denies, "{a} ~ {b}: {got:?}");
            }
        }
    }

    #[test]
    fn behind_a_negation_and_is_or() {
        let or = |text: &str| text.replace("and", "or");
        for (text, drift) in [("Boats and crews stay home", true), ("We have no boats and crews at home", false)] {
            let got = changes(text, &or(text));
            assert_eq!(got.iter().any(|e| e.0 == Change::Substitution), drift, "{got:?}");
        }
    }

    #[test]
    fn a_condition_that_only_moved_is_no_other_condition() {
        let got = changes("If the pier is rotten we close it", "We close the pier if it is rotten");
        assert!(got.iter().all(|e| e.0 != Change::Modality), "{got:?}");
    }
}
