//! Quotation marks, paired and repaired. Copy comes with marks of every kind, in the wrong
//! direction, doubled apostrophes for marks, and marks missing; yet a reader is rarely in doubt what
//! is quoted. So do as the reader does: let the words on either side of a mark tell whether it opens
//! or closes, let the glyph decide where they leave it open, and report what had to be bent.

use super::glyphs::{Glyph, Way, glyphs, opens};
use super::segmented::{MarkStyle, Marked, OddMark, Oddity};
use crate::text::Span;

/// Adds the quoted stretches of one paragraph at the outermost level, in order, and the odd marks.
/// `elision` tells whether a word is one that begins with an apostrophe ("em", "til").
pub(super) fn pair(
    text: &str,
    paragraph: Span,
    elision: &dyn Fn(&str) -> bool,
    marked: &mut Vec<Marked>,
    odd: &mut Vec<OddMark>,
) {
    let first = odd.len();
    let glyphs = glyphs(text, paragraph, elision, odd);
    let slips = odd.len() > first;
    let mut found = Pairing { paragraph, glyphs: &glyphs, marked, odd };
    let mut at = 0;
    while at < glyphs.len() {
        at = found.next(text, at);
    }
    if slips {
        odd[first..].sort_by_key(|mark| mark.span.start());
    }
}

pub(super) struct Pairing<'a> {
    pub(super) paragraph: Span,
    pub(super) glyphs: &'a [Glyph],
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
                None if self.goes_on(text, at) => self.unclosed(text, at, self.glyphs.len()),
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

    /// Parts the quotation that begins at `open` where the next mark opens it again; answers where to go on.
    fn in_two(&mut self, text: &str, open: usize) -> usize {
        self.push(text, open, open + 1);
        if let Some(before) = self.marked.last_mut() {
            before.outer = Span::new(before.outer.start(), before.inner.end());
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

    fn push(&mut self, text: &str, open: usize, close: usize) -> usize {
        let (o, c) = (self.glyphs[open], self.glyphs[close]);
        let inner = Span::new(o.span.end(), c.span.start());
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
        let end = self.glyphs.get(next).map_or(self.paragraph.end(), |g| g.span.start());
        let inner = Span::new(o.span.end(), end).trimmed(text);
        self.odd.push(OddMark { span: o.span, oddity: Oddity::Unbalanced });
        if !inner.is_empty() {
            let (outer, style) = (o.span.join(inner), o.style);
            self.marked.push(Marked { outer, inner, style, closed: false, continues: false, continued: false });
        }
        next
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
        let elided = |text: &str| {
            let (mut marked, mut odd) = (Vec::new(), Vec::new());
            pair(text, Span::new(0, text.len()), &|w| w == "o" || w == "n", &mut marked, &mut odd);
            marked.iter().map(|m| m.inner.of(text).to_string()).collect::<Vec<_>>()
        };
        assert_eq!(elided("'One o' those weeks,' he said."), ["One o' those weeks,"]);
        assert_eq!(elided("'Rock 'n' roll won,' he said."), ["Rock 'n' roll won,"]);
        assert_eq!(quoted("The workers’ pay isn’t theirs, said one of ’em."), [""; 0]);
        assert_eq!(quoted("'The workers' pay isn't ours,' he said."), ["The workers' pay isn't ours,"]);
        assert_eq!(quoted("'The pay isn't the owners',' he said."), ["The pay isn't the owners',"]);
        assert_eq!(quoted("He met 'cats', 'dogs' and us."), ["cats", "dogs"]);
        assert_eq!(quoted("He is 6'2\" tall and \"quick\"."), ["quick"]);
        assert_eq!(quoted("“He is only 6’2” tall,” she said."), ["He is only 6’2” tall,"]);
        assert_eq!(quoted("The '90s were 'good years', he said."), ["good years"]);
    }

    #[test]
    fn a_mark_typed_for_an_apostrophe_opens_nothing() {
        let text = "\"We don\"t pay,\" he said. They\"re late, he\"s not, I\"m in.";
        assert_eq!(quoted(text), ["We don\"t pay,"]);
        assert_eq!(odd(text), [Oddity::Unbalanced; 4]);
        assert_eq!(quoted("He has two \"A\"s and a \"No\"t."), ["A", "No"]);
        let (_, odd) = paired("\"He said: \"We don\"t.", Span::new(0, 20));
        assert_eq!(odd.iter().map(|o| o.span.start()).collect::<Vec<_>>(), [0, 10, 17]);
    }

    #[test]
    fn single_marks_hold_double_ones() {
        let said = "We asked and she said “not now”, so the owners’ boats left,";
        assert_eq!(quoted(&format!("‘{said}’ he said.")), [said]);
        let straight = said.replace(['“', '”'], "\"").replace('’', "'");
        assert_eq!(quoted(&format!("'{straight}' he said.")), [straight.as_str()]);
        assert_eq!(quoted("‘He said “no” to “us”,’ she said. ‘Twice.’"), ["He said “no” to “us”,", "Twice."]);
        assert_eq!(
            quoted("'It's a \"big\" one and the boys' own,' he said."),
            ["It's a \"big\" one and the boys' own,"]
        );
        assert_eq!(quoted("'em all said \"no\" to the boats' owners."), ["no"]);
    }

    #[test]
    fn single_marks_stay_open_where_the_next_paragraph_opens_with_one_again() {
        let first = |text: &str| {
            let (marked, _) = paired(text, Span::new(0, text.find('\n').unwrap()));
            marked.iter().map(|m| m.inner.of(text).to_string()).collect::<Vec<_>>()
        };
        assert_eq!(first("She said: 'It was late.\n\n'We left.'"), ["It was late."]);
        assert_eq!(
            first("‘It was late,’ she said. ‘So “they” left.\n\n‘We did.’"),
            ["It was late,", "So “they” left."]
        );
        assert_eq!(first("She said: 'It was late.\n\nWe left.'"), [""; 0]);
        assert_eq!(first("The 'boat left.\n\n'We left.'"), [""; 0]);
        assert_eq!(first("She said: 'It was late.\n\n‘We left.’"), [""; 0]);
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
