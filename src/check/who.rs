//! Who somebody is to a reader who holds two stories side by side: a named person, somebody who speaks
//! for a body, or the body itself. What one rule calls a spokesperson all others must call so too.

use super::renderings::Rendered;
use super::{mid_sentence, short};
use crate::resolve::{Number, Speaker};
use crate::rules::{Flags, Lexicon, Names};
use crate::text::{Span, fold_word, tokens};

/// Two names that are spelled so much alike are one name.
const ONE_NAME: f64 = 0.88;
/// A frame that is wrong more often than this names nobody for certain.
pub(super) const SURE: f32 = 0.8;

/// What a rule found: the rendering that departs, those that it departs from, and both credits.
pub(super) struct Clash<'a> {
    pub here: Rendered<'a>,
    pub others: Vec<Rendered<'a>>,
    pub from: String,
    pub to: String,
    /// The words that depart, if they don't stand at the quotation.
    pub at: Option<Span>,
}

pub(super) fn speaker<'a>(r: &Rendered<'a>) -> Option<&'a Speaker> {
    r.analysis.speaker(r.quote)
}

/// The name of a single person.
pub(super) fn person<'a>(s: &'a Speaker, lexicon: &Lexicon) -> Option<&'a str> {
    let name = s.proper.as_deref().filter(|_| !s.anonymous && s.number != Some(Number::Plural))?;
    let body = is_body(name, lexicon) || s.affiliation.as_deref().is_some_and(|a| a == name);
    let full = name.contains(' ') && name.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
    (full && !body).then_some(name)
}

/// The person whom the source names in so many words: what a pronoun was taken for is no evidence.
pub(super) fn named<'a>(r: &Rendered<'a>, lexicon: &Lexicon) -> Option<&'a str> {
    let name = person(speaker(r)?, lexicon)?;
    let source = r.quote.attribution.source?.of(r.text());
    mentions(source, last(name)).then_some(name)
}

pub(super) fn flags(text: &str, lexicon: &Lexicon) -> Flags {
    let mut folded = String::new();
    let all = tokens(text, Span::new(0, text.len()));
    all.iter().fold(Flags::default(), |flags, t| {
        fold_word(t.span.of(text), &mut folded);
        flags | lexicon.get(&folded).flags
    })
}

pub(super) fn is_body(name: &str, lexicon: &Lexicon) -> bool {
    flags(name, lexicon).any(Flags::BODY | Flags::BODY_HEAD)
}

/// "the statement from Orr's lawyer": words of somebody's, not a body.
fn is_document(name: &str, lexicon: &Lexicon) -> bool {
    let (head, rest) = at_preposition(name, lexicon);
    // “An interview with Norra” is no word of Norra's.
    let told = matches!(rest.split_whitespace().next(), Some("with" | "to"));
    head.any(Flags::CUE_NOUN) && !rest.is_empty() && (told || !is_body(&rest, lexicon))
}

/// "The secretary of state": whoever holds an office, though its name has a body's.
fn is_office(name: &str, lexicon: &Lexicon) -> bool {
    let (head, _) = at_preposition(name, lexicon);
    head.any(Flags::ROLE | Flags::TITLE) && !head.any(Flags::BODY | Flags::BODY_HEAD)
}

/// What is known of the last word before the first preposition in a name, and the words from there on.
fn at_preposition(name: &str, lexicon: &Lexicon) -> (Flags, String) {
    let preposition = |word: &&str| flags(word, lexicon).any(Flags::PREPOSITION);
    let words: Vec<&str> = name.split_whitespace().collect();
    let link = words.iter().position(preposition).unwrap_or(words.len());
    (words[..link].last().map_or(Flags::default(), |head| flags(head, lexicon)), words[link..].join(" "))
}

pub(super) fn last(name: &str) -> &str {
    let bare = |w: &&str| !Names::builtin().is_generation(w);
    name.split_whitespace().rfind(bare).unwrap_or(name)
}

pub(super) fn mentions(text: &str, word: &str) -> bool {
    let word = word.to_lowercase();
    tokens(text, Span::new(0, text.len())).iter().any(|t| {
        let lower = t.span.of(text).to_lowercase();
        lower.trim_end_matches("'s").trim_end_matches("’s") == word
    })
}

pub(super) fn one_name(a: &str, b: &str) -> bool {
    let (x, y) = (last(a).to_lowercase(), last(b).to_lowercase());
    // A first name alone, or a name in another order, is no other person.
    strsim::jaro_winkler(&x, &y) >= ONE_NAME || mentions(a, &y) || mentions(b, &x) || is_double(a, b) || is_double(b, a)
}

/// “Anna Holm-Lund” for “Anna Lund”: a name of two parts, one of which is left out.
fn is_double(long: &str, short: &str) -> bool {
    let first = |name: &str| name.split_whitespace().next().map(str::to_lowercase);
    let part = last(short).to_lowercase();
    let parts = last(long).to_lowercase();
    first(long) == first(short) && parts.contains('-') && parts.split('-').any(|of| of == part)
}

/// The person credited, by name or by what stands for it, where the frame is rarely wrong.
pub(super) fn sure<'a>(r: &Rendered<'a>, lexicon: &Lexicon) -> Option<&'a str> {
    person(speaker(r)?, lexicon).filter(|_| r.quote.attribution.confidence >= SURE)
}

/// In what capacity somebody without a name speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Capacity {
    Spokesperson,
    Official,
    Body,
}

pub(super) fn capacity(s: &Speaker, lexicon: &Lexicon) -> Option<Capacity> {
    if s.proper.as_deref().is_some_and(|name| !is_body(name, lexicon)) {
        return None;
    }
    let role = s.role.as_deref().unwrap_or(&s.name);
    let (all, head) = (flags(role, lexicon), flags(role.split_whitespace().next_back().unwrap_or(role), lexicon));
    let vague = |flags: Flags| flags.any(Flags::VAGUE) && !flags.any(Flags::BODY | Flags::BODY_HEAD);
    if all.any(Flags::SPOKESPERSON) {
        Some(Capacity::Spokesperson)
    } else if vague(all) || vague(head) {
        Some(Capacity::Official)
    } else if is_body(&s.name, lexicon)
        && !is_document(&s.name, lexicon)
        && !is_office(&s.name, lexicon)
        && s.gender.is_none()
        && s.number != Some(Number::Plural)
    {
        Some(Capacity::Body)
    } else {
        None
    }
}

/// The speaker as the story describes it.
pub(super) fn printed(r: &Rendered) -> String {
    let Some(s) = speaker(r) else { return "nobody".into() };
    // “The union” is printed so, though its name is without the article.
    let source = r.quote.attribution.source.map(|source| source.of(r.text()));
    let same = source.filter(|source| source.to_lowercase().ends_with(&s.name.to_lowercase()));
    mid_sentence(&short(same.unwrap_or(&s.name)))
}
