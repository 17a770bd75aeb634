//! What of a quotation stands side by side: the words from one break to the next. An ellipsis or a credit owns up
//! to words that are missing there, not to other words on either side of it, so each part is held against its own
//! place and nothing beside a break is excused.

use super::Case;
use super::chain::Stretch;
use super::reference::Reference;
use crate::extract::Kind;
use crate::link::Folded;
use crate::text::Span;
use std::ops::Range;

/// So many words away is nearby.
const NEAR: usize = 60;

/// A word of the quotation and the word of the reference that answers to it.
pub type Pair = (usize, usize);

/// What stands before a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// Nothing: the quotation begins.
    Start,
    /// No mark: it was said elsewhere.
    Plain,
    /// An ellipsis.
    Ellipsis,
    /// A credit inside a sentence: “…,” she said, “…”.
    Broken,
    /// A credit that ends the sentence: “…,” she said. “…”.
    Credit,
    /// The copy's own sentence leads into what follows: “…,” said Lund, whose father “…”.
    Own,
}

impl Joint {
    /// Whether the words before it claim to end there, and those behind it to begin.
    pub fn parts_sentences(self) -> bool {
        matches!(self, Joint::Start | Joint::Credit | Joint::Own)
    }
}

/// Words that stand side by side, and those of the reference that answer to them.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its words.
    pub quote: Range<usize>,
    /// The words that agree, as pairs of quotation and reference, rising on both sides; none if it is found nowhere.
    pub pairs: Vec<Pair>,
    /// Which place it comes from: parts of one place have one number.
    pub place: usize,
    /// What stands before it.
    pub joint: Joint,
}

/// The parts of a quotation, in order, by the places that were found.
pub fn parts(case: &Case, stretches: &[Stretch]) -> Vec<Part> {
    let words = case.words;
    let mut starts = vec![0];
    for two in stretches.windows(2) {
        // Words before the first that agrees belong to it, back to the break.
        let start = two[1].quote.start;
        starts.push((two[0].quote.end..=start).rev().find(|&at| words[at].gap_before).unwrap_or(start));
    }
    starts.push(words.len());
    let mut out = Vec::new();
    for (place, stretch) in stretches.iter().enumerate() {
        let (mut from, to) = (starts[place], starts[place + 1]);
        for end in (from + 1..to).filter(|&at| words[at].gap_before).chain([to]) {
            let quote = from..end;
            let pairs = stretch.pairs.iter().filter(|pair| quote.contains(&pair.0)).copied().collect();
            out.push(Part { quote, pairs, place, joint: joint(case, from) });
            from = end;
        }
    }
    out
}

/// What stands before a word.
pub fn joint(case: &Case, at: usize) -> Joint {
    if at == 0 {
        return Joint::Start;
    }
    if !case.words[at].gap_before {
        return Joint::Plain;
    }
    let (parts, text) = (&case.quote.quotation.parts, &case.analysis.story.text);
    let part = |word: usize| parts.iter().position(|part| part.contains(case.words[word].span));
    let (Some(left), Some(right)) = (part(at - 1), part(at)) else { return Joint::Ellipsis };
    let end = Span::new(case.words[at - 1].span.end(), parts[left].end()).of(text);
    let start = Span::new(parts[right].start(), case.words[at].span.start()).of(text);
    if left == right || is_ellipsis(end) || is_ellipsis(start) {
        return Joint::Ellipsis;
    }
    let between = Span::new(parts[left].end(), parts[right].start().max(parts[left].end())).of(text);
    let last = between.trim_end_matches(|c: char| c.is_whitespace() || "\"“”„«»'‘’`".contains(c)).chars().next_back();
    match () {
        () if case.quote.quotation.kind != Kind::Direct || last.is_some_and(char::is_alphanumeric) => Joint::Own,
        () if case.words[at - 1].sentence == case.words[at].sentence => Joint::Broken,
        () => Joint::Credit,
    }
}

fn is_ellipsis(signs: &str) -> bool {
    signs.contains('…') || signs.contains("...") || signs.contains(". .")
}

/// The places of some parts: those of one place side by side are one stretch.
pub fn stretches(parts: &[Part]) -> Vec<Stretch> {
    let mut out: Vec<(usize, Stretch)> = Vec::new();
    for part in parts {
        let (Some(first), Some(last)) = (part.pairs.first(), part.pairs.last()) else { continue };
        match out.last_mut().filter(|(place, _)| *place == part.place) {
            Some((_, stretch)) => {
                stretch.quote.end = last.0 + 1;
                stretch.hay.end = last.1 + 1;
                stretch.pairs.extend(&part.pairs);
            }
            None => {
                let (quote, hay) = (first.0..last.0 + 1, first.1..last.1 + 1);
                out.push((part.place, Stretch { quote, hay, pairs: part.pairs.clone() }));
            }
        }
    }
    out.into_iter().map(|(_, stretch)| stretch).collect()
}

/// The last pair before a part, and the first behind it.
pub fn around(parts: &[Part], at: usize) -> (Option<Pair>, Option<Pair>) {
    let before = parts[..at].iter().rev().find_map(|part| part.pairs.last());
    let behind = parts[at + 1..].iter().find_map(|part| part.pairs.first());
    (before.copied(), behind.copied())
}

/// Gives a sentence that was left out of its part's place, because so few words weigh less than the way to them, the
/// place nearby where it stands word for word.
pub fn split_sentences(parts: &mut Vec<Part>, case: &Case, reference: &Reference) {
    let words = case.words;
    let mut at = 0;
    while at < parts.len() {
        let part = &parts[at];
        let paired = |k: usize| part.pairs.binary_search_by_key(&k, |pair| pair.0).is_ok();
        let mut from = part.quote.start;
        let lone = words[part.quote.clone()].chunk_by(|a, b| a.sentence == b.sentence).find_map(|sentence| {
            let these = from..from + sentence.len();
            from = these.end;
            let lone = these.len() < part.quote.len() && !these.clone().any(paired);
            lone.then_some(these).filter(|_| !sentence.iter().any(|word| word.bracketed))
        });
        at += 1;
        let Some(lone) = lone else { continue };
        let (outer_before, outer_behind) = around(parts, at - 1);
        let part = &parts[at - 1];
        let before = part.pairs.iter().rev().find(|pair| pair.0 < lone.start).copied().or(outer_before);
        let behind = part.pairs.iter().find(|pair| pair.0 >= lone.end).copied().or(outer_behind);
        let Some(place) = near(&words[lone.clone()], &reference.words, (before, behind)) else { continue };
        let whole = parts.remove(at - 1);
        let of = |quote: Range<usize>| {
            let pairs = whole.pairs.iter().filter(|pair| quote.contains(&pair.0)).copied().collect();
            let joint = if quote.start == whole.quote.start { whole.joint } else { Joint::Plain };
            Part { quote, pairs, joint, place: whole.place }
        };
        let found = Part { pairs: lone.clone().zip(place).collect(), ..of(lone.clone()) };
        let three = [of(whole.quote.start..lone.start), found, of(lone.end..whole.quote.end)];
        parts.splice(at - 1..at - 1, three.into_iter().filter(|part| !part.quote.is_empty()));
    }
}

/// Cuts a part where somebody else speaks between its words.
pub fn split_voices(parts: &mut Vec<Part>, case: &Case, reference: &Reference) {
    let mut at = 0;
    while at < parts.len() {
        let Part { quote, pairs, .. } = &parts[at];
        let other = |two: &[Pair]| {
            let (before, after) = (two[0].1, two[1].1);
            let apart = before + 1 < after && !reference.are_of_one_turn(before, after);
            apart && (before + 1..after).any(|word| reference.are_two(before, word) || reference.are_two(word, after))
        };
        at += 1;
        let Some(k) = pairs.windows(2).position(other) else { continue };
        // At the end of the sentence, if it ends between.
        let ends = |&word: &usize| case.words[word - 1].sentence != case.words[word].sentence;
        let cut = (pairs[k].0 + 1..=pairs[k + 1].0).find(ends).unwrap_or(pairs[k + 1].0);
        let behind = Part {
            quote: cut..quote.end,
            pairs: pairs[k + 1..].to_vec(),
            place: parts[at - 1].place,
            joint: Joint::Plain,
        };
        let part = &mut parts[at - 1];
        part.quote.end = cut;
        part.pairs.truncate(k + 1);
        parts.insert(at, behind);
    }
}

/// Where words stand one by one between two places, nearest to the first of them, or else to the other.
pub fn near(words: &[Folded], hay: &[Folded], (before, behind): (Option<Pair>, Option<Pair>)) -> Option<Range<usize>> {
    let count = words.len();
    let from = before.map_or_else(|| behind.map_or(0, |pair| pair.1.saturating_sub(NEAR + count)), |pair| pair.1 + 1);
    let to = behind.map_or(hay.len(), |pair| pair.1).min(before.map_or(hay.len(), |pair| pair.1 + 1 + NEAR + count));
    let same = |at: &usize| words.iter().zip(&hay[*at..]).all(|(x, y)| x.form == y.form);
    let mut places = from..(to + 1).saturating_sub(count);
    let found = if before.is_some() { places.find(same) } else { places.rfind(same) }?;
    Some(found..found + count)
}
