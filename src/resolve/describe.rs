//! What a phrase says of the one it stands for: a name, a role, the body spoken for, gender and
//! number. "Russian Deputy Foreign Minister Sergei Orlov" is a name with a title; "the harbour board
//! spokesman" a role with an affiliation; "the board" a body.

use super::apposed::says_person;
use super::bracket::{bracketed, whole};
use super::cut::Cut;
use super::description::{Description, Kind};
use super::holder::{holder, leader};
use super::key::{content_words, initials_among, is_generation, name_keys, name_keys_among, word_key};
use super::name::{are_several, is_compound, name_of_body, name_past_home, names_thing, past_series};
use super::office::{office_holder, topics};
use super::part::{age_of, is_post, span_of};
use super::role::{MORE, gender, marked_gender};
use super::speaker::Number;
use crate::rules::{Bodies, Flags, Names, Traits};
use crate::segment::Word;
use crate::text::{Span, TokenKind};

/// Takes apart the phrase `span`; `words` are the story's words inside it.
pub(super) fn describe(text: &str, span: Span, words: &[Word]) -> Option<Description> {
    let first = words.first()?;
    if words.len() == 1 && first.is(Flags::PRONOUN) {
        return Some(Description::pronoun(first));
    }
    // "Sen said"
    let bare =
        || first.is(Flags::CAPITAL) && first.is(Flags::TITLE_ABBREVIATION) && !first.span.of(text).ends_with('.');
    if words.len() == 1 && (is_bare(first) && !first.traits.any(Traits::NEW) || bare()) {
        // As most are.
        return Some(bare_name(text, span, words));
    }
    if let [the, whence] = words
        && is_origin(text, the, whence)
    {
        return Some(origin(text, span, whence));
    }
    // "She and Cole": the two of them.
    if let [who, and, _, ..] = words
        && who.is(Flags::PRONOUN)
        && gender(who.flags).is_some()
        && and.is(Flags::COORDINATOR)
    {
        let several = Description {
            full: span,
            number: Some(Number::Plural),
            indefinite: true,
            ..Description::of(Kind::Role, span)
        };
        return Some(several);
    }
    // "67-year-old Cole", not "67-year-old Briton"
    if let [age, name @ ..] = words
        && let Some(years) = age_of(text, age)
        && !name.is_empty()
        && name.iter().all(is_bare)
        && !Names::builtin().demonyms.has(name[0].span.of(text))
    {
        return Some(Description { span, age: Some(years), person: true, ..bare_name(text, span_of(name), name) });
    }
    // "Close to three dozen sailors"
    if let [close, to, number, _, ..] = words
        && number.traits.any(Traits::NUMBER)
        && close.traits.any(Traits::REACH)
        && to.is(Flags::PREPOSITION)
    {
        return Some(Description { span, full: span, ..describe(text, span_of(&words[2..]), &words[2..])? });
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
        // "Van den Cole said": the last name of Ann van den Cole, which begins the sentence.
        let first = words.iter().position(|w| w.span.start() == proper.start());
        let particles =
            first.map_or(0, |first| words[first..].iter().take_while(|w| w.traits.any(Traits::PARTICLE)).count());
        if particles > 1 && particles < out.name.len() {
            out.name = out.name[particles..].iter().copied().collect();
        }
    }
    out.head_key = out.head.and_then(|h| words.iter().find(|w| w.span == h)).and_then(|w| word_key(text, w));
    out.ranked = out.role.is_some_and(|role| words.iter().any(|w| w.is(Flags::RANK) && role.contains(w.span)));
    if let Some(proper) = out.proper.filter(|_| out.name.len() > 1) {
        out.acronym = initials_among(text, proper, words);
    }
    Some(out)
}

/// Whether a word may be part of a name and tells nothing else.
fn is_bare(word: &Word) -> bool {
    word.is(Flags::CAPITAL) && word.kind == TokenKind::Word && !word.is(MORE)
}

/// "The NPA's Ann Cole in Larn", "Quay Foods's Ann Cole, a clerk": the body, and all from the name on.
fn of_body_beside<'a>(text: &str, words: &'a [Word]) -> Option<(Span, &'a [Word])> {
    let owner = words.iter().position(|w| w.is(Flags::GENITIVE))?;
    let end = owner + 1 + words[owner + 1..].iter().take_while(|w| is_bare(w)).count();
    // "Quay Bank, the other bidder" is nobody.
    let who = words.get(end).is_some_and(|w| w.is(Flags::PREPOSITION | Flags::RELATIVE));
    let beside = who || says_person(&words[end..]);
    let (body, name) = name_of_body(text, &words[..end], is_bare).filter(|_| beside)?;
    Some((body, &words[end - name.len()..]))
}

/// "the Swede": whether it means somebody by where she comes from.
pub(super) fn is_origin(text: &str, the: &Word, whence: &Word) -> bool {
    let definite =
        the.is(Flags::DETERMINER) && the.span.len() == "the".len() && !the.is(Flags::PRONOUN | Flags::RELATIVE);
    let one = whence.is(Flags::CAPITAL) && !whence.is(Flags::GENITIVE | Flags::CAPITALS);
    definite && one && Names::builtin().demonyms.has(whence.span.of(text))
}

/// It says of her no more than that.
fn origin(text: &str, span: Span, whence: &Word) -> Description {
    let key = word_key(text, whence);
    Description {
        words: key.into_iter().collect(),
        head: Some(whence.span),
        head_key: key,
        role: Some(whence.span),
        flags: Flags::PERSON,
        number: Some(Number::Singular),
        definite: true,
        ..Description::of(Kind::Role, span)
    }
}

/// Words that are nothing but a name.
fn bare_name(text: &str, span: Span, words: &[Word]) -> Description {
    let keys = content_words(text, words);
    // "Larn Air"
    let firm = || words.len() > 1 && Bodies::builtin().firms.has(words[words.len() - 1].span.of(text));
    let kind = if firm() { Kind::Body } else { Kind::Name };
    let same = keys.len() == words.len() && !words.iter().any(|w| is_generation(w.span.of(text)));
    Description {
        name: if same { keys.clone() } else { name_keys_among(text, span, words) },
        words: keys,
        proper: Some(span),
        thing: words.iter().all(|w| w.is(Flags::CAPITALS)) || names_thing(text, words),
        number: Some(Number::Singular),
        ..Description::of(kind, span)
    }
}

/// "Transport Director (Traffic) Ann Cole": the `named` one with the office before the brackets, unless an office of hers
/// stands beside the name.
fn behind_brackets(text: &str, span: Span, office: &[Word], named: Description) -> Description {
    let title = &office[office.len() - 1];
    let full = whole(office, named.full);
    let held = named.role.is_some() || title.is(Flags::HONORIFIC);
    let named = Description { span, full, kind: Kind::Name, person: true, thing: false, ..named };
    let gender = named.gender.or(gender(title.flags));
    if held && named.head.is_some() {
        return Description { gender, title: word_key(text, title), ..named };
    }
    let role = named.role.or((!title.is(Flags::HONORIFIC)).then(|| span_of(office)));
    Description { gender, role, head: Some(title.span), flags: title.flags, ..named }
}

fn phrase(text: &str, span: Span, words: &[Word], first: &Word) -> Description {
    let introduces = first.traits.any(Traits::NEW);
    // "The Quay Courier's Ann Cole": who writes for it, or plays there.
    let found = name_of_body(text, words, is_bare).or_else(|| name_past_home(text, words));
    if let Some((body, name)) = found.or_else(|| of_body_beside(text, words)) {
        let named = phrase(text, span_of(name), name, &name[0]);
        let mut out = Description { span, affiliation: named.affiliation.or(Some(body)), ..named };
        // "The NPA's Ann Cole … the NPA leader"
        out.words = out.words.iter().chain(name_keys(text, body).iter()).copied().collect();
        return out;
    }
    let topics = topics(text, words);
    if topics > 0 {
        let office = phrase(text, span_of(&words[topics..]), &words[topics..], &words[topics]);
        let whole = |end: Span| Span::new(first.span.start(), end.end());
        return Description { span, full: whole(office.full), role: office.role.map(whole), ..office };
    }
    if !introduces && words.iter().all(is_bare) {
        return bare_name(text, span, words);
    }
    if let Some((office, rest)) = bracketed(words) {
        return behind_brackets(text, span, office, phrase(text, span_of(rest), rest, &rest[0]));
    }
    let mut out = Description { words: content_words(text, words), ..Description::of(Kind::Role, span) };
    // "Sen. Ida Cole (L-Larn) and Mayor Karl Ames"
    let pair = |pair: &[Word]| pair[0].sign(')') && pair[1].is(Flags::COORDINATOR);
    let both = words.windows(2).any(pair) && words.last().is_some_and(|w| w.is(Flags::CAPITAL) || w.sign(')'));
    if both || are_several(text, words) {
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
    let head = &words[..head_end];
    // "in a note by her Adviser on Ports, Mr Karl Ames, said": cut to "Ports, Mr Karl Ames".
    if let [comma, name @ ..] = &words[head_end..]
        && comma.sign(',')
        && name.len() > 1
        && name[0].is_address()
        && name.iter().all(|w| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word)
        && head.iter().all(is_bare)
    {
        return Description { span, ..phrase(text, span_of(name), name, &name[0]) };
    }
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
    // "Former Larn striker and Match of the Week pundit Ida Cole"
    let joint = head.iter().position(|w| w.is(Flags::COORDINATOR)).filter(|&and| and > 0 && is_post(&head[and - 1]));
    if let Some(and) = joint
        && let Some(held) = holder(text, &head[and + 1..]).filter(|held| and + 1 + held.name.end == head.len())
    {
        let role = head[0].span.join(head[and + held.role.end].span);
        let full = span_of(head);
        return Description { full, role: Some(role), ..held.described(&head[and + 1..], out) };
    }
    // "The leader of the ruling Quay Front, Ann Cole,": hers is the name.
    let beside = words[head_end..].split_first().filter(|(comma, _)| comma.sign(','));
    let beside = beside.is_some_and(|(_, name)| {
        let name = &name[usize::from(name.first().is_some_and(Word::is_address))..];
        name.len() > 1 && name.iter().all(is_bare) && !names_thing(text, name)
    });
    if let Some((of, name)) = office_holder(text, head).filter(|_| !beside) {
        out.kind = Kind::Name;
        out.proper = Some(span_of(name));
        // "her chief of staff Ann Cole"
        let from = usize::from(determiner || first.is(Flags::POSSESSIVE));
        out.full = span_of(&head[from..]);
        // "Minister for Health Dr Ann Cole"
        let role = &head[from..head.len() - name.len()];
        let address = role.iter().rev().take_while(|w| w.is(Flags::HONORIFIC)).count();
        let role = &role[..role.len() - address.min(role.len() - 1)];
        out.role = Some(span_of(role));
        let title = role.iter().rfind(|w| w.is(Flags::TITLE) && !w.is(Flags::HONORIFIC));
        out.head = Some(title.unwrap_or(&head[of - 1]).span);
        out.flags = Flags::TITLE;
        out.number = Some(Number::Singular);
        out.indefinite = false;
        out.person = true;
        return out;
    }
    if let Some(held) = leader(head) {
        return held.described(head, out);
    }
    let cut = Cut::new(text, words, head_end, (introduces, determiner));
    if cut.is_body() {
        cut.describe_body(&mut out);
    } else if cut.is_proper() {
        cut.describe_name(&mut out);
    } else {
        cut.describe_role(&mut out);
    }
    let (core, last_role) = (cut.core, cut.last_role);
    out.gender = marked_gender(&words[..head_end], core.len(), last_role)
        .filter(|_| out.kind != Kind::Body)
        .or_else(|| out.flags.any(Flags::ROLE).then(|| gender(out.flags)).flatten());
    let plural = out.flags.any(Flags::PLURAL) && out.kind == Kind::Role
        || core.iter().any(|w| w.is(Flags::COORDINATOR)) && out.kind == Kind::Name && !cut.holds_both();
    out.number = out.number.or(Some(if plural { Number::Plural } else { Number::Singular }));
    if out.kind == Kind::Role && out.flags.any(Flags::PLURAL) && !determiner {
        out.indefinite = true;
    }
    out
}
