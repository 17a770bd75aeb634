//! The only file that names the YAML library: text in, typed data out, or one error that says where.

use serde::de::DeserializeOwned;
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

/// Reads one YAML document; `path` names it in errors.
pub fn from_yaml<T: DeserializeOwned>(path: &str, text: &str) -> Result<T, RuleError> {
    serde_yaml::from_str(text).map_err(|e| {
        let at = e.location().map(|l| (l.line(), l.column()));
        let said = e.to_string();
        let message = at
            .and_then(|(l, c)| said.strip_suffix(&format!(" at line {l} column {c}")))
            .unwrap_or(&said)
            .replace('\n', " ");
        RuleError { path: path.into(), at, message }
    })
}
