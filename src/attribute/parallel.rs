//! Verbs that share a subject: "He went home and wept", "She mocked him, called it off and left". A verb behind
//! "and" goes on with the verb before whose tense it has, which need not be the last one: "He said the move was
//! made and added …" goes on with "said".

use super::clauses::{Clause, Clauses, Opening};
use super::company::and_before_phrase;
use super::phrase::adverbial;
use crate::extract::{Act, Item};
use crate::rules::{Flags, Traits};
use std::ops::Range;

/// How far behind a verb the marks may stand that belong to it, in items.
const TO_MARKS: usize = 8;

impl Clauses {
    /// The innermost open clause whose last verb stands in the tense of the one at `at`: "He tells how she
    /// left and recites …" goes on with "tells".
    pub(super) fn parallel(&self, items: &[Item], here: usize, at: usize) -> usize {
        let is = |i: usize, flags: Flags| items[i].is(flags);
        let present = |i: usize| is(i, Flags::THIRD | Flags::BASE) && !is(i, Flags::PAST | Flags::MODAL);
        // "would help but stopped": no past tense goes on with a modal; "has met and called": a participle may.
        // "could have waited but rushed": it goes on with what was.
        let was = |v: usize| {
            let have = (v + 1..at).find(|&i| !adverbial(&items[i]));
            have.is_some_and(|i| items[i].act == Act::Group && is(i, Flags::AUXILIARY) && !is(i, Flags::BE))
        };
        let modal =
            |v: usize| is(v, Flags::MODAL) && is(at, Flags::PAST | Flags::ED) && !is(at, Flags::BASE) && !was(v);
        let perfect = |v: usize| {
            is(v, Flags::AUXILIARY) && !is(v, Flags::BE | Flags::MODAL) && is(at, Flags::PARTICIPLE | Flags::ED)
        };
        let cue = |i: usize| items.get(i).is_some_and(|x| x.is(Flags::CUE_VERB) && !x.is(Flags::WEAK));
        // "will not sell it and says": so does what is to come.
        let will = |v: usize| is(v, Flags::MODAL) && items[v].traits.any(Traits::FUTURE) && present(at);
        let goes_on = |v: usize| (present(v) == present(at) || perfect(v) || will(v)) && !modal(v);
        // "has met the men who run it and says", "sold boats which had rotted and said": who runs it are many, and no
        // boat speaks.
        let several = |v: usize| {
            is(at, Flags::THIRD) && is(v, Flags::BASE) && !is(v, Flags::THIRD | Flags::PAST | Flags::AUXILIARY)
        };
        let thing = |v: usize| is(at, Flags::STRONG) && is_of_thing(items, v);
        // "is asking whether he has left but says": who asks.
        let asked = |v: usize| is(at, Flags::STRONG) && is_asked(items, v);
        let may = |c: &usize| {
            let Clause { opening, seen, .. } = &self.all[*c];
            match opening {
                Opening::Relative => !seen.verb.is_some_and(|v| several(v) || thing(v)),
                Opening::Content => !seen.verb.is_some_and(asked),
                _ => true,
            }
        };
        let fits = |c: &usize| may(c) && self.all[*c].seen.verb.is_some_and(goes_on);
        // "He said the move was made and added": a reporting verb goes on with a reporting verb.
        let main = |v: usize, end: usize| (v + 1..end).find(|&i| !adverbial(&items[i]));
        let reports =
            |c: &usize| fits(c) && self.all[*c].seen.verb.is_some_and(|v| cue(v) || main(v, at).is_some_and(cue));
        // "said a plumber has seen it and confirmed it is dry": the plumber did.
        let helps =
            |v: usize| perfect(v) && !lifeless(items, v) && main(v, at).is_some_and(|i| items[i].act == Act::Group);
        let inner = self.all[here].seen.verb.is_some_and(helps) && cue(at) && !is(at, Flags::STRONG | Flags::AUXILIARY);
        let apart = || (joint(items, at)..at).any(|i| items[i].sign == ',');
        // "said the tide had turned and called it “a gift”": who is quoted is who said it.
        let quotes = || items[at + 1..].iter().take(TO_MARKS).take_while(|i| i.sign == '\0').any(|i| i.quote.is_some());
        if inner && !apart() && !quotes() {
            return here;
        }
        // "said he has told the board and said": the same verb once more.
        let again = |c: &usize| {
            let same = |v: usize| items[v].lemma == items[at].lemma && items[v].is(Flags::CUE_VERB);
            fits(c) && self.all[*c].seen.verb.is_some_and(same)
        };
        if is(at, Flags::STRONG)
            && let Some(clause) = self.around(here).find(again)
        {
            return clause;
        }
        let tells = cue(at) || is(at, Flags::AUXILIARY) && main(at, items.len()).is_some_and(cue);
        let reporting = self.around(here).find(reports).filter(|_| tells);
        let near = || self.around(here).find(fits).or_else(|| self.around(here).find(may));
        reporting.or_else(near).unwrap_or(here)
    }
}

/// "whether he has left": whether the verb at `verb` is that of a question.
fn is_asked(items: &[Item], verb: usize) -> bool {
    let opens = |&i: &usize| items[i].is(Flags::CONTENT) && items[i].is(Flags::SUBORDINATOR);
    let opener = (0..verb).rev().take_while(|&i| items[i].is_plain()).find(opens);
    opener.is_some_and(|i| !items[i].is_that())
}

/// "the boats which had rotted": whether the verb of a relative clause tells of what has no voice, and says nothing in
/// writing.
fn is_of_thing(items: &[Item], verb: usize) -> bool {
    let relative = (0..verb).rev().take_while(|&i| items[i].is_plain()).find(|&i| items[i].is(Flags::RELATIVE));
    let Some(noun) = relative.and_then(|r| r.checked_sub(1)) else { return false };
    let plain = |i: &&Item| i.is_plain() && !i.is(Flags::DETERMINER);
    let voiced = |i: &Item| i.may_speak() || i.is(Flags::CUE_NOUN);
    items[noun].is_plain() && !items[..=noun].iter().rev().take_while(plain).any(voiced)
}

/// "said the roof had collapsed and called for": whether what stands before a verb, back to the verb before it, could
/// say nothing.
fn lifeless(items: &[Item], verb: usize) -> bool {
    let mut subject = items[..verb].iter().rev().take_while(|i| i.is_plain() && i.act == Act::None && !i.is_that());
    verb > 0 && items[verb - 1].act == Act::None && !subject.any(Item::may_speak)
}

/// Whether the verb at `at` shares the subject of one before: behind "and", or in a series of verbs.
pub(super) fn joined(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let Some(before) = past_adverbs(items, sentence, at) else { return false };
    if and_before_phrase(items, sentence, before).is_some() {
        return true;
    }
    if items[before].is(Flags::COORDINATOR) || items[before].sign != ',' {
        return items[before].is(Flags::COORDINATOR);
    }
    let and = || {
        (at + 1..sentence.end)
            .take_while(|&i| items[i].quote.is_none())
            .any(|i| items[i].is(Flags::COORDINATOR) && items.get(i + 1).is_some_and(past_form))
    };
    let verb = (sentence.start..before).rev().find(|&i| items[i].act == Act::Finite);
    // "He paused, then said": an adverb of time does for the "and".
    let then = before + 1 < at && items[before + 1].traits.any(Traits::NEXT);
    let near = verb.is_some_and(|v| !items[v + 1..before].iter().any(|i| i.sign == ',' || i.quote.is_some()));
    near && (then || and())
}

/// Where the words begin that join the verb at `at` to what stands before: its "and" and the item before that.
fn joint(items: &[Item], at: usize) -> usize {
    let and = (0..at).rev().take(4).find(|&i| items[i].is(Flags::COORDINATOR));
    and.map_or(at, |i| i.saturating_sub(1))
}

/// The item before `at`, adverbs aside.
fn past_adverbs(items: &[Item], sentence: &Range<usize>, at: usize) -> Option<usize> {
    (sentence.start..at).rev().find(|&i| !items[i].is(Flags::ADVERB | Flags::LY) || items[i].is(Flags::PRONOUN))
}

fn past_form(item: &Item) -> bool {
    item.is(Flags::VERB | Flags::CUE_VERB) && item.is(Flags::PAST) || item.is(Flags::ED)
}
