//! What stands beside a name between commas: ", a spokeswoman for the board", ", 34,", ", who …". It says what
//! somebody is, and of which body.

use super::description::Description;
use super::of_body::{attached, body_before, body_of, topic_and_body};
use super::part::{age_of, is_post, span_of};
use crate::rules::{Flags, Names, Traits};
use crate::segment::Word;
use crate::text::TokenKind;

/// So many words behind ", a" are read for the noun that names a body.
const MOST_NOUNS: usize = 7;

/// ", a spokeswoman for the board", ", 34,": role, affiliation and age of a named person.
pub(super) fn appositive(text: &str, rest: &[Word], out: &mut Description) {
    let from = rest.iter().position(|w| w.kind_word()).unwrap_or(rest.len());
    let rest = &rest[from..];
    if let [first, ..] = rest {
        let age = first.span.of(text).parse().ok().filter(|_| first.kind == TokenKind::Number);
        out.age = out.age.or(age);
        out.person |= age.is_some() || first.span.of(text) == "who";
    }
    // ", 34, a nurse from Larn"
    let rest = match rest {
        [age, comma, rest @ ..] if age.kind == TokenKind::Number && comma.sign(',') => rest,
        rest => rest,
    };
    let rest = &rest[past_then(rest)..];
    // "Cole, as a former mayor, could": how she could.
    if rest.first().is_some_and(|w| w.is(Flags::PREPOSITION | Flags::SUBORDINATOR) && !w.is(Flags::CAPITAL)) {
        return;
    }
    // "Cole, casting herself as a reformer, said": what she does.
    let object = Flags::DETERMINER | Flags::PRONOUN | Flags::PREPOSITION;
    if let [does, what, ..] = rest
        && does.is(Flags::ENDS_ING)
        && what.is(object)
    {
        return;
    }
    let end = rest
        .iter()
        .position(|w| {
            matches!(w.kind, TokenKind::Sign(',' | ')' | '—' | '–'))
                || w.is(Flags::RELATIVE) && !w.is(Flags::DETERMINER)
        })
        .unwrap_or(rest.len());
    let rest = &rest[..end];
    // "the president's former press secretary" is no president.
    // "the University of Larn professor": the preposition is the name's.
    // "an attorney representing Orr's mother": what he does.
    let new = rest.first().is_some_and(|w| w.is(Flags::DETERMINER));
    let doing =
        |i: usize| new && i > 1 && rest[i].is(Flags::ENDS_ING) && !rest[i].is(Flags::CAPITAL) && is_post(&rest[i - 1]);
    let link = |i: usize| rest[i].is(Flags::PREPOSITION) && !(i > 0 && rest[i - 1].is(Flags::CAPITAL));
    let head = (0..rest.len()).find(|&i| link(i) || doing(i));
    let head = head.unwrap_or(rest.len());
    let owned = rest[..head].iter().rposition(|w| w.is(Flags::GENITIVE)).map_or(0, |at| at + 1);
    // "chief harbour adviser"; of "lawyer and activist" the first.
    let both = rest[..head].iter().position(|w| w.is(Flags::COORDINATOR)).unwrap_or(head);
    let Some(last) = rest[owned.min(both)..both].iter().rposition(|w| w.is(Flags::ROLE)) else { return };
    let last = owned.min(both) + last;
    // "and Speaker Karl Cole, both Liberals": more than one.
    if rest[last].is(Flags::PLURAL) {
        return;
    }
    // "a justice group" is no person.
    if rest.get(last + 1).is_some_and(|w| w.is(Flags::BODY_HEAD) && !w.is(Flags::CAPITAL)) {
        return;
    }
    let article = usize::from(rest[0].is(Flags::DETERMINER));
    out.person = true;
    // "Justice Ida Cole, a friend of the guild": the office says more.
    let office = out.flags.any(Flags::TITLE) && out.flags.any(Flags::ROLE);
    let indefinite = article > 0 && rest[0].span.len() < "the".len();
    // "Senator Ida Cole, Liberal of Norland": and so does it of her party.
    let party = article == 0 && last == 0 && rest[last].is(Flags::CAPITAL) && rest.len() > 1;
    if office && (indefinite && !rest[last].is(Flags::OFFICIAL | Flags::SPOKESPERSON | Flags::TITLE) || party) {
        return;
    }
    // "a 34-year-old nurse"
    let aged = rest.get(article).filter(|_| article < last).and_then(|w| age_of(text, w));
    out.age = out.age.or(aged);
    let start = owned.max(article + usize::from(aged.is_some()));
    // "the Courier's deputy editor"
    let owner = rest[article.min(owned)..owned].iter().all(|w| w.is(Flags::CAPITAL) && !w.is(Flags::TITLE));
    // "Cole's father": of no body.
    let kin = Names::builtin().related.has(rest[last].span.of(text));
    let owning = (owner && owned > article).then(|| &rest[article..owned]);
    // "the Larn council secretary"
    let body = owning.or_else(|| body_before(text, &rest[start.min(last)..last]));
    out.affiliation = body.filter(|_| !kin).map(span_of);
    // The deputy minister is no minister.
    let rank = rest[start.min(last)..last].iter().find(|w| w.is(Flags::RANK) && w.is(Flags::ROLE));
    out.head = Some(rank.unwrap_or(&rest[last]).span);
    out.flags = rest[last].flags;
    let noun = &rest[last];
    let last = last + attached(text, &rest[last + 1..]);
    out.role = Some(span_of(&rest[start.min(last)..=last]));
    if rest.len() > last + 2 && rest[last + 1].is(Flags::NOUN_PREPOSITION) {
        let skip = last + 2 + usize::from(rest.len() > last + 3 && rest[last + 2].is(Flags::DETERMINER));
        // "chief of staff" is one office; "the mayor at the time" has none.
        let whole = rest.get(skip + 1).is_none_or(|w| w.is(Flags::PREPOSITION | Flags::COORDINATOR));
        // "Norland Secretary of State"
        let brief = || Names::builtin().departments.has(noun.span.of(text)) && rest[skip].is(Flags::BODY_HEAD);
        let small = |w: &Word| !w.is(Flags::CAPITAL | Flags::PLURAL);
        let office = skip == last + 2 && whole && (small(&rest[skip]) || brief());
        if office && rest[last + 1].span.of(text) == "of" {
            out.role = Some(span_of(&rest[start.min(last)..=skip]));
            return;
        }
        // "vice president for bread policy at the Larn Institute": what the office is for, and where.
        if let Some((topic, body)) = topic_and_body(text, &rest[last + 1..]) {
            out.role = Some(span_of(&rest[start.min(last)..last + 1 + topic]));
            out.affiliation = (!body.is_empty()).then(|| span_of(body));
            return;
        }
        // "the director at the time"
        let at = !rest[last + 1].is(Flags::NAME_PREPOSITION);
        let body = |w: &Word| w.is(Flags::CAPITAL | Flags::BODY_HEAD);
        if rest[skip..].iter().any(|w| w.is(Flags::TIME)) || at && !rest[skip..].iter().any(body) {
            return;
        }
        // "an adviser to candidate Ida Orr", "a critic of the president": nobody's body.
        let title = |w: &Word| w.is(Flags::ROLE | Flags::TITLE) && !w.is(Flags::CAPITAL);
        let named = |body: &[Word]| body.windows(2).any(|pair| title(&pair[0]) && pair[1].is(Flags::CAPITAL));
        let body = body_of(text, noun, &rest[last + 1..]).filter(|body| !named(body));
        out.affiliation = body.filter(|body| !body.iter().all(title)).map(span_of);
    }
}

/// "then the mayor", "now a clerk": how many words tell when somebody is so.
pub(super) fn past_then(inside: &[Word]) -> usize {
    let then = |w: &Word| w.is(Flags::ADVERB) && !w.is(Flags::CAPITAL | Flags::DETERMINER | Flags::PREPOSITION);
    usize::from(matches!(inside, [when, article, ..] if then(when) && article.is(Flags::DETERMINER)))
}

/// Most words of ", the chairman of the Larn council," behind a name.
const BESIDE: usize = 9;

/// "In a letter to the mayor's lawyer, Rep. Ida Cole, the chairman, said": whether the name between the commas at `comma` and
/// `close` behind the phrase at `at` is no lawyer's but the subject's, since the words before it lead into the sentence.
pub(super) fn leads_to_subject(words: &[Word], at: usize, comma: usize, close: usize) -> bool {
    let titled = words.get(comma + 1).is_some_and(|w| w.is(Flags::TITLE) && !w.is(Flags::HONORIFIC));
    if at == 0 || close <= comma || !titled || !words[at - 1].is(Flags::PREPOSITION) {
        return false;
    }
    let start = at - words[..at].iter().rev().take_while(|w| !w.parts_sentences()).count();
    let leads = words[start].is(Flags::PREPOSITION) && words[start].is(Flags::CAPITAL);
    let plain = |w: &Word| w.kind == TokenKind::Word && !w.is(Flags::AUXILIARY);
    let says = |w: &Word| w.is(Flags::CUE_VERB) && w.is(Flags::PAST | Flags::THIRD);
    let rest = words.get(close + 1..).unwrap_or_default();
    let beside = rest.iter().take(BESIDE).position(|w| w.sign(','));
    let verb = match beside {
        Some(end) if rest[0].is(Flags::DETERMINER) => rest.get(end + 1),
        _ => rest.first(),
    };
    leads && words[start..at].iter().all(plain) && verb.is_some_and(says)
}

/// "On the pier at Osterby, crofter Ida Cole, 68, had": whether what stands between the commas at `comma` and `close` behind
/// the name at `at` is somebody with a trade, of whom the sentence goes on to tell.
pub(super) fn goes_on_with_another(words: &[Word], at: usize, comma: usize, close: usize) -> bool {
    let leads = at.checked_sub(1).is_some_and(|i| words[i].is(Flags::PREPOSITION));
    let inside = words.get(comma + 1..close).unwrap_or_default();
    let small = |w: &Word| w.kind == TokenKind::Word && !w.is(Flags::CAPITAL | Flags::DETERMINER | Flags::PREPOSITION);
    let trade = inside.iter().take_while(|w| small(w)).count();
    let name = |w: &Word| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word && !w.is(Flags::GENITIVE);
    let named = inside.len() >= trade + 2 && inside[trade..].iter().all(name);
    leads && trade > 0 && inside[trade - 1].is(Flags::ROLE) && named
}

/// Most words of a name between dashes, with its office.
const NAMED: usize = 10;

/// "A top Liberal -- Chairman Ida Cole -- said": the words between dashes that `words`, behind a description, begin with.
pub(super) fn between_dashes(words: &[Word]) -> Option<&[Word]> {
    let dash = |w: &&Word| matches!(w.kind, TokenKind::Sign('—' | '–' | '-'));
    let open = words.iter().take_while(dash).take("--".len()).count();
    let inside = &words[open..words.len().min(open + NAMED)];
    let length = inside.iter().position(|w| dash(&w)).filter(|&length| open > 0 && length > 0)?;
    let inside = &inside[..length];
    inside.iter().all(|w| w.kind == TokenKind::Word).then_some(inside)
}

/// Whether ", a nurse," follows: what stands before it is somebody.
pub(super) fn says_person(rest: &[Word]) -> bool {
    let [comma, article, inside @ ..] = rest else { return false };
    let mut inside = inside.iter().take_while(|w| w.kind == TokenKind::Word && !w.is(Flags::PREPOSITION));
    comma.sign(',') && article.is(Flags::DETERMINER) && inside.any(|w| w.is(Flags::ROLE) && !w.is(Flags::PLURAL))
}

/// "His company, Quay Foods", "her party, the Harbour Front": the name that stands beside what kind of body it is, and
/// ends the phrase.
pub(super) fn body_in_apposition(rest: &[Word]) -> Option<&[Word]> {
    let (_, name) = rest.split_first().filter(|(comma, _)| comma.sign(','))?;
    let name = if name.last().is_some_and(|w| w.sign(',')) { &name[..name.len() - 1] } else { name };
    let article = usize::from(name.first().is_some_and(|w| w.is(Flags::DETERMINER) && !w.traits.any(Traits::NEW)));
    let other = Flags::HONORIFIC | Flags::TITLE | Flags::ROLE | Flags::TIME | Flags::PRONOUN | Flags::DETERMINER;
    let part = |w: &Word| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word && !w.is(other) || w.sign('&');
    (name.len() > article && name[article..].iter().all(part)).then_some(&name[article..])
}

/// ", an environmental group,", ", Norland's largest bank," behind a name: it is a body. "Ida Cole, a force in the guild," is none.
pub(super) fn says_body(follows: &[Word], short: bool) -> bool {
    let [comma, article, inside @ ..] = follows else { return false };
    let new = article.is(Flags::DETERMINER) && article.traits.any(Traits::NEW);
    // "Norland's largest bank", "the country's largest bank"
    let owns = |w: &Word| w.is(Flags::GENITIVE) && !w.is(Flags::ROLE);
    let the = !new && article.is(Flags::DETERMINER) && inside.first().is_some_and(owns);
    if !comma.sign(',') || !new && !the && !owns(article) {
        return false;
    }
    let inside = &inside[usize::from(the)..];
    let stops = Flags::PREPOSITION | Flags::RELATIVE | Flags::COORDINATOR | Flags::AUXILIARY | Flags::PRONOUN;
    let noun = |w: &&Word| w.kind == TokenKind::Word && !w.is(stops);
    // "a group formed in May"
    let formed = |w: &Word| w.is(Flags::ED | Flags::PARTICIPLE | Flags::ENDS_ING) && !w.is(Flags::NOUN_LIKE);
    let nouns = inside.iter().take(MOST_NOUNS).take_while(noun).count();
    let described = inside[..nouns].iter().rev().take_while(|w| formed(w)).count();
    let Some(head) = nouns.checked_sub(described + 1).map(|i| &inside[i]) else { return false };
    let closed = inside.get(nouns).is_none_or(|w| w.sign(',') || w.sign('.') || w.is(Flags::RELATIVE));
    let body = head.is(Flags::BODY_HEAD) && !head.is(Flags::ROLE | Flags::CAPITAL | Flags::PLURAL);
    body && (short || closed)
}

/// "Her firm, Quay Foods, has": whether the name at `at` is that of a body which the words before it tell of.
pub(super) fn beside_body(words: &[Word], at: usize, follows: &[Word]) -> bool {
    let [before @ .., noun, comma] = &words[..at] else { return false };
    let body = noun.is(Flags::BODY_HEAD) && !noun.is(Flags::ROLE | Flags::CAPITAL | Flags::PLURAL);
    let closed = comma.sign(',') && follows.first().is_some_and(|w| w.sign(','));
    let adjective = |w: &&Word| w.kind == TokenKind::Word && !w.is(Flags::POSSESSIVE | Flags::PREPOSITION);
    let adjectives = before.iter().rev().take(2).take_while(adjective).count();
    let whose = before.len().checked_sub(adjectives + 1).map(|i| &before[i]);
    body && closed && whose.is_some_and(|w| w.is(Flags::POSSESSIVE))
}

/// ", May 4 (NPA)", ", 4 May -": behind a place that leads the copy.
pub(super) fn leads_copy(follows: &[Word]) -> bool {
    let [comma, one, other, sign, ..] = follows else { return false };
    let month = |w: &Word| w.is(Flags::TIME) && w.is(Flags::CAPITAL);
    let number = |w: &Word| w.kind == TokenKind::Number;
    let dated = month(one) && number(other) || number(one) && month(other);
    comma.sign(',') && dated && matches!(sign.kind, TokenKind::Sign('-' | '–' | '—' | '('))
}
