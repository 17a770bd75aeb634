//! Which mark closes the one that opens a quotation: past nested pairs and apostrophes, and none where another
//! quotation begins first.

use super::glyphs::{Glyph, Way, closes, opens};
use super::marks::Pairing;
use super::segmented::MarkStyle;

/// How many marks ahead the partner of one is looked for: no paragraph of a story has as many.
const REACH: usize = 200;

/// Longest crosshead in single marks, in words.
const LONGEST_CROSSHEAD: usize = 6;

impl Pairing<'_> {
    /// `"We won."We left."It rained.`: paragraphs run together. Marks between two sentences may open or close; where they
    /// would leave what follows them inside out, the first of them opens another part of the quotation that the one at
    /// `open` begins, and nothing had closed that.
    pub(super) fn runs_on(&self, text: &str, open: usize) -> bool {
        let between = |g: &Glyph| {
            let (before, after) = (text[..g.span.start()].chars().next_back(), text[g.span.end()..].chars().next());
            let ends = before.is_some_and(|c| matches!(c, '.' | '?' | '!'));
            !g.single && g.points.is_none() && ends && after.is_some_and(char::is_uppercase)
        };
        let rest = self.glyphs.get(open + 1..).unwrap_or_default();
        let run = rest.iter().take(REACH).take_while(|g| between(g)).count();
        let next = rest[run..].iter().take(REACH).find(|g| !g.single);
        let closed = next.is_none_or(|g| opens(*g));
        run > 0 && run < REACH && (run % 2 == 0) == closed && (run > 1 || next.is_some())
    }

    /// A paragraph of a longer quotation in straight marks, with quotations in curly ones inside it: it
    /// opens with the only straight mark, and the next paragraph opens with one again.
    pub(super) fn is_block(&self, text: &str, open: usize) -> bool {
        let straight = |g: &Glyph| g.style == MarkStyle::Straight;
        let rest = &self.glyphs[open + 1..];
        self.glyphs[open].starts
            && straight(&self.glyphs[open])
            && self.next_double(open + 1).is_some_and(|g| g.points == Some(Way::Open))
            && !rest.iter().any(straight)
            && text[self.paragraph.end()..].trim_start().starts_with('"')
    }

    /// A single mark that opens a sentence and has no partner, where the next paragraph opens with one again: the custom
    /// of quotations that go on there.
    pub(super) fn goes_on(&self, text: &str, open: usize) -> bool {
        let mark = self.glyphs[open];
        let begins = |text: &str| text.starts_with(char::is_uppercase);
        let next = text[self.paragraph.end()..].trim_start().strip_prefix(mark.span.of(text));
        let opens = mark.free_left && !mark.free_right && mark.points != Some(Way::Close);
        opens && begins(&text[mark.span.end()..]) && next.is_some_and(|next| next.starts_with(char::is_alphanumeric))
    }

    /// The mark that closes the one at `open`: nested pairs in the same marks are skipped.
    pub(super) fn double_close(&self, open: usize) -> Option<usize> {
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

    /// Whether the marks at `open` and `close` hold a few words at the head of a sentence, and the next word begins one.
    fn heads(&self, text: &str, open: usize, close: usize) -> bool {
        let (open, close) = (self.glyphs[open], self.glyphs[close]);
        let before = text[self.paragraph.start()..open.span.start()].trim_end();
        let begins = open.starts || before.ends_with(['.', '!', '?', '"', '”']);
        let words = text[open.span.end()..close.span.start()].split(' ').count();
        begins && words <= LONGEST_CROSSHEAD && text[close.span.end()..].trim_start().starts_with(char::is_uppercase)
    }

    fn next_double(&self, from: usize) -> Option<Glyph> {
        self.glyphs.get(from..)?.iter().copied().find(|g| !g.single)
    }

    fn to_next_double(&self, from: usize) -> usize {
        self.glyphs.get(from..).and_then(|rest| rest.iter().position(|g| !g.single)).unwrap_or(0)
    }

    /// The closing single mark: the first that follows punctuation; else the first that can't be a
    /// plural's apostrophe; else the last one that may be.
    pub(super) fn single_close(&self, text: &str, open: usize) -> Option<usize> {
        let start = self.glyphs[open];
        if !start.free_left || start.free_right || start.points == Some(Way::Close) {
            return None;
        }
        let mut plural = None;
        // Where the last quotation inside this one closes: "'She said "no", so we left,' he said."
        let mut inside = None;
        for (i, g) in self.glyphs.iter().enumerate().skip(open + 1).take(REACH) {
            if inside.is_some_and(|close| i <= close) {
                continue;
            }
            // "'Old ropes' Sailors call it “a shame”": a crosshead before the copy's own marks.
            if let Some(close) = plural.filter(|_| !g.single || opens(*g)).filter(|&p| self.heads(text, open, p)) {
                return Some(close);
            }
            if !g.single {
                let close = if opens(*g) { self.double_close(i) } else { None };
                inside = close.or(inside);
                if close.is_some() || self.glyphs[open + 1..i].iter().any(|g| g.single) {
                    continue;
                }
                return plural;
            }
            if !g.free_right || g.space_left || g.points == Some(Way::Open) {
                continue;
            }
            let before = text[..g.span.start()].chars().next_back();
            let after = text[g.span.end()..self.paragraph.end()].trim_start().chars().next();
            // "not the owners',' said Pell": the next one closes.
            let next = self.glyphs.get(i + 1).filter(|n| n.single && n.free_right);
            let owners = next.is_some_and(|n| matches!(&text[g.span.end()..n.span.start()], "," | "." | "!" | "?"));
            // Nothing else tells an apostrophe behind marks from the end of what holds them.
            if inside.is_some()
                && g.points.is_none()
                && !before.is_some_and(|c| matches!(c, ',' | '.' | '?' | '!' | '"' | '”'))
            {
                continue;
            }
            if before == Some('s') && (owners || after.is_some_and(char::is_alphanumeric) && g.space_right) {
                plural = plural.or(Some(i));
            } else {
                return Some(i);
            }
        }
        plural
    }
}
