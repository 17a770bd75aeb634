//! What a person sees, held still: reports over three invented stories, as plain text and, in
//! colour, as pictures. The stories are analysed by hand, so that only the reports are on trial.
//! After a change that is meant, run with `SNAPSHOTS=overwrite` and look at the pictures.

mod copy;

use copy::{GAZETTE, analysis, finding, findings, place, stories, utterances};
use misquote::check::Finding;
use misquote::link::Comparer;
use misquote::report::{self, Checked, Comparison, Options};
use misquote::rules::{Level, Lexicon, Rule, RuleSet, from_yaml};
use snapbox::{Data, assert_data_eq};
use std::path::Path;

type Render<'a> = &'a dyn Fn(&Options, &mut dyn std::io::Write) -> std::io::Result<()>;

fn render(options: Options, report: Render) -> String {
    report::set_colour(true);
    let mut out = Vec::new();
    report(&options, &mut out).expect("writing to memory");
    String::from_utf8(out).expect("reports are UTF-8")
}

/// Holds a report against its plain snapshot and its picture.
fn snapshot(name: &str, options: Options, report: Render) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    let plain = render(options, report);
    assert_data_eq!(plain, Data::read_from(&folder.join(format!("{name}.txt")), None).raw());
    let colour = render(Options { colour: true, ..options }, report);
    assert_data_eq!(colour, Data::read_from(&folder.join(format!("{name}.term.svg")), None).raw());
}

fn check(name: &str, options: Options, format: fn(&Checked, &Options, &mut dyn std::io::Write) -> std::io::Result<()>) {
    let stories = stories();
    let (utterances, findings) = (utterances(&stories), findings());
    let checked =
        Checked { stories: &stories, utterances: &utterances, findings: &findings, references: &[], verified: &[] };
    snapshot(name, options, &|options, out| format(&checked, options, out));
}

#[test]
fn check_in_full() {
    check("check", Options::default(), report::check_full);
}

#[test]
fn quotes_in_full() {
    snapshot("quotes", Options { verbose: true, ..Options::default() }, &|options, out| {
        report::quotes_full(&stories()[..2], options, out)
    });
}

#[test]
fn a_rule_explained() {
    let yaml = "\
id: wording/loud-verb
kind: cue
level: suggestion
message: “{cue}” is loud; “said” is enough
why: |
  “Thundered” and “roared” say how the reporter felt about it. Readers can hear for themselves, and
  the person quoted cannot answer back.
match: {lemma: [thunder, roar]}
options: {verbs: [bellow, boom], after: 2}
examples:
  flag: ['“We paid,” Ames thundered.', {stories: ['“We paid,” Ames roared.', '“We paid,” Ames said.']}]
  pass: ['“We paid,” Ames said.']
";
    let mut rule: Rule = from_yaml("wording/loud-verb.yaml", yaml).expect("a rule");
    let note = "Verbs that are loud at the end of a sentence only, as “boomed” in “the guns boomed”.";
    rule.notes.insert("verbs".into(), note.into());
    snapshot("explain", Options::default(), &|options, out| report::explain_rule(&rule, options, out));
}

#[test]
fn every_built_in_rule_is_listed() {
    let rules = RuleSet::builtin();
    let list = render(Options::default(), &|options, out| report::explain_list(&rules, options, out));
    for rule in rules.iter() {
        assert!(list.lines().any(|l| l.trim_start().starts_with(&rule.id)), "{}", rule.id);
    }
}

#[test]
fn utterances_compared() {
    let stories = stories();
    let utterances = utterances(&stories);
    let lexicon = Lexicon::builtin().expect("built-in word lists");
    let compared = report::compared(&stories, &utterances, Comparer::new(lexicon.wording())).collect::<Vec<_>>();
    let comparison = Comparison { stories: &stories, utterances: &utterances, compared: &compared };
    snapshot("compare", Options::default(), &|options, out| report::compare_full(&comparison, options, out));
}

/// Holds JSON lines against a snapshot that people can read.
fn json_snapshot(name: &str, report: Render) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/snapshots/{name}.json"));
    let json = render(Options::default(), report);
    assert!(!json.chars().any(|c| c.is_control() && c != '\n'), "controls in JSON");
    assert!(json.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()), "one JSON value a line");
    // Broken between objects only, so that the order of fields is held still, too.
    let broken = json.replace("},{", "},\n {").replace(":[{", ":[\n {").replace("},\"", "},\n\"");
    assert_data_eq!(broken, Data::read_from(&path, None).raw());
}

#[test]
fn json_of_check() {
    let stories = stories();
    let (utterances, findings) = (utterances(&stories), findings());
    let checked =
        Checked { stories: &stories, utterances: &utterances, findings: &findings, references: &[], verified: &[] };
    json_snapshot("check", &|options, out| report::check_json(&checked, options, out));
    json_snapshot("check-lines", &|options, out| report::check_jsonl(&checked, options, out));
}

#[test]
fn json_of_quotes() {
    json_snapshot("quotes", &|_, out| {
        stories().iter().try_for_each(|story| {
            out.write_all(&report::quotes_object(story)?)?;
            out.write_all(b"\n")
        })
    });
}

#[test]
fn json_of_compare() {
    let stories = stories();
    let utterances = utterances(&stories);
    let lexicon = Lexicon::builtin().expect("word lists");
    let compared = report::compared(&stories, &utterances, Comparer::new(lexicon.wording())).collect::<Vec<_>>();
    json_snapshot("compare", &|_, out| report::compare_json(&stories, &utterances, &compared, out));
}

#[test]
fn check_in_brief() {
    check("concise", Options::default(), report::check_concise);
}

#[test]
fn check_for_workflows() {
    let stories = vec![analysis("copy/a,b:c%.txt", "Bay Gazette", GAZETTE, vec![], vec![])];
    let mut findings =
        vec![finding("a/b", Level::Suggestion, "it costs 5%,\r\nor\u{1b}[1m: more", place(0, GAZETTE, "40"))];
    findings.extend((0..12).map(|_| finding("a/error", Level::Error, "wrong", place(0, GAZETTE, "repairs"))));
    findings.extend((0..11).map(|_| finding("a/warning", Level::Warning, "odd", place(0, GAZETTE, "pier\n\nThe"))));
    let checked = Checked { stories: &stories, utterances: &[], findings: &findings, references: &[], verified: &[] };
    let out = render(Options::default(), &|options, out| report::check_github(&checked, options, out));
    let file = "file=copy/a%2Cb%3Ac%25.txt";
    let error = format!("::error {file},line=7,col=56,endLine=7,endColumn=63,title=a/error::wrong");
    let warning = format!("::warning {file},line=1,col=24,endLine=3,endColumn=4,title=a/warning::odd");
    let notice =
        format!("::notice {file},line=5,col=16,endLine=5,endColumn=18,title=a/b::it costs 5%25,  or␛[1m: more");
    let mut expected = vec![error.as_str(); 10];
    expected.push("2 more errors");
    expected.extend([warning.as_str(); 10]);
    expected.extend(["1 more warning", notice.as_str()]);
    assert_eq!(out.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn the_last_line_counts_and_can_be_hushed() {
    let stories = stories();
    let checked = Checked { stories: &stories[2..], utterances: &[], findings: &[], references: &[], verified: &[] };
    let full = |options| render(options, &|options, out| report::check_full(&checked, options, out));
    assert_eq!(full(Options::default()), "1 story, 1 quotation: no findings\n");
    assert_eq!(full(Options { quiet: true, ..Options::default() }), "");
}

#[test]
fn long_paragraphs_are_cut_and_long_marks_barred() {
    let filler = "The ferries that call there will be moved to the container quay. ".repeat(12);
    let long = "“The pier has stood since 1911 and nobody alive has seen it shut, and when we shut it we shut the last \
                place in this town where a child can catch a crab with a piece of bacon on a string.”";
    let text = format!("{filler}{long} {filler}The board was told so twice. {filler}");
    let stories = vec![analysis("copy/long.txt", "Bay Gazette", &text, vec![], vec![])];
    let at =
        |words| Finding { emphasis: vec![], ..finding("a/rule", Level::Warning, "Something", place(0, &text, words)) };
    let findings = [at(long), at("was told")];
    let checked = Checked { stories: &stories, utterances: &[], findings: &findings, references: &[], verified: &[] };
    snapshot("long", Options { quiet: true, width: 72, ..Options::default() }, &|options, out| {
        report::check_full(&checked, options, out)
    });
}
