//! What the list on speech says: which sounds and phrases a quotation may leave out of a recording, and
//! which labels of a transcript are no names. What is done with them is told in `read/` and `verify/`.

use super::few::Few;
use super::load::built_in;
use serde::Deserialize;
use std::collections::HashSet;

/// The lists; all words are in lower case.
#[derive(Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")]
pub struct Speech {
    /// "um": nobody quotes them.
    pub sounds: HashSet<String>,
    /// "you know": left out without a sign.
    pub asides: Vec<String>,
    /// "No", between signs: what stands before it is corrected.
    pub corrections: Vec<String>,
    /// Words behind an aside with which the sentence goes on.
    pub goes_on: Few,
    /// Words that begin a clause on something else than what the sentence says.
    pub clauses: HashSet<String>,
    /// Words that make the sentence depend on something.
    pub conditions: HashSet<String>,
    /// Words that turn round the statement they stand in.
    pub denials: Few,
    /// Those of them that stand for the object.
    pub nothing: Few,
    /// Words that turn to the other side, behind what is quoted.
    pub turns: Few,
    /// What somebody holds true.
    pub holds: HashSet<String>,
    /// Words that deny the statement that follows.
    pub denies: HashSet<String>,
    /// Words that make it somebody else's statement.
    pub claims: HashSet<String>,
    /// Words that do with somebody behind them.
    pub tells: Few,
    /// Those who make it their own.
    pub selves: Few,
    /// "The idea that …": what follows is nobody's statement.
    pub notions: HashSet<String>,
    /// Words that make a notion the speaker's.
    pub owns: Few,
    /// Words of copy that doesn't say that what it quotes is so.
    pub accuses: HashSet<String>,
    /// Words and phrases that say that the speaker isn't sure.
    pub doubts: Vec<String>,
    /// Phrases that say that it is an opinion.
    pub opinions: Vec<String>,
    /// "If you ask me": they make nothing depend on anything.
    pub formulas: Vec<String>,
    /// "Need to tell you": no "not" before them denies what follows.
    pub given: Vec<String>,
    /// "Suppose that": all that stands before a statement that isn't made.
    pub supposes: Vec<String>,
    /// "According to".
    pub sources: Vec<String>,
    /// "Some of": right before what holds of a part only.
    pub portions: Vec<String>,
    /// "As long as": behind a statement that depends on what follows.
    pub depends: Vec<String>,
    /// "Or so they say": behind a statement that they take back.
    pub takes_back: Vec<String>,
    /// Words in a question that may lack its sign.
    pub questions: HashSet<String>,
    /// Words that make one at its end.
    pub tags: HashSet<String>,
    /// Verbs that introduce a question.
    pub queries: HashSet<String>,
    /// Words for something, not for somebody.
    pub things: Few,
    /// Labels that name no speaker.
    pub headings: HashSet<String>,
    /// "READ MORE": words of a label that leads to another story.
    pub links: Few,
    /// Small words inside the label of a speaker.
    pub inside: Few,
    /// Labels for a voice without a name.
    pub unnamed: HashSet<String>,
    /// Labels for whoever asks.
    pub asks: HashSet<String>,
}

built_in!(Speech, "speech");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_list_can_be_read() {
        let speech = Speech::builtin();
        assert!(speech.sounds.contains("um") && speech.asides.iter().any(|aside| aside == "you know"));
    }
}
