//! The form of a line: what `quotes --format jsonl` writes and linking needs. The fields that explain
//! how a source was found are left unread, and a field that is not known is no error, since later
//! versions add some.

use crate::attribute::Frame;
use crate::extract::Kind;
use crate::resolve::{Gender, Number};
use crate::rules::CueClass;
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// A story.
#[derive(Deserialize)]
pub struct Line<'a> {
    #[serde(borrow)]
    pub path: Cow<'a, str>,
    pub outlet: Option<String>,
    pub date: Option<String>,
    #[serde(borrow, deserialize_with = "few")]
    pub quotes: Vec<QuoteRow<'a>>,
}

/// A quotation.
#[derive(Deserialize)]
pub struct QuoteRow<'a> {
    #[serde(default, borrow)]
    pub id: Cow<'a, str>,
    pub kind: Kind,
    #[serde(borrow, deserialize_with = "few")]
    pub content: Vec<Words<'a>>,
    pub cue: Option<Words<'a>>,
    pub source: Option<Words<'a>>,
    pub antecedent: Option<Words<'a>>,
    pub hearer: Option<Words<'a>>,
    pub via: Option<Words<'a>>,
    pub speaker: Option<SpeakerRow>,
    #[serde(default = "nobody")]
    pub frame: Frame,
    #[serde(default)]
    pub confidence: f32,
}

fn nobody() -> Frame {
    Frame::None
}

/// A list of what is large and most often one: room is made for one, where serde makes it for four.
fn few<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Vec<T>, D::Error> {
    struct Few<T>(PhantomData<T>);

    impl<'de, T: Deserialize<'de>> Visitor<'de> for Few<T> {
        type Value = Vec<T>;

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("a sequence")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Vec<T>, A::Error> {
            let mut all = Vec::new();
            while let Some(item) = items.next_element()? {
                if all.is_empty() {
                    all.reserve_exact(1);
                }
                all.push(item);
            }
            Ok(all)
        }
    }

    from.deserialize_seq(Few(PhantomData))
}

/// Words and their place: bytes of the file, and for content line and column. A cue has its dictionary
/// form and class.
#[derive(Deserialize)]
pub struct Words<'a> {
    pub start: usize,
    pub end: usize,
    #[serde(borrow)]
    pub text: Cow<'a, str>,
    pub line: Option<u32>,
    pub column: Option<u32>,
    #[serde(default)]
    pub lemma: String,
    #[serde(default)]
    pub class: CueClass,
}

/// Who is credited.
#[derive(Deserialize)]
pub struct SpeakerRow {
    pub id: String,
    pub name: String,
    pub proper: Option<String>,
    pub role: Option<String>,
    pub affiliation: Option<String>,
    #[serde(default)]
    pub anonymous: bool,
    pub gender: Option<Gender>,
    pub number: Option<Number>,
}
