//! What the story says of one speaker, gathered wherever it says it, and which of "he", "they" and "the company"
//! may mean it. How mentions find their entries, and what they add, is told in `table` and `find`.

use super::description::{Description, Kind};
use super::keys::Keys;
use super::links::{KeyList, List};
use super::speaker::{Gender, Mention, Number, Speaker};
use super::table::Table;
use super::told::{is_text, told};
use crate::rules::{Flags, Names};
use crate::segment::Segmented;
use crate::text::{Key, Span, find_byte};

/// A phrase of the story, and how many words it has.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Phrase {
    pub span: Span,
    /// Counted when it is first held against another; most never are.
    words: Option<u32>,
}

impl Phrase {
    /// A phrase, or the one known already if this has no more words.
    pub(super) fn fuller(text: &str, span: Span, known: Option<Phrase>) -> Phrase {
        let new = Phrase { span, words: None };
        let Some(known) = known else { return new };
        if known.span.of(text) == span.of(text) {
            return known;
        }
        let count = |phrase: Phrase| phrase.words.unwrap_or_else(|| count_words(phrase.span.of(text)));
        let fewest = count(known);
        // "Karl Cole Jr." is not his father, "civil rights leader Karl Cole".
        let other = || is_junior(known.span.of(text)) && !is_junior(span.of(text));
        // A word and a space take two bytes at least.
        let words = if span.len().div_ceil(2) > fewest as usize && !other() { count(new) } else { 0 };
        if words > fewest { Phrase { span, words: Some(words) } } else { Phrase { words: Some(fewest), ..known } }
    }
}

/// Whether a name ends with what tells somebody from a parent.
pub(super) fn is_junior(name: &str) -> bool {
    name.rsplit(' ').next().is_some_and(|last| Names::builtin().is_generation(last))
}

/// One mention in so many that puts it somewhere makes a place of a name that the copy has not called a person.
const OFTEN: usize = 20;

/// So many bytes behind a headline the copy gives the full name.
const LEAD: usize = 600;

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
    pub(super) words: KeyList,
    /// Flags of its role nouns.
    pub roles: Flags,
    /// Head nouns of its roles, of the table's words.
    pub heads: KeyList,
    pub kind: Kind,
    /// Start of the last place that mentions it.
    pub last: usize,
    /// Where the last of these places ends.
    pub end: usize,
    /// How often it is mentioned.
    pub count: usize,
    /// How often by its last name alone.
    pub bare: usize,
    /// The first word of the name is the family's: "President Orr" of "President Orr Min Ho".
    pub family_first: bool,
    /// The story knew it by the first name alone before: "his brother, Jonas".
    pub given: bool,
    /// "vice", "deputy": it bears the office below.
    pub ranked: bool,
    /// The copy says that it is a person.
    pub person: bool,
    /// How often the copy says that it is none ("the Senate", "in Osterby").
    pub things: usize,
    /// How often by a preposition that leads to a place.
    pub places: usize,
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
    pub fn speaker(&self, segmented: &Segmented, table: &Table) -> Speaker {
        let text = table.text;
        let shown = |span: Span| shown(text, span);
        let mut mentions: Vec<Mention> = Vec::with_capacity(self.count);
        mentions.extend(table.mentions.of(self.mentions));
        mentions.reverse();
        mentions.sort_by_key(|m| m.span);
        let full = self.full.map(|full| self.named_in(text, full.span).unwrap_or(full.span));
        let (role, body) = told(self, segmented, table);
        Speaker {
            name: full.map_or_else(String::new, shown),
            proper: self.proper.map(shown),
            role: role.map(shown),
            affiliation: body.map(shown),
            anonymous: self.anonymous && !(role.is_none() && is_text(self, segmented, text)),
            anonymity_stated: self.anonymity_stated,
            gender: self.gender.filter(|_| !self.guessed),
            number: self.number,
            mentions,
        }
    }

    /// "host Ida Cole": the name in its fullest form, if what stands before it is no title as "former Mayor" is.
    fn named_in(&self, text: &str, full: Span) -> Option<Span> {
        let name = self.proper.filter(|_| self.kind == Kind::Name && self.role.is_some())?;
        // "able candidate Cole" of Ida Cole
        let mut tail = name.of(text);
        while !full.of(text).ends_with(tail) {
            tail = tail.split_once(' ')?.1;
        }
        let before = full.of(text).strip_suffix(tail)?.trim_end();
        let small = |word: &str| word.starts_with(char::is_lowercase);
        (small(before) && before.rsplit(' ').next().is_some_and(small)).then_some(name)
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
        // Of a land much is told that may be told of a person, too.
        !self.person && (3 * self.things > self.count || OFTEN * self.places >= self.count && self.places > 0)
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

    /// "husband" of "her late husband": the last word of what it is.
    pub fn role_noun<'a>(&self, text: &'a str) -> Option<&'a str> {
        self.role.and_then(|role| role.span.of(text).rsplit(' ').next())
    }

    /// "Orr insists", in a headline, of "President Orr Min Ho" right behind it: whether it is known so far by the last name
    /// alone that comes first there.
    pub fn is_family_name_of(&self, text: &str, d: &Description) -> bool {
        let alone = self.name.len() == 1 && self.count == 1 && self.role.is_none() && !self.is_thing();
        let near = self.last < d.span.start() && self.last + LEAD > d.span.start();
        let said = self.sourced && !self.roles.any(Flags::HONORIFIC);
        // "“…,” says Orr": no headline.
        let opens = || !text[..self.last].trim_end_matches(' ').ends_with(char::is_alphanumeric);
        let held = d.person && d.role.is_some() && d.name.len() > 1;
        alone && near && said && held && d.name[0] == self.name[0] && opens()
    }

    /// Whether the copy marks it and what is of this gender apart.
    pub fn of_other_gender(&self, gender: Option<Gender>) -> bool {
        matches!((self.gender, gender), (Some(a), Some(b)) if a != b)
    }

    /// Whether it is only by a title, or by another pronoun that may have meant somebody else, that it is marked as this
    /// one isn't: women are called spokesmen, too.
    pub fn hardly_marked(&self, d: &Description) -> bool {
        let titled = self.roles.any(Flags::TITLE) && self.roles.any(Flags::MALE | Flags::FEMALE);
        let named = self.kind == Kind::Name && self.guessed;
        self.of_other_gender(d.gender) && (titled || named) && !self.roles.any(Flags::HONORIFIC)
    }

    /// Whether "he", who answers, may mean it: one word that the copy has not shown to be a person's, nor anything else's.
    pub fn may_answer(&self, d: &Description) -> bool {
        let one = self.kind == Kind::Name && self.number != Some(Number::Plural) && !self.is_thing();
        d.gender.is_some() && one && !self.of_other_gender(d.gender)
    }

    /// Whether a pronoun that marks this gender and number may mean it.
    pub fn fits(&self, d: &Description) -> bool {
        if d.flags.any(Flags::NEUTER) {
            // "The Red Cross said. It said"
            let body =
                self.sourced && self.kind == Kind::Name && self.things > 0 && self.number != Some(Number::Plural);
            return self.may_be_body() || body && !self.person && self.gender.is_none();
        }
        if d.flags.any(Flags::PLURAL) {
            // "One engineer said … They also said": of somebody whose name and gender are withheld.
            let withheld =
                self.sourced && self.kind == Kind::Role && self.roles.any(Flags::ROLE) && self.gender.is_none();
            return self.number == Some(Number::Plural) || self.speaks && self.may_be_body() || withheld;
        }
        !self.of_other_gender(d.gender) && self.may_be_person()
    }
}

/// Without a final 's, and without the apostrophe of "Ellis’".
pub(super) fn bare(text: &str, span: Span) -> &str {
    let s = span.of(text);
    let owner = s.strip_suffix("'s").or(s.strip_suffix("’s"));
    let behind = || s.strip_suffix(['\'', '’']).filter(|name| name.ends_with(['s', 'S']));
    owner.or_else(behind).unwrap_or(s)
}

/// The words on one line, without a final 's.
pub(super) fn shown(text: &str, span: Span) -> String {
    let s = bare(text, span);
    // Line breaks and tabs, and what may be a no-break space.
    let odd = find_byte(s.as_bytes(), |b| (b < b' ') | (b == 0xc2));
    if odd.is_none() && !s.as_bytes().windows(2).any(|pair| pair == b"  ") {
        return s.to_string();
    }
    s.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many words.
fn count_words(text: &str) -> u32 {
    if !text.is_ascii() {
        return text.split_whitespace().count() as u32;
    }
    let starts = |before: u8, b: u8| u32::from(before <= b' ' && b > b' ');
    text.bytes().fold((0, b' '), |(count, before), b| (count + starts(before, b), b)).0
}
