//! A place in a story. Everything that misquote claims is shown with the text behind it, so a
//! place is the one thing that every module shares. It is a pair of byte offsets into
//! [`Story::text`](super::Story::text), never a copy of the words: copies go stale, offsets don't.

use std::ops::Range;

/// The longest text that has spans, in bytes.
pub const LONGEST: usize = u32::MAX as usize;

/// Bytes `[start, end)` of a story's text, on character boundaries. Thousands are kept of each story, in half the room
/// that two offsets take otherwise: no story has as many bytes as such a number can't tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    first: u32,
    past: u32,
}

impl Span {
    /// The bytes `[start, end)`.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end && end <= LONGEST, "span {start}..{end}");
        Span { first: start as u32, past: end as u32 }
    }

    /// First byte.
    pub fn start(self) -> usize {
        self.first as usize
    }

    /// One past the last byte.
    pub fn end(self) -> usize {
        self.past as usize
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end() - self.start()
    }

    /// Whether it holds nothing.
    pub fn is_empty(self) -> bool {
        self.first == self.past
    }

    /// From the same byte to this one.
    pub fn until(self, end: usize) -> Span {
        Span::new(self.start(), end)
    }

    /// The words themselves.
    pub fn of(self, text: &str) -> &str {
        &text[self.start()..self.end()]
    }

    /// Bytes that both spans hold.
    pub fn overlap(self, other: Span) -> usize {
        self.end().min(other.end()).saturating_sub(self.start().max(other.start()))
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start() <= other.start() && other.end() <= self.end()
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Span) -> Span {
        Span::new(self.start().min(other.start()), self.end().max(other.end()))
    }

    /// The span without white space (NBSP included) at either end.
    pub fn trimmed(self, text: &str) -> Span {
        let s = self.of(text);
        let start = self.end() - s.trim_start().len();
        Span::new(start, (start + s.trim().len()).max(start))
    }
}

impl From<Range<usize>> for Span {
    fn from(r: Range<usize>) -> Self {
        Span::new(r.start, r.end)
    }
}
