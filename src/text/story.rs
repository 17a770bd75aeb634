//! One article. The text is what the reader (`read/`) decoded, unedited: later modules mark places
//! in it and nobody changes a byte, so that every offset can be traced to the file as given.

use super::{Span, Transcript, find_byte};
use std::sync::Arc;

/// What the front matter, or the format, says of a story. All of it is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// Who published it, as an editor would name it.
    pub outlet: Option<String>,
    /// Date of publication, as printed.
    pub date: Option<String>,
    /// Headline, when it isn't part of the copy.
    pub headline: Option<String>,
    /// Byline, when it isn't part of the copy.
    pub byline: Option<String>,
    /// Whether other stories are held against this one (a transcript, a release).
    pub reference: bool,
}

/// What a stretch of the text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A paragraph of copy.
    Body,
    /// The headline or a subhead: read, but not a place where a speaker is expected.
    Heading,
    /// Site furniture ("Share this article"): not copy; never quoted, never checked.
    Furniture,
}

/// A paragraph, without the line break that ends it. Hard-wrapped copy has line breaks inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands.
    pub span: Span,
    /// What it is for.
    pub kind: BlockKind,
}

/// How offsets into the decoded text become offsets into the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// UTF-8: the same, after a byte order mark of so many bytes.
    Utf8(usize),
    /// A single-byte encoding (Windows-1252): one byte a character.
    OneByte,
    /// UTF-16: two bytes, or four outside the basic plane, after a byte order mark of so many bytes.
    Utf16(usize),
    /// The text is only what was kept of the file: this piece. A day of wire has a million texts of one piece, so
    /// that it stands here by itself.
    Piece(Piece),
    /// The same of several pieces, or of none, in order of both.
    Pieces(Box<[Piece]>),
}

impl Origin {
    /// The pieces of a text that is no more of the file.
    fn pieces(&self) -> Option<&[Piece]> {
        match self {
            Origin::Piece(piece) => Some(std::slice::from_ref(piece)),
            Origin::Pieces(pieces) => Some(pieces),
            _ => None,
        }
    }
}

impl From<Vec<Piece>> for Origin {
    fn from(pieces: Vec<Piece>) -> Origin {
        match pieces[..] {
            [piece] => Origin::Piece(piece),
            _ => Origin::Pieces(pieces.into()),
        }
    }
}

/// A stretch of a file of which the rest is not at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands in the text.
    pub span: Span,
    /// Where it begins in the file, in bytes.
    pub start: usize,
    /// Its line and column in the file, from 1; the column counts Unicode code points.
    pub place: (u32, u32),
    /// What the file is written in.
    pub unit: Unit,
}

/// How many bytes of a file a character takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// As many as in the text.
    Utf8,
    /// One.
    OneByte,
    /// Two, or four outside the basic plane.
    Utf16,
}

impl Unit {
    /// Bytes that `text` takes in the file.
    pub fn bytes(self, text: &str) -> usize {
        match self {
            Unit::Utf8 => text.len(),
            Unit::OneByte => text.chars().count(),
            Unit::Utf16 => 2 * text.encode_utf16().count(),
        }
    }
}

/// One article with its metadata.
#[derive(Clone, Debug)]
pub struct Story {
    /// The path as given, or `-`; names the story in every report.
    pub path: Box<str>,
    /// The whole file, decoded to UTF-8, line ends and all.
    pub text: Box<str>,
    /// From offsets in `text` to offsets in the file.
    pub origin: Origin,
    /// What is known about it; shared, since of many stories nothing is.
    pub meta: Arc<Meta>,
    /// The paragraphs in order; between them stand only white space and mark-up.
    pub blocks: Box<[Block]>,
    /// What was said, of a reference.
    pub transcript: Option<Box<Transcript>>,
    /// Byte offset in `text` of the start of each line; the first is 0.
    lines: Box<[usize]>,
}

impl Story {
    /// A story over `text`; blocks must lie in it, in order, on character boundaries.
    pub fn new(path: String, text: String, origin: Origin, meta: impl Into<Arc<Meta>>, blocks: Vec<Block>) -> Self {
        let mut lines = Vec::new();
        // Pieces know their lines.
        if origin.pieces().is_none() {
            lines.push(0);
            let mut at = 0;
            while let Some(step) = find_byte(&text.as_bytes()[at..], |b| b == b'\n') {
                at += step + 1;
                lines.push(at);
            }
        }
        let (path, text, blocks) = (path.into(), text.into(), blocks.into());
        Story { path, text, origin, meta: meta.into(), blocks, transcript: None, lines: lines.into() }
    }

    /// The same, of which this was said.
    pub fn with_transcript(self, transcript: Option<Transcript>) -> Self {
        Story { transcript: transcript.map(Box::new), ..self }
    }

    /// A story of one UTF-8 text in which each non-empty line is a paragraph; for tests and examples.
    pub fn plain(path: &str, text: &str) -> Self {
        let mut blocks = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let span = Span::new(at, at + line.len()).trimmed(text);
            if !span.is_empty() {
                blocks.push(Block { span, kind: BlockKind::Body });
            }
            at += line.len();
        }
        Story::new(path.into(), text.into(), Origin::Utf8(0), Meta::default(), blocks)
    }

    /// What an editor would call it: the outlet, else the file's name without its folders.
    pub fn name(&self) -> &str {
        let file = || self.path.rsplit(['/', '\\']).next().unwrap_or(&self.path);
        self.meta.outlet.as_deref().unwrap_or_else(file)
    }

    /// Whether only its quotations are at hand, not the copy round them.
    pub fn is_in_pieces(&self) -> bool {
        self.origin.pieces().is_some()
    }

    /// The line of a byte of `text`, from 1, and where it begins; not of a text in pieces.
    pub fn line(&self, at: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|&start| start <= at);
        (line, self.lines[line - 1])
    }

    /// Line and column of a byte of `text`, both from 1; the column counts Unicode code points.
    pub fn line_column(&self, at: usize) -> (usize, usize) {
        if let Some(pieces) = self.origin.pieces() {
            let Some((piece, before)) = self.piece(pieces, at) else { return (1, 1) };
            let (line, column) = (piece.place.0 as usize, piece.place.1 as usize);
            return match before.rfind('\n') {
                None => (line, column + before.chars().count()),
                Some(i) => (line + before.matches('\n').count(), before[i + 1..].chars().count() + 1),
            };
        }
        let (line, start) = self.line(at);
        (line, self.text[start..at].chars().count() + 1)
    }

    /// The same place as byte offsets into the file as given. `O(n)` in the text for other
    /// encodings than UTF-8, so use it for reports only.
    pub fn in_file(&self, span: Span) -> Span {
        let to = |at: usize| match &self.origin {
            Origin::Utf8(bom) => at + bom,
            Origin::OneByte => Unit::OneByte.bytes(&self.text[..at]),
            Origin::Utf16(bom) => bom + Unit::Utf16.bytes(&self.text[..at]),
            Origin::Piece(_) | Origin::Pieces(_) => {
                let pieces = self.origin.pieces().unwrap_or_default();
                self.piece(pieces, at).map_or(0, |(piece, before)| piece.start + piece.unit.bytes(before))
            }
        };
        Span::new(to(span.start), to(span.end))
    }

    /// The piece that a byte of the text stands in or follows, and its text before that byte.
    fn piece<'a>(&'a self, pieces: &'a [Piece], at: usize) -> Option<(&'a Piece, &'a str)> {
        let piece = &pieces[pieces.partition_point(|p| p.span.start <= at).checked_sub(1)?];
        Some((piece, &self.text[piece.span.start..at.min(piece.span.end)]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_code_points() {
        let s = Story::plain("a", "é“x”\nb c");
        assert_eq!(s.line_column(0), (1, 1));
        assert_eq!(s.line_column("é“".len()), (1, 3));
        assert_eq!(s.line_column("é“x”\nb ".len()), (2, 3));
    }

    #[test]
    fn offsets_go_back_to_the_file() {
        let story = |origin| Story::new("a".into(), "é𝄞b".into(), origin, Meta::default(), vec![]);
        let b = Span::new(6, 7);
        assert_eq!(story(Origin::Utf8(3)).in_file(b), Span::new(9, 10));
        assert_eq!(story(Origin::OneByte).in_file(b), Span::new(2, 3));
        assert_eq!(story(Origin::Utf16(2)).in_file(b), Span::new(8, 10));
    }

    #[test]
    fn pieces_know_their_places() {
        let piece = |from, to, start, place, unit| Piece { span: Span::new(from, to), start, place, unit };
        let pieces = [piece(0, 6, 100, (3, 7), Unit::OneByte), piece(7, 12, 240, (5, 1), Unit::Utf16)];
        let s = Story::new("a".into(), "é𝄞 𝄞x".into(), pieces.to_vec().into(), Meta::default(), vec![]);
        assert_eq!(s.in_file(Span::new(2, 6)), Span::new(101, 102));
        assert_eq!(s.in_file(Span::new(7, 12)), Span::new(240, 246));
        assert_eq!((s.line_column(2), s.line_column(11)), ((3, 8), (5, 2)));
        let lines = [piece(0, 5, 9, (2, 4), Unit::Utf8)];
        let s = Story::new("a".into(), "a\nb c".into(), lines.to_vec().into(), Meta::default(), vec![]);
        assert_eq!((s.line_column(0), s.line_column(4)), ((2, 4), (3, 3)));
    }
}
