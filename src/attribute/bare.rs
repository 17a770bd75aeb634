//! Where a clause begins that no "that" opens: "said the crane was late", "said on Friday the crane …", "said if
//! elected, he would". A phrase with a verb of its own must follow, or what follows is the cue's object.

use super::around::Around;
use super::company::{and_before_phrase, comma_of_place};
use super::object::phrase_after;
use super::phrase::{finite, this_time};
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};

/// How far into a clause its verb is looked for.
pub(super) const TO_VERB: usize = 12;

impl Around<'_> {
    /// Where a clause without "that" begins, at `from` or behind an aside there: "said on Friday the crane …".
    pub(super) fn bare(&self, from: usize) -> Option<usize> {
        // "wrote this update:" leads to what stands behind it.
        if self.items.get(self.end).is_some_and(|i| i.sign == ':') {
            return None;
        }
        let begins = |k: &usize| *k < self.end && (self.clause(*k) || self.condition(*k) || self.bounded(*k));
        // "explained to the mayor on Monday the county was"
        let to = self.items.get(from).is_some_and(|i| i.span.of(self.text) == "to");
        let told = to.then(|| phrase_after(self.items, from + 1, self.end)).flatten();
        let hearer = told.map(|t| self.behind_aside(t.end)).filter(begins);
        hearer.or_else(|| [self.behind_aside(from), from].into_iter().find(begins))
    }

    /// "there were leaks"
    pub(super) fn there(&self, from: usize) -> bool {
        // "there certainly was"
        let next = from + 1 + usize::from(self.items.get(from + 1).is_some_and(|i| i.is(Flags::LY)));
        let be = self.items.get(next).filter(|_| next < self.end);
        let word = self.items[from].span.of(self.text);
        let is = |word: &str| word.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("there"));
        self.items[from].is(Flags::ADVERB) && is(word) && (word.len() > 5 || be.is_some_and(|b| b.is(Flags::AUXILIARY)))
    }

    /// Behind "on Friday", "last week", "in a statement", if `from` begins such an aside.
    pub(super) fn behind_aside(&self, from: usize) -> usize {
        let is = |k: usize, flags: Flags| self.items[k].is(flags) && !self.items[k].is(Flags::GENITIVE);
        let mut at = from;
        loop {
            let led = at < self.end && self.items[at].is(Flags::PREPOSITION);
            // "pointing to a talk Orr gave"
            let lead = if led { self.items[at].span.of(self.text) } else { "" };
            if lead == "to" {
                return at;
            }
            // "sorry for remarks she made", "upset about a letter she got": what it is about.
            let about = led && (lead == "for" || self.items[at].traits.any(Traits::NEAR));
            let first = at + usize::from(led);
            let small = |k: &usize| self.items[*k].is(Flags::DETERMINER) || self.items[*k].number;
            let noun = first + (first..self.end).take_while(small).take(2).count();
            let kind = if led && !about { Flags::TIME | Flags::OCCASION } else { Flags::TIME };
            // "said in 2006 he believed", "vowed at first to stay"
            if led && self.year(first) {
                at = first + 1;
                continue;
            }
            let past = self.behind_occasion(noun).filter(|&p| led && !(about && self.items[p - 1].is(Flags::OCCASION)));
            if let Some(past) = past {
                at = past;
                continue;
            }
            // "in June 2012"
            let dated = |k: usize| is(k, kind) || k > noun && self.items[k].number;
            let past = noun + (noun..self.end).take_while(|&k| dated(k)).count();
            // "said this week they would", not "said this week was"
            let this =
                noun == first + 1 && this_time(self.items, noun) && past < self.end && !finite(&self.items[past]);
            if past == noun || !led && noun > first && !this {
                return at;
            }
            at = past;
        }
    }

    /// "pledged after the vote to stay": behind "after the vote", which begins at `from`.
    pub(super) fn behind_event(&self, from: usize) -> usize {
        let plain = |k: &usize| {
            let i = &self.items[*k];
            i.is_plain() && !i.is(Flags::PREPOSITION | Flags::PRONOUN)
        };
        from + 1 + (from + 1..self.end).take_while(plain).take(4).count()
    }

    /// Whether a year or such an adverb stands at `at`, and another phrase begins behind it: "2006 the", "first to stay",
    /// not "2006 boats".
    fn year(&self, at: usize) -> bool {
        let opens = |i: &Item| i.is(Flags::DETERMINER | Flags::PRONOUN | Flags::CAPITAL);
        let first = |i: &Item| i.is(Flags::ADVERB) && !i.is(Flags::INDEFINITE | Flags::NEGATION | Flags::TIME);
        let year = |i: &Item| i.number && i.span.len() == "2006".len() || first(i);
        at + 1 < self.end && year(&self.items[at]) && (opens(&self.items[at + 1]) || self.infinitive(at + 1))
    }

    /// "for the third time she", "in two brief radio comments the": behind the noun of such a phrase, from its adjectives
    /// at `from`, where another phrase begins.
    fn behind_occasion(&self, from: usize) -> Option<usize> {
        let time = |i: &Item| i.is(Flags::TIME | Flags::OCCASION) || i.span.of(self.text) == "time";
        let no_adjective =
            Flags::CAPITAL | Flags::PREPOSITION | Flags::COORDINATOR | Flags::SUBORDINATOR | Flags::PRONOUN;
        let plain = |k: &usize| {
            let i = &self.items[*k];
            i.is_word() && !time(i) && !finite(i) && !i.is(no_adjective | Flags::DETERMINER | Flags::GENITIVE)
        };
        let noun = from + (from..self.end).take_while(plain).take(2).count();
        let past = noun + self.items[noun..self.end.max(noun)].iter().take_while(|i| time(i)).count();
        let next = self.items.get(past).filter(|_| past < self.end && noun > from && past > noun)?;
        let opens = next.is(Flags::DETERMINER | Flags::PRONOUN | Flags::CAPITAL);
        (!self.items[past - 1].is(Flags::GENITIVE) && opens).then_some(past)
    }

    /// Whether a clause of its own begins at `from`: a phrase, then its verb.
    pub(super) fn clause(&self, from: usize) -> bool {
        let first = &self.items[from];
        if first.is_currency() && from + 1 < self.end {
            return self.clause(from + 1);
        }
        // "said “Tides” would open"
        if first.quote.is_some() && from + 1 < self.end {
            return first.title && !first.comma && finite(&self.items[from + 1]);
        }
        // "saw him lose", "found themselves mocked": no subject.
        if first.traits.any(Traits::OBJECT) && first.is(Flags::PRONOUN) {
            return false;
        }
        // "apologised saying it was late": another act of speech.
        if first.act == Act::Participle && first.is(Flags::STRONG) {
            return false;
        }
        let no_phrase =
            Flags::PREPOSITION | Flags::SUBORDINATOR | Flags::AUXILIARY | Flags::COORDINATOR | Flags::RELATIVE;
        // "claimed three lives": no verb goes with them.
        let many = first.number || first.traits.any(Traits::NUMBER) && !first.traits.any(Traits::SINGLE);
        let one = |i: &Item| i.is(Flags::THIRD) && !i.is(Flags::PAST | Flags::AUXILIARY);
        if many && self.items.get(from + 1).is_some_and(one) && !self.items[from + 2..self.end].iter().any(finite) {
            return false;
        }
        // "there were leaks", "he'll pay", "it's late"
        let contracted = || ["'s", "’s"].iter().any(|end| first.span.of(self.text).ends_with(end));
        if self.there(from) || first.is(Flags::PRONOUN) && (finite(first) || contracted()) {
            return true;
        }
        // "having to pay is"
        let having = first.is(Flags::ENDS_ING) && first.is(Flags::AUXILIARY);
        let subject = first.is(Flags::CAPITAL | Flags::DETERMINER | Flags::PRONOUN) || having;
        // "records disclosed Monday showed"
        let behind = |i: &Item| finite(i) || i.is(Flags::PREPOSITION) && !first.is(Flags::GENITIVE);
        if first.is(Flags::TIME) && self.items.get(from + 1).is_some_and(behind) {
            return false;
        }
        if !first.is_word() || first.is(no_phrase) && !subject {
            return false;
        }
        // "held a call after it fell": the verb is another clause's.
        let inside = |i: &Item| {
            let clause = i.is(Flags::SUBORDINATOR | Flags::RELATIVE) && !i.is(Flags::DETERMINER);
            // "wrote Orr a letter saying it was late"
            let says = i.act == Act::Participle && i.is(Flags::STRONG);
            let sign = matches!(i.sign, '-' | '&' | '%' | '(' | ')' | '\'' | '’') || i.is_currency();
            (i.is_word() || sign) && !clause && !says
        };
        // "in Dayton, Ohio, farms"
        let of_place = |k: usize| self.comma(k) && comma_of_place(&self.items[from + 1..], k - from - 1);
        // "boats from Larn, Tarn and Vint had"
        let name = |k: usize| {
            let other = Flags::TIME | Flags::PRONOUN | Flags::DETERMINER;
            self.items.get(k).is_some_and(|i| i.is(Flags::CAPITAL) && i.is_word() && !i.is(other))
        };
        let of_series = |k: usize| {
            if !self.comma(k) || !name(k - 1) {
                return false;
            }
            let names = (k + 1..self.end).take_while(|&k| name(k) || self.comma(k)).count();
            let and = k + 1 + names;
            let led = || self.items[from + 1..k].iter().any(|i| i.is(Flags::PREPOSITION));
            let joined = || self.items.get(and).is_some_and(|i| i.is(Flags::COORDINATOR)) && name(and + 1);
            names > 0 && joined() && led()
        };
        // "ending the grants before May could"
        let dated = |k: usize| self.items[k].leads_either() && self.items.get(k + 1).is_some_and(|n| n.is(Flags::TIME));
        // "proposed cakes the shop sells": what another has done to them.
        let contact = |k: usize| {
            let (before, article) = (&self.items[k - 1], &self.items[k]);
            let noun = before.is(Flags::PLURAL) || before.span.of(self.text).ends_with('s');
            let plain = !before.is(Flags::CAPITAL
                | Flags::DETERMINER
                | Flags::PREPOSITION
                | Flags::TIME
                | Flags::ADVERB
                | Flags::PRONOUN);
            k == from + 1 && noun && plain && article.is(Flags::DETERMINER) && !article.is(Flags::INDEFINITE)
        };
        // "disavowed signs that appear"
        let relative =
            |k: usize| self.items[k].is(Flags::RELATIVE) && self.items[k].is(Flags::SUBORDINATOR) && k > from;
        // "said the board's part in the plan to mend the old roofs of the harbour would": what was said has a verb.
        let told = |cue: &Item| cue.is(Flags::STRONG) && finite(cue) && !cue.is(Flags::HEARER | Flags::CLAUSELESS);
        let far = first.is(Flags::DETERMINER) && from > 0 && told(&self.items[from - 1]);
        let reach = if far { 2 * TO_VERB } else { TO_VERB };
        let verb = |from: usize| {
            (from..self.end.min(from + reach))
                .find(|&k| {
                    finite(&self.items[k])
                        || !inside(&self.items[k]) && !of_place(k) && !of_series(k) && !dated(k)
                        || relative(k)
                        || contact(k)
                })
                // "criticized the plan and praised": the speaker's next verb.
                .filter(|&k| finite(&self.items[k]) && !self.items[k - 1].is(Flags::COORDINATOR))
                // "denied it but in the end praised it"
                .filter(|&k| and_before_phrase(self.items, &(from..self.end), k - 1).is_none())
        };
        if verb(from + 1).is_some() || self.behind_relative(from) {
            return true;
        }
        if self.several_before_verb(from) {
            return true;
        }
        // "Orr, who left in May, used it"
        let dash = |k: usize| self.items[k].is_dash();
        let parts = |k: &usize| self.comma(*k) || dash(*k);
        let aside = (from + 1..self.end.min(from + TO_VERB)).find(|k| parts(k) || !inside(&self.items[*k]));
        let Some(open) = aside.filter(parts) else { return false };
        let close = (open + 1..self.end.min(open + TO_VERB)).find(|&k| dash(k) == dash(open) && parts(&k));
        let lead = &self.items[open + 1];
        close.is_some_and(|c| {
            // "Orr, though, used it"
            let word = c == open + 2 && lead.is(Flags::ADVERB | Flags::SUBORDINATOR);
            // "the driver, a man from Larn, was hurt"
            // "Orr, the man who signed it, had"
            let verb = (open + 1..c).find(|&k| finite(&self.items[k])).unwrap_or(c);
            let who = |i: &Item| i.is(Flags::RELATIVE) && !i.is(Flags::DETERMINER);
            let described = lead.is(Flags::DETERMINER | Flags::PREPOSITION) || lead.comments();
            let apposed = verb == c || described && self.items[open + 1..verb].iter().any(who);
            let aside = dash(open) || lead.is(Flags::RELATIVE) || apposed || word;
            c + 1 < self.end && finite(&self.items[c + 1]) && aside
        })
    }
}
