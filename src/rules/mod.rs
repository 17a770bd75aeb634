//! What an editor may change, and what we read it into.

mod builtin;
mod config;
mod example;
mod file;
mod kind;
mod level;
mod lexicon;
mod few;
mod flags;
mod inflect;
mod lists;
mod load;
mod names;
mod notes;
mod rule;
mod set;
mod signs;
mod speech;
mod wording;

pub use builtin::BUILT_IN;
pub use config::{Config, FailOn, Setting};
pub use example::{Example, Examples, Stories};
pub use few::Few;
pub use flags::{CueClass, Flags, Traits, WordInfo};
pub use inflect::Inflection;
pub use kind::{Relation, RuleKind};
pub use level::Level;
pub use lexicon::{Lexicon, Whoever};
pub(crate) use load::word_list;
pub use load::{RuleError, from_json, from_yaml};
pub use names::Names;
pub use rule::{Change, Match, OptionValue, PLACEHOLDERS, Pattern, Rule, Shape, When};
pub use set::RuleSet;
pub use signs::{Signs, Trust};
pub use speech::Speech;
pub use wording::Wording;
