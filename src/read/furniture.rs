//! Telling site furniture from copy. A page that was saved whole carries its buttons and notices,
//! and some of them look like copy ("Read more: …") or break a quotation in two ("Advertisement").
//! A line is furniture only when the *whole* line is: the price of dropping a sentence is higher
//! than that of reading a button.

use super::pattern::{Pattern, any_case, plain};
use crate::rules::{RuleError, word_list};
use crate::text::{Key, find_byte, key_of, push_folded};
use regex::bytes::Regex;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;
use std::ops::Range;

/// The longest line that a pattern is tried on, in bytes: furniture is short.
const LONGEST: usize = 240;

/// What the build knows of the patterns; each is told by its place in the list of all.
struct Built {
    /// Where the automaton of each stands among those of all.
    automata: &'static [Range<usize>],
    /// How the lines begin that one fits, in small letters and in order, and which one it is.
    openings: &'static [(&'static str, usize)],
    /// Those that may begin with anything: for a line of one word, and for any.
    one_word: &'static [usize],
    any_line: &'static [usize],
    /// Those for lines that hold one of these signs or words.
    signs: &'static [(u8, &'static [usize])],
    words: &'static [(&'static str, &'static [usize])],
}

static BUILT: Built = include!(concat!(env!("OUT_DIR"), "/furniture.rs"));
static AUTOMATA: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/furniture.dfa"));

/// What furniture looks like, and which words tell copy from a heading.
#[derive(Debug)]
pub struct Furniture {
    lines: FxHashSet<String>,
    /// The first words of them and how many words they have: nearly no line of copy needs to be read further.
    first_words: FxHashSet<Key>,
    most_words: usize,
    patterns: Vec<Pattern>,
    /// Which of the beginnings have these first two bytes.
    openings: FxHashMap<[u8; 2], Range<usize>>,
    /// The signs that a pattern asks for, to be looked for eight at a time, and any of the words.
    any_sign: Vec<[u8; 8]>,
    any_word: Regex,
    past: FxHashSet<&'static str>,
    present: FxHashSet<&'static str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
struct Lists {
    lines: Vec<&'static str>,
    past: FxHashSet<&'static str>,
    present: FxHashSet<&'static str>,
}

impl Furniture {
    /// The list that is compiled in.
    ///
    /// # Errors
    /// None, unless the list in the source tree is broken; a test guards it.
    pub fn builtin() -> Result<Furniture, RuleError> {
        let lists: Lists = word_list!("furniture")?;
        let mut openings: FxHashMap<[u8; 2], Range<usize>> = FxHashMap::default();
        for (i, (opening, _)) in BUILT.openings.iter().enumerate() {
            openings.entry(first_two(opening.as_bytes())).or_insert(i..i).end = i + 1;
        }
        let eight = |some: &[(u8, &[usize])]| std::array::from_fn(|i| some.get(i).unwrap_or(&some[0]).0);
        let any_word = Regex::new(&any_case(BUILT.words.iter().map(|(word, _)| word)));
        let lines: FxHashSet<String> = lists.lines.iter().map(|l| spaced(bare(l).split_whitespace())).collect();
        let first_words = lines.iter().filter_map(|l| l.split(' ').next()).map(key_of).collect();
        let most_words = lines.iter().map(|l| l.split(' ').count()).max().unwrap_or(0);
        Ok(Furniture {
            lines,
            first_words,
            most_words,
            patterns: BUILT.automata.iter().map(|at| Pattern::new(&AUTOMATA[at.clone()])).collect(),
            openings,
            any_sign: BUILT.signs.chunks(8).map(eight).collect(),
            any_word: any_word.unwrap_or_else(|e| unreachable!("built-in list: {e}")),
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
        let fits = |patterns: &[usize]| self.any_fits(patterns, line);
        known
            || self.opens(line)
            || fits(BUILT.any_line)
            || !line.contains(&b' ') && fits(BUILT.one_word)
            || self.holds(line)
    }

    fn any_fits(&self, patterns: &[usize], line: &[u8]) -> bool {
        patterns.iter().any(|&of| self.patterns[of].fits(line))
    }

    /// Whether a pattern fits the line for a sign or a word that it holds.
    fn holds(&self, line: &[u8]) -> bool {
        let sign = |(sign, of): &(u8, &[usize])| find_byte(line, |b| b == *sign).is_some() && self.any_fits(of, line);
        let word = |(word, of): &(&str, &[usize])| {
            let found = line.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()));
            found && self.any_fits(of, line)
        };
        let any_sign = |signs: &[u8; 8]| find_byte(line, |b| signs.iter().fold(false, |any, &sign| any | (b == sign)));
        self.any_sign.iter().any(|signs| any_sign(signs).is_some()) && BUILT.signs.iter().any(sign)
            || self.any_word.is_match(line) && BUILT.words.iter().any(word)
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
            .flat_map(|range| &BUILT.openings[range.clone()])
            .any(|(opening, of)| begins(opening) && self.patterns[*of].fits(line))
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
    fn every_pattern_is_tried_on_few_lines() {
        let furniture = Furniture::builtin().unwrap();
        furniture.patterns.iter().for_each(|pattern| assert!(!pattern.fits(b"")));
        assert!(BUILT.one_word.len() < furniture.patterns.len() / 5);
        assert!(BUILT.any_line.is_empty());
        let held = BUILT.signs.iter().flat_map(|(_, of)| *of).chain(BUILT.words.iter().flat_map(|(_, of)| *of));
        let opened = BUILT.openings.iter().map(|(_, of)| of);
        let all: FxHashSet<&usize> = BUILT.one_word.iter().chain(held).chain(opened).collect();
        assert_eq!(all.len(), furniture.patterns.len());
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
