//! Words as printed that were met before, by the keys of their letters. Nothing is looked up so often when words are
//! folded, and most of the time it takes is the way to memory: here a key stands beside what it is the key of, so that
//! it is one way, where a map that keeps apart what it compares first goes two.

use super::word::{Id, slot};
use crate::text::Key;

/// No word: there are fewer.
const NONE: Id = Id::MAX;

/// A number for each key.
#[derive(Debug)]
pub struct Printed {
    /// At least half of them are free, so that a key that isn't known is soon told.
    slots: Vec<(Key, Id)>,
    held: usize,
}

impl Default for Printed {
    fn default() -> Printed {
        Printed { slots: vec![(0, NONE); 64], held: 0 }
    }
}

impl Printed {
    /// The number of a key.
    #[inline]
    pub fn get(&self, key: Key) -> Option<Id> {
        let (_, id) = self.slots[self.find(key)];
        (id != NONE).then_some(id)
    }

    /// Has the slots of keys at hand that are asked next. It changes nothing: what is read for all of them at once needn't
    /// be waited for one by one.
    pub fn fetch(&self, keys: impl Iterator<Item = Key>) {
        let id = |key: Key| self.slots[slot(key, self.slots.len())].1;
        std::hint::black_box(keys.map(id).fold(0, Id::wrapping_add));
    }

    /// Gives a key a number, which isn't the highest there is.
    pub fn insert(&mut self, key: Key, id: Id) {
        if 2 * self.held >= self.slots.len() {
            let more = vec![(0, NONE); 2 * self.slots.len()];
            let old = std::mem::replace(&mut self.slots, more);
            for known in old.into_iter().filter(|known| known.1 != NONE) {
                let at = self.find(known.0);
                self.slots[at] = known;
            }
        }
        let at = self.find(key);
        self.held += usize::from(self.slots[at].1 == NONE);
        self.slots[at] = (key, id);
    }

    /// Where a key stands, or would.
    #[inline]
    fn find(&self, key: Key) -> usize {
        let mut at = slot(key, self.slots.len());
        while self.slots[at].1 != NONE && self.slots[at].0 != key {
            at = (at + 1) & (self.slots.len() - 1);
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_of_keys_are_told_apart() {
        let mut printed = Printed::default();
        let key = |n: Id| Key::from(n).wrapping_mul(0x0100_0000_01b3);
        (0..5000).for_each(|n| printed.insert(key(n), n));
        printed.insert(key(7), 8);
        assert!((0..5000).all(|n| printed.get(key(n)) == Some(if n == 7 { 8 } else { n })));
        assert!((5000..6000).all(|n| printed.get(key(n)).is_none()));
    }
}
