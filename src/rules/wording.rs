//! What the wording lists say: which words are the same word in another dress, which turn a statement
//! round, which count, and how much it proves that two texts share one. They are lists because a
//! newsroom knows its own variants; what is done with them is told in `link/`.

use super::wordlists::{Common, Modality, Negation, Numbers, Spelling, Translation};
use super::{Lexicon, word_list};
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The lists, and what is put together from several of them. All words are in lower case.
#[derive(Debug)]
pub struct Wording {
    /// Which words are the same word.
    pub spelling: Spelling,
    /// Which turn a statement round.
    pub negation: Negation,
    /// Which say how sure it is.
    pub modality: Modality,
    /// Which count.
    pub numbers: Numbers,
    /// Which tell of another language.
    pub translation: Translation,
    /// First words of variants, modal phrases and fillers that have more than one, with the whole phrase.
    pub phrases: HashMap<String, Vec<String>>,
    /// Whether a personal pronoun is for who speaks and is spoken to, not for somebody else.
    pub persons: HashMap<String, bool>,
    common: HashMap<String, u8>,
    /// Words behind a figure that may belong to it.
    behind_figures: HashSet<String>,
}

impl Wording {
    /// How common a word is: 0 in nearly every sentence … 4 rare.
    pub fn rarity(&self, word: &str) -> u8 {
        self.common.get(word).copied().unwrap_or(4)
    }

    /// The words that the list of common words holds, with their class; for a table by stem.
    pub fn common(&self) -> impl Iterator<Item = (&str, u8)> {
        self.common.iter().map(|(w, &c)| (w.as_str(), c))
    }

    /// Whether a figure may go on with a word, in lower case: with a scale, a unit, a currency, "per cent", "and a half".
    pub fn goes_on(&self, word: &str) -> bool {
        self.behind_figures.contains(word) || word.starts_with("per")
    }

    fn builtin() -> Result<Wording, super::RuleError> {
        let c: Common = word_list!("common")?;
        let (spelling, modality): (Spelling, Modality) = (word_list!("spelling")?, word_list!("modality")?);
        let mut p: BTreeMap<String, Vec<String>> = word_list!("pronouns")?;

        let mut phrases: HashMap<String, Vec<String>> = HashMap::default();
        let variants = spelling.variants.keys().chain(spelling.variants.values());
        let all = variants.chain(modality.senses.keys()).chain(&spelling.fillers);
        for phrase in all.filter(|p| p.contains(' ')) {
            let first = phrase.split(' ').next().unwrap_or_default();
            phrases.entry(first.into()).or_default().push(phrase.clone());
        }
        for of_one in phrases.values_mut() {
            of_one.sort_by(|p, q| q.len().cmp(&p.len()).then(p.cmp(q)));
            of_one.dedup();
        }
        let persons = |(list, speaks): (&str, bool)| {
            p.remove(list).unwrap_or_default().into_iter().map(move |word| (word, speaks))
        };
        // "We" is among those for several, too; the lists for who speaks come last.
        let lists = [("male", false), ("female", false), ("plural", false), ("first", true), ("second", true)];
        let persons = lists.into_iter().flat_map(persons).collect();
        let classes = [c.always, c.often, c.usual, c.known];
        let numbers: Numbers = word_list!("numbers")?;
        let n = &numbers;
        let behind = n.scales.keys().chain(n.short.keys()).chain(n.fractions.keys()).chain(n.currencies.keys());
        let behind = behind.chain(n.units.keys()).chain(n.glued.keys()).chain(&n.metres);
        let behind_figures = behind.cloned().chain(["point", "and"].map(String::from)).collect();
        let common = classes.iter().enumerate().flat_map(|(i, ws)| ws.iter().map(move |w| (w.clone(), i as u8)));
        Ok(Wording {
            spelling,
            negation: word_list!("negation")?,
            modality,
            numbers,
            translation: word_list!("translation")?,
            phrases,
            persons,
            common: common.collect(),
            behind_figures,
        })
    }
}

static BUILTIN: LazyLock<Wording> =
    LazyLock::new(|| Wording::builtin().unwrap_or_else(|e| unreachable!("built-in list: {e}")));

impl Lexicon {
    /// The lists that linking and the checks of wording use.
    pub fn wording(&self) -> &Wording {
        &BUILTIN
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_lists_can_be_read() {
        let w = Wording::builtin().unwrap();
        assert_eq!(w.spelling.variants["per cent"], "%");
        assert_eq!(w.spelling.forms["went"], "go");
        assert!(w.negation.negators.contains("no"));
        assert_ne!(w.modality.senses["if"], w.modality.senses["when"]);
        assert_eq!(w.modality.senses["can"], w.modality.senses["could"]);
        assert!(
            w.negation.opposites["before"] & w.negation.opposites["because"] != 0
                && w.negation.opposites["for"] & w.negation.opposites["from"] == 0
        );
    }

    #[test]
    fn common_words_prove_little() {
        let w = Wording::builtin().unwrap();
        assert!(w.rarity("the") < w.rarity("think") && w.rarity("think") < w.rarity("harbour"));
    }
}
