//! The specification is the test: pages of prose with copy and the findings that an editor should
//! see (tests/cases/README.md says how they are read). Every page runs with the built-in rules.

mod support;

use std::fs;
use support::page::{Section, pages, sections};
use support::{check_against, found};

/// One case: its heading, its stories by outlet, and the findings, a line each.
#[derive(Default)]
struct Case {
    heading: String,
    stories: Vec<(String, String)>,
    references: Vec<(String, String)>,
    findings: Vec<String>,
}

/// The cases of a page; a fence opens and closes with three backticks at the head of a line.
fn cases(page: &str) -> Vec<Case> {
    let case = |section: Section| {
        let mut case = Case { heading: section.heading, ..Case::default() };
        for (info, inside) in &section.fences {
            match info.split_once(' ') {
                Some(("copy", outlet)) => case.stories.push((outlet.trim().into(), inside.join("\n") + "\n")),
                Some(("reference", name)) => case.references.push((name.trim().into(), inside.join("\n") + "\n")),
                None if info == "findings" => case.findings.extend(inside.iter().cloned()),
                _ => {
                    panic!("“{}”: a fence is `copy OUTLET`, `reference NAME` or `findings`, not `{info}`", case.heading)
                }
            }
        }
        case
    };
    sections(page).into_iter().map(case).collect()
}

/// Whether a line expected is the line found; `…` before the last mark stands for any words.
fn same(expected: &str, found: &str) -> bool {
    match expected.strip_suffix("…\"") {
        Some(start) => found.starts_with(start),
        None => expected == found,
    }
}

#[test]
fn every_page_holds() {
    let (mut ran, mut failed) = (0, Vec::new());
    for page in pages("cases") {
        for case in cases(&fs::read_to_string(&page).unwrap()) {
            assert!(!case.stories.is_empty(), "{}: “{}” has no copy", page.display(), case.heading);
            let found = found(&check_against(&case.stories, &case.references, &[]));
            let holds = found.len() == case.findings.len()
                && case.findings.iter().all(|line| found.iter().any(|other| same(line, other)));
            ran += 1;
            if !holds {
                let name = page.file_name().unwrap().to_string_lossy().into_owned();
                failed.push(format!(
                    "{name}: {}\n  expected:\n    {}\n  found:\n    {}",
                    case.heading,
                    case.findings.join("\n    "),
                    found.join("\n    ")
                ));
            }
        }
    }
    assert!(ran > 0, "no cases");
    assert!(failed.is_empty(), "{} of {ran} cases fail:\n\n{}", failed.len(), failed.join("\n\n"));
}

#[test]
fn a_page_is_read_as_it_says() {
    let cases = cases("# Page\n\n## One\nprose\n```copy A B\nx\n```\n```findings\nA B:1: g/s \"x\"\n```\n## Two\n");
    assert_eq!(cases.len(), 2);
    assert_eq!(cases[0].stories, [("A B".to_string(), "x\n".to_string())]);
    assert_eq!(cases[0].findings, ["A B:1: g/s \"x\""]);
    assert!(
        same("A:1: g/s \"one two…\"", "A:1: g/s \"one two three\"") && !same("A:1: g/s \"two…\"", "A:1: g/s \"one\"")
    );
}
