//! One amount in two dresses that no word of it shows: "three quarters" and "75%", "one pound twenty" and "£1.20",
//! "two-all" and "2-2". Which of them house style prints is told by the words together, so it is asked where two
//! renderings part, and only there.

use super::figures::METERS;
use super::folded::Folded;
use super::unspoken::{Run, Unspoken};
use super::vocabulary::Vocabulary;
use crate::rules::Wording;

/// How much, and of what.
#[derive(PartialEq)]
enum Amount {
    /// Parts of a hundred.
    Share(f64),
    /// The smallest coins of a currency.
    Money(f64, char),
    /// A time of the day, the hour before the minutes.
    Time(f64),
}

/// Asks.
pub struct Dress<'a> {
    pub vocabulary: &'a Vocabulary,
    pub wording: &'a Wording,
}

impl Dress<'_> {
    /// Whether two runs say the same amount: each word answers to its like, or "10m" stands for "10 metres".
    pub fn same(&self, (a, (from, to)): Run, (b, (start, end)): Run) -> bool {
        let (x, y) = (&a[from..to], &b[start..end]);
        let unspoken = Unspoken { vocabulary: self.vocabulary, wording: self.wording };
        x.len() == y.len() && x.iter().zip(y).all(|(x, y)| self.alike(x, y))
            || self.metres(x, y)
            || self.metres(y, x)
            || self.drawn(&a[..to], from, y)
            || self.drawn(&b[..end], start, x)
            || unspoken.prints((a, (from, to)), (b, (start, end)))
            || unspoken.prints((b, (start, end)), (a, (from, to)))
            || self.amount(x).is_some_and(|amount| Some(amount) == self.amount(y))
    }

    fn text(&self, word: &Folded) -> &str {
        self.vocabulary.text(word.form)
    }

    /// Whether one word may stand for another.
    fn alike(&self, x: &Folded, y: &Folded) -> bool {
        let unsaid = |short: &Folded, full: &Folded| {
            self.wording
                .numbers
                .unsaid
                .get(self.text(short))
                .is_some_and(|units| units.iter().any(|u| u == self.text(full)))
        };
        x.same(y, self.vocabulary, self.wording) || unsaid(x, y) || unsaid(y, x)
    }

    fn metres(&self, one: &[Folded], two: &[Folded]) -> bool {
        match (one, two) {
            ([one], [figure, unit]) => {
                self.text(one).strip_suffix('m') == Some(self.text(figure))
                    && METERS.strip_suffix('s') == Some(self.vocabulary.text(unit.stem))
            }
            _ => false,
        }
    }

    /// "Two-all" for "2-2": the word at `at` and the figure before it.
    fn drawn(&self, words: &[Folded], at: usize, other: &[Folded]) -> bool {
        match (&words[at..], at.checked_sub(1).map(|at| &words[at]), other) {
            ([all], Some(before), [to, figure]) => {
                self.text(all) == "all" && self.text(to) == "to" && before.number && before.form == figure.form
            }
            _ => false,
        }
    }

    /// "75%", "three quarters of", "half", "£1.20", "one pound twenty", "a dollar twenty".
    fn amount(&self, words: &[Folded]) -> Option<Amount> {
        let words = match words {
            [words @ .., of] if self.text(of) == "of" => words,
            _ => words,
        };
        let part = |word: &Folded| self.wording.numbers.fractions.get(self.vocabulary.text(word.stem)).copied();
        let many = |word: &Folded| match self.text(word) {
            "a" | "one" => Some(1.0),
            figure => figure.parse::<f64>().ok().filter(|_| word.number),
        };
        // Whole ones and what is left below a hundred.
        let coins = |whole: f64, rest: &Folded| Some(100.0 * whole + many(rest).filter(|&rest| rest < 100.0)?);
        match words {
            [half] if part(half).is_some() => part(half).map(|part| Amount::Share(100.0 * part)),
            [count, sign] if self.text(sign) == "%" => many(count).map(Amount::Share),
            [count, parts] if part(parts).is_some() => Some(Amount::Share(100.0 * many(count)? * part(parts)?)),
            [time] if self.text(time).contains('.') && many(time).is_some() => {
                many(time).map(|time| Amount::Time((100.0 * time).round()))
            }
            [money] => {
                let (value, sign) = self.money(money)?;
                Some(Amount::Money((100.0 * value).round(), sign))
            }
            [hour, minute] if self.is_time(hour, minute) => Some(Amount::Time(100.0 * many(hour)? + many(minute)?)),
            [money, rest] => {
                let (value, sign) = self.money(money)?;
                Some(Amount::Money(coins(value, rest).filter(|_| value.fract() == 0.0)?, sign))
            }
            [minute, to, hour] if self.text(to) == "to" && self.is_time(hour, minute) => {
                Some(Amount::Time(100.0 * (many(hour)? - 1.0) + 60.0 - many(minute)?))
            }
            [one, name, rest] => Some(Amount::Money(coins(many(one)?, rest)?, self.sign(name)?)),
            _ => None,
        }
    }

    /// "Nine thirty".
    fn is_time(&self, hour: &Folded, minute: &Folded) -> bool {
        let within = |word: &Folded, least: u32, most: u32| {
            word.number && self.text(word).parse::<u32>().is_ok_and(|n| (least..=most).contains(&n))
        };
        within(hour, 2, 24) && within(minute, 10, 59)
    }

    /// A figure with its currency.
    fn money(&self, word: &Folded) -> Option<(f64, char)> {
        let form = self.text(word);
        let sign =
            form.chars().next_back().filter(|sign| self.wording.numbers.currencies.values().any(|of| of == sign))?;
        let figure = &form[..form.len() - sign.len_utf8()];
        Some((if figure == "one" { 1.0 } else { figure.parse().ok()? }, sign))
    }

    /// The sign of a currency, given its name or the sign.
    fn sign(&self, word: &Folded) -> Option<char> {
        let form = self.text(word);
        let sign = || form.chars().next().filter(|sign| sign.len_utf8() == form.len());
        let known = |sign: &char| self.wording.numbers.currencies.values().any(|of| of == sign);
        self.wording.numbers.currencies.get(form).copied().or_else(|| sign().filter(known))
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::drift;

    #[test]
    fn one_amount_in_two_dresses_is_no_change() {
        for (a, b) in [
            ("Our team won three-nil in fog", "Our team won 3-0 in fog"),
            ("It ended two-all in fog", "It ended 2-2 in fog"),
            ("We lost three quarters of the cranes", "We lost 75% of the cranes"),
            ("We lost half the cranes in fog", "We lost 50 per cent of the cranes in fog"),
            ("A brush costs one pound twenty in fog", "A brush costs £1.20 in fog"),
            ("A brush costs a dollar twenty in fog", "A brush costs $1.20 in fog"),
            ("The ferry came at nine thirty in fog", "The ferry came at 9:30 in fog"),
        ] {
            assert!(!drift(a, b) && !drift(b, a), "{a} ~ {b}");
        }
    }

    #[test]
    fn another_amount_is_a_change() {
        for (a, b) in [
            ("Our team won three-nil in fog", "Our team won 3-1 in fog"),
            ("It ended two-all in fog", "It ended 2-3 in fog"),
            ("We lost three quarters of the cranes", "We lost 70% of the cranes"),
            ("A brush costs one pound twenty in fog", "A brush costs £1.30 in fog"),
            ("A brush costs a dollar twenty in fog", "A brush costs £1.20 in fog"),
        ] {
            assert!(drift(a, b) && drift(b, a), "{a} ~ {b}");
        }
    }
}
