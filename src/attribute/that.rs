//! Which "that" behind a cue leads to what was said: none that points at the noun behind it ("repeated that claim"),
//! stands for the noun before it ("a plan that failed"), or leads to what came of it ("so loudly that she left").

use super::around::{Around, TO_THAT};
use super::openers::{behind_day, said_of};
use super::phrase::{adverbial, finite, named_occasion, time_at};
use crate::extract::{Act, Item};
use crate::rules::{Flags, Names, Traits};

/// Longest aside between a cue and "that", in items.
const LONGEST_ASIDE: usize = 14;

impl Around<'_> {
    /// The word "that" behind a cue that ends at `from`, with no comma between.
    pub(super) fn that(&self, from: usize) -> Option<usize> {
        self.that_within(from, TO_THAT)
    }

    /// The same no farther than so many words away.
    pub(super) fn that_within(&self, from: usize, reach: usize) -> Option<usize> {
        let said = from.checked_sub(1).is_some_and(|cue| self.items[cue].is(Flags::STRONG));
        (from..self.end.min(from + reach))
            .take_while(|&k| (self.items[k].sign == '\0' || self.owns(k)) && !finite(&self.items[k]))
            // "asked Orr to hand that boat to them"
            .take_while(|&k| k == from || self.items[k].act != Act::Infinitive)
            // "said Monday on “Larn Now” that"
            .take_while(|&k| {
                let item = &self.items[k];
                item.quote.is_none()
                    // "told “Larn Now” that"
                    || item.title
                        && !item.comma
                        && self.items[k - 1].is(Flags::PREPOSITION | Flags::GENITIVE | Flags::HEARER)
            })
            // "mocked Orr for saying that": the inner verb's.
            .take_while(|&k| {
                let verb = &self.items[k];
                let led = k > from && self.items[k - 1].is(Flags::SUBORDINATOR | Flags::PREPOSITION);
                // "answered the charge with her lawyers arguing that"
                let leads = k > from && self.items.get(k + 1).is_some_and(Item::is_that);
                let led = (led || leads) && verb.is(Flags::CUE_VERB);
                let occasion = || k > from && named_occasion(self.items, from, k);
                !(verb.act == Act::Participle && (verb.is(Flags::STRONG) || led)) || occasion()
            })
            .filter(|&k| self.items[k].is(Flags::SUBORDINATOR) && self.items[k].is(Flags::RELATIVE))
            .filter(|&k| k == from || self.items[k].is(Flags::CONTENT) || self.told_where(from, k))
            .find(|&k| k > from || !self.points_at(k))
            // "a measure that later opened it", "plans that he says are late": the word is the measure.
            .filter(|&k| k == from || said && behind_day(self.items, k) || !self.stands_for(k))
            // "turned over that boat"
            .filter(|&k| k == from || !self.items[k - 1].is(Flags::PREPOSITION))
            .filter(|&k| !self.so_that(k) && !self.of_subject(from, k))
    }

    /// "said Sunday the boats that": whether the phrase that "that" at `k` belongs to follows a day behind a verb that tells
    /// nobody anything.
    fn of_subject(&self, from: usize, k: usize) -> bool {
        let cue = from.checked_sub(1).map(|c| &self.items[c]).filter(|c| c.is(Flags::STRONG) && !c.is(Flags::HEARER));
        let day = self.items[from..k].iter().take_while(|i| i.is(Flags::TIME)).count();
        let [article, noun @ ..] = &self.items[from + day..k] else { return false };
        let the = article.is(Flags::DETERMINER) && !article.is(Flags::PRONOUN);
        let plain = !noun.is_empty() && noun.iter().all(|i| i.is_plain() && !i.is(Flags::PREPOSITION | Flags::TIME));
        cue.is_some() && day > 0 && the && plain
    }

    /// "told the Sailors’ Guild that": whether the sign at `k` makes a genitive of the word before it, and a name follows.
    fn owns(&self, k: usize) -> bool {
        let sign = &self.items[k];
        let attached = || k > self.start && self.items[k - 1].span.end() == sign.span.start();
        // "said Lund's claims that"
        let named = || self.items.get(k + 1).is_some_and(|i| i.is(Flags::CAPITAL));
        matches!(sign.sign, '’' | '\'') && attached() && named()
    }

    /// "said that of her in 1988": whether "that" at `that` is what was said, and leads to no clause. "That about 40 crews
    /// live there" does, whatever "live" is.
    pub(super) fn is_object(&self, that: usize) -> bool {
        let rest = &self.items[that + 1..self.end];
        let linked = |i: &Item| i.is(Flags::PREPOSITION) && !i.traits.any(Traits::NEAR);
        rest.first().is_some_and(linked) && !rest.iter().any(finite)
    }

    /// "found, however, that", "said on Larn Radio, where she works, that", "said — on Monday — that": the word behind an
    /// aside between two commas or dashes, the first of which stands at `from`, or behind a short phrase there.
    pub(super) fn past_aside(&self, from: usize) -> Option<usize> {
        let word = |k: &usize| self.items[*k].is_word();
        let led = self.items.get(from).is_some_and(|i| i.is(Flags::PREPOSITION));
        let open = if led { from + (from..self.end.min(from + TO_THAT)).take_while(word).count() } else { from };
        let dashed = self.items.get(open).is_some_and(Item::is_dash);
        let lead = self.items.get(open + 1).filter(|_| open + 3 < self.end && (dashed || self.comma(open)))?;
        let opens = lead.is(Flags::ADVERB | Flags::LY | Flags::PREPOSITION | Flags::SUBORDINATOR | Flags::ENDS_ING);
        let opens = if led { lead.is(Flags::RELATIVE) } else { opens && !lead.is(Flags::RELATIVE) };
        let inside = |k: &usize| if dashed { !self.items[*k].is_dash() } else { word(k) };
        let close = open + 1 + (open + 1..self.end.min(open + LONGEST_ASIDE)).take_while(inside).count();
        let closed = self.items.get(close).is_some_and(|i| if dashed { i.is_dash() } else { i.sign == ',' });
        let that = (opens || dashed && !led) && close > open + 1 && closed;
        // "spoke, in a talk, that was late"
        let clause = self.items.get(close + 2).is_some_and(|next| !finite(next) || next.is(Flags::PRONOUN));
        (that && clause && self.that_within(close + 1, 1).is_some()).then_some(close + 1)
    }

    /// "said on Tuesday, May 2, that": the word behind a date at `from` whose end stands between commas.
    pub(super) fn past_date(&self, from: usize) -> Option<usize> {
        let lead = self.items[from].is(Flags::PREPOSITION | Flags::TIME);
        let comma = Some(self.behind_aside(from)).filter(|&c| lead && c > from && self.comma(c) && c + 3 < self.end)?;
        let date = |k: &usize| self.items[*k].is(Flags::TIME) || self.items[*k].number;
        let close = comma + 1 + (comma + 1..self.end).take_while(date).count();
        (close > comma + 1 && self.comma(close) && self.that_within(close + 1, 1).is_some()).then_some(close + 1)
    }

    /// "told nurses where it was", not "opened a school where nurses learn": whether somebody stands before the word at `k`.
    fn told_where(&self, from: usize, k: usize) -> bool {
        let somebody = Flags::PRONOUN | Flags::ROLE | Flags::CAPITAL | Flags::PLURAL;
        let lead = &self.items[from];
        let to = lead.span.of(self.text) == "to";
        self.items[k - 1].is(somebody) && (to || !lead.is(Flags::PREPOSITION | Flags::ENDS_ING))
    }

    /// "pushed him with such force that he fell", "argued so loudly that she left": whether the clause behind "that" at `k`
    /// is what came of it. "Said so on Friday that" says what.
    fn so_that(&self, k: usize) -> bool {
        let degree = |i: usize| {
            let (word, before) = (self.items[i].span.of(self.text), i.checked_sub(1).map(|b| &self.items[b]));
            match word {
                "such" => before.is_some_and(|b| b.is(Flags::PREPOSITION)),
                "so" => {
                    let how = &self.items[i + 1];
                    i + 1 < k && !how.is(Flags::INDEFINITE | Flags::DETERMINER | Flags::PREPOSITION | Flags::TIME)
                }
                _ => false,
            }
        };
        (self.start.max(k.saturating_sub(TO_THAT))..k).rev().take_while(|&i| self.items[i].is_word()).any(degree)
    }

    /// "repeated that claim in June": whether "that" at `k` belongs to the noun behind it, and leads to no clause.
    pub(super) fn points_at(&self, k: usize) -> bool {
        let other = Flags::CAPITAL | Flags::DETERMINER | Flags::PRONOUN | Flags::PLURAL | Flags::PREPOSITION;
        let noun = self.items.get(k + 1).filter(|i| k + 1 < self.end && i.is_word() && !i.number && !i.is(other));
        let next = self.items.get(k + 2).filter(|_| k + 2 < self.end);
        // "disputed that, saying it was late"
        let apart = self.items.get(k + 1).is_some_and(|i| i.sign == ',');
        if apart && next.is_some_and(|n| n.act == Act::Participle && n.is(Flags::CUE_VERB)) {
            return true;
        }
        // "cite that study as proof that it is late"
        let as_proof = |n: &Item| {
            n.comments() && n.span.of(self.text) == "as" && !self.items[k - 1].is(Flags::STRONG) && self.proves(k + 3)
        };
        if noun.is_some() && next.is_some_and(as_proof) {
            return true;
        }
        // "read that slip aloud", "asks that question every day"
        let ends = next.is_none_or(|n| !n.is_word() || n.is(Flags::PREPOSITION | Flags::TIME) || adverbial(n))
            || time_at(self.items, self.end, k + 2);
        let verb = |i: &Item| matches!(i.act, Act::Finite | Act::Past | Act::Group) || i.is(Flags::AUXILIARY);
        // "that claims of theft mount"
        let one = noun.is_some_and(|n| !n.span.of(self.text).ends_with('s'));
        one && ends && !self.items[k + 2..self.end].iter().any(verb)
    }

    /// "said that figure was low": whether "that" at `at` points at the noun behind it, which begins what was said. One
    /// that can be counted has an article else; "said that rain was due" needs none.
    pub(super) fn begins_as_one(&self, at: usize) -> bool {
        let [noun, verb, ..] = &self.items[at + 1..self.end.max(at + 1)] else { return false };
        let one = noun.is_word() && !noun.is(Flags::CAPITAL | Flags::GENITIVE | Flags::PLURAL);
        one && finite(verb) && !verb.is(Flags::PRONOUN) && Names::builtin().pointed.has(noun.span.of(self.text))
    }

    /// "proof that", "a clear sign that": whether no verb stands between the item at `from` and such a word.
    fn proves(&self, from: usize) -> bool {
        let mut words = (from..self.end.min(from + TO_THAT)).take_while(|&k| self.items[k].is_word());
        let found = words.find(|&k| finite(&self.items[k]) || self.items[k].is(Flags::CONTENT));
        found.is_some_and(|k| self.items[k].is_that())
    }

    /// Whether "that" at `at` stands for the noun before it: its clause lacks a subject, or another's verb of saying
    /// follows where the object would be.
    fn stands_for(&self, at: usize) -> bool {
        let Some(next) = (at + 1..self.end).find(|&k| !adverbial(&self.items[k]) || self.there(k)) else {
            return false;
        };
        if self.there(next) {
            return false;
        }
        let said = self.items.get(next + 1).filter(|_| next + 1 < self.end);
        let aside = self.items[next].is(Flags::PRONOUN) && said.is_some_and(|s| s.is(Flags::STRONG) && finite(s));
        let goes_on = aside && self.items.get(next + 2).is_some_and(|i| finite(i) || i.is(Flags::VERB));
        let goes_on = goes_on || said_of(self.items, &(at..self.end), at);
        finite(&self.items[next]) && !self.items[next].is(Flags::PRONOUN) || goes_on
    }

    /// "wrote a book that nobody read": whether the words `between` the cue and "that" are one thing of many that such a
    /// verb has for its object, which "that" stands for.
    pub(super) fn made_one(&self, verb: &Item, between: &[Item]) -> bool {
        let counts = |i: &Item| i.traits.any(Traits::SINGLE | Traits::NUMBER) || i.number;
        // "told them in a letter that"
        let led = |first: usize| first.checked_sub(1).is_some_and(|k| !between[k].is(Flags::PRONOUN));
        let phrase = between.iter().rposition(counts).filter(|&f| !led(f)).map(|first| &between[first..]);
        let phrase = phrase.filter(|p| p.iter().all(|i| i.is_plain() && !i.is(Flags::PREPOSITION)));
        let Some(noun) = phrase.and_then(|p| p.last().filter(|n| p.len() > 1 || n.is(Flags::INDEFINITE))) else {
            return false;
        };
        let says = noun.is(Flags::CUE_NOUN) && !verb.is(Flags::STRONG | Flags::ASKS);
        let somebody = Flags::ROLE | Flags::BODY_HEAD | Flags::CAPITAL | Flags::PRONOUN | Flags::TIME;
        let text = noun.is(Flags::CUE_NOUN) && !noun.is(Flags::CAPITAL);
        let held = !verb.is(Flags::HEARER) || noun.is(Flags::CUE_NOUN | Flags::OCCASION);
        held && !says && (text || !noun.is(somebody))
    }

    /// "a song she wrote that praises them": whether the source stands right behind a noun, and "that" at `that` is the
    /// subject of the verb behind it.
    pub(super) fn made(&self, that: usize) -> bool {
        let Some([article, noun]) = self.first.checked_sub(2).and_then(|f| self.items.get(f..self.first)) else {
            return false;
        };
        let other = Flags::ADVERB | Flags::PREPOSITION | Flags::SUBORDINATOR | Flags::COORDINATOR | Flags::TIME;
        let noun = noun.is_plain() && !noun.is(other | Flags::PRONOUN | Flags::RELATIVE);
        let subject = &self.items[self.first];
        let verb = self.items.get(that + 1).filter(|_| that + 1 < self.end);
        noun && self.first > self.start + 1
            && article.is_word()
            && subject.is(Flags::PRONOUN)
            && verb.is_some_and(|v| finite(v) && !v.is(Flags::PRONOUN))
    }
}
