//! "Quay Foods spokesman Karl Orr said … The company said": a body that the copy has named only as the one whom somebody
//! speaks for. The noun of its own name tells it ("the Roads Committee’s chair … the committee"); one by which copy takes
//! up any body does so behind a spokesman, unless the name says that the body is another kind.

use super::describe::describe;
use super::description::{Description, Kind};
use super::epithet::last_word;
use super::key::key;
use super::of_body::body_before;
use super::part::span_of;
use super::place::Place;
use super::reading::Reading;
use crate::rules::Flags;
use crate::text::Span;

/// So many sentences before it somebody speaks for the body.
const BACK: usize = 2;
/// So many mentions before it are read.
const MOST: usize = 64;

impl Reading<'_, '_, '_> {
    /// The body that a source without a name means, where the story has told of it by whom it has speak; as an entry,
    /// made if there was none.
    pub(super) fn spoken_for(&mut self, d: &Description, sentence: usize) -> Option<usize> {
        let plain = d.definite && d.possessor.is_none() && d.words.len() == 1;
        if d.kind != Kind::Body || d.proper.is_some() || !plain {
            return None;
        }
        let text = self.table.text;
        let noun = last_word(text, d.span)?;
        let near = self.traces.iter().rev().take(MOST).take_while(|t| t.sentence + BACK >= sentence);
        let subjects = near.filter(|t| t.source || t.speaks || t.place == Place::Subject);
        let mut bodies = subjects.filter_map(|t| {
            let e = &self.table.entries[t.entry];
            let titled = || {
                let role = self.segmented.words_in(e.role.filter(|_| e.roles.any(Flags::SPOKESPERSON))?.span);
                body_before(text, &role[..role.len().saturating_sub(1)]).map(span_of)
            };
            let body = e.affiliation.map(|body| body.span).or_else(titled)?;
            (t.span.start() < d.span.start()).then_some((e, body))
        });
        let (e, body) = bodies.next()?;
        if bodies.any(|(_, other)| other.of(text) != body.of(text)) || self.table.by_role(d).is_some() {
            return None;
        }
        let last = body.of(text).split_whitespace().next_back()?;
        let same = key(last) == Some(noun);
        let other = Flags::BODY_HEAD | Flags::BODY | Flags::ROLE;
        let capital = last.starts_with(char::is_uppercase);
        let any = capital && e.roles.any(Flags::SPOKESPERSON) && !self.table.lexicon.get(last).flags.any(other);
        if !same && !(any && self.table.is_generic_body(d)) {
            return None;
        }
        self.body(body)
    }

    /// The entry of a body that stands in the phrase of another.
    fn body(&mut self, span: Span) -> Option<usize> {
        let named = describe(self.table.text, span, self.segmented.words_in(span))?;
        let known = self.table.by_name(&named);
        // "Norland spokesman Karl Orr", "Orr spokesman Ann Cole"
        let short = named.name.len() == 1 && span.of(self.table.text).chars().any(char::is_lowercase);
        let place = |i: usize| short && self.table.entries[i].is_thing();
        let other = |i: usize| self.table.entries[i].person || place(i);
        if named.proper.is_none() || known.is_some_and(other) {
            return None;
        }
        Some(self.table.enter(&named))
    }
}
