//! Whom "he" means. Of those who agree with it in gender and number, the one who stands out most in
//! the sentences before: subjects more than objects, speakers most of all, and each sentence in
//! between halves it (after Lappin & Leass 1994). Where two stand out alike, nobody is named: it is
//! better to say who it may be.

use super::answer::{Answer, FEW, Weighed};
use super::asked::{Asked, Question, wondered};
use super::binding::{addressed_before, is_hearer, is_of_other, led_by, subject_of, tells_of_another};
use super::description::Kind;
use super::place::Place;
use super::salience::{is_acted_on, weight_at};
use super::table::Table;
use super::trace::Trace;
use super::words::{claimant, given_in, hearer_behind, named_in, owns_up, tells_of};
use crate::rules::Flags;
use crate::segment::Segmented;
use crate::text::Span;
use smallvec::SmallVec;

/// How many sentences back somebody may be meant.
const SENTENCES: usize = 6;
/// What is left of one who is named in the words, or who was told them.
pub(super) const UNLIKELY: f32 = 0.2;
/// What is left of one who is called by the first name in words that say "I".
const NEVER: f32 = 0.001;
/// What is left of one who was told what was said just before.
const TOLD: f32 = 0.5;
/// What is left of one who asked the question that this answers.
const ASKS: f32 = 0.1;
/// How much more somebody stands out who was asked.
const ANSWERS: f32 = 2.0;
/// The same where it is open whether a person was asked.
const RATHER: f32 = 1.05;
/// How much more somebody stands out who is the only one in the clause that leads to the pronoun.
const LED: f32 = 1.6;
/// What is left of one who is told by what he does to another: "who directed him".
const ANOTHERS: f32 = 0.5;
/// What is left of one whom the copy itself asks about before the answer.
const WONDERED: f32 = 0.6;
/// What each sentence in between leaves.
const HALVES: [f32; SENTENCES + 1] = [1.0, 0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625];
/// How far back in bytes.
const REACH: usize = 6000;
/// The speaker of a quotation stands out by so much more.
const SPEAKER: f32 = 140.0;
/// What is left of that one and two sentences later.
const FADES: [f32; 3] = [1.0, 0.5, 0.1];
/// What other mentions than the best one count, and what they count at most.
const REST: f32 = 0.15;
const MOST_REST: f32 = 20.0;
/// Weighs everybody mentioned before the pronoun; `traces` are in order and end before it.
pub(super) fn answer(table: &Table, segmented: &Segmented, traces: &[Trace], asked: &Asked) -> Answer {
    answer_among(table, segmented, traces.last(), traces, asked)
}

/// The same, where only some of the traces may be meant; `last` is the last of all.
pub(super) fn answer_among(
    table: &Table,
    segmented: &Segmented,
    last: Option<&Trace>,
    traces: &[Trace],
    asked: &Asked,
) -> Answer {
    let d = asked.d;
    let at = d.span.start();
    if d.flags.any(Flags::FIRST_PERSON | Flags::SECOND_PERSON) {
        return Answer::default();
    }
    let words = &segmented.words[..segmented.behind(at)];
    let relative =
        words.last().is_some_and(|w| w.is(Flags::RELATIVE) && !w.is(Flags::SUBORDINATOR | Flags::DETERMINER));
    let mut candidates: SmallVec<[Weighed; FEW]> = SmallVec::new();
    // "“…,” he said" goes on with who spoke before; "when he said" rather with its own sentence.
    // Beside most pronouns nobody says anything.
    let says = !asked.content.is_empty();
    let follows = asked.content.first().is_some_and(|c| c.start() < at);
    // "It was late, said Cole. He said": he goes on.
    let opens = says && !follows && d.gender.is_some() && last.is_none_or(|t| t.sentence < asked.sentence);
    // Nothing but a comma stands between.
    let before = words.iter().rev().skip(1).find(|w| !w.sign(','));
    let beside = |t: &Trace| before.is_none_or(|w| w.span.end() <= t.span.end());
    let mut antecedent = relative && traces.last() == last && last.is_some_and(beside);
    // "Cole, she said, …": Cole is who is spoken of.
    let apposed = last.filter(|_| traces.last() == last).is_some_and(|t| {
        t.span.end() <= at && words.iter().rev().take_while(|w| w.span.start() >= t.span.end()).all(|w| w.sign(','))
    });
    // "Cole forced her to say": not Cole.
    let mover = words.split_last().filter(|(verb, _)| verb.moves()).and_then(|(_, before)| before.last());
    let forced_by = mover.and_then(|w| {
        traces.iter().rev().find(|t| w.span.end() >= t.span.end()).filter(|t| w.span.end() == t.span.end())
    });
    let forced_by = forced_by.map(|t| t.entry);
    // "“He knew,” he said": the words tell of the one whom the sentence before was about.
    let topic = follows && d.gender.is_some() && !asked.content.iter().any(|&part| tells_of(segmented, part, d));
    // ", she said,"
    let remark = || says && segmented.words.get(segmented.behind(d.span.end()) + 1).is_some_and(|w| w.sign(','));
    // "fired the clerk after he"
    let after = words.last().is_some_and(|w| w.is(Flags::SUBORDINATOR) && !w.is(Flags::RELATIVE | Flags::CAPITAL));
    let (whom, mut answering) = (asked.question.and_then(|question| question.whom), None);
    let (sentence, reach) = (asked.sentence.saturating_sub(SENTENCES), at.saturating_sub(REACH));
    let mut other_mark = None;
    for (i, trace) in traces.iter().enumerate().rev() {
        if trace.sentence < sentence || trace.span.start() < reach {
            break;
        }
        // "She told the Courier that it was late. It said": whoever prints it says nothing.
        let heard = || trace.place == Place::Object && d.flags.any(Flags::NEUTER) && is_hearer(segmented, trace.span);
        // "Cole, whom he called …": not Cole.
        if std::mem::take(&mut antecedent)
            || heard()
            || trace.span.end() > at
            || is_of_other(segmented, trace, d.gender)
        {
            continue;
        }
        let distance = asked.sentence.saturating_sub(trace.sentence);
        // "It" is no body of which copy told two sentences before, unless that one spoke there.
        if distance > 1 && d.flags.any(Flags::NEUTER) && !trace.speaks && !trace.source {
            continue;
        }
        let next = distance == 1 && d.gender.is_some() && (topic || !follows);
        let Some(weight) = weight_at(table, segmented, traces, i, d, topic && distance == 1, next) else {
            if whom == Some(trace.entry) && table.entries[trace.entry].may_answer(d) {
                answering = answering.or(Some(trace));
            }
            if distance <= 1 && candidates.is_empty() && trace.speaks && table.entries[trace.entry].hardly_marked(d) {
                other_mark = other_mark.or(Some(trace));
            }
            continue;
        };
        let mut weight = weight * HALVES[distance];
        if distance == 0 && after && is_acted_on(table, traces, i) {
            weight = weight.max(Place::Subject.weight());
        }
        let goes_on = opens && distance == 1;
        if trace.speaks && (follows || distance == 0 || goes_on) {
            let quoted = if trace.source && !goes_on { 1.0 } else { 0.5 };
            weight += SPEAKER * quoted * FADES.get(distance).copied().unwrap_or_default();
        }
        // "Saying Cole, she said, was too simple"
        if apposed && i + 1 == traces.len() && (trace.place == Place::Subject || remark()) {
            weight *= if says { 0.0 } else { 0.3 };
        }
        match candidates.iter_mut().find(|c| c.entry == trace.entry) {
            Some(c) if weight > c.weight => (c.weight, c.rest) = (weight, c.rest + c.weight),
            Some(c) => c.rest += weight,
            None => candidates.push(Weighed { entry: trace.entry, weight, rest: 0.0, span: trace.span }),
        }
    }
    // "When a draft was sent to Cole, he": Cole.
    if d.gender.is_some()
        && candidates.len() > 1
        && let Some(one) = led_by(segmented, words, traces, asked.sentence)
    {
        candidates.iter_mut().filter(|c| c.entry == one).for_each(|c| c.weight *= LED);
    }
    // "Cole asked him": not Cole. "To a niece who asked, she said": not the niece.
    let own = subject_of(table.text, segmented, traces, d.span);
    let addressed = addressed_before(table.text, segmented, words, traces, asked.sentence);
    if forced_by.is_some() || own.is_some() || addressed.is_some() {
        candidates.retain(|c| ![forced_by, own, addressed].contains(&Some(c.entry)));
    }
    // "he told Cole": not Cole.
    if says
        && d.kind == Kind::Pronoun
        && let Some(hearer) = hearer_behind(segmented, d.span)
    {
        candidates.retain(|c| !named_in(table, segmented, c.entry, &[hearer]));
    }
    let wondered =
        if follows && candidates.len() > 1 { wondered(table.text, segmented, asked.content[0]) } else { None };
    let mut named = 0;
    for c in &mut candidates {
        let e = &table.entries[c.entry];
        // "says Ann Cole, who directed him. ¶ “…,” he said"
        if let Some(gender) = d.gender.filter(|_| e.gender.is_none() || e.guessed)
            && tells_of_another(table.text, segmented, c.span, gender)
        {
            c.weight *= ANOTHERS;
        }
        // "Cole wrote of Ames. Why does Ames sing? “…,” he said"
        let known = |question: &Span| traces.iter().any(|t| t.entry == c.entry && t.span.start() < question.start());
        if wondered.filter(|question| question.contains(c.span)).as_ref().is_some_and(known) {
            c.weight *= WONDERED;
        }
        c.weight += (REST * c.rest).min(MOST_REST);
        let told = asked.hearer.is_some_and(|hearer| hearer.overlap(c.span) > 0);
        // "The mayor had left, he said": another one.
        let spoken_of = d.gender.is_some()
            && table.entries[c.entry].name.is_empty()
            && asked.content.iter().any(|part| part.contains(c.span));
        if told || spoken_of || says && named_in(table, segmented, c.entry, asked.content) {
            // "“Ann knows that I sing,” he said": another, if there is any.
            let another = || owns_up(segmented, asked.content) && given_in(table, segmented, c.entry, asked.content);
            c.weight *= if follows && another() { NEVER } else { UNLIKELY };
            named += 1;
        }
        if asked.told.is_some_and(|told| told.overlap(c.span) > 0) {
            c.weight *= TOLD;
        }
        if let Some(Question { asker, whom, .. }) = asked.question {
            c.weight *= match () {
                () if Some(c.entry) == asker => ASKS,
                () if Some(c.entry) == whom => ANSWERS,
                () => 1.0,
            };
        }
    }
    // "Cole left. “Cole sings,” he said": another one, whom nobody has named.
    let marked = |c: &Weighed| table.entries[c.entry].gender.is_some() && !table.entries[c.entry].guessed;
    if named > 0 && candidates.len() == 1 && d.gender.is_some() {
        candidates.retain(|c| marked(c));
    }
    // "Cole asked him why he left. “…,” he said": not Cole.
    if let Some(Question { asker, him: true, .. }) = asked.question {
        candidates.retain(|c| Some(c.entry) != asker);
    }
    // "Cole asked Ames to go, but he refused": Ames, whom the story has not called a person. "He" of the next sentence
    // may be either, unless he refuses.
    let taken = asked.question.is_some_and(|question| question.taken);
    let surely = |t: &Trace| taken || t.sentence == asked.sentence;
    let best = candidates.iter().fold(1.0, |best: f32, c| best.max(c.weight));
    if let Some(trace) = answering.filter(|t| surely(t) || !candidates.is_empty()) {
        let weight = best * if surely(trace) { ANSWERS } else { RATHER };
        candidates.push(Weighed { entry: trace.entry, weight, rest: 0.0, span: trace.span });
    }
    // "He is survived by": who died at the head of the story, however long ago.
    else if let Some(whom) = asked.question.filter(|_| taken).and_then(|question| question.whom) {
        let weight = best * ANSWERS;
        match candidates.iter_mut().find(|c| c.entry == whom) {
            Some(c) => c.weight = weight,
            None if table.entries[whom].fits(d) => {
                candidates.push(Weighed { entry: whom, weight, rest: 0.0, span: d.span });
            }
            None => {}
        }
    }
    // "Assemblyman Cole … “…,” she said": rather Cole than one told of long before.
    if let Some(trace) = other_mark {
        let guessed = table.entries[trace.entry].guessed;
        let weight = best * if guessed || candidates.iter().any(marked) { 1.0 } else { ANSWERS };
        candidates.push(Weighed { entry: trace.entry, weight, rest: 0.0, span: trace.span });
    }
    // "Cole's claim that she": Cole.
    if d.gender.is_some()
        && let Some(owner) = claimant(table, words)
        && let Some(t) = traces.iter().rev().take(FEW).find(|t| t.span.end() == owner)
        && let Some(c) = candidates.iter_mut().find(|c| c.entry == t.entry)
    {
        c.weight = best * ANSWERS;
    }
    candidates.sort_unstable_by(|a, b| b.weight.total_cmp(&a.weight).then(a.entry.cmp(&b.entry)));
    Answer { candidates }
}
