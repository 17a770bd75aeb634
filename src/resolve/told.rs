//! What is printed beside a speaker: role and body. While the story is read, every phrase behind "of" or "for" helps to
//! recognise somebody; for what somebody speaks is told by few of them. "The director of the harbour office" speaks for
//! the office, "the director of political sales" is that, and "78 percent of voters" speaks for nobody.

use super::describe::describe;
use super::description::Kind;
use super::entry::Entry;
use super::office_body::{behind, is_elected, named_in, of_office, past_loose, stands_for};
use super::part::{TITLES, is_post, span_of};
use super::speaker::Number;
use super::table::Table;
use crate::rules::{Bodies, Flags, Names};
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
    let role = e
        .role
        .map(|role| role.span)
        .filter(|role| if e.proper.is_some() { !Names::builtin().anybody.has(role.of(text)) } else { person(role) });
    // "Orr and Sen. Ida Lund": the title of one of them.
    let joint = e.proper.is_some() && e.number == Some(Number::Plural);
    let of_two = |role: &Span| {
        let words = segmented.words_in(*role);
        let and = words.iter().position(|w| w.is(Flags::COORDINATOR)).filter(|_| joint);
        and.is_some_and(|and| is_person(&words[..and], table))
    };
    let role = role.filter(|role| !of_two(role)).map(|role| of_one(role, segmented));
    let held = role.is_some() || e.proper.is_some();
    let spoken_for = |body: &Span| held && !role.is_some_and(|role| stands_for(role, *body, text, segmented));
    let body = e.affiliation.map(|body| body.span).or_else(|| named_in(role?, text, segmented)).filter(spoken_for);
    let Some(body) = body else {
        // "Sen. Ida Orr (L-Larn)"
        let elected = |role: &Span| segmented.words_in(*role).last().is_some_and(|w| is_elected(w, text));
        let elected = role.as_ref().is_some_and(elected);
        let behind = e.full.filter(|_| e.proper.is_some()).and_then(|full| behind(full.span, elected, text, segmented));
        return (role, e.home.filter(|_| elected).or(behind));
    };
    // "the German minister" speaks for no German, "the East German pilots" for no East.
    let last = body.of(text).rsplit(' ').next().unwrap_or_default();
    if Names::builtin().is_origin(last) && !(Names::builtin().parties.has(last) && body.len() > last.len()) {
        return (role, None);
    }
    let words = past_loose(segmented.words_in(body));
    let words = if role.is_some_and(|role| role.contains(body)) { of_office(words, text) } else { words };
    if is_person(words, table) {
        return (role.map(|role| with_owner(role, span_of(words), segmented)), None);
    }
    // "of harbour campaigns", without an article
    let before = segmented.word_at(body.start()).checked_sub(1).map(|i| &segmented.words[i]);
    let mass = before.is_some_and(|w| w.is(Flags::NOUN_PREPOSITION));
    let noun = if mass { Flags::BODY } else { Flags::BODY | Flags::BODY_HEAD };
    if words.iter().any(|w| w.is(Flags::CAPITAL | noun) || w.span.of(text).contains('.')) {
        return (role, Some(span_of(words)));
    }
    (role.map(|role| with_topic(role, body, segmented)), None)
}

/// "Mr. Orr", "Mayor Ida Orr", "Orr" of whom the story tells: whether it is somebody and no body.
fn is_person(words: &[Word], table: &Table) -> bool {
    let Some((last, before)) = words.split_last() else { return false };
    // "the action group Citizens United", "Mr. Orr's White House"
    let body = |w: &Word| !w.is(Flags::CAPITAL) && w.is(Flags::BODY_HEAD | Flags::PLURAL) || w.is(Flags::CAPITALS);
    let owned = before.iter().any(|w| w.is(Flags::GENITIVE));
    if owned || words.iter().any(body) || last.is(Flags::BODY_HEAD | Flags::BODY) {
        return false;
    }
    let Some(named) = describe(table.text, span_of(words), words) else { return false };
    let known = |i: usize| {
        let e = &table.entries[i];
        // "Orr" where the story has told often of Ida Orr
        let short = named.name.len() == 1 && e.name.len() == 2 && e.name.last() == named.name.last();
        let often = e.count > OFTEN && (e.person && e.name.len() > 1 || short && e.may_be_person());
        e.gender.is_some() && !e.guessed || often
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

/// "candidates Sen.", "Mr. Orr and Senator": the title, without those that its bearer is one of.
fn of_one(role: Span, segmented: &Segmented) -> Span {
    let words = segmented.words_in(role);
    let several = |w: &Word| w.is(Flags::ROLE) && w.is(Flags::PLURAL) && !w.is(Flags::CAPITAL);
    let joint = || words.iter().rposition(|w| w.is(Flags::COORDINATOR)).filter(|_| words[0].is_address());
    let before = words.iter().rposition(several).or_else(joint);
    let title = before.and_then(|at| words.get(at + 1..)).unwrap_or_default();
    let alone = title.first().is_some_and(|w| w.is(Flags::CAPITAL) && w.is(TITLES));
    if alone { span_of(title) } else { role }
}

/// "the affidavit", "a sign on the door": whether it is a text, and nobody whose name is withheld.
pub(super) fn is_text(e: &Entry, segmented: &Segmented, text: &str) -> bool {
    let words = e.full.map_or(&[][..], |full| segmented.words_in(full.span));
    let head = words.iter().take_while(|w| w.kind_word() && !w.is(Flags::PREPOSITION | Flags::RELATIVE)).last();
    let bodies = Bodies::builtin();
    let text = |w: &Word| bodies.documents.has(w.span.of(text)) || bodies.texts.has(w.span.of(text));
    head.is_some_and(|w| w.is(Flags::CUE_NOUN) || text(w))
}
