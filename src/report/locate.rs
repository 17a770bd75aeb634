//! Places as people and programs count them: line and column, and bytes of the file as given.
//!
//! Counting from the start each time would make a report quadratic in the length of a story, and a
//! wire archive of one 50 MB line does exist. Reports ask for places nearly in order, so a locator
//! remembers the last answer and counts only the bytes between.

use crate::resolve::Analysis;
use crate::text::{Origin, Span, Story, Unit};

/// Answers for one story.
pub(super) struct Locator<'a> {
    story: &'a Story,
    /// The last place asked for by line and column: byte, line, column.
    place: (usize, usize, usize),
    /// The last place asked for by byte of the file: byte of the text, byte of the file.
    byte: (usize, usize),
}

/// One locator a story, in their order.
pub(super) fn locators(stories: &[Analysis]) -> Vec<Locator<'_>> {
    stories.iter().map(|analysis| Locator::new(&analysis.story)).collect()
}

/// One locator a story, made when it is first asked for: of a day of wire most are not.
pub(super) struct Locators<'a> {
    stories: &'a [Analysis],
    of: Vec<Option<Box<Locator<'a>>>>,
}

impl<'a> Locators<'a> {
    pub fn new(stories: &'a [Analysis]) -> Self {
        Locators { stories, of: stories.iter().map(|_| None).collect() }
    }

    /// Line and column of a byte of a story's text, both from 1; the column counts code points.
    pub fn line_column(&mut self, story: usize, at: usize) -> (usize, usize) {
        let of = &self.stories[story].story;
        if of.is_in_pieces() { of.line_column(at) } else { self.of(story).line_column(at) }
    }

    /// The same place as bytes of the file as given.
    pub fn in_file(&mut self, story: usize, span: Span) -> Span {
        let of = &self.stories[story].story;
        if of.is_in_pieces() { of.in_file(span) } else { self.of(story).in_file(span) }
    }

    fn of(&mut self, story: usize) -> &mut Locator<'a> {
        let stories = self.stories;
        self.of[story].get_or_insert_with(|| Box::new(Locator::new(&stories[story].story)))
    }
}

impl<'a> Locator<'a> {
    pub fn new(story: &'a Story) -> Self {
        Locator { story, place: (0, 1, 1), byte: (0, story.in_file(Span::new(0, 0)).start()) }
    }

    /// Line of a byte of the text, from 1.
    pub fn line(&self, at: usize) -> usize {
        if self.story.is_in_pieces() { self.story.line_column(at).0 } else { self.story.line(at).0 }
    }

    /// Line and column of a byte of the text, both from 1; the column counts code points.
    pub fn line_column(&mut self, at: usize) -> (usize, usize) {
        if self.story.is_in_pieces() {
            return self.story.line_column(at);
        }
        let (line, start) = self.story.line(at);
        let chars = |from: usize, to: usize| self.story.text[from..to].chars().count();
        let column = match self.place {
            (from, same, column) if same == line && from <= at => column + chars(from, at),
            (from, same, column) if same == line => column - chars(at, from),
            _ => chars(start, at) + 1,
        };
        self.place = (at, line, column);
        (line, column)
    }

    /// The same place as bytes of the file as given.
    pub fn in_file(&mut self, span: Span) -> Span {
        if let Some(Origin::Utf8(bom)) = self.story.origin() {
            return Span::new(span.start() + bom, span.end() + bom);
        }
        if self.story.is_in_pieces() {
            return self.story.in_file(span);
        }
        Span::new(self.byte_in_file(span.start()), self.byte_in_file(span.end()))
    }

    fn byte_in_file(&mut self, at: usize) -> usize {
        let (from, byte) = self.byte;
        let between = &self.story.text[from.min(at)..from.max(at)];
        let bytes = match self.story.origin() {
            Some(Origin::OneByte) => Unit::OneByte.bytes(between),
            Some(Origin::Utf16(_)) => Unit::Utf16.bytes(between),
            Some(Origin::Utf8(_)) | None => Unit::Utf8.bytes(between),
        };
        self.byte = (at, if at >= from { byte + bytes } else { byte - bytes });
        self.byte.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Meta;

    #[test]
    fn agrees_with_the_story_in_any_order() {
        let text = "é“x”\n\nb 𝄞c\r\nlast\n";
        for origin in [Origin::Utf8(3), Origin::OneByte, Origin::Utf16(2)] {
            let story = Story::new("a".into(), text.into(), origin, Meta::default(), vec![]);
            let places: Vec<usize> = (0..=text.len()).filter(|&i| text.is_char_boundary(i)).collect();
            for &a in &places {
                for &b in &places {
                    let mut locator = Locator::new(&story);
                    for at in [a, b] {
                        assert_eq!(locator.line_column(at), story.line_column(at), "{a} then {b}");
                        assert_eq!(locator.line(at), story.line_column(at).0, "{a} then {b}");
                        let span = Span::new(at, text.len());
                        assert_eq!(locator.in_file(span), story.in_file(span), "{a} then {b}");
                    }
                }
            }
        }
    }
}
