//! What stands right behind "who", "which" or "that" is mostly their verb. It may as well begin what somebody says, or be
//! the one who says it: "a boat which engineers said leaks", "told sailors that tolls will rise". Nor is what stands right
//! before it always one: "voiced fresh hopes that".

use super::openers::surely_finite;
use super::phrase::{finite, run_start};
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};
use std::ops::Range;

/// Whether what may be a verb at `at` is a noun behind the relative word at `before`.
pub(super) fn noun_behind_relative(items: &[Item], sentence: &Range<usize>, before: usize, at: usize) -> bool {
    let item = &items[at];
    let Some(next) = items.get(at + 1).filter(|_| at + 1 < sentence.end) else { return false };
    let present = item.is(Flags::THIRD) && !item.is(Flags::PAST);
    // "which engineers said"
    let role = || item.is(Flags::ROLE) && present && next.is(Flags::STRONG) && surely_finite(next);
    // "a boy who police say is"
    let is = || items.get(at + 2).is_some_and(|i| at + 2 < sentence.end && i.is(Flags::AUXILIARY));
    let says = || next.is(Flags::STRONG) || next.is(Flags::CUE_VERB) && is();
    let body = || item.is(Flags::BODY_HEAD) && !next.is(Flags::ENDS_ING) && says();
    led_in(items, sentence, before, at)
        || role()
        || body()
        || told_of(items, sentence, before, at)
        || said_in(items, sentence, before, at)
}

/// How far before "that" the verb of "said in a statement that" stands, in items.
const TO_THAT: usize = 10;

/// "said in a statement that prices would rise", "that price rises hurt": whether the word behind "that" begins what was
/// said in a text or at an event, rather than tells of that.
fn said_in(items: &[Item], sentence: &Range<usize>, that: usize, at: usize) -> bool {
    let (item, held) = (&items[at], that.checked_sub(1).map(|h| &items[h]));
    let one = held.filter(|h| items[that].is_that() && h.is(Flags::CUE_NOUN | Flags::OCCASION | Flags::TIME));
    let Some(held) = one.filter(|_| that + 1 == at) else { return false };
    let next = items.get(at + 1).filter(|_| at + 1 < sentence.end);
    let verb = |n: &Item| n.is(Flags::AUXILIARY) && !n.is(Flags::ENDS_ING) || surely_finite(n);
    // "a statement that price …" would have "prices" for its verb.
    let bare = item.is(Flags::BASE) && !item.is(Flags::PAST | Flags::THIRD) && !held.is(Flags::PLURAL);
    let noun = item.is(Flags::NOUN_LIKE) && next.is_some_and(verb) || bare && next.is_some_and(|n| n.is_plain());
    let mut before = (sentence.start.max(that.saturating_sub(TO_THAT))..that).rev();
    let cue = before.by_ref().take_while(|&i| items[i].is_word()).find(|&i| items[i].act == Act::Finite);
    noun && !item.is(Flags::AUXILIARY) && cue.is_some_and(|v| items[v].is(Flags::STRONG))
}

/// "storms in which crews refuse": whether a preposition leads to the relative word, so that its clause has another subject,
/// which the word at `at` begins. "The roof of which fell" has none.
fn led_in(items: &[Item], sentence: &Range<usize>, before: usize, at: usize) -> bool {
    let relative = &items[before];
    let which = relative.is(Flags::RELATIVE) && !relative.is(Flags::CONTENT | Flags::DETERMINER);
    let link = before.checked_sub(1).filter(|&l| which && before + 1 == at && l > sentence.start).map(|l| &items[l]);
    let of = |l: &Item| l.is(Flags::NAME_PREPOSITION) && l.span.len() == "of".len();
    let noun = items[at].is(Flags::BASE | Flags::THIRD) && !items[at].is(Flags::PAST | Flags::AUXILIARY);
    noun && link.is_some_and(|l| l.is(Flags::PREPOSITION) && !of(l))
}

/// "voiced fresh hopes that": whether the word at `at`, before "that", is what a verb has for its object.
pub(super) fn voiced(items: &[Item], at: usize) -> bool {
    let somebody = Flags::SPEAKER | Flags::PRONOUN | Flags::INDEFINITE | Flags::PLURAL;
    let that = |n: &Item| n.is_that();
    let Some([verb, adjective]) = at.checked_sub(2).and_then(|from| items.get(from..at)) else { return false };
    // "voiced fresh hopes Friday that"
    let dated = items.get(at + 1).is_some_and(|i| i.is(Flags::TIME));
    items[at].is(Flags::CUE_NOUN)
        && items.get(at + 1 + usize::from(dated)).is_some_and(that)
        && verb.is(Flags::CUE_VERB)
        && verb.act != Act::None
        && adjective.is_word()
        && !adjective.is(somebody | Flags::ADVERB | Flags::COORDINATOR)
}

/// "Our friends at Radio Nord sum it up": whether the name that ends at `last` only says where those of a plural are.
pub(super) fn plural_head(text: &str, items: &[Item], start: usize, last: usize) -> bool {
    let name = |i: &Item| i.is_word() && i.is(Flags::CAPITAL);
    let Some(first) = run_start(items, start..last + 1, name).filter(|&f| f > start + 1) else { return false };
    let (head, link) = (&items[first - 2], &items[first - 1]);
    let several = head.is(Flags::PLURAL) || head.is_word() && head.span.of(text).ends_with('s');
    link.is(Flags::NOUN_PREPOSITION) && several && head.act == Act::None && !head.is(Flags::CAPITAL | Flags::GENITIVE)
}

/// "Critics of the plan claim that": whether a plural with its preposition begins the clause and ends at `last`.
pub(super) fn several_of(text: &str, items: &[Item], sentence: &Range<usize>, last: usize) -> bool {
    let word = |i: &Item| i.is_plain() && !i.is(Flags::RELATIVE);
    let Some(first) = run_start(items, sentence.start..last + 1, word) else { return false };
    let opens = first == sentence.start || items[first - 1].sign == ',' || items[first - 1].is(Flags::STRONG);
    // "this reeks of fear that"
    let led = items[first].traits.any(Traits::SINGLE)
        || items[first].is(Flags::PREPOSITION | Flags::SUBORDINATOR | Flags::COORDINATOR);
    let link = (first + 1..last).find(|&i| items[i].is(Flags::PREPOSITION)).filter(|_| opens && !led);
    let head = link.filter(|&l| items[l].is(Flags::NOUN_PREPOSITION)).map(|l| &items[l - 1]);
    head.is_some_and(|h| h.is(Flags::PLURAL) || h.span.of(text).ends_with('s') && !h.is(Flags::GENITIVE))
}

/// "Documents obtained by the Courier show": whether a plural that can hold words begins the sentence and what tells of it
/// ends at `last`.
pub(super) fn described_plural(text: &str, items: &[Item], start: usize, last: usize) -> bool {
    let Some(told) = (start + 1..last).find(|&i| items[i].act != Act::None) else { return false };
    let head = &items[told - 1];
    let several = head.is(Flags::PLURAL) || head.span.of(text).ends_with('s') && !head.is(Flags::GENITIVE);
    let alone = |i: &Item| i.is_plain() && !i.is(Flags::PREPOSITION | Flags::SUBORDINATOR | Flags::COORDINATOR);
    let by = items[told + 1].span.of(text) == "by";
    several
        && items[told].act == Act::Past
        && (by || head.is(Flags::CUE_NOUN))
        && items[start..told].iter().all(alone)
        && items[told + 1..=last].iter().all(|i| i.is_word() && i.act == Act::None)
}

/// "who in May said", "who during the debate had said": the relative word before such a date, which ends at `end`.
pub(super) fn before_date(items: &[Item], lo: usize, end: usize) -> Option<usize> {
    let last = end.checked_sub(1).map(|l| &items[l])?;
    if !(last.is(Flags::TIME | Flags::OCCASION) || last.number) || last.is(Flags::GENITIVE) {
        return None;
    }
    let word = |i: &usize| items[*i].is_plain() && !items[*i].is(Flags::PREPOSITION);
    let link = (lo..end).rev().find(|i| !word(i)).filter(|&l| l > lo)?;
    let who = &items[link - 1];
    let leads = items[link].is(Flags::PREPOSITION) && who.is(Flags::RELATIVE) && !who.is(Flags::POSSESSIVE);
    // "the pier, which on Monday officials said": another speaks.
    let speaks = Flags::ROLE | Flags::BODY_HEAD | Flags::PRONOUN | Flags::PLURAL;
    let other = |i: &Item| i.is(speaks) || i.is(Flags::CAPITAL) && !i.is(Flags::TIME);
    (leads && link + 1 < end && !items[link + 1..end].iter().any(other)).then_some(link - 1)
}

/// "told sailors that tolls will rise": whether the word behind "that" begins what the one addressed is told, and another
/// verb stands behind it.
fn told_of(items: &[Item], sentence: &Range<usize>, that: usize, at: usize) -> bool {
    if !items[at].is(Flags::NOUN_LIKE) || that + 1 != at {
        return false;
    }
    let next = items.get(at + 1).filter(|_| at + 1 < sentence.end);
    let follows = next.is_some_and(|n| n.is(Flags::AUXILIARY) && !n.is(Flags::ENDS_ING) || surely_finite(n));
    let content = follows && items[that].is_that();
    let hearer = |i: &usize| items[*i].is_plain() && !items[*i].is(Flags::PREPOSITION);
    let verb = content.then(|| (sentence.start..that).rev().find(|i| !hearer(i))).flatten();
    verb.is_some_and(|v| v + 1 < that && items[v].is(Flags::HEARER) && items[v].act != Act::None)
}

/// "storms in which crews have refused": where the subject begins behind a relative word that isn't it.
pub(super) fn behind_relative(items: &[Item], phrase: &Range<usize>) -> Option<usize> {
    let link = phrase.clone().find(|&i| items[i].is(Flags::RELATIVE) && !items[i].is(Flags::DETERMINER))?;
    let led = link > phrase.start && items[link - 1].is(Flags::PREPOSITION) && items[link].span.len() > "who".len();
    (led && link + 1 < phrase.end && !items[link + 1..phrase.end].iter().any(finite)).then_some(link + 1)
}

/// "The claim, which was made by Larn's lawyer, Ida Orr, and Tarn's lawyer, Karl Lund, named": the phrase that opens the
/// sentence, where a relative clause with commas of its own parts it from its verb, and nothing else has one.
pub(super) fn parted(items: &[Item], lo: usize, end: usize) -> Option<Range<usize>> {
    let clause = items.get(end)?.clause;
    let comma = (lo + 1..end - 1).find(|&i| !items[i].is_word()).filter(|&c| items[c].sign == ',')?;
    let relative = &items[comma + 1];
    let opens = relative.is(Flags::RELATIVE) && !relative.is(Flags::DETERMINER) && relative.clause != clause;
    let parts = items.get(comma + 2..end - 1)?.iter().filter(|i| i.sign == ',').count() > 2;
    let told = |i: &Item| i.act == Act::Finite && i.clause == clause;
    if !opens || !parts || items[end - 1].sign != ',' || items[lo..end].iter().any(told) {
        return None;
    }
    let whole = items[lo..comma].iter().all(|i| i.is_plain() && !i.is(Flags::SUBORDINATOR));
    (whole && !items[lo].is(Flags::PREPOSITION)).then_some(lo..comma)
}
