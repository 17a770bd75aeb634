//! The story read once, in order: every name, description and source finds its entry, and leaves a
//! trace of where it stood. Pronouns are left open: whom "he" means is better told when the whole
//! story has said who is a man, who a woman and who a town.

use super::describe::describe;
use super::description::{Description, Kind};
use super::epithet::{last_word, only, points_back, tells};
use super::gender;
use super::place::Place;
use super::scan::Seen;
use super::speaker::{Form, Mention, Number};
use super::table::Table;
use crate::rules::Flags;
use crate::segment::{Segmented, Word};
use crate::text::{Span, TokenKind};

/// So many words of a quotation are read for an "I".
const CONTENT: usize = 40;
/// So many words behind a description are looked through for the end of its sentence.
const SENTENCE: usize = 60;

/// So many words behind "the captain, identified" are looked through for a name.
const NAMED: usize = 10;
/// Mentions read again for namesakes in one story: enough to do so whenever it helps, and yet no more
/// than a second for a long text where every name has a namesake.
const MOST_REREAD: usize = 10_000_000;

/// One place that speaks of somebody.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Trace {
    pub entry: usize,
    pub span: Span,
    pub place: Place,
    /// Number of the sentence.
    pub sentence: usize,
    /// It is the source of a quotation.
    pub source: bool,
    /// It is the subject of a reporting verb.
    pub speaks: bool,
    /// It points back, but nobody named was found for it.
    pub epithet: bool,
}

/// A pronoun, to be resolved later.
#[derive(Debug)]
pub(super) struct Open {
    pub d: Description,
    pub place: Place,
    pub sentence: usize,
}

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
        // "Cole of Osterby said": it is Cole.
        d.speaks &= !matches!(place, Place::Oblique | Place::Agent | Place::Owner);
        if d.kind == Kind::Pronoun {
            self.open.push(Open { d: d.clone(), place, sentence });
            return;
        }
        // Who owns what a source names ("Cole's letters") is another one.
        let owner = matches!(place, Place::Owner | Place::SubjectOwner) && d.kind == Kind::Name;
        // The same in "the aides of Mayor Cole".
        let oblique = matches!(place, Place::Owner | Place::Oblique | Place::Agent) && d.kind == Kind::Name && d.person;
        let within = d.span.start < self.reach;
        let held = within
            && oblique
            && self.traces.iter().rev().take(6).any(|t| t.span.start < d.span.start && t.span.end >= d.span.end);
        let place = if held { Place::Owner } else { place };
        let pair = d.number == Some(Number::Plural) && d.kind == Kind::Name;
        // "Ida Lund, Robin Orr and Karl Wendt said": Orr, too.
        let of_three = |t: &Trace| {
            let behind = self.segmented.words.partition_point(|w| w.span.start < d.span.end);
            let comma = behind.checked_sub(d.name.len() + 1).is_some_and(|k| self.segmented.words[k].sign(','));
            comma && t.span.contains(d.span)
        };
        // "Deputy Ann Cole and Mayor Karl Ames said": each of them, too.
        let one_of = |t: &Trace| {
            let e = &self.table.entries[t.entry];
            // "Deputy Ann Cole and other Liberals said"
            let and_others = || {
                let behind = self.segmented.words.partition_point(|w| w.span.start < d.span.end);
                let joint = self.segmented.words.get(behind).is_some_and(|w| w.is(Flags::COORDINATOR));
                t.span.start == d.span.start && joint
            };
            let both = t.source && e.number == Some(Number::Plural) && (e.kind == Kind::Name || and_others());
            both && !pair
                && d.kind == Kind::Name
                && !d.flags.any(Flags::PLURAL)
                && (d.span.start == t.span.start || d.span.end == t.span.end || of_three(t))
        };
        let same = |t: &&Trace| {
            t.span.overlap(d.span) > 0
                && !one_of(t)
                && !(pair && t.span != d.span && !t.source)
                && !(owner && d.span.end < t.span.end || held && d.span.start > t.span.start)
        };
        if within && let Some(known) = self.traces.iter().rev().take(6).find(same) {
            // A source, known already; what stands behind it may still say that it is a person.
            let e = &mut self.table.entries[known.entry];
            e.person |= d.person && d.kind == Kind::Name && e.kind == Kind::Name;
            return;
        }
        let known = if d.doubtful || d.thing { self.table.by_name(d) } else { None };
        if d.doubtful && known.is_none() {
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
        let beside = |t: &&Trace| t.span.overlap(d.span) > 0 && d.span.end < t.span.end;
        if owner
            && within
            && let Some(other) = self.traces.iter().rev().take(6).find(beside).map(|t| t.entry)
            && self.table.by_name(d) == Some(other)
        {
            let owner = self.table.add(d);
            self.enter_as(Some(owner), d, place, sentence, false);
            return;
        }
        self.enter(d, place, sentence, false);
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
        d.speaks = true;
        let named = self.named_before(&d);
        let known = named.or_else(|| self.described(&d, Place::Subject, sentence)).or_else(|| self.given(&d, parts));
        let entry = self.enter_as(known, &d, Place::Subject, sentence, true);
        self.table.entries[entry].sourced = true;
        Some(entry)
    }

    /// "Ann Cole left. “I wept,” Ann said": of a source that is one name, the only one of that first name. Nothing tells
    /// Ann Cole from Quay Tower but that she says "I", or is one "who".
    fn given(&self, d: &Description, parts: &[Span]) -> Option<usize> {
        let [name] = d.name[..] else { return None };
        if d.kind != Kind::Name || d.thing || d.role.is_some() || self.table.by_name(d).is_some() {
            return None;
        }
        let entry = self.table.first_named(name)?;
        let i = |w: &Word| w.is(Flags::FIRST_PERSON) && w.span.of(self.table.text) == "I";
        let personal = || parts.iter().any(|&part| self.segmented.words_in(part).iter().take(CONTENT).any(i));
        let behind = self.segmented.words.partition_point(|w| w.span.start < d.span.end);
        let who = || self.segmented.words[behind..].iter().take(2).any(|w| w.span.of(self.table.text) == "who");
        (who() || personal()).then_some(entry)
    }

    /// "Ann Cole, head of the Osterby bank, said": of a source that is only the role, the name that the
    /// role stands beside.
    fn named_before(&self, d: &Description) -> Option<usize> {
        // "Ann Cole, a pilot who said": the copy goes on behind her name.
        let joined = |t: &Trace| {
            let between = self.segmented.words_in(Span::new(t.span.end, d.span.start.max(t.span.end)));
            let introduces =
                d.indefinite && self.segmented.words_in(d.span).first().is_some_and(|w| w.is(Flags::DETERMINER));
            introduces
                && !matches!(t.place, Place::Oblique | Place::Agent)
                && self.goes_on(d)
                && matches!(between, [w] if matches!(w.kind, TokenKind::Sign(',' | '—' | '–')))
        };
        let beside = |t: &&Trace| t.span.start < d.span.start && (t.span.overlap(d.span) > 0 || joined(t));
        let named = self.traces.iter().rev().take(6).find(beside).filter(|_| d.kind == Kind::Role)?;
        let e = &self.table.entries[named.entry];
        (e.kind == Kind::Name && e.person && self.table.agrees(e, d)).then_some(named.entry)
    }

    /// Whether "who" follows the description.
    fn goes_on(&self, d: &Description) -> bool {
        let behind = self.segmented.words.partition_point(|w| w.span.start < d.span.end);
        let relative = |w: &Word| w.is(Flags::RELATIVE) && !w.is(Flags::DETERMINER);
        self.segmented.words.get(behind).is_some_and(relative)
    }

    /// "The head librarian, she recalled, had", "The head librarian had left, she said": whether the one who speaks is
    /// another.
    fn spoken_of(&self, d: &Description) -> bool {
        let behind = self.segmented.words.partition_point(|w| w.span.start < d.span.end);
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
    fn named_behind(&self, d: &Description) -> bool {
        let behind = self.segmented.words.partition_point(|w| w.span.start < d.span.end);
        let [comma, done, rest @ ..] = &self.segmented.words[behind..] else { return false };
        let inside = |w: &&Word| w.kind_word();
        let length = rest.iter().take(NAMED).take_while(inside).count();
        let named = |pair: &[Word]| pair[0].span.of(self.table.text) == "as" && pair[1].is(Flags::CAPITAL);
        comma.sign(',') && done.is(Flags::ED | Flags::PARTICIPLE) && rest[..length].windows(2).any(named)
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
        let entry = match known {
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
        self.reach = self.reach.max(d.span.end);
        self.traces.push(Trace { entry, span: d.span, place, sentence, source, speaks: source || d.speaks, epithet });
        entry
    }

    /// Enters "Mr. Farrow" where two people are of that name: the pronouns so far tell who is a man. That is all that
    /// is made of them, since the whole story tells it better.
    fn told_apart(&mut self, d: &Description) -> usize {
        self.reread += self.traces.len() + self.open.len();
        let known: Vec<_> = self.table.entries.iter().map(|e| (e.gender, e.guessed)).collect();
        let mut traces = self.traces.clone();
        traces.sort_by_key(|t| t.span);
        gender::learn(self.table, self.segmented, &traces, &self.open);
        let known_as = self.table.by_name_among(d, true);
        for (e, known) in self.table.entries.iter_mut().zip(known) {
            (e.gender, e.guessed) = known;
        }
        let entry = known_as.unwrap_or_else(|| self.table.add(d));
        self.table.merge(entry, d);
        entry
    }

    /// The entry that a description points back to.
    fn described(&self, d: &Description, place: Place, sentence: usize) -> Option<usize> {
        let table = &self.table;
        if points_back(table.text, d) {
            let (role, named) = (table.by_role(d), table.by_epithet(d));
            // Somebody unnamed who has spoken under that description goes before a namesake in office.
            let spoken = role.filter(|&i| table.entries[i].proper.is_some() || table.entries[i].sourced);
            let about = || {
                let subject = place == Place::Subject && role.is_none() && !self.spoken_of(d) && !self.named_behind(d);
                subject.then(|| self.about(d, sentence)).flatten()
            };
            return spoken.or(named).or_else(about).or(role);
        }
        if table.is_generic_body(d) && table.by_role(d).is_none_or(|i| table.entries[i].name.is_empty()) {
            let head = last_word(table.text, d.span)?;
            let near = self.near(sentence, 1).filter(|t| t.place == Place::Subject || t.source);
            let mut bodies: Vec<usize> = near.map(|t| t.entry).filter(|&i| table.entries[i].is_body()).collect();
            bodies.dedup();
            return only(bodies.into_iter()).filter(|&i| !table.has_word(&table.entries[i], head));
        }
        None
    }

    /// "The gambling tycoon", of nobody told before: the only person whom the last sentences name, if
    /// they are about that person.
    fn about(&self, d: &Description, sentence: usize) -> Option<usize> {
        let table = &self.table;
        if d.words.len() < 2 || d.flags.any(Flags::OFFICIAL) {
            return None;
        }
        let person = |i: usize| {
            let e = &table.entries[i];
            e.kind == Kind::Name && (e.person || e.speaks || e.name.len() > 1 && !e.is_thing()) && e.may_be_person()
        };
        let mut people: Vec<usize> = self.near(sentence, 2).map(|t| t.entry).filter(|&i| person(i)).collect();
        people.sort_unstable();
        people.dedup();
        let one = only(people.into_iter())?;
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
