//! Which cue inside another's clause has the marked words for its own: what a clause about the object tells, where the cue
//! round it has told nothing yet, or what somebody calls the thing before it.

use super::cue::Form;
use super::sentence::Sentence;
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

impl Sentence<'_> {
    /// "which pilots say was a “joke”": whether a verb that the relative word is the subject of follows the cue, and the
    /// marks.
    pub(super) fn tells_what(&self, i: usize, q: usize) -> bool {
        let end = self.credits[i].hit.items.end;
        let strong = self.items[self.credits[i].hit.verb].is(Flags::STRONG);
        strong && q > end && q - end <= 3 && self.items[end].is(Flags::BE)
    }

    /// "the plan, which she called “a joke”": whether a relative clause has a subject of its own.
    pub(super) fn object_relative(&self, i: usize) -> bool {
        let c = &self.credits[i];
        let inside = |s: &Range<usize>| self.items[s.start].clause == self.items[c.hit.verb].clause;
        c.relative.is_none() && self.clauses.relative(self.items, c.hit.verb) && c.source.as_ref().is_some_and(inside)
    }

    /// "beside the label, which calls it “a joke”": whether a clause behind a comma tells what its antecedent calls something.
    pub(super) fn describes(&self, i: usize, q: usize) -> bool {
        let (c, verb) = (&self.credits[i], &self.items[self.credits[i].hit.verb]);
        let apart = c.relative.is_some_and(|r| r > self.range.start && self.items[r - 1].sign == ',');
        let names = verb.is(Flags::CLAUSELESS) || self.items[q - 1].comments() && !verb.is(Flags::STRONG);
        apart && names && c.hit.form == Form::Finite
    }

    /// "said she had been told by Vane that she was “too old”": whether the words at `q` are what somebody named behind
    /// "by" has told whoever speaks.
    pub(super) fn told_by(&self, i: usize, q: usize) -> bool {
        let c = &self.credits[i];
        let told = c.hit.form == Form::Passive && self.items[c.hit.verb].is(Flags::HEARER);
        let source = c.source.as_ref().filter(|s| told && s.start > c.hit.verb && s.end < q);
        let that = |k: usize| self.items[k].is_that();
        source.is_some_and(|s| that(s.end) && self.clauses.open(self.items, s.end, q))
    }

    /// "wrote to Vane, who replied that it was “late”", "read a letter in which Vane told her: “…”": whether cue `i` stands
    /// in a clause about the object of cue `o`, which has told nothing yet, and leads to the words at `q`.
    pub(super) fn told_of_object(&self, o: usize, i: usize, q: usize) -> bool {
        let (outer, inner) = (&self.credits[o].hit, &self.credits[i].hit);
        let (verb, items) = (inner.verb, self.items);
        let tells = inner.form == Form::Finite && self.reports(i) && !self.weak(i) && !items[verb].is(Flags::ASKS);
        if !tells || outer.form != Form::Finite || !self.clauses.relative(items, verb) {
            return false;
        }
        let clause = items[verb].clause;
        let Some(first) = (outer.items.end..verb).find(|&k| items[k].clause == clause) else { return false };
        let told = |k: &Item| k.act == Act::Finite || k.quote.is_some() || k.is_that();
        // "told the clerk who had written it: “…”": her own words.
        let apart = items[first - 1].sign == ',' || !items[outer.verb].is(Flags::HEARER);
        let leads = items[q - 1].sign == ':' || self.clauses.open(items, verb, q) && self.that(inner.items.end);
        // "claimed that Lund had forged a letter in which Orr wrote that he was “late”": what the letter says.
        let [.., carrier, link] = &items[outer.items.end..first] else { return false };
        let which = |text: &Item, link: &Item| text.is(Flags::CUE_NOUN) && link.span.of(self.text) == "in";
        if which(carrier, link) || which(link, &items[first]) {
            return items[verb].is(Flags::STRONG) && leads;
        }
        apart && leads && !items[outer.items.end..first].iter().any(told)
    }

    /// "rejected a plan the mayor called “late”", "a rule Vane says is “late”": whether the object of cue `o` is what cue `i`
    /// says it of, with no word between the two.
    pub(super) fn of_object(&self, o: usize, i: usize, q: usize) -> bool {
        let (outer, inner, items) = (&self.credits[o].hit, &self.credits[i].hit, self.items);
        let Some(source) = self.credits[i].source.as_ref().filter(|s| s.start > outer.items.end) else { return false };
        let verb = &items[inner.verb];
        let gap = q == inner.items.end && verb.is(Flags::CLAUSELESS)
            || verb.is(Flags::STRONG) && items[inner.items.end].is(Flags::BE) && self.tells_what(i, q);
        let thing = &items[outer.items.end..source.start];
        let opens = thing[0].is(Flags::DETERMINER | Flags::POSSESSIVE) && thing.len() > 1;
        let finite = outer.form == Form::Finite && inner.form == Form::Finite && !items[outer.verb].is(Flags::STRONG);
        finite && gap && opens && thing.iter().all(in_thing) && !self.weak(i)
    }

    /// "said it was late, a claim the board called “wrong”", "…, showing what wardens said was “the worst”": whether the words
    /// at `q` are what cue `i` says of the thing before its source, or of "what", which begins behind a comma or another verb;
    /// where nothing but the marks can be what it is called, it may begin anywhere.
    pub(super) fn of_thing(&self, i: usize, q: usize) -> bool {
        let (c, items) = (&self.credits[i], self.items);
        let (verb, end) = (&items[c.hit.verb], c.hit.items.end);
        let inside = |k: &Item| k.is_word() || k.quote.is_some();
        let was = verb.is(Flags::STRONG) && items[end].is(Flags::BE) && items[end..q].iter().all(inside);
        let called = || verb.is(Flags::CLAUSELESS) && items[end..q].iter().all(|k| k.span.of(self.text) == "as");
        if !(was || called()) || c.hit.form != Form::Finite || self.weak(i) {
            return false;
        }
        let source = c.source.as_ref().filter(|s| s.start > self.range.start + 1 && s.end <= c.hit.verb);
        // "what she said was": the same speaker as mostly.
        let Some(source) = source.filter(|s| s.len() > 1 || !items[s.start].is(Flags::PRONOUN)) else { return false };
        if was && items[source.start - 1].span.of(self.text) == "what" {
            return true;
        }
        // "said she had dropped a plan that Orr called “a joke”"
        let end = source.start - usize::from(!was && items[source.start - 1].is_that());
        let thing = (self.range.start..end).rev().take_while(|&k| in_thing(&items[k])).count();
        let first = end - thing;
        let apart = first > self.range.start && (items[first - 1].sign == ',' || items[first - 1].is_dash());
        (apart || !was) && thing > 1 && items[first].is(Flags::DETERMINER)
    }

    /// "rejecting what their union calls a “trick”": whether "what" stands before whoever calls it so.
    pub(super) fn calls_what(&self, i: usize) -> bool {
        let c = &self.credits[i];
        let before = c.source.as_ref().and_then(|s| s.start.checked_sub(1)).filter(|&k| k >= self.range.start);
        // "what she calls": the same speaker as mostly.
        let other = c.source.as_ref().is_some_and(|s| s.len() > 1 || !self.items[s.start].is(Flags::PRONOUN));
        let what = other && before.is_some_and(|k| self.items[k].span.of(self.text).eq_ignore_ascii_case("what"));
        what && self.items[c.hit.verb].is(Flags::CLAUSELESS) && c.hit.form == Form::Finite
    }
}

/// Whether a word may belong to the phrase of a thing: "a plan", "the new rule".
fn in_thing(item: &Item) -> bool {
    item.is_plain() && !item.is(Flags::PREPOSITION | Flags::TIME | Flags::ADVERB | Flags::CONTENT)
}
