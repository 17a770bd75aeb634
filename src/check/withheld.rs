//! A name withheld, and not why. Who quotes somebody without a name owes the reader the reason. Which
//! nouns withhold a name, and which words are reasons, is in the rule's options. Somebody who speaks
//! for a body in its name (“a spokeswoman for the port”, “the police”) withholds nothing.

use super::names::fold;
use super::wordage::word_count;
use super::{Finding, Place, Related, Seen, finding, looks_at, mid_sentence, short};
use crate::resolve::{Analysis, Quote};
use crate::rules::{Flags, Rule};
use crate::segment::Word;
use crate::text::{Span, TokenKind};
use std::collections::HashSet;
use std::ops::Range;

/// An unnamed source is quoted, and the story nowhere says why there is no name.
pub(super) fn check(rule: &Rule, story: usize, seen: &Seen, found: &mut Vec<Finding>) {
    let analysis = &seen.stories[story];
    let text = &analysis.story.text;
    let (mut speakers, mut phrases) = (HashSet::new(), HashSet::new());
    // Without a look at the whole text, if nobody is unnamed.
    let mut stated: Option<(bool, Option<Span>)> = None;
    for quote in analysis.quotes.iter().filter(|quote| looks_at(rule, quote)) {
        let Some((source, speaker)) = unnamed(rule, quote, analysis) else { continue };
        // “… said a former aide, who feared for his job.”
        let around = fold(&text[sentence(text, source)]);
        if rule.list("fears").iter().any(|fear| around.contains(fear.as_str())) {
            continue;
        }
        // The second “senior official” may be another one; once is enough to say so.
        if !(speakers.insert(speaker) & phrases.insert(fold(source.of(text)))) {
            continue;
        }
        let (reason, place) = *stated.get_or_insert_with(|| reason(rule, seen, text));
        if reason {
            return;
        }
        let shown = mid_sentence(&short(source.of(text)));
        let mut new = finding(rule, Place { story, span: source }, &[("source", &shown)]);
        let message = "without a name, but not why".to_string();
        new.related.extend(place.map(|span| Related { place: Place { story, span }, message, emphasis: vec![span] }));
        found.push(new);
    }
}

/// The source and its speaker, if it is somebody new whose name is withheld: “a senior official”,
/// never “the mayor” or “a spokesman”.
fn unnamed(rule: &Rule, quote: &Quote, analysis: &Analysis) -> Option<(Span, u32)> {
    let source = quote.attribution.source?;
    let index = quote.speaker?;
    let words = &analysis.segmented.words;
    let at = analysis.segmented.word_at(source.start());
    // “Ida Lund, an official of the port,”: named after all.
    let apposed =
        at > 1 && matches!(words[at - 1].kind, TokenKind::Sign(',' | '—' | '–')) && words[at - 2].is(Flags::CAPITAL);
    // “An executive told workers”: no reporter promised anything.
    let told = quote.attribution.cue.as_ref().map_or(&[][..], |cue| told(cue.span, analysis));
    let press =
        |word: &Word| word.is(Flags::CAPITAL) || rule.list("press").contains(&fold(word.span.of(&analysis.story.text)));
    let elsewhere = !told.is_empty() && !told.iter().any(press);
    let long = quote.quotation.parts.iter().map(|part| word_count(*part, analysis)).sum::<usize>();
    let pronoun = matches!(analysis.segmented.words_in(source), [word] if word.is(Flags::PRONOUN));
    if apposed
        || pronoun
        || elsewhere
        || quote.attribution.via.is_some()
        || (long as i64) < rule.number("words").unwrap_or(0)
    {
        return None;
    }
    let speaker =
        analysis.speakers.get(index as usize).filter(|speaker| speaker.anonymous && speaker.proper.is_none())?;
    let first = speaker.mentions.first().map_or(source, |mention| mention.span);
    let words = analysis.segmented.words_in(first);
    let printed = folded_words(words, &analysis.story.text);
    // “A senior official in the ministry”: the noun stands before the first preposition.
    let head = words.iter().position(|word| word.is(Flags::PREPOSITION | Flags::RELATIVE) || !word.kind_word());
    let head = &printed[..head.unwrap_or(printed.len()).min(printed.len())];
    let noun = head.last().is_some_and(|last| rule.list("nouns").contains(last));
    let new = head.first().is_some_and(|first| rule.list("articles").contains(first));
    let sure = quote.attribution.confidence * 100.0 >= rule.number("confidence").unwrap_or(0) as f32;
    (noun && new && sure).then_some((source, index))
}

/// Who was told, right behind a verb that takes one.
fn told(cue: Span, analysis: &Analysis) -> &[Word] {
    let words = &analysis.segmented.words;
    let behind = &words[analysis.segmented.behind(cue.end())..];
    let takes = analysis.segmented.words_in(cue).last().is_some_and(|verb| verb.is(Flags::HEARER));
    let other = Flags::PREPOSITION | Flags::TIME | Flags::SUBORDINATOR | Flags::ADVERB | Flags::COORDINATOR;
    let count = behind.iter().take_while(|word| takes && word.kind_word() && !word.is(other)).count();
    &behind[..count]
}

/// Whether the story gives a reason for a withheld name anywhere, and where it says that one is withheld.
fn reason(rule: &Rule, seen: &Seen, text: &str) -> (bool, Option<Span>) {
    let mut place = None;
    for said in seen.lexicon.anonymity.find_iter(text.as_bytes()) {
        let said = Span::new(said.start(), said.end());
        let sentence = fold(&text[sentence(text, said)]);
        if rule.list("reasons").iter().any(|reason| sentence.contains(reason.as_str())) {
            return (true, None);
        }
        place.get_or_insert(said);
    }
    (false, place)
}

/// From the stop before some words to the one behind them.
fn sentence(text: &str, words: Span) -> Range<usize> {
    let from = text[..words.start()].rfind(['\n', '.']).unwrap_or(0);
    let to = text[words.end()..].find(['\n', '.']).map_or(text.len(), |at| words.end() + at);
    from..to
}

fn folded_words(words: &[Word], text: &str) -> Vec<String> {
    words.iter().filter(|word| word.kind_word()).map(|word| fold(word.span.of(text))).collect()
}
