//! Numbers as they are compared. "Two hundred and five", "205" and "205th" are one figure in three
//! dresses; that another figure stands in another rendering is the gravest thing a comparison finds,
//! so the dress must never be mistaken for it.

use super::cardinal::Spoken;
use super::figures::{Beside, figure};
use super::worded::written;
use crate::rules::Wording;
use crate::text::{Token, TokenKind};
use std::borrow::Cow;

/// A number at the head of some tokens.
#[derive(Debug, PartialEq)]
pub struct Number {
    /// As it is compared.
    pub form: String,
    /// How many tokens it takes.
    pub tokens: usize,
    /// Whether an "a" before it is part of it ("a hundred").
    pub takes_article: bool,
    /// Whether it is one, not the "one" of "one third", which is "a".
    pub counts: bool,
    /// The unit that is printed in one with it ("60mph").
    pub unit: Option<String>,
}

/// So many digits are read behind "point".
const DECIMALS: usize = 4;

impl Spoken<'_> {
    fn currency(&self, at: usize) -> Option<char> {
        self.wording.numbers.currencies.get(&*self.word(at)?).copied()
    }

    /// Digits in words behind "point": the value and how many words it takes.
    fn decimals(&self, at: usize) -> Option<(f64, usize)> {
        let digit = |at: usize| self.wording.numbers.values.get(&*self.word(at)?).copied().filter(|&digit| digit < 10);
        let digits: Vec<u64> = (at..at + DECIMALS).map_while(digit).collect();
        let value = digits.iter().rev().fold(0.0, |value, &digit| (value + digit as f64) / 10.0);
        (!digits.is_empty()).then_some((value, digits.len()))
    }

    /// Whether it is "%" or begins "per cent", "percentage point".
    fn percent(&self, at: usize) -> bool {
        let percent = |word: Cow<str>| word == "per" || word.starts_with("percent");
        self.toks.get(at).is_some_and(|t| t.is('%')) || self.word(at).is_some_and(percent)
    }

    /// "Half a million", "a quarter of a percent": the value and how many words it takes.
    fn part(&self) -> Option<(f64, usize)> {
        let part = self.fraction(0)?;
        let of = 1 + usize::from(self.is(1, "of"));
        let a = of + usize::from(self.is(of, "a"));
        match self.scale(a) {
            Some(scale) => Some((part * scale, a + 1)),
            None => self.percent(a).then_some((part, a)),
        }
    }

    /// "1/2" behind the first figure and a space, in three pieces.
    fn printed_fraction(&self) -> Option<f64> {
        let [whole, over, bar, under, ..] = self.toks else { return None };
        let figure = |t: &Token| t.span.of(self.text).parse::<u8>().ok().filter(|_| t.kind == TokenKind::Number);
        let (_, over_value, under_value) = (figure(whole)?, figure(over)?, figure(under)?);
        let printed = whole.span.end() + 1 == over.span.start() && bar.span.of(self.text) == "/";
        (printed && over_value < under_value).then(|| f64::from(over_value) / f64::from(under_value))
    }

    /// What stands beside a figure.
    fn beside(&self, money: bool) -> Beside {
        Beside {
            money: money || self.currency(1).is_some(),
            percent: self.percent(1),
            metres: self.word(1).is_some_and(|word| self.wording.numbers.metres.contains(&*word)),
        }
    }
}

/// More digits aren't written as they are printed.
const DIGITS: usize = 9;

/// Whether it is a whole number in digits that is compared as it is printed; "1" is compared as "one".
fn is_whole(word: &str) -> bool {
    let digits = word.bytes().all(|b| b.is_ascii_digit());
    digits && word.len() <= DIGITS && !word.starts_with('0') && word != "1"
}

/// Reads a number in figures or words at the head of `toks`, which isn't empty; `money` says that the sign of a
/// currency stands before it. "One" alone is a pronoun as often as a number, and not read.
pub fn read(toks: &[Token], text: &str, w: &Wording, money: bool) -> Option<Number> {
    let head = Spoken { toks, text, wording: w };
    if is_whole(toks[0].span.of(text)) && !money && head.stands_alone() {
        // As most figures are.
        let form = toks[0].span.of(text).into();
        return Some(Number { form, tokens: 1, takes_article: false, counts: true, unit: None });
    }
    let first = toks[0].span.of(text).to_lowercase();
    let mut number = Number {
        form: first.clone(),
        tokens: 1,
        takes_article: w.numbers.scales.contains_key(&first),
        counts: true,
        unit: None,
    };
    let mut form = None;
    let mut value = match toks[0].kind {
        TokenKind::Number => match figure(&first, head.beside(money), w) {
            Some(figure) => {
                (form, number.unit) = (figure.form, figure.unit);
                figure.value
            }
            // "1:2:3": a number, but not one to reckon with. "1980's" is "1980s".
            None => {
                number.form = first.replace(['\'', '’'], "");
                return Some(number);
            }
        },
        _ => match head.time().or_else(|| head.below_hundred(0)) {
            Some((v, tokens)) => {
                number.counts = first != "one" || head.currency(1).is_some();
                (number.tokens, number.takes_article) = (tokens, tokens > 2);
                v
            }
            // "hundred" stands for one of them; the abbreviations only follow a figure.
            None if number.takes_article && first.len() > 2 => {
                number.tokens = 0;
                1.0
            }
            None => match head.part() {
                Some((value, tokens)) => {
                    (number.tokens, number.takes_article) = (tokens, true);
                    value
                }
                None => *w.numbers.ordinals.get(&first)? as f64,
            },
        },
    };
    // "One third" is "a third".
    let ordinal = |word: Cow<str>| w.numbers.ordinals.get(&*word).is_some_and(|&of| of > 2);
    if !number.counts && (head.fraction(1).is_some() || head.word(1).is_some_and(ordinal)) {
        return Some(Number { form: "a".into(), ..number });
    }
    // "Two point five million".
    let n = number.tokens;
    if n > 0
        && head.is(n, "point")
        && let Some((part, tokens)) = head.decimals(n + 1)
        && (number.counts || head.scale(n + 1 + tokens).is_some() || head.percent(n + 1 + tokens))
    {
        value += part;
        number.tokens += 1 + tokens;
        number.counts = true;
    }
    // "Two and a half"; "two and a half of them" are not 2.5.
    let n = number.tokens;
    if n > 0
        && head.is(n, "and")
        && head.is(n + 1, "a")
        && !head.is(n + 3, "of")
        && let Some(part) = head.fraction(n + 2)
    {
        value += part;
        number.tokens += 3;
        number.counts = true;
    }
    // "6 1/2".
    if form.is_none()
        && number.tokens == 1
        && let Some(part) = head.printed_fraction()
    {
        value += part;
        number.tokens += 3;
    }
    while let Some(scale) = head.scale(number.tokens) {
        value *= scale;
        number.tokens += 1;
        number.counts = true;
        // "two hundred (and) five"
        if let Some((rest, tokens)) = head.smaller(number.tokens, scale) {
            value += rest;
            number.tokens += tokens;
        }
    }
    if number.tokens == 0 || !number.counts {
        return None;
    }
    // "one" is more often a pronoun than a figure, so the figure is written as the word.
    let one = value == 1.0 && matches!(first.as_str(), "1" | "one");
    number.form = form.unwrap_or_else(|| if one { "one".into() } else { written(value) });
    // "$5" is "5 dollars", and "$5 dollars" as well.
    if let Some(sign) = head.currency(number.tokens) {
        number.form.extend((!money).then_some(sign));
        number.tokens += 1;
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Lexicon;
    use crate::text::{Span, tokens};

    fn form(text: &str) -> Option<(String, usize)> {
        let lexicon = Lexicon::builtin().unwrap();
        let toks = tokens(text, Span::new(0, text.len()));
        read(&toks, text, lexicon.wording(), false).map(|n| (n.form, n.tokens))
    }

    #[test]
    fn figures_and_words_are_one() {
        for (a, b) in [
            ("205", "two hundred and five"),
            ("10th", "tenth"),
            ("5,000,000", "five million"),
            ("2.5 million", "2,500,000"),
            ("25", "twenty-five"),
            ("21st", "twenty-first"),
            ("2.5 million", "two and a half million"),
            ("1.5", "one and a half"),
            ("2.5 million", "two point five million"),
            ("0.25", "zero point two five"),
            ("1.2 per cent", "one point two per cent"),
            ("2½", "two and a quarter".replace("quarter", "half").as_str()),
            ("500,000", "half a million"),
            ("250,000", "quarter of a million"),
            ("12", "dozen"),
            ("6", "half a dozen"),
            ("0.5", "half a per cent"),
            ("24", "two dozen"),
            ("2,300,000", "2.3 million"),
            ("5 million dollars", "five million dollars"),
            ("87", "eighty seven"),
            ("2009", "two thousand and nine"),
            ("2,500", "two thousand five hundred"),
            ("1,250,316", "one million two hundred and fifty thousand three hundred and sixteen"),
            ("205,000", "two hundred and five thousand"),
            ("5.30", "half past five"),
            ("12.45", "quarter to one"),
            ("200,000", "2 lakh"),
            ("1.5 trillion", "1.5 lakh crore"),
        ] {
            assert_eq!(form(a).unwrap().0, form(b).unwrap().0, "{a} ~ {b}");
        }
        assert_eq!(form("two hundred and five boats"), Some(("205".into(), 4)));
        assert_eq!(form("10:30"), Some(("10.3".into(), 1)));
        assert_eq!(form("10:30 per cent"), Some(("10:30".into(), 1)));
        assert_eq!(form("one third of them"), Some(("a".into(), 1)));
        assert_eq!(form("one dollar"), form("1 dollar"));
    }

    #[test]
    fn another_value_is_another_number() {
        for (a, b) in [
            ("two and a half", "two"),
            ("two and a half", "two and a quarter"),
            ("half a million", "million"),
            ("dozen", "two dozen"),
            ("twenty-first", "twenty-second"),
            ("5 dollars", "5 pounds"),
            ("two and a half of them", "2.5"),
            ("two thousand and five thousand", "2005"),
            ("twenty two-seaters", "22"),
            ("twenty, two", "22"),
        ] {
            assert_ne!(form(a).unwrap().0, form(b).unwrap().0, "{a} ~ {b}");
        }
    }

    #[test]
    fn what_is_no_number_is_left() {
        for word in ["one of them", "second thoughts", "and", "bn", "half of them", "quarter of an hour", "a"] {
            assert_eq!(form(word), None, "{word}");
        }
    }
}
