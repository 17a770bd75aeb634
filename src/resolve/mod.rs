//! Names, titles, roles and pronouns: from sources to speakers, within one story.

mod age;
mod alone;
mod answer;
mod apart;
mod apposed;
mod asked;
mod begun;
mod body;
mod binding;
mod bracket;
mod credit;
mod calling;
mod cut;
mod describe;
mod description;
mod document;
mod entry;
mod epithet;
mod find;
mod follows;
mod gender;
mod headline;
mod holder;
mod inner;
mod key;
mod kinds;
mod keys;
mod kin;
mod late;
mod lead;
mod links;
mod meant;
mod mention;
mod name;
mod named;
mod nickname;
mod of_body;
mod offer;
mod office;
mod office_body;
mod part;
mod place;
mod pronoun;
mod question;
mod rank;
mod reach;
mod reading;
mod recent;
mod role;
mod salience;
mod scan;
mod settle;
mod speaker;
mod spoken_for;
mod staff;
mod table;
mod title;
mod told;
mod trace;
mod words;

pub use body::Body;
pub use speaker::{Candidate, Form, Gender, Mention, Number, Speaker};

use crate::attribute::{Attributed, Attribution};
use crate::extract::{Kind, Quotation};
use crate::rules::{CueClass, Flags, Lexicon};
use crate::segment::{Paragraph, Segmented, Word};
use crate::text::{Span, Story};
use credit::credit;
use settle::Credit;
use std::sync::Arc;
use table::Table;

/// A quotation, who is credited with it, and whom that means.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The content.
    pub quotation: Quotation,
    /// Cue, source and evidence; shared, since quotations that nobody is credited with have the same.
    pub attribution: Arc<Attribution>,
    /// Index into [`Analysis::speakers`].
    pub speaker: Option<u32>,
    /// Where the source leaves it open whom it means. Boxed, since few do, and a day of wire has a million quotations.
    pub doubt: Option<Box<Doubt>>,
}

/// Whom a source may mean that leaves it open.
#[derive(Clone, Debug)]
pub struct Doubt {
    /// Who it may be, the most likely first.
    pub may_be: Vec<Candidate>,
    /// The copy itself leaves it open: a reader can't tell either.
    pub open: bool,
}

impl Quote {
    /// A belief, hope or plan that the story ascribes to somebody ("Orr hopes to reopen the slip"): what
    /// nobody said, so that no rule on speech looks at it and nothing is linked to it.
    pub fn is_belief(&self) -> bool {
        is_belief(&self.quotation, &self.attribution)
    }

    /// Where the source leaves it open whom it means: who it may be, the most likely first.
    pub fn may_be(&self) -> &[Candidate] {
        self.doubt.as_ref().map_or(&[], |doubt| &doubt.may_be)
    }

    /// Whether the copy itself leaves it open whom the source means.
    pub fn is_open(&self) -> bool {
        self.doubt.as_ref().is_some_and(|doubt| doubt.open)
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
    pub segmented: Arc<Segmented>,
    /// Its quotations in reading order.
    pub quotes: Box<[Quote]>,
    /// Who speaks in it, in order of first mention.
    pub speakers: Box<[Speaker]>,
}

impl Analysis {
    /// The speaker of a quotation of this story.
    pub fn speaker(&self, quote: &Quote) -> Option<&Speaker> {
        quote.speaker.map(|i| &self.speakers[i as usize])
    }
}

/// From sources to speakers, within one story.
pub fn resolve(story: Story, segmented: Segmented, mut attributed: Vec<Attributed>, lexicon: &Lexicon) -> Analysis {
    let mut table = Table::new(&story.text, lexicon, segmented.words.len());
    let mut credits = credit(&segmented, &attributed, &mut table);
    headline::credit(&story.text, &segmented, &mut attributed, &mut credits);
    anonymity(&story.text, &segmented, &mut table, lexicon);
    let (speakers, places) = speakers(&segmented, &credits, &table);
    let quotes = attributed.into_iter().zip(credits).map(|((quotation, attribution), credit)| {
        let speaker = credit.speaker.and_then(|i| places[i]);
        let Credit { may_be, open, .. } = credit;
        let doubt = (open || !may_be.is_empty()).then(|| Doubt { may_be, open }.into());
        Quote { quotation, attribution: attribution.into(), speaker, doubt }
    });
    let quotes = quotes.collect();
    Analysis { story, segmented: segmented.into(), quotes, speakers }
}

/// Those who speak, in order of first mention, and which of them each entry is.
fn speakers(segmented: &Segmented, credits: &[Credit], table: &Table) -> (Box<[Speaker]>, Vec<Option<u32>>) {
    let (entries, mentions) = (&table.entries, &table.mentions);
    let mut order: Vec<usize> = credits.iter().filter_map(|c| c.speaker).collect();
    order.sort_unstable();
    order.dedup();
    order.sort_by_cached_key(|&i| mentions.of(entries[i].mentions).map(|m| m.span.start()).min());
    let mut places = vec![None; entries.len()];
    order.iter().zip(0..).for_each(|(&i, place)| places[i] = Some(place));
    let speakers = order.iter().map(|&i| entries[i].speaker(segmented, table)).collect();
    (speakers, places)
}

/// Where the story says that a name is withheld: it concerns the last unnamed one mentioned before in
/// that paragraph.
fn anonymity(text: &str, segmented: &Segmented, table: &mut Table, lexicon: &Lexicon) {
    let withheld = |p: &&Paragraph| p.flags.any(Flags::WITHHELD);
    let mut mentions: Vec<(usize, usize)> = Vec::new();
    for paragraph in segmented.paragraphs.iter().filter(withheld) {
        if mentions.is_empty() {
            let unnamed = table.entries.iter().enumerate().filter(|(_, e)| e.anonymous);
            mentions =
                unnamed.flat_map(|(i, e)| table.mentions.of(e.mentions).map(move |m| (m.span.start(), i))).collect();
            mentions.sort_unstable();
        }
        // Most paragraphs speak of nobody unnamed, whatever their words, and in most stories all do.
        let first = mentions.partition_point(|(start, _)| *start < paragraph.span.start());
        let Some(&(unnamed, _)) = mentions.get(first).filter(|(start, _)| *start < paragraph.span.end()) else {
            continue;
        };
        let behind = |w: &Word| w.is(Flags::WITHHELD) && w.span.start() > unnamed;
        if !segmented.words[paragraph.words.clone()].iter().any(behind) {
            continue;
        }
        for found in lexicon.anonymity.find_iter(&text.as_bytes()[unnamed..paragraph.span.end()]) {
            let at = unnamed + found.start();
            let last = mentions.partition_point(|(start, _)| *start < at).checked_sub(1).map(|i| mentions[i]);
            if let Some((start, entry)) = last
                && start >= paragraph.span.start()
                && segmented.marked_at(at).is_none()
            {
                table.entries[entry].anonymity_stated.get_or_insert(Span::new(at, at + found.len()));
            }
        }
    }
}
