//! An utterance is the underlying act of speech; its renderings are the quotations of it in
//! different stories. Where one long quotation renders two utterances, each rendering is its own
//! stretch of it.
//!
//! Quotations are therefore not clustered whole: links join sentences, sentences that are joined are
//! one utterance, and neighbouring sentences that the very same quotations render are put together
//! again. A long quotation so holds several utterances without gluing them to each other.

use super::groups::head;
use super::passages::Passage;
use super::row::Place;
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
            Span::new(
                p.start().max(self.span.start()),
                p.end().min(self.span.end()).max(p.start().max(self.span.start())),
            )
        };
        // A speech has many parts and many renderings.
        let from = quotation.parts.partition_point(|p| p.end() <= self.span.start());
        let inside = quotation.parts[from..].iter().take_while(|p| p.start() < self.span.end());
        inside.filter(|p| p.overlap(self.span) > 0).map(clip).collect()
    }
}

/// Renderings of one act of speech, at least two, ordered by story and place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utterance {
    /// In order of story and place.
    pub renderings: Vec<Rendering>,
}

/// Which sentences are joined so far.
#[derive(Debug)]
pub struct Joined {
    /// Number of each passage's first sentence, and of all.
    first: Vec<u32>,
    parent: Vec<u32>,
}

impl Joined {
    /// Every sentence by itself.
    pub fn new(passages: &[Passage]) -> Self {
        let mut first = vec![0];
        let mut all = 0;
        for p in passages {
            all += p.sentences.len() as u32;
            first.push(all);
        }
        Joined { first, parent: (0..all).collect() }
    }

    /// The number of the sentence that a place begins with.
    pub fn number(&self, place: &Place, passages: &[Passage]) -> u32 {
        self.first[place.passage as usize] + passages[place.passage as usize].sentence_at(place.word) as u32
    }

    /// Has two sentences at hand that are asked next.
    pub fn fetch(&self, [x, y]: [u32; 2]) {
        let parent = |node: u32| self.parent.get(node as usize).copied().unwrap_or(0);
        std::hint::black_box(parent(x) ^ parent(y));
    }

    /// Joins two sentences, and all that they are joined with.
    pub fn join(&mut self, x: u32, y: u32) {
        let (x, y) = (self.root(x), self.root(y));
        self.parent[x.max(y) as usize] = x.min(y);
    }

    /// Whether two sentences are joined.
    pub fn are(&mut self, x: u32, y: u32) -> bool {
        self.root(x) == self.root(y)
    }

    fn root(&mut self, i: u32) -> u32 {
        head(&mut self.parent, i)
    }

    /// Sentences that are joined with another, in groups, each in order of passage and sentence.
    fn groups(&mut self, passages: &[Passage]) -> Vec<Vec<Sentence>> {
        let nodes = self.parent.len();
        let mut size = vec![0u32; nodes];
        for i in 0..nodes as u32 {
            size[self.root(i) as usize] += 1;
        }
        // The group of each root that has one, in the order of first sentences.
        let mut at = vec![u32::MAX; nodes];
        let mut out: Vec<Vec<Sentence>> = Vec::new();
        let mut node = 0;
        for (p, passage) in passages.iter().enumerate() {
            for s in 0..passage.sentences.len() {
                let root = self.root(node) as usize;
                node += 1;
                if size[root] > 1 {
                    if at[root] == u32::MAX {
                        at[root] = out.len() as u32;
                        out.push(Vec::with_capacity(size[root] as usize));
                    }
                    out[at[root] as usize].push((p as u32, s as u32));
                }
            }
        }
        out
    }
}

/// Sentence `.1` of passage `.0`.
type Sentence = (u32, u32);

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
fn merge_neighbours(passages: &[Passage], groups: Vec<Vec<Sentence>>, joined: &Joined) -> Vec<Vec<Sentence>> {
    const NONE: u32 = u32::MAX;
    let mut at = vec![NONE; joined.parent.len()];
    let mut out: Vec<Vec<Sentence>> = Vec::new();
    // The passages of each group of `out`.
    let mut held: Vec<Vec<u32>> = Vec::new();
    let node = |p: u32, s: u32| (joined.first[p as usize] + s) as usize;
    // In order of their first sentence, so that what a group follows has been met before it.
    for group in groups {
        let before = |at: &[u32], &(p, s): &Sentence| s.checked_sub(1).map_or(NONE, |s| at[node(p, s)]);
        let g = match before(&at, &group[0]) {
            NONE => NONE,
            g => {
                let goes_on = |&(p, s): &Sentence| !passages[p as usize].sentences[s as usize].gap_before;
                let earlier = |x: &Sentence| x.1 > 0 && group.binary_search(&(x.0, x.1 - 1)).is_ok();
                let mut holds = group.iter().map(|x| x.0).collect::<Vec<_>>();
                holds.dedup();
                let same = held[g as usize] == holds
                    && group.iter().all(|x| goes_on(x) && (before(&at, x) == g || earlier(x)));
                if same { g } else { NONE }
            }
        };
        let g = match g {
            NONE => {
                let mut holds = group.iter().map(|x| x.0).collect::<Vec<_>>();
                holds.dedup();
                held.push(holds);
                out.push(Vec::new());
                out.len() as u32 - 1
            }
            g => g,
        };
        group.iter().for_each(|&(p, s)| at[node(p, s)] = g);
        out[g as usize].extend(group);
    }
    out.iter_mut().for_each(|g| g.sort_unstable());
    out
}

/// Runs of neighbouring sentences of one passage are one rendering.
fn renderings(passages: &[Passage], group: &[Sentence]) -> Vec<Rendering> {
    let mut out: Vec<(u32, u32, u32)> = Vec::new();
    for &(p, s) in group {
        match out.last_mut() {
            Some((q, _, end)) if *q == p && *end == s => *end += 1,
            _ => out.push((p, s, s + 1)),
        }
    }
    let rendering = |(p, from, to): (u32, u32, u32)| {
        let passage = &passages[p as usize];
        let span = passage.span(from as usize..to as usize);
        Rendering { story: passage.story as usize, quote: passage.quote as usize, span }
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

    fn spans(quotes: &[&[&str]], links: &[(Sentence, Sentence)]) -> Vec<Vec<String>> {
        let lexicon = Lexicon::builtin().unwrap();
        let stories: Vec<_> = quotes.iter().map(|q| story("a", q)).collect();
        let (p, _) = passages(&stories, &lexicon, &mut Vocabulary::default());
        let text = |r: &Rendering| r.span.of(&stories[r.story].story.text).to_string();
        let mut joined = Joined::new(&p);
        let node = |joined: &Joined, (p, s): Sentence| joined.first[p as usize] + s;
        for &(x, y) in links {
            let (x, y) = (node(&joined, x), node(&joined, y));
            joined.join(x, y);
        }
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
