//! How much a mention makes somebody stand out to a pronoun, by the part that it plays in its sentence and by what is
//! known of its entry, the distance aside.

use super::description::{Description, Kind};
use super::entry::Entry;
use super::place::Place;
use super::role;
use super::speaker::Gender;
use super::table::Table;
use super::trace::Trace;
use crate::rules::Flags;
use crate::segment::{Segmented, Word};
use crate::text::{Span, TokenKind};

/// What is left of somebody without a name who did something in the sentence before,
const ACTED: f32 = 0.9;
/// of one who smiled or shrugged there, as if to speak,
const SMILES: f32 = 1.3;
/// and of one whom it is otherwise about: he stands out as much as who has spoken before it.
const TOPIC: f32 = 0.7;

/// How much the trace `at` makes its entry stand out to the pronoun, if that may mean it.
#[inline(always)]
pub(super) fn weight_at(
    table: &Table,
    segmented: &Segmented,
    traces: &[Trace],
    at: usize,
    d: &Description,
    topic: bool,
    next: bool,
) -> Option<f32> {
    let trace = &traces[at];
    let e = &table.entries[trace.entry];
    if !e.fits(d) {
        return None;
    }
    let told = next && matches!(trace.place, Place::Oblique | Place::Object) && told_me(segmented, traces, at);
    let place = match trace.place {
        _ if told => Place::Subject,
        Place::Embedded | Place::Object | Place::Oblique if next && is_new(table, segmented, traces, at) => {
            Place::Subject
        }
        Place::Agent => agent(table, segmented, traces, at, d),
        Place::SubjectOwner if next && is_kin(segmented, trace, d) => Place::Subject,
        place => place,
    };
    let thing = d.flags.any(Flags::NEUTER | Flags::PLURAL);
    let topic = if topic { relative(segmented, e, trace, d).or_else(|| as_topic(segmented, traces, at)) } else { None };
    let topic = if told { topic.or(Some(TOLD_ME)) } else { topic };
    Some(weight(e, trace, place, d.gender, thing, topic))
}

/// "“…,” she said. His wife wept. “…,” she said": what is left of one who is told as somebody's, before the verb: nothing
/// of it is lost, since nobody else in the sentence is a woman.
fn relative(segmented: &Segmented, e: &Entry, trace: &Trace, d: &Description) -> Option<f32> {
    if trace.place != Place::Subject || e.kind != Kind::Role || e.gender.is_none() || e.gender != d.gender {
        return None;
    }
    let first = segmented.words.get(segmented.behind(trace.span.start()))?;
    let other = first.is(Flags::POSSESSIVE) && role::gender(first.flags).is_some_and(|g| Some(g) != d.gender);
    other.then_some(1.0)
}

/// What is left of one of whom somebody tells who says "I".
const TOLD_ME: f32 = 1.0;

/// "I asked my neighbour. He laughed": whether the sentence tells of nobody else but who writes.
fn told_me(segmented: &Segmented, traces: &[Trace], at: usize) -> bool {
    let trace = &traces[at];
    // "my neighbour, a builder"
    let apposed =
        |t: &Trace| segmented.words_in(Span::new(trace.span.end(), t.span.start())).iter().all(|w| w.sign(','));
    let alone = |t: &Trace| t.sentence != trace.sentence || t.span.start() >= trace.span.end() && apposed(t);
    if at > 0 && !alone(&traces[at - 1]) || traces.get(at + 1).is_some_and(|t| !alone(t)) {
        return false;
    }
    let before = &segmented.words[..segmented.behind(trace.span.start())];
    let sentence = before.iter().rev().take_while(|w| !w.parts_sentences());
    let i = sentence.filter(|w| w.is(Flags::PRONOUN) && !w.is(Flags::RELATIVE)).last();
    i.is_some_and(|w| w.is(Flags::FIRST_PERSON))
}

/// "Cole's wife had left. He": whether what is somebody's is marked as the pronoun isn't, so that who it is of is meant.
fn is_kin(segmented: &Segmented, trace: &Trace, d: &Description) -> bool {
    let kin = role::kin(&segmented.words[segmented.behind(trace.span.end())..]);
    kin.is_some_and(|g| d.gender.is_some_and(|own| own != g))
}

/// "Cole had left. The driver wept. “…,” he said": what is left of one who is told by what he is and begins the sentence
/// before. Of "the candidate could", the one who spoke before tells.
fn as_topic(segmented: &Segmented, traces: &[Trace], at: usize) -> Option<f32> {
    let trace = &traces[at];
    let from = segmented.behind(trace.span.start());
    // "On Monday, the driver wept", "At dusk a guard came"
    let first = || at.checked_sub(1).is_none_or(|i| traces[i].sentence < trace.sentence);
    let begins = from.checked_sub(1).is_none_or(|i| match segmented.words[i].kind {
        TokenKind::Sign(',') => first(),
        TokenKind::Sign(sign) => matches!(sign, '.' | '”' | '"'),
        _ => first() && opens(&segmented.words[..from]),
    });
    let nobody = segmented.words.get(from).is_some_and(|w| w.is(Flags::NEGATION));
    let behind = &segmented.words[segmented.behind(trace.span.end())..];
    let [next, more, ..] = behind else { return None };
    if trace.place == Place::Subject && next.is_personal() && !nobody {
        return Some(SMILES);
    }
    if trace.place != Place::Subject || !begins || nobody {
        return None;
    }
    let verb = next.is(Flags::VERB | Flags::CUE_VERB | Flags::ED) && !next.is(Flags::ENDS_ING | Flags::NOUN_LIKE);
    if verb && next.is(Flags::PAST | Flags::ED) && !next.is(Flags::AUXILIARY) {
        return Some(ACTED);
    }
    // "The director, Ann Cole,": she is meant.
    let aside = next.sign(',') && !more.is(Flags::CAPITAL);
    (aside || next.is(Flags::BE)).then_some(TOPIC)
}

/// Most words of "At dusk", "In the end".
const OPENER: usize = 4;

/// Whether the words from the beginning of the sentence on are a short phrase that tells when or where.
fn opens(words: &[Word]) -> bool {
    let inside = words.iter().rev().take(OPENER + 1).take_while(|w| w.kind == TokenKind::Word).count();
    let opener = &words[words.len() - inside..];
    let verb = Flags::AUXILIARY | Flags::VERB | Flags::CUE_VERB | Flags::ED;
    opener.len() <= OPENER
        && opener.first().is_some_and(|w| w.is(Flags::PREPOSITION) && w.is(Flags::CAPITAL))
        && !opener[1..].iter().any(|w| w.is(verb) && !w.is(Flags::NOUN_LIKE))
}

/// The place that one whose doing something is takes for "he" and "she": the subject's, if the sentence tells of nobody
/// else ("The ruling drew an answer from Cole", "It was hailed by Ann Cole").
fn agent(table: &Table, segmented: &Segmented, traces: &[Trace], at: usize, d: &Description) -> Place {
    let trace = &traces[at];
    let e = &table.entries[trace.entry];
    if d.kind != Kind::Pronoun || d.gender.is_none() {
        return Place::Oblique;
    }
    let person = e.person || e.gender.is_some();
    // Whatever builds a bridge may be a company.
    let behind = segmented.behind(trace.span.start());
    let speaks = || behind.checked_sub(2).is_some_and(|i| segmented.words[i].is(Flags::CUE_VERB));
    if !person && !(e.name.len() > 1 && speaks()) {
        return Place::Oblique;
    }
    // "He is replaced by Ann Cole, who": the sentence goes on with one who is new.
    let after = &segmented.words[segmented.behind(trace.span.end())..];
    let goes_on = matches!(after, [comma, who, ..] if comma.sign(',') && who.is(Flags::RELATIVE));
    let passive = behind > 1 && segmented.words[behind - 2].is(Flags::PARTICIPLE | Flags::ED);
    // "survived by a son, Karl, who"
    let told = || e.role.is_some() && !e.roles.any(Flags::TITLE | Flags::HONORIFIC);
    if goes_on && passive && (e.name.len() > 1 || told()) && !traces[..at].iter().any(|t| t.entry == trace.entry) {
        return Place::Subject;
    }
    let here = |t: &&Trace| t.sentence == trace.sentence;
    let owner = |t: &Trace| matches!(t.place, Place::Owner | Place::SubjectOwner);
    let another = |t: &Trace| t.entry != trace.entry && !owner(t) && table.entries[t.entry].may_be_person();
    // ", a clerk at Larn Hall"
    let place = |t: &Trace| t.place == Place::Oblique && !table.entries[t.entry].person;
    let before = traces[..at].iter().rev().take_while(here).any(another);
    let after = traces[at..].iter().take_while(here).any(|t| another(t) && !place(t));
    if before || after { Place::Oblique } else { Place::Subject }
}

/// "On the stairs we meet Ann Cole, who waves. “…,” she said": whether the sentence brings in somebody new, and tells of
/// nobody else.
pub(super) fn is_new(table: &Table, segmented: &Segmented, traces: &[Trace], at: usize) -> bool {
    let trace = &traces[at];
    let e = &table.entries[trace.entry];
    let here = |t: &&Trace| t.sentence == trace.sentence;
    // "The Italian was furious with Cole": he may be anybody.
    let subject = |t: &Trace| t.is_subject() && table.entries[t.entry].kind == Kind::Name;
    let another = |t: &Trace| t.entry != trace.entry && (table.entries[t.entry].may_be_person() || subject(t));
    e.kind == Kind::Name
        && (e.name.len() > 1 || e.person && (e.age.is_some() || e.roles.any(Flags::HONORIFIC | Flags::TITLE)))
        && !traces[..at].iter().rev().take_while(here).any(another)
        && !traces[at..].iter().take_while(here).any(another)
        && !traces[..at].iter().any(|t| t.entry == trace.entry)
        && !has_pronoun(segmented, trace.span)
}

/// Whether "he" or "her" stands in the sentence of a mention.
fn has_pronoun(segmented: &Segmented, mention: Span) -> bool {
    let inside = |w: &&Word| !w.parts_sentences();
    let pronoun = |w: &Word| w.is(Flags::PRONOUN | Flags::POSSESSIVE) && w.is(Flags::MALE | Flags::FEMALE);
    let (from, behind) = (segmented.behind(mention.start()), segmented.behind(mention.end()));
    let mut before = segmented.words[..from].iter().rev().take_while(inside);
    before.any(pronoun) || segmented.words[behind..].iter().take_while(inside).any(pronoun)
}

/// "Cole's guild fired the clerk after he": whether something is done to the one at `at` in a sentence whose subject is nobody.
pub(super) fn is_acted_on(table: &Table, traces: &[Trace], at: usize) -> bool {
    let trace = &traces[at];
    let here = |t: &&Trace| t.sentence == trace.sentence;
    let subject = |t: &Trace| t.is_subject() || t.place == Place::Embedded;
    let acts = |t: &Trace| subject(t) && table.entries[t.entry].may_be_person();
    trace.place == Place::Object && !traces[..at].iter().rev().take_while(here).any(acts)
}

/// How much one mention makes its entry stand out to a pronoun of this gender, or for a `thing` or several.
fn weight(e: &Entry, trace: &Trace, place: Place, gender: Option<Gender>, thing: bool, topic: Option<f32>) -> f32 {
    let mut weight = place.weight();
    if trace.epithet {
        // Somebody who was named, most likely; "the woman" is at least one, and so is who speaks.
        weight *= if gender.is_some() && e.gender == gender {
            topic.unwrap_or_default().max(0.8)
        } else if trace.speaks {
            0.5
        } else {
            topic.unwrap_or(0.3)
        };
    } else if e.kind == Kind::Role && !trace.speaks {
        weight *= topic.unwrap_or(if place == Place::Subject { 0.5 } else { 0.3 });
    }
    if e.kind == Kind::Name && !e.person && e.gender.is_none() {
        weight *= if e.speaks { 1.0 } else { 0.7 };
        weight *= if e.name.len() == 1 && gender.is_some() { 0.5 } else { 1.0 };
    }
    if thing && !matches!(place, Place::Subject | Place::Embedded) {
        weight *= 0.2;
    }
    if gender.is_some() && e.gender.is_none() {
        weight *= 0.9;
    }
    weight
}
