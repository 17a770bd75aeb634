//! Whose subject a participle takes. "Orr left, saying" says that Orr spoke, "a man saying" that the man
//! did, and "a letter saying" that whoever sent it did; an infinitive goes with the verb before it.

use super::clauses::{Clauses, Opening};
use super::object::phrase_after;
use super::openers::surely_finite;
use super::phrase::{adverbial, dash, run_start};
use super::subject::subject_before;
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};
use std::ops::Range;

/// So many items before a participle "with" is looked for.
const TO_WITH: usize = 18;

impl Clauses {
    /// The finite verb whose subject a participle or infinitive takes; itself where there is none.
    pub(super) fn taken(&self, items: &[Item], sentence: &Range<usize>, here: usize, at: usize) -> usize {
        let Some(before) = at.checked_sub(1).filter(|&b| b >= sentence.start) else { return at };
        let b = &items[before];
        if items[at].act == Act::Participle && b.is(Flags::COORDINATOR) {
            // "telling … and asking": of one subject.
            let first = (sentence.start..before).rev().find(|&i| items[i].act == Act::Participle);
            if let Some(first) = first.filter(|&i| self.owner[i] != i && self.open(items, i, before)) {
                return self.owner[first];
            }
        }
        if items[at].act == Act::Participle && b.ends_in_comma() {
            // "…, as she left, shouting": the clause that this comma ends, where it follows its main clause.
            let closed = &self.all[items[before.saturating_sub(1).max(sentence.start)].clause as usize];
            let main = |p: usize| self.all[p].seen.verb.is_some() && self.all[p].opening == Opening::Main;
            // "It helps, as when Orr took the stage, saying"
            let remark = |p: usize| self.all[p].opening == Opening::Comment && self.all[p].seen.verb.is_none();
            let outer = |p: usize| if remark(p) { self.all[p].parent } else { Some(p) };
            let follows = closed.parent.and_then(outer).is_some_and(main);
            // "The court heard that it was shut, although Orr objected, saying": whoever spoke last.
            let told = closed.parent.is_some_and(|p| self.all[p].opening == Opening::Content);
            let speaks = |&v: &usize| v + 1 == before && answers(items, sentence.start, v);
            let answer = closed.seen.verb.filter(|v| told && closed.opening == Opening::Adverbial && speaks(v));
            if let Some(verb) = answer {
                return self.owner[verb];
            }
            if let Some(verb) =
                closed.seen.verb.filter(|_| matches!(closed.opening, Opening::Adverbial | Opening::Comment) && follows)
            {
                // "Orr closed the pier after the crane fell, blaming": no crane does.
                let main = closed.parent.and_then(outer).filter(|&p| {
                    let ours = self.all[p].seen.verb.map(|v| voice(items, sentence.start, p, v));
                    ours > Some(voice(items, sentence.start, items[verb].clause as usize, verb))
                });
                return self.owner[main.and_then(|p| self.all[p].seen.verb).unwrap_or(verb)];
            }
        }
        let function = Flags::ADVERB | Flags::LY | Flags::PREPOSITION | Flags::COORDINATOR;
        // "full of pride and poise saying"
        let speaks = Flags::SPEAKER | Flags::CUE_NOUN | Flags::OCCASION;
        let speaks = speaks | Flags::INDEFINITE | Flags::PRONOUN | Flags::PLURAL;
        let bare = before > sentence.start && items[before - 1].is(Flags::COORDINATOR) && !b.is(speaks);
        // "pointed to it saying"
        let it = b.is(Flags::NEUTER) && b.is(Flags::PRONOUN);
        let noun = b.is_plain() && !it && !b.is(function) && !bare && !carries(items, sentence, before);
        let mut clause = Some(here);
        let mut verb = None;
        while let Some(c) = clause {
            verb = self.all[c].seen.verb.or(verb);
            // "as sailors waved while shouting", "as they pointed to it saying"
            let beside = self.all[c].opening == Opening::Comment && (it || b.is(Flags::SUBORDINATOR));
            let whole = beside || matches!(self.all[c].opening, Opening::Main | Opening::Adverbial);
            // "whose aide answered by saying"
            let led = b.is(Flags::PREPOSITION) && !b.is(Flags::SUBORDINATOR);
            // "Quay Watch, which released a letter saying"
            let held = self.all[c].opening == Opening::Relative && c == here && b.is_word() && !noun;
            let held = held && items[at].act == Act::Participle && carries(items, sentence, before);
            if self.all[c].seen.verb.is_some() && (whole || led || held || items[at].act == Act::Infinitive) {
                break;
            }
            clause = self.all[c].parent;
        }
        match verb {
            // "a man shouting"
            Some(v) if noun && items[at].act == Act::Participle && !addresses(items, v) => at,
            Some(verb) => self.owner[verb],
            None => at,
        }
    }
}

/// "although Orr objected": whether the clause that ends with the verb at `verb` tells that somebody speaks.
fn answers(items: &[Item], start: usize, verb: usize) -> bool {
    let clause = items[verb].clause;
    let first = run_start(items, start..verb, |i| i.clause == clause).map(|f| &items[f + 1]);
    let reports = items[verb].is(Flags::CUE_VERB) && !items[verb].is(Flags::WEAK | Flags::CLAUSELESS);
    let person = Flags::CAPITAL | Flags::PRONOUN | Flags::ROLE | Flags::HONORIFIC;
    reports && first.is_some_and(|i| i.is(person) && !i.is(Flags::DETERMINER | Flags::NEUTER | Flags::TIME))
}

/// How well the subject of the verb at `verb`, in this clause, may speak: a person rather than a body, a body rather than a
/// thing.
fn voice(items: &[Item], start: usize, clause: usize, verb: usize) -> u8 {
    let no_name = Flags::DETERMINER | Flags::PREPOSITION | Flags::SUBORDINATOR | Flags::TIME | Flags::NEUTER;
    let person = Flags::CAPITAL | Flags::ROLE | Flags::PRONOUN | Flags::INDEFINITE;
    let voice = |i: &Item| match () {
        () if i.is(person) && !i.is(no_name) => 2,
        () if i.is(Flags::BODY_HEAD | Flags::BODY) => 1,
        () => 0,
    };
    let subject = items[start..verb].iter().filter(|i| i.clause as usize == clause && i.is_word());
    subject.map(voice).max().unwrap_or(0)
}

/// "Orr replied with a letter posted on Friday, saying": whether all that may be a verb behind the one at `at`, up to the
/// next comma, may as well describe the noun before it.
pub(super) fn only_described(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let verb =
        |i: &Item| i.is(Flags::AUXILIARY) || i.is(Flags::VERB | Flags::CUE_VERB) && i.is(Flags::PAST | Flags::THIRD);
    let mut verbs = (at + 1..sentence.end).take_while(|&k| items[k].is_word()).filter(|&k| verb(&items[k]));
    let led = |k: usize| items.get(k + 1).is_some_and(|n| n.is(Flags::PREPOSITION | Flags::TIME));
    let first = verbs.next().is_some_and(|k| items[k].is(Flags::ED) && led(k) && !items[k].is(Flags::STRONG));
    first && !verbs.any(|k| !items[k].is(Flags::NOUN_LIKE))
}

/// "Opening the bridge was wrong, Orr said": whether a word in -ing begins what stands between `start` and `comma` as its
/// subject. "Saying the bridge was wrong, Orr left" ends otherwise, and "Speaking as it fell, Orr said" has a clause.
pub(super) fn begins_as_subject(items: &[Item], start: usize, comma: usize) -> bool {
    let lead = &items[start];
    let opens = lead.act == Act::Participle && lead.is(Flags::ENDS_ING);
    let other = Flags::SUBORDINATOR | Flags::RELATIVE | Flags::PRONOUN;
    // "Opening himself to it was wrong"
    let own = |i: &Item| i.is(Flags::PRONOUN) && i.traits.any(Traits::OBJECT);
    let stops = |i: &Item| !i.is_word() || i.is(other) && !own(i) || i.act == Act::Finite;
    let verb = (start + 1..comma).find(|&i| stops(&items[i]));
    opens && verb.is_some_and(|v| v > start + 1 && items[v].act == Act::Finite && items[v].is(Flags::AUXILIARY))
}

/// "the plan, bent out of shape by Vane, would …": a participle between commas, its clause's verb behind them.
pub(super) fn between_commas(items: &[Item], sentence: &Range<usize>, before: usize, at: usize) -> bool {
    let end = sentence.end;
    let close = (at + 1..end).find(|&i| items[i].sign != '\0' || items[i].comma);
    let closes = |c: usize| items[c].ends_in_comma();
    let Some(close) = close.filter(|&c| closes(c) && items[before].sign == ',') else { return false };
    let next = (close + 1..end).find(|&i| !items[i].is(Flags::ADVERB | Flags::LY));
    next.is_some_and(|i| items[i].is(Flags::AUXILIARY) && !items[i].is(Flags::GENITIVE) || surely_finite(&items[i]))
}

/// "Orr, after calling it “a gift”, left": the subject before the aside that begins with the participle at `at`, or with a
/// preposition right before it. The first comma or dash opens it, the next closes it, and a finite verb must follow at once;
/// else what stands there is one of a list, or the end of a sentence.
pub(super) fn subject_round(items: &[Item], sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let lo = sentence.start;
    let leads = |i: &Item| i.is(Flags::PREPOSITION | Flags::SUBORDINATOR) && !i.is(Flags::CAPITAL);
    let first = at.checked_sub(usize::from(at > lo && leads(&items[at - 1])))?;
    let open = first.checked_sub(1).filter(|&o| o > lo && (items[o].sign == ',' || dash(items, o)))?;
    let dashed = items[open].sign != ',';
    // "Orr -- despite saying so -- left": two hyphens are one dash.
    let hyphens = |&i: &usize| dashed && items[i].sign == '-';
    let open = (lo + 1..open).rev().take_while(hyphens).last().unwrap_or(open);
    let closes = |k: &usize| if dashed { dash(items, *k) } else { items[*k].ends_in_comma() };
    let close = (at + 1..sentence.end).find(closes)?;
    let verb = (close + 1..sentence.end).find(|i| !adverbial(&items[*i]) && !hyphens(i))?;
    let clause = items[verb].clause;
    let told = |i: &Item| i.act == Act::Finite && i.clause == clause;
    let goes_on = items[verb].act == Act::Finite && !items[at..close].iter().any(|i| i.sign == ';');
    // "Orr, writing for the board, said so": of two that report the verb does.
    let marked = items[at..close + 1].iter().any(|i| i.quote.is_some());
    let goes_on =
        goes_on && items[at].is(Flags::CUE_VERB | Flags::AUXILIARY) && (marked || !items[verb].is(Flags::STRONG));
    if !goes_on || items[lo..open].iter().any(told) {
        return None;
    }
    subject_before(items, lo, open).filter(|s| s.end == open)
}

/// "Orr, in calling it “a gift,” went too far": the subject of the verb at `verb`, where the words that end before it close
/// such an aside.
pub(super) fn subject_past(items: &[Item], lo: usize, quote: usize, verb: usize) -> Option<Range<usize>> {
    let mut before = (lo..quote).rev().take_while(|&i| items[i].sign != ';');
    let participle = before.find(|&i| items[i].act == Act::Participle)?;
    subject_round(items, &(lo..verb + 1), participle)
}

/// Whether the phrase that ends at `last` carries words and nobody speaks in it: "a letter to members".
fn carries(items: &[Item], sentence: &Range<usize>, last: usize) -> bool {
    let first = run_start(items, sentence.start..last + 1, Item::is_plain).unwrap_or(last);
    // "a pledge sponsored by the guild"
    let described =
        first > sentence.start + 1 && items[first - 1].act == Act::Past && items[first - 2].is(Flags::CUE_NOUN);
    let phrase = || items[first - if described { 2 } else { 0 }..=last].iter();
    let carrier = items[last].is(Flags::OCCASION) || phrase().any(|i| i.is(Flags::CUE_NOUN));
    // "responded to videos showing that": they show it.
    let link = (sentence.start..last).rev().take_while(|&i| items[i].is_plain());
    let link = link.clone().find(|&i| items[i].is(Flags::PREPOSITION) && !items[i].is(Flags::NAME_PREPOSITION));
    if items[last].is(Flags::CUE_NOUN) && link.is_some_and(|l| reacts(items, l)) {
        return false;
    }
    // "Orr came after the paper's letter asking": it isn't Orr's.
    let dated = dated(items, sentence.start, last + 1).is_some();
    carrier && !dated && !phrase().any(|i| i.is(Flags::ROLE) && !i.is(Flags::PLURAL))
}

/// "responded to": whether the verb before the preposition at `link` tells that somebody answers what others said.
fn reacts(items: &[Item], link: usize) -> bool {
    let small = |i: &&Item| adverbial(i) || i.is(Flags::TIME);
    let before = link - items[..link].iter().rev().take_while(small).count();
    let verb = before.checked_sub(1).map(|v| &items[v]);
    let answers = Flags::PARTICLE | Flags::VAGUE;
    verb.is_some_and(|v| v.act != Act::None && v.is(Flags::CUE_VERB) && v.is(answers))
}

/// "came a week after the paper's letter asking": the phrase between a preposition of time and the participle at `at`.
pub(super) fn dated(items: &[Item], lo: usize, at: usize) -> Option<Range<usize>> {
    let words = || (lo..at).rev().take_while(|&i| items[i].is_plain());
    let after = words().find(|&i| items[i].leads_either());
    // "quotes from the board's letter saying"
    let owned = || {
        let owner = words().find(|&i| items[i].is(Flags::GENITIVE)).filter(|&i| !items[i].is(Flags::TIME))?;
        words().filter(|&i| i < owner).find(|&i| items[i].is(Flags::PREPOSITION))
    };
    let after = after.or_else(owned)?;
    (after + 1 < at).then_some(after + 1..at)
}

/// "printed letters from farmers saying": those between "from" or "by", behind what they wrote, and the participle at `at`.
pub(super) fn writers(items: &[Item], lo: usize, at: usize) -> Option<Range<usize>> {
    let several = |i: &Item| i.is(Flags::ROLE) && i.is(Flags::PLURAL) || i.is(Flags::INDEFINITE);
    let last = at.checked_sub(1).filter(|&l| l > lo + 1).map(|l| &items[l])?;
    let names_many = last.is(Flags::ROLE) && last.is(Flags::PLURAL);
    let phrase = |i: &Item| i.is_plain() && !i.is(Flags::PREPOSITION);
    let first = run_start(items, lo..at, phrase).filter(|&f| names_many && f > lo + 1)?;
    let link = &items[first - 1];
    let wrote = items[first - 2].is(Flags::CUE_NOUN) && items[first - 2].act == Act::None;
    let from = link.is(Flags::NAME_PREPOSITION) && link.span.len() > "for".len();
    (wrote && from && items[first..at].iter().any(several)).then_some(first..at)
}

/// "emailed supporters saying": who is addressed doesn't speak.
fn addresses(items: &[Item], verb: usize) -> bool {
    items[verb..items.len().min(verb + 2)].iter().any(|i| i.is(Flags::HEARER) && i.act != Act::None)
}

/// "turned it down, with Ida Orr, who runs the guild, saying": the person between "with" and an aside.
pub(super) fn with_aside(text: &str, items: &[Item], lo: usize, at: usize) -> Option<Range<usize>> {
    let close = at.checked_sub(1).filter(|&c| c > lo + 3 && items[c].sign == ',')?;
    let reach = lo.max(close.saturating_sub(TO_WITH))..close;
    let with = reach.rev().take_while(|&i| items[i].quote.is_none()).find(|&i| items[i].span.of(text) == "with")?;
    let apart = with > lo && items[with - 1].sign == ',';
    let person = phrase_after(items, with + 1, close).filter(|_| apart)?;
    let aside = &items[person.end..close];
    // "Orr, with Lund, left the pier, saying": the aside has no verb but its own.
    let told = |inside: &[Item]| inside[0].is(Flags::RELATIVE) || !inside.iter().any(|i| i.act == Act::Finite);
    let only = match aside {
        [] => items[person.clone()].iter().any(|i| i.sign == ','),
        [comma, inside @ ..] => {
            comma.sign == ',' && !inside.is_empty() && told(inside) && !inside.iter().any(|i| i.sign == ',')
        }
    };
    only.then_some(person)
}
