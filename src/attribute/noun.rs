//! Words that are carried by a noun: "Orr's statement", "in her words", "a letter from the board". Whose
//! they are stands in the genitive before the noun, or after "from".

use super::attribution::Frame;
use super::object::phrase_after;
use super::predicate::main_subject;
use super::sentence::{Found, Sentence, Shape};
use super::subject::subject_before;
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// Longest term that a noun holds ("a claim of “…”"), in words.
const LONGEST_TERM: usize = 4;

/// How far before the marks the noun may stand, in items.
const REACH: usize = 12;

/// Whose words the noun before the quoted stretch `q` carries; the sentence begins at `lo`.
pub(super) fn noun_source(text: &str, items: &[Item], lo: usize, q: usize) -> Option<Range<usize>> {
    let near = lo.max(q.saturating_sub(REACH));
    let noun = (near..q).rev().find(|&i| items[i].is(Flags::CUE_NOUN) && !items[i].is(Flags::GENITIVE))?;
    if items[noun..q].iter().any(|i| i.quote.is_some()) {
        return None;
    }
    if let Some(owner) = plural_owner(text, items, lo, noun) {
        return Some(owner);
    }
    if let Some(speaker) = maker(items, noun, q) {
        return Some(speaker);
    }
    let ends =
        |i: &Item| !i.is_word() || i.is(Flags::GENITIVE | Flags::POSSESSIVE | Flags::PREPOSITION | Flags::AUXILIARY);
    let owner = (lo..noun).rev().find(|&i| ends(&items[i]));
    if let Some(owner) = owner.filter(|&i| items[i].is(Flags::GENITIVE | Flags::POSSESSIVE)) {
        // "earning her the title “…”": whoever has it from others.
        let given = items[owner].is(Flags::PRONOUN) && items[owner + 1].is(Flags::DETERMINER);
        if given && owner + 1 < noun {
            return None;
        }
        return Some(owner_start(items, lo, owner)..owner + 1);
    }
    let next = items.get(noun + 1).filter(|_| noun + 1 < q)?;
    // "charges from rivals that it was"
    let that = (noun + 3..q).find(|&k| items[k].is_that()).unwrap_or(q);
    matches!(next.span.of(text), "from" | "by" | "of").then(|| phrase_after(items, noun + 2, that))?
}

impl Sentence<'_> {
    /// "Orr's claim of “a flood”": few words that the noun holds are those of its owner.
    pub(super) fn claimed(&self, q: usize, shape: Shape) -> Option<Found> {
        let noun = q.checked_sub(2).filter(|&n| n > self.range.start && shape.words <= LONGEST_TERM)?;
        let of = self.items[noun + 1].span.of(self.text) == "of" && self.items[noun].is(Flags::CUE_NOUN);
        let owned = self.items[noun - 1].is(Flags::GENITIVE) || matches!(self.items[noun - 1].sign, '\'' | '’');
        (of && owned).then(|| self.noun(q)).flatten()
    }

    /// "would speak to Lund, and his claims that “…”": the same before a clause of any length, where no verb that reports
    /// holds the noun.
    pub(super) fn claimed_that(&self, q: usize) -> Option<Found> {
        let that = q.checked_sub(1).filter(|&that| that >= self.range.start && self.items[that].is_that())?;
        self.owned_noun(that)?;
        let reports = |o: usize| self.reports(o) && self.clauses.open(self.items, self.credits[o].hit.verb, q);
        if self.outer(q).is_some_and(reports) { None } else { self.noun(q) }
    }

    /// "Orr's comment", "his comment on Monday": the noun before "that" at `that` and what may date it, where somebody owns it.
    fn owned_noun(&self, that: usize) -> Option<Range<usize>> {
        let before = &self.items[self.range.start..that];
        let day = before.iter().rev().take_while(|i| i.is(Flags::TIME) || i.number).count();
        let led = day > 0 && before.iter().nth_back(day).is_some_and(|i| i.is(Flags::PREPOSITION));
        let [.., owner, noun] = &before[..before.len() - day - usize::from(led)] else { return None };
        let claim = noun.is(Flags::CUE_NOUN) && noun.act == Act::None;
        let owned = owner.is(Flags::GENITIVE | Flags::POSSESSIVE) && !owner.is(Flags::TIME);
        (claim && owned).then_some(that - day - usize::from(led) - 1..that - day)
    }

    /// "kept asking him to apologize for his claim that it is a “wreck”": the same where a preposition leads from whatever
    /// reports to the noun, and the marks stand anywhere in the clause.
    pub(super) fn owned_claim(&self, q: usize) -> Option<Found> {
        let near = self.range.start.max(q.saturating_sub(REACH));
        let that = (near..q).rev().take_while(|&k| self.items[k].is_word()).find(|&k| self.items[k].is_that())?;
        let claim = self.owned_noun(that).filter(|claim| claim.end > self.range.start + 3)?;
        let (noun, owner) = (claim.start, &self.items[claim.start - 1]);
        // "for his claim that Hale called it a “wreck”"
        let reports = self.items[that..q].iter().any(|i| i.is(Flags::CUE_VERB) && i.act == Act::Finite);
        if self.items[noun].is(Flags::CAPITAL) || reports {
            return None;
        }
        let source = owner_start(self.items, self.range.start, noun - 1)..noun;
        let before = &self.items[source.start.checked_sub(1).filter(|&b| b >= self.range.start)?];
        // "dismissed Orr's comment that"; of "dismissed his" nobody knows whose.
        let answers = owner.is(Flags::GENITIVE)
            && before.is(Flags::CUE_VERB)
            && before.is(Flags::PARTICLE)
            && before.act != Act::None;
        let led = before.is(Flags::PREPOSITION) && matches!(before.span.of(self.text), "for" | "about" | "over");
        (led || answers).then(|| Found::bare(Frame::Noun, source))
    }

    /// "Commenting on Hale's claim that it was “a wreck,” Orr said": what Hale claimed, before whoever comments on it.
    pub(super) fn answered_claim(&self, q: usize, shape: Shape) -> Option<Found> {
        let inside = &self.items[self.range.start..q];
        let replies = inside.len() > 2 && inside[0].is(Flags::ENDS_ING) && inside[1].is(Flags::PREPOSITION);
        let leads = replies && !shape.capital && self.items[q].comma && inside.iter().all(Item::is_word);
        leads.then(|| self.noun(q)).flatten()
    }

    /// `Orr's statement: "…"`, `in her words, "…"`, `a letter from Orr: "…"`.
    pub(super) fn noun(&self, q: usize) -> Option<Found> {
        let mut source = noun_source(self.text, self.items, self.range.start, q)?;
        if source.len() == 1 && self.items[source.start].span.of(self.text) == "its" {
            // "The paper found its headline: “…”": what "it" is stands in the sentence.
            source = main_subject(self.items, self.range.start, source.start).unwrap_or(source);
        }
        Some(Found::bare(Frame::Noun, source))
    }

    /// "The fair was, in the words of the report, “…”", "Orr, in the view of the board, was “…”".
    pub(super) fn in_words_of(&self, q: usize) -> Option<Found> {
        let (items, lo) = (self.items, self.range.start.max(q.saturating_sub(REACH)));
        let word = |i: usize| items[i].span.of(self.text);
        let is = |i: usize| items[i].is(Flags::CUE_NOUN) && word(i + 1) == "of" && word(i - 2) == "in";
        let noun = (lo + 3..q.saturating_sub(2)).rev().find(|&i| is(i))?;
        let owner = phrase_after(items, noun + 2, q)?;
        let rest = &items[owner.end..q];
        let tells = |i: &Item| i.is(Flags::CUE_VERB) || i.quote.is_some();
        let apart =
            items[noun - 3..noun - 2].iter().all(|i| i.sign == ',') && rest.first().is_some_and(|i| i.sign == ',');
        (apart && items[noun - 1].is(Flags::DETERMINER) && !rest.iter().any(tells))
            .then(|| Found::bare(Frame::Noun, owner))
    }
}

/// "a promise many councils make: “…”", "the line Orr repeats: “…”": the subject of the clause right behind the
/// noun.
fn maker(items: &[Item], noun: usize, q: usize) -> Option<Range<usize>> {
    let first = items.get(noun + 1).filter(|_| noun + 1 < q)?;
    let opens = first.is(Flags::DETERMINER | Flags::PRONOUN | Flags::INDEFINITE | Flags::CAPITAL)
        && !first.is(Flags::RELATIVE | Flags::PREPOSITION);
    let verb = (noun + 2..q).find(|&i| items[i].is(Flags::VERB | Flags::CUE_VERB) && !items[i].is(Flags::CAPITAL))?;
    let plain = items[noun + 1..verb].iter().all(Item::is_word);
    (opens && plain).then(|| subject_before(items, noun + 1, verb)).flatten()
}

/// "in the Vanes' words", "Farrs' letter": the genitive of a word that ends in s is a sign of its own.
fn plural_owner(text: &str, items: &[Item], lo: usize, noun: usize) -> Option<Range<usize>> {
    let sign = noun.checked_sub(1).filter(|&s| s > lo && matches!(items[s].sign, '\'' | '’'))?;
    let owner = sign - 1;
    let attached = items[owner].is_word() && items[owner].span.end() == items[sign].span.start();
    (attached && items[owner].span.of(text).ends_with('s')).then(|| owner_start(items, lo, owner)..owner + 1)
}

/// Whose words those before are: "“…,” in Orr's view", "…, in her words."; `from` is the item behind the marks.
pub(super) fn owner_behind(text: &str, items: &[Item], from: usize, hi: usize) -> Option<Range<usize>> {
    let comma =
        (from..hi).find(|&i| items[i].sign == ',' && items.get(i + 1).is_some_and(|n| n.span.of(text) == "in"))?;
    let noun =
        (comma + 2..hi.min(comma + 7)).find(|&i| items[i].is(Flags::CUE_NOUN) && !items[i].is(Flags::GENITIVE))?;
    let ends = noun + 1 >= hi || matches!(items[noun + 1].sign, '.' | ',');
    let owner = noun - 1;
    let owned = items[owner].is(Flags::GENITIVE | Flags::POSSESSIVE) && owner > comma + 1;
    match ends {
        true if owned => Some(owner_start(items, comma + 2, owner)..owner + 1),
        true => plural_owner(text, items, comma + 2, noun),
        false => None,
    }
}

/// "“Leave now,” was the advice from the board", "“…,” was Orr's answer"; the marks are at `q`.
pub(super) fn owner_of_answer(text: &str, items: &[Item], q: usize, hi: usize) -> Option<Range<usize>> {
    let was = items.get(q + 1).filter(|i| q + 1 < hi && i.is(Flags::BE) && items[q].comma);
    let noun = (q + 2..hi.min(q + 7)).take_while(|&i| items[i].is_word()).find(|&i| {
        let noun = items[i].is(Flags::CUE_NOUN) && !items[i].is(Flags::GENITIVE);
        noun && !items.get(i + 1).is_some_and(|n| n.is(Flags::CUE_NOUN))
    });
    let (Some(_), Some(noun)) = (was, noun) else { return None };
    if let Some(owner) = (q + 2..noun).rev().find(|&i| items[i].is(Flags::GENITIVE | Flags::POSSESSIVE)) {
        return Some(owner_start(items, q + 2, owner)..owner + 1);
    }
    let from = items.get(noun + 1).filter(|_| noun + 1 < hi)?;
    (from.span.of(text) == "from").then(|| phrase_after(items, noun + 2, hi))?
}

/// "backed the board's call to dismiss it": who is to do so, where a noun that reports and has an owner stands before the "to"
/// at `to`.
pub(super) fn owner_of_call(items: &[Item], lo: usize, to: usize) -> Option<Range<usize>> {
    let noun =
        to.checked_sub(1).filter(|&n| n > lo + 1 && items[n].is(Flags::CUE_NOUN) && items[n].act == Act::None)?;
    let owner = &items[noun - 1];
    let owned = owner.is(Flags::GENITIVE) && !owner.is(Flags::POSSESSIVE | Flags::TIME);
    owned.then(|| owner_start(items, lo, noun - 1)..noun)
}

/// Where the name, or the "prime minister" of "the prime minister's", in the genitive at `owner` begins; "her" is one word.
fn owner_start(items: &[Item], lo: usize, owner: usize) -> usize {
    let plain = |&i: &usize| items[i].is_plain() && !items[i].is(Flags::PREPOSITION | Flags::PRONOUN | Flags::CAPITAL);
    let common = plain(&owner) && !items[owner].is(Flags::POSSESSIVE | Flags::TIME);
    let words = (lo..owner).rev().take(LONGEST_TERM).take_while(|i| common && plain(i));
    if let Some(article) = words.into_iter().find(|&i| items[i].is(Flags::DETERMINER)) {
        return article;
    }
    let name = |i: &Item| i.is_word() && i.is(Flags::CAPITAL) && !i.is(Flags::PREPOSITION);
    let mut start = owner;
    while start > lo && !items[owner].is(Flags::POSSESSIVE) && name(&items[start - 1]) {
        start -= 1;
    }
    start
}
