//! Things that are joined into groups one by one (union-find). Each knows one nearer to the head of its
//! group, the head itself; who is made head of two groups is for the caller to say.

/// The head of the group that `i` belongs to. What is passed on the way is moved nearer to it.
pub fn head(nearer: &mut [u32], mut i: u32) -> u32 {
    while nearer[i as usize] != i {
        nearer[i as usize] = nearer[nearer[i as usize] as usize];
        i = nearer[i as usize];
    }
    i
}

/// Rows that were linked so far, in groups; the first of a group is its head.
#[derive(Debug)]
pub struct Groups {
    nearer: Vec<u32>,
    /// For each head, how often the rows of its group are printed.
    printed: Vec<u32>,
}

impl Groups {
    /// Rows that are printed so often, each by itself.
    pub fn new(printed: impl Iterator<Item = u32>) -> Self {
        let printed: Vec<u32> = printed.collect();
        Groups { nearer: (0..printed.len() as u32).collect(), printed }
    }

    fn root(&mut self, i: u32) -> u32 {
        head(&mut self.nearer, i)
    }

    /// How many times more often one side of a link is printed than the other, as a logarithm, by the groups of the two
    /// rows; in one group already, by what `alone` says of either row.
    pub fn printed(&mut self, i: u32, j: u32, alone: impl Fn(u32) -> usize) -> f32 {
        let (x, y) = (self.root(i), self.root(j));
        let (one, other) = (self.printed[x as usize] as f32, self.printed[y as usize] as f32);
        if x == y { (one / alone(i).min(alone(j)) as f32).ln() } else { (one / other).ln().abs() }
    }

    /// Whether two rows are in one group.
    pub fn are(&mut self, i: u32, j: u32) -> bool {
        self.root(i) == self.root(j)
    }

    /// Puts two groups together.
    pub fn join(&mut self, i: u32, j: u32) {
        let (i, j) = (self.root(i), self.root(j));
        if i != j {
            let (first, other) = (i.min(j) as usize, i.max(j) as usize);
            self.nearer[other] = first as u32;
            self.printed[first] += self.printed[other];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_printed_as_often_as_all_its_rows() {
        let mut groups = Groups::new([30, 60, 10, 1].into_iter());
        let alone = |row: u32| [30, 60, 10, 1][row as usize];
        assert_eq!(groups.printed(3, 0, alone), 30_f32.ln());
        groups.join(2, 0);
        groups.join(1, 2);
        groups.join(0, 1);
        assert_eq!(groups.printed(0, 3, alone), 100_f32.ln());
        groups.join(3, 1);
        assert_eq!(groups.printed(3, 1, alone), 101_f32.ln());
    }
}
