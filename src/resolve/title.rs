//! Where a title in small letters begins that stands before a name. Of “former prime minister Ann Cole” only “minister”
//! tells of somebody by itself, and no article says where the phrase begins; what stands before is of the title as long as
//! it can be nothing else.

use crate::rules::Flags;
use crate::segment::Word;
use crate::text::TokenKind;

/// So many words stand before that of the office ("former real estate mogul").
const MOST: usize = 3;
/// What none of them has.
const NEVER: Flags = Flags(
    Flags::CAPITAL.0
        | Flags::ROLE.0
        | Flags::CUE_VERB.0
        | Flags::DETERMINER.0
        | Flags::PRONOUN.0
        | Flags::PREPOSITION.0
        | Flags::COORDINATOR.0
        | Flags::SUBORDINATOR.0
        | Flags::RELATIVE.0
        | Flags::AUXILIARY.0
        | Flags::ADVERB.0
        | Flags::LY.0
        | Flags::GENITIVE.0
        | Flags::INDEFINITE.0
        | Flags::TIME.0,
);

/// Where the title begins of whose name the phrase ends with, which is `words[at..end]` by its first word that tells of
/// somebody.
pub(super) fn title_start(words: &[Word], at: usize, end: usize) -> usize {
    let role = &words[at];
    let named = end > at + 1 && words[at + 1].is(Flags::CAPITAL) && words[end - 1].is(Flags::CAPITAL);
    if !named || !role.is(Flags::ROLE) || role.is(Flags::CAPITAL | Flags::PLURAL | Flags::GENITIVE) {
        return at;
    }
    // "Ames grabbed reporter Ann Hale": a form that can be no noun.
    let form = Flags::ED | Flags::PAST | Flags::ENDS_ING;
    let modifies = |w: &&Word| w.kind == TokenKind::Word && !w.is(NEVER) && !(w.is(Flags::VERB) && w.is(form));
    let start = at - words[..at].iter().rev().take(MOST).take_while(modifies).count();
    // "Cole beat rival Ann Hale", "to help teacher Ann Hale": behind who does so it is a verb.
    let does = |w: &Word| {
        let subject = Flags::CAPITAL | Flags::PRONOUN | Flags::PLURAL | Flags::NOUN_LIKE | Flags::AUXILIARY;
        w.kind == TokenKind::Word && (w.is(subject) || w.is(Flags::PREPOSITION) && w.span.len() == "to".len())
    };
    let verb = start < at && words[start].is(Flags::VERB) && start > 0 && does(&words[start - 1]);
    start + usize::from(verb)
}
