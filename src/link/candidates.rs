//! Which passages are worth aligning. Comparing all with all is out of the question, so each passage
//! asks an index: its sentences' rarest stems and neighbouring pairs, and who else holds them. Pairs
//! of neighbours find what is said in common words only ("it is what it is").

use super::passages::Passage;
use super::weights::Weights;

/// Rarest features that each sentence asks for.
const ASKED: usize = 8;
/// Shared features at least, of those asked.
const SHARED: u8 = 2;
/// A feature that more passages hold than this is not asked for; the rarest of a sentence always is.
const CROWD: usize = 400;

/// Stems as they are; pairs above 2^32.
type Feature = u64;
/// A feature and a passage that holds it.
type Posting = (Feature, u32);

/// Pairs of passages (first index smaller) that share rare features, in order.
pub fn candidates(passages: &[Passage], weights: &Weights) -> Vec<(u32, u32)> {
    let mut postings: Vec<Posting> = Vec::new();
    let mut features = Vec::new();
    for (i, p) in passages.iter().enumerate() {
        features.clear();
        of(p, 0..p.stems.len(), &mut features);
        features.sort_unstable();
        features.dedup();
        postings.extend(features.iter().map(|&f| (f, i as u32)));
    }
    postings.sort_unstable();

    let mut pairs = Vec::new();
    let mut counts = vec![0u8; passages.len()];
    let mut met = Vec::new();
    for (i, p) in passages.iter().enumerate() {
        for sentence in &p.sentences {
            features.clear();
            of(p, sentence.clone(), &mut features);
            features.sort_unstable();
            features.dedup();
            let mut asked: Vec<(usize, f32, &[Posting])> = features
                .iter()
                .map(|&f| {
                    let from = postings.partition_point(|&(g, _)| g < f);
                    let to = from + postings[from..].partition_point(|&(g, _)| g == f);
                    (to - from, weight(f, weights), &postings[from..to])
                })
                .filter(|(holders, ..)| *holders > 1)
                .collect();
            asked.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then(a.2[0].0.cmp(&b.2[0].0)));
            let few = features.len() <= 3;
            for (k, (holders, _, list)) in asked.iter().take(ASKED).enumerate() {
                if k > 0 && *holders > CROWD {
                    break;
                }
                for &(_, j) in list.iter().filter(|&&(_, j)| j as usize != i) {
                    if counts[j as usize] == 0 {
                        met.push(j);
                    }
                    counts[j as usize] = counts[j as usize].saturating_add(1);
                }
            }
            for j in met.drain(..) {
                if counts[j as usize] >= SHARED || few {
                    pairs.push((j.min(i as u32), j.max(i as u32)));
                }
                counts[j as usize] = 0;
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn weight(f: Feature, weights: &Weights) -> f32 {
    match f >> 32 {
        0 => weights.of(f as u32),
        a => weights.of(a as u32 - 1) + weights.of(f as u32),
    }
}

/// Stems and unordered pairs of neighbours, also with one word between.
fn of(p: &Passage, words: std::ops::Range<usize>, out: &mut Vec<Feature>) {
    let s = &p.stems[words];
    for (i, &a) in s.iter().enumerate() {
        out.push(u64::from(a));
        for &b in s[i + 1..].iter().take(2) {
            out.push((u64::from(a.min(b)) + 1) << 32 | u64::from(a.max(b)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::passages::{Stems, passages};
    use super::super::testing::story;
    use super::*;
    use crate::rules::Lexicon;

    #[test]
    fn what_shares_rare_words_is_found_and_the_rest_is_not() {
        let lexicon = Lexicon::builtin().unwrap();
        let w = lexicon.wording();
        let stories = [
            story("a", &["The ferry sank before the harbour opened.", "We shall rebuild the pier."]),
            story("b", &["before the harbour opened the ferry sank", "It is what it is."]),
            story("c", &["Well, it is what it is, he said, and a clock of brass struck."]),
        ];
        let mut stems = Stems::new(w);
        let p = passages(&stories, &lexicon, &mut stems);
        let weights = Weights::new(&p, &stems);
        let found = candidates(&p, &weights);
        assert!(found.contains(&(0, 2)) && found.contains(&(3, 4)), "{found:?}");
        assert!(!found.iter().any(|&(a, b)| a == 1 || b == 1), "{found:?}");
    }
}
