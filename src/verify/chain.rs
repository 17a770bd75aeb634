//! Which of the stretches found make up the quotation. A quotation is said in one place, or put together
//! from a few: the best row of stretches is the one whose words weigh most, less what it costs to jump
//! from one to the next. A jump costs little under an ellipsis and much without a mark, so that a splice
//! is only believed where nothing simpler explains the words.

use super::index::Run;
use crate::link::Folded;
use std::ops::Range;

/// So many words of the reference may be left out, or stand instead, within one place.
const NEAR: usize = 25;
/// What each word left out, added or replaced costs, in nats, and the most of it.
const SKIPPED: f32 = 0.4;
const SKIPPED_MOST: f32 = 6.0;
/// What a jump costs: under an ellipsis, under one that turns back, and without a mark.
const MARKED: f32 = 1.5;
const MARKED_BACK: f32 = 7.0;
const UNMARKED: f32 = 14.0;
/// A place that gives fewer words, or less weight, to a quotation put together is chance.
const WORDS: usize = 4;
const WEIGHT: f32 = 10.0;
/// The heaviest stretches that are tried.
const TRIED: usize = 80;
/// Rows so near to the best are as good: the same words were said twice.
const AS_GOOD: f32 = 0.97;
const ROWS: usize = 24;

/// A place that a part of the quotation comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// Its words in the quotation, from the first to the last that agree.
    pub quote: Range<usize>,
    /// Its words in the reference, from the first to the last that agree.
    pub hay: Range<usize>,
    /// The words that agree, as pairs of quotation and reference, rising on both sides.
    pub pairs: Vec<(usize, usize)>,
}

/// The places that make up a quotation, in its order.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    /// The places.
    pub stretches: Vec<Stretch>,
    /// What the row is worth, in nats.
    pub weight: f32,
}

impl Chain {
    /// Whether most words of a sentence of the quotation stand at none of the places.
    pub fn leaves_sentence(&self, quote: &[Folded]) -> bool {
        let paired = |k: &&usize| self.stretches.iter().any(|s| s.pairs.iter().any(|pair| pair.0 == **k));
        let words: Vec<usize> = (0..quote.len()).filter(|&k| !quote[k].bracketed).collect();
        let of_one = |&a: &usize, &b: &usize| quote[a].sentence == quote[b].sentence;
        words.chunk_by(of_one).any(|all| 2 * all.iter().filter(paired).count() < all.len())
    }
}

/// A run, cut at the front where the one before it in the row ends later.
#[derive(Clone, Copy)]
struct Link {
    score: f32,
    before: Option<usize>,
    /// Words cut off at the front.
    cut: usize,
}

/// The best row of places, and those as good as it, the best first.
pub fn chains(runs: &[Run], weights: &[f32], quote: &[Folded]) -> Vec<Chain> {
    let mut sums = vec![0.0];
    weights.iter().for_each(|w| sums.push(sums[sums.len() - 1] + w));
    let weight = |run: &Run, cut: usize| sums[run.at + run.len] - sums[run.at + cut];
    let mut runs = runs.to_vec();
    runs.sort_by(|a, b| weight(b, 0).total_cmp(&weight(a, 0)).then(a.to.cmp(&b.to)));
    runs.truncate(TRIED);
    runs.sort_by_key(|run| (run.at, run.to));
    let mut gaps = vec![0];
    quote.iter().for_each(|word| gaps.push(gaps[gaps.len() - 1] + usize::from(word.gap_before)));
    let mut links: Vec<Link> = Vec::with_capacity(runs.len());
    for (i, run) in runs.iter().enumerate() {
        let mut best = Link { score: weight(run, 0), before: None, cut: 0 };
        for (j, before) in runs[..i].iter().enumerate() {
            let cut = (before.at + before.len).saturating_sub(run.at);
            if cut >= run.len {
                continue;
            }
            let score = links[j].score + weight(run, cut) - cost(before, run, cut, &gaps);
            if score > best.score {
                best = Link { score, before: Some(j), cut };
            }
        }
        links.push(best);
    }
    let mut ends: Vec<usize> = (0..runs.len()).collect();
    ends.sort_by(|&a, &b| links[b].score.total_cmp(&links[a].score).then(runs[a].to.cmp(&runs[b].to)));
    let Some(most) = ends.first().map(|&end| links[end].score) else { return Vec::new() };
    let mut out: Vec<Chain> = Vec::new();
    for end in ends.into_iter().take_while(|&end| links[end].score >= most * AS_GOOD).take(ROWS) {
        let row: Vec<(Run, usize)> = {
            let mut row: Vec<_> =
                std::iter::successors(Some(end), |&k| links[k].before).map(|k| (runs[k], links[k].cut)).collect();
            row.reverse();
            row
        };
        let chain = Chain { stretches: stretches(&row, weights), weight: links[end].score };
        if !chain.stretches.is_empty() && out.iter().all(|other| other.stretches[0].hay != chain.stretches[0].hay) {
            out.push(chain);
        }
    }
    out
}

/// Whether the second goes on in the place of the first.
fn is_near(before: &Run, run: &Run, cut: usize) -> bool {
    (before.to + before.len..=before.to + before.len + NEAR).contains(&(run.to + cut))
}

/// What it costs to go from one run to the next; `gaps` counts the ellipses before each word.
fn cost(before: &Run, run: &Run, cut: usize, gaps: &[usize]) -> f32 {
    let (from, to) = (before.at + before.len, run.at + cut);
    let marked = gaps[to + 1] > gaps[from];
    let (end, start) = (before.to + before.len, run.to + cut);
    if is_near(before, run, cut) {
        let (here, there) = (to - from, start - end);
        let skipped = if marked { there.min(here) } else { here.max(there) };
        return (skipped as f32 * SKIPPED).min(SKIPPED_MOST);
    }
    match (marked, start >= end) {
        (true, true) => MARKED,
        (true, false) => MARKED_BACK,
        (false, _) => UNMARKED,
    }
}

/// Puts together what lies in one place, and leaves out what is chance.
fn stretches(row: &[(Run, usize)], weights: &[f32]) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::new();
    for (k, (run, cut)) in row.iter().enumerate() {
        let pairs = (*cut..run.len).map(|n| (run.at + n, run.to + n));
        let near = k > 0 && is_near(&row[k - 1].0, run, *cut);
        match out.last_mut().filter(|_| near) {
            Some(last) => {
                last.quote.end = run.at + run.len;
                last.hay.end = run.to + run.len;
                last.pairs.extend(pairs);
            }
            None => {
                let (quote, hay) = (run.at + cut..run.at + run.len, run.to + cut..run.to + run.len);
                out.push(Stretch { quote, hay, pairs: pairs.collect() });
            }
        }
    }
    let worth = |stretch: &Stretch| stretch.pairs.iter().map(|pair| weights[pair.0]).sum::<f32>();
    if out.len() > 1 {
        let most = out.iter().map(&worth).fold(0.0, f32::max);
        out.retain(|stretch| worth(stretch) >= most || stretch.pairs.len() >= WORDS && worth(stretch) >= WEIGHT);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::index::Index;
    use super::*;
    use crate::link::Comparer;
    use crate::rules::Lexicon;
    use crate::text::Span;

    /// The places of a quotation, as words of the reference.
    fn places(quote: &str, reference: &str) -> Vec<Vec<String>> {
        let lexicon = Lexicon::builtin().unwrap();
        let mut comparer = Comparer::new(lexicon.wording());
        let mut fold = |text: &str| comparer.fold(text, &[Span::new(0, text.len())]);
        let (words, hay) = (fold(quote), fold(reference));
        let weights: Vec<f32> = words.iter().map(|word| comparer.weight(word)).collect();
        let chains = chains(&Index::new(&hay).runs(&words, &hay), &weights, &words);
        let shown = |s: &Stretch| hay[s.hay.start].span.join(hay[s.hay.end - 1].span).of(reference).to_string();
        chains.iter().map(|chain| chain.stretches.iter().map(shown).collect()).collect()
    }

    const TALK: &str = "Good morning. The harbour needs a new crane before the winter storms. Nobody wants a \
        second pier on the western shore, and the council has never asked for one. The ferry company pays for its \
        own berths, as it always has, and the fishermen pay for theirs. Good morning to the press as well. We will \
        paint the lighthouse yellow in the spring.";

    #[test]
    fn a_place_is_found_with_a_word_left_out() {
        let found = places("Nobody wants a pier on the western shore", TALK);
        assert_eq!(found, [["Nobody wants a second pier on the western shore"]]);
    }

    #[test]
    fn two_places_are_found_in_the_order_of_the_quotation() {
        let quote = "We will paint the lighthouse yellow in the spring. The harbour needs a new crane.";
        let both = ["We will paint the lighthouse yellow in the spring", "The harbour needs a new crane"];
        assert_eq!(places(quote, TALK), [both]);
    }

    #[test]
    fn what_was_said_twice_is_found_twice() {
        assert_eq!(places("Good morning", TALK), [["Good morning"], ["Good morning"]]);
    }

    #[test]
    fn strange_words_are_found_nowhere() {
        assert!(places("Elephants dislike trombones", TALK).is_empty());
    }
}
