//! Many short lists in one vector. A story has hundreds of people and bodies, and each of them a few
//! words, roles and places; a vector for each of these would take longer to make than to read.

use crate::text::Key;

/// One of the lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct List {
    /// Where its last item is; no story has so many that this can't tell.
    last: Option<u32>,
}

impl List {
    pub fn is_empty(self) -> bool {
        self.last.is_none()
    }
}

/// The items of all of them; each knows the one before it in its list.
#[derive(Debug)]
pub(super) struct Links<T> {
    items: Vec<(T, Option<u32>)>,
}

impl<T: Copy> Links<T> {
    pub fn with_capacity(items: usize) -> Self {
        Links { items: Vec::with_capacity(items) }
    }

    /// Adds an item to a list.
    pub fn push(&mut self, list: &mut List, item: T) {
        let before = list.last.replace(self.items.len() as u32);
        self.items.push((item, before));
    }

    /// The items of a list, latest first.
    pub fn of(&self, list: List) -> impl Iterator<Item = T> + '_ {
        let mut next = list.last;
        std::iter::from_fn(move || {
            let (item, before) = self.items[next? as usize];
            next = before;
            Some(item)
        })
    }
}

/// A list of keys, each of them once, and what tells at a glance of most others that they aren't among them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct KeyList {
    keys: List,
    /// A bit for each; some keys share one.
    seen: u64,
}

impl KeyList {
    pub fn is_empty(self) -> bool {
        self.keys.is_empty()
    }
}

fn bit(key: Key) -> u64 {
    1 << (key >> 58)
}

impl Links<Key> {
    /// Whether a key is in a list.
    pub fn has(&self, list: KeyList, key: Key) -> bool {
        list.seen & bit(key) != 0 && self.keys(list).any(|known| known == key)
    }

    /// Adds a key to a list that doesn't have it; whether that is news.
    pub fn add(&mut self, list: &mut KeyList, key: Key) -> bool {
        let news = !self.has(*list, key);
        if news {
            self.push(&mut list.keys, key);
            list.seen |= bit(key);
        }
        news
    }

    /// The keys of a list, latest first.
    pub fn keys(&self, list: KeyList) -> impl Iterator<Item = Key> + '_ {
        self.of(list.keys)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_lie_among_each_other() {
        let mut links = Links::with_capacity(0);
        let mut lists = [List::default(); 3];
        for n in 0..10 {
            links.push(&mut lists[n % 2], n);
        }
        let read = |list| links.of(list).collect::<Vec<_>>();
        assert_eq!(lists.map(read), [vec![8, 6, 4, 2, 0], vec![9, 7, 5, 3, 1], vec![]]);
        assert!(lists[2].is_empty() && !lists[0].is_empty());
    }

    #[test]
    fn keys_are_listed_once_even_where_they_share_a_bit() {
        let mut links = Links::with_capacity(0);
        let mut lists = [KeyList::default(); 2];
        // The first two share a bit, the others are all told apart by theirs.
        for key in [1, 2, 1 << 60, 1, 2 << 60] {
            links.add(&mut lists[0], key);
        }
        assert!(links.add(&mut lists[1], 2) && !links.add(&mut lists[1], 2));
        assert_eq!(links.keys(lists[0]).collect::<Vec<_>>(), [2 << 60, 1 << 60, 2, 1]);
        assert!(links.has(lists[0], 2) && !links.has(lists[0], 3) && !links.has(lists[1], 1));
    }
}
