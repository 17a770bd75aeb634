//! What a sentence hands on to the next one: the source, and what was noted of it, because a source that
//! is carried on is no surer than where it comes from.

use super::attribution::{Attribution, Evidence, Frame};
use super::label::{led_in, name_after_dash};
use super::notice;
use super::noun::noun_source;
use super::predicate::main_subject;
use crate::extract::{Act, Item, Skeleton};
use crate::rules::{Flags, Names, Signs};
use crate::text::{Span, find_byte};
use smallvec::smallvec;
use std::ops::Range;

/// Longest name of a document before a colon, in words.
const LONGEST_DOCUMENT: usize = 5;

/// What the next sentence may inherit.
#[derive(Clone, Debug)]
pub(super) struct Carry {
    /// Source, cue and frame of the sentence before.
    pub attribution: Attribution,
    /// Index in `out` of the quotation it comes from, if it comes from one.
    pub quote: Option<usize>,
    /// That quotation names its source and its closing mark ends the paragraph.
    pub closed: bool,
}

/// A source without a cue.
pub(super) fn bare(source: Span, frame: Frame) -> Attribution {
    let evidence = smallvec![Evidence { span: source, what: "source" }];
    Attribution { source: Some(source), frame, evidence, ..Attribution::none() }
}

/// The same, with what is to be noted of the phrase `name`.
pub(super) fn named(skeleton: &Skeleton, name: Range<usize>, frame: Frame) -> Attribution {
    let signs = notice::source(&skeleton.items, &name);
    bare(skeleton.span(name), frame).with(signs)
}

/// The same source for a sentence that names none, by another frame; what was noted of the source and of
/// where it comes from goes with it.
pub(super) fn carried(mut attribution: Attribution, frame: Frame) -> Attribution {
    let before = attribution.frame;
    attribution.frame = frame;
    attribution.signs = attribution.signs.within(Signs::OF_SOURCE);
    attribution.signs.note(Signs::CHAIN, matches!(before, Frame::CarriedWithin | Frame::CarriedOver));
    attribution.signs.note(Signs::FROM_INDIRECT, before == Frame::Indirect);
    attribution.signs.note(Signs::FROM_WITHIN, matches!(before, Frame::Before | Frame::Within));
    attribution.cue = None;
    attribution.hearer = None;
    attribution
}

/// The subject of the last sentence that has one, for what its closing colon introduces.
pub(super) fn last_subject(skeleton: &Skeleton) -> Option<Attribution> {
    let mut sentences = skeleton.sentences.iter().rev();
    // "Orr will be asked about tales such as this:": nobody says who asks.
    let last = &skeleton.items[skeleton.sentences.last()?.clone()];
    let asked = last.windows(2).any(|w| w[0].is(Flags::BE) && w[1].is(Flags::ASKS) && w[1].is(Flags::PARTICIPLE));
    if asked && last.windows(2).any(|w| w[0].comments() && w[1].is(Flags::DETERMINER)) {
        return None;
    }
    let subject = sentences.find_map(|s| main_subject(&skeleton.items, s.start, s.end))?;
    Some(named(skeleton, subject, Frame::Colon))
}

/// "Orr's answer? “Never.”": whose it is that the sentence before the one at `start` asks for, which has no verb.
pub(super) fn asked_for(text: &str, skeleton: &Skeleton, start: usize) -> Option<Attribution> {
    let items = &skeleton.items;
    let last = start.checked_sub(1).filter(|&l| items[l].sign == '?')?;
    let before = skeleton.sentences.iter().rfind(|s| s.end <= start)?;
    let asks = before.clone().all(|i| items[i].act == Act::None && items[i].quote.is_none());
    let owner = noun_source(text, items, before.start, last).filter(|_| asks)?;
    Some(named(skeleton, owner, Frame::Noun))
}

/// "Full transcript as follows:" names no person but what holds the words.
pub(super) fn document(skeleton: &Skeleton) -> Option<Attribution> {
    let last = skeleton.sentences.last()?.clone();
    let items = &skeleton.items[last.clone()];
    // "The Quay Courier reports:" is a verb.
    let noun = |i: &Item| i.is(Flags::CUE_NOUN) && !i.is(Flags::GENITIVE | Flags::THIRD);
    let noun = items.iter().position(noun)?;
    // "as follows"
    let told = (0..items.len()).any(|i| items[i].act == Act::Finite && !(i > 0 && items[i - 1].comments()));
    let whole =
        !told && items[..=noun].iter().all(|i| i.is_word() && !i.is(Flags::PREPOSITION)) && noun <= LONGEST_DOCUMENT;
    whole.then(|| named(skeleton, last.start..last.start + noun + 1, Frame::Colon))
}

/// "From the guild's own book:": a last line that is nothing else.
pub(super) fn lead_in(text: &str, skeleton: &Skeleton) -> Option<Attribution> {
    let last = skeleton.sentences.last()?.clone();
    let colon = last.end.checked_sub(1).filter(|&c| skeleton.items[c].sign == ':')?;
    let phrase = led_in(text, &skeleton.items, last.start..colon).filter(|p| p.start == last.start + 1)?;
    (phrase.end == colon).then(|| named(skeleton, phrase, Frame::Colon))
}

/// The last word with a capital before the first comma of a source; empty where it has none.
pub(super) fn last_name<'a>(source: Span, text: &'a str) -> &'a str {
    let phrase = source.of(text);
    let phrase = &phrase[..find_byte(phrase.as_bytes(), |b| b == b',').unwrap_or(phrase.len())];
    let name = phrase.split_whitespace().rfind(|w| w.starts_with(char::is_uppercase) && w.len() > 3);
    // Most end otherwise.
    let bare = |n: &'a str| if n.ends_with('s') { n.trim_end_matches("’s").trim_end_matches("'s") } else { n };
    name.map_or("", bare)
}

/// The name in a paragraph "— Name", which signs the quotation before it. "- Larn News Desk" has written the story.
pub(super) fn signature(text: &str, items: &[Item]) -> Option<Range<usize>> {
    let desk = |name: &Range<usize>| Names::builtin().desks.has(items[name.end - 1].span.of(text));
    name_after_dash(items, 0).filter(|name| !desk(name))
}
