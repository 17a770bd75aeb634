//! What a phrase says of the one it stands for: a name, a role, the body spoken for, gender and
//! number. "Russian Deputy Foreign Minister Sergei Orlov" is a name with a title; "the harbour board
//! spokesman" a role with an affiliation; "the board" a body.

use super::apposed::{appositive, body_before, one_body, says_body, says_person, topic_and_body};
use super::description::{Description, Kind};
use super::holder::holder;
use super::key::{content_words, initials, is_generation, name_keys_among, word_key};
use super::keys::Keys;
use super::name::{
    are_several, described_name, is_compound, is_joined, is_kind, is_name_word, is_particle, known_by,
    name_in_apposition, name_of_body, name_past_home, names_thing, office_holder, past_series, span_of,
};
use super::role::{
    MORE, TITLES, age_of, counts, described_by, gender, is_office, is_titled, marked_gender, title_from,
};
use super::speaker::Number;
use crate::rules::{Flags, Traits};
use crate::segment::Word;
use crate::text::{Span, TokenKind};

/// Takes apart the phrase `span`; `words` are the story's words inside it.
pub(super) fn describe(text: &str, span: Span, words: &[Word]) -> Option<Description> {
    let first = words.first()?;
    if words.len() == 1 && first.is(Flags::PRONOUN) {
        return Some(Description::pronoun(first));
    }
    // "Cole himself"
    if let [rest @ .., own] = words
        && let Some(last) = rest.last()
        && own.is(Flags::PRONOUN)
        && ["self", "selves"].iter().any(|end| own.span.of(text).ends_with(end))
    {
        let described = describe(text, Span::new(span.start(), last.span.end()), rest)?;
        return Some(Description { span, gender: described.gender.or(gender(own.flags)), ..described });
    }
    // "Tarn-based Quay Foods"
    let from = usize::from(words.len() > 1 && is_compound(text, first) && words[1].is(Flags::CAPITAL));
    let rest = &words[from..];
    let mut out = phrase(text, if from > 0 { span_of(rest) } else { span }, rest, &rest[0]);
    out.span = span;
    out.owner = words[..words.len() - 1].iter().filter(|w| w.is(Flags::GENITIVE)).find_map(|w| word_key(text, w));
    if let Some(proper) = out.proper
        && out.name.is_empty()
    {
        out.name = name_keys_among(text, proper, words);
    }
    out.head_key = out.head.and_then(|h| words.iter().find(|w| w.span == h)).and_then(|w| word_key(text, w));
    out.ranked = out.role.is_some_and(|role| words.iter().any(|w| w.is(Flags::RANK) && role.contains(w.span)));
    if let Some(proper) = out.proper.filter(|_| out.name.len() > 1) {
        out.acronym = initials(text, proper);
    }
    Some(out)
}

fn phrase(text: &str, span: Span, words: &[Word], first: &Word) -> Description {
    let article = first.span.of(text);
    let introduces = first.traits.any(Traits::NEW);
    let plain = |w: &Word| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word && !w.is(MORE);
    // "The Quay Courier's Ann Cole": who writes for it, or plays there.
    if let Some((body, name)) = name_of_body(text, words, plain).or_else(|| name_past_home(text, words)) {
        return Description { span, affiliation: Some(body), ..phrase(text, span_of(name), name, &name[0]) };
    }
    if !introduces && words.iter().all(plain) {
        // Nothing but a name, as most are.
        let keys = content_words(text, words);
        let same = keys.len() == words.len() && !words.iter().any(|w| is_generation(w.span.of(text)));
        return Description {
            name: if same { keys.clone() } else { Keys::default() },
            words: keys,
            proper: Some(span),
            thing: words.iter().all(|w| w.is(Flags::CAPITALS)) || names_thing(words),
            number: Some(Number::Singular),
            ..Description::of(Kind::Name, span)
        };
    }
    let mut out = Description { words: content_words(text, words), ..Description::of(Kind::Role, span) };
    if are_several(words) {
        let number = Some(Number::Plural);
        return Description { kind: Kind::Name, proper: Some(span), number, ..out };
    }
    let head_end = words[1..]
        .iter()
        .position(|w| {
            matches!(w.kind, TokenKind::Sign(',' | '(' | '—' | '–'))
                || w.is(Flags::RELATIVE) && !w.is(Flags::DETERMINER)
        })
        .map_or(words.len(), |at| past_series(words, at + 1));
    let (head, rest) = words.split_at(head_end);
    // "That panel"
    let points = words.len() > 1 && first.is(Flags::RELATIVE) && first.is(Flags::SUBORDINATOR);
    let determiner = first.is(Flags::DETERMINER) && !first.is(Flags::PRONOUN) || points;
    // "Asked in May, her mother said": the reader knows whose.
    let owned = first.is(Flags::POSSESSIVE);
    out.possessor = gender(first.flags).filter(|_| owned);
    out.indefinite = introduces || !determiner && !owned && !first.is(Flags::CAPITAL);
    out.definite = determiner && !introduces;
    out.age = words.iter().take(5).find_map(|w| age_of(text, w));
    if let Some(held) = holder(text, head).filter(|held| held.name.end == head.len()) {
        return held.described(head, out);
    }
    if let Some(name) = office_holder(text, head) {
        out.kind = Kind::Name;
        out.proper = Some(span_of(name));
        // "her chief of staff Ann Cole"
        let from = usize::from(determiner || first.is(Flags::POSSESSIVE));
        out.full = span_of(&head[from..]);
        let role = &head[from..head.len() - name.len()];
        out.role = Some(span_of(role));
        out.head = role.iter().rfind(|w| w.is(Flags::TITLE)).map(|w| w.span);
        out.flags = Flags::TITLE;
        out.number = Some(Number::Singular);
        out.indefinite = false;
        out.person = true;
        return out;
    }
    // "Nurses and outside groups": an adjective here.
    let adjective = |i: usize| {
        let next = head.get(i + 1);
        i > 0
            && head[i - 1].is(Flags::COORDINATOR)
            && next.is_some_and(|n| n.span.of(text).ends_with('s') && !n.is(Flags::CAPITAL | Flags::PRONOUN))
    };
    let links = |i: &usize| head[*i].is(Flags::PREPOSITION) && !head[*i].is(Flags::CAPITAL) && !adjective(*i);
    let preposition = (0..head.len()).find(links).unwrap_or(head.len());
    let core = &head[..preposition.max(1)];
    // "a note sent Friday"
    let dated = core.iter().rev().take_while(|w| w.is(Flags::TIME)).count();
    // "the note sent Friday", not "Ms. May"
    let name = core.len() > dated && core[core.len() - 1 - dated].is(Flags::CAPITAL);
    let dated = if introduces || determiner && !name { dated } else { 0 };
    let core = &core[..core.len() - dated.min(core.len() - 1)];
    let tail = &head[preposition.min(head.len())..];
    // "Rep. Tom King", "King": a capital role word at the end, without a determiner, is a surname.
    // "Ann Duke" is none.
    let given = core.len() == 2 && core[0].is(Flags::CAPITAL) && !core[0].is(TITLES) && says_person(&words[2..]);
    let office = is_office(text, core, tail, rest);
    // "Tom King Jr."
    let generation = core.iter().skip(2).rev().take_while(|w| is_generation(w.span.of(text))).count();
    let named = &core[..core.len() - generation];
    let surname =
        named.last().is_some_and(|w| w.is(Flags::CAPITAL) && !w.is(Flags::PLURAL) && (w.is(Flags::ROLE) || given))
            && !determiner
            && !office;
    let titled = named.len() < 2
        || named[named.len() - 2].is(Flags::CAPITAL) && !named[named.len() - 2].is(Flags::GENITIVE | Flags::BODY_HEAD);
    let before_name = if surname && titled { &named[..named.len() - 1] } else { core };
    // "the Farmers Conference": those whom it is for.
    let held =
        |i: &usize| determiner && core[*i].is(Flags::PLURAL) && core[*i].is(Flags::CAPITAL) && i + 1 < core.len();
    // "another major figure": a rank in small letters, and no role, is none.
    let titled = |w: &Word| {
        is_titled(text, w) && (w.is(Flags::ROLE | Flags::CAPITAL) || !w.is(Flags::TITLE) || w.is(Flags::RANK))
    };
    let last_role = before_name.iter().rposition(titled).filter(|i| !held(i));
    let name_from = last_role.map_or(usize::from(determiner), |i| i + 1);
    let whole = &core[name_from.min(core.len())..];
    let name = described_name(text, whole, introduces || out.definite || core.iter().any(|w| w.is(Flags::GENITIVE)));
    let proper = !name.is_empty()
        && name.iter().all(|w| is_name_word(w) || !w.kind_word() || is_particle(w) || is_joined(text, w));
    // "the Justice Office": a role that the body is named for addresses nobody.
    let named_for =
        |i: usize| i > 0 && core[i].is(Flags::ROLE) && core.get(i + 1).is_some_and(|n| n.is(Flags::BODY_HEAD));
    let addressed = (0..core.len()).any(|i| {
        core[i].is(Flags::HONORIFIC | Flags::TITLE_ABBREVIATION) && !(determiner && !introduces && named_for(i))
    });
    // Bloomberg is a wire, Karl Bloomberg none; the Port Authority is no official.
    let alone = core.len() == 1 + usize::from(determiner);
    let person = |w: &Word| w.is(Flags::ROLE) && (w.is(Flags::TITLE | Flags::PERSON) || !w.is(Flags::CAPITAL) || alone);
    let heads = |w: &Word| (w.is(Flags::BODY_HEAD) || alone && w.is(Flags::BODY)) && !person(w);
    let ends_as_body = core.last().is_some_and(heads) && !addressed;
    // "the Weather Bureau's senior forecaster": somebody of it.
    let small = core.last().is_some_and(|w| !w.is(Flags::CAPITAL | Flags::BODY_HEAD | Flags::PLURAL));
    let holds = |w: &Word| w.is(Flags::CAPITAL) && w.is(Flags::BODY_HEAD) && !(small && w.is(Flags::GENITIVE));
    let holds_body = core.iter().any(holds) && last_role.is_none();
    let body = ends_as_body || holds_body && !addressed;
    if proper && !body {
        out.kind = Kind::Name;
        out.proper = Some(span_of(name));
        out.full = span_of(name);
        // "the Harbour Guild of Pilots"
        let held = tail.first().is_some_and(|w| w.is(Flags::NAME_PREPOSITION)) && tail.len() > 1;
        if last_role.is_none()
            && held
            && tail[1..].iter().all(|w| w.is(Flags::CAPITAL))
            && article.eq_ignore_ascii_case("the")
        {
            out.full = span_of(name).join(span_of(tail));
            out.proper = Some(out.full);
        }
        // "Ida Cole of the Tram Committee"
        if let [of, article, body @ ..] = tail
            && of.span.of(text) == "of"
            && article.is(Flags::DETERMINER)
            && body.last().is_some_and(|w| w.is(Flags::BODY_HEAD) && w.is(Flags::CAPITAL))
        {
            out.affiliation = Some(span_of(body));
        }
        let capitals = || name.iter().all(|w| w.is(Flags::CAPITALS));
        let kind = || name.len() < whole.len() && is_kind(whole, whole.len() - name.len() - 1);
        let thing = introduces || article.eq_ignore_ascii_case("the") || capitals() || kind() || names_thing(name);
        out.thing = last_role.is_none() && thing;
        // "Former", "senior" and the like stand before other words than names, too.
        let sure = Flags::ROLE | Flags::HONORIFIC | Flags::TITLE_ABBREVIATION;
        out.person = !introduces && core[..name_from].iter().any(|w| w.is(sure));
        if let Some(i) = last_role {
            let from = title_from(text, core, i);
            // "a President Cole" is none yet.
            let imagined = introduces && i == 1 && core[i].is(Flags::CAPITAL) && core[i].is(Flags::TITLE);
            if !imagined {
                out.full = core[from].span.join(out.full);
            }
            out.head = Some(core[i].span);
            out.flags = core[i].flags;
            if !core[i].is(Flags::HONORIFIC) && !imagined {
                out.role = Some(span_of(&core[from..=i]));
            }
        }
        appositive(text, rest, &mut out);
        if tail.is_empty() && !out.person && out.role.is_none() && says_body(rest, name.len() == 1) {
            out.kind = Kind::Body;
        }
    } else if body {
        out.kind = Kind::Body;
        out.full = span_of(head);
        // "The police and the Harbour Guild"
        let both =
            (1..core.len()).any(|i| core[i].is(Flags::COORDINATOR) && core[i - 1].is(Flags::BODY_HEAD | Flags::ROLE));
        out.proper = core
            .iter()
            .any(|w| w.is(Flags::CAPITAL) && !w.is(Flags::DETERMINER))
            .then(|| span_of(&head[usize::from(determiner && !both)..]));
        out.indefinite = false;
        out.number = Some(if both { Number::Plural } else { Number::Singular });
    } else {
        // "One of its members, Ida Orr, said"
        let one_of = article.eq_ignore_ascii_case("one") && tail.first().is_some_and(|w| w.span.of(text) == "of");
        let head_word = last_role.unwrap_or(core.len() - 1 - described_by(core, determiner));
        out.head = Some(core[head_word].span);
        out.flags = core[head_word].flags;
        let from = usize::from(determiner || first.is(Flags::POSSESSIVE)).min(head_word);
        // "Mrs." is none.
        out.role = (!core[head_word].is_address()).then(|| span_of(&core[from..=head_word]));
        let counted = introduces && counts(text, &core[head_word], tail);
        if counted {
            out.role = Some(span_of(&tail[1..]));
            out.head = Some(tail[tail.len() - 1].span);
            out.flags = tail[tail.len() - 1].flags;
        }
        out.modifies = core.get(head_word + 1).is_some_and(|w| w.kind == TokenKind::Word);
        out.of_thing = out.modifies && !core[core.len() - 1].is(Flags::CAPITAL);
        out.full = span_of(head);
        if let Some(name) = name_in_apposition(text, rest)
            .or_else(|| known_by(text, rest))
            .filter(|_| one_of || office || !core[core.len() - 1].is(Flags::CAPITAL) && !out.flags.any(Flags::PLURAL))
        {
            // "Their barrister, Imogen Vane, said".
            out.kind = Kind::Name;
            let titles = name.iter().take_while(|w| w.is(TITLES)).count();
            out.proper = Some(span_of(if titles < name.len() { &name[titles..] } else { name }));
            out.full = span_of(name);
            out.indefinite = false;
            out.person = true;
            if one_of {
                out.role = None;
                return out;
            }
        }
        let modifier = &core[from..head_word];
        out.owned = modifier.iter().any(|w| w.is(Flags::GENITIVE) && w.is(Flags::ROLE));
        out.rank = modifier.iter().find(|w| w.is(Flags::RANK)).and_then(|w| word_key(text, w));
        out.affiliation = body_before(text, modifier).map(span_of);
        // "chief of staff" is one office.
        let office = tail.len() == 2 && tail[0].span.of(text) == "of" && last_role == Some(core.len() - 1);
        let noun = |w: &Word| {
            w.kind == TokenKind::Word && !w.is(Flags::CAPITAL | Flags::BODY_HEAD | Flags::PLURAL | Flags::DETERMINER)
        };
        if counted {
            out.affiliation = None;
        } else if let Some((topic, body)) = topic_and_body(tail).filter(|_| out.role.is_some()) {
            out.role = Some(core[from].span.join(tail[topic - 1].span));
            out.affiliation = (!body.is_empty()).then(|| span_of(body));
        } else if office && noun(&tail[1]) && out.role.is_some() {
            out.role = Some(core[from].span.join(tail[1].span));
        } else if tail.len() > 1 && tail[0].is(Flags::NOUN_PREPOSITION) {
            let skip = 1 + usize::from(tail.len() > 2 && tail[1].is(Flags::DETERMINER));
            let body = one_body(&tail[skip..]);
            out.affiliation = (!body.is_empty()).then(|| span_of(body));
        }
    }
    out.gender = marked_gender(&words[..head_end], core.len(), last_role)
        .filter(|_| out.kind != Kind::Body)
        .or_else(|| out.flags.any(Flags::ROLE).then(|| gender(out.flags)).flatten());
    let plural = out.flags.any(Flags::PLURAL) && out.kind == Kind::Role
        || core.iter().any(|w| w.is(Flags::COORDINATOR)) && out.kind == Kind::Name;
    out.number = out.number.or(Some(if plural { Number::Plural } else { Number::Singular }));
    if out.kind == Kind::Role && out.flags.any(Flags::PLURAL) && !determiner {
        out.indefinite = true;
    }
    out
}
