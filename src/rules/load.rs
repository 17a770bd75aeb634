//! The only file that names the YAML library, but for `build.rs`: text in, typed data out, or one error that
//! says where.

use serde::de::{Deserialize, DeserializeOwned};
use std::fmt;

/// A rule file, word list or configuration that can't be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct RuleError {
    /// The file, as named.
    pub path: String,
    /// Line and column, both from 1, if known.
    pub at: Option<(usize, usize)>,
    /// What is wrong and how to mend it, one line.
    pub message: String,
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.at {
            Some((line, column)) => write!(f, "{}:{line}:{column}: {}", self.path, self.message),
            None => write!(f, "{}: {}", self.path, self.message),
        }
    }
}

impl RuleError {
    /// An error about a file as a whole.
    pub fn new(path: &str, message: String) -> Self {
        RuleError { path: path.into(), at: None, message }
    }
}

/// Reads one YAML document; `path` names it in errors.
pub fn from_yaml<T: DeserializeOwned>(path: &str, text: &str) -> Result<T, RuleError> {
    serde_yaml::from_str(text).map_err(|e| {
        let at = e.location().map(|l| (l.line(), l.column()));
        let said = e.to_string();
        let message = at
            .and_then(|(l, c)| said.strip_suffix(&format!(" at line {l} column {c}")))
            .unwrap_or(&said)
            .replace('\n', " ");
        unknown_name(&message).map_or_else(
            || RuleError { path: path.into(), at, message: message.clone() },
            // The library points at the mapping; the editor wants the word.
            |(name, said)| RuleError { path: path.into(), at: place_from(text, &name, at).or(at), message: said },
        )
    })
}

/// Reads a list that was compiled in, as the build put it into JSON; `path` names it in errors. Its words may be
/// borrowed: they are in the program already.
pub fn from_json<T: Deserialize<'static>>(path: &str, text: &'static str) -> Result<T, RuleError> {
    serde_json::from_str(text).map_err(|e| RuleError::new(path, e.to_string()))
}

/// The words of `rules/words/NAME.yaml`, compiled in (see `build.rs`).
macro_rules! word_list {
    ($name:literal) => {
        $crate::rules::from_json(
            concat!("rules/words/", $name, ".yaml"),
            include_str!(concat!(env!("OUT_DIR"), "/", $name, ".json")),
        )
    };
}
pub(crate) use word_list;

/// Gives the type of a list its `builtin()`, read when it is first asked for. A list that was broken before the build
/// is the only error, and each has a test that reads it.
macro_rules! built_in {
    ($list:ty, $name:literal) => {
        impl $list {
            /// The lists that are compiled in.
            pub fn builtin() -> &'static $list {
                static BUILTIN: std::sync::LazyLock<$list> = std::sync::LazyLock::new(|| {
                    let list: Result<$list, $crate::rules::RuleError> = $crate::rules::word_list!($name);
                    list.unwrap_or_else(|e| unreachable!("built-in list: {e}"))
                });
                &BUILTIN
            }
        }
    };
}
pub(super) use built_in;

/// Of "match: unknown field `lema`, expected one of `lemma`, `class`": the name, and the same in our words.
fn unknown_name(message: &str) -> Option<(String, String)> {
    let (before, after) = message.split_once("unknown ")?;
    let (what, after) = after.split_once(" `")?;
    let what = match what {
        "field" => "key",
        "variant" => "value",
        _ => return None,
    };
    let (name, expected) = after.split_once('`')?;
    let known: Vec<&str> = expected.split('`').skip(1).step_by(2).collect();
    let hint = match nearest(name, known.iter().copied()) {
        Some(near) => format!("; did you mean “{near}”?"),
        None if known.is_empty() => String::new(),
        None => format!("; it can be {}", known.join(", ")),
    };
    Some((name.into(), format!("{before}unknown {what} “{name}”{hint}")))
}

/// The known name that `name` was probably meant to be.
pub(super) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let scored = known.map(|near| (strsim::damerau_levenshtein(name, near), near));
    scored.filter(|&(edits, near)| edits * 3 <= near.chars().count().max(3) + 1).min().map(|(_, near)| near)
}

/// Line and column of the first place where `word` stands as a whole word.
pub(super) fn place_of(text: &str, word: &str) -> Option<(usize, usize)> {
    place_from(text, word, None)
}

/// The same, not before the line of `from`.
fn place_from(text: &str, word: &str, from: Option<(usize, usize)>) -> Option<(usize, usize)> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | '_');
    let whole = |line: &str, at: usize| {
        !line[..at].chars().next_back().is_some_and(inside)
            && !line[at + word.len()..].chars().next().is_some_and(inside)
    };
    let first = from.map_or(0, |(line, _)| line - 1);
    text.lines().enumerate().skip(first).find_map(|(i, line)| {
        let copy = line.split(" #").next().unwrap_or_default();
        let at = copy.match_indices(word).map(|(at, _)| at).find(|&at| whole(copy, at))?;
        Some((i + 1, copy[..at].chars().count() + 1))
    })
}
