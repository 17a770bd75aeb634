//! How much must be shared. The bar slides: what is verbatim proves with a few words what a rewording
//! needs a sentence for. All who ask for less than a judgement (is a pair worth aligning, could a piece be an
//! utterance of its own) ask the same bars, so that nothing is passed over that `decide` would link.
//!
//! The bars were set on 173 labelled pairs of quotations from real articles, two stories at a time (of the
//! sure ones 98.8% of the same are linked, 96.3% of the linked are the same), and read again on 60
//! events of three outlets, with their dates: three of 216 utterances join two events, two of them one
//! hearing told twice, one a speaker who says the same within days. Lowering `CONTAINED` by .04 at the
//! same evidence costs .01 of precision.

use super::weights::Weights;

/// What must be shared, in nats, when the wording differs as much as it may.
pub const EVIDENCE: f32 = 30.0;
/// What must be shared when one side is wholly in the other, word for word; between, the bar slides.
const EVIDENCE_VERBATIM: f32 = 11.0;
/// So much less than that where counts tell what is rare (see [`Weights::counted`]) and strangers are few, less and
/// less until there are as many as [`MANY`].
const FEW: f32 = 12.0;
/// By [`Weights::crowd`]: 75,000 rows.
const MANY: f32 = 3.65;
/// With the same name on both sides, evidence counts for so much more where it is verbatim: a speaker says
/// more than one thing in much the same words.
pub const SAME_NAME: f32 = 1.6;
/// How much of the lighter side's sentences must be shared, by weight, of aligned words and of words
/// in any order together.
pub const CONTAINED: f32 = 0.56;
/// From this part on a rendering is verbatim.
pub const VERBATIM: f32 = 0.94;
/// A verbatim run so heavy links two quotations that only overlap, each going on where the other stops.
pub const RUN: f32 = 40.0;
/// How much of the lighter side's sentences such a run must be.
pub const RUN_CONTAINED: f32 = 0.3;

/// What two passages must share at least to be one utterance, in nats.
pub fn least(one_story: bool) -> f32 {
    if one_story { 2.0 * EVIDENCE } else { EVIDENCE_VERBATIM / SAME_NAME }
}

/// Whether two passages could be linked that share this part of some sentence, and so much in all, in nats.
pub fn may_share(part: f32, evidence: f32, weights: &Weights) -> bool {
    let exact = exact(part);
    let need = need(exact, (weights.counted(), weights.crowd()));
    part >= CONTAINED && (1.0 + exact * (SAME_NAME - 1.0)) * evidence >= need
        || part >= RUN_CONTAINED && evidence >= RUN
}

/// How near to verbatim, from 0 at [`CONTAINED`] to 1.
pub fn exact(part: f32) -> f32 {
    ((part - CONTAINED) / (VERBATIM - CONTAINED)).clamp(0.0, 1.0)
}

/// What must be shared, in nats. Where weights are `counted` (see [`Weights::counted`]) a word or two changed
/// prove little against the rest, so that the bar rises slowly at first.
pub fn need(exact: f32, (counted, crowd): (f32, f32)) -> f32 {
    let changed = 1.0 - exact;
    let changed = changed * (1.0 - counted + counted * changed.sqrt());
    let most = EVIDENCE - FEW * counted * (1.0 - crowd / MANY).max(0.0);
    EVIDENCE_VERBATIM + changed * (most - EVIDENCE_VERBATIM)
}
