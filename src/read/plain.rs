//! Plain text. Mostly each line is a paragraph; a wire breaks its lines at 60 to 80 columns, and
//! there a paragraph is what stands between blank or indented lines. The file as a whole tells which:
//! a line was broken by a machine when the first word of the next would not have fitted on it.

use super::Furniture;
use super::heading::mark_headings;
use super::lines::lines;
use crate::text::{Block, BlockKind, Span};

/// Bytes of a line, about.
const LINE: usize = 96;

/// The paragraphs of `text` from byte `from` on, in order.
pub fn blocks(text: &str, from: usize, furniture: &Furniture) -> Vec<Block> {
    // Few stories have shorter lines on the average, blank ones among them.
    let mut all: Vec<Span> = Vec::with_capacity(text.len() / LINE + 8);
    all.extend(lines(text, from));
    let wrapped = Wrapped::of(text, &all);
    let mut blocks: Vec<Block> = Vec::with_capacity(all.len());
    let mut before = false;
    for (i, line) in all.iter().enumerate() {
        let span = line.trimmed(text);
        if span.is_empty() {
            before = false;
            continue;
        }
        let is_furniture = furniture.is(span.of(text));
        let kind = if is_furniture { BlockKind::Furniture } else { BlockKind::Body };
        let joins = before && !is_furniture && wrapped.as_ref().is_some_and(|wrapped| wrapped.goes_on(i));
        match blocks.last_mut() {
            Some(block) if joins && block.kind == BlockKind::Body => block.span = block.span.join(span),
            _ => blocks.push(Block { span, kind }),
        }
        before = true;
    }
    mark_headings(text, &mut blocks, furniture);
    blocks
}

/// Lines that a machine broke, and at which width.
struct Wrapped {
    lines: Vec<Line>,
    width: usize,
}

impl Wrapped {
    /// `None` if each line is a paragraph, as it surely is where hardly any follows another at once.
    fn of(text: &str, lines: &[Span]) -> Option<Wrapped> {
        let blank = |line: &Span| line.of(text).trim_start().is_empty();
        let pairs = lines.windows(2).filter(|w| !blank(&w[0]) && !blank(&w[1]));
        if pairs.take(FEWEST).count() < FEWEST {
            return None;
        }
        let lines: Vec<Line> = lines.iter().map(|&span| Line::new(text, span)).collect();
        wrap_width(&lines).map(|width| Wrapped { lines, width })
    }

    /// Whether line `i` goes on with the paragraph of the line before it.
    fn goes_on(&self, i: usize) -> bool {
        i > 0 && goes_on(&self.lines[i - 1], &self.lines[i], self.width)
    }
}

/// What a line shows of how it was broken; lengths in characters.
struct Line {
    /// Without white space at the ends.
    span: Span,
    indent: usize,
    length: usize,
    first_word: usize,
    /// Ends as a sentence does.
    stops: bool,
    /// Begins as no sentence does.
    lower: bool,
}

impl Line {
    fn new(text: &str, whole: Span) -> Line {
        if whole.is_empty() {
            // As every other line is.
            return Line { span: whole, indent: 0, length: 0, first_word: 0, stops: false, lower: false };
        }
        let span = whole.trimmed(text);
        let line = span.of(text);
        let end = line.trim_end_matches(|c: char| "\"'“”‘’»)]".contains(c));
        Line {
            span,
            indent: Span::new(whole.start(), span.start())
                .of(text)
                .chars()
                .map(|c| if c == '\t' { 4 } else { 1 })
                .sum(),
            length: line.chars().count(),
            first_word: line.split_whitespace().next().map_or(0, |w| w.chars().count()),
            stops: end.ends_with(['.', '!', '?', ':', '…']),
            lower: line.starts_with(char::is_lowercase),
        }
    }

    /// Columns that the line would have with the first word of the next.
    fn with_next(&self, next: &Line) -> usize {
        self.indent + self.length + 1 + next.first_word
    }
}

/// Nothing wider is called hard-wrapped, nor anything narrower.
const WIDEST: usize = 100;
const NARROWEST: usize = 30;
/// Of fewer lines that follow another at once nothing can be told.
const FEWEST: usize = 3;

/// The width that a machine broke the lines at, or `None` if each line is a paragraph.
fn wrap_width(lines: &[Line]) -> Option<usize> {
    let pairs = || lines.windows(2).filter(|w| !w[0].span.is_empty() && !w[1].span.is_empty());
    let fits = |l: &Line| l.indent + l.length <= WIDEST;
    let width = pairs().flatten().filter(|l| fits(l)).map(|l| l.indent + l.length).max()?;
    // Only a line that could not take the next word, or ends its paragraph, was broken by a machine.
    let full = pairs().filter(|w| fits(&w[0]) && w[0].with_next(&w[1]) + 4 > width).count();
    let broken = pairs().filter(|w| fits(&w[0]) && (!w[0].stops || w[1].lower)).count();
    let all = pairs().count();
    (width >= NARROWEST && all >= FEWEST && full * 10 >= all * 7 && broken * 2 >= all).then_some(width)
}

/// Whether `line` goes on with the paragraph of the line before it.
fn goes_on(before: &Line, line: &Line, width: usize) -> bool {
    if line.indent > before.indent + 1 {
        return false;
    }
    let room = (width + 1).saturating_sub(before.with_next(line));
    if before.stops { room < 8 } else { room < width / 3 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(BlockKind, &str)> {
        let furniture = Furniture::builtin().unwrap();
        blocks(text, 0, &furniture).into_iter().map(|b| (b.kind, b.span.of(text))).collect()
    }
    use BlockKind::{Body, Furniture as Site, Heading};

    const LONG: &str =
        "The ferry company said on Monday that it would cut two of its four crossings from next month on.";

    #[test]
    fn each_line_is_a_paragraph() {
        let text = format!(
            "Ferry firm cuts crossings\r\n{LONG}\r\n\u{a0}\r\n“We had no choice,” Ames said.\r\n“None at all”\r\n"
        );
        let want = [
            (Heading, "Ferry firm cuts crossings"),
            (Body, LONG),
            (Body, "“We had no choice,” Ames said."),
            (Body, "“None at all”"),
        ];
        assert_eq!(read(&text), want);
    }

    #[test]
    fn hard_wrapped_lines_join() {
        let text = "FERRY FIRM CUTS CROSSINGS\n\n\
            LARNMOUTH - The ferry company said on Monday that it would cut two\n\
            of its four crossings, and that it saw no other way to pay for the\n\
            new boat.\n\
            \x20  “We had no choice,” said Ann Ames, who has run the company for a\n\
            decade. “None at all. The boat is paid for, and the crossings are\n\
            not.”\n\n\
            The mayor said that he was told nothing of it until the letter lay\n\
            on his desk.\n";
        let got = read(text);
        assert_eq!(got.len(), 4, "{got:#?}");
        assert_eq!(got[0], (Heading, "FERRY FIRM CUTS CROSSINGS"));
        assert!(got[1].1.starts_with("LARNMOUTH") && got[1].1.ends_with("new boat."));
        assert!(got[2].1.starts_with("“We had") && got[2].1.ends_with("not.”"));
        assert!(got[3].1.ends_with("desk."));
    }

    #[test]
    fn short_paragraphs_are_not_wrapped_lines() {
        let text = "“We paid,” Ames said.\n“All of it,” she added.\nThe mayor did not answer.\nNobody did.\nThe ferry left at noon.\n";
        assert!(read(text).iter().all(|b| b.0 == Body));
        assert_eq!(read(text).len(), 5);
    }

    #[test]
    fn headlines_decks_and_subheads() {
        let text = format!(
            "News   /   More\n\nFerry firm cuts crossings\nMayor: ‘Nobody told us’\n\n{LONG}\n\nA long summer ahead\n\n{LONG}\n\nAnn and Ben\n"
        );
        let kinds: Vec<_> = read(&text).iter().map(|b| b.0).collect();
        assert_eq!(kinds, [Site, Heading, Heading, Body, Heading, Body, Body]);
    }

    #[test]
    fn a_quoting_line_is_copy() {
        for line in [
            "“We had no choice,” Ames said",
            "\"No,\" says Ames",
            "“We had no choice",
            "Ames: “No",
            "AMES: We paid",
            "- cut crossings",
            "Ames agreed:",
        ] {
            let text = format!("Ferry firm cuts crossings\n{LONG}\n{line}\n{LONG}");
            assert_eq!(read(&text)[2], (Body, line));
        }
        let first = "“We had no choice,” Ames said on Monday";
        assert_eq!(read(&format!("{first}\n{LONG}"))[0], (Body, first));
        assert_eq!(read(&format!("‘No choice,’ says ferry chief\n{LONG}"))[0].0, Heading);
        assert_eq!(read("“We paid”")[0].0, Body);
    }
}
