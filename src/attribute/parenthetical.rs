//! What is reported where the cue is no more than a remark on it: "…, X said", "…, X said, …", "according to X, …",
//! "as X noted, …". The cue governs nothing; commas tell what belongs to it, and all the rest of the sentence is
//! what was said.

use super::around::{Around, TAIL, TO_THAT, only_opens};
use super::clauses::Clauses;
use super::cue::{Credit, Form};
use super::object::phrase_after;
use super::participles::begins_as_subject;
use super::phrase::{adverbial, dash, finite, run_start};
use super::sentence::Sentence;
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};
use std::ops::Range;

impl Around<'_> {
    /// "The crane, X said, is safe": all but the cue.
    pub(super) fn inserted(&self, clauses: &Clauses, credit: &Credit) -> Option<Vec<Range<usize>>> {
        let verb = credit.hit.verb;
        // "The film star, named a judge in 1992, made it": no judge says so.
        let named = credit.inverted && self.items[verb].is(Flags::CLAUSELESS);
        // "Poor rope, Orr believes, is to blame"
        let alone = || !credit.inverted && verb + 1 == self.last && self.comma(self.last) && self.last + 1 < self.end;
        // "It was, you know, late"
        let other = !self.items[self.first].is(Flags::FIRST_PERSON | Flags::SECOND_PERSON);
        let thinks =
            || other && alone() && !self.items[verb].is(Flags::CLAUSELESS) && finite(&self.items[self.last + 1]);
        let report = (!self.items[verb].is(Flags::WEAK) || thinks()) && !named && self.last - self.first <= TO_THAT;
        // "the crane, X told the board, is safe", "…, X said Sunday, and snow would follow"
        let told = self.items[verb].is(Flags::HEARER) && self.items[verb].is(Flags::STRONG);
        let hearer = told.then(|| phrase_after(self.items, self.last, self.end)).flatten();
        // "In Larn, X told them that the warden, Ida Orr, had left": what is said follows.
        let led = |h: &Range<usize>| self.items[h.clone()].iter().any(Item::is_that);
        if hearer.as_ref().is_some_and(led) && !self.items[self.start..self.first].iter().any(finite) {
            return None;
        }
        let last = hearer.map_or(self.last, |h| h.end);
        let last = last + self.items[last..self.end.max(last)].iter().take_while(|i| i.is(Flags::TIME)).count();
        let aside = || credit.relative.is_none().then(|| self.behind_occasion_of(verb, last)).flatten();
        let occasion = aside();
        let last = occasion.unwrap_or(last);
        // "the crane, even some wardens concede, is old"
        let first = self.first - self.items[self.start..self.first].iter().rev().take_while(|i| adverbial(i)).count();
        let close = first > self.start + 1 && self.comma(first - 1) && self.comma(last);
        if !close || !report || self.end <= last + 2 {
            return None;
        }
        // "it fell because, X said, it was old"
        if first > self.start + 2 && only_opens(&self.items[first - 2]) {
            let reason = last + 1..self.end;
            return self.items[reason.clone()].iter().any(finite).then(|| vec![reason]);
        }
        // "rejected the plan, which, X said, was old"
        // "neighbours who, X said, had met"
        let relative = &self.items[first - 2];
        let which = first > self.start + 3 && relative.is(Flags::RELATIVE);
        let which = which && (self.comma(first - 3) || relative.span.of(self.text) == "who");
        if which && !relative.is(Flags::SUBORDINATOR) {
            let told = last + 1..self.end;
            return Some(vec![told]);
        }
        let (before, behind) =
            (self.behind_stop(self.behind_dash(first - 1), first - 1)..first - 1, last + 1..self.end);
        // "In May, X said, in a letter, that it was late": nothing is said before.
        if self.past_aside(last).is_some() && !self.items[before.clone()].iter().any(finite) {
            return None;
        }
        let next = &self.items[behind.start];
        // "The crane fell, X said Monday, April 8": only the date goes on.
        let date = |i: &Item| i.is(Flags::TIME) || i.number || i.sign == ',';
        if next.is(Flags::TIME) && self.items[behind.clone()].iter().all(date) {
            return (self.start..first - 1).any(|k| self.items[k].act == Act::Finite).then(|| vec![before]);
        }
        // "The crane fell, X said on Friday, after a storm": a whole sentence stands before.
        let main = |k: usize| self.items[k].act == Act::Finite && clauses.main(self.items, k);
        if occasion.is_some() && !finite(next) && !(self.start..first - 1).any(main) {
            return None;
        }
        // ", X said, adding that it was old"
        let adds = next.is(Flags::CUE_VERB) && next.act == Act::Participle && !next.is(Flags::WEAK);
        // "On Friday, X told them, adding that", "In March, X told them that it was sound, but he": nothing stands before.
        let another = adds || next.is(Flags::COORDINATOR);
        // "In a letter, X told the board, both wardens, that it was sound"
        if told && next.is_that() {
            return None;
        }
        // "Boats idle by the quay, X said, and only leave at noon": a verb that no list knows.
        let said = !self.items[verb].is(Flags::WEAK | Flags::HEARER) && next.is(Flags::COORDINATOR);
        let unknown = said && self.unlisted_clause(before.clone());
        let whole = !another || unknown || self.items[before.clone()].iter().any(finite);
        // "…, said Ida Orr, who has asked for more of it", "the crane, said Ida Orr, who knows it, is safe": who she is.
        let who = next.is(Flags::RELATIVE) && !next.is(Flags::SUBORDINATOR) && verb < self.last - 1;
        let told = self.items[before.clone()].iter().any(finite);
        let past = || {
            let comma = behind.clone().find(|&k| self.comma(k) && self.items.get(k + 1).is_some_and(finite));
            comma.map_or(behind.clone(), |c| c + 1..behind.end)
        };
        let behind = if who && !told { past() } else { behind };
        // "…, said the guild, based in Larn": what it is.
        let leads = self.items.get(behind.start + 1).is_some_and(|i| i.is(Flags::PREPOSITION));
        let based = next.is(Flags::ED | Flags::PARTICIPLE) && leads && verb < self.last - 1 && told;
        // "…, X said on Friday, according to the Courier"
        let passed = told && next.traits.any(Traits::SOURCE);
        // "…, X said on Friday, ending a search": what the copy adds.
        let ends = occasion.is_some() && next.act == Act::Participle;
        // "The crane fell, X said on Friday, as a storm came in": when it was said.
        let as_clause = next.comments() && next.span.of(self.text) == "as";
        // "The crane fell, X said on Friday, in a report": where it was said.
        let text = |i: &Item| i.is(Flags::CUE_NOUN | Flags::OCCASION);
        let said_in = || self.items[behind.start + 1..behind.end].iter().take(TAIL / 2).any(text);
        let placed = told && occasion.is_some() && next.is(Flags::PREPOSITION) && said_in();
        let ends = ends || placed || told && as_clause && self.items[behind.clone()].iter().any(finite);
        whole.then(|| if adds || ends || based || passed || who && told { vec![before] } else { vec![before, behind] })
    }

    /// "The letters — based on what he said he took — have": whether a dash opens what the verb stands in, and another closes
    /// it, before the verb of what stood before.
    pub(super) fn within_dashes(&self, clauses: &Clauses, verb: usize) -> bool {
        let Some(open) = (self.start + 1..self.first).rev().find(|&k| dash(self.items, k)) else { return false };
        let close = (verb + 1..self.end).find(|&k| dash(self.items, k));
        let next = close.and_then(|c| (c..self.end).find(|&k| !dash(self.items, k)));
        let main = |k: usize| self.items[k].act == Act::Finite && clauses.main(self.items, k);
        next.is_some_and(|n| finite(&self.items[n])) && !(self.start..open).any(main)
    }

    /// "Orr sold it — part of a plan, X said, to": where what is said begins before `to`, behind a dash and without a verb.
    fn behind_dash(&self, to: usize) -> usize {
        let first = run_start(self.items, self.start + 1..to, Item::is_plain);
        // "The board liked the plan: the crane, X said, was safe"
        let apart = |k: usize| dash(self.items, k) || self.items[k].sign == ':';
        let first = first.filter(|&f| f > self.start + 1 && apart(f - 1));
        let told = |f: &usize| self.items[self.start..*f].iter().any(finite);
        // "needs what it lacks - like, X said, boats"
        let Some(first) = first.filter(|f| told(f) && !self.items[*f].is(Flags::PREPOSITION)) else {
            return self.start;
        };
        first + usize::from(self.items[first].is(Flags::COORDINATOR))
    }

    /// "the crane, X said in a letter on Monday, is safe": the comma behind such a phrase at `from`, where the verb
    /// or more of the sentence follows.
    fn behind_occasion_of(&self, verb: usize, from: usize) -> Option<usize> {
        let lead = self.items.get(from).filter(|_| from < self.end)?;
        let led = lead.is(Flags::PREPOSITION) || lead.act == Act::Participle;
        let rest = &self.items[from..self.end.min(from + TO_THAT)];
        let inside = |i: &&Item| i.is_word() && !finite(i) && !i.is(Flags::CONTENT);
        let comma = from + rest.iter().take_while(inside).count();
        // "The crane fell, X said on Friday, after a storm"
        let dated = || {
            let tail = &self.items[from..comma];
            let cue = &self.items[verb];
            let reports = !cue.is(Flags::CLAUSELESS) && tail.len() <= TAIL;
            reports && tail.iter().any(|i| i.is(Flags::TIME | Flags::OCCASION) || i.number)
        };
        (led && self.comma(comma) && comma + 1 < self.end && (finite(&self.items[comma + 1]) || dated()))
            .then_some(comma)
    }

    /// "The crane is safe, X said", "…, X confirmed to the Courier": all before the comma, which is a sentence.
    pub(super) fn closing(&self, clauses: &Clauses, verb: usize) -> Option<Range<usize>> {
        let comma = self.first.checked_sub(1).filter(|&c| c > self.start && self.comma(c))?;
        let who = verb > 0 && self.items[verb - 1].is(Flags::RELATIVE);
        // "The board met Ida Orr, a pilot, who said it was late"
        if who && self.items[verb - 1].span.of(self.text) == "who" && self.last < self.end {
            return None;
        }
        // "a firm, which in 2021 added a deck to it"
        let own = |i: &Item| i.is(Flags::RELATIVE) && i.clause == self.items[verb].clause;
        if !who && self.last < self.end && self.first < verb && self.items[self.first..verb].iter().any(own) {
            return None;
        }
        let (first, verb, tail) = (&self.items[self.first], &self.items[verb], self.items.get(self.last..self.end)?);
        // ", handling problems related to it"; ", he was saying that it leaks"
        let other = first.act == Act::Participle || tail.first().is_some_and(|i| i.is(Flags::CONTENT));
        // "Asked about it, as Orr knows, the board said"
        let lead = &self.items[self.start];
        let asked = lead.act == Act::Participle && lead.is(Flags::ASKS) && !lead.is(Flags::ENDS_ING);
        // "In a letter sent on Friday, the board said it was late": what was said follows.
        let opens = |i: &Item| i.is(Flags::DETERMINER | Flags::PRONOUN | Flags::CAPITAL) && !i.is(Flags::TIME);
        let joins = |i: &Item| i.is(Flags::SUBORDINATOR | Flags::RELATIVE) || i.sign == ',';
        let begins = !who && !verb.is(Flags::HEARER) && tail.first().is_some_and(opens);
        let follows = begins && tail.iter().any(finite) && !tail.iter().any(joins);
        // "It fell because, the mayor said, boats leak."
        let because = only_opens(&self.items[comma - 1]);
        if follows || other || asked || because || verb.is(Flags::CLAUSELESS) || verb.lemma == 0 {
            return None;
        }
        // "…, the board warned on Friday", "… in a statement", "… in 2019"
        let dated = || tail[1..].iter().any(|i| i.is(Flags::TIME | Flags::OCCASION) || i.number);
        let told = tail.first().is_some_and(|i| {
            i.is(Flags::TIME) || i.is(Flags::PREPOSITION) && (i.span.of(self.text) == "to" || dated())
        });
        // "a pilot, who has vowed to save it": no hearer.
        let told = told && !self.infinitive(self.last);
        let aside = tail.is_empty() || told && !tail.iter().any(|i| finite(i) || i.sign != '\0');
        // "…, a warden told the chief reporter of Larn Radio, Ida Orr."
        let plain = |i: &Item| i.act == Act::None && i.quote.is_none() && !i.is(Flags::PRONOUN | Flags::SUBORDINATOR);
        // "…, the board said in a notice posted on its website."
        let text = |i: &Item| i.is(Flags::CUE_NOUN | Flags::OCCASION);
        let inside = |i: &Item| i.is_word() && !finite(i) && !i.is(Flags::SUBORDINATOR | Flags::RELATIVE);
        let shown =
            || tail[0].is(Flags::PREPOSITION) && tail.iter().take(TAIL / 2).any(text) && tail.iter().all(inside);
        let short = tail.len() <= TAIL
            || tail.len() <= TAIL + TAIL / 2 && tail.iter().all(plain)
            || tail.len() <= 2 * TAIL && shown();
        let ends = short && (verb.is(Flags::STRONG) || aside);
        let main = |k: usize| self.items[k].act == Act::Finite && clauses.main(self.items, k);
        // "Cut the fares now, the mayor said."
        let object = &self.items[self.start + 1];
        let order = || {
            lead.is(Flags::BASE)
                && lead.is(Flags::VERB | Flags::CUE_VERB)
                && object.is(Flags::DETERMINER)
                && tail.is_empty()
        };
        let gerund = || tail.is_empty() && begins_as_subject(self.items, self.start, comma);
        // "It's a problem for all, the mayor said."
        let is = |w: &str| ["'s", "’s", "'re", "’re", "'m", "’m"].iter().any(|end| w.ends_with(end));
        let short = || lead.is(Flags::PRONOUN | Flags::RELATIVE | Flags::ADVERB) && is(lead.span.of(self.text));
        // "Rope makes up half the cost, the mayor said.": a verb that no list knows.
        let unknown = || {
            let said = verb.is(Flags::STRONG) && !verb.is(Flags::HEARER) && tail.is_empty();
            said && self.unlisted_clause(self.start..comma) && self.items.get(self.end).is_none_or(|i| i.sign != ':')
        };
        let clause = (self.start..comma).any(main) || order() || gerund() || short() || unknown();
        // "They will, the mayor confirmed."
        let will = lead.is(Flags::PRONOUN) && !lead.is(Flags::RELATIVE) && object.is(Flags::AUXILIARY);
        let long = comma - self.start >= 3 || comma == self.start + 2 && will;
        let clause = ends && long && clause;
        clause.then(|| self.behind_stop(self.start, comma)..comma)
    }

    /// Whether a later credit ends the sentence and is for all before it: "Orr said …, the Courier reports".
    pub(super) fn is_closed(&self, sentence: &Sentence, i: usize) -> bool {
        let closes = |c: &Credit| {
            // "that, if elected, he would sell" is nobody's credit.
            let reports = c.hit.form == Form::Finite && !c.hit.unreal && !self.items[c.hit.verb].is(Flags::WEAK);
            let Some(source) = c.source.as_ref().filter(|_| reports) else { return false };
            let first = source.start.min(c.hit.items.start);
            let last = source.end.max(c.hit.items.end).max(c.hit.verb + 1);
            let closing = Around { first, last, ..*self }.closing(sentence.clauses, c.hit.verb);
            closing.is_some_and(|words| words.start <= self.first)
        };
        (i + 1..sentence.credits.len()).any(|k| closes(&sentence.credits[k]) && !sentence.passes(k))
    }

    /// "As X noted, the crane is safe".
    pub(super) fn as_said(&self, verb: usize) -> Option<Range<usize>> {
        let lead = self.first.checked_sub(1).filter(|&k| k >= self.start)?;
        // "As Orr spoke, the lights went out": while.
        let silent = self.items[verb].is(Flags::CLAUSELESS) && !self.items[verb].is(Flags::WEAK | Flags::REPORTED);
        if silent && self.last == verb + 1 {
            return None;
        }
        // "As we reported, the crane fell": the copy's own note.
        if lead + 2 == self.first + 1 && self.items[self.first].is(Flags::FIRST_PERSON) {
            return None;
        }
        let opens = lead == self.start || self.comma(lead - 1) || self.items[lead - 1].is(Flags::COORDINATOR);
        let manner = self.items[lead].span.of(self.text).eq_ignore_ascii_case("as");
        // "As Orr reports from Larn, …"
        let plain = |i: &&Item| i.is_word() && !finite(i);
        let aside = self.items[self.last..self.end.max(self.last)].iter().take_while(plain).count();
        let next = self.items.get(self.last).filter(|_| self.last < self.end);
        let leads = next.is_some_and(|i| i.is(Flags::PREPOSITION | Flags::ADVERB | Flags::TIME));
        // "However, as Orr has pointed out, …"
        let linked = if self.items[self.start].links() && self.comma(self.start + 1) { 2 } else { 0 };
        let told = leads
            && lead <= self.start + linked + 1
            && (aside <= 3 || aside <= 5 && self.items[self.last + aside - 1].is(Flags::TIME))
            && !self.items[verb].is(Flags::WEAK | Flags::CLAUSELESS);
        let last = self.last + if told { aside } else { 0 };
        // "As Orr told the Courier, …"
        let hearer =
            self.items[verb].is(Flags::HEARER).then(|| phrase_after(self.items, self.last, self.end)).flatten();
        let last = hearer.map_or(last, |h| h.end);
        (opens && manner && self.comma(last) && self.end > last + 3).then(|| last + 1..self.end)
    }
}
