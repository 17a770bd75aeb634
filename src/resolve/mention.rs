//! One mention of somebody outside quotation marks: where the phrase that begins with a word ends, whether it names
//! or describes anybody, and what the words beside it tell of him: an age, a home, "who", or a reporting verb.

use super::age::{age_before, age_behind, is_child};
use super::apposed::{beside_body, goes_on_with_another, leads_copy, leads_to_subject, says_body};
use super::describe::{describe, is_origin};
use super::description::{Description, Kind};
use super::follows::{acts, goes_on_as_person, home, is_owned, reports, speaks};
use super::holder::holder;
use super::name::{is_compound, names_thing};
use super::offer::was_offered;
use super::office::is_held;
use super::part::{age_of, several};
use super::place::Place;
use super::reach::{affiliation, apposition, noun_phrase, past_of};
use super::speaker::Number;
use super::title::{opens_title, title_start};
use super::trace::Seen;
use crate::rules::{Flags, Names, Traits};
use crate::segment::Word;
use crate::text::TokenKind;

/// What a noun behind a name has not.
const NO_NOUN: Flags = Flags(
    Flags::PREPOSITION.0
        | Flags::COORDINATOR.0
        | Flags::SUBORDINATOR.0
        | Flags::RELATIVE.0
        | Flags::TIME.0
        | Flags::AUXILIARY.0,
);
/// What somebody does, who is told by "the Swede" alone.
const ACTS: Flags = Flags(Flags::CUE_VERB.0 | Flags::VERB.0 | Flags::AUXILIARY.0 | Flags::ED.0 | Flags::RELATIVE.0);
/// More words than "of" and what an office is of, behind which no name stands yet.
const OF: usize = 4;

/// Adds the mention that begins at word `at`, its place still to be told, to `out`; answers where to go on.
pub(super) fn mention(text: &str, words: &[Word], at: usize, limit: usize, out: &mut Vec<Seen>) -> Option<usize> {
    let seen = |d: Description| Seen { d, place: Place::Subject, sentence: 0 };
    let word = &words[at];
    // "On Tuesday Mayor Cole", "On Tuesday Cole said"
    let day = word.is(Flags::TIME) && word.span.of(text).ends_with("day");
    let on = || at.checked_sub(1).is_some_and(|i| words[i].span.of(text).eq_ignore_ascii_case("on"));
    let titled = || words.get(at + 1).is_some_and(|n| at + 1 < limit && n.is(Flags::TITLE));
    // "300 K90s" are no body.
    let counted = || word.span.of(text).ends_with('s') && !word.is(Flags::GENITIVE | Flags::ROLE);
    let amount = |w: &Word| w.kind == TokenKind::Number && age_before(text, w).is_none();
    let number = word.is(Flags::CAPITAL) && at > 0 && amount(&words[at - 1]);
    if word.is(Flags::PARTY) || day && (titled() || on()) || number && counted() {
        return None;
    }
    if word.is(Flags::MALE | Flags::FEMALE) && word.is(Flags::PRONOUN) && !word.is(Flags::POSSESSIVE) {
        out.push(seen(Description::pronoun(word)));
        return Some(at + 1);
    }
    let starts_sentence = at == 0 || words[at - 1].parts_sentences();
    // "this: Does Cole know?"
    let asks = word.is(Flags::AUXILIARY) && !word.is(Flags::MODAL) && at > 0 && words[at - 1].kind != TokenKind::Word;
    // "former Osterby Mayor Ann Cole"
    let next = words.get(at + 1).filter(|_| at + 1 < limit);
    let title = word.is(Flags::TITLE) && next.is_some_and(|n| n.is(Flags::CAPITAL) && n.kind == TokenKind::Word);
    let capital = word.is(Flags::CAPITAL) && word.kind == TokenKind::Word;
    let opens = capital || title || word.is(Flags::DETERMINER | Flags::ROLE);
    let small = Flags::PREPOSITION | Flags::SUBORDINATOR | Flags::COORDINATOR;
    let first = small | Flags::ADVERB | Flags::AUXILIARY;
    // "Said Orr": the verb is no part of the name. "Nobody" names nobody.
    let verb = word.is(Flags::CUE_VERB) && word.is(Flags::PAST | Flags::ING);
    let nobody = word.is(Flags::INDEFINITE | Flags::NEGATION);
    let no_name =
        (word.is(small) || starts_sentence && word.is(first) || asks) && !word.is(Flags::DETERMINER | Flags::CAPITALS);
    let no_name = no_name && !next.is_some_and(|n| opens_title(text, word, n));
    // "JUST WATCHED Orr"
    let shouts = |i: usize| words.get(i + 1).is_some_and(|n| words[i].flags.shouts(n.flags));
    let shouted = word.is(Flags::CAPITALS) && (shouts(at) || at > 0 && shouts(at - 1));
    // "Born Ann Cole in Osterby", "Enter Ann Cole", "Brothers Jan and Karl Cole": the name begins behind it.
    let name = |w: &Word| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word && !w.is(Flags::ROLE | Flags::TITLE);
    let born = || {
        let (word, names) = (word.span.of(text), Names::builtin());
        next.is_some_and(name) && (names.born.has(word) || names.presents.has(word))
    };
    let both = || {
        let names = words[at + 1..limit].iter().take_while(|w| name(w)).count();
        names > 0
            && several(words, at)
            && words[at + 1 + names..limit].first().is_some_and(|w| w.is(Flags::COORDINATOR))
    };
    // "Meeting Ann Cole changed him"
    let doing = || word.is(Flags::VERB) && word.is(Flags::ENDS_ING) && !word.is(Flags::ROLE) && next.is_some_and(name);
    // ".@NPA Ann Cole has": whom it is told to.
    let handle = || word.span.of(text).starts_with('@') && next.is_some_and(name);
    let lead = shouted || no_name || starts_sentence && (verb || nobody || born() || both() || doing()) || handle();
    if !opens || word.is(Flags::PRONOUN) && !word.is(Flags::POSSESSIVE) || lead {
        return None;
    }
    let held = word.is(Flags::CAPITAL).then(|| holder(text, &words[at..limit])).flatten();
    let end = match held {
        Some(held) => at + held.name.end,
        None => past_of(text, words, noun_phrase(text, words, at, limit), limit),
    };
    // "Speaking at the Quay Hall Mr Cole said": he is a name of his own.
    let address = |w: &Word| w.is(Flags::HONORIFIC) && Names::builtin().is_address(w.span.of(text));
    let other =
        (at + 1..end).find(|&i| address(&words[i]) && !words[at..i].iter().any(|w| w.is(Flags::ROLE | Flags::TITLE)));
    let end = other.unwrap_or(end);
    // "The advisers Ann Cole and Karl Ames": what both are.
    let group = |w: &Word| w.is(Flags::PLURAL) && w.is(Flags::ROLE) && !w.is(Flags::CAPITAL | Flags::GENITIVE);
    let named = (at + 1..end).find(|&i| group(&words[i - 1]) && name(&words[i]));
    let starts_sentence = starts_sentence && named.is_none();
    let at = named.unwrap_or_else(|| title_start(text, words, at, end));
    let word = &words[at];
    let phrase = &words[at..end];
    // "Researchers at the school found"
    let several = phrase.len() == 1 && several(words, at);
    let role = phrase.last().is_some_and(|w| w.is(Flags::ROLE) && (!w.is(Flags::CAPITAL) || several));
    // "The 34-year-old laughed"
    let aged = word.is(Flags::DETERMINER) && phrase.last().is_some_and(|w| age_of(text, w).is_some());
    let role = role || aged;
    let name = |w: &Word| w.is(Flags::CAPITAL) && !w.is(Flags::DETERMINER | Flags::PREPOSITION | Flags::TIME);
    // "The younger, Ida, was ill"
    let which = || match &words[end..limit] {
        [open, named, close, ..] => open.sign(',') && name(named) && close.sign(','),
        _ => false,
    };
    let which = !role && phrase.len() == 2 && which() && Names::builtin().which.has(phrase[1].span.of(text));
    // "The guild disputed that. It said"
    let body = |w: &Word| w.is(Flags::BODY_HEAD) && !w.is(Flags::PLURAL | Flags::CAPITAL);
    let goes_on = || {
        words[end..limit].first().is_some_and(|w| {
            w.is(Flags::VERB | Flags::CUE_VERB | Flags::ED) && w.is(Flags::PAST | Flags::THIRD | Flags::ED)
        })
    };
    let acting = starts_sentence && word.is(Flags::DETERMINER) && phrase.len() == 2 && body(&phrase[1]) && goes_on();
    if !role && !which && !acting && !phrase.iter().any(name) {
        return None;
    }
    // "The Director of Ports, Ann Cole,"
    let link = |w: &Word| w.is(Flags::NAME_PREPOSITION) && !w.is(Flags::CAPITAL);
    let of = phrase.iter().rposition(link).unwrap_or(phrase.len());
    let titled = of > 0 && phrase[of - 1].is(Flags::ROLE) && !phrase[of - 1].is(Flags::PLURAL);
    let the = || word.is(Flags::DETERMINER) || phrase.get(of).is_some_and(|link| is_held(text, &phrase[of - 1], link));
    let office = !role && titled && the() && phrase.len() < of + OF;
    let held = if role || office { affiliation(words, end, limit) } else { end };
    let named = apposition(text, words, held, limit, role || office || which);
    let other = if role { leads_to_subject } else { goes_on_with_another };
    let named = if other(words, at, held, named) { held } else { named };
    let alone = office && named == held;
    let stop = if alone { apposition(text, words, end, limit, which) } else { named };
    let phrase = &words[at..stop];
    let span = phrase[0].span.join(phrase[phrase.len() - 1].span);
    // "the Liberal-backed bill": what only describes it.
    if phrase.len() < 3 && !aged && is_compound(text, &phrase[phrase.len() - 1]) {
        return None;
    }
    // "the German carmaker", "of the German": no person.
    if let [the, whence] = phrase
        && words[stop..limit].first().is_none_or(|w| w.kind == TokenKind::Word && !w.is(ACTS))
        && is_origin(text, the, whence)
    {
        return None;
    }
    out.push(seen(describe(text, span, phrase)?));
    let description = &mut out.last_mut()?.d;
    let known = Flags::TITLE | Flags::BODY | Flags::CAPITALS;
    let follows = &words[stop..limit];
    let unsaid = description.kind == Kind::Name && !description.person && description.role.is_none();
    let told = || says_body(follows, phrase.len() == 1) || is_owned(text, follows) || beside_body(words, at, follows);
    let body = unsaid && told();
    if body {
        description.kind = Kind::Body;
    }
    description.acts = description.kind == Kind::Name && acts(text, follows);
    // "Neighbours shrugged"
    let named = |d: &Description| !word.span.of(text).ends_with('s') && (d.acts || was_offered(text, follows));
    let doubtful = starts_sentence && phrase.len() == 1 && !word.is(known) && !several && !body;
    description.doubtful = doubtful && !named(description);
    if description.kind == Kind::Name {
        let before = at.checked_sub(1).map(|i| &words[i]);
        let owner = phrase[phrase.len() - 1].is(Flags::GENITIVE);
        // "in Osterby", not "painting Cole as"
        let leads = |w: &Word| w.traits.any(Traits::PLACE) && w.is(Flags::PREPOSITION) && !w.is(Flags::CAPITAL);
        let placed = before.is_some_and(leads);
        let inside = is_modifier(before, follows);
        // "Cole, of Mill Lane,", "a house in Mill Lane"
        let of = at > 1 && words[at - 2].sign(',') && before.is_some_and(|w| w.span.of(text) == "of");
        let street = || phrase.len() > 1 && Names::builtin().streets.has(phrase[phrase.len() - 1].span.of(text));
        let lives = of || before.is_some_and(|w| w.is(Flags::PREPOSITION)) && street();
        // "Osterby, May 4 -"
        let dated = starts_sentence && leads_copy(follows);
        // "Ann Cole of Tarn Falls"
        let of_name = || at > 2 && before.is_some_and(|w| w.span.of(text) == "of") && ends_name(&words[..at - 1]);
        // "nine-year-old Karl"
        let young = before.and_then(|w| age_before(text, w));
        description.person |= young.is_some();
        description.age = description.age.or(young.flatten());
        // "in Osterby on Friday", not "in Cole campaign circles", "faith in Cole"
        let alone =
            || follows.first().is_none_or(|n| n.kind != TokenKind::Word || n.is(NO_NOUN) && !n.is(Flags::CAPITAL));
        let faith = || at > 1 && Names::builtin().faith.has(words[at - 2].span.of(text));
        description.placed = placed && !description.person && !owner && alone() && !faith();
        description.thing |= !description.person && !owner && (placed || inside || lives || dated || of_name());
        // "in Market Square, the heart of the immigrant town"
        description.person |= goes_on_as_person(text, follows) && !names_thing(text, &words[at..end]);
        description.home = home(text, follows);
        description.age = description.age.or(age_behind(text, follows));
        let aged = description.age.is_some() || is_child(follows, ACTS);
        description.person |= aged;
        description.doubtful &= !aged;
        let be = follows.first().is_some_and(|w| w.is(Flags::BE));
        description.born = be && follows.get(1).is_some_and(|w| w.span.of(text) == "born");
    }
    description.speaks = speaks(follows);
    // "Ann Cole reports from Osterby.": who writes is nobody of whom the copy tells.
    if description.kind == Kind::Name && reports(text, follows) {
        (description.thing, description.speaks) = (true, false);
    }
    // "Every teacher" is none of whom the copy tells; "this" and "a" tell of one.
    let single = word.traits.any(Traits::SINGLE) && word.is(Flags::DETERMINER) && !word.traits.any(Traits::NEW);
    if single && !word.span.of(text).eq_ignore_ascii_case("this") {
        description.number = Some(Number::Plural);
    }
    Some(stop)
}

/// Whether a name ends here that is no office and no work ("Mayor", "Friends" that begins a sentence).
fn ends_name(words: &[Word]) -> bool {
    let [.., before, word] = words else { return false };
    let other = Flags::ROLE | Flags::TITLE | Flags::BODY_HEAD | Flags::DETERMINER | Flags::OCCASION | Flags::TIME;
    word.is(Flags::CAPITAL) && before.kind == TokenKind::Word && word.kind == TokenKind::Word && !word.is(other)
}

/// "The Harbour Line debate": between a modifier and a noun stands no person.
fn is_modifier(before: Option<&Word>, follows: &[Word]) -> bool {
    let other = Flags::VERB | Flags::CUE_VERB | Flags::AUXILIARY | Flags::COORDINATOR | Flags::SUBORDINATOR;
    let other = other | Flags::RELATIVE | Flags::ADVERB | Flags::LY | Flags::ED | Flags::ENDS_ING | Flags::CAPITAL;
    let other = other | Flags::DETERMINER | Flags::PRONOUN | Flags::NEGATION | Flags::TIME | Flags::PREPOSITION;
    let noun = |w: &Word| w.kind == TokenKind::Word && !w.is(other);
    let opens = |w: &Word| w.is(Flags::DETERMINER | Flags::PREPOSITION | Flags::GENITIVE) || noun(w);
    follows.first().is_some_and(noun) && before.is_some_and(opens)
}
