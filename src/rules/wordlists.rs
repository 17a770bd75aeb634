//! The wording lists as they stand in their files, a struct a file. An unknown list is an error, since one that nobody reads
//! would be silently without effect; what each is for is told where it is put to use.

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Common {
    pub always: Vec<String>,
    pub often: Vec<String>,
    pub usual: Vec<String>,
    pub known: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Negation {
    pub negators: HashSet<String>,
    pub opposites: Vec<Vec<String>>,
    pub some: HashSet<String>,
    pub parting: HashSet<String>,
    pub joining: HashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Modality {
    pub senses: Vec<Vec<String>>,
    pub conditions: HashSet<String>,
    pub hedges: HashSet<String>,
    pub bounds: HashSet<String>,
    pub unreal: HashSet<String>,
    pub undone: HashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Numbers {
    pub values: HashMap<String, u64>,
    pub scales: HashMap<String, u64>,
    pub short: HashMap<String, u64>,
    pub fractions: HashMap<String, f64>,
    pub signs: HashMap<char, f64>,
    pub currencies: HashMap<String, char>,
    pub units: HashMap<String, String>,
    pub glued: HashMap<String, String>,
    pub unsaid: HashMap<String, Vec<String>>,
    pub smaller: HashMap<String, String>,
    pub metres: HashSet<String>,
    pub ordinals: HashMap<String, u64>,
    pub doubtful: HashMap<String, u64>,
    pub months: HashMap<String, String>,
    pub shortened: HashMap<String, String>,
    pub quantities: HashSet<String>,
    pub dates: HashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Spelling {
    pub variants: Vec<Vec<String>>,
    pub beginnings: BTreeMap<String, String>,
    pub endings: BTreeMap<String, String>,
    pub accents: HashMap<char, String>,
    pub kept: HashSet<String>,
    pub forms: Vec<Vec<String>>,
    pub fillers: Vec<String>,
    pub honorifics: HashSet<String>,
    pub particles: HashSet<String>,
    pub movable: HashSet<String>,
    pub contractions: BTreeMap<String, Vec<String>>,
    pub before_s: HashMap<String, String>,
    pub bases: HashMap<String, String>,
    pub joined: HashMap<String, Vec<String>>,
    pub stopped: HashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Translation {
    pub translated: HashSet<String>,
    pub languages: HashSet<String>,
}
