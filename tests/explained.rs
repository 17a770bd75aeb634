//! `quotes -v` says in one line why this one is credited and nobody else. Each case is a story and the
//! line for each of its quotations, so that every pattern is seen to explain itself, in words that hold
//! true of the copy.

use misquote::report::{self, Options};
use misquote::rules::Lexicon;
use misquote::text::Story;

/// The lines that explain, each on one line again, for the quotations of `copy`.
fn lines(copy: &str) -> Vec<String> {
    let lexicon = Lexicon::builtin().expect("word lists");
    let stories = [misquote::analyse(Story::plain("story.txt", copy), &lexicon)];
    let mut out = Vec::new();
    let options = Options { verbose: true, width: 100, ..Options::default() };
    report::quotes_full(&stories, &options, &mut out).expect("writing to memory");
    let report = String::from_utf8(out).expect("reports are UTF-8");
    let mut lines: Vec<String> = Vec::new();
    let mut inside = false;
    for line in report.lines() {
        let words = line.trim_start_matches([' ', '╰']);
        let first = words.strip_prefix("why: ").or(words.strip_prefix("no speech: "));
        match first {
            Some(words) => lines.push(words.into()),
            None if inside && !line.is_empty() => {
                lines.iter_mut().last().into_iter().for_each(|last| *last += &format!(" {words}"))
            }
            None => {}
        }
        inside = first.is_some() || inside && !line.is_empty();
    }
    lines
}

/// The same without how sure the last point is: that is measured, not chosen.
fn explained(copy: &str) -> Vec<String> {
    let point = |line: &str| {
        line.rsplit_once(" · ").filter(|(_, last)| last.contains("% sure")).map(|(rest, _)| rest.to_string())
    };
    lines(copy).iter().map(|line| point(line).unwrap_or_else(|| line.clone())).collect()
}

#[track_caller]
fn check(copy: &str, expected: &[&str]) {
    assert_eq!(explained(copy), expected, "{copy}");
}

#[test]
fn where_the_credit_stands() {
    check("“We paid,” Ida Lund said.", &["“said” right behind the marks · “Ida Lund” before it"]);
    check("“We paid,” said Ida Lund.", &["“said” right behind the marks · “Ida Lund” after it"]);
    check("“We paid,” Ida Lund said. “Twice.”", &["“said” in the break between the words · “Ida Lund” before it"]);
    check("Ida Lund said, “We paid for it twice.”", &["“said” right before the marks · “Ida Lund” before it"]);
    check(
        "Ida Lund said on Monday that the ferry was “a floating ruin” and would be sold.",
        &["the marks stand inside what “said” reports · “Ida Lund” before it"],
    );
}

#[test]
fn words_that_no_marks_enclose() {
    check("Ida Lund said that the ferry had been sold.", &["no marks: the words after “said” · “Ida Lund” before it"]);
    check("The ferry has been sold, Ida Lund said.", &["no marks: the words before “said” · “Ida Lund” before it"]);
    check("The crane, Ida Lund said, is safe.", &["no marks: the words round “said” · “Ida Lund” before it"]);
    check(
        "Karl Wendt hopes to sell the ferry in May.",
        &["a belief or plan, not speech: “hopes” · “Karl Wendt” before it"],
    );
}

#[test]
fn credits_without_a_reporting_verb() {
    check("LUND: “We paid for it twice.”", &["a colon leads from a name to the words: “LUND”"]);
    check("“We paid for it twice.”\n— Ida Lund", &["a dash leads from the words to a name: “Ida Lund” (line 2)"]);
    check("From the report: “The posts are cracked.”", &["a colon leads to the words, from “the report”"]);
    check(
        "Ida Lund wrote on Monday to the council of Osterby:\n\n“We paid for it twice.”",
        &["“wrote” and a colon lead to the words · “Ida Lund” before it (line 1)"],
    );
    check(
        "In her words, “the ferry is a floating ruin,” and nobody laughed.",
        &["a noun for the words (a letter, a statement) belongs to “her”, fits nobody before it"],
    );
    check(
        "Ida Lund kept walking past the old shed: “a floating ruin on a bad day”.",
        &["no reporting verb, so the subject of the sentence: “Ida Lund”"],
    );
}

#[test]
fn who_passes_it_on_and_who_heard_it() {
    check(
        "“There is no money for it,” Ida Lund was quoted as saying by the Courier.",
        &["“was quoted as saying” right behind the marks · “Ida Lund” before it · “the Courier” passes it on"],
    );
    check(
        "The Courier was told that “there is no money for it”.",
        &["“was told” names who heard it, not who said it · “The Courier” before it"],
    );
}

#[test]
fn carried_over_from_where() {
    check(
        "Karl Wendt opened the pier on Monday. “It is open,” he said.\n\n“It will stay open.”",
        &[
            "“said” right behind the marks · “he” before it, goes back to “Karl Wendt”, line 1",
            "no credit in the paragraph, so that of q1, line 1 (“said”): “he”, goes back to “Karl Wendt”, line 1",
        ],
    );
    check(
        "Ida Lund told the council of the old bridge. “It will not stand.”",
        &["no credit of its own, so that of line 1 (“told”): “Ida Lund”"],
    );
}

#[test]
fn how_the_source_leads_to_the_speaker() {
    check(
        "“The pier is open,” Lund said. Ida Lund has been harbour master since 2011.",
        &["“said” right behind the marks · “Lund” before it, named later as “Ida Lund”, line 1"],
    );
    check(
        "Mr. Tobias Ames and Mr. Karl Wendt met the board on Tuesday.\n\n“It is not worth saving,” he said.",
        &["“said” right behind the marks · “he” before it, may be “Mr. Tobias Ames” (line 1) or “Mr. Karl Wendt” \
          (line 1): the copy doesn't tell"],
    );
    // It is “he” that is sure, not who that is.
    let lines = lines("Mr. Ames and Mr. Wendt met the board on Tuesday.\n\n“It is not worth saving,” he said.");
    assert!(lines[0].ends_with("% sure of “he”"), "{lines:?}");
}

#[test]
fn what_it_was_weighed_against() {
    let ruin = "“a floating ruin”";
    let weighed = |copy: &str| {
        let lines = explained(copy);
        let last = lines.last().expect("a quotation");
        last.split_once("weighed against ").map(|(_, rivals)| rivals.to_string())
    };
    let told = |copy: &str, rivals: &str| assert_eq!(weighed(copy).as_deref(), Some(rivals), "{copy}");
    told(
        &format!("After Karl Wendt argued that the pier was safe, Ida Lund said it was {ruin}."),
        "“Karl Wendt” (“argued”: its clause had ended)",
    );
    told(
        &format!("Ida Lund said that Karl Wendt had told the board that the ferry was {ruin}."),
        "“Karl Wendt” (“had told”: part of what is reported)",
    );
    told(
        &format!("Karl Wendt said no, and Ida Lund called the ferry {ruin}."),
        "“Karl Wendt” (“said”: another clause has begun)",
    );
    told(
        &format!("Karl Wendt never said it, but Ida Lund called the ferry {ruin}."),
        "“Karl Wendt” (“never said”: denied, or only possible)",
    );
    told(
        "“It is open,” Ida Lund said, according to the Courier.",
        "“the Courier” (“according to”: passed on at second hand)",
    );
    // The same one under another verb is no rival, and neither is who speaks of other words.
    assert_eq!(weighed("Ida Lund, who said no in May, called the ferry “a floating ruin”."), None);
    let both = explained("“It is open,” Ida Lund said, and “it is not,” Karl Wendt said.");
    assert_eq!(both[0], "“said” right behind the marks · “Ida Lund” before it");
    assert_eq!(weighed("“It is open,” Ida Lund said."), None);
}

#[test]
fn a_sentence_of_a_thousand_verbs_names_two_rivals() {
    let names = ["Ida Lund", "Karl Wendt", "Tobias Ames", "Una Brill"];
    let copy: String = (0..1000).map(|i| format!("{} said no, and ", names[i % 4])).collect();
    let lines = explained(&format!("{copy}Greta Holm called the ferry “a floating ruin”."));
    assert_eq!(lines.last().map(|line| line.matches(": ").count()), Some(2), "{lines:?}");
}

#[test]
fn words_that_nobody_said() {
    check("The band played “The Long Road Home” all night.", &["reads like a title"]);
    check("What the trade calls “green” ferries run on diesel, too.", &["one or two words, without a credit"]);
}

#[test]
fn words_of_a_headline_are_explained_by_those_below() {
    check(
        "‘We paid’: Strike on ferries\n\n“Of course we paid,” Ida Lund said.",
        &["one or two words, without a credit", "“said” right behind the marks · “Ida Lund” before it"],
    );
    check(
        "‘We all paid’: Strike on ferries\n\n“Of course we all paid,” Ida Lund said.",
        &[
            "the same words are credited below to “Ida Lund” (line 3)",
            "“said” right behind the marks · “Ida Lund” before it",
        ],
    );
}
