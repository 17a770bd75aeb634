//! A rule's examples are its tests: copy to flag gives a finding of that rule, copy to pass gives
//! none. And the list of built-in rules is complete, so that no rule file lies unread.

mod support;

use misquote::rules::{BUILT_IN, Example, RuleSet};
use std::fs;
use std::path::PathBuf;
use support::{check_against, found};

/// The example's stories; each is its own file, so that two may have the same copy.
fn stories(example: &Example) -> Vec<(String, String)> {
    let path = |i: usize| format!("story-{}.txt", i + 1);
    example.stories().iter().enumerate().map(|(i, copy)| (path(i), copy.clone())).collect()
}

fn references(example: &Example) -> Vec<(String, String)> {
    let path = |i: usize| format!("reference-{}.txt", i + 1);
    example.references().iter().enumerate().map(|(i, text)| (path(i), text.clone())).collect()
}

#[test]
fn every_example_holds() {
    let (mut ran, mut failed) = (0, Vec::new());
    for rule in RuleSet::builtin().iter() {
        let sorts = [("flag", true, &rule.examples.flag), ("pass", false, &rule.examples.pass)];
        for (sort, flagged, examples) in sorts {
            for (number, example) in examples.iter().enumerate() {
                let checked = check_against(&stories(example), &references(example), std::slice::from_ref(&rule.id));
                ran += 1;
                for finding in &checked.findings {
                    assert!(!finding.message.contains(['{', '}']), "{}: “{}”", rule.id, finding.message);
                    assert_eq!(finding.fingerprint.len(), 16);
                }
                if checked.findings.is_empty() == flagged {
                    failed.push(format!("{} {sort} {}: {example:?}\n    {:?}", rule.id, number + 1, found(&checked)));
                }
            }
        }
    }
    assert!(failed.is_empty(), "{} of {ran} examples fail:\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn every_rule_file_is_built_in() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("rules");
    let mut files = Vec::new();
    for group in fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path()).filter(|path| !path.ends_with("words")) {
        for file in fs::read_dir(&group).unwrap().map(|e| e.unwrap().path()) {
            let path = file.strip_prefix(&folder).unwrap().with_extension("");
            files.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
    files.sort();
    let mut listed: Vec<&str> = BUILT_IN.iter().map(|(id, _)| *id).collect();
    listed.sort();
    assert_eq!(files, listed, "src/rules/builtin.rs lists every file under rules/ but the word lists");
}
