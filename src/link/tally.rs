//! Which rows share how much of what is asked. Among a million rows, one count for each row would be a way to memory
//! for each row that is met; as few are met in one asking, they stand together where the processor has them at hand.

use super::word::slot;

/// A row, how many of the features asked it holds, and their weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counted {
    pub row: u32,
    pub features: u32,
    pub weight: f32,
}

/// The rows met in one asking.
pub struct Tally {
    met: Vec<Counted>,
    /// For each hash of a row its place in `met`, from 1. Where two have one hash, the second stands behind the first.
    places: Vec<u32>,
    /// Those of them that are not 0.
    taken: Vec<u32>,
}

impl Tally {
    /// For at most so many rows at once.
    pub fn new(most: usize) -> Self {
        Tally { met: Vec::new(), places: vec![0; (2 * most).next_power_of_two()], taken: Vec::new() }
    }

    /// Counts a feature of such a weight for a row.
    pub fn add(&mut self, row: u32, weight: f32) {
        let mut at = slot(u64::from(row), self.places.len());
        loop {
            match self.places[at] {
                // More than were announced are not counted: one place stays free, so that the search has an end.
                0 if self.met.len() + 1 >= self.places.len() => return,
                0 => {
                    self.met.push(Counted { row, features: 1, weight });
                    self.places[at] = self.met.len() as u32;
                    self.taken.push(at as u32);
                    return;
                }
                place => {
                    let known = &mut self.met[place as usize - 1];
                    if known.row == row {
                        known.features += 1;
                        known.weight += weight;
                        return;
                    }
                    at = (at + 1) & (self.places.len() - 1);
                }
            }
        }
    }

    /// What was counted, in the order of the first meeting; the next asking begins with nothing.
    pub fn drain(&mut self) -> impl Iterator<Item = Counted> {
        self.taken.drain(..).for_each(|at| self.places[at as usize] = 0);
        self.met.drain(..)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_whatever_their_hashes() {
        let mut tally = Tally::new(64);
        for round in 0..3 {
            (0..128).filter(|row| row % 2 == 0 || round < 2).for_each(|row| tally.add(row * 1_000_003, 0.5));
        }
        let counted: Vec<_> = tally.drain().collect();
        // More than there is room for are lost, and nothing else.
        assert_eq!(counted.len(), 127);
        let of =
            |row: u32| Counted { row: row * 1_000_003, features: 3 - row % 2, weight: 1.5 - 0.5 * (row % 2) as f32 };
        assert!(counted.iter().zip(0..).all(|(&counted, row)| counted == of(row)));
        assert_eq!(tally.drain().count(), 0);
        tally.add(7, 1.0);
        assert_eq!(tally.drain().collect::<Vec<_>>(), [Counted { row: 7, features: 1, weight: 1.0 }]);
    }
}
