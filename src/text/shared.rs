//! Text that stands among other text. A day of wire is a million short texts, and each by itself would cost what
//! the allocator notes beside it and rounds it up to, a third of the whole; among others it costs its letters.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// A text, or a stretch of one that others share. It takes no more room than a boxed text does.
#[derive(Clone)]
pub struct Shared {
    /// Boxed twice, so that it is known by one pointer.
    whole: Arc<Box<str>>,
    from: u32,
    /// [`END`] stands for the end.
    to: u32,
}

/// However long the whole text is.
const END: u32 = u32::MAX;

impl Deref for Shared {
    type Target = str;

    fn deref(&self) -> &str {
        match self.to {
            END => &self.whole[self.from as usize..],
            to => &self.whole[self.from as usize..to as usize],
        }
    }
}

impl<T: Into<Box<str>>> From<T> for Shared {
    fn from(text: T) -> Shared {
        Shared { whole: Arc::new(text.into()), from: 0, to: END }
    }
}

impl Default for Shared {
    fn default() -> Shared {
        Shared::from("")
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl fmt::Display for Shared {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}

/// Texts one behind the other, to become stretches of one.
#[derive(Default)]
pub struct Gathered {
    whole: String,
    /// Where each ends.
    ends: Vec<usize>,
}

impl Gathered {
    /// Adds one.
    pub fn add(&mut self, text: &str) {
        self.whole.push_str(text);
        self.ends.push(self.whole.len());
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// All of them, in order; none is left. Those that together are too long for it stand by themselves.
    pub fn share(&mut self) -> Vec<Shared> {
        let all = std::mem::take(&mut self.whole).into_boxed_str();
        let mut from = 0;
        let spans: Vec<(usize, usize)> = self.ends.drain(..).map(|to| (std::mem::replace(&mut from, to), to)).collect();
        if all.len() >= END as usize {
            return spans.iter().map(|&(from, to)| Shared::from(&all[from..to])).collect();
        }
        let whole = Arc::new(all);
        let one = |&(from, to): &(usize, usize)| Shared { whole: whole.clone(), from: from as u32, to: to as u32 };
        spans.iter().map(one).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shared_reads_as_before() {
        let texts = ["Oslo", "", "“Yes”", "x"];
        let mut gathered = Gathered::default();
        texts.iter().for_each(|text| gathered.add(text));
        assert_eq!(gathered.count(), 4);
        let shared = gathered.share();
        assert!(shared.iter().map(|text| &**text).eq(texts));
        assert!(shared.iter().all(|text| Arc::ptr_eq(&text.whole, &shared[0].whole)));
        gathered.add("again");
        assert_eq!(gathered.share()[0].to_string(), "again");
    }
}
