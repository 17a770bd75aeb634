//! The last pass: pronouns and what descriptions are still open are resolved in order, each one an antecedent of
//! the next. Who asked, who was told and who stands beside the words is weighed with who was spoken of before.

use super::asked::Asked;
use super::binding::{clause_subject, stand_in};
use super::description::{Description, Kind};
use super::entry::Entry;
use super::place::Place;
use super::pronoun::answer;
use super::speaker::{Candidate, Form, Mention};
use super::table::Table;
use super::trace::{Open, Trace};
use crate::attribute::Attributed;
use crate::rules::{CueClass, Flags};
use crate::segment::{Segmented, Word};
use crate::text::Span;

/// The second one stands out so much less where an epithet is taken for the first.
const EPITHET: f32 = 0.6;
/// The same if the description says of the first what the story hasn't said ("the Osterby tycoon"),
const UNTOLD: f32 = 0.6;
/// and if it has said that of somebody else.
const STRANGE: f32 = 0.3;

/// So many mentions before a pronoun or a description are asked whether they are who was told.
const MOST: usize = 64;

/// Who is credited with one quotation.
#[derive(Clone, Debug, Default)]
pub(super) struct Credit {
    /// Index of the entry.
    pub speaker: Option<usize>,
    /// If the source leaves it open: who it may be.
    pub may_be: Vec<Candidate>,
    /// A reader can't tell either.
    pub open: bool,
}

/// The last pass.
pub(super) struct Settling<'s, 't, 'a> {
    pub segmented: &'s Segmented,
    pub attributed: &'s [Attributed],
    pub table: &'t mut Table<'a>,
    /// Sources as printed and their quotations, in order.
    pub sources: Vec<(Span, usize)>,
    /// Descriptions that are still open, in order.
    pub epithets: Vec<Description>,
    /// What stands before, in order.
    pub resolved: Vec<Trace>,
    pub credits: Vec<Credit>,
}

/// Most words before the marks that tell of whom the words are: "Cole has a “rough” tongue, he said".
const LED: usize = 6;

impl Settling<'_, '_, '_> {
    /// Where the last source or description begins that a pronoun before it may bear on.
    pub fn last_asked(&self) -> Option<usize> {
        let open = |w: &Word| w.is(Flags::PRONOUN | Flags::POSSESSIVE);
        let document = |w: &Word| w.is(Flags::CUE_NOUN | Flags::OCCASION);
        let asks = |&&(source, _): &&(Span, usize)| {
            let words = self.segmented.words_in(source);
            words.first().is_some_and(open) || words.last().is_some_and(document)
        };
        let source = self.sources.iter().rfind(asks).map(|(source, _)| source.start());
        source.max(self.epithets.last().map(|d| d.span.start()))
    }

    /// The quotations of a source.
    pub(super) fn quotes(&self, source: Span) -> Vec<usize> {
        let from = self.sources.partition_point(|(span, _)| *span < source);
        self.sources[from..].iter().take_while(|(span, _)| *span == source).map(|(_, quote)| *quote).collect()
    }

    /// The last source before `at`, and its last quotation.
    pub(super) fn source_before(&self, at: Span) -> Option<(Span, usize)> {
        self.sources[..self.sources.partition_point(|(span, _)| *span < at)].last().copied()
    }

    /// What is credited to a source, and who was told.
    fn content(&self, quotes: &[usize]) -> (Vec<Span>, Option<Span>) {
        let parts = quotes.iter().flat_map(|&quote| self.attributed[quote].0.parts.iter().copied());
        // "Cole has a “rough” tongue, he said": the words tell of Cole.
        let led = quotes.iter().filter_map(|&quote| {
            let (quotation, attribution) = &self.attributed[quote];
            let (clause, cue) = (quotation.clause.as_deref()?, attribution.cue.as_ref()?);
            let first = quotation.parts.first()?;
            let lead = self.segmented.words_in(Span::new(clause.start(), first.start().max(clause.start())));
            // The last of them is the opening mark.
            let short = lead.len() <= LED && lead.iter().rev().skip(1).all(Word::kind_word);
            let says = || self.segmented.words_in(cue.span).iter().any(|w| w.is(Flags::STRONG));
            (cue.span.start() >= clause.end() && short && says()).then(|| Span::new(clause.start(), first.start()))
        });
        let parts = parts.chain(led).collect();
        (parts, quotes.first().and_then(|&quote| self.attributed[quote].1.hearer))
    }

    /// "One baker told Ann Cole. He said": whom the source before told, in this sentence or the one before.
    fn told_before(&self, at: Span, sentence: usize) -> Option<Span> {
        let last = self.source_before(at)?;
        let attribution = &self.attributed[last.1].1;
        // "Ames was told", "asked Ames": who hears that goes on.
        let told = attribution.cue.as_ref().filter(|cue| cue.class != CueClass::Question)?;
        let hearer = attribution.hearer.filter(|hearer| hearer.start() > told.span.start())?;
        let mut near = self.resolved.iter().rev().take(MOST).take_while(|t| t.sentence + 1 >= sentence);
        near.any(|t| t.span.overlap(hearer) > 0).then_some(hearer)
    }

    /// A pronoun; `next` is the name or description behind it.
    pub(super) fn pronoun(&mut self, pronoun: Open, next: Option<&Trace>) {
        let Open { ref d, place, sentence } = pronoun;
        let quotes = self.quotes(d.span);
        let (content, hearer) = self.content(&quotes);
        let question = self.question(d, sentence).or_else(|| self.replied_to(d, sentence, &quotes));
        let question = question.or_else(|| self.offered(&pronoun)).or_else(|| self.remembered(&pronoun));
        let told = self.told_before(d.span, sentence);
        let asked = Asked { d, sentence, content: &content, hearer, told, question };
        let mut answer = answer(self.table, self.segmented, &self.resolved, &asked);
        if let Some(other) = next.filter(|next| self.says_of(d, next)) {
            answer.candidates.retain(|c| c.entry != other.entry);
        }
        // "Another was less kind. “…,” he said": nobody named before.
        if d.gender.is_some()
            && !answer.candidates.is_empty()
            && let Some(at) = stand_in(self.segmented, d.span.start())
        {
            let resolved = &self.resolved;
            let later = |entry: usize| {
                resolved.iter().rev().take(MOST).find(|t| t.entry == entry).is_some_and(|t| t.span.start() > at)
            };
            answer.candidates.retain(|c| later(c.entry));
        }
        let sure = answer.sure();
        for &quote in &quotes {
            self.credits[quote] = match sure {
                Some(_) => Credit { speaker: sure, ..Credit::default() },
                None => Credit {
                    speaker: None,
                    may_be: answer.may_be().map(|(i, mention)| self.table.candidate(i, mention)).collect(),
                    open: answer.open(self.table, self.segmented, &asked, &self.resolved),
                },
            };
        }
        if let Some(whom) = sure.filter(|_| question.is_some_and(|question| question.taken && question.whom == sure)) {
            let e = &mut self.table.entries[whom];
            e.person |= e.kind == Kind::Name;
        }
        let source = !quotes.is_empty();
        let Some(entry) = sure.filter(|&i| source || !self.comes_first(&pronoun, i, next)) else { return };
        if source {
            self.table.learn(entry, d.gender);
            self.table.mention(entry, Mention { span: d.span, form: Form::Pronoun });
        }
        let speaks = source && !d.flags.any(Flags::RELATIVE);
        self.resolved.push(Trace { entry, span: d.span, place, sentence, source, speaks, epithet: false });
    }

    /// "He said of Cole", "he asked the mayor": not that one, who is `next`.
    fn says_of(&self, d: &Description, next: &Trace) -> bool {
        let behind = &self.segmented.words[self.segmented.behind(d.span.end())..];
        let [verb, of, name, ..] = behind else { return false };
        if verb.is(Flags::HEARER) && verb.is(Flags::CUE_VERB) && of.span.start() == next.span.start() {
            return true;
        }
        let about = matches!(of.span.of(self.table.text), "of" | "about");
        about && verb.is(Flags::CUE_VERB) && name.span.start() == next.span.start()
    }

    /// "When he arrived, Cole laughed": whether the pronoun may as well mean the subject that follows as the one before.
    fn comes_first(&self, pronoun: &Open, entry: usize, next: Option<&Trace>) -> bool {
        let Some(next) = next.filter(|t| pronoun.place == Place::Embedded && t.sentence == pronoun.sentence) else {
            return false;
        };
        let e = &self.table.entries[next.entry];
        // "When he arrived, finance minister Cole laughed"
        let behind = self.segmented.behind(next.span.start());
        let modifies = |w: &Word| w.kind_word() && !w.is(Flags::PREPOSITION | Flags::AUXILIARY | Flags::DETERMINER);
        let before = self.segmented.words[..behind].iter().rev().take(3).find(|&w| !modifies(w));
        next.entry != entry
            && next.place == Place::Subject
            && e.kind == Kind::Name
            && e.fits(&pronoun.d)
            && before.is_some_and(|w| w.sign(','))
            && self.resolved.last().is_none_or(|t| t.sentence < pronoun.sentence)
    }

    /// A name or description; "the gambling tycoon", of nobody told before, is the person whom the
    /// sentences before are about.
    pub(super) fn description(&mut self, mut trace: Trace) {
        if let Some(entry) = self.person_meant(&trace) {
            (trace.entry, trace.epithet) = (entry, false);
            self.quotes(trace.span).into_iter().for_each(|quote| self.credits[quote].speaker = Some(entry));
        }
        self.resolved.push(trace);
    }

    fn person_meant(&mut self, trace: &Trace) -> Option<usize> {
        if !trace.epithet {
            return None;
        }
        let d = &self.epithets[self.epithets.binary_search_by_key(&trace.span, |d| d.span).ok()?];
        if self.table.introduced(trace.entry, d) {
            return None;
        }
        let (content, hearer) = self.content(&self.quotes(d.span));
        let asked = Asked { d, sentence: trace.sentence, content: &content, hearer, told: None, question: None };
        let mut answer = answer(self.table, self.segmented, &self.resolved, &asked);
        // "Ann Cole, the mayor": one and the same.
        if let Some(t) = self.resolved.last().filter(|t| t.span.end() <= d.span.start() && t.place == Place::Subject) {
            let between = self.segmented.words_in(Span::new(t.span.end(), d.span.start()));
            let e = &self.table.entries[t.entry];
            if matches!(between, [w] if w.sign(','))
                && e.kind == Kind::Name
                && e.may_be_person()
                && self.table.agrees(e, d)
            {
                let entry = t.entry;
                self.table.merge(entry, d);
                return Some(entry);
            }
        }
        // A mayor is rather not "the candidate", and "Cole thanked the mayor" speaks of two.
        let other = |e: &Entry| !e.heads.is_empty() && !self.table.bears(e, d);
        // A source that was entered behind the next one's is its own mention, too.
        let own = |t: &Trace| t.place == Place::Subject && t.span != trace.span;
        let subjects: Vec<usize> = self
            .resolved
            .iter()
            .rev()
            .take_while(|t| t.sentence == trace.sentence)
            .filter(|t| own(t))
            .map(|t| t.entry)
            .collect();
        // "The mayor's lawyer" is no senator whom the story has named.
        let owned = self.segmented.words_in(d.span).iter().any(|w| w.is(Flags::GENITIVE));
        for c in &mut answer.candidates {
            c.weight *= if other(&self.table.entries[c.entry]) { 0.5 } else { 1.0 };
        }
        // "Cole told Ames it was late. “…,” the 34-year-old replied": not Cole. A midfielder is no manager.
        let teller = self.teller(d, trace.sentence);
        // "Dr. Cole told the surgeon. “…,” the surgeon said": not Cole.
        let first = self.resolved[self.resolved.len().saturating_sub(MOST)..].iter().find(|t| t.entry == trace.entry);
        let first = first.filter(|t| t.place == Place::Object);
        let subject = first.and_then(|t| clause_subject(self.segmented, &self.resolved, t.span));
        let apart = |i: usize| Some(i) == teller || Some(i) == subject || self.table.directs(&self.table.entries[i], d);
        answer.candidates.retain(|c| !subjects.contains(&c.entry) && !apart(c.entry));
        answer.candidates.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        // One word may as well name a paper.
        let named = |i: &usize| {
            let e = &self.table.entries[*i];
            e.kind == Kind::Name && e.may_be_person() && (e.person || e.gender.is_some() || e.name.len() > 1)
        };
        // "The ad shows the former governor": an object is hardly the adviser whom the story has told of.
        let object = matches!(trace.place, Place::Object | Place::Oblique | Place::Agent);
        // "The trader who had met Cole"
        let behind = self.segmented.behind(d.span.end());
        let told_apart =
            self.segmented.words.get(behind).is_some_and(|w| w.is(Flags::RELATIVE) && !w.is(Flags::DETERMINER));
        // "The 23-year-old" is nobody of another age.
        let older = |e: &Entry| matches!((e.age, d.age), (Some(a), Some(b)) if a != b);
        let strange = |i: &usize| {
            let e = &self.table.entries[*i];
            self.table.other_office(e, d)
                || self.table.above(e, d)
                || self.table.comes_from_elsewhere(e, d)
                || older(e)
                || object && other(e)
                || told_apart && !self.table.bears(e, d)
        };
        // What the story has said of another one is hardly meant of the first.
        let told = |i: &usize| self.table.told(&self.table.entries[*i], d);
        let doubt = if self.table.told_of_anyone(d) { STRANGE } else { UNTOLD };
        let entry = answer.ahead(EPITHET).filter(named);
        // "The head of the guild" is one of whom the story has said so.
        let held = d.affiliation.zip(d.head).is_some_and(|(body, head)| body.start() > head.end());
        let entry = entry
            .filter(|&i| !(owned && other(&self.table.entries[i])) && !strange(&i))
            .filter(|i| told(i) || !held && answer.ahead(doubt) == Some(*i))?;
        self.table.merge(entry, d);
        Some(entry)
    }
}
