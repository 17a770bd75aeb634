//! What stands inside a clause and doesn't end it: an aside between commas or dashes, a clause inside an
//! apposition. The clause round it still has the subject that was read before, or waits for its verb.

use super::clauses::{Clause, Clauses, Opening};
use super::company::{Seen, object_follows};
use super::openers::surely_finite;
use super::phrase::{adverbial, dash, run_start};
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};
use std::ops::Range;

/// Longest aside between dashes, in items.
const LONGEST_ASIDE: usize = 10;

impl Clauses {
    /// "A clerk who refused to testify at a hearing has": whether the verb at `at` is that of the clause round the relative one,
    /// since a preposition stands behind the last verb there.
    pub(super) fn ends_relative(&self, items: &[Item], here: usize, at: usize) -> bool {
        let link = self.all[here].seen.last.and_then(|v| items.get(v + 1));
        let led = link.is_some_and(|i| i.is(Flags::PREPOSITION) && !i.is(Flags::CONTENT));
        led && items[at].is(Flags::AUXILIARY) && self.all[here].seen.waits && self.awaited(here)
    }

    /// "The guard who knew Orr said …": whether the clause round the relative one still needs a verb.
    pub(super) fn awaited(&self, here: usize) -> bool {
        let Clause { opening, parent, seen } = &self.all[here];
        let waits = parent.is_some_and(|p| self.lacks_verb(p));
        *opening == Opening::Relative && seen.verb.is_some() && waits
    }

    /// "A sailor who says he is ill in his berth has left", "A sailor who said it was late left": the clause round the relative
    /// one, where what is said in that has its verb, and no subject stands right before the one at `at`.
    pub(super) fn past_told(&self, items: &[Item], sentence: &Range<usize>, here: usize, at: usize) -> Option<usize> {
        let Clause { opening, parent, seen } = &self.all[here];
        let verb = items[at].is(Flags::AUXILIARY) || surely_finite(&items[at]);
        let told = seen.verb.filter(|_| *opening == Opening::Content && verb)?;
        let relative = parent.filter(|&p| self.awaited(p) && !items[at].is(Flags::GENITIVE))?;
        let phrase = |i: &Item| i.is_plain() && !i.is(Flags::PREPOSITION) && i.act == Act::None;
        let link = run_start(items, sentence.start..at, phrase)?.checked_sub(1)?;
        let held = items[link].is(Flags::PREPOSITION) && !items[link].is(Flags::SUBORDINATOR);
        let one = items[told + 1..at].iter().filter(|i| i.is(Flags::DETERMINER)).count() < 2;
        (link > told && held || link == told && seen.waits && one).then(|| self.all[relative].parent).flatten()
    }
}

/// "anything he says": whether a pronoun right before the verb at `at` is its subject.
pub(super) fn follows_subject(items: &[Item], at: usize) -> bool {
    let before = at.checked_sub(1).map(|b| &items[b]);
    let other = Flags::POSSESSIVE | Flags::RELATIVE | Flags::DETERMINER | Flags::INDEFINITE;
    before.is_some_and(|b| b.is(Flags::PRONOUN) && !b.is(other) && !b.traits.any(Traits::OBJECT))
}

/// "The law, which passed in May, helps farmers": whether an inner clause stands between two commas, and the clause
/// round it has a subject that agrees with the verb at the end of `behind`, which the second comma begins, and none yet.
pub(super) fn awaited(text: &str, items: &[Item], sentence: &Range<usize>, seen: &Seen, behind: Range<usize>) -> bool {
    let (close, at, start) = (behind.start, behind.end, sentence.start);
    let clause = items[close].clause;
    if !seen.noun || seen.verb.is_some() || !items[at].is(Flags::THIRD | Flags::BASE) {
        return false;
    }
    let inner = run_start(items, start..close, |i| i.clause != clause);
    let open = inner.and_then(|i| i.checked_sub(1)).filter(|&i| i > start && items[i].sign == ',');
    let open = open.or_else(|| aside(items, start, close));
    let Some(head) = open.map(|i| &items[i - 1]) else { return false };
    let plural = head.is(Flags::PLURAL) || !head.is(Flags::CAPITAL) && head.span.of(text).ends_with('s');
    let leads = items[start].is(Flags::PREPOSITION | Flags::SUBORDINATOR | Flags::ENDS_ING);
    let next = items.get(at + 1).filter(|_| at + 1 < sentence.end);
    let goes_on = |n: &Item| n.is_word() && !n.is(Flags::AUXILIARY | Flags::COORDINATOR) && !surely_finite(n);
    plural != items[at].is(Flags::THIRD) && !leads && next.is_some_and(goes_on)
}

/// "Wardens, however, note", "The tolls, according to Orr, include": the comma that opens such an aside, which that at
/// `close` ends.
fn aside(items: &[Item], start: usize, close: usize) -> Option<usize> {
    let open = (start + 1..close).rev().find(|&i| !items[i].is_word()).filter(|&i| items[i].sign == ',')?;
    let lead = &items[open + 1];
    let adverb = open + 2 == close && lead.is(Flags::ADVERB);
    let acts = |i: &Item| !matches!(i.act, Act::None | Act::Past);
    let credit = lead.traits.any(Traits::SOURCE) && !items[open + 2..close].iter().any(acts);
    ((adverb || credit) && !items[start..open].iter().any(acts)).then_some(open)
}

/// ", a man Orr knows": whether the verb at `at` is that of a clause inside an apposition, whose subject follows the
/// noun at once.
pub(super) fn apposed_clause(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let name = |i: &usize| items[*i].is(Flags::CAPITAL) && items[*i].is_word() && !items[*i].is(Flags::DETERMINER);
    let verb = run_start(items, sentence.start..at, adverbial).unwrap_or(at);
    let capitals = (sentence.start..verb).rev().take_while(name).count();
    let pronoun = verb > sentence.start && items[verb - 1].is(Flags::PRONOUN) && !items[verb - 1].is(Flags::POSSESSIVE);
    let subject = verb - if pronoun { 1 } else { capitals };
    let small = |i: &usize| {
        let stops = Flags::CAPITAL | Flags::PREPOSITION | Flags::COORDINATOR | Flags::SUBORDINATOR | Flags::PRONOUN;
        items[*i].is_plain() && !items[*i].is(stops)
    };
    let words = (sentence.start..subject).rev().take_while(small).take(4).count();
    let first = subject - words;
    // "the mayor Orr": a title.
    let article = items.get(first).is_some_and(|i| i.is(Flags::DETERMINER) && i.span.len() == 1);
    let titled = words > 0 && items[subject - 1].is(Flags::ROLE | Flags::TITLE) && !article && !pronoun;
    // "Though it was late, a tired Orr opened the pier": what she did, and not what she is.
    subject < verb
        && !items[at].is(Flags::STRONG)
        && !object_follows(items, sentence, at)
        && words > 1
        && items[first].is(Flags::DETERMINER)
        && first > sentence.start
        && (items[first - 1].sign == ',' || dash(items, first - 1))
        && !items[subject - 1].is(Flags::TIME)
        && !titled
}

/// "though she said Orr, with her consent, signed it": whether the comma at `at` is one of two between the subject of
/// what was said and its verb.
pub(super) fn parts_subject(items: &[Item], sentence: &Range<usize>, seen: &Seen, at: usize) -> bool {
    let Some(said) = seen.verb.filter(|&v| items[v].is(Flags::STRONG) && !items[v].is(Flags::HEARER)) else {
        return false;
    };
    let comma = |i: &usize| items[*i].sign == ',';
    let end = sentence.end.min(at + 2 + LONGEST_ASIDE);
    let first = (said + 1..at).find(comma).unwrap_or(at);
    let last = if first < at { at } else { (at + 1..end).find(comma).unwrap_or(at) };
    let phrase = |words: &[Item]| words.iter().all(|i| i.is_word() && !surely_finite(i) && !i.is(Flags::AUXILIARY));
    let subject = said + 1..first;
    let told = items.get(last + 1).filter(|_| last + 1 < sentence.end);
    last > first + 1
        && seen.noun
        && !subject.is_empty()
        && items[subject.start].is(Flags::CAPITAL | Flags::DETERMINER)
        && phrase(&items[subject])
        && items[first + 1].is(Flags::PREPOSITION)
        && phrase(&items[first + 1..last])
        && told.is_some_and(|v| surely_finite(v) || v.is(Flags::AUXILIARY))
}

/// Whether the dash at `at` is one of two round a few words without a verb of their own: "— in one sentence —".
pub(super) fn between_dashes(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let verb = |i: &Item| i.is(Flags::AUXILIARY) || surely_finite(i) || i.quote.is_some();
    let plain = |from: usize, to: usize| !items[from..to].iter().any(verb);
    let ahead = at + 1..sentence.end.min(at + 2 + LONGEST_ASIDE);
    let back = sentence.start.max(at.saturating_sub(LONGEST_ASIDE + 1))..at;
    let opens = ahead.clone().find(|&i| matches!(items[i].sign, '—' | '–')).is_some_and(|i| plain(at + 1, i));
    let closes = back.rev().find(|&i| matches!(items[i].sign, '—' | '–')).is_some_and(|i| plain(i + 1, at));
    opens || closes
}
