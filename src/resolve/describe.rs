//! What a phrase says of the one it stands for: a name, a role, the body spoken for, gender and
//! number. "Russian Deputy Foreign Minister Sergei Orlov" is a name with a title; "the harbour board
//! spokesman" a role with an affiliation; "the board" a body.

use super::speaker::{Gender, Number};
use crate::rules::Flags;
use crate::segment::Word;
use crate::text::{Span, TokenKind, fold_word};

/// What the phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// he, she, they
    Pronoun,
    /// A name that is or may be a person's.
    Name,
    /// A role or description without a name.
    Role,
    /// A council, company or government.
    Body,
}

/// A phrase taken apart. Spans are into the story.
#[derive(Clone, Debug)]
pub(super) struct Description {
    pub kind: Kind,
    pub span: Span,
    /// The name alone.
    pub proper: Option<Span>,
    /// Name with title, without appositives.
    pub full: Span,
    /// The noun that names the role ("spokesman").
    pub head: Option<Span>,
    /// Role with what modifies it ("foreign affairs minister").
    pub role: Option<Span>,
    /// The body spoken for.
    pub affiliation: Option<Span>,
    /// Folded content words of the phrase, for matching.
    pub words: Vec<String>,
    pub flags: Flags,
    pub gender: Option<Gender>,
    pub number: Option<Number>,
    /// "a", "another", "some", or a bare plural: introduces somebody new.
    pub indefinite: bool,
    /// One capitalised word that begins a sentence: a name only if the story knows it as one.
    pub doubtful: bool,
}

/// Takes apart the phrase `span`; `words` are the story's words inside it.
pub(super) fn describe(text: &str, span: Span, words: &[Word]) -> Option<Description> {
    let first = words.first()?;
    let mut out = Description {
        kind: Kind::Role,
        span,
        proper: None,
        full: span,
        head: None,
        role: None,
        affiliation: None,
        words: content_words(text, words),
        flags: Flags::default(),
        gender: None,
        number: None,
        indefinite: false,
        doubtful: false,
    };
    if words.len() == 1 && first.is(Flags::PRONOUN) {
        out.kind = Kind::Pronoun;
        out.flags = first.info.flags;
        out.gender = gender(first.info.flags);
        out.number = Some(if first.is(Flags::PLURAL) { Number::Plural } else { Number::Singular });
        return Some(out);
    }
    let head_end = words
        .iter()
        .position(|w| {
            matches!(w.kind, TokenKind::Sign(',' | '(' | '—' | '–'))
                || w.is(Flags::RELATIVE) && !w.is(Flags::DETERMINER)
        })
        .unwrap_or(words.len())
        .max(1);
    let head = &words[..head_end];
    let rest = &words[head_end..];
    let determiner = first.is(Flags::DETERMINER) && !first.is(Flags::PRONOUN);
    let article = first.span.of(text).to_lowercase();
    out.indefinite = matches!(
        article.as_str(),
        "a" | "an" | "another" | "one" | "some" | "several" | "two" | "three" | "many" | "other"
    ) || !determiner && !first.is(Flags::CAPITAL);
    if let Some(name) = office_holder(text, head) {
        out.kind = Kind::Name;
        out.proper = Some(span_of(name));
        out.full = span_of(&head[usize::from(determiner)..]);
        let role = &head[usize::from(determiner)..head.len() - name.len()];
        out.role = Some(span_of(role));
        out.head = role.iter().rfind(|w| w.is(Flags::TITLE)).map(|w| w.span);
        out.flags = Flags::TITLE;
        out.number = Some(Number::Singular);
        out.indefinite = false;
        return Some(out);
    }
    let preposition = head.iter().position(|w| w.is(Flags::PREPOSITION) && !w.is(Flags::CAPITAL)).unwrap_or(head.len());
    let core = &head[..preposition.max(1)];
    let tail = &head[preposition.min(head.len())..];
    // "Rep. Tom King", "King": a capital role word at the end, without a determiner, is a surname.
    let surname =
        core.last().is_some_and(|w| w.is(Flags::CAPITAL) && w.is(Flags::ROLE) && !w.is(Flags::PLURAL)) && !determiner;
    let titled = core.len() < 2 || core[core.len() - 2].is(Flags::CAPITAL) && !core[core.len() - 2].is(Flags::GENITIVE);
    let before_name = &core[..core.len() - usize::from(surname && titled)];
    let last_role = before_name.iter().rposition(|w| w.is(Flags::ROLE | Flags::TITLE | Flags::HONORIFIC));
    let name_from = last_role.map_or(usize::from(determiner), |i| i + 1);
    let name = &core[name_from.min(core.len())..];
    let proper = !name.is_empty() && name.iter().all(|w| is_name_word(w) || !w.kind_word());
    let addressed = core.iter().any(|w| w.is(Flags::HONORIFIC | Flags::TITLE_ABBREVIATION));
    let ends_as_body =
        core.last().is_some_and(|w| w.is(Flags::BODY_HEAD | Flags::BODY) && !w.is(Flags::ROLE)) && !addressed;
    let holds_body = core.iter().any(|w| w.is(Flags::CAPITAL) && w.is(Flags::BODY_HEAD)) && last_role.is_none();
    let body = ends_as_body || holds_body && !addressed;
    if proper && !body {
        out.kind = Kind::Name;
        out.proper = Some(span_of(name));
        out.full = span_of(&core[usize::from(determiner && last_role.is_some())..]);
        if let Some(i) = last_role {
            let from = core[..=i].iter().position(|w| !w.is(Flags::DETERMINER)).unwrap_or(i);
            out.head = Some(core[i].span);
            out.flags = core[i].info.flags;
            if !core[i].is(Flags::HONORIFIC) {
                out.role = Some(span_of(&core[from..=i]));
            }
        }
        appositive(rest, &mut out);
    } else if body {
        out.kind = Kind::Body;
        out.full = span_of(head);
        out.proper = core
            .iter()
            .any(|w| w.is(Flags::CAPITAL) && !w.is(Flags::DETERMINER))
            .then(|| span_of(&head[usize::from(determiner)..]));
        out.indefinite = false;
        out.number = Some(Number::Singular);
    } else {
        let head_word = last_role.unwrap_or(core.len() - 1);
        out.head = Some(core[head_word].span);
        out.flags = core[head_word].info.flags;
        let from = usize::from(determiner).min(head_word);
        out.role = Some(span_of(&core[from..=head_word]));
        out.full = span_of(head);
        if let Some(name) = name_in_apposition(text, rest)
            .filter(|_| !core[core.len() - 1].is(Flags::CAPITAL) && !out.flags.any(Flags::PLURAL))
        {
            // "Their barrister, Imogen Vane, said".
            out.kind = Kind::Name;
            out.proper = Some(name);
            out.full = name;
            out.indefinite = false;
        }
        let modifier = &core[from..head_word];
        if modifier.iter().any(|w| w.is(Flags::CAPITAL)) {
            out.affiliation = Some(span_of(modifier));
        }
        if tail.len() > 1 && tail[0].is(Flags::NOUN_PREPOSITION) {
            let skip = 1 + usize::from(tail.len() > 2 && tail[1].is(Flags::DETERMINER));
            out.affiliation = Some(span_of(&tail[skip..]));
        }
    }
    out.gender = words[..head_end]
        .iter()
        .find_map(|w| gender(w.info.flags).filter(|_| w.is(Flags::ROLE | Flags::HONORIFIC | Flags::TITLE)))
        .or_else(|| out.flags.any(Flags::ROLE).then(|| gender(out.flags)).flatten());
    let plural = out.flags.any(Flags::PLURAL) && out.kind == Kind::Role
        || core.iter().any(|w| w.is(Flags::COORDINATOR)) && out.kind == Kind::Name;
    out.number = out.number.or(Some(if plural { Number::Plural } else { Number::Singular }));
    if out.kind == Kind::Role && out.flags.any(Flags::PLURAL) && !determiner {
        out.indefinite = true;
    }
    Some(out)
}

/// ", Ann Cole": the name that stands beside a role.
fn name_in_apposition(text: &str, rest: &[Word]) -> Option<Span> {
    let (_, rest) = rest.split_first().filter(|(first, _)| first.sign(','))?;
    let end = rest.iter().position(|w| matches!(w.kind, TokenKind::Sign(','))).unwrap_or(rest.len());
    let name = &rest[..end];
    let capital = |w: &Word| {
        w.is(Flags::CAPITAL)
            && w.kind == TokenKind::Word
            && !w.is(Flags::PRONOUN | Flags::TIME | Flags::DETERMINER | Flags::PREPOSITION)
    };
    let place = name.len() == 1 && name[0].is(Flags::ABBREVIATION);
    // "R-Ohio" is a party and its place.
    let party = name.len() == 1 && name[0].span.of(text).as_bytes().get(1) == Some(&b'-');
    let body = name.last().is_some_and(|w| w.is(Flags::BODY_HEAD));
    (!name.is_empty() && name.len() <= 5 && name.iter().all(capital) && !place && !party && !body)
        .then(|| span_of(name))
}

/// "Secretary of State Ann Cole": the name, which is the last two capitalised words (three with an initial).
fn office_holder<'a>(text: &str, head: &'a [Word]) -> Option<&'a [Word]> {
    let of = head.iter().position(|w| w.span.of(text) == "of")?;
    let title = of > 0 && head[of - 1].is(Flags::TITLE) && head[of - 1].is(Flags::CAPITAL);
    let tail = &head[of + 1..];
    let words = tail.iter().all(|w| w.is(Flags::CAPITAL) || w.is(Flags::COORDINATOR));
    let named = tail.len() >= 3 && words && !tail[tail.len() - 1].is(Flags::BODY_HEAD);
    let initial = tail.len() >= 4 && tail[tail.len() - 2].span.of(text).ends_with('.');
    (title && named).then(|| &tail[tail.len() - if initial { 3 } else { 2 }..])
}

/// ", a spokeswoman for the board": role and affiliation of a named person.
fn appositive(rest: &[Word], out: &mut Description) {
    let from = rest.iter().position(|w| w.kind_word()).unwrap_or(rest.len());
    let rest = &rest[from..];
    let end = rest
        .iter()
        .position(|w| {
            matches!(w.kind, TokenKind::Sign(',' | ')' | '—' | '–'))
                || w.is(Flags::RELATIVE) && !w.is(Flags::DETERMINER)
        })
        .unwrap_or(rest.len());
    let rest = &rest[..end];
    let Some(role) = rest.iter().position(|w| w.is(Flags::ROLE)) else { return };
    let last = role + rest[role..].iter().take_while(|w| w.is(Flags::ROLE)).count() - 1;
    let start = usize::from(rest[0].is(Flags::DETERMINER));
    out.head = Some(rest[last].span);
    out.flags = rest[last].info.flags;
    out.role = Some(span_of(&rest[start.min(last)..=last]));
    if rest.len() > last + 2 && rest[last + 1].is(Flags::NOUN_PREPOSITION) {
        let skip = last + 2 + usize::from(rest.len() > last + 3 && rest[last + 2].is(Flags::DETERMINER));
        out.affiliation = Some(span_of(&rest[skip..]));
    }
}

fn is_name_word(word: &Word) -> bool {
    word.is(Flags::CAPITAL) && !word.is(Flags::PRONOUN)
        || matches!(word.kind, TokenKind::Sign('-' | '.' | '&' | '\'' | '’'))
        || word.is(Flags::COORDINATOR)
}

fn gender(flags: Flags) -> Option<Gender> {
    match (flags.any(Flags::MALE), flags.any(Flags::FEMALE)) {
        (true, false) => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    }
}

fn span_of(words: &[Word]) -> Span {
    words.first().map_or(Span::default(), |first| first.span.join(words[words.len() - 1].span))
}

/// Folded words that tell one phrase from another: no articles, no prepositions.
pub(super) fn content_words(text: &str, words: &[Word]) -> Vec<String> {
    let mut out = Vec::new();
    for word in words.iter().filter(|w| {
        w.kind_word() && !(w.is(Flags::DETERMINER | Flags::PREPOSITION | Flags::COORDINATOR) && !w.is(Flags::CAPITALS))
    }) {
        let mut folded = String::new();
        fold_word(word.span.of(text), &mut folded);
        let stem = folded.strip_suffix("'s").unwrap_or(&folded).replace('.', "");
        if !stem.is_empty() {
            out.push(stem);
        }
    }
    out
}
