//! What speaks for and against one shared stretch, in numbers: how much of either side it holds, how tight
//! it is, what it proves. Taken once for two rows of words, whoever says them, and judged for each two
//! passages that hold them.

use super::align::Block;
use super::bars::{VERBATIM, least};
use super::row::Row;
use super::weights::Weights;
use smallvec::SmallVec;

/// A word that weighs so much says what the sentence is about.
pub const TELLING: f32 = 4.0;
/// So much less a word proves that was said before in the same stretch ("a great skipper, a great pilot"), if it proves
/// anything.
const REPEATED: f32 = 0.5;
const TELLS: f32 = 3.0;
/// Of two sentences in a stretch, one renders the other when so much of the lighter is shared.
const ANSWERED: f32 = 0.34;

/// Pairs of a sentence of the one row and one of the other; hardly ever more than two.
pub type Answers = SmallVec<[(u32, u32); 2]>;

/// What speaks for and against one stretch, whoever said it and whenever.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Which sentence of the one renders which of the other.
    pub sentences: Answers,
    /// Part of the lighter side that is shared: the mean of what is aligned and of what the other holds
    /// in any order.
    pub score: f32,
    /// Part of the stretch that is shared.
    pub tight: f32,
    /// Weight shared, in nats.
    pub evidence: f32,
    /// How much of it words prove that stand side by side wherever they stand, in nats; see [`weigh_company`].
    pub company: f32,
    /// How much of it is not counted, in nats, because it would bridge two utterances.
    pub discount: f32,
    /// Whether the lighter side is wholly in the other, word for word.
    pub verbatim: bool,
    /// Words of the shorter side.
    pub words: u32,
    /// Words that are not shared, of the side that has more of them.
    pub left: u32,
    /// Shared words that say what the sentence is about.
    pub telling: u32,
    /// Part of the heavier side that is shared.
    pub both: f32,
    /// See [`Weights::counted`].
    pub counted: f32,
    /// See [`Weights::crowd`].
    pub crowd: f32,
    /// How many times more often one side is printed than the other, as a logarithm: of two utterances that a piece
    /// may come from, the one that a hundred outlets print is so much likelier. In whatever wording they print it, once
    /// that is known (see [`super::groups::Groups`]).
    pub printed: f32,
}

/// Weighs one stretch of two rows; `bag` is told the sentences that it touches, and answers what both sides hold of
/// them in any order.
pub fn measure(
    a: Row,
    b: Row,
    block: &Block,
    weights: &Weights,
    bag: impl FnOnce(&[usize], &[usize]) -> f32,
) -> Measure {
    let sentences = answering(a, b, block, weights);
    let touched = |of: fn(&(u32, u32)) -> u32| {
        let mut all: SmallVec<[usize; 2]> = sentences.iter().map(|x| of(x) as usize).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    let (sa, sb) = (touched(|p| p.0), touched(|p| p.1));
    let inside = |p: Row, ss: &[usize], i: usize| p.count() == 1 || ss.contains(&p.sentence_of(i));
    let (mut evidence, mut again, mut shared) = (0.0, 0.0, 0);
    // A bit for each word so far: of one whose bit isn't set it needn't be asked whether it was said before.
    let mut before = 0u64;
    for (k, &(i, j)) in block.pairs.iter().enumerate() {
        let (x, y) = (a.words[i], b.words[j]);
        let bit = 1 << (x.pair() % u64::BITS);
        let may_be_again = before & bit != 0;
        before |= bit;
        if !(inside(a, &sa, i) && inside(b, &sb, j) && spoken(a, b, i, j)) {
            continue;
        }
        shared += 1;
        let w = weights.of(x).min(weights.of(y));
        let w = if weights.are_one(x, y) { w } else { 0.7 * w };
        if may_be_again && w >= TELLS && block.pairs[..k].iter().any(|&(i, _)| a.words[i].pair() == x.pair()) {
            again += w;
        }
        evidence += w;
    }
    let (wa, wb) = (weigh(a, &sa), weigh(b, &sb));
    let cover = evidence / wa.min(wb).max(1.0);
    let bag = bag(&sa, &sb) / wa.min(wb).max(1.0);
    let tight = tight(block);
    let words = |p: Row, ss: &[usize]| ss.iter().map(|&s| p.sentence(s).len()).sum::<usize>();
    Measure {
        score: (cover + bag) / 2.0,
        tight,
        evidence: evidence - REPEATED * again,
        discount: 0.0,
        verbatim: cover >= VERBATIM && tight >= VERBATIM,
        words: words(a, &sa).min(words(b, &sb)) as u32,
        left: (words(a, &sa).max(words(b, &sb)) - shared) as u32,
        telling: block.pairs.iter().filter(|&&(i, _)| weights.of(a.words[i]) >= TELLING).count() as u32,
        both: evidence / wa.max(wb).max(1.0),
        counted: weights.counted(),
        crowd: weights.crowd(),
        printed: printed(a, b),
        company: 0.0,
        sentences,
    }
}

/// Of two rows of which no stretch holds a larger part of either side, nor proves more: what would speak for the best.
pub fn at_most((a, b): (Row, Row), part: f32, evidence: f32, weights: &Weights) -> Measure {
    Measure {
        score: part,
        tight: 1.0,
        evidence,
        discount: 0.0,
        verbatim: false,
        words: u32::MAX,
        left: u32::MAX,
        telling: u32::MAX,
        both: 1.0,
        counted: weights.counted(),
        crowd: weights.crowd(),
        printed: printed(a, b),
        company: 0.0,
        sentences: Answers::new(),
    }
}

/// Counts what words prove that stand side by side wherever they stand; `company` is told words of the first row, and
/// answers what of them the words before have proved. It takes a look at each word's neighbour, so it is asked of those
/// pairs only that could be linked without it.
pub fn weigh_company(m: &mut Measure, block: &Block, company: impl FnOnce(&[usize]) -> f32) {
    let beside = |x: (usize, usize), y: (usize, usize)| y == (x.0 + 1, x.1 + 1);
    let runs = block.pairs.windows(2).filter(|pair| beside(pair[0], pair[1]));
    let words: SmallVec<[usize; 32]> = runs.map(|pair| pair[1].0).collect();
    m.company = company(&words);
}

/// Part of a stretch that is shared.
fn tight(block: &Block) -> f32 {
    2.0 * block.shared / (block.within.0 + block.within.1).max(1.0)
}

/// How many times more often one side is printed than the other, as a logarithm.
fn printed(a: Row, b: Row) -> f32 {
    (a.places.len() as f32 / b.places.len() as f32).ln().abs()
}

/// Whether neither word is an editor's, in brackets.
fn spoken(a: Row, b: Row, i: usize, j: usize) -> bool {
    !a.words[i].bracketed() && !b.words[j].bracketed()
}

/// Pairs of sentences that share a good part of the lighter of the two.
fn answering(a: Row, b: Row, block: &Block, weights: &Weights) -> Answers {
    if a.count() == 1 && b.count() == 1 {
        return Answers::from_slice(&[(0, 0)]);
    }
    // Pairs rise on both sides, so those of two sentences stand together.
    let mut shared: SmallVec<[((usize, usize), f32); 4]> = SmallVec::new();
    for &(i, j) in block.pairs.iter().filter(|&&(i, j)| spoken(a, b, i, j)) {
        let (of, w) = ((a.sentence_of(i), b.sentence_of(j)), weights.of(a.words[i]));
        match shared.last_mut() {
            Some((last, sum)) if *last == of => *sum += w,
            _ => shared.push((of, w)),
        }
    }
    let most = shared.iter().map(|x| x.1).fold(0.0, f32::max);
    let enough = |&&((s, t), w): &&((usize, usize), f32)| {
        let (x, y) = (a.sums[s].spoken, b.sums[t].spoken);
        // Two words at the end of the one may be two words at the start of another utterance.
        w >= ANSWERED * x.min(y) && (w >= least(false) || w >= ANSWERED * x.max(y)) || w >= most
    };
    shared.iter().filter(enough).map(|&((s, t), _)| (s as u32, t as u32)).collect()
}

fn weigh(p: Row, sentences: &[usize]) -> f32 {
    sentences.iter().map(|&s| p.sums[s].spoken).sum()
}

#[cfg(test)]
mod tests {
    use super::super::passages::passages;
    use super::super::testing::story;
    use super::super::vocabulary::Vocabulary;
    use super::*;
    use crate::rules::Lexicon;

    #[test]
    fn a_word_said_again_proves_less() {
        let evidence = |text: &str| {
            let lexicon = Lexicon::builtin().unwrap();
            let mut v = Vocabulary::new(lexicon.wording());
            let (_, mut rows) = passages(&[story("a", &[text])], &lexicon, &mut v);
            let weights = Weights::new(&rows, &v);
            rows.weigh(&weights);
            let row = rows.get(0);
            let shared = row.words.iter().map(|w| weights.of(*w)).sum();
            let pairs = (0..row.words.len()).map(|i| (i, i)).collect();
            let block = Block { pairs, shared, within: (shared, shared) };
            measure(row, row, &block, &weights, |_, _| shared).evidence
        };
        let (once, twice) = (evidence("granite lantern"), evidence("granite lantern, granite lantern"));
        assert!(once < twice && twice < 1.6 * once, "{once} {twice}");
    }
}
