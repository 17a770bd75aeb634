//! Whom "who", "which" or "that" stands for: the phrase before it, or the last of those named there.

use super::bounds::clause_start;
use super::phrase::{adverbial, finite, run_start};
use super::trim::trim;
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};
use std::ops::Range;

/// Most words between "which" and its verb ("has also said").
const TO_VERB: usize = 3;

/// Most items in brackets behind a name ("(R-Ohio)").
const TAG: usize = 4;

/// "…, who said": the phrase before the relative word.
pub(super) fn antecedent(items: &[Item], lo: usize, relative: usize) -> Option<Range<usize>> {
    let mut end = relative;
    while end > lo && matches!(items[end - 1].sign, ',' | '—' | '–' | '-') {
        end -= 1;
    }
    // "Orr, R-Norland, who": the party is hers.
    if end > lo + 2 && items[end - 1].is(Flags::PARTY) && items[end - 2].sign == ',' {
        end -= 2;
    }
    // "Ida Orr, 58, who": so is the age.
    if end > lo + 2 && items[end - 1].number && items[end - 2].sign == ',' && items[end - 3].is(Flags::CAPITAL) {
        end -= if items[end - 3].is(Flags::TIME) { 0 } else { 2 };
    }
    if end == lo {
        return None;
    }
    let start = clause_start(items, lo, end);
    // An object: "…thanked Orr, who said": begin behind the verb or preposition. "Receiving a note that read": behind that.
    let thing = items[relative].span.len() > "who".len();
    let doing = |i: usize| {
        let article = |n: &Item| n.is(Flags::DETERMINER) && !n.is(Flags::PRONOUN | Flags::INDEFINITE);
        thing && items[i].act == Act::Participle && items.get(i + 1).is_some_and(article)
    };
    // "Responding to Orr, who", "according to a note, which": an opener.
    let opens = |i: usize| i == start + 1 && items[i].is(Flags::PREPOSITION) && is_opener(&items[start], thing);
    let leads = |i: usize| items[i].is(Flags::PREPOSITION) && !items[i].is(Flags::NOUN_PREPOSITION);
    let start =
        (start..end).rev().find(|&i| finite(&items[i]) || leads(i) || doing(i) || opens(i)).map_or(start, |i| i + 1);
    let start = if thing { past_adjective(items, lo, start..end) } else { start };
    // "may have undercut Orr's allies, who": a verb that no list knows.
    let helped =
        start > lo && start + 1 < end && items[start - 1].act == Act::Group && items[start - 1].is(Flags::AUXILIARY);
    let begins = Flags::CAPITAL | Flags::DETERMINER | Flags::PRONOUN | Flags::HONORIFIC;
    let unknown = helped && items[start].is_plain() && !items[start].is(begins) && items[start + 1].is(begins);
    let start = start + usize::from(unknown);
    if items[relative].span.len() == "who".len()
        && let Some(people) = people_of_place(items, start, end, relative)
    {
        return Some(people..end);
    }
    let phrase = trim(items, start, end)?;
    // "a prize in song from Orr, who": what only seems an aside.
    let cut = phrase.end < end && items[end - 1].is(Flags::CAPITAL) && !items[end - 1].is(Flags::TIME);
    let from = (start..end).rev().find(|&i| items[i].is(Flags::PREPOSITION)).filter(|_| cut);
    let phrase = from.and_then(|i| trim(items, i + 1, end)).unwrap_or(phrase);
    // "two boxes and a note that read": the note.
    let joint = phrase.clone().rev().find(|&i| items[i].is(Flags::COORDINATOR));
    let article = |i: &Item| i.is(Flags::DETERMINER) && i.is_word() && i.span.len() < "the".len();
    let that = end == relative && items[relative].is(Flags::CONTENT);
    let phrase = match joint.filter(|&j| that && j + 2 < phrase.end && article(&items[j + 1])) {
        Some(joint) => joint + 1..phrase.end,
        None => phrase,
    };
    // "which" and "that" may be anything.
    if items[relative].span.len() > "who".len() {
        let named = || named_body(items, lo, &phrase);
        if let Some(other) = document_before(items, lo, &phrase, relative).or_else(named) {
            return Some(other);
        }
        let start = document_named_last(items, &phrase, relative).or_else(|| body_of_people(items, &phrase, relative));
        let start = start.unwrap_or(phrase.start);
        return Some(start..phrase.end);
    }
    // "a talk with Ida Orr (R-Ohio), who"
    let tag = phrase.clone().rev().take(TAG).find(|&i| items[i].sign == '(').filter(|_| items[end - 1].sign == ')');
    let untagged = phrase.start..tag.filter(|&i| i > phrase.start).unwrap_or(phrase.end);
    let start = of_place(items, lo, &phrase).or_else(|| those_named_last(items, &untagged, relative));
    Some(start.unwrap_or(phrase.start)..phrase.end)
}

/// "is consistent with the aims of the guild, which says": behind the adjective and its preposition, which `phrase` begins with.
fn past_adjective(items: &[Item], lo: usize, phrase: Range<usize>) -> usize {
    let is = phrase.start.checked_sub(1).is_some_and(|b| b > lo && items[b].is(Flags::BE) && finite(&items[b]));
    let adjective = (phrase.clone()).find(|&i| !adverbial(&items[i])).filter(|_| is);
    let noun =
        Flags::SPEAKER | Flags::CUE_NOUN | Flags::NOUN_LIKE | Flags::PRONOUN | Flags::INDEFINITE | Flags::DETERMINER;
    let plain = |i: usize| items[i].is_plain() && !items[i].number && !items[i].is(noun | Flags::PREPOSITION);
    let link = adjective.filter(|&a| a + 2 < phrase.end && plain(a) && items[a + 1].is(Flags::PREPOSITION));
    link.map_or(phrase.start, |a| a + 2)
}

/// "Responding", "Asked", and before a `thing` "according": what leads to what somebody speaks of. "According to a note from
/// Orr, who" is read as it stands.
fn is_opener(item: &Item, thing: bool) -> bool {
    let asked = item.is(Flags::ASKS) && item.act != Act::None && !item.is(Flags::BASE);
    // "Tempted by a poster that said"
    let done = thing && item.act == Act::Participle;
    done || item.is(Flags::ENDS_ING) && (thing || item.is(Flags::CUE_VERB)) && !item.is(Flags::ROLE) || asked
}

/// "the Quay Liberals, a small group, which", "the Quay Liberals, a small group that": the name before what stands in
/// `phrase` beside it.
fn named_body(items: &[Item], lo: usize, phrase: &Range<usize>) -> Option<Range<usize>> {
    let article = &items[phrase.start];
    let apposed = article.is(Flags::DETERMINER) && article.is_word() && article.span.len() < "the".len();
    let comma = phrase.start.checked_sub(1).filter(|&c| apposed && c > lo && items[c].sign == ',')?;
    let kind = items[phrase.clone()].iter().any(|i| i.is(Flags::BODY_HEAD) && !i.is(Flags::CAPITAL));
    let one = |i: &Item| i.is(Flags::ROLE) && !i.is(Flags::PLURAL);
    let name = |i: &Item| i.is_word() && i.is(Flags::CAPITAL) && !i.is(Flags::TIME | Flags::PRONOUN) && !one(i);
    let first = run_start(items, lo..comma, name).filter(|_| kind)?;
    let the = first > lo && items[first - 1].is(Flags::DETERMINER);
    (!items[first..comma].iter().any(|i| i.is(Flags::HONORIFIC))).then_some(first - usize::from(the)..comma)
}

/// "sent an email soon after Orr's talk that said", "found a note pushed under the door, which read": the document before what
/// tells when or where.
fn document_before(items: &[Item], lo: usize, phrase: &Range<usize>, relative: usize) -> Option<Range<usize>> {
    let says = items.get(relative + 1).is_some_and(|i| i.is(Flags::CUE_VERB) && !i.is(Flags::WEAK) && finite(i));
    let date = phrase.start.checked_sub(1).filter(|&i| i > lo + 1 && says)?;
    let speaks = Flags::CUE_NOUN | Flags::ROLE | Flags::BODY_HEAD;
    let place = items[date].is(Flags::PREPOSITION) && !items[phrase.end - 1].is(Flags::CAPITAL | Flags::PLURAL);
    let dates = items[date].leads_either() || place;
    let pushed = |i: &Item| place && i.is(Flags::ED | Flags::PARTICIPLE | Flags::PAST) && !i.is(Flags::STRONG);
    let noun = (lo..date).rev().find(|&i| !adverbial(&items[i]) && !pushed(&items[i]))?;
    let document = items[noun].is(Flags::CUE_NOUN) && !items[phrase.end - 1].is(speaks);
    let start = clause_start(items, lo, noun + 1);
    (dates && document).then(|| trim(items, start, noun + 1)).flatten()
}

/// "took issue with the ad from the board that": where the phrase of what can say something begins.
fn document_named_last(items: &[Item], phrase: &Range<usize>, relative: usize) -> Option<usize> {
    let link = phrase.clone().find(|&i| items[i].is(Flags::PREPOSITION)).filter(|&i| i > phrase.start)?;
    let next = (link + 1..phrase.end).find(|&i| items[i].is(Flags::PREPOSITION)).unwrap_or(phrase.end);
    let speaks = Flags::CUE_NOUN | Flags::ROLE | Flags::CAPITAL | Flags::BODY_HEAD | Flags::BODY | Flags::PLURAL;
    let head = items[phrase.start..link].iter().any(|i| i.is(speaks) && !i.is(Flags::DETERMINER));
    // "a reply from the guild, which said", "talks with the guild, which said": not "a letter to the guild, which said",
    // nor "the reply of the guild"; "of" and "for" are the shorter ones.
    let with = items[link].is(Flags::NAME_PREPOSITION) && items[link].span.len() > "for".len();
    let head = head && !(with && next == phrase.end && items[relative - 1].sign == ',');
    // "a cheer from the guild, which said"
    let verb = items[relative + 1..].iter().take(TO_VERB).find(|i| !i.is(Flags::AUXILIARY) && !adverbial(i));
    let says = verb.is_some_and(|i| i.is(Flags::CUE_VERB) && !i.is(Flags::WEAK));
    let last = &items[next - 1];
    let document = next > link + 1 && (last.is(Flags::CUE_NOUN) || says && last.is(Flags::BODY_HEAD));
    (document && !head).then_some(link + 1)
}

/// "met workers of Larn Paper, which": where the name of what they belong to begins; no people are "which".
fn body_of_people(items: &[Item], phrase: &Range<usize>, relative: usize) -> Option<usize> {
    let which = items[relative - 1].sign == ',' && !items[relative].is(Flags::CONTENT);
    let link = phrase.clone().find(|&i| items[i].is(Flags::PREPOSITION)).filter(|&i| which && i > phrase.start)?;
    let (head, name) = (&items[link - 1], &items[link + 1..phrase.end]);
    let people = head.is(Flags::ROLE) && !head.is(Flags::CAPITAL | Flags::BODY_HEAD | Flags::CUE_NOUN);
    let named = !name.is_empty() && name.iter().all(|i| i.is(Flags::CAPITAL));
    // "is a critic of the guild, which"
    let article = name.first().is_some_and(|i| i.is(Flags::DETERMINER) && !i.is(Flags::PRONOUN));
    let one = article && name.len() > 1 && name.iter().all(Item::is_word) && !name.iter().any(|i| i.is(Flags::ROLE));
    (people && (named || one)).then_some(link + 1)
}

/// "Orr of Kent County, Norland, who": where the phrase begins whose end is a place.
fn of_place(items: &[Item], lo: usize, place: &Range<usize>) -> Option<usize> {
    let name = |i: &Item| i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER | Flags::TITLE | Flags::ROLE);
    let comma = place.start.checked_sub(1).filter(|&c| c > lo + 2 && items[c].sign == ',')?;
    let town = run_start(items, lo..comma, name)?;
    let of = town.checked_sub(1).filter(|&k| k > lo && items[k].is(Flags::NAME_PREPOSITION) && name(&items[k - 1]))?;
    let alone = place.len() <= 2 && items[place.clone()].iter().all(name);
    let head = trim(items, clause_start(items, lo, comma), comma).filter(|head| alone && head.start < of)?;
    let start = (head.start..of).rev().find(|&i| finite(&items[i]) || items[i].is(Flags::PREPOSITION));
    Some(start.map_or(head.start, |i| i + 1))
}

/// "met with fury by villagers in Nether Orr, who say": where those begin who live in the place named last.
fn people_of_place(items: &[Item], start: usize, end: usize, relative: usize) -> Option<usize> {
    let link = (start + 1..end).rev().find(|&i| items[i].is(Flags::PREPOSITION) && !items[i].is(Flags::CAPITAL))?;
    let place = &items[link + 1..end];
    let article = usize::from(place.first().is_some_and(|i| i.is(Flags::DETERMINER) && !i.is(Flags::CAPITAL)));
    let named = place.len() > article && place[article..].iter().all(|i| i.is_word() && i.is(Flags::CAPITAL));
    let titled = place.iter().any(|i| i.is(Flags::TITLE | Flags::HONORIFIC | Flags::ROLE));
    let head = &items[link - 1];
    let verb = items.get(relative + 1)?;
    let they = verb.act == Act::Finite && verb.is(Flags::BASE) && !verb.is(Flags::PAST | Flags::THIRD);
    let several = head.is_word() && !head.is(Flags::CAPITAL | Flags::CUE_NOUN | Flags::TIME | Flags::PREPOSITION);
    let several = several && they && (!head.is(Flags::ROLE) || head.is(Flags::PLURAL));
    // "was backed by Ida Lund of Osterby, who"
    let name = |i: &Item| i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER | Flags::BODY_HEAD | Flags::TIME);
    let one = items[start].is(Flags::PREPOSITION) && link > start + 2 && items[link - 2..link].iter().all(name);
    if !named || titled || !(several || one) || head.act != Act::None {
        return None;
    }
    let opens = |i: &usize| finite(&items[*i]) || items[*i].is(Flags::PREPOSITION | Flags::COORDINATOR);
    let first = (start..link).rev().find(opens).map_or(start, |i| i + 1);
    (first < link).then_some(first)
}

/// "a boost for reformers, who", "a blow to farmers from the valley who": where those begin who can be "who".
fn those_named_last(items: &[Item], phrase: &Range<usize>, relative: usize) -> Option<usize> {
    let verb = items.get(relative + 1)?;
    let they = verb.act == Act::Finite && verb.is(Flags::BASE) && !verb.is(Flags::PAST | Flags::THIRD);
    let many = |items: &[Item]| items.iter().any(|i| i.is(Flags::PLURAL));
    let link = |end: usize| (phrase.start + 1..end).rev().find(|&i| items[i].is(Flags::PREPOSITION));
    let mut end = phrase.end;
    while let Some(link) = link(end) {
        let (head, last) = (&items[phrase.start..link], &items[end - 1]);
        // "those lines" are no people as "those" are.
        let some = |k: usize| head[k].is(Flags::INDEFINITE) && !(head[k].is(Flags::DETERMINER) && k + 1 < head.len());
        let speaks = Flags::ROLE | Flags::CAPITAL | Flags::BODY_HEAD;
        let person = (0..head.len()).any(|k| head[k].is(speaks) || some(k));
        // "has an ally in Mr Orr, who"
        let addressed = items[link + 1].is(Flags::HONORIFIC) && items[link].traits.any(Traits::PLACE);
        // "the ire of Ida Orr, who"
        let titled = items[link + 1].is(Flags::TITLE | Flags::RANK | Flags::HONORIFIC);
        // "a payment to poor sailors and Larn Islanders who"
        let crowd = |w: &[Item]| w[0].is(Flags::ROLE) && w[0].is(Flags::PLURAL) && w[1].is(Flags::COORDINATOR);
        let joined = |from: usize| items[from..end].windows(2).any(crowd);
        let name = last.is(Flags::CAPITAL)
            && !last.is(Flags::BODY_HEAD | Flags::BODY)
            && (items[link + 1].is(Flags::CAPITAL) || titled || joined(link + 1));
        let role = last.is(Flags::ROLE) && (!person || they && last.is(Flags::PLURAL) && !many(head));
        if (name && (!person || addressed) || role) && link + 1 < end {
            return Some(link + 1);
        }
        // "the ire of some members of the council, who", "a note from the head of the guild, who"
        let members = items[link - 1].is(Flags::ROLE) && !items[link - 1].is(Flags::CAPITAL);
        if last.is(speaks) && !(members && items[link].is(Flags::NAME_PREPOSITION)) {
            break;
        }
        end = link;
    }
    None
}

/// ", who declined to be named" without the comma that should close it.
pub(super) fn open_relative(items: &[Item], lo: usize, end: usize) -> Option<usize> {
    let comma =
        (lo.max(end.saturating_sub(20))..end).rev().find(|&i| items[i].sign != '\0' || items[i].quote.is_some())?;
    let relative = comma + 1;
    let fits = items[comma].sign == ','
        && relative + 1 < end
        && items[relative].is(Flags::RELATIVE)
        && !items[relative].is(Flags::DETERMINER);
    (fits && items[relative + 1..end].iter().any(finite)).then_some(relative)
}

#[cfg(test)]
mod tests {
    use super::super::sample::source;

    #[test]
    fn what_was_got_says_what_it_says() {
        assert_eq!(source("A clerk reported receiving a note that read, “We know what you did.”"), "a note");
        assert_eq!(source("Ida Orr remembered getting a letter that said, “Go home.”"), "a letter");
    }

    #[test]
    fn an_age_is_passed_over() {
        assert_eq!(source("Karl Ames, 58, who told wardens he was “sorry,” wept on Monday."), "Karl Ames");
        assert_eq!(source("Karl Ames, 58, who denies taking the boat, wept on Monday."), "Karl Ames");
    }

    #[test]
    fn what_leads_to_a_thing_is_no_part_of_it() {
        assert_eq!(source("Tempted by a poster that said “Fresh Eels”, they left the quay."), "a poster");
        let bank = "These tolls are also consistent with those of the Larn Bank, which vows to be “fair to all”.";
        assert_eq!(source(bank), "the Larn Bank");
    }
}
