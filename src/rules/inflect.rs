//! English inflection by rule, so that a word list holds dictionary forms only. What no rule tells is a list, too.

use super::few::Few;
use super::flags::Flags;
use super::{RuleError, word_list};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::LazyLock;

/// What the list on inflection says; all words are in lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Inflection {
    plurals: FxHashMap<String, String>,
    unchanged: Few,
    with_es: Few,
    adjective_endings: Vec<String>,
}

static BUILTIN: LazyLock<Inflection> = LazyLock::new(|| read().unwrap_or_else(|e| unreachable!("built-in list: {e}")));

fn read() -> Result<Inflection, RuleError> {
    word_list!("inflection")
}

impl Inflection {
    /// The lists that are compiled in.
    pub fn builtin() -> &'static Inflection {
        &BUILTIN
    }

    /// "verbal", "careless": whether the ending is an adjective's rather than a noun's.
    pub fn adjective_like(&self, word: &str) -> bool {
        self.adjective_endings.iter().any(|end| word.ends_with(end.as_str()))
    }
}

/// All forms of a verb with what they are; `irregular` gives past, participle and perhaps -ing form.
pub(super) fn verb_forms(lemma: &str, irregular: Option<&Vec<String>>) -> [(String, Flags); 5] {
    let regular_past = past(lemma);
    let given = |i: usize| irregular.and_then(|forms| forms.get(i)).cloned();
    let past = given(0).unwrap_or_else(|| regular_past.clone());
    let participle = given(1).unwrap_or_else(|| past.clone());
    let ing = given(2).unwrap_or_else(|| ing(lemma));
    [
        (lemma.into(), Flags::BASE),
        (third(lemma), Flags::THIRD),
        (past, Flags::PAST),
        (participle, Flags::PARTICIPLE),
        (ing, Flags::ING),
    ]
}

/// Plural of a noun; of a phrase, of its last word.
pub(super) fn plural(noun: &str) -> String {
    let lists = Inflection::builtin();
    match (lists.plurals.get(noun), noun.strip_suffix("man")) {
        (Some(plural), _) => plural.clone(),
        (_, Some(stem)) => [stem, "men"].concat(),
        _ if lists.unchanged.has(noun) => noun.into(),
        _ => third(noun),
    }
}

fn ends_in_consonant_y(word: &str) -> bool {
    let mut back = word.chars().rev();
    back.next() == Some('y') && back.next().is_some_and(|c| !"aeiou".contains(c))
}

fn third(word: &str) -> String {
    if ends_in_consonant_y(word) {
        [&word[..word.len() - 1], "ies"].concat()
    } else if ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end))
        || Inflection::builtin().with_es.has(word)
    {
        [word, "es"].concat()
    } else {
        [word, "s"].concat()
    }
}

fn past(word: &str) -> String {
    if ends_in_consonant_y(word) {
        [&word[..word.len() - 1], "ied"].concat()
    } else if word.ends_with('e') {
        [word, "d"].concat()
    } else {
        [word, "ed"].concat()
    }
}

fn ing(word: &str) -> String {
    if let Some(stem) = word.strip_suffix("ie") {
        [stem, "ying"].concat()
    } else if word.ends_with('e') && !["ee", "ye", "oe"].iter().any(|end| word.ends_with(end)) {
        [&word[..word.len() - 1], "ing"].concat()
    } else {
        [word, "ing"].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_and_irregular_forms() {
        let forms = |lemma: &str, irregular: Option<Vec<String>>| {
            verb_forms(lemma, irregular.as_ref()).into_iter().map(|f| f.0).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(forms("deny", None), "deny denies denied denied denying");
        assert_eq!(forms("argue", None), "argue argues argued argued arguing");
        assert_eq!(
            forms("put", Some(["put", "put", "putting"].map(String::from).to_vec())),
            "put puts put put putting"
        );
        assert_eq!(plural("spokeswoman"), "spokeswomen");
        assert_eq!(plural("agency"), "agencies");
    }
}
