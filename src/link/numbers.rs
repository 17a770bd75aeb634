//! Numbers as they are compared. "Two hundred and five", "205" and "205th" are one figure in three
//! dresses; that another figure stands in another rendering is the gravest thing a comparison finds,
//! so the dress must never be mistaken for it.

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
}

/// Reads a number in figures or words at the head of `toks`, which isn't empty. "One" alone is a
/// pronoun as often as a number, and not read.
pub fn read(toks: &[Token], text: &str, w: &Wording) -> Option<Number> {
    let low = |t: &Token| t.span.of(text).to_lowercase();
    let first = low(&toks[0]);
    let takes_article = w.scales.contains_key(&first);
    let (mut value, mut tokens, mut counts) = match toks[0].kind {
        TokenKind::Number => match figure(&first) {
            Some(v) => (v, 1, true),
            // "10:30", "2016-17": a number, but not one to reckon with.
            None => return Some(Number { form: first, tokens: 1, takes_article: false }),
        },
        _ => match in_words(&first, w) {
            Some(v) => (v, 1, first != "one"),
            // "hundred" stands for one of them; the abbreviations only follow a figure.
            None if takes_article && first.len() > 2 => (1.0, 0, true),
            None => match w.ordinals.get(&first) {
                Some(&v) => (v as f64, 1, true),
                None => return None,
            },
        },
    };
    while let Some(t) = toks.get(tokens).filter(|t| t.kind == TokenKind::Word) {
        let Some(&scale) = w.scales.get(&low(t)) else { break };
        value *= scale as f64;
        tokens += 1;
        counts = true;
        // "two hundred (and) five"
        let and = usize::from(toks.get(tokens).is_some_and(|t| low(t) == "and"));
        if scale == 100
            && let Some(v) = toks.get(tokens + and).and_then(|t| in_words(&low(t), w))
        {
            value += v;
            tokens += and + 1;
        }
    }
    if tokens == 0 || !counts {
        return None;
    }
    // "one" is more often a pronoun than a figure, so the figure is written as the word.
    let form = if value == 1.0 && toks[0].span.len() == 1 { "one".into() } else { format!("{value}") };
    Some(Number { form, tokens, takes_article })
}

/// Whether a number may begin with a token: if not, [`read`] reads none.
pub fn may_begin(token: Token, text: &str, w: &Wording) -> bool {
    let word = token.span.of(text);
    if token.kind == TokenKind::Number || word.as_bytes()[0].is_ascii_digit() {
        return true;
    }
    let lower = if word.bytes().all(|b| b.is_ascii_lowercase()) { word.into() } else { Cow::from(word.to_lowercase()) };
    in_words(&lower, w).is_some() || w.scales.contains_key(&*lower) || w.ordinals.contains_key(&*lower)
}

fn figure(word: &str) -> Option<f64> {
    let digits: String = word.chars().filter(|&c| c != ',').collect();
    let bare = ["st", "nd", "rd", "th"].iter().find_map(|e| digits.strip_suffix(e)).unwrap_or(&digits);
    bare.chars().all(|c| c.is_ascii_digit() || c == '.').then(|| bare.parse().ok()).flatten()
}

/// The value of one word below a hundred: "seven", "twenty-five".
pub fn in_words(word: &str, w: &Wording) -> Option<f64> {
    match word.split_once('-') {
        Some((tens, unit)) => Some((w.values.get(tens).filter(|&&t| t >= 20)? + w.values.get(unit)?) as f64),
        None => w.values.get(word).map(|&v| v as f64),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Lexicon;
    use crate::text::{Span, tokens};

    fn form(text: &str) -> Option<(String, usize)> {
        let lexicon = Lexicon::builtin().unwrap();
        let toks = tokens(text, Span::new(0, text.len()));
        read(&toks, text, lexicon.wording()).map(|n| (n.form, n.tokens))
    }

    #[test]
    fn figures_and_words_are_one() {
        for (a, b) in [
            ("205", "two hundred and five"),
            ("10th", "tenth"),
            ("5,000,000", "five million"),
            ("2.5 million", "2,500,000"),
            ("25", "twenty-five"),
        ] {
            assert_eq!(form(a).unwrap().0, form(b).unwrap().0, "{a} ~ {b}");
        }
        assert_eq!(form("two hundred and five boats"), Some(("205".into(), 4)));
        assert_eq!(form("10:30"), Some(("10:30".into(), 1)));
    }

    #[test]
    fn what_is_no_number_is_left() {
        for word in ["one of them", "second thoughts", "and", "bn"] {
            assert_eq!(form(word), None, "{word}");
        }
    }
}
