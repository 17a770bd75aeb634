//! What earlier rows hold of a row. A sentence that they hold nearly whole says nothing new: whoever says it
//! again will find the earlier row, so it adds nothing to the index. Only who is the first to say it in
//! another story stays there, since a story is hardly ever linked with itself.

use super::align::Block;
use super::measure::Measure;
use super::row::Row;
use super::rows::Rows;
use super::weights::Weights;
use rustc_hash::FxHashSet;

/// A sentence of which so much is in an earlier row, by weight, says nothing new.
const COVERED: f32 = 0.93;

/// How much of each sentence of a row earlier rows hold; kept from one row to the next.
#[derive(Default)]
pub struct Covered {
    weight: Vec<f32>,
    /// A sentence, and the row and sentence that hold some of it.
    by: Vec<(u32, (u32, u32))>,
    /// Rows and sentences that were said again in another story.
    echoed: FxHashSet<(u32, u32)>,
}

impl Covered {
    /// Begins with a row of which nothing is held yet.
    pub fn begin(&mut self, row: Row) {
        self.by.clear();
        self.weight.clear();
        self.weight.resize(row.count(), 0.0);
    }

    /// Whether all of a sentence is held, or nearly.
    pub fn is_held(&self, row: Row, s: usize) -> bool {
        self.weight[s] >= COVERED * row.sums[s].spoken
    }

    /// Adds what a stretch of it and of row `j` holds of each sentence that it links.
    pub fn cover(&mut self, row: Row, j: u32, block: &Block, measure: &Measure, weights: &Weights) {
        for &(word, _) in &block.pairs {
            let s = row.sentence_of(word);
            if !row.words[word].bracketed() && measure.sentences.iter().any(|x| x.0 as usize == s) {
                self.weight[s] += weights.of(row.words[word]);
            }
        }
        self.by.extend(measure.sentences.iter().map(|&(s, t)| (s, (j, t))));
    }

    /// Whether a sentence that earlier rows hold is the first to say it outside their story.
    pub fn is_echo(&mut self, row: Row, s: usize, rows: &Rows) -> bool {
        let own = row.story();
        let by = self.by.iter().filter(|x| x.0 as usize == s).map(|x| x.1);
        let elsewhere = |(j, _): (u32, u32)| {
            let story = rows.get(j as usize).story();
            story.is_some() && story != own
        };
        let first = by.clone().all(|of| elsewhere(of) && !self.echoed.contains(&of));
        if first {
            self.echoed.extend(by);
        }
        first
    }
}

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
    fn who_repeats_a_sentence_in_its_story_is_linked_by_way_of_another() {
        let whole = "The granite harbour froze in December and nobody could sail the brass ferry.";
        let (most, some) =
            ("The granite harbour froze in December and nobody could sail", "granite harbour froze in December");
        assert!(sizes(&[story("a", &[whole, some])]).is_empty());
        assert_eq!(sizes(&[story("a", &[whole, some]), story("b", &[most])]), [3]);
    }
}
