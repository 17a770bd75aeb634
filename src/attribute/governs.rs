//! Which of several reporting verbs governs the marked words. The outermost one does ("X said he hopes
//! …": X), unless a new clause begins behind it or its own clause has ended.

use super::cue::Form;
use super::near::Gap;
use super::sentence::Sentence;
use crate::extract::Act;
use crate::rules::Flags;
use std::ops::Range;

impl Sentence<'_> {
    /// Whether a credit's subject begins a coordinated clause ("…, and Orr said").
    pub(super) fn coordinated(&self, i: usize) -> bool {
        let c = &self.credits[i];
        let Some(source) = &c.source else { return false };
        let at = if c.hit.form == Form::Ing { c.hit.items.start } else { source.start.min(c.hit.items.start) };
        let Some(before) = at.checked_sub(1).filter(|&b| b >= self.range.start) else { return false };
        let b = &self.items[before];
        matches!(b.sign, ';' | '—' | '–')
            || b.is(Flags::COORDINATOR)
            || b.is(Flags::SUBORDINATOR) && !b.is(Flags::RELATIVE)
    }

    /// The reporting verb to the left that governs `q`: the outermost one, unless a new clause begins.
    pub(super) fn outer(&self, q: usize) -> Option<usize> {
        let near = self.before(q);
        let mut outer: Option<usize> = None;
        for i in 0..self.credits.len() {
            let c = &self.credits[i];
            let other = c.hit.unreal || c.hit.form == Form::According;
            if c.hit.items.end > q || !self.usable(i) || other || self.left_behind(i, q) {
                continue;
            }
            // "“…,” Orr said, adding that they feel “cheated”": the participle goes on with Orr's words.
            let participle =
                |o: usize| self.credits[o].hit.form == Form::Ing && c.hit.form == Form::Finite && !self.goes_on(o);
            let touching = near.is_some_and(|(b, gap)| b == i && gap <= Gap::Near);
            let close = touching && q - c.hit.items.end.max(c.hit.verb + 1) <= 1;
            if self.weak(i) && !close {
                continue;
            }
            let lesser = outer.is_some_and(|o| self.weak(i) && !self.weak(o) && !self.coordinated(i) && !participle(o));
            let keeps = lesser
                || outer.is_some_and(|o| {
                    self.reports(o)
                        && !self.coordinated(i)
                        && self.credits[o].hit.form != Form::Passive
                        && !(touching && participle(o))
                });
            // A clause that has ended governs nothing behind it ("After Vane argued …, Lund said …").
            let open = |i: usize| self.clauses.open(self.items, self.credits[i].hit.verb, q);
            let keeps = match outer {
                _ if self.told_by(i, q) => false,
                Some(o) if self.adds_behind(o, i) => false,
                Some(o)
                    if self.only_describes(o)
                        && c.hit.form == Form::Finite
                        && (self.tells(i) || touching && self.names_it(i, q)) =>
                {
                    false
                }
                Some(o) if self.told_of_object(o, i, q) || self.of_object(o, i, q) || self.of_thing(i, q) => false,
                Some(_) if touching && !self.weak(i) && self.calls_what(i) => false,
                // "The court heard that Orr had told her: “…”": whoever hears says nothing.
                Some(o)
                    if (touching || c.hit.form == Form::Ing)
                        && self.hears(o)
                        && self.items[c.hit.verb].is(Flags::STRONG) =>
                {
                    false
                }
                Some(_) if touching && self.overheard(i) => false,
                Some(o) if self.leads_to(o, i) && !self.weak(i) => false,
                Some(o) if self.in_aside(o, i, q) => true,
                _ if touching && self.led_by_with(i) => false,
                _ if self.goes_on(i) || touching && self.begins_anew(i, q) || self.continues(i, q) => false,
                Some(o) if open(o) != open(i) => open(o),
                Some(o)
                    if self.inside(i, o)
                        && (touching || self.tells_what(i, q))
                        && !self.weak(i)
                        && (self.object_relative(i) || touching && self.describes(i, q)) =>
                {
                    false
                }
                Some(o) if self.another(o, i, q) => false,
                Some(o) if self.inside(i, o) => {
                    // "… when Orr said": another act of speech; "… if she gave": part of the one reported.
                    let adverbial = self.clauses.aside(self.items, c.hit.verb);
                    let own = self.passed_on(o, i, touching && self.names_it(i, q));
                    let another = if adverbial { !self.weak(i) } else { touching && participle(o) && self.speaks(i) };
                    !own && (keeps || (self.reports(o) || self.holds(o, i)) && !another)
                }
                _ => keeps,
            };
            if !keeps {
                outer = Some(i);
            }
        }
        outer
    }

    /// "Orr cut in.", "her husband interrupted them.": the sentence ends with the verb, so that what was said
    /// stands in the next.
    pub(super) fn hands_over(&self, i: usize) -> bool {
        let hit = &self.credits[i].hit;
        let rest = &self.items[hit.items.end.min(self.range.end)..self.range.end];
        let object = rest.iter().take_while(|i| i.is(Flags::PRONOUN) || i.is(Flags::ADVERB | Flags::LY)).count();
        let ends = object <= 2 && rest.get(object).is_none_or(|i| matches!(i.sign, '.' | ':'));
        // "quotes Ida Orr:", "told them on Monday:"
        let colon = rest.last().is_some_and(|i| i.sign == ':') && !rest.iter().any(|i| i.quote.is_some());
        (ends || colon)
            && hit.form == Form::Finite
            && !hit.unreal
            && !self.weak(i)
            && !self.credits[i].inverted
            && !self.clauses.aside(self.items, hit.verb)
            && self.clauses.open(self.items, hit.verb, self.range.end - 1)
    }

    /// "In a letter published on Friday, Orr said", "emails sent on Friday show that Orr called it": whether the cue `o` is a
    /// participle that no more than describes the noun before it.
    fn only_describes(&self, o: usize) -> bool {
        let hit = &self.credits[o].hit;
        let verb = &self.items[hit.verb];
        let Some(source) = self.credits[o].source.as_ref().filter(|s| s.end == hit.verb) else { return false };
        if hit.form != Form::Finite || hit.items.len() > 1 || verb.is(Flags::STRONG | Flags::APPEALS) {
            return false;
        }
        let object = self.items.get(hit.items.end).is_some_and(|n| !n.is(Flags::PREPOSITION | Flags::TIME));
        let made = verb.is(Flags::PAST) && verb.is(Flags::CLAUSELESS | Flags::WEAK | Flags::NOUN_LIKE) && !object;
        let text = self.items[source.end - 1].is(Flags::CUE_NOUN) && !self.items[source.start].is(Flags::PRONOUN);
        text && (verb.act == Act::Past || made)
    }

    /// Whether cue `i` is a finite verb that reports wherever it stands.
    fn tells(&self, i: usize) -> bool {
        self.items[self.credits[i].hit.items.start].act == Act::Finite && !self.weak(i) && self.reports(i)
    }

    /// "heard that", "saw that": whether a cue tells what somebody else said or showed.
    fn hears(&self, i: usize) -> bool {
        let hit = &self.credits[i].hit;
        let verb = &self.items[hit.verb];
        hit.form == Form::Finite && verb.is(Flags::REPORTED) && verb.is(Flags::WEAK)
    }

    /// Whether a cue reports wherever it stands: "said", or any with "that".
    pub(super) fn reports(&self, i: usize) -> bool {
        let hit = &self.credits[i].hit;
        self.items[hit.verb].is(Flags::STRONG)
            || self.items[hit.verb].is(Flags::WEAK) && !self.weak(i)
            || self.items.get(hit.items.end).is_some_and(|x| x.is(Flags::SUBORDINATOR))
            || self.that(hit.items.end)
    }

    /// "recalled in May that": whether "that" follows a few words on, with no comma between.
    pub(super) fn that(&self, from: usize) -> bool {
        let rest = self.items[from.min(self.range.end)..self.range.end].iter().take(6);
        let mut rest = rest.take_while(|x| x.is_plain());
        rest.any(|x| x.is_that())
    }

    /// Whether the subject of a cue is one who can speak, by its looks.
    pub(super) fn speaks(&self, i: usize) -> bool {
        let speaker = Flags::CAPITAL | Flags::PRONOUN | Flags::ROLE | Flags::BODY_HEAD;
        self.credits[i].source.as_ref().is_some_and(|s| {
            let first = &self.items[s.start];
            first.is(speaker) && !first.is(Flags::NEUTER | Flags::DETERMINER)
        })
    }

    /// "cut in, with Orr calling it “…”": whether "with" leads to the source of the participle of credit `i`.
    pub(super) fn led_by_with(&self, i: usize) -> bool {
        let c = &self.credits[i];
        let Some(source) = c.source.as_ref().filter(|s| s.start > self.range.start && c.hit.form == Form::Ing) else {
            return false;
        };
        source.end == c.hit.items.start && self.items[source.start - 1].span.of(self.text) == "with"
    }

    /// "Noting that trade grew, Orr said", "Asked by Lund about claims that it leaks, Orr said": whether the sentence begins
    /// with the participle of cue `o`, whose subject the verb of cue `i` has.
    fn leads_to(&self, o: usize, i: usize) -> bool {
        let (outer, c) = (&self.credits[o].hit, &self.credits[i]);
        let opens = outer.verb == self.range.start && c.hit.form == Form::Finite;
        let asked = outer.form == Form::Passive && self.items[outer.verb].act == Act::Participle && !c.inverted;
        let behind_comma = |s: &Range<usize>| self.items[s.start - 1].sign == ',';
        let shares = outer.form == Form::Ing && c.hit.items.contains(&self.clauses.owner(outer.verb));
        opens && (shares || asked && c.source.as_ref().is_some_and(behind_comma))
    }

    /// "warned the strike, which Orr blames on Lund, “…”": whether cue `i` stands in a clause between two commas or dashes,
    /// behind which what cue `o` reports goes on.
    pub(super) fn in_aside(&self, o: usize, i: usize, q: usize) -> bool {
        let (end, parts) =
            (self.credits[i].hit.items.end, |k: usize| self.items[k].sign == ',' || self.items[k].is_dash());
        let small = self.items[q].quote.is_some() && !self.items[q].comma && !self.items[q].title;
        if !small || end >= q || !parts(q - 1) || !self.object_relative(i) || self.weak(o) {
            return false;
        }
        let clause = self.items[self.credits[i].hit.verb].clause;
        let relative = (self.range.start + 1..end).find(|&k| self.items[k].clause == clause).filter(|&r| parts(r - 1));
        relative.is_some_and(|r| self.credits[o].hit.items.end < r && self.items[r].span.of(self.text) == "which")
    }

    /// "The Courier reports that Orr said": whether all that cue `o` tells is that somebody else has said what cue `i`
    /// reports, or `names` something so.
    fn passed_on(&self, o: usize, i: usize, names: bool) -> bool {
        let (outer, c) = (&self.credits[o].hit, &self.credits[i]);
        let Some(source) = &c.source else { return false };
        let next = outer.items.end + usize::from(self.items[outer.items.end].is(Flags::SUBORDINATOR));
        // "said that Orr had told her": it is part of what she tells.
        let helped = self.items[c.hit.items.clone()].iter().any(|i| i.is(Flags::AUXILIARY));
        let first = &self.items[source.start];
        // "said her doctor had told her"
        let hers = first.is(Flags::POSSESSIVE) && source.len() > 1;
        let other = hers || !first.is(Flags::PRONOUN | Flags::RELATIVE);
        let somebody = self.items[source.end - 1].is(Flags::SPEAKER);
        outer.form == Form::Finite
            && c.hit.form == Form::Finite
            && (self.items[c.hit.verb].is(Flags::STRONG) || names)
            && source.start == next
            && source.end <= c.hit.items.start
            && !helped
            && other
            && somebody
            && self.reports(o)
    }

    /// "called it “a joke”", "described it as “a joke”": whether cue `i` leads to what something is called at `q`.
    pub(super) fn names_it(&self, i: usize, q: usize) -> bool {
        let hit = &self.credits[i].hit;
        let as_ = self.items[q - 1].comments();
        // "defend it against “wreckers”"
        let object = &self.items[hit.items.end.min(q)..q - usize::from(as_)];
        let names = as_ || self.items[hit.verb].is(Flags::CLAUSELESS);
        names && !self.weak(i) && !object.iter().any(|k| k.is(Flags::PREPOSITION))
    }

    /// "noted they had said": whether the clause of cue `i` is what cue `o` reports, with no word between.
    fn holds(&self, o: usize, i: usize) -> bool {
        let (outer, inner) = (self.credits[o].hit.verb, self.credits[i].hit.verb);
        let finite = self.items[outer].act == Act::Finite && !self.weak(o) && !self.coordinated(i);
        finite && self.clauses.holder(self.items, inner) == outer
    }

    /// Whether the clause of cue `i` stands inside that of cue `o`.
    pub(super) fn inside(&self, i: usize, o: usize) -> bool {
        let (i, o) = (self.credits[i].hit.verb, self.credits[o].hit.verb);
        self.clauses.open(self.items, o, i) && !self.clauses.open(self.items, i, o)
    }
}
