//! Figures as they are folded, with what is printed round them: a sign of degrees, a unit, "No" before them and "and a
//! half" behind. What a figure is worth is told elsewhere; here it becomes words that are compared.

use super::folded::Folded;
use super::folder::Folder;
use super::stem::stem;
use super::{numbers, worded};
use crate::text::{Span, Token, TokenKind};

/// The name of a currency that is no longer stands before its figures.
const SHORT: usize = 3;

impl Folder<'_> {
    /// Reads a number in figures or words at the head of `toks`, behind a currency's sign (`money`) or not, with its
    /// unit; how many tokens it took.
    pub fn number(&mut self, toks: &[Token], money: bool) -> usize {
        let Some(number) = numbers::read(toks, self.text, self.wording, money) else { return 0 };
        let mut span = toks[0].span.join(toks[number.tokens - 1].span);
        // "a hundred" is "100".
        if let Some(last) = self.out.last()
            && self.vocabulary.text(last.form) == "a"
            && number.takes_article
            && last.sentence == self.sentence
        {
            span = last.span.join(span);
            self.out.pop();
        }
        self.push_word(span, &number.form, &number.form).number = number.counts;
        if money {
            return number.tokens;
        }
        self.sign_before();
        self.day_behind();
        self.number_behind();
        let degrees = toks.get(number.tokens).filter(|t| t.is('°')).map(|t| t.span);
        let signs = usize::from(degrees.is_some());
        let units = if degrees.is_some() { &self.wording.numbers.glued } else { &self.wording.numbers.units };
        let next = toks.get(number.tokens + signs).filter(|t| t.kind == TokenKind::Word).map(|t| t.span);
        let unit = |span: Span| Some((units.get(&*worded::lower(span.of(self.text)))?.as_str(), span));
        let (unit, span, tokens) = match (number.unit.as_deref(), next.and_then(unit), degrees) {
            (Some(unit), ..) => (unit, span, 0),
            (None, Some((unit, span)), _) => (unit, span, 1 + signs),
            (None, None, Some(sign)) => ("degrees", sign, 1),
            _ => return number.tokens,
        };
        self.push_word(span, unit, &stem(unit, self.wording));
        number.tokens + tokens
    }

    /// "Rs 5" is "5 rupees".
    fn sign_before(&mut self) {
        let &[.., before, figure] = self.out.as_slice() else { return };
        let name = self.vocabulary.text(before.form);
        if !before.capital || name.len() > SHORT || !figure.number || before.sentence != figure.sentence {
            return;
        }
        let Some(sign) = self.wording.numbers.currencies.get(name) else { return };
        let form = format!("{}{sign}", self.vocabulary.text(figure.form).trim_end_matches(*sign));
        let form = self.vocabulary.id(&form);
        self.out.pop();
        let at = self.out.len() - 1;
        self.out[at].set_pair(self.vocabulary.pair(form, form), self.vocabulary);
        self.out[at].span = before.span.join(figure.span);
        (self.out[at].number, self.out[at].name) = (true, false);
    }

    /// "An hour and a half", with a part that was just read, is "1.5 hours"; both words have the bytes of all.
    pub fn part_behind(&mut self) {
        let &[.., figure, unit, and, a, part] = self.out.as_slice() else { return };
        let text = |word: &Folded| self.vocabulary.text(word.form);
        let value = match text(&figure) {
            "a" | "one" => Some(1.0),
            number => number.parse::<f64>().ok().filter(|_| figure.number),
        };
        let joined = text(&and) == "and" && text(&a) == "a" && !unit.number && figure.sentence == part.sentence;
        let (Some(value), Some(of), true) = (value, self.wording.numbers.fractions.get(text(&part)), joined) else {
            return;
        };
        let form = worded::written(value + of);
        let span = figure.span.join(part.span);
        let form = self.vocabulary.id(&form);
        let pair = self.vocabulary.pair(form, form);
        let first = self.out.len() - 5;
        self.out.truncate(first + 2);
        self.out[first].set_pair(pair, self.vocabulary);
        (self.out[first].span, self.out[first].number) = (span, true);
        self.out[first + 1].span = span;
    }

    /// Reads "No1" as "number one".
    pub(super) fn numbered(&mut self, span: Span, lower: &str) -> bool {
        let letters = lower.trim_end_matches(|c: char| c.is_ascii_digit());
        let Some(whole) = self.wording.numbers.shortened.get(letters).filter(|_| letters.len() < lower.len()) else {
            return false;
        };
        let digits = &lower[letters.len()..];
        let figure = if digits == "1" { "one" } else { digits };
        self.push_word(span, whole, &stem(whole, self.wording));
        self.push_word(span, figure, figure).number = true;
        true
    }
}
