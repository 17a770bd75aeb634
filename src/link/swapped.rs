//! "3 to 1" and "1 to 3". Word by word something came before a figure and the same went behind it; to a reader the
//! score is turned round, and that is another figure.

use super::change::{Change, Edit};
use super::folded::{Folded, touched};
use super::word::Id;
use crate::text::Span;
use smallvec::SmallVec;

/// Calls it another figure where words with a figure changed places with a figure between them.
pub fn swapped(a: &[Folded], b: &[Folded], edits: &mut [Edit]) {
    for i in 1..edits.len() {
        let (before, after) = (edits[i - 1], edits[i]);
        let (gone, came) = match (before.a.is_empty(), before.b.is_empty(), after.a.is_empty(), after.b.is_empty()) {
            (true, false, false, true) => (after.a, before.b),
            (false, true, true, false) => (before.a, after.b),
            _ => continue,
        };
        let stays = || a.iter().filter(|w| before.a.end() <= w.span.start() && w.span.end() <= after.a.start());
        let (gone, came) = (forms(a, gone), forms(b, came));
        if gone.1 && came.1 && gone.0 == came.0 && stays().count() == 1 && stays().all(|w| w.number) {
            edits[i - 1].change = Change::Number;
            edits[i].change = Change::Number;
        }
    }
}

/// The words of a span in the order of their numbers, and whether there is a figure among them.
fn forms(words: &[Folded], span: Span) -> (SmallVec<[Id; 4]>, bool) {
    let within = || touched(words, span);
    let mut forms: SmallVec<[Id; 4]> = within().map(|w| w.form).collect();
    forms.sort_unstable();
    (forms, within().any(|w| w.number))
}

#[cfg(test)]
mod tests {
    use super::super::testing::changes;
    use crate::link::Change;

    #[test]
    fn a_score_turned_round_is_another_figure() {
        let number = |a: &str, b: &str| changes(a, b).iter().any(|change| change.0 == Change::Number);
        assert!(number("Our team won 3 to 1 in fog", "Our team won 1 to 3 in fog"));
        assert!(number("Our team of old won 4-2", "Our team of old won 2-4"));
        // A date at another place is the same date.
        assert!(!number("In 2016 boats sank in fog", "Boats sank in fog in 2016"));
        assert!(!number("Our team won 3 to 1 in fog", "Our team won 3 in fog"));
    }
}
