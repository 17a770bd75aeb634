//! What README.md shows is what the program does: its picture, its console blocks, and its
//! configuration with a rule of one's own. A reader's first try must not fail. After a change that is
//! meant, run with `SNAPSHOTS=overwrite` for the picture and mend the blocks by hand.

use snapbox::{Data, assert_data_eq};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The program as a reader's shell would run it, but 80 columns wide and without colour.
fn misquote(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_misquote"));
    command.args(args).current_dir(folder).env("COLUMNS", "80");
    for name in ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command
}

fn printed(output: &Output) -> String {
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).expect("reports are UTF-8")
}

/// The lines inside the README's fences of one language.
fn blocks(language: &str) -> Vec<String> {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let mut lines = readme.lines();
    let mut blocks = Vec::new();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let inside: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            if info == language {
                blocks.push(inside.join("\n") + "\n");
            }
        }
    }
    blocks
}

#[test]
fn the_picture_is_what_it_prints() {
    let folder = root().join("fixtures/hospital-merger");
    let args = ["check", "--color", "always", "county-times.txt", "health-desk.txt"];
    let report = printed(&misquote(&folder, &args).output().unwrap());
    let screen = format!("\u{1b}[1m$ misquote check county-times.txt health-desk.txt\u{1b}[0m\n\n{report}");
    assert_data_eq!(screen, Data::read_from(&root().join("tests/snapshots/readme.term.svg"), None).raw());
}

#[test]
fn console_blocks_are_what_it_prints() {
    let blocks = blocks("console");
    assert!(!blocks.is_empty(), "README.md shows no command");
    for block in blocks {
        let (command, shown) = block.split_once('\n').unwrap();
        let args: Vec<&str> = command.strip_prefix("$ misquote ").expect("a command").split(' ').collect();
        let report = printed(&misquote(&root(), &args).output().unwrap());
        // `…` alone on the last line: and so on.
        match shown.strip_suffix("…\n") {
            Some(start) => assert!(report.starts_with(start), "{command}\n{report}"),
            None => assert_eq!(report, shown, "{command}"),
        }
    }
}

#[test]
fn its_configuration_and_own_rule_work() {
    let folder = std::env::temp_dir().join(format!("misquote-readme-{}", std::process::id()));
    for block in blocks("yaml") {
        let Some(name) = block.lines().next().unwrap().strip_prefix("# ") else { continue };
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &block).unwrap();
    }
    fs::write(folder.join("story.txt"), "“They never asked us,” Ida Brandt blasted.\n").unwrap();
    let output = misquote(&folder, &["check", "--format", "concise", "story.txt"]).output().unwrap();
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(printed(&output), "story.txt:1:35: warning house/blast “blasted” is tabloid for “said”\n");
    assert_eq!(output.status.code(), Some(1), "fail-on: warning");
}
