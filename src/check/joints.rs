//! Where one quotation passes over words that another has. A change of words shows in any alignment; an
//! omission has to be told from the freedom to quote less. So the words on either side of a joint must
//! answer to each other for certain, and every joint says where it stands: a quotation may begin late
//! and end early without harm, but what stands side by side inside one pair of marks was said so.

use crate::link::{Comparer, Folded};
use std::ops::Range;

/// Words side by side that weigh so much, in nats, stand side by side in both by no chance.
const HEAVY: f32 = 8.0;
/// So many words at either end are looked for farther off, beyond words that were passed over.
const STRAY: usize = 3;
/// So many words are a phrase of their own.
const PHRASE: usize = 6;
/// What they must weigh.
const TELLING: f32 = 4.0;

/// Where the joint stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// Before the first word.
    Start,
    /// Between two words.
    Inside,
    /// Behind the last word.
    End,
}

/// A place of `here` at which words of `there` are missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Joint {
    pub at: At,
    /// The word of `here` before the joint; at the start the first one.
    pub before: usize,
    /// The word behind it; at the end the last one.
    pub after: usize,
    /// The words of `there` that are missing, of its sentence only at either end.
    pub left: Range<usize>,
}

/// All joints of `here`, in order.
pub(super) fn joints(here: &[Folded], there: &[Folded], comparer: &Comparer) -> Vec<Joint> {
    let mut pairs = comparer.pairs(here, there);
    if pairs.is_empty() {
        return Vec::new();
    }
    reach_out(&mut pairs, here, there, comparer);
    let all = Pairs { pairs: &pairs, here, there, comparer };
    let mut out: Vec<Joint> = all.start().into_iter().collect();
    out.extend((1..pairs.len()).filter_map(|k| all.inside(k)));
    out.extend(all.end());
    out
}

struct Pairs<'a> {
    pairs: &'a [(usize, usize)],
    here: &'a [Folded],
    there: &'a [Folded],
    comparer: &'a Comparer<'a>,
}

impl Pairs<'_> {
    fn start(&self) -> Option<Joint> {
        let (h, t) = self.pairs[0];
        let sentence = self.there[t].sentence;
        let from = self.there[..t].iter().rposition(|w| w.sentence != sentence).map_or(0, |i| i + 1);
        let sure = h == 0 && from < t && self.after(0) >= HEAVY && self.touch(0) && self.is_verbatim(h, t);
        sure.then_some(Joint { at: At::Start, before: 0, after: 0, left: from..t })
    }

    fn end(&self) -> Option<Joint> {
        let last = self.pairs.len() - 1;
        let (h, t) = self.pairs[last];
        let sentence = self.there[t].sentence;
        let to = (t + 1..self.there.len()).find(|&i| self.there[i].sentence != sentence).unwrap_or(self.there.len());
        let touch = last.checked_sub(1).is_some_and(|k| self.touch(k));
        let heavy = self.before(last) >= HEAVY && touch && self.is_verbatim(h, t);
        let sure = h + 1 == self.here.len() && t + 1 < to && heavy;
        sure.then_some(Joint { at: At::End, before: h, after: h, left: t + 1..to })
    }

    /// Before the pair `k`.
    fn inside(&self, k: usize) -> Option<Joint> {
        let ((h, t), (i, u)) = (self.pairs[k - 1], self.pairs[k]);
        let same = self.here[h].form == self.there[t].form && self.here[i].form == self.there[u].form;
        if h + 1 != i || t + 1 >= u || !same {
            return None;
        }
        // The first and the last words may be few, if all stands in one sentence.
        let one = self.there[t].sentence == self.there[u].sentence;
        let reaches = |from: usize, to: usize| one && self.pairs[from].0 == 0 || one && to + 1 == self.here.len();
        let sure = |k: usize, weight: f32| weight >= HEAVY || reaches(k, self.pairs[k].0);
        let first = k - 1 - self.run_before(k - 1);
        let last = k + self.run_after(k);
        let sure = sure(first, self.before(k - 1)) && sure(last, self.after(k));
        let few = u - t <= PHRASE && self.is_reworded(t, Some(k - 1));
        (sure && !few).then_some(Joint { at: At::Inside, before: h, after: i, left: t + 1..u })
    }

    /// Whether the sentence of `there` that holds a word was also worded otherwise, at places other than
    /// behind the pair `joint`: then a few words that are missing are part of that.
    fn is_reworded(&self, word: usize, joint: Option<usize>) -> bool {
        let sentence = self.there[word].sentence;
        let heavy = |words: &[Folded]| words.iter().any(|w| self.comparer.weight(w) >= TELLING);
        let (mut other, mut any) = (0, 0);
        for k in (1..self.pairs.len()).filter(|&k| Some(k - 1) != joint) {
            let ((h, t), (i, u)) = (self.pairs[k - 1], self.pairs[k]);
            let (here, there) = (&self.here[h + 1..i], &self.there[t + 1..u]);
            if self.there[t].sentence == sentence && self.there[u].sentence == sentence && (heavy(here) || heavy(there))
            {
                any += 1;
                other += usize::from(!here.is_empty() && !there.is_empty());
            }
        }
        other > 0 || any > 1
    }

    /// Whether the sentences that hold two paired words are the same, as far as the shorter goes.
    fn is_verbatim(&self, h: usize, t: usize) -> bool {
        let of_here = |i: usize| self.here[i].sentence == self.here[h].sentence;
        let same = |&&(i, u): &&(usize, usize)| of_here(i) && self.here[i].form == self.there[u].form;
        let words = (0..self.here.len()).filter(|&i| of_here(i)).count();
        4 * self.pairs.iter().filter(same).count() >= 3 * words && !self.is_reworded(t, None)
    }

    /// Whether the pairs `k` and `k + 1` stand right beside each other in both.
    fn touch(&self, k: usize) -> bool {
        self.pairs.get(k + 1).is_some_and(|&(i, u)| (self.pairs[k].0 + 1, self.pairs[k].1 + 1) == (i, u))
    }

    /// How many pairs before `k` stand side by side with it.
    fn run_before(&self, k: usize) -> usize {
        (1..=k).take_while(|&n| self.beside(k - n)).count()
    }

    fn run_after(&self, k: usize) -> usize {
        (k..self.pairs.len() - 1).take_while(|&n| self.beside(n)).count()
    }

    /// Whether the pair `k` and the next one stand side by side in both, or nearly.
    fn beside(&self, k: usize) -> bool {
        let ((h, t), (i, u)) = (self.pairs[k], self.pairs[k + 1]);
        i - h <= 2 && u - t <= 2
    }

    /// What the run that ends with `k` weighs.
    fn before(&self, k: usize) -> f32 {
        self.weight(k - self.run_before(k)..=k)
    }

    fn after(&self, k: usize) -> f32 {
        self.weight(k..=k + self.run_after(k))
    }

    /// Words that are only forms of one word prove nothing here.
    fn weight(&self, run: std::ops::RangeInclusive<usize>) -> f32 {
        let same = run.map(|k| self.pairs[k]).filter(|&(h, t)| self.here[h].form == self.there[t].form);
        same.map(|(h, _)| self.comparer.weight(&self.here[h])).sum()
    }
}

/// Pairs the few words at either end of `here` with the same words farther off in the same sentence of
/// `there`: of “has been, in many cases, a race” and “has been a race” an alignment leaves “has been”.
fn reach_out(pairs: &mut Vec<(usize, usize)>, here: &[Folded], there: &[Folded], comparer: &Comparer) {
    // “The” stands everywhere; “I” is whom the sentence is about.
    let who = |w: &Folded| comparer.person(w).is_some();
    let told = |words: &[Folded]| words.iter().map(|w| comparer.weight(w)).sum::<f32>() >= TELLING || who(&words[0]);
    let same = |h: usize, t: usize, count: usize| (0..count).all(|n| here[h + n].form == there[t + n].form);
    let (h, t) = pairs[0];
    let sentence = there[t].sentence;
    if (1..=STRAY).contains(&h) && t >= h && told(&here[..h]) {
        let found = (0..t - h).find(|&at| there[at].sentence == sentence && same(0, at, h));
        if let Some(at) = found {
            pairs.splice(0..0, (0..h).map(|n| (n, at + n)));
        }
    }
    let (h, t) = pairs[pairs.len() - 1];
    let (rest, sentence) = (here.len() - h - 1, there[t].sentence);
    if (1..=STRAY).contains(&rest) && there.len() >= rest && told(&here[h + 1..]) {
        let mut places = t + 2..=there.len() - rest;
        if let Some(at) = places.find(|&at| there[at].sentence == sentence && same(h + 1, at, rest)) {
            pairs.extend((0..rest).map(|n| (h + 1 + n, at + n)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Lexicon;
    use crate::text::Span;

    fn left(here: &str, there: &str) -> Vec<(At, String)> {
        let lexicon = Lexicon::builtin().unwrap();
        let mut comparer = Comparer::new(lexicon.wording());
        let mut fold = |text: &str| comparer.fold(text, &[Span::new(0, text.len())]);
        let (x, y) = (fold(here), fold(there));
        let words =
            |j: Joint| (j.at, Span::new(y[j.left.start].span.start(), y[j.left.end - 1].span.end()).of(there).into());
        joints(&x, &y, &comparer).into_iter().map(words).collect()
    }

    #[test]
    fn each_joint_says_where_it_stands() {
        let whole =
            "Before the storm the granite harbour froze, as in every winter, and the brass lantern burned. We left.";
        assert_eq!(
            left("the granite harbour froze and the brass lantern burned", whole),
            [(At::Start, "Before the storm".to_string()), (At::Inside, "as in every winter".to_string()),]
        );
        let cut = left("Before the storm the granite harbour froze", whole);
        assert_eq!(cut, [(At::End, "as in every winter, and the brass lantern burned".to_string())]);
        assert_eq!(left(whole, whole), []);
    }

    #[test]
    fn a_few_words_at_the_end_are_looked_for_beyond_what_is_missing() {
        let whole = "I want to thank the pilots of the harbour, and promise to paint the granite lighthouse again.";
        let got = left("I promise to paint the granite lighthouse again", whole);
        assert_eq!(got, [(At::Inside, "want to thank the pilots of the harbour, and".to_string())]);
    }

    #[test]
    fn other_words_at_the_place_are_no_joint() {
        assert_eq!(
            left(
                "the granite harbour froze while every brass lantern burned",
                "the granite harbour froze but no brass lantern burned"
            ),
            []
        );
    }
}
