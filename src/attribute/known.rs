//! Whose subject a verb takes, as far as the credits before it are known: that of the verb before it, of the one
//! who published what says so, or of the one who is made to speak.

use super::blamed::{blamed, quoted};
use super::clauses::Clauses;
use super::cue::{Credit, Form};
use super::noun::owner_of_call;
use super::object::phrase_after;
use super::participles::{dated, subject_past, subject_round, with_aside, writers};
use super::phrase::adverbial;
use super::predicate::{main_subject, main_verb, relative_before};
use super::subject::subject_before;
use crate::extract::{Act, Item};
use crate::rules::{Flags, Names};
use std::ops::Range;

/// Longest phrase between "for" and "to say", in items.
const LONGEST_PHRASE: usize = 7;

/// A sentence as far as its credits are known.
pub(super) struct Known<'a> {
    pub(super) items: &'a [Item],
    pub(super) clauses: &'a Clauses,
    /// Where the sentence begins.
    pub(super) lo: usize,
    /// The credits before.
    pub(super) before: &'a [Credit],
}

impl Known<'_> {
    /// "X stressed …, went home and said": the subject of the verb before that has one of its own.
    pub(super) fn shared(&self, verb: &Range<usize>) -> Option<Range<usize>> {
        let finite = verb.clone().find(|&i| self.items[i].act == Act::Finite)?;
        let owner = Some(self.clauses.owner(finite)).filter(|&o| o != finite)?;
        let subject = self.subject_of(owner)?;
        // "withdrew an offer that was to please them and warned": no offer warns.
        let thing = self.items.get(subject.end).is_some_and(Item::is_that)
            && self.clauses.relative(self.items, owner)
            && !self.voiced(&subject);
        let main = if thing { main_subject(self.items, self.lo, owner) } else { None };
        // "the reason her group, which left, would stay and defend": a comma parts the two.
        let near = |m: &Range<usize>| self.items[m.end..owner].iter().all(Item::is_word);
        main.filter(|main| self.voiced(main) && near(main)).or(Some(subject))
    }

    /// "Orr, who calls herself “the keeper,” has shut the pier": the words end a relative clause, and the verb is the
    /// one that the phrase before it waits for.
    pub(super) fn awaited(&self, verb: &Range<usize>) -> bool {
        let Some(quote) = (self.lo..verb.start).rev().find(|&i| self.items[i].quote.is_some()) else { return false };
        let clause = self.items[verb.start].clause;
        let inner = self.items[quote].clause != clause && self.clauses.inside_relative(self.items, quote);
        let before = |i: usize| self.items[i].clause == clause && self.items[i].is_word();
        inner
            && (self.lo..quote).any(before)
            && !(self.lo..quote).any(|i| before(i) && self.items[i].act == Act::Finite)
            || subject_past(self.items, self.lo, quote, verb.start).is_some_and(|s| self.voiced(&s))
    }

    /// "The pier stays shut, and with it the fair, said Ida Orr, the warden.": the source ends the sentence, whose
    /// clause has a verb of its own.
    pub(super) fn closing(&self, sentence: &Range<usize>, verb: &Range<usize>) -> Option<Range<usize>> {
        let items = self.items;
        let cue = &items[verb.start];
        let said = cue.is(Flags::STRONG) && !cue.is(Flags::HEARER) && verb.len() == 1;
        // ", reports the Quay Courier."
        let tells =
            cue.is(Flags::THIRD) && cue.act == Act::Finite && !cue.is(Flags::WEAK | Flags::HEARER | Flags::CLAUSELESS);
        let apart = verb.start > self.lo + 1 && items[verb.start - 1].sign == ',';
        let told = |i: usize| items[i].act == Act::Finite && self.clauses.main(items, i);
        let whole = (said || tells) && apart && (self.lo..verb.start).any(told);
        let source = phrase_after(items, verb.end, sentence.end).filter(|_| whole)?;
        let person = Flags::CAPITAL | Flags::ROLE | Flags::TITLE | Flags::HONORIFIC | Flags::BODY_HEAD;
        let named = items[source.clone()].iter().any(|i| i.is(person));
        let named = named && (said || items[source.clone()].iter().all(|i| i.is(Flags::CAPITAL | Flags::DETERMINER)));
        let ends = source.end == sentence.end || items[source.end].sign == '.';
        (named && ends).then_some(source)
    }

    /// "Orr released a letter that says": who released it speaks, not the letter.
    pub(super) fn published(&self, text: &str, verb: &Range<usize>) -> Option<Range<usize>> {
        let (items, lo) = (self.items, self.lo);
        let relative = (lo + 1..verb.start).rev().find(|&i| items[i].clause != items[verb.start].clause)? + 1;
        let document = items[relative].is(Flags::RELATIVE)
            && items[relative - 1].is(Flags::CUE_NOUN)
            && items.get(relative + 1..verb.start).is_some_and(|between| between.iter().all(adverbial));
        let clause = items[relative - 1].clause;
        // The verb whose object it is; "in a letter that says" has none.
        let phrase = |i: &usize| items[*i].is_word() && !items[*i].is(Flags::PREPOSITION) && items[*i].act == Act::None;
        let main = (lo..relative)
            .rev()
            .find(|i| !phrase(i))
            .filter(|&i| items[i].clause == clause && items[i].act != Act::None);
        let main = main.filter(|_| document)?;
        if receives(text, items, main) { None } else { self.subject_of(self.clauses.owner(main)) }
    }

    /// "as wardens continued to warn": the subject of the verb before an infinitive that only tells how it was said.
    fn going_on(&self, verb: &Range<usize>) -> Option<Range<usize>> {
        let at = verb.start.checked_sub(2).filter(|&k| k > self.lo)?;
        let goes_on = self.items[at].is(Flags::STRONG) && self.items[at].is(Flags::CLAUSELESS);
        if goes_on && matches!(self.items[at].act, Act::Finite | Act::None) { self.subject_of(at) } else { None }
    }

    /// "The speech led Orr to say": what has no voice makes somebody speak.
    pub(super) fn moved(&self, verb: &Range<usize>) -> Option<Range<usize>> {
        if let Some(subject) = self.going_on(verb) {
            return Some(subject);
        }
        let (items, to) = (self.items, verb.start.checked_sub(1).filter(|&t| t > self.lo + 1)?);
        if let Some(owner) = owner_of_call(items, self.lo, to) {
            return Some(owner);
        }
        // "a chance for Orr to say"
        let for_ = |i: &usize| items[*i].is(Flags::NAME_PREPOSITION) && items[*i].span.len() == "for".len();
        let near = self.lo.max(to.saturating_sub(LONGEST_PHRASE))..to;
        let link = near.rev().take_while(|&i| items[i].is_plain()).find(for_);
        // "called for Orr to say", "asked for Orr to come": nobody has.
        let asked = |l: &usize| *l > self.lo && !items[*l - 1].is(Flags::APPEALS | Flags::ASKS);
        let link = link.filter(|l| asked(l) && verb.clone().all(|i| !items[i].is(Flags::WEAK)));
        let somebody = link.and_then(|l| phrase_after(items, l + 1, to)).filter(|o| o.end == to);
        let somebody = somebody.filter(|o| self.voiced(&(o.end - 1..o.end)));
        if somebody.is_some() {
            return somebody;
        }
        // "led Orr, who is mayor, to say"
        let comma = |i: &usize| items[*i].sign == ',';
        let end = if comma(&(to - 1)) { (self.lo..to - 1).rev().find(comma)? } else { to };
        let cause = (self.lo..end).rev().take_while(|&i| items[i].is_word()).find(|&i| items[i].act != Act::None)?;
        let object = phrase_after(items, cause + 1, end)?;
        if !self.whole(&object, end) || items[cause].is(Flags::HEARER) {
            return None;
        }
        let one = |part: &Range<usize>| self.voiced(part);
        // "They forced Lund to say", not "Lund forced herself to say"
        let other = |i: &Item| !i.is(Flags::PRONOUN) || i.span.len() <= "them".len();
        if items[cause].moves() && one(&object) && other(&items[object.start]) {
            return Some(object);
        }
        // "Orr left, forcing Lund to say"
        let apart = cause > self.lo && items[cause - 1].sign == ',' && items[cause].is(Flags::ENDS_ING);
        if apart && items[cause].act == Act::Participle && !items[cause].is(Flags::CUE_VERB) {
            return one(&object).then_some(object);
        }
        // "That led Orr to say"
        let that = |i: &Item| i.is(Flags::DETERMINER | Flags::CONTENT | Flags::NEUTER) && i.is(Flags::CAPITAL);
        let plain = |i: &Item| !i.is(Flags::INDEFINITE | Flags::POSSESSIVE);
        let tells = |i: &Item| i.act == Act::Finite && !i.is(Flags::AUXILIARY);
        if cause == self.lo + 1 && that(&items[self.lo]) && plain(&items[self.lo]) && tells(&items[cause]) {
            return one(&object).then_some(object);
        }
        let relative = relative_before(items, self.lo, cause).is_some();
        let subject = self.subject_of(cause).filter(|_| items[cause].act == Act::Finite && !relative)?;
        let thing = items[subject.clone()].iter().any(|i| i.is(Flags::OCCASION | Flags::CUE_NOUN));
        (one(&object) && (thing || !one(&subject))).then_some(object)
    }

    /// Whether the phrase reaches to `end`, or only what it is given stands before that: "gave Orr a chance to say".
    fn whole(&self, object: &Range<usize>, end: usize) -> bool {
        let plain = |i: &Item| i.is_plain() && !i.is(Flags::PREPOSITION | Flags::CAPITAL);
        let given = self.items.get(object.end + 1..end).filter(|rest| !rest.is_empty());
        object.end == end
            || self.items[object.end].is(Flags::DETERMINER) && given.is_some_and(|rest| rest.iter().all(plain))
    }

    /// Whether the phrase is somebody, or a body, that can speak.
    pub(super) fn voiced(&self, phrase: &Range<usize>) -> bool {
        // "led her to say"
        let person = |i: &Item| i.is(Flags::PRONOUN) && !i.is(Flags::NEUTER);
        let speaks = Flags::SPEAKER | Flags::INDEFINITE;
        self.items[phrase.clone()].iter().any(|i| i.is(speaks) && !i.is(Flags::DETERMINER) || person(i))
    }

    /// "It was the board that shut the pier, saying": who follows the verb `be`, where the participle at `at` goes on.
    pub(super) fn cleft(&self, be: usize, at: usize) -> Option<Range<usize>> {
        let items = self.items;
        let it =
            be.checked_sub(1).filter(|&k| k >= self.lo && items[k].is(Flags::NEUTER) && items[be].is(Flags::BE))?;
        let relative = (be + 2..at).find(|&k| {
            items[k].is(Flags::RELATIVE) && !items[k].is(Flags::CONTENT | Flags::DETERMINER)
                || items[k].is(Flags::RELATIVE) && items[k].is(Flags::SUBORDINATOR)
        })?;
        phrase_after(items, be + 1, relative).filter(|p| p.end == relative && it < p.start)
    }

    /// "But “wreckers” have asked for more, saying": the subject of the finite verb `verb` stands in marks.
    pub(super) fn marked(&self, verb: usize) -> Option<Range<usize>> {
        let items = self.items;
        let quote = verb.checked_sub(1).filter(|&q| q >= self.lo && items[q].quote.is_some() && !items[q].comma)?;
        let lead = Flags::COORDINATOR | Flags::DETERMINER;
        let opens = quote == self.lo || quote == self.lo + 1 && items[self.lo].is(lead);
        opens.then_some(quote..quote + 1)
    }

    /// "A “friend of the board” said": who stands in marks behind an article, and opens the sentence.
    pub(super) fn called(&self, verb: &Range<usize>) -> Option<Range<usize>> {
        let [article, quote] = self.items.get(self.lo..verb.start)? else { return None };
        let marked = quote.quote.is_some() && !quote.comma && !quote.title;
        let says = self.items[verb.end - 1].is(Flags::STRONG) && self.items[verb.start].act == Act::Finite;
        (article.is(Flags::DETERMINER) && marked && says).then_some(self.lo..verb.start)
    }

    /// The subject of the finite verb `verb`, as its credit has it where it is a cue.
    pub(super) fn subject_of(&self, verb: usize) -> Option<Range<usize>> {
        let known = self.before.iter().find(|c| c.hit.items.contains(&verb) && c.hit.form == Form::Finite);
        known.and_then(|c| c.source.clone()).or_else(|| subject_before(self.items, self.lo, verb))
    }
}

/// "Orr received a letter": whether what follows the verb was written by another.
fn receives(text: &str, items: &[Item], verb: usize) -> bool {
    Names::builtin().receives.has(items[verb].span.of(text))
}

/// "…, saying": the subject of the main clause; "with X saying": X.
pub(super) fn participle_subject(
    text: &str,
    known: &Known,
    sentence: &Range<usize>,
    at: usize,
) -> Option<Range<usize>> {
    let &Known { items, clauses, lo, before } = known;
    if let Some(with) = (lo.max(at.saturating_sub(12))..at)
        .rev()
        .take_while(|&i| items[i].quote.is_none() && items[i].sign == '\0')
        .find(|&i| items[i].span.of(text).eq_ignore_ascii_case("with"))
        && with + 1 < at
    {
        return phrase_after(items, with + 1, at).filter(|r| r.end + 1 >= at);
    }
    if let Some(named) = with_aside(text, items, lo, at) {
        return Some(named);
    }
    if let Some(blamed) = blamed(text, items, lo, at) {
        return Some(blamed);
    }
    if let Some(other) = quoted(items, lo, at).or_else(|| writers(items, lo, at)) {
        return Some(other);
    }
    if let Some(subject) = subject_round(items, sentence, at).filter(|s| known.voiced(s)) {
        return Some(subject);
    }
    let owner = clauses.owner(at);
    // "received a letter saying": it says so.
    if owner != at
        && at > lo
        && items[at - 1].is_word()
        && receives(text, items, owner)
        && let Some(letter) = phrase_after(items, owner + 1, at).filter(|l| items[l.end - 1].is_plain() && l.end == at)
    {
        return Some(letter);
    }
    if owner != at {
        let subject = known.cleft(owner, at).or_else(|| known.marked(owner)).or_else(|| known.subject_of(owner));
        if subject.is_some() {
            return subject;
        }
    }
    if at > lo
        && items[at - 1].is_word()
        && !items[at - 1].is(Flags::ADVERB
            | Flags::LY
            | Flags::COORDINATOR
            | Flags::PREPOSITION
            | Flags::SUBORDINATOR
            | Flags::TIME
            | Flags::AUXILIARY)
    {
        // "a sign reading".
        if let Some(noun) = dated(items, lo, at).or_else(|| subject_before(items, lo, at).filter(|r| r.end == at)) {
            // "after penning a letter panning it"
            let writes = items[noun.start].act == Act::Participle && items[noun.start + 1].is(Flags::DETERMINER);
            return Some(noun.start + usize::from(writes)..noun.end);
        }
    }
    let speaks = |c: &&Credit| {
        c.source.is_some() && matches!(c.hit.form, Form::Finite | Form::Infinitive | Form::Quoted | Form::Ing)
    };
    let weak = |c: &Credit| items[c.hit.verb].is(Flags::WEAK);
    if let Some(c) = before.iter().rev().find(|c| speaks(c) && !weak(c)) {
        return c.source.clone();
    }
    if let Some(subject) = main_subject(items, lo, at) {
        return Some(subject);
    }
    if let Some(c) = before.iter().rev().find(speaks) {
        return c.source.clone();
    }
    // "Calling it a mistake, Orr left": the subject follows.
    let from =
        (at + 1..sentence.end).find(|&i| items[i].sign == ',' || items[i].quote.is_some()).map_or(at + 1, |i| i + 1);
    let verb = (from..sentence.end).find(|&i| main_verb(items, i))?;
    match verb > from {
        // "telling him to leave and threatening to have him removed": no subject.
        true => subject_before(items, from, verb).filter(|s| items[s.clone()].iter().all(|i| i.act != Act::Participle)),
        // "Orr, leaving after dinner, will be back": it stands before. "Orr, speaking after dinner, said it was late"
        // reports once.
        false => known.subject_of(verb).filter(|_| !items[verb].is(Flags::STRONG)),
    }
}
