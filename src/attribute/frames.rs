//! Which cue a quotation belongs to. The frames are tried from the most precise to the least, and
//! the one that fits is recorded, because how far an attribution can be trusted depends on the frame
//! first (and on the signs in `notice`): `"…," X said` is right 98 times in a hundred, the bare subject of
//! a sentence about half the time.

use super::attribution::Frame;
use super::cue::{Credit, Form};
use super::near::Gap;
use super::noun::{owner_behind, owner_of_answer};
use super::object::phrase_after;
use super::sentence::{Found, Sentence, Shape};
use crate::extract::{Act, Item};
use crate::rules::Flags;

impl Sentence<'_> {
    /// The frame for the quoted stretch at item `q`; `earlier` is what was found for the stretch
    /// before it in the same sentence.
    pub fn frame(&self, q: usize, shape: Shape, earlier: Option<&Found>) -> Option<Found> {
        // "“…,” Orr told “Morning.”": whom.
        let verb = |f: &Found| f.credit.map(|i| self.credits[i].hit.verb);
        let told = q > self.range.start && self.items[q - 1].is(Flags::HEARER) && shape.capital && shape.last != '?';
        if told && earlier.is_some_and(|e| verb(e) == Some(q - 1)) {
            return None;
        }
        if self.nobodys(q, shape) {
            return None;
        }
        // "wrote the authors of “Harbours Today”": what names the source isn't what it says.
        let found = self.fitting(q, shape, earlier).filter(|f| f.source.as_ref().is_none_or(|s| !s.contains(&q)));
        let found = found.filter(|f| !self.of_agent(f, q) && !self.linked(q, shape, f));
        // "According to the handbook, members were told, “…”": only the hearer stands at the cue.
        match found.map(|f| self.by_another(self.questioned(f, q, shape), q)) {
            Some(f) if self.polled(&f) => self.according().or(Some(f)),
            Some(f) if self.may_pass_on(&f, q) => self.said_before(&f, q).or(Some(f)),
            Some(f) if f.source.is_none() => self.according().or(Some(f)),
            found => found,
        }
    }

    /// "was read by all who have clicked “I agree”": whether the words belong to a clause about whoever did it.
    fn of_agent(&self, found: &Found, q: usize) -> bool {
        let passive = found.credit.is_some_and(|i| self.credits[i].hit.form == Form::Passive);
        let source = found.source.as_ref().filter(|s| passive && s.end == q && s.len() > 2);
        source.is_some_and(|s| {
            self.items[q - 1].act != Act::None && self.items[s.clone()].iter().any(|i| i.is(Flags::RELATIVE))
        })
    }

    /// "called “a gift” by her father and “a theft” by his": whoever stands right behind the marks, of a passive.
    fn by_another(&self, found: Found, q: usize) -> Found {
        let passive = found.credit.is_some_and(|i| self.credits[i].hit.form == Form::Passive);
        let by = self.items.get(q + 1).is_some_and(|i| i.span.of(self.text) == "by");
        let source = (passive && by).then(|| phrase_after(self.items, q + 2, self.range.end)).flatten();
        if source.is_none() { found } else { Found { source, ..found } }
    }

    /// "Orr was asked, “Why now?”": whoever is asked a question didn't say it.
    fn questioned(&self, found: Found, q: usize, shape: Shape) -> Found {
        let asked = found.credit.is_some_and(|i| {
            let hit = &self.credits[i].hit;
            hit.form == Form::Passive
                && self.items[hit.verb].is(Flags::ASKS)
                && hit.items.end + 1 >= q
                && hit.items.end <= q
        });
        if asked && shape.last == '?' { Found { source: None, ..found } } else { found }
    }

    /// "40 percent of voters say …, according to a poll": a share of people has no voice, the poll has.
    fn polled(&self, found: &Found) -> bool {
        let share = found.source.as_ref().is_some_and(|s| self.items[s.clone()].iter().any(|i| i.number));
        let credit = found.credit.is_some_and(|i| self.credits[i].hit.form == Form::Finite);
        let poll = |c: &Credit| {
            c.hit.form == Form::According
                && c.source.as_ref().is_some_and(|s| self.items[s.clone()].iter().any(|i| i.is(Flags::CUE_NOUN)))
        };
        let people = found
            .source
            .as_ref()
            .is_some_and(|s| !self.items[s.start].is(Flags::CAPITAL) || self.items[s.start].number);
        share && people && credit && self.credits.iter().any(poll)
    }

    fn fitting(&self, q: usize, shape: Shape, earlier: Option<&Found>) -> Option<Found> {
        if let Some(found) = self.label(q).or_else(|| self.labelled_part(q)).filter(|_| !self.links()) {
            return Some(found);
        }
        if shape.work || self.entitled(q, shape) {
            return None;
        }
        if let Some(found) = self
            .claimed(q, shape)
            .or_else(|| self.owned_claim(q))
            .or_else(|| self.claimed_that(q))
            .or_else(|| self.answered_claim(q, shape))
        {
            return Some(found);
        }
        if let Some(found) = self.asked_first(q, shape) {
            return Some(found);
        }
        if let Some(found) = self.was_all(q).or_else(|| self.commented(q)).or_else(|| self.in_words_of(q)) {
            return Some(found);
        }
        if let Some(found) = self.according_before(q, shape) {
            return Some(found);
        }
        let intro = q > self.range.start && matches!(self.items[q - 1].sign, ',' | ':');
        let before = self.before(q);
        // "who defied it citing “the law,” has been told to leave": nobody is named who told her.
        let cited = before.is_some_and(|(i, gap)| gap == Gap::Direct && self.credits[i].hit.form == Form::Ing);
        let after = self.after(q, shape).filter(|f| (f.source.is_some() || !cited) && !self.in_opener(q, shape));
        // "When Orr said, “We won,” Lund said he was tired": the comma ends the clause that leads.
        let lead = &self.items[self.range.start];
        let led = intro && lead.is(Flags::SUBORDINATOR) && !lead.is(Flags::COMMENT);
        let leading = led && before.is_some_and(|(i, gap)| gap == Gap::Direct && !self.weak(i));
        let credited_after = shape.last == ',' && after.is_some() && !leading;
        if let Some(found) = self.did(q).filter(|_| !credited_after) {
            return Some(found);
        }
        if intro
            && !shape.title
            && !credited_after
            && let Some((i, gap)) = before
            && (gap == Gap::Direct && !self.idle(i, q, shape)
                || gap == Gap::Loose && (!self.weak(i) || self.leads_on(i, q)))
            && !(gap == Gap::Loose && (self.within_another(i, q) || (0..i).any(|o| self.in_aside(o, i, q))))
        {
            return Some(
                self.found(if self.is_after_of_earlier(i, earlier) { Frame::Interrupted } else { Frame::Before }, i),
            );
        }
        // "what Orr called “a flood,” the board charged": the nearer one.
        let touched = !shape.capital && before.is_some_and(|(_, gap)| gap == Gap::Direct);
        let far =
            |f: &Found| touched && f.credit.is_some_and(|i| !self.items[self.credits[i].hit.verb].is(Flags::STRONG));
        if let Some(i) = after.as_ref().and_then(|f| self.of_leading_clause(q, f)) {
            return Some(self.found(self.nearness(i, before), i));
        }
        if let Some(found) = after.filter(|f| !far(f)) {
            return Some(found);
        }
        // "took a class, “Colours 301,” in Larn"
        let goes_on = self.items[q].comma && self.items.get(q + 1).is_some_and(Item::is_word);
        if shape.title && intro && goes_on && before.is_none_or(|(_, gap)| gap > Gap::Direct) {
            return None;
        }
        // "“…,” Orr said on the “Morning Dock” show"
        if shape.title && self.named(q, shape) {
            return None;
        }
        if let Some(found) = self.interrupted(q, earlier) {
            return Some(found);
        }
        if let Some(found) = self.noun(q).filter(|f| self.beside(f, q)) {
            return Some(found);
        }
        let outer = self.outer(q);
        if outer.is_none_or(|i| self.weak(i))
            && !shape.title
            && let Some(found) = self.late(q)
        {
            return Some(found);
        }
        let outer = outer.filter(|&i| {
            let verb = self.credits[i].hit.verb;
            let ends = self.clauses.adverbial(self.items, verb) || self.accompanies(i);
            !ends || self.clauses.open(self.items, verb, q)
        });
        if outer.is_some_and(|i| self.weak(i))
            && let Some(found) = self.according().filter(|f| f.source.as_ref().is_some_and(|s| s.end < q))
        {
            return Some(found);
        }
        if let Some(found) = outer.and_then(|i| self.answered(i, q)) {
            return Some(found);
        }
        if let Some(i) = outer {
            let i = self.second(i, q).unwrap_or(i);
            return Some(self.found(self.nearness(i, before), i));
        }
        if shape.title {
            return None;
        }
        let behind = || owner_behind(self.text, self.items, q + 1, self.range.end);
        let behind = || behind().or_else(|| owner_of_answer(self.text, self.items, q, self.range.end));
        let noun_behind = || Some(Found::bare(Frame::Noun, behind()?));
        self.late(q).or_else(|| self.according()).or_else(noun_behind).or_else(|| self.noun(q))
    }

    /// "As Orr praised the tide, …": whether the clause of cue `i` tells when something else was done; "as Orr said" and
    /// "as Orr put it" tell who says it.
    fn accompanies(&self, i: usize) -> bool {
        let hit = &self.credits[i].hit;
        let told = self.items[hit.verb].is(Flags::STRONG | Flags::HEARER);
        let no_object = |n: &Item| n.is(Flags::PREPOSITION) || n.is(Flags::PRONOUN) && !n.is(Flags::POSSESSIVE);
        let object = self.items.get(hit.items.end).is_some_and(|n| n.is_word() && !no_object(n));
        object && !told && self.clauses.comments(self.items, hit.verb)
    }

    /// Whether the cue `i` stands right before the marks, or farther away.
    fn nearness(&self, i: usize, before: Option<(usize, Gap)>) -> Frame {
        let direct = before.is_some_and(|(b, gap)| b == i && gap <= Gap::Near);
        if direct { Frame::Before } else { Frame::Within }
    }

    /// Whether the noun that carries the words stands right before the marks.
    fn beside(&self, found: &Found, q: usize) -> bool {
        found.source.as_ref().is_some_and(|s| s.end + 3 >= q) && matches!(self.items[q - 1].sign, ',' | ':')
    }

    /// An attitude that was only to be taken ("voters are going to make, “…”"), or that no quotation begins behind
    /// ("everywhere she went, “taking notes”"), and what nobody has said ("it is tempting to ask, “…”").
    fn idle(&self, i: usize, q: usize, shape: Shape) -> bool {
        let infinitive = self.credits[i].hit.form == Form::Infinitive && self.items[q - 1].sign != ':';
        infinitive && self.credits[i].hit.unreal
            || self.weak(i) && (infinitive || self.items[q - 1].sign == ',' && !shape.capital)
    }

    /// "It ended with: “…”": a preposition and a colon.
    fn leads_on(&self, i: usize, q: usize) -> bool {
        let hit = &self.credits[i].hit;
        hit.form == Form::Finite
            && q == hit.items.end + 2
            && self.items[hit.items.end].is(Flags::PREPOSITION)
            && self.items[q - 1].sign == ':'
    }

    fn is_after_of_earlier(&self, i: usize, earlier: Option<&Found>) -> bool {
        earlier.is_some_and(|e| {
            e.credit == Some(i) && matches!(e.frame, Frame::After | Frame::AfterInverted | Frame::Interrupted)
        })
    }

    /// `"…," X said, "…"` and lists of quoted words under one cue.
    fn interrupted(&self, q: usize, earlier: Option<&Found>) -> Option<Found> {
        let earlier = earlier?;
        let credit = earlier.credit?;
        let end = self.credits[credit].hit.items.end;
        let fresh = (0..self.credits.len())
            .rev()
            .find(|&i| i > credit && self.credits[i].hit.items.end <= q && self.usable(i) && !self.weak(i));
        match fresh {
            Some(i) if self.credits[i].source != self.credits[credit].source && self.coordinated(i) => None,
            Some(i) if self.another(credit, i, q) || self.led_by_with(i) => None,
            Some(last) if (credit + 1..=last).any(|i| self.adds(i)) => None,
            Some(i) if self.begins_anew(i, q) => None,
            _ if matches!(earlier.frame, Frame::After | Frame::AfterInverted | Frame::Interrupted) && end <= q => {
                Some(Found { frame: Frame::Interrupted, ..earlier.clone() })
            }
            _ => None,
        }
    }

    fn according(&self) -> Option<Found> {
        let i = (0..self.credits.len()).find(|&i| self.credits[i].hit.form == Form::According && self.usable(i))?;
        Some(self.found(Frame::AccordingTo, i))
    }

    /// "and according to Orr “the toll is high”": nothing stands between.
    fn according_before(&self, q: usize, shape: Shape) -> Option<Found> {
        let beside = |c: &Credit| {
            c.hit.form == Form::According && c.hit.items.end < q && c.source.as_ref().is_some_and(|s| s.end == q)
        };
        let i = self.credits.iter().position(beside).filter(|_| !shape.capital && !shape.title)?;
        Some(self.found(Frame::AccordingTo, i))
    }

    /// "In an essay called “More heat than light”, Orr said": whether the words are the name of what is written.
    pub(super) fn entitled(&self, q: usize, shape: Shape) -> bool {
        let Some([text, gives]) = q.checked_sub(2).filter(|&f| f > self.range.start).map(|f| &self.items[f..q]) else {
            return false;
        };
        let written = text.is(Flags::CUE_NOUN | Flags::OCCASION) && !text.is(Flags::ROLE);
        let tells = Flags::STRONG | Flags::WEAK | Flags::HEARER | Flags::ENDS_ING;
        let verb = gives.is(Flags::CUE_VERB) && gives.is(Flags::PAST) || written && gives.is(Flags::ED);
        let called = verb && !gives.is(tells);
        // "An essay called it", "an essay called “More” drew"
        let lead = &self.items[self.range.start];
        let led = gives.act != Act::Finite || lead.is(Flags::PREPOSITION) || text.sign == ',';
        let next = self.items.get(q + 1).filter(|_| q + 1 < self.range.end);
        let by = next.is_some_and(|n| n.span.of(self.text) == "by");
        let comma = self.items[q].comma || next.is_some_and(|n| n.sign == ',');
        (written || text.sign == ',') && called && led && shape.capital && comma && !by
    }

    /// Whether the stretch is introduced as the name of something ("titled", "the song").
    fn named(&self, q: usize, shape: Shape) -> bool {
        let Some(before) = q.checked_sub(1).filter(|&b| b >= self.range.start) else { return true };
        let b = &self.items[before];
        let exclaimed =
            matches!(shape.last, '!' | '?') && b.is(Flags::CUE_VERB) && !b.is(Flags::WEAK) && b.act == Act::Finite;
        // "hailed her as “The Storm Breaker”"
        let called = b.is(Flags::COMMENT)
            && !b.is(Flags::ADVERB)
            && self.before(q).is_some_and(|(i, gap)| gap <= Gap::Near && !self.weak(i));
        !(matches!(b.sign, ',' | ':') || b.is(Flags::STRONG) || exclaimed || called)
    }
}
