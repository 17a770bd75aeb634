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
pub struct Groups(Vec<u32>);

impl Groups {
    /// So many rows, each by itself.
    pub fn new(rows: usize) -> Self {
        Groups((0..rows as u32).collect())
    }

    fn root(&mut self, i: u32) -> u32 {
        head(&mut self.0, i)
    }

    /// Whether two rows are in one group.
    pub fn are(&mut self, i: u32, j: u32) -> bool {
        self.root(i) == self.root(j)
    }

    /// Puts two groups together.
    pub fn join(&mut self, i: u32, j: u32) {
        let (i, j) = (self.root(i), self.root(j));
        self.0[i.max(j) as usize] = i.min(j);
    }
}
