//! Everyone whom the story names or describes outside quotation marks, in reading order: the
//! antecedents that a later "he", "Orlov" or "the spokesman" may mean.

use super::describe::{Description, describe};
use crate::rules::Flags;
use crate::segment::{Segmented, Word};
use crate::text::{BlockKind, TokenKind};

/// How many words may stand before the name or the role they modify.
const LONGEST_MODIFIER: usize = 6;

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
    let opens =
        word.is(Flags::CAPITAL) && word.kind == TokenKind::Word || word.is(Flags::DETERMINER) || word.is(Flags::ROLE);
    if starts_sentence && word.is(Flags::PRONOUN) && word.is(Flags::MALE | Flags::FEMALE) {
        return describe(text, word.span, &words[at..=at]).map(|d| (d, at + 1));
    }
    let small = Flags::PREPOSITION | Flags::SUBORDINATOR | Flags::COORDINATOR | Flags::ADVERB | Flags::AUXILIARY;
    // "Said Orr": the verb is no part of the name. "Nobody" names nobody.
    let verb = word.is(Flags::CUE_VERB) && word.is(Flags::PAST | Flags::ING);
    let nobody = word.is(Flags::INDEFINITE | Flags::NEGATION);
    let lead = starts_sentence && (word.is(small) && !word.is(Flags::DETERMINER) || verb || nobody);
    if !opens || word.is(Flags::PRONOUN) || lead {
        return None;
    }
    let end = noun_phrase(text, words, at, limit);
    let phrase = &words[at..end];
    let role = phrase.last().is_some_and(|w| w.is(Flags::ROLE) && !w.is(Flags::CAPITAL));
    let name = |w: &Word| w.is(Flags::CAPITAL) && !w.is(Flags::DETERMINER | Flags::PREPOSITION | Flags::TIME);
    if !role && !phrase.iter().any(name) {
        return None;
    }
    let stop = if role { affiliation(words, end, limit) } else { end };
    let stop = apposition(words, stop, limit, role);
    let phrase = &words[at..stop];
    let span = phrase[0].span.join(phrase[phrase.len() - 1].span);
    let mut description = describe(text, span, phrase)?;
    let known = Flags::TITLE | Flags::BODY | Flags::CAPITALS;
    description.doubtful = starts_sentence && phrase.len() == 1 && !word.is(known);
    Some((description, stop))
}

/// Where the name, or the role with what stands before it, ends.
fn noun_phrase(text: &str, words: &[Word], at: usize, limit: usize) -> usize {
    let follows = |end: usize, flags: Flags| {
        words.get(end).is_some_and(|n| end < limit && n.is(flags) && n.kind == TokenKind::Word)
    };
    let no_modifier = Flags::PREPOSITION
        | Flags::COORDINATOR
        | Flags::AUXILIARY
        | Flags::PRONOUN
        | Flags::ADVERB
        | Flags::SUBORDINATOR
        | Flags::TIME;
    let finite = |w: &Word| {
        w.is(Flags::VERB | Flags::CUE_VERB)
            && w.is(Flags::PAST | Flags::THIRD)
            && !w.is(Flags::NOUN_LIKE | Flags::ROLE | Flags::BODY_HEAD)
    };
    let mut end = at;
    let mut named = false;
    while end < limit {
        let w = &words[end];
        let name = w.is(Flags::CAPITAL)
            && !w.is(Flags::PRONOUN)
            && (end == at || !w.is(Flags::TIME) || w.is(Flags::BODY_HEAD));
        let modifier =
            !named && end - at < LONGEST_MODIFIER && w.kind == TokenKind::Word && !w.is(no_modifier) && !finite(w);
        let office = end > at
            && w.span.of(text) == "of"
            && words[end - 1].is(Flags::TITLE)
            && words[end - 1].is(Flags::CAPITAL)
            && follows(end + 1, Flags::CAPITAL);
        let joined = named && w.sign('&') || office;
        let role = w.is(Flags::ROLE) && !w.is(Flags::GENITIVE) || w.is(Flags::TITLE) && !named;
        if !(end == at || name || joined || modifier || role) {
            break;
        }
        named |= name && !w.is(Flags::TITLE | Flags::DETERMINER);
        end += 1;
        // A role in lower case that no name follows ends the phrase: "the mayor".
        let last_role = w.is(Flags::ROLE) && !w.is(Flags::CAPITAL) && !follows(end, Flags::CAPITAL | Flags::ROLE);
        let owner = w.is(Flags::GENITIVE) && !follows(end, Flags::CAPITAL | Flags::ROLE | Flags::TITLE);
        if last_role || owner {
            break;
        }
    }
    end
}

/// Where "for the harbour board" ends after a role; `end` if nothing of the kind follows.
fn affiliation(words: &[Word], end: usize, limit: usize) -> usize {
    if end + 1 >= limit || !words[end].is(Flags::NAME_PREPOSITION) {
        return end;
    }
    let first = end + 1;
    let part = |i: usize| {
        let w = &words[i];
        let noun = i == first && w.kind == TokenKind::Word && !w.is(Flags::PRONOUN | Flags::ENDS_ING);
        w.is(Flags::CAPITAL | Flags::DETERMINER | Flags::BODY_HEAD | Flags::GENITIVE) || noun
    };
    let mut stop = (first..limit.min(end + 9)).find(|&i| !part(i)).unwrap_or(limit.min(end + 9));
    while stop > first && words[stop - 1].is(Flags::DETERMINER) {
        stop -= 1;
    }
    if stop == first { end } else { stop }
}

/// Where ", the board's deputy chair," after a name or ", Ann Cole," after a role ends.
fn apposition(words: &[Word], end: usize, limit: usize, role: bool) -> usize {
    if end + 2 >= limit || !words[end].sign(',') {
        return end;
    }
    let Some(close) = (end + 1..limit.min(end + 14)).find(|&i| words[i].sign(',') || words[i].sign('.')) else {
        return end;
    };
    let inside = &words[end + 1..close];
    let stands_beside =
        if role { inside.iter().all(|w| w.is(Flags::CAPITAL)) } else { inside.iter().any(|w| w.is(Flags::ROLE)) };
    let other = Flags::RELATIVE | Flags::COORDINATOR | Flags::PRONOUN | Flags::ADVERB | Flags::PREPOSITION;
    let clause = |w: &Word| w.is(Flags::AUXILIARY) || w.is(Flags::CUE_VERB) && w.is(Flags::PAST);
    let fits = stands_beside && !inside.is_empty() && !inside[0].is(other) && !inside.iter().any(clause);
    if fits { close } else { end }
}
