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

/// Makes texts stretches of one, unless together they are too long for that.
pub fn share<'a>(texts: impl Iterator<Item = &'a mut Shared>) {
    let mut texts: Vec<&mut Shared> = texts.collect();
    let length = texts.iter().map(|text| text.len()).sum();
    if length >= END as usize {
        return;
    }
    let mut whole = String::with_capacity(length);
    texts.iter().for_each(|text| whole.push_str(text));
    let whole = Arc::new(whole.into_boxed_str());
    let mut from = 0;
    for text in &mut texts {
        let to = from + text.len() as u32;
        **text = Shared { whole: whole.clone(), from, to };
        from = to;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shared_reads_as_before() {
        let mut texts = ["Oslo", "", "“Yes”", "x"].map(Shared::from);
        let before = texts.clone().map(|text| text.to_string());
        share(texts.iter_mut());
        assert_eq!(texts.clone().map(|text| text.to_string()), before);
        assert!(texts.iter().all(|text| Arc::ptr_eq(&text.whole, &texts[0].whole)));
        // Each of them is shared again like any other.
        share(texts[1..3].iter_mut());
        assert_eq!(texts.map(|text| text.to_string()), before);
    }
}
