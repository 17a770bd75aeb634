//! One file per kind of check: from analyses and utterances to findings.

mod finding;

pub use finding::{Finding, Place, Related};
