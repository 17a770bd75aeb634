//! Telling site furniture from copy. A page that was saved whole carries its buttons and notices,
//! and some of them look like copy ("Read more: …") or break a quotation in two ("Advertisement").
//! A line is furniture only when the *whole* line is: the price of dropping a sentence is higher
//! than that of reading a button.

use crate::rules::{RuleError, from_yaml};
use crate::text::{fold_char, push_folded};
use regex::bytes::{RegexSet, RegexSetBuilder};
use serde::Deserialize;
use std::borrow::Cow;
use std::collections::HashSet;

/// The longest line that a pattern is tried on, in bytes: furniture is short.
const LONGEST: usize = 240;

/// What furniture looks like, and which words tell copy from a heading.
#[derive(Debug)]
pub struct Furniture {
    lines: HashSet<String>,
    /// The first words of them: nearly no line of copy needs to be read further.
    first_words: HashSet<String>,
    patterns: RegexSet,
    past: HashSet<String>,
    present: HashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    lines: Vec<String>,
    patterns: Vec<String>,
    past: HashSet<String>,
    present: HashSet<String>,
}

impl Furniture {
    /// The list that is compiled in.
    ///
    /// # Errors
    /// None, unless the list in the source tree is broken; a test guards it.
    pub fn builtin() -> Result<Furniture, RuleError> {
        Furniture::parse("rules/words/furniture.yaml", include_str!("../../rules/words/furniture.yaml"))
    }

    /// A list in the same form.
    ///
    /// # Errors
    /// Broken YAML or a pattern that is no regular expression.
    pub fn parse(path: &str, yaml: &str) -> Result<Furniture, RuleError> {
        let lists: Lists = from_yaml(path, yaml)?;
        let whole = lists.patterns.iter().map(|p| format!("^(?:{p})$"));
        let patterns = RegexSetBuilder::new(whole).case_insensitive(true).unicode(false).build().map_err(|e| {
            let message = format!("pattern: {}", e.to_string().split_whitespace().collect::<Vec<_>>().join(" "));
            RuleError { path: path.into(), at: None, message }
        })?;
        let lines: HashSet<String> = lists.lines.iter().map(|l| spaced(bare(l).split_whitespace())).collect();
        let first_words = lines.iter().filter_map(|l| l.split(' ').next()).map(String::from).collect();
        Ok(Furniture { lines, first_words, patterns, past: lists.past, present: lists.present })
    }

    /// Whether a whole line, or paragraph, is furniture.
    pub fn is(&self, line: &str) -> bool {
        let line = line.trim();
        let words = || bare(line).split_whitespace();
        let may_be_known = || self.first_words.contains(&spaced(words().take(1)));
        let known = || may_be_known() && self.lines.contains(&spaced(words()));
        line.len() <= LONGEST && (known() || self.patterns.is_match(plain(line).as_bytes()))
    }

    /// Whether a word reports speech as copy does ("said").
    pub fn reports_in_past(&self, word: &str) -> bool {
        self.past.contains(word)
    }

    /// Whether a word reports speech, in any tense ("says").
    pub fn reports(&self, word: &str) -> bool {
        self.past.contains(word) || self.present.contains(word)
    }
}

/// A line in plain signs: patterns that need know nothing but ASCII compile thirty times faster.
fn plain(line: &str) -> Cow<'_, str> {
    if line.is_ascii() {
        return Cow::Borrowed(line);
    }
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        match c {
            '»' | '›' | '→' | '▸' | '►' => out.push('>'),
            '•' | '·' | '‧' | '●' | '▪' | '■' => out.push('|'),
            '©' => out.push_str("(c)"),
            c if c.is_whitespace() => out.push(' '),
            c => out.push(fold_char(c)),
        }
    }
    Cow::Owned(out)
}

/// A line without the signs round it.
fn bare(line: &str) -> &str {
    let core = line.trim_matches(|c: char| !c.is_alphanumeric());
    // "###" and "-30-" are signs themselves.
    if core.is_empty() { line } else { core }
}

/// Words in lower case with one space between.
fn spaced<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for word in words {
        if !out.is_empty() {
            out.push(' ');
        }
        push_folded(word, &mut out);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_lines_of_a_site_are_furniture() {
        let furniture = Furniture::builtin().unwrap();
        for line in [
            "SHARE THIS ARTICLE",
            "Related Articles:",
            "Comments are closed.",
            "Leave a Reply",
            "Back to top button",
            "»  Editor’s  picks",
            "Your email address will not be published. Required fields are marked *",
            "Read more: Ferry cut again",
            "Sign up for our morning newsletter",
            "Advertisement",
            "- Advertisement -",
            "Photo: Ann Cole/Getty Images",
            "(Photo by Ann Cole)",
            "© 2021 Harbour Times. All rights reserved.",
            "Copyright 2021 Harbour Times",
            "Follow Ann Cole on Twitter: @anncole",
            "https://example.com/a?b=c",
            "www.example.co.uk",
            "Ann Cole and Ben Ray contributed to this report.",
            "12 comments",
            "By Ann Cole",
            "By Ann Cole and Ben Ray, Staff Writers",
            "March 4, 2021",
            "4 March 2021",
            "ab/cd",
            "* * *",
            "News / More",
            "5 min read",
            "Additional reporting by Ben Ray in Larnmouth; editing by Cy Dow",
            "Ben Ray/Reuters",
            "Tags: ferry, harbour",
            "-30-",
        ] {
            assert!(furniture.is(line), "{line}");
        }
    }

    #[test]
    fn copy_is_not_furniture() {
        let furniture = Furniture::builtin().unwrap();
        for line in [
            "“Share this with your neighbours,” Ames said.",
            "Comments are closed to outsiders, Ames said, “and will stay so.”",
            "By noon the ferry had gone.",
            "By Friday, Ames said, nobody will remember.",
            "Follow the money, she said.",
            "Related costs rose by half.",
            "He will sign up for a second term.",
            "Ames: We paid.",
            "AMES: Read it again.",
            "She told the paper: “More: we want more.”",
            "Cole contributed to the fund.",
            "Photos of the harbour show two ferries.",
            "The ship left on March 4, 2021.",
            "Back to square one.",
            "Advertisement spending fell.",
            "Ads worked, Ames said.",
            "Ames, 34, is a contributor of ideas.",
            "Get the ferry back, they chanted.",
            "No comment.",
            "“No comments,” he said.",
            "Ferries stay, says mayor",
            "Ferry stays",
            "Yes.",
            "No.",
            "More ferries were cut.",
            "Watch the tide, he warned.",
        ] {
            assert!(!furniture.is(line), "{line}");
        }
    }
}
