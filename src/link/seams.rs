//! Where two utterances stand in one sentence. An outlet prints "We stay, the ferry sails again" of a
//! speaker who said the one and, later, the other; whoever quotes either half would be joined with all
//! who quote the other. If what others share of a sentence falls into two stretches that nobody's
//! rendering bridges, the sentence is cut between them, and what renders what is asked again.

use super::align::Block;
use super::bars::{least, need};
use super::measure::{Measure, TELLING};
use super::row::Row;
use super::rows::Rows;
use super::weights::Weights;
use super::word::Word;

/// Two stretches may share a word at the seam: an alignment goes on as far as words are alike.
const SLACK: u32 = 2;

/// So many times more must render the one half alone, and the other, than both.
const OVER: usize = 3;

/// Stretches of sentences that other rows render: row, sentence, first and last word. No row has so many words that
/// they need more room.
pub struct Stretches(Vec<(u32, u16, u16, u16)>);

impl Stretches {
    /// With room for about as many as so many rows have.
    pub fn new(rows: usize) -> Self {
        Stretches(Vec::with_capacity(2 * rows))
    }

    /// Notes what each of two linked rows has of the other.
    pub fn add(&mut self, (i, a): (u32, Row), (j, b): (u32, Row), m: &Measure, block: &Block, weights: &Weights) {
        let known = self.0.len();
        let mut of = |i: u32, own: Row, s: u32, sides: Sides| {
            let inside = own.sentence(s as usize);
            // Pairs rise on both sides.
            let before = |word: usize| block.pairs.partition_point(|pair| sides(pair).0 < word);
            let pairs = &block.pairs[before(inside.start)..before(inside.end)];
            if let Some((first, last)) = core(own.words, pairs, sides, weights) {
                let stretch = (i, s as u16, first as u16, last as u16);
                // One sentence may answer to several.
                if !self.0[known..].contains(&stretch) {
                    self.0.push(stretch);
                }
            }
        };
        let mut both = |(s, t): (u32, u32)| {
            of(i, a, s, |&(x, y)| (x, y));
            of(j, b, t, |&(x, y)| (y, x));
        };
        m.sentences.iter().for_each(|&pair| both(pair));
        if a.count() == 1 && b.count() == 1 {
            return;
        }
        // Two sentences that begin alike and go on with two other utterances don't answer each other.
        let sentences = |&(x, y): &(usize, usize)| (a.sentence_of(x) as u32, b.sentence_of(y) as u32);
        for shared in block.pairs.chunk_by(|x, y| sentences(x) == sentences(y)) {
            let pair = sentences(&shared[0]);
            if !m.sentences.contains(&pair) && heavy(&a.words[shared[0].0..=shared[shared.len() - 1].0], weights) {
                both(pair);
            }
        }
    }

    /// The words before which a sentence is to be cut: row and word, in order.
    pub fn seams(mut self, rows: &Rows, weights: &Weights) -> Vec<(u32, u32)> {
        self.0.sort_unstable();
        let mut out = Vec::new();
        for same in self.0.chunk_by(|x, y| (x.0, x.1) == (y.0, y.1)) {
            let words = rows.get(same[0].0 as usize).words;
            let last = same.iter().map(|x| u32::from(x.3)).max().unwrap_or(0);
            let (mut from, mut end) = (u32::from(same[0].2), u32::from(same[0].3));
            let mut tried = from;
            for &(row, _, first, to) in same {
                let (first, to) = (u32::from(first), u32::from(to));
                let heavy = |from: u32, to: u32| heavy(&words[from as usize..to as usize], weights);
                let parted = first > from
                    && (first + SLACK > end
                        || !bridges(&words[first as usize..=end as usize], weights)
                        || tried != first && parted_by_most(same, first, words, weights));
                tried = first;
                if parted && heavy(from, first) && heavy(first, last + 1) {
                    out.push((row, first));
                    from = first;
                }
                end = end.max(to);
            }
        }
        out
    }
}

/// Whether hardly anybody goes on from before a word to behind it, of those who render what stands on either side: two
/// outlets that print "We stay, the ferry sails again" alike bridge nothing where a dozen print either half.
fn parted_by_most(of: &[(u32, u16, u16, u16)], at: u32, words: &[Word], weights: &Weights) -> bool {
    let (mut over, mut before, mut behind) = (0, 0, 0);
    for &(_, _, first, last) in of {
        let (first, last) = (u32::from(first), u32::from(last));
        if first + SLACK > at {
            behind += usize::from(first <= at);
        } else if last >= at && bridges(&words[at as usize..=last as usize], weights) {
            over += 1;
        } else {
            before += usize::from(last + SLACK >= at);
        }
    }
    OVER * over <= usize::min(before, behind)
}

/// A pair of words, the one side's first.
type Sides = fn(&(usize, usize)) -> (usize, usize);

/// The first and the last of the words of the one side that are among `pairs`, which rise on both. What stands behind a
/// gap at either end and bridges nothing is left out: an alignment goes on to whatever small words both have farther on.
/// One word in the place of another is no gap.
fn core(own: &[Word], pairs: &[(usize, usize)], sides: Sides, weights: &Weights) -> Option<(usize, usize)> {
    let (first, last) = (sides(pairs.first()?), sides(pairs.last()?));
    let whole = (first.0, last.0);
    let skipped = |first: usize, last: usize| last - first + 1 - pairs.len();
    if skipped(first.0, last.0) < 2 && skipped(first.1, last.1) < 2 {
        // As nearly everywhere.
        return Some(whole);
    }
    let goes_on = |x: &(usize, usize), y: &(usize, usize)| y.0 <= x.0 + 2 && y.1 <= x.1 + 2;
    let ends = |piece: &[(usize, usize)]| Some((sides(piece.first()?).0, sides(piece.last()?).0));
    let mut pieces = pairs.chunk_by(goes_on).filter_map(ends);
    let mut enough = pieces.by_ref().filter(|&(from, to)| bridges(&own[from..=to], weights));
    let Some(one) = enough.next() else { return Some(whole) };
    Some((one.0, enough.last().map_or(one.1, |other| other.1)))
}

/// Whether what two renderings have in common of a sentence shows that both render all of it: so much as must be shared
/// word for word, and a word that tells what it is about.
fn bridges(words: &[Word], weights: &Weights) -> bool {
    let enough = weights.spoken(words) >= need(1.0, (weights.counted(), weights.crowd()));
    enough && words.iter().any(|w| weights.of(*w) >= TELLING)
}

/// Whether so many words could be an utterance of their own.
fn heavy(words: &[Word], weights: &Weights) -> bool {
    weights.spoken(words) >= least(false)
}

#[cfg(test)]
mod tests {
    use super::super::testing::story;
    use crate::link::link;
    use crate::resolve::Analysis;
    use crate::rules::Lexicon;

    const ONE: &str = "The granite harbour froze in December";
    const OTHER: &str = "our brass lantern burned until morning";

    fn utterances(texts: &[&str]) -> usize {
        let stories: Vec<Analysis> = texts.iter().map(|t| story(t, &[t])).collect();
        link(&stories, &Lexicon::builtin().unwrap()).len()
    }

    #[test]
    fn a_sentence_that_joins_two_utterances_is_cut() {
        let both = format!("{ONE}, {OTHER}");
        assert_eq!(utterances(&[ONE, OTHER]), 0);
        assert_eq!(utterances(&[&both, ONE, OTHER]), 2);
    }

    #[test]
    fn small_words_farther_on_bridge_nothing() {
        let other = "we did not sell the brass lantern to anybody";
        let both = format!("{ONE}, {other}");
        let again = format!("{ONE}, and so we did not sail");
        assert_eq!(utterances(&[&both, &again, ONE, other]), 2);
    }

    #[test]
    fn sentences_that_begin_alike_are_cut_where_they_part() {
        let (first, left) = ("The granite pier stood until the storm of May.", "Ferries sank");
        let other = "we sold the brass lantern to a blind painter of Osterby and bought another anchor";
        let again = "nobody in the fleet will ever forgive the mayor for closing the old slipway";
        let texts = [format!("{first} {left}, {other}"), format!("{first} {left}, {again}"), other.to_string()];
        let stories: Vec<Analysis> = texts.iter().map(|t| story(t, &[t])).collect();
        let found = link(&stories, &Lexicon::builtin().unwrap());
        let renders = |of: usize| move |r: &&crate::link::Rendering| r.story == of;
        let shared = found.iter().find(|u| u.renderings.iter().any(|r| r.story == 2)).unwrap();
        assert_eq!(shared.renderings.iter().find(renders(0)).unwrap().span.len(), other.len());
    }

    #[test]
    fn what_one_prints_as_a_sentence_and_all_others_apart_is_two() {
        let said = |of: &str| (0..9).map(|n| format!("{of} x{n}x")).collect::<Vec<_>>();
        let both = [format!("{ONE}, {OTHER} today"), format!("{ONE}. O{}.", &OTHER[1..])];
        let apart = [said(ONE), said(OTHER)].concat();
        let of = |apart: &[String]| utterances(&both.iter().chain(apart).map(String::as_str).collect::<Vec<_>>());
        assert_eq!((of(&apart), of(&apart[8..10])), (2, 1));
    }

    #[test]
    fn what_another_rendering_bridges_is_one() {
        let both = format!("{ONE}, {OTHER}");
        let (again, half) = (format!("{both} now"), format!("{ONE} again"));
        assert_eq!(utterances(&[&both, &again, ONE, OTHER, &half]), 1);
        assert_eq!(utterances(&[&both, ONE]), 1);
    }
}
