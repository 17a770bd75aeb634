//! From copy to findings, as the program does it, for the tests that hold rules against copy.

#![allow(dead_code)] // each test file uses its own part

pub mod page;

use misquote::check::Finding;
use misquote::read::{Furniture, LIMIT, read, read_reference};
use misquote::resolve::Analysis;
use misquote::rules::{Config, Lexicon, RuleSet};
use misquote::text::Story;
use misquote::verify::Verified;
use std::sync::OnceLock;

/// Stories and what was found in them.
pub struct Checked {
    pub stories: Vec<Analysis>,
    pub findings: Vec<Finding>,
    pub verified: Vec<Verified>,
}

/// One story in plain text, analysed; each line is a paragraph.
pub fn analysed(copy: &str) -> Analysis {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    misquote::analyse(Story::plain("story", copy), LEXICON.get_or_init(|| Lexicon::builtin().expect("word lists")))
}

/// Reads, analyses, links and checks stories given as path and copy, with every built-in rule on.
pub fn check(stories: &[(String, String)]) -> Checked {
    check_selected(stories, &[])
}

/// The same with only the rules that `select` names.
pub fn check_selected(stories: &[(String, String)], select: &[String]) -> Checked {
    check_against(stories, &[], select)
}

/// The same held against references, also given as path and text. A story that says of itself that it is one
/// is a reference, too.
pub fn check_against(stories: &[(String, String)], references: &[(String, String)], select: &[String]) -> Checked {
    static LISTS: OnceLock<(Lexicon, Furniture)> = OnceLock::new();
    let built_in = || (Lexicon::builtin().expect("word lists"), Furniture::builtin().expect("word lists"));
    let (lexicon, furniture) = LISTS.get_or_init(built_in);
    let mut rules = RuleSet::builtin();
    rules.configure(&Config::default(), select, &[]).expect("names of rules");
    let analyse = |(path, copy): &(String, String)| {
        let story = read(path, copy.clone().into_bytes(), furniture).expect("copy that can be read");
        misquote::analyse(story, lexicon)
    };
    let reference = |(path, text): &(String, String)| {
        let story =
            read_reference(path, text.clone().into_bytes(), furniture, LIMIT).expect("a reference that can be read");
        misquote::analyse(story, lexicon)
    };
    let mut all: Vec<Analysis> = stories.iter().map(analyse).collect();
    all.sort_by_key(|analysis| analysis.story.meta.reference);
    all.extend(references.iter().map(reference));
    let stories = &all[..misquote::verify::references_from(&all)];
    let utterances = misquote::link::link(stories, lexicon);
    let verified = misquote::verify::verify(&all, &rules, lexicon);
    let findings = misquote::check::check_against(&all, &utterances, &verified, &rules, lexicon);
    Checked { stories: all, findings, verified }
}

/// Each finding on a line: `path:line: rule "words"`, the words being those that are underlined.
pub fn found(checked: &Checked) -> Vec<String> {
    let line = |finding: &Finding| {
        let story = &checked.stories[finding.place.story].story;
        let emphasised: Vec<&str> = finding.emphasis.iter().map(|span| span.of(&story.text)).collect();
        let words =
            if emphasised.is_empty() { finding.place.span.of(&story.text).into() } else { emphasised.join(" ") };
        let first = finding.emphasis.first().unwrap_or(&finding.place.span);
        format!("{}:{}: {} \"{}\"", story.path, story.line_column(first.start()).0, finding.rule, words)
    };
    checked.findings.iter().map(line).collect()
}
