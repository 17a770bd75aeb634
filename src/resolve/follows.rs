//! What stands behind a name and tells of it: a home, "who", what only a person does, a reporting verb, the foot of a byline.

use crate::rules::{Flags, Names, Traits};
use crate::segment::Word;
use crate::text::{Span, TokenKind};

/// So many words behind a name and a comma are read for what somebody is.
const MOST_BESIDE: usize = 7;

/// "(R-Ohio)", "(Pa.)", ", R-Ohio": where somebody comes from.
pub(super) fn home(text: &str, follows: &[Word]) -> Option<Span> {
    let [sign, next, ..] = follows else { return None };
    let word = next.span.of(text);
    let place = if word.as_bytes().get(1) == Some(&b'-') { word.get(2..)? } else { word };
    let known = next.is(Flags::CAPITAL) && (place.len() < word.len() || next.is(Flags::ABBREVIATION));
    let span = Span::new(next.span.end() - place.len(), next.span.end());
    (known && (sign.sign('(') || sign.sign(','))).then_some(span)
}

/// ", who", "— who", "(R-Ohio)": only a person goes on like that.
pub(super) fn goes_on_as_person(text: &str, follows: &[Word]) -> bool {
    let [sign, next, ..] = follows else { return false };
    let party = || {
        let word = next.span.of(text).as_bytes();
        word.len() > 3 && word[1] == b'-' && word[2].is_ascii_uppercase() && next.is(Flags::CAPITAL)
    };
    let who = |w: &Word| matches!(w.span.of(text), "who" | "whom");
    // ", a former pilot": a role in the singular, before anything but its modifiers.
    let role = || {
        let verb = Flags::CUE_VERB | Flags::VERB | Flags::AUXILIARY;
        let who = |w: &Word| w.is(Flags::RELATIVE) && !w.is(Flags::DETERMINER);
        let part = |w: &&Word| w.kind == TokenKind::Word && !w.is(verb) && !who(w) || w.is(Flags::ROLE);
        let length = follows[1..].iter().take(MOST_BESIDE).take_while(part).count();
        // "In Larn, Norland, the former president said": somebody else.
        let closed = next.traits.any(Traits::NEW) || follows.get(length + 1).is_none_or(|w| !w.is(verb));
        let one = |w: &Word| w.is(Flags::ROLE) && !w.is(Flags::PLURAL);
        next.is(Flags::DETERMINER) && closed && follows[1..=length].iter().any(one)
    };
    let dash = matches!(sign.kind, TokenKind::Sign('—' | '–' | '-'));
    who(sign) || dash && who(next) || sign.sign(',') && (who(next) || party() || role()) || sign.sign('(') && party()
}

/// "shrugged", "had his doubts", "shook her head": what only a person does.
pub(super) fn acts(text: &str, follows: &[Word]) -> bool {
    let lead = follows.iter().take(2).take_while(|w| w.is(Flags::ADVERB | Flags::LY)).count();
    let [verb, next, rest @ ..] = &follows[lead..] else { return false };
    if verb.is_personal() {
        // "The market shrugged off the news"
        return next.span.of(text) != "off";
    }
    let own = next.is(Flags::POSSESSIVE) && next.is(Flags::MALE | Flags::FEMALE);
    let has = verb.is(Flags::AUXILIARY) && !verb.is(Flags::BE | Flags::MODAL | Flags::NEGATION);
    let moves =
        || verb.is(Flags::VERB | Flags::CUE_VERB | Flags::ED) && verb.is(Flags::PAST | Flags::THIRD | Flags::ED);
    let bodily = || rest.first().is_some_and(|w| Names::builtin().bodily.has(w.span.of(text)));
    own && (has || moves() && bodily())
}

/// ", run by", "is owned by": what is told so is a house or a firm.
pub(super) fn is_owned(text: &str, follows: &[Word]) -> bool {
    let [lead, done, by, ..] = follows else { return false };
    let passive = lead.sign(',') || lead.is(Flags::BE) && !lead.is(Flags::NEGATION);
    passive && by.span.of(text) == "by" && Names::builtin().owned.has(done.span.of(text))
}

/// "reports.", "reports from Osterby": whether a byline ends so.
pub(super) fn reports(text: &str, follows: &[Word]) -> bool {
    let [verb, next, ..] = follows else { return false };
    let ends = next.sign('.') || next.is(Flags::PREPOSITION) && next.span.of(text) == "from";
    verb.is(Flags::REPORTED) && verb.is(Flags::THIRD) && ends
}

/// Whether a reporting verb comes next.
pub(super) fn speaks(follows: &[Word]) -> bool {
    let skipped = Flags::AUXILIARY | Flags::ADVERB | Flags::LY;
    let verb = follows.iter().take(4).find(|w| !w.is(skipped) || w.is(Flags::CUE_VERB));
    verb.is_some_and(|w| {
        w.is(Flags::CUE_VERB) && w.is(Flags::PAST | Flags::THIRD) && !w.is(Flags::NOUN_LIKE | Flags::WEAK)
    })
}
