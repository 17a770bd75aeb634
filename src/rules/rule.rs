//! What a rule file may say. The file is at once the rule's data, its manual page and its tests, so
//! that a newsroom can read, change and add rules without touching Rust: the *kind* does the work,
//! and the file says which words, relation or change it is about.

use super::example::Examples;
use super::kind::{Relation, RuleKind};
use super::{CueClass, Level};
use regex::Regex;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The shape of quotation that a rule applies to; the same four names as in reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shape {
    /// All of it inside marks.
    Direct,
    /// Marks round part of a sentence.
    Partial,
    /// Reported speech without marks.
    Indirect,
    /// Marks that report no speech.
    Scare,
}

/// What an edit between two renderings of one utterance changes, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// A negation came or went.
    Negation,
    /// Another figure.
    Number,
    /// Another name.
    Entity,
    /// can / must, when / if.
    Modality,
    /// Other words of content.
    Content,
    /// Words left out without a sign.
    Omission,
}

/// A regular expression over the words that the kind looks at.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "String")]
pub struct Pattern(pub Regex);

impl TryFrom<String> for Pattern {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        // The library's own message draws a picture over several lines; its last line says it all.
        Regex::new(&text).map(Pattern).map_err(|e| {
            let said = e.to_string();
            let last = said.lines().last().unwrap_or_default().trim().trim_start_matches("error: ");
            format!("pattern “{text}” can't be read: {last}")
        })
    }
}

/// Which quotations a rule looks at.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// Shapes of quotation; none named: every one that the kind looks at.
    #[serde(default)]
    pub quotation: Vec<Shape>,
}

/// What a rule looks for. Everything named must hold; of the entries in one list, any.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Match {
    /// Dictionary forms of the cue.
    #[serde(default)]
    pub lemma: Vec<String>,
    /// Classes of the cue.
    #[serde(default)]
    pub class: Vec<CueClass>,
    /// Whole words in this order, in the cue or the source; capitals and the shape of signs don't count.
    #[serde(default)]
    pub phrase: Vec<String>,
    /// A regular expression over the cue or the source as printed.
    #[serde(default)]
    pub pattern: Option<Pattern>,
    /// What must hold.
    #[serde(default)]
    pub relation: Option<Relation>,
    /// What must have changed between two renderings.
    #[serde(default)]
    pub change: Vec<Change>,
}

/// A value of an option.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged, expecting = "an option is true, false, a number, a text, or a list of texts")]
pub enum OptionValue {
    /// true or false
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A text.
    Text(String),
    /// Several texts.
    List(Vec<String>),
}

/// One rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// `group/slug`, the same as its path.
    pub id: String,
    /// What does the work.
    pub kind: RuleKind,
    /// How much a finding matters; the configuration may change it.
    pub level: Level,
    /// One line for the editor, with `{placeholders}` from [`PLACEHOLDERS`].
    pub message: String,
    /// The line for a case of it that deserves words of its own, by the case's name.
    #[serde(default)]
    pub messages: BTreeMap<String, String>,
    /// Two or three sentences that an editor would agree with.
    pub why: String,
    /// Which quotations it looks at.
    #[serde(default)]
    pub when: When,
    /// What it looks for.
    #[serde(default, rename = "match")]
    pub matches: Match,
    /// Options with their defaults; the configuration may set these and no others.
    #[serde(default)]
    pub options: BTreeMap<String, OptionValue>,
    /// What the options are for: the comments above them in the rule's file.
    #[serde(skip)]
    pub notes: BTreeMap<String, String>,
    /// Copy that shows what it means.
    #[serde(default)]
    pub examples: Examples,
}

/// What may stand in braces in a message. A check fills those that make sense for its kind.
pub const PLACEHOLDERS: &[&str] = &[
    "words",
    "mark",
    "cue",
    "source",
    "other",
    "hearer",
    "via",
    "speaker",
    "outlet",
    "other-outlet",
    "from",
    "to",
    "count",
    "change",
    "time",
];

impl Rule {
    /// The part of the id before the slash.
    pub fn group(&self) -> &str {
        self.id.split('/').next().unwrap_or_default()
    }

    /// Whether an id or a `group/*` names this rule.
    pub fn is_named_by(&self, name: &str) -> bool {
        match name.strip_suffix("/*") {
            Some(group) => group == self.group(),
            None => name == self.id,
        }
    }

    /// The message with its placeholders filled in, in one pass, so that braces in copy stay as they are.
    pub fn say(&self, values: &[(&str, &str)]) -> String {
        self.say_of("", values)
    }

    /// The same of a case that may have a message of its own.
    pub fn say_of(&self, case: &str, values: &[(&str, &str)]) -> String {
        let message = self.messages.get(case).unwrap_or(&self.message);
        let mut out = String::with_capacity(message.len() + 40);
        let mut rest = message.as_str();
        while let Some(open) = rest.find('{') {
            let Some(close) = rest[open..].find('}').map(|i| open + i) else { break };
            let name = &rest[open + 1..close];
            out.push_str(&rest[..open]);
            match values.iter().find(|(key, _)| *key == name) {
                Some((_, value)) => out.push_str(value),
                None => out.push_str(&rest[open..=close]),
            }
            rest = &rest[close + 1..];
        }
        out + rest
    }

    /// The names in braces in the messages.
    pub fn placeholders(&self) -> impl Iterator<Item = &str> {
        let all = std::iter::once(&self.message).chain(self.messages.values());
        all.flat_map(|message| message.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name)))
    }

    /// A whole-number option.
    pub fn number(&self, name: &str) -> Option<i64> {
        match self.options.get(name) {
            Some(OptionValue::Number(n)) => Some(*n),
            _ => None,
        }
    }

    /// A list option; a single text is a list of one.
    pub fn list(&self, name: &str) -> &[String] {
        match self.options.get(name) {
            Some(OptionValue::List(list)) => list,
            Some(OptionValue::Text(one)) => std::slice::from_ref(one),
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::file::read_rule;
    use super::super::file::tests::OWN;

    #[test]
    fn braces_in_copy_stay_as_they_are() {
        let rule = read_rule("r.yaml", "house/shock", OWN).unwrap();
        assert_eq!(rule.say(&[("cue", "{cue} blasts")]), "no “{cue} blasts”");
    }
}
