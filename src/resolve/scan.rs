//! Everyone whom the story names or describes outside quotation marks, in reading order: the
//! antecedents that a later "he", "Orlov" or "the spokesman" may mean.

use super::describe::describe;
use super::description::{Description, Kind};
use super::mention::mention;
use super::named::named_as;
use super::nickname::nickname;
use super::place::{Clause, Place, inverted, leads_to_agent};
use super::role::{gender, kin};
use super::speaker::Number;
use super::trace::Seen;
use crate::rules::{Flags, Names};
use crate::segment::{Marked, Paragraph, Segmented, Word};
use crate::text::{BlockKind, TokenKind};

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
        // A nickname in marks is part of the name.
        let opening = |marks: &mut &[Marked]| {
            while let Some((first, rest)) = marks.split_first() {
                let open = words.partition_point(|w| w.span.start() < first.outer.start());
                if nickname(words, open).is_none() {
                    return open;
                }
                *marks = rest;
            }
            words.len()
        };
        let mut limit = opening(&mut marks);
        while at < words.len() {
            let word = &words[at];
            if at >= limit {
                let mark = &marks[0];
                if mark.outer.end() <= word.span.start() {
                    marks = &marks[1..];
                    limit = opening(&mut marks);
                    continue;
                }
            }
            if std::mem::take(&mut fresh) {
                sentences.push(word.span.start());
            }
            if at >= limit {
                let mark = &marks[0];
                at += words[at..].iter().take_while(|w| w.span.start() < mark.outer.end()).count().max(1);
                // "“…,” he said" goes on; after "“….”" a capital begins another sentence.
                let inside = mark.inner.of(text).trim_end();
                let ends = inside.ends_with(['.', '?', '!']);
                // "Cole called it “a shame” for Ames": marks inside a clause don't end it.
                if ends || inside.ends_with(',') || words.get(at).is_some_and(|w| w.sign(',')) {
                    clause.pass_marks();
                }
                // So does another quotation.
                let quotation = |w: &Word| marks.get(1).is_some_and(|m| m.outer.start() == w.span.start());
                fresh = ends && words.get(at).is_some_and(|w| w.is(Flags::CAPITAL) || quotation(w));
                continue;
            }
            if word.is(OPENS) {
                let before = at.checked_sub(1).map(|i| &words[i]);
                let sentence = sentences.len() as u32;
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
                    let subject = |w: &Word| named == Some(w.span.end()) || w.is(Flags::ROLE);
                    let closes = closes && !(at > 1 && inverted(&words[..at]) && subject(&words[at - 2]));
                    let place = clause.place(&words[..at], owns, closes, word.is(Flags::DETERMINER));
                    let slashed = || words.get(end).is_some_and(|w| w.sign('/'));
                    let place = match place {
                        Place::Oblique if leads_to_agent(text, words, at - 1) => Place::Agent,
                        // "She and Cole": she is whom it is about.
                        Place::Subject if follows_pronoun(&words[..at]) => Place::Embedded,
                        // "LARN (Quay Press) - The board said", "LARN. /Quay Press/. The board said"
                        Place::Subject if before.is_some_and(|b| b.sign('(') || b.sign('/') && slashed()) => {
                            Place::Oblique
                        }
                        place => place,
                    };
                    d.speaks |= closes && place == Place::Subject && inverted(&words[..at]);
                    // "Ann Cole, a former pilot who": a role beside a name is the same person.
                    let beside = d.kind == Kind::Role
                        && d.indefinite
                        && before.is_some_and(|b| matches!(b.kind, TokenKind::Sign(',' | '—' | '–')))
                        && named.is_some_and(|named| stands_beside(words, at, named));
                    // "Cole was a teacher", "he is now a pilot": so is what is said of one in so many words.
                    let is = d.kind == Kind::Role && is_told(text, words, at, named);
                    let place = if owns { place } else { named_as(words, at, out, place) };
                    let seen = out.len() - 1;
                    let d = &mut out[seen].d;
                    // "Cole, a father of two," "Cole was the first woman to": who he is tells what he is, too.
                    let one = !d.flags.any(Flags::PLURAL) && (beside || is);
                    let marked = if one { gender(d.flags) } else { None };
                    let marked = marked.zip(named);
                    let born = is && is_born(text, words, at);
                    if beside || is && (d.indefinite || born) {
                        out.pop();
                    } else {
                        // "Mr. Cole's cousin, Ann Cole": two of one name.
                        let kin = d.owner.is_some() && d.name.last() == d.owner.as_ref();
                        let owned = d.kind == Kind::Role || kin && d.name.len() > 1 && d.role.is_some();
                        named = (d.kind == Kind::Name).then_some(d.span.end());
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
                        // "Ann Cole, a spokeswoman for Karl P. Ames"
                        let apposed = || comma.and_then(|comma| held(text, past_article(&words[at + comma + 1..end])));
                        if let Some(d) = if owned { held(text, &words[at..end]) } else { apposed() } {
                            out.push(Seen { d, place: Place::Owner, sentence });
                        }
                    }
                    if let Some((gender, named)) = marked
                        && let Some(one) =
                            out.iter_mut().rev().find(|s| s.d.span.end() == named && s.d.kind == Kind::Name)
                    {
                        one.d.gender = one.d.gender.or(Some(gender));
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

/// "She and": what stands beside a pronoun.
fn follows_pronoun(before: &[Word]) -> bool {
    let [.., one, and] = before else { return false };
    and.is(Flags::COORDINATOR) && one.is(Flags::PRONOUN) && one.is(Flags::MALE | Flags::FEMALE)
}

/// "Cole, a pilot", "Cole, 40, a pilot": whether the name that ends at `named` stands right before the sign before `at`, but
/// for an age.
fn stands_beside(words: &[Word], at: usize, named: usize) -> bool {
    let age = |w: &Word| w.kind == TokenKind::Number;
    match &words[..at] {
        [.., before, _] if before.span.end() == named => true,
        [.., before, comma, number, _] => comma.sign(',') && age(number) && before.span.end() == named,
        _ => false,
    }
}

/// "Cole was a teacher": whether the role at `at` is what the name that ends at `named`, or "he" or "she", is said to be.
fn is_told(text: &str, words: &[Word], at: usize, named: Option<usize>) -> bool {
    // "Born the son of a clerk, he": nobody else.
    if is_born(text, words, at) {
        return true;
    }
    let adverb = at.checked_sub(1).is_some_and(|i| words[i].is(Flags::ADVERB));
    let Some(subject) = at.checked_sub(2 + usize::from(adverb)).map(|i| &words[i]) else { return false };
    let personal = subject.is(Flags::PRONOUN) && subject.is(Flags::MALE | Flags::FEMALE);
    let be = &words[at - 1 - usize::from(adverb)];
    be.is(Flags::BE) && (personal || named == Some(subject.span.end()))
}

/// "Born the son of a clerk, he": whether what begins at `at` is what somebody was born, which opens the sentence.
fn is_born(text: &str, words: &[Word], at: usize) -> bool {
    let Some(born) = at.checked_sub(1).filter(|&b| words[b].is(Flags::CAPITAL)) else { return false };
    let opens = born == 0 || words[born - 1].parts_sentences();
    opens && Names::builtin().born.has(words[born].span.of(text))
}

/// "Mayor Cole's aides": whose they are, if it is somebody with a name.
fn owner(text: &str, phrase: &[Word]) -> Option<Description> {
    let end = phrase.iter().position(|w| w.is(Flags::GENITIVE))? + 1;
    let words = &phrase[..end];
    let name = end < phrase.len() && words[0].is(Flags::CAPITAL) && !words[0].is(Flags::DETERMINER | Flags::TIME);
    let span = words[0].span.join(words[end - 1].span);
    let described = name.then(|| describe(text, span, words))?.filter(|d| d.kind == Kind::Name)?;
    // "Cole's wife": nothing else has one.
    Some(Description { person: described.person || kin(&phrase[end..]).is_some(), ..described })
}

/// "a spokeswoman for": the words without the article.
fn past_article(words: &[Word]) -> &[Word] {
    &words[usize::from(words.first().is_some_and(|w| w.is(Flags::DETERMINER)))..]
}

/// "The daughter of Mayor Cole", "the widow of Karl Cole": whom the role is held by, if it is somebody with a title, or who has
/// a relative.
fn held(text: &str, phrase: &[Word]) -> Option<Description> {
    let titles = Flags::TITLE | Flags::HONORIFIC | Flags::TITLE_ABBREVIATION;
    let link = phrase.iter().position(|w| w.is(Flags::NAME_PREPOSITION))?;
    let named = |w: &Word| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word && !w.is(titles | Flags::DETERMINER);
    let full = phrase.len() > link + 2 && phrase[link + 1..].iter().all(named);
    // "the lawyer for Karl P. Ames": nothing else has an initial.
    let initial = || {
        let middle = phrase.get(phrase.len().saturating_sub(2)).filter(|_| phrase.len() == link + 4);
        middle.is_some_and(|w| w.span.len() == "P.".len() && w.span.of(text).ends_with('.'))
    };
    if full && link > 0 && (Names::builtin().kin.has(phrase[link - 1].span.of(text)) || initial()) {
        let span = phrase[link + 1].span.join(phrase[phrase.len() - 1].span);
        return describe(text, span, &phrase[link + 1..]).map(|d| Description { person: true, ..d });
    }
    let title = |w: &Word| w.is(titles) || w.is(Flags::ROLE) && w.is(Flags::CAPITAL);
    let words = &phrase[link + 1..];
    // "A spokesman for the Larn Mayor Ann Cole"
    let article = usize::from(words.first().is_some_and(|w| w.is(Flags::DETERMINER)));
    let capitals = words[article..].iter().take_while(|w| w.is(Flags::CAPITAL) && !title(w)).count();
    let words = &words[if words.len() > article + capitals + 1 { article } else { 0 }..];
    let held = words.get(capitals);
    let title = held.is_some_and(title) && words.last().is_some_and(|w| w.is(Flags::CAPITAL));
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
            n.is(Flags::CAPITAL) && n.is(opens) && text.as_bytes()[word.span.end() - 1] == b'.'
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
