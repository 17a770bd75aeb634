//! Markdown. The parser says which bytes each element came from, so blocks lie in the source like
//! everything else; emphasis marks and link targets inside a paragraph stay in it. Code, images and
//! HTML are not copy: what stands inside HTML tags is left to a reader that knows HTML.

use super::Furniture;
use crate::text::{Block, BlockKind, Span};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// The paragraphs, headings, list items and table cells of `text` from byte `from` on, in order.
pub fn blocks(text: &str, from: usize, furniture: &Furniture) -> Vec<Block> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut open = Open::default();
    let mut out = Vec::new();
    // How deep inside something that is not copy, and inside bold type.
    let (mut hidden, mut bold) = (0usize, 0usize);
    for (event, range) in Parser::new_ext(&text[from..], options).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) | Tag::Image { .. }) => {
                if !matches!(event, Event::Start(Tag::Image { .. })) {
                    open.close(text, from, furniture, &mut out);
                }
                hidden += 1;
            }
            Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) | TagEnd::Image) => {
                hidden = hidden.saturating_sub(1);
            }
            _ if hidden > 0 => {}
            Event::Start(ref tag) if is_inline(tag) => {
                bold += usize::from(*tag == Tag::Strong);
                open.widen(range);
            }
            Event::End(TagEnd::Strong) => {
                bold = bold.saturating_sub(1);
                open.widen(range);
            }
            Event::End(
                TagEnd::Emphasis | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Superscript | TagEnd::Subscript,
            ) => open.widen(range),
            Event::Start(tag) => {
                open.close(text, from, furniture, &mut out);
                open.heading = matches!(tag, Tag::Heading { .. });
            }
            Event::End(_) | Event::Rule => {
                open.close(text, from, furniture, &mut out);
                open.heading = false;
            }
            Event::Text(words) | Event::Code(words) => {
                open.plain |= bold == 0 && !words.trim().is_empty();
                open.words.push_str(&words);
                open.widen(range);
            }
            Event::SoftBreak | Event::HardBreak => open.words.push(' '),
            Event::InlineHtml(_) | Event::FootnoteReference(_) => open.extend(range),
            Event::Html(_) | Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
    }
    open.close(text, from, furniture, &mut out);
    out
}

/// The stretches of `span`, which lies in a block, that a reader sees: no emphasis marks, no link targets.
pub fn spoken(text: &str, span: Span) -> Vec<Span> {
    let shown = |(event, range): (Event, Range<usize>)| match event {
        Event::Text(_) => Some(Span::new(span.start() + range.start, span.start() + range.end)),
        _ => None,
    };
    Parser::new_ext(span.of(text), Options::ENABLE_STRIKETHROUGH).into_offset_iter().filter_map(shown).collect()
}

fn is_inline(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Superscript | Tag::Subscript
    )
}

/// The block that is being read.
#[derive(Default)]
struct Open {
    /// Its bytes so far, from the first to the last inline element.
    range: Option<Range<usize>>,
    /// What a reader would see of it.
    words: String,
    heading: bool,
    /// Whether any of it is not bold: a line of bold type alone is a subhead.
    plain: bool,
}

impl Open {
    fn widen(&mut self, range: Range<usize>) {
        self.range = Some(match self.range.take() {
            Some(r) => r.start.min(range.start)..r.end.max(range.end),
            None => range,
        });
    }

    /// Takes mark-up in, but doesn't begin with it.
    fn extend(&mut self, range: Range<usize>) {
        if self.range.is_some() {
            self.widen(range);
        }
    }

    fn close(&mut self, text: &str, from: usize, furniture: &Furniture, out: &mut Vec<Block>) {
        let words = std::mem::take(&mut self.words);
        let plain = std::mem::take(&mut self.plain);
        let Some(range) = self.range.take() else { return };
        let span = Span::new(range.start + from, range.end + from).trimmed(text);
        let seen = words.trim();
        if seen.is_empty() || span.is_empty() {
            return;
        }
        let bold_line = !plain && seen.len() <= 80 && !seen.ends_with(['.', ',', ':', ';', '”', '"', '…']);
        let kind = match () {
            () if furniture.is(seen) => BlockKind::Furniture,
            () if self.heading || bold_line => BlockKind::Heading,
            () => BlockKind::Body,
        };
        out.push(Block { span, kind });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use BlockKind::{Body, Furniture as Site, Heading};

    fn read(text: &str) -> Vec<(BlockKind, &str)> {
        let furniture = Furniture::builtin().unwrap();
        blocks(text, 0, &furniture).into_iter().map(|b| (b.kind, b.span.of(text))).collect()
    }

    #[test]
    fn blocks_of_every_kind() {
        let text = "# Ferry *stays*\r\n\r\nThe ferry\r\nstays, [Ames](http://a.b/c) said.\r\n\r\n> “We paid.”\r\n>\r\n> “All.”\r\n\r\n\
            - one\r\n- two\r\n  - three\r\n\r\n| a | b |\r\n|---|---|\r\n| “c” | d |\r\n\r\nSub\r\n---\r\n\r\n[Read more](http://a.b)\r\n";
        let want = [
            (Heading, "Ferry *stays*"),
            (Body, "The ferry\r\nstays, [Ames](http://a.b/c) said."),
            (Body, "“We paid.”"),
            (Body, "“All.”"),
            (Body, "one"),
            (Body, "two"),
            (Body, "three"),
            (Body, "a"),
            (Body, "b"),
            (Body, "“c”"),
            (Body, "d"),
            (Heading, "Sub"),
            (Site, "[Read more](http://a.b)"),
        ];
        assert_eq!(read(text), want);
    }

    #[test]
    fn code_images_and_html_are_not_copy() {
        let text = "```\n“x”\n```\n\n<!-- “y” -->\n\n![“alt”](a.png)\n\n<div class=\"lead\">\n</div>\n\n**Bold line**\n\n**“Yes,” Ames said.**\n\n**Bold** start\n";
        assert_eq!(read(text), [(Heading, "**Bold line**"), (Body, "**“Yes,” Ames said.**"), (Body, "**Bold** start")]);
    }
}
