//! What a person sees, held still: reports over three invented stories, as plain text and, in
//! colour, as pictures. The stories are analysed by hand, so that only the reports are on trial.
//! After a change that is meant, run with `SNAPSHOTS=overwrite` and look at the pictures.

use misquote::attribute::{Attribution, Cue, Evidence, Frame};
use misquote::check::{Finding, Place, Related};
use misquote::extract::{Kind, Quotation};
use misquote::link::{Rendering, Utterance};
use misquote::report::{self, Checked, Comparison, Options};
use misquote::resolve::{Analysis, Gender, Number, Quote, Speaker};
use misquote::rules::{CueClass, Level, Lexicon, Rule, RuleSet, from_yaml};
use misquote::segment::Segmented;
use misquote::text::{Span, Story};
use snapbox::{Data, assert_data_eq};
use std::path::Path;

const GAZETTE: &str = "\
Port to lose its north pier

The harbour board voted on Tuesday to close the north pier, which has stood since 1911, before the winter storms set in, and to move the ferries that call there to the container quay on the far side of the basin, a walk of twenty minutes for passengers with luggage.

“We will close 40 berths before the winter, and we are not reopening them until the engineers tell us that it is safe,” said Ines Halloran, a spokeswoman for the harbour board. ”Nobody likes it,” the spokesman added.

The fishing fleet was told that “there is no money for repairs.“
";

const COURIER: &str = "\
A harbour official defended the closure of the north pier on Wednesday.

“We will close 14 berths before winter and we are reopening them when the engineers tell us it is safe,” the official said. \u{1b}[31m“Nobody likes it.”\u{1b}[0m
";

const MIRROR: &str = "\
Ines Halloran told reporters: “We will close 40 berths before the winter.”
";

fn span(text: &str, words: &str) -> Span {
    let at = text.find(words).unwrap_or_else(|| panic!("{words}"));
    Span::new(at, at + words.len())
}

fn quote(text: &str, kind: Kind, words: &str, source: &str, cue: &str, frame: Frame, speaker: Option<usize>) -> Quote {
    let cue = (!cue.is_empty()).then(|| Cue {
        span: span(text, cue),
        lemma: cue.split(' ').next_back().unwrap_or(cue).into(),
        class: CueClass::Neutral,
    });
    let source = (!source.is_empty()).then(|| span(text, source));
    let evidence = source.iter().map(|&span| Evidence { span, what: "source" }).collect();
    let attribution = Attribution { cue, source, frame, confidence: 0.974, evidence, ..Attribution::none() };
    let parts = words.split('|').map(|w| span(text, w)).collect();
    let quotation = Quotation { kind, parts, clause: None, paragraph: 0 };
    Quote { quotation, attribution, speaker }
}

fn speaker(name: &str, proper: Option<&str>, role: &str, gender: Option<Gender>) -> Speaker {
    Speaker {
        name: name.into(),
        proper: proper.map(Into::into),
        role: Some(role.into()),
        affiliation: proper.map(|_| "the harbour board".into()),
        anonymous: proper.is_none(),
        anonymity_stated: None,
        gender,
        number: Some(Number::Singular),
        mentions: vec![],
    }
}

fn analysis(path: &str, outlet: &str, text: &str, speakers: Vec<Speaker>, quotes: Vec<Quote>) -> Analysis {
    let mut story = Story::plain(path, text);
    story.meta.outlet = Some(outlet.into());
    story.meta.date = Some("3 March 2021".into());
    Analysis { story, segmented: Segmented::default(), quotes, speakers }
}

fn stories() -> Vec<Analysis> {
    let halloran = || {
        let name = "Ines Halloran, a spokeswoman for the harbour board";
        speaker(name, Some("Ines Halloran"), "spokeswoman", Some(Gender::Female))
    };
    let closing = "We will close 40 berths before the winter, and we are not reopening them until the engineers tell us that it is safe,";
    let source = "Ines Halloran, a spokeswoman for the harbour board";
    let (after, inverted) = (Frame::After, Frame::AfterInverted);
    let mut told = quote(GAZETTE, Kind::Partial, "there is no money for repairs.", "", "was told", Frame::None, None);
    told.attribution.hearer = Some(span(GAZETTE, "The fishing fleet"));
    let gazette = vec![
        quote(GAZETTE, Kind::Direct, closing, source, "said", inverted, Some(0)),
        quote(GAZETTE, Kind::Direct, "Nobody likes it,", "the spokesman", "added", after, Some(0)),
        told,
    ];
    let closing =
        "We will close 14 berths before winter and we are reopening them when the engineers tell us it is safe,";
    let courier = vec![
        quote(COURIER, Kind::Direct, closing, "the official", "said", after, Some(0)),
        quote(COURIER, Kind::Direct, "Nobody likes it.", "", "", Frame::CarriedWithin, Some(0)),
    ];
    let mirror = vec![quote(
        MIRROR,
        Kind::Direct,
        "We will close 40 berths before the winter.",
        "Ines Halloran",
        "told",
        Frame::Before,
        Some(0),
    )];
    vec![
        analysis("copy/gazette.txt", "Bay Gazette", GAZETTE, vec![halloran()], gazette),
        analysis(
            "copy/courier.txt",
            "The Courier",
            COURIER,
            vec![speaker("the official", None, "official", None)],
            courier,
        ),
        analysis(
            "copy/mirror.txt",
            "Evening Mirror",
            MIRROR,
            vec![speaker("Ines Halloran", Some("Ines Halloran"), "spokeswoman", None)],
            mirror,
        ),
    ]
}

fn utterances(stories: &[Analysis]) -> Vec<Utterance> {
    let rendering = |story: usize, quote: usize| {
        let parts: &Analysis = &stories[story];
        Rendering { story, quote, span: parts.quotes[quote].quotation.span() }
    };
    vec![
        Utterance { renderings: vec![rendering(0, 0), rendering(1, 0), rendering(2, 0)] },
        Utterance { renderings: vec![rendering(0, 1), rendering(1, 1)] },
    ]
}

fn place(story: usize, text: &str, words: &str) -> Place {
    Place { story, span: span(text, words) }
}

fn related(story: usize, text: &str, words: &str, message: &str) -> Related {
    let place = place(story, text, words);
    Related { place, message: message.into(), emphasis: vec![place.span] }
}

fn finding(rule: &str, level: Level, message: &str, place: Place) -> Finding {
    Finding {
        rule: rule.into(),
        level,
        message: message.into(),
        place,
        emphasis: vec![place.span],
        related: vec![],
        utterance: None,
        fingerprint: format!("{:016x}", rule.len()),
    }
}

fn findings() -> Vec<Finding> {
    use Level::{Error, Suggestion, Warning};
    let number = finding(
        "wording/number-changed",
        Error,
        "“40” in the Bay Gazette, “14” in The Courier",
        place(0, GAZETTE, "40"),
    );
    let negation = finding(
        "wording/negation-changed",
        Error,
        "the Bay Gazette has “not” and The Courier does not: they say the opposite",
        place(0, GAZETTE, "not reopening them until"),
    );
    let role = finding(
        "speaker/role-drift",
        Warning,
        "a spokeswoman in the Bay Gazette is an official in The Courier",
        place(0, GAZETTE, "Ines Halloran, a spokeswoman for the harbour board"),
    );
    let wrong =
        finding("marks/wrong-direction", Warning, "a closing mark opens this quotation", place(0, GAZETTE, "”Nobody"));
    let spokesman = finding(
        "attribution/inconsistent-source",
        Warning,
        "Ines Halloran is a “spokeswoman” and a “spokesman” in one story",
        place(0, GAZETTE, "the spokesman"),
    );
    let agentless = finding(
        "attribution/agentless",
        Warning,
        "the fishing fleet heard this; nobody is said to have said it",
        place(0, GAZETTE, "was told"),
    );
    let loaded = finding(
        "attribution/carried-over",
        Suggestion,
        "readers must guess who says this",
        place(1, COURIER, "“Nobody likes it.”"),
    );
    vec![
        Finding { related: vec![related(1, COURIER, "14", "The Courier has “14”")], utterance: Some(0), ..number },
        Finding {
            related: vec![related(1, COURIER, "reopening them when", "The Courier has “reopening them when”")],
            utterance: Some(0),
            ..negation
        },
        Finding {
            related: vec![related(1, COURIER, "the official", "The Courier credits “the official”")],
            utterance: Some(0),
            ..role
        },
        Finding { emphasis: vec![span(GAZETTE, "”Nobody")], ..wrong },
        Finding { related: vec![related(0, GAZETTE, "a spokeswoman", "first a “spokeswoman”")], ..spokesman },
        agentless,
        Finding { emphasis: vec![], ..loaded },
    ]
}

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
    let checked = Checked { stories: &stories, utterances: &utterances, findings: &findings };
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
    let rule: Rule = from_yaml("wording/loud-verb.yaml", yaml).expect("a rule");
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
    let compared = report::compared(&stories, &utterances, &lexicon);
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
    let checked = Checked { stories: &stories, utterances: &utterances, findings: &findings };
    json_snapshot("check", &|options, out| report::check_json(&checked, options, out));
    json_snapshot("check-lines", &|options, out| report::check_jsonl(&checked, options, out));
}

#[test]
fn json_of_quotes() {
    json_snapshot("quotes", &|options, out| report::quotes_jsonl(&stories(), options, out));
}

#[test]
fn json_of_compare() {
    let stories = stories();
    let utterances = utterances(&stories);
    let compared = report::compared(&stories, &utterances, &Lexicon::builtin().expect("word lists"));
    let comparison = Comparison { stories: &stories, utterances: &utterances, compared: &compared };
    json_snapshot("compare", &|options, out| report::compare_json(&comparison, options, out));
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
    let checked = Checked { stories: &stories, utterances: &[], findings: &findings };
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
    let checked = Checked { stories: &stories[2..], utterances: &[], findings: &[] };
    let full = |options| render(options, &|options, out| report::check_full(&checked, options, out));
    assert_eq!(full(Options::default()), "1 story, 1 quotation: no findings\n");
    assert_eq!(full(Options { quiet: true, ..Options::default() }), "");
}
