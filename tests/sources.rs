//! Who is credited, and by which frame: pages of prose with copy and one line for each quotation, so
//! that an example of a frame costs three lines. `tests/sources/README.md` says how they are read.

mod support;

use misquote::rules::Lexicon;
use misquote::text::{Span, Story};
use std::fs;
use support::page::{Section, pages, sections};

/// One case: its heading, the copy, and the quotations as they should be read.
#[derive(Default)]
struct Case {
    heading: String,
    copy: String,
    quotes: Vec<String>,
}

fn cases(page: &str) -> Vec<Case> {
    let case = |section: Section| {
        let mut case = Case { heading: section.heading, ..Case::default() };
        for (info, inside) in &section.fences {
            match info.as_str() {
                "copy" => case.copy = inside.join("\n") + "\n",
                "quotes" => case.quotes.extend(inside.iter().cloned()),
                _ => panic!("“{}”: a fence is `copy` or `quotes`, not `{info}`", case.heading),
            }
        }
        case
    };
    sections(page).into_iter().map(case).collect()
}

/// `kind frame: first three words <- source`, the parts of a quotation parted by a bar.
fn read(copy: &str, lexicon: &Lexicon) -> Vec<String> {
    let analysis = misquote::analyse(Story::plain("page", copy), lexicon);
    let text = &analysis.story.text;
    let opening = |part: &Span| part.of(text).split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    let line = |quote: &misquote::resolve::Quote| {
        let (quotation, attribution) = (&quote.quotation, &quote.attribution);
        let (kind, frame) = (quotation.kind.name(), attribution.frame.name());
        let words = quotation.parts.iter().map(opening).collect::<Vec<_>>().join(" | ");
        let speaker = analysis.speaker(quote).map_or("nobody".into(), |s| format!("({})", s.name));
        let source = attribution.printed().map_or(speaker, |source| source.of(text).into());
        format!("{kind} {frame}: {words} <- {source}")
    };
    analysis.quotes.iter().map(line).collect()
}

#[test]
fn every_page_holds() {
    let lexicon = Lexicon::builtin().unwrap();
    let (mut ran, mut failed) = (0, Vec::new());
    for page in pages("sources") {
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
