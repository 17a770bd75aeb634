//! Names, titles, roles and pronouns: from sources to speakers, within one story.

mod describe;
mod epithet;
mod find;
mod gender;
mod key;
mod place;
mod pronoun;
mod reading;
mod scan;
mod speaker;
mod table;

pub use speaker::{Candidate, Form, Gender, Mention, Number, Speaker};

use crate::attribute::{Attributed, Attribution, Frame};
use crate::extract::Quotation;
use crate::rules::{Flags, Lexicon};
use crate::segment::Segmented;
use crate::text::{Span, Story};
use describe::{Description, Kind, describe};
use place::Place;
use pronoun::Asked;
use reading::{Open, Reading, Trace};
use scan::Scanned;
use table::{Entry, Table};

/// A quotation, who is credited with it, and whom that means.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The content.
    pub quotation: Quotation,
    /// Cue, source and evidence.
    pub attribution: Attribution,
    /// Index into [`Analysis::speakers`].
    pub speaker: Option<usize>,
    /// Where the source leaves it open whom it means: who it may be, the most likely first.
    pub may_be: Vec<Candidate>,
    /// The copy itself leaves it open: a reader can't tell either.
    pub open: bool,
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
    let mut table = Table::new(&story.text, lexicon);
    let credited = credit(&segmented, &attributed, &mut table);
    anonymity(&story.text, &segmented, &mut table, lexicon);
    let entries = table.entries;
    finish(story, segmented, attributed, credited, entries)
}

/// Who is credited with each quotation.
struct Credited {
    spoke: Vec<Option<usize>>,
    /// Of quotations whose source leaves it open: who it may be.
    names: Vec<Vec<Candidate>>,
    /// Whether a reader can't tell either.
    open: Vec<bool>,
}

/// Reads the story, learns who is a man and who a woman, then resolves the pronouns in order.
fn credit(segmented: &Segmented, attributed: &[Attributed], table: &mut Table) -> Credited {
    let text = table.text;
    let mut scanned = scan::scan(text, segmented);
    let mut seen = std::mem::take(&mut scanned.seen).into_iter().peekable();
    let mut reading = Reading { segmented, table, scanned, traces: Vec::new(), epithets: Vec::new(), open: Vec::new() };
    let mut spoke: Vec<Option<usize>> = Vec::with_capacity(attributed.len());
    for (quotation, attribution) in attributed {
        let at = attribution.source.map_or(quotation.parts[0].start, |s| s.start);
        while let Some(mention) = seen.next_if(|mention| mention.d.span.start < at) {
            reading.see(mention);
        }
        spoke.push(attribution.source.and_then(|source| reading.source(source)));
    }
    seen.for_each(|mention| reading.see(mention));
    let Reading { scanned, mut traces, mut open, epithets, .. } = reading;
    let sources = pronoun_sources(text, segmented, attributed, &scanned);
    // A source inside marks, or "they", is not among those that the scan saw.
    open.extend(sources.iter().filter(|s| s.quotes.len() > 0).map(|s| Open {
        d: s.d.clone(),
        place: Place::Subject,
        sentence: s.sentence,
    }));
    open.sort_by_key(|o| o.d.span);
    open.dedup_by_key(|o| o.d.span);
    traces.sort_by_key(|t| t.span);
    gender::learn(table, segmented, &traces, &open);
    let mut names = vec![Vec::new(); attributed.len()];
    let mut unclear = vec![false; attributed.len()];
    let mut resolved = Vec::with_capacity(traces.len() + open.len());
    let mut traces = traces.into_iter().peekable();
    for pronoun in open {
        let at = pronoun.d.span.start;
        while let Some(mut trace) = traces.next_if(|t| t.span.start < at) {
            settle(table, segmented, attributed, &mut spoke, &epithets, &resolved, &mut trace);
            resolved.push(trace);
        }
        let source = sources.iter().find(|s| s.d.span == pronoun.d.span);
        let content: Vec<Span> =
            source.iter().flat_map(|s| &s.quotes).flat_map(|&q| attributed[q].0.parts.iter().copied()).collect();
        let asked = Asked {
            d: &pronoun.d,
            sentence: pronoun.sentence,
            content: &content,
            hearer: source.and_then(|s| attributed[s.quotes[0]].1.hearer),
        };
        let answer = pronoun::answer(table, segmented, &resolved, &asked);
        let sure = answer.sure();
        for &quote in source.iter().flat_map(|s| &s.quotes) {
            spoke[quote] = sure;
            if sure.is_none() {
                unclear[quote] = answer.open(table, segmented, &asked, &resolved);
                names[quote] = answer.may_be().map(|(i, mention)| table.candidate(i, mention)).collect();
            }
        }
        if let Some(entry) = sure {
            table.learn(entry, pronoun.d.gender.filter(|_| source.is_some()));
            if source.is_some() {
                table.mention(entry, Mention { span: pronoun.d.span, form: Form::Pronoun });
            }
            let Open { d, place, sentence } = pronoun;
            resolved.push(Trace {
                entry,
                span: d.span,
                place,
                sentence,
                source: source.is_some(),
                speaks: source.is_some(),
                epithet: false,
            });
        }
    }
    for mut trace in traces {
        settle(table, segmented, attributed, &mut spoke, &epithets, &resolved, &mut trace);
        resolved.push(trace);
    }
    // What is carried over without a source takes the speaker before.
    for quote in 1..attributed.len() {
        let attribution = &attributed[quote].1;
        if attribution.source.is_none() && attribution.frame == Frame::CarriedOver {
            let last = (0..quote).rev().find(|&q| spoke[q].is_some() || !names[q].is_empty());
            if let Some(last) = last {
                (spoke[quote], names[quote]) = (spoke[last], names[last].clone());
            }
        }
    }
    Credited { spoke, names, open: unclear }
}

/// The second one stands out so much less where an epithet is taken for the first.
const EPITHET: f32 = 0.6;

/// "The gambling tycoon", of nobody told before: the person whom the sentences before are about.
fn settle(
    table: &mut Table,
    segmented: &Segmented,
    attributed: &[Attributed],
    spoke: &mut [Option<usize>],
    epithets: &[Description],
    before: &[Trace],
    trace: &mut Trace,
) {
    let Some(d) = epithets.iter().find(|d| trace.epithet && d.span == trace.span) else { return };
    let quotes: Vec<usize> = (0..attributed.len()).filter(|&q| attributed[q].1.source == Some(d.span)).collect();
    let content: Vec<Span> = quotes.iter().flat_map(|&q| attributed[q].0.parts.iter().copied()).collect();
    let hearer = quotes.first().and_then(|&q| attributed[q].1.hearer);
    let asked = Asked { d, sentence: trace.sentence, content: &content, hearer };
    let mut answer = pronoun::answer(table, segmented, before, &asked);
    // A mayor is rather not "the candidate".
    let other = |e: &Entry| !e.heads.is_empty() && !table.bears(e, d);
    answer.candidates.iter_mut().filter(|c| other(&table.entries[c.0])).for_each(|c| c.1 *= 0.5);
    answer.candidates.sort_by(|a, b| b.1.total_cmp(&a.1));
    let named = |i: &usize| table.entries[*i].kind == Kind::Name && table.entries[*i].may_be_person();
    let Some(entry) = answer.ahead(EPITHET).filter(named) else { return };
    table.merge(entry, d);
    (trace.entry, trace.epithet) = (entry, false);
    quotes.iter().for_each(|&q| spoke[q] = Some(entry));
}

/// A pronoun that is the source of quotations.
struct PronounSource {
    d: Description,
    sentence: usize,
    quotes: Vec<usize>,
}

/// All pronouns that are sources, each once, in order.
fn pronoun_sources(
    text: &str,
    segmented: &Segmented,
    attributed: &[Attributed],
    scanned: &Scanned,
) -> Vec<PronounSource> {
    let mut out: Vec<PronounSource> = Vec::new();
    for (quote, (_, attribution)) in attributed.iter().enumerate() {
        let Some(span) = attribution.source else { continue };
        if let Some(known) = out.iter_mut().rev().take(8).find(|s| s.d.span == span) {
            known.quotes.push(quote);
            continue;
        }
        let d = describe(text, span, segmented.words_in(span)).filter(|d| d.kind == Kind::Pronoun);
        out.extend(d.map(|d| PronounSource { sentence: scanned.sentence(span.start), d, quotes: vec![quote] }));
    }
    out
}

/// Keeps those who speak, in order of first mention.
fn finish(
    story: Story,
    segmented: Segmented,
    attributed: Vec<Attributed>,
    credited: Credited,
    entries: Vec<Entry>,
) -> Analysis {
    let Credited { spoke, names, open } = credited;
    let mut order: Vec<usize> = spoke.iter().flatten().copied().collect();
    order.sort_unstable();
    order.dedup();
    order.sort_by_cached_key(|&i| entries[i].speaker.mentions.iter().map(|m| m.span.start).min());
    let mut speakers: Vec<Option<Speaker>> = entries.into_iter().map(|e| Some(e.speaker)).collect();
    let mut places = vec![None; speakers.len()];
    order.iter().enumerate().for_each(|(place, &i)| places[i] = Some(place));
    let quotes = attributed.into_iter().zip(spoke).zip(names.into_iter().zip(open));
    let quotes = quotes
        .map(|(((quotation, attribution), spoke), (may_be, open))| {
            let speaker = spoke.and_then(|i| places[i]);
            Quote { quotation, attribution, speaker, may_be, open }
        })
        .collect();
    let speakers = order.iter().filter_map(|&i| speakers[i].take()).map(|mut s| {
        s.mentions.sort_by_key(|m| m.span);
        s
    });
    let speakers = speakers.collect();
    Analysis { story, segmented, quotes, speakers }
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
