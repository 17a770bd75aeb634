//! A fault of the program's own. None is known, but copy is endless: one story that breaks the program must not
//! cost the editor the other thirty-nine, and what is printed of it must not carry a byte of the story.

use crate::read::ReadError;
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};

/// From now on a fault tells where in the program it is, in one line, and nothing else: the standard library
/// would print the text that it broke on.
pub fn tell_place_only() {
    set_hook(Box::new(|fault| {
        let place = fault.location().map(|at| format!(" at {}:{}", at.file(), at.line())).unwrap_or_default();
        // Nobody is left to tell if standard error is closed.
        let _ = writeln!(io::stderr(), "misquote: fault{place}");
    }));
}

/// What `work` makes of the story `name`.
///
/// # Errors
/// Those of `work`, and one that names the story if it broke the program.
pub fn guarded<T>(name: &str, work: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    // What is shared with other stories is only read.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let version = env!("CARGO_PKG_VERSION");
        let message = format!("breaks misquote {version}; leave it out, and please send it to the makers of misquote");
        Err(ReadError::new(name, None, message))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_that_breaks_the_program_is_one_error() {
        let error = guarded::<()>("b.txt", || panic!("“secret” copy")).unwrap_err();
        assert!(error.to_string().starts_with("b.txt: breaks misquote "), "{error}");
        assert!(!error.to_string().contains("secret"));
        assert_eq!(guarded("a.txt", || Ok(1)), Ok(1));
    }
}
