//! Quoted words that no reporting verb of their sentence claims: a label, a byline, a colon, the source of
//! the sentence or paragraph before, the person whom the sentence is about, or nobody.

use super::attribution::{Attribution, Frame};
use super::carry::{Carry, asked_for, carried, last_name, named};
use super::cue::{Credit, Form};
use super::cues::class;
use super::label::{before_colon, behind_colon, bullet, name_after_dash, name_beneath, name_in_brackets};
use super::phrase::adverbial;
use super::sentence::{Sentence, Shape};
use super::shape::is_crosshead;
use super::story::Reader;
use super::subject::subject_before;
use super::why;
use crate::extract::{Act, Item, Kind, Parts, Quotation, Skeleton};
use crate::rules::{CueClass, Flags, Signs, Traits, WordInfo};
use crate::text::{BlockKind, Span};
use std::ops::Range;

/// Longest sentence that tells of nothing but a gesture, in items.
const LONGEST_TURN: usize = 12;

/// Words in marks that are no more than these may be a title with a name behind it.
const SHORT: usize = 6;

impl Reader<'_> {
    /// No cue in the sentence: label, byline, colon, carry-over, subject, or nobody.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn without_cue(
        &mut self,
        index: usize,
        skeleton: &Skeleton,
        sentence: &Sentence,
        q: usize,
        shape: Shape,
        part: Span,
        alone: bool,
    ) {
        let paragraph_start = q == bullet(&skeleton.items);
        let quotation = |kind| Quotation { kind, parts: Parts::from([part]), clause: None, paragraph: index };
        let whole = alone && q == 0 && skeleton.sentences.len() == 1;
        let heading = self.segmented.paragraphs[index].kind == BlockKind::Heading
            || (whole || alone && sentence.range.len() == 1 && shape.last.is_alphanumeric())
                && sentence.items[q].marked().is_some_and(|m| is_crosshead(self.text, self.segmented, m));
        // "READ MORE: “We were lucky”"
        if sentence.links() {
            return self.out.push((quotation(Kind::Scare), why::nobody(part, shape, heading)));
        }
        let stands = |attribution: Attribution| attribution.with(sentence.stands(q, shape));
        let named = |name: Range<usize>, frame| stands(named(skeleton, name, frame));
        // "“I built it, and I will take it down.” Ida Orr, Larn"
        let whole_one = paragraph_start && shape.words > SHORT && matches!(shape.last, '.' | '!' | '?');
        let signed = || {
            let behind = name_after_dash(&skeleton.items, q + 1).or_else(|| name_in_brackets(&skeleton.items, q + 1));
            behind.or_else(|| whole_one.then(|| name_beneath(&skeleton.items, q + 1)).flatten())
        };
        if let Some(name) = signed() {
            return self.push(quotation(Kind::Direct), named(name, Frame::Byline));
        }
        if q == 0
            && (index == 0 || heading)
            && let Some(name) = behind_colon(self.text, &skeleton.items)
        {
            return self.push(quotation(Kind::Direct), named(name, Frame::Label));
        }
        if let Some((frame, name)) = before_colon(sentence, q) {
            return self.push(quotation(Kind::Direct), named(name, frame));
        }
        if alone && !(shape.title && q > 0) {
            if paragraph_start
                && !heading
                && let Some(mut attribution) = self.colon.clone()
            {
                attribution.frame = Frame::Colon;
                attribution.signs = attribution.signs.within(Signs::OF_SOURCE);
                return self.push(quotation(Kind::Direct), stands(attribution));
            }
            if let Some(answer) = asked_for(self.text, skeleton, sentence.range.start).filter(|_| !heading) {
                return self.push(quotation(Kind::Direct), stands(answer));
            }
            if let Some(other) = self.takes_turn(skeleton, sentence).filter(|_| !heading) {
                return self.push(quotation(Kind::Direct), stands(other));
            }
            if let Some(carry) = self.carry.clone().filter(|_| !heading) {
                if let Some(quote) =
                    carry.quote.filter(|&i| self.out[i + 1..].iter().all(|(q, _)| q.kind == Kind::Scare))
                {
                    self.out[quote].0.parts.push(part);
                    return;
                }
                return self.push(quotation(Kind::Direct), stands(carried(carry.attribution, Frame::CarriedWithin)));
            }
            if let Some(subject) = self.introduced_by(skeleton, sentence).filter(|_| !heading) {
                return self.push(quotation(Kind::Direct), stands(subject));
            }
            if let Some(other) = self.turns.next(shape.last == '?').filter(|_| whole && !heading) {
                let attribution = carried(self.out[other].1.clone(), Frame::CarriedOver);
                return self.push(quotation(Kind::Direct), stands(attribution));
            }
            if let Some(carry) = self.carry_paragraph.clone().filter(|_| !heading) {
                let mut attribution = stands(carried(carry.attribution, Frame::CarriedOver));
                if carry.closed {
                    // By the custom of the repeated opening mark, the quotation before has ended: nothing is
                    // printed for this one. After "…," she said the reader knows who goes on.
                    attribution.source = None;
                }
                return self.push(quotation(Kind::Direct), attribution);
            }
        }
        let named = sentence.names(q) || sentence.entitled(q, shape);
        let speech = shape.words >= 3 && !shape.title && !heading && !sentence.agentless(q, shape) && !named;
        if speech && !alone {
            let starts = sentence.range.start == q;
            let colon = !starts && sentence.items[q - 1].sign == ':';
            let goes_on =
                |c: &Carry| starts || !colon && self.quoted_before(c, sentence) && !self.someone_believes(sentence, q);
            let into = |carry: Carry, inside: bool| {
                let mut attribution = stands(carried(carry.attribution, Frame::CarriedWithin));
                attribution.signs.note(Signs::INSIDE, inside);
                attribution
            };
            let own =
                |c: &Carry| c.attribution.source.is_some_and(|s| sentence.tells_of_another(s, q)) || sentence.topic(q);
            if let Some(carry) = self.carry.clone().filter(|c| goes_on(c) && !own(c)) {
                let kind = if starts { Kind::Direct } else { Kind::Partial };
                return self.push(quotation(kind), into(carry, !starts));
            }
            if let Some(found) = sentence.subject(q) {
                let attribution = self.attribution(skeleton, sentence, &found).with(sentence.signs(q, shape, &found));
                let whole = shape.capital && !starts && matches!(sentence.items[q - 1].sign, ',' | ':');
                self.out.push((quotation(if whole { Kind::Direct } else { Kind::Partial }), attribution));
                return;
            }
            // "Vane argued that it leaks. As a result, there is “a pool of it”": the sentence before speaks on.
            if let Some(carry) = self.carry.clone().filter(|c| !colon && !own(c)) {
                return self.push(quotation(Kind::Partial), into(carry, true));
            }
        }
        let kind = if speech && (alone || shape.capital && matches!(shape.last, '.' | '?' | '!' | ',')) {
            Kind::Direct
        } else {
            Kind::Scare
        };
        self.out.push((quotation(kind), why::nobody(part, shape, heading)));
    }

    /// "“…,” said Orr. Ida Vane shook her head. “…”": somebody else, of whom the sentence before tells no more than how
    /// the words that follow were met.
    fn takes_turn(&self, skeleton: &Skeleton, sentence: &Sentence) -> Option<Attribution> {
        let source = self.carry.as_ref()?.attribution.source?;
        let items = &skeleton.items;
        let before = skeleton.sentences.iter().rfind(|s| s.end <= sentence.range.start)?;
        let verb = before.clone().find(|&i| items[i].act == Act::Finite && sentence.clauses.main(items, i))?;
        let silent = before.clone().all(|i| items[i].quote.is_none());
        let rest = &items[verb + 1..before.end];
        let rest = &rest[rest.iter().take_while(|i| adverbial(i)).count()..];
        // "shook her head"
        let own = rest.first().is_some_and(|i| i.is(Flags::POSSESSIVE) && i.is(Flags::MALE | Flags::FEMALE));
        let rest = if own { rest.get(2..)? } else { rest };
        // "shrugs when told this"
        let met = |i: &Item| i.is(Flags::SUBORDINATOR | Flags::PREPOSITION) && items[verb].is_personal();
        let ends = rest.first().is_some_and(|i| i.sign == '.' || met(i)) && !items[verb].is(Flags::AUXILIARY);
        let met = ends && before.len() <= LONGEST_TURN;
        let subject = subject_before(items, before.start, verb);
        let subject = subject.filter(|s| silent && (met || self.thinks(items, before, s, verb)))?;
        let name = |i: &Item| i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER | Flags::PRONOUN | Flags::POSSESSIVE);
        let words = &items[subject.clone()];
        let known = last_name(source, self.text);
        let same = !known.is_empty() && words.iter().any(|i| i.span.of(self.text) == known);
        let body = words.iter().any(|i| i.is(Flags::BODY | Flags::BODY_HEAD));
        (words.iter().any(name) && !body && !same).then(|| named(skeleton, subject, Frame::Subject))
    }

    /// "Orr thinks that the pier will last.", "Ida Orr is the warden of the pier.": whether the sentence `before` tells what
    /// the person is of a mind to, or brings in one with a full name, and nobody says so.
    fn thinks(&self, items: &[Item], before: &Range<usize>, subject: &Range<usize>, verb: usize) -> bool {
        let told = |i: &Item| i.is(Flags::STRONG) && i.act != Act::None || i.traits.any(Traits::SOURCE);
        let cue = &items[verb];
        let info = WordInfo { flags: cue.flags, lemma: cue.lemma, ..WordInfo::default() };
        let believes = cue.is(Flags::CUE_VERB) && self.lexicon.class(info) == CueClass::Belief;
        let name = |i: &Item| i.is(Flags::CAPITAL) && !i.is(Flags::GENITIVE | Flags::TIME | Flags::DETERMINER);
        let whole = items[subject.clone()].iter().all(name);
        let now = cue.is(Flags::THIRD) && !cue.is(Flags::PAST) || cue.span.of(self.text) == "is";
        let opens = || subject.start == before.start && subject.len() > 1 && now;
        // Who was named before may be spoken of.
        let first = || {
            let name = items[subject.end - 1].span;
            !self.text[..items[subject.start].span.start()].contains(name.of(self.text))
        };
        whole && (believes || opens() && first()) && !items[before.clone()].iter().any(told)
    }

    /// "Ida Orr pointed at the wall. “Look at that.”": the person whom the sentence before is about.
    fn introduced_by(&self, skeleton: &Skeleton, sentence: &Sentence) -> Option<Attribution> {
        let before = skeleton.sentences.iter().rfind(|s| s.end <= sentence.range.start)?;
        let items = &skeleton.items;
        let told = |&i: &usize| items[i].act == Act::Finite && sentence.clauses.main(items, i);
        let verb = sentence.clauses.owner(before.clone().rev().find(told)?);
        let subject = subject_before(items, before.start, verb)?;
        let words = &items[subject.clone()];
        let name = |i: &&Item| i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER | Flags::PRONOUN);
        let capitals = words.iter().take_while(|i| i.is_word()).filter(name).count();
        let person = words[0].is(Flags::PRONOUN) && words[0].is(Flags::MALE | Flags::FEMALE)
            || capitals > 0 && words[0].is(Flags::TITLE | Flags::HONORIFIC)
            || capitals == words.len().min(2);
        person.then(|| named(skeleton, subject, Frame::Subject))
    }

    /// Whether what is carried comes from a quotation of an earlier sentence: "Instead, “…”" goes on with it.
    fn quoted_before(&self, carry: &Carry, sentence: &Sentence) -> bool {
        let start = sentence.items[sentence.range.start].span.start();
        carry.quote.is_some_and(|i| self.out[i].0.span().end() <= start)
    }

    /// "But Ida Orr believes the firm has “lost its way”": whether a belief of somebody holds what stands in the marks at `q`.
    fn someone_believes(&self, sentence: &Sentence, q: usize) -> bool {
        let items = sentence.items;
        let holds = |i: usize| {
            let Credit { hit, source, .. } = &sentence.credits[i];
            let before = |s: &Range<usize>| s.end <= hit.items.start && !items[s.start].is(Flags::PRONOUN);
            let may = items[hit.items.clone()].iter().any(|i| i.is(Flags::MODAL));
            sentence.weak(i)
                && hit.form == Form::Finite
                && hit.items.end <= q
                && !may
                && source.as_ref().is_some_and(before)
                && sentence.speaks(i)
                && class(self.lexicon, items, hit) == CueClass::Belief
                && sentence.clauses.open(items, hit.verb, q)
        };
        (0..sentence.credits.len()).any(holds)
    }
}
