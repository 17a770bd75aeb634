//! Candidates, alignment, utterances: which quotations render the same words.
//!
//! No system that merges identical strings finds what this is for: renderings that were cut, joined,
//! translated or mended. So passages are compared word by word, but only those that share something
//! rare, and what is linked is sentences, so that one long quotation can render several utterances.

mod accord;
mod ahead;
mod align;
mod bars;
mod brief;
mod cardinal;
mod chain;
mod change;
mod comparer;
mod contexts;
mod costs;
mod counts;
mod covered;
mod crossed;
mod dates;
mod decide;
mod descent;
mod dress;
mod edits;
mod effort;
mod ends;
mod features;
mod figures;
mod fold;
mod folded;
mod folder;
mod grid;
mod groups;
mod holders;
mod index;
mod kin;
mod known;
mod likeness;
mod links;
mod listed;
mod measure;
mod modality;
mod names;
mod neighbours;
mod numbers;
mod order;
mod pairing;
mod passages;
mod points;
mod printed;
mod probe;
mod promise;
mod row;
mod rows;
mod said;
mod seams;
mod shape;
mod stem;
mod sums;
mod swapped;
mod tally;
#[cfg(test)]
pub(crate) mod testing;
mod topics;
mod turns;
mod unspoken;
mod utterance;
mod vocabulary;
mod weights;
mod whole;
mod word;
mod worded;

pub use change::{Change, Edit};
pub use comparer::Comparer;
pub use descent::{Descent, descent};
pub use folded::{Folded, same_words, touched};
pub use utterance::{Rendering, Utterance};

use crate::resolve::Analysis;
use crate::rules::Lexicon;
use accord::Accord;
use align::Block;
use links::{Link, Linker};
use passages::Passage;
use row::Row;
use rows::Rows;
use rustc_hash::FxHashMap;
use seams::Stretches;
use std::borrow::Cow;
use std::cmp::Reverse;
use topics::Topics;
use utterance::Joined;
use vocabulary::Vocabulary;
use weights::Weights;

/// The utterances that two or more quotations of `stories` render, in order of story and place. A
/// quotation that a story repeats is an utterance too. The stories' order doesn't change what is
/// linked.
pub fn link(stories: &[Analysis], lexicon: &Lexicon) -> Vec<Utterance> {
    link_with(stories, lexicon).0
}

/// The same with a comparer that knows the words already, for who compares next what was linked.
pub fn link_with<'a>(stories: &[Analysis], lexicon: &'a Lexicon) -> (Vec<Utterance>, Comparer<'a>) {
    let mut vocabulary = Vocabulary::new(lexicon.wording());
    let (mut passages, mut rows) = passages::passages(stories, lexicon, &mut vocabulary);
    let weights = Weights::new(&rows, &vocabulary);
    rows.weigh(&weights);
    let mut stretches = Stretches::new(rows.len());
    let found = {
        let mut linker = Linker::new(&rows, &weights, &vocabulary);
        linker.link(&mut stretches);
        linker.found()
    };
    let seams = stretches.seams(&rows, &weights);
    let links = match seams.is_empty() {
        true => found.0,
        false => {
            let cut = cut(&seams, &mut passages, &mut rows, &weights, stories, lexicon, &mut vocabulary);
            let mut linker = Linker::new(&rows, &weights, &vocabulary);
            // Once more will do: seams that only show now are rare.
            linker.again(&cut, found);
            linker.links
        }
    };
    // What isn't asked any more makes room for what is still to come.
    drop(seams);
    let mut joined = Joined::new(&passages);
    rows.number(|place| joined.number(place, &passages));
    join(&rows, &weights, links, &mut Topics::new(stories), &mut joined);
    drop((rows, weights));
    (utterance::utterances(&passages, joined), Comparer::knowing(lexicon.wording(), vocabulary))
}

/// Cuts rows, and the passages that hold them, before words; which rows were cut.
fn cut(
    seams: &[(u32, u32)],
    passages: &mut [Passage],
    rows: &mut Rows,
    weights: &Weights,
    stories: &[Analysis],
    lexicon: &Lexicon,
    vocabulary: &mut Vocabulary,
) -> Vec<bool> {
    let mut cut = vec![false; rows.len()];
    let mut places: Vec<(u32, u32)> = Vec::new();
    for of_one in seams.chunk_by(|x, y| x.0 == y.0) {
        let row = of_one[0].0 as usize;
        let words: Vec<u32> = of_one.iter().map(|x| x.1).collect();
        places.extend(rows.get(row).places.iter().flat_map(|p| words.iter().map(move |w| (p.passage, p.word + w))));
        rows.cut(row, &words, weights);
        cut[row] = true;
    }
    places.sort_unstable();
    let mut items = Vec::new();
    for of_one in places.chunk_by(|x, y| x.0 == y.0) {
        let passage = &mut passages[of_one[0].0 as usize];
        let analysis = &stories[passage.story as usize];
        let quote = &analysis.quotes[passage.quote as usize];
        passages::words_of(analysis, quote, lexicon.wording(), vocabulary, &mut items);
        passage.cut(&of_one.iter().map(|x| x.1).collect::<Vec<_>>(), &items);
    }
    cut
}

/// So many links before they count it is fetched where their rows stand,
const ROWS_AHEAD: usize = 8;
/// so many before, the sentences that these lead to,
const SENTENCES_AHEAD: usize = 4;
/// and so many before, the words of those that must agree.
const WORDS_AHEAD: usize = 2;

/// Joins what is one utterance, the surest first.
fn join(rows: &Rows, weights: &Weights, mut links: Vec<Link>, topics: &mut Topics, joined: &mut Joined) {
    let mut many: FxHashMap<u32, Vec<kin::Kin>> = FxHashMap::default();
    for (i, row) in rows.iter().enumerate().filter(|(_, row)| row.places.len() > 1) {
        let whole = itself(row, weights);
        let bag = |all: &[usize], _: &[usize]| {
            all.iter().flat_map(|&s| &row.words[row.sentence(s)]).map(|w| weights.of(*w)).sum()
        };
        let mut measure = measure::measure(row, row, &whole, weights, bag);
        measure::weigh_company(&mut measure, &whole, |words| {
            let pairs = words.iter().map(|&w| [row.words[w - 1], row.words[w]]);
            pairs.map(|pair| weights.company(pair, weights.together(pair))).sum()
        });
        kin::within(row, &measure, topics, joined);
        let whole = row.count() == 1 && row.places.iter().all(|p| joined.are(p.sentence, row.places[0].sentence));
        many.insert(i as u32, kin::largest(row, whole));
    }
    let mut accord = Accord::new(rows, weights);
    let margin = |link: &Link| decide::margin(&link.measure);
    links.sort_by_cached_key(|link| (Reverse(in_order(margin(link))), link.rows));
    for at in 0..links.len() {
        // A link leads to rows from all over, and from these to their sentences: steps that are taken some links before.
        if let Some(later) = links.get(at + ROWS_AHEAD) {
            rows.fetch_places([later.rows.0, later.rows.1].into_iter());
        }
        if let Some(later) = links.get(at + SENTENCES_AHEAD) {
            accord.fetch(later.rows);
            let first = |row: u32| rows.get(row as usize).places[0].sentence;
            joined.fetch([first(later.rows.0), first(later.rows.1)]);
        }
        if let Some(later) = links.get(at + WORDS_AHEAD) {
            accord.fetch_words(later.rows);
        }
        let link = &mut links[at];
        let (i, j) = link.rows;
        link.measure.sentences.retain(|&mut (s, t)| accord.may_join((i, s), (j, t)));
        let (a, b) = (rows.get(i as usize), rows.get(j as usize));
        if kin::across(&largest(&many, i, a), &largest(&many, j, b), &link.measure, topics, joined) {
            link.measure.sentences.iter().for_each(|&(s, t)| accord.join((i, s), (j, t)));
        }
    }
}

/// A number that is in the same order as the weights (see [`f32::total_cmp`]).
fn in_order(weight: f32) -> i32 {
    let bits = weight.to_bits() as i32;
    bits ^ (bits >> 31 & i32::MAX)
}

/// The largest kin of a row: of many places, as they are noted. Nearly all have one, and needn't be looked for.
fn largest<'a>(many: &'a FxHashMap<u32, Vec<kin::Kin>>, i: u32, row: Row) -> Cow<'a, [kin::Kin]> {
    let noted = if row.places.len() > 1 { many.get(&i) } else { None };
    noted.map_or_else(|| kin::largest(row, false).into(), Cow::from)
}

/// A row aligned with itself.
fn itself(row: Row, weights: &Weights) -> Block {
    let shared = row.words.iter().map(|w| weights.of(*w)).sum();
    Block { pairs: (0..row.words.len()).map(|i| (i, i)).collect(), shared, within: (shared, shared) }
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
