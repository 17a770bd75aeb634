//! Credits that stand behind the marks: `"…," X said`, `"…," said X`, and later in the sentence. They are
//! the surest of all, if they follow at once; but what follows a comma may as well be the clause that
//! goes on with the sentence ("When Vane spoke of “a flood,” Orr left").

use super::attribution::Frame;
use super::cue::{Credit, Form};
use super::phrase::finite;
use super::sentence::{Found, Sentence, Shape};
use super::subject::subject_before;
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// Most reporting verbs inside the asides of a source ("who declined to be named").
const ASIDES: usize = 4;

impl Sentence<'_> {
    /// "is a “threat” Ida Orr said on Monday": whether a name and "said" follow, and no verb behind them.
    fn named_at_once(&self, q: usize) -> bool {
        let name = self.items[q + 1].is(Flags::CAPITAL);
        let at_once = |c: &Credit| {
            let verb = &self.items[c.hit.verb];
            let next = self.items.get(c.hit.items.end).filter(|_| c.hit.items.end < self.range.end);
            let source = c.source.as_ref().is_some_and(|s| s.start == q + 1 && s.end == c.hit.items.start);
            source && !c.inverted && verb.is(Flags::STRONG) && !verb.is(Flags::HEARER) && !next.is_some_and(finite)
        };
        name && self.credits.iter().any(at_once)
    }

    /// "Orr and Lund have yet to speak": whether the infinitive at `at` is still to come.
    fn yet_to(&self, at: usize) -> bool {
        at.checked_sub(2).is_some_and(|k| k > self.range.start && self.items[k].span.of(self.text) == "yet")
    }

    /// "Famed as a “builder,” Orr took the helm": whether words that stand inside the sentence are followed by what somebody
    /// does, and not by how they were said.
    fn goes_about(&self, i: usize, q: usize, shape: Shape) -> bool {
        let Credit { hit, inverted, .. } = &self.credits[i];
        let inside = q > self.range.start && !matches!(self.items[q - 1].sign, ',' | ':') && !shape.capital;
        let next = self.items.get(hit.items.end).filter(|_| hit.items.end < self.range.end);
        inside
            && self.weak(i)
            && !inverted
            && hit.form == Form::Finite
            && next.is_some_and(|n| n.is_word() && !n.is(Flags::TIME))
    }

    /// `"…," X said` and `"…," said X`.
    pub(super) fn after(&self, q: usize, shape: Shape) -> Option<Found> {
        let next = self.items.get(q + 1).filter(|_| q + 1 < self.range.end)?;
        // "“It was hell”: crews tell of the storm", in a headline
        let comma = next.sign == ',' || q == 0 && next.sign == ':' && self.range.end == self.items.len();
        let bare = q == self.range.start && next.is(Flags::CAPITAL | Flags::PRONOUN | Flags::DETERMINER);
        let said = |c: &Credit| c.inverted && c.hit.items.start == q + 1 && self.items[c.hit.verb].is(Flags::STRONG);
        let joined = comma
            || q == self.range.start && self.credits.iter().any(said)
            || bare
            || next.is_dash()
            || self.named_at_once(q)
            || matches!(shape.last, ',' | '?' | '!' | '-' | '—' | '–' | '…' | '.');
        if !joined {
            return None;
        }
        let from = if comma || next.is_dash() { q + 2 } else { q + 1 };
        let next = (0..self.credits.len()).filter(|&i| {
            let hit = &self.credits[i].hit;
            // "a source, who asked not to be named, told …"
            hit.items.start >= from
                && !self.silent(hit.verb)
                && hit.form != Form::Ing
                && (hit.form != Form::Infinitive
                    || !self.yet_to(hit.items.start)
                        && self.usable(i)
                        && self.items[hit.verb].clause == self.items[q].clause)
        });
        // "Orr, whose firm built the pier, said": the first that belongs to what stands behind the marks.
        // "Orr, who is leading the search, told": what a weak verb tells of Orr.
        // "a “60-day rule,” an accord that says a boat can't leave": what is said there stands behind it.
        let aside = |i: usize| self.credits[i].relative.is_some() && (self.weak(i) || self.has_words(i));
        let i = next.take(ASIDES).find(|&i| self.follows(i, from) && !aside(i))?;
        let c = &self.credits[i];
        let first = self.follows_from(i)?;
        // "with one writing: “Come!” Another said: “We did.”": that credit is of the words behind its colon.
        let leads = |k: usize| self.items.get(k).is_some_and(|x| x.sign == ':') && k + 1 < self.range.end;
        if leads(c.hit.items.end) && q > self.range.start && self.items[q - 1].sign == ':' {
            return None;
        }
        if self.weak(i) && first > from || self.goes_about(i, q, shape) {
            return None;
        }
        // "a “rise” - a study used figures which suggested it": what tells of something else.
        if self.items[q + 1].is_dash() && c.relative.is_some_and(|r| r > from) {
            return None;
        }
        // "told wardens he had been “robbed”, a court heard", "called it “a gift”, a phrase that drew laughter": a verb
        // of saying before the marks.
        let says = |o: usize| self.items[self.credits[o].hit.verb].is(Flags::STRONG);
        let says = |o: usize| says(o) || c.relative.is_some() && !self.weak(o);
        let remark = self.weak(i) || self.remarks(i, from);
        if remark && q > self.range.start && self.outer(q).is_some_and(says) {
            return None;
        }
        // "mocked her as “the Fox,” the name by which she became known": what tells of the words themselves.
        let which = |k: usize| self.items[k].is(Flags::RELATIVE) && self.items[k - 1].is(Flags::PREPOSITION);
        if self.weak(i) && self.before(q).is_some() && (from + 1..c.hit.items.start).any(which) {
            return None;
        }
        // "said it was “wet”, as rivals threatened to leave": what they threaten is said there.
        let to = |k: usize| self.items.get(k).is_some_and(|n| k < self.range.end && n.act == Act::Infinitive);
        if self.items[from].comments() && to(c.hit.items.end + 1) && self.outer(q).is_some_and(says) {
            return None;
        }
        // "said it was “wet,” but he warned …": another clause begins.
        // "“…,” and work began again, Orr said": what closes the sentence tells of both.
        let closed = || {
            let late = self.late(q).and_then(|f| f.credit).filter(|&l| l != i);
            late.is_some_and(|l| self.items[self.credits[l].hit.verb].is(Flags::STRONG))
        };
        let said = self.items[c.hit.verb].is(Flags::STRONG);
        // "called it a “gift”, but the board said it was none": that tells of words of its own.
        let goes_on = self.items.get(c.hit.items.end).is_some_and(|n| n.is_word() && c.hit.items.end < self.range.end);
        let own = |o: usize| goes_on && !c.inverted && !self.weak(o) && self.credits[o].source.is_some();
        if self.items[from].is(Flags::COORDINATOR)
            && (self.outer(q).is_some_and(|o| self.reports(o) || own(o)) || !said && closed())
        {
            return None;
        }
        if shape.title && self.items[from..first].iter().any(|i| i.is(Flags::COORDINATOR)) {
            return None;
        }
        // "a hall of “warmth” — and she accuses Orr of it": a sentence of its own.
        if self.items[q + 1].is_dash()
            && self.items[from].is(Flags::COORDINATOR)
            && goes_on
            && !c.inverted
            && shape.last != ','
        {
            return None;
        }
        let frame = if c.inverted { Frame::AfterInverted } else { Frame::After };
        Some(self.found(frame, i))
    }

    /// "“No comment,” was all Orr would say."
    pub(super) fn was_all(&self, q: usize) -> Option<Found> {
        let was = self.items.get(q + 1).filter(|i| q + 3 < self.range.end && i.is(Flags::BE));
        let word = |k: usize| self.items[k].span.of(self.text);
        let from = was.filter(|_| word(q + 2) == "all").map(|_| q + 3 + usize::from(word(q + 3) == "that"))?;
        let i = (0..self.credits.len()).find(|&i| self.credits[i].hit.items.start > from && !self.weak(i))?;
        let source = subject_before(self.items, from, self.credits[i].hit.items.start)?;
        Some(Found { source: Some(source), ..self.found(Frame::After, i) })
    }

    /// "Orr said nothing."
    fn silent(&self, verb: usize) -> bool {
        let next = self.items.get(verb + 1).filter(|_| verb + 1 < self.range.end);
        let ends = self.items.get(verb + 2).is_none_or(|i| !i.is_word());
        ends && next.is_some_and(|n| n.is(Flags::NEGATION) && n.is(Flags::INDEFINITE))
    }

    /// Whether the words of cue `i` go on behind it.
    fn has_words(&self, i: usize) -> bool {
        let end = self.credits[i].hit.items.end;
        let next = self.items.get(end).filter(|_| end < self.range.end);
        next.is_some_and(|n| n.is_word() && !n.is(Flags::TIME | Flags::PREPOSITION))
    }

    /// Where a credit behind the marks begins: at its source, or at its cue.
    fn follows_from(&self, i: usize) -> Option<usize> {
        let c = &self.credits[i];
        let source = c.source.as_ref().or(c.hearer.as_ref())?;
        let cue_first = c.inverted || matches!(c.hit.form, Form::According | Form::Passive | Form::Quoting);
        Some(if cue_first { c.hit.items.start } else { source.start })
    }

    /// Whether the credit `i` is what stands behind the marks, at item `from`.
    fn follows(&self, i: usize, from: usize) -> bool {
        let c = &self.credits[i];
        let Some(first) = self.follows_from(i) else { return false };
        let starts = |at: &Range<usize>| self.starts(from, at.start);
        self.starts(from, first)
            || c.hit.form == Form::Passive && c.hearer.as_ref().is_some_and(starts)
            || c.hit.form == Form::Quoting && c.via.as_ref().is_some_and(starts)
    }

    /// Whether only small words stand between `from` and `to`.
    fn starts(&self, from: usize, to: usize) -> bool {
        let small = Flags::ADVERB
            | Flags::LY
            | Flags::TITLE
            | Flags::PREPOSITION
            | Flags::TIME
            | Flags::OCCASION
            | Flags::DETERMINER
            | Flags::NEGATION;
        let links = |i: &Item| {
            i.is(small) && !i.is(Flags::SUBORDINATOR)
                || i.is(Flags::COORDINATOR)
                || matches!(i.sign, ',' | '-')
                || i.span.of(self.text) == "as"
        };
        from <= to && to - from <= 8 && self.items[from..to].iter().all(links)
    }

    /// `… "partial" …, X said.`
    pub(super) fn late(&self, q: usize) -> Option<Found> {
        // "ignored “11 warnings” over it, a court heard": what a body is told.
        let heard = |c: &Credit, source: &Range<usize>| {
            let rest = &self.items[c.hit.items.end..self.range.end];
            self.items[c.hit.verb].is(Flags::REPORTED)
                && self.items[source.end - 1].is(Flags::BODY_HEAD)
                && rest.iter().all(|i| i.is(Flags::TIME | Flags::PREPOSITION) || i.sign == '.')
        };
        let i = (0..self.credits.len()).rev().find(|&i| {
            let c = &self.credits[i];
            let Some(source) = &c.source else { return false };
            let first = source.start.min(c.hit.items.start);
            matches!(c.hit.form, Form::Finite | Form::Quoted | Form::According)
                && first > q
                && (!self.weak(i) || heard(c, source))
                && matches!(self.items[first - 1].sign, ',' | '—' | '–')
        })?;
        Some(self.found(if self.credits[i].inverted { Frame::AfterInverted } else { Frame::After }, i))
    }

    /// "said it was “wet,” a word the board mocked": whether the source of the cue `i` stands behind a noun for the words,
    /// which begins at `from`.
    fn remarks(&self, i: usize, from: usize) -> bool {
        let start = self.credits[i].source.as_ref().map_or(from, |s| s.start);
        let noun = start.checked_sub(1).filter(|&n| n > from).map(|n| &self.items[n]);
        noun.is_some_and(|n| n.is(Flags::CUE_NOUN)) && self.items[from].is(Flags::DETERMINER) && start < from + 4
    }

    /// "When Vane spoke of “a flood,” Orr left": the cue of the leading clause that the words end, unless what
    /// follows is no more than an aside ("…,” Orr said, …").
    pub(super) fn of_leading_clause(&self, q: usize, after: &Found) -> Option<usize> {
        let aside = |i: usize| {
            let end = self.credits[i].hit.items.end;
            end >= self.range.end
                || matches!(self.items[end].sign, ',' | '.' | '—' | '–' | ':')
                || self.items[end].quote.is_some()
        };
        let i = self.outer(q).filter(|&i| !self.weak(i) && self.credits[i].source.is_some())?;
        let led = self.clauses.leads(self.items, self.range.start, self.credits[i].hit.verb, q);
        (led && !after.credit.is_some_and(|c| !self.weak(c) && aside(c))).then_some(i)
    }
}
