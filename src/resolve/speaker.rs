//! Whom a source stands for. "He", "the spokesman" and "Ryabkov" are sources; the speaker is the
//! person or body that all three mean within one story. Gender and number are what the text marks
//! (pronouns and titles), never a guess from a first name.

use crate::text::Span;
use serde::Deserialize;

/// Grammatical gender that the text marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// he, Mr., spokesman
    Male,
    /// she, Ms., spokeswoman
    Female,
}

impl Gender {
    /// Its name, as in reports for programs.
    pub fn name(self) -> &'static str {
        match self {
            Gender::Male => "male",
            Gender::Female => "female",
        }
    }
}

/// Grammatical number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Number {
    /// One person or body.
    Singular,
    /// "officials", "Ames and Cole".
    Plural,
}

impl Number {
    /// Its name, as in reports for programs.
    pub fn name(self) -> &'static str {
        match self {
            Number::Singular => "singular",
            Number::Plural => "plural",
        }
    }
}

/// How a mention names its speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// By name, with or without title.
    Name,
    /// By role or description ("the spokesman").
    Role,
    /// By pronoun.
    Pronoun,
}

/// One place where the story speaks of a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The phrase.
    pub span: Span,
    /// Its form.
    pub form: Form,
}

/// A person or body to whom words are credited, within one story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speaker {
    /// The fullest description in the story: name with title, else the role phrase.
    pub name: String,
    /// The name alone, without title ("Ann Cole"), if the story gives one.
    pub proper: Option<String>,
    /// The role as printed ("spokeswoman", "deputy minister", "director of harbour sales"), with the person whose it is,
    /// where that stands beside it ("aide to Sen. Cole").
    pub role: Option<String>,
    /// The body the speaker speaks for, as printed ("harbour board"); a person is none.
    pub affiliation: Option<String>,
    /// Whether the story withholds the name of a person ("a spokesman", "officials").
    pub anonymous: bool,
    /// Where the story says that the name is withheld and why ("on condition of anonymity").
    pub anonymity_stated: Option<Span>,
    /// As marked in the text.
    pub gender: Option<Gender>,
    /// As marked in the text.
    pub number: Option<Number>,
    /// Every place that was resolved to this speaker, in order.
    pub mentions: Vec<Mention>,
}

/// Somebody whom a source may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The fullest description in the story.
    pub name: String,
    /// Where the story mentioned that person last before the source.
    pub mention: Span,
}
