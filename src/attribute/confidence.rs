//! How far an attribution can be trusted. The frame alone can't tell: `"…," X said` is right 98 times in
//! a hundred, but not when "according to Y" follows or the marks hold the title of a film. So each sign
//! (see [`Signs`]) adds to or takes from the odds of its frame, and the sum is stated as a share. Nothing
//! here changes whom the words are credited to; the figures are measured (`rules/words/confidence.yaml`).

use super::attribution::Frame;
use super::story::Attributed;
use crate::extract::{Kind, Quotation};
use crate::rules::{Flags, Lexicon, Signs};
use crate::segment::{Segmented, Word};
use crate::text::Span;
use std::collections::BTreeMap;

/// Completes the signs of all quotations of a story and states how sure each attribution is.
pub(super) fn state(text: &str, segmented: &Segmented, lexicon: &Lexicon, all: &mut [Attributed]) {
    let mut credited: BTreeMap<&str, usize> = BTreeMap::new();
    for source in all.iter().filter(|(_, a)| a.cue.is_some()).filter_map(|(_, a)| a.source) {
        *credited.entry(last_name(source, text)).or_default() += 1;
    }
    for (quotation, attribution) in all {
        let signs = &mut attribution.signs;
        let named = attribution.source.map_or("", |source| last_name(source, text));
        let own = usize::from(attribution.cue.is_some());
        signs.note(Signs::ONCE, !named.is_empty() && credited.get(named).is_none_or(|n| *n <= own));
        content(segmented, quotation, signs);
        attribution.confidence = lexicon.trust.share(name(attribution.frame), *signs);
    }
}

/// What the marks and the words inside them say.
fn content(segmented: &Segmented, quotation: &Quotation, signs: &mut Signs) {
    if quotation.kind == Kind::Indirect {
        return;
    }
    let speaker = Flags::FIRST_PERSON | Flags::SECOND_PERSON;
    let speaks = |part: &Span| words(segmented, *part).iter().any(|w| w.is(speaker));
    signs.note(Signs::SPEAKS_I, quotation.parts.iter().any(speaks));
    let marked = segmented.marked_at(quotation.parts[0].start);
    signs.note(Signs::UNCLOSED, marked.is_some_and(|m| !m.closed && !m.continues));
}

fn words(segmented: &Segmented, part: Span) -> &[Word] {
    let from = segmented.words.partition_point(|w| w.span.end <= part.start);
    let to = segmented.words.partition_point(|w| w.span.start < part.end);
    &segmented.words[from..to.max(from)]
}

/// Whether both phrases name somebody, and not by the same last name.
pub(super) fn named_apart(a: Span, b: Span, text: &str) -> bool {
    let (a, b) = (last_name(a, text), last_name(b, text));
    !a.is_empty() && !b.is_empty() && a != b
}

/// The last word with a capital before the first comma of a source; empty where it has none.
fn last_name(source: Span, text: &str) -> &str {
    let phrase = source.of(text).split(',').next().unwrap_or_default();
    let name = phrase.split_whitespace().rfind(|w| w.starts_with(char::is_uppercase) && w.len() > 3);
    name.map_or("", |n| n.trim_end_matches("’s").trim_end_matches("'s"))
}

/// The frame's name, as in the data and in reports for programs.
fn name(frame: Frame) -> &'static str {
    match frame {
        Frame::Label => "label",
        Frame::After => "after",
        Frame::AfterInverted => "after-inverted",
        Frame::Before => "before",
        Frame::Within => "within",
        Frame::Indirect => "indirect",
        Frame::AccordingTo => "according-to",
        Frame::Noun => "noun",
        Frame::Interrupted => "interrupted",
        Frame::Colon => "colon",
        Frame::Byline => "byline",
        Frame::CarriedWithin => "carried-within",
        Frame::CarriedOver => "carried-over",
        Frame::Subject => "subject",
        Frame::None => "none",
    }
}
