//! "READ MORE: “We were lucky”": a label that leads to another story. It stands between the paragraphs of this
//! one or, where their breaks are lost, in the middle of one, and it is neither a name nor a verb.

use super::sentence::{Found, Sentence, Shape};
use crate::extract::Item;
use crate::rules::{Flags, Speech};
use std::ops::Range;

/// Longest label, in words.
const LONGEST: usize = 3;

/// Where a sentence begins behind such a label; where it begins, if it has none.
pub(super) fn behind_link(text: &str, items: &[Item], sentence: &Range<usize>) -> usize {
    let Range { start, end } = *sentence;
    if !items.get(start).is_some_and(|i| i.is(Flags::CAPITAL)) {
        return start;
    }
    let length = items[start..end].iter().take(LONGEST + 1).take_while(|i| i.is_word()).count();
    let (label, sign) = (&items[start..start + length], start + length);
    // "Read more: “We were lucky”"
    let capitals = || label.iter().all(|i| i.is(Flags::CAPITALS));
    let parts = |i: usize| i < end && (items[i].sign == ':' || items[i].is_dash() && capitals());
    let known = |i: &Item| Speech::builtin().links.has(i.span.of(text));
    let links = length > 0 && parts(sign) && label.iter().all(known);
    if links { sign + 1 } else { start }
}

impl Sentence<'_> {
    /// Whether a credit behind the words at `q`, which no comma leads to, stands in the sentence that follows such a line.
    pub(super) fn linked(&self, q: usize, shape: Shape, found: &Found) -> bool {
        let behind = found.source.as_ref().is_some_and(|s| s.start > q);
        let first = || q == behind_link(self.text, self.items, &self.range);
        shape.last != ',' && !self.items[q].comma && self.links() && (behind || first())
    }

    /// Whether the sentence begins with such a label: no sentence before or behind it tells whose words it has.
    pub(super) fn links(&self) -> bool {
        behind_link(self.text, self.items, &self.range) > self.range.start
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::source;

    #[test]
    fn a_label_is_neither_a_name_nor_a_verb() {
        assert_eq!(source("The pier shut. READ MORE: “The gulls of Larn are moving north”"), "");
        assert_eq!(source("The pier shut. READ MORE - Larn: “The gulls of the town are moving north”"), "");
        assert_eq!(source("The pier shut. RELATED: “The gulls of Larn” and other words that sailors use"), "");
    }

    #[test]
    fn who_speaks_in_the_other_story_is_credited() {
        assert_eq!(source("The pier shut. READ MORE: Orr says Larn “paints over every leak”"), "Orr");
        assert_eq!(source("Ida Read: “We lost, and we know why we lost.”"), "Ida Read");
        assert_eq!(source("ORR: “We lost, and we know why we lost.”"), "ORR");
    }
}
