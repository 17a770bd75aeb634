//! Whom the words were told. “Lund told Moor Radio” is another occasion than the hearing whose transcript is
//! at hand, and what she said there isn't missed here. A hearer without a name (“told reporters”) may have
//! sat in the room.

use super::reference::Reference;
use crate::resolve::{Analysis, Quote};
use crate::rules::{Flags, Lexicon};
use crate::text::{Span, TokenKind, each_token, fold_word};

/// How many words behind the verb are looked at.
const WORDS: usize = 6;

/// Whether the words were told to somebody by name of whom no reference speaks.
pub fn is_told_elsewhere(analysis: &Analysis, quote: &Quote, references: &[Reference], lexicon: &Lexicon) -> bool {
    let names = names(analysis, quote, lexicon);
    !names.is_empty() && !references.iter().any(|reference| names.iter().any(|name| reference.speaks_of(name)))
}

/// The names of the one who was told, in lower case.
fn names(analysis: &Analysis, quote: &Quote, lexicon: &Lexicon) -> Vec<String> {
    let text = &analysis.story.text;
    let flags = |word: &str| {
        let mut folded = String::new();
        fold_word(word, &mut folded);
        lexicon.get(&folded).flags
    };
    let Some(cue) = &quote.attribution.cue else { return Vec::new() };
    let verb = cue.span.of(text).split_whitespace().next_back().unwrap_or_default();
    if !flags(verb).any(Flags::HEARER) {
        return Vec::new();
    }
    let mut names = Vec::new();
    for token in each_token(text, Span::new(cue.span.end(), text.len())).take(WORDS) {
        let word = token.span.of(text);
        // The object ends at a sign, or where it is told when, where or what.
        if matches!(token.kind, TokenKind::Sign(_)) || flags(word).any(Flags::PREPOSITION | Flags::SUBORDINATOR) {
            break;
        }
        if word.starts_with(char::is_uppercase) && !flags(word).any(Flags::DETERMINER | Flags::TIME) {
            names.push(word.to_lowercase());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Story;

    #[test]
    fn the_object_of_the_verb_is_told() {
        let lexicon = Lexicon::builtin().unwrap();
        let told = |copy: &str| {
            let analysis = crate::analyse(Story::plain("a.txt", copy), &lexicon);
            names(&analysis, &analysis.quotes[0], &lexicon).join(" ")
        };
        assert_eq!(told("“We stay where we are,” Ida Lund told Moor Radio on Friday."), "moor radio");
        assert_eq!(told("Ida Lund told the Osterby Courier: “We stay where we are.”"), "osterby courier");
        assert_eq!(told("“We stay where we are,” Ida Lund told reporters in Osterby."), "");
        assert_eq!(told("“We stay where we are,” Ida Lund said. Courier readers knew."), "");
    }
}
