//! Why a file can't be read, in one line: what is wrong, where, and how to mend it.

use std::fmt;

/// An input that can't be read for certain.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct ReadError {
    /// The path as given, or `-`.
    pub path: String,
    /// Line and, if it helps, column, both from 1.
    pub at: Option<(usize, Option<usize>)>,
    /// What is wrong and how to mend it, one line.
    pub message: String,
}

impl ReadError {
    /// An error at a place of `path`.
    pub fn new(path: &str, at: Option<(usize, Option<usize>)>, message: impl Into<String>) -> Self {
        ReadError { path: path.into(), at, message: message.into() }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.at {
            Some((line, Some(column))) => write!(f, "{}:{line}:{column}: {}", self.path, self.message),
            Some((line, None)) => write!(f, "{}:{line}: {}", self.path, self.message),
            None => write!(f, "{}: {}", self.path, self.message),
        }
    }
}
