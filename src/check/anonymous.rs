//! Sources without a name. A source may be withheld, but not blank: the reader is owed what the
//! source can know (“a board member who read the letter”), and why there is no name. Which words say
//! nothing, which are reasons, is in the rules' options. Somebody who speaks for a body in its name
//! (“a spokeswoman for the port”, “the police”) withholds nothing.

use super::names::{copy_start, fold};
use super::quotation::word_count;
use super::{Finding, Place, Related, Seen, finding, looks_at, mid_sentence, short};
use crate::resolve::{Analysis, Quote};
use crate::rules::{Flags, Rule};
use crate::segment::Word;
use crate::text::{Span, TokenKind};

/// “Sources said”: nothing at all is said of them, here or before.
pub(super) fn vague(rule: &Rule, story: usize, analysis: &Analysis, found: &mut Vec<Finding>) {
    let text = &analysis.story.text;
    let (nouns, copy) = (rule.list("nouns"), copy_start(analysis));
    let mut told: Vec<String> = Vec::new();
    for quote in analysis.quotes.iter().filter(|quote| looks_at(rule, quote)) {
        let Some(source) = quote.attribution.source else { continue };
        let printed = folded_words(analysis.segmented.words_in(source), text);
        let Some((last, before)) = printed.split_last() else { continue };
        let noun = nouns.contains(last) && before.iter().all(|word| rule.list("empty").contains(word));
        let whole = rule.list("phrases").contains(&printed.join(" "));
        let stem = last.trim_end_matches('s').to_string();
        if !(noun || whole) || source.start < copy || told.contains(&stem) || is_cut(quote, source, analysis) {
            continue;
        }
        told.push(stem);
        let described = noun && is_described_before(rule, last, source, analysis);
        if described || rule.list("crowds").contains(last) && is_exemplified(quote, source, analysis) {
            continue;
        }
        let shown = short(source.of(text));
        found.push(finding(rule, Place { story, span: source }, &[("source", &shown)]));
    }
}

/// Whether the phrase goes on beside what was taken for the source.
fn is_cut(quote: &Quote, source: Span, analysis: &Analysis) -> bool {
    let words = &analysis.segmented.words;
    let first = words.partition_point(|word| word.span.end <= source.start);
    let behind = words.partition_point(|word| word.span.start < source.end);
    let before = first.checked_sub(1).map(|i| &words[i]);
    let small = Flags::SUBORDINATOR | Flags::COORDINATOR | Flags::PREPOSITION | Flags::RELATIVE | Flags::ADVERB;
    // “Norra's sources”.
    let owned = before.is_some_and(|word| word.kind_word() && !word.is(Flags::CUE_VERB | small | Flags::AUXILIARY));
    let cue = quote.attribution.cue.as_ref().map(|cue| cue.span);
    let is_cue = words.get(behind).is_some_and(|word| cue.is_some_and(|cue| cue.contains(word.span)));
    owned || !is_cue && goes_on(&words[behind..])
}

/// “… in the ministry”, “… who saw it”, “… familiar with it”, “…, a board member,”.
fn goes_on(behind: &[Word]) -> bool {
    let Some(first) = behind.first() else { return false };
    let next = behind.get(1);
    let of_time = next.is_some_and(|word| word.is(Flags::TIME) || word.kind == TokenKind::Number);
    let apposed = first.sign(',') && next.is_some_and(|word| word.is(Flags::DETERMINER | Flags::RELATIVE));
    // “Briefed on it” and “told of it” describe, unless they are the cue.
    let verb = Flags::AUXILIARY | Flags::ADVERB | Flags::LY | Flags::TIME;
    apposed || first.sign('(') || first.kind_word() && !first.is(verb) && !of_time
}

/// Whether the story has said something of such a source before: “a ministry source”, “sources in …”.
fn is_described_before(rule: &Rule, noun: &str, source: Span, analysis: &Analysis) -> bool {
    let (words, text) = (&analysis.segmented.words, &analysis.story.text);
    let stem = noun.trim_end_matches('s');
    let end = words.partition_point(|word| word.span.end <= source.start);
    (0..end).any(|i| {
        let word = fold(words[i].span.of(text));
        let modified = || {
            i > 0 && words[i - 1].kind == TokenKind::Word && {
                let before = fold(words[i - 1].span.of(text));
                before == "the"
                    || !rule.list("empty").contains(&before) && !words[i - 1].is(Flags::CUE_VERB | Flags::PREPOSITION)
            }
        };
        word.trim_end_matches('s') == stem && (modified() || goes_on(&words[i + 1..end]))
    })
}

/// “Several observers said so. “It is mad,” said Ida Lund”: somebody of the crowd is named at once, in
/// the same paragraph or at the head of the next one.
fn is_exemplified(quote: &Quote, source: Span, analysis: &Analysis) -> bool {
    let last = quote.quotation.paragraph + 1;
    let from = analysis.quotes.partition_point(|other| other.quotation.paragraph < quote.quotation.paragraph);
    let near = analysis.quotes[from..].iter().take_while(|other| other.quotation.paragraph <= last);
    let mut named = near.filter(|other| analysis.speaker(other).is_some_and(|speaker| speaker.proper.is_some()));
    named.any(|other| other.attribution.source.is_some_and(|named| named.start > source.end))
}

/// An unnamed source is quoted, and the story nowhere says why there is no name.
pub(super) fn no_reason(rule: &Rule, story: usize, seen: &Seen, found: &mut Vec<Finding>) {
    let analysis = &seen.stories[story];
    let text = &analysis.story.text;
    let mut told: Vec<(usize, String)> = Vec::new();
    // Without a look at the whole text, if nobody is unnamed.
    let mut stated: Option<(bool, Option<Span>)> = None;
    for quote in analysis.quotes.iter().filter(|quote| looks_at(rule, quote)) {
        let Some((source, speaker)) = unnamed(rule, quote, analysis) else { continue };
        let phrase = fold(source.of(text));
        if told.iter().any(|(known, words)| *known == speaker || *words == phrase) {
            continue;
        }
        told.push((speaker, phrase));
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
fn unnamed(rule: &Rule, quote: &Quote, analysis: &Analysis) -> Option<(Span, usize)> {
    let source = quote.attribution.source?;
    let index = quote.speaker?;
    let words = &analysis.segmented.words;
    let at = words.partition_point(|word| word.span.end <= source.start);
    // “Ida Lund, an official of the port,”: named after all.
    let apposed =
        at > 1 && matches!(words[at - 1].kind, TokenKind::Sign(',' | '—' | '–')) && words[at - 2].is(Flags::CAPITAL);
    let long = quote.quotation.parts.iter().map(|part| word_count(*part, analysis)).sum::<usize>();
    let pronoun = matches!(analysis.segmented.words_in(source), [word] if word.is(Flags::PRONOUN));
    if apposed || pronoun || quote.attribution.via.is_some() || (long as i64) < rule.number("words").unwrap_or(0) {
        return None;
    }
    let speaker = analysis.speakers.get(index).filter(|speaker| speaker.anonymous && speaker.proper.is_none())?;
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

/// Whether the story gives a reason for a withheld name anywhere, and where it says that one is withheld.
fn reason(rule: &Rule, seen: &Seen, text: &str) -> (bool, Option<Span>) {
    let mut place = None;
    for said in seen.lexicon.anonymity.find_iter(text) {
        let from = text[..said.start()].rfind(['\n', '.']).unwrap_or(0);
        let to = text[said.end()..].find(['\n', '.']).map_or(text.len(), |at| said.end() + at);
        let sentence = fold(&text[from..to]);
        if rule.list("reasons").iter().any(|reason| sentence.contains(reason.as_str())) {
            return (true, None);
        }
        place.get_or_insert(Span::new(said.start(), said.end()));
    }
    (false, place)
}

fn folded_words(words: &[Word], text: &str) -> Vec<String> {
    words.iter().filter(|word| word.kind_word()).map(|word| fold(word.span.of(text))).collect()
}
