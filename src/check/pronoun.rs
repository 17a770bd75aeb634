//! A pronoun that fits nobody. “She” after a news agency is the trace of a translation from a
//! language whose agencies are feminine; the words credited to “her” are then doubtful too. To be
//! sure, the whole story before the pronoun must hold nobody who could be meant: no name, no role
//! and no person that the text doesn't mark with the other gender.

use super::forms::outside_marks;
use super::{Finding, Place, Related, finding, short};
use crate::resolve::{Analysis, Form, Gender};
use crate::rules::{Flags, Rule};
use crate::segment::Word;
use crate::text::{Span, TokenKind};

pub(super) fn check(rule: &Rule, story: usize, analysis: &Analysis, found: &mut Vec<Finding>) {
    let text = &analysis.story.text;
    let words = outside_marks(analysis);
    for at in 0..words.len() {
        let Some(gender) = reporting_pronoun(&words, at, text) else { continue };
        let pronoun = words[at].span;
        if (0..at).any(|i| may_be(gender, &words[..at], i, analysis)) {
            continue;
        }
        // Nobody was named at all: a story may well begin with “he” and name him later.
        let sources = [last_source(analysis, pronoun.start()), last_reporter(&words[..at])];
        let Some(before) = sources.into_iter().flatten().max_by_key(|span| span.end()) else { continue };
        if !is_body(before, &words, analysis) {
            continue;
        }
        let printed = short(before.of(text));
        let other = format!("“{printed}”");
        let values = [("source", pronoun.of(text)), ("other", other.as_str())];
        let mut finding = finding(rule, Place { story, span: pronoun }, &values);
        let message = "the last one who could be meant".to_string();
        finding.related.push(Related { place: Place { story, span: before }, message, emphasis: vec![before] });
        found.push(finding);
        // What follows stands for the same nobody.
        return;
    }
}

/// “She said”, “she also quotes”: the gender of a pronoun that is the subject of a main clause with a
/// reporting verb. In “the mayor said he agrees” the pronoun hangs on what stands before it.
fn reporting_pronoun(words: &[&Word], at: usize, text: &str) -> Option<Gender> {
    let flags = words[at].flags;
    let subject = ["he", "she"].iter().any(|pronoun| words[at].span.of(text).eq_ignore_ascii_case(pronoun));
    let hangs = Flags::CUE_VERB | Flags::SUBORDINATOR | Flags::RELATIVE | Flags::COORDINATOR;
    if !subject || at > 0 && words[at - 1].flags.any(hangs) {
        return None;
    }
    let skipped = Flags::ADVERB | Flags::AUXILIARY | Flags::LY;
    let verb = words[at + 1..].iter().take(4).find(|word| !word.flags.any(skipped))?;
    let gender = if flags.any(Flags::FEMALE) { Gender::Female } else { Gender::Male };
    verb.flags.any(Flags::CUE_VERB).then_some(gender)
}

/// Whether the words name a body for certain: by a word like “agency”, in capitals (“the KTA”), or
/// because the story's speaker of that name is one. “Ames's” before “she” is somebody we know nothing of.
fn is_body(span: Span, words: &[&Word], analysis: &Analysis) -> bool {
    let inside = words[words.partition_point(|word| word.span.start() < span.start())..].iter();
    let body = |word: &&&Word| word.flags.any(Flags::BODY | Flags::BODY_HEAD | Flags::CAPITALS);
    inside.take_while(|word| word.span.end() <= span.end()).any(|word| body(&word))
        || analysis.speakers.iter().any(|speaker| {
            speaker.affiliation.as_deref().is_some_and(|a| a == speaker.name)
                && speaker.mentions.iter().any(|mention| mention.span == span)
        })
}

/// The last source, or agency that passes words on, before a place.
fn last_source(analysis: &Analysis, before: usize) -> Option<Span> {
    let printed = analysis.quotes.iter().flat_map(|quote| [quote.attribution.source, quote.attribution.via]);
    let mentions = analysis.speakers.iter().flat_map(|speaker| &speaker.mentions);
    let mentions = mentions.filter(|mention| mention.form != Form::Pronoun).map(|mention| mention.span);
    printed.flatten().chain(mentions).filter(|span| span.end() <= before).max_by_key(|span| span.end())
}

/// “…, the state agency Norra reported”: the phrase before the last cue, back to its article.
fn last_reporter(words: &[&Word]) -> Option<Span> {
    let names = Flags::CAPITAL | Flags::BODY_HEAD;
    let reports = |at: usize| {
        words[at].flags.any(Flags::CUE_VERB) && at > 0 && {
            let before = words[at - 1];
            before.kind == TokenKind::Word && before.flags.any(names) && !before.flags.any(Flags::DETERMINER)
        }
    };
    let cue = (1..words.len()).rev().find(|&at| reports(at))?;
    let inside = words[..cue].iter().rev().take(6).take_while(|word| word.kind == TokenKind::Word);
    let phrase: Vec<&&Word> = inside.collect();
    let article = phrase.iter().position(|word| word.flags.any(Flags::DETERMINER));
    let first = article.or(phrase.iter().rposition(|word| word.flags.any(names)))?;
    Some(phrase[first].span.join(words[cue - 1].span))
}

/// Whether the word at `i` is, or belongs to, somebody whom a pronoun of this gender could mean.
fn may_be(gender: Gender, words: &[&Word], i: usize, analysis: &Analysis) -> bool {
    let flags = words[i].flags;
    let (own, other) = match gender {
        Gender::Male => (Flags::MALE, Flags::FEMALE),
        Gender::Female => (Flags::FEMALE, Flags::MALE),
    };
    let text = &analysis.story.text;
    let is = |i: usize, word: &str| words.get(i).is_some_and(|w| w.span.of(text).eq_ignore_ascii_case(word));
    let one_of = is(i, "one") && is(i + 1, "of");
    if flags.any(own) || one_of {
        return true;
    }
    if flags.any(other) {
        return false;
    }
    let people = Flags::ROLE | Flags::HONORIFIC;
    let named = flags.any(Flags::CAPITAL) && in_body(words, i);
    let person = flags.any(people) && !flags.any(Flags::PLURAL | Flags::BODY) && !named;
    (person || is_full_name(words, i)) && !marked_otherwise(words[i].span, gender, analysis)
}

/// Whether the resolver knows whose mention this is, and the story marks that person's gender as the other.
fn marked_otherwise(span: Span, gender: Gender, analysis: &Analysis) -> bool {
    analysis.speakers.iter().any(|speaker| {
        speaker.gender.is_some_and(|marked| marked != gender)
            && speaker.mentions.iter().any(|mention| mention.span.overlap(span) > 0)
    })
}

/// Whether a capitalised word begins or continues two or more that end in no body: a person's name,
/// or a place's; it is the safe side to take it for a name.
fn is_full_name(words: &[&Word], i: usize) -> bool {
    let name = |i: usize| {
        words.get(i).is_some_and(|word| {
            let flags = word.flags;
            word.kind == TokenKind::Word && flags.any(Flags::CAPITAL) && !flags.any(Flags::TIME | Flags::DETERMINER)
        })
    };
    if !name(i) || !name(i + 1) || words[i].flags.any(Flags::PREPOSITION | Flags::PRONOUN | Flags::CAPITALS) {
        return false;
    }
    !in_body(words, i)
}

/// A body of so few letters has them in capitals.
const ABBREVIATED: usize = 3;

/// Whether the capitalised phrase that the word stands in, or the word after it, is a body's name.
fn in_body(words: &[&Word], i: usize) -> bool {
    let body = Flags::BODY_HEAD | Flags::BODY;
    let mut at = i;
    while let Some(word) = words.get(at) {
        // “Kim Jon Un” is no UN.
        let short = word.span.len() <= ABBREVIATED && !word.flags.any(Flags::CAPITALS);
        if word.flags.any(body) && !short {
            return true;
        }
        let goes_on = word.flags.any(Flags::CAPITAL) && word.kind == TokenKind::Word || at == i;
        if !goes_on {
            return false;
        }
        at += 1;
    }
    false
}
