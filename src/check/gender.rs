//! One speaker, two genders. “Spokesman” here and “spokesperson” there, “Mr.” here and “she” there: the
//! text marks it or it doesn't, and nothing is guessed from a name. A pronoun may be taken for the
//! wrong one of two named people, so for them only a title or a role counts.

use super::renderings::Rendered;
use super::short;
use super::who::{Capacity, Clash, capacity, flags, last, printed, speaker};
use crate::resolve::{Gender, Number};
use crate::rules::{Flags, Lexicon};
use crate::text::Span;

/// “he” or “the spokesman” in one, a word without gender, or the other gender, elsewhere.
pub(super) fn drift<'a>(all: &[Rendered<'a>], lexicon: &Lexicon) -> Option<Clash<'a>> {
    let single = |r: &&Rendered| speaker(r).is_some_and(|s| s.number != Some(Number::Plural));
    let with: Vec<Rendered> = all.iter().filter(single).copied().collect();
    let marked = |g: Gender| with.iter().filter(|r| gender(r) == Some(g)).count();
    let by_title = |g: Gender| with.iter().any(|r| gender(r) == Some(g) && !by_pronoun(r, lexicon));
    // The gender that fewer outlets have; of as many, the one that a title marks.
    let (rare, both) = match (marked(Gender::Male), marked(Gender::Female)) {
        (0, 0) => return None,
        (0, _) => (Gender::Female, false),
        (_, 0) => (Gender::Male, false),
        (m, f) if m < f || m == f && by_title(Gender::Male) => (Gender::Male, true),
        _ => (Gender::Female, true),
    };
    // “Spokesperson” for “spokesman” is house style, unless a source asked not to be known.
    let asked = all.iter().any(|r| speaker(r).is_some_and(|s| s.anonymity_stated.is_some()));
    let tells = |r: &Rendered| asked || speaker(r).and_then(|s| capacity(s, lexicon)) == Some(Capacity::Official);
    let counts = |r: &&Rendered| if both { is_one_person(r, &with) } else { in_office(r, lexicon) && tells(r) };
    let with: Vec<Rendered> = with.iter().filter(counts).copied().collect();
    let certain = |r: &&Rendered| gender(r) == Some(rare) && (in_office(r, lexicon) || !by_pronoun(r, lexicon));
    // A story that marks it right at the quotation shows best.
    let here = *with.iter().filter(certain).min_by_key(|r| mark(r, lexicon) != r.quote.attribution.source)?;
    let departs = |r: &&Rendered| if both { gender(r).is_some_and(|g| g != rare) } else { gender(r).is_none() };
    let others: Vec<Rendered> = with.iter().filter(departs).copied().collect();
    let show = |r: &Rendered| {
        let words = mark(r, lexicon).or(r.quote.attribution.source);
        words.map_or_else(|| printed(r), |s| short(s.of(r.text())))
    };
    let (from, to) = (show(others.first()?), show(&here));
    let at = mark(&here, lexicon).filter(|&at| Some(at) != here.quote.attribution.source);
    Some(Clash { here, others, from, to, at })
}

fn gender(r: &Rendered) -> Option<Gender> {
    speaker(r).and_then(|s| s.gender)
}

/// Speaks as a spokesperson or official without a name.
fn in_office(r: &Rendered, lexicon: &Lexicon) -> bool {
    speaker(r).is_some_and(|s| matches!(capacity(s, lexicon), Some(Capacity::Spokesperson | Capacity::Official)))
}

/// Nobody else is named for these words.
fn is_one_person(r: &Rendered, all: &[Rendered]) -> bool {
    let name = |r: &Rendered| speaker(r).and_then(|s| s.proper.as_deref()).map(|n| last(n).to_lowercase());
    all.iter().all(|o| name(o).zip(name(r)).is_none_or(|(x, y)| x == y))
}

fn by_pronoun(r: &Rendered, lexicon: &Lexicon) -> bool {
    mark(r, lexicon).is_none_or(|s| flags(s.of(r.text()), lexicon).any(Flags::PRONOUN))
}

/// The words that mark the gender: the source as printed, else another mention of the speaker, the
/// clearest first.
fn mark(r: &Rendered, lexicon: &Lexicon) -> Option<Span> {
    let of = |s: &Span| flags(s.of(r.text()), lexicon);
    let marks = |s: &Span| of(s).any(Flags::MALE | Flags::FEMALE);
    let source = r.quote.attribution.source;
    let mentions: Vec<Span> = speaker(r).into_iter().flat_map(|s| s.mentions.iter().map(|m| m.span)).collect();
    let titled = mentions.iter().copied().find(|s| marks(s) && !of(s).any(Flags::PRONOUN));
    source.filter(marks).or(titled).or_else(|| mentions.into_iter().find(marks))
}
