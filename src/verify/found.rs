//! All that is to be said of a quotation at the places that were found: how much of it is there, what of each part
//! differs, and how the parts are joined.

use super::chain::{Chain, Stretch};
use super::held::Held;
use super::parts::{self, Joint, Part};
use super::reference::Reference;
use super::verdict::Found;
use super::wording::{self, Changes};
use super::{Case, asked, edges, ellipsis, moved, voices};
use crate::link::Folded;
use crate::text::Span;
use std::ops::Range;

/// A quotation stands in a reference if so much of it is found there word for word, by weight and by number.
pub const FOUND: f32 = 0.6;
/// All of it, but for rounding.
pub const WHOLE: f32 = 0.99;
/// To say that somebody else said it, so much of it.
const SAID: f32 = 0.8;
/// So many words more than twice as many as those found are no place any more.
const ROOM: usize = 3;
/// With less of it, the place comes near and is shown.
pub const NEAR: f32 = 0.3;
/// Words of two voices in one place, of each at least.
const VOICED: usize = 3;

/// How much of a quotation was found word for word, by weight or by number, whichever is less; brackets are
/// the editor's own words. A few words scattered over many are chance, so a place counts for less the longer
/// it is than what it gives.
pub fn share(chain: &Chain, weights: &[f32], quote: &[Folded]) -> f32 {
    let of = |weigh: &dyn Fn(usize) -> f32| {
        let total: f32 = (0..quote.len()).filter(|&i| !quote[i].bracketed).map(weigh).sum();
        let shared = |stretch: &Stretch| -> f32 {
            let marked = quote[stretch.quote.start + 1..stretch.quote.end].iter().any(|word| word.gap_before);
            let room = 2 * stretch.quote.len() + ROOM;
            let dense = if marked || stretch.hay.len() <= room { 1.0 } else { room as f32 / stretch.hay.len() as f32 };
            dense * stretch.pairs.iter().filter(|pair| !quote[pair.0].bracketed).map(|pair| weigh(pair.0)).sum::<f32>()
        };
        if total > 0.0 { chain.stretches.iter().map(shared).sum::<f32>() / total } else { 0.0 }
    };
    of(&|i| weights[i]).min(of(&|_| 1.0))
}

/// All that is to be said of a quotation at the places that were found.
pub fn found(held: Held, (chain, share): (&Chain, f32)) -> Found {
    let Held { case, reference, .. } = held;
    let mut parts = parts::parts(case, &chain.stretches);
    parts::split_sentences(&mut parts, case, reference);
    parts::split_voices(&mut parts, case, reference);
    let (mut all, mut elsewhere) = (Changes::default(), false);
    for at in 0..parts.len() {
        let mut new = wording::changes(held, &parts, at);
        if !new.altered.is_empty()
            && parts.len() > 1
            && let Some(place) = moved::place(held, &parts, at)
        {
            let part = std::mem::replace(&mut parts[at], place.part);
            let there = wording::changes(held, &parts, at);
            match there.altered.is_empty() {
                true => (new, elsewhere) = (there, elsewhere || place.elsewhere),
                false => parts[at] = part,
            }
        }
        all.altered.extend(new.altered);
        all.small.extend(new.small);
    }
    let stretches = parts::stretches(&parts);
    let mut out = Found {
        spot: reference.spot(main(&stretches, reference)),
        places: stretches.iter().map(|stretch| reference.spot(stretch.hay.clone())).collect(),
        altered: all.altered,
        small: all.small,
        seams: seams(case, reference, &stretches),
        across: None,
        mixed: None,
        hidden: Vec::new(),
        elsewhere: elsewhere || turns_back(&parts),
        said_by_other: false,
        said_by_them: false,
        words: case.words.len(),
    };
    ellipsis::gaps(held, &parts, &mut out);
    edges::edges(held, &parts, &mut out);
    asked::questions(held, &parts, &mut out);
    let same = case.same(reference, &reference.voice(main(&stretches, reference)));
    out.said_by_other = share >= SAID && same == Some(false);
    out.said_by_them = same == Some(true);
    voices::mixed(case, reference, &parts, &mut out);
    out.altered.sort_by_key(|alteration| alteration.here);
    out
}

/// Whether a credit stands between words that were said in the other order.
fn turns_back(parts: &[Part]) -> bool {
    let paired: Vec<&Part> = parts.iter().filter(|part| !part.pairs.is_empty()).collect();
    paired
        .windows(2)
        .any(|two| two[1].joint == Joint::Credit && two[1].pairs[0].1 < two[0].pairs[two[0].pairs.len() - 1].1)
}

/// The place that most of the words come from, the first of equals, and there the turn that has most of them.
fn main(stretches: &[Stretch], reference: &Reference) -> Range<usize> {
    let stretch = stretches.iter().rev().max_by_key(|stretch| stretch.pairs.len()).expect("a chain has a place");
    let turns = stretch.pairs.chunk_by(|x, y| reference.are_of_one_turn(x.1, y.1));
    let (first, last) = (|turn: &[(usize, usize)]| turn[0].1, |turn: &[(usize, usize)]| turn[turn.len() - 1].1);
    turns.rev().max_by_key(|turn| turn.len()).map_or(stretch.hay.clone(), |turn| first(turn)..last(turn) + 1)
}

/// Where places are joined without a mark.
fn seams(case: &Case, reference: &Reference, stretches: &[Stretch]) -> Vec<Span> {
    let words = case.words;
    let around = |before: usize, after: usize| words[before].span.join(words[after].span);
    let mut out = Vec::new();
    for pair in stretches.windows(2) {
        let (end, start) = (pair[0].quote.end, pair[1].quote.start);
        if !(end..=start).any(|i| words[i].gap_before) {
            out.push(around(end - 1, start));
        }
    }
    // One place, but two who speak there.
    for stretch in stretches {
        let cut = stretch.pairs.windows(2).position(|two| reference.are_two(two[0].1, two[1].1));
        if let Some(cut) = cut.filter(|&cut| cut + 1 >= VOICED && stretch.pairs.len() - cut > VOICED) {
            let (before, after) = (stretch.pairs[cut].0, stretch.pairs[cut + 1].0);
            if !(before + 1..=after).any(|i| words[i].gap_before) {
                out.push(around(before, after));
            }
        }
    }
    out
}
