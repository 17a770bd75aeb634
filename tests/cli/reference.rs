//! Stories held against what was said: what is typed, what is printed, and what can't be read.

use crate::newsroom::Newsroom;

const STORY: &str = "The board met on Monday.\n\
    “We will not sell the ferry to the island council,” Ida Lund said.\n\
    “We will mend the old crane before the summer storms,” Lund said.\n";
const TALK: &str = "WEBVTT\n\n00:12:05.000 --> 00:12:09.000\n<v Ida Lund>We will not sell the ferry\nto the island council.\n\n\
    00:12:10.000 --> 00:12:14.000\n<v Ida Lund>We will mend the old crane\nbefore the winter storms.\n";

fn newsroom() -> Newsroom {
    Newsroom::new().file("story.txt", STORY).file("talk.vtt", TALK)
}

#[test]
fn crosses_and_ticks_are_printed_with_their_time() {
    let newsroom = newsroom();
    let ran = newsroom.run(&["check", "story.txt", "--reference", "talk.vtt"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("warning: “summer” here, “winter” in talk.vtt, 00:12:10: other words\n"), "{}", ran.out);
    assert!(
        ran.out.contains("\n  ✓ line 2 “We will not sell the ferry to the island…” talk.vtt:4 00:12:05\n"),
        "{}",
        ran.out
    );
    let last = "1 story, 2 quotations, 1 reference: 1 found word for word, 1 otherwise; 1 warning\n";
    assert!(ran.out.ends_with(last), "{}", ran.out);
    // Without the summary there are no ticks: -q prints findings only.
    assert!(!newsroom.run(&["check", "-q", "story.txt", "--reference", "talk.vtt"]).out.contains('✓'));
    let concise = newsroom.run(&["check", "--format", "concise", "story.txt", "--reference", "talk.vtt"]);
    assert!(concise.out.starts_with("story.txt:3:2: warning verify/altered “summer” here"), "{}", concise.out);
}

#[test]
fn programs_get_every_verdict() {
    let ran = newsroom().run(&["check", "--format", "json", "story.txt", "--reference", "talk.vtt"]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["documents"].as_array().unwrap().len(), 1);
    assert_eq!(json["references"][0]["path"], "talk.vtt");
    let (tick, cross) = (&json["verified"][0], &json["verified"][1]);
    assert_eq!((tick["quote"].as_str(), tick["result"].as_str()), (Some("q1"), Some("verbatim")));
    let place = &tick["found"][0];
    assert_eq!((place["line"].as_u64(), place["time"].as_str()), (Some(4), Some("00:12:05")));
    let (start, end) = (place["start"].as_u64().unwrap() as usize, place["end"].as_u64().unwrap() as usize);
    assert_eq!(&TALK[start..end], "We will not sell the ferry\nto the island council");
    assert_eq!(place["speaker"], "Ida Lund");
    assert_eq!(cross["result"], "differs");
    assert_eq!(
        (cross["changes"][0]["from"].as_str(), cross["changes"][0]["to"].as_str()),
        (Some("winter"), Some("summer"))
    );
    let related = &json["findings"][0]["related"][0];
    assert_eq!((related["path"].as_str(), related["time"].as_str()), (Some("talk.vtt"), Some("00:12:10")));
    assert_eq!(json["summary"]["verified"]["verbatim"], 1);
    // Without a reference nothing is said of any.
    let ran = newsroom().run(&["check", "--format", "json", "story.txt"]);
    assert!(!ran.out.contains("verified") && !ran.out.contains("references"), "{}", ran.out);
}

#[test]
fn front_matter_makes_a_reference() {
    let text =
        "---\noutlet: Harbour Board\nreference: true\n---\nIDA LUND: We will sell the ferry to the island council.\n";
    let newsroom = newsroom().file("board.txt", text);
    let ran = newsroom.run(&["check", "--format", "concise", "board.txt", "story.txt"]);
    assert!(ran.out.contains("error verify/altered “will not sell” here, “will sell” in Harbour Board"), "{}", ran.out);
    assert_eq!(ran.code, 1);
}

#[test]
fn several_references_and_folders() {
    let newsroom = newsroom().file("said/a.srt", "1\n00:00:01,000 --> 00:00:02,000\nGood morning to you all\n");
    let newsroom = newsroom.file("said/b.md", TALK.replace("WEBVTT", "The board met.")).file("said/c.png", "x");
    let ran = newsroom.run(&["check", "story.txt", "--reference", "said", "talk.vtt", "--reference", "talk.vtt"]);
    assert!(ran.out.contains(", 3 references: 1 found"), "{}", ran.out);
}

#[test]
fn a_reference_that_cannot_be_read() {
    let newsroom = newsroom()
        .file("empty.vtt", "")
        .file("none.vtt", "WEBVTT\n\n")
        .file("broken.vtt", "WEBVTT\n\n00:12 --> 00:xx\nWe stay.\n")
        .file("text.srt", "We stay.\n")
        .file("plain.vtt", "We stay.\n");
    for (name, line) in [
        ("gone.vtt", "gone.vtt: does not exist; check the name"),
        ("empty.vtt", "empty.vtt: is empty; write the story into it or leave it out"),
        ("none.vtt", "none.vtt: holds no captions; check that it was saved whole"),
        ("broken.vtt", "broken.vtt:3: the time code can't be read; write it as 00:01:02.500 --> 00:01:05.000"),
        ("text.srt", "text.srt:1: there is no time code above this text; write it as 00:01:02,500 --> 00:01:05,000"),
    ] {
        let ran = newsroom.run(&["check", "--format", "concise", "story.txt", "--reference", name, "talk.vtt"]);
        assert_eq!((ran.code, ran.err), (2, format!("misquote: {line}\n")));
        assert!(ran.out.contains("verify/altered"), "the good reference is used, too: {}", ran.out);
    }
    let ran = newsroom.run(&["check", "story.txt", "--reference", "plain.vtt"]);
    assert!(ran.code == 2 && ran.err.starts_with("misquote: plain.vtt:1: is no WebVTT"), "{}", ran.err);
}

#[test]
fn a_reference_alone_is_nothing_to_check() {
    let newsroom = newsroom().file("board.txt", "---\nreference: true\n---\nIDA LUND: We stay.\n");
    for args in [&["check", "--reference", "talk.vtt", "story.txt"][..], &["check", "board.txt"]] {
        let ran = newsroom.run(args);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(ran.err.starts_with("misquote: check: no story to hold against the reference;"), "{}", ran.err);
    }
    let ran = newsroom.run(&["check", "--reference", "talk.vtt", "--", "story.txt"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    // Captions are no story.
    let ran = newsroom.run(&["check", "talk.vtt"]);
    let line = "talk.vtt: holds captions, which are no story; to hold stories against them, name it behind --reference";
    assert_eq!((ran.code, ran.err), (2, format!("misquote: {line}\n")));
}

/// What a reference holds can't act up in a terminal either.
#[test]
fn no_byte_of_a_reference_reaches_the_terminal() {
    let trap = TALK.replace("winter", "win\u{1b}[31mter").replace("<v Ida Lund>", "<v Ida\u{9b}2J Lund>");
    let newsroom = newsroom().file("trap.vtt", trap);
    for format in ["full", "concise", "github"] {
        let ran = newsroom.run(&["check", "--format", format, "story.txt", "--reference", "trap.vtt"]);
        assert!(!ran.out.contains(['\u{1b}', '\u{9b}']), "{:?}", ran.out);
    }
}
