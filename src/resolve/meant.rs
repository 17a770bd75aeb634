//! Which entry a source or a description means, as far as the story was read: the name that it stands beside, the
//! only one of that first name, the person whom the last sentences are about. What the copy says right behind it
//! may tell that another is meant.

use super::binding::{clause_subject, is_hearer};
use super::description::{Description, Kind};
use super::entry::is_junior;
use super::epithet::{last_word, points_back, says_more, the_same};
use super::place::Place;
use super::reading::Reading;
use super::trace::Trace;
use crate::rules::Flags;
use crate::segment::Word;
use crate::text::{Span, TokenKind};

/// So many mentions before a description are asked whether they brought that one in.
const BEFORE: usize = 64;
/// So many words of a quotation are read for an "I".
const CONTENT: usize = 40;
/// So many words behind a description are looked through for the end of its sentence.
const SENTENCE: usize = 60;

/// So many words behind "the captain, identified" are looked through for a name.
const NAMED: usize = 10;

impl Reading<'_, '_, '_> {
    /// "Ann Cole left. Ann said it was late": of a source that is one name, the only one of that first name, if the copy has
    /// told of something that she did, or she says "I", or is one "who". Nothing else tells Ann Cole from Quay Tower.
    pub(super) fn given(&self, d: &Description, parts: &[Span]) -> Option<usize> {
        let [name] = d.name[..] else { return None };
        if d.kind != Kind::Name || d.thing || self.table.by_name(d).is_some() {
            return None;
        }
        let entry = self.table.first_named(name)?;
        let e = &self.table.entries[entry];
        // "EgyptAir Flight 804", "Donald Jr."
        let numbered = |span: Span| span.of(self.table.text).contains(|c: char| c.is_ascii_digit());
        let plain = e.things == 0 && !e.proper.is_some_and(numbered) && !is_junior(d.span.of(self.table.text));
        // "Quay Tower was shut"
        let does = |t: &Trace| {
            !self.segmented.words[self.segmented.behind(t.span.end())..].first().is_some_and(|w| w.is(Flags::BE))
        };
        let acts = || self.traces.iter().any(|t| t.entry == entry && t.is_subject() && does(t));
        // "Ada Cole met Karl Cole"
        let family = || e.name.last().is_some_and(|&last| self.table.by_word.get(last).take(2).any(|i| i != entry));
        let acts = || plain && (acts() || family());
        let i = |w: &Word| w.is(Flags::FIRST_PERSON) && w.span.of(self.table.text) == "I";
        let personal = || parts.iter().any(|&part| self.segmented.words_in(part).iter().take(CONTENT).any(i));
        let behind = self.segmented.behind(d.span.end());
        let who = || self.segmented.words[behind..].iter().take(2).any(|w| w.span.of(self.table.text) == "who");
        (who() || personal() || acts()).then_some(entry)
    }

    /// "Ann Cole is 73. Ann considers it": of one word before a verb, the only one of that first name.
    pub(super) fn first_name(&self, d: &Description) -> Option<usize> {
        let [name] = d.name[..] else { return None };
        if d.kind != Kind::Name || d.thing || d.role.is_some() {
            return None;
        }
        let entry = self.table.first_named(name).filter(|_| self.table.by_name(d).is_none())?;
        let behind = self.segmented.behind(d.span.end());
        let [verb, next, ..] = &self.segmented.words[behind..] else { return None };
        let listed = verb.is(Flags::VERB | Flags::CUE_VERB) && verb.is(Flags::PAST | Flags::THIRD)
            || verb.is(Flags::AUXILIARY | Flags::ED);
        let third = || verb.kind == TokenKind::Word && verb.span.of(self.table.text).ends_with('s');
        let own = next.is(Flags::DETERMINER | Flags::PRONOUN);
        let small = Flags::PREPOSITION | Flags::ADVERB | Flags::NEGATION;
        let goes_on = verb.is(Flags::AUXILIARY) || own || next.kind != TokenKind::Word || next.is(small);
        (!verb.is(Flags::CAPITAL) && (listed && goes_on || own && third())).then_some(entry)
    }

    /// "Ann Cole, head of the Osterby bank, said": of a source that is only the role, the name that the
    /// role stands beside.
    pub(super) fn named_before(&self, d: &Description) -> Option<usize> {
        if d.kind != Kind::Role {
            return None;
        }
        // "Ann Cole, a pilot who said", "the pilot who said": the copy goes on behind her name.
        let introduces = (d.indefinite || d.definite)
            && self.segmented.words_in(d.span).first().is_some_and(|w| w.is(Flags::DETERMINER))
            && self.goes_on(d);
        let joined = |t: &Trace| {
            introduces && !matches!(t.place, Place::Oblique | Place::Agent) && {
                let between = self.segmented.words_in(Span::new(t.span.end(), d.span.start().max(t.span.end())));
                matches!(between, [w] if matches!(w.kind, TokenKind::Sign(',' | '—' | '–')))
            }
        };
        let beside = |t: &&Trace| t.span.start() < d.span.start() && (t.span.overlap(d.span) > 0 || joined(t));
        let named = self.traces.iter().rev().take(6).find(beside)?;
        let e = &self.table.entries[named.entry];
        (e.kind == Kind::Name && e.person && self.table.agrees(e, d)).then_some(named.entry)
    }

    /// Whether "who" follows the description.
    pub(super) fn goes_on(&self, d: &Description) -> bool {
        let behind = self.segmented.behind(d.span.end());
        let relative = |w: &Word| w.is(Flags::RELATIVE) && !w.is(Flags::DETERMINER);
        self.segmented.words.get(behind).is_some_and(relative)
    }

    /// "The head librarian, she recalled, had", "The head librarian had left, she said": whether the one who speaks is
    /// another.
    pub(super) fn spoken_of(&self, d: &Description) -> bool {
        let behind = self.segmented.behind(d.span.end());
        let pronoun = |w: &Word| w.is(Flags::PRONOUN) && w.is(Flags::MALE | Flags::FEMALE) && !w.is(Flags::POSSESSIVE);
        let words = &self.segmented.words[behind..];
        if let [comma, next, ..] = words
            && comma.sign(',')
        {
            return pronoun(next);
        }
        let ends = |w: &Word| matches!(w.kind, TokenKind::Sign('.' | '!' | '?' | ';' | ':' | '”' | '"'));
        let end = words.iter().take(SENTENCE).position(ends).unwrap_or(0);
        let [.., comma, next, verb] = &words[..end] else { return false };
        comma.sign(',') && pronoun(next) && verb.is(Flags::CUE_VERB) && verb.is(Flags::STRONG)
    }

    /// "The captain, identified by the airline as Karl Cole, left": whether the copy names another right behind.
    pub(super) fn named_behind(&self, d: &Description) -> bool {
        let behind = self.segmented.behind(d.span.end());
        let [comma, done, rest @ ..] = &self.segmented.words[behind..] else { return false };
        let inside = |w: &&Word| w.kind_word();
        let length = rest.iter().take(NAMED).take_while(inside).count();
        let named = |pair: &[Word]| pair[0].span.of(self.table.text) == "as" && pair[1].is(Flags::CAPITAL);
        comma.sign(',') && done.is(Flags::ED | Flags::PARTICIPLE) && rest[..length].windows(2).any(named)
    }

    /// The entry that a description points back to.
    pub(super) fn described(&self, d: &Description, place: Place, sentence: usize) -> Option<usize> {
        let table = &self.table;
        if points_back(table.text, d) {
            // "Dr. Cole told the surgeon": another one, whatever they are called.
            let teller =
                if place == Place::Object { clause_subject(self.segmented, &self.traces, d.span) } else { None };
            if let Some(one) = table.peer_from(d).filter(|&i| Some(i) != teller) {
                return Some(one);
            }
            let (role, named) = (table.by_role(d), table.by_epithet(d).filter(|&i| Some(i) != teller));
            // Somebody unnamed who has spoken, or was spoken to, under that description goes before a namesake in office.
            let spoken =
                role.filter(|&i| table.entries[i].proper.is_some() || table.entries[i].sourced || self.told_to(i));
            let about = || {
                let subject = place == Place::Subject && role.is_none() && !self.spoken_of(d) && !self.named_behind(d);
                subject.then(|| self.about(d, sentence)).flatten()
            };
            return spoken.or(named).or_else(about).or(role);
        }
        if table.is_generic_body(d) && table.by_role(d).is_none_or(|i| table.entries[i].name.is_empty()) {
            let head = last_word(table.text, d.span)?;
            // "Cole told the Courier … the newspaper"
            let medium = table.lexicon.is_medium(d.span.of(table.text).rsplit(' ').next().unwrap_or_default());
            let heard = |t: &Trace| medium && is_hearer(self.segmented, t.span);
            let near = self.near(sentence, 1).filter(|t| t.place == Place::Subject || t.source || heard(t));
            let bodies = near.map(|t| t.entry).filter(|&i| table.entries[i].is_body());
            return the_same(bodies).filter(|&i| !table.has_word(&table.entries[i], head));
        }
        None
    }

    /// Whether that one came as the object of a clause whose subject is a person ("Dr. Cole told the surgeon").
    fn told_to(&self, entry: usize) -> bool {
        let first = self.traces[self.traces.len().saturating_sub(BEFORE)..].iter().find(|t| t.entry == entry);
        let first = first.filter(|t| t.place == Place::Object);
        let subject = first.and_then(|t| clause_subject(self.segmented, &self.traces, t.span));
        subject.is_some_and(|i| self.table.entries[i].kind == Kind::Name && self.table.entries[i].may_be_person())
    }

    /// "The gambling tycoon", of nobody told before: the only person whom the last sentences name, if
    /// they are about that person.
    fn about(&self, d: &Description, sentence: usize) -> Option<usize> {
        let table = &self.table;
        // "The absence of the mayor" is nobody.
        let listed = || d.head.is_some_and(|head| table.lexicon.is_epithet(head.of(table.text)));
        let person = d.flags.any(Flags::ROLE | Flags::PERSON) || d.age.is_some() || listed();
        if !person || !says_more(table.text, d) || d.flags.any(Flags::OFFICIAL) {
            return None;
        }
        let person = |i: usize| {
            let e = &table.entries[i];
            e.kind == Kind::Name && (e.person || e.speaks || e.name.len() > 1 && !e.is_thing()) && e.may_be_person()
        };
        let one = the_same(self.near(sentence, 2).map(|t| t.entry).filter(|&i| person(i)))?;
        let subject = self.near(sentence, 2).any(|t| t.entry == one && (t.source || t.place == Place::Subject));
        // "The trader who had met Cole": another.
        let e = &table.entries[one];
        let apart = self.goes_on(d) && !table.bears(e, d);
        let fits = subject
            && !apart
            && table.told(&table.entries[one], d)
            && table.agrees(&table.entries[one], d)
            && table.entries[one].person;
        fits.then_some(one)
    }

    /// The traces of this sentence and of so many before it, latest first.
    fn near(&self, sentence: usize, back: usize) -> impl Iterator<Item = &Trace> {
        self.traces.iter().rev().take_while(move |t| t.sentence + back >= sentence)
    }
}
