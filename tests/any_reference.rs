//! What must hold whatever is held against whatever: nothing panics, every place that is named lies in its
//! text, each quotation has one verdict, and a story held against itself stands there word for word.

mod support;

use misquote::text::Span;
use misquote::verify::{Verdict, Verified};
use proptest::prelude::*;
use support::{Checked, check_against};

/// Speech, and what stands between it in stories, transcripts and captions.
fn text() -> impl Strategy<Value = String> {
    let pieces = vec![
        "“",
        "”",
        ",” Ida Lund said. ",
        ",” she said, “",
        "… ",
        "— ",
        ". ",
        "? ",
        "\n",
        "\n\n",
        "IDA LUND: ",
        "Q: ",
        "\n00:00:01.000 --> 00:00:02.000\n",
        "\n<v Karl Wendt>",
        "</v>",
        "<i>",
        "&amp;",
        "&gt;&gt; ",
        ">> ",
        "[00:01:02] ",
        "um, ",
        "you know, ",
        "we will ",
        "we will not ",
        "close the pier ",
        "in 2031 ",
        "if ",
        "the the ",
        "don’t ",
        "[the board] ",
        "nobody listened ",
        "CLOSE THE PIER ",
        "𝄞",
        "e\u{301}",
        "\u{a0}12:30",
        "İ",
    ];
    let piece = prop_oneof![
        8 => prop::sample::select(pieces).prop_map(str::to_string),
        1 => "\\PC{0,8}",
        2 => "[a-z]{1,8} ",
    ];
    prop::collection::vec(piece, 1..60).prop_map(|pieces| pieces.concat())
}

/// A few words, some of them said again and again.
fn sentence() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "the", "pier", "will", "not", "close", "if", "we", "Wendt", "twenty", "boats", "sail", "um", "never", "harbour",
    ]);
    prop::collection::vec(word, 4..20).prop_map(|words| format!("So {}", words.join(" ")))
}

fn held(story: &str, reference: &str, name: &str) -> Checked {
    let story = ("story.txt".to_string(), format!("The port is closed, the office said.\n{story}\n"));
    check_against(&[story], &[(name.to_string(), reference.to_string())], &[])
}

fn is_place(span: Span, text: &str) -> bool {
    span.start() <= span.end() && text.get(span.start()..span.end()).is_some()
}

/// Every place that a verdict names, with the text it lies in.
fn places(verified: &Verified) -> Vec<(usize, Span)> {
    match &verified.verdict {
        Verdict::Found(found) => {
            let at = found.spot.reference;
            let mut out: Vec<(usize, Span)> = found.places.iter().map(|spot| (spot.reference, spot.span)).collect();
            for change in found.altered.iter().chain(&found.small) {
                out.extend([(verified.story, change.here), (at, change.there)]);
            }
            out.extend(found.seams.iter().map(|&seam| (verified.story, seam)));
            for dropped in &found.hidden {
                out.extend([(verified.story, dropped.here), (at, dropped.there), (at, dropped.telling)]);
            }
            out
        }
        Verdict::NotFound { nearest, .. } => nearest.iter().map(|spot| (spot.reference, spot.span)).collect(),
        Verdict::Unchecked => Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_place_is_a_place(story in text(), reference in text()) {
        let captions = format!("WEBVTT\n\n00:00.000 --> 00:01.000\nWe met.\n{}", reference.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n"));
        let plain = format!("The board met.\n{reference}");
        for (name, reference) in [("talk.txt", &plain), ("talk.md", &plain), ("talk.vtt", &captions)] {
            let checked = held(&story, reference, name);
            for (at, span) in checked.verified.iter().flat_map(places) {
                let text = &checked.stories[at].story.text;
                prop_assert!(is_place(span, text), "{span:?} in {text:?}");
            }
            for finding in &checked.findings {
                for related in &finding.related {
                    let text = &checked.stories[related.place.story].story.text;
                    prop_assert!(is_place(related.place.span, text), "{finding:?}");
                    prop_assert!(related.emphasis.iter().all(|&span| is_place(span, text)), "{finding:?}");
                }
            }
        }
    }

    #[test]
    fn a_story_stands_in_itself(quotes in prop::collection::vec((sentence(), sentence()), 1..12)) {
        let line = |(a, b): &(String, String)| format!("“{a},” Ida Lund said. “{b}.”\n");
        let story: String = quotes.iter().map(line).collect();
        let checked = check_against(&[("a.txt".into(), story.clone())], &[("b.txt".into(), story)], &[]);
        for verified in &checked.verified {
            let there = matches!(&verified.verdict, Verdict::Found(found) if found.is_verbatim());
            prop_assert!(there, "{verified:?}");
        }
    }
}
