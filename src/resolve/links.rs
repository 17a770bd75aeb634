//! Many short lists in one vector. A story has hundreds of people and bodies, and each of them a few
//! words, roles and places; a vector for each of these would take longer to make than to read.

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
}
