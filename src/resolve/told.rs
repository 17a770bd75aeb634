//! What is printed beside a speaker: role and body. While the story is read, every phrase behind "of" or "for" helps to
//! recognise somebody; for what somebody speaks is told by few of them. "The director of the harbour office" speaks for
//! the office, "the director of political sales" is that, and "78 percent of voters" speaks for nobody.

use super::entry::Entry;
use super::part::{TITLES, is_post};
use crate::rules::{Flags, Names};
use crate::segment::{Segmented, Word};
use crate::text::{Span, TokenKind};

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
pub(super) fn told(e: &Entry, text: &str, segmented: &Segmented) -> (Option<Span>, Option<Span>) {
    // Beside a name any noun tells what somebody is ("cloth merchant"); of "half of Larn" and "Larn's poll" none does, and
    // nobody speaks for Larn.
    let person = |role: &Span| segmented.words_in(*role).iter().any(|w| w.is(TITLES | Flags::PARTY));
    let role = e.role.map(|role| role.span).filter(|role| e.proper.is_some() || person(role));
    let held = role.is_some() || e.proper.is_some();
    let Some(body) = e.affiliation.map(|body| body.span).filter(|_| held) else { return (role, None) };
    // "the German minister" speaks for no German.
    if Names::builtin().is_origin(body.of(text)) {
        return (role, None);
    }
    let words = segmented.words_in(body);
    if words.iter().any(|w| w.is(Flags::CAPITAL | Flags::BODY | Flags::BODY_HEAD) || w.span.of(text).contains('.')) {
        return (role, Some(body));
    }
    (role.map(|role| with_topic(role, body, segmented)), None)
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
