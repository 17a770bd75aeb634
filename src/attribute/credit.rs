//! Who speaks by a given cue. Each reporting expression has at most one source, found where English
//! puts it: the subject to the left, the inverted subject to the right, the phrase after "by" or
//! "according to", the object of "quoted X as saying". The one who is told is kept apart, so that it
//! is never taken for the speaker.

use super::blamed::blamed;
use super::clauses::Clauses;
use super::cue::{Credit, Form, Hit, Hits};
use super::known::Known;
use super::object::phrase_after;
use super::participles::{begins_as_subject, dated, with_aside, writers};
use super::phrase::{adverbial, behind_dateline, nickname};
use super::subject::subject_before;
use super::unsaid::{asked_or_unreal, said_by_nobody, wished_of_another, withheld};
use crate::extract::{Act, Item};
use crate::rules::Flags;
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
    let copy = behind_dateline(items, sentence)..sentence.end;
    for mut hit in hits {
        let sentence = if hit.items.start > copy.start { &copy } else { sentence };
        // "Asked whether he was saying that it is late, Orr shrugged": nobody said so.
        // The same behind "When".
        let opens = |verb: usize| {
            verb == sentence.start || verb == sentence.start + 1 && items[sentence.start].is(Flags::SUBORDINATOR)
        };
        let asked = out.first().filter(|c| c.hit.form == Form::Passive && opens(c.hit.verb));
        hit.unreal |= asked.is_some_and(|c| items[c.hit.verb + 1..hit.verb].iter().all(Item::is_word));
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
            let behind_quote = follows_quote(items, lo, verb.start) && !known.awaited(&verb) && !own;
            let inverted = || phrase_after(items, verb.end, sentence.end);
            if behind_quote {
                credit.source = inverted();
                credit.inverted = true;
            } else if let Some(source) = known.closing(sentence, &verb) {
                credit.source = Some(source);
                credit.inverted = true;
            }
            if own {
                credit.source = Some(verb.start..verb.start + 1);
                credit.inverted = false;
            }
            if credit.source.is_none() {
                credit.inverted = false;
                credit.source = known
                    .published(&verb)
                    .or_else(|| known.shared(&verb))
                    .or_else(|| subject_before(items, lo, verb.start));
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
                && !items[credit.hit.verb].is(Flags::WEAK)
                && (verb.start == lo && items[verb.start].is(Flags::PAST)
                    || verb.start > lo && matches!(items[verb.start - 1].sign, ',' | '—' | '–'))
            {
                // "The plan is dead, said Orr." and "Said Orr: …"
                credit.source = inverted();
                credit.inverted = credit.source.is_some();
            }
        }
        Form::Ing => credit.source = participle_subject(text, &known, sentence, verb.start),
        Form::Infinitive => {
            let just = || before.last().filter(|c| verb.start - c.hit.items.end < 6);
            credit.source = known
                .moved(&verb)
                .or_else(|| just().and_then(|c| c.source.clone()))
                .or_else(|| {
                    let owner = clauses.owner(credit.hit.verb);
                    let subject = (owner < credit.hit.verb).then(|| known.subject_of(owner)).flatten();
                    // "used a letter that leaked to argue"
                    let thing = subject.as_ref().is_some_and(|s| clauses.relative(items, owner) && !known.voiced(s));
                    let outer = thing.then(|| main_subject(items, lo, owner)).flatten();
                    outer.filter(|o| known.voiced(o)).or(subject)
                })
                .or_else(|| main_subject(items, after_quote(items, lo, verb.start), verb.start));
        }
        Form::Passive => {
            let subject = subject_before(items, lo, verb.start);
            let by = (verb.end..sentence.end.min(verb.end + 12))
                .take_while(|&i| !matches!(items[i].sign, ';' | '.'))
                .find(|&i| items[i].span.of(text) == "by");
            // "was told by Orr that it was late"
            let that = |k: &usize| items[*k].is(Flags::CONTENT) && items[*k].is(Flags::RELATIVE);
            credit.source = by.and_then(|i| {
                // "was told by Orr to leave"
                let to = |k: &usize| items.get(*k + 1).is_some_and(|n| n.act == Act::Infinitive);
                let told = (i + 2..sentence.end).find(|k| that(k) || to(k));
                let told = told.filter(|_| items[credit.hit.verb].is(Flags::HEARER));
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
    // "The board late Monday said"
    let late = |s: &Range<usize>| s.len() > 1 && matches!(items[s.end - 1].span.of(text), "late" | "early");
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

/// "According to the Courier, Ida Orr, who runs the slip, sold it": without the subject of the verb that follows.
fn before_subject(items: &[Item], source: Range<usize>, hi: usize) -> Range<usize> {
    let Some(comma) = source.clone().find(|&i| items[i].sign == ',') else { return source };
    // "According to the Courier, the king:": no body is a king.
    let colon = source.end + 1 == hi && items[source.end].sign == ':';
    let role = || items[comma + 1..source.end].iter().any(|i| i.is(Flags::ROLE));
    if colon && comma > source.start && items[comma - 1].is(Flags::BODY_HEAD) && role() {
        return source.start..comma;
    }
    let clause = items[comma].clause;
    let verb = (comma + 1..hi).find(|&i| items[i].act == Act::Finite && items[i].clause == clause);
    let subject = verb.and_then(|v| subject_before(items, comma + 1, v));
    let cut = subject.map(|s| s.start).filter(|&s| items[s - 1].sign == ',').map_or(source.end, |s| s - 1);
    source.start..source.end.min(cut)
}

/// The person named from item `from` to the colon that ends the sentence or leads to a quotation.
fn introduced(items: &[Item], sentence: &Range<usize>, from: usize) -> Option<Range<usize>> {
    let phrase = phrase_after(items, from, sentence.end)?;
    let colon = items.get(phrase.end).is_some_and(|i| i.sign == ':' && phrase.end < sentence.end);
    let person = Flags::TITLE | Flags::HONORIFIC | Flags::ROLE | Flags::CAPITAL;
    (colon && items[phrase.clone()].iter().any(|i| i.is(person) && !i.is(Flags::DETERMINER))).then_some(phrase)
}

/// Longest aside between a relative word and its verb, in items.
const LONGEST_ASIDE: usize = 10;

/// "who", "which" or "that" right before a verb group, adverbs aside.
pub(super) fn relative_before(items: &[Item], lo: usize, verb: usize) -> Option<usize> {
    let before = (lo..verb).rev().find(|&i| !adverbial(&items[i]))?;
    if items[before].sign == ',' {
        // "who, in a call on Friday, said"
        let open = (lo.max(before.saturating_sub(LONGEST_ASIDE))..before).rev().find(|&i| items[i].sign == ',')?;
        let relative = open.checked_sub(1).filter(|&r| r > lo)?;
        return items[relative].is(Flags::RELATIVE).then_some(relative);
    }
    items[before].is(Flags::RELATIVE).then_some(before)
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

/// "…, saying": the subject of the main clause; "with X saying": X.
fn participle_subject(text: &str, known: &Known, sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let &Known { items, clauses, lo, before } = known;
    if let Some(with) = (lo.max(at.saturating_sub(12))..at)
        .rev()
        .take_while(|&i| items[i].quote.is_none() && items[i].sign == '\0')
        .find(|&i| items[i].span.of(text).eq_ignore_ascii_case("with"))
        && with + 1 < at
    {
        return phrase_after(items, with + 1, at).filter(|r| r.end + 1 >= at);
    }
    if let Some(named) = with_aside(text, items, lo, at) {
        return Some(named);
    }
    if let Some(blamed) = blamed(text, items, lo, at) {
        return Some(blamed);
    }
    if let Some(writers) = writers(items, lo, at) {
        return Some(writers);
    }
    let owner = clauses.owner(at);
    if owner != at {
        let subject = known.cleft(owner, at).or_else(|| known.marked(owner)).or_else(|| known.subject_of(owner));
        if subject.is_some() {
            return subject;
        }
    }
    if at > lo
        && items[at - 1].is_word()
        && !items[at - 1].is(Flags::ADVERB
            | Flags::LY
            | Flags::COORDINATOR
            | Flags::PREPOSITION
            | Flags::SUBORDINATOR
            | Flags::TIME
            | Flags::AUXILIARY)
    {
        // "a sign reading".
        if let Some(noun) = dated(items, lo, at).or_else(|| subject_before(items, lo, at).filter(|r| r.end == at)) {
            // "after penning a letter panning it"
            let writes = items[noun.start].act == Act::Participle && items[noun.start + 1].is(Flags::DETERMINER);
            return Some(noun.start + usize::from(writes)..noun.end);
        }
    }
    let speaks = |c: &&Credit| {
        c.source.is_some() && matches!(c.hit.form, Form::Finite | Form::Infinitive | Form::Quoted | Form::Ing)
    };
    let weak = |c: &Credit| items[c.hit.verb].is(Flags::WEAK);
    if let Some(c) = before.iter().rev().find(|c| speaks(c) && !weak(c)) {
        return c.source.clone();
    }
    if let Some(subject) = main_subject(items, lo, at) {
        return Some(subject);
    }
    if let Some(c) = before.iter().rev().find(speaks) {
        return c.source.clone();
    }
    // "Calling it a mistake, Orr left": the subject follows.
    let from =
        (at + 1..sentence.end).find(|&i| items[i].sign == ',' || items[i].quote.is_some()).map_or(at + 1, |i| i + 1);
    let verb = (from..sentence.end).find(|&i| i > from && main_verb(items, i))?;
    subject_before(items, from, verb)
}

/// The first auxiliary or adverb of the group that ends with `verb`, not before `lo`.
pub(super) fn group_start(items: &[Item], lo: usize, verb: usize) -> usize {
    verb - items[lo..verb].iter().rev().take_while(|i| i.is(Flags::AUXILIARY | Flags::ADVERB)).count()
}

/// The subject of the first finite verb before `hi`, past leading "When …," and "In …,".
pub(super) fn main_subject(items: &[Item], lo: usize, hi: usize) -> Option<Range<usize>> {
    let mut from = lo;
    let subordinate = |i: usize| {
        items
            .get(i)
            .is_some_and(|x| x.is(Flags::SUBORDINATOR | Flags::PREPOSITION) || x.is(Flags::ED | Flags::ENDS_ING))
    };
    if subordinate(from)
        && let Some(comma) = (from..hi).find(|&i| items[i].sign == ',')
    {
        from = comma + 1;
    }
    let mut relative = false;
    for i in from..hi {
        if items[i].quote.is_some() && i > from {
            continue;
        }
        relative |= items[i].is(Flags::RELATIVE);
        if matches!(items[i].sign, ',') {
            relative = false;
        }
        if i > from
            && !relative
            && main_verb(items, i)
            && let Some(subject) = subject_before(items, from, group_start(items, from, i))
        {
            return Some(subject);
        }
    }
    None
}

fn main_verb(items: &[Item], i: usize) -> bool {
    items[i].act == Act::Finite
}
