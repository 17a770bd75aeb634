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
        // A speech has many parts and many renderings.
        let from = quotation.parts.partition_point(|p| p.end <= self.span.start);
        let inside = quotation.parts[from..].iter().take_while(|p| p.start < self.span.end);
        inside.filter(|p| p.overlap(self.span) > 0).map(clip).collect()
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

/// Which sentences are joined so far.
#[derive(Debug)]
pub struct Joined {
    /// Number of each passage's first sentence, and of all.
    first: Vec<usize>,
    parent: Vec<u32>,
}

impl Joined {
    /// Every sentence by itself.
    pub fn new(passages: &[Passage]) -> Self {
        let mut first = vec![0];
        for p in passages {
            first.push(first[first.len() - 1] + p.sentences.len());
        }
        let parent = (0..first[first.len() - 1] as u32).collect();
        Joined { first, parent }
    }

    /// Joins two sentences and all that they are joined with.
    pub fn join(&mut self, x: Place, y: Place) {
        let (x, y) = (self.root(x), self.root(y));
        self.parent[x.max(y)] = x.min(y) as u32;
    }

    /// Whether two sentences are joined.
    pub fn are(&mut self, x: Place, y: Place) -> bool {
        self.root(x) == self.root(y)
    }

    fn node(&self, (p, s): Place) -> usize {
        self.first[p] + s
    }

    fn root(&mut self, x: Place) -> usize {
        let mut i = self.node(x);
        while self.parent[i] as usize != i {
            self.parent[i] = self.parent[self.parent[i] as usize];
            i = self.parent[i] as usize;
        }
        i
    }

    /// Sentences that are joined with another, in groups, each in order.
    fn groups(&mut self, passages: &[Passage]) -> Vec<Vec<Place>> {
        let mut all: Vec<(usize, Place)> = Vec::new();
        for (p, passage) in passages.iter().enumerate() {
            all.extend((0..passage.sentences.len()).map(|s| (self.root((p, s)), (p, s))));
        }
        all.sort_unstable();
        let groups = all.chunk_by(|x, y| x.0 == y.0).filter(|g| g.len() > 1);
        groups.map(|g| g.iter().map(|x| x.1).collect()).collect()
    }
}

/// Groups joined sentences into utterances, in order of story and place.
pub fn utterances(passages: &[Passage], mut joined: Joined) -> Vec<Utterance> {
    let groups = joined.groups(passages);
    let groups = merge_neighbours(passages, groups, &joined);
    let mut out: Vec<Utterance> = groups.iter().map(|g| Utterance { renderings: renderings(passages, g) }).collect();
    out.retain(|u| u.renderings.len() > 1);
    out.sort_by(|a, b| a.renderings.cmp(&b.renderings));
    out
}

/// Groups that the very same passages render, each beginning where the other ends, become one; but
/// what is interrupted between the two, by an attribution or an ellipsis, stays two.
fn merge_neighbours(passages: &[Passage], mut groups: Vec<Vec<Place>>, joined: &Joined) -> Vec<Vec<Place>> {
    const NONE: usize = usize::MAX;
    let mut at = vec![NONE; joined.parent.len()];
    let mut out: Vec<Vec<Place>> = Vec::new();
    // The passages of each group of `out`.
    let mut held: Vec<Vec<usize>> = Vec::new();
    // In order of their first sentence, so that what a group follows has been met before it.
    groups.sort_unstable();
    for group in groups {
        let before = |&(p, s): &Place| s.checked_sub(1).map_or(NONE, |s| at[joined.node((p, s))]);
        let mut holds: Vec<usize> = group.iter().map(|x| x.0).collect();
        holds.dedup();
        let goes_on = |&(p, s): &Place| !passages[p].words[passages[p].sentences[s].start].gap_before;
        let earlier = |x: &Place| x.1 > 0 && group.binary_search(&(x.0, x.1 - 1)).is_ok();
        let g = match before(&group[0]) {
            g if g != NONE
                && held[g] == holds
                && group.iter().all(|x| goes_on(x) && (before(x) == g || earlier(x))) =>
            {
                g
            }
            _ => {
                out.push(Vec::new());
                held.push(holds);
                out.len() - 1
            }
        };
        group.iter().for_each(|&x| at[joined.node(x)] = g);
        out[g].extend(group);
    }
    out.iter_mut().for_each(|g| g.sort_unstable());
    out
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

#[cfg(test)]
mod tests {
    use super::super::passages::passages;
    use super::super::testing::story;
    use super::super::vocabulary::Vocabulary;
    use super::*;
    use crate::rules::Lexicon;

    fn spans(quotes: &[&[&str]], links: &[(Place, Place)]) -> Vec<Vec<String>> {
        let lexicon = Lexicon::builtin().unwrap();
        let stories: Vec<_> = quotes.iter().map(|q| story("a", q)).collect();
        let p = passages(&stories, &lexicon, &mut Vocabulary::default());
        let text = |r: &Rendering| r.span.of(&stories[r.story].story.text).to_string();
        let mut joined = Joined::new(&p);
        links.iter().for_each(|&(x, y)| joined.join(x, y));
        utterances(&p, joined).iter().map(|u| u.renderings.iter().map(text).collect()).collect()
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
