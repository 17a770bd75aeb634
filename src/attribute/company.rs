//! What stands beside a word that may be a verb, and tells whether it is one: an object, a verb that comes later, or
//! the head of the phrase before it.

use super::openers::surely_finite;
use super::phrase::{adverbial, run_start};
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// What was read of a clause so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen {
    /// Its last finite verb, as an item.
    pub verb: Option<usize>,
    /// Its last verb of any form.
    pub last: Option<usize>,
    /// A noun phrase was read since it began or since its last verb.
    pub noun: bool,
    /// "and" was read: another verb may share the subject.
    pub shares: bool,
    /// It is a relative one that no comma parts from the clause round it, which has no verb yet: "groups that want …".
    pub waits: bool,
}

/// "A letter to members": whether the phrase that ends in the plural at `last` has a singular for a head that
/// can hold words, or, where an `object` follows the verb, any that an article opens ("a group of members").
pub(super) fn singular_head(items: &[Item], lo: usize, last: usize, object: bool) -> bool {
    let phrase = (lo..last).rev().take_while(|&i| items[i].is_plain());
    let Some(link) = phrase.clone().find(|&i| items[i].is(Flags::PREPOSITION)) else { return false };
    let Some(head) = link.checked_sub(1).filter(|&h| h >= lo) else { return false };
    let led = phrase.last().is_some_and(|first| first <= head && !items[first].is(Flags::PREPOSITION));
    let held = object && head > lo && items[head - 1].is(Flags::DETERMINER) && items[link].is(Flags::NAME_PREPOSITION);
    led && (items[head].is(Flags::CUE_NOUN) || held) && !items[head].is(Flags::PLURAL)
}

/// "said he wanted": a clause without "that" may follow the last verb.
pub(super) fn last_reports(items: &[Item], clause: &Seen) -> bool {
    clause.last.is_some_and(|v| {
        // "has repeatedly said"
        let next = items[v + 1..].iter().find(|i| !adverbial(i));
        let says = |n: &Item| items[v].is(Flags::AUXILIARY) && n.is(Flags::STRONG);
        items[v].is(Flags::CUE_VERB)
            || items.get(v + 1).is_some_and(|n| n.is(Flags::CUE_VERB))
            || next.is_some_and(says)
    })
}

/// Whether what follows looks like an object or a reported clause.
pub(super) fn object_follows(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    // "point out the"
    let out = |n: &Item| n.is(Flags::ADVERB) && n.is(Flags::PREPOSITION) && items[at].is(Flags::CUE_VERB);
    let next = at + 1 + usize::from(items.get(at + 1).is_some_and(out));
    let next = items.get(next).filter(|_| next < sentence.end);
    // "a guard who left"
    let who = |n: &&Item| n.is(Flags::RELATIVE) && !n.is(Flags::SUBORDINATOR | Flags::CONTENT | Flags::DETERMINER);
    next.filter(|n| !(items[at].is(Flags::NOUN_LIKE) && who(n))).is_some_and(|n| {
        n.quote.is_some()
            || n.sign == ':'
            || n.is_currency()
            || n.number
            || n.openly()
            || n.is(Flags::DETERMINER
                | Flags::PRONOUN
                | Flags::CAPITAL
                | Flags::RELATIVE
                | Flags::POSSESSIVE
                | Flags::NEGATION
                | Flags::CONTENT)
    })
}

/// What follows an auxiliary: "has said" belongs to it, "has plans" doesn't.
pub(super) fn in_group(item: &Item, auxiliary: &Item) -> Act {
    let noun = item.is(Flags::THIRD) && !item.is(Flags::PAST | Flags::PARTICIPLE)
        || item.is(Flags::BASE)
            && item.is(Flags::NOUN_LIKE)
            && !item.is(Flags::PARTICIPLE)
            && !auxiliary.is(Flags::BE | Flags::MODAL);
    if noun { Act::None } else { Act::Group }
}

/// "wrote to those affected but": whether a preposition leads to "those" at `at`, so that it is no subject.
pub(super) fn of_those(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    // "those most affected"
    let most = at > sentence.start && items[at].is(Flags::DETERMINER) && items[at - 1].is(Flags::INDEFINITE);
    let at = at - usize::from(most);
    let led = (sentence.start + 1..at).rev().map(|i| &items[i]).find(|i| !adverbial(i) || i.is(Flags::PREPOSITION));
    let leads = |i: &Item| i.is(Flags::PREPOSITION) && !i.is(Flags::SUBORDINATOR | Flags::ADVERB);
    items[at].is(Flags::INDEFINITE) && led.is_some_and(leads)
}

/// "briefed on it, who asked not to be named, said": whether a clause about somebody stands before the verb.
pub(super) fn who_then_verb(items: &[Item], sentence: &Range<usize>, from: usize) -> bool {
    let comma = |from: usize| (from..sentence.end.min(from + 16)).find(|&k| items[k].sign == ',');
    let who = |i: &Item| i.is(Flags::RELATIVE) && !i.is(Flags::DETERMINER | Flags::CONTENT);
    let Some(open) = comma(from).filter(|&c| c + 2 < sentence.end && who(&items[c + 1])) else { return false };
    let close = comma(open + 2).filter(|&c| c + 1 < sentence.end);
    close.is_some_and(|c| surely_finite(&items[c + 1]) || items[c + 1].is(Flags::AUXILIARY))
}

/// "rejected two": whether what follows a verb is a thing, and no clause.
pub(super) fn takes_object(verb: &Item) -> bool {
    let acts = matches!(verb.act, Act::Finite | Act::Group) && !verb.is(Flags::AUXILIARY);
    acts && (!verb.is(Flags::CUE_VERB) || verb.is(Flags::CLAUSELESS))
}

/// Whether a finite verb follows before the clause can end.
pub(super) fn later_verb(items: &[Item], sentence: &Range<usize>, from: usize) -> bool {
    let rest = &items[from..sentence.end.min(from + 16)];
    // "wrote to those affected"
    let of_those = |k: usize| {
        k > 1 && rest[k - 1].is(Flags::INDEFINITE) && rest[k - 2].is(Flags::PREPOSITION) && rest[k].is(Flags::ED)
    };
    rest.iter()
        .enumerate()
        .take_while(|&(k, i)| i.sign != ',' || comma_of_place(rest, k))
        .take_while(|(_, i)| !matches!(i.sign, ';' | ':' | '—' | '–') && i.quote.is_none() && !i.is(Flags::RELATIVE))
        .take_while(|(_, i)| !(i.is(Flags::SUBORDINATOR) && !i.is(Flags::PREPOSITION)) && !i.is(Flags::COORDINATOR))
        .any(|(k, i)| i.is(Flags::AUXILIARY) && !i.is(Flags::GENITIVE) || surely_finite(i) && !of_those(k))
}

/// "Orr looks at the rain.": whether a preposition follows what may be a verb at `at`, and nothing else of its sentence
/// is one.
pub(super) fn alone(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let [next, rest @ .., stop] = &items[at + 1..sentence.end] else { return false };
    let plain = stop.sign == '.' && rest.iter().all(Item::is_word);
    next.is(Flags::PREPOSITION) && plain && !later_verb(items, sentence, at + 1)
}

/// "in Larn, Norland, has": whether a comma at `k` is one of the two round what a place lies in.
pub(super) fn comma_of_place(items: &[Item], k: usize) -> bool {
    let name = |k: Option<usize>| k.and_then(|k| items.get(k)).is_some_and(|i| i.is(Flags::CAPITAL));
    let comma = |k: Option<usize>| k.and_then(|k| items.get(k)).is_some_and(|i| i.sign == ',');
    let opens = name(Some(k + 1)) && comma(Some(k + 2));
    name(k.checked_sub(1)) && (opens || comma(k.checked_sub(2)) && name(k.checked_sub(3)))
}

/// "at the same time", "after the crash": whether a phrase says how or when, and not who.
pub(super) fn no_subject(phrase: &[Item]) -> bool {
    let speaks = Flags::ROLE | Flags::PLURAL | Flags::GENITIVE | Flags::BODY_HEAD;
    (3..6).contains(&phrase.len())
        && phrase[0].is(Flags::PREPOSITION)
        && phrase[1].is(Flags::DETERMINER)
        && phrase.iter().filter(|i| i.is(Flags::DETERMINER)).count() == 1
        && !phrase.iter().any(|i| i.is(speaks))
}

/// "it leaks, and after the crash has asked": the "and" before such a phrase, which ends with the item `last`.
pub(super) fn and_before_phrase(items: &[Item], sentence: &Range<usize>, last: usize) -> Option<usize> {
    let word = |i: &Item| i.is_plain() && !i.is(Flags::COORDINATOR);
    let first = run_start(items, sentence.start + 1..last + 1, word)?;
    let phrase = &items[first..=last];
    let named = phrase[0].is(Flags::NAME_PREPOSITION) || phrase.iter().any(|i| i.is(Flags::CAPITAL | Flags::PRONOUN));
    (items[first - 1].is(Flags::COORDINATOR) && !named && no_subject(phrase)).then_some(first - 1)
}

/// "said the head of a guild closed the road": whether the phrase right behind a verb of saying has no other verb than
/// the one at `at`.
pub(super) fn acts_itself(items: &[Item], sentence: &Range<usize>, seen: &Seen, at: usize) -> bool {
    let Some(said) = seen.last else { return false };
    let opens = Flags::DETERMINER | Flags::POSSESSIVE | Flags::CAPITAL;
    items[said].is(Flags::STRONG)
        && !items[said].is(Flags::HEARER)
        && items[said + 1].is(opens)
        && items[at + 1].is_word()
        && !later_verb(items, sentence, at + 1)
}

/// "the boat called Hope is": whether the participle at `at` gives the noun before it the name behind it, and the verb
/// follows.
pub(super) fn gives_name(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let name = |i: &usize| items[*i].is(Flags::CAPITAL) && !items[*i].is(Flags::DETERMINER);
    let called = items[at].act == Act::Past && items[at].is(Flags::CLAUSELESS) && at > sentence.start;
    let length = (at + 1..sentence.end).take_while(|i| called && name(i)).count();
    length > 0 && items[at - 1].is_word() && items.get(at + 1 + length).is_some_and(|v| v.act == Act::Finite)
}

/// "Local dockers hope to", "said local dockers hope to": whether the phrase that ends at `last` begins its clause, so that
/// it is the subject and not what somebody hopes for.
pub(super) fn opens_clause(items: &[Item], sentence: &Range<usize>, last: usize) -> bool {
    let inside = |i: &Item| i.is_plain() && !i.is(Flags::RELATIVE | Flags::SUBORDINATOR);
    let Some(first) = run_start(items, sentence.start..last + 1, inside) else { return false };
    let opens = first == sentence.start || items[first - 1].sign == ',' || items[first - 1].is(Flags::STRONG);
    opens && !items[first].is(Flags::COORDINATOR)
}

/// "Orr and Lund report", "Quay Watch and the Larn Guild report": whether two of them are the subject of the verb at `at`.
pub(super) fn both(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let name = |i: &Item| i.is(Flags::CAPITAL) && i.is_word();
    let Some(first) = run_start(items, sentence.start..at, name) else { return false };
    let the = usize::from(first > sentence.start && items[first - 1].is(Flags::DETERMINER));
    let joint = first.checked_sub(1 + the).filter(|&j| j > sentence.start);
    joint.is_some_and(|j| items[j].is(Flags::COORDINATOR) && name(&items[j - 1]))
}

/// Whether the words between two verbs may be the subject of the second: "said the board was", not "singing was".
pub(super) fn subject_between(between: &[Item]) -> bool {
    let noun =
        |i: &Item| i.is_word() && (i.act == Act::None || i.is(Flags::PRONOUN)) && !i.is(Flags::ADVERB | Flags::LY);
    !between.iter().any(|i| i.sign == ',' || i.quote.is_some()) && between.iter().any(noun)
}

/// "A guild called Quay Nine ran …": a name and another verb follow.
pub(super) fn names(items: &[Item], sentence: &Range<usize>, before: usize, at: usize) -> bool {
    // "a blog called “Tides” said"
    let capital = |i: usize| items.get(i).is_some_and(|n| n.is(Flags::CAPITAL) && n.is_word() || n.title && !n.comma);
    // "Save the Slip"
    let small = |i: usize| items[i].is(Flags::DETERMINER | Flags::NAME_PREPOSITION) && i > at + 1 && capital(i + 1);
    let name = |i: &usize| capital(*i) || items[*i].is_word() && items[*i].number || small(*i);
    let length = (at + 1..sentence.end).take_while(name).count();
    let verb = items.get(at + 1 + length).filter(|_| at + 1 + length < sentence.end);
    let determined =
        (sentence.start..=before).rev().take_while(|&i| items[i].is_word()).any(|i| items[i].is(Flags::DETERMINER));
    let called = items[at].is(Flags::CLAUSELESS);
    let helps = |v: &Item| called && v.is(Flags::AUXILIARY) && !v.is(Flags::GENITIVE);
    let verb = verb.is_some_and(|v| surely_finite(v) || helps(v));
    length > 0 && items[at].is(Flags::CUE_VERB) && determined && verb
}

/// "said poor drivers face big fines": whether nothing but such a phrase stands between a verb of saying and the one at
/// `at`, and no other verb follows.
pub(super) fn said_of_several(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let first = run_start(items, sentence.start..at, Item::is_plain);
    let cue = first.and_then(|f| f.checked_sub(1)).filter(|&c| c > sentence.start).map(|c| &items[c]);
    let tells = |c: &Item| c.is(Flags::STRONG) && !c.is(Flags::HEARER | Flags::CLAUSELESS) && surely_finite(c);
    let ends = Flags::PREPOSITION | Flags::COORDINATOR | Flags::AUXILIARY | Flags::TIME;
    let goes_on = items.get(at + 1).is_some_and(|n| at + 1 < sentence.end && n.is_word() && !n.is(ends));
    goes_on && cue.is_some_and(tells) && !later_verb(items, sentence, at + 1)
}

/// "The crane fell, the report states.": whether the verb at `at` ends its sentence, and what can speak stands between it
/// and the comma behind all the rest.
pub(super) fn closes_as_credit(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let ends = items.get(at + 1).is_none_or(|i| at + 1 >= sentence.end || i.sign == '.' && at + 2 >= sentence.end);
    if !ends || at < sentence.start + 3 || items[at].is(Flags::CAPITAL) {
        return false;
    }
    let speaks = Flags::CUE_NOUN | Flags::BODY_HEAD | Flags::ROLE;
    let head = &items[at - 1];
    let word = |i: &Item| i.is_word() && !i.is(Flags::PREPOSITION | Flags::COORDINATOR);
    let first = run_start(items, sentence.start..at, word).filter(|&f| f > sentence.start);
    first.is_some_and(|f| {
        let comma = items[f - 1].ends_in_comma();
        let rest = &items[sentence.start..f];
        let told = rest.iter().any(|i| i.act == Act::Finite || i.quote.is_some());
        let one = items[f].is(Flags::DETERMINER) && !head.is(Flags::PLURAL);
        // "…, court documents show."
        let many = items[at].is(Flags::BASE) && items[f..at].iter().all(|i| i.is_plain() && !i.is(Flags::CAPITAL));
        comma && told && (one || many) && head.is(speaks)
    })
}

/// "The plan offers loans to farmers, the official said.": whether what may be a verb at `at` is the only one before the
/// comma of a credit that ends the sentence.
pub(super) fn closed_by_credit(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let end = if items[sentence.end - 1].sign == '.' { sentence.end - 1 } else { sentence.end };
    let told = |i: &Item| i.is(Flags::STRONG) && surely_finite(i);
    let comma = (at + 1..end).find(|&i| !items[i].is_word()).filter(|&c| items[c].sign == ',');
    // "Prices keep rising, said Ida Orr."
    let inverted = comma.is_some_and(|c| items.get(c + 1).is_some_and(told) && c + 2 < end);
    let ends = end > at + 2 && (told(&items[end - 1]) || inverted) && !later_verb(items, sentence, at + 1);
    let comma = comma.filter(|_| ends);
    comma.is_some_and(|c| c > at + 1 && c + 2 < end && items[c + 1..end].iter().all(Item::is_word))
}
