//! Cues, source phrases and frames: from quotations to attributions with evidence.

mod appositive;
mod attribution;
mod bounds;
mod carry;
mod clause;
mod credit;
mod cues;
mod frames;
mod indirect;
mod label;
mod noun;
mod object;
mod phrase;
mod shape;
mod story;
mod subject;

pub use attribution::{Attribution, Cue, Evidence, Frame};
pub use story::{Attributed, attribute};
