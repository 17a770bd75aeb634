//! What is known of one word form: a set of flags, and for a cue which one it is. Extraction asks for
//! nothing else, so that what a list says costs one look-up a word.

use serde::Deserialize;

/// What kind of reporting a cue is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CueClass {
    /// said, told, according to
    #[default]
    Neutral,
    /// claimed, admitted: says more than that words were spoken
    Loaded,
    /// shouted, smiled
    Manner,
    /// believes, hopes
    Belief,
    /// denied, declined
    Denial,
    /// asked, wondered
    Question,
    /// the letter reads; the sign shows
    Document,
}

impl CueClass {
    /// Its name, as in the word lists and in reports for programs.
    pub fn name(self) -> &'static str {
        match self {
            CueClass::Neutral => "neutral",
            CueClass::Loaded => "loaded",
            CueClass::Manner => "manner",
            CueClass::Belief => "belief",
            CueClass::Denial => "denial",
            CueClass::Question => "question",
            CueClass::Document => "document",
        }
    }
}

/// A set of flags: what the word lists and the word's shape say of it.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Flags(pub u64);

impl Flags {
    /// Any noun for those who speak: "spokeswoman", "official", "professor".
    pub const ROLE: Flags = Self::SPOKESPERSON.and(Self::OFFICIAL).and(Self::PERSON);

    /// By its looks a word for who may speak: a name, a role or the head of a body's name.
    pub const SPEAKER: Flags = Self::CAPITAL.and(Self::ROLE).and(Self::BODY_HEAD);

    /// The flags of both; `|` for constants.
    pub(super) const fn and(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }

    /// These flags less those of `other`.
    pub fn without(self, other: Flags) -> Flags {
        Flags(self.0 & !other.0)
    }

    /// "JUST WATCHED Orr", "MUST WATCH": whether this word and the `next` are the desk's, in capitals, and no name.
    pub fn shouts(self, next: Flags) -> bool {
        let verb = Self::VERB | Self::CUE_VERB | Self::ED | Self::ENDS_ING;
        let lead = self.any(Self::ADVERB | Self::AUXILIARY);
        lead && self.any(Self::CAPITALS) && next.any(Self::CAPITALS) && next.any(verb)
    }

    /// Whether any flag of `other` is set.
    pub fn any(self, other: Flags) -> bool {
        self.0 & other.0 != 0
    }
}

impl std::ops::BitOr for Flags {
    type Output = Flags;
    fn bitor(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }
}

impl std::fmt::Debug for Flags {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let set: Vec<_> = NAMES.iter().filter(|(flag, _)| self.any(*flag)).map(|(_, name)| *name).collect();
        write!(f, "{{{}}}", set.join(" "))
    }
}

macro_rules! flags {
    ($($bit:literal $name:ident $doc:literal;)*) => {
        #[allow(missing_docs)]
        impl Flags { $(#[doc = $doc] pub const $name: Flags = Flags(1 << $bit);)* }
        const NAMES: &[(Flags, &str)] = &[$((Flags::$name, stringify!($name)),)*];
    };
}

flags! {
    0 DETERMINER "the, a, his";
    1 POSSESSIVE "his, her, whose";
    2 PREPOSITION "of, in, on";
    3 NOUN_PREPOSITION "stays inside a phrase after a common noun";
    4 NAME_PREPOSITION "stays inside a phrase after a name";
    5 COORDINATOR "and, or, but";
    6 SUBORDINATOR "that, as, when";
    7 RELATIVE "who, which";
    8 AUXILIARY "has, was, will";
    9 BE "is, was, been";
    10 MODAL "may, must, can";
    11 NEGATION "not, never";
    12 ADVERB "also, later";
    13 TIME "Monday, week";
    14 OCCASION "interview, statement, Twitter";
    15 MALE "he, Mr., spokesman";
    16 FEMALE "she, Ms., spokeswoman";
    17 NEUTER "it";
    18 PLURAL "they; a plural role";
    19 FIRST_PERSON "I, we";
    20 SECOND_PERSON "you";
    21 PRONOUN "he, she, it, they, we, I, you";
    22 INDEFINITE "some, others";
    23 TITLE_ABBREVIATION "Mr, Sen: a stop after it ends nothing";
    24 ABBREVIATION "Inc, Calif: a stop after it may end nothing";
    25 ELISION "'em, 'til";
    26 HONORIFIC "Mr., Dr.";
    27 TITLE "President, Sen.";
    28 SPOKESPERSON "spokeswoman";
    29 OFFICIAL "official, aide, source";
    30 PERSON "man, voter, professor";
    31 BODY_HEAD "council, department";
    32 BODY "Pentagon: a body that stands alone";
    33 CUE_VERB "a form of a reporting verb";
    34 BASE "say";
    35 THIRD "says";
    36 PAST "said";
    37 PARTICIPLE "written";
    38 ING "saying";
    39 STRONG "reports wherever it stands";
    40 WEAK "reports only right beside the marks";
    41 HEARER "its object is the one addressed";
    42 REPORTED "was quoted, was heard";
    43 NOUN_LIKE "may be a noun in this form";
    44 CUE_NOUN "statement, remark";
    45 VERB "a form of a common verb that reports nothing";
    46 VAGUE "source, official; of a cue: who says so was asked";
    47 CAPITAL "begins with a capital";
    48 CAPITALS "all capitals, two or more";
    49 GENITIVE "ends in 's";
    50 LY "ends in -ly";
    51 ED "ends in -ed";
    52 ENDS_ING "ends in -ing";
    53 WITHHELD "anonymity, identified: a reason to look for a withheld name";
    55 CONTENT "that, whether, how: begins what is said";
    56 COMMENT "as: begins a remark on what stands beside it";
    57 PHRASAL "go, cut: reports with a particle behind it";
    58 PARTICLE "on, in; of a cue: its object is what others say";
    59 RANK "vice, deputy: another office than the one behind it";
    60 APPEALS "call on, appeal to: the one addressed follows a preposition; of a noun: storm, lake";
    61 CLAUSELESS "hold, call: no clause behind it is what was said, but for one with that";
    62 PARTY "R-Ohio, D-N.Y.: party and place behind a name";
    63 OPENLY "clear, plain: makes 'made' report";
    54 ASKS "ask, press: who is asked is who speaks";
}

macro_rules! traits {
    ($($bit:literal $name:ident $doc:literal;)*) => {
        #[allow(missing_docs)]
        impl Traits { $(#[doc = $doc] pub const $name: Traits = Traits(1 << $bit);)* }
    };
}

/// What hardly any word has, but a list says of some: kept apart, since among [`Flags`] there is no room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traits(u16);

traits! {
    0 NUMBER "two, dozens: a number in words";
    1 NEAR "about, over: belongs to the number behind it";
    2 DEGREE "well, just: belongs to such a word";
    3 NEW "another, several: introduces somebody new";
    4 NONE "refrain, reluctant: what follows is not done at all";
    5 MEASURE "least, many: bounds a number together with at, than or as";
    6 REACH "up, close: bounds a number together with to";
    7 SINGLE "this, everyone: speaks of one only";
    8 OBJECT "him, themselves: a pronoun that is never a subject; and 'forced', which makes its object act";
    9 FUTURE "will, would: a modal verb, but what it tells may have been said; and 'nodded', what only a person does";
    10 SOURCE "according, per: names who said it without a verb";
    11 HOUR "late, early: belongs to the time behind it; and 'but', behind which a clause begins";
    12 PLACE "in, near: what follows is rather a place than a person; and 'stamped', 'the word', behind which words are nobody's";
    13 PARTICLE "de, bin: a small word inside names";
    14 CALENDAR "Monday, May: a time that has its capital everywhere";
    15 NEXT "then, later: joins a verb to the one before it as 'and' does";
}

impl Traits {
    /// Whether it has one of these.
    pub fn any(self, other: Traits) -> bool {
        self.0 & other.0 != 0
    }
}

impl std::ops::BitOr for Traits {
    type Output = Traits;
    fn bitor(self, other: Traits) -> Traits {
        Traits(self.0 | other.0)
    }
}

/// What the word lists say of one word form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordInfo {
    /// All that is true of it.
    pub flags: Flags,
    /// What is true of few others.
    pub traits: Traits,
    /// Of a cue: which one, for [`Lexicon::lemma`](super::Lexicon::lemma) and [`Lexicon::class`](super::Lexicon::class).
    pub lemma: u16,
}
