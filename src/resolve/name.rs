//! Which words of a phrase are the name. A name stands behind its titles ("Secretary of State Ann
//! Cole"), beside a role ("their barrister, Ann Cole"), behind what only describes it ("a confident
//! Cole"), and has small words of its own.

use super::bracket::{in_title, past_bracket};
use super::key::is_generation;
use super::nickname::is_inner;
use super::part::{age_of, is_particle, span_of};
use crate::rules::{Flags, Names, Traits};
use crate::segment::Word;
use crate::text::{EMPTY, Span, TokenKind};

/// What stands before a name, or holds an office.
pub(super) const OFFICES: Flags = Flags(Flags::ROLE.0 | Flags::TITLE.0);

/// Most words of those who stand without a name behind an "and".
const OTHERS: usize = 4;

/// Most words that tell what somebody is before the name, less one.
const LONGEST_TRADE: usize = 4;

/// "a confident Ames": the name without what describes it, if an article opens the phrase or the name is a full one
/// ("presidential hopeful Ida Ames"), or what kind of body it is stands before it ("Power company Kestrel").
pub(super) fn described_name<'a>(text: &str, name: &'a [Word], article: bool) -> &'a [Word] {
    let small = |w: &Word| {
        let other = !is_name_word(w) && !is_particle(w) && w.kind_word();
        other && !w.span.of(text).starts_with(char::is_uppercase) || is_compound(text, w)
    };
    match name.iter().rposition(small) {
        Some(last)
            if (article || is_kind(name, last) || describes(name, last)) && last + 1 < name.len()
                || last + 2 < name.len() =>
        {
            &name[last + 1..]
        }
        _ => name,
    }
}

/// "everything Orr says", "after tales of war heroism Orr": whether plain words in small letters stand before the name, as
/// far as `last`.
fn describes(name: &[Word], last: usize) -> bool {
    let other = Flags::CAPITAL | Flags::DETERMINER | Flags::COORDINATOR | Flags::PREPOSITION;
    let plain = |w: &Word| w.kind == TokenKind::Word && !w.is(other) && !is_particle(w);
    name[..=last].iter().all(plain) && !name.get(last + 1).is_some_and(|w| w.is(Flags::TIME))
}

/// "Tarn-based": whether it only describes what is named behind it. "Kim Jae-ed" and "Al-sayed" are names.
pub(super) fn is_compound(text: &str, word: &Word) -> bool {
    let tail = || word.span.of(text).rsplit_once('-').filter(|(place, _)| place.len() > 2).map_or("", |(_, tail)| tail);
    let done = || word.is(Flags::ED) || Names::builtin().done.has(tail());
    // A word without a sign in it has a key.
    word.key == EMPTY && word.is(Flags::CAPITAL) && done() && tail().starts_with(char::is_lowercase)
}

/// "Power company Kestrel": whether the word at `at` says what kind of body the name behind it has.
pub(super) fn is_kind(name: &[Word], at: usize) -> bool {
    name[at].is(Flags::BODY_HEAD) && !name[at].is(Flags::ROLE | Flags::CAPITAL) && name[0].is(Flags::CAPITAL)
}

/// "Dean Cole": whether two words begin with a title that is a first name, too.
pub(super) fn is_first_name(text: &str, name: &[Word]) -> bool {
    let [first, last] = name else { return false };
    last.is(Flags::CAPITAL) && Names::builtin().given.has(first.span.of(text))
}

/// "Storm Agnes", "World War II", "Market Square": whether a name is that of a thing, by its first word or its last.
pub(super) fn names_thing(text: &str, name: &[Word]) -> bool {
    let numbered = name.iter().skip(1).rev().take_while(|w| is_generation(w.span.of(text))).count();
    let events = |w: &Word| Names::builtin().events.has(w.span.of(text));
    name.len() > 1 && name[0].is(Flags::APPEALS) && !name[0].is(Flags::CUE_VERB)
        || name[..name.len() - numbered].last().is_some_and(events)
}

/// ", Ann Cole", ", Sen. Ann Cole of Norland", "(NDU), Ann Cole": the name that stands beside a role, with its title.
pub(super) fn name_in_apposition<'a>(text: &str, rest: &'a [Word]) -> Option<&'a [Word]> {
    // "The head of the Norland Dockers Union (NDU), Ann Cole,"
    let rest = match rest {
        [open, letters, close, rest @ ..] if open.sign('(') && letters.is(Flags::CAPITALS) && close.sign(')') => rest,
        _ => rest,
    };
    let (_, rest) = rest.split_first().filter(|(first, _)| first.sign(','))?;
    let home = |i: usize| i > 1 && rest[i].is(Flags::NAME_PREPOSITION) && !rest[i].is(Flags::CAPITAL);
    // "Ann Cole (17)"
    let home = |i: usize| home(i) || i > 0 && rest[i].sign('(') && past_bracket(rest, i).is_none();
    let end = (0..rest.len()).find(|&i| rest[i].sign(',') || home(i)).unwrap_or(rest.len());
    // "former Mayor Ann Cole"
    let small = rest[..end].iter().take_while(|w| w.is(Flags::TITLE) && !w.is(Flags::CAPITAL)).count();
    let small = small.max(past_trade(text, &rest[..end])).max(past_style(&rest[..end]));
    let name = &rest[small..end];
    let capital = |w: &Word| {
        w.is(Flags::CAPITAL)
            && w.kind == TokenKind::Word
            && !w.is(Flags::PRONOUN | Flags::TIME | Flags::DETERMINER | Flags::PREPOSITION)
    };
    // "Robert “Bob” Cole"
    let part = |i: usize| capital(&name[i]) || is_particle(&name[i]) || is_inner(name, i) || in_title(name, i);
    let place = name.len() == 1 && name[0].is(Flags::ABBREVIATION);
    // "R-Ohio" is a party and its place.
    let party = name.len() == 1 && name[0].span.of(text).as_bytes().get(1) == Some(&b'-');
    let body = name.last().is_some_and(|w| w.is(Flags::BODY_HEAD));
    let full = name.first().is_some_and(|w| !is_particle(w)) && name.last().is_some_and(|w| !is_particle(w));
    // "Sheikh Omar bin Orr Al Lund": by its titles and small words no name is too long.
    let counts = |w: &&Word| w.kind_word() && !w.is(OFFICES | Flags::HONORIFIC) && !is_particle(w);
    (full && name.iter().filter(counts).count() <= 5 && (0..name.len()).all(part) && !place && !party && !body)
        .then_some(name)
}

/// "who found the leak, Ann Cole": what stands beside somebody, from the last comma on if a clause with a "who" that no
/// comma opens comes first; that of "who fled to Larn, Norland" ends with a place.
pub(super) fn behind_clause(rest: &[Word]) -> &[Word] {
    let who = rest.first().is_some_and(|w| w.is(Flags::RELATIVE) && !w.is(Flags::DETERMINER));
    let inside = &rest[..rest.len().saturating_sub(1)];
    let comma = inside.iter().rposition(|w| w.sign(',')).filter(|_| who);
    comma.filter(|&at| at > 1 && !rest[at - 1].is(Flags::CAPITAL)).map_or(rest, |at| &rest[at..])
}

/// Most words before the honorific of a style, with the article.
const STYLE: usize = 2;

/// "the Very Rev Ann Cole", "Most Rev Ann Cole": how many words stand before the honorific; none if it is no such style.
pub(super) fn past_style(phrase: &[Word]) -> usize {
    let Some(at) = phrase.iter().take(STYLE + 1).position(|w| w.is(Flags::HONORIFIC)) else { return 0 };
    let article = usize::from(at > 0 && phrase[0].is(Flags::DETERMINER) && !phrase[0].is(Flags::CAPITAL));
    let style = phrase[article..at].iter().all(|w| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word);
    if style { at } else { 0 }
}

/// ", who goes by the name Ann Cole", ", who is known as Ann Cole": the name that somebody has there, and that ends it.
pub(super) fn known_by<'a>(text: &str, rest: &'a [Word]) -> Option<&'a [Word]> {
    let who = rest.get(1).filter(|w| rest[0].sign(',') && w.span.of(text) == "who")?;
    let name = |w: &&Word| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word && !w.is(Flags::TIME | Flags::PRONOUN);
    let from = rest.len() - rest.iter().rev().take_while(name).count();
    let first = rest.get(from).filter(|first| first.span.start() > who.span.end())?;
    let before = text[who.span.end()..first.span.start()].trim_end();
    let called = |words: &String| before.strip_suffix(words).is_some_and(|rest| rest.ends_with(' '));
    Names::builtin().called.iter().any(called).then(|| &rest[from..])
}

/// "retired banker Ann Cole", "Osterby dancer Ann Cole": how many words tell what somebody is before the full name that
/// ends the phrase; none if it is no such phrase.
pub(super) fn past_trade(text: &str, phrase: &[Word]) -> usize {
    let other = Flags::PREPOSITION | Flags::COORDINATOR | Flags::GENITIVE | Flags::PRONOUN | Flags::RELATIVE;
    let other = other | Flags::AUXILIARY | Flags::SUBORDINATOR | Flags::TIME;
    let plain = |w: &Word| w.kind == TokenKind::Word && !w.is(other);
    let small = |w: &Word| !w.is(Flags::CAPITAL) && !is_particle(w);
    let Some(trade) = phrase.iter().rposition(small) else { return 0 };
    // "former champion No 30 Ann Cole", "former world number six Ann Cole", "19-year-old Ann"
    let number = |w: &Word| w.kind == TokenKind::Number || w.traits.any(Traits::NUMBER);
    let aged = trade == 0 && age_of(text, &phrase[trade]).is_some();
    let numbered = trade > 1 && number(&phrase[trade]);
    let noun = numbered || !phrase[trade].is(Flags::ADVERB | Flags::DETERMINER | Flags::PLURAL | Flags::BODY_HEAD);
    // "the former Harbour Cup player Ann Cole"
    let longest = if numbered || phrase[trade].is(Flags::ROLE) { 2 * LONGEST_TRADE } else { LONGEST_TRADE };
    let named = phrase.len() > trade + if aged { 1 } else { 2 } && trade < longest;
    let told = phrase[..trade].iter().all(plain) && (plain(&phrase[trade]) || numbered || aged);
    if noun && named && told { trade + 1 } else { 0 }
}

/// "The Department of Food, Fisheries and Forests": where the name of a body ends whose first comma stands at `comma`;
/// there, if what follows is no series.
pub(super) fn past_series(words: &[Word], comma: usize) -> usize {
    let of = words[..comma]
        .windows(2)
        .any(|pair| pair[0].is(Flags::BODY_HEAD) && pair[0].is(Flags::CAPITAL) && pair[1].is(Flags::NAME_PREPOSITION));
    if !of || !words[comma].sign(',') {
        return comma;
    }
    let part = |w: &Word| w.is(Flags::CAPITAL) && !w.is(Flags::ROLE | Flags::TITLE | Flags::TIME | Flags::DETERMINER);
    let and = comma + words[comma..].iter().take_while(|w| part(w) || w.sign(',')).count();
    let last = words[and.min(words.len())..].iter().skip(1).take_while(|w| part(w)).count();
    let joined = words.get(and).is_some_and(|w| w.is(Flags::COORDINATOR)) && and > comma + 1;
    if joined && last > 0 { and + 1 + last } else { comma }
}

/// "The Quay Courier's Ann Cole", "the Bureau of Fire's (BF) Ann Cole": the body and the name, of words that are all `plain`
/// but for the article, what stands inside the body's name, and its letters.
pub(super) fn name_of_body<'a>(
    text: &str,
    words: &'a [Word],
    plain: impl Fn(&Word) -> bool,
) -> Option<(Span, &'a [Word])> {
    // "The Pilots’ Ann Cole"
    let plural = |i: usize| {
        let apostrophe = matches!(words[i].kind, TokenKind::Sign('\'' | '’'));
        apostrophe
            && i > 0
            && words[i - 1].span.end() == words[i].span.start()
            && words[i - 1].span.of(text).ends_with('s')
    };
    let owner = (0..words.len()).rev().find(|&i| words[i].is(Flags::GENITIVE) || plural(i));
    let owner = owner.filter(|&at| at + 2 < words.len())?;
    let name = match &words[owner + 1..] {
        [open, letters, close, name @ ..] if open.sign('(') && letters.is(Flags::CAPITALS) && close.sign(')') => name,
        name => name,
    };
    let article = usize::from(words[0].is(Flags::DETERMINER) && owner > 0);
    let capital = |w: &Word| w.is(Flags::CAPITAL) && !w.is(Flags::PRONOUN);
    let named = owner + usize::from(words[owner].kind_word());
    // "the Mayor of Larn's Ann Cole" names no body.
    let office = Flags::ROLE | Flags::TITLE | Flags::HONORIFIC;
    let links = |i: usize| {
        let small = words[i].is(Flags::NAME_PREPOSITION | Flags::COORDINATOR) && !words[article].is(office);
        // "the Net, Line and Basket Union's Ann Cole"
        let one = words[owner].is(Flags::BODY_HEAD) && !words[article..owner].iter().any(|w| w.is(Flags::GENITIVE));
        let series = || one && words[i].sign(',') && words[i..named].iter().any(|w| w.is(Flags::COORDINATOR));
        let inside = i > article && i + 1 < named && capital(&words[i - 1]) && capital(&words[i + 1]);
        inside && (small || series())
    };
    let of_body = |i: usize| capital(&words[i]) || links(i);
    if named == article || name.len() < 2 || !(article..named).all(of_body) || !name.iter().all(plain) {
        return None;
    }
    let body = span_of(&words[article..=owner]);
    let bare = body.of(text).trim_end_matches(['s', 'S']).trim_end_matches(['\'', '’']);
    Some((Span::new(body.start(), body.start() + bare.len()), name))
}

/// "Tarn County (Wash.) Sheriff Ann Cole": the place and the name with its title, where brackets stand between.
pub(super) fn name_past_home<'a>(text: &str, words: &'a [Word]) -> Option<(Span, &'a [Word])> {
    let open = words.iter().position(|w| !w.is(Flags::CAPITAL)).filter(|&at| at > 0 && words[at].sign('('))?;
    let [home, close, rest @ ..] = &words[open + 1..] else { return None };
    // The stop of "Wash." may stand apart.
    let rest = if close.sign('.') { rest } else { &words[open + 2..] };
    let (close, name) = rest.split_first()?;
    let place = home.is(Flags::CAPITAL) && close.sign(')') && !text[home.span.start()..home.span.end()].contains('-');
    let capital = |w: &Word| w.is(Flags::CAPITAL) && !w.is(Flags::BODY_HEAD);
    let titled =
        name.len() > 1 && name[0].is(OFFICES) && !name[0].is(Flags::PLURAL) && name.last().is_some_and(capital);
    (place && titled).then(|| (span_of(&words[..open]), name))
}

/// Whether it is a part of a name: a capital, or the signs inside of names.
pub(super) fn is_name_word(word: &Word) -> bool {
    word.is(Flags::CAPITAL) && !word.is(Flags::PRONOUN)
        || matches!(word.kind, TokenKind::Sign('-' | '.' | '&' | '\'' | '’'))
        || word.is(Flags::COORDINATOR)
}

/// "Ida Cole", "her husband, Karl Ames"; "the chairman, Karl Ames", "the chief executive, Ida Cole": a name, and what
/// another is before the other's name.
fn joins_named(before: &[Word], last: &[Word]) -> bool {
    let named =
        |words: &[Word]| !words.is_empty() && words.iter().all(|w| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word);
    let is_told = |words: &[Word], article: Flags| {
        let Some(comma) = words.iter().position(|w| w.sign(',')) else { return false };
        let (what, name) = (&words[..comma], &words[comma + 1..]);
        let small = what.len() > 1 && !what[what.len() - 1].is(Flags::CAPITAL);
        // "Karl Ames of the Larn Guild"
        let of = name.iter().position(|w| w.is(Flags::NAME_PREPOSITION) && !w.is(Flags::CAPITAL));
        small && what[0].is(article) && named(&name[..of.unwrap_or(name.len())])
    };
    let before = before.split_last().filter(|(last, _)| last.sign(',')).map_or(before, |(_, rest)| rest);
    named(before) && is_told(last, Flags::POSSESSIVE)
        || is_told(before, Flags::DETERMINER) && is_told(last, Flags::DETERMINER)
}

/// "Sen. Ida Cole of Larn" and "Rep. Karl Ames": a name with a title on either side.
fn titled_pair(before: &[Word], last: &[Word]) -> bool {
    let named = |words: &[Word]| {
        let title = words.iter().take_while(|w| w.is(Flags::TITLE | Flags::HONORIFIC) && w.is(Flags::CAPITAL)).count();
        let name = words[title..].iter().take_while(|w| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word).count();
        let of = words.get(title + name).is_none_or(|w| w.is(Flags::NAME_PREPOSITION) && !w.is(Flags::CAPITAL));
        let place = words.iter().skip(title + name + 1).all(|w| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word);
        title > 0 && name > 0 && of && place
    };
    let placed = before.iter().any(|w| w.is(Flags::NAME_PREPOSITION) && !w.is(Flags::CAPITAL));
    placed && named(before) && named(last)
}

/// "Ida Cole, Karl Ames and Robin Orr", "Ida Cole and her husband, Karl Ames": whether the words name several people.
pub(super) fn are_several(text: &str, words: &[Word]) -> bool {
    let Some(and) = words.iter().rposition(|w| w.is(Flags::COORDINATOR)) else { return false };
    // "Reps. Ida Cole, Karl Ames and Robin Orr"
    let shared = |w: &Word| w.is(Flags::TITLE) && Names::builtin().shared.has(w.span.of(text).trim_end_matches('.'));
    let titles = words[..and].iter().take(2).rposition(shared).map_or(0, |at| at + 1);
    let (words, and) = (&words[titles..], and - titles);
    if words.len() > and + 1 && (titled_pair(&words[..and], &words[and + 1..]) || and == 0) {
        return and > 0;
    }
    if joins_named(&words[..and], &words[and + 1..]) {
        return true;
    }
    let no_name = Flags::ROLE | Flags::TITLE | Flags::BODY_HEAD | Flags::DETERMINER | Flags::PRONOUN | Flags::TIME;
    let part = |w: &Word| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word && !w.is(no_name);
    let names = |words: &[Word]| words.split(|w| w.sign(',')).filter(|name| !name.is_empty()).count();
    let (before, last) = (&words[..and], &words[and + 1..]);
    // "Ida Cole, Karl Ames and other sailors"
    let plain = |w: &Word| w.kind == TokenKind::Word && !w.is(Flags::CAPITAL | Flags::PREPOSITION);
    let others = last.len() <= OTHERS && last.iter().all(plain);
    let all = before.iter().all(|w| w.sign(',') || part(w)) && (others || last.iter().all(part));
    all && !last.is_empty() && names(before) > 1
}
