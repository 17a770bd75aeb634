//! Verbs that no list knows. Right behind marks that hand over to a credit, any past tense with its subject beside it
//! reports; anywhere else none does.

use crate::extract::Item;
use crate::rules::Flags;
use std::ops::Range;

/// «“We won't,” she surmised.»: a past tense that no list knows reports too, when it stands with its
/// subject right behind a quotation that ends in a comma, a question or a cry.
pub(super) fn credits_quotation(text: &str, items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let verb = &items[at];
    if !verb.is(Flags::ED) && !(verb.is(Flags::VERB) && verb.is(Flags::PAST))
        || verb.is(Flags::CAPITAL | Flags::PERSON | Flags::AUXILIARY | Flags::ADVERB)
    {
        return false;
    }
    // "“…,” a colonel flanked by nine men said"
    let says = |i: &Item| i.is(Flags::STRONG) && i.is(Flags::PAST | Flags::THIRD);
    let by = items.get(at + 1).is_some_and(|n| n.span.of(text) == "by");
    if by && items[at + 2..sentence.end].iter().take_while(|i| i.is_word()).any(says) {
        return false;
    }
    let reach = sentence.start.max(at.saturating_sub(6));
    let Some(quote) = (reach..at).rev().find(|&i| items[i].quote.is_some()) else { return false };
    let subject = &items[quote + 1..at];
    let no_subject = Flags::SUBORDINATOR
        | Flags::AUXILIARY
        | Flags::PREPOSITION
        | Flags::VERB
        | Flags::CUE_VERB
        | Flags::COORDINATOR;
    let phrase = subject.iter().all(|i| i.is_word() && (!i.is(no_subject) || i.is(Flags::CAPITAL)));
    let named = subject.iter().any(|i| i.is(Flags::CAPITAL | Flags::PRONOUN | Flags::ROLE));
    let ends = items.get(at + 1).is_none_or(|i| {
        at + 1 >= sentence.end || i.sign != '\0' || i.is(Flags::PREPOSITION | Flags::ADVERB | Flags::SUBORDINATOR)
    });
    hands_over(text, &items[quote]) && phrase && named && ends && !goes_on(text, items, sentence, quote, at + 1)
}

/// "Famed as a “builder,” the mayor who relocated to": whether a few words stand inside a sentence, in small letters, and
/// it goes on behind a verb, at `next`.
fn goes_on(text: &str, items: &[Item], sentence: &Range<usize>, quote: usize, next: usize) -> bool {
    let first = items[quote].span.of(text).chars().find(|c| c.is_alphanumeric());
    let small = first.is_some_and(char::is_lowercase);
    let inside = quote > sentence.start && !matches!(items[quote - 1].sign, ',' | ':');
    small && inside && next < sentence.end && items[next].is_word() && !items[next].is(Flags::TIME)
}

/// «“Why us?” reacted Orr.»: the same before its subject, with nothing behind that.
pub(super) fn inverted_unlisted(text: &str, items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let name = |i: &Item| i.is_word() && i.is(Flags::CAPITAL) && !i.is(Flags::TIME);
    let behind = &items[at + 1..sentence.end];
    let length = behind.iter().take_while(|i| name(i)).count();
    items[at].is(Flags::ED)
        && !items[at].is(Flags::CAPITAL | Flags::PERSON | Flags::ADVERB)
        && at > sentence.start
        && items[at - 1].quote.is_some()
        && hands_over(text, &items[at - 1])
        && length > 0
        && behind.get(length).is_none_or(|i| matches!(i.sign, ',' | '.'))
}

/// Whether a quoted stretch ends in a comma, a question or a cry.
fn hands_over(text: &str, quote: &Item) -> bool {
    let quoted = quote.span.of(text).trim_end_matches(|c: char| "\"”“'’»„".contains(c) || c.is_whitespace());
    quoted.ends_with([',', '?', '!'])
}
