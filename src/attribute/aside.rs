//! "Orr, after calling it “a gift”, left": the participle stands between its subject and the verb, so that the
//! clause has none yet where the words come. The first comma or dash opens an aside, the next closes it, and a finite verb
//! must follow at once; else what stands there is one of a list, or the end of a sentence.

use super::phrase::{adverbial, dash};
use super::subject::subject_before;
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// The subject before the aside that begins with the participle at `at`, or with a preposition right before it, of a
/// sentence's items.
pub(super) fn subject_round(items: &[Item], sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let lo = sentence.start;
    let leads = |i: &Item| i.is(Flags::PREPOSITION | Flags::SUBORDINATOR) && !i.is(Flags::CAPITAL);
    let first = at.checked_sub(usize::from(at > lo && leads(&items[at - 1])))?;
    let open = first.checked_sub(1).filter(|&o| o > lo && (items[o].sign == ',' || dash(items, o)))?;
    let dashed = items[open].sign != ',';
    let closes = |k: &usize| if dashed { dash(items, *k) } else { items[*k].ends_in_comma() };
    let close = (at + 1..sentence.end).find(closes)?;
    let verb = (close + 1..sentence.end).find(|&i| !adverbial(&items[i]))?;
    let clause = items[verb].clause;
    let told = |i: &Item| i.act == Act::Finite && i.clause == clause;
    let goes_on = items[verb].act == Act::Finite && !items[at..close].iter().any(|i| i.sign == ';');
    // "Orr, writing for the board, said so": of two that report the verb does.
    let marked = items[at..close + 1].iter().any(|i| i.quote.is_some());
    let goes_on =
        goes_on && items[at].is(Flags::CUE_VERB | Flags::AUXILIARY) && (marked || !items[verb].is(Flags::STRONG));
    if !goes_on || items[lo..open].iter().any(told) {
        return None;
    }
    subject_before(items, lo, open).filter(|s| s.end == open)
}

/// "Orr, in calling it “a gift,” went too far": the subject of the verb at `verb`, where the words that end before it close
/// such an aside.
pub(super) fn subject_past(items: &[Item], lo: usize, quote: usize, verb: usize) -> Option<Range<usize>> {
    let mut before = (lo..quote).rev().take_while(|&i| items[i].sign != ';');
    let participle = before.find(|&i| items[i].act == Act::Participle)?;
    subject_round(items, &(lo..verb + 1), participle)
}
