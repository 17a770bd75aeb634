//! How far a mention reaches: the name or the role with what modifies it, the body behind a role, and what stands
//! beside a name between commas.

use super::apposed::{leads_copy, past_then};
use super::bracket::{in_title, past_bracket};
use super::name::{past_series, past_style, past_trade};
use super::named::{is_named, is_trade};
use super::nickname::{is_inner, nickname};
use super::office::{envoy, for_what, is_held, of_two, topics, two_offices};
use super::part::{age_of, is_particle, past_particles, several};
use super::title::described;
use crate::rules::Flags;
use crate::segment::Word;
use crate::text::TokenKind;

/// How many words may stand before the name or the role they modify.
const LONGEST_MODIFIER: usize = 6;

/// Where the name, or the role with what stands before it, ends.
pub(super) fn noun_phrase(text: &str, words: &[Word], at: usize, limit: usize) -> usize {
    let follows = |end: usize, flags: Flags| {
        words.get(end).is_some_and(|n| end < limit && n.is(flags) && n.kind == TokenKind::Word)
    };
    let no_modifier = Flags::PREPOSITION
        | Flags::COORDINATOR
        | Flags::AUXILIARY
        | Flags::PRONOUN
        | Flags::ADVERB
        | Flags::SUBORDINATOR
        | Flags::TIME;
    let finite = |w: &Word| {
        w.is(Flags::VERB | Flags::CUE_VERB)
            && w.is(Flags::PAST | Flags::THIRD)
            && !w.is(Flags::NOUN_LIKE | Flags::ROLE | Flags::BODY_HEAD)
    };
    // The words of a headline all begin with a capital ("Mayor Cole Will Go To Tarn").
    let small = Flags::PREPOSITION | Flags::SUBORDINATOR | Flags::RELATIVE | Flags::COORDINATOR;
    let mut end = compound(text, words, at, limit).unwrap_or(at);
    let mut named = false;
    while end < limit {
        let w = &words[end];
        if w.is(Flags::PREPOSITION)
            && end > at
            && words[end - 1].is(Flags::CAPITAL)
            && let Some(name) = of_two(text, words, end, limit)
        {
            (end, named) = (name.end, true);
            continue;
        }
        // "Mayor Jan Kowal"
        let given = || words[end - 1].is(Flags::TITLE) && follows(end + 1, Flags::CAPITAL);
        let name = w.is(Flags::CAPITAL)
            && !w.is(Flags::PRONOUN)
            && (end == at || !w.is(small) || w.is(Flags::CAPITALS))
            // "Karl Ames The board": a sentence of its own.
            && (end == at || !w.is(Flags::DETERMINER) || w.is(Flags::CAPITALS) || follows(end + 1, Flags::CAPITAL))
            && !(named && w.is(Flags::AUXILIARY) && !w.is(Flags::TIME) && follows(end + 1, Flags::CAPITAL))
            && (end == at || !w.is(Flags::TIME) || w.is(Flags::BODY_HEAD) || given());
        // "the recording asking the mayor"
        let opens = || end > at && words.get(end + 1).is_some_and(|n| n.is(Flags::DETERMINER));
        // "the often gruff and blunt mayor"
        let joins = || w.is(Flags::ADVERB | Flags::LY | Flags::COORDINATOR) && words[at].is(Flags::DETERMINER);
        let inside = || end > at && joins() && described(words, end, limit);
        // "the 34-year-old driver", not "the 34-year-old Cole"
        let aged = |i: usize| {
            let named = follows(i + 1, Flags::CAPITAL) && !follows(i + 2, Flags::ROLE);
            words[at].is(Flags::DETERMINER) && !named && age_of(text, &words[i]).is_some()
        };
        let modifier = || {
            !named
                && end - at < LONGEST_MODIFIER
                && (w.kind == TokenKind::Word || aged(end))
                && !finite(w)
                && (!w.is(no_modifier) || inside())
                && !opens()
        };
        // "Speaker of the House Ann Cole"
        let of_body = || {
            follows(end + 1, Flags::DETERMINER)
                && follows(end + 2, Flags::BODY_HEAD)
                && !follows(end + 3, Flags::TITLE)
                && (2..5).all(|i| follows(end + i, Flags::CAPITAL))
        };
        let office = || {
            w.is(Flags::NAME_PREPOSITION)
                && words[end - 1].is(Flags::CAPITAL)
                && (follows(end + 1, Flags::CAPITAL)
                    && (is_held(text, &words[end - 1], w) || for_what(text, &words[at..limit], end - at))
                    || words[end - 1].is(Flags::TITLE) && w.span.of(text) == "of" && of_body())
        };
        // "Agent in Charge Ann Cole", "editor in chief Ann Cole"
        let post = || {
            let role = words[end - 1].is(Flags::TITLE | Flags::ROLE) && !words[end - 1].is(Flags::PLURAL);
            let small =
                usize::from(follows(end + 1, Flags(!0)) && !follows(end + 1, Flags::CAPITAL | Flags::DETERMINER));
            role && w.span.of(text) == "in"
                && !words[at].is(Flags::DETERMINER)
                && (small > 0 && (!named || follows(end + 1, Flags::TITLE))
                    || words[end - 1].is(Flags::CAPITAL) && follows(end + 1, Flags::CAPITAL))
                && follows(end + 2, Flags::CAPITAL)
                && follows(end + 3, Flags::CAPITAL)
        };
        let particle = || named && follows(past_particles(words, end, limit), Flags::CAPITAL) && is_particle(w);
        // "Chairman and chief executive Ann Cole"
        let both = || w.is(Flags::COORDINATOR) && !words[at].is(Flags::DETERMINER) && two_offices(words, end, limit);
        let trade = || named && end - at < LONGEST_MODIFIER && !w.is(no_modifier) && is_trade(words, at, end, limit);
        let joined = || named && w.sign('&') || office() || post() || particle() || both();
        // "Karl Ames suspects a leak"
        let acts = || named && w.is(Flags::THIRD) && words.get(end + 1).is_some_and(|n| n.is(Flags::DETERMINER));
        let role = w.is(Flags::ROLE) && !w.is(Flags::GENITIVE) && !acts() || w.is(Flags::TITLE) && !named;
        if !(end == at || name || role || modifier() || joined() || trade()) {
            // "Minister for Ports and Trade Ann Cole", "Ambassador to Norland Ann Cole"
            let link = || match w.is(Flags::COORDINATOR) {
                true => (at + 1..end).rev().find(|&i| words[i].is(Flags::PREPOSITION)),
                false => Some(end).filter(|_| w.is(Flags::PREPOSITION)),
            };
            let sent = || Some(envoy(text, words, link()?, limit)?.end).filter(|&past| past > end);
            match nickname(words, end).filter(|&close| named && close < limit).or_else(sent) {
                Some(past) => (end, named) = (past, true),
                // "Brig (retd) Ann Cole"
                None => match past_bracket(words, end).filter(|&past| past < limit) {
                    Some(past) => end = past,
                    // "Ports, Roads and Housing Minister Ann Cole"
                    None => {
                        let joint = (w.is(Flags::COORDINATOR) || w.sign(','))
                            && words[at].is(Flags::CAPITAL)
                            && !words[at].is(Flags::TITLE | Flags::ROLE | Flags::DETERMINER)
                            && follows(end + 1, Flags::CAPITAL);
                        let topics = if joint { topics(text, &words[at..limit]) } else { 0 };
                        if topics <= end - at {
                            break;
                        }
                        end = at + topics;
                    }
                },
            }
            continue;
        }
        named |= name && !w.is(Flags::TITLE | Flags::DETERMINER);
        end += 1;
        // "the small farmers Greens sought to help": several have no one name.
        let apart = |end: usize| {
            let verb = |n: &Word| n.is(Flags::VERB | Flags::CUE_VERB) && n.is(Flags::PAST) && !n.is(Flags::CAPITAL);
            w.is(Flags::PLURAL)
                && words[at].is(Flags::DETERMINER)
                && follows(end, Flags::CAPITAL)
                && words.get(end + 1).is_some_and(|n| end + 1 < limit && verb(n))
        };
        // A role in lower case that no name follows ends the phrase: "the mayor".
        let last_role = w.is(Flags::ROLE)
            && (!w.is(Flags::CAPITAL) || several(words, at))
            && !(follows(end, Flags::CAPITAL | Flags::ROLE) && !apart(end));
        // "Mr. Cole's White House" is not his name.
        let titled = || words[at..end].iter().any(|w| w.is(Flags::HONORIFIC | Flags::TITLE_ABBREVIATION));
        let goes_on = || follows(end, Flags::ROLE | Flags::TITLE) || follows(end, Flags::CAPITAL) && !titled();
        let owner = w.is(Flags::GENITIVE) && !goes_on();
        let sent = || Some(end).filter(|_| last_role).and_then(|to| envoy(text, words, to, limit));
        if last_role && is_named(text, words, at, end, limit) {
            end += 1;
        } else if let Some(name) = sent() {
            // "Norland's envoy to the UN Ann Cole"
            (end, named) = (name.end, true);
        } else if last_role || owner {
            break;
        }
    }
    end
}

/// "the Bureau of Mines, Quarries and Pits": where the name of a body ends whose own word stands before `end`.
pub(super) fn past_of(text: &str, words: &[Word], end: usize, limit: usize) -> usize {
    let head = &words[end - 1];
    if !head.is(Flags::BODY_HEAD) || !head.is(Flags::CAPITAL) || head.is(Flags::GENITIVE | Flags::ROLE) {
        return end;
    }
    let part = |w: &Word| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word && !w.is(Flags::TIME | Flags::PRONOUN);
    let of = words.get(end).is_some_and(|w| end < limit && w.span.of(text) == "of");
    let behind = &words[(end + 1).min(limit)..limit];
    let named = behind.iter().take_while(|w| part(w) && !w.is(Flags::TITLE | Flags::ROLE | Flags::DETERMINER)).count();
    if !of || named == 0 {
        return end;
    }
    let stop = end + 1 + named;
    // "the Council of Norland": the place is mentioned besides.
    let first = end - 1;
    let series = if stop < limit { first + past_series(&words[first..limit], stop - first) } else { stop };
    if series > stop || named > 1 { series } else { end }
}

/// "Quay Nine campaign manager Ann Cole", "Outgoing harbour adviser Ann Cole": the role, where what stands before it
/// begins with a capital.
fn compound(text: &str, words: &[Word], at: usize, limit: usize) -> Option<usize> {
    let is = |i: usize, flags: Flags| i < limit && words[i].kind == TokenKind::Word && words[i].is(flags);
    let no_name = Flags::TITLE | Flags::ROLE | Flags::DETERMINER | Flags::PRONOUN | Flags::PREPOSITION | Flags::TIME;
    let capital = |i: &usize| is(*i, Flags::CAPITAL) && !is(*i, no_name | Flags::GENITIVE | Flags::PLURAL);
    let names = (at..limit).take_while(capital).count();
    if names == 0 {
        return None;
    }
    let other = Flags::CAPITAL | Flags::PREPOSITION | Flags::COORDINATOR | Flags::AUXILIARY | Flags::PRONOUN;
    let other = other | Flags::ADVERB | Flags::LY | Flags::SUBORDINATOR | Flags::DETERMINER | Flags::TIME;
    let other = other | Flags::NEGATION | Flags::GENITIVE | Flags::RELATIVE | Flags::ED | Flags::ENDS_ING;
    // What may be a verb: "Orr names adviser Ann Cole"; "campaign" isn't, of one.
    let bare = |i: usize| is(i, Flags::NOUN_LIKE) && is(i, Flags::BASE) && !is(i, Flags::PAST);
    // "press", "communications"
    let does = |i: usize| words[i].span.of(text).strip_suffix('s').is_some_and(|verb| !verb.ends_with("ion"));
    let verb = |i: usize| (is(i, Flags::VERB | Flags::CUE_VERB) || i == at + names && does(i)) && !bare(i);
    let noun = |i: &usize| words[*i].kind == TokenKind::Word && !is(*i, other | Flags::ROLE) && !verb(*i);
    // "Quay campaign deputy press secretary"
    let press = |i: usize| is(i, Flags::NOUN_LIKE) && i > at && is(i - 1, Flags::ROLE);
    let part = |i: &usize| noun(i) || !is(*i, other) && (is(*i, Flags::ROLE) || press(*i));
    if !(at + names..limit).take(1).any(|i| noun(&i)) {
        return None;
    }
    let role = at + names - 1 + (at + names..limit).take_while(part).take(5).count();
    let titled = is(role, Flags::ROLE) && !is(role, Flags::CAPITAL | Flags::PLURAL | Flags::GENITIVE);
    let named = is(role + 1, Flags::CAPITAL) && !is(role + 1, no_name);
    (titled && named).then_some(role)
}

/// Where "for the harbour board" ends after a role; `end` if nothing of the kind follows.
pub(super) fn affiliation(words: &[Word], end: usize, limit: usize) -> usize {
    if end + 1 >= limit || !words[end].is(Flags::NAME_PREPOSITION) {
        return end;
    }
    let first = end + 1;
    let part = |i: usize| {
        let w = &words[i];
        // "the port for three months"
        let time = words.get(i + 1).is_some_and(|n| n.is(Flags::TIME));
        let no_noun = Flags::PRONOUN | Flags::ENDS_ING | Flags::NEGATION | Flags::ADVERB;
        let noun = i == first && w.kind == TokenKind::Word && !w.is(no_noun) && !time;
        w.is(Flags::CAPITAL | Flags::DETERMINER | Flags::BODY_HEAD | Flags::GENITIVE) || noun
    };
    let mut stop = (first..limit.min(end + 9)).find(|&i| !part(i)).unwrap_or(limit.min(end + 9));
    while stop > first && words[stop - 1].is(Flags::DETERMINER) {
        stop -= 1;
    }
    if stop == first { end } else { stop }
}

/// Where ", the board's deputy chair," after a name or ", Ann Cole," after a role ends.
pub(super) fn apposition(text: &str, words: &[Word], end: usize, limit: usize, role: bool) -> usize {
    if end + 2 >= limit || !words[end].sign(',') || leads_copy(&words[end..limit]) {
        return end;
    }
    // "Gen. (ret.) Ann Cole"
    let closes = |i: &usize| words[*i].sign(',') || words[*i].sign('.') && !in_title(words, *i);
    let Some(close) = (end + 1..limit.min(end + 14)).find(closes) else {
        return end;
    };
    // ", Ann Cole (17),"
    let bracket = (end + 2..close).find(|&i| role && words[i].sign('(') && past_bracket(words, i).is_none());
    let inside = &words[end + 1..bracket.unwrap_or(close)];
    // ", then the mayor of Larn,"
    let inside = &inside[past_then(inside)..];
    // "The Danes, Admiral Cole said": a title with a name is somebody else.
    let another = |inside: &[Word]| {
        inside.iter().all(|w| w.is(Flags::CAPITAL)) && inside.last().is_some_and(|w| !w.is(Flags::ROLE | Flags::TITLE))
    };
    // "with Hale, Mayor Ann Cole and Harbour Director Karl Ames": so is each of several.
    let others = |inside: &[Word]| inside.split(|w| w.is(Flags::COORDINATOR)).all(another);
    let stands_beside = if role {
        // ", former Mayor Ann Cole,"
        let titles = inside.iter().take_while(|w| w.is(Flags::TITLE) && !w.is(Flags::CAPITAL)).count();
        // ", retired banker Ann Cole,"
        let name = &inside[titles.max(past_trade(text, inside)).max(past_style(inside))..];
        let part =
            |i: usize| name[i].is(Flags::CAPITAL) || is_particle(&name[i]) || is_inner(name, i) || in_title(name, i);
        name.first().is_some_and(|w| w.is(Flags::CAPITAL)) && (0..name.len()).all(part)
    } else {
        inside.iter().any(|w| w.is(Flags::ROLE)) && !others(inside)
    };
    let other = Flags::RELATIVE | Flags::COORDINATOR | Flags::PRONOUN | Flags::ADVERB | Flags::PREPOSITION;
    let clause = |w: &Word| w.is(Flags::AUXILIARY) || w.is_address() || w.is(Flags::CUE_VERB) && w.is(Flags::PAST);
    // "Cole, delighted to see the mayor,": what stands behind a preposition is not what he is.
    let described = inside
        .iter()
        .take_while(|w| !w.is(Flags::ROLE))
        .zip(std::iter::once(None).chain(inside.iter().map(Some)))
        .all(|(w, before)| !w.is(Flags::PREPOSITION) || before.is_some_and(|b| b.is(Flags::CAPITAL)));
    // "At Quay Hall, coach Ann Cole shakes her head": a clause of its own, whatever its verb.
    let name = |w: &Word| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word && !w.is(Flags::GENITIVE);
    let object = Flags::DETERMINER | Flags::POSSESSIVE | Flags::PREPOSITION;
    let verb = |w: &Word| !w.is(Flags::CAPITAL | Flags::ROLE | Flags::GENITIVE) && w.span.of(text).ends_with('s');
    let acts = || inside.windows(4).any(|w| name(&w[0]) && name(&w[1]) && verb(&w[2]) && w[3].is(object));
    // "the chairman, Mr. Karl Cole, was": one with a first name is brought in so.
    let introduced = role && inside.len() > 2 && inside[0].is_address();
    let clause = |(i, w): (usize, &Word)| clause(w) && !(i == 0 && introduced);
    let fits = stands_beside
        && (role || !acts())
        && described
        && !inside.is_empty()
        && !inside[0].is(other)
        && !inside.iter().enumerate().any(clause);
    if fits { close } else { end }
}
