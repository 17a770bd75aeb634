//! Dates as they are compared: "3 March", "the 3rd of March" and "Mar. 3" are "March 3". A day that stands before its
//! month changes places with it; each of the two then has the bytes of both. What is short for "number" before a figure
//! is no "no".

use super::folded::Folded;
use super::folder::Folder;
use super::stem::stem;
use crate::text::Span;

impl Folder<'_> {
    /// The month that a word names; "may" with a small letter is none.
    fn month(&self, word: &Folded) -> Option<&str> {
        self.wording.numbers.months.get(self.vocabulary.text(word.form)).filter(|_| word.capital).map(String::as_str)
    }

    /// The day of a month that a number may be.
    fn day(&self, word: &Folded) -> Option<u64> {
        let form = self.vocabulary.text(word.form);
        let day = match form {
            "one" => Some(1),
            _ => self.wording.numbers.doubtful.get(form).copied().or_else(|| form.parse().ok()),
        };
        day.filter(|day| word.number && (1..=31).contains(day))
    }

    /// Whether a day is printed as an ordinal.
    fn ordinal(&self, day: &Folded) -> bool {
        let printed = day.span.of(self.text).to_lowercase();
        let last = printed.rsplit('-').next().unwrap_or_default();
        last.ends_with(char::is_alphabetic) && !self.wording.numbers.values.contains_key(last)
    }

    /// Whether nothing but `sign` stands between two words of one sentence.
    fn beside(&self, before: &Folded, after: &Folded, sign: &str) -> bool {
        let between = self.text.get(before.span.end()..after.span.start());
        before.sentence == after.sentence && between.is_some_and(|b| b.trim_start_matches(sign).trim().is_empty())
    }

    /// Puts a month that was just read before its day. Whether there was one.
    pub(super) fn month_behind(&mut self) -> bool {
        let (last, words) = match self.out.as_slice() {
            [words @ .., last] => (*last, words),
            [] => return false,
        };
        let Some(month) = self.month(&last).map(str::to_string) else { return false };
        let is = |word: &Folded, form: &str| self.vocabulary.text(word.form) == form;
        let (from, day) = match words {
            [.., day] if self.day(day).is_some() && self.beside(day, &last, "") => (words.len() - 1, *day),
            [before @ .., day, of] if is(of, "of") && self.ordinal(day) && self.beside(of, &last, "") => {
                let the = before.last().is_some_and(|the| is(the, "the") && self.beside(the, day, ""));
                (words.len() - 2 - usize::from(the), *day)
            }
            _ => return false,
        };
        let Some(number) = self.day(&day) else { return false };
        let first = self.out[from];
        self.out.truncate(from);
        self.date(first.span.join(last.span), first.gap_before, last.name, &month, number);
        true
    }

    /// A day that was just read behind a month: "1st" of "May 1st" is "1", and "Mar." is "March".
    pub(super) fn day_behind(&mut self) {
        let &[.., before, last] = self.out.as_slice() else { return };
        // "May the fourth"
        let the = self.vocabulary.text(before.form) == "the" && self.beside(&before, &last, "") && self.ordinal(&last);
        let from = (self.out.len() - 2).wrapping_sub(usize::from(the));
        let Some(&before) = self.out.get(from) else { return };
        let (Some(month), Some(day)) = (self.month(&before).map(str::to_string), self.day(&last)) else { return };
        if self.beside(&before, &self.out[from + 1], ".") {
            self.out.truncate(from);
            self.date(before.span.join(last.span), before.gap_before, before.name, &month, day);
        }
    }

    /// "No." before a figure that was just read is "number", and so is "No" with a capital that no sentence begins with.
    pub(super) fn number_behind(&mut self) {
        let &[.., before, last] = self.out.as_slice() else { return };
        let stop = self.text.get(before.span.end()..last.span.start()).is_some_and(|between| between.starts_with('.'));
        let digit = last.span.of(self.text).starts_with(|c: char| c.is_ascii_digit());
        let abbreviated = (stop || before.name && digit) && before.capital && self.beside(&before, &last, ".");
        if let Some(whole) =
            self.wording.numbers.shortened.get(self.vocabulary.text(before.form)).filter(|_| abbreviated)
        {
            let (form, stem) = (self.vocabulary.id(whole), self.vocabulary.id(&stem(whole, self.wording)));
            let (at, pair) = (self.out.len() - 2, self.vocabulary.pair(form, stem));
            self.out[at].set_pair(pair, self.vocabulary);
        }
    }

    fn date(&mut self, span: Span, gap: bool, name: bool, month: &str, day: u64) {
        self.gap = gap;
        let word = self.push_word(span, month, &stem(month, self.wording));
        (word.name, word.capital) = (name, true);
        let day = day.to_string();
        let word = self.push_word(span, &day, &day);
        (word.number, word.name) = (true, false);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{changes, folded};
    use super::*;
    use crate::link::Change;

    #[test]
    fn a_date_is_one_in_either_order() {
        for date in [
            "3 March",
            "3rd March",
            "March 3rd",
            "March the third",
            "the 3rd of March",
            "the third of March",
            "Mar. 3",
            "3 Mar.",
        ] {
            let text = format!("It sank on {date} at noon");
            let (words, vocabulary) = folded(&text, &[Span::new(0, text.len())]);
            let forms: Vec<&str> = words.iter().map(|word| vocabulary.text(word.form)).collect();
            assert_eq!(forms, ["it", "sank", "on", "march", "3", "at", "noon"], "{date}");
        }
        for (a, b) in [("1 May 2031", "May 1st, 2031"), ("2nd June", "June 2"), ("14 Sept.", "September 14")] {
            let (a, b) = (format!("It sank on {a}, in fog"), format!("It sank on {b}, in fog"));
            assert_eq!(changes(&a, &b), [], "{a}");
        }
    }

    #[test]
    fn another_date_is_another() {
        for (a, b) in
            [("3 March", "March 5"), ("3 March", "May 3"), ("3 March", "4 March"), ("the 3rd of March", "March 13")]
        {
            let (a, b) = (format!("It sank on {a} in fog"), format!("It sank on {b} in fog"));
            let changes = changes(&a, &b);
            assert!(changes.iter().any(|change| change.0 == Change::Number), "{a} ~ {b}: {changes:?}");
        }
        // No month, no day, and no date.
        for text in [
            "the 3 may sink",
            "the 40 March boats",
            "three of March’s boats",
            "of three of March boats",
            "3. March!",
            "March the three boats",
        ] {
            let (words, _) = folded(text, &[Span::new(0, text.len())]);
            assert!(words.windows(2).all(|two| two[0].span.end() <= two[1].span.start()), "{text}");
        }
    }
}
