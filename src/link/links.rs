//! Which rows say the same. Rows come longest first, and each is compared with those before it that
//! the index finds for each of its sentences. What an earlier row holds nearly whole adds nothing to
//! the index: whoever says it again will find the earlier row. So a day on which two hundred outlets
//! print one sentence costs two hundred comparisons, not twenty thousand.
//!
//! A story is hardly ever linked with itself. So beside the earlier row one that says the same in another
//! story stays in the index: who repeats the sentence in the story of the one is linked by way of the other.

use super::ahead::Ahead;
use super::align::{self, Block, Tables};
use super::bars;
use super::brief::Brief;
use super::chain::{BLOCKS, Chainer};
use super::covered::Covered;
use super::decide;
use super::effort::Effort;
use super::grid::Side;
use super::groups::Groups;
use super::index::Index;
use super::kin;
use super::measure::{self, Measure};
use super::probe::Probe;
use super::promise::Promise;
use super::row::Row;
use super::rows::Rows;
use super::seams::Stretches;
use super::vocabulary::Vocabulary;
use super::weights::Weights;

/// Rows that a sentence is compared with, at most.
const COMPARED: usize = 6;
/// And of these, once all of it is held, at most: whom else it is near is near its holder, too.
const BRIDGES: usize = 1;

/// So many rows can be aligned in full, words against words, which tells a rewording better than the words
/// shared do. Of more, so many more pairs are met by chance that it would cost time and link strangers.
const FEW: usize = 300;

/// A row that has its place already joins that to another on stronger evidence: so many nats more for each
/// time that there are `e` times more rows. A wrong link costs a row, a wrong bridge two utterances.
const BRIDGE: f32 = 2.0;

/// By [`Weights::crowd`], from a thousand rows on.
const THOUSAND: f32 = 0.4;

/// What one row has of another that came before it.
#[derive(Debug)]
pub struct Link {
    /// The two rows, the shorter first.
    pub rows: (u32, u32),
    /// How much.
    pub measure: Measure,
}

/// Finds links.
pub struct Linker<'a> {
    rows: &'a Rows,
    weights: &'a Weights,
    vocabulary: &'a Vocabulary,
    few: bool,
    tables: Tables,
    probe: Probe<'a>,
    chainer: Chainer<'a>,
    promise: Promise<'a>,
    effort: Effort,
    groups: Groups,
    /// What a bridge needs on top, in nats.
    crowd: f32,
    /// What was found.
    pub links: Vec<Link>,
    /// All that was compared: the same pairs are asked again once sentences are cut.
    pub compared: Vec<(u32, u32)>,
    /// Those of them of which the shorter had its place already; they are looked for only in the end.
    bridges: Vec<(u32, u32)>,
}

impl<'a> Linker<'a> {
    /// For so many rows.
    pub fn new(rows: &'a Rows, weights: &'a Weights, vocabulary: &'a Vocabulary) -> Self {
        Linker {
            crowd: BRIDGE * weights.crowd(),
            rows,
            weights,
            vocabulary,
            few: rows.len() <= FEW,
            tables: Tables::default(),
            probe: Probe::new(weights),
            chainer: Chainer::new(weights, vocabulary),
            promise: Promise::new(weights),
            effort: Effort::new(rows.len()),
            groups: Groups::new(rows.iter().map(|row| row.places.len() as u32)),
            // About as many as there are of a day of wire; what grows by and by leaves holes behind.
            links: Vec::with_capacity(rows.len()),
            compared: Vec::with_capacity(2 * rows.len()),
            bridges: Vec::new(),
        }
    }

    /// Compares all rows with those before them; what they share goes into `stretches`, too.
    pub fn link(&mut self, stretches: &mut Stretches) {
        let rows = self.rows;
        let mut index = Index::new(rows.len(), rows.words(), self.weights.crowd());
        let (mut found, mut near, mut met) = (Vec::new(), Vec::new(), Vec::new());
        let mut covered = Covered::default();
        let brief = |(row, i): (Row, u32)| Brief::of(row, rows.stretch(i).start);
        let brief: Vec<Brief> = rows.iter().zip(0..).map(brief).collect();
        let asked = (0..rows.len() as u32).filter(|&i| brief[i as usize].weight >= bars::least(false));
        let mut ahead = Ahead::new(rows, self.weights, asked);
        while let Some((i, features)) = ahead.next(&index) {
            let row = rows.get(i as usize);
            covered.begin(row);
            met.clear();
            // Until then it is in no group with another, and needn't be looked for.
            let mut joined = false;
            for s in 0..row.count() {
                if covered.is_held(row, s) {
                    continue;
                }
                index.find(features.of(s), &mut found);
                // What is asked first of each is fetched for all, then what is asked next: these are ways to memory, and a
                // processor goes many of them at once as long as it needn't guess what they lead to.
                near.clear();
                near.extend(found.iter().map(|&(j, _)| (j, brief[j as usize])));
                near.retain(|&(j, other)| brief[i as usize].possible(other) && !met.contains(&j));
                // Words stand in the order of rows.
                let end = |j: u32| brief.get(j as usize + 1).map_or(rows.words() as u32, |next| next.words);
                let mut left = COMPARED;
                let mut bridges = 0;
                for (k, &(j, _)) in near.iter().enumerate() {
                    if k % COMPARED == 0 && left > 0 {
                        let next = near[k..].iter().take(COMPARED);
                        rows.fetch(next.clone().map(|&(j, brief)| (j, brief.words..end(j))));
                        // Who says them is asked of those alone that are compared; but one by one each would be waited for.
                        rows.fetch_places(next.map(|&(j, _)| j));
                    }
                    if left == 0 {
                        break;
                    }
                    if joined && row.count() == 1 && self.groups.are(i, j) {
                        continue;
                    }
                    let other = rows.get(j as usize);
                    self.probe.take(i, row);
                    self.probe.meet(other);
                    let swapped = self.few && self.probe.may_differ_in_one(row, other);
                    if !swapped && !self.promise.of(row, other, &self.probe) {
                        continue;
                    }
                    let bridge = covered.is_held(row, s);
                    if bridge {
                        if bridges == BRIDGES {
                            break;
                        }
                        bridges += 1;
                    }
                    left -= 1;
                    met.push(j);
                    if self.compare((i, row), (j, other), Some(&mut *stretches), Some(&mut covered), bridge) {
                        self.groups.join(i, j);
                        joined = true;
                    }
                }
            }
            for s in 0..row.count() {
                if !covered.is_held(row, s) || covered.is_echo(row, s, rows) {
                    index.add(i, features.of(s));
                }
            }
            ahead.done(features);
        }
    }

    /// Compares two rows, the first of them not the longer, which `probe` is of and has met the second; whether all who say the one are linked with
    /// somebody who says the other.
    fn compare(
        &mut self,
        (i, a): (u32, Row),
        (j, b): (u32, Row),
        mut stretches: Option<&mut Stretches>,
        mut covered: Option<&mut Covered>,
        bridge: bool,
    ) -> bool {
        let words = |row: u32| self.rows.get(row as usize).words.len();
        if !self.effort.allows((i, j), &self.compared, words) {
            return false;
        }
        self.compared.push((i, j));
        if bridge {
            self.bridges.push((i, j));
        }
        let printed = self.printed((i, a), (j, b));
        let mut linked = false;
        for block in self.blocks((a, b), bridge, printed) {
            let bag = |sa: &[usize], sb: &[usize]| self.probe.bag((a, sa), (b, sb));
            let mut measure = measure::measure(a, b, &block, self.weights, bag);
            measure.discount = if bridge { self.crowd } else { 0.0 };
            let by_themselves = measure.printed;
            measure.printed = by_themselves.max(printed);
            // Of many rows some differ in a word by chance, and who says both said two things.
            if !self.few || measure.left <= 1 && a.shares_story(b) {
                measure.left = u32::MAX;
            }
            if !decide::may(&measure) {
                continue;
            }
            measure::weigh_company(&mut measure, &block, |words| self.probe.company(a, words));
            if !decide::may(&measure) {
                continue;
            }
            let all = kin::all_linked(a, b, &measure);
            if decide::could(&measure) {
                linked |= all;
                // What is linked for its group alone tells no end of an utterance, unless it is printed as there.
                let tells = measure.tight >= bars::VERBATIM
                    || decide::could(&Measure { printed: by_themselves, ..measure.clone() });
                if let Some(stretches) = stretches.as_mut().filter(|_| tells) {
                    stretches.add((i, a), (j, b), &measure, &block, self.weights);
                }
            }
            if let Some(covered) = covered.as_mut().filter(|_| all) {
                covered.cover(a, j, &block, &measure, self.weights);
            }
            self.links.push(Link { rows: (i, j), measure });
        }
        linked
    }

    /// How many times more often the utterance of the one row is printed than that of the other, as a logarithm, by what
    /// was linked so far. It is the less the more rows there are: what counts is the part of all that one utterance is.
    /// In a handful of stories who is linked with many is no likelier to be linked with one more.
    fn printed(&mut self, (i, a): (u32, Row), (j, b): (u32, Row)) -> f32 {
        let places = |row: u32| if row == i { a.places.len() } else { b.places.len() };
        if self.few { 0.0 } else { self.groups.printed(i, j, places) - (self.weights.crowd() - THOUSAND).max(0.0) }
    }

    /// The stretches that two rows share, unless they can't be linked.
    fn blocks(&mut self, (a, b): (Row, Row), bridge: bool, printed: f32) -> Vec<Block> {
        if !self.few {
            let discount = if bridge { self.crowd } else { 0.0 };
            let Linker { chainer, promise, probe, .. } = self;
            return chainer.blocks(a, b, probe, |alike| promise.keeps((a, b), probe, alike, (discount, printed)));
        }
        let weigh = |row: Row| -> Vec<f32> { row.words.iter().map(|w| self.weights.of(*w)).collect() };
        let (x, y) = (weigh(a), weigh(b));
        let (x, y) = (Side { words: a.words, weights: &x }, Side { words: b.words, weights: &y });
        align::blocks(&x, &y, self.vocabulary, BLOCKS, align::LEAST, &mut self.tables)
    }

    /// What was found and compared.
    pub fn found(self) -> Found {
        (self.links, self.compared, self.bridges, self.groups)
    }

    /// Asks again about all pairs of which a row was cut.
    pub fn again(&mut self, cut: &[bool], found: Found) {
        let touched = |&(i, j): &(u32, u32)| cut[i as usize] || cut[j as usize];
        (self.links, self.compared, self.groups) = (found.0, found.1, found.3);
        let mut bridges = found.2;
        bridges.sort_unstable();
        self.links.retain(|link| !touched(&link.rows));
        let asked: Vec<(u32, u32)> = std::mem::take(&mut self.compared).into_iter().filter(touched).collect();
        for some in asked.chunks(COMPARED) {
            let rows = some.iter().flat_map(|&(i, j)| [i, j]);
            self.rows.fetch(rows.clone().map(|row| (row, self.rows.stretch(row))));
            self.rows.fetch_places(rows);
            for &(i, j) in some {
                let bridge = bridges.binary_search(&(i, j)).is_ok();
                let (a, b) = (self.rows.get(i as usize), self.rows.get(j as usize));
                self.probe.take(i, a);
                self.probe.meet(b);
                self.compare((i, a), (j, b), None, None, bridge);
            }
        }
    }
}

/// What a linker leaves: links, the pairs that were compared, those of which the shorter had its place already, and the
/// groups of what is linked.
pub type Found = (Vec<Link>, Vec<(u32, u32)>, Vec<(u32, u32)>, Groups);

#[cfg(test)]
mod tests {
    use super::super::testing::story;
    use crate::link::link;
    use crate::resolve::Analysis;
    use crate::rules::Lexicon;

    fn sizes(stories: &[Analysis]) -> Vec<usize> {
        link(stories, &Lexicon::builtin().unwrap()).iter().map(|u| u.renderings.len()).collect()
    }

    #[test]
    fn two_words_at_an_end_join_no_two_utterances() {
        let home = "The granite lantern burned until every ferry came home to the harbour. That is it.";
        let both = "The granite lantern burned until every ferry came home to the harbour. That is it, anchors rust in December";
        let texts = [home, both, "anchors rust in December"];
        let stories: Vec<_> = texts.iter().map(|text| story(text, &[text])).collect();
        assert_eq!(sizes(&stories), [2, 2]);
    }
}
