//! What follows a name between commas and still belongs to the source: ", the mayor of Town", ", 34,",
//! ", who ran the shelter". What tells of the occasion, of another act, or of more words said does not.

use super::phrase::{finite, loose_hyphen, nickname, occasion};
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// Most segments between commas that one source takes.
const MOST: usize = 4;
/// Where the phrase `head` ends with its brackets and appositives, before `hi`.
pub(super) fn appositives(items: &[Item], head: Range<usize>, hi: usize) -> usize {
    let mut end = head.end;
    if end < hi && items[end].sign == '(' {
        // Party brackets: "(R-Ohio)".
        end = (end + 1..hi.min(end + 7)).find(|&i| items[i].sign == ')').map_or(end, |close| close + 1);
    }
    let words = items[head.clone()].iter();
    let named = words.clone().any(|i| i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER));
    let full = words.count() > 1;
    for _ in 0..MOST {
        if end + 1 >= hi || items[end].sign != ',' {
            break;
        }
        let from = end + 1;
        let to = segment_end(items, from, hi);
        let relative = items[from].is(Flags::RELATIVE) && !items[from].is(Flags::DETERMINER);
        // "told them, according to the Courier, that it was late": no "that" tells of a name.
        let that = items[from].is(Flags::SUBORDINATOR) && items[from].is(Flags::CONTENT);
        if relative && that && !items.get(from + 1).is_some_and(finite) {
            break;
        }
        let belongs = if relative {
            named && full && !speaks(&items[from..to])
        } else {
            let told = || named || items[head.clone()].iter().any(|i| i.is(Flags::ROLE));
            told() && describes(items, from, to) || names(items, head.clone(), from, to)
        };
        if !belongs {
            break;
        }
        let stop = if relative { to } else { described_end(items, from, to) };
        end = stop;
        if stop < to {
            break;
        }
    }
    end
}

/// "says its stockist, Ida Orr", "says the soloist, Ida Orr of Larn,": whether the segment names whom a noun right behind the
/// verb stands for that no list knows. "According to the handbook, Ida Orr" goes on.
fn names(items: &[Item], head: Range<usize>, from: usize, to: usize) -> bool {
    let said = head.start.checked_sub(1).is_some_and(|verb| items[verb].is(Flags::CUE_VERB) && finite(&items[verb]));
    let [article, .., noun] = &items[head] else { return false };
    let known = Flags::BODY_HEAD | Flags::CUE_NOUN | Flags::PLURAL | Flags::TIME | Flags::CAPITAL | Flags::GENITIVE;
    let who = article.is(Flags::DETERMINER | Flags::POSSESSIVE) && noun.is_plain() && !noun.is(known);
    let other = Flags::TIME | Flags::PRONOUN | Flags::DETERMINER | Flags::BODY_HEAD;
    let name = |i: &&Item| i.is_word() && i.is(Flags::CAPITAL) && !i.is(other);
    let length = items[from..to].iter().take_while(name).count();
    let ends = items.get(from + length).is_none_or(|i| from + length >= to || i.is(Flags::NAME_PREPOSITION));
    said && who && length > 1 && ends
}

/// The comma, stop or dash that ends the segment at `from`; a title in marks after "of" and a nickname are inside it.
fn segment_end(items: &[Item], from: usize, hi: usize) -> usize {
    let ends = |i: usize| {
        let quote = items[i].quote.is_some() && !items[i - 1].is(Flags::NAME_PREPOSITION) && !nickname(items, i);
        matches!(items[i].sign, ',' | ';' | ':' | '.' | '—' | '–' | '―' | '?' | '!') || loose_hyphen(items, i) || quote
    };
    (from..hi).find(|&i| ends(i)).unwrap_or(hi)
}

/// ", who added that …": more words said, not who said them.
fn speaks(segment: &[Item]) -> bool {
    segment.iter().take(4).any(|i| i.is(Flags::CUE_VERB) && !i.is(Flags::WEAK) && i.is(Flags::PAST | Flags::THIRD))
}

/// Whether the segment says who somebody is: a role, an age, a place, "a union that …".
fn describes(items: &[Item], from: usize, to: usize) -> bool {
    let joined = items[from].is(Flags::COORDINATOR) && items.get(from + 1).is_some_and(|i| i.is(Flags::DETERMINER));
    // "then ambassador to Norland"
    let former = items[from].is(Flags::ADVERB) && items.get(from + 1).is_some_and(|i| i.is(Flags::ROLE | Flags::TITLE));
    let from = from + usize::from(joined || former);
    let segment = &items[from..to.max(from)];
    let Some(first) = segment.first() else { return false };
    let role = segment.iter().take(8).any(|i| i.is(Flags::ROLE | Flags::TITLE) && !i.is(Flags::GENITIVE));
    // "managing director" is no verb.
    let titled = segment.get(1).is_some_and(|i| i.is(Flags::ROLE | Flags::TITLE));
    let verb = first.act != Act::None && !first.is(Flags::CAPITAL | Flags::ROLE) && !titled;
    let no_noun = Flags::PREPOSITION
        | Flags::PRONOUN
        | Flags::TIME
        | Flags::ADVERB
        | Flags::LY
        | Flags::COORDINATOR
        | Flags::SUBORDINATOR
        | Flags::AUXILIARY;
    let noun = first.is_word() && !first.is(no_noun) && !verb;
    let held = segment.iter().take(5).any(|i| i.is(Flags::NAME_PREPOSITION));
    let article = first.is(Flags::DETERMINER) && segment.len() > 1;
    let place = first.is(Flags::NAME_PREPOSITION) && !occasion(items, from + 1, to);
    let inner = segment.iter().position(|i| i.is(Flags::RELATIVE)).unwrap_or(segment.len());
    let office = article && segment.iter().take(4).any(|i| i.is(Flags::ROLE));
    let clause = !office && segment[..inner].iter().any(|i| i.is(Flags::AUXILIARY) && !i.is(Flags::GENITIVE))
        || finite(first) && !first.is(Flags::ROLE)
        // "According to the Guild, Ida Orr closed and sold it"
        || first.is(Flags::CAPITAL) && !article && segment[..inner].windows(2).any(|two| {
            two[0].act == Act::Finite && two[0].is(Flags::ED) && two[1].is_plain() && !two[1].is(Flags::PREPOSITION | Flags::TIME)
        })
        // "According to the Guild, the Tides broke the story"
        || !office && segment[..inner].iter().any(|i| i.act == Act::Finite && i.is(Flags::PAST) && !i.is(Flags::PARTICIPLE | Flags::ED));
    // "According to Ida Orr, the boats, built in Larn, leak": more than one.
    let name = from > 1 && items[from - 2].is(Flags::CAPITAL);
    let many = article && segment.len() == 2 && segment[1].is(Flags::PLURAL) && name && !role;
    (noun && !many && (role || held || article && !joined || first.number || first.is(Flags::CAPITAL)) || place)
        && !clause
}

/// Where the description ends before a dated aside ("on Monday") or another clause ("when asked").
fn described_end(items: &[Item], from: usize, to: usize) -> usize {
    let relative = (from..to).find(|&i| items[i].is(Flags::RELATIVE)).unwrap_or(to);
    let stop = (from + 1..relative).find(|&i| {
        let clause = items[i].is(Flags::SUBORDINATOR) && !items[i].is(Flags::PREPOSITION);
        clause || items[i].is(Flags::TIME) && items[i].is(Flags::CAPITAL) && items[i - 1].is(Flags::PREPOSITION)
    });
    stop.map_or(to, |i| if items[i - 1].is(Flags::PREPOSITION) { i - 1 } else { i })
}
