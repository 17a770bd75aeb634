//! Everyone whom the story names or describes outside quotation marks, in reading order: the
//! antecedents that a later "he", "Orlov" or "the spokesman" may mean.

use super::apposed::says_body;
use super::describe::describe;
use super::description::{Description, Kind};
use super::holder::holder;
use super::place::{Clause, Place, inverted, leads_to_agent};
use super::reach::{affiliation, apposition, noun_phrase, past_of, several};
use super::speaker::Number;
use super::trace::Seen;
use crate::rules::Flags;
use crate::segment::{Marked, Paragraph, Segmented, Word};
use crate::text::{BlockKind, Span, TokenKind};

/// What a mention may begin with.
const OPENS: Flags =
    Flags(Flags::CAPITAL.0 | Flags::DETERMINER.0 | Flags::ROLE.0 | Flags::TITLE.0 | Flags::MALE.0 | Flags::FEMALE.0);

/// Adds the names with their titles, descriptions by role, and pronouns of these paragraphs to `out`, in order.
/// `sentences` takes where each sentence begins.
pub(super) fn scan(
    text: &str,
    segmented: &Segmented,
    paragraphs: &[Paragraph],
    sentences: &mut Vec<usize>,
    out: &mut Vec<Seen>,
) {
    for paragraph in paragraphs.iter().filter(|p| p.kind == BlockKind::Body) {
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
        // The first and the last word of the last name that is a subject.
        let mut pair: Option<(usize, usize)> = None;
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
            if word.is(OPENS) {
                let before = at.checked_sub(1).map(|i| &words[i]);
                let sentence = sentences.len();
                if word.is(Flags::POSSESSIVE) && word.is(Flags::MALE | Flags::FEMALE) {
                    // "her", and "her spokesman" besides.
                    named = None;
                    out.push(Seen { d: Description::pronoun(word), place: Place::Owner, sentence });
                }
                if let Some(end) = mention(text, words, at, limit, out) {
                    let seen = out.len() - 1;
                    let d = &mut out[seen].d;
                    // "Cole's been told": the verb is in the name.
                    let verb = Flags::AUXILIARY | Flags::ADVERB | Flags::NEGATION | Flags::ENDS_ING;
                    let owns = words[end - 1].is(Flags::GENITIVE) && !words.get(end).is_some_and(|w| w.is(verb));
                    let closes = words.get(end).is_none_or(|w| matches!(w.kind, TokenKind::Sign('.' | ',')));
                    // "Cole said Ames, a pilot, had": nobody says that but Cole.
                    let subject = |w: &Word| named == Some(w.span.end) || w.is(Flags::ROLE);
                    let closes = closes && !(at > 1 && before.is_some_and(inverted) && subject(&words[at - 2]));
                    let place = clause.place(before, owns, closes, word.is(Flags::DETERMINER));
                    let place = match place {
                        Place::Oblique if leads_to_agent(text, words, at - 1) => Place::Agent,
                        place => place,
                    };
                    d.speaks |= closes && place == Place::Subject && before.is_some_and(inverted);
                    // "Ann Cole, a former pilot who": a role beside a name is the same person.
                    let beside = d.kind == Kind::Role
                        && d.indefinite
                        && before.is_some_and(|b| matches!(b.kind, TokenKind::Sign(',' | '—' | '–')))
                        && at > 1
                        && named == Some(words[at - 2].span.end);
                    // "Cole was a teacher", "he is now a pilot": so is what is said of one in so many words.
                    let told = d.kind == Kind::Role && d.indefinite && is_told(words, at, named);
                    if beside || told {
                        out.pop();
                    } else {
                        // "Mr. Cole's cousin, Ann Cole": two of one name.
                        let kin = d.owner.is_some() && d.name.last() == d.owner.as_ref();
                        let owned = d.kind == Kind::Role || kin && d.name.len() > 1 && d.role.is_some();
                        named = (d.kind == Kind::Name).then_some(d.span.end);
                        let subject = d.kind == Kind::Name && matches!(place, Place::Subject | Place::Embedded);
                        let both =
                            pair.filter(|&(_, last)| subject && last + 1 == at && words[last].is(Flags::COORDINATOR));
                        pair = subject.then_some((at, end));
                        (out[seen].place, out[seen].sentence) = (place, sentence);
                        // "Ann Cole and Karl Ames": "they".
                        if let Some((first, _)) = both {
                            let span = words[first].span.join(words[end - 1].span);
                            if let Some(d) =
                                describe(text, span, &words[first..end]).filter(|d| d.number == Some(Number::Plural))
                            {
                                out.push(Seen { d, place, sentence });
                            }
                        }
                        // "Mayor Cole's aides", and Cole besides.
                        // "Ann Cole, Mayor Ames's aide"
                        let comma = words[at..end].iter().position(|w| w.sign(','));
                        let apposed = || comma.and_then(|comma| owner(text, &words[at + comma + 1..end]));
                        if let Some(d) = if owned { owner(text, &words[at..end]) } else { apposed() } {
                            let place = if place == Place::Subject { Place::SubjectOwner } else { Place::Owner };
                            out.push(Seen { d, place, sentence });
                        }
                        if let Some(d) = owned.then(|| held(text, &words[at..end])).flatten() {
                            out.push(Seen { d, place: Place::Owner, sentence });
                        }
                    }
                    at = end;
                    continue;
                }
            }
            clause.read(words, at);
            at += 1;
            fresh = ends_sentence(text, word, words.get(at));
        }
    }
}

/// "Cole was a teacher": whether the role at `at` is what the name that ends at `named`, or "he" or "she", is said to be.
fn is_told(words: &[Word], at: usize, named: Option<usize>) -> bool {
    let adverb = at.checked_sub(1).is_some_and(|i| words[i].is(Flags::ADVERB));
    let Some(subject) = at.checked_sub(2 + usize::from(adverb)).map(|i| &words[i]) else { return false };
    let personal = subject.is(Flags::PRONOUN) && subject.is(Flags::MALE | Flags::FEMALE);
    let be = &words[at - 1 - usize::from(adverb)];
    be.is(Flags::BE) && (personal || named == Some(subject.span.end))
}

/// "Mayor Cole's aides": whose they are, if it is somebody with a name.
fn owner(text: &str, phrase: &[Word]) -> Option<Description> {
    let end = phrase.iter().position(|w| w.is(Flags::GENITIVE))? + 1;
    let words = &phrase[..end];
    let name = end < phrase.len() && words[0].is(Flags::CAPITAL) && !words[0].is(Flags::DETERMINER | Flags::TIME);
    let span = words[0].span.join(words[end - 1].span);
    name.then(|| describe(text, span, words))?.filter(|d| d.kind == Kind::Name)
}

/// "The daughter of Mayor Cole": whom the role is held by, if it is somebody with a title.
fn held(text: &str, phrase: &[Word]) -> Option<Description> {
    let titles = Flags::TITLE | Flags::HONORIFIC | Flags::TITLE_ABBREVIATION;
    let link = phrase.iter().position(|w| w.is(Flags::NAME_PREPOSITION))?;
    let words = &phrase[link + 1..];
    let title = words.first().is_some_and(|w| w.is(titles)) && words.last().is_some_and(|w| w.is(Flags::CAPITAL));
    let span = title.then(|| words[0].span.join(words[words.len() - 1].span))?;
    describe(text, span, words).filter(|d| d.kind == Kind::Name && d.person)
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

/// Adds the mention that begins at word `at`, its place still to be told, to `out`; answers where to go on.
fn mention(text: &str, words: &[Word], at: usize, limit: usize, out: &mut Vec<Seen>) -> Option<usize> {
    let seen = |d: Description| Seen { d, place: Place::Subject, sentence: 0 };
    let word = &words[at];
    // "On Tuesday Mayor Cole", "On Tuesday Cole said"
    let day = word.is(Flags::TIME) && word.span.of(text).ends_with("day");
    let on = || at.checked_sub(1).is_some_and(|i| words[i].span.of(text).eq_ignore_ascii_case("on"));
    let titled = || words.get(at + 1).is_some_and(|n| at + 1 < limit && n.is(Flags::TITLE));
    // "300 K90s" are no body.
    let counted = || word.span.of(text).ends_with('s') && !word.is(Flags::GENITIVE | Flags::ROLE);
    let number = word.is(Flags::CAPITAL) && at > 0 && words[at - 1].kind == TokenKind::Number;
    if word.is(Flags::PARTY) || day && (titled() || on()) || number && counted() {
        return None;
    }
    if word.is(Flags::MALE | Flags::FEMALE) && word.is(Flags::PRONOUN) && !word.is(Flags::POSSESSIVE) {
        out.push(seen(Description::pronoun(word)));
        return Some(at + 1);
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
    // "JUST WATCHED Orr"
    let shouts = |i: usize| words.get(i + 1).is_some_and(|n| words[i].flags.shouts(n.flags));
    let shouted = word.is(Flags::CAPITALS) && (shouts(at) || at > 0 && shouts(at - 1));
    let lead = shouted || no_name || starts_sentence && (verb || nobody);
    if !opens || word.is(Flags::PRONOUN) && !word.is(Flags::POSSESSIVE) || lead {
        return None;
    }
    let held = word.is(Flags::CAPITAL).then(|| holder(text, &words[at..limit])).flatten();
    let end = match held {
        Some(held) => at + held.name.end,
        None => past_of(text, words, noun_phrase(text, words, at, limit), limit),
    };
    let phrase = &words[at..end];
    // "Researchers at the school found"
    let several = phrase.len() == 1 && several(words, at);
    let role = phrase.last().is_some_and(|w| w.is(Flags::ROLE) && (!w.is(Flags::CAPITAL) || several));
    let name = |w: &Word| w.is(Flags::CAPITAL) && !w.is(Flags::DETERMINER | Flags::PREPOSITION | Flags::TIME);
    if !role && !phrase.iter().any(name) {
        return None;
    }
    let stop = if role { affiliation(words, end, limit) } else { end };
    let stop = apposition(words, stop, limit, role);
    let phrase = &words[at..stop];
    let span = phrase[0].span.join(phrase[phrase.len() - 1].span);
    out.push(seen(describe(text, span, phrase)?));
    let description = &mut out.last_mut()?.d;
    let known = Flags::TITLE | Flags::BODY | Flags::CAPITALS;
    let follows = &words[stop..limit];
    let unsaid = description.kind == Kind::Name && !description.person && description.role.is_none();
    let body = unsaid && says_body(follows, phrase.len() == 1);
    if body {
        description.kind = Kind::Body;
    }
    description.doubtful = starts_sentence && phrase.len() == 1 && !word.is(known) && !several && !body;
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
        let be = follows.first().is_some_and(|w| w.is(Flags::BE));
        description.born = be && follows.get(1).is_some_and(|w| w.span.of(text) == "born");
    }
    description.speaks = speaks(follows);
    Some(stop)
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
