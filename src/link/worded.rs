//! What one word says as a number: "seven", "twenty-five", "third"; and how a value is written so that it can be compared.

use crate::rules::Wording;
use crate::text::{Token, TokenKind};
use std::borrow::Cow;

/// A value as it is compared.
pub fn written(value: f64) -> String {
    // 2.3 by a million is no whole number.
    format!("{}", (value * 1e6).round() / 1e6)
}

/// Whether a number may begin with a token: if not, none is read.
pub fn may_begin(token: Token, text: &str, w: &Wording) -> bool {
    let word = token.span.of(text);
    if token.kind == TokenKind::Number || word.as_bytes()[0].is_ascii_digit() {
        return true;
    }
    let lower = lower(word);
    let listed = w.numbers.scales.contains_key(&*lower) || w.numbers.ordinals.contains_key(&*lower);
    listed || in_words(&lower, w).is_some() || w.numbers.fractions.contains_key(&*lower)
}

/// A word in lower case: itself if it is, as most are.
pub fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii_lowercase()) { word.into() } else { Cow::from(word.to_lowercase()) }
}

/// The value of one word below a hundred: "seven", "twenty-five", "twenty-first".
pub fn in_words(word: &str, w: &Wording) -> Option<f64> {
    match word.split_once('-') {
        Some((tens, unit)) => {
            let tens = w.numbers.values.get(tens).filter(|&&t| t >= 20)?;
            let unit =
                [&w.numbers.values, &w.numbers.ordinals, &w.numbers.doubtful].iter().find_map(|list| list.get(unit))?;
            (*unit < 10).then_some((tens + unit) as f64)
        }
        None => w.numbers.values.get(word).map(|&v| v as f64),
    }
}
