//! The story read once, in order: every name, description and source finds its entry, and leaves a
//! trace of where it stood. Pronouns are left open: whom "he" means is better told when the whole
//! story has said who is a man, who a woman and who a town.

use super::alone::is_named_ahead;
use super::apposed::between_dashes;
use super::binding::is_hearer;
use super::describe::describe;
use super::description::{Description, Kind};
use super::epithet::{points_back, tells};
use super::gender;
use super::named::gives_name;
use super::place::Place;
use super::speaker::{Form, Mention, Number};
use super::table::Table;
use super::trace::{Open, Seen, Trace};
use crate::rules::{Flags, Names};
use crate::segment::{Segmented, Word};
use crate::text::Span;

/// Mentions read again for namesakes in one story: enough to do so whenever it helps, and yet no more
/// than a second for a long text where every name has a namesake.
const MOST_REREAD: usize = 10_000_000;

/// Reads mentions in order.
pub(super) struct Reading<'s, 't, 'a> {
    pub segmented: &'s Segmented,
    pub table: &'t mut Table<'a>,
    /// Names and descriptions, nearly in order.
    pub traces: Vec<Trace>,
    /// Where the last of them ends: what begins behind it is none of them.
    pub reach: usize,
    /// Descriptions that may still point back to somebody named.
    pub epithets: Vec<Description>,
    /// Pronouns outside quotation marks, in order.
    pub open: Vec<Open>,
    /// How many mentions were read again to tell namesakes apart.
    pub reread: usize,
}

impl Reading<'_, '_, '_> {
    /// A name, description or pronoun of the copy that is no source.
    pub fn see(&mut self, seen: &mut Seen) {
        let &mut Seen { ref mut d, place, sentence } = seen;
        if let Some(named) = self.table.without_body(d) {
            *d = named;
        }
        let sentence = sentence as usize;
        // "Cole of Osterby said": it is Cole.
        d.speaks &= !matches!(place, Place::Oblique | Place::Agent | Place::Owner);
        if d.kind == Kind::Pronoun {
            self.open.push(Open { d: d.clone(), place, sentence });
            return;
        }
        if self.is_paper(d) {
            return;
        }
        // Who owns what a source names ("Cole's letters") is another one.
        let owner = matches!(place, Place::Owner | Place::SubjectOwner) && d.kind == Kind::Name;
        // The same in "the aides of Mayor Cole".
        let oblique = matches!(place, Place::Owner | Place::Oblique | Place::Agent) && d.kind == Kind::Name && d.person;
        let within = d.span.start() < self.reach;
        let held = within
            && oblique
            && self
                .traces
                .iter()
                .rev()
                .take(6)
                .any(|t| t.span.start() < d.span.start() && t.span.end() >= d.span.end());
        let place = if held { Place::Owner } else { place };
        let pair = d.number == Some(Number::Plural) && d.kind == Kind::Name;
        // "Deputy Ann Cole and Mayor Karl Ames said", "Ida Lund, Robin Orr and Karl Wendt said": each of them, too.
        let one_of = |t: &Trace| {
            let e = &self.table.entries[t.entry];
            // "Deputy Ann Cole and other Liberals said"
            let and_others = || {
                let behind = self.segmented.behind(d.span.end());
                let joint = self.segmented.words.get(behind).is_some_and(|w| w.is(Flags::COORDINATOR));
                t.span.start() == d.span.start() && joint
            };
            let both = t.source && e.number == Some(Number::Plural) && (e.kind == Kind::Name || and_others());
            both && !pair && d.kind == Kind::Name && !d.flags.any(Flags::PLURAL) && t.span.contains(d.span)
        };
        let same = |t: &&Trace| {
            t.span.overlap(d.span) > 0
                && !one_of(t)
                && !(pair && t.span != d.span && !t.source)
                && !(owner && d.span.end() < t.span.end() || held && d.span.start() > t.span.start())
        };
        if within && let Some(known) = self.traces.iter().rev().take(6).find(same) {
            // A source, known already; what stands behind it may still say that it is a person, what, how old, and where from.
            let entry = known.entry;
            let e = &mut self.table.entries[entry];
            if d.kind == Kind::Name && e.kind == Kind::Name {
                e.person |= d.person;
                (e.age, e.home) = (e.age.or(d.age), e.home.or(d.home));
                // "Ida Cole, then the mayor, said"
                let one = d.person && d.number != Some(Number::Plural) && d.name.last() == e.name.last();
                if one && d.role.is_some() && e.role.is_none() {
                    self.table.merge(entry, d);
                }
            }
            return;
        }
        let known = if d.doubtful || d.thing { self.table.by_name(d) } else { None };
        let taken_up = if known.is_none() { self.first_name(d) } else { None };
        if d.doubtful && known.or(taken_up).is_none() && (owner || !is_named_ahead(self.table.text, self.segmented, d))
        {
            return;
        }
        // "The Cole campaign" speaks of no Cole.
        if d.thing && known.is_some_and(|i| self.table.entries[i].person) {
            return;
        }
        if d.born
            && let Some(entry) = self.table.born_as(d)
        {
            // The name by which the story knows her stays hers.
            self.table.mention(entry, Mention { span: d.span, form: Form::Name });
            self.traces.push(Trace {
                entry,
                span: d.span,
                place,
                sentence,
                source: false,
                speaks: false,
                epithet: false,
            });
            return;
        }
        // "Mr. Cole's cousin, Kim Cole": two.
        let beside = |t: &&Trace| t.span.overlap(d.span) > 0 && d.span.end() < t.span.end();
        if owner
            && within
            && let Some(other) = self.traces.iter().rev().take(6).find(beside).map(|t| t.entry)
            && self.table.by_name(d) == Some(other)
        {
            let owner = self.table.add(d);
            self.enter_as(Some(owner), d, place, sentence, false);
            return;
        }
        match taken_up {
            Some(_) => self.enter_as(taken_up, d, place, sentence, false),
            None => self.enter(d, place, sentence, false),
        };
    }

    /// "told the Larn Farmer": a paper that goes by whom it is made for, and nobody.
    fn is_paper(&self, d: &Description) -> bool {
        let words = self.segmented.words_in(d.span);
        let trade = |w: &Word| Names::builtin().trades.has(w.span.of(self.table.text));
        d.kind == Kind::Role
            && words.len() > 2
            && words.iter().all(|w| w.is(Flags::CAPITAL | Flags::DETERMINER) && (!w.is(Flags::TITLE) || trade(w)))
            && is_hearer(self.segmented, d.span)
    }

    /// The source of a quotation; a pronoun stays open.
    pub fn source(&mut self, span: Span, sentence: usize, parts: &[Span]) -> Option<usize> {
        let words = self.segmented.words_in(span);
        if words.len() == 1 && words[0].is(Flags::PRONOUN) {
            return None;
        }
        let mut d = describe(self.table.text, span, words)?;
        if d.kind == Kind::Pronoun
            || words.len() == 1 && words[0].is(Flags::INDEFINITE | Flags::NEGATION) && !words[0].is(Flags::ROLE)
        {
            return None;
        }
        d = self.table.without_body(&d).unwrap_or(d);
        if let Some(named) = self.named_between_dashes(&d).or_else(|| self.named_by_itself(&d)) {
            d = Description { span, indefinite: false, role: named.role.or(d.role), ..named };
        }
        d.speaks = true;
        // "Guidebooks warn": no "she" means them.
        let named = words.len() == 1 && d.kind == Kind::Name && !d.person && !words[0].is(Flags::GENITIVE);
        if named && is_of_several(self.segmented, span) && self.table.by_name(&d).is_none() {
            d.number = Some(Number::Plural);
        }
        let named = self.named_before(&d);
        let known = named.or_else(|| self.described(&d, Place::Subject, sentence)).or_else(|| self.given(&d, parts));
        let unnamed = known.is_none_or(|i| self.table.entries[i].proper.is_none());
        let known = if unnamed { self.just_spoke(&d, sentence).or(known) } else { known };
        let known = known.or_else(|| self.spoken_for(&d, sentence));
        let entry = self.enter_as(known, &d, Place::Subject, sentence, true);
        self.table.entries[entry].sourced = true;
        // "Orr forced Lund to say": the sentence is still about Orr. "During the drive Lund said" is about Lund.
        let moved = |w: &Word| w.moves() && w.is(Flags::PAST | Flags::ING);
        let before = self.segmented.behind(span.start()).checked_sub(1).map(|i| &self.segmented.words[i]);
        if let Some(trace) = self.traces.last_mut().filter(|_| before.is_some_and(moved)) {
            (trace.place, trace.speaks) = (Place::Object, false);
        }
        Some(entry)
    }

    /// "A top Liberal -- Chairman Ida Cole -- said": the one of that name.
    fn named_between_dashes(&self, d: &Description) -> Option<Description> {
        let one = d.kind == Kind::Role && d.proper.is_none() && d.number != Some(Number::Plural);
        let behind = self.segmented.behind(d.span.end());
        let inside = between_dashes(self.segmented.words.get(behind..).filter(|_| one)?)?;
        let span = inside[0].span.join(inside[inside.len() - 1].span);
        let named = describe(self.table.text, span, inside)?;
        let person = named.kind == Kind::Name && named.name.len() > 1 && !named.thing;
        (person && named.number != Some(Number::Plural)).then_some(named)
    }

    /// "The officer, who identified himself as Colonel Jan Kowal, said": the one of that name.
    fn named_by_itself(&self, d: &Description) -> Option<Description> {
        let one = d.kind == Kind::Role && d.proper.is_none() && d.number != Some(Number::Plural);
        let from = self.segmented.behind(d.span.start());
        let name = gives_name(self.table.text, self.segmented.words.get(from..).filter(|_| one)?)?;
        let span = name[0].span.join(name[name.len() - 1].span);
        let named = describe(self.table.text, span, name).filter(|named| named.kind == Kind::Name)?;
        Some(Description { person: true, thing: false, head: d.head, head_key: d.head_key, flags: d.flags, ..named })
    }

    fn enter(&mut self, d: &Description, place: Place, sentence: usize, source: bool) -> usize {
        let known = self.described(d, place, sentence);
        self.enter_as(known, d, place, sentence, source)
    }

    /// Enters a mention; as one of a known entry, if there is one.
    fn enter_as(
        &mut self,
        known: Option<usize>,
        d: &Description,
        place: Place,
        sentence: usize,
        source: bool,
    ) -> usize {
        let entry = match known.or_else(|| self.addressed(d)) {
            Some(i) => {
                self.table.merge(i, d);
                i
            }
            None if self.reread < MOST_REREAD && self.table.namesakes(d) => self.told_apart(d),
            None => self.table.enter(d),
        };
        let epithet = points_back(self.table.text, d) && self.table.entries[entry].proper.is_none();
        if epithet && tells(self.table, d) && !self.spoken_of(d) && !self.named_behind(d) {
            self.epithets.push(d.clone());
        }
        self.reach = self.reach.max(d.span.end());
        self.traces.push(Trace { entry, span: d.span, place, sentence, source, speaks: source || d.speaks, epithet });
        entry
    }

    /// Whom "Mrs. Farrow" means, if the only Farrow so far is her husband.
    fn addressed(&mut self, d: &Description) -> Option<usize> {
        if self.reread >= MOST_REREAD || !self.has_namesake(d) {
            return None;
        }
        self.reread += self.traces.len() + self.open.len();
        self.relative(d)
    }

    /// Enters "Mr. Farrow" where two people are of that name: the pronouns so far tell who is a man. That is all that
    /// is made of them, since the whole story tells it better.
    fn told_apart(&mut self, d: &Description) -> usize {
        self.reread += self.traces.len() + self.open.len();
        let known: Vec<_> = self.table.entries.iter().map(|e| (e.gender, e.guessed)).collect();
        let begun = self.table.by_name_among(d, true);
        let mut traces = self.traces.clone();
        traces.sort_by_key(|t| t.span);
        gender::learn(self.table, self.segmented, &traces, &self.open);
        let mut known_as = self.table.by_name_among(d, true);
        // "Jonas Farrow recalled his father" marks Jonas; whom the story began with may be a man as well.
        let gender = |i: usize| (self.table.entries[i].gender, self.table.entries[i].guessed);
        if let (Some(begun), Some(marked)) = (begun, known_as)
            && gender(begun).0.is_none()
            && gender(marked).1
        {
            known_as = Some(begun);
        }
        for (e, known) in self.table.entries.iter_mut().zip(known) {
            (e.gender, e.guessed) = known;
        }
        let entry = known_as.unwrap_or_else(|| self.table.add(d));
        self.table.merge(entry, d);
        entry
    }
}

/// Whether the verb right behind a source is one of several: "guidebooks warn".
fn is_of_several(segmented: &Segmented, source: Span) -> bool {
    let either = Flags::PAST | Flags::THIRD | Flags::AUXILIARY | Flags::ENDS_ING | Flags::CAPITAL;
    let verb = segmented.words.get(segmented.behind(source.end()));
    verb.is_some_and(|w| w.is(Flags::CUE_VERB) && w.is(Flags::BASE) && !w.is(either))
}
