//! Candidates, alignment, utterances: which quotations render the same words.
//!
//! No system that merges identical strings finds what this is for: renderings that were cut, joined,
//! translated or mended. So passages are compared word by word, but only those that share something
//! rare, and what is linked is sentences, so that one long quotation can render several utterances.

mod align;
mod candidates;
mod change;
mod decide;
mod edits;
mod fold;
mod numbers;
mod passages;
mod shape;
mod stem;
#[cfg(test)]
pub(crate) mod testing;
mod utterance;
mod weights;

pub use change::{Change, Edit};
pub use edits::{compare, edits};
pub use fold::{Folded, fold};
pub use utterance::{Rendering, Utterance};

use crate::resolve::Analysis;
use crate::rules::Lexicon;
use std::cmp::Ordering;

/// Stretches sought in one pair of passages.
const BLOCKS: usize = 6;

/// The utterances that two or more quotations of `stories` render, in order of story and place. A
/// quotation that a story repeats is an utterance too. The stories' order doesn't change what is
/// linked.
pub fn link(stories: &[Analysis], lexicon: &Lexicon) -> Vec<Utterance> {
    let wording = lexicon.wording();
    let mut stems = passages::Stems::new(wording);
    let passages = passages::passages(stories, lexicon, &mut stems);
    let weights = weights::Weights::new(&passages, &stems);
    let mut links = Vec::new();
    for (a, b) in candidates::candidates(&passages, &weights) {
        let (a, b) = (a as usize, b as usize);
        let (x, y) = (&passages[a], &passages[b]);
        if !decide::may_link(x, y) {
            continue;
        }
        // Which side comes first must not decide between alignments of one score.
        let order = x.words.len().cmp(&y.words.len()).then_with(|| forms(x).cmp(forms(y)));
        let (p, q) = if order == Ordering::Greater { (b, a) } else { (a, b) };
        let side = |i: usize| align::Side::of(&passages[i], &weights);
        for block in align::blocks(&side(p), &side(q), BLOCKS, align::LEAST) {
            let verdict = decide::decide(&passages[p], &passages[q], &block, &weights);
            if verdict.linked {
                links.extend(verdict.sentences.iter().map(|&(s, t)| ((p, s), (q, t))));
            }
        }
    }
    utterance::utterances(&passages, &links)
}

fn forms(p: &passages::Passage) -> impl Iterator<Item = &str> {
    p.words.iter().map(|w| w.form.as_str())
}

#[cfg(test)]
mod tests {
    use super::testing::story;
    use super::*;

    #[test]
    fn the_order_of_stories_changes_nothing() {
        let texts: [&[&str]; 3] = [
            &["We shall dredge the harbour in spring. The ferry will sail again.", "Nobody was hurt."],
            &["The ferry will sail again."],
            &["shall dredge the harbor in spring", "The mayor resigned."],
        ];
        let run = |order: [usize; 3]| {
            let stories: Vec<_> = order.iter().map(|&i| story(&i.to_string(), texts[i])).collect();
            let name = |r: &Rendering| (order[r.story], r.span);
            let mut all: Vec<Vec<_>> = link(&stories, &Lexicon::builtin().unwrap())
                .iter()
                .map(|u| u.renderings.iter().map(name).collect())
                .collect();
            all.iter_mut().for_each(|u: &mut Vec<_>| u.sort_unstable());
            all.sort_unstable();
            all
        };
        assert_eq!(run([0, 1, 2]).len(), 2);
        assert_eq!(run([0, 1, 2]), run([2, 0, 1]));
    }
}
