//! What is printed beside a speaker: role and body. While the story is read, every phrase behind "of" or "for" helps to
//! recognise somebody; for what somebody speaks is told by few of them. "The director of the harbour office" speaks for
//! the office, "the director of political sales" is that, and "78 percent of voters" speaks for nobody.

use super::describe::describe;
use super::description::Kind;
use super::entry::Entry;
use super::part::{TITLES, is_post, span_of};
use super::table::Table;
use crate::rules::{Flags, Names, Traits};
use crate::segment::{Segmented, Word};
use crate::text::{Span, TokenKind};

/// So often a story that calls somebody a person mentions him before that is believed of what looks like a body.
const OFTEN: usize = 2;
/// Most words of a topic.
const TOPIC: usize = 5;
/// What is no word of a topic.
const OTHER: Flags = Flags(
    Flags::ROLE.0
        | Flags::PRONOUN.0
        | Flags::POSSESSIVE.0
        | Flags::DETERMINER.0
        | Flags::PREPOSITION.0
        | Flags::CAPITAL.0,
);

/// The role and the body of an entry as printed.
pub(super) fn told(e: &Entry, segmented: &Segmented, table: &Table) -> (Option<Span>, Option<Span>) {
    let text = table.text;
    // Beside a name any noun tells what somebody is ("cloth merchant"); of "half of Larn" and "Larn's poll" none does, and
    // nobody speaks for Larn.
    let person = |role: &Span| segmented.words_in(*role).iter().any(|w| w.is(TITLES | Flags::PARTY));
    let role = e.role.map(|role| role.span).filter(|role| e.proper.is_some() || person(role));
    let role = role.map(|role| of_one(role, segmented));
    let held = role.is_some() || e.proper.is_some();
    let spoken_for = |body: &Span| held && !role.is_some_and(|role| stands_for(role, *body, text, segmented));
    let Some(body) = e.affiliation.map(|body| body.span).filter(spoken_for) else { return (role, None) };
    // "the German minister" speaks for no German, "the East German pilots" for no East.
    let last = body.of(text).rsplit(' ').next().unwrap_or_default();
    if Names::builtin().is_origin(last) && !(Names::builtin().parties.has(last) && body.len() > last.len()) {
        return (role, None);
    }
    let words = past_party(segmented.words_in(body), role.is_some_and(|role| role.contains(body)), text);
    if is_person(words, table) {
        return (role.map(|role| with_owner(role, span_of(words), segmented)), None);
    }
    if words.iter().any(|w| w.is(Flags::CAPITAL | Flags::BODY | Flags::BODY_HEAD) || w.span.of(text).contains('.')) {
        return (role, Some(span_of(words)));
    }
    (role.map(|role| with_topic(role, body, segmented)), None)
}

/// "the Larn Liberal senator", "the Liberal Larn senator": the body without the party; with `before` it stands before the
/// role. "The Liberal Institute fellow" is of the Liberal Institute.
fn past_party<'w>(words: &'w [Word], before: bool, text: &str) -> &'w [Word] {
    let party = |w: &Word| Names::builtin().parties.has(w.span.of(text));
    let loose = |w: &&Word| w.is(Flags::COORDINATOR | Flags::PREPOSITION) && !w.is(Flags::CAPITAL);
    let words = &words[..words.len() - words.iter().rev().take_while(loose).count()];
    // "the Larn-based Quay Guild clerk", "the prize-winning former Larn clerk", "the No. 3 Larn clerk"
    let describes = |w: &Word| {
        let tail = w.span.of(text).rsplit_once('-').map_or("", |(_, tail)| tail);
        let small = !w.is(Flags::CAPITAL) && w.is(Flags::TITLE | Flags::ED);
        small || w.traits.any(Traits::NUMBER) || w.kind == TokenKind::Number || tail.starts_with(char::is_lowercase)
    };
    let from = if before { words.iter().rposition(describes).map_or(0, |at| at + 1) } else { 0 };
    let words = &words[from..];
    match words {
        [rest @ .., last] if before && !rest.is_empty() && party(last) => rest,
        [first, place] if before && party(first) && !place.is(Flags::BODY_HEAD | Flags::BODY) => &words[1..],
        _ => words,
    }
}

/// "Mr. Orr", "Mayor Ida Orr", "Orr" of whom the story tells: whether it is somebody and no body.
fn is_person(words: &[Word], table: &Table) -> bool {
    // "the action group Citizens United", "Mr. Orr's White House"
    let body = |w: &Word| w.is(Flags::BODY_HEAD | Flags::PLURAL) && !w.is(Flags::HONORIFIC) || w.is(Flags::GENITIVE);
    let (Some(_), Some((last, before))) = (words.first(), words.split_last()) else { return false };
    let small = |w: &Word| !w.is(Flags::CAPITAL) && body(w);
    if before.iter().any(|w| w.is(Flags::GENITIVE))
        || words.iter().any(small)
        || last.is(Flags::BODY_HEAD | Flags::BODY)
    {
        return false;
    }
    let Some(named) = describe(table.text, span_of(words), words) else { return false };
    let known = |i: usize| {
        let e = &table.entries[i];
        e.gender.is_some() && !e.guessed || e.person && e.name.len() > 1 && e.count > OFTEN
    };
    let titled = named.person && !before.iter().any(|w| w.is(Flags::PLURAL));
    named.kind == Kind::Name && named.proper.is_some() && (titled || table.by_name(&named).is_some_and(known))
}

/// "spokesman for Mr. Orr", "Orr's chief of staff": the role with whose it is, if that stands beside it.
fn with_owner(role: Span, owner: Span, segmented: &Segmented) -> Span {
    let words = |span: Span| segmented.words_in(span).len();
    let whole = role.join(owner);
    let between = words(whole).saturating_sub(words(role) + words(owner));
    let beside = if role.end() <= owner.start() { between == 1 } else { between == 0 };
    if beside { whole } else { role }
}

/// "director of political sales": the role with what it is for, if that stands right behind it.
fn with_topic(role: Span, span: Span, segmented: &Segmented) -> Span {
    let whole = role.join(span);
    let words = segmented.words_in(whole);
    let [head, link, topic @ ..] = &words[segmented.words_in(role).len().saturating_sub(1).min(words.len())..] else {
        return role;
    };
    let fits = |w: &Word| w.kind == TokenKind::Word && !w.is(OTHER);
    let leads = role.end() < span.start() && is_post(head) && link.is(Flags::NOUN_PREPOSITION);
    let topic = &topic[topic.iter().take_while(|w| w.is(Flags::DETERMINER)).count()..];
    let plain = !topic.is_empty() && topic.len() <= TOPIC && topic.iter().all(fits);
    if leads && plain { whole } else { role }
}

/// "candidates Sen.": the title, without those that its bearer is one of.
fn of_one(role: Span, segmented: &Segmented) -> Span {
    let words = segmented.words_in(role);
    let several = |w: &Word| w.is(Flags::ROLE) && w.is(Flags::PLURAL) && !w.is(Flags::CAPITAL);
    let title = words.iter().rposition(several).and_then(|at| words.get(at + 1..)).unwrap_or_default();
    let alone = title.first().is_some_and(|w| w.is(Flags::CAPITAL) && w.is(TITLES));
    if alone { span_of(title) } else { role }
}

/// "the Larn candidate", "candidate for the Larn council", "Orr and other Larn pilots": whether the body in the phrase of a
/// role, or right behind it, is only where somebody stands, or one of several.
fn stands_for(role: Span, body: Span, text: &str, segmented: &Segmented) -> bool {
    let words = segmented.words_in(role);
    let standing = words.last().is_some_and(|w| Names::builtin().standing.has(w.span.of(text)));
    if role.contains(body) {
        let joint = |w: &Word| w.is(Flags::COORDINATOR);
        let mut behind = words.iter().skip_while(|w| w.span.start() < body.end());
        let joined = behind.next().is_some_and(joint);
        let inside = segmented.words_in(body);
        // "a Larn lawyer", not "a Larn Council lawyer"
        let trade = || words.last().is_some_and(|w| Names::builtin().trades.has(w.span.of(text)));
        let town = || !inside.iter().any(|w| w.is(Flags::BODY | Flags::BODY_HEAD | Flags::GENITIVE));
        let alone = standing || town() && trade();
        return joined || alone && !behind.any(joint) || is_another(inside, text);
    }
    let link = segmented.words_in(role.join(body)).get(words.len()).filter(|_| role.end() < body.start());
    // "a doctoral candidate at the Larn Institute"
    let leads = |w: &Word| w.is(Flags::NOUN_PREPOSITION) && w.span.of(text) != "at";
    standing && link.is_some_and(leads)
}

/// "Orr and Liberal" of "Orr and Liberal pilots": whether the words before a role are somebody else and what that role is of.
/// "House and Senate pilots" are of two bodies.
fn is_another(words: &[Word], text: &str) -> bool {
    let joint = words.iter().position(|w| w.is(Flags::COORDINATOR));
    let Some((before, [_, next, ..])) = joint.map(|at| words.split_at(at)) else { return false };
    let apart = !next.is(Flags::CAPITAL) || Names::builtin().parties.has(next.span.of(text));
    apart || before.iter().any(|w| w.is(Flags::ROLE))
}
