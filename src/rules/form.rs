//! The form of the files of words, as they stand in YAML: a list that is not named here is an error, since one that
//! nobody reads would be silently without effect. What the lists mean is told in `lists`.

use super::flags::CueClass;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VerbGroup {
    pub(super) class: CueClass,
    pub(super) strength: Strength,
    pub(super) lemmas: Vec<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Strength {
    Strong,
    Plain,
    Weak,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Cues {
    pub(super) verbs: Vec<VerbGroup>,
    pub(super) irregular: FxHashMap<String, Vec<String>>,
    pub(super) hearer: FxHashSet<String>,
    pub(super) reported: FxHashSet<String>,
    pub(super) answering: FxHashSet<String>,
    pub(super) replying: FxHashSet<String>,
    pub(super) phrasal: FxHashSet<String>,
    pub(super) appeals: FxHashSet<String>,
    pub(super) clauseless: FxHashSet<String>,
    pub(super) without_verb: Vec<String>,
    pub(super) particles: Vec<String>,
    pub(super) openly: Vec<String>,
    pub(super) nouns: Vec<String>,
    pub(super) noun_like: FxHashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Verbs {
    pub(super) lemmas: Vec<String>,
    #[serde(rename = "noun-like")]
    pub(super) noun_like: Vec<String>,
    pub(super) moving: Vec<String>,
    pub(super) irregular: FxHashMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Anonymity {
    pub(super) stated: Vec<String>,
    pub(super) words: Vec<String>,
    pub(super) vague: Vec<String>,
}

pub(super) type Named = BTreeMap<String, Vec<String>>;
pub(super) type Roles = BTreeMap<String, BTreeMap<String, Vec<String>>>;
