//! What must hold for any story, however broken: reading it to the end never panics, every place
//! that is named lies in the text on character boundaries, and the same stories give the same findings.

mod support;

use misquote::report::Options;
use misquote::resolve::Analysis;
use misquote::text::Span;
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use support::{Checked, check, found};

/// Copy made of what extraction trips over, and of anything else.
fn copy() -> impl Strategy<Value = String> {
    let pieces = vec![
        "“",
        "”",
        "‘",
        "’",
        "\"",
        "'",
        "„",
        "«",
        "»",
        "``",
        "''",
        ",” ",
        ", \"",
        ".",
        "? ",
        ": ",
        " — ",
        "…",
        "\n",
        "\n\n",
        " ",
        "\u{a0}",
        "said ",
        "Ida Lund said ",
        "Mr. Wendt ",
        "the spokesman ",
        "A spokesperson for the port ",
        "Deputy Minister Tolk ",
        "She ",
        "he was quoted as saying ",
        "was told by Ida Lund that ",
        "was asked by a clerk whether ",
        "the Courier was told",
        "according to ",
        "who declined to be named ",
        "We will open the bridge when it is safe",
        "nobody listened to us for 12 years",
        "não é",
        "𝄞",
        "e\u{301}",
        "18\" ",
        "don’t ",
        "LARNMOUTH, Norland — ",
        "\n\nSAID WENDT — ",
        "told the board ",
        "called on the fleet ",
        "saying ",
        "not to sell ",
        "that ",
        "there was ",
        "he’ll ",
        "after ",
        "as Orr noted, ",
        ", R-N.Y., ",
        "though ",
        "on Friday ",
        "Wendt’s claim ",
        "made clear ",
        "asked her whether ",
        "it’s late",
        " -- ",
        ", a move ",
        "while leaving ",
        "The Courier’s Karl Wendt ",
        "her father, former Mayor Wendt, ",
    ];
    let piece = prop_oneof![
        8 => prop::sample::select(pieces).prop_map(str::to_string),
        1 => "\\PC{0,8}",
        2 => "[a-z]{1,8} ",
    ];
    prop::collection::vec(piece, 1..60).prop_map(|pieces| pieces.concat())
}

/// The words of every invented story, in order.
fn printed_words() -> &'static [String] {
    static WORDS: OnceLock<Vec<String>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut pages: Vec<PathBuf> = Vec::new();
        for event in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")).expect("fixtures").flatten() {
            pages.extend(fs::read_dir(event.path()).into_iter().flatten().flatten().map(|page| page.path()));
        }
        pages.sort();
        let copy = pages.iter().filter_map(|page| fs::read_to_string(page).ok());
        copy.flat_map(|copy| copy.split([' ', '\n']).map(str::to_string).collect::<Vec<_>>()).collect()
    })
}

/// What stands between shreds.
const SIGNS: &[&str] =
    &[",", " —", " --", " “", "”", ",” said", ".", ". ", "\n\n", " that", " which", " who", " and,", ", a"];

/// Real sentences in shreds: runs of a few words from anywhere, and what extraction trips over between them. It
/// finds what no list of pieces does, since hundreds of words meet in every order.
fn shreds() -> impl Strategy<Value = String> {
    let run = (any::<prop::sample::Index>(), 1..6usize, prop::option::weighted(0.2, prop::sample::select(SIGNS)));
    prop::collection::vec(run, 40..250).prop_map(|runs| {
        let words = printed_words();
        let one = |(at, length, sign): (prop::sample::Index, usize, Option<&str>)| {
            let from = at.index(words.len());
            let run = words[from..words.len().min(from + length)].join(" ");
            format!("{run}{} ", sign.unwrap_or_default())
        };
        runs.into_iter().map(one).collect()
    })
}

/// A story of which something is left when it is read.
fn story() -> impl Strategy<Value = String> {
    copy().prop_map(|copy| format!("The port is closed, the office said.\n{copy}\n"))
}

fn is_place(span: Span, text: &str) -> bool {
    span.start() <= span.end() && text.get(span.start()..span.end()).is_some()
}

/// Every span that an analysis names.
fn places(analysis: &Analysis) -> Vec<Span> {
    let mut out: Vec<Span> = analysis.segmented.odd.iter().map(|odd| odd.span).collect();
    for quote in &analysis.quotes {
        out.extend(&quote.quotation.parts);
        out.extend(quote.quotation.clause.as_deref().copied());
        let attribution = &quote.attribution;
        out.extend(attribution.cue.iter().map(|cue| cue.span));
        out.extend([attribution.source, attribution.hearer, attribution.via].into_iter().flatten());
        out.extend(attribution.evidence.iter().map(|evidence| evidence.span));
        out.extend(attribution.weighed.iter().flat_map(|rival| [rival.source, rival.cue]));
    }
    out.extend(analysis.speakers.iter().flat_map(|speaker| &speaker.mentions).map(|mention| mention.span));
    out
}

fn checked(stories: &[String]) -> Checked {
    let named: Vec<(String, String)> =
        stories.iter().enumerate().map(|(i, copy)| (format!("{i}.txt"), copy.clone())).collect();
    check(&named)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn shreds_of_copy_are_read_to_the_end(copy in shreds()) {
        let copy = format!("The port is closed, the office said.\n{copy}\n");
        let checked = checked(&[copy]);
        let story = &checked.stories[0];
        for span in places(story) {
            prop_assert!(is_place(span, &story.story.text), "{span:?}");
        }
    }

    #[test]
    fn every_place_is_a_place(stories in prop::collection::vec(story(), 1..4)) {
        let checked = checked(&stories);
        for analysis in &checked.stories {
            let text = &analysis.story.text;
            for span in places(analysis) {
                prop_assert!(is_place(span, text), "{span:?} in {text:?}");
            }
            for quote in &analysis.quotes {
                prop_assert!(!quote.quotation.parts.is_empty());
                prop_assert!(quote.quotation.parts.windows(2).all(|two| two[0].end() <= two[1].start()), "{quote:?}");
                prop_assert!(quote.speaker.is_none_or(|speaker| (speaker as usize) < analysis.speakers.len()));
            }
        }
        for finding in &checked.findings {
            let related = finding.related.iter().map(|related| (related.place, &related.emphasis));
            for (place, emphasis) in related.chain([(finding.place, &finding.emphasis)]) {
                let text = &checked.stories[place.story].story.text;
                prop_assert!(is_place(place.span, text), "{finding:?}");
                prop_assert!(emphasis.iter().all(|&span| is_place(span, text)), "{finding:?}");
            }
        }
    }

    #[test]
    fn every_attribution_is_explained(story in story()) {
        let checked = checked(&[story]);
        let mut out = Vec::new();
        let options = Options { verbose: true, ..Options::default() };
        misquote::report::quotes_full(&checked.stories, &options, &mut out).expect("writing to memory");
        let report = String::from_utf8(out).expect("reports are UTF-8");
        prop_assert!(!report.chars().any(|c| c.is_control() && c != '\n'), "{report}");
        let explained = report.matches("        why: ").count() + report.matches("no speech: ").count();
        prop_assert_eq!(explained, checked.stories[0].quotes.len(), "{}", report);
    }

    #[test]
    fn findings_are_ordered_and_the_same_again(stories in prop::collection::vec(story(), 1..4)) {
        let (first, again) = (checked(&stories), checked(&stories));
        prop_assert_eq!(&first.findings, &again.findings);
        prop_assert_eq!(found(&first), found(&again));
        prop_assert!(first.findings.is_sorted_by_key(|finding| (finding.place, finding.rule.clone())));
    }
}
