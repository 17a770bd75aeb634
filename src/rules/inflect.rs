//! English inflection by rule, so that a word list holds dictionary forms only. What no rule tells is a list, too.

use super::few::Few;
use super::flags::Flags;
use super::load::built_in;
use rustc_hash::FxHashMap;
use serde::Deserialize;

/// What the list on inflection says; all words are in lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", bound(deserialize = "'de: 'static"))]
pub struct Inflection {
    plurals: FxHashMap<&'static str, &'static str>,
    unchanged: Few,
    with_es: Few,
    adjective_endings: Vec<&'static str>,
}

built_in!(Inflection, "inflection");

impl Inflection {
    /// "verbal", "careless": whether the ending is an adjective's rather than a noun's.
    pub fn adjective_like(&self, word: &str) -> bool {
        self.adjective_endings.iter().any(|end| word.ends_with(*end))
    }
}

/// A form of a word: so much of the word, and an ending. Thousands are made each time the program starts, and none
/// is kept.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form<'a> {
    stem: &'a str,
    ending: &'static str,
}

impl<'a> Form<'a> {
    fn of(stem: &'a str, ending: &'static str) -> Form<'a> {
        Form { stem, ending }
    }

    /// The form as it is written, in the room of the one before if it needs any.
    pub fn written<'r>(self, room: &'r mut String) -> &'r str
    where
        'a: 'r,
    {
        if self.ending.is_empty() {
            return self.stem;
        }
        room.clear();
        room.push_str(self.stem);
        room.push_str(self.ending);
        room
    }
}

impl<'a> From<&'a str> for Form<'a> {
    fn from(word: &'a str) -> Form<'a> {
        Form::of(word, "")
    }
}

/// All forms of a verb with what they are; `irregular` gives past, participle and perhaps -ing form and a second past.
pub(super) fn verb_forms<'a>(
    lemma: &'a str,
    irregular: Option<&Vec<&'static str>>,
) -> impl Iterator<Item = (Form<'a>, Flags)> + use<'a> {
    let given = |i: usize| irregular.and_then(|forms| forms.get(i)).map(|form| Form::of(form, ""));
    let past = given(0).unwrap_or_else(|| past(lemma));
    let forms = [
        (Form::of(lemma, ""), Flags::BASE),
        (third(lemma), Flags::THIRD),
        (past, Flags::PAST),
        (given(1).unwrap_or(past), Flags::PARTICIPLE),
        (given(2).unwrap_or_else(|| ing(lemma)), Flags::ING),
    ];
    forms.into_iter().chain(given(3).map(|form| (form, Flags::PAST)))
}

/// Plural of a noun; of a phrase, of its last word.
pub(super) fn plural(noun: &str) -> Form<'_> {
    let lists = Inflection::builtin();
    match (lists.plurals.get(noun), noun.strip_suffix("man")) {
        (Some(plural), _) => Form::of(plural, ""),
        (_, Some(stem)) => Form::of(stem, "men"),
        _ if lists.unchanged.has(noun) => Form::of(noun, ""),
        _ => third(noun),
    }
}

/// A word without the "y" that a consonant stands before.
fn before_y(word: &str) -> Option<&str> {
    word.strip_suffix('y').filter(|stem| stem.ends_with(|c| !"aeiou".contains(c)))
}

fn third(word: &str) -> Form<'_> {
    if let Some(stem) = before_y(word) {
        Form::of(stem, "ies")
    } else if ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end))
        || Inflection::builtin().with_es.has(word)
    {
        Form::of(word, "es")
    } else {
        Form::of(word, "s")
    }
}

fn past(word: &str) -> Form<'_> {
    match before_y(word) {
        Some(stem) => Form::of(stem, "ied"),
        None if word.ends_with('e') => Form::of(word, "d"),
        None => Form::of(word, "ed"),
    }
}

fn ing(word: &str) -> Form<'_> {
    if let Some(stem) = word.strip_suffix("ie") {
        Form::of(stem, "ying")
    } else if let Some(stem) = word.strip_suffix('e').filter(|stem| !stem.ends_with(['e', 'y', 'o'])) {
        Form::of(stem, "ing")
    } else {
        Form::of(word, "ing")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_and_irregular_forms() {
        let written = |form: Form| form.written(&mut String::new()).to_string();
        let forms = |lemma: &str, irregular: Option<Vec<&'static str>>| {
            verb_forms(lemma, irregular.as_ref()).map(|(form, _)| written(form)).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(forms("deny", None), "deny denies denied denied denying");
        assert_eq!(forms("argue", None), "argue argues argued argued arguing");
        assert_eq!(forms("put", Some(vec!["put", "put", "putting"])), "put puts put put putting");
        assert_eq!(
            forms("burn", Some(vec!["burned", "burnt", "burning", "burnt"])),
            "burn burns burned burnt burning burnt"
        );
        assert_eq!(written(plural("spokeswoman")), "spokeswomen");
        assert_eq!(written(plural("agency")), "agencies");
    }
}
