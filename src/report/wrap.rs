//! A news paragraph is one line of 600 characters and a terminal has 80 columns, so text is wrapped
//! here, softly, with the words in question still picked out wherever they land. Width is what a
//! terminal shows (a Chinese character takes two columns, an accent none), and a character goes
//! through `escape` on its way in, so nothing that is wrapped can misbehave.

use super::escape;
use super::style::{Style, paint};
use crate::rules::Level;
use crate::text::Span;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// One character as shown, with the accents on it.
#[derive(Clone, Debug)]
struct Cell {
    text: String,
    width: usize,
    style: Style,
    /// A line may end here, and the cell is dropped if it does.
    space: bool,
}

/// Styled text that is still to be cut into lines.
#[derive(Clone, Debug, Default)]
pub(super) struct Flow {
    cells: Vec<Cell>,
}

/// One line, ready to be printed.
#[derive(Clone, Debug)]
pub(super) struct Line {
    cells: Vec<Cell>,
}

impl Flow {
    /// A text in one style.
    pub fn of(text: &str, style: Style) -> Self {
        Flow::default().then(text, style)
    }

    /// The same with more text behind it.
    pub fn then(mut self, text: &str, style: Style) -> Self {
        self.push(text, style);
        self
    }

    /// Adds text in one style.
    pub fn push(&mut self, text: &str, style: Style) {
        for c in text.chars() {
            self.push_char(c, style);
        }
    }

    /// Adds text that no line ends in: "98% sure".
    pub fn push_whole(&mut self, text: &str, style: Style) {
        let from = self.cells.len();
        self.push(text, style);
        self.cells[from..].iter_mut().for_each(|cell| cell.space = false);
    }

    /// Adds `text`, the bytes from `offset` of some story, with the stretches of the story that
    /// `marks` names in styles of their own; of two that overlap the later one wins.
    pub fn push_marked(&mut self, text: &str, offset: usize, base: Style, marks: &[(Span, Style)]) {
        for (i, c) in text.char_indices() {
            let at = Span::new(offset + i, offset + i + c.len_utf8());
            let hit = marks.iter().rev().find(|(span, _)| span.contains(at));
            self.push_char(c, hit.map_or(base, |&(_, style)| style));
            // A space that is itself the matter must not vanish at the end of a line.
            if hit.is_some_and(|(span, _)| span.len() <= 2 && c.is_whitespace() && *span == at) {
                self.cells.last_mut().into_iter().for_each(|cell| cell.space = false);
            }
        }
    }

    fn push_char(&mut self, c: char, style: Style) {
        let mut text = String::new();
        escape::push(&mut text, c);
        if text == " " {
            // White space runs together, as in print; hard-wrapped copy has it everywhere.
            let whole = style == Style::Path;
            if whole || !self.cells.last().is_some_and(|cell| cell.space) {
                self.cells.push(Cell { text, width: 1, style, space: !whole });
            }
            return;
        }
        if let (Some(0), Some(last)) = (c.width(), self.cells.last_mut().filter(|cell| !cell.space)) {
            last.text.push_str(&text);
            last.width = last.text.width();
            return;
        }
        let width = text.width();
        self.cells.push(Cell { text, width, style, space: false });
    }

    /// Adds another flow as it is.
    pub fn append(&mut self, other: Flow) {
        self.cells.extend(other.cells);
    }

    /// Adds a line that was cut from another flow.
    pub fn push_line(&mut self, line: Option<&Line>) {
        self.cells.extend(line.into_iter().flat_map(|l| l.cells.iter().cloned()));
    }

    /// Columns it takes on one line.
    pub fn width(&self) -> usize {
        self.cells.iter().map(|cell| cell.width).sum()
    }

    /// Cuts it into lines of at most `width` columns; only a single character or an address may be wider.
    pub fn wrap(&self, width: usize) -> Vec<Line> {
        let cells = &self.cells;
        let mut lines = Vec::new();
        let mut start = 0;
        loop {
            while cells.get(start).is_some_and(|cell| cell.space) {
                start += 1;
            }
            if start == cells.len() {
                return lines;
            }
            let end = line_end(cells, start, width);
            let kept = cells[start..end].iter().rposition(|cell| !cell.space).map_or(start, |i| start + i + 1);
            lines.push(Line { cells: cells[start..kept].to_vec() });
            start = end;
        }
    }
}

fn line_end(cells: &[Cell], start: usize, width: usize) -> usize {
    let mut used = 0;
    let mut good = None;
    for at in start..cells.len() {
        let cell = &cells[at];
        if cell.space {
            good = Some(at);
        }
        if used + cell.width > width && at > start {
            match good {
                Some(good) => return good,
                // An address is there to be clicked on and copied, so it stands whole, however long.
                None if cell.style == Style::Path && cells[at - 1].style == Style::Path => continue,
                None => return at,
            }
        }
        used += cell.width;
        if !cell.space && cell.style != Style::Path && may_end_with(cell) && !cells.get(at + 1).is_some_and(closes) {
            good = Some(at + 1);
        }
    }
    cells.len()
}

/// After a dash, and between characters of a script that writes no spaces.
fn may_end_with(cell: &Cell) -> bool {
    matches!(cell.text.as_str(), "—" | "–") || cell.width == 2
}

/// A sign that must not begin a line.
fn closes(cell: &Cell) -> bool {
    matches!(cell.text.as_str(), "”" | "’" | "»" | "\"" | "'" | "," | "." | "。" | "、" | "」" | "』" | "，")
}

impl Line {
    /// The text with its escape sequences, if `colour` is on.
    pub fn paint(&self, colour: bool) -> String {
        let mut out = String::new();
        for run in self.cells.chunk_by(|a, b| a.style == b.style) {
            let text: String = run.iter().map(|cell| cell.text.as_str()).collect();
            out.push_str(&paint(colour, run[0].style, &text));
        }
        out
    }

    /// Columns it takes.
    pub fn width(&self) -> usize {
        self.cells.iter().map(|cell| cell.width).sum()
    }

    /// The level of the long stretch in question that it is part of.
    pub fn barred(&self) -> Option<Level> {
        self.cells.iter().find_map(|cell| match cell.style {
            Style::Barred(level) => Some(level),
            _ => None,
        })
    }

    /// For output without colour: a line of carets under the words in question, if there are any.
    pub fn carets(&self) -> Option<String> {
        let mut out = String::new();
        for cell in &self.cells {
            let sign = match cell.style {
                Style::Mark(_) => '^',
                Style::Related | Style::Credited => '-',
                _ => ' ',
            };
            out.extend(std::iter::repeat_n(sign, cell.width));
        }
        let out = out.trim_end();
        (!out.is_empty()).then(|| out.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARK: Style = Style::Mark(Level::Error);

    fn lines(text: &str, marked: &[&str], width: usize) -> Vec<String> {
        let marks: Vec<_> = marked
            .iter()
            .map(|m| {
                let at = text.find(m).unwrap();
                (Span::new(at, at + m.len()), MARK)
            })
            .collect();
        let mut flow = Flow::default();
        flow.push_marked(text, 0, Style::Plain, &marks);
        let lines = flow.wrap(width);
        lines.iter().flat_map(|l| [Some(l.paint(false)), l.carets()]).flatten().collect()
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_lost_and_no_line_is_too_wide(text in "\\PC*|[ a-c—漢\u{301}\u{1b}\u{200d}👩”]*", width in 0usize..30) {
            let flow = Flow::of(&text, Style::Plain);
            let lines = flow.wrap(width);
            let solid = |s: &str| s.chars().filter(|c| *c != ' ').collect::<String>();
            let printed: String = lines.iter().map(|l| l.paint(false)).collect();
            proptest::prop_assert_eq!(solid(&printed), solid(&escape::escape(&text)));
            for line in lines {
                proptest::prop_assert!(line.width() <= width || line.cells.len() == 1, "{:?}", line);
            }
        }
    }

    #[test]
    fn breaks_at_spaces_and_runs_them_together() {
        assert_eq!(lines("  one two\n   three  ", &[], 8), ["one two", "three"]);
        assert_eq!(lines("one two three", &[], 7), ["one two", "three"]);
        assert_eq!(lines("one two three", &[], 6), ["one", "two", "three"]);
        assert_eq!(lines("", &[], 6), [""; 0]);
        assert_eq!(lines(" \n ", &[], 6), [""; 0]);
    }

    #[test]
    fn a_word_longer_than_the_line_is_cut() {
        assert_eq!(lines("a bcdefgh i", &[], 4), ["a", "bcde", "fgh", "i"]);
        assert_eq!(lines("漢字", &[], 1), ["漢", "字"]);
        assert_eq!(lines("abc", &[], 0), ["a", "b", "c"]);
    }

    #[test]
    fn wide_characters_take_two_columns_and_accents_none() {
        assert_eq!(lines("漢字漢字漢", &[], 4), ["漢字", "漢字", "漢"]);
        assert_eq!(lines("漢 x", &["x"], 8), ["漢 x", "   ^"]);
        assert_eq!(lines("e\u{301}e\u{301} x", &["x"], 8), ["e\u{301}e\u{301} x", "   ^"]);
        assert_eq!(lines("e\u{301}e\u{301} x", &["e\u{301}e\u{301}"], 3), ["e\u{301}e\u{301}", "^^", "x"]);
    }

    #[test]
    fn an_address_stays_whole() {
        let flow = Flow::of("in", Style::Dim).then(" ", Style::Dim).then("old  pier—news.txt:12:118", Style::Path);
        let lines: Vec<_> = flow.then(" it is late", Style::Plain).wrap(8).iter().map(|l| l.paint(false)).collect();
        assert_eq!(lines, ["in", "old  pier—news.txt:12:118", "it is", "late"]);
    }

    #[test]
    fn marks_survive_a_wrap() {
        assert_eq!(lines("now we must go", &["we must"], 7), ["now we", "    ^^", "must go", "^^^^"]);
        let mut flow = Flow::default();
        flow.push_marked("we must", 0, Style::Plain, &[(Span::new(0, 7), MARK)]);
        super::super::set_colour(true);
        let painted: Vec<_> = flow.wrap(4).iter().map(|l| l.paint(true)).collect();
        assert_eq!(painted.len(), 2);
        assert!(painted.iter().all(|l| l.starts_with("\u{1b}[") && l.ends_with("\u{1b}[0m")), "{painted:?}");
    }

    #[test]
    fn a_marked_space_is_not_dropped() {
        assert_eq!(lines("ab “ cd", &[], 4), ["ab “", "cd"]);
        let mut flow = Flow::default();
        flow.push_marked("ab “ cd", 0, Style::Plain, &[(Span::new(6, 7), MARK)]);
        let lines = flow.wrap(6);
        assert_eq!(lines[0].paint(false), "ab");
        assert_eq!((lines[1].paint(false).as_str(), lines[1].carets().as_deref()), ("“ cd", Some(" ^")));
    }

    #[test]
    fn escape_sequences_in_copy_are_shown_and_counted() {
        assert_eq!(lines("a\u{1b}[31mb c", &["c"], 20), ["a␛[31mb c", "        ^"]);
        assert_eq!(lines("a\u{202e}b c", &["c"], 20), ["a\\u{202e}b c", "           ^"]);
    }

    #[test]
    fn a_dash_may_end_a_line_but_a_closing_mark_not_begin_one() {
        assert_eq!(lines("one—two", &[], 5), ["one—", "two"]);
        assert_eq!(lines("ab “so—” yes", &[], 7), ["ab", "“so—”", "yes"]);
    }
}
