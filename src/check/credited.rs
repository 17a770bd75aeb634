//! Whether the words may be credited after all, in a way that `attribute/` couldn't read. “Nobody is
//! credited” is the gravest thing to tell an editor, and plainly wrong if a name stands before a colon,
//! behind the marks as under a picture, or in the short line between two quotations. Anything that
//! looks like a credit counts as one here.

use crate::resolve::{Analysis, Quote};
use crate::rules::Flags;
use crate::segment::Word;
use crate::text::{TokenKind, fold_char};

/// How many words beside the marks are searched for a reporting verb; longer sentences are rare.
const BESIDE: usize = 60;
/// A paragraph of so few words between two quotations is a beat (“He paused.”) and hides no source.
const BEAT: usize = 12;

/// Anything in or before its paragraph that a reader could take for the source.
pub(super) fn may_be_credited(quote: &Quote, analysis: &Analysis) -> bool {
    is_reported(quote, analysis)
        || is_introduced(quote, analysis)
        || is_captioned(quote, analysis)
        || is_followed_by_verb(quote, analysis)
        || is_listed(quote, analysis)
        || follows_beat(quote, analysis)
        || is_crosshead(quote, analysis)
        || is_named_beside(quote, analysis)
        || is_double_quoted(quote, analysis)
}

/// Whether a reporting verb other than its cue stands beside the marks in their paragraph.
pub(super) fn is_reported(quote: &Quote, analysis: &Analysis) -> bool {
    let (segmented, span) = (&analysis.segmented, quote.quotation.span());
    let words = &segmented.words;
    let own = &analysis.segmented.paragraphs[quote.quotation.paragraph].words;
    let from = segmented.word_at(span.start());
    let to = segmented.behind(span.end());
    let before = &words[from.saturating_sub(BESIDE).max(own.start).min(from)..from];
    let after = &words[to..(to + BESIDE).min(own.end).max(to)];
    let between = quote.quotation.parts.windows(2).flat_map(|two| {
        let from = segmented.behind(two[0].end());
        words[from..].iter().take_while(|word| word.span.end() <= two[1].start()).take(BESIDE)
    });
    // “The Voice was told”: a name may hold a verb.
    let known = [quote.attribution.cue.as_ref().map(|cue| cue.span), quote.attribution.hearer];
    let is_known = |word: &Word| known.iter().flatten().any(|span| span.contains(word.span));
    let reports = |word: &Word| word.flags.any(Flags::CUE_VERB) && !is_known(word);
    before.iter().chain(after).chain(between).any(reports)
}

/// “Ida Lund of the port: “…””, also when the words begin a paragraph of their own.
pub(super) fn is_introduced(quote: &Quote, analysis: &Analysis) -> bool {
    let before = &analysis.story.text[..quote.quotation.span().start()];
    before.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ':' | '.' | '?' | '!')).ends_with(':')
}

/// “…” (Ida Lund, Osterby), or “…” Ida Lund, Osterby, as under a picture: a few words that begin with
/// a bracket, a dash or a capital and hold no verb of their own that we know.
fn is_captioned(quote: &Quote, analysis: &Analysis) -> bool {
    let text = &analysis.story.text;
    let paragraph = analysis.segmented.paragraphs[quote.quotation.paragraph].span;
    let end = quote.quotation.span().end().min(paragraph.end());
    let behind = &text[end..paragraph.end()];
    let behind = behind.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | '[' | '—' | '–' | '-'));
    behind.starts_with(['(', '[', '—', '–', '-'])
        || behind.starts_with(char::is_uppercase) && behind.split_whitespace().count() <= BEAT
}

/// “…,” mooed Lund: a verb that no list has, straight behind the marks.
fn is_followed_by_verb(quote: &Quote, analysis: &Analysis) -> bool {
    let words = &analysis.segmented.words;
    let end = quote.quotation.span().end();
    let from = analysis.segmented.behind(end);
    let paragraph = analysis.segmented.paragraphs[quote.quotation.paragraph].span;
    let mut behind = words[from..].iter().take_while(|word| word.span.end() <= paragraph.end());
    let first = behind.find(|word| word.kind_word());
    first.is_some_and(|word| !word.is(Flags::CAPITAL) && word.is(Flags::ED | Flags::VERB))
}

/// An item of a list, credited by the line above the list if at all.
fn is_listed(quote: &Quote, analysis: &Analysis) -> bool {
    let paragraph = analysis.segmented.paragraphs[quote.quotation.paragraph].span;
    paragraph.of(&analysis.story.text).starts_with(['-', '–', '—', '*', '•', '·', '▪', '■'])
}

/// The paragraph before is a beat.
fn follows_beat(quote: &Quote, analysis: &Analysis) -> bool {
    let before = quote.quotation.paragraph.checked_sub(1).map(|i| &analysis.segmented.paragraphs[i]);
    before.is_some_and(|paragraph| {
        let words = &analysis.segmented.words[paragraph.words.clone()];
        words.iter().filter(|word| word.kind == TokenKind::Word).count() <= BEAT
    })
}

/// The paragraph before names somebody who speaks in the story, or the next one goes on with words
/// that are credited.
fn is_named_beside(quote: &Quote, analysis: &Analysis) -> bool {
    let (at, paragraphs) = (quote.quotation.paragraph, &analysis.segmented.paragraphs);
    let before = at.checked_sub(1).map(|i| paragraphs[i].span);
    let speaks = |speaker: usize| analysis.quotes.iter().any(|q| q.speaker == Some(speaker as u32) && !q.is_belief());
    let named = analysis.speakers.iter().enumerate().any(|(i, speaker)| {
        let mentioned = speaker.mentions.iter().any(|m| before.is_some_and(|b| b.contains(m.span)));
        mentioned && speaker.proper.is_some() && speaks(i)
    });
    let next = analysis.quotes.partition_point(|q| q.quotation.paragraph <= at);
    let next = analysis.quotes.get(next).filter(|q| q.quotation.paragraph == at + 1 && !q.is_belief());
    let goes_on = next.is_some_and(|q| {
        let head = paragraphs[at + 1].span.start()..q.quotation.span().start();
        q.attribution.source.is_some() && !analysis.story.text[head].contains(char::is_alphanumeric)
    });
    named || goes_on
}

/// ““We …,” Lund said.”: somebody else's copy, credit and all, inside further marks.
fn is_double_quoted(quote: &Quote, analysis: &Analysis) -> bool {
    let part = quote.quotation.parts.first().map_or("", |part| part.of(&analysis.story.text));
    part.trim_start().chars().next().is_some_and(|c| matches!(fold_char(c), '"' | '\''))
}

/// A line of its own in single marks, in a story that marks its quotations with double ones.
pub(super) fn is_crosshead(quote: &Quote, analysis: &Analysis) -> bool {
    let own = analysis.segmented.marked_at(quote.quotation.span().start());
    own.is_some_and(|own| analysis.segmented.is_set_apart(own))
}
