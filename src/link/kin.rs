//! From rows that say the same to the quotations that hold them. Whether two quotations of the same
//! words are one utterance depends on who is credited and when, not on which of a thousand stories
//! they stand in; so places with the same credit, day and kind are taken together, and two such kin
//! are judged once.

use super::decide::{Relation, linked};
use super::measure::Measure;
use super::row::{Place, Row};
use super::topics::Topics;
use super::utterance::Joined;
use smallvec::SmallVec;

/// Each kin of one row is judged with so many others of it, those nearest in time and by name.
const NEAR: usize = 32;
/// Kin of a row that are judged with those of another row, the largest.
const LARGEST: usize = 16;

/// Places of one row whose passages are credited alike, of one day and kind; nearly always one or two.
#[derive(Clone)]
pub struct Kin(SmallVec<[Place; 2]>);

impl Kin {
    /// Two of its places, of two stories if it has them.
    fn two(&self) -> impl Iterator<Item = Place> {
        let first = &self.0[0];
        let other = self.0.iter().find(|p| p.said.story != first.said.story);
        [Some(*first), other.copied()].into_iter().flatten()
    }
}

/// Kin by day, then by credit.
fn kin(row: Row) -> Vec<Kin> {
    let of = |p: &Place| (p.said.day(), p.said.credit, p.said.body, p.said.marked, p.said.person);
    let mut places: SmallVec<[Place; 2]> = row.places.into();
    places.sort_by_key(of);
    places.chunk_by(|x, y| of(x) == of(y)).map(|same| Kin(same.into())).collect()
}

/// Joins the places of one row; `m` is the row measured against itself.
pub fn within(row: Row, m: &Measure, topics: &mut Topics, joined: &mut Joined) {
    let kin = kin(row);
    let mut by_credit: Vec<usize> = (0..kin.len()).collect();
    by_credit.sort_by_key(|&k| (kin[k].0[0].said.credit, kin[k].0[0].said.body));
    for i in 0..kin.len() {
        for other in kin[i..].iter().take(NEAR) {
            join(&kin[i], other, m, topics, joined);
        }
        for &j in by_credit[i..].iter().take(NEAR).skip(1) {
            join(&kin[by_credit[i]], &kin[j], m, topics, joined);
        }
    }
}

/// The kin of a row that are judged with those of others. Where all places are joined already
/// (`whole`), two of each stand for the rest: a slogan has many places, and many others are near it.
pub fn largest(row: Row, whole: bool) -> Vec<Kin> {
    let mut kin = kin(row);
    kin.sort_by_key(|k| std::cmp::Reverse(k.0.len()));
    kin.truncate(LARGEST);
    if whole {
        kin = kin.iter().map(|k| Kin(k.two().collect())).collect();
    }
    kin
}

/// Whether each place of `x` has one of `y` that it would be joined with. Of a slogan with many places
/// some are asked.
pub fn all_linked(x: Row, y: Row, m: &Measure) -> bool {
    let would = |p: &Place, q: &Place| linked(m, Relation::of(&p.said, &q.said));
    x.places.iter().take(NEAR).all(|p| y.places.iter().take(NEAR).any(|q| would(p, q)))
}

/// Joins places of two rows, each with its [`largest`] kin; whether there were any to join.
pub fn across(x: &[Kin], y: &[Kin], m: &Measure, topics: &mut Topics, joined: &mut Joined) -> bool {
    let mut any = false;
    for k in x {
        y.iter().for_each(|l| any |= join(k, l, m, topics, joined));
    }
    any
}

fn join(k: &Kin, l: &Kin, m: &Measure, topics: &mut Topics, joined: &mut Joined) -> bool {
    let relation = Relation::of(&k.0[0].said, &l.0[0].said);
    let story = |p: Place| p.said.story;
    let mut all = |p: Place, q: Place| {
        m.sentences.iter().for_each(|&(s, t)| joined.join(p.sentence + s, q.sentence + t));
    };
    let two_stories = linked(m, Relation { one_story: false, ..relation });
    let one_story = linked(m, Relation { one_story: true, ..relation });
    let mut any = one_story;
    if two_stories {
        // Two of either side reach all of the other, and so each other.
        let from = k.two().flat_map(|p| l.0.iter().map(move |&q| (p, q)));
        let back = l.two().flat_map(|q| k.0.iter().map(move |&p| (p, q)));
        for (p, q) in from.chain(back) {
            if story(p) != story(q) && topics.may_join(story(p), story(q), m, relation) {
                all(p, q);
                any = true;
            }
        }
    }
    if one_story {
        for here in k.0.chunk_by(|&p, &q| story(p) == story(q)) {
            let from = l.0.partition_point(|&q| story(q) < story(here[0]));
            let there = &l.0[from..from + l.0[from..].partition_point(|&q| story(q) == story(here[0]))];
            // The same two suffice unless they stand in one passage.
            let two = |of: &[Place]| {
                [of.first(), of.iter().find(|p| p.passage != of[0].passage)]
                    .into_iter()
                    .flatten()
                    .copied()
                    .collect::<Vec<_>>()
            };
            for p in two(here) {
                there.iter().filter(|q| q.passage != p.passage).for_each(|&q| all(p, q));
            }
            for q in two(there) {
                here.iter().filter(|p| p.passage != q.passage).for_each(|&p| all(p, q));
            }
        }
    }
    any
}

#[cfg(test)]
mod tests {
    use super::super::testing::{named, said_by, story};
    use crate::link::link;
    use crate::resolve::Analysis;
    use crate::rules::Lexicon;

    fn sizes(stories: &[Analysis]) -> Vec<usize> {
        link(stories, &Lexicon::builtin().unwrap()).iter().map(|u| u.renderings.len()).collect()
    }

    const LINE: &str = "The brass lantern of the granite harbour fell into the ferry.";

    #[test]
    fn the_same_words_of_many_stories_are_one_utterance() {
        let stories: Vec<_> = (0..100).map(|n| story(&n.to_string(), &[LINE])).collect();
        assert_eq!(sizes(&stories), [100]);
        // Short of what one story must repeat, but said by others too.
        assert_eq!(
            sizes(&[story("a", &["The ferry sank at dawn."; 3]), story("b", &["The ferry sank at dawn."])]),
            [4]
        );
        assert!(sizes(&[story("a", &["The ferry sank at dawn."; 3])]).is_empty());
    }

    #[test]
    fn the_same_words_of_two_names_are_two_utterances() {
        let line = "The ferry sank at dawn.";
        let by = |path: &str, name: &str| said_by(path, &[line], named(name));
        let mut stories: Vec<_> = (0..40).map(|n| by(&n.to_string(), ["Ann Cole", "Ben Ames"][n % 2])).collect();
        assert_eq!(sizes(&stories), [20, 20]);
        // Who credits nobody may mean either, and cannot be told from both.
        stories.push(story("z", &[line]));
        assert_eq!(sizes(&stories), [41]);
    }

    #[test]
    fn far_days_meet_through_the_days_between() {
        let dated = |day: usize| {
            let mut a = story(&day.to_string(), &["The ferry sank at dawn."]);
            std::sync::Arc::make_mut(&mut a.story.meta).date = Some(format!("2031-03-{:02}", day + 1));
            a
        };
        assert_eq!(sizes(&(0..30).map(dated).collect::<Vec<_>>()), [30]);
        assert_eq!(sizes(&[dated(0), dated(1), dated(20), dated(21)]), [2, 2]);
    }
}
