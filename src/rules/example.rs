//! Copy that shows what a rule means. It is the rule's manual page and its tests at once: what must be flagged, what
//! must pass, with the references that it is held against.

use serde::Deserialize;

/// Copy that shows what a rule means.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged, expecting = "an example is copy, or {stories: [copy, copy]}")]
pub enum Example {
    /// One story, a paragraph a line; front matter may stand before it.
    Story(String),
    /// Several, for what only shows across stories.
    Stories(Stories),
}

/// The stories of one example.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stories {
    /// Each a paragraph a line; front matter may stand before it.
    pub stories: Vec<String>,
    /// What they are held against: text, or captions with their time codes.
    #[serde(default)]
    pub references: Vec<String>,
}

impl Example {
    /// Its stories, in order.
    pub fn stories(&self) -> &[String] {
        match self {
            Example::Story(one) => std::slice::from_ref(one),
            Example::Stories(several) => &several.stories,
        }
    }

    /// Its references, in order.
    pub fn references(&self) -> &[String] {
        match self {
            Example::Story(_) => &[],
            Example::Stories(several) => &several.references,
        }
    }
}

/// Examples of both sorts; a rule without any is not taken.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Examples {
    /// Copy that the rule must flag.
    #[serde(default)]
    pub flag: Vec<Example>,
    /// Copy that it must let pass.
    #[serde(default)]
    pub pass: Vec<Example>,
}
