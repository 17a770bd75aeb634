//! Candidates, alignment, utterances: which quotations render the same words.

mod utterance;

pub use utterance::{Rendering, Utterance};
