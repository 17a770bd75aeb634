//! Everyone whom the story names or describes outside quotation marks, in reading order: the
//! antecedents that a later "he", "Orlov" or "the spokesman" may mean.

use super::describe::{Description, Kind, describe};
use super::name::{is_joined, is_particle};
use super::place::{Clause, Place, inverted};
use crate::rules::Flags;
use crate::segment::{Marked, Segmented, Word};
use crate::text::{BlockKind, Span, TokenKind};

/// How many words may stand before the name or the role they modify.
const LONGEST_MODIFIER: usize = 6;

/// One mention: what it says, and where it stands.
#[derive(Debug)]
pub(super) struct Seen {
    pub d: Box<Description>,
    pub place: Place,
    /// Number of the sentence; a quotation's sentences are not counted.
    pub sentence: usize,
}

/// What a mention may begin with.
const OPENS: Flags =
    Flags(Flags::CAPITAL.0 | Flags::DETERMINER.0 | Flags::ROLE.0 | Flags::TITLE.0 | Flags::MALE.0 | Flags::FEMALE.0);

/// Reads the body of the story and tells of names with their titles, descriptions by role, and
/// pronouns, in order. `sentences` takes where each sentence begins.
pub(super) fn scan(
    text: &str,
    segmented: &Segmented,
    sentences: &mut Vec<usize>,
    mut tell: impl FnMut(&[usize], Seen),
) {
    for paragraph in segmented.paragraphs.iter().filter(|p| p.kind == BlockKind::Body) {
        let words = &segmented.words[paragraph.words.clone()];
        if is_headline(words) {
            continue;
        }
        let mut marks = &segmented.marked[paragraph.marked.clone()];
        let mut clause = Clause::default();
        let mut at = 0;
        let mut fresh = true;
        // The end of the last mention, if it was a name.
        let mut named = None;
        let opening = |marks: &[Marked]| {
            marks.first().map_or(words.len(), |m| words.partition_point(|w| w.span.start < m.outer.start))
        };
        let mut limit = opening(marks);
        while at < words.len() {
            let word = &words[at];
            if at >= limit {
                let mark = &marks[0];
                if mark.outer.end <= word.span.start {
                    marks = &marks[1..];
                    limit = opening(marks);
                    continue;
                }
            }
            if std::mem::take(&mut fresh) {
                sentences.push(word.span.start);
            }
            if at >= limit {
                let mark = &marks[0];
                at += words[at..].iter().take_while(|w| w.span.start < mark.outer.end).count().max(1);
                // "“…,” he said" goes on; after "“….”" a capital begins another sentence.
                let inside = mark.inner.of(text).trim_end();
                let ends = inside.ends_with(['.', '?', '!']);
                // "Cole called it “a shame” for Ames": marks inside a clause don't end it.
                if ends || inside.ends_with(',') || words.get(at).is_some_and(|w| w.sign(',')) {
                    clause.pass_marks();
                }
                // So does another quotation.
                let quotation = |w: &Word| marks.get(1).is_some_and(|m| m.outer.start == w.span.start);
                fresh = ends && words.get(at).is_some_and(|w| w.is(Flags::CAPITAL) || quotation(w));
                continue;
            }
            let before = at.checked_sub(1).map(|i| &words[i]);
            if word.is(OPENS) {
                let sentence = sentences.len();
                if word.is(Flags::POSSESSIVE) && word.is(Flags::MALE | Flags::FEMALE) {
                    // "her", and "her spokesman" besides.
                    named = None;
                    tell(sentences, Seen { d: Description::pronoun(word), place: Place::Owner, sentence });
                }
                if let Some((mut d, end)) = mention(text, words, at, limit) {
                    // "Cole's been told": the verb is in the name.
                    let verb = Flags::AUXILIARY | Flags::ADVERB | Flags::NEGATION | Flags::ENDS_ING;
                    let owner = words[end - 1].is(Flags::GENITIVE) && !words.get(end).is_some_and(|w| w.is(verb));
                    let closes = words.get(end).is_none_or(|w| matches!(w.kind, TokenKind::Sign('.' | ',')));
                    let place = clause.place(before, owner, closes);
                    d.speaks |= closes && place == Place::Subject && before.is_some_and(inverted);
                    // "Ann Cole, a former pilot who": a role beside a name is the same person.
                    let beside = d.kind == Kind::Role
                        && d.indefinite
                        && before.is_some_and(|b| b.sign(','))
                        && at > 1
                        && named == Some(words[at - 2].span.end);
                    if !beside {
                        named = (d.kind == Kind::Name).then_some(d.span.end);
                        tell(sentences, Seen { d, place, sentence });
                    }
                    at = end;
                    continue;
                }
            }
            clause.read(word, before);
            at += 1;
            fresh = ends_sentence(text, word, words.get(at));
        }
    }
}

/// Whether a sentence ends with `word`.
fn ends_sentence(text: &str, word: &Word, next: Option<&Word>) -> bool {
    match (word.kind, next) {
        (TokenKind::Sign('.' | '!' | '?'), Some(n)) => {
            n.is(Flags::CAPITAL) || !matches!(n.kind, TokenKind::Sign(')' | ',' | ';'))
        }
        (TokenKind::Sign(_), _) => false,
        (_, Some(n)) => {
            let opens = Flags::PRONOUN | Flags::DETERMINER | Flags::SUBORDINATOR | Flags::PREPOSITION;
            n.is(Flags::CAPITAL) && n.is(opens) && text.as_bytes()[word.span.end - 1] == b'.'
        }
        (_, None) => false,
    }
}

/// Longest headline, in words.
const HEADLINE: usize = 30;

/// Whether every word of weight has a capital, so that none shows what is a name.
fn is_headline(words: &[Word]) -> bool {
    let small = Flags::PREPOSITION | Flags::DETERMINER | Flags::COORDINATOR | Flags::SUBORDINATOR | Flags::AUXILIARY;
    let mut of_weight = words.iter().filter(|w| w.kind == TokenKind::Word && !w.is(small));
    words.len() < HEADLINE && of_weight.clone().nth(3).is_some() && of_weight.all(|w| w.is(Flags::CAPITAL))
}

/// The mention that begins at word `at`, and where to go on.
fn mention(text: &str, words: &[Word], at: usize, limit: usize) -> Option<(Box<Description>, usize)> {
    let word = &words[at];
    if word.is(Flags::PARTY) {
        return None;
    }
    if word.is(Flags::MALE | Flags::FEMALE) && word.is(Flags::PRONOUN) && !word.is(Flags::POSSESSIVE) {
        return Some((Description::pronoun(word), at + 1));
    }
    let starts_sentence = at == 0 || matches!(words[at - 1].kind, TokenKind::Sign('.' | '!' | '?' | '”' | '"'));
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
        (word.is(small) || starts_sentence && word.is(first)) && !word.is(Flags::DETERMINER | Flags::CAPITALS);
    let lead = no_name || starts_sentence && (verb || nobody);
    if !opens || word.is(Flags::PRONOUN) && !word.is(Flags::POSSESSIVE) || lead {
        return None;
    }
    let end = noun_phrase(text, words, at, limit);
    let phrase = &words[at..end];
    let role = phrase.last().is_some_and(|w| w.is(Flags::ROLE) && !w.is(Flags::CAPITAL));
    let name = |w: &Word| w.is(Flags::CAPITAL) && !w.is(Flags::DETERMINER | Flags::PREPOSITION | Flags::TIME);
    if !role && !phrase.iter().any(name) {
        return None;
    }
    let stop = if role { affiliation(words, end, limit) } else { end };
    let stop = apposition(words, stop, limit, role);
    let phrase = &words[at..stop];
    let span = phrase[0].span.join(phrase[phrase.len() - 1].span);
    let mut description = describe(text, span, phrase)?;
    let known = Flags::TITLE | Flags::BODY | Flags::CAPITALS;
    description.doubtful = starts_sentence && phrase.len() == 1 && !word.is(known);
    let follows = &words[stop..limit];
    if description.kind == Kind::Name {
        let before = at.checked_sub(1).map(|i| words[i].span.of(text));
        let owner = phrase[phrase.len() - 1].is(Flags::GENITIVE);
        let placed = before.is_some_and(|w| PLACES.contains(&w));
        let inside = is_modifier(at.checked_sub(1).map(|i| &words[i]), follows);
        description.thing |= !description.person && !owner && (placed || inside);
        description.person |= goes_on_as_person(text, follows);
        description.home = home(text, follows);
        description.age = description.age.or(age(text, follows));
        description.person |= description.age.is_some();
    }
    description.speaks = speaks(follows);
    Some((description, stop))
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

/// What follows them is rather a place than a person.
const PLACES: &[&str] = &["in", "near", "across", "throughout", "outside", "inside"];

/// ", 34,".
fn age(text: &str, follows: &[Word]) -> Option<u8> {
    let [open, number, close, ..] = follows else { return None };
    let aside = open.sign(',') && close.sign(',') && number.kind == TokenKind::Number;
    number.span.of(text).parse().ok().filter(|_| aside)
}

/// "(R-Ohio)", "(Pa.)", ", R-Ohio": where somebody comes from.
fn home(text: &str, follows: &[Word]) -> Option<Span> {
    let [sign, next, ..] = follows else { return None };
    let word = next.span.of(text);
    let place = if word.as_bytes().get(1) == Some(&b'-') { word.get(2..)? } else { word };
    let known = next.is(Flags::CAPITAL) && (place.len() < word.len() || next.is(Flags::ABBREVIATION));
    let span = Span::new(next.span.end - place.len(), next.span.end);
    (known && (sign.sign('(') || sign.sign(','))).then_some(span)
}

/// ", who", "— who", "(R-Ohio)": only a person goes on like that.
fn goes_on_as_person(text: &str, follows: &[Word]) -> bool {
    let [sign, next, ..] = follows else { return false };
    let party = || {
        let word = next.span.of(text).as_bytes();
        word.len() > 3 && word[1] == b'-' && word[2].is_ascii_uppercase() && next.is(Flags::CAPITAL)
    };
    let who = |w: &Word| matches!(w.span.of(text), "who" | "whom");
    // ", a former pilot": a role in the singular, before anything but its modifiers.
    let role = || {
        let verb = Flags::CUE_VERB | Flags::VERB | Flags::AUXILIARY;
        let inside =
            follows[1..].iter().take(7).take_while(|w| w.kind == TokenKind::Word && !w.is(verb) || w.is(Flags::ROLE));
        next.is(Flags::DETERMINER) && inside.filter(|w| w.is(Flags::ROLE) && !w.is(Flags::PLURAL)).count() > 0
    };
    let dash = matches!(sign.kind, TokenKind::Sign('—' | '–' | '-'));
    who(sign) || dash && who(next) || sign.sign(',') && (who(next) || party() || role()) || sign.sign('(') && party()
}

/// Whether a reporting verb comes next.
fn speaks(follows: &[Word]) -> bool {
    let skipped = Flags::AUXILIARY | Flags::ADVERB | Flags::LY;
    let verb = follows.iter().take(4).find(|w| !w.is(skipped) || w.is(Flags::CUE_VERB));
    verb.is_some_and(|w| {
        w.is(Flags::CUE_VERB) && w.is(Flags::PAST | Flags::THIRD) && !w.is(Flags::NOUN_LIKE | Flags::WEAK)
    })
}

/// Where the name, or the role with what stands before it, ends.
fn noun_phrase(text: &str, words: &[Word], at: usize, limit: usize) -> usize {
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
    // The words of a headline all begin with a capital.
    let small = Flags::PREPOSITION | Flags::SUBORDINATOR | Flags::RELATIVE | Flags::COORDINATOR;
    let mut end = compound(text, words, at, limit).unwrap_or(at);
    let mut named = false;
    while end < limit {
        let w = &words[end];
        let name = w.is(Flags::CAPITAL)
            && !w.is(Flags::PRONOUN)
            && (end == at || !w.is(small) || w.is(Flags::CAPITALS))
            && (end == at || !w.is(Flags::TIME) || w.is(Flags::BODY_HEAD));
        // "the recording asking the mayor"
        let opens = words.get(end + 1).is_some_and(|n| n.is(Flags::DETERMINER)) && end > at;
        let modifier = !named
            && !opens
            && end - at < LONGEST_MODIFIER
            && w.kind == TokenKind::Word
            && !w.is(no_modifier)
            && !finite(w);
        let office = || {
            words[end - 1].is(Flags::TITLE)
                && words[end - 1].is(Flags::CAPITAL)
                && w.span.of(text) == "of"
                && follows(end + 1, Flags::CAPITAL)
        };
        let particle = || named && (follows(end + 1, Flags::CAPITAL) && is_particle(text, w) || is_joined(text, w));
        let joined = || named && w.sign('&') || office() || particle();
        let role = w.is(Flags::ROLE) && !w.is(Flags::GENITIVE) || w.is(Flags::TITLE) && !named;
        if !(end == at || name || modifier || role || joined()) {
            break;
        }
        named |= name && !w.is(Flags::TITLE | Flags::DETERMINER);
        end += 1;
        // A role in lower case that no name follows ends the phrase: "the mayor".
        let last_role = w.is(Flags::ROLE) && !w.is(Flags::CAPITAL) && !follows(end, Flags::CAPITAL | Flags::ROLE);
        // "Mr. Cole's White House" is not his name.
        let titled = || words[at..end].iter().any(|w| w.is(Flags::HONORIFIC | Flags::TITLE_ABBREVIATION));
        let goes_on = || follows(end, Flags::ROLE | Flags::TITLE) || follows(end, Flags::CAPITAL) && !titled();
        let owner = w.is(Flags::GENITIVE) && !goes_on();
        if last_role || owner {
            break;
        }
    }
    end
}

/// "Quay Nine campaign manager Ann Cole", "Outgoing harbour adviser Ann Cole": the role, where what stands before it
/// begins with a capital.
fn compound(text: &str, words: &[Word], at: usize, limit: usize) -> Option<usize> {
    let is = |i: usize, flags: Flags| i < limit && words[i].kind == TokenKind::Word && words[i].is(flags);
    let no_name = Flags::TITLE | Flags::ROLE | Flags::DETERMINER | Flags::PRONOUN | Flags::PREPOSITION | Flags::TIME;
    let capital = |i: &usize| is(*i, Flags::CAPITAL) && !is(*i, no_name | Flags::GENITIVE | Flags::PLURAL);
    let names = (at..limit).take_while(capital).count();
    let other = Flags::CAPITAL | Flags::PREPOSITION | Flags::COORDINATOR | Flags::AUXILIARY | Flags::PRONOUN;
    let other = other | Flags::ADVERB | Flags::LY | Flags::SUBORDINATOR | Flags::DETERMINER | Flags::TIME;
    let other = other | Flags::NEGATION | Flags::GENITIVE | Flags::RELATIVE | Flags::ED | Flags::ENDS_ING;
    // What may be a verb: "Orr names adviser Ann Cole"; "campaign" isn't, of one.
    let bare = |i: usize| is(i, Flags::NOUN_LIKE) && is(i, Flags::BASE) && !is(i, Flags::PAST);
    let verb = |i: usize| {
        is(i, Flags::VERB | Flags::CUE_VERB) && !bare(i) || i == at + names && words[i].span.of(text).ends_with('s')
    };
    let noun = |i: &usize| words[*i].kind == TokenKind::Word && !is(*i, other | Flags::ROLE) && !verb(*i);
    // "Quay campaign deputy press secretary"
    let press = |i: usize| is(i, Flags::NOUN_LIKE) && i > at && is(i - 1, Flags::ROLE);
    let part = |i: &usize| noun(i) || !is(*i, other) && (is(*i, Flags::ROLE) || press(*i));
    if names == 0 || !(at + names..limit).take(1).any(|i| noun(&i)) {
        return None;
    }
    let role = at + names - 1 + (at + names..limit).take_while(part).take(5).count();
    let titled = is(role, Flags::ROLE) && !is(role, Flags::CAPITAL | Flags::PLURAL | Flags::GENITIVE);
    let named = is(role + 1, Flags::CAPITAL) && !is(role + 1, no_name);
    (titled && named).then_some(role)
}

/// Where "for the harbour board" ends after a role; `end` if nothing of the kind follows.
fn affiliation(words: &[Word], end: usize, limit: usize) -> usize {
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
fn apposition(words: &[Word], end: usize, limit: usize, role: bool) -> usize {
    if end + 2 >= limit || !words[end].sign(',') {
        return end;
    }
    let Some(close) = (end + 1..limit.min(end + 14)).find(|&i| words[i].sign(',') || words[i].sign('.')) else {
        return end;
    };
    let inside = &words[end + 1..close];
    // "The Danes, Admiral Cole said": a title with a name is somebody else.
    let another = |inside: &[Word]| {
        inside.iter().all(|w| w.is(Flags::CAPITAL)) && inside.last().is_some_and(|w| !w.is(Flags::ROLE | Flags::TITLE))
    };
    let stands_beside = if role {
        // ", former Mayor Ann Cole,"
        let titles = inside.iter().take_while(|w| w.is(Flags::TITLE) && !w.is(Flags::CAPITAL)).count();
        titles < inside.len() && inside[titles..].iter().all(|w| w.is(Flags::CAPITAL))
    } else {
        inside.iter().any(|w| w.is(Flags::ROLE)) && !another(inside)
    };
    let other = Flags::RELATIVE | Flags::COORDINATOR | Flags::PRONOUN | Flags::ADVERB | Flags::PREPOSITION;
    let clause = |w: &Word| w.is(Flags::AUXILIARY) || w.is_address() || w.is(Flags::CUE_VERB) && w.is(Flags::PAST);
    // "Cole, delighted to see the mayor,": what stands behind a preposition is not what he is.
    let described = inside
        .iter()
        .take_while(|w| !w.is(Flags::ROLE))
        .zip(std::iter::once(None).chain(inside.iter().map(Some)))
        .all(|(w, before)| !w.is(Flags::PREPOSITION) || before.is_some_and(|b| b.is(Flags::CAPITAL)));
    let fits = stands_beside && described && !inside.is_empty() && !inside[0].is(other) && !inside.iter().any(clause);
    if fits { close } else { end }
}
