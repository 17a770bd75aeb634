//! Talk printed as a transcript: "IDA ORR: Why now?", "Vane: It leaks, and you know it." Each turn opens its paragraph with
//! a name and a colon, and no marks stand round the words. Lists and results have such labels, too, so that nobody speaks
//! so before two have taken turns, one of them twice, and one asks something or says "I" or "you".

use super::attribution::{Attributed, Frame};
use super::carry::bare;
use crate::extract::{Kind, Parts, Quotation};
use crate::read::label;
use crate::rules::Flags;
use crate::segment::{Paragraph, Segmented};
use crate::text::{BlockKind, Span, TokenKind};
use std::ops::Range;

/// Longest label, in words and signs.
const LABEL: usize = 9;
/// Most paragraphs that one turn has.
const LONGEST: usize = 4;
/// Fewest turns that make talk of it.
const FEWEST: usize = 3;

/// What one says before the next one does.
pub(super) struct Turn {
    speaker: Span,
    /// Where the words begin.
    from: usize,
    /// The paragraphs that it takes, those without a label behind its own as well.
    pub(super) paragraphs: Range<usize>,
}

impl Turn {
    /// The words with their speaker.
    pub(super) fn attributed(&self, text: &str, segmented: &Segmented) -> Attributed {
        let all = segmented.paragraphs[self.paragraphs.clone()].iter().map(|p| p.span.trimmed(text));
        let parts: Parts = all.map(|p| Span::new(p.start().max(self.from), p.end())).collect();
        let quotation = Quotation { kind: Kind::Direct, parts, clause: None, paragraph: self.paragraphs.start };
        (quotation, bare(self.speaker, Frame::Label))
    }
}

/// The turns of a story, in order; most have none.
pub(super) fn turns(text: &str, segmented: &Segmented) -> Vec<Turn> {
    let paragraphs = &segmented.paragraphs;
    let opened = (0..paragraphs.len()).filter_map(|i| opened(text, segmented, i));
    let mut all: Vec<Turn> = opened.collect();
    if all.len() < FEWEST {
        return Vec::new();
    }
    // A turn goes on in plain paragraphs up to the next one; what a heading or marks stand in tells of something else.
    let plain = |p: &&Paragraph| p.kind == BlockKind::Body && p.marked.is_empty();
    let starts: Vec<usize> = all.iter().map(|turn| turn.paragraphs.start).collect();
    let near = |i: usize| starts.get(i + 1).copied().filter(|next| next - starts[i] <= LONGEST);
    for (i, turn) in all.iter_mut().enumerate() {
        let behind = starts[i] + 1;
        let more = near(i).map_or(0, |next| paragraphs[behind..next].iter().take_while(plain).count());
        turn.paragraphs.end = behind + more;
    }
    let mut talk = Vec::new();
    let mut first = 0;
    while !all.is_empty() {
        let run = (first..starts.len()).take_while(|&i| near(i).is_some()).count() + 1;
        let rest = all.split_off(run);
        if is_talk(text, paragraphs, &all) {
            talk.append(&mut all);
        }
        (all, first) = (rest, first + run);
    }
    talk
}

/// The turn that a paragraph opens with a label.
fn opened(text: &str, segmented: &Segmented, index: usize) -> Option<Turn> {
    let paragraph = &segmented.paragraphs[index];
    let words = &segmented.words[paragraph.words.clone()];
    let colon = words.iter().take(LABEL).position(|w| w.sign(':'))?;
    let label = label(text, paragraph.span.trimmed(text)).filter(|_| paragraph.kind == BlockKind::Body)?;
    let said = words.get(colon + 1)?;
    // "Orr: “It leaks.”" has marks.
    let marked = segmented.marked[paragraph.marked.clone()].iter().any(|m| m.outer.start() <= said.span.end());
    let whole = said.kind == TokenKind::Word && said.span.start() >= label.from;
    let speaker = label.speaker.filter(|_| whole && !marked)?;
    Some(Turn { speaker, from: label.from, paragraphs: index..index + 1 })
}

/// Whether these turns, which follow each other, are talk.
fn is_talk(text: &str, paragraphs: &[Paragraph], turns: &[Turn]) -> bool {
    let name = |turn: &Turn| turn.speaker.of(text).rsplit(' ').next().unwrap_or_default().to_lowercase();
    let names: Vec<String> = turns.iter().map(name).collect();
    let again = (0..names.len()).any(|i| names[..i].contains(&names[i]));
    let switches = names.windows(2).filter(|pair| pair[0] != pair[1]).count();
    let speaks = |turn: &Turn| {
        let paragraph = &paragraphs[turn.paragraphs.start];
        let person = Flags::FIRST_PERSON | Flags::SECOND_PERSON;
        paragraph.flags.any(person) || paragraph.span.of(text).contains('?')
    };
    names.len() >= FEWEST && again && switches >= 2 && turns.iter().any(speaks)
}
