//! The parts that every report for people is laid out with: headings, hanging paragraphs, and
//! passages of a story with line numbers beside them. Lines never grow past 100 columns, however
//! wide the terminal: nobody reads lines of 200.

use super::Options;
use super::excerpt::{Context, excerpts};
use super::locate::Locator;
use super::style::{Style, paint};
use super::wrap::Flow;
use crate::text::{Span, Story};
use std::collections::HashMap;
use std::io::{self, Write};

/// Columns that the line numbers take.
const GUTTER: usize = 8;

/// Where a report is written to, and how it is to look.
pub(super) struct Page<'o, 's> {
    out: &'o mut dyn Write,
    pub options: Options,
    /// By the story's address in memory: counting lines anew for each place would take for ever.
    locators: HashMap<*const Story, Locator<'s>>,
}

/// What a passage shows of a story.
pub(super) struct Passage<'a> {
    pub story: &'a Story,
    /// The words that must be seen.
    pub must: Vec<Span>,
    /// How much is shown round them.
    pub context: Context,
    /// Stretches in a style of their own; the later one wins.
    pub marks: Vec<(Span, Style)>,
}

impl<'o, 's> Page<'o, 's> {
    pub fn new(out: &'o mut dyn Write, options: &Options) -> Self {
        Page { out, options: *options, locators: HashMap::new() }
    }

    /// Columns to be filled.
    pub fn width(&self) -> usize {
        self.options.width.clamp(40, 100)
    }

    /// Columns that the text of a passage fills.
    pub fn text_width(&self) -> usize {
        self.width() - GUTTER
    }

    /// Line of a byte of a story that may be far from the last one asked for.
    pub fn line_number(&mut self, story: &'s Story, at: usize) -> usize {
        self.locators.entry(story).or_insert_with(|| Locator::new(story)).line(at)
    }

    /// Line and column of a byte of a story.
    pub fn line_column(&mut self, story: &'s Story, at: usize) -> (usize, usize) {
        self.locators.entry(story).or_insert_with(|| Locator::new(story)).line_column(at)
    }

    /// `path:line:column` of a byte of a story.
    pub fn address(&mut self, story: &'s Story, at: usize) -> String {
        let (line, column) = self.line_column(story, at);
        format!("{}:{line}:{column}", story.path)
    }

    pub fn paint(&self, style: Style, text: &str) -> String {
        paint(self.options.colour, style, text)
    }

    /// One line as it is.
    pub fn line(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.out, "{}", line.trim_end())
    }

    /// A title set into a rule across the page, and an empty line below.
    pub fn heading(&mut self, title: &Flow) -> io::Result<()> {
        let lines = title.wrap(self.width() - 6);
        for (i, line) in lines.iter().enumerate() {
            let (before, after) =
                if i == 0 { ("──", (self.width() - 4).saturating_sub(line.width())) } else { ("  ", 0) };
            let text = line.paint(self.options.colour);
            let (before, after) = (self.paint(Style::Dim, before), self.paint(Style::Dim, &"─".repeat(after)));
            self.line(&format!("{before} {text} {after}"))?;
        }
        self.line("")
    }

    /// A paragraph whose first line starts at column `first` and the others at `rest`.
    pub fn hang(&mut self, first: usize, rest: usize, flow: &Flow) -> io::Result<()> {
        // Wrapping knows one width, so the difference is filled and cut off again.
        for (i, line) in flow.wrap(self.width() - first.max(rest)).iter().enumerate() {
            let indent = " ".repeat(if i == 0 { first } else { rest });
            let text = line.paint(self.options.colour);
            self.line(&format!("{indent}{text}"))?;
        }
        Ok(())
    }

    /// One line, however long: for what is to be found with `grep`.
    pub fn unwrapped(&mut self, flow: &Flow) -> io::Result<()> {
        let lines = flow.wrap(usize::MAX);
        lines.iter().try_for_each(|line| self.line(&line.paint(self.options.colour)))
    }

    /// The paragraphs that hold what must be seen, wrapped, beside the number of their line.
    pub fn passage(&mut self, passage: &Passage<'s>) -> io::Result<()> {
        let Passage { story, must, context, marks } = passage;
        let context = if self.options.verbose { Context::Whole } else { *context };
        let width = self.text_width();
        let marks: Vec<_> = marks.iter().map(|&(span, style)| (span, self.barred(span, style))).collect();
        for excerpt in excerpts(story, must, width, context) {
            let mut flow = Flow::default();
            let mut done = excerpt.block.start();
            for &piece in &excerpt.pieces {
                if piece.start() > done {
                    flow.push(if done == excerpt.block.start() { "… " } else { " … " }, Style::Dim);
                }
                flow.push_marked(piece.of(&story.text), piece.start(), Style::Plain, &marks);
                done = piece.end();
            }
            if done < excerpt.block.end() {
                flow.push(" …", Style::Dim);
            }
            let start = excerpt.pieces.first().map_or(excerpt.block.start(), |p| p.start());
            let (line, _) = self.line_column(story, start);
            self.numbered(line, &flow)?;
        }
        Ok(())
    }

    /// Copy that stands in no story, a paragraph a line, beside a bar.
    pub fn quoted(&mut self, copy: &str) -> io::Result<()> {
        let bar = self.paint(Style::Dim, "│");
        for paragraph in copy.lines() {
            for line in Flow::of(paragraph, Style::Plain).wrap(self.width() - 6) {
                self.line(&format!("    {bar} {}", line.paint(self.options.colour)))?;
            }
        }
        Ok(())
    }

    /// A remark that closes a passage.
    pub fn close(&mut self, flow: &Flow) -> io::Result<()> {
        self.remark("╰ ", flow)
    }

    /// One more line of that remark.
    pub fn more(&mut self, flow: &Flow) -> io::Result<()> {
        self.remark("  ", flow)
    }

    fn remark(&mut self, sign: &str, flow: &Flow) -> io::Result<()> {
        for (i, line) in flow.wrap(self.text_width()).iter().enumerate() {
            let sign = if i == 0 { self.paint(Style::Dim, sign) } else { "  ".into() };
            let text = line.paint(self.options.colour);
            self.line(&format!("      {sign}{text}"))?;
        }
        Ok(())
    }

    /// Marks too long to be underlined become bars.
    fn barred(&self, span: Span, style: Style) -> Style {
        match style {
            Style::Mark(level) if span.len() > self.text_width() * 3 / 2 => Style::Barred(level),
            style => style,
        }
    }

    fn numbered(&mut self, line_number: usize, flow: &Flow) -> io::Result<()> {
        for (i, line) in flow.wrap(self.text_width()).iter().enumerate() {
            let number = if i == 0 { line_number.to_string() } else { String::new() };
            let bar = match line.barred() {
                Some(level) => self.paint(Style::Level(level), "┃"),
                None => self.paint(Style::Dim, "│"),
            };
            let number = self.paint(Style::Dim, &format!("{number:>5}"));
            self.line(&format!("{number} {bar} {}", line.paint(self.options.colour)))?;
            if let Some(carets) = line.carets().filter(|_| !self.options.colour) {
                self.line(&format!("      {bar} {carets}"))?;
            }
        }
        Ok(())
    }
}
