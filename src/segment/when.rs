//! Words that tell when are names, too: "the Sun", "NPA Today", "June Orr". What stands beside them tells, before a
//! sentence is read.

use super::Word;
use crate::rules::{Flags, Names, Traits, WordInfo};
use crate::text::{Span, TokenKind};

/// Whether a word with a capital that may tell when is a name at `at`, right behind the words `before`.
pub(super) fn names(text: &str, info: &WordInfo, before: &[Word], at: Span) -> bool {
    match info.traits.any(Traits::CALENDAR) {
        true => names_person(text, before, at) || is_surname(text, before, at),
        false => names_paper(text, before, at) || is_surname(text, before, at),
    }
}

/// "the Sun", "NPA Today": whether a word that tells when, and has a capital that it need not have, is a name at `at`,
/// right behind the words `before`. Among capitals all through, as in a headline, that of the word says nothing.
fn names_paper(text: &str, before: &[Word], at: Span) -> bool {
    let Some(last) = before.last().filter(|last| last.span.end() + 1 == at.start() && last.kind_word()) else {
        return false;
    };
    // "NPA TODAY said"
    let small = || text[at.end()..].strip_prefix(' ').is_some_and(|next| next.starts_with(char::is_lowercase));
    let shouts = || before.len() > 1 && before.iter().rev().take(3).all(|w| w.is(Flags::CAPITALS)) && !small();
    // "in the U.S. Last week": a stop may end the sentence, too.
    let name = last.is(Flags::CAPITALS) && !last.span.of(text).ends_with('.') && !shouts();
    if at.of(text).ends_with(char::is_uppercase) {
        name && small()
    } else {
        name || last.span.of(text).eq_ignore_ascii_case("the")
    }
}

/// "Mr Day", "Ida Winter", "Mrs May": whether a word that tells when is somebody's last name at `at`, right behind the
/// words `before`. Behind any address it is, behind a first name only a season or the like is; "Labour Day" is none.
fn is_surname(text: &str, before: &[Word], at: Span) -> bool {
    let Some(last) = before.last().filter(|last| last.span.end() + 1 == at.start() && last.is(Flags::CAPITAL)) else {
        return false;
    };
    let word = at.of(text);
    let small = word.len() > 1 && word[1..].bytes().all(|b| b.is_ascii_lowercase());
    // What begins a sentence has its capital anyway: "Cold Winter".
    let no_name =
        Flags::TIME | Flags::DETERMINER | Flags::PREPOSITION | Flags::ADVERB | Flags::PRONOUN | Flags::CAPITALS;
    let no_name = no_name | Flags::COORDINATOR | Flags::SUBORDINATOR | Flags::AUXILIARY | Flags::BODY_HEAD;
    let first = last.kind == TokenKind::Word && !last.is(no_name | Flags::ROLE | Flags::TITLE | Flags::GENITIVE);
    let address = last.is(Flags::HONORIFIC) && !last.is(Flags::PLURAL);
    let names = Names::builtin();
    let month = || names.months.has(word) && !last.is(Flags::VERB | Flags::CUE_VERB) && !dates(text, at);
    small && word.starts_with(char::is_uppercase) && (address || first && (names.seasons.has(word) || month()))
}

/// Of the longest month.
const DAYS: u8 = 31;

/// "in Larn May 3", "Larn May Vote": whether a number, or a word with a capital, stands behind a month, which ends at `at`.
fn dates(text: &str, at: Span) -> bool {
    let rest = text[at.end()..].trim_start_matches([' ', ',']);
    // "Ida May, 60, a clerk": no month has so many days.
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let age = rest[..digits].parse::<u8>().is_ok_and(|n| n > DAYS) && rest[digits..].starts_with(',');
    !age && rest.starts_with(|c: char| c.is_ascii_digit())
        || text[at.end()..].starts_with(' ') && rest.starts_with(char::is_uppercase)
}

/// "by Jan Orr", "said June Orr": whether a month, or a day cut short, is somebody's first name at `at`, right behind the
/// words `before`. One that is cut short without a stop has no other use there; "in June Orr said" tells when.
fn names_person(text: &str, before: &[Word], at: Span) -> bool {
    let word = at.of(text);
    // Most stand before a number or a small word; the first byte of a letter beyond ASCII is none of ASCII.
    let Some([b' ', next, ..]) = text.as_bytes().get(at.end()..) else { return false };
    if !next.is_ascii_uppercase() && next.is_ascii() && !leads_name(&text[at.end()..]) {
        return false;
    }
    let last = before.last();
    let leads = |flags: Flags| last.is_some_and(|last| last.is(flags));
    let short = word.len() == 3 && !word.eq_ignore_ascii_case("may");
    let titled = Flags::TITLE | Flags::HONORIFIC | Flags::TITLE_ABBREVIATION | Flags::CUE_VERB;
    short && !leads(Flags::TIME) && !last.is_some_and(|l| l.span.of(text) == "on")
        || !word.ends_with("day") && leads(titled) && !leads(Flags::TIME)
}

/// "van Orr", "de la Orr": whether small words of names lead to a name.
fn leads_name(text: &str) -> bool {
    let mut words = text.split(' ').skip(1).take(3).skip_while(|word| Names::builtin().particles.has(word));
    words.next().is_some_and(|word| word.starts_with(char::is_uppercase))
}
