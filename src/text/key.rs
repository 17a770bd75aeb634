//! Words as numbers. Each word of a story is looked up in the word lists and held against the names
//! before it; a number is made in one pass over its letters, folded on the way, and is compared at once.

use super::fold_char;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A folded word, hashed eight letters at a time: words of no more are told apart surely, and of a million
/// longer ones two collide once in 37 million stories.
pub type Key = u64;

/// The key of no letters at all.
pub const EMPTY: Key = 0xcbf2_9ce4_8422_2325;

/// So many letters are read together.
const STEP: usize = 8;

/// The key of a word; capitals and typography make no difference.
pub fn key_of(word: &str) -> Key {
    match plain_key(word.as_bytes()) {
        (key, length) if length == word.len() => key,
        _ if word.is_ascii() => ascii_key(word.as_bytes()),
        _ => word.chars().map(fold_char).fold(Letters::default(), Letters::and_char).key(),
    }
}

/// The key of a word of ASCII signs.
fn ascii_key(word: &[u8]) -> Key {
    let small = |letters: &[u8]| {
        let mut eight = [0; STEP];
        eight.iter_mut().zip(letters).for_each(|(small, letter)| *small = letter.to_ascii_lowercase());
        u64::from_le_bytes(eight)
    };
    word.chunks(STEP).fold(EMPTY, |key, letters| mix(key, small(letters)))
}

/// The key of the plain letters and digits that a text begins with, and how many they are.
#[inline(always)]
pub fn plain_key(text: &[u8]) -> (Key, usize) {
    let (mut key, mut length) = (EMPTY, 0);
    loop {
        let (small, plain) = plain_step(step(&text[length..]));
        length += plain;
        if plain > 0 {
            key = mix(key, small);
        }
        if plain < STEP {
            return (key, length);
        }
    }
}

/// The first letters of a text as one number, the first one lowest; zeros behind its end.
#[inline(always)]
fn step(text: &[u8]) -> u64 {
    let mut letters = [0; STEP];
    match text.first_chunk() {
        Some(whole) => letters = *whole,
        None => letters[..text.len()].copy_from_slice(text),
    }
    u64::from_le_bytes(letters)
}

/// The plain letters and digits that these eight bytes begin with, as small ones, and how many they are. No byte
/// is looked at by itself: how long a word is can't be foreseen, and a loop that ends at its end is what a
/// processor guesses wrong.
#[inline(always)]
fn plain_step(bytes: u64) -> (u64, usize) {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    // The high bit of each byte tells whether that byte, one of ASCII, is as large as the sign.
    let from = |bytes: u64, sign: u8| bytes + u64::from(0x80 - sign) * EACH;
    let within = |bytes: u64, first: u8, last: u8| from(bytes, first) & !from(bytes, last + 1);
    let small = bytes | (0x20 * EACH);
    let ascii = !HIGH;
    let plain = (within(bytes & ascii, b'0', b'9') | within(small & ascii, b'a', b'z')) & !bytes & HIGH;
    let length = ((plain ^ HIGH).trailing_zeros() / 8) as usize;
    let rest = if length < STEP { u64::MAX << (8 * length) } else { 0 };
    (small & !rest, length)
}

/// The key of the letters before and these eight.
#[inline(always)]
fn mix(key: Key, letters: u64) -> Key {
    let product = (key ^ letters).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    // A product's low bits tell nothing of the last letters.
    product ^ (product >> 32)
}

/// A key in the making, letter by letter.
#[derive(Clone, Copy)]
pub struct Letters {
    key: Key,
    /// Those since the last whole step, and how many they are.
    last: u64,
    count: usize,
}

impl Default for Letters {
    fn default() -> Letters {
        Letters { key: EMPTY, last: 0, count: 0 }
    }
}

impl Letters {
    /// The same letters and this byte.
    fn and(mut self, b: u8) -> Letters {
        self.last |= u64::from(b) << (8 * self.count);
        self.count += 1;
        if self.count == STEP { Letters { key: self.key(), ..Letters::default() } } else { self }
    }

    /// The same letters and this one, in small.
    pub fn and_char(self, c: char) -> Letters {
        if c.is_ascii() {
            return self.and(c.to_ascii_lowercase() as u8);
        }
        c.to_lowercase().fold(self, |letters, c| c.encode_utf8(&mut [0; 4]).bytes().fold(letters, Letters::and))
    }

    /// Their key.
    pub fn key(self) -> Key {
        if self.count == 0 { self.key } else { mix(self.key, self.last) }
    }
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
        self.0 = bytes.iter().fold(self.0, |key, &b| mix(key, b.into()));
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
        assert_ne!(key_of("spokesman"), key_of("spokesmen"));
        assert_eq!(key_of(""), EMPTY);
    }

    #[test]
    fn a_plain_key_ends_at_the_first_sign() {
        for length in 0..20 {
            for b in 0..=255u8 {
                let mut text = vec![b'M'; length];
                text.push(b);
                text.extend(b"0z");
                let whole = b.is_ascii_alphanumeric();
                let plain = if whole { text.len() } else { length };
                let letters = text[..plain].iter().fold(Letters::default(), |l, b| l.and(b.to_ascii_lowercase()));
                assert_eq!(plain_key(&text), (letters.key(), plain));
            }
        }
    }
}
