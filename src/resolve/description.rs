//! What is known of a phrase once it is taken apart: everything that may tell later whether two phrases stand for
//! the same one. Who resolves them reads this alone; how it is found is told in `describe`.

use super::keys::Keys;
use super::role::gender;
use super::speaker::{Gender, Number};
use crate::rules::Flags;
use crate::segment::Word;
use crate::text::{Key, Span};

/// What the phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// he, she, they
    Pronoun,
    /// A name that is or may be a person's.
    Name,
    /// A role or description without a name.
    Role,
    /// A council, company or government.
    Body,
}

/// A phrase taken apart. Spans are into the story.
#[derive(Clone, Debug)]
pub(super) struct Description {
    pub kind: Kind,
    pub span: Span,
    /// The name alone.
    pub proper: Option<Span>,
    /// The words of the name, and its first letters.
    pub name: Keys,
    pub acronym: Option<Key>,
    /// Name with title, without appositives.
    pub full: Span,
    /// The noun that names the role ("spokesman").
    pub head: Option<Span>,
    /// The same as a word.
    pub head_key: Option<Key>,
    /// The title before the name, where what stands beside it tells another role: "Capt. Cole, the deputy mayor".
    pub title: Option<Key>,
    /// Role with what modifies it ("foreign affairs minister").
    pub role: Option<Span>,
    /// The body spoken for.
    pub affiliation: Option<Span>,
    /// Content words of the phrase, for matching.
    pub words: Keys,
    pub flags: Flags,
    pub gender: Option<Gender>,
    pub number: Option<Number>,
    /// "a", "another", "some", or a bare plural: introduces somebody new.
    pub indefinite: bool,
    /// One capitalised word that begins a sentence: a name only if the story knows it as one.
    pub doubtful: bool,
    /// "the", "this", "his": points back to somebody whom the reader knows.
    pub definite: bool,
    /// The copy says that it is a person: by title, role or age, or by "who".
    pub person: bool,
    /// It does what only a person does ("shrugged").
    pub acts: bool,
    /// The copy says that it is none: "the Senate", "in Osterby".
    pub thing: bool,
    /// It says so by the preposition before it: "in Osterby".
    pub placed: bool,
    /// The role is not the last noun: "the conservative group".
    pub modifies: bool,
    /// "vice", "deputy": which other office it makes of the role.
    pub rank: Option<Key>,
    /// The role says one, wherever it stands in it.
    pub ranked: bool,
    /// And that noun is none of a person.
    pub of_thing: bool,
    /// "the mayor's lawyer": of somebody who is told by a role, too.
    pub owned: bool,
    /// "Cole's lawyer": whose it is, by the last word of the owner.
    pub owner: Option<Key>,
    /// "her brother": whether it is a man's or a woman's.
    pub possessor: Option<Gender>,
    /// A reporting verb follows.
    pub speaks: bool,
    /// "was born" follows.
    pub born: bool,
    /// "Ann Cole, 34", "the 34-year-old".
    pub age: Option<u8>,
    /// "(R-Ohio)": the place behind the name.
    pub home: Option<Span>,
}

impl Description {
    /// A description of `span` that says nothing yet.
    pub(super) fn of(kind: Kind, span: Span) -> Self {
        Description {
            kind,
            span,
            proper: None,
            name: Keys::default(),
            acronym: None,
            full: span,
            head: None,
            head_key: None,
            title: None,
            role: None,
            affiliation: None,
            words: Keys::default(),
            flags: Flags::default(),
            gender: None,
            number: None,
            indefinite: false,
            doubtful: false,
            definite: false,
            person: false,
            acts: false,
            thing: false,
            placed: false,
            modifies: false,
            rank: None,
            ranked: false,
            of_thing: false,
            owned: false,
            owner: None,
            possessor: None,
            speaks: false,
            born: false,
            age: None,
            home: None,
        }
    }

    /// he, her, they.
    pub fn pronoun(word: &Word) -> Self {
        let flags = word.flags;
        let number = if flags.any(Flags::PLURAL) { Number::Plural } else { Number::Singular };
        let pronoun = Description::of(Kind::Pronoun, word.span);
        Description { flags, gender: gender(flags), number: Some(number), ..pronoun }
    }
}
