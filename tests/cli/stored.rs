//! Quotations that were extracted earlier go in beside stories and mean the same.

use crate::newsroom::{Newsroom, Ran};
use serde_json::Value;

const ONE: &str = "---\noutlet: Coast Wire\ndate: 2031-03-14\n---\n“We shall rebuild the pier before the ice comes,” \
                   Ann Cole, the mayor, said.\n";
const TWO: &str = "---\noutlet: Tarn Today\ndate: 2031-03-14\n---\nThe pier is shut.\n\n“We shall not rebuild the pier \
                   before the ice comes,” Cole said.\n\n“No ferry,” she added, “will be sold.”\n";

/// The stories, and in `day.jsonl` what `quotes` makes of the first.
fn newsroom() -> Newsroom {
    let newsroom = Newsroom::new().file("one.txt", ONE).file("two.txt", TWO);
    let lines = newsroom.run(&["quotes", "--format", "jsonl", "one.txt"]).out;
    newsroom.file("day.jsonl", lines)
}

fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn compare_gives_the_same_for_lines_and_for_copy() {
    let newsroom = newsroom();
    let of = |path| newsroom.run(&["compare", "--format", "json", path, "two.txt"]);
    let (copy, lines) = (of("one.txt"), of("day.jsonl"));
    assert_eq!(json(&copy)["utterances"].as_array().unwrap().len(), 1, "{}", copy.out);
    assert_eq!(copy.out, lines.out);
    assert_eq!((lines.code, lines.err.as_str()), (0, ""));
}

#[test]
fn check_asks_across_stories_only() {
    let newsroom = newsroom();
    let rules = |path| {
        let ran = newsroom.run(&["check", "--format", "json", path, "two.txt"]);
        let rules: Vec<String> = json(&ran)["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| f["rule"].as_str().unwrap().to_string())
            .filter(|rule| rule.starts_with("wording/") || rule.starts_with("speaker/"))
            .collect();
        rules
    };
    assert_eq!(rules("day.jsonl"), ["wording/negation-changed"]);
    assert_eq!(rules("day.jsonl"), rules("one.txt"));
    let newsroom = newsroom.file("odd.txt", "“We paid,” Ann Ames said.\nThe board met on Monday.”\n");
    let lines = newsroom.run(&["quotes", "--format", "jsonl", "odd.txt"]).out;
    let newsroom = newsroom.file("odd.jsonl", lines);
    assert!(newsroom.run(&["check", "odd.txt"]).out.contains("marks/unbalanced"));
    assert_eq!(newsroom.run(&["check", "odd.jsonl"]).code, 0);
}

#[test]
fn what_was_written_comes_back() {
    let newsroom = newsroom();
    let written = newsroom.run(&["quotes", "--format", "jsonl", "two.txt"]).out;
    let again = Newsroom::new().file("day.jsonl", &written).run(&["quotes", "--format", "jsonl", "day.jsonl"]).out;
    let (first, second): (Value, Value) =
        (serde_json::from_str(&written).unwrap(), serde_json::from_str(&again).unwrap());
    assert_eq!(first["outlet"], second["outlet"]);
    let quotes = first["quotes"].as_array().unwrap();
    assert!(quotes.len() > 1);
    for (x, y) in quotes.iter().zip(second["quotes"].as_array().unwrap()) {
        for field in ["id", "kind", "content", "speaker", "frame", "confidence", "cue"] {
            assert_eq!(x[field], y[field], "{field}");
        }
        assert_eq!((&x["source"]["text"], &x["source"]["start"]), (&y["source"]["text"], &y["source"]["start"]));
    }
}

#[test]
fn a_broken_line_leaves_out_its_file_only() {
    let newsroom = newsroom().file("bad.jsonl", "{\"path\":\"a.txt\",\"quotes\":[]}\n{\"path\":\n");
    let ran = newsroom.run(&["compare", "--format", "json", "bad.jsonl", "day.jsonl", "two.txt"]);
    let says = "misquote: bad.jsonl:2:8: is no story of quotations (EOF while parsing a value); write such lines with \
                “misquote quotes --format jsonl”\n";
    assert_eq!((ran.code, ran.err.as_str()), (2, says));
    assert_eq!(json(&ran)["utterances"].as_array().unwrap().len(), 1);
}
