//! Whether a form in -ed is a past tense, or a participle that describes a noun: "officials briefed on it said". A
//! clause has one finite verb, so that another verb behind it makes a participle of the first.

use super::company::{acts_itself, and_before_phrase, last_reports, later_verb, names, who_then_verb};
use super::openers::{clause_follows, surely_finite};
use super::participles::{between_commas, only_described};
use super::phrase::{this_time, time_at};
use super::present::Place;
use super::quoted;
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};

/// How far behind a participle the verb of what it describes may stand, in items.
const TO_SHOWS: usize = 12;

impl Place<'_> {
    /// "spoke in a segment called": the noun before belongs to a preposition.
    fn behind_preposition(&self) -> bool {
        let words = || (self.sentence.start..=self.before).rev().take_while(|&i| self.items[i].is_word());
        let ends =
            |i: &usize| self.items[*i].is(Flags::DETERMINER | Flags::PREPOSITION) || self.items[*i].act != Act::None;
        let Some(edge) = words().find(ends) else { return false };
        let lead = if self.items[edge].is(Flags::DETERMINER) { edge.checked_sub(1) } else { Some(edge) };
        let time = (edge..=self.before).any(|i| self.items[i].is(Flags::TIME));
        lead.filter(|&l| l >= self.sentence.start).is_some_and(|l| self.items[l].is(Flags::PREPOSITION) && !time)
    }

    /// "said in a statement read to the court", "told her in a letter written by Orr": whether it only describes the
    /// document that the words stand in.
    fn shown(&self) -> bool {
        let (item, noun) = (&self.items[self.at], &self.items[self.before]);
        let next = self.items.get(self.at + 1).filter(|_| self.at + 1 < self.sentence.end);
        let described =
            item.is(Flags::PARTICIPLE | Flags::ED) && noun.is(Flags::CUE_NOUN) && self.before + 1 == self.at;
        let told = self.seen.last.is_some_and(|v| {
            let cue = &self.items[v];
            cue.is(Flags::HEARER) || cue.is(Flags::STRONG) && self.items[v + 1].is(Flags::PREPOSITION)
        });
        described && told && next.is_some_and(|n| n.is(Flags::PREPOSITION | Flags::TIME)) && self.behind_preposition()
    }

    /// "cut its profit forecast": whether it ends what the verb before does something to, as a noun.
    fn ends_object(&self) -> bool {
        let item = &self.items[self.at];
        let inside = |i: &usize| self.items[*i].is_plain() && self.items[*i].act == Act::None;
        let both = item.is(Flags::NOUN_LIKE) && item.is(Flags::BASE) && !self.object;
        let article = (self.sentence.start..self.at)
            .rev()
            .take_while(inside)
            .find(|&i| self.items[i].is(Flags::DETERMINER | Flags::POSSESSIVE));
        let verb = article.filter(|&i| both && i > self.sentence.start).map(|i| &self.items[i - 1]);
        verb.is_some_and(|v| v.act == Act::Finite && !v.is(Flags::CONTENT | Flags::STRONG))
    }

    /// "A report published on Monday shows that", "Data released by the board shows that": whether what is described can hold
    /// words, or is what somebody did, and a present tense that may as well be a noun leads from it to what it holds.
    fn then_shows(&self) -> bool {
        let (items, from) = (self.items, self.at + 1);
        let by = items[from].span.of(self.text) == "by";
        if !by && !self.items[self.before].is(Flags::CUE_NOUN) {
            return false;
        }
        let rest = &items[from..self.sentence.end.min(from + TO_SHOWS)];
        let that = rest.iter().position(|i| !i.is_word() || i.is(Flags::SUBORDINATOR | Flags::COORDINATOR));
        let Some([.., last, shows]) = that.filter(|&t| rest[t].is_that()).map(|t| &rest[..t]) else { return false };
        // "focused on new claims that"
        let named = last.is(Flags::TIME | Flags::CAPITAL) && !last.is(Flags::GENITIVE);
        let apart = named || !shows.is(Flags::CUE_NOUN) && !last.is(Flags::PREPOSITION | Flags::DETERMINER);
        shows.is(Flags::CUE_VERB) && shows.is(Flags::THIRD | Flags::BASE) && apart
    }

    /// "A large randomised trial said", "according to a large randomised trial that": whether it stands between an adjective
    /// and its noun, which has a verb of its own, or is a source.
    fn describes_noun(&self) -> bool {
        let items = self.items;
        let (item, b) = (&items[self.at], &items[self.before]);
        let Some([noun, verb]) = items.get(self.at + 1..(self.at + 3).min(self.sentence.end)) else { return false };
        let other =
            Flags::DETERMINER | Flags::PRONOUN | Flags::PREPOSITION | Flags::CAPITAL | Flags::ADVERB | Flags::LY;
        let other = other | Flags::SUBORDINATOR | Flags::COORDINATOR | Flags::TIME | Flags::PLURAL | Flags::AUXILIARY;
        let one = |i: &Item| i.is_word() && !i.number && !i.is(other);
        let adjective = |i: &Item| one(i) && !i.is(Flags::SPEAKER | Flags::CUE_NOUN | Flags::OCCASION);
        let Some([source @ .., article]) = items.get(self.sentence.start..self.before) else { return false };
        let led = matches!(source, [.., according, _] if according.traits.any(Traits::SOURCE));
        let phrase =
            item.is(Flags::ED) && !item.is(Flags::STRONG) && self.before + 1 == self.at && adjective(b) && one(noun);
        phrase
            && article.is(Flags::DETERMINER)
            && article.traits.any(Traits::NEW)
            && (led || surely_finite(verb) && verb.is(Flags::CUE_VERB))
    }

    /// A past tense, or a participle that describes a noun.
    pub(super) fn past(&self) -> Act {
        let (items, sentence, seen, at) = (self.items, self.sentence, self.seen, self.at);
        let (item, b) = (&items[at], &items[self.before]);
        let verb = item.is(Flags::VERB | Flags::CUE_VERB);
        if self.ends_object() {
            return Act::None;
        }
        // "the leaflet written by them said"
        if item.is(Flags::STRONG) && !item.is_participle()
            || verb && item.is(Flags::PAST) && !item.is(Flags::PARTICIPLE)
        {
            return Act::Finite;
        }
        if self.describes_noun() {
            return Act::None;
        }
        // "rebuked an aide quoted in the Courier saying"
        if item.is(Flags::REPORTED) && quoted::saying(self.text, items, sentence, at).is_some() {
            return Act::Past;
        }
        // "the poll released Monday found"
        let behind = |k: usize| items.get(at + k).filter(|_| at + k < sentence.end);
        let found = |i: &Item| {
            i.is(Flags::CUE_VERB | Flags::VERB) && i.is(Flags::PAST | Flags::THIRD) || i.is(Flags::AUXILIARY)
        };
        let time = if behind(2).is_some() && this_time(items, at + 2) { 2 } else { 1 };
        if time_at(items, sentence.end, at + 1) && behind(time + 1).is_some_and(found) {
            return Act::Past;
        }
        if seen.verb.is_some() {
            let phrase = seen.shares && verb && and_before_phrase(items, sentence, self.before).is_some();
            let shared = phrase
                || seen.shares && b.is(Flags::COORDINATOR) && (verb || self.object)
                || b.sign == ',' && (self.object || seen.shares && verb);
            // "said the loss of the mill showed that it was late"
            let that = items.get(at + 1).is_some_and(|n| n.is(Flags::RELATIVE) && n.is(Flags::SUBORDINATOR));
            // "described the pier, two people briefed on it said"
            let comma = (sentence.start..at).rev().find(|&i| items[i].sign == ',' || items[i].is(Flags::COORDINATOR));
            let apart = comma.is_some_and(|c| items[c].sign == ',' && seen.last.is_some_and(|v| v < c))
                && items.get(at + 1).is_some_and(|n| n.is(Flags::PREPOSITION) && !n.is(Flags::ADVERB))
                && !items.get(at + 2).is_some_and(|n| n.is(Flags::BASE))
                && later_verb(items, sentence, at + 1);
            // "Orr said hundreds of sailors marched in Larn", not "“…,” said one of the men held in Larn"
            let several =
                |i: &Item| (i.is(Flags::INDEFINITE) || i.traits.any(Traits::NUMBER)) && !i.traits.any(Traits::SINGLE);
            let led_to = |k: usize| items[k - 1].is_word() && items.get(k + 1).is_some_and(several);
            let apart_of = |n: &Item| n.is(Flags::PREPOSITION | Flags::ADVERB | Flags::LY | Flags::TIME);
            let own = || {
                seen.last.is_some_and(|said| said > sentence.start && led_to(said))
                    && items.get(at + 1).is_some_and(apart_of)
            };
            let reported = seen.noun
                && !apart
                && !self.shown()
                && last_reports(items, seen)
                && !b.is(Flags::COORDINATOR)
                && (that && verb
                    || !self.behind_preposition()
                    || (self.object || own()) && acts_itself(items, sentence, seen, at));
            // "said the mill, built in May, was late"
            let led = || behind(1).is_some_and(|n| n.is(Flags::PREPOSITION | Flags::TIME));
            let aside = || {
                item.is(Flags::PARTICIPLE | Flags::ED)
                    && seen.noun
                    && led()
                    && between_commas(items, sentence, self.before, at)
            };
            // "said a truce brokered by Norland and Vint had opened it"
            let done = || {
                let verb = |i: &Item| i.is(Flags::AUXILIARY) && !i.is(Flags::GENITIVE) || surely_finite(i);
                let by = behind(1).is_some_and(|n| n.is(Flags::PREPOSITION) && n.span.of(self.text) == "by");
                // "papers drawn up by the board and passed in May had": two verbs alike
                let joined =
                    |pair: &[Item]| pair[0].is(Flags::COORDINATOR) && pair[1].is(Flags::ED | Flags::PARTICIPLE);
                let ends = |pair: &&[Item]| pair[0].is(Flags::RELATIVE) || joined(pair);
                by && b.is_word()
                    && !b.is(Flags::COORDINATOR)
                    && items[at + 2..sentence.end].windows(2).take_while(|p| !ends(p)).any(|p| verb(&p[0]))
            };
            // "Groups that want to save the pier accused the board"
            let next = || items.get(at + 1).is_some_and(|n| at + 1 < sentence.end && n.is_word());
            let waits = || seen.waits && b.is_word() && next() && !later_verb(items, sentence, at + 1);
            return if (shared || reported || waits()) && !aside() && !done() { Act::Finite } else { Act::Past };
        }
        // "officials briefed on it said"
        let reduced = b.is_word()
            && !b.is(Flags::COORDINATOR)
            && items.get(at + 1).is_some_and(|n| {
                (n.is(Flags::PREPOSITION) && !n.is(Flags::ADVERB) || n.is(Flags::TIME)) && at + 1 < sentence.end
            })
            // "closed by saying that it was late"
            && !items.get(at + 2).is_some_and(|n| n.is(Flags::BASE | Flags::AUXILIARY) || n.is(Flags::STRONG) && n.is(Flags::ENDS_ING))
            && (later_verb(items, sentence, at + 1) || who_then_verb(items, sentence, at + 1) || self.then_shows())
            && !(b.is(Flags::CAPITAL) && only_described(items, sentence, at));
        // "In a statement released Thursday, …"
        let leading = items[sentence.start].is(Flags::PREPOSITION)
            && !clause_follows(items, sentence, sentence.start, false)
            && !b.is(Flags::CAPITAL | Flags::PRONOUN)
            && !items[sentence.start..at].iter().any(|i| i.sign != '\0' || i.quote.is_some());
        if reduced
            || leading
            || !seen.noun
            || between_commas(items, sentence, self.before, at)
            || names(items, sentence, self.before, at)
        {
            Act::Past
        } else {
            Act::Finite
        }
    }
}
