//! Cues, source phrases and frames: from quotations to attributions with evidence.

mod about;
mod another;
mod antecedent;
mod appositive;
mod attribution;
mod behind;
mod bounds;
mod build;
mod carry;
mod clause;
mod clauses;
mod confidence;
mod credit;
mod cues;
mod frames;
mod governs;
mod indirect;
mod known;
mod label;
mod notice;
mod noun;
mod object;
mod openers;
mod parallel;
mod participles;
mod phrase;
mod reported;
mod shape;
mod story;
mod subject;
mod uncued;
mod verbs;
mod why;

pub use attribution::{Attribution, Cue, Evidence, Frame, Rival};
pub use story::{Attributed, attribute};
