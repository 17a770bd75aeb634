//! Credited before introduced. A story that says “Lund said” and only further down who Ida Lund is
//! was cut or put together in the wrong order; the reader goes back and looks for a line that isn't
//! there. Anything before the credit that could tell the reader counts as an introduction: a first
//! name, a post, a description, in the headline or inside marks.

use super::alike::is_likely;
use super::names::{Name, bare, copy_start, fold, is_of_name, names};
use super::who::SURE;
use super::{Finding, Place, Related, finding, looks_at, short};
use crate::attribute::Frame;
use crate::resolve::{Analysis, Number, Quote, Speaker};
use crate::rules::{Flags, Rule};
use crate::segment::Word;
use crate::text::{BlockKind, EMPTY, Span, TokenKind, fold_char};
use std::collections::{HashMap, HashSet};

/// So many full names before a credit are looked at for another spelling of it.
const MANY: usize = 400;

/// No name with a prefix has more bytes.
const PREFIXED: usize = 40;

pub(super) fn check(rule: &Rule, story: usize, analysis: &Analysis, found: &mut Vec<Finding>) {
    let text = &analysis.story.text;
    let known: Vec<String> = rule.list("known").iter().map(|name| fold(name)).collect();
    let names = names(analysis);
    let places = places(analysis);
    let copy = copy_start(analysis);
    let mut credited: HashSet<String> = HashSet::new();
    for quote in analysis.quotes.iter().filter(|quote| looks_at(rule, quote)) {
        let Some((source, name)) = bare_credit(quote, &names, analysis) else { continue };
        let family = fold(name.family);
        if source.start() < copy {
            continue;
        }
        if known.contains(&family) || !credited.insert(family.clone()) {
            continue;
        }
        let words = &analysis.segmented.words;
        let at = analysis.segmented.behind(name.span.start());
        let mut before = places.get(&family).into_iter().flatten().take_while(|&&i| i < at);
        let told = |i: usize| is_called(rule, words, i, text) || describes(&words[i + 1..]) || is_given(words, i);
        let introduced = before.any(|&i| told(i) || is_set_in_capitals(words, i));
        let described = describes(&words[at + 1..]) || acts(rule, &words[at + 1..], text);
        if introduced || is_apposed(words, at) || described || is_in_meta(&family, analysis) {
            continue;
        }
        // A misspelled name is another rule's.
        let earlier = names.iter().take_while(|other| other.span.start() < source.start());
        if earlier.filter(|other| other.given.is_some()).take(MANY).any(|other| is_likely(&fold(other.family), &family))
        {
            continue;
        }
        let mut after = places.get(&family).into_iter().flatten().skip_while(|&&i| i <= at);
        let later = after.find_map(|&i| full_name(words[i].span, &names, analysis)).map(|name| name.span);
        // “Lund said. Ida Lund chairs the board”: the reader is told at once.
        let paragraphs = &analysis.segmented.paragraphs;
        let own = paragraphs[paragraphs.partition_point(|paragraph| paragraph.span.end() < source.end())].span;
        if later.is_some_and(|later| own.contains(later)) {
            continue;
        }
        // Nothing but a title or a pronoun tells a person without a first name from a firm or a town. And a
        // few lines may be part of a longer story.
        let short_of = (words.len() as i64) < rule.number("words").unwrap_or(0);
        if later.is_none() && (short_of || !is_person(quote, source, analysis)) {
            continue;
        }
        let printed = short(source.of(text));
        let mut finding = finding(rule, Place { story, span: source }, &[("source", &printed)]);
        finding.related.extend(later.map(|later| Related {
            place: Place { story, span: later },
            message: "the full name stands only here".into(),
            emphasis: vec![later],
        }));
        found.push(finding);
    }
}

/// The source, if it is one name alone, with “Mr.” or without, in running copy.
fn bare_credit<'a>(quote: &Quote, names: &[Name<'a>], analysis: &Analysis) -> Option<(Span, Name<'a>)> {
    let attribution = &quote.attribution;
    let source = attribution.source?;
    if matches!(attribution.frame, Frame::Label | Frame::Byline) || attribution.confidence < SURE {
        return None;
    }
    let before = analysis.segmented.word_at(source.start()).checked_sub(1);
    // “…, telling Lund”: the one addressed.
    if before.is_some_and(|i| analysis.segmented.words[i].is(Flags::HEARER)) {
        return None;
    }
    let name = names[names.partition_point(|name| name.span.end() <= source.start())..].first()?;
    let words = analysis.segmented.words_in(source);
    let (family, before) = words.split_last()?;
    let no_name = Flags::ROLE | Flags::TITLE;
    let alone = family.span.start() == name.span.start() && before.iter().all(|word| word.is(Flags::HONORIFIC));
    let at = analysis.segmented.paragraphs.partition_point(|paragraph| paragraph.span.end() < source.end());
    let in_copy = analysis.segmented.paragraphs.get(at).is_some_and(|paragraph| paragraph.kind == BlockKind::Body);
    let bare = alone
        && in_copy
        && name.given.is_none()
        && !name.titled
        && !name.marked
        && before.len() < 2
        && !family.is(no_name);
    bare.then_some((source, *name))
}

/// Where each capitalised word stands, by the word in lower case without its ’s, and by its parts.
fn places(analysis: &Analysis) -> HashMap<String, Vec<usize>> {
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    // “Karl al-Wendt” is Wendt from then on.
    let prefixed = |word: &Word| {
        let (_, name) = word.span.of(&analysis.story.text).split_once('-').unwrap_or_default();
        word.span.len() <= PREFIXED && name.starts_with(char::is_uppercase)
    };
    let named = |word: &Word| word.is(Flags::CAPITAL) || word.key == EMPTY && prefixed(word);
    for (i, word) in analysis.segmented.words.iter().enumerate().filter(|(_, word)| named(word)) {
        let folded = fold(bare(word.span.of(&analysis.story.text)));
        let parts = folded.split('-').filter(|part| part.len() < folded.len()).map(str::to_string);
        parts.chain([folded.trim_matches(['.', '@', '#']).to_string()]).for_each(|part| {
            places.entry(part).or_default().push(i);
        });
    }
    places
}

/// A first name, a post or another capitalised word beside the name; small words between don't count
/// (“Ida van der Lund”). “King Anton” has no other name, and “a woman named Ida” is told by no more.
fn is_called(rule: &Rule, words: &[Word], i: usize, text: &str) -> bool {
    let after = words.get(i + 1).is_some_and(|word| is_of_name(word, text) && !words[i].is(Flags::GENITIVE));
    let particle = |word: &&Word| word.span.len() <= 3 && word.kind_word() && !word.is(Flags::CAPITAL);
    let particles = words[..i].iter().rev().take(2).take_while(particle).count();
    let beside = |i: usize| {
        let address = words[i].is_address();
        is_of_name(&words[i], text) && !address || words[i].is(Flags::ROLE)
    };
    let (near, far) = (i.checked_sub(1), i.checked_sub(1 + particles));
    let whole = |i: usize| rule.list("whole").contains(&fold(words[i].span.of(text)));
    after
        || near.is_some_and(whole)
        || is_nicknamed(words, i, text)
        || near.is_some_and(beside)
        || particles > 0 && far.is_some_and(beside)
}

/// “KARL WENDT has been jailed”: a lead that some papers set in capitals, with the name in full.
fn is_set_in_capitals(words: &[Word], i: usize) -> bool {
    i > 0 && words[i].is(Flags::CAPITALS) && words[i - 1].is(Flags::CAPITALS) && !words[i - 1].is(Flags::HONORIFIC)
}

/// “Mr. Lund, defending”: a part that somebody has in court, between the comma and another sign.
fn acts(rule: &Rule, words: &[Word], text: &str) -> bool {
    let [comma, part, rest @ ..] = words else { return false };
    let known = || rule.list("parts").contains(&fold(part.span.of(text)));
    comma.sign(',') && rest.first().is_none_or(|next| !next.kind_word()) && known()
}

/// “Ida ‘Skip’ Lund”, “Ida (Brahm) Lund": a word or two in marks between two of the name.
fn is_nicknamed(words: &[Word], i: usize, text: &str) -> bool {
    let closes =
        i > 2 && matches!(words[i - 1].kind, TokenKind::Sign(c) if c == ')' || matches!(fold_char(c), '"' | '\''));
    let inside = words[..i.max(1) - 1].iter().rev().take(3).take_while(|word| word.kind_word()).count();
    let opens = |at: usize| !words[at].kind_word() && at > 0 && is_of_name(&words[at - 1], text);
    closes && inside > 0 && (i - 1).checked_sub(inside + 1).is_some_and(opens)
}

/// “Aurora, Colorado,”: the word belongs to the name before the comma.
fn is_apposed(words: &[Word], at: usize) -> bool {
    at > 1 && words[at - 1].sign(',') && words[at - 2].is(Flags::CAPITAL) && !words[at - 2].is(Flags::TIME)
}

/// “gave only her first name, Kim, and left”: whether a noun stands before the comma of a name between commas.
fn is_given(words: &[Word], at: usize) -> bool {
    let no_noun = Flags::CAPITAL | Flags::PREPOSITION | Flags::ADVERB | Flags::PRONOUN | Flags::TIME;
    let closed = words.get(at + 1).is_some_and(|word| matches!(word.kind, TokenKind::Sign(',' | '.')));
    let noun = at > 1 && words[at - 2].kind == TokenKind::Word && !words[at - 2].is(no_noun);
    closed && noun && words[at - 1].sign(',')
}

/// Whether the words behind a name say who it is: “, the mayor”, “, 34”, “(the skipper)”, “ - not her real name -”.
fn describes(words: &[Word]) -> bool {
    let opens = words.first().is_some_and(|word| matches!(word.kind, TokenKind::Sign(',' | '(' | '—' | '–' | '-')));
    let tells = Flags::ROLE | Flags::TITLE | Flags::BODY_HEAD;
    opens
        && words.get(1).is_some_and(|first| {
            first.kind == TokenKind::Number
                || first.is(Flags::DETERMINER | Flags::RELATIVE | Flags::ROLE | Flags::GENITIVE)
                || words[1..].iter().take(4).take_while(|word| word.kind_word()).any(|word| word.is(tells))
        })
}

/// The headline and the byline may stand outside the copy.
fn is_in_meta(family: &str, analysis: &Analysis) -> bool {
    let meta = &analysis.story.meta;
    [&meta.headline, &meta.byline].into_iter().flatten().any(|line| fold(line).contains(family))
}

/// The name at this word, if it stands here in full in running copy.
fn full_name<'a>(word: Span, names: &[Name<'a>], analysis: &Analysis) -> Option<Name<'a>> {
    let text = &analysis.story.text;
    let name = names.get(names.partition_point(|name| name.span.end() <= word.start()))?;
    let first = analysis.segmented.words_in(name.span).first()?;
    // “London-based Lund”
    let described = first.is(Flags::ED | Flags::ENDS_ING) && first.span.of(text).contains('-');
    let called = name.given.is_some() && !first.is(Flags::CUE_VERB | Flags::VERB) && !described;
    let family = name.span.end() <= word.end() && name.span.overlap(word) > 0;
    (called && family && !name.marked).then_some(*name)
}

/// A person for certain: addressed as one, or taken up by “he” or “she”.
fn is_person(quote: &Quote, source: Span, analysis: &Analysis) -> bool {
    let words = analysis.segmented.words_in(source);
    let addressed = words.iter().any(|word| word.is(Flags::HONORIFIC));
    let single = |speaker: &&Speaker| speaker.number != Some(Number::Plural);
    addressed || analysis.speaker(quote).filter(single).is_some_and(|speaker| speaker.gender.is_some())
}
