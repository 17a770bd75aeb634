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
