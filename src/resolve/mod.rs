//! Names, titles, roles and pronouns: from sources to speakers, within one story.

mod describe;
mod scan;
mod speaker;
mod table;

pub use speaker::{Form, Gender, Mention, Number, Speaker};

use crate::attribute::{Attributed, Attribution, Frame};
use crate::extract::{Kind, Quotation};
use crate::rules::{CueClass, Flags, Lexicon};
use crate::segment::Segmented;
use crate::text::{Span, Story, TokenKind};
use describe::{Description, describe};
use table::Table;

/// How far back, in bytes, a pronoun looks for somebody who has not just spoken.
const REACH: usize = 1500;

/// A quotation, who is credited with it, and whom that means.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The content.
    pub quotation: Quotation,
    /// Cue, source and evidence.
    pub attribution: Attribution,
    /// Index into [`Analysis::speakers`].
    pub speaker: Option<usize>,
}

impl Quote {
    /// A belief, hope or plan that the story ascribes to somebody ("Orr hopes to reopen the slip"): what
    /// nobody said, so that no rule on speech looks at it and nothing is linked to it.
    pub fn is_belief(&self) -> bool {
        is_belief(&self.quotation, &self.attribution)
    }
}

fn is_belief(quotation: &Quotation, attribution: &Attribution) -> bool {
    quotation.kind == Kind::Indirect && attribution.cue.as_ref().is_some_and(|cue| cue.class == CueClass::Belief)
}

/// All that is known of one story on its own.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// The story.
    pub story: Story,
    /// Its words, paragraphs, sentences and marks.
    pub segmented: Segmented,
    /// Its quotations in reading order.
    pub quotes: Vec<Quote>,
    /// Who speaks in it, in order of first mention.
    pub speakers: Vec<Speaker>,
}

impl Analysis {
    /// The speaker of a quotation of this story.
    pub fn speaker(&self, quote: &Quote) -> Option<&Speaker> {
        quote.speaker.map(|i| &self.speakers[i])
    }
}

/// From sources to speakers, within one story.
pub fn resolve(story: Story, segmented: Segmented, attributed: Vec<Attributed>, lexicon: &Lexicon) -> Analysis {
    let text = &story.text;
    let mut table = Table::default();
    let mut scanned = scan::scan(text, &segmented).into_iter().peekable();
    let mut resolver = Resolver { text, segmented: &segmented, table: &mut table, focus: None, seen: Vec::new() };
    let mut spoke: Vec<Option<usize>> = Vec::with_capacity(attributed.len());
    let mut last = None;
    for (quotation, attribution) in &attributed {
        let at = attribution.source.map_or(quotation.parts[0].start, |s| s.start);
        while let Some(d) = scanned.next_if(|d| d.span.start < at) {
            resolver.see(&d);
        }
        let speaker = match attribution.source {
            // Carried on to the next quotation, the same words mean the same person.
            source @ Some(_) if source == last => spoke.last().copied().flatten(),
            Some(source) => resolver.source(source),
            None if attribution.frame == Frame::CarriedOver => resolver.focus,
            None => None,
        };
        if speaker.is_some() && !is_belief(quotation, attribution) {
            resolver.focus = speaker;
        }
        last = attribution.source;
        spoke.push(speaker);
    }
    scanned.for_each(|d| resolver.see(&d));
    anonymity(text, &segmented, &mut table, lexicon);
    finish(story, segmented, attributed, spoke, table)
}

/// Keeps those who speak, in order of first mention.
fn finish(
    story: Story,
    segmented: Segmented,
    attributed: Vec<Attributed>,
    spoke: Vec<Option<usize>>,
    table: Table,
) -> Analysis {
    let mut order: Vec<usize> = spoke.iter().flatten().copied().collect();
    order.sort_unstable();
    order.dedup();
    order.sort_by_cached_key(|&i| table.entries[i].speaker.mentions.iter().map(|m| m.span.start).min());
    let mut speakers: Vec<Option<Speaker>> = table.entries.into_iter().map(|e| Some(e.speaker)).collect();
    let mut places = vec![None; speakers.len()];
    order.iter().enumerate().for_each(|(place, &i)| places[i] = Some(place));
    let quotes = attributed
        .into_iter()
        .zip(&spoke)
        .map(|((quotation, attribution), s)| Quote { quotation, attribution, speaker: s.and_then(|i| places[i]) })
        .collect();
    let speakers = order.iter().filter_map(|&i| speakers[i].take()).map(|mut s| {
        s.mentions.sort_by_key(|m| m.span);
        s
    });
    let speakers = speakers.collect();
    Analysis { story, segmented, quotes, speakers }
}

struct Resolver<'a> {
    text: &'a str,
    segmented: &'a Segmented,
    table: &'a mut Table,
    /// Who spoke last.
    focus: Option<usize>,
    /// Who was mentioned, in order: entry and place.
    seen: Vec<(usize, Span)>,
}

impl Resolver<'_> {
    fn see(&mut self, d: &Description) {
        if self.seen.iter().rev().take(6).any(|(_, s)| s.overlap(d.span) > 0) {
            // A source, known already.
            return;
        }
        if d.kind == describe::Kind::Pronoun {
            if let Some(i) = self.pronoun(d) {
                self.mark(i, d);
            }
            return;
        }
        if d.doubtful && self.table.by_name(self.text, d).is_none() {
            return;
        }
        let i = self.table.enter(self.text, d);
        self.seen.push((i, d.span));
    }

    fn source(&mut self, span: Span) -> Option<usize> {
        let words = self.segmented.words_in(span);
        let d = describe(self.text, span, words)?;
        if d.kind == describe::Kind::Pronoun {
            let i = self.pronoun(&d)?;
            self.mark(i, &d);
            return Some(i);
        }
        if words.len() == 1 && words[0].is(Flags::INDEFINITE | Flags::NEGATION) {
            return None;
        }
        let i = self.table.enter(self.text, &d);
        self.seen.push((i, span));
        Some(i)
    }

    /// A pronoun was resolved: it is a mention, and it marks gender.
    fn mark(&mut self, i: usize, d: &Description) {
        self.table.learn(i, d.gender);
        self.table.mention(i, Mention { span: d.span, form: Form::Pronoun });
        self.seen.push((i, d.span));
    }

    /// Whom "he" means: the first one mentioned in the latest sentence that mentions anybody who fits;
    /// the last speaker where the story has turned to nobody else since.
    fn pronoun(&self, d: &Description) -> Option<usize> {
        if d.flags.any(Flags::FIRST_PERSON | Flags::SECOND_PERSON) {
            return None;
        }
        let at = d.span.start;
        let near = self
            .seen
            .iter()
            .rev()
            .take_while(|(_, s)| s.start + REACH > at)
            .filter(|(i, s)| s.end <= at && self.table.fits(*i, d));
        let mut best: Option<(usize, usize)> = None;
        let mut sentence = usize::MAX;
        for &(i, span) in near {
            if span.start < sentence && best.is_some() {
                break;
            }
            if best.is_none() {
                sentence = self.sentence_start(span.start);
            }
            best = Some((i, span.start));
        }
        let focus = self.focus.filter(|&i| self.table.fits(i, d)).map(|i| (i, self.table.entries[i].last));
        match (best, focus) {
            (Some((s, place)), Some((f, last))) => Some(if place > last { s } else { f }),
            (best, focus) => best.or(focus).map(|(i, _)| i),
        }
    }

    /// Where the sentence that holds `at` begins: behind the last full stop, mark or line break.
    fn sentence_start(&self, at: usize) -> usize {
        let words = &self.segmented.words;
        let here = words.partition_point(|w| w.span.start < at);
        let ends = |w: &crate::segment::Word| matches!(w.kind, TokenKind::Sign('.' | '?' | '!' | '”' | '"' | '“'));
        let paragraph = self
            .segmented
            .paragraphs
            .partition_point(|p| p.span.start <= at)
            .checked_sub(1)
            .map_or(0, |i| self.segmented.paragraphs[i].words.start);
        (paragraph..here)
            .rev()
            .take(120)
            .find(|&i| ends(&words[i]))
            .map_or_else(|| words.get(paragraph).map_or(at, |w| w.span.start), |i| words[i].span.end)
    }
}

/// Where the story says that a name is withheld: it concerns the last unnamed one mentioned before in
/// that paragraph.
fn anonymity(text: &str, segmented: &Segmented, table: &mut Table, lexicon: &Lexicon) {
    let unnamed = table.entries.iter().enumerate().filter(|(_, e)| e.speaker.anonymous);
    let mut mentions: Vec<(usize, usize)> =
        unnamed.flat_map(|(i, e)| e.speaker.mentions.iter().map(move |m| (m.span.start, i))).collect();
    mentions.sort_unstable();
    let paragraphs = segmented.paragraphs.iter();
    for paragraph in paragraphs.filter(|p| segmented.words[p.words.clone()].iter().any(|w| w.is(Flags::WITHHELD))) {
        for found in lexicon.anonymity.find_iter(paragraph.span.of(text)) {
            let at = paragraph.span.start + found.start();
            let last = mentions.partition_point(|(start, _)| *start < at).checked_sub(1).map(|i| mentions[i]);
            if let Some((start, entry)) = last
                && start >= paragraph.span.start
                && segmented.marked_at(at).is_none()
            {
                table.entries[entry].speaker.anonymity_stated.get_or_insert(Span::new(at, at + found.len()));
            }
        }
    }
}
