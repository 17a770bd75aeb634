//! Whom "him" can't mean. Who does something to somebody does it to another: of "Cole asked him" the subject is the one
//! person who isn't meant, however much he stands out.

use super::epithet::the_same;
use super::role;
use super::speaker::Gender;
use super::trace::{Trace, before};
use crate::rules::{Flags, Traits};
use crate::segment::{Segmented, Word};
use crate::text::{Span, TokenKind};

/// Most words from the subject to its object.
const CLAUSE: usize = 8;
/// So many words before a pronoun are read for one who has no name.
const STAND_IN: usize = 40;
/// "Orr, who hit him".
const SHORTEST: usize = 16;
/// A finite verb in any of its forms.
const VERBS: Flags = Flags(Flags::VERB.0 | Flags::CUE_VERB.0 | Flags::ED.0);

/// The subject of the clause whose object the pronoun at `at` is, among `traces`, which are in order.
pub(super) fn subject_of(text: &str, segmented: &Segmented, traces: &[Trace], at: Span) -> Option<usize> {
    let object = is_object(text, &segmented.words, segmented.behind(at.start()));
    if object { clause_subject(segmented, traces, at) } else { None }
}

/// The subject of the clause that goes on at `at`, behind its verb.
pub(super) fn clause_subject(segmented: &Segmented, traces: &[Trace], at: Span) -> Option<usize> {
    let trace = traces[..before(traces, at.start())].last().filter(|t| t.is_subject())?;
    if trace.span.end() > at.start() {
        return None;
    }
    let clause = segmented.words_in(Span::new(trace.span.end(), at.start()));
    let other = Flags::SUBORDINATOR | Flags::COORDINATOR | Flags::RELATIVE;
    let stops = |w: &Word| match w.kind {
        TokenKind::Sign(sign) => sign != ',',
        _ => w.is(other) || w.is(Flags::PRONOUN) && w.is(Flags::MALE | Flags::FEMALE | Flags::PLURAL),
    };
    let verbs = clause.iter().filter(|w| w.is(VERBS) && !w.is(Flags::AUXILIARY | Flags::CAPITAL | Flags::PREPOSITION));
    (clause.len() < CLAUSE && !clause.iter().any(stops) && verbs.count() == 1).then_some(trace.entry)
}

/// "To a niece who asked, she said", "Asked by a niece, she said": the one whom the sentence of the pronoun begins with, if
/// it is told to that one; `words` end before the pronoun.
pub(super) fn addressed_before(
    text: &str,
    segmented: &Segmented,
    words: &[Word],
    traces: &[Trace],
    sentence: usize,
) -> Option<usize> {
    let comma = words.last().filter(|w| w.sign(','))?.span.start();
    let here = traces[..before(traces, comma)].iter().rev().take_while(|t| t.sentence == sentence);
    let first = here.last()?;
    let to = segmented.behind(first.span.start()).checked_sub(1)?;
    // "Cross-examined by Orr, he"
    let asks = |w: &Word| w.is(Flags::HEARER | Flags::ASKS | Flags::ED | Flags::PARTICIPLE) && w.is(Flags::CAPITAL);
    let by = || words[to].span.of(text) == "by" && to.checked_sub(1).is_some_and(|k| asks(&words[k]));
    (words[to].span.of(text) == "To" || by()).then_some(first.entry)
}

/// "When a draft was sent to Cole, he left": the only one whom the clause tells of that leads to the pronoun, behind the
/// comma that `words` end with. "When he met Cole, he" goes on with whoever he is.
pub(super) fn led_by(segmented: &Segmented, words: &[Word], traces: &[Trace], sentence: usize) -> Option<usize> {
    let (comma, leading) = words.split_last().filter(|(w, _)| w.sign(','))?;
    let clause = &leading[leading.len() - leading.iter().rev().take_while(|w| !w.parts_sentences()).count()..];
    let first =
        clause.first().filter(|w| w.is(Flags::SUBORDINATOR) && w.is(Flags::CAPITAL) && !w.is(Flags::DETERMINER))?;
    let pronoun = |w: &Word| w.is(Flags::PRONOUN | Flags::POSSESSIVE) && w.is(Flags::MALE | Flags::FEMALE);
    // "If Cole won, he said, it": an aside.
    let aside = segmented.words[words.len()..].get(2).is_none_or(|w| w.sign(','));
    // "When asked about Cole, he", "After meeting Cole, he": somebody else.
    let own =
        clause.get(1).is_some_and(|w| w.is(Flags::ED | Flags::PARTICIPLE | Flags::ENDS_ING) && !w.is(Flags::CAPITAL));
    if aside || own || clause.iter().any(pronoun) {
        return None;
    }
    let here = traces[..before(traces, comma.span.start())].iter().rev().take_while(|t| t.sentence == sentence);
    the_same(here.take_while(|t| t.span.start() > first.span.start()).map(|t| t.entry))
}

/// "Ann Cole, who directed him": whether a phrase tells somebody by what was done to another, whom a pronoun of this gender
/// means.
pub(super) fn tells_of_another(text: &str, segmented: &Segmented, phrase: Span, gender: Gender) -> bool {
    // Hardly any is so long and has a clause behind a comma.
    if phrase.len() < SHORTEST || !phrase.of(text).contains(',') {
        return false;
    }
    let words = segmented.words_in(phrase);
    let him = |i: usize| role::gender(words[i].flags) == Some(gender) && is_object(text, words, i);
    (2..words.len()).any(|i| words[i - 2].is(Flags::RELATIVE) && him(i))
}

/// "He carried her boxes. “…,” she said": whether it is another pronoun that stands there, which means a man.
pub(super) fn is_of_other(segmented: &Segmented, trace: &Trace, gender: Option<Gender>) -> bool {
    if trace.span.len() > "her".len() || gender.is_none() {
        return false;
    }
    let word = segmented.words.get(segmented.behind(trace.span.start())).filter(|w| w.is(Flags::PRONOUN));
    word.and_then(|w| role::gender(w.flags)).is_some_and(|g| Some(g) != gender)
}

/// "Another was less kind. “…,” he said": where the last sentences begin with one who has no name, of whom a pronoun
/// behind them, at this byte, speaks: behind which byte all others stand who may be meant. "Another said that he saw a boy
/// fall" tells of the boy, but it is not he who goes on.
pub(super) fn stand_in(segmented: &Segmented, pronoun: usize) -> Option<usize> {
    let end = segmented.behind(pronoun);
    let behind = &segmented.words[end.saturating_sub(STAND_IN)..end];
    let one = |k: usize| {
        let (w, next) = (&behind[k], behind.get(k + 1));
        let alone = w.is(Flags::INDEFINITE) && w.is(Flags::CAPITAL);
        let alone = alone && w.traits.any(Traits::NEW) && w.traits.any(Traits::SINGLE);
        let acts = |n: &Word| n.sign(',') || n.is(Flags::AUXILIARY) || n.is(VERBS) && n.is(Flags::PAST | Flags::THIRD);
        let begins = || k == 0 || behind[k - 1].parts_sentences();
        alone && begins() && next.is_some_and(acts)
    };
    let first = (0..behind.len()).rev().find(|&k| one(k))?;
    let speaks = behind[first + 1].is(Flags::CUE_VERB) && behind[first + 1].is(Flags::STRONG);
    let stop = if speaks { behind[first..].iter().find(|w| w.parts_sentences()) } else { None };
    let start = behind[first].span.start();
    segmented.marked_at(start).is_none().then_some(stop.map_or(start, |stop| stop.span.start()))
}

/// Whether it is told there what somebody says: "told Cole".
pub(super) fn is_hearer(segmented: &Segmented, mention: Span) -> bool {
    let before = segmented.behind(mention.start()).checked_sub(1).map(|i| &segmented.words[i]);
    before.is_some_and(|w| w.is(Flags::HEARER) && w.is(Flags::CUE_VERB))
}

/// Whether the pronoun there is an object: "him", and "her" where it owns nothing.
pub(super) fn is_object(text: &str, words: &[Word], index: usize) -> bool {
    let Some(pronoun) = words.get(index).filter(|w| w.is(Flags::PRONOUN) && w.is(Flags::MALE | Flags::FEMALE)) else {
        return false;
    };
    if !pronoun.is(Flags::POSSESSIVE) {
        return pronoun.traits.any(Traits::OBJECT) && !pronoun.span.of(text).ends_with("self");
    }
    let small = Flags::PREPOSITION | Flags::SUBORDINATOR | Flags::COORDINATOR | Flags::DETERMINER | Flags::AUXILIARY;
    // "recalled her saying"
    let says = |next: &Word| next.is(Flags::STRONG) && next.is(Flags::ENDS_ING);
    words
        .get(index + 1)
        .is_none_or(|next| next.kind != TokenKind::Word || next.is(small) || next.is(Flags::TIME) || says(next))
}
