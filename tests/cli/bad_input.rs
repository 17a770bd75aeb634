//! Whatever can't be read gets one clear line on standard error, the story beside it is checked all
//! the same, and the run ends with 2.

use crate::newsroom::{FOUND, Newsroom};

/// Checks `good.txt` together with `args`; standard error must be exactly these lines.
#[track_caller]
fn complains(newsroom: &Newsroom, args: &[&str], lines: &[&str]) {
    let ran = newsroom.run(&[&["check", "--format", "concise", "good.txt"], args].concat());
    let want: String = lines.iter().map(|line| format!("misquote: {line}\n")).collect();
    assert_eq!(ran.err, want);
    assert!(ran.out.starts_with(FOUND), "the good story is checked, too: {}", ran.out);
    assert_eq!(ran.code, 2);
}

#[test]
fn a_missing_file() {
    complains(&Newsroom::with_story(), &["gone.txt"], &["gone.txt: does not exist; check the name"]);
    let line = "good.txt/x: does not exist: a part of its path is not a folder; check the name";
    complains(&Newsroom::with_story(), &["good.txt/x"], &[line]);
}

#[test]
fn a_folder_without_copy() {
    let newsroom = Newsroom::with_story().file("photos/a.png", "x");
    let line = "photos: holds no copy (.txt, .text, .md or .markdown); name its files, or another folder";
    complains(&newsroom, &["photos"], &[line]);
}

#[cfg(unix)]
#[test]
fn no_permission() {
    use std::os::unix::fs::PermissionsExt;
    let newsroom = Newsroom::with_story().file("closed/a.txt", "x").file("shut.txt", "x");
    let set = |name: &str, mode| {
        std::fs::set_permissions(newsroom.path().join(name), std::fs::Permissions::from_mode(mode)).unwrap();
    };
    set("closed", 0);
    set("shut.txt", 0);
    // The superuser may read everything, so there is nothing to see.
    if std::fs::read_dir(newsroom.path().join("closed")).is_err() {
        let says = "is not open to you; change its permissions or leave it out";
        complains(&newsroom, &["closed", "shut.txt"], &[&format!("closed: {says}"), &format!("shut.txt: {says}")]);
    }
    set("closed", 0o700);
}

#[test]
fn binary_data() {
    let line = "a.bin: is binary data, not text; save the story as plain text in UTF-8";
    complains(&Newsroom::with_story().file("a.bin", b"\x01\x02\x03\x04\x05\x06ab"), &["a.bin"], &[line]);
    let line = "a.pdf: is a PDF, not text; save the story as plain text (.txt) or Markdown (.md)";
    complains(&Newsroom::with_story().file("a.pdf", b"%PDF-1.7\n\xE2\xE3\xCF\xD3"), &["a.pdf"], &[line]);
    let line = "a.txt:2: holds a NUL byte, so it is not text; save the story as plain text in UTF-8";
    complains(&Newsroom::with_story().file("a.txt", b"one\ntwo\0three"), &["a.txt"], &[line]);
}

#[test]
fn nothing_in_it() {
    let newsroom = Newsroom::with_story().file("empty.txt", "").file("blank.txt", "\u{feff} \r\n\u{a0}\n");
    let newsroom = newsroom.file("code.md", "```\nx\n```\n");
    let lines = [
        "empty.txt: is empty; write the story into it or leave it out",
        "blank.txt: holds only white space; write the story into it or leave it out",
        "code.md: holds no copy; write the story below the front matter or mark-up",
    ];
    complains(&newsroom, &["empty.txt", "blank.txt", "code.md"], &lines);
}

#[test]
fn fifty_megabytes_in_one_line() {
    let newsroom = Newsroom::with_story().file("huge.txt", "x".repeat(50_000_000));
    let line =
        "huge.txt: is 50.0 MB, more than the limit of 10.0 MB; split it into one file a story, or raise --max-size";
    complains(&newsroom, &["huge.txt"], &[line]);
    let newsroom = newsroom.file("long.txt", "x".repeat(1_200_000));
    let line =
        "long.txt: is 1.2 MB, more than the limit of 1.0 MB; split it into one file a story, or raise --max-size";
    complains(&newsroom, &["long.txt", "--max-size", "1"], &[line]);
    assert_eq!(newsroom.run(&["check", "long.txt", "--max-size", "2"]).err, "");
}

#[test]
fn broken_characters() {
    let newsroom = Newsroom::with_story().file("a.txt", b"One\ncaf\xC3\xA9 \xFF");
    complains(&newsroom, &["a.txt"], &["a.txt:2: is not valid UTF-8: byte 10 is 0xFF; save it again as UTF-8"]);
}

#[test]
fn broken_front_matter() {
    let newsroom = Newsroom::with_story()
        .file("open.md", "---\noutlet: Harbour Times\n\nThe ferry left.\n")
        .file("colon.txt", "---\noutlet: Harbour Times\nheadline: Mayor: no\n---\nThe ferry left.\n");
    let lines = [
        "open.md:1:1: front matter has no end; close it with a line --- (or put an empty line below the first one if it \
         is a scene break)",
        "colon.txt:3:16: front matter: mapping values are not allowed in this context; a value that holds \": \", # or \
         marks must stand in quotation marks",
    ];
    complains(&newsroom, &["open.md", "colon.txt"], &lines);
}

#[test]
fn a_broken_rule_file() {
    let newsroom = Newsroom::with_story()
        .file("misquote.yaml", "rule-folder: house\n")
        .file("house/marks/own.yaml", "id: marks/own\nkind: marks\nlevel: grave\n");
    let ran = newsroom.run(&["check", "--format", "concise", "good.txt"]);
    assert!(ran.err.starts_with("misquote: house/marks/own.yaml:3:8: "), "{}", ran.err);
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    assert!(ran.out.starts_with(FOUND));
    assert_eq!(ran.code, 2);
}

#[test]
fn an_unknown_rule_stops_the_run() {
    let newsroom = Newsroom::with_story().file("misquote.yaml", "rules:\n  marks/unbalance: off\n");
    for (args, line) in [
        (&["--isolated", "--select", "marks/*,mark/unbalanced"][..], "--select: there is no rule “mark/unbalanced”"),
        (&["--isolated", "--ignore", "marks/unbalance"], "--ignore: there is no rule “marks/unbalance”"),
        (&[], "misquote.yaml:2:3: there is no rule “marks/unbalance”"),
    ] {
        let ran = newsroom.run(&[&["check", "good.txt"], args].concat());
        assert_eq!(ran.err, format!("misquote: {line}; did you mean “marks/unbalanced”?\n"));
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    }
}

#[test]
fn a_broken_configuration_stops_the_run() {
    let newsroom = Newsroom::with_story().file("misquote.yaml", "rules: {}\nfail_on: never\n");
    let ran = newsroom.run(&["check", "good.txt"]);
    assert!(
        ran.err.starts_with("misquote: misquote.yaml:2:1: unknown key “fail_on”; did you mean “fail-on”?"),
        "{}",
        ran.err
    );
    assert_eq!((ran.code, ran.out.as_str(), ran.err.lines().count()), (2, "", 1));
    let ran = newsroom.run(&["check", "good.txt", "--config", "gone.yaml"]);
    assert_eq!((ran.code, ran.err.as_str()), (2, "misquote: gone.yaml: does not exist; check the name\n"));
}

#[test]
fn standard_input_closed_early() {
    let ran = Newsroom::new().run_with(&["check", "-", "--stdin-filename", "desk.md"], b"");
    let line = "misquote: desk.md: is empty; write the story into it or leave it out\n";
    assert_eq!((ran.code, ran.err.as_str(), ran.out.as_str()), (2, line, ""));
}

#[test]
fn a_reader_who_has_gone_is_no_error() {
    let newsroom = Newsroom::with_story();
    for (args, code) in
        [(&["check", "good.txt"][..], 1), (&["quotes", "good.txt"], 0), (&["explain"], 0), (&["--help"], 0)]
    {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let ran = newsroom.command(args).stdout(writer).output().unwrap();
        assert_eq!((ran.status.code(), String::from_utf8_lossy(&ran.stderr).as_ref()), (Some(code), ""), "{args:?}");
    }
}

#[test]
fn a_result_that_can_not_be_written() {
    let newsroom = Newsroom::with_story();
    for (target, says) in [
        ("gone/report.txt", "can't be written: its folder does not exist; make the folder or name another file"),
        (".", "can't be written: it is a folder; name a file"),
        ("good.txt", "is one of the stories; write the result to another file"),
    ] {
        let ran = newsroom.run(&["check", "good.txt", "-o", target]);
        assert_eq!((ran.code, ran.err), (2, format!("misquote: {target}: {says}\n")));
    }
    assert_eq!(std::fs::read_to_string(newsroom.path().join("good.txt")).unwrap(), crate::newsroom::STORY);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk() {
    let newsroom = Newsroom::with_story();
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let ran = newsroom.command(&["check", "good.txt"]).stdout(full).output().unwrap();
    let err = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert_eq!(err, "misquote: standard output: can't be written: the disk is full; make room\n");
    assert_eq!(ran.status.code(), Some(2));
}

#[cfg(unix)]
#[test]
fn a_name_can_not_speak_to_the_terminal() {
    let newsroom = Newsroom::with_story().file("a\u{1b}[31m.txt", "");
    let line = "a␛[31m.txt: is empty; write the story into it or leave it out";
    complains(&newsroom, &["a\u{1b}[31m.txt"], &[line]);
    complains(&newsroom, &["b\n.txt"], &["b .txt: does not exist; check the name"]);
}
