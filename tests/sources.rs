//! Who is credited, and by which frame: pages of prose with copy and one line for each quotation, so
//! that an example of a frame costs three lines. `tests/sources/README.md` says how they are read.

use misquote::rules::Lexicon;
use misquote::text::{Span, Story};
use std::fs;
use std::path::PathBuf;

/// One case: its heading, the copy, and the quotations as they should be read.
#[derive(Default)]
struct Case {
    heading: String,
    copy: String,
    quotes: Vec<String>,
}

fn cases(page: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(heading) = line.strip_prefix("## ") {
            cases.push(Case { heading: heading.trim().into(), ..Case::default() });
        } else if let Some(info) = line.strip_prefix("```") {
            let inside: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            let case = cases.last_mut().expect("a fence stands below a `##` heading");
            match info {
                "copy" => case.copy = inside.join("\n") + "\n",
                "quotes" => case.quotes.extend(inside.iter().map(|line| line.to_string())),
                _ => panic!("“{}”: a fence is `copy` or `quotes`, not `{info}`", case.heading),
            }
        }
    }
    cases
}

/// `kind frame: first three words <- source`, the parts of a quotation parted by a bar.
fn read(copy: &str, lexicon: &Lexicon) -> Vec<String> {
    let analysis = misquote::analyse(Story::plain("page", copy), lexicon);
    let text = &analysis.story.text;
    let opening = |part: &Span| part.of(text).split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    let name = |value: serde_json::Value| value.as_str().unwrap_or_default().to_string();
    let line = |quote: &misquote::resolve::Quote| {
        let (quotation, attribution) = (&quote.quotation, &quote.attribution);
        let kind = name(serde_json::to_value(quotation.kind).unwrap());
        let frame = name(serde_json::to_value(attribution.frame).unwrap());
        let words = quotation.parts.iter().map(opening).collect::<Vec<_>>().join(" | ");
        let speaker = analysis.speaker(quote).map_or("nobody".into(), |s| format!("({})", s.name));
        let source = attribution.source.map_or(speaker, |source| source.of(text).into());
        format!("{kind} {frame}: {words} <- {source}")
    };
    analysis.quotes.iter().map(line).collect()
}

#[test]
fn every_page_holds() {
    let lexicon = Lexicon::builtin().unwrap();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/sources");
    let mut pages: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    pages.retain(|path| path.extension().is_some_and(|e| e == "md") && !path.ends_with("README.md"));
    pages.sort();
    let (mut ran, mut failed) = (0, Vec::new());
    for page in pages {
        for case in cases(&fs::read_to_string(&page).unwrap()) {
            let found = read(&case.copy, &lexicon);
            ran += 1;
            if found != case.quotes {
                let lines = |quotes: &[String]| quotes.iter().map(|q| format!("    {q}\n")).collect::<String>();
                let (page, heading) = (page.display(), &case.heading);
                failed.push(format!(
                    "{page}: “{heading}”\n  expected\n{}  found\n{}",
                    lines(&case.quotes),
                    lines(&found)
                ));
            }
        }
    }
    assert!(ran > 0, "no case was found");
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
}
