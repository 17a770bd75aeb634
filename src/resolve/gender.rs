//! Who is a man and who a woman, learnt from the story alone: from titles and role nouns, and from
//! the pronouns that can hardly mean anybody else. One such place proves little, so that they vote;
//! who gets votes of both sorts stays unmarked. First names prove nothing.

use super::answer::{Answer, FEW, Weighed};
use super::asked::Asked;
use super::description::Kind;
use super::entry::Entry;
use super::place::Place;
use super::pronoun::{UNLIKELY, answer_among};
use super::role;
use super::salience::is_new;
use super::speaker::{Gender, Number};
use super::table::Table;
use super::trace::{Open, Trace, before};
use super::words::{given_in, named_in};
use crate::rules::Flags;
use crate::segment::Segmented;
use crate::text::Span;
use smallvec::SmallVec;

/// So many times as many votes as for the other gender make one sure.
const CLEAR: u32 = 3;
/// So many votes, and none against, and the gender may be stated, not only used to resolve others.
const STATED: u32 = 3;
/// A pronoun votes if the second candidate stands out less than this much of the first.
const MARGIN: f32 = 0.5;

/// A pronoun that nobody is clearly meant by, and who may be.
struct Undecided<'a> {
    pronoun: &'a Open,
    among: SmallVec<[usize; FEW]>,
}

/// What one pronoun may tell of somebody's gender.
struct Vote<'a> {
    table: &'a Table<'a>,
    segmented: &'a Segmented,
    /// Everybody mentioned before it.
    earlier: &'a [Trace],
    pronoun: &'a Open,
    gender: Gender,
    /// All pronouns of the story.
    open: &'a [Open],
}

impl Vote<'_> {
    /// Whom it can hardly fail to mean, by how they were weighed; the words said beside it are `content`.
    fn decided(&self, answer: &Answer, content: &[Span]) -> Option<usize> {
        let entry = answer.ahead(MARGIN)?;
        let best = answer.candidates.first().map_or(0.0, |c| c.weight);
        let named = |c: &Weighed| c.weight > UNLIKELY * best && named_in(self.table, self.segmented, c.entry, content);
        let doubt = self.of_clause().is_some_and(|other| other != entry)
            || self.owns(entry)
            || self.taken_up(entry)
            || self.goes_on(entry)
            || answer.candidates.iter().skip(1).any(named)
            || given_in(self.table, self.segmented, entry, content)
            || self.kin().is_some_and(|other| other != entry)
            || !self.table.entries[entry].person && self.is_unknown(entry);
        (!doubt).then_some(entry)
    }

    fn here(&self) -> impl Iterator<Item = &Trace> {
        self.earlier.iter().rev().take_while(|t| t.sentence == self.pronoun.sentence)
    }

    /// "Cole said that after Ames left, she": one of a clause that stands between may as well be meant.
    fn of_clause(&self) -> Option<usize> {
        let between = |t: &&Trace| t.place == Place::Embedded && !of_thing(&self.table.entries[t.entry]);
        self.here().find(between).map(|t| t.entry)
    }

    /// "She married Cole. He carried her boxes. “…,” she said": Cole is who "he" was.
    fn taken_up(&self, entry: usize) -> bool {
        let Some(last) = self.earlier.iter().rfind(|t| t.entry == entry) else { return false };
        let at = self.open.partition_point(|o| o.d.span.start() < self.pronoun.d.span.start());
        let behind = self.open[..at].iter().rev().take_while(|o| o.d.span.start() > last.span.end());
        let other = |o: &Open| o.d.gender.is_some_and(|g| g != self.gender);
        behind.into_iter().any(|o| o.place == Place::Subject && o.sentence == last.sentence + 1 && other(o))
    }

    /// "Others are less charmed by him. Cole, a clerk, says that he": who has just come up may speak of the one before.
    fn goes_on(&self, entry: usize) -> bool {
        let Some(first) = self.earlier.iter().find(|t| t.entry == entry) else { return false };
        let at = self.open.partition_point(|o| o.d.span.start() < first.span.start());
        let same = |o: &Open| o.d.gender == Some(self.gender) && o.sentence + 1 == first.sentence;
        first.sentence == self.pronoun.sentence && self.open[..at].last().is_some_and(same)
    }

    /// "Cole's crew became part of her museum": hers may be another's.
    fn owns(&self, entry: usize) -> bool {
        self.pronoun.place == Place::Owner
            && self.here().find(|t| t.entry == entry).is_some_and(|t| t.place == Place::SubjectOwner)
    }

    /// "Cole left his mother. She": his mother, rather than Cole.
    fn kin(&self) -> Option<usize> {
        let mother = |t: &&Trace| {
            let his = || self.segmented.words_in(t.span).first().filter(|w| w.is(Flags::POSSESSIVE));
            self.table.entries[t.entry].gender == Some(self.gender)
                && his().is_some_and(|w| role::gender(w.flags).is_some_and(|g| g != self.gender))
        };
        let mut near = self.earlier.iter().rev().take_while(|t| t.sentence + 1 >= self.pronoun.sentence);
        near.find(mother).map(|t| t.entry)
    }

    /// "The road leads to Larn Hall. “…,” he said": whether it is a person is what is asked.
    fn is_unknown(&self, entry: usize) -> bool {
        let last = self.earlier.iter().rposition(|t| t.entry == entry);
        let aside = |at: &usize| !self.earlier[*at].is_subject() && self.earlier[*at].sentence < self.pronoun.sentence;
        last.filter(aside).is_some_and(|at| is_new(self.table, self.segmented, self.earlier, at))
    }
}

/// Whether it is no person, for all that the story says.
fn of_thing(e: &Entry) -> bool {
    e.is_thing()
        || e.kind == Kind::Body
        || e.number == Some(Number::Plural)
        || e.kind == Kind::Role && !e.may_be_person()
}

/// Marks the gender of everybody of whom the story's pronouns tell it. `traces` and `open` are in order.
pub(super) fn learn(table: &mut Table, segmented: &Segmented, traces: &[Trace], open: &[Open]) {
    // What is known after the first round leaves fewer candidates for the second.
    let mut votes = vec![[0u32; 2]; table.entries.len()];
    let one = |o: &&Open| o.d.gender.is_some() && !o.d.flags.any(Flags::NEUTER | Flags::PLURAL);
    let mut undecided: Vec<Undecided> = Vec::with_capacity(open.len());
    undecided.extend(open.iter().filter(one).map(|pronoun| Undecided { pronoun, among: SmallVec::new() }));
    // Who is a person doesn't change here.
    let mut people: Vec<Trace> = Vec::with_capacity(traces.len());
    people.extend(traces.iter().filter(|t| table.entries[t.entry].may_be_person()));
    let mut learnt: Option<Vec<usize>> = None;
    for least in [2, 1] {
        undecided.retain_mut(|Undecided { pronoun, among }| {
            // Where nothing was learnt of them, the second round would find what the first one found.
            if learnt.as_ref().is_some_and(|learnt| !among.iter().any(|entry| learnt.contains(entry))) {
                return true;
            }
            let Some(gender) = pronoun.d.gender else { return false };
            let at = pronoun.d.span.start();
            let earlier = &traces[..before(traces, at)];
            // "“It is late,” she said": rather whoever has spoken before. "“Cole was kind,” she said" tells nothing.
            let said = segmented.marked[..segmented.marked.partition_point(|m| m.outer.end() <= at)].last();
            let said = said.filter(|m| table.text[m.outer.end()..at].trim_start().is_empty());
            let content: SmallVec<[Span; 1]> = said.map(|m| m.inner).into_iter().collect();
            let asked = Asked {
                d: &pronoun.d,
                sentence: pronoun.sentence,
                content: &content,
                hearer: None,
                told: None,
                question: None,
            };
            let people = &people[..before(&people, at)];
            let answer = answer_among(table, segmented, earlier.last(), people, &asked);
            let votes_for = Vote { table, segmented, earlier, pronoun, gender, open }.decided(&answer, &content);
            *among = answer.candidates.iter().map(|c| c.entry).collect();
            votes_for.inspect(|&entry| votes[entry][gender as usize] += 1).is_none()
        });
        let mut news = Vec::new();
        for (i, &[male, female]) in votes.iter().enumerate() {
            let learnt = if male >= least && male >= CLEAR * female {
                table.guess(i, Gender::Male, male >= STATED && female == 0)
            } else if female >= least && female >= CLEAR * male {
                table.guess(i, Gender::Female, female >= STATED && male == 0)
            } else {
                false
            };
            if learnt {
                news.push(i);
            }
        }
        learnt = Some(news);
    }
}
