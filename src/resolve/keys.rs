//! The words of a name or phrase as keys. Nearly all have few, and there are thousands of phrases in a
//! story, so that the few are kept in place.

use crate::text::Key;
use std::ops::Deref;

/// How many are kept in place.
const FEW: usize = 4;

/// A list of keys.
#[derive(Clone, Debug)]
pub(super) enum Keys {
    Few([Key; FEW], u8),
    Many(Vec<Key>),
}

impl Default for Keys {
    fn default() -> Self {
        Keys::Few([0; FEW], 0)
    }
}

impl Deref for Keys {
    type Target = [Key];

    fn deref(&self) -> &[Key] {
        match self {
            Keys::Few(keys, count) => &keys[..usize::from(*count)],
            Keys::Many(keys) => keys,
        }
    }
}

impl FromIterator<Key> for Keys {
    fn from_iter<I: IntoIterator<Item = Key>>(all: I) -> Self {
        let mut few = [0; FEW];
        let mut count = 0;
        let mut all = all.into_iter();
        while let Some(key) = all.next() {
            if count == FEW {
                return Keys::Many(few.into_iter().chain([key]).chain(all).collect());
            }
            few[count] = key;
            count += 1;
        }
        Keys::Few(few, count as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_or_many_they_are_the_same_list() {
        for count in 0..10 {
            assert_eq!((0..count).collect::<Keys>()[..], (0..count).collect::<Vec<_>>());
        }
    }
}
