//! What nobody has said after all: "stopped short of saying that", "is reluctant to say that", "none of them said". The
//! verb is one of saying, and what stands before it takes it back.

use super::cue::{Credit, Hit};
use super::object::phrase_after;
use super::phrase::adverbial;
use crate::extract::{Act, Item};
use crate::rules::{Flags, Names, Traits};
use std::ops::Range;

/// Most words that tell who is to do something.
const LONGEST_OTHER: usize = 8;

/// So many words before such a verb are looked through for "not" ("did not refuse to say").
const TO_NOT: usize = 3;

/// "refrained from saying", "reluctant to say": whether the words before a participle or an infinitive say that it was
/// not done. "Never failed to say" says that it was.
pub(super) fn withheld(items: &[Item], sentence: &Range<usize>, hit: &Hit) -> bool {
    let none = |k: usize| items[k].traits.any(Traits::NONE);
    let mut before = (sentence.start..hit.items.start).rev().filter(|&k| none(k) || !adverbial(&items[k]));
    let Some(link) = before.next() else { return false };
    // "was fired for refusing to leave": what she did.
    if none(hit.verb) && items[link].is(Flags::NAME_PREPOSITION) && items[link].span.len() == "for".len() {
        return true;
    }
    // "without saying", "instead of saying"
    let leads = items[link].is(Flags::PREPOSITION) && !items[link].traits.any(Traits::NONE);
    let at = if leads { before.next() } else { Some(link) };
    let Some(at) = at.filter(|&at| items[at].traits.any(Traits::NONE)) else { return false };
    let from = at.saturating_sub(TO_NOT).max(sentence.start);
    !items[from..at].iter().any(|i| i.is(Flags::NEGATION))
}

/// "would not confirm or deny", "won't confirm, deny": whether a verb shares the "not" of the one before it.
pub(super) fn denied_with(text: &str, items: &[Item], before: &Hit, hit: &Hit) -> bool {
    let [joint, rest @ ..] = &items[before.items.end.min(hit.items.start)..hit.items.start] else { return false };
    let plain = |hit: &Hit| items[hit.verb].is(Flags::BASE) && !items[hit.verb].is(Flags::PAST);
    let or = matches!(joint.span.of(text), "or" | "nor") || joint.sign == ',' && plain(before) && plain(hit);
    before.unreal && before.items.len() > 1 && hit.items.len() == 1 && or && rest.iter().all(adverbial)
}

/// "Nobody on the board said", "no nurse said", "not even Orr said": whether the source is nobody. "No 10" is somebody.
pub(super) fn said_by_nobody(text: &str, items: &[Item], sentence: &Range<usize>, credit: &Credit) -> bool {
    let Some(source) = credit.source.as_ref().filter(|s| s.start < credit.hit.items.start) else { return false };
    let [first, rest @ ..] = &items[source.clone()] else { return false };
    let even = source.start.checked_sub(1).is_some_and(|k| items[k].span.of(text) == "even");
    let before = source.start.checked_sub(1 + usize::from(even)).filter(|&k| k == sentence.start).map(|k| &items[k]);
    let not = before.is_some_and(|i| i.is(Flags::NEGATION) && i.is(Flags::ADVERB));
    let hardly = first.is(Flags::NEGATION) && rest.first().is_some_and(|i| i.is(Flags::INDEFINITE));
    if not || hardly {
        return true;
    }
    // "neither pilot"
    let none = first.is(Flags::NEGATION) && first.is(Flags::INDEFINITE | Flags::DETERMINER);
    none && !rest.first().is_some_and(|i| i.number || i.is(Flags::CAPITAL) && !first.is(Flags::INDEFINITE))
}

/// "Has Orr said that it is late?", "Had Orr said so, she": whether an auxiliary opens the sentence before the subject.
pub(super) fn asked_or_unreal(items: &[Item], sentence: &Range<usize>, hit: &Hit) -> bool {
    let (first, verb) = (sentence.start, hit.verb);
    let opens = items[first].is(Flags::AUXILIARY) && items[first].act == Act::Finite && hit.items.start > first;
    // "Will Orr said": a name.
    let opens = opens && !(items[first].is(Flags::MODAL) && !items[verb].is(Flags::BASE));
    let subject = |i: &Item| i.is_word() && !i.is(Flags::RELATIVE | Flags::SUBORDINATOR) && i.act != Act::Finite;
    opens && items.get(first + 1..verb).is_some_and(|between| !between.is_empty() && between.iter().all(subject))
}

/// "wanted Orr to say", "waited for the board to say", "tried to get Orr to say": whether an infinitive is what somebody
/// else is to do, and hasn't done yet. "Got Orr to say" tells that she did.
pub(super) fn wished_of_another(text: &str, items: &[Item], sentence: &Range<usize>, hit: &Hit) -> bool {
    let Some(to) = hit.items.start.checked_sub(1).filter(|&t| t > sentence.start + 1) else { return false };
    let speaks = Flags::SPEAKER | Flags::PRONOUN | Flags::INDEFINITE;
    // "has been told to explain"
    let told = &items[to - 1];
    // "needed someone to say"
    let someone = told.is(Flags::INDEFINITE) && told.traits.any(Traits::SINGLE) && !told.is(Flags::DETERMINER);
    if someone || impersonal(text, items, sentence, to) {
        return true;
    }
    if told.is(Flags::HEARER) && told.act == Act::Group {
        let be = items[sentence.start..to - 1].iter().rev().find(|i| !adverbial(i));
        return be.is_some_and(|i| i.is(Flags::BE) && i.is(Flags::AUXILIARY));
    }
    let mut before = (sentence.start..to).rev().take(LONGEST_OTHER).take_while(|&i| items[i].is_word());
    let Some(lead) = before.find(|&i| items[i].act != Act::None || items[i].is(Flags::PREPOSITION)) else {
        return false;
    };
    let other = phrase_after(items, lead + 1, to).filter(|other| other.end == to);
    // "his decision to say"
    if !other.is_some_and(|other| items[other.end - 1].is(speaks) && !items[other.end - 1].is(Flags::NEUTER)) {
        return false;
    }
    let verb = &items[lead];
    let wishes = verb.is(Flags::CUE_VERB) && verb.is(Flags::WEAK) && verb.is(Flags::CLAUSELESS)
        || Names::builtin().wishing.has(verb.span.of(text));
    let get = verb.act == Act::Infinitive && (verb.is(Flags::AUXILIARY) || verb.moves());
    // "did not force Orr to say"
    let group = || items[sentence.start..lead].iter().rev().take_while(|i| i.is(Flags::AUXILIARY) || adverbial(i));
    let get = get || verb.moves() && group().any(|i| i.is(Flags::NEGATION));
    verb.span.of(text) == "for" || wishes && !verb.is(Flags::HEARER) || get
}

/// "It may be tempting to say": whether "it" stands for the infinitive whose "to" stands at `to`, so that nobody in
/// particular says so.
fn impersonal(text: &str, items: &[Item], sentence: &Range<usize>, to: usize) -> bool {
    if !Names::builtin().judged.has(items[to - 1].span.of(text)) {
        return false;
    }
    let group = items[sentence.start..to - 1].iter().rev().take_while(|i| i.is(Flags::AUXILIARY) || adverbial(i));
    let (length, be) = group.fold((0, false), |(n, be), i| (n + 1, be || i.is(Flags::BE)));
    let it = |i: &Item| i.is(Flags::NEUTER) && i.is(Flags::PRONOUN) && !i.is(Flags::POSSESSIVE);
    let before = items[sentence.start..to - 1].iter().nth_back(length);
    be && before.is_some_and(it)
}

/// "are said to be caused by", not "were told to leave by Orr": whether the infinitive at `at` is what somebody is said to do,
/// so that no "by" behind it names who says so.
pub(super) fn reputed(items: &[Item], at: usize) -> bool {
    items[at].act == Act::Infinitive && items[at].is(Flags::AUXILIARY) && !items[at - 2].is(Flags::HEARER | Flags::ASKS)
}
