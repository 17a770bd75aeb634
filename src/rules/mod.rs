//! What an editor may change, and what we read it into.

mod level;
mod lexicon;
mod inflect;
mod load;
mod wording;

pub use level::Level;
pub use lexicon::{CueClass, Flags, Lexicon, WordInfo};
pub use load::{RuleError, from_yaml};
pub use wording::Wording;
