//! Telling site furniture from copy. A page that was saved whole carries its buttons and notices,
//! and some of them look like copy ("Read more: …") or break a quotation in two ("Advertisement").
//! A line is furniture only when the *whole* line is: the price of dropping a sentence is higher
//! than that of reading a button.

use crate::rules::{RuleError, from_yaml};
use crate::text::{Key, find_byte, fold_char, key_of, push_folded};
use regex::bytes::{Regex, RegexSet, RegexSetBuilder};
use rustc_hash::FxHashSet;
use serde::Deserialize;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The longest line that a pattern is tried on, in bytes: furniture is short.
const LONGEST: usize = 240;

/// What furniture looks like, and which words tell copy from a heading.
#[derive(Debug)]
pub struct Furniture {
    lines: FxHashSet<String>,
    /// The first words of them and how many words they have: nearly no line of copy needs to be read further.
    first_words: FxHashSet<Key>,
    most_words: usize,
    /// Patterns for a line in small letters, and those that tell capitals.
    small: RegexSet,
    cased: RegexSet,
    /// The words that a line holds if one of the patterns for its middle fits.
    words: Regex,
    middle: RegexSet,
    past: FxHashSet<String>,
    present: FxHashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    lines: Vec<String>,
    patterns: Vec<String>,
    holding: BTreeMap<String, Vec<String>>,
    past: FxHashSet<String>,
    present: FxHashSet<String>,
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
        let fail = |e: regex::Error| {
            let message = format!("pattern: {}", e.to_string().split_whitespace().collect::<Vec<_>>().join(" "));
            RuleError { path: path.into(), at: None, message }
        };
        let set = |patterns: &[&String], any_case: bool| {
            let whole = patterns.iter().map(|pattern| format!("^(?:{pattern})$"));
            RegexSetBuilder::new(whole).case_insensitive(any_case).unicode(false).build().map_err(fail)
        };
        let (cased, small): (Vec<&String>, Vec<&String>) = lists.patterns.iter().partition(|p| tells_capitals(p));
        let (small, cased) = (set(&small, false)?, set(&cased, true)?);
        let words = Regex::new(&any_case(lists.holding.keys())).map_err(fail)?;
        let middle = set(&lists.holding.values().flatten().collect::<Vec<_>>(), true)?;
        let lines: FxHashSet<String> = lists.lines.iter().map(|l| spaced(bare(l).split_whitespace())).collect();
        let first_words = lines.iter().filter_map(|l| l.split(' ').next()).map(key_of).collect();
        let most_words = lines.iter().map(|l| l.split(' ').count()).max().unwrap_or(0);
        Ok(Furniture {
            lines,
            first_words,
            most_words,
            small,
            cased,
            words,
            middle,
            past: lists.past,
            present: lists.present,
        })
    }

    /// Whether a whole line, or paragraph, is furniture.
    pub fn is(&self, line: &str) -> bool {
        let line = line.trim();
        if line.len() > LONGEST {
            return false;
        }
        let words = bare(line).split_whitespace();
        let first = words.clone().next().map(key_of);
        let may_be_known =
            first.is_some_and(|key| self.first_words.contains(&key)) && words.clone().nth(self.most_words).is_none();
        let known = may_be_known && self.lines.contains(&spaced(words));
        let plain = plain(line);
        let line = plain.as_bytes();
        known
            || self.small.is_match(&line.to_ascii_lowercase())
            || self.cased.is_match(line)
            || self.words.is_match(line) && self.middle.is_match(line)
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

/// Whether a pattern has a capital that is no escape, or tells capitals from small letters. All others fit the
/// line in small letters, and letters of one case alone compile and run in a fraction of the time.
fn tells_capitals(pattern: &str) -> bool {
    let mut escaped = false;
    let capital = |c: char| {
        let was = escaped;
        escaped = c == '\\' && !was;
        c.is_ascii_uppercase() && !was
    };
    pattern.contains("(?-i") || pattern.chars().any(capital)
}

/// A pattern for any of the words in small letters, with a capital or in capitals: three plain words are
/// found faster than one in any case.
fn any_case<'a>(words: impl Iterator<Item = &'a String>) -> String {
    let cases = |word: &String| {
        let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
        [word.to_lowercase(), first.to_uppercase() + rest, word.to_uppercase()].map(|case| regex::escape(&case))
    };
    words.flat_map(cases).collect::<Vec<_>>().join("|")
}

/// A line in plain signs: patterns that need know nothing but ASCII compile thirty times faster.
fn plain(line: &str) -> Cow<'_, str> {
    if line.is_ascii() {
        return Cow::Borrowed(line);
    }
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = find_byte(rest.as_bytes(), |b| !(b' '..128).contains(&b) | (b == b'`')) {
        let (before, after) = rest.split_at(at);
        let mut chars = after.chars();
        let Some(c) = chars.next() else { break };
        out.push_str(before);
        rest = chars.as_str();
        match c {
            '»' | '›' | '→' | '▸' | '►' => out.push('>'),
            '•' | '·' | '‧' | '●' | '▪' | '■' => out.push('|'),
            '©' => out.push_str("(c)"),
            c if c.is_whitespace() => out.push(' '),
            c => out.push(fold_char(c)),
        }
    }
    out.push_str(rest);
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
