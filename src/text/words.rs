//! Words and signs. One tokenizer serves extraction and linking, so that both speak of the same
//! words. It knows nothing of language: "U.S." and "don't" are one word, "$5,000" one number, and
//! every other sign stands by itself. A quotation mark is never part of a word; whether a `'` is one
//! or an apostrophe is told by the letters beside it, and the rest is left to `segment/`.

use super::Span;
use super::key::{Key, plain_key};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with the apostrophes, hyphens and stops inside ("U.S.", "O'Neil", "well-known").
    Word,
    /// Begins with a digit: "34", "5,000", "10th", "2016-17".
    Number,
    /// One sign: this character.
    Sign(char),
}

/// One word, number or sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

impl Token {
    /// Whether it is this sign.
    pub fn is(&self, sign: char) -> bool {
        self.kind == TokenKind::Sign(sign)
    }

    /// Whether it is a word or a number.
    pub fn is_word(&self) -> bool {
        !matches!(self.kind, TokenKind::Sign(_))
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ')
}

fn is_inner(c: char) -> bool {
    is_apostrophe(c) || matches!(c, '-' | '.' | '‐' | '‑' | '&' | '_' | '@')
}

/// The tokens of `span`, in order. White space (NBSP too) separates and is dropped; zero-width
/// characters and a byte order mark are white space.
pub fn tokens(text: &str, span: Span) -> Vec<Token> {
    let mut out = Vec::with_capacity(span.len() / 5);
    out.extend(each_token(text, span));
    out
}

/// The same one by one, for who keeps none of them.
pub fn each_token(text: &str, span: Span) -> impl Iterator<Item = Token> {
    each_keyed_token(text, span).map(|(token, _)| token)
}

/// The same with the key of each word that has no sign in it, as most have none: finding a word's end and
/// making its key is one pass over its letters.
pub fn each_keyed_token(text: &str, span: Span) -> KeyedTokens<'_> {
    KeyedTokens { text, at: span.start(), end: span.end() }
}

/// The tokens of a stretch of text, one by one.
pub struct KeyedTokens<'a> {
    text: &'a str,
    at: usize,
    end: usize,
}

impl Iterator for KeyedTokens<'_> {
    type Item = (Token, Option<Key>);

    #[inline(always)]
    fn next(&mut self) -> Option<Self::Item> {
        next_token(self.text, &mut self.at, self.end)
    }
}

/// The next token from `at` on, and its key if it is plain. Nothing is called so often; in one piece with
/// its caller, cutting up a story takes a tenth less.
#[inline(always)]
fn next_token(text: &str, at: &mut usize, end: usize) -> Option<(Token, Option<Key>)> {
    while *at < end {
        let start = *at;
        let first = text.as_bytes()[start];
        if first == b' ' {
            *at += 1;
            continue;
        }
        if first.is_ascii_alphanumeric() {
            // As most tokens begin.
            let (end, key) = plain_end(text, start, end);
            // With the space behind it, as mostly there is one.
            *at = end + usize::from(text.as_bytes().get(end) == Some(&b' '));
            let kind = if first.is_ascii_digit() { TokenKind::Number } else { TokenKind::Word };
            return Some((Token { span: Span::new(start, end), kind }, key));
        }
        let c = char_at(text, start);
        *at += c.len_utf8();
        if c.is_whitespace() || is_invisible(c) {
            continue;
        }
        let word = is_letter(c) || is_handle(text, start, end);
        if word {
            *at = word_end(text, start, end);
        }
        let kind = match c {
            _ if !word => TokenKind::Sign(c),
            _ if c.is_numeric() => TokenKind::Number,
            _ => TokenKind::Word,
        };
        return Some((Token { span: Span::new(start, *at), kind }, None));
    }
    None
}

/// Whether it is a letter or digit. Dashes and curly marks, which are the most of what isn't ASCII, are
/// known by their block.
fn is_letter(c: char) -> bool {
    !('\u{2000}'..='\u{206f}').contains(&c) && c.is_alphanumeric()
}

/// Whether it takes no room: joiners, direction marks, a byte order mark, a soft hyphen.
fn is_invisible(c: char) -> bool {
    !c.is_ascii() && matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

fn char_at(text: &str, at: usize) -> char {
    match text.as_bytes()[at] {
        b if b < 128 => b as char,
        _ => text[at..].chars().next().expect("offset on a character boundary"),
    }
}

/// `@name` and `#tag`.
fn is_handle(text: &str, at: usize, end: usize) -> bool {
    matches!(text.as_bytes()[at], b'@' | b'#') && at + 1 < end && char_at(text, at + 1).is_alphanumeric()
}

/// The end of a word that begins with a plain letter, and its key if it has nothing else.
#[inline(always)]
fn plain_end(text: &str, from: usize, end: usize) -> (usize, Option<Key>) {
    let bytes = &text.as_bytes()[..end];
    let (key, length) = plain_key(&bytes[from..]);
    let plain = from + length;
    let goes_on = |at: usize| bytes.get(at).is_some_and(|&b| b >= 128 || b.is_ascii_alphanumeric());
    if matches!(bytes.get(plain), None | Some(b' ')) || !goes_on(plain) && !goes_on(plain + 1) {
        // As most words do: before a space, or a sign that joins nothing because no letter follows it.
        return (plain, Some(key));
    }
    (word_end(text, from, end), None)
}

fn word_end(text: &str, from: usize, end: usize) -> usize {
    let first = char_at(text, from);
    let number = first.is_numeric();
    let mut at = from + first.len_utf8();
    let mut stops = 0;
    // Where its last part begins: "R-N.Y." ends as "N.Y." does.
    let mut part = from;
    while at < end {
        let c = char_at(text, at);
        let next = at + c.len_utf8();
        if is_letter(c) {
            at = next;
        } else if (is_inner(c) || number && matches!(c, ',' | ':' | '/'))
            && next < end
            && is_letter(char_at(text, next))
        {
            // "end.The" is two sentences that lost their space, "example.com" and "U.S" are not.
            if c == '.' && char_at(text, next).is_uppercase() && at - part > 2 && stops == 0 && !number {
                break;
            }
            stops += usize::from(c == '.');
            part = if c == '-' { next } else { part };
            at = next;
        } else if c == '.' && stops > 0 && is_initialism(&text[part..at]) {
            return next;
        } else {
            break;
        }
    }
    at
}

/// "U.S", "D.C", "p.m": single letters with stops between, so that the last stop belongs to the word.
fn is_initialism(word: &str) -> bool {
    word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        tokens(text, Span::new(0, text.len())).iter().map(|t| t.span.of(text)).collect()
    }

    #[test]
    fn words_keep_what_is_inside_them() {
        assert_eq!(
            split("Don’t, O'Neil-Jones of U.S. D-Md. left."),
            ["Don’t", ",", "O'Neil-Jones", "of", "U.S.", "D-Md", ".", "left", "."]
        );
        assert_eq!(split("King, R-N.Y., who left"), ["King", ",", "R-N.Y.", ",", "who", "left"]);
        assert_eq!(split("$5,000.50 at 10th 2016-17"), ["$", "5,000.50", "at", "10th", "2016-17"]);
        assert_eq!(split("“‘Yes,’ she”\u{a0}@ann #tag"), ["“", "‘", "Yes", ",", "’", "she", "”", "@ann", "#tag"]);
    }

    #[test]
    fn a_lost_space_still_ends_a_word() {
        assert_eq!(split("the end.The start"), ["the", "end", ".", "The", "start"]);
        assert_eq!(split("see example.com"), ["see", "example.com"]);
    }
}
