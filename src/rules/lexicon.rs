//! The word lists, compiled into one table. Extraction asks one question of every word of a story
//! ("what do the lists say of it?"), so the answer is a set of flags found with one look-up, and
//! the lists themselves stay files that an editor can read and change.

use super::inflect::{plural, verb_forms};
use super::load::{RuleError, from_yaml};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// What kind of reporting a cue is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CueClass {
    /// said, told, according to
    #[default]
    Neutral,
    /// claimed, admitted: says more than that words were spoken
    Loaded,
    /// shouted, smiled
    Manner,
    /// believes, hopes
    Belief,
    /// denied, declined
    Denial,
    /// asked, wondered
    Question,
    /// the letter reads; the sign shows
    Document,
}

/// A set of flags: what the word lists and the word's shape say of it.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Flags(pub u64);

impl Flags {
    /// Whether any flag of `other` is set.
    pub fn any(self, other: Flags) -> bool {
        self.0 & other.0 != 0
    }
}

impl std::ops::BitOr for Flags {
    type Output = Flags;
    fn bitor(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }
}

impl std::fmt::Debug for Flags {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let set: Vec<_> = NAMES.iter().filter(|(flag, _)| self.any(*flag)).map(|(_, name)| *name).collect();
        write!(f, "{{{}}}", set.join(" "))
    }
}

macro_rules! flags {
    ($($bit:literal $name:ident $doc:literal;)*) => {
        #[allow(missing_docs)]
        impl Flags { $(#[doc = $doc] pub const $name: Flags = Flags(1 << $bit);)* }
        const NAMES: &[(Flags, &str)] = &[$((Flags::$name, stringify!($name)),)*];
    };
}

flags! {
    0 DETERMINER "the, a, his";
    1 POSSESSIVE "his, her, whose";
    2 PREPOSITION "of, in, on";
    3 NOUN_PREPOSITION "stays inside a phrase after a common noun";
    4 NAME_PREPOSITION "stays inside a phrase after a name";
    5 COORDINATOR "and, or, but";
    6 SUBORDINATOR "that, as, when";
    7 RELATIVE "who, which";
    8 AUXILIARY "has, was, will";
    9 BE "is, was, been";
    10 MODAL "may, must, can";
    11 NEGATION "not, never";
    12 ADVERB "also, later";
    13 TIME "Monday, week";
    14 OCCASION "interview, statement, Twitter";
    15 MALE "he, Mr., spokesman";
    16 FEMALE "she, Ms., spokeswoman";
    17 NEUTER "it";
    18 PLURAL "they; a plural role";
    19 FIRST_PERSON "I, we";
    20 SECOND_PERSON "you";
    21 PRONOUN "he, she, it, they, we, I, you";
    22 INDEFINITE "some, others";
    23 TITLE_ABBREVIATION "Mr, Sen: a stop after it ends nothing";
    24 ABBREVIATION "Inc, Calif: a stop after it may end nothing";
    25 ELISION "'em, 'til";
    26 HONORIFIC "Mr., Dr.";
    27 TITLE "President, Sen.";
    28 SPOKESPERSON "spokeswoman";
    29 OFFICIAL "official, aide, source";
    30 PERSON "man, voter, professor";
    31 BODY_HEAD "council, department";
    32 BODY "Pentagon: a body that stands alone";
    33 CUE_VERB "a form of a reporting verb";
    34 BASE "say";
    35 THIRD "says";
    36 PAST "said";
    37 PARTICIPLE "written";
    38 ING "saying";
    39 STRONG "reports wherever it stands";
    40 WEAK "reports only right beside the marks";
    41 HEARER "its object is the one addressed";
    42 REPORTED "was quoted, was heard";
    43 NOUN_LIKE "may be a noun in this form";
    44 CUE_NOUN "statement, remark";
    45 VERB "a form of a common verb that reports nothing";
    46 VAGUE "source, official";
    47 CAPITAL "begins with a capital";
    48 CAPITALS "all capitals, two or more";
    49 GENITIVE "ends in 's";
    50 LY "ends in -ly";
    51 ED "ends in -ed";
    52 ENDS_ING "ends in -ing";
    53 WITHHELD "anonymity, identified: a reason to look for a withheld name";
    54 ASKS "ask, press: who is asked is who speaks";
}

/// What the word lists say of one word form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordInfo {
    /// All that is true of it.
    pub flags: Flags,
    /// Of a cue: which one, for [`Lexicon::lemma`] and [`Lexicon::class`].
    pub lemma: u16,
}

/// All word lists.
#[derive(Debug)]
pub struct Lexicon {
    forms: HashMap<Box<str>, WordInfo>,
    lemmas: Vec<(String, CueClass)>,
    /// How copy says that a name is withheld.
    pub anonymity: regex::Regex,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VerbGroup {
    class: CueClass,
    strength: Strength,
    lemmas: Vec<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Strength {
    Strong,
    Plain,
    Weak,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Cues {
    verbs: Vec<VerbGroup>,
    irregular: BTreeMap<String, Vec<String>>,
    hearer: Vec<String>,
    reported: Vec<String>,
    nouns: Vec<String>,
    noun_like: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Verbs {
    lemmas: Vec<String>,
    irregular: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Anonymity {
    stated: Vec<String>,
    words: Vec<String>,
    vague: Vec<String>,
}

type Lists = BTreeMap<String, Vec<String>>;
type Roles = BTreeMap<String, BTreeMap<String, Vec<String>>>;

impl Lexicon {
    /// The lists that are compiled in.
    ///
    /// # Errors
    /// Only if a list was broken before the build; a test guards that.
    pub fn builtin() -> Result<Lexicon, RuleError> {
        let mut l = Lexicon {
            forms: HashMap::with_capacity(8000),
            lemmas: vec![(String::new(), CueClass::Neutral)],
            anonymity: regex::Regex::new("$^").expect("a constant"),
        };
        l.grammar(include_str!("../../rules/words/grammar.yaml"))?;
        l.people(include_str!("../../rules/words/pronouns.yaml"), include_str!("../../rules/words/honorifics.yaml"))?;
        l.roles(include_str!("../../rules/words/roles.yaml"), include_str!("../../rules/words/titles.yaml"))?;
        l.bodies(include_str!("../../rules/words/organisations.yaml"))?;
        l.abbreviations(include_str!("../../rules/words/abbreviations.yaml"))?;
        l.cues(include_str!("../../rules/words/cues.yaml"))?;
        l.verbs(include_str!("../../rules/words/verbs.yaml"))?;
        l.anonymity(include_str!("../../rules/words/anonymity.yaml"))?;
        Ok(l)
    }

    /// What the lists say of a word in lower case with straight apostrophes.
    pub fn get(&self, folded: &str) -> WordInfo {
        self.forms.get(folded).copied().unwrap_or_default()
    }

    /// Dictionary form of a cue ("say"); empty for other words.
    pub fn lemma(&self, info: WordInfo) -> &str {
        &self.lemmas[info.lemma as usize].0
    }

    /// What kind of reporting a cue is.
    pub fn class(&self, info: WordInfo) -> CueClass {
        self.lemmas[info.lemma as usize].1
    }

    fn add(&mut self, form: &str, flags: Flags) {
        let key: String = form.chars().map(crate::text::fold_char).flat_map(char::to_lowercase).collect();
        let info = self.forms.entry(key.into()).or_default();
        info.flags = info.flags | flags;
    }

    fn grammar(&mut self, text: &str) -> Result<(), RuleError> {
        let path = "rules/words/grammar.yaml";
        for (name, words) in from_yaml::<Lists>(path, text)? {
            let flag = match name.as_str() {
                "determiner" => Flags::DETERMINER,
                "possessive" => Flags::POSSESSIVE,
                "preposition" => Flags::PREPOSITION,
                "noun-preposition" => Flags::NOUN_PREPOSITION,
                "name-preposition" => Flags::NAME_PREPOSITION,
                "coordinator" => Flags::COORDINATOR,
                "subordinator" => Flags::SUBORDINATOR,
                "relative" => Flags::RELATIVE,
                "auxiliary" => Flags::AUXILIARY,
                "be" => Flags::BE,
                "modal" => Flags::MODAL,
                "negation" => Flags::NEGATION,
                "adverb" => Flags::ADVERB,
                "time" => Flags::TIME,
                "occasion" => Flags::OCCASION,
                _ => return Err(unknown(path, &name)),
            };
            words.iter().for_each(|w| self.add(w, flag));
        }
        Ok(())
    }

    fn people(&mut self, pronouns: &str, honorifics: &str) -> Result<(), RuleError> {
        let path = "rules/words/pronouns.yaml";
        for (name, words) in from_yaml::<Lists>(path, pronouns)? {
            let flag = match name.as_str() {
                "male" => Flags::PRONOUN | Flags::MALE,
                "female" => Flags::PRONOUN | Flags::FEMALE,
                "neuter" => Flags::PRONOUN | Flags::NEUTER,
                "plural" => Flags::PRONOUN | Flags::PLURAL,
                "first" => Flags::PRONOUN | Flags::FIRST_PERSON,
                "second" => Flags::PRONOUN | Flags::SECOND_PERSON,
                "indefinite" => Flags::INDEFINITE,
                "possessive-male" => Flags::MALE,
                "possessive-female" => Flags::FEMALE,
                _ => return Err(unknown(path, &name)),
            };
            words.iter().for_each(|w| self.add(w, flag));
        }
        let path = "rules/words/honorifics.yaml";
        for (name, words) in from_yaml::<Lists>(path, honorifics)? {
            let flag = match name.as_str() {
                "male" => Flags::MALE,
                "female" => Flags::FEMALE,
                "neutral" => Flags::HONORIFIC,
                _ => return Err(unknown(path, &name)),
            };
            words.iter().for_each(|w| self.add(w, flag | Flags::HONORIFIC));
        }
        Ok(())
    }

    fn roles(&mut self, roles: &str, titles: &str) -> Result<(), RuleError> {
        let path = "rules/words/roles.yaml";
        for (kind, genders) in from_yaml::<Roles>(path, roles)? {
            let kind = match kind.as_str() {
                "spokesperson" => Flags::SPOKESPERSON,
                "official" => Flags::OFFICIAL,
                "person" => Flags::PERSON,
                _ => return Err(unknown(path, &kind)),
            };
            for (gender, words) in genders {
                let gender = match gender.as_str() {
                    "male" => Flags::MALE,
                    "female" => Flags::FEMALE,
                    "neutral" => Flags::default(),
                    _ => return Err(unknown(path, &gender)),
                };
                for word in words {
                    self.add(&word, kind | gender);
                    self.add(&plural(&word), kind | gender | Flags::PLURAL);
                }
            }
        }
        let path = "rules/words/titles.yaml";
        for word in from_yaml::<Lists>(path, titles)?.into_values().flatten() {
            self.add(&word, Flags::TITLE);
        }
        Ok(())
    }

    fn bodies(&mut self, text: &str) -> Result<(), RuleError> {
        let path = "rules/words/organisations.yaml";
        for (name, words) in from_yaml::<Lists>(path, text)? {
            let flag = match name.as_str() {
                "heads" => Flags::BODY_HEAD,
                "bodies" => Flags::BODY,
                _ => return Err(unknown(path, &name)),
            };
            words.iter().for_each(|w| self.add(w, flag));
        }
        Ok(())
    }

    fn abbreviations(&mut self, text: &str) -> Result<(), RuleError> {
        let path = "rules/words/abbreviations.yaml";
        for (name, words) in from_yaml::<Lists>(path, text)? {
            let flag = match name.as_str() {
                "title" => Flags::TITLE_ABBREVIATION,
                "other" => Flags::ABBREVIATION,
                "elision" => Flags::ELISION,
                _ => return Err(unknown(path, &name)),
            };
            words.iter().for_each(|w| self.add(w, flag));
        }
        Ok(())
    }

    fn cues(&mut self, text: &str) -> Result<(), RuleError> {
        let cues: Cues = from_yaml("rules/words/cues.yaml", text)?;
        for group in &cues.verbs {
            for lemma in &group.lemmas {
                if self.lemmas.iter().any(|(known, _)| known == lemma) {
                    continue;
                }
                let index = self.lemmas.len() as u16;
                self.lemmas.push((lemma.clone(), group.class));
                let strength = match group.strength {
                    Strength::Strong => Flags::STRONG,
                    Strength::Plain => Flags::default(),
                    Strength::Weak => Flags::WEAK,
                };
                let hearer = if cues.hearer.contains(lemma) { Flags::HEARER } else { Flags::default() };
                let asks = if group.class == CueClass::Question { Flags::ASKS } else { Flags::default() };
                let reported = if cues.reported.contains(lemma) { Flags::REPORTED } else { Flags::default() };
                for (form, which) in verb_forms(lemma, cues.irregular.get(lemma)) {
                    let noun_like = cues.noun_like.contains(lemma) && which.any(Flags::BASE | Flags::THIRD);
                    let noun_like = if noun_like { Flags::NOUN_LIKE } else { Flags::default() };
                    self.add(&form, Flags::CUE_VERB | which | strength | hearer | reported | asks | noun_like);
                    if let Some(info) = self.forms.get_mut(form.as_str()) {
                        info.lemma = if info.lemma == 0 { index } else { info.lemma };
                    }
                }
            }
        }
        for noun in &cues.nouns {
            self.add(noun, Flags::CUE_NOUN);
            self.add(&plural(noun), Flags::CUE_NOUN);
        }
        Ok(())
    }

    fn verbs(&mut self, text: &str) -> Result<(), RuleError> {
        let verbs: Verbs = from_yaml("rules/words/verbs.yaml", text)?;
        for lemma in &verbs.lemmas {
            for (form, which) in verb_forms(lemma, verbs.irregular.get(lemma)) {
                self.add(&form, Flags::VERB | which);
            }
        }
        Ok(())
    }

    fn anonymity(&mut self, text: &str) -> Result<(), RuleError> {
        let path = "rules/words/anonymity.yaml";
        let lists: Anonymity = from_yaml(path, text)?;
        lists.vague.iter().for_each(|w| self.add(w, Flags::VAGUE));
        lists.words.iter().for_each(|w| self.add(w, Flags::WITHHELD));
        let pattern = format!("(?i){}", lists.stated.join("|"));
        self.anonymity = regex::Regex::new(&pattern).map_err(|e| RuleError {
            path: path.into(),
            at: None,
            message: e.to_string(),
        })?;
        Ok(())
    }
}

fn unknown(path: &str, name: &str) -> RuleError {
    RuleError { path: path.into(), at: None, message: format!("unknown list “{name}”") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_lists_load_and_inflect() {
        let l = Lexicon::builtin().unwrap();
        for (form, lemma) in
            [("said", "say"), ("denies", "deny"), ("quipped", "quip"), ("told", "tell"), ("replying", "reply")]
        {
            assert_eq!(l.lemma(l.get(form)), lemma, "{form}");
        }
        assert!(l.get("said").flags.any(Flags::STRONG));
        assert!(l.get("claims").flags.any(Flags::NOUN_LIKE) && !l.get("claimed").flags.any(Flags::NOUN_LIKE));
        assert!(l.get("spokeswoman").flags.any(Flags::FEMALE) && l.get("spokesmen").flags.any(Flags::PLURAL));
    }
}
