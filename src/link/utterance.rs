//! An utterance is the underlying act of speech; its renderings are the quotations of it in
//! different stories. Where one long quotation renders two utterances, each rendering is its own
//! stretch of it.
//!
//! Quotations are therefore not clustered whole: links join sentences, sentences that are joined are
//! one utterance, and neighbouring sentences that the very same quotations render are put together
//! again. A long quotation so holds several utterances without gluing them to each other.

use super::passages::Passage;
use crate::extract::Quotation;
use crate::text::Span;
use std::collections::HashMap;

/// One quotation, or a stretch of one, that renders an utterance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rendering {
    /// Index of the story among those compared.
    pub story: usize,
    /// Index into that story's quotes.
    pub quote: usize,
    /// The stretch of the story that renders the utterance.
    pub span: Span,
}

impl Rendering {
    /// The words of the rendering, strictly inside the marks: its stretch of each part of `quotation`.
    pub fn parts(&self, quotation: &Quotation) -> Vec<Span> {
        let clip = |p: &Span| {
            Span::new(p.start.max(self.span.start), p.end.min(self.span.end).max(p.start.max(self.span.start)))
        };
        quotation.parts.iter().filter(|p| p.overlap(self.span) > 0).map(clip).collect()
    }
}

/// Renderings of one act of speech, at least two, ordered by story and place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utterance {
    /// In order of story and place.
    pub renderings: Vec<Rendering>,
}

/// Sentence `.1` of passage `.0`.
pub type Place = (usize, usize);

/// Groups linked sentences into utterances, in order of story and place.
pub fn utterances(passages: &[Passage], links: &[(Place, Place)]) -> Vec<Utterance> {
    let mut first = Vec::with_capacity(passages.len());
    let mut n = 0;
    for p in passages {
        first.push(n);
        n += p.sentences.len();
    }
    let node = |(p, s): Place| first[p] + s;
    let mut parent: Vec<usize> = (0..n).collect();
    for &(x, y) in links {
        let (x, y) = (root(&mut parent, node(x)), root(&mut parent, node(y)));
        parent[x.max(y)] = x.min(y);
    }

    let mut groups: Vec<Vec<Place>> = vec![Vec::new(); n];
    for (i, p) in passages.iter().enumerate() {
        for s in 0..p.sentences.len() {
            groups[root(&mut parent, first[i] + s)].push((i, s));
        }
    }
    groups.retain(|g| g.len() > 1);
    merge_neighbours(passages, &mut groups);

    let mut out: Vec<Utterance> = groups.iter().map(|g| Utterance { renderings: renderings(passages, g) }).collect();
    out.retain(|u| u.renderings.len() > 1);
    out.sort_by(|a, b| a.renderings.cmp(&b.renderings));
    out
}

/// Groups that the very same passages render, each beginning where the other ends, become one; but
/// what is interrupted between the two, by an attribution or an ellipsis, stays two.
fn merge_neighbours(passages: &[Passage], groups: &mut Vec<Vec<Place>>) {
    let mut at: HashMap<Place, usize> = HashMap::new();
    let mut out: Vec<Vec<Place>> = Vec::new();
    // In order of their first sentence, so that what a group follows has been met before it.
    groups.sort_unstable();
    for group in groups.drain(..) {
        let before = |&(p, s): &Place| s.checked_sub(1).and_then(|s| at.get(&(p, s)).copied());
        let follows = before(&group[0]).filter(|&g| {
            let goes_on = |&(p, s): &Place| !passages[p].words[passages[p].sentences[s].start].gap_before;
            let same = |x: &Place| passages_of(&out[g]).any(|p| p == x.0);
            group
                .iter()
                .all(|x| same(x) && goes_on(x) && (before(x) == Some(g) || group.contains(&(x.0, x.1.wrapping_sub(1)))))
                && passages_of(&out[g]).all(|p| group.iter().any(|x| x.0 == p))
        });
        let g = follows.unwrap_or_else(|| {
            out.push(Vec::new());
            out.len() - 1
        });
        at.extend(group.iter().map(|&x| (x, g)));
        out[g].extend(group);
        out[g].sort_unstable();
    }
    *groups = out;
}

fn passages_of(group: &[Place]) -> impl Iterator<Item = usize> {
    group.iter().map(|x| x.0)
}

/// Runs of neighbouring sentences of one passage are one rendering.
fn renderings(passages: &[Passage], group: &[Place]) -> Vec<Rendering> {
    let mut out: Vec<(usize, usize, usize)> = Vec::new();
    for &(p, s) in group {
        match out.last_mut() {
            Some((q, _, end)) if *q == p && *end == s => *end += 1,
            _ => out.push((p, s, s + 1)),
        }
    }
    let rendering = |(p, from, to): (usize, usize, usize)| {
        let passage: &Passage = &passages[p];
        Rendering { story: passage.story, quote: passage.quote, span: passage.span(from..to) }
    };
    let mut out: Vec<Rendering> = out.into_iter().map(rendering).collect();
    out.sort_unstable();
    out
}

fn root(parent: &mut [usize], mut i: usize) -> usize {
    while parent[i] != i {
        parent[i] = parent[parent[i]];
        i = parent[i];
    }
    i
}

#[cfg(test)]
mod tests {
    use super::super::passages::{Stems, passages};
    use super::super::testing::story;
    use super::*;
    use crate::rules::Lexicon;

    fn spans(quotes: &[&[&str]], links: &[(Place, Place)]) -> Vec<Vec<String>> {
        let lexicon = Lexicon::builtin().unwrap();
        let stories: Vec<_> = quotes.iter().map(|q| story("a", q)).collect();
        let p = passages(&stories, &lexicon, &mut Stems::new(lexicon.wording()));
        let text = |r: &Rendering| r.span.of(&stories[r.story].story.text).to_string();
        utterances(&p, links).iter().map(|u| u.renderings.iter().map(text).collect()).collect()
    }

    #[test]
    fn a_long_quotation_holds_several_utterances() {
        let got = spans(
            &[&["Wind rose. Rain fell. Ice broke. Snow lay."], &["Wind rose. Ice broke. Snow lay."], &["Rain fell."]],
            &[((0, 0), (1, 0)), ((0, 1), (2, 0)), ((0, 2), (1, 1)), ((0, 3), (1, 2))],
        );
        assert_eq!(
            got,
            [
                vec!["Wind rose", "Wind rose"],
                vec!["Rain fell", "Rain fell"],
                vec!["Ice broke. Snow lay", "Ice broke. Snow lay"]
            ]
        );
    }

    #[test]
    fn a_sentence_rendered_by_more_stands_alone() {
        let got = spans(
            &[&["Wind rose. Rain fell."], &["Wind rose. Rain fell."], &["Rain fell."]],
            &[((0, 0), (1, 0)), ((0, 1), (1, 1)), ((1, 1), (2, 0))],
        );
        assert_eq!(got, [vec!["Wind rose", "Wind rose"], vec!["Rain fell", "Rain fell", "Rain fell"]]);
    }

    #[test]
    fn an_interruption_keeps_sentences_apart() {
        let text = ["Wind rose. Rain fell."];
        let links = [((0, 0), (1, 0)), ((0, 1), (1, 1))];
        assert_eq!(spans(&[&text, &text], &links).len(), 1);
        assert_eq!(spans(&[&text, &["Wind rose ... Rain fell."]], &links).len(), 2);
    }

    #[test]
    fn two_sentences_may_render_one() {
        let got =
            spans(&[&["Wind rose, rain fell."], &["Wind rose. Rain fell."]], &[((0, 0), (1, 0)), ((0, 0), (1, 1))]);
        assert_eq!(got, [vec!["Wind rose, rain fell", "Wind rose. Rain fell"]]);
    }
}
