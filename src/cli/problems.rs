//! What went wrong, one line each on standard error: what, where, and how to mend it. A problem
//! never stops the run by itself, because an editor with forty stories wants to hear of the other
//! thirty-nine; the exit code tells at the end.

use crate::report::escape;
use std::fmt::Display;
use std::io::{self, Write};

/// Counts the problems it prints.
#[derive(Debug, Default)]
pub struct Problems {
    count: usize,
}

impl Problems {
    /// Prints `misquote: …`, fit for a terminal, whatever the file's name or contents were.
    pub fn say(&mut self, problem: impl Display) {
        self.count += 1;
        // Nobody is left to tell if standard error is closed.
        let _ = writeln!(io::stderr(), "misquote: {}", escape(&problem.to_string()));
    }

    /// Whether there was any.
    pub fn any(&self) -> bool {
        self.count > 0
    }
}

/// An error of the system in words of the trade, with the mend.
pub fn in_words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "does not exist; check the name".into(),
        io::ErrorKind::PermissionDenied => "is not open to you; change its permissions or leave it out".into(),
        io::ErrorKind::IsADirectory => "is a folder; name a file".into(),
        io::ErrorKind::NotADirectory => "does not exist: a part of its path is not a folder; check the name".into(),
        io::ErrorKind::StorageFull => "can't be written: the disk is full; make room".into(),
        _ => {
            let said = error.to_string();
            let said = said.split(" (os error").next().unwrap_or_default();
            format!("can't be read or written ({said}); check the path")
        }
    }
}
