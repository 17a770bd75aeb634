//! The words of names as numbers. A story mentions people thousands of times, and each mention is held
//! against those before it; comparing numbers instead of strings keeps that from being most of the work.
//! Two words have one key if they differ in nothing but capitals, typography, stops ("U.S."), a final 's
//! and an article before a hyphen ("al-Orr").

use super::keys::Keys;
use super::links::{Links, List};
use crate::rules::{Flags, Names};
use crate::segment::Word;
use crate::text::{self, EMPTY, Key, Letters, Span, TokenKind, fold_char, plain_key};

/// The key of a word; `None` for what holds no letter or digit.
pub(super) fn key(word: &str) -> Option<Key> {
    match plain_key(word.as_bytes()) {
        // As most words are.
        (key, length) if length == word.len() => (length > 0).then_some(key),
        _ => slow_key(word),
    }
}

/// The same for a word that was cut from the story.
pub(super) fn word_key(text: &str, word: &Word) -> Option<Key> {
    if word.key == EMPTY { key(word.span.of(text)) } else { Some(word.key) }
}

/// The same for a word with signs in it.
fn slow_key(word: &str) -> Option<Key> {
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    // "“Nob”", "Ellis’"
    let word = word.trim_matches(['“', '”', '"', '‘', '’', '\'']);
    let word = Names::builtin().without_article(word);
    // "Cole’s", as most of them are.
    if let (key, length) = plain_key(word.as_bytes())
        && length == word.len()
    {
        return (length > 0).then_some(key);
    }
    let mut letters = Letters::default();
    let mut any = false;
    for c in word.chars().map(fold_char).filter(|&c| c != '.') {
        any |= c.is_alphanumeric();
        letters = letters.and_char(c);
    }
    any.then(|| letters.key())
}

/// The words of a name, without what tells generations apart.
pub(super) fn name_words(text: &str, span: Span) -> impl Iterator<Item = &str> {
    let name = span.of(text);
    let mut at = 0;
    let words = std::iter::from_fn(move || {
        let rest = &name[at..];
        // Where a byte says all, no character need be read.
        let signs = |c: char| c.is_whitespace() || c == ',';
        let end = match rest.bytes().position(|b| b <= b',' && (b <= b' ' || b == b',') || b >= 128) {
            None => rest.len(),
            Some(end) if rest.as_bytes()[end] < 128 => end,
            Some(_) => rest.find(signs).unwrap_or(rest.len()),
        };
        if rest.is_empty() {
            return None;
        }
        at += end + rest[end..].chars().next().map_or(0, char::len_utf8);
        Some(&rest[..end])
    });
    words.filter(|w| !w.is_empty() && !is_generation(w))
}

/// "Jr.", "III"; also "the", "Md", and a stop alone: no word that anybody is called by.
pub(super) fn is_generation(word: &str) -> bool {
    if word.len() > 4 && !word.ends_with('.') {
        return false;
    }
    let bare = word.trim_end_matches('.');
    let names = Names::builtin();
    bare.is_empty() || bare.eq_ignore_ascii_case("the") || names.generations.has(bare) || names.uncalled.has(bare)
}

/// The keys of [`name_words`].
pub(super) fn name_keys(text: &str, span: Span) -> Keys {
    name_words(text, span).filter_map(key).collect()
}

/// The same of a name that is among these words of the story.
pub(super) fn name_keys_among(text: &str, span: Span, words: &[Word]) -> Keys {
    match plain_words(span, words) {
        Some(name) => name.iter().filter(|w| !is_generation(w.span.of(text))).map(|w| w.key).collect(),
        None => name_keys(text, span),
    }
}

/// The words of a name among these, where nothing but spaces stands between plain words, so that the text need not be
/// read again.
fn plain_words(span: Span, words: &[Word]) -> Option<&[Word]> {
    let from = words.iter().position(|w| w.span.start() >= span.start()).unwrap_or(words.len());
    let inside = words[from..].iter().take_while(|w| w.span.end() <= span.end()).count();
    let name = &words[from..from + inside];
    let spaced = name.windows(2).all(|pair| pair[0].span.end() < pair[1].span.start());
    let whole = name
        .first()
        .zip(name.last())
        .is_some_and(|(a, b)| a.span.start() == span.start() && b.span.end() == span.end());
    (whole && spaced && name.iter().all(|w| w.kind == TokenKind::Word && w.key != EMPTY)).then_some(name)
}

/// The key of the first letters of a name's content words ("NSC"); `None` for a single word.
pub(super) fn initials(text: &str, span: Span) -> Option<Key> {
    first_letters(name_words(text, span))
}

/// The same of a name that is among these words of the story.
pub(super) fn initials_among(text: &str, span: Span, words: &[Word]) -> Option<Key> {
    match plain_words(span, words) {
        Some(name) => first_letters(name.iter().map(|w| w.span.of(text)).filter(|w| !is_generation(w))),
        None => initials(text, span),
    }
}

fn first_letters<'a>(words: impl Iterator<Item = &'a str>) -> Option<Key> {
    let uncounted = &Names::builtin().uncounted;
    let mut letters = Letters::default();
    let mut count = 0;
    for first in words.filter(|w| !uncounted.has(w)).filter_map(|w| w.chars().next()) {
        count += 1;
        letters = letters.and_char(first);
    }
    (count > 1).then(|| letters.key())
}

/// Words that tell one phrase from another: no articles, no prepositions.
pub(super) fn content_words(text: &str, words: &[Word]) -> Keys {
    let small = Flags::DETERMINER | Flags::PREPOSITION | Flags::COORDINATOR;
    let tells = |w: &&Word| w.kind_word() && (!w.is(small) || w.is(Flags::CAPITALS));
    words.iter().filter(tells).filter_map(|w| word_key(text, w)).collect()
}

/// Which entries go by a [`Key`].
#[derive(Debug)]
pub(super) struct ByKey {
    lists: text::ByKey<List>,
    entries: Links<usize>,
}

impl ByKey {
    /// None yet, but room for so many.
    pub fn with_capacity(entries: usize) -> Self {
        ByKey {
            lists: text::ByKey::with_capacity_and_hasher(entries, Default::default()),
            entries: Links::with_capacity(entries),
        }
    }

    /// Adds an entry, unless it was the last one added by that key.
    pub fn add(&mut self, key: Key, entry: usize) {
        let list = self.lists.entry(key).or_default();
        if self.entries.of(*list).next() != Some(entry) {
            self.entries.push(list, entry);
        }
    }

    /// The entries of a key, latest first.
    pub fn get(&self, key: Key) -> impl Iterator<Item = usize> + '_ {
        self.entries.of(self.lists.get(&key).copied().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typography_and_genitives_make_no_other_word() {
        assert_eq!(key("O’Neil’s"), key("o'neil"));
        assert_eq!(key("U.S."), key("us"));
        assert_eq!(key("al-Amin’s"), key("Amin"));
        assert_ne!(key("al-dente"), key("dente"));
        assert_ne!(key("Ames"), key("Cole"));
        assert_eq!(key("—"), None);
        let name = "National Society of Coopers";
        assert_eq!(initials(name, Span::new(0, name.len())), key("NSC"));
        assert_eq!(initials("Ames", Span::new(0, 4)), None);
    }
}
