//! Cues, source phrases and frames: from quotations to attributions with evidence.

mod attribution;

pub use attribution::{Attribution, Cue, Evidence, Frame};
