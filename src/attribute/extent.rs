//! Where what is reported ends: before more words of another cue, before what the copy adds of its own, and before
//! the main clause where the cue stands in one that hangs on it.

use super::around::Around;
use super::cue::{Credit, Form};
use super::phrase::{adverbial, concedes, dash, finite};
use super::sentence::Sentence;
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

impl Around<'_> {
    /// Where the clause that begins at `from` ends: before more words of another cue, and before the main
    /// clause when the cue stands in a subordinate one.
    pub(super) fn clause_end(&self, sentence: &Sentence, i: usize, from: usize) -> usize {
        let mut end = self.end;
        for (k, credit) in sentence.credits.iter().enumerate().skip(i + 1) {
            let at = match (&credit.source, credit.hit.form) {
                // "swayed by old and new evidence put forth", "in setting rules that favor men"
                (Some(_), Form::Finite) if credit.relative.is_some() || self.reduced(credit.hit.verb) => continue,
                // "said it had been typed and signed by the mayor"
                (Some(_), Form::Finite) if self.done_by(from, credit.hit.verb) => continue,
                // "leaving many homes dark"
                (_, Form::Ing) if self.items[credit.hit.verb].is(Flags::WEAK) => continue,
                // "ordered them to leave, with wardens warning of floods"
                (Some(source), Form::Ing)
                    if self.with(from, source.start) && !self.items[credit.hit.verb].is(Flags::CLAUSELESS) =>
                {
                    end = end.min(source.start - 2);
                    continue;
                }
                (_, Form::Ing | Form::According) => credit.hit.items.start,
                // "admitted it was late but insisted it was safe"
                // "planned to open it but now plans to sell it"
                (Some(source), Form::Finite)
                    if source.start < from
                        && (!self.items[credit.hit.verb].is(Flags::WEAK) || self.infinitive(credit.hit.items.end)) =>
                {
                    credit.hit.items.start
                }
                // "said it is old and he doubts that it will sell"
                (Some(source), Form::Finite) if self.doubts(sentence, source, credit) => continue,
                (Some(source), Form::Finite) => source.start.min(credit.hit.items.start),
                _ => continue,
            };
            // "said it was late; boats would come, Lund said, but"
            let stop = if at > from && self.comma(at - 1) { self.behind_stop(self.start, at - 1) } else { self.start };
            if stop > from + 2 {
                end = end.min(stop - 1);
                continue;
            }
            // "but still declined"
            let links = |i: &Item| i.is(Flags::NEGATION) || i.is(Flags::SUBORDINATOR) && !i.is(Flags::COORDINATOR);
            let small = |i: &Item| adverbial(i) && !links(i);
            let joint = (from + 2..at).rev().find(|&k| !small(&self.items[k])).filter(|_| at < end);
            let Some(joint) = joint.filter(|&j| !self.between(from, j)) else { continue };
            // "akin to drinking or swearing": two of a kind
            let alike = credit.hit.form == Form::Ing && self.items[joint - 1].is(Flags::ENDS_ING);
            if alike && self.items[joint].is(Flags::COORDINATOR) && joint + 1 == at {
                continue;
            }
            // "said that it is old and wardens would add a roof"
            let shares = credit.source.as_ref().is_some_and(|s| s.start < from);
            let helps = |k: usize| self.items[k].is(Flags::MODAL) || self.has(k) && shares && !self.comma(joint - 1);
            let would =
                credit.hit.items.clone().any(helps) && self.items[sentence.credits[i].hit.verb].is(Flags::STRONG);
            if would && self.items[joint].is(Flags::COORDINATOR) {
                continue;
            }
            // "…, though an official said …"
            let though = concedes(&self.items[joint]) && (self.comma(joint - 1) || dash(self.items, joint - 1));
            // "told wardens it had leaked, a court heard"
            let weak = self.items[credit.hit.verb].is(Flags::WEAK) && credit.hit.form == Form::Finite;
            // "that, if elected, he would sell"
            let weak = weak && !self.items[credit.hit.items.clone()].iter().any(|i| i.is(Flags::MODAL));
            // "said it had leaked, the Courier reported"
            if (weak || sentence.passes(k)) && self.comma(joint) && self.closes(credit) {
                end = joint;
                continue;
            }
            // "saying it was sold and adding that"
            let both = credit.hit.form == Form::Ing && sentence.credits[i].hit.form == Form::Ing;
            let also = self.items[joint].is(Flags::COORDINATOR) && (credit.hit.form == Form::Finite || both);
            // "would not run, while insisting that"
            let tells = self.comma(joint - 1) || sentence.that(credit.hit.items.end);
            let while_ = credit.hit.form == Form::Ing && concedes(&self.items[joint]) && tells;
            let joins = also || while_ || though && credit.hit.form == Form::Finite;
            // "Orr said it was late; Lund said it was not"
            let own = credit.source.as_ref().is_some_and(|s| s.start > joint);
            if self.items[joint].sign == ';' && own && !self.items[credit.hit.verb].is(Flags::WEAK) {
                end = joint;
            } else if self.inside_dashes(joint, end) {
                // "the army — a guild known as Quay Watch — in the north": the words go on behind it.
            } else if dash(self.items, joint) {
                // "no laws were broken -- suggesting"
                end = (from + 1..joint).rev().take_while(|&k| dash(self.items, k)).last().unwrap_or(joint);
            } else if joins || self.comma(joint) && credit.hit.form != Form::Finite {
                end = if joins && self.comma(joint - 1) { joint - 1 } else { joint };
            }
        }
        end = self.before_silence(sentence, i, from).map_or(end, |silence| end.min(silence));
        let cue = sentence.credits[i].hit.verb;
        end = self.opinion_end(cue, from, end);
        let clauses = sentence.clauses;
        // "has said it holds, but stressed that"
        let group = sentence.credits[i].hit.items.clone().find(|&k| self.items[k].act == Act::Finite).unwrap_or(cue);
        if let Some(joint) = self.shared(clauses, group, from, end) {
            end = joint;
        }
        if let Some(comma) = (from + 2..end).find(|&k| {
            self.comma(k) && (self.comments(k, end) || self.meanwhile(from, k) || self.later(k) || self.answered(k))
        }) {
            end = comma;
        }
        // "The clerk who refused to testify has become": a verb that nothing inside opens is another clause's.
        let opens = Flags::SUBORDINATOR | Flags::RELATIVE | Flags::CUE_VERB | Flags::PRONOUN | Flags::COORDINATOR;
        let thing = self.is_called_for(cue, from);
        if (thing || self.infinitive(from))
            && let Some(verb) = (from + if thing { 1 } else { 2 }..end).find(|&k| self.begins_another(k))
            && self.items[verb.min(from + 2)..verb].iter().all(|i| i.is_word() && !i.is(opens))
        {
            end = verb;
        }
        // "Calling it …, Orr left": before the subject of the verb that follows.
        let owner = clauses.owner(cue);
        if (cue + 1..end).contains(&owner)
            && let Some(comma) = (from + 2..owner).rev().find(|&k| self.comma(k))
        {
            end = comma;
        }
        // "While Orr said …, others left": at the comma that ends the cue's own clause.
        let outside = |k: usize| !clauses.open(self.items, cue, k);
        let goes_on = |k: usize| (k..self.end).any(|m| finite(&self.items[m]) && outside(m));
        // "decided not to run — she chose to leave", "urged the board to drop it, amid doubts"
        let stops = |k: usize| {
            let next = &self.items[k + 1];
            let inside = Flags::NOUN_PREPOSITION | Flags::ENDS_ING | Flags::VERB | Flags::SUBORDINATOR;
            let amid = self.comma(k) && next.is(Flags::PREPOSITION) && !next.is(inside);
            // "vowed to sell it, but his aides balked"
            let is = |k: usize, flags: Flags| k < end && self.items[k].is(flags);
            let verb = |k: usize| k < end && finite(&self.items[k]);
            let named = is(k + 2, Flags::CAPITAL) && (verb(k + 3) || verb(k + 4));
            let begins = is(k + 2, Flags::DETERMINER | Flags::PRONOUN) || named;
            let joined = self.comma(k) && next.is(Flags::COORDINATOR) && begins && (k + 3..end).any(verb);
            // "called for a vote; he fears it"
            let ends = thing && (self.items[k].sign == ';' || self.told_after(k, end));
            // "vowed to stay but, faced with a strike, left"
            let aside = self.items[k].is(Flags::COORDINATOR) && self.comma(k + 1);
            let close = if aside { (k + 2..end).find(|&c| self.comma(c)) } else { None };
            amid || joined
                || ends
                || close.is_some_and(|c| verb(c + 1))
                || dash(self.items, k) && next.is(Flags::PRONOUN) && !next.is(Flags::DETERMINER)
        };
        if (thing || self.wishes(from))
            && let Some(stop) = (from + 2..end).find(|&k| k + 1 < end && stops(k))
        {
            end = stop;
        }
        // "With critics arguing that it leaks, Orr sold it": at the comma before the main clause.
        let with = sentence.credits[i].hit.form == Form::Ing && self.items[self.start].span.of(self.text) == "With";
        let with = with && self.items[self.start..cue].iter().all(|i| i.is_word() && !finite(i));
        if with && let Some(comma) = (from + 1..end).find(|&k| self.comma(k) && self.clause(k + 1)) {
            end = comma;
        }
        let end = self.before_main_verb(sentence, i, from, end);
        let inner = sentence.credits[i].relative.is_some();
        let outer = if inner { self.before_outer_verb(clauses, cue, from) } else { None };
        let end = outer.map_or(end, |verb| end.min(verb));
        let main = (from + 2..end).find(|&k| self.comma(k) && k + 1 < self.end && outside(k + 1) && goes_on(k + 1));
        let end = main.unwrap_or(end);
        if self.lacks_verb(cue, from, end) { self.end } else { end }
    }

    /// "said the sale of boats in Norway and Larnland may help", "said talks with the board and the guild had ended": whether
    /// words said would end before an "and", and before their verb.
    fn lacks_verb(&self, cue: usize, from: usize, end: usize) -> bool {
        let joins = end < self.end && self.items[end].is(Flags::COORDINATOR);
        let said = self.items[cue].is(Flags::STRONG) && !self.items[cue].is(Flags::CLAUSELESS | Flags::HEARER);
        let begins = joins && said && !self.items[from].is(Flags::CONTENT) && !self.infinitive(from);
        begins
            && !self.items[from..end].iter().any(finite)
            && self.items[end + 1..self.end].iter().any(finite)
            && self.items.get(end + 1).is_some_and(|i| i.act == Act::None)
    }

    /// "the army — a guild known as Quay Watch — in the north": whether the dash at `dash` opens an aside behind which the
    /// same clause goes on.
    fn inside_dashes(&self, dash: usize, end: usize) -> bool {
        let sign = |k: usize| matches!(self.items[k].sign, '—' | '–');
        let close =
            (dash + 1..end).find(|&k| !self.items[k].is_word()).filter(|&k| sign(dash) && sign(k) && k + 1 < end);
        let plain = |c: &usize| !self.items[dash..*c].iter().any(|i| i.act == Act::Finite);
        close.filter(plain).is_some_and(|c| self.items[c + 1].is(Flags::PREPOSITION))
    }

    /// "and he doubts": whether what somebody thinks, by a pronoun, follows "and" without a comma.
    fn doubts(&self, sentence: &Sentence, source: &Range<usize>, credit: &Credit) -> bool {
        let personal = |i: &Item| i.is(Flags::PRONOUN) && !i.is(Flags::POSSESSIVE | Flags::RELATIVE | Flags::NEUTER);
        let joint = source.start.checked_sub(1).filter(|&k| k > self.start && self.items[k].is(Flags::COORDINATOR));
        let verb = credit.hit.verb;
        let thinks = self.items[verb].is(Flags::WEAK) && !self.items[verb].is(Flags::CLAUSELESS);
        let mind = || credit.hit.items.len() == 1 && sentence.clauses.owner(verb) == verb;
        let one = source.len() == 1 && personal(&self.items[source.start]);
        one && thinks && joint.is_some_and(|k| !self.comma(k - 1) && !self.items[k - 1].comma) && mind()
    }

    /// "had been typed and signed by": whether a passive behind `from` goes on with the verb, which "and" joins to it.
    fn done_by(&self, from: usize, verb: usize) -> bool {
        let by = self.items.get(verb + 1).is_some_and(|i| i.span.of(self.text) == "by");
        let be = |i: &Item| i.is(Flags::BE) && i.act != Act::None;
        by && self.items[verb].is(Flags::PARTICIPLE | Flags::ED)
            && self.items[verb - 1].is(Flags::COORDINATOR)
            && self.items[from.min(verb)..verb].iter().any(be)
    }

    /// Whether a comma and "with" stand before the phrase at `at`.
    fn with(&self, from: usize, at: usize) -> bool {
        at > from + 3 && self.comma(at - 2) && self.items[at - 1].span.of(self.text) == "with"
    }

    /// Whether nothing but a date follows a credit.
    fn closes(&self, credit: &Credit) -> bool {
        let last = credit.source.as_ref().map_or(0, |s| s.end).max(credit.hit.items.end);
        self.behind_aside(last) >= self.end
    }

    /// Whether the "and" at `joint` is that of "between May and June".
    fn between(&self, from: usize, joint: usize) -> bool {
        let mut near = (from.max(joint.saturating_sub(4))..joint).rev().take_while(|&k| self.items[k].is_word());
        self.items[joint].is(Flags::COORDINATOR) && near.any(|k| self.items[k].span.of(self.text) == "between")
    }

    /// "evidence put forth", "and other pier issues": a participle that describes the noun before it and has no
    /// object, or a noun.
    fn reduced(&self, verb: usize) -> bool {
        if self.items[verb].act == Act::None && self.items[verb].is(Flags::NOUN_LIKE) && !self.infinitive(verb + 1) {
            return true;
        }
        let object = Flags::DETERMINER | Flags::CAPITAL | Flags::PRONOUN | Flags::CONTENT;
        self.items[verb].act == Act::Past && !self.items.get(verb + 1).is_some_and(|i| i.is(object))
    }

    /// "he would quit, a stunning reversal": whether a remark on what was said, by the copy itself, follows the comma
    /// and ends the sentence.
    fn comments(&self, comma: usize, end: usize) -> bool {
        let article = |i: &Item| {
            let word = i.span.of(self.text);
            i.is(Flags::DETERMINER) && (word == "a" || word == "an")
        };
        let (before, rest) = (&self.items[comma - 1], &self.items[comma + 1..end]);
        // "something that Orr doubts"
        let thing = |i: &Item| i.is(Flags::INDEFINITE) && i.span.of(self.text) == "something";
        if let [first, next, ..] = rest
            && thing(first)
            && next.is(Flags::RELATIVE | Flags::PRONOUN | Flags::CAPITAL)
        {
            return true;
        }
        if !rest.first().is_some_and(article) || rest.iter().any(|i| i.quote.is_some()) {
            return false;
        }
        let stops = Flags::PREPOSITION | Flags::DETERMINER | Flags::PRONOUN | Flags::RELATIVE | Flags::GENITIVE;
        let stops = stops | Flags::CAPITAL;
        let phrase = 1 + rest[1..].iter().take_while(|i| i.is_plain() && !i.is(stops)).count();
        let noun = &rest[phrase - 1];
        // "a lawyer": somebody whom the words named last.
        let somebody = noun.is(Flags::ROLE | Flags::BODY_HEAD) || phrase < 2;
        let alone = !rest.iter().any(|i| i.sign == ',');
        let acts = matches!(before.act, Act::Finite | Act::Group | Act::Infinitive) && before.is_word();
        // "a comment the guild mocked because, Lund wrote, it was late"
        let next = rest.get(phrase).is_some_and(|i| i.is(Flags::DETERMINER) && !i.is(Flags::PRONOUN | Flags::RELATIVE));
        if noun.is(Flags::CUE_NOUN) && next && phrase < 4 {
            return true;
        }
        alone && !somebody && (noun.is(Flags::CUE_NOUN) || acts || before.is(Flags::TIME))
    }

    /// "he opposes it, a day after Lund said": whether what the copy dates the words by follows the comma.
    fn later(&self, comma: usize) -> bool {
        let mut words =
            self.items[comma + 1..self.end].iter().take(4).skip_while(|i| i.is(Flags::DETERMINER) || i.number);
        words.next().is_some_and(|i| i.is(Flags::TIME)) && words.next().is_some_and(|i| i.is(Flags::SUBORDINATOR))
    }
}
