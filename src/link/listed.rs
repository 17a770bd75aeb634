//! What the lists say of a word, in little room. A comparison asks it of every word that two renderings don't share,
//! so each word is looked up once in all lists, when it is first met.

use crate::rules::Wording;

/// Weights by rarity, for aligning two texts on their own: `-ln` of how often a sentence holds a word.
const WEIGHTS: [f32; 5] = [1.6, 3.0, 4.4, 5.5, 7.6];

/// What the lists say of a word.
#[derive(Clone, Copy, Default)]
pub struct Listed {
    /// What it weighs in an alignment, in nats.
    pub weight: f32,
    /// How common it is in news at large (see [`Wording::rarity`]).
    pub rarity: u8,
    /// Whether it is of a date.
    pub date: bool,
    /// Whether it is of a date or a quantity.
    pub figure: bool,
    /// The sense of a modal word.
    pub sense: Option<usize>,
    /// Whether it turns a statement round.
    pub negator: bool,
    /// Which words turn round what is said, in its place (see [`Wording::opposites`]).
    pub opposites: u32,
    /// Of a personal pronoun: whether it is for who speaks and is spoken to.
    pub person: Option<bool>,
    /// Whether it may be part of a name ("de").
    pub particle: bool,
    /// Whether it is a form of address or a filler.
    pub empty: bool,
}

impl Listed {
    /// Of a word.
    pub fn of(word: &str, w: &Wording) -> Listed {
        Listed {
            weight: WEIGHTS[usize::from(w.rarity(word))],
            rarity: w.rarity(word),
            date: w.numbers.dates.contains(word),
            figure: w.numbers.dates.contains(word) || w.numbers.quantities.contains(word),
            sense: w.modality.senses.get(word).copied(),
            negator: w.negation.negators.contains(word),
            opposites: w.negation.opposites.get(word).copied().unwrap_or(0),
            person: w.persons.get(word).copied(),
            particle: w.spelling.particles.contains(word),
            empty: w.spelling.fillers.contains(word) || w.spelling.honorifics.contains(word),
        }
    }
}
