//! In which tense somebody is told to say something. A profile tells in the present what its subject says to the one who
//! writes it, and in the past what a teacher once said of him: who is meant by "he says" is hardly the teacher.

use crate::rules::Flags;
use crate::segment::{Segmented, Word};
use crate::text::Span;

/// So many words stand between a source and its verb: "she still says".
const BETWEEN: usize = 2;

/// Whether the verb beside a source is in the present; nothing where there is none, or where it may be either.
pub(super) fn is_present(segmented: &Segmented, source: Span) -> Option<bool> {
    let (from, behind) = (segmented.behind(source.start()), segmented.behind(source.end()));
    let after = segmented.words[behind..].iter().take(BETWEEN + 1);
    let mut after = after.skip_while(|w| w.is(Flags::ADVERB | Flags::LY) && !w.is(Flags::CUE_VERB));
    let told = |w: &Word| match (w.is(Flags::PAST), w.is(Flags::THIRD)) {
        _ if !w.is(Flags::CUE_VERB) || w.is(Flags::CAPITAL) => None,
        (true, false) => Some(false),
        (false, true) => Some(true),
        _ => None,
    };
    let before = || from.checked_sub(1).and_then(|i| told(&segmented.words[i]));
    after.next().and_then(told).or_else(before)
}

/// Whether the verb right behind a source is one of several: "guidebooks warn".
pub(super) fn is_of_several(segmented: &Segmented, source: Span) -> bool {
    let either = Flags::PAST | Flags::THIRD | Flags::AUXILIARY | Flags::ENDS_ING | Flags::CAPITAL;
    let verb = segmented.words.get(segmented.behind(source.end()));
    verb.is_some_and(|w| w.is(Flags::CUE_VERB) && w.is(Flags::BASE) && !w.is(either))
}
