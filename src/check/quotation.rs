//! How a quotation is credited: not at all, only by the paragraph before, to the one who heard it,
//! or at second hand. These rules believe what `attribute/` found and ask only whether a reader could
//! have found it as easily. Accuracy over volume: marks that may report no speech are let pass.

use super::credited::{is_crosshead, is_reported, may_be_credited};
use super::late::is_late;
use super::wordage::{is_titled, word_count};
use super::{Finding, Place, Seen, cue, finding, headline, looks_at, mid_sentence, short};
use crate::attribute::Frame;
use crate::extract::Kind;
use crate::resolve::{Analysis, Quote};
use crate::rules::{Relation, Rule};
use crate::segment::Oddity;
use crate::text::{BlockKind, Span};

pub(super) fn check(rule: &Rule, seen: &Seen, found: &mut Vec<Finding>) {
    if rule.matches.relation == Some(Relation::NotInBody) {
        return headline::check(rule, seen, found);
    }
    for (story, analysis) in seen.whole() {
        for (index, quote) in analysis.quotes.iter().enumerate().filter(|(_, quote)| looks_at(rule, quote)) {
            let text = &analysis.story.text;
            let span = quote.quotation.span();
            let attribution = &quote.attribution;
            let words = short(quote.quotation.parts[0].of(text));
            let mut values = vec![("words", words)];
            let mut shown = span;
            match rule.matches.relation {
                Some(Relation::Missing) if is_missing(rule, quote, analysis) => {}
                Some(Relation::CarriedOver) if follows_closed(rule, index, quote, analysis) => {
                    values.push(("source", speaker_of(quote, analysis)));
                }
                Some(Relation::Agentless) => match attribution.hearer {
                    Some(hearer) if is_agentless(rule, quote, analysis) => {
                        values.push(("hearer", capitalised(&short(hearer.of(text)))));
                        shown = hearer;
                    }
                    _ => continue,
                },
                Some(Relation::Late) if is_late(rule, index, quote, analysis) => {
                    let source = attribution.source.unwrap_or(span);
                    let parts = quote.quotation.parts.iter().filter(|part| part.end() <= source.start());
                    values.push(("count", parts.map(|part| word_count(*part, analysis)).sum::<usize>().to_string()));
                    shown = source;
                }
                Some(Relation::SecondHand) => match attribution.via {
                    Some(via) => {
                        values.push(("via", short(via.of(text))));
                        shown = via;
                    }
                    None => continue,
                },
                _ => continue,
            }
            let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let mut finding = finding(rule, Place { story, span: span.join(shown) }, &values);
            finding.emphasis = if shown == span { quote.quotation.parts.to_vec() } else { vec![shown] };
            found.push(finding);
        }
    }
}

/// Only the one who heard it is named: the subject of a cue that the rule names (“the paper was told”,
/// never “wrote to the paper”), and nothing else beside the marks reports (“she was told that …, the
/// minutes say”). Names of things in marks are nobody's words.
fn is_agentless(rule: &Rule, quote: &Quote, analysis: &Analysis) -> bool {
    let attribution = &quote.attribution;
    let told = attribution.cue.as_ref().is_none_or(|cue| {
        let subject = attribution.hearer.is_some_and(|hearer| hearer.start() < cue.span.start());
        subject && cue::matches(rule, cue, &analysis.story.text)
    });
    attribution.source.is_none()
        && told
        && !is_reported(quote, analysis)
        && !quote.quotation.parts.iter().any(|part| is_titled(*part, analysis))
}

/// A whole sentence of speech in copy with nobody to credit. It is an error, so it must be certain:
/// a reporting verb beside the marks means that somebody is credited in a way we couldn't read, and
/// the words of an opening paragraph may be credited by the next one.
fn is_missing(rule: &Rule, quote: &Quote, analysis: &Analysis) -> bool {
    let (quotation, attribution) = (&quote.quotation, &quote.attribution);
    let paragraphs = &analysis.segmented.paragraphs;
    let paragraph = &paragraphs[quotation.paragraph];
    let nobody = attribution.source.is_none() && attribution.hearer.is_none() && quote.speaker.is_none();
    nobody
        && attribution.frame == Frame::None
        && quotation.kind == Kind::Direct
        && paragraph.kind == BlockKind::Body
        && paragraphs[..quotation.paragraph].iter().any(|before| before.kind == BlockKind::Body)
        && !may_be_credited(quote, analysis)
        && is_speech(rule, quote, analysis)
        && is_sentence(quotation.span(), paragraph.span, analysis)
}

/// Long enough, properly closed, and no title of a work.
fn is_speech(rule: &Rule, quote: &Quote, analysis: &Analysis) -> bool {
    let quotation = &quote.quotation;
    let words = quotation.parts.iter().map(|part| word_count(*part, analysis)).sum::<usize>();
    // Without its closing mark a quotation swallows the words that credit it; that mark is the finding.
    let paragraph = analysis.segmented.paragraphs[quotation.paragraph].span;
    let odd = &analysis.segmented.odd;
    let inside = &odd[odd.partition_point(|mark| mark.span.start() < paragraph.start())..];
    let broken = inside.iter().take_while(|mark| mark.span.end() <= paragraph.end());
    words >= rule.number("words").unwrap_or(0).max(0) as usize
        && !is_titled(quotation.span(), analysis)
        && !broken.take(60).any(|mark| mark.oddity == Oddity::Unbalanced)
}

/// Ends as a sentence does, inside the marks, or alone in its paragraph behind them. A comma doesn't
/// count: it is either a title in American style or followed by a source.
fn is_sentence(span: Span, paragraph: Span, analysis: &Analysis) -> bool {
    const ENDS: [char; 4] = ['.', '?', '!', '…'];
    let behind = Span::new(span.end().min(paragraph.end()), paragraph.end()).of(&analysis.story.text);
    span.of(&analysis.story.text).trim_end().ends_with(ENDS)
        || is_alone(span, paragraph, analysis) && behind.trim_end().ends_with(ENDS)
}

/// Whether nothing but signs stands beside it in its paragraph.
fn is_alone(span: Span, paragraph: Span, analysis: &Analysis) -> bool {
    let text = &analysis.story.text;
    let outside = |from: usize, to: usize| Span::new(from.min(to), to).of(text).chars().any(char::is_alphanumeric);
    !outside(paragraph.start(), span.start()) && !outside(span.end().min(paragraph.end()), paragraph.end())
}

/// Alone in its paragraph, and the paragraph before ends with the closing mark of a quotation that is
/// credited to the same speaker: by the convention of the repeated opening mark, a new speaker.
fn follows_closed(rule: &Rule, index: usize, quote: &Quote, analysis: &Analysis) -> bool {
    if quote.attribution.frame != Frame::CarriedOver || quote.quotation.paragraph == 0 {
        return false;
    }
    let Some(before) = analysis.quotes[..index].iter().rfind(|q| is_marked(q)) else { return false };
    let last = before.quotation.span().end();
    let paragraphs = &analysis.segmented.paragraphs;
    let paragraph = paragraphs[quote.quotation.paragraph].span;
    let previous = paragraphs[quote.quotation.paragraph - 1].span;
    let ends_there = previous.start() <= last && last <= previous.end();
    let rest = Span::new(last.min(previous.end()), previous.end());
    let parts = quote.quotation.parts.iter().filter(|part| paragraph.contains(**part));
    let here = parts.copied().reduce(Span::join).unwrap_or(paragraph);
    // In a row of such paragraphs the first one says it for all.
    before.speaker == quote.speaker
        && !(before.attribution.frame == Frame::CarriedOver
            && before.quotation.paragraph + 1 == quote.quotation.paragraph)
        && ends_there
        && !rest.of(&analysis.story.text).contains(char::is_alphanumeric)
        && is_alone(here, paragraph, analysis)
        && !is_crosshead(quote, analysis)
        && is_speech(rule, quote, analysis)
}

fn is_marked(quote: &Quote) -> bool {
    matches!(quote.quotation.kind, Kind::Direct | Kind::Partial)
}

/// As the reader last met the speaker: the source as printed, else the fullest description.
fn speaker_of(quote: &Quote, analysis: &Analysis) -> String {
    let printed = quote.attribution.source.map(|source| source.of(&analysis.story.text));
    let named = analysis.speaker(quote).map(|speaker| speaker.name.as_str());
    let words = short(named.or(printed).unwrap_or("the same speaker"));
    mid_sentence(&words)
}

fn capitalised(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
