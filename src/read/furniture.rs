//! Telling site furniture from copy. A page that was saved whole carries its buttons and notices,
//! and some of them look like copy ("Read more: …") or break a quotation in two ("Advertisement").
//! A line is furniture only when the *whole* line is: the price of dropping a sentence is higher
//! than that of reading a button.

use super::opening::openings;
use super::pattern::{Pattern, any_case, broken, may_hold_space, plain, tells_capitals};
use crate::rules::{RuleError, word_list};
use crate::text::{Key, find_byte, key_of, push_folded};
use regex::bytes::Regex;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

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
    /// These beginnings and whose they are, by their first two bytes.
    openings: FxHashMap<[u8; 2], Vec<(String, usize)>>,
    /// Patterns that may begin with anything: for a line of one word, and for any.
    one_word: Vec<Pattern>,
    any_line: Vec<Pattern>,
    /// Patterns for lines that hold one of these signs or words, and any of the words.
    signs: Vec<(u8, Vec<usize>)>,
    /// These signs, to be looked for eight at a time.
    any_sign: Vec<[u8; 8]>,
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

impl Furniture {
    /// The list that is compiled in.
    ///
    /// # Errors
    /// None, unless the list in the source tree is broken; a test guards it.
    pub fn builtin() -> Result<Furniture, RuleError> {
        let lists: Lists = word_list!("furniture")?;
        let (mut opened, mut one_word, mut any_line) = (Vec::new(), Vec::new(), Vec::new());
        let mut known: FxHashMap<[u8; 2], Vec<(String, usize)>> = FxHashMap::default();
        for pattern in lists.patterns {
            let capitals = tells_capitals(&pattern);
            match openings(&pattern) {
                Some(all) => {
                    for opening in all {
                        known.entry(first_two(opening.as_bytes())).or_default().push((opening, opened.len()));
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
        let eight = |some: &[(u8, Vec<usize>)]| std::array::from_fn(|i| some.get(i).unwrap_or(&some[0]).0);
        let any_sign = signs.chunks(8).map(eight).collect();
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
            any_sign,
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
        let any_sign = |signs: &[u8; 8]| find_byte(line, |b| signs.iter().fold(false, |any, &sign| any | (b == sign)));
        self.any_sign.iter().any(|signs| any_sign(signs).is_some()) && self.signs.iter().any(sign)
            || self.any_word.is_match(line) && self.words.iter().any(word)
    }

    /// Whether a pattern that begins as the line does fits it.
    fn opens(&self, line: &[u8]) -> bool {
        let two = first_two(line);
        let begins = |opening: &str| {
            line.get(..opening.len()).is_some_and(|start| start.eq_ignore_ascii_case(opening.as_bytes()))
        };
        [two, [two[0], 0]]
            .iter()
            .filter_map(|start| self.openings.get(start))
            .flatten()
            .any(|(opening, of)| begins(opening) && self.opened[*of].fits(line))
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

/// The first two bytes in small letters; NUL where there is none.
fn first_two(bytes: &[u8]) -> [u8; 2] {
    [0, 1].map(|i| bytes.get(i).map_or(0, u8::to_ascii_lowercase))
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
        furniture.opened.iter().for_each(|pattern| assert!(!pattern.fits(b"")));
        furniture.middle.iter().for_each(|pattern| assert!(!pattern.fits(b"")));
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
