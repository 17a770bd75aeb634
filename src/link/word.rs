//! Words as numbers. A day of wire has millions of words and far fewer forms, so a word is the number of its
//! form and stem with what a capital, a bracket or an ellipsis adds, in four bytes; the letters stand in the
//! vocabulary, once. And where numbers or hashes are looked up, a table finds their place as told here.

/// A form, a stem or a name as a number.
pub type Id = u32;

/// A folded word without its place, in little room: a day of wire has millions. There are fewer than 2^28
/// forms, so that what else is known fits beside the number of form and stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Word(u32);

impl Word {
    const FLAGS: u32 = 4;

    /// One of this form and stem, and whether it is a number, a name, in brackets, behind a gap.
    pub fn new(pair: Id, flags: [bool; 4]) -> Word {
        let flags = flags.iter().rev().fold(0, |all, &flag| all << 1 | u32::from(flag));
        Word(pair << Word::FLAGS | flags)
    }

    fn is(self, flag: u32) -> bool {
        self.0 >> flag & 1 == 1
    }

    /// Its form and stem (see [`Vocabulary::pair`](super::vocabulary::Vocabulary::pair)).
    pub fn pair(self) -> Id {
        self.0 >> Word::FLAGS
    }

    /// See [`Folded::number`](super::folded::Folded::number).
    pub fn number(self) -> bool {
        self.is(0)
    }

    /// See [`Folded::name`](super::folded::Folded::name).
    pub fn name(self) -> bool {
        self.is(1)
    }

    /// See [`Folded::bracketed`](super::folded::Folded::bracketed).
    pub fn bracketed(self) -> bool {
        self.is(2)
    }

    /// See [`Folded::gap_before`](super::folded::Folded::gap_before).
    pub fn gap_before(self) -> bool {
        self.is(3)
    }
}

/// Which of so many slots, a power of two, a hash falls into. The multiplier is 2^64 by the golden ratio.
pub fn slot(hash: u64, slots: usize) -> usize {
    (hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20) as usize & (slots - 1)
}
