//! What the commands do with what they can read.

use crate::newsroom::{FOUND, Newsroom, STORY};

#[test]
fn help_and_version() {
    let newsroom = Newsroom::new();
    let bare = newsroom.run(&[]);
    assert_eq!((bare.code, bare.out.as_str()), (2, ""));
    assert!(bare.err.contains("Usage: misquote") && bare.err.contains("Examples:"));
    let help = newsroom.run(&["--help"]);
    assert_eq!((help.code, help.out, help.err), (0, bare.err, String::new()));
    let version = newsroom.run(&["--version"]);
    assert_eq!((version.code, version.out), (0, format!("misquote {}\n", env!("CARGO_PKG_VERSION"))));
    assert_eq!(newsroom.run(&["check"]).code, 2);
    assert_eq!(newsroom.run(&["check", "--format", "poem", "x"]).code, 2);
}

#[test]
fn the_level_that_fails_a_run() {
    let newsroom = Newsroom::with_story().file("misquote.yaml", "rules:\n  marks/*: warning\n");
    let code = |args: &[&str]| newsroom.run(&[&["check", "good.txt"], args].concat()).code;
    assert_eq!(code(&[]), 0);
    assert_eq!(code(&["--fail-on", "warning"]), 1);
    assert_eq!(code(&["--isolated"]), 1);
    assert_eq!(code(&["--isolated", "--fail-on", "never"]), 0);
    assert_eq!(code(&["--isolated", "--ignore", "marks/*"]), 0);
    assert_eq!(code(&["--isolated", "--select", "marks/nesting"]), 0);
    std::fs::write(newsroom.path().join("misquote.yaml"), "fail-on: never\n").unwrap();
    assert_eq!(code(&[]), 0);
    assert_eq!(code(&["--fail-on", "error"]), 1);
}

#[test]
fn the_nearest_configuration_upwards() {
    let newsroom = Newsroom::with_story().file("misquote.yaml", "fail-on: never\n").file("desk/day/a.txt", STORY);
    let run = |args: &[&str]| newsroom.command(args).current_dir(newsroom.path().join("desk/day")).output().unwrap();
    assert_eq!(run(&["check", "a.txt"]).status.code(), Some(0));
    assert_eq!(run(&["check", "a.txt", "--isolated"]).status.code(), Some(1));
    std::fs::write(newsroom.path().join("desk/misquote.yaml"), "fail-on: error\n").unwrap();
    assert_eq!(run(&["check", "a.txt"]).status.code(), Some(1));
}

#[test]
fn a_folder_is_walked_in_order_and_a_story_read_once() {
    let newsroom = Newsroom::with_story().file("b/z.md", STORY).file("b/a.TXT", STORY).file("b-c.text", STORY);
    let newsroom = newsroom.file("b/notes.csv", STORY).file(".hidden.txt", STORY).file("b/more/c.markdown", STORY);
    let paths = |args: &[&str]| {
        let out = newsroom.run(&[&["quotes", "--format", "jsonl"], args].concat()).out;
        let path = |line: &str| {
            let value: serde_json::Value = serde_json::from_str(line).unwrap();
            value["path"].as_str().unwrap().to_string()
        };
        out.lines().map(path).collect::<Vec<_>>()
    };
    assert_eq!(paths(&["."]), ["b-c.text", "b/a.TXT", "b/more/c.markdown", "b/z.md", "good.txt"]);
    assert_eq!(
        paths(&["good.txt", "b", "./good.txt", "b/z.md"]),
        ["good.txt", "b/a.TXT", "b/more/c.markdown", "b/z.md"]
    );
    assert_eq!(paths(&["b/notes.csv"]), ["b/notes.csv"]);
}

#[test]
fn standard_input() {
    let newsroom = Newsroom::new();
    let ran = newsroom.run_with(&["check", "--format", "concise", "-"], STORY.as_bytes());
    assert!(ran.out.starts_with("-:2:25: error marks/unbalanced "), "{}", ran.out);
    let ran =
        newsroom.run_with(&["check", "--format", "concise", "-", "--stdin-filename", "good.txt"], STORY.as_bytes());
    assert!(ran.out.starts_with(FOUND), "{}", ran.out);
    // The name tells the format.
    let code = "```\nWe paid.”\n```\n\nThe ferry left.\n";
    assert_eq!(newsroom.run_with(&["check", "-"], code.as_bytes()).code, 1);
    assert_eq!(newsroom.run_with(&["check", "-", "--stdin-filename", "a.md"], code.as_bytes()).code, 0);
}

#[test]
fn a_result_goes_to_a_file_without_colour() {
    let newsroom = Newsroom::with_story();
    let ran = newsroom.run(&["check", "good.txt", "-o", "report.txt"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (1, "", ""));
    let report = std::fs::read_to_string(newsroom.path().join("report.txt")).unwrap();
    assert_eq!(report, newsroom.run(&["check", "good.txt"]).out);
    assert!(!report.contains('\u{1b}'));
}

#[test]
fn colour_is_decided_once() {
    let newsroom = Newsroom::with_story().file("trap.txt", "“We \u{1b}[31mpaid\u{9b}2J, Ann Ames said.\n");
    let out = |vars: &[(&str, &str)], args: &[&str]| {
        let mut command = newsroom.command(&[&["check", "trap.txt"], args].concat());
        String::from_utf8(command.envs(vars.iter().copied()).output().unwrap().stdout).unwrap()
    };
    let plain = out(&[], &[]);
    assert!(!plain.contains(['\u{1b}', '\u{9b}']), "{plain:?}");
    assert_eq!(out(&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], &[]), plain);
    assert_eq!(out(&[("FORCE_COLOR", "1")], &["--color", "never"]), plain);
    for coloured in [out(&[("CLICOLOR_FORCE", "1")], &[]), out(&[("NO_COLOR", "1")], &["--color", "always"])] {
        assert!(coloured.contains("\u{1b}["));
        assert!(!coloured.contains("\u{1b}[31mpaid") && !coloured.contains('\u{9b}'), "{coloured:?}");
    }
}

/// Offsets point into the file as given, whatever its encoding.
#[test]
fn offsets_are_bytes_of_the_file() {
    let text = "The café firm spoke.\r\n“We paid for both ferries,” Ann Ames said.\r\n";
    let utf16 = |mark: bool| -> Vec<u8> {
        let mark = if mark { "\u{feff}" } else { "" };
        mark.encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    };
    let one_byte: Vec<u8> = text
        .chars()
        .map(|c| match c {
            '“' => 0x93,
            '”' => 0x94,
            c => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect();
    let from_utf16 = |bytes: &[u8]| -> String {
        let units: Vec<u16> = bytes.chunks(2).map(|p| u16::from_le_bytes([p[0], p[1]])).collect();
        String::from_utf16(&units).unwrap()
    };
    let ascii = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    type Decode<'a> = &'a dyn Fn(&[u8]) -> String;
    let cases: [(Vec<u8>, Decode); 5] = [
        (text.into(), &ascii),
        (format!("\u{feff}{text}").into(), &ascii),
        (utf16(true), &from_utf16),
        (utf16(false), &from_utf16),
        (one_byte, &ascii),
    ];
    for (bytes, decode) in cases {
        let newsroom = Newsroom::new().file("a.txt", &bytes);
        let ran = newsroom.run(&["quotes", "--format", "jsonl", "a.txt"]);
        let story: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        let part = &story["quotes"][0]["content"][0];
        let at = |key: &str| part[key].as_u64().unwrap() as usize;
        assert_eq!(decode(&bytes[at("start")..at("end")]), "We paid for both ferries,");
        assert_eq!((part["text"].as_str(), at("line"), at("column")), (Some("We paid for both ferries,"), 2, 2));
    }
}

#[test]
fn the_same_bytes_whatever_the_number_of_threads() {
    let mut newsroom = Newsroom::new();
    for n in 0..20 {
        newsroom = newsroom.file(&format!("{n}.txt"), format!("“We paid for {n} ferries,” Ann Ames said.\n{STORY}"));
    }
    let out = |threads: &str| {
        let mut command = newsroom.command(&["check", "--format", "json", "."]);
        command.env("RAYON_NUM_THREADS", threads).output().unwrap().stdout
    };
    let one = out("1");
    assert!(one.len() > 1000);
    assert!((0..3).all(|_| out("7") == one));
}

#[test]
fn renderings_are_compared_across_stories() {
    let quote = |word: &str| format!("“We {word} pay for both ferries before the summer ends,” Ann Ames said.\n");
    let newsroom = Newsroom::new().file("a.txt", quote("must")).file("b.txt", quote("can"));
    let ran = newsroom.run(&["compare", "--format", "json", "a.txt", "b.txt"]);
    let found: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let paths = found["utterances"][0]["renderings"].as_array().unwrap().iter().map(|r| r["path"].as_str().unwrap());
    assert_eq!(paths.collect::<Vec<_>>(), ["a.txt", "b.txt"]);
    let full = newsroom.run(&["compare", "."]);
    assert_eq!((full.code, full.err.as_str()), (0, ""));
    assert!(full.out.contains("must") && full.out.contains("can"));
}

/// One line each, and only with `-v`.
#[test]
fn attributions_are_explained() {
    let copy = "Karl Wendt said no, and Ida Lund called the ferry “a floating ruin”. “Sell it,” Lund added.\n";
    let newsroom = Newsroom::new().file("a.txt", copy);
    let full = |args: &[&str]| newsroom.run(&[&["quotes", "a.txt"], args].concat()).out;
    let verbose = full(&["-v"]);
    let lines = |text: &str| verbose.lines().filter(|line| line.contains(text)).count();
    assert_eq!(lines("why: “called” before the marks · “Ida Lund” before it ·"), 1, "{verbose}");
    assert_eq!(lines("why: “added” right behind the marks · “Lund” before it, goes"), 1, "{verbose}");
    assert!(verbose.contains("“Karl Wendt” (“said”: another clause has begun)"), "{verbose}");
    assert!(!full(&[]).contains("why:") && full(&[]).contains("Lund → Ida Lund"));
    let json: serde_json::Value = serde_json::from_str(&full(&["--format", "jsonl"])).unwrap();
    let weighed = &json["quotes"][0]["weighed"][0];
    assert_eq!((weighed["text"].as_str(), weighed["cue"]["text"].as_str()), (Some("Karl Wendt"), Some("said")));
    assert_eq!((weighed["start"].as_u64(), weighed["why"].as_str()), (Some(0), Some("another clause has begun")));
    // What a story holds can't act up in the line.
    let trap = Newsroom::new().file("a.txt", "“We paid,” Ida\u{1b}[31m Lund said. “Twice,” Lund added.\n");
    let ran = trap.run(&["quotes", "-v", "--color", "always", "a.txt"]);
    assert!(ran.out.contains("why: ") && !ran.out.contains("\u{1b}[31m Lund"), "{:?}", ran.out);
}

#[test]
fn a_rule_is_explained() {
    let newsroom = Newsroom::new();
    let ran = newsroom.run(&["explain", "marks/unbalanced"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("marks/unbalanced"));
    assert!(newsroom.run(&["explain"]).out.contains("marks/unbalanced"));
    let ran = newsroom.run(&["explain", "unbalanced"]);
    let says = "misquote: explain: there is no rule “unbalanced”; did you mean “marks/unbalanced”?\n";
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (2, "", says));
}
