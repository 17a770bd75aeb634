//! The people and bodies of one story. Everything the story says of somebody is gathered in one
//! entry, so that the fullest form, the role and the marked gender are known wherever one of the
//! shorter forms stands. Which entry a mention belongs to is told in `find`.

use super::describe::{Description, Kind};
use super::key::{ByKey, Key, initials, key, name_keys};
use super::speaker::{Candidate, Form, Gender, Mention, Number, Speaker};
use crate::rules::{Flags, Lexicon};
use crate::text::Span;

/// One entry: the speaker as reported, and what is needed to recognise it.
#[derive(Debug)]
pub(super) struct Entry {
    pub speaker: Speaker,
    /// Words of the name, without titles.
    pub name: Vec<Key>,
    /// The name as it stands in the story at its fullest.
    pub proper: Option<Span>,
    /// Words of everything said of it.
    pub words: Vec<Key>,
    /// Flags of its role nouns.
    pub roles: Flags,
    /// Head nouns of its roles.
    pub heads: Vec<Key>,
    pub kind: Kind,
    /// Start of the last place that mentions it.
    pub last: usize,
    /// How often it is mentioned.
    pub count: usize,
    /// How often by its last name alone.
    pub bare: usize,
    /// The copy says that it is a person.
    pub person: bool,
    /// How often the copy says that it is none ("the Senate", "in Osterby").
    pub things: usize,
    /// It is the subject of a reporting verb.
    pub speaks: bool,
    /// A quotation is credited to it.
    pub sourced: bool,
    /// In years, if the story gives it.
    pub age: Option<u8>,
    /// Where it comes from ("Pa.").
    pub home: Option<Span>,
}

impl Entry {
    /// Whether it may be a council, a company or a government.
    pub fn may_be_body(&self) -> bool {
        !self.person
            && self.speaker.number != Some(Number::Plural)
            && (self.kind == Kind::Body || self.kind == Kind::Name && self.name.len() == 1)
    }

    /// Whether "the company" may mean it.
    pub fn is_body(&self) -> bool {
        let named = self.kind == Kind::Body || self.kind == Kind::Name && self.name.len() != 2;
        named && !self.name.is_empty() && !self.person && self.speaker.gender.is_none()
    }

    /// Whether it is rather a place or a thing.
    pub fn is_thing(&self) -> bool {
        !self.person && 3 * self.things > self.count
    }

    /// Whether "he" or "she" may mean it, its gender aside.
    pub fn may_be_person(&self) -> bool {
        let one = self.speaker.number != Some(Number::Plural);
        let person = match self.kind {
            Kind::Body | Kind::Pronoun => false,
            Kind::Role => self.roles.any(Flags::ROLE) || self.age.is_some(),
            Kind::Name => self.person || !self.is_thing() && (self.name.len() > 1 || self.speaks),
        };
        one && person
    }
}

/// How many of the latest entries a description without a name may mean; who was last mentioned
/// before all of them is not what the reader has in mind.
pub(super) const RECENT: usize = 60;

/// All entries of a story.
#[derive(Debug)]
pub(super) struct Table<'a> {
    pub text: &'a str,
    pub lexicon: &'a Lexicon,
    pub entries: Vec<Entry>,
    /// Entries by each word of their name, and by its initials.
    pub(super) by_word: ByKey<Vec<usize>>,
    /// Named entries by each head noun of their roles.
    pub(super) by_head: ByKey<Vec<usize>>,
    /// The entries mentioned last, latest last.
    pub(super) recent: Vec<usize>,
}

impl<'a> Table<'a> {
    /// A table without entries.
    pub fn new(text: &'a str, lexicon: &'a Lexicon) -> Self {
        let recent = Vec::with_capacity(RECENT);
        Table { text, lexicon, entries: Vec::new(), by_word: ByKey::default(), by_head: ByKey::default(), recent }
    }

    /// The entry that a mention belongs to; a new one if there is none.
    pub fn enter(&mut self, d: &Description) -> usize {
        let found = match d.kind {
            Kind::Name | Kind::Body => self.by_name(d),
            Kind::Role if d.indefinite => None,
            Kind::Role => self.by_role(d),
            Kind::Pronoun => None,
        };
        let i = found.unwrap_or_else(|| self.add(d));
        self.merge(i, d);
        i
    }

    fn add(&mut self, d: &Description) -> usize {
        let speaker = Speaker { anonymous: d.kind == Kind::Role, number: d.number, ..Speaker::default() };
        self.entries.push(Entry {
            speaker,
            name: Vec::new(),
            proper: None,
            words: Vec::new(),
            roles: Flags::default(),
            heads: Vec::new(),
            kind: d.kind,
            last: d.span.start,
            count: 0,
            bare: 0,
            person: false,
            things: 0,
            speaks: false,
            sourced: false,
            age: None,
            home: None,
        });
        self.entries.len() - 1
    }

    /// What a mention says of its entry.
    pub fn merge(&mut self, i: usize, d: &Description) {
        let text = self.text;
        let e = &mut self.entries[i];
        e.last = e.last.max(d.span.start);
        let named = d.proper.is_some();
        if let Some(proper) = d.proper {
            let words = name_keys(text, proper);
            e.bare += usize::from(words.len() == 1 && e.name.len() > 1 && d.role.is_none());
            if words.len() > e.name.len() {
                let acronym = initials(text, proper);
                for key in words.iter().copied().chain(acronym) {
                    let known = self.by_word.entry(key).or_default();
                    if known.last() != Some(&i) {
                        known.push(i);
                    }
                }
                e.name = words;
                e.proper = Some(proper);
                e.speaker.proper = Some(shown(text, proper));
            }
            // "U.S." is the United States.
            if d.kind == Kind::Name && (e.kind != Kind::Body || d.person) {
                e.kind = Kind::Name;
                e.speaker.anonymous = false;
            }
        }
        // What is only pointed back to by an epithet keeps its name.
        let full = weight(text, d.full);
        let known = e.speaker.name.split(' ').count();
        if e.speaker.name.is_empty()
            || named && (e.name.is_empty() || full > known)
            || e.speaker.proper.is_none() && full > known
        {
            e.speaker.name = shown(text, d.full);
        }
        let longer = |role: Span, known: &Option<String>| {
            known.as_ref().is_none_or(|known| weight(text, role) > known.split(' ').count())
        };
        if let Some(role) = d.role.filter(|&role| longer(role, &e.speaker.role)) {
            e.speaker.role = Some(shown(text, role));
        }
        if let Some(affiliation) = d.affiliation.filter(|&a| longer(a, &e.speaker.affiliation)) {
            e.speaker.affiliation = Some(shown(text, affiliation));
        }
        if let Some(head) = d.head.and_then(|h| key(h.of(text)))
            && !e.heads.contains(&head)
        {
            e.heads.push(head);
            if e.kind == Kind::Name {
                self.by_head.entry(head).or_default().push(i);
            }
        }
        e.roles = e.roles | d.flags;
        e.speaker.gender = e.speaker.gender.or(d.gender);
        e.age = e.age.or(d.age);
        e.home = e.home.or(d.home);
        e.person |= d.person;
        e.things += usize::from(d.thing);
        e.speaks |= d.speaks;
        for w in &d.words {
            if !e.words.contains(w) {
                e.words.push(*w);
            }
        }
        let form = if d.kind == Kind::Name || d.kind == Kind::Body { Form::Name } else { Form::Role };
        self.mention(i, Mention { span: d.span, form });
    }

    /// Records a place; one that is known already is not counted twice.
    pub fn mention(&mut self, i: usize, mention: Mention) {
        if self.recent.last() != Some(&i) {
            self.recent.retain(|&k| k != i);
            if self.recent.len() == RECENT {
                self.recent.remove(0);
            }
            self.recent.push(i);
        }
        let e = &mut self.entries[i];
        e.last = e.last.max(mention.span.start);
        // Mentions come nearly in order, so an overlap is with one of the last.
        if !e.speaker.mentions.iter().rev().take(8).any(|m| m.span.overlap(mention.span) > 0) {
            e.speaker.mentions.push(mention);
            e.count += 1;
        }
    }

    /// Whether a pronoun that marks this gender and number may mean the entry.
    pub fn fits(&self, i: usize, d: &Description) -> bool {
        let e = &self.entries[i];
        if d.flags.any(Flags::NEUTER) {
            return e.may_be_body();
        }
        if d.flags.any(Flags::PLURAL) {
            return e.speaker.number == Some(Number::Plural) || e.speaks && e.may_be_body();
        }
        e.may_be_person() && !matches!((e.speaker.gender, d.gender), (Some(a), Some(b)) if a != b)
    }

    /// Who may be meant, for reports.
    pub fn candidate(&self, i: usize, mention: Span) -> Candidate {
        Candidate { name: self.entries[i].speaker.name.clone(), mention }
    }

    /// The gender that the story is sure of.
    pub fn learn(&mut self, i: usize, gender: Option<Gender>) {
        let e = &mut self.entries[i];
        e.speaker.gender = e.speaker.gender.or(gender);
    }
}

/// The words on one line, without a final 's.
fn shown(text: &str, span: Span) -> String {
    let s = span.of(text);
    let s = s.strip_suffix("'s").or(s.strip_suffix("’s")).unwrap_or(s);
    if !s.contains(['\n', '\r', '\t', '\u{a0}']) && !s.contains("  ") {
        return s.to_string();
    }
    s.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many words.
fn weight(text: &str, span: Span) -> usize {
    span.of(text).split_whitespace().count()
}
