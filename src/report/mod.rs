//! Findings, quotations and utterances as people and programs read them. A report renders what
//! others found and computes nothing itself: were a format to decide anything, two formats could
//! disagree. One small file a format; each takes what was found, [`Options`] and a writer.
//!
//! No byte of a story reaches a writer unescaped: text formats go through `escape`, JSON through
//! `json`.

mod check_json;
mod coming;
mod compare;
mod compare_json;
mod compared;
mod concise;
mod console;
mod credit;
mod excerpt;
mod escape;
mod explain;
mod github;
mod grid;
mod json;
mod locate;
mod page;
mod place_row;
mod quotes;
mod quotes_json;
mod style;
mod ticks;
mod tree;
mod verified_json;
mod why;
mod wrap;

use crate::check::Finding;
use crate::link::Utterance;
use crate::resolve::Analysis;
use crate::rules::Level;
use crate::verify::{Tally, Verified};

pub use check_json::{check_json, check_jsonl};
pub use compare::compare_full;
pub use compare_json::{compare_json, compare_jsonl};
pub use compared::{Compared, Comparison, compared};
pub use concise::check_concise;
pub use console::check_full;
pub use escape::escape;
pub use explain::{explain_list, explain_rule};
pub use github::check_github;
pub use quotes::quotes_full;
pub use quotes_json::quotes_object;
pub use style::set_colour;

/// How a report for people is to look; programs' formats ignore it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Escape sequences for colour and underline. Whoever sets it calls [`set_colour`] once, too.
    pub colour: bool,
    /// Columns of the terminal.
    pub width: usize,
    /// Whole paragraphs instead of windows, and the evidence behind each attribution.
    pub verbose: bool,
    /// The findings and nothing else: no summary line.
    pub quiet: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { colour: false, width: 80, verbose: false, quiet: false }
    }
}

/// All that `check` found; what the formats of `check` take.
#[derive(Clone, Copy, Debug)]
pub struct Checked<'a> {
    /// The stories, in the order that findings and utterances count them in.
    pub stories: &'a [Analysis],
    /// What they were held against; places count on from the stories.
    pub references: &'a [Analysis],
    /// What became of each quotation that was looked up there.
    pub verified: &'a [Verified],
    /// The utterances that two or more quotations render.
    pub utterances: &'a [Utterance],
    /// The findings, sorted by story, place and rule; none of level off.
    pub findings: &'a [Finding],
}

/// The last line of a report: how much was looked at and how much was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Summary {
    /// Stories read.
    pub stories: usize,
    /// Quotations in them, scare quotes not counted.
    pub quotations: usize,
    /// Utterances in two or more renderings.
    pub utterances: usize,
    /// Findings of level error.
    pub errors: usize,
    /// Findings of level warning.
    pub warnings: usize,
    /// Findings of level suggestion.
    pub suggestions: usize,
    /// How the quotations fared that were held against a reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified: Option<Tally>,
}

impl<'a> Checked<'a> {
    /// The story or reference of a place.
    fn analysis(&self, at: usize) -> &'a Analysis {
        match at.checked_sub(self.stories.len()) {
            None => &self.stories[at],
            Some(at) => &self.references[at],
        }
    }

    /// Counts what there is.
    pub fn summary(&self) -> Summary {
        let quotes = self.stories.iter().flat_map(|s| &s.quotes);
        let of = |level| self.findings.iter().filter(|f| f.level == level).count();
        Summary {
            stories: self.stories.len(),
            quotations: quotes.filter(|q| q.quotation.kind != crate::extract::Kind::Scare).count(),
            utterances: self.utterances.len(),
            errors: of(Level::Error),
            warnings: of(Level::Warning),
            suggestions: of(Level::Suggestion),
            verified: (!self.references.is_empty()).then(|| Tally::of(self.references.len(), self.verified)),
        }
    }
}

/// "1 story", "2 stories".
fn plural(n: usize, noun: &str) -> String {
    match noun.strip_suffix('y') {
        _ if n == 1 => format!("1 {noun}"),
        Some(stem) => format!("{n} {stem}ies"),
        None => format!("{n} {noun}s"),
    }
}
