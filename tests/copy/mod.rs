//! Three invented stories of one vote, analysed by hand, with findings to report on: what the
//! snapshots of reports are made from.

use misquote::attribute::{Attribution, Cue, Evidence, Frame, Rival};
use misquote::check::{Finding, Place, Related};
use misquote::extract::{Kind, Quotation};
use misquote::link::{Rendering, Utterance};
use misquote::resolve::{Analysis, Gender, Number, Quote, Speaker};
use misquote::rules::{CueClass, Level};
use misquote::segment::Segmented;
use misquote::text::{Span, Story};
use std::sync::Arc;

pub const GAZETTE: &str = "\
Port to lose its north pier

The harbour board voted on Tuesday to close the north pier, which has stood since 1911, before the winter storms set in, and to move the ferries that call there to the container quay on the far side of the basin, a walk of twenty minutes for passengers with luggage.

“We will close 40 berths before the winter, and we are not reopening them until the engineers tell us that it is safe,” said Ines Halloran, a spokeswoman for the harbour board. ”Nobody likes it,” the spokesman added.

The fishing fleet was told that “there is no money for repairs.“
";

pub const COURIER: &str = "\
A harbour official defended the closure of the north pier on Wednesday.

“We will close 14 berths before winter and we are reopening them when the engineers tell us it is safe,” the official said. \u{1b}[31m“Nobody likes it.”\u{1b}[0m
";

pub const MIRROR: &str = "\
Ines Halloran told reporters: “We will close 40 berths before the winter.”
";

pub fn span(text: &str, words: &str) -> Span {
    let at = text.find(words).unwrap_or_else(|| panic!("{words}"));
    Span::new(at, at + words.len())
}

pub fn quote(
    text: &str,
    kind: Kind,
    words: &str,
    source: &str,
    cue: &str,
    frame: Frame,
    speaker: Option<u32>,
) -> Quote {
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
    Quote { quotation, attribution: attribution.into(), speaker, doubt: None }
}

pub fn speaker(name: &str, proper: Option<&str>, role: &str, gender: Option<Gender>) -> Speaker {
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

pub fn analysis(path: &str, outlet: &str, text: &str, speakers: Vec<Speaker>, quotes: Vec<Quote>) -> Analysis {
    let mut story = Story::plain(path, text);
    Arc::make_mut(&mut story.meta).outlet = Some(outlet.into());
    Arc::make_mut(&mut story.meta).date = Some("3 March 2021".into());
    Analysis { story, segmented: Segmented::default().into(), quotes: quotes.into(), speakers: speakers.into() }
}

pub fn stories() -> Vec<Analysis> {
    let halloran = || {
        let name = "Ines Halloran, a spokeswoman for the harbour board";
        speaker(name, Some("Ines Halloran"), "spokeswoman", Some(Gender::Female))
    };
    let closing = "We will close 40 berths before the winter, and we are not reopening them until the engineers tell us that it is safe,";
    let source = "Ines Halloran, a spokeswoman for the harbour board";
    let (after, inverted) = (Frame::After, Frame::AfterInverted);
    let mut told = quote(GAZETTE, Kind::Partial, "there is no money for repairs.", "", "was told", Frame::None, None);
    Arc::make_mut(&mut told.attribution).hearer = Some(span(GAZETTE, "The fishing fleet"));
    let mut added = quote(GAZETTE, Kind::Direct, "Nobody likes it,", "the spokesman", "added", after, Some(0));
    let (board, voted) = (span(GAZETTE, "The harbour board"), span(GAZETTE, "voted"));
    Arc::make_mut(&mut added.attribution).weighed = vec![Rival { source: board, cue: voted, why: "farther away" }];
    let gazette = vec![quote(GAZETTE, Kind::Direct, closing, source, "said", inverted, Some(0)), added, told];
    let closing =
        "We will close 14 berths before winter and we are reopening them when the engineers tell us it is safe,";
    let mut carried = quote(COURIER, Kind::Direct, "Nobody likes it.", "", "", Frame::CarriedWithin, Some(0));
    let from = [("the official", "source"), ("said", "cue")];
    Arc::make_mut(&mut carried.attribution).evidence =
        from.map(|(words, what)| Evidence { span: span(COURIER, words), what }).into_iter().collect();
    Arc::make_mut(&mut carried.attribution).confidence = 0.416;
    let courier = vec![quote(COURIER, Kind::Direct, closing, "the official", "said", after, Some(0)), carried];
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

pub fn utterances(stories: &[Analysis]) -> Vec<Utterance> {
    let rendering = |story: usize, quote: usize| {
        let parts: &Analysis = &stories[story];
        Rendering { story, quote, span: parts.quotes[quote].quotation.span() }
    };
    vec![
        Utterance { renderings: vec![rendering(0, 0), rendering(1, 0), rendering(2, 0)] },
        Utterance { renderings: vec![rendering(0, 1), rendering(1, 1)] },
    ]
}

pub fn place(story: usize, text: &str, words: &str) -> Place {
    Place { story, span: span(text, words) }
}

pub fn related(story: usize, text: &str, words: &str, message: &str) -> Related {
    let place = place(story, text, words);
    Related { place, message: message.into(), emphasis: vec![place.span] }
}

pub fn finding(rule: &str, level: Level, message: &str, place: Place) -> Finding {
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

pub fn findings() -> Vec<Finding> {
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
