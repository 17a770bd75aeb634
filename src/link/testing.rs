//! Stories made by hand, for the tests of linking and of the checks on it.

use super::change::{Change, Edit};
use super::comparer::Comparer;
use super::fold::fold;
use super::folded::Folded;
use super::vocabulary::Vocabulary;
use super::word::Word;
use crate::attribute::Attribution;
use crate::extract::{Kind, Parts, Quotation};
use crate::resolve::{Analysis, Quote, Speaker};
use crate::rules::{Lexicon, Wording};
use crate::segment::Segmented;
use crate::text::{Span, Story};
use std::sync::Arc;

/// A story in which each text is one direct quotation, alone in its paragraph.
pub fn story(path: &str, quotes: &[&str]) -> Analysis {
    let text: String = quotes.iter().map(|q| format!("“{q}”\n")).collect();
    let mut at = 0;
    let mut out = Vec::new();
    for (i, q) in quotes.iter().enumerate() {
        let start = at + "“".len();
        let part = Span::new(start, start + q.len());
        at = part.end() + "”\n".len();
        let quotation = Quotation { kind: Kind::Direct, parts: Parts::from([part]), clause: None, paragraph: i };
        out.push(Quote { quotation, attribution: Attribution::none().into(), speaker: None, doubt: None });
    }
    Analysis {
        story: Story::plain(path, &text),
        segmented: Segmented::default().into(),
        quotes: out.into(),
        speakers: Box::default(),
    }
}

/// The same, all of it credited to one speaker.
pub fn said_by(path: &str, quotes: &[&str], speaker: Speaker) -> Analysis {
    let mut a = story(path, quotes);
    for q in &mut a.quotes {
        Arc::make_mut(&mut q.attribution).confidence = 0.95;
        q.speaker = Some(0);
    }
    a.speakers = Box::new([speaker]);
    a
}

/// A speaker with a name.
pub fn named(name: &str) -> Speaker {
    Speaker { name: name.into(), proper: Some(name.into()), ..Speaker::default() }
}

/// The words of a text, for aligning.
pub fn fold_all(text: &str, w: &Wording, v: &mut Vocabulary) -> Vec<Word> {
    let mut out = Vec::new();
    fold(text, &[Span::new(0, text.len())], w, v, &mut out);
    out.iter().map(Word::from).collect()
}

/// The words of parts of a text, with what they were numbered by.
pub fn folded(text: &str, parts: &[Span]) -> (Vec<Folded>, Vocabulary) {
    let lexicon = Lexicon::builtin().unwrap();
    let mut vocabulary = Vocabulary::bare(lexicon.wording());
    let mut out = Vec::new();
    // What was met before must fold as what was not.
    fold(text, parts, lexicon.wording(), &mut vocabulary, &mut out);
    let first = out.clone();
    fold(text, parts, lexicon.wording(), &mut vocabulary, &mut out);
    assert_eq!(first, out);
    (out, vocabulary)
}

/// What makes the second text of the first: class, and the words of either.
pub fn changes(a: &str, b: &str) -> Vec<(Change, String, String)> {
    let words = |e: &Edit| (e.change, e.a.of(a).to_string(), e.b.of(b).to_string());
    edits(a, b).iter().map(words).collect()
}

/// Whether any of that counts as drift.
pub fn drift(a: &str, b: &str) -> bool {
    edits(a, b).iter().any(Edit::is_drift)
}

fn edits(a: &str, b: &str) -> Vec<Edit> {
    let lexicon = Lexicon::builtin().unwrap();
    let all = |t: &str| [Span::new(0, t.len())];
    let mut comparer = Comparer::new(lexicon.wording());
    let (x, y) = (comparer.fold(a, &all(a)), comparer.fold(b, &all(b)));
    comparer.edits(&x, &y)
}
