//! Whom pronouns and descriptions stand for, mechanism by mechanism, on invented copy. How often that is
//! right on real copy is measured by `.ci/speakers.py` and `.ci/roles.py` against `tests/speakers/*.tsv`.

#[path = "../support/mod.rs"]
mod support;

mod alone;
mod beside;
mod bodies;
mod descriptions;
mod firms;
mod gender;
mod kin;
mod names;
mod offices;
mod pronouns;
mod relatives;
mod roles;
mod sentences;
mod several;
mod things;
mod titles;
mod turns;

use support::analysed;

/// For each quotation: the speaker, or who it may be, or "-".
fn speakers(copy: &str) -> Vec<String> {
    let analysis = analysed(copy);
    let name = |quote: &misquote::resolve::Quote| match analysis.speaker(quote) {
        Some(speaker) => speaker.name.clone(),
        None if quote.may_be().is_empty() => "-".into(),
        None => quote.may_be().iter().map(|c| c.name.as_str()).collect::<Vec<_>>().join(" or "),
    };
    analysis.quotes.iter().map(name).collect()
}

/// What the story says that the speaker of the last quotation is.
fn role(copy: &str) -> Option<String> {
    let analysis = analysed(copy);
    let speaker = analysis.speaker(analysis.quotes.last().expect("a quotation"));
    speaker.and_then(|speaker| speaker.role.clone())
}

/// Whether these words of the copy tell of the speaker of the last quotation.
fn tells(copy: &str, words: &str) -> bool {
    let analysis = analysed(copy);
    let at = copy.find(words).expect("words of the copy");
    let speaker = analysis.speaker(analysis.quotes.last().expect("a quotation"));
    speaker.is_some_and(|speaker| speaker.mentions.iter().any(|m| (m.span.start()..m.span.end()).contains(&at)))
}

/// The speaker of the last quotation.
fn last(copy: &str) -> String {
    speakers(copy).pop().expect("a quotation")
}
