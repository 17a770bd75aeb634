//! Which rules run at which level: the built-in ones, the newsroom's own, what the configuration
//! sets, and what was typed. A wrong configuration stops the run: a gate that lets copy through
//! because a name was misspelt is worse than none. A broken rule of the newsroom's own does not stop
//! the others, but the run fails.

use super::args;
use super::problems::{Problems, in_words};
use crate::rules::{Config, RuleError, RuleSet};
use std::path::{Path, PathBuf};

/// The name that is looked for, from the working directory upwards.
const NAME: &str = "misquote.yaml";

/// The configuration that applies; an empty one if there is none.
///
/// # Errors
/// It can't be read, or says what can't be.
pub fn config(asked: &args::Config) -> Result<Config, RuleError> {
    let path = match &asked.config {
        _ if asked.isolated => None,
        Some(path) => Some(path.clone()),
        None => nearest(),
    };
    let Some(path) = path else { return Ok(Config::default()) };
    let shown = path.to_string_lossy();
    let text = std::fs::read(&path).map_err(|e| RuleError::new(&shown, in_words(&e)))?;
    let text = String::from_utf8(text)
        .map_err(|_| RuleError::new(&shown, "is not valid UTF-8; save it again as UTF-8".into()))?;
    Config::read(&shown, &text)
}

/// `misquote.yaml` here or in the nearest folder above.
fn nearest() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    let found = here.ancestors().find(|folder| folder.join(NAME).is_file())?;
    Some(if found == here { Path::new(NAME).into() } else { found.join(NAME) })
}

/// The rules as configured; a broken rule file of the newsroom's own is a problem each.
///
/// # Errors
/// The configuration or a flag names a rule, group or option that isn't there.
pub fn rules(
    config: &Config,
    select: &[String],
    ignore: &[String],
    problems: &mut Problems,
) -> Result<RuleSet, RuleError> {
    let mut rules = RuleSet::builtin();
    if let Some(folder) = config.folder() {
        rules.add_folder(&folder).into_iter().for_each(|e| problems.say(e));
    }
    rules.configure(config, select, ignore)?;
    Ok(rules)
}
