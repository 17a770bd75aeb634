//! A story cut up: what every later module reads instead of the bare text. Indices, not copies.

use crate::rules::{Flags, Traits};
use crate::text::{BlockKind, Key, Span, TokenKind};
use std::ops::Range;

/// A token with what the word lists say of it.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// What the word lists and its shape say.
    pub flags: Flags,
    /// What is true of few other words.
    pub traits: Traits,
    /// Of a cue: which, as in [`WordInfo`](crate::rules::WordInfo).
    pub lemma: u16,
    /// Of a plain word: the key of its letters, without a stop behind it; else that of no letters.
    pub key: Key,
}

/// A paragraph of copy or a heading; furniture has none.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// Where it stands.
    pub span: Span,
    /// Copy or heading.
    pub kind: BlockKind,
    /// Its words, as indices into [`Segmented::words`].
    pub words: Range<usize>,
    /// Its quoted stretches, as indices into [`Segmented::marked`].
    pub marked: Range<usize>,
    /// What is true of any of its words: what none has need not be looked for.
    pub flags: Flags,
}

/// Which signs a quoted stretch is marked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkStyle {
    /// "…"
    Straight,
    /// “…”
    Curly,
    /// „…“, „…”
    LowHigh,
    /// «…», »…«
    Guillemet,
    /// '…'
    StraightSingle,
    /// ‘…’
    CurlySingle,
    /// ''…''
    Typewriter,
    /// ``…''
    Tex,
}

/// A stretch between marks, at the outermost level (nested marks lie inside it).
#[derive(Clone, Copy, Debug)]
pub struct Marked {
    /// With its marks.
    pub outer: Span,
    /// Strictly inside the marks.
    pub inner: Span,
    /// The opening mark's signs.
    pub style: MarkStyle,
    /// Whether a closing mark stands in this paragraph; if not, `inner` ends with the paragraph.
    pub closed: bool,
    /// Whether it goes on with an opening mark in the next paragraph.
    pub continues: bool,
    /// Whether it goes on from the paragraph before.
    pub continued: bool,
}

/// What is odd about a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Oddity {
    /// It opens or closes, but no other mark answers it.
    Unbalanced,
    /// It points the wrong way (”When… or …about. “).
    WrongDirection,
    /// Space between the mark and the words it holds.
    StraySpace,
    /// An inner quotation in the same marks as the outer one.
    Nesting,
}

/// A mark that had to be repaired, or could not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OddMark {
    /// The mark itself.
    pub span: Span,
    /// What is odd about it.
    pub oddity: Oddity,
}

/// A story cut up.
#[derive(Clone, Debug, Default)]
pub struct Segmented {
    /// All words and signs in order.
    pub words: Vec<Word>,
    /// Paragraphs in order.
    pub paragraphs: Vec<Paragraph>,
    /// Quoted stretches in order, outermost level.
    pub marked: Vec<Marked>,
    /// Marks that had to be repaired, in order.
    pub odd: Vec<OddMark>,
}
