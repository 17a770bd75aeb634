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
mod effort;
mod fold;
mod kin;
mod numbers;
mod pairing;
mod passages;
mod promise;
mod rows;
mod seams;
mod shape;
mod stem;
#[cfg(test)]
pub(crate) mod testing;
mod utterance;
mod vocabulary;
mod weights;

pub use change::{Change, Edit};
pub use edits::{compare, edits};
pub use fold::{Folded, fold};
pub use utterance::{Rendering, Utterance};

use crate::resolve::Analysis;
use crate::rules::Lexicon;
use align::{Block, Side};
use rows::Row;
use weights::Weights;

/// Stretches sought in one pair of passages.
const BLOCKS: usize = 6;

/// The utterances that two or more quotations of `stories` render, in order of story and place. A
/// quotation that a story repeats is an utterance too. The stories' order doesn't change what is
/// linked.
pub fn link(stories: &[Analysis], lexicon: &Lexicon) -> Vec<Utterance> {
    let mut vocabulary = vocabulary::Vocabulary::new(lexicon.wording());
    let mut passages = passages::passages(stories, lexicon, &mut vocabulary);
    let weights = Weights::new(&passages, &vocabulary);
    let (first, seams) = joined(&passages, &weights, &vocabulary);
    if seams.is_empty() {
        return utterance::utterances(&passages, first);
    }
    for of_one in seams.chunk_by(|x, y| x.0 == y.0) {
        let words: Vec<usize> = of_one.iter().map(|x| x.1).collect();
        passages[of_one[0].0].cut(&words);
    }
    // Once more will do: seams that only show now are rare.
    let (second, _) = joined(&passages, &weights, &vocabulary);
    utterance::utterances(&passages, second)
}

/// What is one utterance, and where sentences are to be cut before that can be trusted: passage and word, in order.
fn joined(
    passages: &[passages::Passage],
    weights: &Weights,
    vocabulary: &vocabulary::Vocabulary,
) -> (utterance::Joined, Vec<(usize, usize)>) {
    let rows = rows::rows(passages, vocabulary);
    let weighed: Vec<Vec<f32>> = rows.iter().map(|r| r.words.iter().map(|w| weights.of(w.stem)).collect()).collect();
    let mut joined = utterance::Joined::new(passages);
    for (row, weighed) in rows.iter().zip(&weighed).filter(|(row, _)| row.places.len() > 1) {
        let measure = decide::measure(row, row, &itself(weighed), weights);
        kin::within(row, &measure, passages, &mut joined);
    }
    let one = |row: &Row, joined: &mut utterance::Joined| {
        row.sentences.len() == 1 && row.places.iter().all(|&p| joined.are(p, row.places[0]))
    };
    let whole: Vec<bool> = rows.iter().map(|row| one(row, &mut joined)).collect();
    let kin: Vec<_> = rows.iter().zip(&whole).map(|(row, &whole)| kin::largest(row, whole, passages)).collect();
    let mut stretches = seams::Stretches::default();
    let mut promise = promise::Promise::new(weights, vocabulary.entries().len());
    let mut effort = effort::Effort::new(rows.len());
    for (a, b) in candidates::candidates(&rows, passages, weights) {
        let (a, b) = (a as usize, b as usize);
        // All that could be found out is known.
        if whole[a] && whole[b] && joined.are(rows[a].places[0], rows[b].places[0]) {
            continue;
        }
        if !promise.of(&rows[a], &rows[b]) {
            continue;
        }
        if !effort.allows((a, rows[a].words.len()), (b, rows[b].words.len())) {
            continue;
        }
        // Which side comes first must not decide between alignments of one score.
        let (p, q) = if rows[a].words.len() > rows[b].words.len() { (b, a) } else { (a, b) };
        let side = |i: usize| Side { words: rows[i].words, weights: &weighed[i] };
        for block in align::blocks(&side(p), &side(q), vocabulary, BLOCKS, align::LEAST) {
            let measure = decide::measure(&rows[p], &rows[q], &block, weights);
            if decide::could(&measure) {
                stretches.add((p, &rows[p]), (q, &rows[q]), &measure, &block);
            }
            kin::across((&rows[p], &kin[p]), (&rows[q], &kin[q]), &measure, passages, &mut joined);
        }
    }
    let first = |row: usize| rows[row].places.iter().map(|&(p, s)| (p, passages[p].sentences[s].start));
    let seams = stretches.seams(&rows, weights);
    let places = seams.iter().flat_map(|&(row, word)| first(row).map(move |(p, from)| (p, from + word)));
    let mut seams: Vec<(usize, usize)> = places.collect();
    seams.sort_unstable();
    (joined, seams)
}

/// A row aligned with itself.
fn itself(weighed: &[f32]) -> Block {
    let shared = weighed.iter().sum();
    Block { pairs: (0..weighed.len()).map(|i| (i, i)).collect(), shared, within: (shared, shared) }
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
