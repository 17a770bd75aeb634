//! Whom an obituary comes back to. "“…,” his daughter said. He is survived by a son. “…,” he once said": whoever died at the
//! head of the story, however many others have spoken since.

use super::asked::Question;
use super::settle::Settling;
use super::trace::{Open, Trace};
use crate::rules::{Flags, Lives};
use crate::segment::Word;
use crate::text::TokenKind;

/// So many mentions at the head of a story are read for who died.
const HEAD: usize = 12;
/// So many words behind the name may its verb stand: "Ann Cole, who kept the light for 40 years, died".
const TO_VERB: usize = 40;

impl Settling<'_, '_, '_> {
    /// Who died, if what follows the pronoun is told of the dead.
    pub(super) fn remembered(&self, pronoun: &Open) -> Option<Question> {
        let (text, words) = (self.table.text, &self.segmented.words);
        pronoun.d.gender?;
        let lives = Lives::builtin();
        let behind = &words[self.segmented.behind(pronoun.d.span.end())..];
        let [first, second, ..] = behind else { return None };
        let survived = first.is(Flags::BE) && lives.survived.has(second.span.of(text));
        let once = || second.is(Flags::CUE_VERB) && lives.once.has(first.span.of(text));
        let died = |t: &&Trace| {
            let inside = |w: &&Word| !matches!(w.kind, TokenKind::Sign('.' | '!' | '?' | '“' | '"'));
            let behind = &words[self.segmented.behind(t.span.end())..];
            let mut clause = behind.iter().take(TO_VERB).take_while(inside);
            t.is_subject() && clause.any(|w| lives.died.has(w.span.of(text)))
        };
        let head = || self.resolved.iter().take(HEAD).find(died);
        let whom = (survived || once()).then(head)??;
        Some(Question { asker: None, whom: Some(whom.entry), him: false, taken: survived })
    }
}
