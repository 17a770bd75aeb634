//! The entries mentioned last. "The spokesman" means somebody whom the reader still has in mind, so
//! that nobody looks farther back than these; a mention costs next to nothing, as there are many more
//! of them than questions.

/// How many of the latest entries a description without a name may mean; who was last mentioned
/// before all of them is not what the reader has in mind.
pub(super) const RECENT: usize = 60;

/// So many mentions are kept before those that a later one of the same entry replaces are cleared away.
const KEPT: usize = 4 * RECENT;

/// Mentions in order; of each entry only the latest counts.
#[derive(Debug)]
pub(super) struct Recent {
    mentions: Vec<usize>,
    /// By entry: where in `mentions` its latest is.
    latest: Vec<usize>,
}

impl Recent {
    /// None yet, but room for so many entries.
    pub fn with_capacity(entries: usize) -> Self {
        Recent { mentions: Vec::with_capacity(KEPT), latest: Vec::with_capacity(entries) }
    }

    /// An entry is mentioned.
    pub fn mention(&mut self, entry: usize) {
        if self.mentions.last() == Some(&entry) {
            return;
        }
        if self.mentions.len() == KEPT {
            let mut kept: Vec<usize> = Vec::with_capacity(KEPT);
            kept.extend(self.iter());
            kept.reverse();
            kept.iter().enumerate().for_each(|(at, &entry)| self.latest[entry] = at);
            self.mentions = kept;
        }
        if self.latest.len() <= entry {
            self.latest.resize(entry + 1, usize::MAX);
        }
        self.latest[entry] = self.mentions.len();
        self.mentions.push(entry);
    }

    /// The last [`RECENT`] entries, latest first.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        let mentions = self.mentions.iter().enumerate().rev();
        mentions.filter(|&(at, &entry)| self.latest[entry] == at).map(|(_, &entry)| entry).take(RECENT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_come_first_and_each_once() {
        let mut recent = Recent::with_capacity(0);
        for entry in (0..1000).flat_map(|i| [i, i, i / 2, i]) {
            recent.mention(entry);
        }
        let found: Vec<usize> = recent.iter().collect();
        let mut expected = Vec::new();
        for entry in (0..1000).rev().flat_map(|i| [i, i / 2]) {
            if !expected.contains(&entry) {
                expected.push(entry);
            }
        }
        assert_eq!(found, expected[..RECENT]);
    }
}
