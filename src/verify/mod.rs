//! Quotations held against what was really said. Two stories that agree may both be wrong; a transcript, a
//! release or the captions of a recording settle it. Each quotation is looked up word by word: it stands
//! there, it stands there in other words, under another name or in two places, or it doesn't stand there
//! at all. What a speaker stumbles over (a false start, an "um", a word said twice) is no alteration when a
//! quotation leaves it out, and house style never is.
//!
//! Looking up goes by the words that are rare in the reference and by pairs of words (`index`); what is
//! found is joined to the row of places that explains most of the quotation (`chain`), and only there are
//! words compared one by one (`wording`).

mod asked;
mod chain;
mod edges;
mod ellipsis;
mod found;
mod governed;
mod hearer;
mod held;
mod index;
mod moved;
mod parts;
mod pieces;
mod reference;
mod repair;
mod sounds;
mod spoken;
mod subject;
mod told;
mod verdict;
mod voices;
mod who;
mod wording;

pub use verdict::{Alteration, Dropped, Found, Hidden, Spot, Tally, Verdict, Verified, printed};

use crate::extract::Kind;
use crate::link::{Comparer, Folded};
use crate::resolve::{Analysis, Quote};
use crate::rules::{Lexicon, Relation, RuleKind, RuleSet, Speech};
use chain::Chain;
use held::Held;
use reference::Reference;
use std::collections::HashSet;
use who::Voice;

/// So many other places of the same words are looked at.
const AGAIN: usize = 8;

/// What the rules ask for.
#[derive(Clone, Copy, Debug)]
struct Limits {
    /// Fewer words are too few to miss.
    missed: usize,
    /// So many words between two places are no matter of an ellipsis any more.
    far: usize,
}

impl Limits {
    fn of(rules: &RuleSet) -> Limits {
        let number = |relation, name: &str, default: usize| {
            let rule = rules.iter().find(|r| r.kind == RuleKind::Reference && r.matches.relation == Some(relation));
            rule.and_then(|rule| rule.number(name)).map_or(default, |n| n.max(1) as usize)
        };
        Limits { missed: number(Relation::NotFound, "words", 4), far: number(Relation::EllipsisHides, "words", 50) }
    }
}

/// Holds each direct and partial quotation of the stories against the references, which stand behind the
/// stories ([`references_from`]). In order of story and place; nothing without a reference.
pub fn verify(all: &[Analysis], rules: &RuleSet, lexicon: &Lexicon) -> Vec<Verified> {
    let (stories, references) = all.split_at(references_from(all));
    if references.is_empty() {
        return Vec::new();
    }
    let mut comparer = Comparer::new(lexicon.wording());
    let references: Vec<Reference> = references
        .iter()
        .enumerate()
        .map(|(i, analysis)| Reference::new(stories.len() + i, analysis, &mut comparer, lexicon))
        .collect();
    let limits = Limits::of(rules);
    let mut out = Vec::new();
    for (story, analysis) in stories.iter().enumerate() {
        for (quote, of) in analysis.quotes.iter().enumerate().filter(|(_, quote)| is_verified(quote)) {
            let words = words_of(analysis, of, &mut comparer);
            if words.is_empty() {
                continue;
            }
            let case = Case { analysis, quote: of, words: &words, references: &references, lexicon };
            let verdict = case.verdict(&comparer, limits);
            out.push(Verified { story, quote, verdict });
        }
    }
    settle(&mut out, stories, &references, limits, lexicon);
    out
}

/// Where the references begin: they stand behind the stories.
pub fn references_from(all: &[Analysis]) -> usize {
    all.iter().position(|analysis| analysis.story.meta.reference).unwrap_or(all.len())
}

/// Words in marks that somebody said.
fn is_verified(quote: &Quote) -> bool {
    matches!(quote.quotation.kind, Kind::Direct | Kind::Partial)
}

/// The words of a quotation as they are compared, sounds left out.
fn words_of(analysis: &Analysis, quote: &Quote, comparer: &mut Comparer) -> Vec<Folded> {
    let words = comparer.fold(&analysis.story.text, &quote.quotation.parts);
    sounds::without_sounds(words, comparer, Speech::builtin())
}

/// A quotation, and what it is held against.
struct Case<'a> {
    analysis: &'a Analysis,
    quote: &'a Quote,
    words: &'a [Folded],
    references: &'a [Reference<'a>],
    lexicon: &'a Lexicon,
}

impl Case<'_> {
    fn verdict(&self, comparer: &Comparer, limits: Limits) -> Verdict {
        let weights: Vec<f32> = self.words.iter().map(|word| comparer.weight(word)).collect();
        // The places of each reference that explain most, those of the credited speaker first of equals.
        let mut best: Option<(&Reference, Vec<Chain>, f32)> = None;
        for reference in self.references {
            let runs = reference.index.runs(self.words, &reference.words);
            let mut chains = chain::chains(&runs, &weights, self.words);
            let rank = |chain: &Chain| match self.is_spoken_by(reference, chain) {
                Some(true) => 0,
                None => 1,
                Some(false) => 2,
            };
            chains.sort_by_cached_key(&rank);
            let Some(chain) = chains.first() else { continue };
            let (first, worth) = (rank(chain), chain.weight);
            let worth = worth + if first == 0 { 0.5 } else { 0.0 };
            if best.as_ref().is_none_or(|(_, _, most)| worth > *most) {
                best = Some((reference, chains, worth));
            }
        }
        // So few words must all be there, and by the one who is credited: any text holds some of them.
        let few = self.words.len() < limits.missed;
        let Some((reference, chains, _)) = best else {
            return if few { Verdict::Unchecked } else { Verdict::NotFound { nearest: None, heard: None } };
        };
        let (chain, share, found) = self.best_of(reference, &chains, &weights, comparer, limits);
        if few && (share < found::WHOLE || !found.is_verbatim() && !found.is_denied()) {
            return Verdict::Unchecked;
        }
        if !few
            && (share < found::FOUND || chain.leaves_sentence(self.words))
            && let Some(found) = self.put_together(comparer, limits)
        {
            return Verdict::Found(Box::new(found));
        }
        match share {
            share if share >= found::FOUND => Verdict::Found(Box::new(found)),
            share if share >= found::NEAR => Verdict::NotFound { nearest: Some(found.spot), heard: None },
            _ => Verdict::NotFound { nearest: None, heard: None },
        }
    }

    /// The first row of places, unless the same words were said again where nothing is to be said of them.
    fn best_of<'c>(
        &self,
        reference: &Reference,
        chains: &'c [Chain],
        weights: &[f32],
        comparer: &Comparer,
        limits: Limits,
    ) -> (&'c Chain, f32, Found) {
        let held = Held { case: self, reference, comparer, limits };
        let found = |chain: &'c Chain| {
            let share = found::share(chain, weights, self.words);
            (chain, share, found::found(held, (chain, share)))
        };
        let first = found(&chains[0]);
        let again = |(_, share, found): &(&Chain, f32, Found)| {
            *share >= first.1 && found.is_verbatim() && found.said_by_them >= first.2.said_by_them
        };
        let none = first.2.is_verbatim() || first.1 < found::FOUND;
        let better = if none { None } else { chains[1..].iter().take(AGAIN).map(found).find(again) };
        better.unwrap_or(first)
    }

    /// Put together from pieces that all stand there, the speaker's own if it can be.
    fn put_together(&self, comparer: &Comparer, limits: Limits) -> Option<Found> {
        self.references.iter().find_map(|reference| {
            let runs = reference.index.runs(self.words, &reference.words);
            let said = |hay| self.same(reference, &reference.voice(hay)) != Some(false);
            let own = pieces::pieces(&runs, self.words, &reference.words, said);
            let chain = own.or_else(|| pieces::pieces(&runs, self.words, &reference.words, |_| true))?;
            // One piece of it may be somebody else's without all of it being so.
            let longest = chain.stretches.iter().map(|piece| piece.pairs.len()).max()?;
            let share = longest as f32 / self.words.len() as f32;
            Some(found::found(Held { case: self, reference, comparer, limits }, (&chain, share)))
        })
    }

    fn is_spoken_by(&self, reference: &Reference, chain: &Chain) -> Option<bool> {
        self.same(reference, &reference.voice(chain.stretches[0].hay.clone()))
    }

    /// Whether a voice of a reference is the one who is credited: surely so, surely not, or it can't be told.
    fn same(&self, reference: &Reference, voice: &Voice) -> Option<bool> {
        let same = who::same(self.analysis, self.quote, voice, self.lexicon);
        // Whoever is heard under a name of her own is not the chair.
        let office = || match voice {
            Voice::Label(label) => who::is_office(label, self.lexicon),
            _ => false,
        };
        let other = same.is_none() && office() && reference.hears(self.analysis, self.quote, self.lexicon);
        if other { Some(false) } else { same }
    }
}

/// Only who is heard in a reference can be missed there: a story may quote others, too. Where no reference
/// tells its speakers, those are heard of whom something was found, and one who is quoted alone in the only
/// story.
///
/// A few words that are there are somebody's: they are ticked where whoever is credited says them, or, if the
/// reference doesn't tell its speakers, is heard in it.
fn settle(all: &mut [Verified], stories: &[Analysis], references: &[Reference], limits: Limits, lexicon: &Lexicon) {
    let many = |v: &&Verified| matches!(&v.verdict, Verdict::Found(found) if found.words >= limits.missed);
    let there = all.iter().filter(many);
    let found: HashSet<(usize, u32)> =
        there.filter_map(|v| Some((v.story, stories[v.story].quotes[v.quote].speaker?))).collect();
    let silent = references.iter().any(|reference| !reference.tells_speakers());
    for verified in all.iter_mut() {
        let analysis = &stories[verified.story];
        let quote = &analysis.quotes[verified.quote];
        let found_too = || quote.speaker.is_some_and(|s| found.contains(&(verified.story, s)));
        let at = match &mut verified.verdict {
            Verdict::Found(there) => {
                let told = references.iter().any(|r| r.at == there.spot.reference && r.tells_speakers());
                if there.words < limits.missed && !there.said_by_them && (told || !found_too()) {
                    verified.verdict = Verdict::Unchecked;
                }
                continue;
            }
            Verdict::NotFound { heard, .. } => heard,
            Verdict::Unchecked => continue,
        };
        let alone = || {
            let others = analysis.quotes.iter().filter(|other| is_verified(other));
            others.clone().all(|other| other.speaker == quote.speaker) && quote.speaker.is_some()
        };
        *at = references.iter().find(|reference| reference.hears(analysis, quote, lexicon)).map(|r| r.at);
        let heard =
            at.is_some() || silent && who::is_sure(quote) && found_too() || silent && stories.len() == 1 && alone();
        if !heard || hearer::is_told_elsewhere(analysis, quote, references, lexicon) {
            verified.verdict = Verdict::Unchecked;
        }
    }
}
