//! What aligning may cost. Each of two long rows may find every sentence of the other half alike, and
//! so may thousands: copy that says the same few words for ever in new order would take minutes to
//! align and tell nothing. Real copy spends a tenth of what is allowed here. What is given up beyond
//! is what a row shares with the third long partner and those after it; which those are is decided by
//! the order of the words, never by that of the stories.

/// Pairs of words that each row may be compared in whatever the others spend: two rows of the longest.
const EACH: u64 = 200_000;
/// What all may spend together besides, a second's work.
const SPARE: u64 = 100_000_000;

/// What has been spent on each row and on all.
pub struct Effort {
    /// On each row; summed up once it is asked, since for real copy it never is. Counted no further than fits: beyond
    /// [`EACH`] it makes no difference.
    spent: Option<Vec<u32>>,
    left: u64,
}

impl Effort {
    /// Nothing yet on any of `rows` rows.
    pub fn new(rows: usize) -> Self {
        Effort { spent: None, left: SPARE + EACH * rows as u64 }
    }

    /// Whether two rows may be aligned after those that were, given how many words a row has; counted as done if so.
    pub fn allows(&mut self, (a, b): (u32, u32), done: &[(u32, u32)], words: impl Fn(u32) -> usize) -> bool {
        let cost = |a: u32, b: u32| words(a) as u64 * words(b) as u64;
        let own = cost(a, b);
        if own <= self.left && self.spent.is_none() {
            self.left -= own;
            return true;
        }
        let spent = self.spent.get_or_insert_with(|| {
            let mut spent = Vec::new();
            done.iter().for_each(|&(a, b)| add(&mut spent, (a, b), cost(a, b)));
            spent
        });
        let of = |row: u32| u64::from(spent.get(row as usize).copied().unwrap_or(0));
        let allowed = own <= self.left || of(a).max(of(b)) + own <= EACH;
        if allowed {
            self.left = self.left.saturating_sub(own);
            add(spent, (a, b), own);
        }
        allowed
    }
}

/// Adds what it costs to align two rows to what was spent on either.
fn add(spent: &mut Vec<u32>, (a, b): (u32, u32), cost: u64) {
    let cost = u32::try_from(cost).unwrap_or(u32::MAX);
    for row in [a as usize, b as usize] {
        if spent.len() <= row {
            spent.resize(row + 1, 0);
        }
        spent[row] = spent[row].saturating_add(cost);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which of some pairs of rows of so many words are allowed, one after the other.
    fn allowed(effort: &mut Effort, pairs: impl Iterator<Item = (u32, u32)>, words: usize) -> Vec<(u32, u32)> {
        let mut done = Vec::new();
        for pair in pairs {
            if effort.allows(pair, &done, |_| words) {
                done.push(pair);
            }
        }
        done
    }

    #[test]
    fn thousands_of_long_rows_that_are_all_alike_cost_no_more_than_their_number() {
        let rows = 3000;
        let pairs = (0..rows).flat_map(|a| (a + 1..rows).map(move |b| (a, b)));
        let done = allowed(&mut Effort::new(rows as usize), pairs, 300).len() as u64;
        let most = SPARE + 2 * EACH * u64::from(rows);
        assert!(done > 0 && done * 300 * 300 <= most, "{done}");
        assert!(done < u64::from(rows * (rows - 1) / 20));
    }

    #[test]
    fn short_rows_meet_all_others() {
        assert_eq!(allowed(&mut Effort::new(2000), (1..2000).map(|other| (0, other)), 20).len(), 1999);
    }

    #[test]
    fn a_row_that_has_spent_nothing_is_aligned_though_the_others_have_spent_all() {
        let mut effort = Effort { left: 0, ..Effort::new(4) };
        assert_eq!(allowed(&mut effort, [(0, 1), (0, 2), (0, 3)].into_iter(), 300), [(0, 1), (0, 2)]);
        // What was spent before anybody asked counts, too.
        let mut effort = Effort { left: 0, ..Effort::new(4) };
        assert!(!effort.allows((0, 3), &[(0, 1), (2, 0)], |_| 300));
        assert!(effort.allows((1, 3), &[(0, 1), (2, 0)], |_| 300));
    }
}
