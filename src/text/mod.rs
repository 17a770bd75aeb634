//! Places and words: the plain data that every other module speaks in.

mod fold;
mod span;
mod story;
mod words;

pub use fold::{fold_char, fold_word, folded, push_folded};
pub use span::Span;
pub use story::{Block, BlockKind, Meta, Origin, Piece, Story, Unit};
pub use words::{Token, TokenKind, each_token, tokens};
