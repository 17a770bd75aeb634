//! What a sentence reports without marks, once those in marks have their sources: quotations of its own, and whom
//! the next sentence may go on to speak of.

use super::attribution::Frame;
use super::carry::Carry;
use super::cue::{Credit, Form};
use super::cues::class;
use super::sentence::Sentence;
use super::story::Reader;
use super::{clause, indirect, why};
use crate::extract::{Act, Kind, Parts, Quotation, Skeleton};
use crate::rules::{CueClass, Flags};
use std::ops::Range;

impl Reader<'_> {
    /// "it was late when he spoke of “a ferry”": the parts as far as they stand before a clause with marks that are another's.
    fn before_marks(&self, skeleton: &Skeleton, mut parts: Vec<Range<usize>>, spoken: &[usize]) -> Vec<Range<usize>> {
        let [part] = &mut parts[..] else { return parts };
        let items = &skeleton.items;
        let Some(&quote) = spoken.iter().find(|&&q| part.contains(&q) && !items[q].comma) else { return parts };
        let clause = items[quote].clause;
        let opens = |k: &usize| {
            let (item, next) = (&items[*k], &items[*k + 1]);
            let word = item.is(Flags::SUBORDINATOR) && !item.is(Flags::CONTENT | Flags::RELATIVE) && !item.comments();
            word && next.clause == clause && items[*k - 1].clause != clause
        };
        let Some(open) = (part.start + 2..quote).rev().find(opens) else { return parts };
        // ", shortly after"
        let small = |k: &usize| !items[*k].is_word() || items[*k].is(Flags::ADVERB | Flags::COORDINATOR);
        let end = (part.start..open).rev().take_while(small).last().unwrap_or(open);
        if items[part.start..end].iter().any(|i| i.act == Act::Finite) {
            part.end = end;
        }
        parts
    }

    /// Reported speech without marks, and what the next sentence may inherit from it. `spoken` are the
    /// quoted stretches that are somebody's words already.
    pub(super) fn indirect(
        &mut self,
        index: usize,
        skeleton: &Skeleton,
        sentence: &Sentence,
        used: &[usize],
        spoken: &[usize],
    ) {
        let mut reached = sentence.range.start;
        for i in 0..sentence.credits.len() {
            let credit = &sentence.credits[i];
            // "It rained, Orr added, and “it was dark.”": half of what is credited stands in marks.
            let joint = credit.hit.items.end + 1;
            let half = used.contains(&i)
                && joint + 1 < sentence.range.end
                && skeleton.items[joint].is(Flags::COORDINATOR)
                && skeleton.items[joint + 1].quote.is_some();
            // "It is likely to rain, Orr said, calling it “a flood”": so stands what comes before.
            let first = credit.source.as_ref().map_or(credit.hit.items.start, |s| s.start.min(credit.hit.items.start));
            let calls = |k: usize| skeleton.items[k].act == Act::Participle && skeleton.items[k].is(Flags::CUE_VERB);
            // "Orr said it was late: “It is mad.”": so stands what comes before the colon.
            let colon =
                || (joint..sentence.range.end).find(|&k| skeleton.items[k].sign == ':' && spoken.contains(&(k + 1)));
            let colon = colon().filter(|_| used.contains(&i) && !sentence.weak(i));
            let behind = |q: &usize| *q > joint;
            let before = used.contains(&i)
                && colon.is_none()
                && joint < sentence.range.end
                && (calls(joint) || credit.hit.form == Form::Finite && spoken.iter().all(behind));
            if used.contains(&i) && !half && !before && colon.is_none() {
                continue;
            }
            let found = sentence.found(Frame::Indirect, i);
            let class = class(self.lexicon, &skeleton.items, &credit.hit);
            let fresh = |parts: &Vec<Range<usize>>| {
                parts[0].start >= reached && !spoken.iter().any(|q| parts.iter().any(|part| part.contains(q)))
            };
            let mut content = indirect::content(sentence, i, class);
            if half {
                content = content.filter(|parts| parts.len() == 2).map(|parts| parts[..1].to_vec());
            }
            if before {
                // "In a letter released on Friday, Orr said", "It was late; indeed, he said"
                let leads = |part: &Range<usize>| skeleton.items[part.start].is(Flags::PREPOSITION);
                let told = |part: &Range<usize>| {
                    let words = &skeleton.items[part.clone()];
                    !leads(part) && words.iter().any(|i| i.act == Act::Finite) && words.iter().all(|i| i.sign != ';')
                };
                let whole = |part: &Range<usize>| part.end + 1 >= first && told(part);
                content = content.filter(|parts| parts.iter().all(|part| part.end <= first && whole(part)));
            }
            if let Some(colon) = colon.filter(|_| !half) {
                content = content.filter(|parts| parts.len() == 1 && parts[0].start < colon).map(|mut parts| {
                    parts[0].end = colon;
                    parts
                });
                content = content.filter(|parts| skeleton.items[parts[0].clone()].iter().any(|i| i.act == Act::Finite));
            }
            // "said it was late when he spoke of his “ferry”": up to the clause that is another's.
            let content = content.map(|parts| self.before_marks(skeleton, parts, spoken));
            if let Some(parts) = content.filter(fresh) {
                // "According to the Courier, Orr said it was late": so did Orr.
                let leads = credit.hit.form == Form::According && credit.hit.items.start == sentence.range.start;
                let at_once = |c: &Credit| {
                    let source = c.source.as_ref().is_some_and(|s| s.start == parts[0].start);
                    source && c.hit.form == Form::Finite && skeleton.items[c.hit.verb].is(Flags::STRONG)
                };
                let passes = leads && sentence.credits[i + 1..].first().is_some_and(at_once);
                reached = if passes { parts[0].start + 1 } else { parts[parts.len() - 1].end };
                let attribution = self.attribution(skeleton, sentence, &found);
                let (at, words) = (self.out.len(), parts[0].start..parts[parts.len() - 1].end);
                let parts = parts.into_iter().map(|part| skeleton.span(part)).collect();
                let quotation = Quotation { kind: Kind::Indirect, parts, clause: None, paragraph: index };
                let goes_on = used.is_empty() || sentence.begins_behind_marks(i) && used.iter().all(|&u| u < i);
                if goes_on && class != CueClass::Belief {
                    self.push(quotation, attribution);
                } else {
                    self.out.push((quotation, attribution));
                }
                why::weigh(&mut self.out[at..], skeleton, sentence, words, Some(i));
                continue;
            }
            let strong = sentence.items[credit.hit.verb].is(Flags::STRONG) || credit.hit.form == Form::According;
            // "…,” Orr said, and her husband cut in.": the last one, whoever else spoke.
            let hands_over = sentence.hands_over(i) && used.iter().all(|&u| u < i);
            let weak = sentence.weak(i);
            if credit.source.is_some()
                && (hands_over || used.is_empty())
                && (hands_over || strong || self.carry.is_none() && !weak)
                && credit.hit.form != Form::Passive
                && reached == sentence.range.start
            {
                let attribution = self.attribution(skeleton, sentence, &found);
                self.carry = Some(Carry { attribution, quote: None, closed: false });
            }
        }
        self.also_reported(index, skeleton, sentence, used);
    }

    /// "write that it is “sound,” and that more must be done": what stands behind the marks is a report of its own.
    fn also_reported(&mut self, index: usize, skeleton: &Skeleton, sentence: &Sentence, used: &[usize]) {
        if used.is_empty() {
            return;
        }
        let Some(last) = sentence.range.clone().rev().find(|&k| sentence.items[k].quote.is_some()) else { return };
        for i in (0..sentence.credits.len()).filter(|i| used.contains(i)) {
            let Some(that) = clause::also_that(sentence, i, last) else { continue };
            let attribution = self.attribution(skeleton, sentence, &sentence.found(Frame::Indirect, i));
            let parts = Parts::from([skeleton.span(that)]);
            self.push(Quotation { kind: Kind::Indirect, parts, clause: None, paragraph: index }, attribution);
        }
    }
}

impl Sentence<'_> {
    /// "asked, “Is it late?” Ida Lund replied that it was": whether credit `i` begins what is a sentence of its own, though
    /// the stop stands inside the marks.
    fn begins_behind_marks(&self, i: usize) -> bool {
        let credit = &self.credits[i];
        let marks = credit.source.as_ref().and_then(|s| s.start.checked_sub(1)).filter(|&m| m > self.range.start);
        let ends = |m: usize| matches!(self.items[m].span.of(self.text).chars().nth_back(1), Some('.' | '?' | '!'));
        marks.is_some_and(|m| self.items[m].quote.is_some() && !credit.inverted && ends(m))
    }
}
