//! What the words credited to a pronoun say of whom it may mean: hardly anybody names himself, and "“He knew,” he said"
//! tells of the one whom the copy spoke of.

use super::description::Description;
use super::key::word_key;
use super::role::gender;
use super::table::Table;
use crate::rules::Flags;
use crate::segment::{Segmented, Word};
use crate::text::Span;

/// So many words of a part of the content are read for names.
const CONTENT: usize = 400;

/// So many words stand between a pronoun and its verb ("he later told").
const HELPED: usize = 3;

/// "Cole's claim that": where the owner ends of what is claimed, if the words end so.
pub(super) fn claimant(table: &Table, words: &[Word]) -> Option<usize> {
    let [.., owner, noun, that] = words else { return None };
    let claim = owner.is(Flags::GENITIVE) && noun.is(Flags::CUE_NOUN) && that.is(Flags::CONTENT);
    (claim && that.span.of(table.text) == "that").then(|| owner.span.end())
}

/// Whether "he" or "his" stands in the words credited to "he".
pub(super) fn tells_of(segmented: &Segmented, content: Span, d: &Description) -> bool {
    let same = |w: &Word| w.is(Flags::MALE | Flags::FEMALE) && !w.is(Flags::ROLE) && gender(w.flags) == d.gender;
    segmented.words_in(content).iter().take(CONTENT).any(same)
}

/// Whether the words credited to the pronoun name the candidate.
pub(super) fn named_in(table: &Table, segmented: &Segmented, entry: usize, content: &[Span]) -> bool {
    let name = &table.entries[entry].name;
    let (Some(first), Some(last)) = (name.first(), name.last()) else { return false };
    content.iter().any(|&part| {
        let words = segmented.words_in(part);
        let words = &words[..words.len().min(CONTENT)];
        words.iter().enumerate().any(|(i, w)| {
            // "“Ida,” he said"
            let bare = || words.get(i + 1).is_none_or(|n| !n.is(Flags::CAPITAL)) && name.len() > 1;
            let given = || bare() && word_key(table.text, w) == Some(*first);
            w.is(Flags::CAPITAL) && (word_key(table.text, w) == Some(*last) || given()) && {
                // "Ida Cole" says nothing of Karl Cole.
                let before = i.checked_sub(1).map(|k| &words[k]);
                let given =
                    before.filter(|b| b.is(Flags::CAPITAL) && !b.is(Flags::TITLE | Flags::HONORIFIC | Flags::ROLE));
                given.is_none_or(|g| name.len() == 1 || word_key(table.text, g) == Some(*first))
            }
        })
    })
}

/// "he told Ida Cole": the name behind the verb of the pronoun there that tells who hears it, and so isn't who tells it.
pub(super) fn hearer_behind(segmented: &Segmented, pronoun: Span) -> Option<Span> {
    let words = &segmented.words[segmented.behind(pronoun.end())..];
    let small = |w: &Word| w.is(Flags::AUXILIARY | Flags::ADVERB | Flags::LY) && !w.is(Flags::CUE_VERB);
    let verb = words.iter().take(HELPED).take_while(|w| small(w)).count();
    let tells = words.get(verb).is_some_and(|w| w.is(Flags::HEARER | Flags::CLAUSELESS) && w.is(Flags::CUE_VERB));
    let name = &words[verb + usize::from(tells)..];
    let name = &name[..name.iter().take_while(|w| w.is(Flags::CAPITAL) && w.kind_word()).count()];
    let [first, .., last] = name else { return name.first().filter(|_| tells).map(|w| w.span) };
    tells.then(|| first.span.join(last.span))
}

/// "that I am vain": whether the words tell of who says them.
pub(super) fn owns_up(segmented: &Segmented, content: &[Span]) -> bool {
    let first = |w: &Word| w.is(Flags::FIRST_PERSON) && !w.is(Flags::PLURAL);
    content.iter().any(|&part| segmented.words_in(part).iter().take(CONTENT).any(first))
}

/// "“Ida was kind,” she said": whether the words call the candidate by the given name, as nobody does of himself.
pub(super) fn given_in(table: &Table, segmented: &Segmented, entry: usize, content: &[Span]) -> bool {
    let [first, _, ..] = table.entries[entry].name[..] else { return false };
    content.iter().any(|&part| {
        let words = segmented.words_in(part);
        let given = |w: &Word| w.is(Flags::CAPITAL) && word_key(table.text, w) == Some(first);
        words[..words.len().min(CONTENT)].iter().any(given)
    })
}
