//! Which row has which words, while rows are added. Among a million rows each look is a way to memory, and so is what
//! is found there. So a slot holds no more than a row and some bits of its hash, eight bytes, that a look seldom leads
//! to a row in vain; and whoever asks for many has their slots fetched together first.

use super::word::slot;
use std::hint::black_box;

/// Rows by the hash of their letters.
#[derive(Debug)]
pub struct Known {
    /// For each hash some other bits of it, and the row from 1. Where two have one hash, the second stands behind the
    /// first. At least half of the slots are free.
    slots: Vec<(u32, u32)>,
}

impl Default for Known {
    fn default() -> Known {
        Known::with_capacity(0)
    }
}

impl Known {
    /// None yet, with room for so many.
    pub fn with_capacity(rows: usize) -> Known {
        Known { slots: vec![(0, 0); (2 * rows).next_power_of_two().max(64)] }
    }

    /// The first row that may have this hash: a guess, to fetch it.
    pub fn guess(&self, hash: u64) -> Option<u32> {
        self.slots[slot(hash, self.slots.len())].1.checked_sub(1)
    }

    /// Has the slots of some hashes at hand, which are asked next.
    pub fn fetch(&self, hashes: impl Iterator<Item = u64>) {
        black_box(hashes.map(|hash| self.slots[slot(hash, self.slots.len())].1).fold(0, u32::wrapping_add));
    }

    /// The row of this hash that is the one, or the free slot where it belongs.
    pub fn find(&self, hash: u64, is_it: impl Fn(u32) -> bool) -> Result<u32, usize> {
        let mut at = slot(hash, self.slots.len());
        loop {
            match self.slots[at] {
                (_, 0) => return Err(at),
                (tag, row) if tag == tag_of(hash) && is_it(row - 1) => return Ok(row - 1),
                _ => at = (at + 1) & (self.slots.len() - 1),
            }
        }
    }

    /// Adds the next row where [`find`](Known::find) says; `hashes` are those of all rows, its own the last.
    pub fn add(&mut self, at: usize, hashes: &[u64]) {
        let Some(&hash) = hashes.last() else { return };
        if 2 * hashes.len() <= self.slots.len() {
            self.slots[at] = (tag_of(hash), hashes.len() as u32);
            return;
        }
        *self = Known::with_capacity(2 * hashes.len());
        for (&hash, row) in hashes.iter().zip(1..) {
            // None is the one: all are other rows.
            if let Err(free) = self.find(hash, |_| false) {
                self.slots[free] = (tag_of(hash), row);
            }
        }
    }
}

/// Of a hash bits that don't tell its slot.
fn tag_of(hash: u64) -> u32 {
    (hash ^ hash >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_by_their_hashes_however_many_there_are_and_whatever_these_are() {
        // Every third hash is another's.
        let hash = |row: u64| if row.is_multiple_of(3) { 7 } else { row.wrapping_mul(0x9e37_79b9_7f4a_7c15) };
        let (mut known, mut hashes) = (Known::default(), Vec::new());
        for row in 0..500u32 {
            let free = known.find(hash(row.into()), |other| other == row).expect_err("it is a new one");
            hashes.push(hash(row.into()));
            known.add(free, &hashes);
            known.fetch(hashes.iter().copied());
        }
        assert!((0..500u32).all(|row| known.find(hash(row.into()), |other| other == row) == Ok(row)));
        assert_eq!(known.guess(7), Some(0));
    }
}
