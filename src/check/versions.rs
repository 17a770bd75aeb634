//! The wordings of one utterance held against each other. The wording that is nearest to all others is
//! taken for what most outlets have, never for what is right; a rendering that is reworded throughout
//! is another account, and a short piece shows nothing of where the longer ones differ.

use super::both;
use super::renderings::{Rendered, Version};
use crate::extract::Kind;
use crate::link::{Change, Comparer, Edit, Folded, touched};
use crate::text::Span;

/// Wordings compared pair by pair to find the middle; of more, the most frequent stand for all.
const COMPARED: usize = 12;
/// A rendering of which more is changed is another account, not a slip; on real events those below were
/// drift an editor would want, those above two statements on one subject.
const REWORDED: f32 = 0.5;

/// So many words are a wording of their own.
const WORDING: usize = 5;

/// All wordings of one utterance, and what each changes of the one in the middle.
pub(super) struct Compared<'a> {
    pub versions: Vec<Version<'a>>,
    pub middle: usize,
    /// For each version, the edits that lead to it; none where it is another account altogether.
    pub edits: Vec<Vec<Edit>>,
}

impl<'a> Compared<'a> {
    /// Nothing when fewer than two stories quote it.
    pub fn new(marked: impl IntoIterator<Item = Rendered<'a>>, comparer: &mut Comparer) -> Option<Self> {
        let version = |of: Rendered<'a>| Version { words: comparer.fold(of.text(), &of.parts()), of };
        let versions: Vec<Version> = marked.into_iter().map(version).collect();
        let middle = middle(&versions, comparer)?;
        let from = &versions[middle];
        let edits = versions.iter().map(|v| {
            let mut edits = comparer.edits(&from.words, &v.words);
            edits.retain(|e| !both::were_said((from, v), e, &versions, comparer));
            // A story that has the other wording, too, has two sayings.
            let has = |one: &Version, other: &Version| {
                let beside = |o: &&Version| o.of.at.story == one.of.at.story && o.of.at != one.of.at;
                versions.iter().filter(beside).any(|o| holds(&o.words, &other.words))
            };
            let reworded =
                v.of.at.story == from.of.at.story || has(v, from) || has(from, v) || is_reworded(&edits, from, v);
            if reworded { Vec::new() } else { edits }
        });
        let edits = edits.collect();
        Some(Compared { middle, edits, versions })
    }

    /// The renderings that are longer than the middle: a short piece shows nothing of where they differ.
    pub fn beyond(&self) -> Vec<Rendered<'a>> {
        let longer = |v: &&Version| 3 * v.words.len() > 4 * self.versions[self.middle].words.len();
        self.versions.iter().filter(longer).map(|v| v.of).collect()
    }
}

/// The rendering nearest to all others, the longest of equals; nothing with fewer than two stories.
fn middle(versions: &[Version], comparer: &Comparer) -> Option<usize> {
    let first = versions.first()?;
    if versions.iter().all(|v| v.of.at.story == first.of.at.story) {
        return None;
    }
    let forms = |v: &Version| v.words.iter().map(|w| w.form).collect::<Vec<u32>>();
    // Wordings in order of their first rendering, with the renderings that have them.
    let mut wordings: Vec<(Vec<u32>, Vec<usize>)> = Vec::new();
    for (i, v) in versions.iter().enumerate() {
        let form = forms(v);
        match wordings.iter_mut().find(|(f, _)| *f == form) {
            Some((_, of)) => of.push(i),
            None => wordings.push((form, vec![i])),
        }
    }
    wordings.sort_by_key(|(_, of)| std::cmp::Reverse(of.len()));
    let some = &wordings[..wordings.len().min(COMPARED)];
    let far = |i: usize, j: usize| {
        let all = comparer.edits(&versions[i].words, &versions[j].words);
        all.iter().filter(|e| e.is_drift()).count() * 4 + all.iter().filter(|e| e.change > Change::Marked).count()
    };
    let cost =
        |i: usize| -> usize { some.iter().map(|(_, of)| if of[0] == i { 0 } else { far(i, of[0]) * of.len() }).sum() };
    let candidates = some.iter().map(|(form, of)| (cost(of[0]), std::cmp::Reverse(form.len()), of[0]));
    candidates.min().map(|(.., i)| i)
}

/// “[Ames] is late”, “(Ames) is late”: the editor's own words, and marked as such.
pub(super) fn is_bracketed(text: &str, span: Span) -> bool {
    !span.is_empty() && (text[..span.start()].ends_with(['[', '(']) || text[span.end()..].starts_with([']', ')']))
}

/// Whether a place without words is one where the copy owns up to more: behind the last word an ellipsis, a dash or a
/// negation outside the marks, and between two pieces of a sentence the copy's own words.
pub(super) fn is_open(v: &Version, span: Span, comparer: &Comparer) -> bool {
    let next = v.words.iter().find(|w| w.span.start() >= span.end() && !w.span.is_empty());
    let parts = &v.of.quote.quotation.parts;
    let part = |at: usize| parts.partition_point(|p| p.end() < at);
    let ends = |from: usize| parts.get(part(from)).map_or(from, |p| p.end().max(from));
    span.is_empty()
        && match next {
            Some(next) => v.of.quote.quotation.kind == Kind::Partial && part(span.start()) != part(next.span.start()),
            None => {
                let (rest, behind) = v.of.text()[span.end()..].split_at(ends(span.end()) - span.end());
                let mut words = behind.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
                let denied = words.next().is_some_and(|word| comparer.wording().negation.negators.contains(word));
                denied || rest.contains(['…', '—', '–', '-']) || rest.contains("..")
            }
        }
}

/// Whether the shorter of two wordings, if it is long enough to be one, stands in the other, but for endings.
fn holds(a: &[Folded], b: &[Folded]) -> bool {
    let (few, many) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let same = |run: &[Folded]| run.iter().map(|w| w.stem).eq(few.iter().map(|w| w.stem));
    few.len() >= WORDING && many.windows(few.len()).any(same)
}

/// In a rendering that is reworded throughout, no single word of it says anything: it is another
/// account of the same, or the link is wrong.
pub(super) fn is_reworded(all: &[Edit], a: &Version, b: &Version) -> bool {
    // Two openings of more than a few words are no drift by themselves, but they are other words.
    let opening = |e: &Edit| e.change == Change::TruncatedStart && !e.a.is_empty() && !e.b.is_empty();
    let drift = all.iter().filter(|e| e.is_drift() || opening(e));
    let changed: usize = drift.map(|e| touched(&a.words, e.a).count().max(touched(&b.words, e.b).count())).sum();
    changed as f32 > REWORDED * a.words.len().min(b.words.len()) as f32
}

/// Whether two places of one text share words, or one is the empty place within the other.
pub(super) fn touches(a: Span, b: Span) -> bool {
    a.overlap(b) > 0 || a.start() <= b.start() && b.end() <= a.end() || b.start() <= a.start() && a.end() <= b.end()
}

/// The words of an edit; where a side has none, or is to be shown beside one that has none, with the
/// words before and after, so that the reader sees the place.
pub(super) fn in_context(words: &[Folded], span: Span, wider: bool) -> Span {
    if !wider {
        return span;
    }
    let before = words.iter().rfind(|w| w.span.end() <= span.start() && !w.span.is_empty());
    let after = words.iter().find(|w| w.span.start() >= span.end());
    let start = before.map_or(span, |w| w.span.join(span));
    after.map_or(start, |w| start.join(w.span))
}

pub(super) fn emphasis(words: &[Folded], of: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for span in of {
        let span = in_context(words, span, span.is_empty());
        if out.last().is_none_or(|last| last.end() <= span.start()) && !span.is_empty() {
            out.push(span);
        }
    }
    out
}
