//! What is reported without marks: "X said (that) …", "…, X said", "…, X said, …", "according to X, …",
//! "X hopes to …". Enough to notice that what one outlet quotes another paraphrases; never stretched over
//! a whole paragraph, nor past the clause that the reporting verb governs ("While X said …, others left").

use super::around::{Around, only_opens};
use super::cue::{Credit, Form, Hit};
use super::label::behind_label;
use super::phrase::{behind_dateline, concedes, dash};
use super::sentence::Sentence;
use crate::extract::{Act, Item};
use crate::rules::{CueClass, Flags, Names};
use std::ops::Range;

/// So many words of what somebody asks for are read for whether it is not to be named.
const TO_NAME: usize = 8;

/// Longest source between "and" and a cue that tells of another report, in items.
const LONGEST_SOURCE: usize = 6;

/// The reported clause of the credit `i`, as items, in one part or in two round the cue; none if the cue
/// reports none. `class` is what kind of cue it is.
pub(super) fn content(sentence: &Sentence, i: usize, class: CueClass) -> Option<Vec<Range<usize>>> {
    let mut parts = parts(sentence, i, class)?;
    // "However, the crane is safe, X said": the copy links its sentences.
    let items = sentence.items;
    let links = |p: &Range<usize>| {
        let next = items.get(p.start + 1).filter(|_| p.start + 1 < sentence.range.end);
        items[p.start].links() && next.is_some_and(|n| n.sign == ',')
    };
    if parts.first().is_some_and(links) {
        parts[0].start += 2;
        parts.retain(|p| p.start < p.end);
    }
    // "After that, X said, he left": so does a phrase for what stands there.
    if let [phrase, _] = &parts[..]
        && let [lead, that] = &items[phrase.clone()]
        && lead.is(Flags::PREPOSITION)
        && that.is_that()
    {
        parts.remove(0);
    }
    // "• Larn: Two boats sank, the board said"
    if parts.first().is_some_and(|p| p.start == sentence.range.start) {
        parts[0].start = behind_label(items, &parts[0]);
    }
    (!parts.is_empty()).then_some(parts)
}

/// The same with the adverb that may link it to the sentence before.
fn parts(sentence: &Sentence, i: usize, class: CueClass) -> Option<Vec<Range<usize>>> {
    let credit = &sentence.credits[i];
    let items = sentence.items;
    // "The court was told that": nobody is named who said it.
    let body = |hearer: &&Range<usize>| {
        let told = items[credit.hit.verb].is(Flags::HEARER) && items[credit.hit.verb].is(Flags::STRONG);
        // "…, a letter shows": credited after all.
        let first = |c: &Credit| c.source.as_ref().map(|s| s.start.min(c.hit.items.start)).filter(|&first| first > 0);
        let closed = |c: &Credit| first(c).is_some_and(|first| items[first - 1].sign == ',');
        told && credit.source.is_none()
            && items[hearer.end - 1].is(Flags::BODY_HEAD)
            && !sentence.credits[i + 1..].iter().any(closed)
    };
    let source = credit.source.as_ref().or_else(|| credit.hearer.as_ref().filter(body))?;
    let openly = items[credit.hit.items.end - 1].openly();
    let told = matches!(items[credit.hit.verb].act, Act::Finite | Act::Group);
    let that = items.get(credit.hit.items.end).is_some_and(Item::is_that);
    if perceives(items, &credit.hit) && !that {
        return None;
    }
    let that = told && that;
    if class == CueClass::Manner && items[credit.hit.verb].is(Flags::WEAK) && !openly && !that {
        return None;
    }
    let start = behind_dateline(sentence.text, items, &sentence.range);
    // "fell 14%."
    let last = |k: usize| matches!(items[k].sign, '\0' | '%');
    let end = (start..sentence.range.end).rev().find(|&k| last(k)).map_or(start, |k| k + 1);
    let first = source.start.min(credit.hit.items.start);
    let last = source.end.max(credit.hit.items.end).max(credit.hit.verb + 1);
    if first < start {
        return None;
    }
    let around = Around { text: sentence.text, items, start, end, first, last };
    // "said … and said …" is no report of a report.
    let finite = |c: &Credit| c.hit.items.clone().find(|&k| items[k].act == Act::Finite).unwrap_or(c.hit.verb);
    let owner = |c: &Credit| sentence.clauses.owner(finite(c));
    // "When Orr said …, Lund said": the clause that leads is over.
    let open = |c: &Credit| sentence.clauses.open(items, c.hit.verb, credit.hit.verb);
    // "…,” said Orr, who said that": another act of speech.
    let tells = !matches!(class, CueClass::Denial | CueClass::Belief);
    let beside = |c: &Credit| {
        tells
            && c.inverted
            && credit.relative.is_some_and(|r| c.source.as_ref().is_some_and(|s| s.contains(&r) || s.end + 1 == r))
    };
    // "“…,” Lund said to Ida Orr, who said that": so is what stands in a clause of its own behind words in marks.
    let behind = |c: &Credit| {
        let first = c.source.as_ref().map_or(c.hit.items.start, |s| s.start.min(c.hit.items.start));
        let quoted = first.checked_sub(1).is_some_and(|q| q >= start && items[q].comma);
        quoted && tells && credit.relative.is_some_and(|r| items[r].span.of(sentence.text) == "who")
    };
    let outer = |c: &Credit| {
        !beside(c)
            && !behind(c)
            && c.source.is_some()
            && items[c.hit.verb].is(Flags::STRONG)
            && owner(c) != owner(credit)
            && open(c)
    };
    let dashed = first > start && (dash(items, first - 1) || around.within_dashes(sentence.clauses, credit.hit.verb));
    // "He has said he will, and his aides say he means it", ", though he hinted that it might"
    let also = |i: &Item| i.is(Flags::COORDINATOR) || concedes(i);
    // "Critics say it is late and others argue that it is not": they are set against each other.
    let others = source.len() == 1 && items[source.start].is(Flags::INDEFINITE) && credit.relative.is_none();
    // "said it was “late,” but Lund said"
    let parted = |k: usize| around.comma(k) || items[k].comma;
    // "Wardens said it was late and Orr said it was not"
    let says = || {
        let helped = credit.hit.items.clone().any(|k| items[k].is(Flags::AUXILIARY));
        let cue = &items[credit.hit.verb];
        let plain = credit.hit.form == Form::Finite && cue.is(Flags::STRONG) && !cue.is(Flags::HEARER) && !helped;
        let and = items[first - 1].is(Flags::COORDINATOR) && !items[first - 1].is(Flags::ADVERB);
        let short = source.len() <= LONGEST_SOURCE;
        plain
            && and
            && short
            && !credit.inverted
            && items[source.clone()].iter().any(|i| i.is(Flags::SPEAKER) && !i.is(Flags::PRONOUN))
    };
    let joined = first > start + 1 && also(&items[first - 1]) && (others || parted(first - 2) || says());
    let because = first > start + 2 && around.comma(first - 1) && only_opens(&items[first - 2]);
    // "said it was late, days after Orr said it was not"
    let dated = || {
        let after = first > start + 3 && items[first - 1].leads_either();
        after
            && items[first - 2].is(Flags::TIME)
            && (first.saturating_sub(6)..first - 2).any(|k| k > start && parted(k))
    };
    let apart = because || dated() || first > start && items[first - 1].sign == ';';
    let nested =
        !dashed && !joined && !apart && sentence.credits[..i].iter().any(outer) && credit.hit.form != Form::Ing;
    let closing = around.closing(sentence.clauses, credit.hit.verb);
    if closing.is_some() && sentence.passes(i) {
        return None;
    }
    let closes = credit.hit.form == Form::Finite && closing.is_some();
    // "people accused of it", "a ball signed by them"
    let next = items.get(credit.hit.verb + 1).map_or("", |i| i.span.of(sentence.text));
    // "talks expected to last"
    let reduced = credit.hit.form == Form::Finite
        && items[credit.hit.verb].act == Act::Past
        && (matches!(next, "of" | "by")
            || next == "to" && Names::builtin().awaited.has(items[credit.hit.verb].span.of(sentence.text)));
    // "Orr plans to leave, according to an aide": the aide says so.
    let accorded = |c: &Credit| {
        let from = c.hit.items.start;
        let ends = c.source.as_ref().is_some_and(|s| s.end >= end);
        c.hit.form == Form::According && from > last && items[from - 1].sign == ',' && ends
    };
    let accorded = class == CueClass::Belief && first == start && sentence.credits[i + 1..].iter().any(accorded);
    if accorded || credit.hit.unreal || reduced || nested && !closes || !closes && around.is_closed(sentence, i) {
        return None;
    }
    let verb = credit.hit.items.end.max(credit.hit.verb + 1);
    let clause = |from: usize| {
        let to = around.clause_end(sentence, i, from);
        // "-- the board says it is strict -- and": the dash that closes the aside.
        let to = if dashed { (from..to).find(|&k| dash(items, k)).unwrap_or(to) } else { to };
        let to = (from..to).rev().find(|&k| !dash(items, k)).map_or(to, |k| k + 1);
        // "it was up (by a third)"
        let open = items[from..to].iter().filter(|i| i.sign == '(').count();
        let shut = items[from..to].iter().filter(|i| i.sign == ')').count();
        let to = to + usize::from(open > shut && items.get(to).is_some_and(|i| i.sign == ')'));
        // "(though he said it was down)"
        let bracket = (from..to).find(|&k| matches!(items[k].sign, '(' | ')'));
        let to = bracket.filter(|&k| items[k].sign == ')').unwrap_or(to);
        // "The guard who knew Orr said it was late": the verb of the clause round it.
        let first = items[from..to].iter().find(|i| i.act == Act::Finite);
        let outer = first.is_some_and(|i| i.is(Flags::STRONG) && i.clause == items[credit.hit.verb].clause);
        // "said the law, under which": what was said had a verb.
        let cue = &items[credit.hit.verb];
        let said = cue.is(Flags::STRONG) && !cue.is(Flags::HEARER | Flags::CLAUSELESS) && to < around.end;
        let verb = |i: &Item| i.act != Act::None || i.span.of(sentence.text).contains(['\'', '’']);
        let cut = said && around.comma(to) && !items[from..to].iter().any(verb);
        (to > from + 1 && !cut && !(credit.relative.is_some() && outer)).then_some(from..to)
    };
    // "The drought threatens to ruin the harvest", "a plan that would encourage boats to leave": nobody's words.
    let aims = class == CueClass::Loaded && credit.hit.form == Form::Finite;
    let asks = || items[credit.hit.verb].is(Flags::HEARER) && around.asked(verb).is_some();
    if aims && is_thing(sentence, start, source) && (around.infinitive(verb) || asks()) {
        return None;
    }
    let one = match credit.hit.form {
        Form::According => match around.according_inside(source.end) {
            Some(parts) => return Some(parts),
            None => around.according(source.end),
        },
        Form::Finite | Form::Quoted | Form::Quoting | Form::Infinitive => {
            if let Some(parts) = around.inserted(sentence.clauses, credit) {
                return Some(parts);
            }
            let from = || around.reported(credit.hit.verb, if credit.inverted { last } else { verb }, class);
            // "As she got up to go, a guard left"
            let acts = credit.hit.form == Form::Infinitive && items[credit.hit.verb].is(Flags::WEAK);
            let as_said = || around.as_said(credit.hit.verb).filter(|_| !acts);
            closing.or_else(as_said).or_else(|| from().and_then(clause))
        }
        Form::Ing => around
            .said(credit.hit.verb, credit.hit.items.end, class)
            .and_then(clause)
            .map(|part| before_verb(sentence, credit, part)),
        // "was told by Orr that it was late"
        Form::Passive if source.start > credit.hit.verb && items[credit.hit.verb].is(Flags::HEARER) => {
            // "Asked by Orr about claims that": others'.
            let asks = items[credit.hit.verb].is(Flags::ASKS);
            let passed = around.that(source.end).filter(|&that| !asks || that == source.end).map(|that| that + 1);
            let asked = items[source.end.min(around.end - 1)].is(Flags::CONTENT).then_some(source.end);
            // "was told by Orr to leave"; whoever is asked to answers.
            // "by Orr on Monday not to leave"
            let at = around.behind_aside(source.end);
            let not = items.get(at).is_some_and(|i| i.is(Flags::NEGATION));
            let to = (!asks && around.infinitive(at + usize::from(not))).then_some(at);
            passed.or(asked).or(to).and_then(clause)
        }
        // "The crane was old, the court was told"
        Form::Passive if credit.source.is_none() => {
            let told = || around.that(verb).map(|that| that + 1).or_else(|| around.bare(verb)).and_then(clause);
            closing.or_else(told)
        }
        // "As noted by Orr, the crane is safe"
        Form::Passive => {
            around.as_said(credit.hit.verb).filter(|part| items[part.clone()].iter().any(|i| i.act == Act::Finite))
        }
    };
    // "who preferred to remain anonymous": no more than that she gave no name.
    let unnamed = |part: &Range<usize>| {
        let to = around.infinitive(part.start) && class == CueClass::Belief;
        // "wishes to name it", "expects to be authorized"
        let acts = Flags::CUE_VERB | Flags::VERB | Flags::ED;
        let anonymous = |i: &Item| i.is(Flags::WITHHELD) && !i.is(acts);
        // "asking not to be identified because", "who asked that her name not be used"
        let words = &items[part.start..part.end.min(part.start + TO_NAME)];
        let done = |i: &Item| i.is(Flags::WITHHELD) && i.is(Flags::PARTICIPLE | Flags::ED);
        let not = items[credit.hit.verb].is(Flags::ASKS) && words.iter().any(|i| i.is(Flags::NEGATION));
        to && items[part.start + 1..part.end.min(part.start + 4)].iter().any(anonymous) || not && words.iter().any(done)
    };
    one.filter(|part| !unnamed(part)).map(|part| vec![part])
}

/// "The drought", "His visit to Larn": whether a phrase with an article or an owner names nobody who may speak, nor words.
fn is_thing(sentence: &Sentence, start: usize, source: &Range<usize>) -> bool {
    let (items, first) = (sentence.items, source.start);
    let of = |i: &Item| matches!(i.span.of(sentence.text), "of" | "from" | "for");
    let link = (first + 1..source.end).find(|&k| items[k].is(Flags::PREPOSITION) && !of(&items[k]));
    let speaks = Flags::ROLE | Flags::BODY_HEAD | Flags::BODY | Flags::PRONOUN | Flags::INDEFINITE | Flags::CUE_NOUN;
    let voiced = |i: &Item| i.is(speaks | Flags::PLURAL | Flags::OCCASION) || i.quote.is_some();
    let named = |k: usize| items[k].is(Flags::CAPITAL) && k > start;
    let own = items[first].is(Flags::POSSESSIVE) && source.len() > 1;
    let head = first + usize::from(own)..link.unwrap_or(source.end);
    items[first].is(Flags::DETERMINER | Flags::POSSESSIVE) && !head.into_iter().any(|k| voiced(&items[k]) || named(k))
}

/// "came to hear Orr sing", "would see the toll rise": whether somebody is to be where something can be heard or seen, and
/// tells of nothing.
fn perceives(items: &[Item], hit: &Hit) -> bool {
    let verb = &items[hit.verb];
    let modal = || hit.form == Form::Finite && items[hit.items.start..hit.verb].iter().any(|i| i.is(Flags::MODAL));
    verb.is(Flags::WEAK) && verb.is(Flags::REPORTED) && (hit.form == Form::Infinitive || modal())
}

/// "Saying that it was late, Orr left", "Orr, saying that it was late, left": what is said up to the comma behind which the
/// clause of the participle goes on to its verb.
fn before_verb(sentence: &Sentence, credit: &Credit, part: Range<usize>) -> Range<usize> {
    let (items, end) = (sentence.items, sentence.range.end);
    let clause = items[credit.hit.verb].clause;
    let told = |i: &Item| i.act == Act::Finite && i.clause == clause;
    if items[sentence.range.start..credit.hit.items.start].iter().any(told) {
        return part;
    }
    let goes_on = |k: usize| !items[k + 1].is(Flags::COORDINATOR) && items[k + 1..end].iter().any(told);
    let closes = |k: &usize| items[*k].sign == ',' && items[*k].clause == clause && k + 1 < end && goes_on(*k);
    part.start..part.clone().find(closes).unwrap_or(part.end)
}
