//! What is compared next. The renderings of an utterance stand in stories from all over a day of wire, and from a
//! story to its quotation and its text are some ways to memory, each of which must end before the next begins. So
//! the steps are taken one utterance after the other, some utterances before they count. Nothing is changed by it.

use crate::link::{Rendering, Utterance};
use crate::resolve::Analysis;
use std::hint::black_box;

/// So many utterances before it is compared the stories of one are fetched,
const STORIES: usize = 12;
/// so many before, its quotations,
const QUOTES: usize = 8;
/// and so many before, their words.
const WORDS: usize = 4;

/// Has at hand what the utterances behind this one ask for.
pub(super) fn fetch(stories: &[Analysis], utterances: &[Utterance], at: usize) {
    let each = |ahead: usize, what: fn(&Analysis, &Rendering) -> Option<usize>| {
        let renderings = utterances.get(at + ahead).map_or(&[][..], |utterance| &utterance.renderings);
        let of = |r: &Rendering| stories.get(r.story).and_then(|story| what(story, r)).unwrap_or(0);
        black_box(renderings.iter().map(of).fold(0, usize::wrapping_add));
    };
    each(STORIES, |story, _| Some(story.quotes.len()));
    each(QUOTES, |story, r| story.quotes.get(r.quote).map(|quote| quote.quotation.paragraph));
    each(WORDS, |story, r| story.story.text.as_bytes().get(r.span.start()).map(|&byte| usize::from(byte)));
}
