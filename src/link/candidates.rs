//! Which rows are worth aligning. Comparing all with all is out of the question, so each row asks an
//! index: its sentences' rarest stems and neighbouring pairs, and who else holds them. Pairs of
//! neighbours find what is said in common words only ("it is what it is").
//!
//! Every count here has a bound. Copy in which all quotations are made of the same ten words must cost
//! no more than copy in which none are alike; what is given up is the hundredth near-copy of a
//! sentence, which its nearer copies link anyway.

use super::decide;
use super::passages::Passage;
use super::rows::Row;
use super::vocabulary::{Id, Word};
use super::weights::Weights;
use std::ops::Range;

/// Rarest features that each sentence asks for.
const ASKED: usize = 8;
/// Shared features at least, of those asked.
const SHARED: u8 = 2;
/// A feature that more rows hold than this is not asked for. Of the rarest of a sentence so many
/// holders are, those that stand next to the asker in the order of words.
const CROWD: usize = 400;
/// Rows that a sentence finds, at most: those that share most.
const FOUND: usize = 32;

/// A stem or two as a number; that some fall together costs a needless alignment, nothing else.
type Feature = u32;

/// Features and the rows that hold them, in order; the feature in the upper half.
struct Index(Vec<u64>);

impl Index {
    fn new(rows: &[Row]) -> Self {
        let mut postings: Vec<u64> = Vec::new();
        let mut features = Vec::new();
        for (i, row) in rows.iter().enumerate() {
            of(row.words, |f, _| features.push(f));
            features.sort_unstable();
            features.dedup();
            postings.extend(features.drain(..).map(|f| u64::from(f) << 32 | i as u64));
        }
        postings.sort_unstable();
        Index(postings)
    }

    /// Where the holders of a feature stand.
    fn holders(&self, f: Feature) -> Range<usize> {
        let from = self.0.partition_point(|&p| p >> 32 < u64::from(f));
        // Nearly all lists are short: a search in the whole rest would cost more than a look ahead.
        let mut step = 1;
        while self.0.get(from + step).is_some_and(|&p| p >> 32 == u64::from(f)) {
            step *= 2;
        }
        let rest = &self.0[from..self.0.len().min(from + step)];
        from..from + rest.partition_point(|&p| p >> 32 == u64::from(f))
    }

    fn row(&self, at: usize) -> usize {
        self.0[at] as u32 as usize
    }

    /// At most `most` of the holders, those nearest to row `i`.
    fn near(&self, holders: Range<usize>, i: usize, most: usize) -> Range<usize> {
        if holders.len() <= most {
            return holders;
        }
        let at = holders.start + self.0[holders.clone()].partition_point(|&p| (p as u32 as usize) < i);
        let from = at.saturating_sub(most / 2).clamp(holders.start, holders.end - most);
        from..from + most
    }
}

/// Pairs of rows (first index smaller) that share rare features and could be linked, in order.
pub fn candidates(rows: &[Row], passages: &[Passage], weights: &Weights) -> Vec<(u32, u32)> {
    let index = Index::new(rows);
    let alone: Vec<_> = rows.iter().map(|r| (r.passage(), r.story(passages))).collect();
    let weight: Vec<f32> = rows.iter().map(|r| weights.spoken(r.words)).collect();
    // What stands in one passage or in one story only needs more than the rest, or can't be linked.
    let possible = |i: usize, j: usize| {
        let one_passage = alone[i].0.is_some() && alone[i].0 == alone[j].0;
        let one_story = alone[i].1.is_some() && alone[i].1 == alone[j].1;
        i != j && !one_passage && weight[i].min(weight[j]) >= decide::least(one_story)
    };
    let mut pairs = Vec::new();
    let mut counts: Vec<(u8, f32)> = vec![(0, 0.0); rows.len()];
    let mut met: Vec<u32> = Vec::new();
    let mut features: Vec<(Feature, f32)> = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        if weight[i] < decide::least(false) {
            continue;
        }
        for sentence in &row.sentences {
            features.clear();
            of(&row.words[sentence.clone()], |f, (a, b)| {
                features.push((f, weights.of(a) + b.map_or(0.0, |b| weights.of(b))));
            });
            features.sort_unstable_by_key(|f| f.0);
            features.dedup_by_key(|f| f.0);
            let mut asked: Vec<(Range<usize>, f32, Feature)> =
                features.iter().map(|&(f, w)| (index.holders(f), w, f)).filter(|a| a.0.len() > 1).collect();
            asked.sort_by(|a, b| a.0.len().cmp(&b.0.len()).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
            let few = features.len() <= 3;
            for (k, (holders, w, _)) in asked.into_iter().take(ASKED).enumerate() {
                if k > 0 && holders.len() > CROWD {
                    break;
                }
                for j in index.near(holders, i, CROWD).map(|at| index.row(at)).filter(|&j| possible(i, j)) {
                    let (n, shared) = &mut counts[j];
                    if *n == 0 {
                        met.push(j as u32);
                    }
                    (*n, *shared) = (*n + 1, *shared + w);
                }
            }
            met.retain(|&j| {
                counts[j as usize].0 >= SHARED || few || {
                    counts[j as usize] = (0, 0.0);
                    false
                }
            });
            let shared = |j: &u32| counts[*j as usize].1;
            if met.len() > FOUND {
                met.sort_unstable_by(|a, b| shared(b).total_cmp(&shared(a)).then(a.cmp(b)));
            }
            pairs.extend(met.iter().take(FOUND).map(|&j| (j.min(i as u32), j.max(i as u32))));
            met.drain(..).for_each(|j| counts[j as usize] = (0, 0.0));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Stems and unordered pairs of neighbours, also with one word between.
fn of(words: &[Word], mut each: impl FnMut(Feature, (Id, Option<Id>))) {
    for (i, a) in words.iter().enumerate() {
        let a = a.stem;
        each(mix(u64::from(a)), (a, None));
        for b in words[i + 1..].iter().take(2).map(|w| w.stem) {
            each(mix((u64::from(a.min(b)) + 1) << 32 | u64::from(a.max(b))), (a, Some(b)));
        }
    }
}

/// Spreads over 32 bits (the multiplier is 2^64 by the golden ratio).
fn mix(n: u64) -> Feature {
    let n = (n ^ n >> 29).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (n >> 32) as Feature
}

#[cfg(test)]
mod tests {
    use super::super::passages::passages;
    use super::super::rows::rows;
    use super::super::testing::story;
    use super::super::vocabulary::Vocabulary;
    use super::*;
    use crate::resolve::Analysis;
    use crate::rules::Lexicon;

    /// The pairs, by the words they begin with, and how many rows there are.
    fn found(stories: &[Analysis]) -> (Vec<(String, String)>, usize) {
        let lexicon = Lexicon::builtin().unwrap();
        let mut v = Vocabulary::new(lexicon.wording());
        let p = passages(stories, &lexicon, &mut v);
        let rows = rows(&p, &v);
        let first = |i: u32| v.entry(rows[i as usize].words[0].form).text.to_string();
        let pairs = candidates(&rows, &p, &Weights::new(&p, &v));
        (pairs.into_iter().map(|(i, j)| (first(i), first(j))).collect(), rows.len())
    }

    #[test]
    fn what_shares_rare_words_is_found_and_the_rest_is_not() {
        let (pairs, _) = found(&[
            story("a", &["Any ferry sank before the harbour opened.", "We shall rebuild the pier."]),
            story("b", &["before the harbour opened the ferry sank", "It is what it is, all of it."]),
            story("c", &["Well, it is what it is, he said, and a clock of brass struck."]),
        ]);
        let pair = |a: &str, b: &str| (a.to_string(), b.to_string());
        assert!(pairs.contains(&pair("any", "before")) && pairs.contains(&pair("it", "well")), "{pairs:?}");
        assert!(!pairs.iter().any(|(a, b)| a == "we" || b == "we"), "{pairs:?}");
    }

    #[test]
    fn rows_that_are_all_alike_find_few() {
        let words = ["harbour", "ferry", "granite", "lantern", "anchor"];
        // Five words in every order, each with one that nobody else has.
        let text = |n: usize| {
            let of = |k: usize| words[n / 5usize.pow(k as u32) % 5];
            format!("{} {} {} {} {} x{n}x", of(0), of(1), of(2), of(3), of(4))
        };
        let stories: Vec<_> = (0..1500).map(|n| story("a", &[&text(n)])).collect();
        let (pairs, rows) = found(&stories);
        assert_eq!(rows, 1500);
        assert!(!pairs.is_empty() && pairs.len() <= rows * FOUND, "{}", pairs.len());
    }

    #[test]
    fn the_nearest_of_a_crowd_are_asked() {
        let index = Index((10..30).map(|row| 7 << 32 | row).collect());
        let rows = |i| index.near(index.holders(7), i, 4).map(|at| index.row(at)).collect::<Vec<_>>();
        assert_eq!(rows(20), [18, 19, 20, 21]);
        assert_eq!((rows(0), rows(99)), (vec![10, 11, 12, 13], vec![26, 27, 28, 29]));
        assert!(index.holders(6).is_empty() && index.holders(8).is_empty());
    }
}
