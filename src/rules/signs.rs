//! What speaks for and against an attribution. The frame says how the words stand to their source; it
//! doesn't say that a rival verb stands between, that the source is "it", or that the marks may hold a
//! title. Each such circumstance is a sign with a name, so that how far an attribution is trusted can be
//! read, measured and weighed again (`rules/words/confidence.yaml`) without touching what finds it.

use super::load::{RuleError, from_yaml};
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
        let figures: Figures = from_yaml(path, include_str!("../../rules/words/confidence.yaml"))?;
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
    6 BELIEF_CUE "belief-cue" "believes, hopes";
    7 OTHER_CUE "other-cue" "denial, question, document";
    8 SAYING "saying" "a participle: its subject is another verb's";
    9 TO_SAY "to-say" "an infinitive";
    10 PASSIVE "passive" "was told, was quoted as saying";
    11 UNREAL "unreal" "never said, might say";
    12 NO_VERB "no-verb" "the cue doesn't act as a verb of its sentence";
    13 CUE_APART "cue-apart" "more than two words stand between source and cue";
    14 TOUCHES "touches" "no word stands between the marks and source or cue";
    15 NEAR "near" "one to three words do";
    16 FAR "far" "four to ten do";
    17 VERY_FAR "very-far" "more do";
    18 PAST_MARKS "past-marks" "another quoted stretch stands between";
    19 JOINED "joined" "\"and\" or \"as\" stands between the marks and what follows them";
    20 CLOSED "closed" "the cue's clause has ended before the marks";
    21 ADVERBIAL "adverbial" "the cue stands in a clause with \"when\" or \"if\"";
    22 OPENS "opens" "the marks begin the sentence";
    23 COLON "colon" "a colon leads to the marks";
    24 COMMA "comma" "a comma does";
    25 THAT "that" "\"that\" or \"whether\" does";
    26 PREPOSITION "preposition" "a preposition does";
    27 DETERMINER "determiner" "\"a\", \"the\" or a genitive does";
    28 OTHER_WORD "other-word" "another word does";
    29 RUNS_ON "runs-on" "a word follows the marks at once";
    30 FEW_WORDS "few-words" "four words or fewer inside the marks";
    31 SOME_WORDS "some-words" "five to eight";
    32 TITLE "title" "they look like the title of a work";
    33 SMALL "small" "they begin in lower case";
    34 NO_STOP "no-stop" "they end without a stop, comma, question or cry";
    35 NO_VERB_INSIDE "no-verb-inside" "none of them is an auxiliary or a known verb";
    36 SPEAKS_I "speaks-i" "I, we or you stands among them";
    37 PARTIAL "partial" "the marks stand inside the reported clause";
    38 SEVERAL "several" "several stretches make one quotation";
    39 UNCLOSED "unclosed" "no mark closes it in its paragraph";
    40 HE_SHE "he-she" "the source is \"he\" or \"she\"";
    41 OTHER_PRONOUN "other-pronoun" "it, they, I, we, you";
    42 WHO "who" "who, which, that";
    43 NAME "name" "it holds one capital word";
    44 FULL_NAME "full-name" "it holds several";
    45 TITLED "titled" "it holds a title or honorific";
    46 ROLE "role" "it holds a role";
    47 BODY "body" "it holds a word for a body";
    48 THING "thing" "no name, pronoun, role or body";
    49 DOCUMENT "document" "it holds a word for what was said or written";
    50 LONG_SOURCE "long-source" "it has more than twelve words and signs";
    51 HOLDS_MARKS "holds-marks" "a quoted stretch stands inside it";
    52 BEHIND_PREPOSITION "behind-preposition" "a preposition stands before it";
    53 SMALL_START "small-start" "its sentence begins in lower case";
    54 RIVAL_BETWEEN "rival-between" "another cue with a source stands between";
    55 RIVAL_BESIDE "rival-beside" "one stands on the other side of the marks";
    56 RIVAL_SAYS "rival-says" "one that reports wherever it stands is in the sentence";
    57 RIVAL_ACCORDING "rival-according" "\"according to\" somebody else is";
    58 LONG_SENTENCE "long-sentence" "more than sixty words, signs and stretches";
    59 HEADING "heading" "it stands in a heading";
    60 FROM_INDIRECT "from-indirect" "carried on from reported speech without marks";
    61 CHAIN "chain" "carried on from one that was carried on";
    62 FROM_WITHIN "from-within" "carried on from a cue before the marks";
    63 ONCE "once" "nobody of that name is credited elsewhere in the story";
}

impl Signs {
    /// What a carried source takes with it: all that is about source and cue, not about the marks.
    pub const OF_SOURCE: Signs = Signs::HE_SHE
        .and(Signs::OTHER_PRONOUN)
        .and(Signs::WHO)
        .and(Signs::NAME)
        .and(Signs::FULL_NAME)
        .and(Signs::TITLED)
        .and(Signs::ROLE)
        .and(Signs::BODY)
        .and(Signs::THING)
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
