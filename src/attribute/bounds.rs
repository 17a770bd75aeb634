//! Where a source phrase on the left of its verb begins: behind the last word that can't be inside a noun phrase. What
//! leads into it and what trails it is taken off in `trim`.

use super::listed::{places, series};
use super::pasted::{ends_sentence, glued, headline_ends, lost_stop};
use super::phrase::{LONGEST, finite, loose_hyphen, nickname, run_start};
use super::trim::{counts, more_than};
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};

/// Where the clause whose subject ends at `end` begins, not before `lo`.
pub(super) fn clause_start(items: &[Item], lo: usize, end: usize) -> usize {
    let floor = lo.max(end.saturating_sub(LONGEST));
    let mut start = floor;
    let mut bracket = end;
    for i in (floor..end).rev() {
        let item = &items[i];
        // As most are.
        let inside = item.is_word() && !item.is(Flags::SUBORDINATOR);
        if i > bracket || inside {
            continue;
        }
        if item.sign == ')' {
            let open = (floor.max(i.saturating_sub(6))..i).rev().find(|&k| items[k].sign == '(');
            // "(R-Ohio)" is part of the name before it; "(NPA)Mayor Orr" and "(14.03.2031) Mayor Orr" begin behind it.
            match open.filter(|&open| open > floor && !ends_sentence(&items[open - 1]) && !glued(items, i, end)) {
                Some(open) => bracket = open,
                None => {
                    start = i + 1;
                    break;
                }
            }
            continue;
        }
        if i == bracket {
            continue;
        }
        if item.quote.is_some() && (!nickname(items, i) || item.comma && i + 1 < end) {
            start = i + 1;
            break;
        }
        if matches!(item.sign, ',' | ';' | ':' | '—' | '–' | '―' | '.' | '?' | '!' | '(' | '"' | '•' | '*' | '…')
            || loose_hyphen(items, i)
        {
            if item.sign == ',' && series(items, i, end) && !places(items, lo, i) {
                continue;
            }
            start = i + 1;
            break;
        }
        // "two days after the Courier reported", "urgent after Mrs. Orr said": no phrase holds the word.
        // "said that it was late, calling for help after Mrs. Orr said": nor does the one before the comma.
        let within = |i: usize| {
            let phrase = items[floor..i].iter().rev().take_while(|x| x.sign != ',');
            phrase.into_iter().any(|x| x.is(Flags::RELATIVE) && !x.is(Flags::DETERMINER))
        };
        if item.is(Flags::SUBORDINATOR)
            && !item.is(Flags::PREPOSITION)
            && !relative_here(items, floor, i)
            && !known_as(items, floor, i)
            // "A man who would not be named because he works there said"
            && !((items[i + 1..end].iter().any(finite) || more_than(items, floor, i)) && within(i))
        {
            start = i + 1;
            break;
        }
        // "A statement issued after a meeting with Orr said": when it was issued is part of the phrase.
        let issued = || i > floor + 1 && items[i - 1].act == Act::Past && items[i - 2].is(Flags::CUE_NOUN);
        if item.leads_either() && i > floor && !within(i) && !issued() {
            start = i;
            break;
        }
    }
    // A finite verb inside, unless in a relative clause or reduced ("officials briefed on it"), ends a clause before ours.
    let mut relative = false;
    let mut begin = start;
    let mut ended = false;
    for i in start..end {
        let item = &items[i];
        relative |= item.is(Flags::RELATIVE) && i > start;
        // "saying the agreement goes": the phrase begins behind it.
        let object = Flags::DETERMINER | Flags::CAPITAL | Flags::PRONOUN | Flags::RELATIVE;
        // "Sailors protesting the toll said"
        let described = || i > start && !item.is(Flags::STRONG) && items[i - 1].is(Flags::ROLE | Flags::PLURAL);
        let reporting = item.act == Act::Participle
            && item.is(Flags::CUE_VERB)
            // "An engineer advising the board, Ida Orr, said"
            && !(described()
                && items.get(end).is_some_and(|v| v.is(Flags::STRONG) && v.act == Act::Finite || v.sign == ','))
            // "the club running the race said", not "a man wearing a cap that read"
            && (!item.is(Flags::WEAK) || items.get(end).is_some_and(|i| i.is(Flags::RELATIVE)))
            && !relative
            // "a record of challenging the board"
            && !(i > start && items[i - 1].is(Flags::PREPOSITION) && !item.is(Flags::STRONG))
            && items[i + 1..end].first().is_some_and(|n| n.is(object));
        // "“Tides” is a hit, and Orr said"
        let joined = || items[i..end].iter().any(|i| i.is(Flags::COORDINATOR));
        let marked = || i > floor && items[i - 1].quote.is_some() && item.is(Flags::BE) && joined();
        if finite(item) && !relative && (i > start || marked()) || reporting {
            begin = i + 1;
            ended = true;
        }
        // "Its age is unknown but Orr said", not "nobody but Orr said"
        let turns = || {
            let clause = Flags::CAPITAL | Flags::PRONOUN | Flags::DETERMINER;
            let but = item.traits.any(Traits::HOUR) && i > start && i + 1 < end && items[i + 1].is(clause);
            but && !items[i - 1].is(Flags::INDEFINITE | Flags::NEGATION)
        };
        let joins = item.is(Flags::COORDINATOR) && (begin == i || ended || turns());
        // "At least a dozen sailors"
        let number = i == begin + 2 && items[begin].is(Flags::PREPOSITION) && counts(items, begin, end);
        if joins
            || headline_ends(items, start, i, end)
            || !relative && lost_stop(items, begin, i, end)
            || !relative && !number && another_phrase(items, begin, i)
        {
            begin = if item.is(Flags::DETERMINER) && !joins { i } else { i + 1 };
        }
    }
    let begin = behind_thing(items, begin, end);
    // "a plan which he", "rumours he": what stands before is another phrase.
    let reflexive = items[end - 1].span.len() >= "itself".len();
    let led = end - begin > 1 && items[end - 2].is(Flags::COORDINATOR | Flags::NAME_PREPOSITION);
    // "His letter to her read"
    let object = |i: &Item| i.traits.any(Traits::OBJECT) || i.is(Flags::POSSESSIVE);
    let led = led
        || end - begin > 2
            && object(&items[end - 1])
            && items[end - 2].is(Flags::PREPOSITION)
            && !items[end - 2].is(Flags::SUBORDINATOR);
    if items[end - 1].is(Flags::PRONOUN) && !reflexive && end - begin > 1 && !led {
        return end - 1;
    }
    if says_of(items, begin, end) {
        return end - 1;
    }
    // Hardly any phrase has both right behind it.
    let next = items.get(end + 1);
    let gap = next.is_some_and(|n| n.is(Flags::AUXILIARY)) && items[end].is(Flags::STRONG)
        || next.is_some_and(|n| n.quote.is_some()) && items[end].is(Flags::CLAUSELESS)
        || next.is_some_and(|n| n.is(Flags::CLAUSELESS)) && items[end].is(Flags::AUXILIARY)
        || next.is_some_and(|n| n.is(Flags::PREPOSITION)) && items.get(end + 2).is_some_and(Item::comments);
    if gap && let Some(teller) = says_was(items, begin, end) {
        return teller;
    }
    let object = (begin..end - 1).rev().find(|&i| items[i].is(Flags::RELATIVE) && !items[i].is(Flags::DETERMINER));
    if let Some(i) = object
        && !items[i + 1..end].iter().any(|x| finite(x) || x.is(Flags::VERB | Flags::CUE_VERB) && !x.is(Flags::SPEAKER))
    {
        return i + 1;
    }
    begin
}

/// "the men police say he met", "a man officials say left": whether the last word of the phrase says what follows of
/// those before it.
fn says_of(items: &[Item], begin: usize, end: usize) -> bool {
    let Some([lead @ .., person, last]) = items.get(begin..end) else { return false };
    let says = |v: &Item| v.is(Flags::STRONG) && v.is(Flags::BASE) && !v.is(Flags::HEARER);
    let next = |n: &Item| n.is(Flags::PRONOUN | Flags::AUXILIARY) && !n.is(Flags::DETERMINER);
    let follows = items.get(end).is_some_and(says) && items.get(end + 1).is_some_and(next);
    let small = |i: &Item| !i.is(Flags::CAPITAL | Flags::GENITIVE);
    let several = last.is(Flags::BODY_HEAD) || last.is(Flags::OFFICIAL) && last.is(Flags::PLURAL);
    let one = |i: &Item| i.is(Flags::DETERMINER) && i.span.len() == 1;
    let exact = |i: &Item| i.is(Flags::DETERMINER) && (!i.is(Flags::INDEFINITE) || i.traits.any(Traits::NUMBER));
    let apart = person.is(Flags::PLURAL) && lead.iter().any(exact) || lead.iter().any(one);
    follows && several && small(last) && small(person) && person.is(Flags::PERSON) && apart
}

/// "the car investigators say was stolen", "the woman Ida Orr says is ill", "are the plans Ida Orr has called “late”":
/// where those begin who say so, where what they say has no subject but what stands before them.
// Hardly ever needed, so that it stays out of the way of what is.
#[inline(never)]
fn says_was(items: &[Item], begin: usize, end: usize) -> Option<usize> {
    let says = items.get(end).is_some_and(|v| !v.is(Flags::HEARER) && (finite(v) || v.act == Act::Past));
    let gap = |n: &Item| {
        n.quote.is_some() || n.is(Flags::AUXILIARY) && !n.is(Flags::PRONOUN | Flags::CAPITAL | Flags::ENDS_ING)
    };
    let helped = usize::from(items[end].is(Flags::AUXILIARY));
    // "has called the “late” one", "refers to as the “late” one"
    let past = end + helped + if items.get(end + 2).is_some_and(Item::comments) { 3 } else { 1 };
    let article = usize::from(items.get(past).is_some_and(|n| n.is(Flags::DETERMINER)));
    let names = (helped > 0 || past > end + 1) && items.get(past + article).is_some_and(|n| n.quote.is_some());
    if !says || end < begin + 3 || !names && !items.get(end + 1).is_some_and(gap) {
        return None;
    }
    let name = |i: &Item| i.is_word() && i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER);
    // "the law board" is one of them, "the man police" and "a claim police" are two.
    let person = items[end - 2].is(Flags::PERSON | Flags::CUE_NOUN);
    let last = &items[end - 1];
    let several = last.is(Flags::PLURAL) && last.is(Flags::ROLE) || last.is(Flags::BODY_HEAD) && person;
    let teller = run_start(items, begin..end, name).or(several.then_some(end - 1))?;
    // "which are the plans"
    let are = (begin + 1..teller).rev().find(|&i| items[i].is(Flags::BE)).filter(|_| helped > 0);
    // "on behalf of the client Orr refers to as"
    let of = (begin..teller).rev().find(|&i| items[i].is(Flags::DETERMINER)).filter(|&i| names && i > begin);
    let thing = &items[are.map(|be| be + 1).or(of).unwrap_or(begin)..teller];
    let noun = thing.last().is_some_and(|i| i.is_plain() && !i.is(Flags::DETERMINER | Flags::PREPOSITION));
    let whole = thing.len() > 1 && thing[0].is(Flags::DETERMINER) && !thing.iter().any(|i| i.is(Flags::GENITIVE));
    (noun && whole && !thing[1..].iter().any(name)).then_some(teller)
}

/// "since the crash and many": where those who speak begin behind an "and" that goes on with the sentence, not with the
/// thing before it.
fn behind_thing(items: &[Item], begin: usize, end: usize) -> usize {
    if begin >= end || !items[begin].is(Flags::PREPOSITION) {
        return begin;
    }
    let speaks = Flags::SPEAKER | Flags::BODY | Flags::INDEFINITE | Flags::PLURAL;
    let thing = |i: &Item| i.is_plain() && !i.is(speaks | Flags::PRONOUN | Flags::ENDS_ING);
    let and = (begin + 2..end - 1).rev().find(|&i| items[i].is(Flags::COORDINATOR));
    let goes_on = |k: &usize| items[begin + 1..*k].iter().all(thing) && items[k + 1..end].iter().any(|i| i.is(speaks));
    and.filter(goes_on).map_or(begin, |k| k + 1)
}

/// "a group known as Quay Watch": whether "as" at `i` leads to a name that somebody has.
fn known_as(items: &[Item], lo: usize, i: usize) -> bool {
    let name = items.get(i + 1).is_some_and(|n| n.is(Flags::CAPITAL) && !n.is(Flags::TITLE | Flags::PRONOUN));
    items[i].comments()
        && name
        && i > lo + 1
        && items[i - 1].is(Flags::PARTICIPLE)
        && items[i - 2].is_word()
        && !items[i - 2].is(Flags::AUXILIARY)
}

/// "the only plan the board": whether another noun phrase begins at `i`.
fn another_phrase(items: &[Item], begin: usize, i: usize) -> bool {
    let item = &items[i];
    let starts =
        item.is(Flags::DETERMINER) && !item.is(Flags::INDEFINITE | Flags::PRONOUN | Flags::CAPITAL | Flags::RELATIVE);
    let inside = Flags::PREPOSITION
        | Flags::COORDINATOR
        | Flags::DETERMINER
        | Flags::ADVERB
        | Flags::GENITIVE
        | Flags::SUBORDINATOR
        | Flags::INDEFINITE;
    // "a group called Save the Slip"
    let named = || {
        items[i - 1].is(Flags::CAPITAL) && items[begin..i].iter().any(|x| x.act == Act::Past && x.is(Flags::CUE_VERB))
    };
    // "The Department for Leaving the Union": a name has no participles, only words like them.
    let object = || {
        let before = &items[i - 1];
        i > begin + 1 && before.is(Flags::ENDS_ING) && before.is(Flags::CAPITAL) && items[i - 2].is(Flags::PREPOSITION)
    };
    starts
        && i > begin
        && !named()
        && !object()
        && items[i - 1].is_word()
        && items[i - 1].act == Act::None
        && !items[i - 1].is(inside)
}

/// Whether "that" or "where" at `i` begins a relative clause inside the phrase ("a group that runs").
fn relative_here(items: &[Item], lo: usize, i: usize) -> bool {
    if !items[i].is(Flags::RELATIVE) || i == lo {
        return false;
    }
    let before = &items[i - 1];
    // "The states that sued"
    let held = i > lo + 1 && before.act == Act::None && before.is(Flags::THIRD) && items[i - 2].is(Flags::DETERMINER);
    let verb = before.is(Flags::CUE_VERB) && !held;
    let noun = before.is_word()
        && !verb
        && !before.is(Flags::AUXILIARY | Flags::PREPOSITION | Flags::ADVERB | Flags::COORDINATOR);
    noun && items.get(i + 1).is_some_and(|n| finite(n) || n.is(Flags::ADVERB | Flags::VERB))
}
