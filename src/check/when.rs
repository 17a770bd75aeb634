//! The copy round a quotation that says when and through what it was said. A day that stands near a
//! quotation is mostly the day of something else (a vote, a visit), so only the reporting clause is
//! read, and in it only what stands beside the reporting verb or opens the sentence.

use super::renderings::Rendered;
use crate::rules::Flags;
use crate::segment::{Marked, Word};
use crate::text::{Day, Span, fold_word, month, weekday};

/// So many words may stand between the reporting verb and a day: “told reporters at the pier on Monday”.
const REACH: usize = 8;
/// And so many where what it was said in stands between: “said in a speech to the guild of Osterby on Monday”.
const FAR: usize = 14;

/// Whether the copy of either says on which day, and it is another one. Without dates of the stories a weekday tells.
pub(super) fn said_apart(a: &Rendered, b: &Rendered) -> bool {
    let published = |r: &Rendered| r.analysis.story.meta.date.as_deref().and_then(Day::parse);
    let dates = published(a).zip(published(b));
    let day = |r: &Rendered, date: Option<Day>| {
        let (span, days) = Clause::of(r)?.day(date.unwrap_or(Day(0)))?;
        let mut folded = String::new();
        fold_word(span.of(r.text()), &mut folded);
        (date.is_some() || weekday(&folded).is_some()).then_some(days)
    };
    let days = day(a, dates.map(|of| of.0)).zip(day(b, dates.map(|of| of.1)));
    days.is_some_and(|(x, y)| !x.iter().any(|x| y.iter().any(|y| (x.0 - y.0) % 7 == 0)))
}

/// The reporting clause: the words of the sentence outside any marks.
pub(super) struct Clause<'a> {
    pub words: Vec<&'a Word>,
    text: &'a str,
    /// First and last word of the reporting expression.
    cue: (usize, usize),
}

impl<'a> Clause<'a> {
    /// Of a quotation with a reporting expression whose copy is at hand.
    pub fn of(r: &Rendered<'a>) -> Option<Clause<'a>> {
        let cue = r.quote.attribution.cue.as_ref()?.span;
        let segmented = &r.analysis.segmented;
        let paragraph = segmented.paragraphs.iter().find(|p| p.span.contains(cue))?;
        let marked = &segmented.marked[paragraph.marked.clone()];
        let outside = |w: &&Word| !marked.iter().any(|m| m.outer.overlap(w.span) > 0);
        let words: Vec<&Word> = segmented.words[paragraph.words.clone()].iter().filter(outside).collect();
        let first = words.iter().position(|w| w.span.overlap(cue) > 0)?;
        let last = words.iter().rposition(|w| w.span.overlap(cue) > 0)?;
        let text = r.text();
        let ends = |w: &&&Word| !w.kind_word() && w.span.of(text).starts_with(['.', '?', '!']);
        // “… the pier.” On Monday, Lund said: the sentence ends inside the marks.
        let closed = |i: &usize| {
            let stop = |m: &Span| m.start() >= words[i - 1].span.end() && m.end() <= words[*i].span.start();
            let inner = |m: &&Marked| stop(&m.outer) && m.inner.of(text).trim_end().ends_with('.');
            words[*i].is(Flags::CAPITAL) && marked.iter().any(|m| inner(&m))
        };
        let from = words[..first].iter().rposition(|w| ends(&w)).map_or(0, |i| i + 1);
        let from = (from + 1..=first).rev().find(closed).unwrap_or(from);
        let to = words[last..].iter().position(|w| ends(&w)).map_or(words.len(), |i| last + i);
        let to = (last + 1..to).find(closed).unwrap_or(to);
        Some(Clause { words: words[from..to].to_vec(), text, cue: (first - from, last - from) })
    }

    pub fn word(&self, i: usize) -> String {
        let mut folded = String::new();
        if let Some(word) = self.words.get(i) {
            fold_word(word.span.of(self.text), &mut folded);
        }
        folded
    }

    pub fn is_cue(&self, i: usize) -> bool {
        (self.cue.0..=self.cue.1).contains(&i)
    }

    /// Whether what stands at `at` belongs to the reporting verb and to nothing between.
    fn beside_cue(&self, at: usize) -> bool {
        let other =
            Flags::SUBORDINATOR | Flags::RELATIVE | Flags::CONTENT | Flags::VERB | Flags::CUE_VERB | Flags::AUXILIARY;
        // “In an interview”: a verb by its letters only.
        let through = |i: usize| matches!(self.word(i).as_str(), "in" | "at" | "during");
        let noun = |i: usize| i > 1 && self.words[i - 1].is(Flags::DETERMINER) && through(i - 2);
        let plain = |i: usize| {
            !self.words[i].flags.any(other) || self.words[i].flags.any(Flags::PREPOSITION | Flags::CAPITAL) || noun(i)
        };
        if at > self.cue.1 {
            let between = self.cue.1 + 1..at;
            let reach = if between.clone().take(REACH / 2).any(through) { FAR } else { REACH };
            return between.len() <= reach
                && between.clone().all(|i| plain(i) && self.words[i].span.of(self.text) != ",");
        }
        // “On Monday, Lund told …”, “Lund on Monday told …”.
        let (opens, near) = (at <= 1, at + 1 == self.cue.0);
        near || opens && (at + 1..self.cue.0).all(plain) && self.cue.0 - at <= REACH
    }

    /// The day on which the copy says it was said, with what it is in the calendar for a story of this
    /// day: a weekday is the last one, or the next day's if the copy was written ahead.
    pub fn day(&self, published: Day) -> Option<(Span, Vec<Day>)> {
        let mut found: Option<(Span, Vec<Day>)> = None;
        for at in (0..self.words.len()).filter(|&i| !self.is_cue(i)) {
            let Some((first, last, days)) = self.day_at(at, published) else { continue };
            let before = first.checked_sub(1).map(|i| self.word(i)).unwrap_or_default();
            let flags = first.checked_sub(1).map(|i| self.words[i].flags).unwrap_or_default();
            let on = before == "on" || !flags.any(Flags::PREPOSITION) && !matches!(before.as_str(), "last" | "next");
            if !on || !self.beside_cue(first) {
                continue;
            }
            if found.is_some() {
                return None;
            }
            found = Some((self.words[first].span.join(self.words[last].span), days));
        }
        found
    }

    /// A day that begins at a word: its first and last word, and the days that it may be.
    fn day_at(&self, at: usize, published: Day) -> Option<(usize, usize, Vec<Day>)> {
        let word = self.word(at);
        let dated = |month: i32, day: i32| {
            let (year, ..) = published.date();
            let of = |year| Day::of(year, month, day);
            of(year).filter(|d| d.0 <= published.0 + 1).or(of(year - 1))
        };
        if let Some(wanted) = weekday(&word) {
            let back = (published.weekday() - wanted).rem_euclid(7);
            let mut days = vec![Day(published.0 - back)];
            days.extend((back == 6).then_some(Day(published.0 + 1)));
            // “Monday, Feb. 2”: the date tells.
            return Some((at, at, days));
        }
        if word == "yesterday" || word == "today" {
            let day = published.0 - i32::from(word == "yesterday");
            return Some((at, at, vec![Day(day), Day(day - 1)]));
        }
        let number = |i: usize| {
            let word = self.word(i);
            let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            digits.parse::<i32>().ok().filter(|n| (1..=31).contains(n)).map(|n| (n, digits.len() < word.len()))
        };
        let named = |i: usize| {
            month(self.word(i).trim_end_matches('.'))
                .filter(|_| self.words.get(i).is_some_and(|w| w.is(Flags::CAPITAL)))
        };
        match (named(at), number(at + 1), number(at), named(at + 1)) {
            (Some(month), Some((day, _)), ..) => Some((at, at + 1, vec![dated(month, day)?])),
            (_, _, Some((day, _)), Some(month)) => Some((at, at + 1, vec![dated(month, day)?])),
            (_, _, Some((day, true)), None) if at > 0 && self.word(at - 1) == "the" => {
                let (_, month, _) = published.date();
                let this = dated(month, day).filter(|d| published.0 - d.0 < 40);
                let last = dated(if month == 1 { 12 } else { month - 1 }, day);
                Some((at - 1, at, vec![this.or(last)?]))
            }
            _ => None,
        }
    }

    /// Whether the word is what something was said in or through: “in a statement”, “told a briefing”, “the
    /// tweet said”, not “said of the tweet”, “after the debate”.
    pub fn is_channel(&self, at: usize, prepositions: &[String]) -> bool {
        let verb = self.is_cue(at);
        let subject = at < self.cue.0 && at + 2 >= self.cue.0;
        let from = at.saturating_sub(4);
        let governed = (from..at).rev().find(|&i| self.is_cue(i) || self.words[i].flags.any(Flags::PREPOSITION));
        let whose = governed.is_some_and(|g| (g + 1..at).any(|i| self.words[i].flags.any(Flags::GENITIVE)));
        let through = |i: usize| self.is_cue(i) || prepositions.contains(&self.word(i));
        verb || subject || governed.is_some_and(through) && !whose
    }
}
