//! Paragraphs, sentences, quotation marks.

mod segmented;

pub use segmented::{MarkStyle, Marked, OddMark, Oddity, Paragraph, Segmented, Word};
