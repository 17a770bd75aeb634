//! "Council on Quay Affairs president Ida Cole", "University of Larn law professor Ida Cole": somebody with an office in
//! a body whose name has a preposition in it. The small word ends no phrase there: without it the body would be one who
//! speaks, and Cole somebody else.

use super::description::{Description, Kind};
use super::part::{TITLES, span_of};
use super::role::gender;
use super::speaker::Number;
use crate::rules::Flags;
use crate::segment::Word;
use crate::text::TokenKind;
use std::ops::Range;

/// Most small words before the office ("law").
const TRADE: usize = 3;
/// Fewest words of all: a body and what it is for, an office, a name of two.
const FEWEST: usize = 6;
/// Most words of an office.
const OFFICE: usize = 4;
/// Most words of a name.
const NAME: usize = 3;

/// The parts of such a phrase, as words.
pub(super) struct Holder {
    pub body: Range<usize>,
    pub role: Range<usize>,
    pub name: Range<usize>,
}

impl Holder {
    /// What the phrase `words` says of the holder; `out` is what is known of the phrase else.
    pub fn described(&self, words: &[Word], out: Description) -> Description {
        let (role, name) = (&words[self.role.clone()], &words[self.name.clone()]);
        let last = role.last().unwrap_or(&name[0]);
        Description {
            kind: Kind::Name,
            proper: Some(span_of(name)),
            full: span_of(if name.len() > 1 { &words[self.body.start.min(self.role.start)..] } else { name }),
            head: Some(last.span),
            role: Some(span_of(role)),
            affiliation: Some(span_of(&words[self.body.clone()])),
            flags: last.flags,
            gender: gender(last.flags),
            number: Some(Number::Singular),
            indefinite: false,
            person: true,
            ..out
        }
    }
}

/// "Head of the Harbour Board Ida Cole", "Chairman of the Joint Boards General Karl Ames": who heads or serves a body, where
/// the name stands right behind that of the body and ends the phrase.
pub(super) fn leader(words: &[Word]) -> Option<Holder> {
    let no_name = Flags::PRONOUN | Flags::TIME | Flags::DETERMINER | Flags::PREPOSITION | Flags::COORDINATOR;
    let capital = |w: &Word| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word && !w.is(no_name);
    let link = words.iter().position(|w| w.is(Flags::PREPOSITION)).filter(|&link| link > 0)?;
    let role = &words[link - 1];
    // "a spokesman for the Harbour Board Ida Cole" may be nobody whose name is told.
    let holds = role.is(Flags::ROLE) && !role.is(Flags::PLURAL | Flags::GENITIVE | Flags::SPOKESPERSON);
    let body = link + 1 + usize::from(words.get(link + 1).is_some_and(|w| w.is(Flags::DETERMINER)));
    let whole = words.get(body..).is_some_and(|rest| rest.len() > 2 && rest.iter().all(capital));
    if !holds || !whole || words[link].is(Flags::CAPITAL | Flags::SUBORDINATOR) {
        return None;
    }
    let head = |i: &usize| words[*i].is(Flags::BODY_HEAD);
    let titled = |i: &usize| words[*i].is(TITLES) && !words[*i].is(Flags::BODY_HEAD | Flags::GENITIVE);
    let behind = (body..words.len()).rev().find(head).map(|last| last + 1);
    let title = (body + 1..words.len()).rev().find(titled);
    // "General" belongs to the name; that of "an aide to Larn Mayor Karl Ames" is the mayor's.
    let title =
        title.filter(|&title| role.is(Flags::TITLE) && words[title].is(Flags::TITLE | Flags::TITLE_ABBREVIATION));
    let start = title.into_iter().chain(behind).max()?;
    if title.is_none() && words.get(start).is_some_and(|w| w.is(TITLES)) {
        return None;
    }
    let name = start + words[start..].iter().take_while(|w| w.is(TITLES)).count();
    let named = (2..=NAME).contains(&(words.len() - name)) && !words[name..].iter().any(|w| w.is(Flags::GENITIVE));
    let from = usize::from(words[0].is(Flags::DETERMINER));
    (named && start > body).then_some(Holder { body: body..start, role: from..link, name: name..words.len() })
}

/// The holder of an office whose phrase begins with the first of `words`.
pub(super) fn holder(text: &str, words: &[Word]) -> Option<Holder> {
    let count = |from: usize, most: usize, fits: &dyn Fn(&Word) -> bool| {
        words.get(from..).unwrap_or_default().iter().take(most).take_while(|w| fits(w)).count()
    };
    let no_name = Flags::PRONOUN | Flags::TIME | Flags::DETERMINER | Flags::PREPOSITION | Flags::GENITIVE;
    let capital = |w: &Word| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word && !w.is(no_name);
    let named = |w: &Word| capital(w) && !w.is(TITLES);
    let start = usize::from(words.first()?.is(Flags::DETERMINER));
    // Most phrases are shorter, and behind most names no small word links anything.
    words.get(FEWEST - 1)?;
    words[start..].iter().take(6).find(|w| !w.is(Flags::CAPITAL)).filter(|w| w.is(Flags::PREPOSITION))?;
    // "Friends of the Quay chairman Ida Cole"
    let of_body = |w: &Word| named(w) || capital(w) && w.is(Flags::PLURAL);
    let link = start + count(start, 5, &of_body);
    let head = words.get(link.checked_sub(1).filter(|&i| i >= start)?)?;
    let small = words.get(link)?;
    // "support in Osterby for Mayor Cole"; "Larn Chamber of Shipping President Ida Cole" can be nothing else.
    let of = small.span.of(text) == "of";
    let body = head.is(Flags::BODY_HEAD) || of || head.span.of(text).ends_with('s');
    let links = small.is(Flags::NAME_PREPOSITION) && small.span.of(text) != "from" || small.span.of(text) == "on";
    if !body || !links || small.is(Flags::CAPITAL) {
        return None;
    }
    let place = |w: &Word| named(w) || w.is(Flags::COORDINATOR);
    // "Match of the Week pundit Ida Cole"
    let behind = link + 1 + usize::from(of && words.get(link + 1).is_some_and(|w| w.is(Flags::DETERMINER)));
    let end = behind + count(behind, 5, &place);
    let no_noun = Flags::CAPITAL | Flags::PREPOSITION | Flags::AUXILIARY | Flags::PRONOUN | Flags::DETERMINER;
    let no_noun = no_noun | Flags::ADVERB | Flags::COORDINATOR | Flags::SUBORDINATOR | Flags::TIME | Flags::PAST;
    let plain = |w: &Word| w.kind == TokenKind::Word && !w.is(no_noun) && !w.is(TITLES);
    let office = end + count(end, TRADE, &plain);
    let titled = |w: &Word| w.is(TITLES) && !w.is(Flags::PLURAL | Flags::GENITIVE);
    let name = office + count(office, OFFICE, &titled);
    let stop = name + count(name, NAME + 1, &capital);
    // "Match of the Week pundit Cole"
    let small = name > office && words[name - 1].is(Flags::ROLE) && !words[name - 1].is(Flags::CAPITAL);
    let fewest = if behind > link + 1 && small { 1 } else { 2 };
    let whole = end > behind
        && !words[end - 1].is(Flags::COORDINATOR)
        && name > office
        && (fewest..=NAME).contains(&(stop - name));
    let person = whole && words[stop - 1].is(Flags::CAPITAL) && !words[stop - 1].is(Flags::BODY_HEAD);
    person.then_some(Holder { body: start..end, role: end..name, name: name..stop })
}
