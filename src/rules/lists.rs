//! The word lists as they are read: each file gives its words flags, cues and verbs in all their forms. What a
//! list of a file means is told here and nowhere else; an unknown one is an error, since a list that
//! nobody reads would be silently without effect.

use super::bodies::Bodies;
use super::flags::{CueClass, Flags, Traits, WordInfo};
use super::form::{Anonymity, Cues, Named, Roles, Strength, Verbs};
use super::inflect::{Form, plural, verb_forms};
use super::load::{RuleError, word_list};
use super::names::Names;
use crate::text::{ByKey, key_of};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// What the lists of each file say of their words.
const GRAMMAR: &[(&str, Flags)] = &[
    ("determiner", Flags::DETERMINER),
    ("possessive", Flags::POSSESSIVE),
    ("preposition", Flags::PREPOSITION),
    ("noun-preposition", Flags::NOUN_PREPOSITION),
    ("name-preposition", Flags::NAME_PREPOSITION),
    ("coordinator", Flags::COORDINATOR),
    ("subordinator", Flags::SUBORDINATOR),
    ("content", Flags::CONTENT),
    ("comment", Flags::COMMENT),
    ("relative", Flags::RELATIVE),
    ("auxiliary", Flags::AUXILIARY),
    ("be", Flags::BE),
    ("modal", Flags::MODAL),
    ("negation", Flags::NEGATION),
    ("adverb", Flags::ADVERB),
    // The bits of "clear" and of "as", which are no adverbs.
    ("focus", Flags::ADVERB.and(Flags::OPENLY)),
    ("linking", Flags::ADVERB.and(Flags::COMMENT)),
    ("ly-noun", Flags::NOUN_LIKE),
    ("ed-noun", Flags::NOUN_LIKE),
    ("time", Flags::TIME),
    ("calendar", Flags::TIME),
    ("occasion", Flags::OCCASION),
];
const GRAMMAR_TRAITS: &[(&str, Traits)] = &[
    ("future", Traits::FUTURE),
    ("single", Traits::SINGLE),
    ("hour", Traits::HOUR),
    // Of coordinators; "early" is none.
    ("contrast", Traits::HOUR),
    ("next", Traits::NEXT),
    ("calendar", Traits::CALENDAR),
    ("place", Traits::PLACE),
];
const PRONOUNS: &[(&str, Flags)] = &[
    ("male", Flags::PRONOUN.and(Flags::MALE)),
    ("female", Flags::PRONOUN.and(Flags::FEMALE)),
    ("neuter", Flags::PRONOUN.and(Flags::NEUTER)),
    ("plural", Flags::PRONOUN.and(Flags::PLURAL)),
    ("first", Flags::PRONOUN.and(Flags::FIRST_PERSON)),
    ("second", Flags::PRONOUN.and(Flags::SECOND_PERSON)),
    ("indefinite", Flags::INDEFINITE),
    ("possessive-male", Flags::MALE),
    ("possessive-female", Flags::FEMALE),
];
const PRONOUN_TRAITS: &[(&str, Traits)] = &[("object", Traits::OBJECT)];
const HONORIFICS: &[(&str, Flags)] = &[
    ("male", Flags::HONORIFIC.and(Flags::MALE)),
    ("female", Flags::HONORIFIC.and(Flags::FEMALE)),
    ("neutral", Flags::HONORIFIC),
];
const TITLES: &[(&str, Flags)] = &[("titles", Flags::TITLE), ("ranks", Flags::RANK)];
// The bit of "call on", which no noun has.
const BODIES: &[(&str, Flags)] = &[("heads", Flags::BODY_HEAD), ("bodies", Flags::BODY), ("things", Flags::APPEALS)];
const ABBREVIATIONS: &[(&str, Flags)] =
    &[("title", Flags::TITLE_ABBREVIATION), ("other", Flags::ABBREVIATION), ("elision", Flags::ELISION)];
const AMOUNTS: &[(&str, Traits)] = &[
    ("number", Traits::NUMBER),
    ("near", Traits::NEAR),
    ("degree", Traits::DEGREE),
    ("measure", Traits::MEASURE),
    ("reach", Traits::REACH),
    ("none", Traits::NONE),
    ("new", Traits::NEW),
];

/// The table in the making.
pub struct Lists {
    /// What the lists say of each form.
    pub forms: ByKey<WordInfo>,
    /// Dictionary forms of cues, with their class; the first is that of all other words.
    pub lemmas: Vec<(Arc<str>, CueClass)>,
    /// How copy says that a name is withheld.
    pub stated: Vec<String>,
    /// Where the last form was written.
    room: String,
}

impl Lists {
    /// Reads the lists that are compiled in.
    pub fn builtin() -> Result<Lists, RuleError> {
        let mut l = Lists {
            forms: ByKey::with_capacity_and_hasher(8000, Default::default()),
            lemmas: vec![("".into(), CueClass::Neutral)],
            stated: Vec::new(),
            room: String::new(),
        };
        l.lists("grammar", word_list!("grammar")?, GRAMMAR, GRAMMAR_TRAITS)?;
        l.lists("pronouns", word_list!("pronouns")?, PRONOUNS, PRONOUN_TRAITS)?;
        l.lists("honorifics", word_list!("honorifics")?, HONORIFICS, &[])?;
        l.lists("titles", word_list!("titles")?, TITLES, &[])?;
        l.lists("organisations", word_list!("organisations")?, BODIES, &[])?;
        l.lists("abbreviations", word_list!("abbreviations")?, ABBREVIATIONS, &[])?;
        l.lists("amounts", word_list!("amounts")?, &[], AMOUNTS)?;
        l.roles(word_list!("roles")?)?;
        l.cues(word_list!("cues")?);
        l.verbs(word_list!("verbs")?);
        l.anonymity(word_list!("anonymity")?);
        Bodies::builtin().nouns.words().for_each(|word| l.add(word, Flags::BODY));
        Names::builtin().particles.words().for_each(|word| l.mark(word, Traits::PARTICLE));
        Ok(l)
    }

    fn add<'f>(&mut self, form: impl Into<Form<'f>>, flags: Flags) {
        let info = self.info(form);
        info.flags = info.flags | flags;
    }

    fn mark<'f>(&mut self, form: impl Into<Form<'f>>, traits: Traits) {
        let info = self.info(form);
        info.traits = info.traits | traits;
    }

    fn info<'f>(&mut self, form: impl Into<Form<'f>>) -> &mut WordInfo {
        self.forms.entry(key_of(form.into().written(&mut self.room))).or_default()
    }

    /// Reads plain lists; each gives its words the flags and the traits that are told for its name.
    fn lists(
        &mut self,
        file: &str,
        lists: Named,
        flags: &[(&str, Flags)],
        traits: &[(&str, Traits)],
    ) -> Result<(), RuleError> {
        for (name, words) in lists {
            let (flags, traits) = (told(flags, name), told(traits, name));
            if flags.is_none() && traits.is_none() {
                return Err(unknown(file, name));
            }
            let (flags, traits) = (flags.unwrap_or_default(), traits.unwrap_or_default());
            for word in words {
                let info = self.info(word);
                (info.flags, info.traits) = (info.flags | flags, info.traits | traits);
            }
        }
        Ok(())
    }

    fn roles(&mut self, roles: Roles) -> Result<(), RuleError> {
        for (kind, genders) in roles {
            let kind = match kind {
                "spokesperson" => Flags::SPOKESPERSON,
                "official" => Flags::OFFICIAL,
                "person" => Flags::PERSON,
                _ => return Err(unknown("roles", kind)),
            };
            for (gender, words) in genders {
                let gender = match gender {
                    "male" => Flags::MALE,
                    "female" => Flags::FEMALE,
                    "neutral" => Flags::default(),
                    "many" => Flags::PLURAL,
                    // In small letters they are no such word.
                    "letters" => Flags::TITLE.and(Flags::CAPITALS),
                    _ => return Err(unknown("roles", gender)),
                };
                for word in words {
                    self.add(word, kind | gender);
                    self.add(plural(word), kind | gender | Flags::PLURAL);
                }
            }
        }
        Ok(())
    }

    fn cues(&mut self, cues: Cues) {
        let mut known = FxHashSet::default();
        let marks = [
            (&cues.hearer, Flags::HEARER),
            (&cues.reported, Flags::REPORTED),
            (&cues.phrasal, Flags::PHRASAL),
            (&cues.appeals, Flags::APPEALS),
            (&cues.clauseless, Flags::CLAUSELESS),
            // The bit of "back", which is no cue.
            (&cues.answering, Flags::PARTICLE),
            // That of "source", which is none either.
            (&cues.replying, Flags::VAGUE),
        ];
        for group in &cues.verbs {
            for &lemma in &group.lemmas {
                if !known.insert(lemma) {
                    continue;
                }
                let index = self.lemmas.len() as u16;
                self.lemmas.push((lemma.into(), group.class));
                let strength = match group.strength {
                    Strength::Strong => Flags::STRONG,
                    Strength::Plain => Flags::default(),
                    Strength::Weak => Flags::WEAK,
                };
                let asks = if group.class == CueClass::Question { Flags::ASKS } else { Flags::default() };
                let listed = marks.iter().filter(|(list, _)| list.contains(lemma));
                let own = listed.fold(strength | asks, |own, (_, flag)| own | *flag);
                for (form, which) in verb_forms(lemma, cues.irregular.get(lemma)) {
                    let noun_like = cues.noun_like.contains(lemma) && which.any(Flags::BASE | Flags::THIRD);
                    let noun_like = if noun_like { Flags::NOUN_LIKE } else { Flags::default() };
                    let info = self.info(form);
                    info.flags = info.flags | Flags::CUE_VERB | which | own | noun_like;
                    info.lemma = if info.lemma == 0 { index } else { info.lemma };
                }
            }
        }
        cues.without_verb.iter().for_each(|&word| self.mark(word, Traits::SOURCE));
        cues.particles.iter().for_each(|&word| self.add(word, Flags::PARTICLE));
        cues.openly.iter().for_each(|&word| self.add(word, Flags::OPENLY));
        for &noun in &cues.nouns {
            self.add(noun, Flags::CUE_NOUN);
            self.add(plural(noun), Flags::CUE_NOUN);
        }
        for noun in cues.wording {
            self.mark(noun, Traits::PLACE);
            self.mark(plural(noun), Traits::PLACE);
        }
    }

    fn verbs(&mut self, verbs: Verbs) {
        let plain = verbs.lemmas.iter().map(|l| (l, Flags::default()));
        for (lemma, noun_like) in plain.chain(verbs.noun_like.iter().map(|l| (l, Flags::NOUN_LIKE))) {
            for (form, which) in verb_forms(lemma, verbs.irregular.get(lemma)) {
                let noun_like = if which.any(Flags::BASE | Flags::THIRD) { noun_like } else { Flags::default() };
                self.add(form, Flags::VERB | which | noun_like);
            }
        }
        // The bit of "will", of those forms that a subject stands before.
        for lemma in &verbs.personal {
            for (form, which) in verb_forms(lemma, verbs.irregular.get(lemma)) {
                let info = self.info(form);
                let finite = which.any(Flags::PAST | Flags::THIRD);
                info.traits = info.traits | if finite { Traits::FUTURE } else { Traits::default() };
            }
        }
        // The bits of "him" and "in", which are no verbs.
        for (lemmas, trait_) in [(&verbs.moving, Traits::OBJECT), (&verbs.inscribing, Traits::PLACE)] {
            for lemma in lemmas {
                for (form, _) in verb_forms(lemma, verbs.irregular.get(lemma)) {
                    self.mark(form, trait_);
                }
            }
        }
    }

    fn anonymity(&mut self, lists: Anonymity) {
        lists.vague.iter().for_each(|&w| self.add(w, Flags::VAGUE));
        lists.words.iter().for_each(|&w| self.add(w, Flags::WITHHELD));
        self.stated = lists.stated;
    }
}

/// What a table tells for the list of this name.
fn told<T: Copy>(table: &[(&str, T)], name: &str) -> Option<T> {
    table.iter().find(|(list, _)| *list == name).map(|(_, what)| *what)
}

fn unknown(file: &str, name: &str) -> RuleError {
    RuleError::new(&format!("rules/words/{file}.yaml"), format!("unknown list “{name}”"))
}
