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
    /// Counted no further than fits: beyond [`EACH`] it makes no difference.
    spent: Vec<u32>,
    left: u64,
}

impl Effort {
    /// Nothing yet on any of `rows` rows.
    pub fn new(rows: usize) -> Self {
        Effort { spent: vec![0; rows], left: SPARE + EACH * rows as u64 }
    }

    /// Whether two rows of so many words may still be aligned; counted as done if so.
    pub fn allows(&mut self, (a, words): (usize, usize), (b, others): (usize, usize)) -> bool {
        let cost = words as u64 * others as u64;
        let allowed = cost <= self.left || u64::from(self.spent[a].max(self.spent[b])) + cost <= EACH;
        if allowed {
            self.left = self.left.saturating_sub(cost);
            let cost = u32::try_from(cost).unwrap_or(u32::MAX);
            self.spent[a] = self.spent[a].saturating_add(cost);
            self.spent[b] = self.spent[b].saturating_add(cost);
        }
        allowed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_of_long_rows_that_are_all_alike_cost_no_more_than_their_number() {
        let rows = 3000;
        let mut effort = Effort::new(rows);
        let pairs = (0..rows).flat_map(|a| (a + 1..rows).map(move |b| (a, b)));
        let done = pairs.filter(|&(a, b)| effort.allows((a, 300), (b, 300))).count() as u64;
        let most = SPARE + 2 * EACH * rows as u64;
        assert!(done > 0 && done * 300 * 300 <= most, "{done}");
        assert!((done as usize) < rows * (rows - 1) / 20);
    }

    #[test]
    fn short_rows_meet_all_others() {
        let mut effort = Effort::new(2000);
        assert!((1..2000).all(|other| effort.allows((0, 20), (other, 20))));
    }

    #[test]
    fn a_row_that_has_spent_nothing_is_aligned_though_the_others_have_spent_all() {
        let mut effort = Effort::new(4);
        effort.left = 0;
        assert!(effort.allows((0, 300), (1, 300)) && effort.allows((0, 300), (2, 300)));
        assert!(!effort.allows((0, 300), (3, 300)));
    }
}
