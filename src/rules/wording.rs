//! What the wording lists say: which words are the same word in another dress, which turn a statement
//! round, which count, and how much it proves that two texts share one. They are lists because a
//! newsroom knows its own variants; what is done with them is told in `link/`.

use super::wordlists::{Common, Modality, Negation, Numbers, Spelling, Translation};
use super::{Lexicon, word_list};
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The lists in the form that linking asks them in. All words are in lower case.
#[derive(Debug)]
pub struct Wording {
    /// From a variant to the form compared; a variant may be of several words.
    pub variants: HashMap<String, String>,
    /// First words of variants, modal phrases and fillers that have more than one, with the whole phrase.
    pub phrases: HashMap<String, Vec<String>>,
    /// British beginnings and what they are compared as, a longer one before what it begins with.
    pub beginnings: Vec<(String, String)>,
    /// British endings and what they are compared as, longest first.
    pub endings: Vec<(String, String)>,
    /// From a letter with an accent to the one without.
    pub accents: HashMap<char, char>,
    /// Words that keep such an ending.
    pub kept: HashSet<String>,
    /// From an irregular form to the form compared.
    pub forms: HashMap<String, String>,
    /// Words and phrases that are dropped without notice at the start of a sentence.
    pub fillers: HashSet<String>,
    /// Forms of address.
    pub honorifics: HashSet<String>,
    /// Small parts of names ("al").
    pub particles: HashSet<String>,
    /// Words that stand before or behind the object of their verb.
    pub movable: HashSet<String>,
    /// From a contraction's ending to what it may stand for.
    pub contractions: Vec<(String, Vec<String>)>,
    /// What "'s" stands for behind a word, where it is no genitive.
    pub before_s: HashMap<String, String>,
    /// From what is left of a word before a contraction's ending ("wo") to the word.
    pub bases: HashMap<String, String>,
    /// From words written as one to the words.
    pub joined: HashMap<String, Vec<String>>,
    /// Words whose stop ends no sentence.
    pub stopped: HashSet<String>,
    /// Whether a personal pronoun is for who speaks and is spoken to, not for somebody else.
    pub persons: HashMap<String, bool>,
    /// Words that turn a statement into its opposite.
    pub negators: HashSet<String>,
    /// For a word that others would turn round, the lines of such words that it stands in, as bits.
    pub opposites: HashMap<String, u32>,
    /// Words that "a" before them turns round.
    pub some: HashSet<String>,
    /// Words that part what is said of two things.
    pub parting: HashSet<String>,
    /// Those of them that say the same behind a negation.
    pub joining: HashSet<String>,
    /// From a modal word or phrase to its sense.
    pub senses: HashMap<String, usize>,
    /// Words that make a sentence depend on something.
    pub conditions: HashSet<String>,
    /// Words that take something back.
    pub hedges: HashSet<String>,
    /// Words and phrases before a figure that say how far it goes.
    pub bounds: HashSet<String>,
    /// Words behind "would" that say that nothing came of it.
    pub unreal: HashSet<String>,
    /// Verbs that say with "to" that something was not done.
    pub undone: HashSet<String>,
    /// Cardinal numbers below a hundred.
    pub values: HashMap<String, u64>,
    /// hundred, thousand, million …
    pub scales: HashMap<String, u64>,
    /// Letters that are scales behind a figure with a currency sign.
    pub short: HashMap<String, u64>,
    /// half, quarter
    pub fractions: HashMap<String, f64>,
    /// The same as one sign behind a figure.
    pub signs: HashMap<char, f64>,
    /// From a currency's name to its sign.
    pub currencies: HashMap<String, char>,
    /// From a unit behind a figure to what it is compared as.
    pub units: HashMap<String, String>,
    /// The same where nothing stands between it and the figure.
    pub glued: HashMap<String, String>,
    /// From a unit to those that it may be short for.
    pub unsaid: HashMap<String, Vec<String>>,
    /// From a unit to the one that goes without saying behind it.
    pub smaller: HashMap<String, String>,
    /// Words behind "10m" that say metres.
    pub metres: HashSet<String>,
    /// first, third …
    pub ordinals: HashMap<String, u64>,
    /// Ordinals that are as often something else.
    pub doubtful: HashMap<String, u64>,
    /// From what is short for "number" before a figure to the word.
    pub shortened: HashMap<String, String>,
    /// From a month as printed beside a day to its name.
    pub months: HashMap<String, String>,
    /// Words that say how many without a figure.
    pub quantities: HashSet<String>,
    /// Months, weekdays, today.
    pub dates: HashSet<String>,
    /// Words with which copy says that a quotation is a translation.
    pub translated: HashSet<String>,
    /// Names of languages.
    pub languages: HashSet<String>,
    common: HashMap<String, u8>,
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

    fn builtin() -> Result<Wording, super::RuleError> {
        let c: Common = word_list!("common")?;
        let n: Negation = word_list!("negation")?;
        let m: Modality = word_list!("modality")?;
        let u: Numbers = word_list!("numbers")?;
        let s: Spelling = word_list!("spelling")?;
        let t: Translation = word_list!("translation")?;
        let mut p: BTreeMap<String, Vec<String>> = word_list!("pronouns")?;

        let mut phrases: HashMap<String, Vec<String>> = HashMap::default();
        let all = s.variants.iter().chain(&m.senses).flatten().chain(&s.fillers);
        for phrase in all.filter(|p| p.contains(' ')) {
            let first = phrase.split(' ').next().unwrap_or_default();
            phrases.entry(first.into()).or_default().push(phrase.clone());
        }
        for of_one in phrases.values_mut() {
            of_one.sort_by_key(|p| std::cmp::Reverse(p.len()));
        }
        let mut endings: Vec<_> = s.endings.into_iter().collect();
        endings.sort_by_key(|(from, _)| std::cmp::Reverse(from.len()));
        let persons = |(list, speaks): (&str, bool)| {
            p.remove(list).unwrap_or_default().into_iter().map(move |word| (word, speaks))
        };
        // "We" is among those for several, too; the lists for who speaks come last.
        let lists = [("male", false), ("female", false), ("plural", false), ("first", true), ("second", true)];
        let persons = lists.into_iter().flat_map(persons).collect();
        let classes = [c.always, c.often, c.usual, c.known];
        let common = classes.iter().enumerate().flat_map(|(i, ws)| ws.iter().map(move |w| (w.clone(), i as u8)));
        Ok(Wording {
            variants: first_of_each(&s.variants),
            phrases,
            beginnings: s.beginnings.into_iter().rev().collect(),
            endings,
            accents: s.accents.iter().flat_map(|(&bare, all)| all.chars().map(move |c| (c, bare))).collect(),
            kept: s.kept,
            forms: s.forms.iter().flat_map(|g| g.iter().map(|w| (w.clone(), g[0].clone()))).collect(),
            fillers: s.fillers.into_iter().collect(),
            honorifics: s.honorifics,
            particles: s.particles,
            movable: s.movable,
            contractions: s.contractions.into_iter().collect(),
            before_s: s.before_s,
            bases: s.bases,
            joined: s.joined,
            stopped: s.stopped,
            persons,
            negators: n.negators,
            opposites: lines_of(&n.opposites),
            some: n.some,
            parting: n.parting,
            joining: n.joining,
            senses: m.senses.iter().enumerate().flat_map(|(i, ws)| ws.iter().map(move |w| (w.clone(), i))).collect(),
            conditions: m.conditions,
            hedges: m.hedges,
            bounds: m.bounds,
            unreal: m.unreal,
            undone: m.undone,
            values: u.values,
            scales: u.scales,
            short: u.short,
            fractions: u.fractions,
            signs: u.signs,
            currencies: u.currencies,
            units: u.units,
            glued: u.glued,
            unsaid: u.unsaid,
            smaller: u.smaller,
            metres: u.metres,
            ordinals: u.ordinals,
            doubtful: u.doubtful,
            months: u.months,
            shortened: u.shortened,
            quantities: u.quantities,
            dates: u.dates,
            translated: t.translated,
            languages: t.languages,
            common: common.collect(),
        })
    }
}

fn first_of_each(groups: &[Vec<String>]) -> HashMap<String, String> {
    let pairs = |g: &Vec<String>| g.iter().skip(1).map(|w| (w.clone(), g[0].clone())).collect::<Vec<_>>();
    groups.iter().flat_map(pairs).collect()
}

/// The lines that each word stands in; there are no more than bits.
fn lines_of(groups: &[Vec<String>]) -> HashMap<String, u32> {
    let mut out = HashMap::default();
    for (line, word) in groups.iter().enumerate().flat_map(|(line, words)| words.iter().map(move |word| (line, word))) {
        *out.entry(word.clone()).or_default() |= 1 << line;
    }
    out
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
        assert_eq!(w.variants["per cent"], "%");
        assert_eq!(w.forms["went"], "go");
        assert!(w.negators.contains("no"));
        assert_ne!(w.senses["if"], w.senses["when"]);
        assert_eq!(w.senses["can"], w.senses["could"]);
        assert!(w.opposites["before"] & w.opposites["because"] != 0 && w.opposites["for"] & w.opposites["from"] == 0);
    }

    #[test]
    fn common_words_prove_little() {
        let w = Wording::builtin().unwrap();
        assert!(w.rarity("the") < w.rarity("think") && w.rarity("think") < w.rarity("harbour"));
    }
}
