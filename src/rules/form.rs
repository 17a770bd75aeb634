//! The form of the files of words, as they stand in YAML: a list that is not named here is an error, since one that
//! nobody reads would be silently without effect. What the lists mean is told in `lists`.

use super::flags::CueClass;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub(super) struct VerbGroup {
    pub(super) class: CueClass,
    pub(super) strength: Strength,
    pub(super) lemmas: Vec<&'static str>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Strength {
    Strong,
    Plain,
    Weak,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", bound(deserialize = "'de: 'static"))]
pub(super) struct Cues {
    pub(super) verbs: Vec<VerbGroup>,
    pub(super) irregular: FxHashMap<&'static str, Vec<&'static str>>,
    pub(super) hearer: FxHashSet<&'static str>,
    pub(super) reported: FxHashSet<&'static str>,
    pub(super) answering: FxHashSet<&'static str>,
    pub(super) replying: FxHashSet<&'static str>,
    pub(super) phrasal: FxHashSet<&'static str>,
    pub(super) appeals: FxHashSet<&'static str>,
    pub(super) clauseless: FxHashSet<&'static str>,
    pub(super) without_verb: Vec<&'static str>,
    pub(super) particles: Vec<&'static str>,
    pub(super) wording: Vec<&'static str>,
    pub(super) openly: Vec<&'static str>,
    pub(super) nouns: Vec<&'static str>,
    pub(super) noun_like: FxHashSet<&'static str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub(super) struct Verbs {
    pub(super) lemmas: Vec<&'static str>,
    #[serde(rename = "noun-like")]
    pub(super) noun_like: Vec<&'static str>,
    pub(super) moving: Vec<&'static str>,
    pub(super) inscribing: Vec<&'static str>,
    pub(super) personal: Vec<&'static str>,
    pub(super) irregular: FxHashMap<&'static str, Vec<&'static str>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub(super) struct Anonymity {
    pub(super) stated: Vec<String>,
    pub(super) words: Vec<&'static str>,
    pub(super) vague: Vec<&'static str>,
}

pub(super) type Named = BTreeMap<&'static str, Vec<&'static str>>;
pub(super) type Roles = BTreeMap<&'static str, BTreeMap<&'static str, Vec<&'static str>>>;
