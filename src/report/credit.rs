//! Who is credited, in one line: the source as printed, an arrow, the speaker as resolved. An
//! editor compares these lines across outlets, so the same facts always stand in the same order,
//! and what a story leaves out is said ("nobody credited") instead of left blank.

use super::style::Style;
use super::wrap::Flow;
use crate::attribute::Frame;
use crate::resolve::{Analysis, Quote, Speaker};
use crate::rules::Level;

/// Below this an attribution is more likely wrong than right, and every report says so.
pub(super) const SURE: f32 = 0.5;

/// How a story credits one of its quotations.
pub(super) fn credit(analysis: &Analysis, quote: &Quote) -> Flow {
    let text = &analysis.story.text;
    let attribution = &quote.attribution;
    let printed = attribution.source.map(|span| span.of(text));
    let mut flow = Flow::default();
    let named = |p: &&str| analysis.speaker(quote).is_some_and(|s| says_all(p, s));
    if let Some(printed) = printed.filter(|p| !named(p)) {
        flow.push(printed, Style::Plain);
    }
    if matches!(attribution.frame, Frame::CarriedOver | Frame::CarriedWithin) {
        flow.push(if flow.width() > 0 { ", carried over" } else { "carried over" }, Style::Dim);
    }
    match analysis.speaker(quote) {
        Some(speaker) => {
            if flow.width() > 0 {
                flow.push(" → ", Style::Dim);
            }
            flow.push(&describe(speaker), Style::Speaker);
        }
        None if !quote.may_be().is_empty() => {
            let names: Vec<&str> = quote.may_be().iter().map(|candidate| candidate.name.as_str()).collect();
            flow.push(if flow.width() > 0 { " → may be " } else { "may be " }, Style::Dim);
            flow.push(&names.join(" or "), Style::Plain);
        }
        None if flow.width() > 0 => flow.push(" → unresolved", Style::Dim),
        None => flow.push("nobody credited", Style::Dim),
    }
    if attribution.frame != Frame::None && attribution.confidence < SURE {
        flow.push(" (unsure)", Style::Level(Level::Warning));
    }
    for (label, span) in [(", told to ", attribution.hearer), (", via ", attribution.via)] {
        if let Some(span) = span {
            flow.push(label, Style::Dim);
            flow.push(span.of(text), Style::Plain);
        }
    }
    flow
}

/// A speaker in one phrase: the fullest description, and what it doesn't say already.
pub(super) fn describe(speaker: &Speaker) -> String {
    let mut out = speaker.name.clone();
    let has = |out: &str, words: &str| fold(out).contains(&fold(words));
    // "A spokesperson for the board" is no less when the role reads "harbour board spokesperson".
    let role = speaker.role.as_deref().filter(|r| !has(&out, r.rsplit(' ').next().unwrap_or(r)));
    for more in [role, speaker.affiliation.as_deref()].into_iter().flatten() {
        if !has(&out, more) {
            out.push_str(", ");
            out.push_str(more);
        }
    }
    if speaker.anonymous {
        out.push_str(", unnamed");
    }
    out
}

/// Whether the source as printed says all that is known: "Ann Cole, who chairs the board → Ann Cole" and
/// "its head, Ann Cole → Ann Cole, head" tell nothing.
fn says_all(printed: &str, speaker: &Speaker) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        words.map(str::to_lowercase).filter(|w| w != "the").collect()
    };
    let known = words(printed);
    let named = speaker.proper.as_ref().is_some_and(|name| printed.contains(name));
    fold(printed).starts_with(&fold(&speaker.name))
        || named && words(&describe(speaker)).iter().all(|w| known.contains(w))
}

fn fold(text: &str) -> String {
    text.trim_start_matches("the ").trim_start_matches("The ").to_lowercase()
}
