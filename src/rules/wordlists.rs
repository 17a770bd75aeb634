//! The wording lists, a struct a file, read into the form that linking asks them in. An unknown list is an error, since one
//! that nobody reads would be silently without effect.

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;

/// How common words are.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Common {
    pub always: Vec<String>,
    pub often: Vec<String>,
    pub usual: Vec<String>,
    pub known: Vec<String>,
}

/// What turns a statement round.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Negation {
    /// Words that turn a statement into its opposite.
    pub negators: HashSet<String>,
    /// For a word that others would turn round, the lines of such words that it stands in, as bits.
    #[serde(deserialize_with = "lines_of")]
    pub opposites: HashMap<String, u32>,
    /// Words that "a" before them turns round.
    pub some: HashSet<String>,
    /// Words that part what is said of two things.
    pub parting: HashSet<String>,
    /// Those of them that say the same behind a negation.
    pub joining: HashSet<String>,
    /// Words that answer a question where they open a sentence by themselves.
    pub answers: HashSet<String>,
    /// Words that deny no more behind another negation than "either" and "or" would.
    pub doubled: HashSet<String>,
}

/// What says how sure a statement is, how binding, or on what condition.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Modality {
    /// From a modal word or phrase to its sense.
    #[serde(deserialize_with = "numbered")]
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
    /// Words that say with "to" that something is only said to be so.
    pub seeming: HashSet<String>,
    /// Phrases before "the" that say of how many it holds.
    pub shares: HashSet<String>,
}

/// How figures are written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numbers {
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
    /// From a month as printed beside a day to its name.
    pub months: HashMap<String, String>,
    /// From what is short for "number" before a figure to the word.
    pub shortened: HashMap<String, String>,
    /// Words that say how many without a figure.
    pub quantities: HashSet<String>,
    /// Months, weekdays, today.
    pub dates: HashSet<String>,
}

/// Which words are the same word in another dress.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Spelling {
    /// From a variant to the form compared; a variant may be of several words.
    #[serde(deserialize_with = "others")]
    pub variants: HashMap<String, String>,
    /// British beginnings and what they are compared as, a longer one before what it begins with.
    #[serde(deserialize_with = "last_first")]
    pub beginnings: Vec<(String, String)>,
    /// British endings and what they are compared as, longest first.
    #[serde(deserialize_with = "longest_first")]
    pub endings: Vec<(String, String)>,
    /// From a letter with an accent to the one without.
    #[serde(deserialize_with = "letter_by_letter")]
    pub accents: HashMap<char, char>,
    /// Words that keep such an ending.
    pub kept: HashSet<String>,
    /// From an irregular form to the form compared.
    #[serde(deserialize_with = "firsts")]
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
    pub contractions: BTreeMap<String, Vec<String>>,
    /// What "'s" stands for behind a word, where it is no genitive.
    pub before_s: HashMap<String, String>,
    /// From what is left of a word before a contraction's ending ("wo") to the word.
    pub bases: HashMap<String, String>,
    /// From words written as one to the words.
    pub joined: HashMap<String, Vec<String>>,
    /// Words whose stop ends no sentence.
    pub stopped: HashSet<String>,
}

/// How copy says that words were put into another language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// Words with which copy says that a quotation is a translation.
    pub translated: HashSet<String>,
    /// Names of languages.
    pub languages: HashSet<String>,
}

type Lines = Vec<Vec<String>>;

/// The first word of its line, for each word.
fn firsts<'de, D: Deserializer<'de>>(from: D) -> Result<HashMap<String, String>, D::Error> {
    let lines = Lines::deserialize(from)?;
    Ok(lines.iter().flat_map(|line| line.iter().map(|word| (word.clone(), line[0].clone()))).collect())
}

/// The same for each word but the first.
fn others<'de, D: Deserializer<'de>>(from: D) -> Result<HashMap<String, String>, D::Error> {
    let mut all = firsts(from)?;
    all.retain(|word, first| word != first);
    Ok(all)
}

/// The number of its line, for each word.
fn numbered<'de, D: Deserializer<'de>>(from: D) -> Result<HashMap<String, usize>, D::Error> {
    let lines = Lines::deserialize(from)?;
    Ok(lines.into_iter().enumerate().flat_map(|(i, line)| line.into_iter().map(move |word| (word, i))).collect())
}

/// The lines that each word stands in; there are no more than bits.
fn lines_of<'de, D: Deserializer<'de>>(from: D) -> Result<HashMap<String, u32>, D::Error> {
    let mut out = HashMap::default();
    for (i, line) in Lines::deserialize(from)?.into_iter().enumerate() {
        line.into_iter().for_each(|word| *out.entry(word).or_default() |= 1 << i);
    }
    Ok(out)
}

fn last_first<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<(String, String)>, D::Error> {
    Ok(BTreeMap::deserialize(from)?.into_iter().rev().collect())
}

fn longest_first<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<(String, String)>, D::Error> {
    let mut all: Vec<(String, String)> = BTreeMap::deserialize(from)?.into_iter().collect();
    all.sort_by_key(|(from, _)| std::cmp::Reverse(from.len()));
    Ok(all)
}

/// From each letter of a word to the one that the word stands behind.
fn letter_by_letter<'de, D: Deserializer<'de>>(from: D) -> Result<HashMap<char, char>, D::Error> {
    let all: HashMap<char, String> = HashMap::deserialize(from)?;
    Ok(all.iter().flat_map(|(&bare, all)| all.chars().map(move |c| (c, bare))).collect())
}
