//! Words in marks that nobody is quoted with: the title of a show, a name that a thing or somebody has, the words of a
//! question that is answered. They are told before any frame is tried, because a cue stands near most of them.

use super::attribution::Frame;
use super::cue::{Credit, Form};
use super::phrase::run_start;
use super::sentence::{Found, Sentence, Shape};
use crate::extract::{Act, Item};
use crate::rules::{Flags, Names};

/// How far behind a verb the claim may stand that it answers, in words.
const TO_CLAIM: usize = 8;

/// Fewer words than these may do no more than describe a noun.
const SHORT: usize = 3;

impl Sentence<'_> {
    /// Whether the quoted stretch at item `q` is such words.
    pub(super) fn nobodys(&self, q: usize, shape: Shape) -> bool {
        self.shown(q) && (shape.work || shape.title || self.told_show(q))
            || self.dubbed(q)
            || self.known_as(q)
            || self.christened(q)
            || self.so_called(q, shape)
            || self.of_kind(q, shape)
            || self.in_question(q)
            || self.denied(q)
            || self.mentioned(q)
            || self.inscribed(q)
            || shape.title && self.is_subject(q)
            || self.heard_of(q)
    }

    /// "The inspector heard of a “ruin”, and of “rot”": who hears of something says nothing.
    fn heard_of(&self, q: usize) -> bool {
        let Some([verb, of]) = self.items.get(self.range.start.max(q.saturating_sub(2))..q) else { return false };
        verb.act == Act::Finite && verb.is(Flags::REPORTED) && of.span.of(self.text) == "of"
    }

    /// "Orr said “Tides” would open in May": a title that what is said is about.
    pub(super) fn is_subject(&self, q: usize) -> bool {
        let Some(verb) = q.checked_sub(1).filter(|&v| v > self.range.start).map(|v| &self.items[v]) else {
            return false;
        };
        let says = verb.is(Flags::STRONG) && verb.act == Act::Finite && !verb.is(Flags::HEARER);
        let next = self.items.get(q + 1).filter(|_| q + 1 < self.range.end);
        says && !self.items[q].comma && next.is_some_and(|n| n.act == Act::Finite)
    }

    /// "asked why the word “wharf” appeared in it": words that the clause is about. "Said the words “we lost” were spoken by
    /// Orr" tells whose they are.
    fn mentioned(&self, q: usize) -> bool {
        let Some([article, noun]) = self.items.get(self.range.start.max(q.saturating_sub(2))..q) else { return false };
        let named = article.is(Flags::DETERMINER) && !article.is(Flags::POSSESSIVE) && noun.names_words();
        let verb = self.items.get(q + 1).filter(|v| named && !self.items[q].comma && v.act == Act::Finite);
        let done = || self.items[q + 2..self.range.end].iter().find(|i| i.is_word() && !i.is(Flags::AUXILIARY));
        verb.is_some_and(|v| !v.is(Flags::BE) || !done().is_some_and(|i| i.is(Flags::CUE_VERB)))
    }

    /// "paid with a bill stamped “for show”": what stands on a thing.
    fn inscribed(&self, q: usize) -> bool {
        let with = |i: &Item| i.span.of(self.text) == "with";
        let before = self.items[self.range.start..q].iter().rev().find(|i| !with(i));
        before.is_some_and(Item::inscribes)
    }

    /// "denied claims that she was “finished”": what others say, and the sentence doesn't tell who.
    fn denied(&self, q: usize) -> bool {
        let answered = |c: &Credit| {
            let from = c.hit.items.end;
            let mut words = (from..q.min(from + TO_CLAIM)).take_while(|&k| self.items[k].is_word());
            let claim = words.find(|&k| self.items[k].is(Flags::CUE_NOUN) && self.items[k].act == Act::None);
            let that = |k: usize| self.items[k].is_that();
            let owned = |k: usize| (from..k).any(|i| self.items[i].is(Flags::GENITIVE | Flags::POSSESSIVE));
            claim.is_some_and(|k| that(k + 1) && !owned(k) && self.clauses.open(self.items, k + 1, q))
        };
        // "responded to claims that it was “finished”"
        let replies = |c: &Credit| {
            self.items[c.hit.verb].is(Flags::VAGUE) && self.items[c.hit.items.end].span.of(self.text) == "to"
        };
        let answers = |c: &Credit| c.hit.items.end < q && (self.items[c.hit.verb].answers() || replies(c));
        self.credits.iter().any(|c| answers(c) && answered(c))
    }

    /// "The firm reacted to claims that it was “finished”": what others say, and the sentence doesn't tell who.
    fn rumoured(&self, q: usize) -> bool {
        // "Beliefs that rest, Orr said, on claims that …": those are Orr's words.
        if self.credits.iter().enumerate().any(|(i, c)| c.source.is_some() && !self.weak(i)) {
            return false;
        }
        let claims = |i: &Item| i.is(Flags::CUE_NOUN) && i.is(Flags::PLURAL | Flags::THIRD) && i.act == Act::None;
        let words = (self.range.start + 1..q.saturating_sub(1)).rev().take_while(|&k| self.items[k].is_word());
        let noun = words.into_iter().find(|&k| self.items[k + 1].is_that() && claims(&self.items[k]));
        noun.is_some_and(|k| self.items[k - 1].is(Flags::PREPOSITION) && self.clauses.open(self.items, k + 1, q))
    }

    /// "told “Larn News Sunday.”": whether words that all begin with a capital, whatever sign ends them, follow "told".
    fn told_show(&self, q: usize) -> bool {
        let told = self.items[q - 1].is(Flags::HEARER) && self.items[q - 1].is(Flags::STRONG);
        let mut words =
            self.items[q].span.of(self.text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        told && words.clone().nth(1).is_some() && words.all(|w| w.starts_with(|c: char| !c.is_lowercase()))
    }

    /// Whether the stretch is where something was said: "told “Harbour Today”", "the podcast “Tides”".
    fn shown(&self, q: usize) -> bool {
        let Some(before) = q.checked_sub(1).filter(|&b| b >= self.range.start) else { return false };
        let noun = if self.items[before].sign == ',' { before.saturating_sub(1) } else { before };
        self.items[before].is(Flags::HEARER) && self.items[before].act == Act::Finite
            || self.items[noun].is(Flags::OCCASION) && !self.items[noun].may_show()
    }

    /// "The drawing was captioned, “…”": done by nobody whom the sentence names, so that no one before it says the words.
    pub(super) fn agentless(&self, q: usize, shape: Shape) -> bool {
        let passive = |c: &Credit| {
            let hit = &c.hit;
            hit.form == Form::Passive
                && hit.items.end + 1 == q
                && c.source.is_none()
                && !self.items[hit.verb].is(Flags::HEARER | Flags::ASKS)
        };
        // "needed someone to say, “…”"
        let wished = |c: &Credit| c.hit.unreal && c.hit.form == Form::Infinitive && c.hit.items.end + 1 == q;
        let silent = |c: &Credit| passive(c) || wished(c);
        q > self.range.start && self.items[q - 1].sign == ',' && self.credits.iter().any(silent)
            || self.shown(q) && self.told_show(q)
            || self.denied(q)
            || self.rumoured(q)
            || self.christened(q)
            || self.known_as(q)
            || self.of_kind(q, shape)
            || self.mentioned(q)
            || self.inscribed(q)
    }

    /// "Dubbed “the Fox,” Orr left": a name that somebody has, by nobody told.
    fn dubbed(&self, q: usize) -> bool {
        let verb = &self.items[self.range.start];
        let by = self.items.get(q + 1).is_some_and(|i| i.span.of(self.text) == "by");
        q == self.range.start + 1
            && self.items[q].comma
            && verb.act == Act::Participle
            && verb.is(Flags::CUE_VERB)
            && verb.is(Flags::PAST | Flags::ED)
            && !verb.is(Flags::STRONG | Flags::ASKS | Flags::HEARER)
            && !by
    }

    /// "a scheme known as the “fare fix”": a name that something has.
    fn known_as(&self, q: usize) -> bool {
        let Some(as_) = self.as_before(q) else { return false };
        let verb = &self.items[as_ - 1];
        let reduced =
            verb.act == Act::Past && verb.is(Flags::PARTICIPLE) || verb.act == Act::None && verb.is_participle();
        // "rules on what is also known as “slip peace”"
        let known = verb.act == Act::Group && verb.span.of(self.text) == "known";
        verb.is(Flags::WEAK) && reduced || known
    }

    /// "described the toll as a “gift”": where the "as" stands that leads to the words at `q`.
    pub(super) fn as_before(&self, q: usize) -> Option<usize> {
        let article = q > self.range.start && self.items[q - 1].is(Flags::DETERMINER);
        let as_ = q.checked_sub(1 + usize::from(article)).filter(|&a| a > self.range.start)?;
        self.items[as_].comments().then_some(as_)
    }

    /// "put up in places called “quiet zones”", "holds a chapter titled “how to mend a net”": the name of a thing, and nobody is
    /// told of who gave it.
    fn christened(&self, q: usize) -> bool {
        let article = q > self.range.start && self.items[q - 1].is(Flags::DETERMINER);
        let article = article && !self.items[q - 1].is(Flags::POSSESSIVE);
        let verb = q.checked_sub(1 + usize::from(article)).filter(|&v| v > self.range.start + 1);
        let Some(verb) = verb.filter(|&v| Names::builtin().entitles.has(self.items[v].span.of(self.text))) else {
            return false;
        };
        let by = self.items.get(q + 1).is_some_and(|n| n.span.of(self.text) == "by");
        // "The show, titled “Our Own Slip,” opens"
        let given = Names::builtin().naming.has(self.items[verb].span.of(self.text));
        if self.items[verb - 1].sign == ',' && !given && !by {
            return true;
        }
        // "a book in 2012 called"
        let dated =
            verb - 2 > self.range.start && self.items[verb - 1].number && self.items[verb - 2].is(Flags::PREPOSITION);
        let end = if dated { verb - 2 } else { verb };
        let no_noun = Flags::SPEAKER | Flags::PRONOUN | Flags::PREPOSITION | Flags::COORDINATOR | Flags::RELATIVE;
        let noun = |i: &Item| i.is_plain() && i.act == Act::None && !i.is(no_noun | Flags::SUBORDINATOR);
        let phrase = run_start(self.items, self.range.start..end, noun);
        let Some(first) = phrase.filter(|&f| f > self.range.start) else { return false };
        // "what critics of the plan called “a gift”", "a plan the town called “a gift”": somebody calls it so.
        let (lead, before) = (&self.items[first], &self.items[first - 1]);
        let one =
            lead.is(Flags::INDEFINITE) || lead.number || lead.is(Flags::DETERMINER) && lead.span.len() <= "an".len();
        let held = before.is(Flags::BE | Flags::PREPOSITION) && !lead.is(Flags::DETERMINER);
        let what = |i: &Item| i.is(Flags::RELATIVE | Flags::CONTENT) && !i.is(Flags::DETERMINER);
        let told = self.items[self.range.start..first].iter().rposition(|i| i.act == Act::Finite);
        let from = self.range.start + told.unwrap_or(0);
        (one || held) && told.is_some() && !by && !article && !self.items[from..first].iter().any(what)
    }

    /// "under the “two towns, one fair” deal": a name that stands before its noun.
    pub(super) fn names(&self, q: usize) -> bool {
        let lead = q.checked_sub(2).filter(|&l| l >= self.range.start).map(|l| &self.items[l]);
        let next = self.items.get(q + 1).filter(|_| q + 1 < self.range.end);
        let no_noun = Flags::PREPOSITION | Flags::COORDINATOR | Flags::SUBORDINATOR | Flags::ADVERB | Flags::TIME;
        let noun = next.is_some_and(|n| n.is_plain() && !n.is(no_noun | Flags::CUE_NOUN));
        let noun = noun && !self.items[q].comma;
        noun && lead.is_some_and(|l| l.is(Flags::PREPOSITION)) && self.items[q - 1].is(Flags::DETERMINER)
    }

    /// "Board orders Orr out after ‘rat’ jibe", a headline: a word or two that describe the noun behind them, where the verb
    /// before tells of no speech.
    pub(super) fn described(&self, q: usize, shape: Shape, found: &Found) -> bool {
        let clause = |i: usize| self.items[self.credits[i].hit.items.end..q].iter().any(|k| k.act == Act::Finite);
        let tells = |i: usize| !self.items[self.credits[i].hit.verb].is(Flags::WEAK | Flags::HEARER) || clause(i);
        let no_noun = Flags::PREPOSITION | Flags::COORDINATOR | Flags::SUBORDINATOR | Flags::AUXILIARY;
        let noun = self.items.get(q + 1).filter(|_| q + 1 < self.range.end);
        shape.words < SHORT
            && matches!(found.frame, Frame::Before | Frame::Within)
            && noun.is_some_and(|n| n.is_plain() && !n.is(no_noun))
            && !found.credit.is_none_or(tells)
    }

    /// "asked about the so-called “fare fix”", "the self-styled “fair king”": a name that others gave it.
    fn so_called(&self, q: usize, shape: Shape) -> bool {
        let is = |k: usize, word: &str| self.items[k].span.of(self.text).eq_ignore_ascii_case(word);
        let mut before = (self.range.start + 2..q).rev().take(2).take_while(|&k| self.items[k].is_word());
        let called = |k: usize| self.items[k].is(Flags::ED) && self.items[k].span.of(self.text).contains('-');
        let named = if shape.words < 4 { before.find(|&k| called(k)) } else { None };
        named.is_some_and(|k| is(k - 1 - usize::from(self.items[k - 1].is(Flags::DETERMINER)), "about"))
    }

    /// "Saw a “keep out” sign", "the town's “two boats, one berth” rule": which sign or rule it is. "A “deeply flawed” rule" tells
    /// what somebody thinks of one, and "called it a “stay away” rule" is somebody's word for it.
    fn of_kind(&self, q: usize, shape: Shape) -> bool {
        let noun = self.items.get(q + 1).filter(|n| q + 1 < self.range.end && n.is_plain());
        let kind = noun.is_some_and(|n| Names::builtin().kinds.has(n.span.of(self.text)));
        let opens = |k: usize| self.items[k].is(Flags::DETERMINER | Flags::GENITIVE);
        let behind = |k: usize| k > self.range.start && (opens(k) || self.items[k].is_plain() && opens(k - 1));
        let led = kind && shape.words > 1 && !shape.adverb && q.checked_sub(1).is_some_and(behind);
        led && !self.before(q).is_some_and(|(i, _)| self.names_it(i, q))
    }

    /// "Asked if it was a “last straw” for them, Orr said": words of whoever asks.
    fn in_question(&self, q: usize) -> bool {
        let lead = &self.items[self.range.start];
        let asked = lead.is(Flags::ASKS) && lead.act != Act::None && !lead.is(Flags::BASE | Flags::ENDS_ING);
        let inside = |k: usize| self.items[k].is_word();
        asked
            && q > self.range.start + 2
            && self.items[self.range.start + 1].is(Flags::CONTENT)
            && (self.range.start..q).all(inside)
            && (self.items[q].comma || self.items[q + 1..self.range.end].iter().any(|i| i.sign == ','))
    }
}
