//! Quotation marks, paired and repaired. Copy comes with marks of every kind, in the wrong
//! direction, doubled apostrophes for marks, and marks missing; yet a reader is rarely in doubt what
//! is quoted. So do as the reader does: let the words on either side of a mark tell whether it opens
//! or closes, let the glyph decide where they leave it open, and report what had to be bent.

use super::glyphs::{Glyph, Way, glyphs};
use super::segmented::{MarkStyle, Marked, OddMark, Oddity};
use crate::text::Span;

/// How many marks ahead the partner of one is looked for: no paragraph of a story has as many.
const REACH: usize = 200;

/// Adds the quoted stretches of one paragraph at the outermost level, in order, and the odd marks.
/// `elision` tells whether a word is one that begins with an apostrophe ("em", "til").
pub(super) fn pair(
    text: &str,
    paragraph: Span,
    elision: &dyn Fn(&str) -> bool,
    marked: &mut Vec<Marked>,
    odd: &mut Vec<OddMark>,
) {
    let glyphs = glyphs(text, paragraph, elision);
    let mut found = Pairing { paragraph, glyphs: &glyphs, marked, odd };
    let mut at = 0;
    while at < glyphs.len() {
        at = found.next(text, at);
    }
}

struct Pairing<'a> {
    paragraph: Span,
    glyphs: &'a [Glyph],
    marked: &'a mut Vec<Marked>,
    odd: &'a mut Vec<OddMark>,
}

impl Pairing<'_> {
    /// Reads the mark at `at`, which stands outside any quotation; answers where to go on.
    fn next(&mut self, text: &str, at: usize) -> usize {
        let open = self.glyphs[at];
        if open.single {
            return match self.single_close(text, at) {
                Some(close) => self.push(text, at, close),
                None => at + 1,
            };
        }
        if !opens(open) {
            // Nothing is open, so a mark that can only close has lost its partner.
            self.odd.push(OddMark { span: open.span, oddity: Oddity::Unbalanced });
            return at + 1;
        }
        if self.is_block(text, at) {
            return self.unclosed(text, at, self.glyphs.len());
        }
        if self.runs_on(text, at) {
            return self.in_two(text, at);
        }
        match self.double_close(at) {
            Some(close) => self.push(text, at, close),
            None => {
                let answers = |g: &Glyph| !g.single && g.guillemet == open.guillemet;
                let next = self.glyphs.iter().skip(at + 1).position(answers);
                self.unclosed(text, at, next.map_or(self.glyphs.len(), |i| at + 1 + i))
            }
        }
    }

    /// `"We won."We left."It rained.`: paragraphs run together. Marks between two sentences may open or close; where they
    /// would leave what follows them inside out, the first of them opens another part of the quotation that the one at
    /// `open` begins, and nothing had closed that.
    fn runs_on(&self, text: &str, open: usize) -> bool {
        let between = |g: &Glyph| {
            let (before, after) = (text[..g.span.start].chars().next_back(), text[g.span.end..].chars().next());
            let ends = before.is_some_and(|c| matches!(c, '.' | '?' | '!'));
            !g.single && g.points.is_none() && ends && after.is_some_and(char::is_uppercase)
        };
        let rest = self.glyphs.get(open + 1..).unwrap_or_default();
        let run = rest.iter().take(REACH).take_while(|g| between(g)).count();
        let next = rest[run..].iter().take(REACH).find(|g| !g.single);
        let closed = next.is_none_or(|g| opens(*g));
        run > 0 && run < REACH && (run % 2 == 0) == closed && (run > 1 || next.is_some())
    }

    /// Parts the quotation that begins at `open` where the next mark opens it again; answers where to go on.
    fn in_two(&mut self, text: &str, open: usize) -> usize {
        self.push(text, open, open + 1);
        if let Some(before) = self.marked.last_mut() {
            before.outer = Span::new(before.outer.start, before.inner.end);
            before.closed = false;
            before.continues = true;
        }
        let close = (open + 2..self.glyphs.len()).find(|&i| !self.glyphs[i].single).unwrap_or(open + 1);
        let next = self.push(text, open + 1, close);
        if let Some(here) = self.marked.last_mut() {
            here.continued = true;
        }
        next
    }

    /// A paragraph of a longer quotation in straight marks, with quotations in curly ones inside it: it
    /// opens with the only straight mark, and the next paragraph opens with one again.
    fn is_block(&self, text: &str, open: usize) -> bool {
        let straight = |g: &Glyph| g.style == MarkStyle::Straight;
        let rest = &self.glyphs[open + 1..];
        self.glyphs[open].starts
            && straight(&self.glyphs[open])
            && self.next_double(open + 1).is_some_and(|g| g.points == Some(Way::Open))
            && !rest.iter().any(straight)
            && text[self.paragraph.end..].trim_start().starts_with('"')
    }

    /// The mark that closes the one at `open`: nested pairs in the same marks are skipped.
    fn double_close(&self, open: usize) -> Option<usize> {
        let mut depth = 0;
        for (i, g) in self.glyphs.iter().enumerate().skip(open + 1).take(REACH) {
            if g.single || g.guillemet != self.glyphs[open].guillemet {
                continue;
            }
            if closes(*g) {
                if depth == 0 {
                    return Some(i);
                }
                depth -= 1;
            } else if self.glyphs[i + 1..].iter().take(REACH).filter(|n| !n.single && closes(**n)).count() > depth + 1
                && self.next_double(i + 1).is_some_and(closes)
                && self.next_double(i + 1 + self.to_next_double(i + 1) + 1).is_some_and(closes)
            {
                // “A “B” C”: two closing marks follow in a row, so this one is nested.
                depth += 1;
            } else {
                // Another quotation begins: the one before was never closed.
                return None;
            }
        }
        None
    }

    fn next_double(&self, from: usize) -> Option<Glyph> {
        self.glyphs.get(from..)?.iter().copied().find(|g| !g.single)
    }

    fn to_next_double(&self, from: usize) -> usize {
        self.glyphs.get(from..).and_then(|rest| rest.iter().position(|g| !g.single)).unwrap_or(0)
    }

    /// The closing single mark: the first that follows punctuation; else the first that can't be a
    /// plural's apostrophe; else the last one that may be.
    fn single_close(&self, text: &str, open: usize) -> Option<usize> {
        let start = self.glyphs[open];
        if !start.free_left || start.free_right || start.points == Some(Way::Close) {
            return None;
        }
        let mut plural = None;
        for (i, g) in self.glyphs.iter().enumerate().skip(open + 1).take(REACH) {
            if !g.single {
                if self.glyphs[open + 1..i].iter().any(|g| g.single) || opens(*g) && self.double_close(i).is_some() {
                    continue;
                }
                return plural;
            }
            if !g.free_right || g.space_left || g.points == Some(Way::Open) {
                continue;
            }
            let before = text[..g.span.start].chars().next_back();
            let after = text[g.span.end..self.paragraph.end].trim_start().chars().next();
            // "not the owners',' said Pell": the next one closes.
            let next = self.glyphs.get(i + 1).filter(|n| n.single && n.free_right);
            let owners = next.is_some_and(|n| matches!(&text[g.span.end..n.span.start], "," | "." | "!" | "?"));
            if before == Some('s') && (owners || after.is_some_and(char::is_alphanumeric) && g.space_right) {
                plural = plural.or(Some(i));
            } else {
                return Some(i);
            }
        }
        plural
    }

    fn push(&mut self, text: &str, open: usize, close: usize) -> usize {
        let (o, c) = (self.glyphs[open], self.glyphs[close]);
        let inner = Span::new(o.span.end, c.span.start);
        for (g, way) in [(o, Way::Open), (c, Way::Close)] {
            // „…“ and »…« are the custom of whole countries.
            let custom = o.style == MarkStyle::LowHigh
                || o.guillemet && o.points == Some(Way::Close) && c.points == Some(Way::Open);
            if g.points.is_some_and(|p| p != way) && !custom {
                self.odd.push(OddMark { span: g.span, oddity: Oddity::WrongDirection });
            }
        }
        let words = inner.of(text);
        if words.starts_with(char::is_whitespace) && !words.trim().is_empty() {
            self.odd.push(OddMark { span: o.span, oddity: Oddity::StraySpace });
        }
        if words.ends_with(char::is_whitespace) && !words.trim().is_empty() {
            self.odd.push(OddMark { span: c.span, oddity: Oddity::StraySpace });
        }
        if self.glyphs[open + 1..close].iter().any(|g| !g.single && g.style == o.style) {
            self.odd.push(OddMark { span: self.glyphs[open + 1].span, oddity: Oddity::Nesting });
        }
        self.marked.push(Marked {
            outer: o.span.join(c.span),
            inner,
            style: o.style,
            closed: true,
            continues: false,
            continued: false,
        });
        close + 1
    }

    /// An opening mark without its partner holds all to the mark `next`, or to the paragraph's end.
    fn unclosed(&mut self, text: &str, open: usize, next: usize) -> usize {
        let o = self.glyphs[open];
        let end = self.glyphs.get(next).map_or(self.paragraph.end, |g| g.span.start);
        let inner = Span::new(o.span.end, end).trimmed(text);
        self.odd.push(OddMark { span: o.span, oddity: Oddity::Unbalanced });
        if !inner.is_empty() {
            let (outer, style) = (o.span.join(inner), o.style);
            self.marked.push(Marked { outer, inner, style, closed: false, continues: false, continued: false });
        }
        next
    }
}

/// Outside a quotation: whether the mark opens one.
fn opens(g: Glyph) -> bool {
    if g.starts {
        return true;
    }
    match (g.free_left, g.free_right) {
        (true, false) => true,
        (false, true) => false,
        _ => g.points != Some(Way::Close) && !(g.space_right && !g.space_left),
    }
}

/// Inside a quotation: whether the mark closes it.
fn closes(g: Glyph) -> bool {
    match (g.space_left, g.free_right) {
        (false, true) => true,
        (true, false) => false,
        _ => g.points != Some(Way::Open) || g.space_right,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paired(text: &str, paragraph: Span) -> (Vec<Marked>, Vec<OddMark>) {
        let (mut marked, mut odd) = (Vec::new(), Vec::new());
        pair(text, paragraph, &|w| w == "em" || w == "90s", &mut marked, &mut odd);
        (marked, odd)
    }

    fn quoted(text: &str) -> Vec<&str> {
        let (marked, _) = paired(text, Span::new(0, text.len()));
        marked.iter().map(|m| m.inner.of(text)).collect()
    }

    fn odd(text: &str) -> Vec<Oddity> {
        paired(text, Span::new(0, text.len())).1.iter().map(|o| o.oddity).collect()
    }

    #[test]
    fn every_kind_of_mark() {
        for text in [
            "\"Go,\" he said.",
            "“Go,” he said.",
            "„Go,“ he said.",
            "«Go,» he said.",
            "''Go,'' he said.",
            "``Go,'' he said.",
            "‘Go,’ he said.",
            "'Go,' he said.",
            "“Go,\" he said.",
        ] {
            assert_eq!(quoted(text), ["Go,"], "{text}");
        }
    }

    #[test]
    fn a_block_in_straight_marks_holds_quotations_in_curly_ones() {
        let block = |text: &str, end: usize| {
            let (marked, _) = paired(text, Span::new(0, end));
            marked.iter().map(|m| m.inner.of(text).to_string()).collect::<Vec<_>>()
        };
        let first = "\"The board calls it “a pause” and no more.";
        assert_eq!(block(&format!("{first}\n\n\"It is the end.\""), first.len()), [&first[1..]]);
        assert_eq!(block(&format!("{first}\nIt rained."), first.len()), ["The board calls it", "a pause"]);
        assert_eq!(block("\"A pause,” she said.\n\"No.\"", "\"A pause,” she said.".len()), ["A pause,"]);
    }

    #[test]
    fn three_apostrophes_close_the_inner_quotation_first() {
        assert_eq!(quoted("''She says, 'Not now,''' he said. ''Why?''"), ["She says, 'Not now,'", "Why?"]);
        assert_eq!(quoted("'''Not now,' she says,'' he said."), ["'Not now,' she says,"]);
    }

    #[test]
    fn apostrophes_are_no_marks() {
        assert_eq!(quoted("The workers’ pay isn’t theirs, said one of ’em."), [""; 0]);
        assert_eq!(quoted("'The workers' pay isn't ours,' he said."), ["The workers' pay isn't ours,"]);
        assert_eq!(quoted("'The pay isn't the owners',' he said."), ["The pay isn't the owners',"]);
        assert_eq!(quoted("He met 'cats', 'dogs' and us."), ["cats", "dogs"]);
        assert_eq!(quoted("He is 6'2\" tall and \"quick\"."), ["quick"]);
        assert_eq!(quoted("“He is only 6’2” tall,” she said."), ["He is only 6’2” tall,"]);
        assert_eq!(quoted("The '90s were 'good years', he said."), ["good years"]);
    }

    #[test]
    fn marks_that_point_the_wrong_way() {
        assert_eq!(quoted("He said, ”We sit down as well.”"), ["We sit down as well."]);
        assert_eq!(odd("He said, ”We sit down as well.”"), [Oddity::WrongDirection]);
        assert_eq!(quoted("“That is what it is about. “"), ["That is what it is about. "]);
        assert_eq!(odd("“That is what it is about. “"), [Oddity::WrongDirection, Oddity::StraySpace]);
    }

    #[test]
    fn marks_in_tags_are_none() {
        assert_eq!(quoted("<a href=\"x\">“Go,”</a> he said at 3 < 4."), ["Go,"]);
    }

    #[test]
    fn nested_and_missing_marks() {
        assert_eq!(quoted("“He said ‘no’ to me,” she said. “Twice.”"), ["He said ‘no’ to me,", "Twice."]);
        assert_eq!(quoted("“He said “no” to me,” she said."), ["He said “no” to me,"]);
        assert_eq!(quoted("“One, he said. “Two,” he said."), ["One, he said.", "Two,"]);
        let lost = ["“One, he said. “Two,” he said.", "One,” he said."];
        assert!(lost.iter().all(|text| odd(text) == [Oddity::Unbalanced]));
        assert_eq!(quoted("\"One.\" \"Two.\""), ["One.", "Two."]);
    }

    #[test]
    fn paragraphs_run_together() {
        assert_eq!(quoted("He said, \"One.\"Two.\"Three. \"Four,\" he said."), ["One.", "Two.", "Four,"]);
        assert_eq!(quoted("He said, \"One.\"Two.\"Three.\"Four,\" he said."), ["One.", "Two.", "Four,"]);
        assert_eq!(quoted("He said, \"One.\"Two,\" he said."), ["One.", "Two,"]);
        assert_eq!(quoted("He said, \"One.\"He left."), ["One."]);
        assert_eq!(odd("He said, \"One.\"Two.\"Three."), []);
        assert_eq!(quoted("He said, \"One.\"Two.\"Three,\" he said."), ["One.", "Three,"]);
    }
}
