//! The people and bodies of one story. Everything the story says of somebody is gathered in one
//! entry, so that the fullest form, the role and the marked gender are known wherever one of the
//! shorter forms stands. Which entry a mention belongs to is told in `find`.

use super::description::{Description, Kind};
use super::entry::{Entry, Phrase, bare, shown};
use super::key::ByKey;
use super::keys::Keys;
use super::links::{KeyList, Links, List};
use super::recent::Recent;
use super::speaker::{Candidate, Form, Gender, Mention, Number};
use crate::rules::{Flags, Lexicon, Names};
use crate::text::{Key, Span};

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
        // Somebody new comes every twenty words or so, and hardly ever every twelve.
        let entries = words / 12;
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

    /// "Mr. Cole and others", "NPA and the QPA": whether the first of several that speak together is named. "Current and
    /// former officials" names nobody.
    fn names_first_of(&self, d: &Description) -> bool {
        let known = |word: &str, flags: Flags| self.lexicon.get(&word.to_lowercase()).flags.any(flags);
        let common = Flags::ROLE | Flags::PLURAL | Flags::DETERMINER | Flags::INDEFINITE | Flags::PRONOUN;
        let name = |part: &str| {
            let capital = |word: &str| word.starts_with(char::is_uppercase) && !known(word, common);
            part.strip_prefix("the ").unwrap_or(part).split_whitespace().all(capital)
        };
        let Some((first, second)) = d.full.of(self.text).split_once(" and ") else { return false };
        let others = |word: &str| known(word, Flags::POSSESSIVE | Flags::INDEFINITE) || word == "other";
        let beside = name(second) || second.split_whitespace().next().is_some_and(others);
        // "She and her aides"
        known(first, Flags::PRONOUN) || name(first) && (beside || first.contains(' '))
    }

    /// A new entry, of which nothing is said yet.
    pub fn add(&mut self, d: &Description) -> usize {
        self.entries.push(Entry {
            full: None,
            role: None,
            affiliation: None,
            anonymous: d.kind == Kind::Role && !self.names_first_of(d),
            anonymity_stated: None,
            gender: None,
            guessed: false,
            number: d.number,
            mentions: List::default(),
            name: Keys::default(),
            acronym: None,
            proper: None,
            words: KeyList::default(),
            roles: Flags::default(),
            heads: KeyList::default(),
            kind: d.kind,
            last: d.span.start(),
            end: 0,
            count: 0,
            bare: 0,
            family_first: false,
            given: false,
            ranked: false,
            person: false,
            things: 0,
            places: 0,
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
        e.last = e.last.max(d.span.start());
        for &word in &d.words[..] {
            // Those of the name that it has so far are among them.
            if !e.name.contains(&word) {
                self.words.add(&mut e.words, word);
            }
        }
        let named = d.proper.is_some();
        if let Some(proper) = d.proper {
            e.bare += usize::from(d.name.len() == 1 && e.name.len() > 1 && d.role.is_none());
            if d.name.len() > e.name.len() {
                // "In Cole" tells nothing of Ann Cole.
                e.places = 0;
                // "Cole's daughter, Ida," of "Ida Cole"
                let given = e.name.len() == 1 && e.name[0] == d.name[0];
                e.family_first |= given && d.flags.any(Flags::TITLE);
                // "Mr. Cole" of "Ann Cole"
                let addressed = e.name.len() == 1 && e.role.is_none();
                e.full = e.full.filter(|_| !given && !addressed);
                e.given |= given && !e.family_first;
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
        // "His German counterpart Robin Cole" holds no office of that name.
        let peer =
            d.head.filter(|head| named && d.number != Some(Number::Plural) && self.lexicon.is_peer(head.of(text)));
        let full = d.proper.filter(|_| peer.is_some_and(|head| d.full.contains(head))).unwrap_or(d.full);
        let role = d.role.filter(|_| peer.is_none());
        // What is only pointed back to by an epithet keeps its name.
        if named && e.name.is_empty() || e.full.is_none() {
            e.full = fuller(full, None);
        } else if named || e.proper.is_none() {
            e.full = fuller(full, e.full);
        }
        // "The outsider" of somebody named may be another one: what is told of him stands beside the name, or is what he
        // speaks as.
        let told = named || e.proper.is_none() || d.speaks;
        // "the candidate tent" tells nobody's office.
        if let Some(role) = role.filter(|_| told && (!d.of_thing || e.role.is_none())) {
            let again = e.role.is_some_and(|known| known.span.of(text) == role.of(text));
            e.ranked = e.ranked || !again && d.ranked;
            // "Mayor Cole … Cole, a former backer of the pier": the office is what she holds.
            let last = |role: Span| role.of(text).trim_end_matches('.').rsplit(' ').next().unwrap_or_default();
            let office = |role: Span| self.lexicon.get(last(role)).flags.any(Flags::TITLE);
            let lesser = |known: Phrase| named && office(known.span) && !office(role);
            // "Senator Cole … the weary senator": how she is, and no more of what.
            let same = |known: Phrase| last(known.span).eq_ignore_ascii_case(last(role));
            let colours = |known: Phrase| !named && e.proper.is_some() && same(known);
            let lesser = |known: Phrase| lesser(known) || colours(known);
            if !e.role.is_some_and(lesser) {
                e.role = fuller(role, e.role);
            }
        }
        if let Some(body) = d.affiliation.filter(|_| told) {
            e.affiliation = fuller(body, e.affiliation);
        }
        if let Some(title) = d.title
            && self.words.add(&mut e.heads, title)
        {
            self.by_head.add(title, i);
        }
        if let Some(head) = d.head_key
            && self.words.add(&mut e.heads, head)
            && e.kind == Kind::Name
        {
            self.by_head.add(head, i);
        }
        // "A legal adviser group" is no adviser.
        if !d.of_thing {
            e.roles = e.roles | d.flags;
        }
        e.gender = e.gender.or(d.gender);
        e.age = e.age.or(d.age);
        e.home = e.home.or(d.home);
        // "Norway", not the Norway whose full name is known.
        let land = || d.proper.is_some_and(|name| Names::builtin().lands.has(bare(text, name)));
        e.things += usize::from(d.thing || e.name.len() == 1 && d.name.len() == 1 && land());
        e.places += usize::from(d.placed && d.name.len() == e.name.len());
        // "Officials in Osterby waited. Osterby shrugged": still a town.
        e.person |= d.person || d.acts && e.things == 0;
        e.speaks |= d.speaks;
        let form = if d.kind == Kind::Name || d.kind == Kind::Body { Form::Name } else { Form::Role };
        self.mention(i, Mention { span: d.span, form });
    }

    /// Records a place; one that is known already is not counted twice.
    pub fn mention(&mut self, i: usize, mention: Mention) {
        self.recent.mention(i);
        let e = &mut self.entries[i];
        e.last = e.last.max(mention.span.start());
        // Mentions come nearly in order, so an overlap is with one of the last; mostly there is none.
        let within = mention.span.start() < e.end;
        if !(within && self.mentions.of(e.mentions).take(8).any(|m| m.span.overlap(mention.span) > 0)) {
            self.mentions.push(&mut e.mentions, mention);
            e.count += 1;
            e.end = e.end.max(mention.span.end());
        }
    }

    /// Whether anything said of an entry has this word.
    pub fn has_word(&self, e: &Entry, word: Key) -> bool {
        self.words.has(e.words, word)
    }

    /// Whether it has been told of in these words alone.
    pub fn has_no_word_but(&self, e: &Entry, words: &[Key]) -> bool {
        self.words.keys(e.words).all(|known| words.contains(&known))
    }

    /// Whether this is the head noun of one of its roles.
    pub fn has_head(&self, e: &Entry, head: Key) -> bool {
        self.words.has(e.heads, head)
    }

    /// The head nouns of its roles, the latest first.
    pub fn heads(&self, e: &Entry) -> impl Iterator<Item = Key> + '_ {
        self.words.keys(e.heads)
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
