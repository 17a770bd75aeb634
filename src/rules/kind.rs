//! What a rule can be about: its kind, which is the code that does the work, and the relations that each kind knows.
//! A rule that asks a kind for what it doesn't know would never speak, so which knows which is told here, once.

use serde::Deserialize;

/// The extension points: each is one file in `check/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RuleKind {
    /// The reporting expression of a quotation: which verb, which phrase.
    Cue,
    /// The source phrase of a quotation, and whom it stands for in the story.
    Source,
    /// A quotation and how it is credited.
    Quotation,
    /// The quotation marks themselves.
    Marks,
    /// Whom different stories credit with one utterance.
    Speaker,
    /// How two stories render one utterance.
    Pair,
    /// What became of a quotation that was looked up in a reference.
    Reference,
}

/// What must hold for a rule of the given kind to speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    // marks
    /// A mark that no other mark answers.
    Unbalanced,
    /// A quotation that runs on into the next paragraph without a mark at its head.
    Unrepeated,
    /// A mark that points the wrong way.
    WrongDirection,
    /// White space between a mark and the words it holds.
    StraySpace,
    /// An inner quotation in the same marks as the outer one.
    Nesting,
    /// Two styles of marks in one story.
    MixedStyles,
    // quotation
    /// Nobody is credited.
    Missing,
    /// Alone in its paragraph after a closed quotation, the speaker taken from there.
    CarriedOver,
    /// Only the one who was told is named.
    Agentless,
    /// Marked in the headline, and nowhere quoted below it.
    NotInBody,
    /// Passed on by an agency or another outlet.
    SecondHand,
    /// A long quotation whose source comes only behind it.
    Late,
    // source
    /// A gendered pronoun that fits no antecedent.
    GenderMismatch,
    /// A pronoun that may mean one of two.
    PronounUnresolved,
    /// One person under two clashing descriptions in one story.
    InconsistentSource,
    /// Credited by last name before the story says who that is.
    FirstReference,
    /// One person's name spelled in two ways.
    NameSpelling,
    /// A source of whom nothing is said.
    Vague,
    /// A name withheld, and nowhere why.
    NoReason,
    // speaker
    /// Two different people credited.
    Conflict,
    /// One person in clashing roles.
    RoleDrift,
    /// One person under two genders.
    GenderDrift,
    /// The withheld name stated in one story and not in the other.
    AnonymityDrift,
    /// Credited in one story, nobody in the other.
    AttributionLost,
    /// A spokesperson of one body here, of another there.
    AffiliationDrift,
    // pair
    /// Inside marks in one story, paraphrased in another.
    DirectIndirect,
    /// Words are missing between two others, and no sign says so.
    UnmarkedOmission,
    /// The sentence goes on, or began before, with words that take something back.
    Truncated,
    /// Distant sentences stand side by side inside one pair of marks.
    Spliced,
    /// One story has two wordings.
    SelfInconsistent,
    /// Said on one day here, on another there.
    DateConflict,
    /// Said through one channel here, through another there.
    OccasionConflict,
    /// Reported as a fact of speech here, as a confession or the like there.
    CueDrift,
    // reference
    /// Not there, though the speaker is heard.
    NotFound,
    /// There in other words.
    Altered,
    /// There, and said by somebody else.
    WrongSpeaker,
    /// From two places, joined without a mark.
    Joined,
    /// What is left out under an ellipsis turns or qualifies the rest.
    EllipsisHides,
}

/// The kind of rule that knows what a relation means.
pub(super) fn kind_of(relation: Relation) -> RuleKind {
    use Relation::*;
    match relation {
        Unbalanced | Unrepeated | WrongDirection | StraySpace | Nesting | MixedStyles => RuleKind::Marks,
        Missing | CarriedOver | Agentless | SecondHand | Late | NotInBody => RuleKind::Quotation,
        GenderMismatch | InconsistentSource | PronounUnresolved | FirstReference | NameSpelling | Vague | NoReason => {
            RuleKind::Source
        }
        Conflict | RoleDrift | GenderDrift | AnonymityDrift | AttributionLost | AffiliationDrift => RuleKind::Speaker,
        DirectIndirect | UnmarkedOmission | Truncated | Spliced | SelfInconsistent | DateConflict
        | OccasionConflict | CueDrift => RuleKind::Pair,
        NotFound | Altered | WrongSpeaker | Joined | EllipsisHides => RuleKind::Reference,
    }
}
