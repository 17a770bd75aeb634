//! "Secretary of State Ann Cole", "MP for Rio Verde Ann Cole": an office whose name has a preposition in it. Cut there, the
//! phrase would be a bare title, which whoever bears it in the story might be taken for.

use super::name::OFFICES;
use super::part::is_particle;
use crate::rules::{Flags, Names};
use crate::segment::Word;
use crate::text::TokenKind;
use std::ops::Range;

/// Most words of a second office.
const LONGEST_OFFICE: usize = 4;
/// Most words before the "and" of what an office is for, and that.
const TOPIC: usize = 5;

/// "Food, Forests and Fisheries Minister Ann Cole": how many words tell what the office is for, before its own word.
pub(super) fn topics(text: &str, words: &[Word]) -> usize {
    let series = words.get(1).is_some_and(|w| w.sign(','));
    // "Local Roads and Public Works Minister Ann Cole"; of "Karl Ames and Housing Minister Ann Cole" there are two.
    let two = || {
        let joint = words.iter().take(TOPIC).position(|w| w.is(Flags::COORDINATOR)).filter(|&joint| joint > 0);
        joint.is_some_and(|joint| Names::builtin().briefs.has(words[joint - 1].span.of(text)))
    };
    let both = !series && two();
    if !series && !both {
        return 0;
    }
    let topic = |w: &Word| {
        let other = OFFICES | Flags::DETERMINER | Flags::TIME | Flags::PRONOUN;
        w.is(Flags::CAPITAL) && !w.is(other) || w.sign(',') || w.is(Flags::COORDINATOR)
    };
    let length = words.iter().take_while(|w| topic(w)).count();
    let office = words.get(length).filter(|w| w.is(Flags::CAPITAL) && length + 1 < words.len());
    let names = Names::builtin();
    let held =
        office.is_some_and(|w| names.departments.has(w.span.of(text)) || both && names.chairs.has(w.span.of(text)));
    if held && words[..length].iter().any(|w| w.is(Flags::COORDINATOR)) { length } else { 0 }
}

/// "Secretary of State Ann Cole", "Chief of police Ann Cole", "Agent in Charge Ann Cole", "Minister for Health Ann Cole": the
/// name, which is the last two capitalised words (three with an initial), and how many words of `head` end with the title
/// itself.
pub(super) fn office_holder<'a>(text: &str, head: &'a [Word]) -> Option<(usize, &'a [Word])> {
    // "Chief of police Ann Cole" is the shortest.
    head.get(4)?;
    if let Some(to) = head.iter().position(|w| w.is(Flags::PREPOSITION)).filter(|&to| to > 0)
        && let Some(name) = envoy(text, head, to, head.len())
            .or_else(|| of_two(text, head, to, head.len()))
            .filter(|name| name.end == head.len())
    {
        return Some((to, &head[name]));
    }
    // Behind an article "in" leads to a place.
    let place = head.first().is_some_and(|w| w.is(Flags::DETERMINER | Flags::POSSESSIVE));
    let word = |w: &Word| w.span.of(text);
    let links =
        |w: &Word| w.is(Flags::NAME_PREPOSITION) && matches!(word(w), "of" | "for") || !place && word(w) == "in";
    let of = head.iter().position(links)?;
    let lead = of.checked_sub(1).map(|i| &head[i])?;
    let other = Flags::CAPITAL | Flags::DETERMINER | Flags::POSSESSIVE | Flags::TITLE | Flags::ROLE;
    let article = usize::from(head.get(of + 1).is_some_and(|w| w.is(Flags::DETERMINER)));
    let small = head[of + 1 + article..].iter().take_while(|w| w.kind == TokenKind::Word && !w.is(other)).count();
    // "Chief whip of the majority party Ann Cole"; of "captain of the ferry Ann Cole" the ferry has the name.
    let small = small * usize::from(article == 0 || head[of + article + small].is(Flags::BODY_HEAD));
    // "Speaker of the House Ann Cole"
    let titles =
        || head[..head.len() - 2].iter().rev().take_while(|w| w.is(OFFICES) && !w.is(Flags::BODY_HEAD)).count();
    let body = || {
        let last = (head.len() - 2).checked_sub(titles() + 1);
        last.is_some_and(|last| last > of && head[last].is(Flags::BODY_HEAD))
    };
    let the = article * usize::from(small > 0 || body());
    let tail = &head[of + 1 + small + the..];
    let (within, aimed) = (word(&head[of]) == "in", word(&head[of]) == "for");
    let held = is_held(text, lead, &head[of]);
    let title = if small > 0 && article > 0 {
        small < 5 && held && !within && !lead.is(Flags::PLURAL)
    } else if small > 0 {
        small < if within { 2 } else { 5 } && lead.is(Flags::ROLE) && !lead.is(Flags::PLURAL) && (held || !aimed)
    } else {
        (if within { lead.is(OFFICES) } else { held }) && lead.is(Flags::CAPITAL) && !lead.is(Flags::PLURAL)
    };
    // "Minister of State for Hill Farming Ann Cole"
    let state = |i: usize| for_what(text, head, head.len() - tail.len() + i);
    let part = |w: &Word| w.is(Flags::CAPITAL | Flags::COORDINATOR) || is_particle(w);
    let words = tail.iter().enumerate().all(|(i, w)| part(w) || state(i));
    let fewest = if small > 0 { 2 } else { 3 };
    let named = tail.len() >= fewest && words && !tail[tail.len() - 1].is(Flags::BODY_HEAD);
    if !title || !named {
        return None;
    }
    let particles = tail[..tail.len() - 1].iter().rev().take_while(|w| is_particle(w)).count();
    let given = (tail.len() - 1).checked_sub(particles + 1)?;
    let initial = tail.len() > fewest && given > 0 && word(&tail[given]).ends_with('.') && particles == 0;
    let (topic, name) = tail.split_at(given - usize::from(initial));
    // "Secretary for Mayor Ann Cole" is somebody else; "Minister for Health Dr Ann Cole" is she.
    let another = |w: &Word| w.is(OFFICES) && !w.is(Flags::HONORIFIC);
    (!aimed || !topic.iter().any(another)).then_some((of, name))
}

/// "Ambassador to Norland Ann Cole", "envoy to the Republic of Norland Ann Cole": the name, where the words before the "to" at
/// `to` tell the office; "the ambassador to the United Islands" has none.
pub(super) fn envoy(text: &str, words: &[Word], to: usize, limit: usize) -> Option<Range<usize>> {
    let office = &words[to.checked_sub(1)?];
    let held = to < limit && is_held(text, office, &words[to]) && !office.is(Flags::PLURAL | Flags::GENITIVE);
    // "Minister for Ports and Trade Ann Cole", not "director for Quay Harbour Foods"
    let minister = || office.is(Flags::CAPITAL) && Names::builtin().departments.has(office.span.of(text));
    let leads = held.then(|| words[to].span.of(text)).filter(|&link| link == "to" || link == "for" && minister())?;
    let other = Flags::TIME | Flags::PRONOUN | Flags::DETERMINER;
    let capital = |i: usize| i < limit && words[i].is(Flags::CAPITAL) && words[i].kind_word() && !words[i].is(other);
    let small = |i: usize| words[i].is(Flags::NAME_PREPOSITION | Flags::COORDINATOR) && !words[i].is(Flags::CAPITAL);
    let article = leads == "to" && words.get(to + 1).is_some_and(|w| w.is(Flags::DETERMINER));
    let from = to + 1 + usize::from(article);
    let inside = |&i: &usize| capital(i) || i > from && (small(i) || is_particle(&words[i])) && capital(i + 1);
    let end = from + (from..limit).take_while(inside).count();
    // Two words of the name; "the United Islands", "the Harbour Board" have two more, "the UN" one.
    let fewest = if article && !words.get(from).is_some_and(|w| w.is(Flags::CAPITALS)) { 4 } else { 3 };
    let given = (from..end.saturating_sub(1)).rev().find(|&i| capital(i)).filter(|_| end >= from + fewest)?;
    let place = given > from && !small(given - 1) || given > from + 1 && !words[given - 1].is(Flags::NAME_PREPOSITION);
    let named = !(given..end - 1).any(|i| small(i) && !is_particle(&words[i]));
    (place && named && !words[end - 1].is(Flags::BODY_HEAD | Flags::GENITIVE)).then_some(given..end)
}

/// "President of the Republic of Norland Ann Cole", "Minister of Foreign and Home Affairs of Norland Ann Cole", "Ambassador of
/// Norland to Larn Ann Cole": the name, where the office before the "of" at `of` has a second preposition in its name. It is
/// what ends the words, so that there must be more behind the last preposition than a place.
pub(super) fn of_two(text: &str, words: &[Word], of: usize, limit: usize) -> Option<Range<usize>> {
    let office = &words[of.checked_sub(1)?];
    let held = office.is(Flags::CAPITAL) && office.is(OFFICES) && of < limit && is_held(text, office, &words[of]);
    if !held || office.is(Flags::PLURAL | Flags::GENITIVE) {
        return None;
    }
    let other = Flags::TIME | Flags::PRONOUN | Flags::DETERMINER;
    let capital = |i: usize| i < limit && words[i].is(Flags::CAPITAL) && words[i].kind_word() && !words[i].is(other);
    let small = |i: usize, flags: Flags| i < limit && words[i].is(flags) && !words[i].is(Flags::CAPITAL);
    let links =
        |i: usize| small(i, Flags::NAME_PREPOSITION) || small(i, Flags::PREPOSITION) && words[i].span.len() == 2;
    let inside = |i: usize| {
        // "of Larn Ann Cole and Chairman of": another one's office
        let and = || small(i, Flags::COORDINATOR) && !words[i + 1].is(OFFICES);
        capital(i) || capital(i - 1) && capital(i + 1) && (and() || is_particle(&words[i]))
    };
    let (mut last, mut count) = (of, 1);
    let (article, from, end) = loop {
        let article = small(last + 1, Flags::DETERMINER);
        let from = last + 1 + usize::from(article);
        let end = from + (from..limit).take_while(|&i| inside(i)).count();
        if end == from || !links(end) {
            break (article, from, end);
        }
        (last, count) = (end, count + 1);
    };
    // Two words of the name; "the United Islands" have two more.
    let fewest = if article && !words.get(from)?.is(Flags::CAPITALS) { 4 } else { 3 };
    let given = (from..end.saturating_sub(1)).rev().find(|&i| capital(i)).filter(|_| end >= from + fewest)?;
    let named = (given + 1..end - 1).all(|i| is_particle(&words[i]))
        && !words[given].is(OFFICES | Flags::BODY_HEAD)
        && !words[end - 1].is(Flags::BODY_HEAD | Flags::GENITIVE | Flags::PLURAL);
    // "Ann B. Cole"
    let initial = words[given].span.of(text).ends_with('.') && given > from + 1;
    (count > 1 && named).then(|| given - usize::from(initial)..end)
}

/// "Chairman and chief executive Ann Cole": whether the words on both sides of the "and" at `joint` are offices of the one
/// whom the full name behind them names.
pub(super) fn two_offices(words: &[Word], joint: usize, limit: usize) -> bool {
    let titled = |w: &Word| w.is(Flags::ROLE | Flags::TITLE) && !w.is(Flags::PLURAL | Flags::GENITIVE);
    let first = joint.checked_sub(1).map(|i| &words[i]);
    let Some(first) = first.filter(|w| titled(w)) else { return false };
    let other = Flags::PREPOSITION | Flags::COORDINATOR | Flags::DETERMINER | Flags::AUXILIARY | Flags::PRONOUN;
    let other = other | Flags::SUBORDINATOR | Flags::RELATIVE | Flags::TIME;
    let verb = |w: &Word| w.is(Flags::VERB | Flags::CUE_VERB) && w.is(Flags::PAST) && !w.is(Flags::ROLE | Flags::TITLE);
    let part = |w: &&Word| w.kind == TokenKind::Word && !w.is(other) && !verb(w);
    let behind = &words[(joint + 1).min(limit)..limit];
    let parts = behind.iter().take(LONGEST_OFFICE).take_while(part).count();
    let office = behind[..parts].iter().rposition(titled);
    let name = |w: &Word| w.is(Flags::CAPITAL) && part(&w) && !w.is(Flags::ROLE | Flags::TITLE | Flags::BODY_HEAD);
    // "chairman and President Ann Cole": two.
    let alike = first.is(Flags::CAPITAL) || behind.first().is_some_and(|w| !w.is(Flags::CAPITAL));
    office.is_some_and(|last| alike && behind[last + 1..].iter().take(2).filter(|w| name(w)).count() == 2)
}

/// "Minister of State for Hill Farming Ann Cole": whether the word at `at` leads an office that is of something already to
/// what it is for, and a full name follows.
pub(super) fn for_what(text: &str, words: &[Word], at: usize) -> bool {
    let named =
        words.get(at + 1..at + 4).is_some_and(|next| next.iter().all(|w| w.is(Flags::CAPITAL) && w.kind_word()));
    let held = at > 2 && is_held(text, &words[at - 3], &words[at - 2]);
    held && named && words[at].span.of(text) == "for"
}

/// "Head of Sport", "Minister for Health": whether the capitalised word before `link` is an office that it leads to what
/// it is of.
pub(super) fn is_held(text: &str, word: &Word, link: &Word) -> bool {
    let office = word.span.of(text);
    match link.span.of(text) {
        "of" => word.is(Flags::TITLE) || word.is(Flags::ROLE) && Names::builtin().posts.has(office),
        "for" => word.is(OFFICES) && Names::builtin().portfolios.has(office),
        "to" => word.is(OFFICES) && Names::builtin().envoys.has(office),
        _ => false,
    }
}
