//! A text made of the phrases that a line holds, in the order of the file, so that all that works on
//! spans of a story works here too. Between phrases stand the least signs that a reader needs: marks
//! round what was marked, a line break where the copy had one, “…” for copy that is not at hand. Each
//! phrase still knows its bytes in the file.

use super::line::Words;
use crate::text::{Block, BlockKind, LONGEST, Piece, Span, Unit};
use smallvec::SmallVec;

/// Left out between two phrases so far apart, in bytes, is more than marks and spaces.
const NEAR: usize = 8;

/// Some words of the file.
#[derive(Clone, Copy)]
pub struct Phrase<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    place: Option<(u32, u32)>,
    /// Whether it is content, and stands inside marks.
    content: Option<bool>,
}

impl<'a> Phrase<'a> {
    /// A part of a quotation.
    pub fn part(words: &'a Words, marked: bool) -> Self {
        Phrase { content: Some(marked), ..Phrase::of(words) }
    }

    /// A source, a cue.
    pub fn of(words: &'a Words) -> Self {
        let place = words.line.zip(words.column);
        Phrase { start: words.start, end: words.end, text: &words.text, place, content: None }
    }

    /// In what encoding the words take the bytes that they are said to take, where a file may have them.
    fn unit(&self) -> Option<Unit> {
        let bytes = self.end.checked_sub(self.start).filter(|_| self.end <= LONGEST)?;
        [Unit::Utf8, Unit::OneByte, Unit::Utf16].into_iter().find(|unit| unit.bytes(self.text) == bytes)
    }
}

/// Those of a line: most often one.
pub type Phrases<'a> = SmallVec<[Phrase<'a>; 2]>;

/// The text and where its pieces stand in the file.
pub struct Layout {
    text: String,
    pieces: Vec<Piece>,
    /// Where each piece ends in the file.
    ends: SmallVec<[usize; 4]>,
    blocks: Vec<Block>,
}

impl Layout {
    /// Lays phrases out; those that overlap share their words.
    ///
    /// # Errors
    /// A phrase whose bytes can't hold its words, in words.
    pub fn new(mut phrases: Phrases) -> Result<Layout, String> {
        phrases.sort_by_key(|p| (p.start, std::cmp::Reverse(p.end)));
        // Marks round it, and perhaps a break before.
        let text = String::with_capacity(phrases.iter().map(|p| p.text.len() + 2 * '“'.len_utf8() + 3).sum());
        let (pieces, ends) = (Vec::with_capacity(phrases.len()), SmallVec::new());
        let mut out = Layout { text, pieces, ends, blocks: Vec::new() };
        let mut marked = false;
        let mut opened = 0;
        for (i, p) in phrases.iter().enumerate() {
            let wrong = || format!("“{}” can’t stand at bytes {} to {}", short(p.text), p.start, p.end);
            let unit = p.unit().ok_or_else(wrong)?;
            let done = out.ends.last().copied().unwrap_or(0);
            if i > 0 && p.end <= done {
                continue;
            }
            let rest = if i > 0 && p.start < done {
                let known =
                    p.text.char_indices().map(|(at, _)| at).find(|&at| p.start + unit.bytes(&p.text[..at]) >= done);
                let rest = &p.text[known.ok_or_else(wrong)?..];
                if p.end - unit.bytes(rest) != done {
                    return Err(wrong());
                }
                rest
            } else {
                if marked {
                    out.text.push('”');
                }
                if i > 0 {
                    opened = out.between(p, done, opened);
                }
                marked = p.content == Some(true);
                if marked {
                    out.text.push('“');
                }
                p.text
            };
            let from = out.text.len();
            out.text.push_str(rest);
            let start = p.end - unit.bytes(rest);
            let place = p.place.unwrap_or_else(|| guess(p, &phrases[i..], out.pieces.last(), &out.text));
            let to =
                u32::try_from(out.text.len()).map_err(|_| "a story of quotations has less than 4 GB".to_string())?;
            out.pieces.push(Piece { from: from as u32, to, start, place, unit });
            out.ends.push(p.end);
        }
        if marked {
            out.text.push('”');
        }
        // A phrase by itself needs no paragraph to be shown in.
        if out.pieces.len() > 1 {
            out.blocks.push(Block { span: Span::new(opened, out.text.len()), kind: BlockKind::Body });
        }
        Ok(out)
    }

    /// What stands between the last piece and this phrase; answers where its line begins.
    fn between(&mut self, p: &Phrase, done: usize, opened: usize) -> usize {
        let last = &self.pieces[self.pieces.len() - 1];
        let line = last.place.0 as usize + last.span().of(&self.text).matches('\n').count();
        // A sentence begins: then the one before it ended, whatever it was.
        let begins = p.content.is_some() && {
            let mut first = p.text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().chars();
            first.next().is_some_and(char::is_uppercase) && (p.text.len() < 2 || !p.text.starts_with("I "))
        };
        if p.place.is_some_and(|(at, _)| at as usize > line) {
            self.blocks.push(Block { span: Span::new(opened, self.text.len()), kind: BlockKind::Body });
            self.text.push('\n');
            return self.text.len();
        }
        self.text.push_str(match p.start - done {
            _ if begins => ". ",
            0 => "",
            1..NEAR => " ",
            _ => " … ",
        });
        opened
    }

    /// The place in the text of bytes of the file that a phrase holds.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let at = |byte: usize, i: usize| {
            let Some(piece) = self.pieces.get(i) else { return 0 };
            // Most phrases begin and end with a piece.
            if byte >= self.ends[i] {
                return piece.span().end();
            }
            let words = piece.span().of(&self.text);
            let within = words.char_indices().map(|(at, _)| at);
            let at = within.take_while(|&at| piece.start + piece.unit.bytes(&words[..at]) <= byte).last().unwrap_or(0);
            piece.span().start() + at
        };
        let from = at(start, self.pieces.partition_point(|p| p.start <= start).saturating_sub(1));
        let to = at(end, self.ends.partition_point(|&e| e < end));
        Span::new(from, to.max(from))
    }

    /// Text, pieces and blocks for a story.
    pub fn into_parts(mut self) -> (String, Vec<Piece>, Vec<Block>) {
        self.blocks.shrink_to_fit();
        (self.text, self.pieces, self.blocks)
    }
}

/// Line and column of a phrase of which only the bytes are known: beside content that is near enough to
/// stand in the same line, as far as can be told.
fn guess(p: &Phrase, later: &[Phrase], last: Option<&Piece>, text: &str) -> (u32, u32) {
    let next = later.iter().find_map(|n| Some((n.start - p.start, n.place?)));
    if let Some((bytes, (line, column))) = next
        && bytes < column as usize
    {
        return (line, column - bytes as u32);
    }
    let Some(last) = last else { return (1, p.start.saturating_add(1).min(u32::MAX as usize) as u32) };
    let words = last.span().of(text);
    let bytes = p.start.saturating_sub(last.start + last.unit.bytes(words));
    let line = last.place.0.saturating_add(words.matches('\n').count() as u32);
    let column = match words.rfind('\n') {
        Some(i) => words[i + 1..].chars().count() + 1,
        None => last.place.1 as usize + words.chars().count(),
    };
    (line, (column + bytes).min(u32::MAX as usize) as u32)
}

fn short(words: &str) -> &str {
    let end = words.char_indices().nth(40).map_or(words.len(), |(i, _)| i);
    &words[..end]
}

#[cfg(test)]
mod tests {
    use super::*;
    use smallvec::smallvec;

    fn phrase(start: usize, text: &str, place: Option<(u32, u32)>, content: Option<bool>) -> Phrase<'_> {
        Phrase { start, end: start + text.len(), text, place, content }
    }

    #[test]
    fn phrases_stand_in_order_with_marks_and_gaps() {
        let layout = Layout::new(smallvec![
            phrase(3, "We stay,", Some((1, 2)), Some(true)),
            phrase(40, "and work.", Some((1, 36)), Some(true)),
            phrase(15, "Ann Cole", None, None),
            phrase(24, "said", None, None),
            phrase(60, "We paid.", Some((2, 1)), Some(true)),
        ])
        .unwrap();
        assert_eq!(layout.text, "“We stay,” Ann Cole said … “and work.”\n“We paid.”");
        assert_eq!(layout.span(24, 28).of(&layout.text), "said");
        assert_eq!(layout.span(44, 49).of(&layout.text), "work.");
        assert_eq!(layout.span(3, 49).of(&layout.text), "We stay,” Ann Cole said … “and work.");
        assert_eq!(layout.pieces[1].place, (1, 11));
        assert_eq!(layout.blocks.len(), 2);
    }

    #[test]
    fn phrases_that_overlap_share_their_words() {
        let layout = Layout::new(smallvec![
            phrase(0, "was quoted as saying", None, None),
            phrase(4, "quoted", None, None),
            phrase(14, "saying é that", None, None),
        ])
        .unwrap();
        assert_eq!(layout.text, "was quoted as saying é that");
        assert_eq!(layout.span(14, 23).of(&layout.text), "saying é");
        assert_eq!(layout.span(4, 10).of(&layout.text), "quoted");
        let torn = [phrase(0, "né", None, None), phrase(1, "\u{20ac}x", None, None)];
        assert!(Layout::new(torn.into()).is_err());
    }

    #[test]
    fn a_sentence_that_begins_ends_the_one_before() {
        let parts =
            |a, b| Layout::new(smallvec![phrase(0, a, None, Some(true)), phrase(30, b, None, Some(true))]).unwrap();
        assert_eq!(parts("All right,", "Good night.").text, "“All right,”. “Good night.”");
        assert_eq!(parts("All right,", "I go.").text, "“All right,” … “I go.”");
    }
}
