//! Whether a present tense is one: "Orr plans to leave" and "officials plan it", not "the town plans" and "their
//! plan". A form in -s is as often a plural noun, a bare one a noun; number, a determiner and what follows tell
//! them apart.

use super::company::{
    Seen, alone, both, closed_by_credit, closes_as_credit, last_reports, later_verb, opens_clause, said_of_several,
    singular_head, takes_object,
};
use super::nominal::origin;
use super::openers::surely_finite;
use super::phrase::{run_start, time_at};
use super::relatives::{described_plural, plural_head, several_of, voiced};
use crate::extract::{Act, Item};
use crate::rules::{Flags, Inflection, Traits};
use std::ops::Range;

/// How far behind a verb the other may stand that "and" joins to it, in items.
const TO_SAYS: usize = 6;

/// A form that may be finite, with its company.
pub(super) struct Place<'a> {
    pub(super) text: &'a str,
    pub(super) items: &'a [Item],
    pub(super) sentence: &'a Range<usize>,
    pub(super) seen: &'a Seen,
    pub(super) at: usize,
    /// The item before it, adverbs aside.
    pub(super) before: usize,
    /// What follows looks like an object or a reported clause.
    pub(super) object: bool,
}

impl Place<'_> {
    /// Whether a clause may begin here without a word for it.
    fn fresh(&self) -> bool {
        self.seen.verb.is_none() || self.seen.noun && last_reports(self.items, self.seen)
    }

    /// "officials say", not "the officials plan".
    pub(super) fn plural(&self) -> bool {
        let (item, b) = (&self.items[self.at], &self.items[self.before]);
        let plural =
            b.is(Flags::PLURAL) || b.is_plain() && b.span.of(self.text).ends_with('s') && !self.name(self.before);
        // "…, court documents show."
        if plural && item.is(Flags::CUE_VERB) && closes_as_credit(self.items, self.sentence, self.at) {
            return true;
        }
        let that = self.items.get(self.at + 1).is_some_and(|n| n.is_that());
        // "Wardens suspect bad wires were used"
        // "The tenants claim landlords lied", not "the officials claim form was lost"
        let several = || self.items.get(self.at + 1).is_some_and(|n| n.span.of(self.text).ends_with('s'));
        let tells = item.is(Flags::WEAK) || item.is(Flags::CUE_VERB) && several();
        let role = b.is(Flags::ROLE) && b.is(Flags::PLURAL) && tells;
        let next =
            self.items.get(self.at + 1).is_some_and(|n| n.is_word() && !n.is(Flags::AUXILIARY | Flags::PREPOSITION));
        if role
            && next
            && self.fresh()
            && opens_clause(self.items, self.sentence, self.before)
            && later_verb(self.items, self.sentence, self.at + 1)
        {
            return true;
        }
        // "Records show that": a capital that begins a sentence makes no name.
        let first =
            || self.before == self.sentence.start && b.span.of(self.text).ends_with('s') && !b.is(Flags::GENITIVE);
        let closed = || closed_by_credit(self.items, self.sentence, self.at);
        let several = || {
            first()
                || several_of(self.text, self.items, self.sentence, self.before)
                || described_plural(self.text, self.items, self.sentence.start, self.before)
        };
        let plural = plural || (that || self.shows_clause()) && several() || first() && closed();
        let plural = plural || plural_head(self.text, self.items, self.sentence.start, self.before);
        let credits = self.before.checked_sub(2).is_some_and(|from| {
            // "“…,” the partners state in the letter"
            self.items[from.max(self.sentence.start)..self.before].iter().any(|i| i.quote.is_some())
        });
        // "As Orr and Lund report, the crane"
        let lead = &self.items[self.sentence.start];
        let comments = lead.comments() && self.items.get(self.at + 1).is_some_and(|n| n.sign == ',');
        let plans = || self.leads_to_verb() && opens_clause(self.items, self.sentence, self.before);
        (plural || both(self.items, self.sentence, self.at))
            && self.fresh()
            && (self.object
                || self.shows_clause()
                || credits
                || comments
                || closed()
                || self.appeals()
                || !item.is(Flags::NOUN_LIKE)
                || self.said()
                || plans()
                || said_of_several(self.items, self.sentence, self.at))
    }

    /// "Records show Orr said", "Polls show most pilots back it": whether the phrase behind the verb has one of its own.
    fn shows_clause(&self) -> bool {
        let begins = Flags::DETERMINER | Flags::CAPITAL | Flags::INDEFINITE | Flags::PRONOUN;
        let next = self.items.get(self.at + 1).is_some_and(|n| n.is_word() && (n.number || n.is(begins)));
        next && self.items[self.at].is(Flags::CUE_VERB) && later_verb(self.items, self.sentence, self.at + 1)
    }

    /// "the authors call for": whether a preposition follows a verb that needs it, and no other verb.
    fn appeals(&self) -> bool {
        let next = self.items.get(self.at + 1).filter(|n| n.is(Flags::PREPOSITION));
        let what = self.items.get(self.at + 2).is_some_and(|w| w.quote.is_some() || w.is(Flags::DETERMINER));
        self.items[self.at].is(Flags::APPEALS)
            && what
            && next.is_some_and(|n| n.span.of(self.text) == "for")
            && !later_verb(self.items, self.sentence, self.at + 1)
    }

    /// Whether the capital at `i` is no plural ("the Norlanders").
    fn name(&self, i: usize) -> bool {
        self.items[i].is(Flags::CAPITAL) && !(i > self.sentence.start && self.items[i - 1].is(Flags::DETERMINER))
    }

    /// "of Pier Board claims": whether a preposition leads to the name before the word.
    fn led(&self) -> bool {
        let name = |i: &Item| i.is_plain() && i.is(Flags::CAPITAL) && !i.is(Flags::PREPOSITION);
        let first = run_start(self.items, self.sentence.start..self.at, name);
        // "A man who lives in Larn claims": the clause round that one waits for its verb.
        let waits = |i: &Item| i.is(Flags::RELATIVE) && !i.is(Flags::DETERMINER);
        let first = first.filter(|&first| !self.items[self.sentence.start..first].iter().any(waits));
        let link = first.and_then(|first| first.checked_sub(1)).filter(|&link| link >= self.sentence.start);
        link.is_some_and(|link| self.items[link].is(Flags::PREPOSITION) && !self.items[link].is(Flags::SUBORDINATOR))
    }

    /// "Orr notes the …", not "the town notes and …".
    pub(super) fn present(&self) -> bool {
        let (item, b) = (&self.items[self.at], &self.items[self.before]);
        let goes_on = |n: &Item| n.quote.is_some() || n.is_word() && !n.is(Flags::COORDINATOR | Flags::AUXILIARY);
        match () {
            () if !item.is(Flags::NOUN_LIKE | Flags::CUE_NOUN) => true,
            // "Norland-leaning states", "the Benton attacks met"
            () if b.is(Flags::ED | Flags::ENDS_ING) && b.span.of(self.text).contains('-') => false,
            () if self.items.get(self.at + 1).is_some_and(surely_finite) || voiced(self.items, self.at) => false,
            // "disputed Norwegian claims that", "Norwegian claims that": no Norwegian stands there without an article.
            () if item.is(Flags::CUE_NOUN) && origin(self.text, self.items, self.sentence.start, self.before) => false,
            // "are wary of Pier Board claims that"
            () if !self.fresh() && self.led() => false,
            // "Pier Board emails released this week showed"
            () if self.items.get(self.at + 1).is_some_and(|n| n.is(Flags::ED))
                && time_at(self.items, self.sentence.end, self.at + 2) =>
            {
                false
            }
            // "…, the report states."
            () if item.is(Flags::CUE_VERB) && closes_as_credit(self.items, self.sentence, self.at) => true,
            // "in two radio reports"
            () if self.several() => false,
            () if self.of_body() => false,
            // "a driver walks": no plural goes with the article.
            () if self.counted() => true,
            // "Orr plans to speak"
            () if (b.is(Flags::CAPITAL) || b.is(Flags::ROLE | Flags::BODY_HEAD) && self.determined())
                && !b.is(Flags::PLURAL)
                && self.leads_to_verb() =>
            {
                true
            }
            // "Orr laughs.", "Orr shrugs when"
            () if b.is(Flags::CAPITAL) && !b.is(Flags::PLURAL) && item.is_personal() && self.stands_alone() => true,
            // "the ad then cuts to"
            () if self.before + 1 < self.at && b.is_word() && !b.is(Flags::COORDINATOR) => true,
            // "but now plans to"
            () if b.is(Flags::COORDINATOR) && self.before + 1 < self.at && self.leads_to_verb() => true,
            () if b.is(Flags::COORDINATOR) || b.sign == ',' => self.object,
            () if b.is(Flags::PLURAL) && singular_head(self.items, self.sentence.start, self.before, self.object) => {
                true
            }
            () if b.is(Flags::PLURAL) || !b.is_word() => false,
            () if b.is(Flags::CAPITAL) => {
                (self.object
                    || self.and_says()
                    || self.seen.verb.is_none()
                        && (self.before > self.sentence.start || alone(self.items, self.sentence, self.at)))
                    && (self.items.get(self.at + 1).is_some_and(goes_on) || self.and_says())
            }
            () => {
                let credited = || self.determined() && closed_by_credit(self.items, self.sentence, self.at);
                (self.object || self.said() || credited()) && self.fresh()
            }
        }
    }

    /// Whether the verb may have no object: a sign, a preposition or a clause follows.
    fn stands_alone(&self) -> bool {
        let ends = |n: &Item| !n.is_word() || n.is(Flags::PREPOSITION | Flags::SUBORDINATOR);
        self.seen.verb.is_none() && self.items.get(self.at + 1).is_none_or(ends)
    }

    /// "said the ferry runs late": a clause must follow, and nothing else is its verb.
    fn said(&self) -> bool {
        let (items, at) = (self.items, self.at);
        let first = run_start(items, self.sentence.start..at, Item::is_plain);
        let opens =
            first.filter(|&i| items[i].is(Flags::DETERMINER | Flags::GENITIVE | Flags::POSSESSIVE) && i + 1 < at);
        let cue = opens.and_then(|i| i.checked_sub(1)).map(|i| &items[i]);
        let no_clause = Flags::HEARER | Flags::WEAK | Flags::CLAUSELESS;
        let told = |c: &Item| c.is(Flags::STRONG) || c.is(Flags::CUE_VERB) && c.act == Act::Finite;
        let tells = |c: &Item| told(c) && c.is(Flags::PAST | Flags::THIRD) && !c.is(no_clause);
        // "said the roof leaks."
        let ends = || {
            items.get(at + 1).is_none_or(|n| n.sign == '.')
                && !items[at].is(Flags::CUE_NOUN)
                && cue.is_some_and(|c| c.is(Flags::STRONG))
        };
        (at + 1 < self.sentence.end && items[at + 1].is_word() || ends())
            && cue.is_some_and(tells)
            && !later_verb(items, self.sentence, at + 1)
    }

    /// Whether the phrase right before begins with a determiner or an owner: "the board plans to", not "along party
    /// lines to".
    fn determined(&self) -> bool {
        let word = |i: &usize| self.items[*i].is_word() && !self.items[*i].is(Flags::PREPOSITION | Flags::COORDINATOR);
        let opens = Flags::DETERMINER | Flags::GENITIVE | Flags::POSSESSIVE | Flags::CAPITAL;
        (self.sentence.start..=self.before).rev().take_while(word).any(|i| self.items[i].is(opens))
    }

    /// Whether a number begins the phrase right before, and a preposition or a verb leads to it: "rejected two earlier
    /// offers".
    fn several(&self) -> bool {
        let stops = Flags::PREPOSITION | Flags::COORDINATOR | Flags::PRONOUN | Flags::CAPITAL | Flags::POSSESSIVE;
        let plain = |i: &Item| i.is_word() && matches!(i.act, Act::None | Act::Past) && !i.is(stops);
        let first = run_start(self.items, self.sentence.start + 1..self.before + 1, plain);
        first.is_some_and(|f| {
            let (led, item) = (&self.items[f - 1], &self.items[f]);
            // "said everyone wants"
            let many = (item.number || item.is(Flags::INDEFINITE)) && !item.traits.any(Traits::SINGLE);
            many && (led.is(Flags::PREPOSITION) || takes_object(led))
        })
    }

    /// "A federal appeals court said": whether an article and an adjective stand before the word, a noun in the singular for
    /// a body or for somebody behind it, and the verb behind that.
    fn of_body(&self) -> bool {
        let Some(article) = self.at.checked_sub(2).filter(|&a| a >= self.sentence.start) else { return false };
        let lead = &self.items[article];
        let (adjective, next) = (&self.items[self.at - 1], self.items.get(self.at + 1));
        let noun = |n: &&Item| n.is(Flags::BODY_HEAD | Flags::ROLE) && !n.is(Flags::PLURAL | Flags::CAPITAL);
        // "A US appeals court said"
        let letters = adjective.is(Flags::CAPITALS) && lead.span.len() < "the".len();
        let like =
            || Inflection::builtin().adjective_like(adjective.span.of(self.text)) && !adjective.is(Flags::CAPITAL);
        lead.is(Flags::DETERMINER)
            && !lead.is(Flags::PRONOUN)
            && next.filter(noun).is_some_and(|n| n.is_plain())
            && !adjective.is(Flags::BODY_HEAD | Flags::ROLE | Flags::CUE_NOUN)
            && (letters || like())
            && later_verb(self.items, self.sentence, self.at + 2)
    }

    /// Whether "a" or "an" begins the phrase right before.
    fn counted(&self) -> bool {
        let word = |i: &usize| self.items[*i].is_word() && !self.items[*i].is(Flags::PREPOSITION | Flags::COORDINATOR);
        let mut phrase = (self.sentence.start..=self.before).rev().take_while(word);
        let article = phrase.find(|&i| self.items[i].is(Flags::DETERMINER | Flags::GENITIVE | Flags::POSSESSIVE));
        article.is_some_and(|a| {
            let word = self.items[a].span.of(self.text);
            // "a dozen guards"
            let many = self.items[self.before].is(Flags::INDEFINITE) || self.items[self.before].number;
            a < self.before && !many && (word.eq_ignore_ascii_case("a") || word.eq_ignore_ascii_case("an"))
        })
    }

    /// "Orr smiles and says", "looks up and says": whether "and" leads to a verb of saying a few words on.
    fn and_says(&self) -> bool {
        let rest = &self.items[self.at + 1..self.sentence.end.min(self.at + 1 + TO_SAYS)];
        let and = rest.iter().position(|i| !i.is_word() || i.is(Flags::COORDINATOR));
        let says = and.filter(|&a| rest[a].is(Flags::COORDINATOR)).and_then(|a| rest.get(a + 1));
        says.is_some_and(|s| s.is(Flags::STRONG) && s.is(Flags::THIRD) && surely_finite(s))
    }

    /// Whether "to" and a verb follow.
    fn leads_to_verb(&self) -> bool {
        let next = |i: usize| self.items.get(i).filter(|_| i < self.sentence.end);
        next(self.at + 1).is_some_and(|n| n.is_word() && n.span.of(self.text).eq_ignore_ascii_case("to"))
            && next(self.at + 2).is_some_and(|n| n.is(Flags::BASE))
    }
}
