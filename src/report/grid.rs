//! A table whose columns are the words of one rendering and whose lines are the others, each word
//! under the word that it answers. Between two words of the base stand columns for what others put
//! there. A word that is left out is a dot; what is cut off at either end is left blank, because a
//! piece of a quotation is no change of it.

use super::style::{Style, paint};
use super::wrap::Flow;
use crate::link::{Change, Edit};
use crate::text::{Span, fold_word};
use std::ops::Range;

/// Columns that a line's label takes.
const LABEL: usize = 3;

/// A word that is left out.
const LEFT_OUT: &str = "·";

/// A word with the signs that touch it, and its place.
pub(super) type Word<'a> = (Span, &'a str);

/// What one line has in one column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Cell {
    text: String,
    changed: bool,
    /// First and last of a run of changed words: where brackets go when there is no colour.
    ends: (bool, bool),
}

/// One line: for each column of the base a cell, and before it the cells for what is added there.
#[derive(Clone, Debug)]
struct Row {
    label: usize,
    cells: Vec<Cell>,
    added: Vec<Vec<Cell>>,
}

/// The table; its first line is the base.
pub(super) struct Grid<'a> {
    base: Vec<Word<'a>>,
    rows: Vec<Row>,
}

/// A line's label: A, B, … Z, then numbers.
pub(super) fn label(row: usize) -> String {
    match u8::try_from(row) {
        Ok(n) if n < 26 => char::from(b'A' + n).to_string(),
        _ => (row + 1).to_string(),
    }
}

impl<'a> Grid<'a> {
    /// A table of the base alone.
    pub fn new(base: Vec<Word<'a>>) -> Self {
        let mut row = Row::empty(0, base.len());
        for (cell, (_, word)) in row.cells.iter_mut().zip(&base) {
            cell.text = word.to_string();
        }
        Grid { base, rows: vec![row] }
    }

    /// Adds a rendering of these words, which the edits make of the base. Every word gets a place.
    pub fn add(&mut self, label: usize, words: &[Word], edits: &[Edit]) {
        let mut row = Row::empty(label, self.base.len());
        let (mut i, mut j) = (0, 0);
        for edit in edits {
            let (a, b) = (range(&self.base, edit.a, i), range(words, edit.b, j));
            self.same(&mut row, i..a.start, &words[j..b.start]);
            (i, j) = (a.end, b.end);
            row.edited(edit.change, a, &words[b]);
        }
        self.same(&mut row, i..self.base.len(), &words[j..]);
        row.clear_ends();
        self.rows.push(row);
    }

    /// The same words, though "do not" may answer "don't".
    fn same(&self, row: &mut Row, base: Range<usize>, words: &[Word]) {
        let equal = |&i: &usize, w: &Word| folded(self.base[i].1) == folded(w.1);
        let columns: Vec<usize> = base.clone().collect();
        if columns.len() == words.len() {
            return row.put(base, words, false);
        }
        let before = columns.iter().zip(words).take_while(|(i, w)| equal(i, w)).count();
        let most = columns.len().min(words.len()) - before;
        let after = columns.iter().rev().zip(words.iter().rev()).take(most).take_while(|(i, w)| equal(i, w)).count();
        let middle = base.start + before..base.end - after;
        row.put(base.start..middle.start, &words[..before], false);
        row.put(middle.clone(), &words[before..words.len() - after], false);
        row.put(middle.end..base.end, &words[words.len() - after..], false);
    }

    /// The table as lines, wrapped together to `width` columns, an empty line after each block.
    pub fn lines(&self, width: usize, colour: bool) -> Vec<String> {
        let columns = self.columns();
        let size_of = |c: &Column| self.rows.iter().map(|r| c.of(r).map_or(0, |cell| cell.size(colour))).max();
        let sizes: Vec<usize> = columns.iter().map(|c| size_of(c).unwrap_or(0)).collect();
        let mut lines = Vec::new();
        let mut start = 0;
        while start < columns.len() {
            let mut end = start;
            let mut used = LABEL;
            while end < columns.len() && (end == start || used + 1 + sizes[end] <= width) {
                used += 1 + sizes[end];
                end += 1;
            }
            for row in &self.rows {
                lines.extend(self.line(row, &columns[start..end], &sizes[start..end], colour));
            }
            lines.push(String::new());
            start = end;
        }
        lines
    }

    /// One line of one block; none if nothing stands in it.
    fn line(&self, row: &Row, columns: &[Column], sizes: &[usize], colour: bool) -> Option<String> {
        if columns.iter().all(|c| c.of(row).is_none_or(|cell| cell.text.is_empty())) {
            return None;
        }
        let mut line = paint(colour, Style::Strong, &format!("{:>LABEL$}", label(row.label)));
        for (column, &size) in columns.iter().zip(sizes) {
            let differs = row.label == 0 && self.rows.iter().any(|r| column.of(r).is_some_and(|cell| cell.changed));
            line.push(' ');
            let used = column.of(row).map_or(0, |cell| {
                line.push_str(&cell.shown(differs, colour));
                cell.size(colour)
            });
            line.extend(std::iter::repeat_n(' ', size - used));
        }
        Some(line)
    }

    /// The columns that anything stands in, in order.
    fn columns(&self) -> Vec<Column> {
        let mut out = Vec::new();
        for i in 0..=self.base.len() {
            let most = self.rows.iter().map(|r| r.added[i].len()).max().unwrap_or(0);
            out.extend((0..most).map(|k| Column::Added(i, k)));
            if i < self.base.len() {
                out.push(Column::Word(i));
            }
        }
        out
    }
}

impl Row {
    fn empty(label: usize, columns: usize) -> Self {
        Row { label, cells: vec![Cell::default(); columns], added: vec![Vec::new(); columns + 1] }
    }

    fn edited(&mut self, change: Change, base: Range<usize>, words: &[Word]) {
        use Change::{Marked, Style, TruncatedEnd, TruncatedStart};
        let changed = !matches!(change, Style | Marked | TruncatedStart | TruncatedEnd);
        let kept = base.start + words.len().min(base.len());
        for cell in &mut self.cells[kept..base.end] {
            *cell = Cell { text: LEFT_OUT.into(), changed, ends: (false, false) };
        }
        self.put(base.start..base.end, words, changed);
    }

    /// Before its first word and behind its last nothing is left out: there it is cut.
    fn clear_ends(&mut self) {
        let stands = |(i, cell): (usize, &Cell)| {
            (!cell.text.is_empty() && cell.text != LEFT_OUT || !self.added[i].is_empty()).then_some(i)
        };
        let first = self.cells.iter().enumerate().find_map(stands).unwrap_or(self.cells.len());
        let last = self.cells.iter().enumerate().rev().find_map(stands).map_or(first, |i| i + 1);
        self.cells[..first].fill(Cell::default());
        self.cells[last..].fill(Cell::default());
    }

    /// Words into columns, one by one; those for which there is no column stand behind the last.
    fn put(&mut self, columns: Range<usize>, words: &[Word], changed: bool) {
        for (k, (_, word)) in words.iter().enumerate() {
            let ends = (changed && k == 0, changed && k + 1 == words.len());
            let cell = Cell { text: word.to_string(), changed, ends };
            match columns.start + k {
                column if column < columns.end => self.cells[column] = cell,
                _ => self.added[columns.end].push(cell),
            }
        }
    }
}

impl Cell {
    fn size(&self, colour: bool) -> usize {
        let brackets = if colour { 0 } else { usize::from(self.ends.0) + usize::from(self.ends.1) };
        Flow::of(&self.text, Style::Plain).width() + brackets
    }

    fn shown(&self, differs: bool, colour: bool) -> String {
        let style = match self {
            _ if differs => Style::Strong,
            Cell { changed: true, .. } => Style::Changed,
            Cell { text, .. } if text == LEFT_OUT => Style::Dim,
            _ => Style::Plain,
        };
        let text: String = Flow::of(&self.text, style).wrap(usize::MAX).iter().map(|l| l.paint(colour)).collect();
        let bracket = |yes: bool, sign| if yes && !colour { sign } else { "" };
        format!("{}{text}{}", bracket(self.ends.0, "["), bracket(self.ends.1, "]"))
    }
}

#[derive(Clone, Copy)]
enum Column {
    Word(usize),
    Added(usize, usize),
}

impl Column {
    fn of(self, row: &Row) -> Option<&Cell> {
        match self {
            Column::Word(i) => row.cells.get(i),
            Column::Added(i, k) => row.added.get(i)?.get(k),
        }
    }
}

/// The words that a span touches, none of them before `from`; for an empty span the place of it.
fn range(words: &[Word], span: Span, from: usize) -> Range<usize> {
    if span.is_empty() {
        let at = words.partition_point(|(w, _)| w.start() < span.start()).max(from);
        return at..at;
    }
    let first = words.partition_point(|(w, _)| w.end() <= span.start()).max(from);
    first..words.partition_point(|(w, _)| w.start() < span.end()).max(first)
}

fn folded(word: &str) -> String {
    let mut out = String::new();
    fold_word(word.trim_matches(|c: char| !c.is_alphanumeric()), &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<Word<'_>> {
        let at = |w: &str| w.as_ptr() as usize - text.as_ptr() as usize;
        text.split_whitespace().map(|w| (Span::new(at(w), at(w) + w.len()), w)).collect()
    }

    /// Edits given as (change, words of the base, words of the other); an empty one as its place.
    fn table(base: &str, other: &str, edits: &[(Change, Range<usize>, Range<usize>)]) -> Vec<String> {
        let edits: Vec<_> = edits
            .iter()
            .map(|(change, a, b)| Edit { change: *change, a: a.clone().into(), b: b.clone().into(), light: false })
            .collect();
        let mut grid = Grid::new(words(base));
        grid.add(1, &words(other), &edits);
        grid.lines(40, false).iter().map(|l| l.trim_end().to_string()).collect()
    }

    #[test]
    fn changed_words_stand_under_each_other() {
        let lines = table("we close 40 berths", "we close fourteen berths", &[(Change::Number, 9..11, 9..17)]);
        assert_eq!(lines, ["  A we close 40         berths", "  B we close [fourteen] berths", ""]);
    }

    #[test]
    fn added_and_missing_words_keep_the_columns() {
        let edits = [(Change::Negation, 6..6, 7..10), (Change::Omission, 12..14, 15..15)];
        let lines = table("we are late by now", "we are not late now", &edits);
        assert_eq!(lines, ["  A we are       late by now", "  B we are [not] late ·  now", ""]);
    }

    #[test]
    fn a_run_of_changed_words_has_one_pair_of_brackets() {
        let lines = table("they went on", "they have to stop", &[(Change::Substitution, 5..12, 5..17)]);
        assert_eq!(lines, ["  A they went  on", "  B they [have to stop]", ""]);
    }

    #[test]
    fn a_cut_is_blank_and_a_line_without_words_is_dropped() {
        let base = "one two three four five six seven eight nine ten";
        let lines = table(base, "nine ten", &[(Change::TruncatedStart, 0..39, 0..0)]);
        let expected = ["  A one two three four five six seven", "", "  A eight nine ten", "  B       nine ten", ""];
        assert_eq!(lines, expected);
    }

    #[test]
    fn what_is_left_out_at_an_end_is_a_cut_whatever_its_class() {
        let lines = table("one two three", "two", &[(Change::Marked, 0..3, 0..0), (Change::Omission, 8..13, 3..3)]);
        assert_eq!(lines, ["  A one two three", "  B     two", ""]);
    }

    #[test]
    fn words_that_fold_together_lose_nothing() {
        let lines = table("we do not know it", "we don't know it", &[]);
        assert_eq!(lines, ["  A we do    not know it", "  B we don't     know it", ""]);
    }
}
