//! One article. The text is what the reader (`read/`) decoded, unedited: later modules mark places
//! in it and nobody changes a byte, so that every offset can be traced to the file as given.

use super::{Shared, Span, Transcript, find_byte};
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// UTF-8: the same, after a byte order mark of so many bytes.
    Utf8(usize),
    /// A single-byte encoding (Windows-1252): one byte a character.
    OneByte,
    /// UTF-16: two bytes, or four outside the basic plane, after a byte order mark of so many bytes.
    Utf16(usize),
}

/// A stretch of a file of which the rest is not at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its first byte in the text. A text in pieces has less than 4 GB.
    pub from: u32,
    /// One past its last byte there.
    pub to: u32,
    /// Where it begins in the file, in bytes.
    pub start: usize,
    /// Its line and column in the file, from 1; the column counts Unicode code points.
    pub place: (u32, u32),
    /// What the file is written in.
    pub unit: Unit,
}

impl Piece {
    /// Where it stands in the text.
    pub fn span(&self) -> Span {
        Span::new(self.from as usize, self.to as usize)
    }
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
    pub path: Shared,
    /// The whole file, decoded to UTF-8, line ends and all; of a story in pieces what was kept of it.
    pub text: Shared,
    /// What is known about it; shared, since of many stories nothing is.
    pub meta: Arc<Meta>,
    file: File,
}

/// How much of its file a story is.
#[derive(Clone, Debug)]
enum File {
    Whole(Box<Whole>),
    /// A day of wire has a million texts of one piece and no paragraphs, so that it stands here by itself.
    Piece(Piece),
    /// Pieces in order, several or none, and paragraphs.
    Pieces(Box<(Vec<Piece>, Vec<Block>)>),
}

/// What is known of a whole file.
#[derive(Clone, Debug)]
struct Whole {
    origin: Origin,
    blocks: Vec<Block>,
    transcript: Option<Transcript>,
    /// Byte offset in the text of the start of each line; the first is 0.
    lines: Vec<usize>,
}

impl Story {
    /// A story over `text`, the whole of a file; blocks must lie in it, in order, on character boundaries.
    pub fn new(path: String, text: String, origin: Origin, meta: impl Into<Arc<Meta>>, blocks: Vec<Block>) -> Self {
        // A paragraph and the empty line behind it have some two hundred bytes.
        let mut lines = Vec::with_capacity(text.len() / 80 + 2);
        lines.push(0);
        let mut at = 0;
        while let Some(step) = find_byte(&text.as_bytes()[at..], |b| b == b'\n') {
            at += step + 1;
            lines.push(at);
        }
        let file = File::Whole(Box::new(Whole { origin, blocks, transcript: None, lines }));
        Story { path: path.into(), text: text.into(), meta: meta.into(), file }
    }

    /// A story over `text`, in which only these pieces of a file stand, in order of both.
    pub fn in_pieces(path: Shared, text: Shared, pieces: Vec<Piece>, meta: Arc<Meta>, blocks: Vec<Block>) -> Self {
        let file = match (&pieces[..], &blocks[..]) {
            (&[piece], []) => File::Piece(piece),
            _ => File::Pieces(Box::new((pieces, blocks))),
        };
        Story { path, text, meta, file }
    }

    /// The same, of which this was said.
    pub fn with_transcript(mut self, transcript: Option<Transcript>) -> Self {
        if let File::Whole(whole) = &mut self.file {
            whole.transcript = transcript;
        }
        self
    }

    /// What was said, of a reference.
    pub fn transcript(&self) -> Option<&Transcript> {
        match &self.file {
            File::Whole(whole) => whole.transcript.as_ref(),
            _ => None,
        }
    }

    /// The paragraphs in order; between them stand only white space and mark-up.
    pub fn blocks(&self) -> &[Block] {
        match &self.file {
            File::Whole(whole) => &whole.blocks,
            File::Piece(_) => &[],
            File::Pieces(file) => &file.1,
        }
    }

    /// From offsets in the text to offsets in the file, of a whole one.
    pub fn origin(&self) -> Option<Origin> {
        match &self.file {
            File::Whole(whole) => Some(whole.origin),
            _ => None,
        }
    }

    /// The pieces of a text that is no more of the file.
    fn pieces(&self) -> Option<&[Piece]> {
        match &self.file {
            File::Whole(_) => None,
            File::Piece(piece) => Some(std::slice::from_ref(piece)),
            File::Pieces(file) => Some(&file.0),
        }
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
        self.pieces().is_some()
    }

    /// The line of a byte of `text`, from 1, and where it begins; not of a text in pieces.
    pub fn line(&self, at: usize) -> (usize, usize) {
        let File::Whole(whole) = &self.file else { return (1, 0) };
        let line = whole.lines.partition_point(|&start| start <= at);
        (line, whole.lines[line - 1])
    }

    /// Line and column of a byte of `text`, both from 1; the column counts Unicode code points.
    pub fn line_column(&self, at: usize) -> (usize, usize) {
        if self.is_in_pieces() {
            let Some(piece) = self.piece(at) else { return (1, 1) };
            let before = &self.text[piece.span().start()..at.min(piece.span().end())];
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
        let to = |at: usize| match self.origin() {
            Some(Origin::Utf8(bom)) => at + bom,
            Some(Origin::OneByte) => Unit::OneByte.bytes(&self.text[..at]),
            Some(Origin::Utf16(bom)) => bom + Unit::Utf16.bytes(&self.text[..at]),
            None => self.piece(at).map_or(0, |piece| {
                let (from, at) = (piece.span().start(), at.min(piece.span().end()));
                // A day of wire is asked for half a million places, and needn't be read again for them.
                let before = if piece.unit == Unit::Utf8 { at - from } else { piece.unit.bytes(&self.text[from..at]) };
                piece.start + before
            }),
        };
        Span::new(to(span.start()), to(span.end()))
    }

    /// The piece that a byte of the text stands in or follows.
    fn piece(&self, at: usize) -> Option<&Piece> {
        let pieces = self.pieces().unwrap_or_default();
        Some(&pieces[pieces.partition_point(|p| p.span().start() <= at).checked_sub(1)?])
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
        let piece = |from, to, start, place, unit| Piece { from, to, start, place, unit };
        let story = |text: &str, pieces| Story::in_pieces("a".into(), text.into(), pieces, Arc::default(), vec![]);
        let pieces = vec![piece(0, 6, 100, (3, 7), Unit::OneByte), piece(7, 12, 240, (5, 1), Unit::Utf16)];
        let s = story("é𝄞 𝄞x", pieces);
        assert_eq!(s.in_file(Span::new(2, 6)), Span::new(101, 102));
        assert_eq!(s.in_file(Span::new(7, 12)), Span::new(240, 246));
        assert_eq!((s.line_column(2), s.line_column(11)), ((3, 8), (5, 2)));
        let s = story("a\nb c", vec![piece(0, 5, 9, (2, 4), Unit::Utf8)]);
        assert_eq!((s.line_column(0), s.line_column(4)), ((2, 4), (3, 3)));
    }
}
