//! What speaks for and against an attribution. The frame says how the words stand to their source; it
//! doesn't say that a rival verb stands between, that the source is "it", or that the marks may hold a
//! title. Each such circumstance is a sign with a name, so that how far an attribution is trusted can be
//! read, measured and weighed again (`rules/words/confidence.yaml`) without touching what finds it.

use super::load::{RuleError, word_list};
use serde::Deserialize;
use std::collections::BTreeMap;

/// How much each frame and sign counts, as log odds of being right.
#[derive(Debug)]
pub struct Trust {
    frames: BTreeMap<String, f32>,
    signs: [f32; Signs::NAMES.len()],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Figures {
    frames: BTreeMap<String, f32>,
    signs: BTreeMap<String, f32>,
}

impl Trust {
    /// The figures that are compiled in.
    ///
    /// # Errors
    /// Only if the file was broken before the build; a test guards that.
    pub(super) fn builtin() -> Result<Trust, RuleError> {
        let path = "rules/words/confidence.yaml";
        let figures: Figures = word_list!("confidence")?;
        let mut signs = [0.0; Signs::NAMES.len()];
        for (name, points) in figures.signs {
            let known = Signs::NAMES.iter().position(|n| *n == name);
            let at = known.ok_or_else(|| RuleError::new(path, format!("unknown sign “{name}”")))?;
            signs[at] = points;
        }
        Ok(Trust { frames: figures.frames, signs })
    }

    /// Share of attributions by this frame and with these signs that are right, from 0.01 to 0.99 in
    /// hundredths; 0 for a frame that has no figure.
    pub fn share(&self, frame: &str, signs: Signs) -> f32 {
        let Some(base) = self.frames.get(frame) else { return 0.0 };
        let odds = base + signs.positions().map(|at| self.signs[at]).sum::<f32>();
        let share = 1.0 / (1.0 + (-odds).exp());
        (share * 100.0).round().clamp(1.0, 99.0) / 100.0
    }
}

/// A set of signs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs(u64);

impl Signs {
    /// Both sets.
    pub(super) const fn and(self, other: Signs) -> Signs {
        Signs(self.0 | other.0)
    }

    /// Adds all of `other`.
    pub fn add(&mut self, other: Signs) {
        self.0 |= other.0;
    }

    /// Adds `sign` if `holds`.
    pub fn note(&mut self, sign: Signs, holds: bool) {
        if holds {
            self.0 |= sign.0;
        }
    }

    /// The signs that stand in both sets.
    pub fn within(self, other: Signs) -> Signs {
        Signs(self.0 & other.0)
    }

    /// Whether any sign of `other` is in it.
    pub fn any(self, other: Signs) -> bool {
        self.0 & other.0 != 0
    }

    /// Positions of its signs in [`Signs::NAMES`].
    fn positions(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let next = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
            rest &= rest - 1;
            Some(next)
        })
    }

    /// Their names, as in `rules/words/confidence.yaml`.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        self.positions().map(|at| Signs::NAMES[at])
    }
}

macro_rules! signs {
    ($($bit:literal $sign:ident $name:literal $doc:literal;)*) => {
        #[allow(missing_docs)]
        impl Signs {
            $(#[doc = $doc] pub const $sign: Signs = Signs(1 << $bit);)*
            /// The name of each sign, by position.
            pub const NAMES: &'static [&'static str] = &[$($name),*];
        }
    };
}

signs! {
    0 SAID "said" "the cue is a form of \"say\"";
    1 PLAIN_CUE "plain-cue" "reports near the marks, not wherever it stands";
    2 WEAK_CUE "weak-cue" "reports only right beside the marks";
    3 UNLISTED_CUE "unlisted-cue" "a verb that no list knows";
    4 LOADED_CUE "loaded-cue" "claimed, admitted";
    5 MANNER_CUE "manner-cue" "shouted, smiled";
    6 OTHER_CUE "other-cue" "denial, question, document";
    7 SAYING "saying" "a participle: its subject is another verb's";
    8 TO_SAY "to-say" "an infinitive";
    9 UNREAL "unreal" "never said, might say";
    10 NO_VERB "no-verb" "the cue doesn't act as a verb of its sentence";
    11 ODD_HEAD "odd-head" "the source's head is neither a name nor a word for people or a body";
    12 NEAR "near" "one to three words stand between the marks and source or cue";
    13 FAR "far" "four to ten do";
    14 VERY_FAR "very-far" "more do";
    15 NOT_AT_ONCE "not-at-once" "a word stands between the marks and the credit that follows them";
    16 CLOSED "closed" "the cue's clause has ended before the marks";
    17 GENITIVE_SOURCE "genitive-source" "a genitive stands in the source";
    18 COLON "colon" "a colon leads to the marks";
    19 THAT "that" "\"that\" or \"whether\" does";
    20 OTHER_WORD "other-word" "another word does";
    21 RUNS_ON "runs-on" "a word goes on with the sentence behind marks that end without a sign";
    22 FEW_WORDS "few-words" "four words or fewer inside the marks";
    23 SOME_WORDS "some-words" "five to eight";
    24 TITLE "title" "they look like the title of a work";
    25 NO_STOP "no-stop" "they end without a stop, comma, question or cry";
    26 SPEAKS_I "speaks-i" "I, we or you stands among them";
    27 UNCLOSED "unclosed" "no mark closes it in its paragraph";
    28 HE_SHE "he-she" "the source is \"he\" or \"she\"";
    29 OTHER_PRONOUN "other-pronoun" "it, they, I, we, you; his, her";
    30 WHO "who" "who, which, that";
    31 NAME "name" "it holds one capital word";
    32 FULL_NAME "full-name" "it holds several";
    33 TITLED "titled" "it holds a title or honorific";
    34 THING "thing" "no name, pronoun, role or body";
    35 DOCUMENT "document" "it holds a word for what was said or written";
    36 LONG_SOURCE "long-source" "it has more than twelve words and signs";
    37 HOLDS_MARKS "holds-marks" "a quoted stretch stands inside it";
    38 BEHIND_PREPOSITION "behind-preposition" "a preposition stands before it";
    39 RIVAL_BESIDE "rival-beside" "one stands on the other side of the marks";
    40 RIVAL_SAYS "rival-says" "one that reports wherever it stands is in the sentence";
    41 RIVAL_ACCORDING "rival-according" "\"according to\" somebody else is";
    42 FROM_INDIRECT "from-indirect" "carried on from reported speech without marks";
    43 CHAIN "chain" "carried on from one that was carried on";
    44 FROM_WITHIN "from-within" "carried on from a cue before the marks";
    45 ONCE "once" "nobody of that name is credited elsewhere in the story";
    46 INSIDE "inside" "carried into the middle of a sentence that names nobody";
}

impl Signs {
    /// What a carried source takes with it: all that is about source and cue, not about the marks.
    pub const OF_SOURCE: Signs = Signs::HE_SHE
        .and(Signs::OTHER_PRONOUN)
        .and(Signs::WHO)
        .and(Signs::NAME)
        .and(Signs::FULL_NAME)
        .and(Signs::TITLED)
        .and(Signs::THING)
        .and(Signs::ODD_HEAD)
        .and(Signs::GENITIVE_SOURCE)
        .and(Signs::DOCUMENT)
        .and(Signs::LONG_SOURCE)
        .and(Signs::HOLDS_MARKS)
        .and(Signs::BEHIND_PREPOSITION)
        .and(Signs::PLAIN_CUE)
        .and(Signs::WEAK_CUE)
        .and(Signs::UNLISTED_CUE)
        .and(Signs::UNREAL)
        .and(Signs::NO_VERB)
        .and(Signs::RIVAL_SAYS)
        .and(Signs::RIVAL_ACCORDING)
        .and(Signs::FROM_INDIRECT)
        .and(Signs::FROM_WITHIN);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_figures_name_known_signs_and_stay_in_range() {
        let trust = Trust::builtin().unwrap();
        let mut both = Signs::NAME;
        both.add(Signs::RIVAL_ACCORDING);
        assert_eq!(both.names().collect::<Vec<_>>(), ["name", "rival-according"]);
        assert!(trust.share("after", Signs::NAME) > trust.share("after", both));
        assert!((0.01..=0.99).contains(&trust.share("after", Signs(u64::MAX >> (64 - Signs::NAMES.len())))));
        assert_eq!(trust.share("none", Signs::NAME), 0.0);
    }
}
