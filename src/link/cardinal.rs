//! Numbers that were spoken, word by word: "two thousand and nine", "eighty seven", "half past five". A reference prints
//! them as they were heard, without a hyphen and in full, and copy prints a figure; here the words are put together.

use super::worded::{in_words, lower};
use crate::rules::Wording;
use crate::text::{Token, TokenKind};
use std::borrow::Cow;

/// Below it a scale is none that a smaller number follows: "a dozen and two".
const HUNDRED: f64 = 100.0;
const NOON: f64 = 12.0;

/// The words at the head of some tokens.
pub struct Spoken<'a> {
    pub toks: &'a [Token],
    pub text: &'a str,
    pub wording: &'a Wording,
}

impl Spoken<'_> {
    /// A word in lower case; nothing for a figure or a sign.
    pub fn word(&self, at: usize) -> Option<Cow<'_, str>> {
        let token = self.toks.get(at).filter(|t| t.kind == TokenKind::Word)?;
        Some(lower(token.span.of(self.text)))
    }

    pub fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).is_some_and(|w| w == word)
    }

    /// Whether nothing that stands behind the first token, a number, may belong to it.
    pub fn stands_alone(&self) -> bool {
        match self.toks.get(1).map(|t| t.kind) {
            Some(TokenKind::Word) => !self.word(1).is_some_and(|word| self.wording.goes_on(&word)),
            Some(TokenKind::Number) => false,
            Some(TokenKind::Sign(sign)) => !matches!(sign, '%' | '°'),
            None => true,
        }
    }

    pub fn scale(&self, at: usize) -> Option<f64> {
        self.wording.numbers.scales.get(&*self.word(at)?).map(|&scale| scale as f64)
    }

    pub fn fraction(&self, at: usize) -> Option<f64> {
        self.wording.numbers.fractions.get(&*self.word(at)?).copied()
    }

    /// A number below a hundred, "eighty-seven" or "eighty seven", and how many words it takes.
    pub fn below_hundred(&self, at: usize) -> Option<(f64, usize)> {
        let value = in_words(&self.word(at)?, self.wording)?;
        let tens = value >= 20.0 && value % 10.0 == 0.0;
        let unit = || in_words(&self.word(at + 1)?, self.wording).filter(|unit| (1.0..10.0).contains(unit));
        match tens.then(unit).flatten() {
            Some(unit) if self.apart(at + 1) => Some((value + unit, 2)),
            _ => Some((value, 1)),
        }
    }

    /// Whether a space stands before a word, and no hyphen behind it: "twenty two-seaters" are twenty.
    fn apart(&self, at: usize) -> bool {
        let (before, span) = (self.toks[at - 1].span, self.toks[at].span);
        let between = self.text.get(before.end()..span.start());
        between.is_some_and(|b| b.trim().is_empty()) && !self.text[span.end()..].starts_with(['-', '‐', '‑'])
    }

    /// What follows a scale and is smaller, "(and) nine" of "two thousand and nine": the value and how many words.
    pub fn smaller(&self, at: usize, scale: f64) -> Option<(f64, usize)> {
        let and = usize::from(self.is(at, "and"));
        let (mut value, mut words) = (scale >= HUNDRED).then(|| self.below_hundred(at + and)).flatten()?;
        words += and;
        while let Some(next) = self.scale(at + words).filter(|&next| next < scale && next >= HUNDRED) {
            value *= next;
            words += 1;
            if let Some((rest, more)) = self.smaller(at + words, next) {
                value += rest;
                words += more;
            }
        }
        // "Between two thousand and five thousand"; but "two hundred and five thousand".
        let other = self.scale(at + words).is_some_and(|next| next <= scale || scale > HUNDRED);
        (!other).then_some((value, words))
    }

    /// "Half past five", "quarter to nine", "ten past nine": as "5.30" is read, and how many words it takes.
    pub fn time(&self) -> Option<(f64, usize)> {
        let first = self.word(0)?;
        let minutes = match self.fraction(0) {
            Some(part) => 60.0 * part,
            None => in_words(&first, self.wording).filter(|minutes| (2.0..30.0).contains(minutes))?,
        };
        let hour = in_words(&self.word(2)?, self.wording).or_else(|| self.toks[2].span.of(self.text).parse().ok());
        let hour = hour.filter(|hour| (1.0..=NOON).contains(hour) && self.scale(3).is_none())?;
        if self.is(1, "past") {
            return Some((hour + minutes / 100.0, 3));
        }
        // "Five to nine" are as often five, six, seven.
        let before = if hour == 1.0 { NOON } else { hour - 1.0 };
        (self.is(1, "to") && minutes == 15.0 && self.fraction(0).is_some()).then_some((before + 0.45, 3))
    }
}
