//! Everyone whom the story names or describes outside quotation marks, in reading order: the
//! antecedents that a later "he", "Orlov" or "the spokesman" may mean.

use super::describe::{Description, describe};
use crate::rules::Flags;
use crate::segment::{Segmented, Word};
use crate::text::{BlockKind, TokenKind};

const ROLE: Flags = Flags(Flags::SPOKESPERSON.0 | Flags::OFFICIAL.0 | Flags::PERSON.0);

/// Names with their titles, and descriptions by role, in order.
pub(super) fn scan(text: &str, segmented: &Segmented) -> Vec<Description> {
    let mut out = Vec::new();
    for paragraph in segmented.paragraphs.iter().filter(|p| p.kind == BlockKind::Body) {
        let words = &segmented.words[paragraph.words.clone()];
        let mut marks = segmented.marked[paragraph.marked.clone()].iter().peekable();
        let mut at = 0;
        while at < words.len() {
            while marks.peek().is_some_and(|m| m.outer.end <= words[at].span.start) {
                marks.next();
            }
            if let Some(mark) = marks.peek()
                && mark.outer.start <= words[at].span.start
            {
                let end = mark.outer.end;
                at += words[at..].iter().take_while(|w| w.span.start < end).count().max(1);
                continue;
            }
            let limit = marks.peek().map_or(words.len(), |m| words.partition_point(|w| w.span.start < m.outer.start));
            match mention(text, words, at, limit) {
                Some((description, end)) => {
                    out.push(description);
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    out
}

/// The mention that begins at word `at`, and where to go on.
fn mention(text: &str, words: &[Word], at: usize, limit: usize) -> Option<(Description, usize)> {
    let starts_sentence = at == 0 || matches!(words[at - 1].kind, TokenKind::Sign('.' | '!' | '?' | '”' | '"'));
    let word = &words[at];
    let opens = word.is(Flags::CAPITAL) && word.kind == TokenKind::Word || word.is(Flags::DETERMINER) || word.is(ROLE);
    if !opens
        || word.is(Flags::PRONOUN)
        || starts_sentence
            && word.is(Flags::PREPOSITION | Flags::SUBORDINATOR | Flags::COORDINATOR | Flags::ADVERB | Flags::AUXILIARY)
            && !word.is(Flags::DETERMINER)
    {
        return None;
    }
    let mut end = at;
    let mut named = false;
    while end < limit {
        let w = &words[end];
        let name = w.is(Flags::CAPITAL)
            && !w.is(Flags::PRONOUN)
            && (end == at || !w.is(Flags::TIME) || w.is(Flags::BODY_HEAD));
        let modifier = !named
            && end - at < 6
            && w.kind == TokenKind::Word
            && !w.is(Flags::PREPOSITION
                | Flags::COORDINATOR
                | Flags::AUXILIARY
                | Flags::PRONOUN
                | Flags::ADVERB
                | Flags::SUBORDINATOR
                | Flags::TIME)
            && !(w.is(Flags::VERB | Flags::CUE_VERB)
                && w.is(Flags::PAST | Flags::THIRD)
                && !w.is(Flags::NOUN_LIKE | ROLE | Flags::BODY_HEAD));
        let office = end > at
            && w.span.of(text) == "of"
            && words[end - 1].is(Flags::TITLE)
            && words[end - 1].is(Flags::CAPITAL)
            && words.get(end + 1).is_some_and(|n| n.is(Flags::CAPITAL));
        let joined = w.kind == TokenKind::Sign('&') && named || office;
        if !(name
            || end == at
            || joined
            || modifier
            || w.is(ROLE) && !w.is(Flags::GENITIVE)
            || w.is(Flags::TITLE) && !named)
        {
            break;
        }
        named |= name && !w.is(Flags::TITLE | Flags::DETERMINER);
        end += 1;
        // A role in lower case that no name follows ends the phrase: "the mayor".
        if w.is(ROLE)
            && !w.is(Flags::CAPITAL)
            && !words
                .get(end)
                .is_some_and(|n| end < limit && (n.is(Flags::CAPITAL | ROLE) && n.kind == TokenKind::Word))
        {
            break;
        }
        if w.is(Flags::GENITIVE)
            && !words.get(end).is_some_and(|n| end < limit && (n.is(Flags::CAPITAL | ROLE | Flags::TITLE)))
        {
            break;
        }
    }
    let phrase = &words[at..end];
    let role = phrase.last().is_some_and(|w| w.is(ROLE) && !w.is(Flags::CAPITAL));
    let has_name =
        phrase.iter().any(|w| w.is(Flags::CAPITAL) && !w.is(Flags::DETERMINER | Flags::PREPOSITION | Flags::TIME));
    if !role && !has_name
        || phrase.is_empty()
        || phrase.last().is_some_and(|w| w.is(Flags::GENITIVE)) && phrase.len() > 3 && !has_name
    {
        return None;
    }
    let mut stop = end;
    if role
        && end + 1 < limit
        && words[end].is(Flags::NOUN_PREPOSITION)
        && matches!(words[end].span.of(text), "for" | "of" | "with" | "from" | "at" | "in")
    {
        // "a spokesman for the harbour board".
        stop = end + 1;
        while stop < limit
            && stop < end + 9
            && (words[stop].is(Flags::CAPITAL)
                || words[stop].is(Flags::DETERMINER | Flags::BODY_HEAD)
                || words[stop].is(Flags::GENITIVE)
                || stop == end + 1
                    && words[stop].kind == TokenKind::Word
                    && !words[stop].is(Flags::PRONOUN | Flags::ENDS_ING))
        {
            stop += 1;
        }
        while stop > end && words[stop - 1].is(Flags::DETERMINER) {
            stop -= 1;
        }
        if stop == end + 1 {
            stop = end;
        }
    }
    // ", the board's deputy chair," after a name.
    if stop + 2 < limit && words[stop].sign(',') {
        let close = (stop + 1..limit.min(stop + 14)).find(|&i| matches!(words[i].kind, TokenKind::Sign(',' | '.')));
        if let Some(close) = close
            && (words[stop + 1..close].iter().any(|w| w.is(ROLE)) != role)
            && (!role || words[stop + 1..close].iter().all(|w| w.is(Flags::CAPITAL)))
            && !words[stop + 1].is(Flags::RELATIVE
                | Flags::COORDINATOR
                | Flags::PRONOUN
                | Flags::ADVERB
                | Flags::PREPOSITION)
            && !words[stop + 1..close]
                .iter()
                .any(|w| w.is(Flags::AUXILIARY) || w.is(Flags::CUE_VERB) && w.is(Flags::PAST))
        {
            stop = close;
        }
    }
    let phrase = &words[at..stop];
    let span = phrase[0].span.join(phrase[phrase.len() - 1].span);
    let mut description = describe(text, span, phrase)?;
    description.doubtful =
        starts_sentence && phrase.len() == 1 && !word.is(Flags::TITLE | Flags::BODY | Flags::CAPITALS);
    Some((description, stop))
}
