//! Whether a word opens a clause or belongs to a phrase. "That", "as" and "after" open one in one sentence and
//! none in the next: what stands around them tells.

use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};
use std::ops::Range;

/// What a word has that may act as a verb.
pub(super) const FORMS: Flags =
    Flags(Flags::AUXILIARY.0 | Flags::VERB.0 | Flags::CUE_VERB.0 | Flags::ED.0 | Flags::ENDS_ING.0);

/// What a word has that can do more in a clause than belong to a noun phrase.
pub(super) const TELLS: Flags =
    Flags(FORMS.0 | Flags::MODAL.0 | Flags::RELATIVE.0 | Flags::SUBORDINATOR.0 | Flags::COORDINATOR.0);

/// Whether the word at `at` is, or belongs to, a noun phrase.
pub(super) fn is_of_phrase(items: &[Item], at: usize) -> bool {
    let item = &items[at];
    item.act == Act::None && !item.is(Flags::ADVERB | Flags::PREPOSITION | Flags::DETERMINER | Flags::NEGATION)
        || item.is(Flags::PRONOUN)
        || item.is(Flags::NEGATION) && item.is(Flags::INDEFINITE)
        || item.is(Flags::ADVERB) && items.get(at + 1).is_some_and(|n| n.is(Flags::BE))
        || item.is(Flags::DETERMINER) && item.traits.any(Traits::NUMBER) && stands_for_people(items, at)
}

/// "Thousands marched through": whether what a number at `at` counts isn't said, and a verb follows at once.
fn stands_for_people(items: &[Item], at: usize) -> bool {
    let [verb, next, ..] = &items[at + 1..] else { return false };
    let past = verb.is(Flags::PAST | Flags::ED) && !verb.is(Flags::BASE | Flags::CAPITAL | Flags::NOUN_LIKE);
    past && (next.sign != '\0' || next.is(Flags::PREPOSITION | Flags::ADVERB | Flags::TIME))
}

/// "That is all.", "That led Orr to", "That costs a lot": whether the word at `at`, which begins a sentence, is a pronoun.
pub(super) fn stands_alone(items: &[Item], at: usize) -> bool {
    let past =
        |n: &Item| n.is(Flags::VERB | Flags::CUE_VERB) && n.is(Flags::PAST | Flags::THIRD) && !n.is(Flags::CAPITAL);
    // "That plan was late"
    let no_noun = Flags::DETERMINER | Flags::PRONOUN | Flags::CAPITAL | Flags::PLURAL | Flags::PREPOSITION;
    let one = |n: &Item| n.is_plain() && !n.number && !n.is(no_noun | Flags::AUXILIARY | Flags::ADVERB);
    let does = |n: &Item| n.is(Flags::AUXILIARY) && !n.is(Flags::MODAL);
    let points = || items[at].is_that() && items.get(at + 1).is_some_and(one) && items.get(at + 2).is_some_and(does);
    items[at].is(Flags::RELATIVE) && (items.get(at + 1).is_some_and(|n| n.is(Flags::AUXILIARY) || past(n)) || points())
}

/// "That report, published in May, said": a sentence that begins with a "that" which belongs to the noun behind it opens no
/// clause.
pub(super) fn bind_that(sentence: &mut [Item]) {
    let [that, noun, comma, ..] = sentence else { return };
    let other =
        Flags::DETERMINER | Flags::PRONOUN | Flags::CAPITAL | Flags::PREPOSITION | Flags::ADVERB | Flags::AUXILIARY;
    // "That said, Orr"
    let other = other | Flags::TIME | Flags::PLURAL | Flags::PAST | Flags::PARTICIPLE | Flags::ED;
    let one = noun.is_word() && !noun.number && !noun.is(other);
    if that.is_that() && one && comma.sign == ',' {
        that.flags = that.flags.without(Flags::SUBORDINATOR | Flags::RELATIVE | Flags::CONTENT);
    }
}

/// "said on Thursday that prices were up", not "the vote Thursday that was lost": whether "that" at `at` stands for no day
/// before it.
pub(super) fn behind_day(items: &[Item], at: usize) -> bool {
    items[at - 1].is(Flags::TIME) && !items.get(at + 1).is_some_and(|n| n.is(Flags::AUXILIARY))
}

/// "which", "who", and "that" right behind a noun.
pub(super) fn relative_here(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    if !items[at].is(Flags::DETERMINER | Flags::SUBORDINATOR) {
        return true;
    }
    let before = &items[at - 1];
    at > sentence.start
        && before.is_word()
        && before.act == Act::None
        && !before.is(Flags::PREPOSITION | Flags::ADVERB | Flags::COORDINATOR | Flags::PRONOUN)
        && !behind_day(items, at)
        && (leads_to_verb(items, at) || said_of(items, sentence, at) || apposed(items, sentence, at))
}

/// "would shut, a move that unions called “cruel”": whether "that" at `at` stands for a noun that remarks, behind a comma
/// or dash, on what was told.
fn apposed(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let Some([comma, article, noun]) = at.checked_sub(3).filter(|&f| f > sentence.start).map(|f| &items[f..at]) else {
        return false;
    };
    let apart = comma.sign == ',' || comma.is_dash();
    apart && article.is(Flags::DETERMINER) && article.traits.any(Traits::SINGLE) && !noun.is(Flags::CUE_NOUN)
}

/// "that was late": whether the relative word at `at` may be the subject of what follows.
fn leads_to_verb(items: &[Item], at: usize) -> bool {
    let before = &items[at - 1];
    // "her claim that is now": what is claimed has a subject.
    (!before.is(Flags::CUE_NOUN) || items.get(at + 1).is_some_and(|n| n.is(Flags::AUXILIARY) || surely_finite(n)))
        && items.get(at + 1).is_some_and(|n| n.is(Flags::AUXILIARY | Flags::VERB | Flags::CUE_VERB | Flags::ADVERB))
}

/// Longest "the harbour ministry" between "that" and "said", in items.
const LONGEST_TELLER: usize = 6;

/// "a plan that Orr says would fail": whether "that" at `at` stands for what somebody says something of.
pub(super) fn said_of(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let tells =
        |i: &Item| i.is(Flags::STRONG) && i.is(Flags::PAST | Flags::THIRD | Flags::BASE) && !i.is(Flags::CAPITAL);
    let part = |i: &Item| i.is_word() && !i.is(Flags::AUXILIARY | Flags::SUBORDINATOR | Flags::RELATIVE);
    let teller = items[at + 1..sentence.end].iter().take(LONGEST_TELLER).take_while(|i| part(i) && !tells(i)).count();
    let verb = at + 1 + teller;
    if teller == 0 || verb + 1 >= sentence.end || !tells(&items[verb]) {
        return false;
    }
    let next = &items[verb + 1];
    next.quote.is_some() || next.is(Flags::AUXILIARY) && !next.is(Flags::CAPITAL) || surely_finite(next)
}

/// Whether "as", "after" or "before" at `at` begins a clause: a finite verb comes before the next comma. One
/// that the clause before still `lacks` is not the new one's: "the mood after the vote underscores …".
pub(super) fn clause_follows(items: &[Item], sentence: &Range<usize>, at: usize, lacks: bool) -> bool {
    let rest = || items[at + 1..sentence.end].iter().take(14);
    let ahead = || rest().take_while(|i| i.sign != ',' && !i.comma);
    let verb = |i: &&Item| i.is(Flags::AUXILIARY) && !i.is(Flags::GENITIVE) || surely_finite(i);
    // "before the flood that the board had feared": the verb is of the clause inside.
    let that = |i: &Item| i.is(Flags::RELATIVE) && i.is(Flags::SUBORDINATOR);
    let inner = ahead().skip(1).take_while(|i| !verb(i)).any(that);
    let needed = if lacks && !rest().any(|i| i.sign == ',') || inner { 2 } else { 1 };
    ahead().filter(verb).count() >= needed
}

/// "more than 40", "as many as 40": whether "than" or "as" at `at` only leads to a number.
pub(super) fn only_counts(items: &[Item], at: usize) -> bool {
    let number = |k: usize| items.get(k).is_some_and(|i| i.number || i.is_currency());
    let many = |k: usize| items.get(k).is_some_and(|i| i.is(Flags::INDEFINITE) && i.is_word());
    let than = items[at].span.len() == "than".len();
    let behind = (than || at > 0 && many(at - 1)) && (number(at + 1) || than && many(at + 1));
    let leads = many(at + 1) && items.get(at + 2).is_some_and(Item::comments) && number(at + 3);
    items[at].comments() && (behind || leads)
}

/// "when asked", "while leaving": a clause without its subject.
pub(super) fn participle_follows(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let next = items.get(at + 1).filter(|_| at + 1 < sentence.end);
    next.is_some_and(|n| n.is(Flags::ENDS_ING | Flags::ED | Flags::PARTICIPLE) && !n.is(Flags::CAPITAL))
}

/// "has since vowed": whether the word at `at` stands inside a group of verbs.
pub(super) fn within_group(items: &[Item], at: usize) -> bool {
    let links = items[at].leads_either();
    let has = |i: &Item| i.is(Flags::AUXILIARY) && !i.is(Flags::BE | Flags::MODAL);
    let done = |n: &Item| n.is(Flags::PAST | Flags::PARTICIPLE | Flags::ED) && !n.is(Flags::CAPITAL);
    links && at > 0 && has(&items[at - 1]) && items.get(at + 1).is_some_and(done)
}

/// A past tense or third person that is nothing else.
pub(super) fn surely_finite(item: &Item) -> bool {
    item.is(Flags::CUE_VERB | Flags::VERB)
        && item.is(Flags::PAST | Flags::THIRD)
        && !item.is(Flags::CAPITAL | Flags::NOUN_LIKE | Flags::CUE_NOUN)
}
