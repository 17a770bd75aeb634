//! Which words of one passage are which words of another. Whole-string distance cannot tell a piece of
//! a long quotation from a stranger; a local alignment of words can. Each word weighs what it proves,
//! a skipped word costs, a skipped word under an ellipsis costs almost nothing.

use super::shape::masked;
use super::vocabulary::{Vocabulary, Word};

/// What a word left out costs, as a part of its weight.
const GAP: f32 = 0.30;
/// What a word under an ellipsis or in brackets costs, as a part of its weight.
const MARKED_GAP: f32 = 0.03;
/// What a pair of different words costs, as a part of the weight of the lighter.
const MISMATCH: f32 = 0.45;
/// The most that one skipped or different word may cost, in nats: a row of strange names is one gap.
const MOST: f32 = 3.0;
/// How alike two words must be spelled to count as one ("Gadhafi", "Qaddafi").
const SPELLED_ALIKE: f64 = 0.75;
/// The same for two words that are names.
const NAMES_SPELLED_ALIKE: f64 = 0.56;
/// A stretch that weighs less is chance.
pub const LEAST: f32 = 5.0;

/// A stretch of one passage and the stretch of the other that says the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Pairs of word indices, rising on both sides.
    pub pairs: Vec<(usize, usize)>,
    /// The weight of the words shared.
    pub shared: f32,
    /// The weight of all words between the first and the last pair, on either side (those that an
    /// ellipsis or brackets answer for left out).
    pub within: (f32, f32),
}

/// How alike two words are, in [0, 1]: 1 for one stem, less for a name spelled otherwise.
pub fn likeness(a: &Word, b: &Word, vocabulary: &Vocabulary) -> f32 {
    if a.stem == b.stem || a.form == b.form {
        return 1.0;
    }
    let form = |w: &Word| &*vocabulary.entry(w.form).text;
    if masked(form(a), form(b)) || masked(form(b), form(a)) {
        return 0.7;
    }
    let (x, y) = (vocabulary.entry(a.stem), vocabulary.entry(b.stem));
    let (m, n) = (x.text.len(), y.text.len());
    if a.number || b.number || m.min(n) < 4 || m.abs_diff(n) > 3 {
        return 0.0;
    }
    let names = a.name && b.name;
    if !names && x.text.as_bytes()[0] != y.text.as_bytes()[0] {
        return 0.0;
    }
    let least = if names { NAMES_SPELLED_ALIKE } else { SPELLED_ALIKE };
    let alike = |far: usize| 1.0 - far as f64 / x.chars.max(y.chars) as f64 >= least;
    // A letter that the other lacks is at least one step.
    let lacking = (x.letters & !y.letters).count_ones().max((y.letters & !x.letters).count_ones());
    if alike(lacking as usize) && alike(strsim::levenshtein(&x.text, &y.text)) { 0.7 } else { 0.0 }
}

/// A text to align.
pub struct Side<'a> {
    /// Its words.
    pub words: &'a [Word],
    /// What each weighs, in nats.
    pub weights: &'a [f32],
}

/// The stretches that two texts share, at most `most` of them and each of at
/// least so much weight, heaviest first, no word in two of them.
pub fn blocks(a: &Side, b: &Side, vocabulary: &Vocabulary, most: usize, least: f32) -> Vec<Block> {
    let (m, n) = (a.words.len(), b.words.len());
    let mut like = Vec::with_capacity(m * n);
    for x in a.words {
        like.extend(b.words.iter().map(|y| likeness(x, y, vocabulary)));
    }
    let mut out = Vec::new();
    while out.len() < most && enough_left(a, b, &like, least) {
        let Some(block) = best(a, b, &like) else { break };
        if block.shared < least {
            break;
        }
        let (ia, ib) = (block.pairs[0], block.pairs[block.pairs.len() - 1]);
        // Waterman and Eggert: what is used up matches no more.
        for i in ia.0..=ib.0 {
            like[i * n..(i + 1) * n].fill(f32::NEG_INFINITY);
        }
        for j in ia.1..=ib.1 {
            (0..m).for_each(|i| like[i * n + j] = f32::NEG_INFINITY);
        }
        out.push(block);
    }
    out
}

/// Whether the words that have an equal left weigh as much as a stretch must.
fn enough_left(a: &Side, b: &Side, like: &[f32], least: f32) -> bool {
    let n = b.words.len();
    let mut left = 0.0;
    (0..a.words.len()).any(|i| {
        let row = like[i * n..(i + 1) * n].iter().zip(b.weights);
        left += row.map(|(&l, &w)| if l > 0.0 { l * w.min(a.weights[i]) } else { 0.0 }).fold(0.0, f32::max);
        left > 0.0 && left >= least
    })
}

#[derive(Clone, Copy, PartialEq)]
enum Step {
    Stop,
    Both,
    A,
    B,
}

fn best(a: &Side, b: &Side, like: &[f32]) -> Option<Block> {
    let (m, n) = (a.words.len(), b.words.len());
    let skip = |s: &Side, i: usize, other: &Side, j: usize| {
        // The ellipsis stands before a later word of the other side, or round the word itself.
        let marked = s.words[i].bracketed || other.words.get(j).is_some_and(|w| w.gap_before);
        if marked { s.weights[i] * MARKED_GAP } else { (s.weights[i] * GAP).min(MOST) }
    };
    let mut score = vec![0f32; (m + 1) * (n + 1)];
    let mut step = vec![Step::Stop; (m + 1) * (n + 1)];
    let mut top = (0f32, 0, 0);
    for i in 1..=m {
        for j in 1..=n {
            let l = like[(i - 1) * n + j - 1];
            let (wa, wb) = (a.weights[i - 1], b.weights[j - 1]);
            let pair = match l {
                l if l == f32::NEG_INFINITY => f32::NEG_INFINITY,
                l if l > 0.0 => l * wa.min(wb),
                _ => -(MISMATCH * wa.min(wb)).min(MOST),
            };
            // Used up words are a wall: no stretch runs through them.
            let wall = l == f32::NEG_INFINITY;
            let at = |i: usize, j: usize| score[i * (n + 1) + j];
            let mut s = (0f32, Step::Stop);
            if !wall {
                for next in [
                    (at(i - 1, j - 1) + pair, Step::Both),
                    (at(i - 1, j) - skip(a, i - 1, b, j), Step::A),
                    (at(i, j - 1) - skip(b, j - 1, a, i), Step::B),
                ] {
                    if next.0 > s.0 {
                        s = next;
                    }
                }
            }
            score[i * (n + 1) + j] = s.0;
            step[i * (n + 1) + j] = s.1;
            if s.0 > top.0 {
                top = (s.0, i, j);
            }
        }
    }
    let (_, mut i, mut j) = top;
    let mut pairs = Vec::new();
    let mut shared = 0.0;
    let mut within = (0.0, 0.0);
    let mut pending = (0.0, 0.0);
    loop {
        let at = i * (n + 1) + j;
        match step[at] {
            Step::Stop => break,
            Step::Both => {
                (i, j) = (i - 1, j - 1);
                let l = like[i * n + j];
                let (wa, wb) = (a.weights[i], b.weights[j]);
                if l > 0.0 {
                    within = (within.0 + pending.0 + wa, within.1 + pending.1 + wb);
                    pending = (0.0, 0.0);
                    shared += l * wa.min(wb);
                    pairs.push((i, j));
                } else {
                    pending = (pending.0 + wa, pending.1 + wb);
                }
            }
            Step::A => {
                i -= 1;
                let marked = a.words[i].bracketed || b.words.get(j).is_some_and(|w| w.gap_before);
                pending.0 += if marked { 0.0 } else { a.weights[i] };
            }
            Step::B => {
                j -= 1;
                let marked = b.words[j].bracketed || a.words.get(i).is_some_and(|w| w.gap_before);
                pending.1 += if marked { 0.0 } else { b.weights[j] };
            }
        }
    }
    pairs.reverse();
    (!pairs.is_empty()).then_some(Block { pairs, shared, within })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Lexicon;
    use crate::text::Span;

    fn align(a: &str, b: &str) -> Vec<Block> {
        let lexicon = Lexicon::builtin().unwrap();
        let w = lexicon.wording();
        let mut v = Vocabulary::default();
        let (a, b) = (fold_all(a, w, &mut v), fold_all(b, w, &mut v));
        let weights = vec![5.0; a.len().max(b.len())];
        let side = |words| Side { words, weights: &weights };
        blocks(&side(&a), &side(&b), &v, 6, LEAST)
    }

    fn fold_all(text: &str, w: &crate::rules::Wording, v: &mut Vocabulary) -> Vec<Word> {
        super::super::fold::fold(text, &[Span::new(0, text.len())], w).iter().map(|w| v.word(w)).collect()
    }

    #[test]
    fn a_piece_is_found_inside_the_whole() {
        let found = align("pier will open", "we hope that the pier will soon open again");
        assert_eq!(found[0].pairs, [(0, 4), (1, 5), (2, 7)]);
        assert_eq!(found[0].shared, 15.0);
        assert_eq!(found[0].within, (15.0, 20.0));
    }

    #[test]
    fn two_sentences_far_apart_are_two_stretches() {
        let found = align(
            "the mast fell at noon. nobody was hurt on deck",
            "nobody was hurt on deck. one two three four five six seven eight nine the mast fell at noon",
        );
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].pairs.len() + found[1].pairs.len(), 10);
    }

    #[test]
    fn an_ellipsis_answers_for_what_it_leaves_out() {
        let found = align("the mast ... fell down", "the mast which nobody had ever looked after fell down");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].within, (20.0, 20.0));
    }

    #[test]
    fn names_spelled_otherwise_are_one() {
        let lexicon = Lexicon::builtin().unwrap();
        let mut v = Vocabulary::default();
        let all = fold_all("See Qaddour Kaddour Ames Cole 1200 1201", lexicon.wording(), &mut v);
        assert!(likeness(&all[1], &all[2], &v) > 0.5);
        assert_eq!(likeness(&all[3], &all[4], &v), 0.0);
        assert_eq!(likeness(&all[5], &all[6], &v), 0.0);
    }
}
