//! Words that are another's than the nearest cue's: a question put to the one who answers, what a comment before the
//! sentence tells of, what is part of a longer report, and what is answered.

use super::attribution::Frame;
use super::cue::{Credit, Form};
use super::noun::noun_source;
use super::object::phrase_after;
use super::phrase::{adverbial, finite};
use super::sentence::{Found, Sentence, Shape};
use super::subject::subject_before;
use crate::extract::{Act, Item};
use crate::rules::Flags;

/// Longest phrase for those who are told something within what is told, in items.
const LONGEST_HEARER: usize = 4;

/// Longest "his wife in an email on Friday" within what is told, in items.
const LONGEST_ASIDE: usize = 8;

impl Sentence<'_> {
    /// "Asked by a reporter, “Why now?” Orr replied": the question is not Orr's.
    pub(super) fn asked_first(&self, q: usize, shape: Shape) -> Option<Found> {
        let asked = self.credits.first().filter(|c| c.hit.verb == self.range.start && c.hit.form == Form::Passive)?;
        let lead = &self.items[asked.hit.verb + 1..q];
        let leads = lead.last().is_some_and(|i| i.sign == ',') && !lead.iter().any(|i| i.quote.is_some());
        let plain = lead.iter().filter(|i| i.sign == ',').count() == 1 && !lead.iter().any(|i| i.act == Act::Finite);
        // "Asked by Hale, “Will it last,” Orr replied: “Yes.”"
        let answer = || self.items[q + 1..self.range.end].iter().any(|i| i.quote.is_some());
        let asks = shape.last == '?' || shape.last == ',' && asked.source.is_some() && shape.capital && answer();
        (leads && plain && asks).then(|| Found { source: asked.source.clone(), ..self.found(Frame::Before, 0) })
    }

    /// "Asked about a letter that called her a “liar,” Orr said": whether the words belong to what somebody was asked or
    /// told, and so aren't those of whoever answers.
    pub(super) fn in_opener(&self, q: usize, shape: Shape) -> bool {
        let lead = &self.items[self.range.start];
        let asked =
            lead.is(Flags::ASKS | Flags::HEARER) && lead.is(Flags::CUE_VERB) && !lead.is(Flags::BASE | Flags::ING);
        let inside = &self.items[self.range.start..q];
        let plain = |some: &[Item]| some.iter().all(|i| i.is_word() || i.quote.is_some());
        // "Responding to Hale, who called it “a wreck,” Orr said": what Hale said, too.
        let told = || {
            let who = inside.iter().position(|i| i.sign == ',').map(|comma| &inside[comma + 1..]);
            who.is_some_and(|who| who.len() > 1 && who[0].is(Flags::RELATIVE) && plain(who))
        };
        let replies = || lead.is(Flags::ENDS_ING) && inside.get(1).is_some_and(|i| i.is(Flags::PREPOSITION));
        !shape.capital && inside.len() > 1 && (asked && plain(inside) || (asked || replies()) && told())
    }

    /// "A sailor who says he is ill has sold a “wreck”": whether the clause of cue `i` tells of somebody, and the one round it
    /// has gone on before `q`.
    pub(super) fn left_behind(&self, i: usize, q: usize) -> bool {
        let Credit { hit, source, relative, .. } = &self.credits[i];
        let open = |verb: usize, at: usize| self.clauses.open(self.items, verb, at);
        let told = |k: usize| self.items[k].act == Act::Finite;
        let goes_on = |k: usize| told(k) && open(k, q) && open(k, hit.verb);
        let clause = self.items[hit.verb].clause;
        let own = relative.is_some() || source.as_ref().is_some_and(|s| self.items[s.start].clause == clause);
        // "which Orr said was “late”"
        let aside = self.items.get(hit.items.end).is_some_and(finite);
        let ended = own && !aside && self.clauses.inside_relative(self.items, hit.verb) && !open(hit.verb, q);
        ended && (hit.items.end..q).any(goes_on)
    }

    /// "Orr declined to answer, but her deputy did: “…”": whoever did what was told of before, by a verb that only stands
    /// for it.
    pub(super) fn did(&self, q: usize) -> Option<Found> {
        let verb = q.checked_sub(2).filter(|&v| v > self.range.start + 2 && self.items[v + 1].sign == ':')?;
        let (did, told) = (&self.items[verb], |c: &Credit| c.hit.items.end < verb);
        let stands = did.is(Flags::AUXILIARY) && did.act == Act::Finite && !did.is(Flags::BE | Flags::MODAL);
        if !stands || did.is(Flags::NEGATION) || !self.credits.iter().any(told) {
            return None;
        }
        let speaks = Flags::SPEAKER | Flags::PRONOUN;
        let subject = subject_before(self.items, self.range.start, verb)?;
        let joint = self.items[self.range.start..subject.start].last()?;
        let other = joint.is(Flags::COORDINATOR) || !joint.is_word();
        let somebody = self.items[subject.clone()].iter().any(|i| i.is(speaks) && !i.is(Flags::NEUTER));
        (other && somebody).then(|| Found::bare(Frame::Subject, subject))
    }

    /// "As Orr said, Vane showed “a cool head”": the words are Orr's, where the verb beside them tells of no speech.
    pub(super) fn commented(&self, q: usize) -> Option<Found> {
        let leads = |c: &Credit| {
            let verb = c.hit.verb;
            c.hit.form == Form::Finite
                && c.source.is_some()
                && self.clauses.comments(self.items, verb)
                && !self.clauses.open(self.items, verb, q)
        };
        let i = (0..self.credits.len()).find(|&i| self.credits[i].hit.items.end <= q && leads(&self.credits[i]))?;
        let (near, _) = self.before(q)?;
        (!self.weak(i) && self.weak(near)).then(|| self.found(Frame::Within, i))
    }

    /// "said he rarely asks for help, “…”": the words are part of what was said.
    pub(super) fn within_another(&self, i: usize, q: usize) -> bool {
        let ended = !self.clauses.open(self.items, self.credits[i].hit.verb, q);
        // "Lund said that Orr had told her: “…”", "wardens said the driver told them, “I …”"
        if self.hands_on(i, q) {
            return false;
        }
        if self.items[q - 1].sign == ':' {
            // "tweeted that it came from one who promised a flood: “…”": a colon ends what is inside.
            let over = |o: usize| ended || self.goes_on(o);
            return self.outer(q).is_some_and(|o| o != i && over(o) && !self.weak(o));
        }
        self.outer(q).is_some_and(|o| o != i && self.reports(o) && (ended || self.inside(i, o)))
    }

    /// Whether cue `i`, whose subject is no pronoun, tells no more than a hearer the words behind the colon before `q`, or
    /// the whole sentence behind the comma there.
    fn hands_on(&self, i: usize, q: usize) -> bool {
        let c = &self.credits[i];
        let (Some(source), end) = (&c.source, c.hit.items.end) else { return false };
        let verb = &self.items[c.hit.verb];
        let tells = verb.is(Flags::STRONG | Flags::HEARER) && c.hit.form == Form::Finite;
        let first = &self.items[source.start];
        let pronoun = first.is(Flags::PRONOUN | Flags::RELATIVE) && source.len() == 1;
        let Some(told) = self.items.get(end..q - 1).filter(|_| tells && !pronoun) else { return false };
        if c.relative.is_some() || c.inverted {
            return false;
        }
        let colon = self.items[q - 1].sign == ':';
        let inside = self.items[q].span.of(self.text).chars().nth(1);
        if !colon && !inside.is_some_and(char::is_uppercase) {
            return false;
        }
        if told.len() <= 1 && told.iter().all(|k| k.is(Flags::PRONOUN | Flags::CAPITAL)) {
            return verb.is(Flags::STRONG);
        }
        // "wrote in an email on Friday:", "texted his wife:", not "asked for one thing:"
        let no_phrase = Flags::SUBORDINATOR | Flags::COORDINATOR | Flags::RELATIVE;
        let led = verb.is(Flags::STRONG) || !told[0].is(Flags::PREPOSITION);
        let aside = colon && led && !verb.is(Flags::ASKS) && told.len() <= LONGEST_ASIDE;
        let one = || phrase_after(self.items, end, q - 1).is_some_and(|p| p == (end..q - 1));
        aside && told.iter().all(|k| k.is_plain() && !k.is(no_phrase))
            || verb.is(Flags::HEARER) && told.len() <= LONGEST_HEARER && one()
    }

    /// "“…,” Orr asks as a driver passes, saying “…”", "“…,” said Orr, who says “…”": what cue `o` reports stands
    /// before it, and cue `i`, in a clause of its own, leads to `q`.
    pub(super) fn another(&self, o: usize, i: usize, q: usize) -> bool {
        let c = &self.credits[i];
        let said = (self.range.start..self.credits[o].hit.items.start).any(|k| self.items[k].quote.is_some());
        let aside = || c.hit.form == Form::Ing && self.clauses.aside(self.items, self.clauses.owner(c.hit.verb));
        let relative = || c.relative.is_some() && self.credits[o].inverted && !self.weak(i);
        said && (self.adds(i) || (aside() || relative()) && self.before(q).is_some_and(|(b, _)| b == i))
    }

    /// "“…,” Orr added, saying that it was a “long day”": whether the participle of credit `i` reports more.
    pub(super) fn adds(&self, i: usize) -> bool {
        let hit = &self.credits[i].hit;
        hit.form == Form::Ing && self.usable(i) && self.that(hit.items.end)
    }

    /// "“…,” Orr said, claiming the board had “lied”": whether words of the copy's own stand between the participle of
    /// credit `i` and the marks, so that these are a part of another sentence.
    pub(super) fn begins_anew(&self, i: usize, q: usize) -> bool {
        let hit = &self.credits[i].hit;
        let between = &self.items[hit.items.end..q];
        let clause = between.iter().all(Item::is_word) && between.iter().any(|b| !b.is(Flags::ADVERB | Flags::TIME));
        hit.form == Form::Ing && clause && self.behind_words(i)
    }

    /// "Orr said it was late, adding that “…”": the participle of credit `i` stands behind a comma and right before the
    /// marks, and what was said before has none.
    pub(super) fn continues(&self, i: usize, q: usize) -> bool {
        let hit = &self.credits[i].hit;
        let comma = hit.items.start.checked_sub(1).is_some_and(|c| c > self.range.start && self.items[c].sign == ',');
        hit.form == Form::Ing && comma && self.adds(i) && q == hit.items.end + 1
    }

    /// "It is late, Orr said, adding that the board was “sorry”": cue `o` is for what stands before it, and the participle
    /// of credit `i` for what follows.
    pub(super) fn adds_behind(&self, o: usize, i: usize) -> bool {
        let (outer, hit) = (&self.credits[o], &self.credits[i].hit);
        let first = outer.source.as_ref().map_or(outer.hit.items.start, |s| s.start.min(outer.hit.items.start));
        let comma = |k: usize| k > self.range.start && self.items[k - 1].sign == ',';
        let told = |i: &Item| i.act == Act::Finite;
        let behind = comma(first) && outer.hit.form == Form::Finite && outer.relative.is_none() && !self.weak(o);
        behind
            && hit.form == Form::Ing
            && comma(hit.items.start)
            && self.adds(i)
            && self.items[self.range.start..first].iter().any(told)
            && !self.items[first..hit.items.start].iter().any(|k| k.quote.is_some() || k.is_that())
    }

    /// "Orr said it was late and called it “a shame”", "…, adding that it was “a shame”": the later verb of the same
    /// subject, to which the marked words at `q` belong, where `o` reports a clause of its own before it.
    pub(super) fn second(&self, o: usize, q: usize) -> Option<usize> {
        let (outer, verb) = (&self.credits[o], self.credits[o].hit.verb);
        if outer.hit.form != Form::Finite || self.weak(o) {
            return None;
        }
        let shares = |i: &usize| {
            let hit = &self.credits[*i].hit;
            let before = hit.items.start - 1;
            let joint = (verb + 1..=before).rev().find(|&k| !adverbial(&self.items[k])).unwrap_or(before);
            let goes_on = match hit.form {
                Form::Finite => {
                    let own = self.clauses.owner(hit.verb);
                    self.items[joint].is(Flags::COORDINATOR) && own != hit.verb && own == self.clauses.owner(verb)
                }
                Form::Ing => self.items[joint].sign == ',' && self.adds(*i) && self.credits[*i].source == outer.source,
                _ => false,
            };
            let inner = |k: usize| {
                self.items[k].act == Act::Finite
                    && self.items[k].clause != self.items[verb].clause
                    && self.clauses.open(self.items, verb, k)
            };
            goes_on
                && !self.weak(*i)
                && !hit.unreal
                && self.clauses.open(self.items, hit.verb, q)
                && (verb + 1..hit.items.start).any(inner)
        };
        (o + 1..self.credits.len()).rev().filter(|&i| self.credits[i].hit.items.end <= q).find(shares)
    }

    /// Whether a clause before the cue of credit `i`, joined to it by no word, has marked words.
    fn behind_words(&self, i: usize) -> bool {
        let before = &self.items[self.range.start..self.credits[i].hit.items.start];
        // "… while stressing that": a clause of its own.
        let joined = before.last().is_some_and(|item| !item.is(Flags::SUBORDINATOR));
        joined && before.iter().any(|item| item.quote.is_some())
    }

    /// "“…,” Orr said, adding that they feel “cheated”": whether the participle of credit `i` goes on with the words
    /// of whoever spoke before it.
    pub(super) fn goes_on(&self, i: usize) -> bool {
        self.behind_words(i) && self.adds(i)
    }

    /// `Orr dismissed Vane's claim that the pier is "a ruin"`: the words that `i` answers are another's.
    pub(super) fn answered(&self, i: usize, q: usize) -> Option<Found> {
        let hit = &self.credits[i].hit;
        let strong = self.items[hit.verb].is(Flags::STRONG) || self.credits[i].hit.form == Form::According;
        let noun = (hit.items.end..q.min(hit.items.end + 8)).find(|&k| self.items[k].is(Flags::CUE_NOUN))?;
        let is_that = |k: usize| self.items[k].is_that();
        // "disputed the claim made by Orr that"
        let made = noun + 1 + usize::from(self.items[noun + 1].is(Flags::PARTICIPLE | Flags::ED));
        // "the claim on Sunday by Orr that"
        let dated = self.items[made].is(Flags::PREPOSITION) && self.items[made + 1].is(Flags::TIME);
        let made = made + if dated { 2 } else { 0 };
        let that = (made + 2..q).take_while(|&k| self.items[k].is_word()).find(|&k| is_that(k));
        if let Some(that) = that.filter(|_| !strong && matches!(self.items[made].span.of(self.text), "by" | "from"))
            && let Some(maker) = phrase_after(self.items, made + 1, that).filter(|m| m.end == that)
            && self.clauses.open(self.items, that, q)
        {
            return Some(Found::bare(Frame::Noun, maker));
        }
        let that = is_that(noun + 1);
        let owned = (hit.items.end..noun).any(|k| self.items[k].is(Flags::GENITIVE));
        // "denounced Orr's call for “a wall”"
        let called = self.items[hit.verb].is(Flags::CLAUSELESS)
            && self.items[noun + 1].is(Flags::NOUN_PREPOSITION)
            && self.items[noun + 2..q].iter().all(|i| i.is(Flags::DETERMINER));
        let open = (that || called) && !strong && owned && self.clauses.open(self.items, noun + 1, q);
        let source = noun_source(self.text, self.items, hit.items.end, noun + 1).filter(|_| open)?;
        Some(Found::bare(Frame::Noun, source))
    }
}
