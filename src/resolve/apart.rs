//! What tells two apart who might be one by their nouns: gender and number, whose brother and whose aide somebody is,
//! another office, another body.

use super::description::{Description, Kind};
use super::entry::{Entry, bare};
use super::epithet::is_origin;
use super::key::{key, name_keys};
use super::recent::RECENT;
use super::role;
use super::speaker::Number;
use super::table::Table;
use crate::rules::{Flags, Names, Traits};
use crate::text::{Key, Span};

/// So many mentions of somebody are read for whose brother he is.
const RELATED: usize = 8;

impl Table<'_> {
    /// Gender and number agree. A spokesman may be a spokesperson's colleague or the same: a rule asks.
    pub fn agrees(&self, e: &Entry, d: &Description) -> bool {
        let gender =
            !e.of_other_gender(d.gender) || e.roles.any(Flags::SPOKESPERSON) && d.flags.any(Flags::SPOKESPERSON);
        !self.outranks(e, d)
            && !self.other_office(e, d)
            && !self.of_another(e, d)
            && !self.above(e, d)
            && !self.comes_from_elsewhere(e, d)
            && !self.holds_it(e, d)
            && !self.of_other_gender(e, d)
            && gender
            && (d.number == Some(Number::Plural)) == (e.number == Some(Number::Plural))
    }

    /// "The Swede" is not "the Dane Karl Cole".
    pub fn comes_from_elsewhere(&self, e: &Entry, d: &Description) -> bool {
        let other = |k: Key| Some(k) != d.head_key && self.has_word(e, k);
        is_origin(self.text, d) && Names::builtin().demonyms.words().filter_map(key).any(other)
    }

    /// "The Bishop of Larn" is not "a retired bishop", of whom the story has told no see: an office that one alone holds.
    fn holds_it(&self, e: &Entry, d: &Description) -> bool {
        let held = d.definite && d.flags.any(Flags::TITLE) && d.affiliation.is_some() && e.affiliation.is_none();
        let capital = || d.head.is_some_and(|head| head.of(self.text).starts_with(char::is_uppercase));
        held && e.kind == Kind::Role && capital() && self.brought_in(e)
    }

    /// "a retired bishop": whether its fullest description begins as one of somebody new.
    pub(super) fn brought_in(&self, e: &Entry) -> bool {
        let article = e.full.and_then(|full| full.span.of(self.text).split(' ').next());
        article.is_some_and(|word| self.lexicon.get(word).traits.any(Traits::NEW))
    }

    /// "The vice president" isn't the president of whom the story has told.
    fn outranks(&self, e: &Entry, d: &Description) -> bool {
        // Hardly any has one.
        let Some(rank) = d.rank else { return false };
        let Some(head) = d.head_key else { return false };
        self.has_head(e, head) && !self.has_word(e, rank)
    }

    /// "Cole's chief of staff" is not Cole, and nobody else of whom the story hasn't said so.
    fn of_another(&self, e: &Entry, d: &Description) -> bool {
        let strange = |owner: Key| e.kind == Kind::Name && !self.has_word(e, owner);
        d.owner.is_some_and(|owner| e.name.last() == Some(&owner) || strange(owner) || self.owned_by_another(e, owner))
    }

    /// "The council's lawyer" is not the one who was told of as "Cole's lawyer". "The mayor's lawyer" is, if Cole is mayor.
    fn owned_by_another(&self, e: &Entry, owner: Key) -> bool {
        let Some(full) = e.full.filter(|_| e.kind != Kind::Name && !self.has_word(e, owner)) else { return false };
        let genitive = |w: &&str| w.ends_with("'s") || w.ends_with("’s");
        let Some(known) = full.span.of(self.text).split_whitespace().find(genitive).and_then(key) else { return false };
        // "Friday's statement"
        let time = |word: Key| self.lexicon.by_key(word).flags.any(Flags::TIME);
        // Of whom the story tells no office may be mayor.
        let office = |word: Key| self.lexicon.by_key(word).flags.any(Flags::TITLE | Flags::ROLE);
        let both = |name: Key, other: Key| {
            let mut named = self.by_word.get(name).take(RECENT).map(|i| &self.entries[i]);
            let open = |e: &Entry| office(other) && e.heads.is_empty() && e.kind == Kind::Name && !e.is_thing();
            named.any(|e| self.has_word(e, other) || open(e))
        };
        !time(known) && !time(owner) && !both(known, owner) && !both(owner, known)
    }

    /// "Her brother" is not his brother, by whatever words it is told.
    fn of_other_gender(&self, e: &Entry, d: &Description) -> bool {
        let Some(gender) = d.possessor else { return false };
        self.mentions.of(e.mentions).take(RELATED).any(|m| {
            let owner =
                m.span.of(self.text).split([',', ' ']).next().map_or(Flags::default(), |w| self.lexicon.get(w).flags);
            owner.any(Flags::POSSESSIVE) && role::gender(owner).is_some_and(|known| known != gender)
        })
    }

    /// "The midfielder" is no manager: whether one who plays is told of, and the entry is one who doesn't.
    pub fn directs(&self, e: &Entry, d: &Description) -> bool {
        let plays = d.head.is_some_and(|head| self.lexicon.plays(head.of(self.text)));
        plays && self.lexicon.off_field().any(|word| key(word).is_some_and(|k| self.has_head(e, k)))
    }

    /// "The museum's director" isn't the spokesman of the museum.
    pub fn above(&self, e: &Entry, d: &Description) -> bool {
        let speaks = e.kind == Kind::Name && e.roles.any(Flags::SPOKESPERSON);
        let office = d.flags.any(Flags::TITLE) && !d.flags.any(Flags::SPOKESPERSON | Flags::OFFICIAL);
        speaks && d.kind == Kind::Role && office && !self.bears(e, d)
    }

    /// "Lawmakers" are not "the mayor and some lawmakers": whether several are told by more than one noun.
    pub fn is_joint(&self, e: &Entry) -> bool {
        e.number == Some(Number::Plural) && e.full.is_some_and(|full| self.joins(full.span))
    }

    pub fn joins(&self, phrase: Span) -> bool {
        phrase.of(self.text).split(' ').any(|w| w == "and")
    }

    /// "The foreign minister" is not the finance minister, "the defence secretary" not the secretary of state.
    fn other_portfolio(&self, head: Span, role: Span, known: Span) -> bool {
        let (noun, names) = (head.of(self.text), Names::builtin());
        if !names.departments.has(noun) {
            return false;
        }
        let is_head = |w: &&str| w.eq_ignore_ascii_case(noun);
        let small = |w: &str| names.uncounted.has(w) || names.qualifiers.has(w);
        let words = |phrase: Span| phrase.of(self.text).split_whitespace().filter(|w| !is_head(w) && !small(w));
        let shared = || words(role).any(|w| words(known).any(|k| k.eq_ignore_ascii_case(w)));
        // "the Norland minister": where, not what.
        let capital = |w: &str| w.starts_with(char::is_uppercase);
        let place = || !capital(noun) && words(role).all(capital);
        let held = known.of(self.text).split_whitespace().any(|w| is_head(&w));
        held && words(role).next().is_some() && words(known).next().is_some() && !shared() && !place()
    }

    /// "The fire chief" is no police chief.
    pub fn other_office(&self, e: &Entry, d: &Description) -> bool {
        let (Some(head), Some(role), Some(known)) = (d.head, d.role, e.role) else { return false };
        if self.other_portfolio(head, role, known.span) {
            return true;
        }
        let noun = |w: &&str| self.lexicon.get(w).flags.any(Flags::BODY_HEAD | Flags::NOUN_LIKE | Flags::CUE_NOUN);
        let last = |phrase: Span| phrase.of(self.text).split_whitespace().rev().nth(1).filter(noun);
        let same = |word: &str| known.span.of(self.text).split_whitespace().any(|w| w.eq_ignore_ascii_case(word));
        let one = known.span.of(self.text).ends_with(head.of(self.text)) && role.end() == head.end();
        // "the Courier News host": where, not what.
        let small = |word: &str| word.starts_with(char::is_lowercase);
        one && last(known.span).is_some() && last(role).is_some_and(|word| small(word) && !same(word))
    }

    /// "Larn's fire chief" of its "deputy fire chief": whether the story has told of that very office below a rank.
    pub fn below(&self, e: &Entry, d: &Description) -> bool {
        let (Some(role), Some(known)) = (d.role, e.role) else { return false };
        let mut words = role.of(self.text).split_whitespace().rev();
        let mut known = known.span.of(self.text).split_whitespace().rev();
        let same = (0..2).all(|_| words.next().is_some_and(|w| known.next() == Some(w)));
        same && known.next().is_some_and(|w| self.lexicon.get(w).flags.any(Flags::RANK))
    }

    /// Two different bodies are spoken for.
    pub fn clashes(&self, e: &Entry, d: &Description) -> bool {
        let (Some(here), Some(known)) = (d.affiliation, e.affiliation) else { return false };
        let known = bare(self.text, known.span);
        let several = |words: &str| words.split_whitespace().nth(1).is_some();
        let printed = here.of(self.text);
        !name_keys(self.text, here).iter().any(|&w| self.has_word(e, w))
            && !(several(printed) && abbreviates(known, printed))
            && !(several(known) && abbreviates(printed, known))
    }
}

/// Whether one of the words of `short` stands for the first letters of `long` ("NSC").
fn abbreviates(short: &str, long: &str) -> bool {
    let uncounted = &Names::builtin().uncounted;
    let letters: String = long
        .split_whitespace()
        .filter(|w| !uncounted.has(w))
        .filter_map(|w| w.chars().next())
        .flat_map(char::to_lowercase)
        .collect();
    short.split_whitespace().any(|w| {
        let w: String = w.chars().filter(|&c| c != '.').flat_map(char::to_lowercase).collect();
        w.len() > 1 && w.len() < 6 && letters.contains(&w)
    })
}
