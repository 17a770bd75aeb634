//! The people and bodies of one story. Everything the story says of somebody is gathered in one
//! entry, so that the fullest form, the role and the marked gender are known wherever one of the
//! shorter forms stands. Which entry a mention belongs to is told in `find`.

use super::description::{Description, Kind};
use super::key::{ByKey, key};
use super::keys::Keys;
use super::links::{Links, List};
use super::recent::Recent;
use super::speaker::{Candidate, Form, Gender, Mention, Number, Speaker};
use crate::rules::{Flags, Lexicon};
use crate::text::{Key, Span, find_byte};

/// A phrase of the story, and how many words it has.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Phrase {
    pub span: Span,
    /// Counted when it is first held against another; most never are.
    words: Option<usize>,
}

impl Phrase {
    /// A phrase, or the one known already if this has no more words.
    fn fuller(text: &str, span: Span, known: Option<Phrase>) -> Phrase {
        let new = Phrase { span, words: None };
        let Some(known) = known else { return new };
        if known.span.of(text) == span.of(text) {
            return known;
        }
        let count = |phrase: Phrase| phrase.words.unwrap_or_else(|| count_words(phrase.span.of(text)));
        let fewest = count(known);
        // A word and a space take two bytes at least.
        let words = if span.len().div_ceil(2) > fewest { count(new) } else { 0 };
        if words > fewest { Phrase { span, words: Some(words) } } else { Phrase { words: Some(fewest), ..known } }
    }
}

/// One entry: what the story says of the speaker, and what is needed to recognise it. Most of those whom
/// a story mentions say nothing in it, so that a [`Speaker`] is made only of those who do.
#[derive(Debug)]
pub(super) struct Entry {
    /// The fullest description.
    pub full: Option<Phrase>,
    pub role: Option<Phrase>,
    /// The body spoken for.
    pub affiliation: Option<Phrase>,
    pub anonymous: bool,
    /// Where the story says that the name is withheld.
    pub anonymity_stated: Option<Span>,
    pub gender: Option<Gender>,
    /// The gender was guessed from few pronouns: enough to resolve others by, too little to state.
    pub guessed: bool,
    pub number: Option<Number>,
    /// Every place that speaks of it, of the table's mentions.
    pub mentions: List,
    /// Words of the name, without titles.
    pub name: Keys,
    /// The first letters of the name.
    pub acronym: Option<Key>,
    /// The name as it stands in the story at its fullest.
    pub proper: Option<Span>,
    /// Words of everything said of it, of the table's words.
    words: List,
    /// Flags of its role nouns.
    pub roles: Flags,
    /// Head nouns of its roles, of the table's words.
    pub heads: List,
    pub kind: Kind,
    /// Start of the last place that mentions it.
    pub last: usize,
    /// How often it is mentioned.
    pub count: usize,
    /// How often by its last name alone.
    pub bare: usize,
    /// "vice", "deputy": it bears the office below.
    pub ranked: bool,
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
    /// As reported.
    pub fn speaker(&self, text: &str, mentions: &Links<Mention>) -> Speaker {
        let shown = |span: Span| shown(text, span);
        let of_all = mentions;
        let mut mentions: Vec<Mention> = Vec::with_capacity(self.count);
        mentions.extend(of_all.of(self.mentions));
        mentions.reverse();
        mentions.sort_by_key(|m| m.span);
        Speaker {
            name: self.full.map_or_else(String::new, |full| shown(full.span)),
            proper: self.proper.map(shown),
            role: self.role.map(|role| shown(role.span)),
            affiliation: self.affiliation.map(|body| shown(body.span)),
            anonymous: self.anonymous,
            anonymity_stated: self.anonymity_stated,
            gender: self.gender.filter(|_| !self.guessed),
            number: self.number,
            mentions,
        }
    }

    /// Whether it may be a council, a company or a government.
    pub fn may_be_body(&self) -> bool {
        !self.person
            && self.number != Some(Number::Plural)
            && (self.kind == Kind::Body || self.kind == Kind::Name && self.name.len() == 1)
    }

    /// Whether "the company" may mean it.
    pub fn is_body(&self) -> bool {
        let named = self.kind == Kind::Body || self.kind == Kind::Name && self.name.len() != 2;
        named && !self.name.is_empty() && !self.person && self.gender.is_none()
    }

    /// Whether it is rather a place or a thing.
    pub fn is_thing(&self) -> bool {
        !self.person && 3 * self.things > self.count
    }

    /// Whether "he" or "she" may mean it, its gender aside.
    pub fn may_be_person(&self) -> bool {
        let one = self.number != Some(Number::Plural);
        let person = match self.kind {
            Kind::Body | Kind::Pronoun => false,
            Kind::Role => self.roles.any(Flags::ROLE) || self.age.is_some(),
            Kind::Name => self.person || !self.is_thing() && (self.name.len() > 1 || self.speaks),
        };
        one && person
    }

    /// Whether a pronoun that marks this gender and number may mean it.
    pub fn fits(&self, d: &Description) -> bool {
        if d.flags.any(Flags::NEUTER) {
            return self.may_be_body();
        }
        if d.flags.any(Flags::PLURAL) {
            // "One engineer said … They also said": of somebody whose name and gender are withheld.
            let withheld =
                self.sourced && self.kind == Kind::Role && self.roles.any(Flags::ROLE) && self.gender.is_none();
            return self.number == Some(Number::Plural) || self.speaks && self.may_be_body() || withheld;
        }
        !matches!((self.gender, d.gender), (Some(a), Some(b)) if a != b) && self.may_be_person()
    }
}

/// All entries of a story.
#[derive(Debug)]
pub(super) struct Table<'a> {
    pub text: &'a str,
    pub lexicon: &'a Lexicon,
    pub entries: Vec<Entry>,
    /// Where each of them is mentioned.
    pub(super) mentions: Links<Mention>,
    /// What is said of each of them.
    words: Links<Key>,
    /// Entries by each word of their name, and by its initials.
    pub(super) by_word: ByKey,
    /// Named entries by each head noun of their roles.
    pub(super) by_head: ByKey,
    /// The entries mentioned last.
    pub(super) recent: Recent,
}

impl<'a> Table<'a> {
    /// A table without entries, for a story of so many words.
    pub fn new(text: &'a str, lexicon: &'a Lexicon, words: usize) -> Self {
        // Somebody new comes every twenty words or so.
        let entries = words / 20;
        Table {
            text,
            lexicon,
            entries: Vec::with_capacity(entries),
            mentions: Links::with_capacity(2 * entries),
            words: Links::with_capacity(3 * entries),
            by_word: ByKey::with_capacity(2 * entries),
            by_head: ByKey::with_capacity(entries / 4),
            recent: Recent::with_capacity(entries),
        }
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

    /// A new entry, of which nothing is said yet.
    pub fn add(&mut self, d: &Description) -> usize {
        self.entries.push(Entry {
            full: None,
            role: None,
            affiliation: None,
            anonymous: d.kind == Kind::Role,
            anonymity_stated: None,
            gender: None,
            guessed: false,
            number: d.number,
            mentions: List::default(),
            name: Keys::default(),
            acronym: None,
            proper: None,
            words: List::default(),
            roles: Flags::default(),
            heads: List::default(),
            kind: d.kind,
            last: d.span.start,
            count: 0,
            bare: 0,
            ranked: false,
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
            e.bare += usize::from(d.name.len() == 1 && e.name.len() > 1 && d.role.is_none());
            if d.name.len() > e.name.len() {
                d.name.iter().copied().chain(d.acronym).for_each(|key| self.by_word.add(key, i));
                e.name.clone_from(&d.name);
                e.acronym = d.acronym;
                e.proper = Some(proper);
            }
            // "U.S." is the United States.
            if d.kind == Kind::Name && (e.kind != Kind::Body || d.person) {
                e.kind = Kind::Name;
                e.anonymous = false;
            }
        }
        let fuller = |span: Span, known: Option<Phrase>| Some(Phrase::fuller(text, span, known));
        // What is only pointed back to by an epithet keeps its name.
        if named && e.name.is_empty() || e.full.is_none() {
            e.full = fuller(d.full, None);
        } else if named || e.proper.is_none() {
            e.full = fuller(d.full, e.full);
        }
        // "the candidate tent" tells nobody's office.
        if let Some(role) = d.role.filter(|_| !d.of_thing || e.role.is_none()) {
            let rank = |w: &str| self.lexicon.get(w).flags.any(Flags::RANK);
            let again = e.role.is_some_and(|known| known.span.of(text) == role.of(text));
            e.ranked = e.ranked || !again && role.of(text).split_whitespace().any(rank);
            e.role = fuller(role, e.role);
        }
        if let Some(body) = d.affiliation {
            e.affiliation = fuller(body, e.affiliation);
        }
        if let Some(head) = d.head.and_then(|h| key(h.of(text)))
            && !self.words.of(e.heads).any(|known| known == head)
        {
            self.words.push(&mut e.heads, head);
            if e.kind == Kind::Name {
                self.by_head.add(head, i);
            }
        }
        // "A legal adviser group" is no adviser.
        if !d.of_thing {
            e.roles = e.roles | d.flags;
        }
        e.gender = e.gender.or(d.gender);
        e.age = e.age.or(d.age);
        e.home = e.home.or(d.home);
        e.person |= d.person;
        e.things += usize::from(d.thing);
        e.speaks |= d.speaks;
        for &word in &d.words[..] {
            if !self.words.of(e.words).any(|known| known == word) {
                self.words.push(&mut e.words, word);
            }
        }
        let form = if d.kind == Kind::Name || d.kind == Kind::Body { Form::Name } else { Form::Role };
        self.mention(i, Mention { span: d.span, form });
    }

    /// Records a place; one that is known already is not counted twice.
    pub fn mention(&mut self, i: usize, mention: Mention) {
        self.recent.mention(i);
        let e = &mut self.entries[i];
        e.last = e.last.max(mention.span.start);
        // Mentions come nearly in order, so an overlap is with one of the last.
        if !self.mentions.of(e.mentions).take(8).any(|m| m.span.overlap(mention.span) > 0) {
            self.mentions.push(&mut e.mentions, mention);
            e.count += 1;
        }
    }

    /// Whether anything said of an entry has this word.
    pub fn has_word(&self, e: &Entry, word: Key) -> bool {
        self.words.of(e.words).any(|known| known == word)
    }

    /// Whether this is the head noun of one of its roles.
    pub fn has_head(&self, e: &Entry, head: Key) -> bool {
        self.words.of(e.heads).any(|known| known == head)
    }

    /// The head nouns of its roles, the latest first.
    pub fn heads(&self, e: &Entry) -> impl Iterator<Item = Key> + '_ {
        self.words.of(e.heads)
    }

    /// Who may be meant, for reports.
    pub fn candidate(&self, i: usize, mention: Span) -> Candidate {
        let name = self.entries[i].full.map_or_else(String::new, |full| shown(self.text, full.span));
        Candidate { name, mention }
    }

    /// The gender that pronouns near the name tell; whether that is news. Unless it is `sure` it is only
    /// used to resolve others.
    pub fn guess(&mut self, i: usize, gender: Gender, sure: bool) -> bool {
        let news = self.learn(i, Some(gender));
        self.entries[i].guessed |= news && !sure;
        news
    }

    /// The gender that the story is sure of; whether that is news.
    pub fn learn(&mut self, i: usize, gender: Option<Gender>) -> bool {
        let e = &mut self.entries[i];
        let news = e.gender.is_none() && gender.is_some();
        e.gender = e.gender.or(gender);
        news
    }
}

/// Without a final 's.
pub(super) fn bare(text: &str, span: Span) -> &str {
    let s = span.of(text);
    s.strip_suffix("'s").or(s.strip_suffix("’s")).unwrap_or(s)
}

/// The words on one line, without a final 's.
fn shown(text: &str, span: Span) -> String {
    let s = bare(text, span);
    // Line breaks and tabs, and what may be a no-break space.
    let odd = find_byte(s.as_bytes(), |b| (b < b' ') | (b == 0xc2));
    if odd.is_none() && !s.as_bytes().windows(2).any(|pair| pair == b"  ") {
        return s.to_string();
    }
    s.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many words.
fn count_words(text: &str) -> usize {
    if !text.is_ascii() {
        return text.split_whitespace().count();
    }
    let starts = |before: u8, b: u8| usize::from(before <= b' ' && b > b' ');
    text.bytes().fold((0, b' '), |(count, before), b| (count + starts(before, b), b)).0
}
