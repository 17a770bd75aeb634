//! Who speaks by a given cue. Each reporting expression has at most one source, found where English
//! puts it: the subject to the left, the inverted subject to the right, the phrase after "by" or
//! "according to", the object of "quoted X as saying". The one who is told is kept apart, so that it
//! is never taken for the speaker.

use super::accorded::before_subject;
use super::beneath::opened_behind;
use super::blamed::charge;
use super::clauses::Clauses;
use super::cue::{Credit, Form, Hit, Hits};
use super::known::{Known, participle_subject};
use super::object::phrase_after;
use super::overheard::overheard;
use super::participles::begins_as_subject;
use super::phrase::{behind_dateline, nickname};
use super::predicate::{first_to, main_subject, named_before_comma, names_thing, relative_before};
use super::subject::subject_before;
use super::unsaid::{asked_or_unreal, denied_with, reputed, said_by_nobody, wished_of_another, withheld};
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};
use std::ops::Range;

/// The credit of every cue of a sentence, in order, in the room of another's.
pub(super) fn credits(
    text: &str,
    items: &[Item],
    clauses: &Clauses,
    sentence: &Range<usize>,
    hits: Hits,
    out: &mut Vec<Credit>,
) {
    out.clear();
    // No place in capitals says what follows it.
    let copy = behind_dateline(text, items, sentence)..sentence.end;
    for mut hit in hits {
        let sentence = if hit.items.start > copy.start { &copy } else { sentence };
        // "Asked whether he was saying that it is late, Orr shrugged": nobody said so.
        // The same behind "When".
        let opens = |verb: usize| {
            verb == sentence.start || verb == sentence.start + 1 && items[sentence.start].is(Flags::SUBORDINATOR)
        };
        let asked = out.first().filter(|c| c.hit.form == Form::Passive && opens(c.hit.verb));
        hit.unreal |= asked.is_some_and(|c| items[c.hit.verb + 1..hit.verb].iter().all(Item::is_word));
        hit.unreal |= out.last().is_some_and(|c| denied_with(text, items, &c.hit, &hit));
        hit.unreal |= match hit.form {
            Form::Finite => supposed(text, items, sentence, &hit) || asked_or_unreal(items, sentence, &hit),
            Form::Ing => is_subject(items, sentence, &hit) || withheld(items, sentence, &hit),
            Form::Infinitive => withheld(items, sentence, &hit) || wished_of_another(text, items, sentence, &hit),
            _ => false,
        };
        let mut credit = credit(text, items, clauses, sentence, out, hit);
        credit.hit.unreal |= credit.hit.form == Form::Finite && said_by_nobody(text, items, sentence, &credit);
        out.push(credit);
    }
}

/// "If Orr says that …", "it is likely that Orr will say": nobody has said so.
fn supposed(text: &str, items: &[Item], sentence: &Range<usize>, hit: &Hit) -> bool {
    let verb = hit.items.start;
    let before = |&k: &usize| items[k].is_word() && items[k].act != Act::Finite;
    let opens = |&k: &usize| items[k].is(Flags::SUBORDINATOR) && !items[k].is(Flags::PREPOSITION);
    let Some(first) = (sentence.start..verb).rev().take_while(before).find(opens) else { return false };
    let word = |k: usize| items[k].span.of(text);
    if word(first).eq_ignore_ascii_case("if") {
        return first == sentence.start || !word(first - 1).eq_ignore_ascii_case("even");
    }
    let will = items[first].is(Flags::RELATIVE) && word(verb) == "will";
    let is = first.checked_sub(2).filter(|&b| will && b > sentence.start && items[b].is(Flags::BE));
    is.is_some_and(|b| items[b - 1].is(Flags::NEUTER) && items[b - 1].is(Flags::PRONOUN))
}

/// "Claiming that it leaks brought a rebuke": whether a participle opens a sentence without a comma, so that it is the
/// subject, and nobody's.
fn is_subject(items: &[Item], sentence: &Range<usize>, hit: &Hit) -> bool {
    let lead = items[sentence.start..hit.items.start].iter().all(|i| i.is(Flags::COORDINATOR));
    let parts = |i: &Item| !i.is_word() && !matches!(i.sign, '.' | '?' | '!');
    let verb = |i: &Item| i.act == Act::Finite;
    // "Writing the letter was wrong, Orr said."
    let last = items[sentence.clone()].iter().rev().find(|i| i.is_word());
    let credited = last.is_some_and(|i| i.is(Flags::STRONG) && i.act == Act::Finite);
    let comma = (hit.items.end..sentence.end).find(|&i| items[i].sign == ',').filter(|_| lead && credited);
    if comma.is_some_and(|c| begins_as_subject(items, hit.items.start, c)) {
        return true;
    }
    lead && !items[hit.items.end..sentence.end].iter().any(parts) && items[hit.items.end..sentence.end].iter().any(verb)
}

fn credit(
    text: &str,
    items: &[Item],
    clauses: &Clauses,
    sentence: &Range<usize>,
    before: &[Credit],
    hit: Hit,
) -> Credit {
    let lo = sentence.start;
    let mut credit = Credit { source: None, relative: None, hearer: None, via: None, inverted: false, hit };
    let verb = credit.hit.items.clone();
    let known = Known { items, clauses, lo, before };
    if credit.hit.form == Form::Quoted {
        // "was quoted as saying by the agency".
        let by = items.get(verb.end).filter(|i| verb.end < sentence.end && i.span.of(text) == "by");
        credit.via = by.and_then(|_| phrase_after(items, verb.end + 1, sentence.end));
    }
    match credit.hit.form {
        Form::Finite | Form::Quoted => {
            // "“…,” he'll say": the group holds its subject.
            let own = items[verb.start].is(Flags::PRONOUN) && verb.len() > 1;
            let inverts = !own && !clause_behind(items, sentence, verb.end);
            let behind_quote = follows_quote(items, lo, verb.start) && !known.awaited(&verb) && inverts;
            let inverted = || phrase_after(items, verb.end, sentence.end);
            let heard = if verb.len() == 1 { overheard(items, lo, verb.start) } else { None };
            if let Some(source) = heard.or_else(|| known.called(&verb)) {
                credit.source = Some(source);
            } else if behind_quote {
                credit.source = inverted();
                credit.inverted = true;
            } else if let Some(source) = known.closing(sentence, &verb) {
                credit.source = Some(source);
                credit.inverted = true;
            }
            // "“Not yet,” said April."
            if credit.source.is_none() && behind_quote {
                credit.source = month(items, sentence, verb.end);
            }
            if own {
                credit.source = Some(verb.start..verb.start + 1);
                credit.inverted = false;
            }
            if credit.source.is_none() {
                credit.inverted = false;
                credit.source = known.published(text, &verb).or_else(|| known.shared(&verb)).or_else(|| {
                    subject_before(items, opened_behind(items, clauses, lo, verb.start).unwrap_or(lo), verb.start)
                });
            }
            if credit.hit.form == Form::Finite
                && items[credit.hit.verb].is(Flags::REPORTED)
                && let Some(quoted) = introduced(items, sentence, verb.end)
            {
                // "The book quotes Ida Orr: “…”"
                credit.via = credit.source.replace(quoted);
            }
            if credit.source.is_none()
                && !behind_quote
                && inverts
                && !items[credit.hit.verb].is(Flags::WEAK)
                && (verb.start == lo && items[verb.start].is(Flags::PAST) && !names_thing(items, verb.start)
                    || verb.start > lo && matches!(items[verb.start - 1].sign, ',' | '—' | '–'))
            {
                // "The plan is dead, said Orr." and "Said Orr: …"
                // ", opened fire,": nobody is named.
                let opens = verb.start == lo || items[verb.start].is(Flags::STRONG);
                let somebody = |s: &Range<usize>| opens || known.voiced(s);
                // "told the Courier": who was told never stands for who said so.
                let tells = items[credit.hit.verb].is(Flags::STRONG) && items[credit.hit.verb].is(Flags::HEARER);
                let after = || inverted().filter(|s| !tells && somebody(s));
                credit.source = named_before_comma(items, lo, &verb).or_else(after);
                credit.inverted = credit.source.as_ref().is_some_and(|s| s.start > verb.start);
            }
        }
        Form::Ing => credit.source = participle_subject(text, &known, sentence, verb.start),
        Form::Infinitive => {
            let just = || before.last().filter(|c| verb.start - c.hit.items.end < 6);
            credit.source = known
                .moved(&verb)
                .or_else(|| first_to(items, lo, verb.start.checked_sub(1)?))
                .or_else(|| just().and_then(|c| c.source.clone()))
                .or_else(|| {
                    let owner = clauses.owner(credit.hit.verb);
                    let subject = (owner < credit.hit.verb).then(|| known.subject_of(owner)).flatten();
                    // "used a letter that leaked to argue"
                    let thing = subject.as_ref().is_some_and(|s| clauses.relative(items, owner) && !known.voiced(s));
                    // "after Orr used a letter that leaked to argue"
                    let near = || clauses.enclosing(items, owner).and_then(|verb| known.subject_of(verb));
                    let near = || near().filter(|s| known.voiced(s)).or_else(|| main_subject(items, lo, owner));
                    let outer = thing.then(near).flatten();
                    outer.filter(|o| known.voiced(o)).or(subject)
                })
                .or_else(|| main_subject(items, after_quote(items, lo, verb.start), verb.start));
        }
        Form::Passive => {
            let subject = subject_before(items, lo, verb.start);
            let by = (verb.end..sentence.end.min(verb.end + 12))
                // "are said to be caused by"
                .take_while(|&i| !matches!(items[i].sign, ';' | '.') && !(i == verb.end + 1 && reputed(items, i)))
                .find(|&i| items[i].span.of(text) == "by");
            // "was told by Orr that it was late"
            let that = |k: &usize| items[*k].is_that();
            credit.source = by.and_then(|i| {
                // "was told by Orr to leave"
                let to = |k: &usize| items.get(*k + 1).is_some_and(|n| n.act == Act::Infinitive);
                let told = (i + 2..sentence.end).find(|k| that(k) || to(k));
                let told = told.filter(|_| items[credit.hit.verb].is(Flags::HEARER));
                // "by Orr not to leave"
                let not = |k: usize| usize::from(items[k - 1].is(Flags::NEGATION));
                let told = told.map(|k| k - not(k)).or_else(|| charge(text, items, i + 2..sentence.end));
                phrase_after(items, i + 1, told.unwrap_or(sentence.end))
            });
            if credit.source.is_none() && items[credit.hit.verb].is(Flags::ASKS) {
                // "Asked about it, she …", "she was asked about it: “…”": the one asked answers.
                credit.source = subject;
            } else if items[credit.hit.verb].is(Flags::HEARER) {
                credit.hearer = subject;
            }
        }
        Form::Quoting => {
            let by =
                (verb.end..credit.hit.verb).rev().find(|&i| items[i].span.of(text) == "as").unwrap_or(credit.hit.verb);
            credit.source = phrase_after(items, verb.end, by);
            credit.via = subject_before(items, lo, verb.start);
        }
        Form::According => {
            let source = phrase_after(items, verb.end, sentence.end);
            credit.source = source.map(|s| if verb.start == lo { before_subject(items, s, sentence.end) } else { s });
        }
    }
    // "“Mek”, has 18 months left", "“…”, no questions asked": a verb or none at all is nobody; "nor has Orr said"
    let verbal =
        |s: &Range<usize>| s.len() > 1 && items[s.start].is(Flags::AUXILIARY) && !items[s.start].is(Flags::CAPITAL);
    if let Some(source) = credit.source.as_mut().filter(|s| verbal(s) && items[s.start + 1].is(Flags::CAPITAL)) {
        source.start += 1;
    }
    let asks = items[credit.hit.verb].is(Flags::ASKS);
    let none = |s: &Range<usize>| asks && s.len() > 1 && items[s.start].span.of(text) == "no";
    credit.source = credit.source.filter(|s| !verbal(s) && !none(s));
    // "The board late Monday said"
    let late = |s: &Range<usize>| s.len() > 1 && items[s.end - 1].traits.any(Traits::HOUR);
    if let Some(source) =
        credit.source.as_mut().filter(|s| late(s) && items.get(s.end).is_some_and(|i| i.is(Flags::TIME)))
    {
        source.end -= 1;
    }
    let relative = relative_before(items, lo, verb.start);
    if let (Some(relative), Some(source)) = (relative.filter(|_| !credit.inverted), &mut credit.source)
        && source.start < relative
    {
        let comma = (source.start..relative).rev().find(|&i| items[i].sign == ',' && i + 1 == relative);
        source.end = source.end.min(comma.unwrap_or(relative));
        credit.relative = Some(relative);
    }
    credit
}

/// "author of “Nine Rooms,” said she was late": whether a clause begins behind the verb, so that its source doesn't follow.
fn clause_behind(items: &[Item], sentence: &Range<usize>, from: usize) -> bool {
    let Some([subject, verb]) = items.get(from..from + 2).filter(|_| from + 2 <= sentence.end) else { return false };
    // "say they should not pay"
    let tells = matches!(verb.act, Act::Finite | Act::Group) && !verb.is(Flags::CUE_VERB);
    subject.is(Flags::PRONOUN) && !subject.is(Flags::POSSESSIVE | Flags::INDEFINITE | Flags::RELATIVE) && tells
}

/// The person named from item `from` to the colon that ends the sentence or leads to a quotation.
fn introduced(items: &[Item], sentence: &Range<usize>, from: usize) -> Option<Range<usize>> {
    let phrase = phrase_after(items, from, sentence.end)?;
    let colon = items.get(phrase.end).is_some_and(|i| i.sign == ':' && phrase.end < sentence.end);
    // "quoted a memo in which Orr told them:"
    let colon = colon && !items[phrase.clone()].iter().any(|i| i.is(Flags::STRONG) && i.act == Act::Finite);
    let person = Flags::TITLE | Flags::HONORIFIC | Flags::ROLE | Flags::CAPITAL;
    (colon && items[phrase.clone()].iter().any(|i| i.is(person) && !i.is(Flags::DETERMINER))).then_some(phrase)
}

/// The name right behind a cue that is a month elsewhere, where nothing more is said of who speaks.
fn month(items: &[Item], sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let name = items.get(at).filter(|_| at < sentence.end)?;
    let ends = items.get(at + 1).is_none_or(|i| at + 1 >= sentence.end || matches!(i.sign, '.' | ','));
    (name.traits.any(Traits::CALENDAR) && name.is(Flags::CAPITAL) && ends).then_some(at..at + 1)
}

/// The first item behind the last quoted stretch before `hi`.
fn after_quote(items: &[Item], lo: usize, hi: usize) -> usize {
    (lo..hi).rev().find(|&i| items[i].quote.is_some()).map_or(lo, |i| i + 1)
}

/// Whether the verb group comes right after a quoted stretch, a comma aside.
fn follows_quote(items: &[Item], lo: usize, verb: usize) -> bool {
    let mut i = verb;
    while i > lo
        && (matches!(items[i - 1].sign, ',' | '—' | '–')
            || items[i - 1].is(Flags::ADVERB | Flags::LY) && !items[i - 1].is(Flags::CAPITAL))
    {
        i -= 1;
    }
    // "who starred in “Harbour Nights,” posted a clip": a title belongs to what stands before it.
    let within = |q: usize| {
        items[q].title && q > lo && items[q - 1].is(Flags::PREPOSITION | Flags::COORDINATOR | Flags::GENITIVE)
    };
    i > lo && items[i - 1].quote.is_some() && !nickname(items, i - 1) && !within(i - 1)
}
