//! Which rows hold a feature. Most features are held by one row, a few by thousands of which the shortest tell
//! enough; so a slot is four bytes, lists stand elsewhere, and how many rows hold a feature is known without a
//! look at its list, since the way to memory is what asking costs.

/// Holders of a feature that are looked at, the shortest.
pub const CROWD: u32 = 64;

/// So many rows of a list have room in a line of memory.
const LINE: usize = 16;

/// Where the rows are that hold a feature. Most slots stay empty, so that each is as small as can be: 0 if none does, a
/// single row by its number from 1, else [`LIST`], how much room their list has, and where in `lists` their number
/// stands, and they behind it. So about how many there are is known without a look at the list.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot(u32);

const LIST: u32 = 1 << 31;
/// Below this bit stands where a list is, above it how many it holds. Once so many are listed, which a hundred million
/// words would take, no list is begun and none grows.
const AT: u32 = 28;
/// The [`Slot::class`] of more than [`CROWD`].
pub const CROWDED: u32 = CROWD.trailing_zeros() + 1;

impl Slot {
    /// That of a list of so many.
    fn of(list: usize, count: u32) -> Slot {
        let class = count.next_power_of_two().trailing_zeros().min(CROWDED);
        Slot(LIST | class << AT | list as u32)
    }

    /// Where its list is.
    pub fn list(self) -> Option<usize> {
        (self.0 & LIST != 0).then_some((self.0 & ((1 << AT) - 1)) as usize)
    }

    /// How many rows hold it, as a logarithm, rounded up.
    pub fn class(self) -> u32 {
        if self.0 & LIST != 0 { (self.0 & !LIST) >> AT } else { 0 }
    }

    /// Whether any row holds it.
    pub fn is_held(self) -> bool {
        self.0 > 0
    }

    /// The row that holds it, where there is no list.
    pub fn single(self) -> u32 {
        self.0.wrapping_sub(1)
    }
}

/// Slots, and the rows of each.
pub struct Holders {
    /// One for each hash of a feature. That two features fall together costs a needless look, nothing else.
    slots: Vec<Slot>,
    /// How many holders features have that have several, and the holders. A list has room for a power of two, so that
    /// it moves seldom; of more than [`CROWD`] the last are kept, which are the shortest.
    lists: Vec<u32>,
    /// Lists that were left for a longer one, by the logarithm of their room.
    free: [Vec<u32>; 8],
}

impl Holders {
    /// For the features of so many words.
    pub fn new(words: usize) -> Self {
        let slots = vec![Slot::default(); (words.next_power_of_two() / 2).max(64)];
        Holders { slots, lists: Vec::with_capacity(words), free: Default::default() }
    }

    /// How many slots there are.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// One of them.
    pub fn get(&self, slot: usize) -> Slot {
        self.slots[slot]
    }

    /// The rows of a list.
    pub fn listed(&self, at: usize) -> &[u32] {
        &self.lists[at + 1..=at + self.lists[at].min(CROWD) as usize]
    }

    /// Something of a slot's list, so that it is at hand when it is asked.
    pub fn glance(&self, slot: Slot) -> u32 {
        self.lists.get(slot.list().unwrap_or(0)).copied().unwrap_or(0)
    }

    /// The same of all that a slot's list has room for.
    pub fn look_over(&self, slot: Slot) -> u32 {
        let Some(at) = slot.list() else { return 0 };
        let room = 1 << slot.class().min(CROWDED - 1);
        self.lists[at..=at + room].iter().step_by(LINE).fold(0, |all, row| all ^ row)
    }

    /// Adds a row to those of a slot.
    pub fn hold(&mut self, slot: usize, row: u32) {
        let single = row + 1;
        if self.slots[slot].0 > 0 && self.lists.len() >> AT > 0 {
            return;
        }
        let (list, count) = match (self.slots[slot], self.slots[slot].list()) {
            (Slot(0), _) => {
                self.slots[slot] = Slot(single);
                return;
            }
            (Slot(known), None) if known == single => return,
            (Slot(known), None) => {
                let list = self.list(1);
                self.lists[list..list + 3].copy_from_slice(&[2, known - 1, row]);
                (list, 2)
            }
            (_, Some(list)) => {
                let count = self.lists[list];
                let behind = |count: u32| 1 + (count % CROWD) as usize;
                if self.lists[list + behind(count - 1)] == row {
                    return;
                }
                let list = if count < CROWD && count.is_power_of_two() { self.longer(list, count) } else { list };
                self.lists[list + behind(count)] = row;
                self.lists[list] = count + 1;
                (list, count + 1)
            }
        };
        self.slots[slot] = Slot::of(list, count);
    }

    /// Room for `2^log` holders and their number.
    fn list(&mut self, log: usize) -> usize {
        let new = || {
            let at = self.lists.len();
            self.lists.resize(at + 1 + (1 << log), 0);
            at
        };
        self.free[log].pop().map_or_else(new, |at| at as usize)
    }

    /// Moves a full list of so many, a power of two, to where twice as many have room.
    fn longer(&mut self, at: usize, count: u32) -> usize {
        let log = count.trailing_zeros() as usize;
        let to = self.list(log + 1);
        self.lists.copy_within(at..=at + count as usize, to);
        self.free[log].push(at as u32);
        to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_looked_over_to_their_end_and_no_further() {
        let mut holders = Holders::new(64);
        for row in 1..200 {
            holders.hold(0, row);
            // One more, so that this list is the last there is.
            holders.hold(1 + row as usize % 3, row);
            let slots = (0..5).map(|slot| holders.get(slot));
            let looked: Vec<u32> = slots.map(|slot| holders.look_over(slot)).collect();
            assert_eq!(looked[4], 0, "nobody holds it");
            let all = holders.get(0).list().map_or(&[][..], |at| holders.listed(at));
            assert_eq!(all.len(), if row == 1 { 0 } else { row.min(CROWD) as usize });
        }
    }
}
