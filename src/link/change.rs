//! What a change between two renderings is called. The classes are ordered by how much an editor would
//! want to know, so that of several that fit the gravest is told.

use crate::text::Span;
use serde::Serialize;

/// The class of an edit, the mildest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// House style: one word or two, an opening "And", a form of address, a first name left out.
    Style,
    /// An ellipsis, brackets or the break in an interrupted quotation own up to it.
    Marked,
    /// One side begins earlier.
    TruncatedStart,
    /// One side goes on longer.
    TruncatedEnd,
    /// The same word in another form: tense, number, case.
    Inflection,
    /// A name spelled otherwise.
    Spelling,
    /// Words that only the second has.
    Insertion,
    /// Words that only the first has, and no sign that they were left out.
    Omission,
    /// Other words.
    Substitution,
    /// can / must, when / if, surely / perhaps.
    Modality,
    /// Another person, body or place.
    Entity,
    /// Another figure, quantity or date.
    Number,
    /// A negation came or went.
    Negation,
}

/// One place where two renderings part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What changed.
    pub change: Change,
    /// The words of the first rendering; empty, where only the second has words.
    pub a: Span,
    /// The words of the second rendering; empty, where only the first has words.
    pub b: Span,
    /// Whether the words are only articles, prepositions and the like.
    pub light: bool,
}

impl Edit {
    /// What undoes it.
    pub fn reversed(&self) -> Edit {
        let change = match self.change {
            Change::Insertion => Change::Omission,
            Change::Omission => Change::Insertion,
            other => other,
        };
        Edit { change, a: self.b, b: self.a, light: self.light }
    }

    /// Whether the words inside the marks were changed, beyond style, length and grammar.
    pub fn is_drift(&self) -> bool {
        self.change >= Change::Modality || self.change >= Change::Insertion && !self.light
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_length_and_grammar_are_no_drift() {
        let edit = |change, light| Edit { change, a: Span::new(0, 1), b: Span::new(0, 1), light };
        assert!(!edit(Change::TruncatedEnd, false).is_drift() && !edit(Change::Inflection, false).is_drift());
        assert!(!edit(Change::Substitution, true).is_drift() && edit(Change::Substitution, false).is_drift());
        assert!(edit(Change::Modality, true).is_drift() && Change::Negation > Change::Number);
    }
}
