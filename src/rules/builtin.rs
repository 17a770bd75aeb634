//! The rules that misquote comes with, compiled in so that one binary is all there is to install.
//! `include_str!` needs a list; a test checks that every file under `rules/` stands in it.

macro_rules! files {
    ($($id:literal)*) => { &[$(($id, include_str!(concat!("../../rules/", $id, ".yaml")))),*] };
}

/// Id and text of every built-in rule.
pub const BUILT_IN: &[(&str, &str)] = files! {
    "marks/mixed-styles"
    "marks/nesting"
    "marks/stray-space"
    "marks/unbalanced"
    "marks/unrepeated"
    "marks/wrong-direction"

    "anonymity/no-reason"
    "anonymity/vague"

    "attribution/agentless"
    "attribution/carried-over"
    "attribution/first-reference"
    "attribution/gender-mismatch"
    "attribution/inconsistent-source"
    "attribution/late"
    "attribution/loaded-verb"
    "attribution/missing"
    "attribution/name-spelling"
    "attribution/pronoun-unresolved"
    "attribution/second-hand"

    "wording/content-changed"
    "wording/direct-indirect"
    "wording/entity-changed"
    "wording/modality-changed"
    "wording/negation-changed"
    "wording/number-changed"
    "wording/self-inconsistent"
    "wording/spliced"
    "wording/truncated"
    "wording/unmarked-omission"

    "headline/quote-not-in-body"

    "context/cue-drift"
    "context/date-conflict"
    "context/occasion-conflict"

    "speaker/affiliation-drift"
    "speaker/anonymity-drift"
    "speaker/attribution-lost"
    "speaker/conflict"
    "speaker/gender-drift"
    "speaker/role-drift"

    "verify/altered"
    "verify/ellipsis-hides"
    "verify/not-found"
    "verify/spliced"
    "verify/wrong-speaker"
};
