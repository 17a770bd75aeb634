//! The invented stories of fixtures/, held against what a careful reader finds in them. Each folder is
//! one event; its `expected.yaml` lists every marked quotation worth a check and every finding.

mod support;

use misquote::extract::Kind;
use misquote::verify::{Verdict, Verified};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use support::{Checked, check, check_against, found};

/// First words, kind, source as printed, a word of the speaker's name.
type Quoted = (String, String, Option<String>, Option<String>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    quotes: BTreeMap<String, Vec<Quoted>>,
    /// `file:line: rule`, with the words that are underlined where it matters which: what must be found.
    #[serde(default)]
    findings: Vec<String>,
    /// In the same form: true, but nothing that an editor would miss.
    #[serde(default)]
    may: Vec<String>,
    /// First words of the quotations that stand word for word in a reference, story by story.
    #[serde(default)]
    ticks: BTreeMap<String, Vec<String>>,
}

/// Name, stories and expectations of every event.
fn events() -> Vec<(String, Checked, Expected)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut folders: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    folders.sort();
    let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
    let event = |folder: &PathBuf| {
        let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
        files.retain(|path| !path.ends_with("expected.yaml"));
        files.sort();
        let text = |path: &PathBuf| (name(path), fs::read_to_string(path).unwrap());
        let captions = |path: &&PathBuf| path.extension().is_some_and(|e| e == "vtt" || e == "srt");
        let (captions, copy): (Vec<&PathBuf>, Vec<&PathBuf>) = files.iter().partition(captions);
        let (stories, references): (Vec<_>, Vec<_>) =
            (copy.into_iter().map(text).collect(), captions.into_iter().map(text).collect());
        let yaml = fs::read_to_string(folder.join("expected.yaml")).unwrap();
        (
            name(folder),
            check_against(&stories, &references, &[]),
            misquote::rules::from_yaml(&name(folder), &yaml).unwrap(),
        )
    };
    folders.iter().map(event).collect()
}

/// What is wrong with one expected quotation of a story.
fn wrong(checked: &Checked, story: usize, (words, kind, source, speaker): &Quoted) -> Option<String> {
    let analysis = &checked.stories[story];
    let text = &analysis.story.text;
    let Some(quote) = analysis.quotes.iter().find(|q| q.quotation.span().of(text).starts_with(words.as_str())) else {
        return Some("not found".into());
    };
    let found_kind = match quote.quotation.kind {
        Kind::Direct => "direct",
        Kind::Partial => "partial",
        Kind::Indirect => "indirect",
        Kind::Scare => "scare",
    };
    let found_source = quote.attribution.source.map(|source| source.of(text));
    let found_speaker = analysis.speaker(quote).map(|speaker| speaker.name.as_str());
    let same_source = match source.as_deref() {
        None => found_source.is_none(),
        Some("carried") => true,
        Some(start) => found_source.is_some_and(|source| source.starts_with(start)),
    };
    let same_speaker = match speaker {
        None => found_speaker.is_none(),
        Some(part) => found_speaker.is_some_and(|name| name.to_lowercase().contains(&part.to_lowercase())),
    };
    let holds = found_kind == kind && same_source && same_speaker;
    (!holds).then(|| format!("{found_kind}, source {found_source:?}, speaker {found_speaker:?}"))
}

#[test]
fn every_quotation_is_credited_as_a_reader_would() {
    let (mut total, mut failed) = (0, Vec::new());
    for (event, checked, expected) in events() {
        for (file, quotes) in &expected.quotes {
            let story = checked.stories.iter().position(|a| *a.story.path == **file).expect("a story of the event");
            for quote in quotes {
                total += 1;
                failed.extend(wrong(&checked, story, quote).map(|w| format!("{event}/{file}: {quote:?}\n    {w}")));
            }
        }
    }
    assert!(failed.is_empty(), "{} of {total} quotations:\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn every_finding_is_one_that_an_editor_wants() {
    let mut failed = Vec::new();
    for (event, checked, expected) in events() {
        let found = found(&checked);
        let is = |found: &&String, line: &String| *found == line || found.starts_with(&format!("{line} \""));
        let lacks = expected.findings.iter().filter(|line| !found.iter().any(|f| is(&f, line)));
        let lacks = lacks.map(|line| format!("- {line}"));
        let known = |f: &&String| expected.findings.iter().chain(&expected.may).any(|line| is(f, line));
        let extra = found.iter().filter(|f| !known(f)).map(|line| format!("+ {line}"));
        let lines: Vec<String> = lacks.chain(extra).collect();
        if !lines.is_empty() {
            failed.push(format!("{event}\n  {}", lines.join("\n  ")));
        }
        if event.starts_with("clean-") {
            assert!(expected.findings.is_empty() && expected.may.is_empty(), "{event} is clean copy");
        }
    }
    assert!(failed.is_empty(), "- expected, + found:\n{}", failed.join("\n"));
}

#[test]
fn what_was_said_word_for_word_gets_its_tick() {
    for (event, checked, expected) in events() {
        for (file, ticks) in &expected.ticks {
            let verbatim = |v: &&Verified| matches!(&v.verdict, Verdict::Found(found) if found.is_verbatim());
            let of_file = |v: &&Verified| *checked.stories[v.story].story.path == **file;
            let words = |v: &Verified| {
                let analysis = &checked.stories[v.story];
                analysis.quotes[v.quote].quotation.parts[0].of(&analysis.story.text)
            };
            let found: Vec<&str> = checked.verified.iter().filter(of_file).filter(verbatim).map(words).collect();
            let same =
                found.len() == ticks.len() && found.iter().zip(ticks).all(|(words, tick)| words.starts_with(tick));
            assert!(same, "{event}/{file}: expected {ticks:#?}, found {found:#?}");
        }
    }
}

#[test]
fn a_story_differs_in_nothing_from_itself() {
    for (event, checked, _) in events() {
        for analysis in checked.stories.iter().filter(|analysis| !analysis.story.meta.reference) {
            let copy = |path: &str| (path.to_string(), analysis.story.text.to_string());
            let twice = check(&[copy(&analysis.story.path), copy(&format!("again-{}", analysis.story.path))]);
            let across: Vec<String> =
                found(&twice).into_iter().filter(|f| f.contains(" wording/") || f.contains(" speaker/")).collect();
            assert!(across.is_empty(), "{event}: {across:#?}");
        }
    }
}
