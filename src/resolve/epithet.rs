//! "The senator", "the 34-year-old", "the retired surgeon": a description that points back to somebody
//! named. A title that one person of the story bears means that person; what the story hasn't said of
//! anybody ("the gambling tycoon") means the one whom the last sentences are about, if they name
//! nobody else. In doubt the description stays what it is.

use super::description::{Description, Kind};
use super::entry::Entry;
use super::key::{key, name_keys, name_words};
use super::recent::RECENT;
use super::speaker::{Mention, Number};
use super::table::Table;
use crate::rules::{Flags, Names, Traits};
use crate::text::{Key, Span};

/// Two bearers of one title: it means the later one if the other wasn't mentioned for so many bytes.
const STALE: usize = 1500;

/// Whether a description says enough of somebody to tell who is meant by what stands before it: more
/// than a bare "the driver", or one of the nouns that copy uses for people it has named.
pub(super) fn tells(table: &Table, d: &Description) -> bool {
    if !points_back(table.text, d) || d.flags.any(Flags::OFFICIAL) {
        return false;
    }
    // "the PM": an office, whose letters tell nothing of who holds it.
    let letters = |head: Span| head.of(table.text).bytes().all(|b| b.is_ascii_uppercase());
    let listed = d.head.is_some_and(|head| table.lexicon.is_epithet(head.of(table.text)) && !letters(head));
    // "the Swede"
    let listed = listed || is_origin(table.text, d);
    let listed = listed || is_parent(table, d);
    let person = d.flags.any(Flags::PERSON) || listed || d.age.is_some();
    person && (says_more(table.text, d) || listed || d.age.is_some())
}

/// "the mother of two": no mother of somebody in the story.
fn is_parent(table: &Table, d: &Description) -> bool {
    let Some((_, number)) = d.span.of(table.text).rsplit_once(" of ") else { return false };
    let counts = number.parse::<u8>().is_ok() || table.lexicon.get(number).traits.any(Traits::NUMBER);
    counts && d.flags.any(Flags::MALE | Flags::FEMALE)
}

/// "the Swede": whether it tells somebody by where she comes from.
pub(super) fn is_origin(text: &str, d: &Description) -> bool {
    let alone = d.kind == Kind::Role && d.words.len() == 1 && d.definite;
    let word = d.head.filter(|_| alone).map_or("", |head| head.of(text));
    word.starts_with(char::is_uppercase) && Names::builtin().demonyms.has(word)
}

/// Whether it says more of somebody than its noun. What stands beside it tells of somebody new as well: "The driver, who
/// was unhurt,".
pub(super) fn says_more(text: &str, d: &Description) -> bool {
    d.words.len() > 1 && (!d.span.of(text).contains(',') || name_keys(text, d.full).len() > 1)
}

/// Whether a description may point back to somebody named. Those who are known by their office alone
/// ("the spokesman", "the official") are people whose name is withheld.
pub(super) fn points_back(text: &str, d: &Description) -> bool {
    let the = || d.span.of(text).get(..4).is_some_and(|article| article.eq_ignore_ascii_case("the "));
    let withheld = Flags::SPOKESPERSON | Flags::VAGUE | Flags::PLURAL;
    d.kind == Kind::Role
        && !d.owned
        && the()
        && !d.modifies
        && !d.flags.any(withheld)
        && d.number != Some(Number::Plural)
}

impl Table<'_> {
    /// The only person of that age, or with that title or role.
    pub fn by_epithet(&self, d: &Description) -> Option<usize> {
        if let Some(age) = d.age {
            return only(self.recent.iter().filter(|&i| self.entries[i].age == Some(age)));
        }
        let word = d.head?.of(self.text);
        let head = key(word)?;
        // "Ames beat the German Karl Cole … the German"
        if is_origin(self.text, d) {
            let said = |e: &Entry| e.kind == Kind::Name && e.may_be_person() && self.has_word(e, head);
            return only(self.recent.iter().filter(|&i| said(&self.entries[i])));
        }
        let others = self.lexicon.stands_for(word);
        let heads: Vec<Key> = std::iter::once(head).chain(others.iter().filter_map(|w| key(w))).collect();
        let fits = |e: &Entry| {
            e.kind == Kind::Name
                && (heads.iter().any(|&head| self.has_head(e, head)) && self.knows_place(e, d) || self.comes_from(e, d))
                && e.may_be_person()
                && self.agrees(e, d)
        };
        let known = heads.iter().flat_map(|&head| self.by_head.get(head).take(RECENT));
        let mut bearers: Vec<usize> = known.chain(self.recent.iter()).filter(|&i| fits(&self.entries[i])).collect();
        bearers.sort_unstable();
        bearers.dedup();
        // "The Osterby senator" is the one of whom the story has said so, or the only one.
        let told = |i: &usize| {
            let e = &self.entries[*i];
            self.comes_from(e, d) || d.words.iter().any(|&w| w != head && self.has_word(e, w))
        };
        if bearers.len() > 1 && bearers.iter().any(told) {
            bearers.retain(told);
        }
        if bearers.is_empty() {
            return self.office_from(d);
        }
        bearers.retain(|&i| !self.clashes(&self.entries[i], d));
        // "The president" is no vice president, if there is another.
        if d.rank.is_none() && bearers.iter().any(|&i| !self.entries[i].ranked) {
            bearers.retain(|&i| !self.entries[i].ranked);
        }
        bearers.sort_by_key(|&i| self.entries[i].last);
        match bearers[..] {
            [.., before, last] => {
                let stale = self.entries[before].last + STALE < d.span.start();
                let plain = d.words.len() == 1;
                (stale && plain && self.entries[last].last + STALE > d.span.start()).then_some(last)
            }
            [one] => Some(one),
            [] => None,
        }
    }

    /// "Ames met his German counterpart Karl Cole … the German minister": the only one from there, who holds whatever office
    /// Ames holds; nobody, if somebody from there is called so.
    pub fn peer_from(&self, d: &Description) -> Option<usize> {
        let whence = self.whence(d)?;
        let peer = |e: &Entry| self.lexicon.peers().filter_map(key).any(|head| self.has_head(e, head));
        let from_there = |&i: &usize| self.has_word(&self.entries[i], whence);
        let one = only(self.recent.iter().filter(from_there).filter(|&i| peer(&self.entries[i])))?;
        let called = self.recent.iter().filter(from_there).any(|i| self.bears(&self.entries[i], d));
        let e = &self.entries[one];
        (!called && e.kind == Kind::Name && self.agrees(e, d)).then_some(one)
    }

    /// "The German diplomat", where nobody was called so: the only one from there who holds an office. "The German sailor"
    /// isn't, nor "the German envoy".
    fn office_from(&self, d: &Description) -> Option<usize> {
        let whence = self.whence(d).filter(|_| d.flags.any(Flags::OFFICIAL) && !d.flags.any(Flags::TITLE))?;
        let holds = |e: &Entry| e.kind == Kind::Name && e.may_be_person() && e.roles.any(Flags::TITLE);
        let fits = |e: &Entry| holds(e) && self.has_word(e, whence) && self.agrees(e, d);
        only(self.recent.iter().filter(|&i| fits(&self.entries[i])))
    }

    /// "the German minister", "the senior German diplomat": the word for where somebody comes from.
    fn whence(&self, d: &Description) -> Option<Key> {
        let place = d.affiliation.filter(|place| d.head.is_some_and(|head| place.end() < head.end()))?;
        place.of(self.text).split_whitespace().find(|word| Names::builtin().demonyms.has(word)).and_then(key)
    }

    /// "The Osterby senator" is no candidate from elsewhere: a capital that the story hasn't given to
    /// somebody is believed only of the one who bears that very title, if shortened ("Sen.").
    fn knows_place(&self, e: &Entry, d: &Description) -> bool {
        let head = d.head.map_or("", |head| head.of(self.text));
        let same = |w: &str| head.get(..w.len()).is_some_and(|start| start.eq_ignore_ascii_case(w));
        let mut titles = self.lexicon.stands_for(head).iter().copied().filter(|w| same(w)).chain([head]);
        self.told(e, d) || titles.any(|w| key(w).is_some_and(|k| self.has_head(e, k)))
    }

    /// Whether the description has no capital that the story hasn't given to somebody.
    pub fn told(&self, e: &Entry, d: &Description) -> bool {
        let Some(place) = d.affiliation else { return true };
        let capital = |w: &str| w.starts_with(char::is_uppercase);
        let named = name_words(self.text, place).any(capital);
        let telling = name_words(self.text, place).filter(|w| !named || capital(w));
        telling.filter_map(key).any(|w| self.has_word(e, w))
    }

    /// Whether the story has said of any person what the description says of where he belongs.
    pub fn told_of_anyone(&self, d: &Description) -> bool {
        let Some(place) = d.affiliation else { return false };
        let place = name_keys(self.text, place);
        let said = |e: &Entry| {
            e.kind == Kind::Name
                && (e.person || e.speaks && e.name.len() > 1)
                && place.iter().any(|&w| self.has_word(e, w))
        };
        self.entries.iter().any(said)
    }

    /// "Cole paid a former student … The former student": whether the copy has just brought in somebody unnamed in just
    /// these words. An office that Cole has, or had, is his all the same.
    pub fn introduced(&self, i: usize, d: &Description) -> bool {
        let phrase = d.span.of(self.text).split_once(' ').filter(|_| d.words.len() > 1);
        let Some((_, words)) = phrase.filter(|_| !d.flags.any(Flags::TITLE)) else { return false };
        let introduces = |article: &str| self.lexicon.get(article).traits.any(Traits::NEW);
        let the_same = |m: Mention| {
            let before = m.span.start() < d.span.start() && m.span.start() + STALE > d.span.start();
            let brought = m.span.of(self.text).split_once(' ').filter(|(article, _)| before && introduces(article));
            let behind = brought.and_then(|(_, rest)| rest.strip_prefix(words));
            behind.is_some_and(|behind| !behind.starts_with(char::is_alphanumeric))
        };
        self.mentions.of(self.entries[i].mentions).any(the_same)
    }

    /// Whether the story gave it this title or role, or one that the description stands for.
    pub fn bears(&self, e: &Entry, d: &Description) -> bool {
        let Some(word) = d.head.map(|head| head.of(self.text)) else { return false };
        let mut others = std::iter::once(word).chain(self.lexicon.stands_for(word).iter().copied());
        others.any(|w| key(w).is_some_and(|k| self.has_head(e, k)))
    }

    /// "Mayor Cole" of two Coles: whether the story gave it the title before the name: 2 if in that word, 1 if in another
    /// that stands for it or is cut short.
    pub fn has_title_of(&self, e: &Entry, d: &Description) -> u8 {
        let head = d.head.filter(|_| d.proper.is_some()).map(|head| head.of(self.text));
        let Some(word) = head.filter(|word| !Names::builtin().is_address(word)) else { return 0 };
        let has = |w: &str| key(w).is_some_and(|k| self.has_head(e, k));
        match has(word) {
            true => 2,
            false => u8::from(self.bears(e, d) || self.lexicon.standing_for(word).any(has)),
        }
    }

    /// "The Pennsylvania senator" and "Ann Cole (Pa.)".
    fn comes_from(&self, e: &Entry, d: &Description) -> bool {
        let text = self.text;
        let Some(home) = e.home.map(|home| home.of(text)).filter(|home| home.len() > 1) else { return false };
        d.affiliation.is_some_and(|place| {
            let place = place.of(text);
            let mut letters = place.chars().flat_map(char::to_lowercase);
            place.get(..1) == home.get(..1)
                && home
                    .chars()
                    .filter(|c| c.is_alphabetic())
                    .flat_map(char::to_lowercase)
                    .all(|c| letters.any(|l| l == c))
        })
    }

    /// "The company", "the group": the body that the last sentences are about.
    pub fn is_generic_body(&self, d: &Description) -> bool {
        let text = self.text;
        let mut words = d.span.of(text).split_whitespace();
        let mut listed = || words.next_back().is_some_and(|noun| self.lexicon.is_epithet(noun));
        d.kind == Kind::Body && d.proper.is_none() && d.definite && d.words.len() < 3 && listed()
    }
}

/// The one that there is.
pub(super) fn only<T>(mut found: impl Iterator<Item = T>) -> Option<T> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// The one that all of these are.
pub(super) fn the_same<T: PartialEq>(mut found: impl Iterator<Item = T>) -> Option<T> {
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// The name a body is asked for by: "council" of "the council".
pub(super) fn last_word(text: &str, span: Span) -> Option<Key> {
    span.of(text).split_whitespace().last().and_then(key)
}
