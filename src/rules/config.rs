//! `misquote.yaml`: what a newsroom sets once for all its desks. It says which rules run and how
//! much each matters, not how the text is read.

use super::Level;
use super::load::{RuleError, from_yaml, place_of};
use super::rule::OptionValue;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The lowest level of finding that makes a run fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FailOn {
    /// Errors only.
    Error,
    /// Warnings and errors.
    Warning,
    /// Anything.
    Suggestion,
    /// Nothing.
    Never,
}

impl FailOn {
    /// Whether a finding of this level makes the run fail.
    pub fn fails(self, level: Level) -> bool {
        match self {
            FailOn::Error => level >= Level::Error,
            FailOn::Warning => level >= Level::Warning,
            FailOn::Suggestion => level >= Level::Suggestion,
            FailOn::Never => false,
        }
    }
}

/// What is set for one rule or group: a level alone, or a level with options.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Setting {
    /// The new level, if set.
    pub level: Option<Level>,
    /// The options that are set.
    pub options: BTreeMap<String, OptionValue>,
}

impl<'de> Deserialize<'de> for Setting {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(SettingVisitor)
    }
}

/// By hand, so that a wrong level says which levels there are.
struct SettingVisitor;

impl<'de> serde::de::Visitor<'de> for SettingVisitor {
    type Value = Setting;

    fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("a level (error, warning, suggestion, off) or {level: …, option: …}")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Setting, E> {
        let level = Level::deserialize(serde::de::value::StrDeserializer::new(text))?;
        Ok(Setting { level: Some(level), options: BTreeMap::new() })
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Setting, A::Error> {
        let mut setting = Setting::default();
        while let Some(key) = map.next_key::<String>()? {
            if key == "level" {
                setting.level = Some(map.next_value()?);
            } else {
                setting.options.insert(key, map.next_value()?);
            }
        }
        Ok(setting)
    }
}

/// The configuration file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    /// Levels and options by rule id or `group/*`.
    #[serde(default)]
    pub rules: BTreeMap<String, Setting>,
    /// Folder of the newsroom's own rules, relative to the file; see [`Config::folder`].
    #[serde(default)]
    pub rule_folder: Option<String>,
    /// Run only these rules or groups.
    #[serde(default)]
    pub select: Vec<String>,
    /// Don't run these.
    #[serde(default)]
    pub ignore: Vec<String>,
    /// From which level on a run fails.
    #[serde(default)]
    pub fail_on: Option<FailOn>,
    /// The file's path and text, so that later errors can point into it.
    #[serde(skip)]
    path: String,
    #[serde(skip)]
    text: String,
}

impl Config {
    /// Reads the text of a configuration file; `path` names it in errors. An empty file sets nothing.
    pub fn read(path: &str, text: &str) -> Result<Config, RuleError> {
        let says_nothing = text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'));
        let config = if says_nothing { Config::default() } else { from_yaml(path, text)? };
        Ok(Config { path: path.into(), text: text.into(), ..config })
    }

    /// The folder of the newsroom's own rules, as a path from where the program runs.
    pub fn folder(&self) -> Option<PathBuf> {
        let base = Path::new(&self.path).parent().unwrap_or(Path::new(""));
        self.rule_folder.as_ref().map(|folder| base.join(folder))
    }

    /// An error about a word of the file, at its place.
    pub(super) fn error(&self, word: &str, message: String) -> RuleError {
        RuleError { path: self.path.clone(), at: place_of(&self.text, word), message }
    }
}
