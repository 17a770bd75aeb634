//! What governs the words that were found and stands just outside them. Whoever quotes may begin late and end early; but
//! a sentence that begins with a capital and ends inside the marks says that this was all, and without its "if", its
//! "but" or its "I hope" it says what nobody said; and whoever leaves out a "not" has turned any words round, however few.
//! Copy that tells the same beside the marks has left nothing out.

use super::Case;
use super::governed::Lead;
use super::held::Held;
use super::parts::{Part, around};
use super::reference::Reference;
use super::told;
use super::verdict::{Alteration, Found, printed};
use crate::extract::Kind;
use crate::link::{Change, Comparer};
use crate::rules::{Flags, Speech};
use crate::text::Span;
use std::ops::Range;

/// A condition has so many words, and so has what turns on a "but".
const LEAST: usize = 3;
/// So common a word tells nothing by itself.
const COMMON: u8 = 2;
/// “The pier is safe, the harbour board says”.
const REPORTED: usize = 4;
/// "The oldest iron bell".
const NOUN: usize = 5;
/// Without stops a sentence is looked at no farther.
const REACH: usize = 12;

/// Notes what governs the words of each part from outside.
pub fn edges(held: Held, parts: &[Part], out: &mut Found) {
    let Held { case, reference, comparer, .. } = held;
    let empty = |words: &[crate::link::Folded]| {
        words.iter().all(|word| word.bracketed || comparer.wording().spelling.fillers.contains(comparer.form(word)))
    };
    for (k, part) in parts.iter().enumerate() {
        let (Some(&first), Some(&last)) = (part.pairs.first(), part.pairs.last()) else { continue };
        let (before, behind) = around(parts, k);
        let begins = part.joint.parts_sentences() && empty(&case.words[part.quote.start..first.0]);
        let ends = parts.get(k + 1).is_none_or(|next| next.joint.parts_sentences())
            && empty(&case.words[last.0 + 1..part.quote.end]);
        let edge = Edge { case, reference, comparer, part };
        let of_one = |at: usize, with: usize| reference.are_of_one_piece(at, with);
        let reach = if reference.stops { usize::MAX } else { REACH };
        if begins {
            let least = before.map_or(0, |pair| pair.1 + 1).min(first.1);
            let from = (least..first.1).rev().take(reach).take_while(|&at| of_one(at, first.1)).last();
            edge.lead(from.unwrap_or(first.1)..first.1, out);
        }
        if ends {
            let most = behind.map_or(reference.words.len(), |pair| pair.1).max(last.1 + 1);
            let to = (last.1 + 1..most).take(reach).take_while(|&at| of_one(at, last.1)).last();
            edge.tail(last.1 + 1..to.map_or(last.1 + 1, |at| at + 1), out);
        }
    }
}

/// One end of a part.
struct Edge<'a> {
    case: &'a Case<'a>,
    reference: &'a Reference<'a>,
    comparer: &'a Comparer<'a>,
    part: &'a Part,
}

impl Edge<'_> {
    fn form(&self, at: usize) -> &str {
        self.comparer.form(&self.reference.words[at])
    }

    /// The words of its sentence before the first that was found.
    fn lead(&self, lead: Range<usize>, out: &mut Found) {
        if lead.is_empty() {
            return;
        }
        let (first, word) = (lead.end, &self.case.words[self.part.quote.start]);
        let of = self.of();
        let claims = self.case.quote.quotation.kind == Kind::Direct && word.capital;
        let from =
            lead.clone().find(|&at| !self.comparer.wording().spelling.fillers.contains(self.form(at))).unwrap_or(first);
        if claims && from < first && self.reference.stops {
            let speech = Speech::builtin();
            if of.are(from..first, &speech.formulas) {
                return;
            }
            if of.are(from..first, &speech.supposes) {
                out.altered.push(self.alteration(Change::Modality, from..first + 1, word.span));
                return;
            }
            let opens = speech.conditions.contains(self.form(from)) && self.form(from) != "only";
            let own = || (from..first).any(|at| self.comparer.person(&self.reference.words[at]).is_some());
            if opens
                || !self.reference.are_close(first - 1, first) && of.begin_with(from..first, &speech.sources) && !own()
            {
                return self.note(Change::Modality, from..first, from..first + 1, word.span, true, out);
            }
        }
        let Some(governs) = of.governs(lead.clone()).or_else(|| of.denied(lead.clone())) else {
            // A figure has no capital.
            let direct = self.case.quote.quotation.kind == Kind::Direct;
            let whole = direct && (claims || word.number);
            if whole || self.is_only_one(first) {
                self.portion(lead, out);
            }
            return;
        };
        let change = governs.change;
        if change == Change::Negation && told::is_denied(self.case) || change != Change::Negation && !claims {
            return;
        }
        let alteration = self.alteration(change, governs.from..first + 1, word.span);
        if governs.small { out.small.push(alteration) } else { out.altered.push(alteration) }
    }

    /// "Some of" or "up to" right before the words, which hold of all without it.
    fn portion(&self, lead: Range<usize>, out: &mut Found) {
        let (of, first, word) = (self.of(), lead.end, &self.case.words[self.part.quote.start]);
        let (wording, form) = (self.comparer.wording(), self.form(first));
        let number = self.reference.words[first].number;
        let part = |phrase: &&String| (number || phrase.ends_with(" of")) && of.ends_with(lead.clone(), phrase);
        // Without stops "over" may end a sentence; what ends with "of" goes on.
        let stops = self.reference.stops;
        let bounds = wording.modality.bounds.iter().filter(|_| number && stops);
        let longest =
            Speech::builtin().portions.iter().chain(bounds).filter(part).map(|phrase| phrase.split(' ').count());
        let few = stops && wording.negation.some.contains(form) && self.form(first - 1) == "a";
        let Some(count) = longest.max().or(few.then_some(1)) else { return };
        let told = told::beside(self.case);
        let from = first - count;
        if !self.reference.are_close(first - 1, first) || told.contains(self.comparer.stem(&self.reference.words[from]))
        {
            return;
        }
        let none = self.comparer.is_negator(&self.reference.words[from]);
        let change = if none { Change::Negation } else { Change::Omission };
        out.altered.push(self.alteration(change, from..first + 1, word.span));
    }

    /// "The oldest bell" for "one of the oldest bells": the noun that several have here has one.
    fn is_only_one(&self, first: usize) -> bool {
        let (here, there) = (&self.case.words[self.part.quote.clone()], &self.reference.words[first..]);
        let other = here.iter().zip(there).take(NOUN).find(|(x, y)| x.form != y.form);
        other.is_some_and(|(x, y)| x.stem == y.stem && self.form(first) == "the")
    }

    fn of(&self) -> Lead<'_> {
        Lead { reference: self.reference, comparer: self.comparer, lexicon: self.case.lexicon }
    }

    /// “…, or so they say”: the sentence or the clause is no longer than that.
    fn is_taken_back(&self, tail: Range<usize>) -> bool {
        let of = self.of();
        let clause = tail.clone().find(|&at| at + 1 == tail.end || !self.reference.are_close(at, at + 1));
        clause.is_some_and(|last| of.are(tail.start..last + 1, &Speech::builtin().takes_back))
    }

    /// “…, they say”: what stands behind the words makes them somebody else's.
    fn is_reported(&self, tail: Range<usize>) -> bool {
        let speech = Speech::builtin();
        let (first, last) = (tail.start, tail.end - 1);
        let strange = |at: usize| {
            let form = self.form(at);
            !speech.clauses.contains(form) && !speech.questions.contains(form) && !speech.selves.has(form)
        };
        (2..=REPORTED).contains(&tail.len())
            && !self.reference.are_close(first - 1, first)
            && speech.claims.contains(self.form(last))
            && !matches!(self.form(last - 1), "to" | "not")
            && tail.clone().all(strange)
    }

    /// The words of its sentence behind the last that was found.
    fn tail(&self, tail: Range<usize>, out: &mut Found) {
        if tail.is_empty() {
            return;
        }
        let (words, speech, end) = (self.case.words, Speech::builtin(), self.part.quote.end - 1);
        let (next, last) = (self.form(tail.start), tail.start - 1);
        let here = words[end].span;
        let close = self.reference.are_close(last, tail.start);
        // "I would", "I would not"; "we sold", "we sold nothing".
        let auxiliary = self.case.lexicon.get(self.form(last)).flags.any(Flags::AUXILIARY);
        let restricts = tail.len() > 1 && matches!(self.form(tail.start + 1), "only" | "just");
        let denies = close && !restricts && (auxiliary && speech.denials.has(next) || speech.nothing.has(next));
        if denies && !told::is_denied(self.case) {
            out.altered.push(self.alteration(Change::Negation, last..tail.start + 1, here));
            return;
        }
        let sentence = |word: &&crate::link::Folded| word.sentence == words[end].sentence;
        let claims =
            self.case.quote.quotation.kind == Kind::Direct && words.iter().find(sentence).is_some_and(|w| w.capital);
        if !claims || self.trails_off() {
            return;
        }
        let shown = last..tail.end;
        let of = self.of();
        match () {
            () if of.are(tail.clone(), &speech.formulas) => {}
            () if self.reference.stops && of.begin_with(tail.clone(), &speech.depends) => {
                self.note(Change::Modality, tail, shown, here, true, out)
            }
            () if self.reference.stops && (self.is_taken_back(tail.clone()) || self.is_reported(tail.clone())) => {
                out.altered.push(self.alteration(Change::Modality, shown, here));
            }
            () if speech.conditions.contains(next) => {
                self.note(Change::Modality, tail, shown, here, self.reference.stops, out)
            }
            () if !self.reference.stops => {}
            () if speech.turns.has(next) => self.note(Change::TruncatedEnd, tail, shown, here, true, out),
            () if tail.len() == 1 && speech.doubts.iter().any(|doubt| doubt == next) => {
                out.altered.push(self.alteration(Change::Modality, shown, here));
            }
            () => {}
        }
    }

    /// Whether an ellipsis or a dash ends it.
    fn trails_off(&self) -> bool {
        let word = self.case.words[self.part.quote.end - 1].span;
        let Some(part) = self.case.quote.quotation.parts.iter().find(|part| part.contains(word)) else { return false };
        let rest = Span::new(word.end(), part.end().max(word.end())).of(&self.case.analysis.story.text);
        rest.contains(['…', '—', '–']) || rest.contains("...") || rest.contains("--") || rest.contains(". .")
    }

    /// Notes words that qualify, shown with the word beside them, unless the story tells most of them elsewhere. Where no
    /// stop tells whether they belong to the sentence, they are no more than shown.
    fn note(&self, change: Change, words: Range<usize>, shown: Range<usize>, here: Span, sure: bool, out: &mut Found) {
        let (wording, hay) = (self.comparer.wording(), &self.reference.words);
        // "Comes" is no rarer than "come".
        let rare =
            |at: usize| wording.rarity(self.form(at)).min(wording.rarity(self.comparer.stem(&hay[at]))) >= COMMON;
        let telling = || words.clone().filter(|&at| rare(at));
        let count = telling().count();
        if words.len() < LEAST || count == 0 {
            return;
        }
        let told = told::beside(self.case);
        let known = telling().filter(|&at| told.contains(self.comparer.stem(&hay[at]))).count();
        // With an "if" of its own, half of them.
        let opens = told.contains(self.form(words.start));
        if 2 * known + usize::from(opens) <= count {
            let alteration = self.alteration(change, shown, here);
            if sure { out.altered.push(alteration) } else { out.small.push(alteration) }
        }
    }

    fn alteration(&self, change: Change, shown: Range<usize>, here: Span) -> Alteration {
        let printed = printed(here, self.case.quote, &self.case.analysis.story.text);
        Alteration {
            change,
            here,
            printed,
            there: self.reference.span(shown.clone()),
            said: self.reference.said(shown),
        }
    }
}
