//! Small words that turn what is said by coming or going alone: the last "not" of a sentence, the "never" under an
//! ellipsis, "a" before "few", "up to" before a figure. Such words are common, so that elsewhere they count for nothing,
//! and a piece may begin behind them or end before them; only the words beside them tell.

use super::change::Change;
use super::folded::Folded;
use super::listed::Listed;
use super::vocabulary::Vocabulary;
use crate::rules::Wording;

/// A negation under an ellipsis comes with no more than so many words; in more something else is denied.
const HIDDEN: usize = 2;
/// Unless what follows it is set apart by commas, in no more than so many words with it.
const ASIDE: usize = 12;
/// So many words, and at least one, are a bound.
const BOUND: usize = 3;

/// "The oldest iron bell".
const NOUN: usize = 5;

/// What is asked of words.
pub struct Turns<'a> {
    pub vocabulary: &'a Vocabulary,
    pub wording: &'a Wording,
    pub listed: &'a [Listed],
}

/// A text, where some of its words stand, and those of them that count.
type Side<'a> = (&'a [Folded], (usize, usize), &'a [&'a Folded]);

/// Words that only one of two texts has.
struct Alone<'a> {
    /// The text.
    words: &'a [Folded],
    /// Where they stand.
    run: (usize, usize),
    /// Those of them that count.
    kept: &'a [&'a Folded],
    /// The other text.
    other: &'a [Folded],
    /// Where they would stand there.
    at: usize,
}

impl Turns<'_> {
    /// What the coming or going of words changes, whatever else is said of such places; nothing if both sides have some.
    pub fn between(&self, (a, of_a, x): Side, (b, of_b, y): Side) -> Option<Change> {
        match (of_a.0 == of_a.1, of_b.0 == of_b.1) {
            (false, true) => self.of(&Alone { words: a, run: of_a, kept: x, other: b, at: of_b.0 }),
            (true, false) => self.of(&Alone { words: b, run: of_b, kept: y, other: a, at: of_a.0 }),
            _ => None,
        }
    }

    fn of(&self, alone: &Alone) -> Option<Change> {
        let (next, there) = (alone.words.get(alone.run.1), alone.other.get(alone.at));
        let same = next.zip(there).filter(|(x, y)| x.form == y.form);
        let gap = || next.into_iter().chain(there).chain(alone.words[alone.run.0..alone.run.1].iter());
        match alone.kept {
            [] => None,
            [article] if self.text(article) == "a" => {
                let few = same.is_some_and(|(x, y)| {
                    // A piece may begin behind it.
                    let begins = alone.run.0 == 0 || alone.at == 0;
                    self.wording.negation.some.contains(self.text(x)) && (!begins || article.capital && y.capital)
                });
                few.then_some(Change::Substitution)
            }
            [one] if self.listed(one).negator && self.is_last(alone) => {
                (!self.is_echo(alone)).then_some(Change::Negation)
            }
            [first, ..]
                if alone.kept.len() <= HIDDEN
                    && self.listed(first).negator
                    && same.is_some()
                    && alone.run.0 > 0
                    && alone.at > 0
                    && gap().any(|word| word.gap_before) =>
            {
                Some(Change::Negation)
            }
            [first, ..] if self.listed(first).negator && same.is_some() && self.is_aside(alone) => {
                let marked = alone.run.0 > 0 && alone.at > 0 && gap().any(|word| word.gap_before);
                marked.then_some(Change::Negation)
            }
            words if self.is_hedge(words) => {
                let done = next.zip(there).is_some_and(|(x, y)| x.stem == y.stem);
                let whole = alone.run.0 > 0 && alone.at > 0 && alone.run.1 - alone.run.0 == words.len();
                (done && whole && !gap().any(|word| word.gap_before || word.bracketed)).then_some(Change::Modality)
            }
            [one, of] if self.text(one) == "one" && self.text(of) == "of" && self.is_only_one(alone) => {
                Some(Change::Substitution)
            }
            _ if alone.kept.len() <= BOUND && alone.run.0 > 0 && alone.at > 0 => {
                let (x, _) = same?;
                let phrase = || alone.kept.iter().map(|w| self.text(w)).collect::<Vec<_>>().join(" ");
                let modality = &self.wording.modality;
                match x.number {
                    true => modality.bounds.contains(&phrase()).then_some(Change::Modality),
                    // "The", "our", "them".
                    false => {
                        let share = self.listed(x).rarity == 0 && modality.shares.contains(&phrase());
                        share.then_some(Change::Substitution)
                    }
                }
            }
            _ => None,
        }
    }

    /// "Failed to [tell]", "appears to be [safe]", "is thought to have [left]".
    fn is_hedge(&self, words: &[&Folded]) -> bool {
        let Some(to) = words.iter().position(|word| self.text(word) == "to").filter(|&to| to > 0) else { return false };
        let stem = |word: &Folded| self.vocabulary.text(word.stem);
        let (before, behind) = (&words[..to - 1], &words[to + 1..]);
        let (verb, modality) = (self.text(words[to - 1]), &self.wording.modality);
        let tense = before.len() < 2
            && before.iter().all(|word| stem(word) == "be")
            && behind.len() < 2
            && behind.iter().all(|word| matches!(stem(word), "be" | "have"));
        tense && modality.seeming.contains(verb) || words.len() == 2 && modality.undone.contains(verb)
    }

    /// "One of the oldest bells", "the oldest bell": whether the noun behind words that a piece begins with has one in the
    /// other text, where it has several beside them.
    fn is_only_one(&self, alone: &Alone) -> bool {
        let (here, there) = (&alone.words[alone.run.1..], &alone.other[alone.at..]);
        let other = here.iter().zip(there).take(NOUN).find(|(x, y)| x.form != y.form);
        other.is_some_and(|(x, y)| {
            x.stem == y.stem && here[0].form == there[0].form && self.listed(&here[0]).rarity == 0
        })
    }

    /// "There will be no toll, none": behind a sign, and what it denies was denied before it.
    fn is_echo(&self, alone: &Alone) -> bool {
        let (from, _) = alone.run;
        let before = || alone.words[..from].iter().rev().take_while(|w| w.sentence == alone.words[from].sentence);
        let sign = from > 0 && alone.words[from].span.start() > alone.words[from - 1].span.end() + 1;
        sign && before().any(|word| self.listed(word).negator)
    }

    /// "Never, as far as I can see, sell": whether behind the first word there is only what two signs set apart.
    fn is_aside(&self, alone: &Alone) -> bool {
        let (from, to) = alone.run;
        let Some(words) = alone.words.get(from..=to).filter(|words| words.len() <= ASIDE) else { return false };
        // More than a space stands between.
        let sign = |two: &[Folded]| two[1].span.start() > two[0].span.end() + 1;
        let signs = words.windows(2).filter(|two| sign(two)).count();
        let ends = sign(&words[..2]) && sign(&words[words.len() - 2..]);
        ends && signs == 2 && words.len() > 2 && words[0].sentence == words[words.len() - 1].sentence
    }

    fn text(&self, word: &Folded) -> &str {
        self.vocabulary.text(word.form)
    }

    fn listed(&self, word: &Folded) -> &Listed {
        &self.listed[word.form as usize]
    }

    /// Whether a sentence ends behind them, and the other text where they would stand.
    fn is_last(&self, alone: &Alone) -> bool {
        let (from, to) = alone.run;
        let ends = alone.words.get(to).is_none_or(|next| next.sentence != alone.words[to - 1].sentence);
        ends && from > 0 && alone.at > 0 && alone.at == alone.other.len()
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::changes;
    use crate::link::Change::{self, *};

    #[test]
    fn small_words_that_turn_what_is_said_count() {
        for (a, b, change) in [
            (
                "They asked me to sell the pier and I told them I would not",
                "They asked me to sell the pier and I told them I would",
                Negation,
            ),
            ("I asked to mend the pier but I can’t", "I asked to mend the pier but I can", Negation),
            ("I have never sold the pier", "I have ... sold the pier", Negation),
            ("I have never, as far as I know, sold the pier", "I have ... sold the pier", Negation),
            ("Few boats sail to the pier", "A few boats sail to the pier", Substitution),
            ("There is little hope for the pier", "There is a little hope for the pier", Substitution),
            ("The pier may hold up to 400 boats", "The pier may hold 400 boats", Modality),
            ("I would have sold the pier in fog", "I have sold the pier in fog", Modality),
            ("I would have sold the pier in fog", "I sold the pier in fog", Modality),
            ("The guild failed to tell us of the pier", "The guild told us of the pier", Modality),
            ("We tried to sell the pier in fog", "We sold the pier in fog", Modality),
            ("The letter appears to clear the guild of it", "The letter clears the guild of it", Modality),
            ("The pier seems to be safe for boats", "The pier is safe for boats", Modality),
            ("The fog seems to have sunk the boats", "The fog has sunk the boats", Modality),
            ("The pilot is thought to be on the pier", "The pilot is on the pier", Modality),
            ("The pilot is said to have left the pier", "The pilot left the pier", Modality),
            ("We lost both of the boats in fog", "We lost one of the boats in fog", Substitution),
            ("We lost at least 40 boats in fog", "We lost at most 40 boats in fog", Substitution),
            ("We sold the pier last year", "We sold the pier this year", Substitution),
            ("The ferry is safe and the pier is not safe", "The ferry is not safe and the pier is safe", Negation),
            ("It was one of the best boats at the pier", "It was the best boat at the pier", Substitution),
            ("One of the oldest boats at the pier", "the oldest boat at the pier", Substitution),
            ("We mended some of the boats in fog", "We mended the boats in fog", Substitution),
            ("We must mend the pier, and we should sell it", "We should mend the pier, and we must sell it", Modality),
        ] {
            for (a, b) in [(a, b), (b, a)] {
                let got = changes(a, b);
                assert!(got.iter().any(|e| e.0 == change), "{a} ~ {b}: {got:?}");
            }
        }
    }

    #[test]
    fn a_piece_may_begin_behind_them_or_end_before_them() {
        let graver = |change: &Change| *change > Omission;
        for (a, b) in [
            ("I told them I would not be moved by the pier", "I told them I would"),
            ("A few boats sail to the pier", "few boats sail to the pier"),
            ("The pier may hold up to 400 boats", "400 boats"),
            ("We will not keep the pier, and we will, in May, sell the crane", "We will ... sell the crane"),
            ("We will not, in May, keep the pier, and sell the crane", "We will ... sell the crane"),
            ("The guild failed to tell us of the pier", "The guild ... told us of the pier"),
            ("The guild failed to tell us of the pier", "tell us of the pier"),
            ("The letter came and appears to clear the guild of it", "clear the guild of it"),
            ("The letter appears to clear the guild of it", "The letter ... clears the guild of it"),
            ("The pilot is here to mend the pier", "The pilot mends the pier"),
            ("I met a number of sailors at the pier", "I met sailors at the pier"),
            ("One of the oldest boats at the pier", "the oldest boats at the pier"),
            ("All of the boats are at the pier", "All the boats are at the pier"),
            ("I have never sold a boat and I have mended the pier", "I have ... mended the pier"),
            ("We will mend the pier in fog", "We mend the pier in fog"),
            ("I don’t think the pier will hold", "I think the pier will not hold"),
        ] {
            let got = changes(a, b);
            assert!(!got.iter().any(|e| graver(&e.0)), "{a} ~ {b}: {got:?}");
        }
    }
}
