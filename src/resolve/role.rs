//! Which words of a phrase say what somebody is: where a title begins, and which word is the noun.

use super::name::name_in_apposition;
use super::office::is_held;
use super::part::TITLES;
use super::speaker::Gender;
use super::title::is_level;
use crate::rules::{Flags, Names};
use crate::segment::Word;

/// What a word has that is more than a part of a name.
pub(super) const MORE: Flags = Flags(
    TITLES.0
        | Flags::BODY.0
        | Flags::BODY_HEAD.0
        | Flags::DETERMINER.0
        | Flags::PRONOUN.0
        | Flags::COORDINATOR.0
        | Flags::RELATIVE.0
        | Flags::INDEFINITE.0,
);

/// Where the title that ends with word `last` begins: before "Mr." only other titles belong to it,
/// before a role what modifies it, too.
pub(super) fn title_from(text: &str, core: &[Word], last: usize) -> usize {
    // "The Most Rev Dr Ida Orr"
    let style = |i: usize| i > 0 && core[i].is(Flags::CAPITAL) && core[i + 1].is(Flags::HONORIFIC);
    let all = (0..last).find(|&i| !core[i].is(Flags::DETERMINER) || style(i)).unwrap_or(last);
    let role = |w: &Word| w.is(Flags::TITLE | Flags::HONORIFIC | Flags::ROLE);
    // "first lady Ida Orr"
    let level = || last > 0 && !core[0].is(Flags::DETERMINER) && is_level(text, &core[last - 1]);
    if !core[last].is(Flags::HONORIFIC) || level() || core[all..last].iter().any(role) {
        // "the deal President Orr": an article that opens the phrase may be another noun's.
        let other = |w: &Word| !w.is(Flags::CAPITAL) && !role(w) && !w.is(Flags::RANK);
        let joined = (all..last).rev().find(|&i| all > 0 && core[last].is(Flags::CAPITAL) && other(&core[i]));
        return joined.map_or(all, |i| i + 1);
    }
    let capital = |w: &Word| w.span.of(text).starts_with(char::is_uppercase);
    // "Enter Ms. Orr": what may be a verb is no title.
    let verb = |w: &Word| w.is(Flags::VERB | Flags::CUE_VERB) && !w.is(Flags::NOUN_LIKE);
    let title = |w: &&Word| capital(w) && !verb(w);
    last - core[..last].iter().rev().take_while(title).count()
}

/// "a poster painted by the crew": how many words at the end of `core` describe its noun.
pub(super) fn described_by(core: &[Word], determiner: bool) -> usize {
    let done =
        |w: &&Word| w.is(Flags::ED | Flags::PARTICIPLE) && !w.is(Flags::CAPITAL | Flags::NOUN_LIKE | Flags::ROLE);
    let described = core.iter().rev().take_while(done).count();
    if core.len() > described + usize::from(determiner) { described } else { 0 }
}

/// "a small number of bakers": whether the noun only counts those who follow it.
pub(super) fn counts(text: &str, noun: &Word, tail: &[Word]) -> bool {
    let [of, people @ .., last] = tail else { return false };
    let many = last.is(Flags::ROLE) && last.is(Flags::PLURAL) && !last.is(Flags::CAPITAL);
    of.span.of(text) == "of"
        && many
        && !noun.is(TITLES | Flags::BODY_HEAD)
        && !people.iter().any(|w| w.is(Flags::PREPOSITION | Flags::DETERMINER))
}

/// "Chairman of the council, Ann Cole, said", "Prime Minister of Norland, Ann Cole, said", "Permanent Secretary, Dr. Ann
/// Cole, said": whether a role in capitals is no surname, since a name stands beside it.
pub(super) fn is_office(text: &str, core: &[Word], tail: &[Word], rest: &[Word]) -> bool {
    let Some((role, before)) = core.split_last() else { return false };
    let held = role.is(Flags::ROLE) && !role.is(Flags::PLURAL);
    let Some(name) = name_in_apposition(text, rest).filter(|name| held && name.len() > 1) else { return false };
    match before {
        [] => tail.first().is_some_and(|w| matches!(w.span.of(text), "of" | "for")),
        _ if !core.iter().all(|w| w.is(Flags::CAPITAL)) => false,
        _ if tail.is_empty() => name[0].is(TITLES),
        // "Foreign Minister of Norland, Ann Cole, said"; "Ann King of Norland" has a name.
        _ => {
            let minister = Names::builtin().departments.has(role.span.of(text));
            is_held(text, role, &tail[0]) && (minister || before.iter().all(|w| w.is(TITLES)))
        }
    }
}

/// Whether it stands before a name or names a role. "Del Monte" is a surname, "Del. Monte" is a delegate.
pub(super) fn is_titled(text: &str, word: &Word) -> bool {
    let known = Flags::ROLE | Flags::TITLE | Flags::HONORIFIC;
    word.is(TITLES) && (word.is(known) || word.span.of(text).ends_with('.'))
}

/// The gender that a phrase tells by its titles and roles; `core` words of it stand before a preposition, the last title
/// at `title`.
pub(super) fn marked_gender(words: &[Word], core: usize, title: Option<usize>) -> Option<Gender> {
    // "Mrs. Cole's nephew" is a man.
    let owner = words[..core.saturating_sub(1)].iter().rposition(|w| w.is(Flags::GENITIVE)).map_or(0, |at| at + 1);
    // "Prince County Sheriff Ann Cole": a word of the name of what she is the sheriff of.
    let name = |w: &Word| w.is(Flags::CAPITAL) && !w.is(TITLES);
    let of_name =
        |i: usize| words[i].is(Flags::CAPITAL) && title.is_some_and(|t| i < t && words[i..t].iter().any(name));
    // "A lawyer for Mr. Cole" may be a woman.
    let of_another = |i: usize| i > core && words[i].is(Flags::HONORIFIC) && words[i - 1].is(Flags::PREPOSITION);
    // "An analyst at Cole Brothers" may be one, too.
    let of_firm = |i: usize| i >= core && words[i].is(Flags::CAPITAL) && words[i].is(Flags::PLURAL);
    let other = |i: usize| of_name(i) || of_another(i) || of_firm(i);
    let marks = |i: &usize| words[*i].is(Flags::ROLE | Flags::HONORIFIC | Flags::TITLE) && !other(*i);
    (owner..words.len()).filter(marks).find_map(|i| gender(words[i].flags))
}

/// "Cole's wife", "Cole's late wife": the gender of whoever stands behind an owner, if the noun marks one.
pub(super) fn kin(behind: &[Word]) -> Option<Gender> {
    behind.iter().take(2).filter(|w| w.is(Flags::ROLE)).find_map(|w| gender(w.flags))
}

/// What the word lists say of it.
pub(super) fn gender(flags: Flags) -> Option<Gender> {
    match (flags.any(Flags::MALE), flags.any(Flags::FEMALE)) {
        (true, false) => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    }
}
