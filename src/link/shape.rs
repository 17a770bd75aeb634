//! What a word looks like: capitals, initials, letters masked out. The shape of a word is house style,
//! but now and then it is all there is to tell "us" from "US". What is asked of it for every pair of words
//! is noted once.

use crate::text::{Span, Token, TokenKind};

/// What is asked of a form's or stem's letters again and again, in little room, so that most of it stays
/// at hand.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Which letters it has, folded into 64 bits.
    pub letters: u64,
    /// How many bytes it has.
    pub bytes: u32,
    /// How many characters it has.
    pub chars: u32,
    /// Its first byte; 0 of nothing.
    pub first: u8,
    /// Whether it is a masked word ("f*").
    pub masked: bool,
    /// Whether it is "i", which is no name though it is a capital.
    pub is_i: bool,
    /// Whether a phrase of several words begins with it.
    pub begins_phrase: bool,
    /// Whether one ends with it.
    pub ends_phrase: bool,
}

impl Shape {
    /// That of a word.
    pub fn of(word: &str) -> Shape {
        Shape {
            letters: word.chars().fold(0, |all, c| all | 1 << (c as u32 % 64)),
            bytes: word.len() as u32,
            chars: word.chars().count() as u32,
            first: word.bytes().next().unwrap_or(0),
            masked: word.ends_with('*'),
            is_i: word == "i",
            begins_phrase: false,
            ends_phrase: false,
        }
    }
}

/// "f*" (from "f---") for any word with that letter.
pub fn masked(mask: &str, word: &str) -> bool {
    mask.strip_suffix('*').is_some_and(|first| word.starts_with(first))
}

/// A masked word at the head of `toks` ("f---", "s**t"), as "f*", and how many tokens it takes.
pub fn mask(toks: &[Token], text: &str) -> Option<(String, usize)> {
    let glued = toks.windows(2).take_while(|p| {
        p[0].span.end() == p[1].span.start() && matches!(p[1].kind, TokenKind::Sign('-' | '*' | '—' | '_' | '–'))
    });
    let signs = glued.count();
    let dash = toks.get(1).is_some_and(|t| t.is('—'));
    if signs == 0 || (signs < 2 && !dash) {
        return None;
    }
    let first = toks[0].span.of(text).to_lowercase();
    if first.chars().count() != 1 {
        return None;
    }
    let after = |t: &&Token| t.span.start() == toks[signs].span.end() && t.is_word() && t.span.len() <= 3;
    let tokens = signs + 1 + usize::from(toks.get(signs + 1).filter(after).is_some());
    Some((format!("{first}*"), tokens))
}

/// Whether a word of a text begins with a capital, a sign of a handle aside.
#[inline(always)]
pub fn starts_upper(text: &str, word: Span) -> bool {
    match text.as_bytes().get(word.start()) {
        // As nearly all words begin.
        Some(b) if b.is_ascii_alphanumeric() => b.is_ascii_uppercase(),
        _ => word.of(text).trim_start_matches(['@', '#']).chars().next().is_some_and(char::is_uppercase),
    }
}

/// "U.S.", "FBI": capitals only, at least two.
pub fn is_initials(raw: &str) -> bool {
    let stops = raw.contains('.');
    let letters = raw.chars().filter(|&c| c != '.');
    let n = letters.clone().count();
    (2..=5).contains(&n) && letters.clone().all(|c| c.is_uppercase() || stops && c.is_alphabetic()) && {
        !stops || raw.split('.').all(|p| p.chars().count() <= 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Span, tokens};

    #[test]
    fn shapes_are_told() {
        assert!(is_initials("U.S.") && is_initials("FBI") && is_initials("a.m."));
        assert!(!is_initials("Us") && !is_initials("A") && !is_initials("CLOSED"));
        let upper = |word: &str| starts_upper(word, Span::new(0, word.len()));
        assert!(upper("@Ann") && !upper("ann"));
        assert!(masked("d*", "damn") && !masked("d*", "hell") && !masked("damn", "damn"));
    }

    #[test]
    fn a_mask_takes_its_signs_and_last_letters() {
        let read = |text: &str| mask(&tokens(text, Span::new(0, text.len())), text);
        assert_eq!(read("d--- it"), Some(("d*".into(), 4)));
        assert_eq!(read("d**n it"), Some(("d*".into(), 4)));
        assert_eq!(read("a - b"), None);
        assert_eq!(read("damn--- it"), None);
    }
}
