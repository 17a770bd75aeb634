//! Words as numbers. Each word of a story is looked up in the word lists and held against the names
//! before it; a number is made in one pass over its letters, folded on the way, and is compared at once.

use super::fold_char;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A folded word, hashed (FNV-1a, 64 bits: even with a million words in a story, two of them collide
/// once in 37 million stories).
pub type Key = u64;

/// The key of no letters at all.
pub const EMPTY: Key = 0xcbf2_9ce4_8422_2325;

const PRIME: u64 = 0x0100_0000_01b3;

/// The key of a word; capitals and typography make no difference.
pub fn key_of(word: &str) -> Key {
    match plain_key(word.as_bytes()) {
        (key, length) if length == word.len() => key,
        _ if word.is_ascii() => word.bytes().fold(EMPTY, |key, b| add_byte(key, b.to_ascii_lowercase())),
        _ => word.chars().map(fold_char).fold(EMPTY, add_char),
    }
}

/// The key of the plain letters and digits that a text begins with, and how many they are.
pub fn plain_key(text: &[u8]) -> (Key, usize) {
    let mut key = EMPTY;
    for (length, &b) in text.iter().enumerate() {
        let small = PLAIN[b as usize];
        if small == 0 {
            return (key, length);
        }
        key = add_byte(key, small);
    }
    (key, text.len())
}

/// ASCII letters, as small ones, and digits; 0 for all other bytes.
const PLAIN: [u8; 256] = {
    let mut plain = [0; 256];
    let mut b = 0;
    while b < 128 {
        if (b as u8).is_ascii_alphanumeric() {
            plain[b] = (b as u8).to_ascii_lowercase();
        }
        b += 1;
    }
    plain
};

/// The key of the same letters and this one, in small.
pub fn add_char(key: Key, c: char) -> Key {
    if c.is_ascii() {
        return add_byte(key, c.to_ascii_lowercase() as u8);
    }
    c.to_lowercase().fold(key, |key, lower| lower.encode_utf8(&mut [0; 4]).bytes().fold(key, add_byte))
}

/// The key of the same letters and this byte.
pub fn add_byte(key: Key, b: u8) -> Key {
    (key ^ u64::from(b)).wrapping_mul(PRIME)
}

/// What is known of words, by their keys.
pub type ByKey<T> = HashMap<Key, T, BuildHasherDefault<AsIs>>;

/// Keys are hashes already.
#[derive(Default)]
pub struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |key, &b| add_byte(key, b));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold_word;

    #[test]
    fn a_key_is_that_of_the_folded_word() {
        let mut folded = String::new();
        for word in ["said", "Said", "DON’T", "don't", "Élan", "İ", "`a’b", ""] {
            fold_word(word, &mut folded);
            assert_eq!(key_of(word), key_of(&folded), "{word}");
        }
        assert_ne!(key_of("said"), key_of("says"));
    }
}
