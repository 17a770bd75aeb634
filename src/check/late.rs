//! Who speaks is told too late. A reader of a long quotation wants to know after its first sentence
//! whose words these are; a credit that only follows the whole of it makes him read it twice. It is
//! no hardship where the speaker was before the reader's eyes already.

use super::names::bare;
use super::who::{last, mentions};
use super::wordage::{is_titled, word_count};
use crate::attribute::Frame;
use crate::resolve::{Analysis, Quote};
use crate::rules::{Flags, Rule};
use crate::segment::Word;
use crate::text::{BlockKind, Span, TokenKind};

/// A paragraph of so few words and signs is a crosshead, or what is left of a picture.
const LINE: usize = 4;

/// What stands farther before the marks, in bytes, the reader has out of mind.
const REACH: usize = 2000;

/// Whether all of a long quotation, `words` and `sentences` of it, comes before its source.
pub(super) fn is_late(rule: &Rule, index: usize, quote: &Quote, analysis: &Analysis) -> bool {
    let (quotation, attribution) = (&quote.quotation, &quote.attribution);
    let Some(source) = attribution.source else { return false };
    let before: Vec<Span> = quotation.parts.iter().copied().filter(|part| part.end() <= source.start()).collect();
    let Some(first) = before.first() else { return false };
    let behind = matches!(attribution.frame, Frame::After | Frame::AfterInverted);
    let paragraph = &analysis.segmented.paragraphs[quotation.paragraph];
    let count = |name: &str| rule.number(name).unwrap_or(0).max(0) as usize;
    // “She” and “the mayor” stand for somebody whom the reader has in mind.
    let printed = analysis.segmented.words_in(source);
    let points_back = |word: &Word| word.is(Flags::PRONOUN) || word.span.of(&analysis.story.text) == "the";
    behind
        && !printed.first().is_some_and(points_back)
        && paragraph.kind == BlockKind::Body
        && paragraph.span.contains(source)
        && before.iter().map(|part| word_count(*part, analysis)).sum::<usize>() >= count("words")
        && before.iter().map(|part| sentences(*part, analysis)).sum::<usize>() >= count("sentences")
        && !is_titled(quotation.span(), analysis)
        && !is_in_mind(index, quote, *first, analysis)
}

/// Sentences in one stretch, the last of which may end with the comma before the source.
fn sentences(part: Span, analysis: &Analysis) -> usize {
    let words = analysis.segmented.words_in(part);
    let ends = words.iter().enumerate().filter(|&(i, word)| {
        // Three dots end nothing.
        let dots = word.sign('.') && i.checked_sub(1).is_some_and(|i| words[i].sign('.'));
        let stop = matches!(word.kind, TokenKind::Sign('.' | '?' | '!'));
        stop && !dots && words.get(i + 1).is_some_and(|next| !matches!(next.kind, TokenKind::Sign('.' | '?' | '!')))
    });
    ends.count() + 1
}

/// Whether the copy just before the marks names the speaker, or ends with other words of the same one.
fn is_in_mind(index: usize, quote: &Quote, first: Span, analysis: &Analysis) -> bool {
    let paragraphs = &analysis.segmented.paragraphs;
    let at = quote.quotation.paragraph;
    // A line of a word or two parts nothing.
    let before = paragraphs[..at].iter().rev().find(|paragraph| paragraph.words.len() > LINE);
    let far = first.start().saturating_sub(REACH);
    let from = before.map_or(0, |paragraph| paragraph.span.start()).max(far);
    let from = (from..=first.start()).find(|&at| analysis.story.text.is_char_boundary(at)).unwrap_or(first.start());
    let near = |span: Span| span.start() >= from && span.end() <= first.start();
    let spoke = analysis.quotes[..index].iter().rev().take_while(|before| before.quotation.span().end() >= from);
    let mut spoke = spoke.filter(|before| before.quotation.span().end() <= first.start());
    let named = analysis.speaker(quote).is_none_or(|speaker| {
        let after = speaker.mentions.partition_point(|mention| mention.span.start() < from);
        speaker.mentions.get(after).is_some_and(|mention| near(mention.span))
    });
    // A second Lund may be another one to the resolver; the name has been before the reader all the same.
    let printed = quote.attribution.source.map_or("", |source| bare(last(source.of(&analysis.story.text))));
    let before = &analysis.story.text[from.min(first.start())..first.start()];
    named
        || mentions(before, printed)
        || spoke.any(|before| before.speaker == quote.speaker)
        || is_pointed_at(quote, from, first, analysis)
}

/// Whether the copy just before speaks of somebody known by “she”, “him” or “the judge”, and the speaker
/// is known: the resolver may not be sure that they are one, but the reader is.
fn is_pointed_at(quote: &Quote, from: usize, first: Span, analysis: &Analysis) -> bool {
    let known = analysis.speaker(quote).into_iter().flat_map(|speaker| speaker.mentions.first());
    if !known.into_iter().any(|mention| mention.span.start() < from) {
        return false;
    }
    let segmented = &analysis.segmented;
    let words = segmented.words_in(Span::new(from, first.start().max(from)));
    let the = |at: usize| words[at].span.of(&analysis.story.text).eq_ignore_ascii_case("the");
    let role = |word: &Word| word.is(Flags::ROLE) && !word.is(Flags::PLURAL);
    let points = |at: usize| {
        let person = words[at].is(Flags::PRONOUN) && words[at].is(Flags::MALE | Flags::FEMALE);
        person || the(at) && words[at + 1..].iter().take(5).take_while(|word| word.kind_word()).any(role)
    };
    (0..words.len()).any(|at| points(at) && segmented.marked_at(words[at].span.start()).is_none())
}
