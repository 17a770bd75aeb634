//! Telling site furniture from copy. A page that was saved whole carries its buttons and notices,
//! and some of them look like copy ("Read more: …") or break a quotation in two ("Advertisement").
//! A line is furniture only when the *whole* line is: the price of dropping a sentence is higher
//! than that of reading a button.

use super::opening::openings;
use crate::rules::{RuleError, word_list};
use crate::text::{Key, find_byte, fold_char, key_of, push_folded};
use regex::bytes::{Regex, RegexBuilder};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The longest line that a pattern is tried on, in bytes: furniture is short.
const LONGEST: usize = 240;

/// What furniture looks like, and which words tell copy from a heading.
#[derive(Debug)]
pub struct Furniture {
    lines: FxHashSet<String>,
    /// The first words of them and how many words they have: nearly no line of copy needs to be read further.
    first_words: FxHashSet<Key>,
    most_words: usize,
    /// Patterns for lines that begin in a known way.
    opened: Vec<Pattern>,
    /// These beginnings and whose they are, by their first byte.
    openings: FxHashMap<u8, Vec<(String, usize)>>,
    /// Patterns that may begin with anything: for a line of one word, and for any.
    one_word: Vec<Pattern>,
    any_line: Vec<Pattern>,
    /// Patterns for lines that hold one of these signs or words, and any of the words.
    signs: Vec<(u8, Vec<usize>)>,
    words: Vec<(String, Vec<usize>)>,
    any_word: Regex,
    middle: Vec<Pattern>,
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

/// A pattern, compiled for the first line that it is tried on.
#[derive(Debug)]
struct Pattern {
    /// It tells capitals; others are for the line in small letters.
    cased: bool,
    whole: LazyLock<Regex, Box<dyn FnOnce() -> Regex + Send>>,
}

impl Pattern {
    fn new(pattern: String, cased: bool) -> Pattern {
        let build = move || RegexBuilder::new(&whole(&pattern)).case_insensitive(cased).unicode(false).build();
        Pattern { cased, whole: LazyLock::new(Box::new(move || build().unwrap_or_else(broken))) }
    }

    fn fits(&self, line: &[u8]) -> bool {
        if self.cased { self.whole.is_match(line) } else { self.whole.is_match(&line.to_ascii_lowercase()) }
    }
}

fn whole(pattern: &str) -> String {
    format!("^(?:{pattern})$")
}

/// A pattern of the list that is compiled in is no regular expression; a test guards it.
fn broken<T>(e: regex::Error) -> T {
    unreachable!("built-in list: {e}")
}

impl Furniture {
    /// The list that is compiled in.
    ///
    /// # Errors
    /// None, unless the list in the source tree is broken; a test guards it.
    pub fn builtin() -> Result<Furniture, RuleError> {
        let lists: Lists = word_list!("furniture")?;
        let (mut opened, mut one_word, mut any_line) = (Vec::new(), Vec::new(), Vec::new());
        let mut known: FxHashMap<u8, Vec<(String, usize)>> = FxHashMap::default();
        for pattern in lists.patterns {
            let capitals = tells_capitals(&pattern);
            match openings(&pattern) {
                Some(all) => {
                    for opening in all {
                        known.entry(opening.as_bytes()[0]).or_default().push((opening, opened.len()));
                    }
                    opened.push(Pattern::new(pattern, capitals));
                }
                None if may_hold_space(&pattern) => any_line.push(Pattern::new(pattern, capitals)),
                None => one_word.push(Pattern::new(pattern, capitals)),
            }
        }
        // One that holds any of several signs stands under each of them.
        let inside: BTreeSet<&String> = lists.holding.values().flatten().collect();
        let inside: Vec<&String> = inside.into_iter().collect();
        let middle = inside.iter().map(|&pattern| Pattern::new(pattern.clone(), true)).collect();
        let (mut signs, mut words) = (Vec::new(), Vec::new());
        for (held, patterns) in &lists.holding {
            let of = patterns.iter().filter_map(|pattern| inside.binary_search(&pattern).ok()).collect();
            match held.as_bytes() {
                &[sign] => signs.push((sign, of)),
                _ => words.push((held.clone(), of)),
            }
        }
        let any_word = Regex::new(&any_case(words.iter().map(|(word, _)| word))).unwrap_or_else(broken);
        let lines: FxHashSet<String> = lists.lines.iter().map(|l| spaced(bare(l).split_whitespace())).collect();
        let first_words = lines.iter().filter_map(|l| l.split(' ').next()).map(key_of).collect();
        let most_words = lines.iter().map(|l| l.split(' ').count()).max().unwrap_or(0);
        Ok(Furniture {
            lines,
            first_words,
            most_words,
            opened,
            openings: known,
            one_word,
            any_line,
            signs,
            words,
            any_word,
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
        let fits = |patterns: &[Pattern]| patterns.iter().any(|pattern| pattern.fits(line));
        known
            || self.opens(line)
            || fits(&self.any_line)
            || !line.contains(&b' ') && fits(&self.one_word)
            || self.holds(line)
    }

    /// Whether a pattern fits the line for a sign or a word that it holds.
    fn holds(&self, line: &[u8]) -> bool {
        let fits = |patterns: &[usize]| patterns.iter().any(|&of| self.middle[of].fits(line));
        let sign = |(sign, of): &(u8, Vec<usize>)| find_byte(line, |b| b == *sign).is_some() && fits(of);
        let word = |(word, of): &(String, Vec<usize>)| {
            let found = line.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()));
            found && fits(of)
        };
        self.signs.iter().any(sign) || self.any_word.is_match(line) && self.words.iter().any(word)
    }

    /// Whether a pattern that begins as the line does fits it.
    fn opens(&self, line: &[u8]) -> bool {
        let Some((first, rest)) = line.split_first() else { return false };
        let Some(openings) = self.openings.get(&first.to_ascii_lowercase()) else { return false };
        let begins = |opening: &str| {
            let opening = &opening.as_bytes()[1..];
            // Most are told apart by their second letter.
            let second = opening.first().zip(rest.first()).is_none_or(|(a, b)| *a == b.to_ascii_lowercase());
            second && rest.get(..opening.len()).is_some_and(|rest| rest.eq_ignore_ascii_case(opening))
        };
        openings.iter().filter(|(opening, _)| begins(opening)).any(|&(_, of)| self.opened[of].fits(line))
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

/// Whether what a pattern fits may have a space in it.
fn may_hold_space(pattern: &str) -> bool {
    let mut escaped = false;
    let wide = |c: char| {
        let was = escaped;
        escaped = c == '\\' && !was;
        if was { matches!(c, 's' | 'W' | 'D') } else { matches!(c, ' ' | '.' | '^') }
    };
    pattern.chars().any(wide)
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
    fn every_pattern_is_a_regular_expression() {
        let furniture = Furniture::builtin().unwrap();
        furniture.opened.iter().for_each(|pattern| assert!(!pattern.whole.is_match(b"")));
        furniture.middle.iter().for_each(|pattern| assert!(!pattern.whole.is_match(b"")));
        // Most have to be tried on few lines.
        assert!(furniture.one_word.len() < furniture.opened.len() / 5);
        assert!(furniture.any_line.is_empty());
    }

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
