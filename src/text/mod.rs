//! Places and words: the plain data that every other module speaks in.

mod day;
mod fold;
mod key;
mod shared;
mod skip;
mod span;
mod story;
mod transcript;
mod words;

pub use day::{Day, month, weekday};
pub use fold::{fold_char, fold_word, folded, push_folded};
pub use key::{ByKey, EMPTY, Key, Letters, key_of, plain_key};
pub use shared::{Gathered, Shared};
pub use skip::find_byte;
pub use span::{LONGEST, Span};
pub use story::{Block, BlockKind, Meta, Origin, Piece, Story, Unit};
pub use transcript::{Said, Time, Transcript, Turn};
pub use words::{Token, TokenKind, each_keyed_token, each_token, tokens};
