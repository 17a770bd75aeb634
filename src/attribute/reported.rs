//! Where what a cue reports without marks begins, behind it: "said that …", "said on Friday the crane …",
//! "explained how it fell". No word need say so; then a phrase with a verb of its own must follow, or what follows
//! is the cue's object.

use super::around::{Around, TO_THAT};
use super::phrase::{adverbial, finite};
use crate::extract::{Act, Item};
use crate::rules::{CueClass, Flags};

impl Around<'_> {
    /// "complained after the rule passed that": the word behind a clause that says when, which begins at `from` and tells
    /// of no speech.
    fn that_behind_clause(&self, from: usize) -> Option<usize> {
        let lead = &self.items[from];
        if !lead.is(Flags::SUBORDINATOR) || !lead.is(Flags::PREPOSITION) {
            return None;
        }
        let mut words = (from + 1..self.end.min(from + TO_THAT)).take_while(|&k| self.items[k].is_word());
        let verb = words.find(|&k| finite(&self.items[k])).filter(|&k| !self.items[k].is(Flags::CUE_VERB))?;
        self.that_within(verb + 1, 1)
    }

    /// Where what a participle reports begins: "saying that the crane …", "saying the crane is …".
    pub(super) fn said(&self, verb: usize, from: usize, class: CueClass) -> Option<usize> {
        let apart = verb > self.start && self.comma(verb - 1);
        let verb = &self.items[verb];
        if self.reads(verb, from, class) {
            return None;
        }
        let from = self.past_aside(from).unwrap_or(from);
        // "saying in a talk with the radio host Ida Orr that"
        let reach = if verb.is(Flags::STRONG) { TO_THAT + TO_THAT / 2 } else { TO_THAT };
        if let Some(that) = self.that_within(from, reach) {
            let others = self.responds(from, that) && !verb.is(Flags::STRONG);
            return (!others).then_some(that + usize::from(!self.is_subject(from, that)));
        }
        // "calling for a new slip", "calling on the board to act"
        if verb.is(Flags::APPEALS)
            && let Some(thing) = self.called_for(from).or_else(|| self.asked(from).filter(|_| self.appeals_to(from)))
        {
            return Some(thing);
        }
        // "warning against haste"
        if class == CueClass::Loaded && !verb.is(Flags::CLAUSELESS) && self.against(verb, from) {
            return Some(from);
        }
        // "by pledging to repair it"
        if self.infinitive(from) && !verb.is(Flags::WEAK | Flags::STRONG) && class != CueClass::Neutral {
            return Some(from);
        }
        if verb.is(Flags::HEARER) {
            let whether = || verb.is(Flags::ASKS).then(|| self.whether(from, true)).flatten();
            return self.told(from).or_else(whether).or_else(|| self.asked(from));
        }
        // "a paper accusing the board of hiding it", "explaining how it fell"
        let charge = || (verb.is(Flags::CLAUSELESS) && !verb.is(Flags::WEAK)).then(|| self.charge(from)).flatten();
        // "Orr left, hoping the crane is safe"
        let tells = !verb.is(Flags::WEAK) || class == CueClass::Belief && apart;
        let bare = (tells && !verb.is(Flags::CLAUSELESS)).then(|| self.bare(from)).flatten();
        // "Sailors protesting the toll said it was late": it describes those who say so.
        let outer = |k: usize| self.items[k..self.end].iter().find(|i| finite(i)).is_some_and(|i| i.is(Flags::STRONG));
        let bare = bare.filter(|&k| apart || verb.is(Flags::STRONG) || !outer(k));
        bare.or_else(charge).or_else(|| self.question(verb, from))
    }

    /// "reading the town charter aloud": whether somebody reads what stands behind the verb, from `from` on, so that no
    /// "that" leads to it.
    fn reads(&self, verb: &Item, from: usize, class: CueClass) -> bool {
        class == CueClass::Document && !verb.is(Flags::WEAK) && !self.items.get(from).is_some_and(Item::is_that)
    }

    /// "explained how it fell": a clause that "how" or "why" begins.
    fn question(&self, verb: &Item, from: usize) -> Option<usize> {
        let next = self.items.get(from).filter(|_| from + 2 < self.end)?;
        // "attacked what he called a ruin": a thing.
        let thing = verb.is(Flags::CLAUSELESS) && next.span.of(self.text) == "what";
        let asks = !verb.is(Flags::STRONG | Flags::WEAK) && !thing;
        (next.is(Flags::CONTENT) && !next.is(Flags::RELATIVE) && asks).then_some(from)
    }

    /// Where what the verb reports begins; the words behind the cue begin at `from`.
    pub(super) fn reported(&self, verb: usize, from: usize, class: CueClass) -> Option<usize> {
        let verb = &self.items[verb];
        let inner = matches!(class, CueClass::Belief | CueClass::Document);
        let openly = self.items[from - 1].openly();
        if verb.is(Flags::WEAK) && !inner && !openly {
            // "submitted that she had been framed"
            let that = from + 2 < self.end && self.items[from].is_that() && self.voiced(self.last);
            return (that && self.clause(from + 1)).then_some(from + 1);
        }
        if self.reads(verb, from, class) {
            return None;
        }
        let behind = from;
        let from = (from..self.end).find(|&k| !adverbial(&self.items[k]) || self.there(k))?;
        let from = self.past_aside(from).or_else(|| self.past_date(from)).unwrap_or(from);
        // "asked who would clear it"
        if verb.is(Flags::ASKS) && self.items[from].is(Flags::RELATIVE) && !self.items[from].is(Flags::CONTENT) {
            return Some(from);
        }
        // "told a small radio station earlier on Friday that"
        let reach = if verb.is(Flags::STRONG | Flags::HEARER) { TO_THAT + TO_THAT / 2 } else { TO_THAT };
        // "called for ideas that the board had"
        let thing = verb.is(Flags::APPEALS) && self.items[from].is(Flags::PREPOSITION);
        // "found in June that"
        let dated = |k: usize| self.items[from..k].iter().all(|i| i.is(Flags::TIME | Flags::PREPOSITION) || i.number);
        let that = self.that_within(from, reach);
        let that = that.filter(|&k| k == from || !thing && (!verb.is(Flags::WEAK) || dated(k)));
        let that = that.or_else(|| self.that_behind_clause(from).filter(|_| !verb.is(Flags::WEAK)));
        // "asked Orr to say that": what was asked of him.
        let to =
            that.filter(|_| verb.is(Flags::HEARER)).and_then(|that| (from + 1..that).find(|&k| self.infinitive(k)));
        if to.is_some() {
            return to;
        }
        // "declined to say that": what was declined.
        let aim = matches!(class, CueClass::Belief | CueClass::Loaded | CueClass::Denial);
        if that.is_some() && aim && self.infinitive(from) {
            return Some(from);
        }
        if let Some(that) = that {
            return self.behind_that(verb, from, that, class);
        }
        let next = &self.items[from];
        // "records that he said were lost"
        if verb.is(Flags::STRONG)
            && !verb.is(Flags::HEARER | Flags::NOUN_LIKE)
            && (next.act == Act::Finite || next.act == Act::Past && self.missing_subject())
            && from == self.last
        {
            return Some(from);
        }
        // "a truce that envoys warned was over", "a boy who wardens believe is lost"
        let tells = class == CueClass::Loaded && !verb.is(Flags::WEAK | Flags::CLAUSELESS)
            || class == CueClass::Belief && next.is(Flags::AUXILIARY);
        if next.act == Act::Finite && from == self.last && tells && self.missing_subject() {
            return Some(from);
        }
        let after = if aim && next.leads_either() { self.behind_event(from) } else { from };
        if aim && let Some(to) = [from, self.behind_aside(from), after].into_iter().find(|&k| self.infinitive(k)) {
            // "vowed never to sell"
            return Some(to - usize::from(self.items[to - 1].is(Flags::NEGATION)));
        }
        if class == CueClass::Loaded && !verb.is(Flags::CLAUSELESS) && self.against(verb, from) {
            return Some(from);
        }
        if verb.is(Flags::HEARER) {
            if next.is(Flags::CONTENT) && !(next.is_that() && self.points_at(from)) {
                // "asked whether"
                return Some(from);
            }
            let told = class == CueClass::Neutral || class == CueClass::Loaded;
            let asks = class == CueClass::Question;
            // "asked when it would open"
            if asks && from == self.last && next.span.of(self.text) == "when" && self.clause(from + 1) {
                return Some(from);
            }
            let whether = || self.whether(from, asks);
            // "warned the toll would hurt them"
            let tells = class == CueClass::Loaded && !verb.is(Flags::CLAUSELESS);
            let bare = || tells.then(|| self.bare(from)).flatten();
            if told && let Some(gap) = self.told_of_it(from) {
                return Some(gap);
            }
            return self.told(from).filter(|_| told).or_else(whether).or_else(|| self.asked(from)).or_else(bare);
        }
        if verb.is(Flags::APPEALS)
            && verb.is(Flags::CLAUSELESS)
            && let Some(opinion) = self.opinion(from)
        {
            return Some(opinion);
        }
        // "called on Monday for the board to act"
        let at = self.behind_aside(from);
        if verb.is(Flags::APPEALS) && self.items.get(at).is_some_and(|i| i.is(Flags::PREPOSITION)) && at < self.end {
            let whole = self.items[at].span.of(self.text) == "for";
            // "called for bringing it back"
            let doing = |i: &Item| i.is(Flags::ENDS_ING) && i.act == Act::Participle;
            if whole && at + 2 < self.end && doing(&self.items[at + 1]) {
                return Some(at + 1);
            }
            let asked = self.asked(at).map(|to| if whole { at + 1 } else { to });
            return asked.or_else(|| self.called_for(at));
        }
        if class == CueClass::Question {
            return next.is(Flags::SUBORDINATOR | Flags::RELATIVE).then_some(from);
        }
        // "accused the board of hiding it"
        let charge = (class == CueClass::Loaded && verb.is(Flags::CLAUSELESS)).then(|| self.charge(from)).flatten();
        if charge.is_some() {
            return charge;
        }
        // "admitted taking it"
        // "denied telling Orr that"
        let telling = next.is(Flags::STRONG) && class != CueClass::Denial;
        let doing = next.is(Flags::ENDS_ING) && next.act == Act::Participle && !telling;
        // "credited rowing coach Ida Orr"
        let doing = doing && !self.names_one(from + 1);
        // "proposed briefly closing it"
        let briefly = from == behind + 1 && self.items[behind].is(Flags::LY) && next.is(Flags::VERB | Flags::CUE_VERB);
        let near = from == behind || briefly;
        if doing && !verb.is(Flags::STRONG | Flags::WEAK | Flags::CLAUSELESS) && near {
            return Some(behind);
        }
        // "said more than 40 crews had left"
        let from = if from > behind && self.bounded(behind) { behind } else { from };
        let claim = !verb.is(Flags::STRONG) && self.names_claim(from);
        let bare = (!verb.is(Flags::CLAUSELESS) && !claim).then(|| self.bare(from)).flatten();
        // "said only the crew had left"
        let focus = from > behind && (self.items[from - 1].focuses() || self.more(from - 1));
        let bare = bare.map(|k| if k == from && focus { from - 1 } else { k });
        let wished = || (class == CueClass::Loaded && !verb.is(Flags::CLAUSELESS) && self.wished(from)).then_some(from);
        let told = verb.is(Flags::STRONG) && !verb.is(Flags::HEARER | Flags::CLAUSELESS);
        let wished = || wished().or_else(|| (told && self.they_do(from)).then_some(from));
        bare.or_else(wished).or_else(|| self.question(verb, from))
    }

    /// Where what is reported begins, where "that" stands at `that`: behind it, unless the word is the subject, or
    /// belongs to a noun between it and the cue, whose words end at `from`.
    fn behind_that(&self, verb: &Item, from: usize, that: usize, class: CueClass) -> Option<usize> {
        // "said in a talk that", "said this week that"
        let between = &self.items[from..that];
        let aside = |i: &Item| i.is(Flags::TIME);
        let object = that > from && !between[0].is(Flags::PREPOSITION) && !between.iter().any(aside);
        // "said the trouble that they have is": the clause begins with its subject.
        let own = object && verb.is(Flags::STRONG) && !verb.is(Flags::HEARER | Flags::CLAUSELESS);
        if let Some(clause) = own.then(|| self.bare(from)).flatten() {
            return Some(clause);
        }
        // "rebuffed calls that he leave": another's words; "hailed it as the cure that she sought": nobody's.
        let against = that > from && between[0].span.of(self.text) == "against";
        let others = (object || against) && self.items[that - 1].is(Flags::CUE_NOUN);
        let article = between.iter().rfind(|i| i.is(Flags::DETERMINER | Flags::GENITIVE | Flags::PREPOSITION));
        let the = article.is_some_and(|i| i.span.of(self.text) == "the");
        // "began to look into the board on claims that"
        let acts = against || verb.is(Flags::CLAUSELESS) && between.iter().any(|i| i.is(Flags::PREPOSITION));
        let answers = others && (acts || matches!(class, CueClass::Loaded | CueClass::Denial))
            || object && the && !others && verb.is(Flags::CLAUSELESS);
        // "dismissed on Friday claims that"
        // "disputed the claim by Orr that"
        let claim = |k: usize| {
            let led = self.items[k + 1].is(Flags::PREPOSITION)
                && matches!(self.items[k + 1].span.of(self.text), "by" | "from");
            self.items[k].is(Flags::CUE_NOUN) && (k + 1 == that || led)
        };
        let denied = verb.answers() && that > from && (from..that).any(claim);
        if self.responds(from, that) && !verb.is(Flags::STRONG) || denied || object && self.made_one(verb, between) {
            return None;
        }
        // "cast that as a gift"
        if verb.is(Flags::CLAUSELESS) && self.items.get(that + 1).is_some_and(Item::comments) {
            return None;
        }
        // "calls that evidence weak"
        if verb.is(Flags::CLAUSELESS) && !self.items[that + 1..self.end].iter().any(finite) {
            return None;
        }
        // "rules that could end it"
        if that == from && (self.made(that) || self.is_object(that)) {
            return None;
        }
        // "told us that plan was dead"
        let told = verb.is(Flags::HEARER) && that == from + 1;
        let subject = self.is_subject(from, that) || told && self.begins_as_one(that);
        // "a chart shows that number could fall"
        let noun = subject && verb.is(Flags::NOUN_LIKE) && !(verb.is(Flags::WEAK) && self.begins_as_one(that));
        // "said that, if elected, he would"
        let comma = that + 2 < self.end && self.comma(that + 1);
        (!answers && !noun).then_some(that + usize::from(!subject) + usize::from(comma))
    }

    /// "said that was late": whether "that", right behind the cue, is the subject of what was said.
    fn is_subject(&self, from: usize, that: usize) -> bool {
        // "said that's late"
        if self.items[that].span.of(self.text).contains(['\'', '’']) {
            return true;
        }
        let next = self.items.get(that + 1).filter(|_| that == from);
        if next.is_some() && self.begins_as_one(that) {
            return true;
        }
        next.is_some_and(|n| n.is(Flags::AUXILIARY) && finite(n) && !n.is(Flags::PRONOUN))
    }
}
