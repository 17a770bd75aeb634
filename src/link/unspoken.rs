//! What is said of two figures once, or of a figure not at all: "ten to twelve thousand pounds" are "£10,000 to £12,000",
//! "2 to 3 percent" is "2%-3%", "six foot two" is "6ft 2in", and whoever says "three and a half million" of a price has
//! said "£3.5m". House style prints all of it, so it is no change that it came.

use super::folded::Folded;
use super::vocabulary::Vocabulary;
use crate::rules::Wording;

/// Some words of a text: from where to where.
pub type Run<'a> = (&'a [Folded], (usize, usize));

/// Asks.
pub struct Unspoken<'a> {
    pub vocabulary: &'a Vocabulary,
    pub wording: &'a Wording,
}

impl Unspoken<'_> {
    /// Whether the second run only prints what the first left to be understood.
    pub fn prints(&self, (a, (from, to)): Run, (b, (start, end)): Run) -> bool {
        match (&a[from..to], &b[start..end]) {
            ([said], [printed]) => self.figure(said, printed, &a[to..], &b[end..]).unwrap_or(false),
            ([], [unit]) => self.unit(&a[..from], &a[to..], unit, &b[..start]),
            _ => false,
        }
    }

    fn text(&self, word: &Folded) -> &str {
        self.vocabulary.text(word.form)
    }

    /// What a figure says, and the sign of its currency.
    fn value(&self, word: &Folded) -> Option<(f64, Option<char>)> {
        let form = self.text(word);
        let sign =
            form.chars().next_back().filter(|sign| self.wording.numbers.currencies.values().any(|of| of == sign));
        let digits = &form[..form.len() - sign.map_or(0, char::len_utf8)];
        Some((digits.parse().ok()?, sign)).filter(|_| word.number)
    }

    /// Whether the scale or the currency of a figure stands only where it is printed.
    fn figure(&self, said: &Folded, printed: &Folded, behind: &[Folded], there: &[Folded]) -> Option<bool> {
        let ((few, spoken), (many, sign)) = (self.value(said)?, self.value(printed)?);
        if few == many {
            return Some(spoken.is_none() && sign.is_some());
        }
        let ((most, of), (other, sign_there)) = (self.next(behind)?, self.next(there)?);
        let scale =
            self.wording.numbers.scales.values().any(|&scale| few * scale as f64 == many && most >= scale as f64);
        let money = spoken == sign || spoken.is_none() && (sign == of || sign == sign_there);
        Some(scale && money && most == other && few < most && many <= most)
    }

    /// The figure behind "to", "and" or "or".
    fn next(&self, behind: &[Folded]) -> Option<(f64, Option<char>)> {
        match behind {
            [to, figure, ..] if ["to", "and", "or"].contains(&self.text(to)) => self.value(figure),
            _ => None,
        }
    }

    /// Whether a unit goes without saying behind a figure.
    fn unit(&self, before: &[Folded], behind: &[Folded], unit: &Folded, there: &[Folded]) -> bool {
        let ([.., figure], [.., other]) = (before, there) else { return false };
        if !figure.number || figure.form != other.form {
            return false;
        }
        let unit = self.text(unit);
        let smaller = before.iter().rev().nth(1).and_then(|before| self.wording.numbers.smaller.get(self.text(before)));
        let range = || unit == "%" && self.next(behind).is_some() && behind.get(2).is_some_and(|w| self.text(w) == "%");
        self.degree(unit) || smaller.is_some_and(|of| of == unit) || range()
    }

    /// Not "am": a time without it may be either.
    fn degree(&self, unit: &str) -> bool {
        let after =
            |of: &str| self.wording.numbers.unsaid.get(of).is_some_and(|units| units.iter().any(|of| of == unit));
        after("degrees") || after("")
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::drift;

    #[test]
    fn what_goes_without_saying_is_no_change() {
        for (a, b) in [
            ("They paid ten to twelve thousand pounds in fog", "They paid £10,000 to £12,000 in fog"),
            ("They paid between ten and twelve thousand pounds", "They paid between £10,000 and £12,000"),
            ("They paid $2 to $3 million in fog", "They paid $2 million to $3 million in fog"),
            ("It fed ten to twelve thousand birds in fog", "It fed 10,000 to 12,000 birds in fog"),
            ("The crane cost three and a half million in all", "The crane cost £3.5m in all"),
            ("Prices rose 2 to 3 percent in fog", "Prices rose 2%-3% in fog"),
            ("It was minus twelve and the crane froze", "It was -12C and the crane froze"),
            ("It runs from 6:30 until about 11:00 at night", "It runs from 6:30 until about 11 o'clock at night"),
            ("He is six foot two and as strong as an ox", "He is 6ft 2in and as strong as an ox"),
        ] {
            assert!(!drift(a, b) && !drift(b, a), "{a} ~ {b}");
        }
    }

    #[test]
    fn what_was_said_otherwise_is_a_change() {
        for (a, b) in [
            ("They paid ten to twelve thousand pounds in fog", "They paid £11,000 to £12,000 in fog"),
            ("They paid ten to twelve thousand pounds in fog", "They paid £10,000 to £13,000 in fog"),
            ("They paid ten to twelve thousand pounds in fog", "They paid €10,000 to £12,000 in fog"),
            ("They fed ten and then twelve thousand birds", "They fed ten thousand and then twelve thousand birds"),
            ("The crane cost £3.5m in all", "The crane cost $3.5m in all"),
            ("The crane cost three and a half million in all", "The crane cost £3.5bn in all"),
        ] {
            assert!(drift(a, b) && drift(b, a), "{a} ~ {b}");
        }
    }
}
