//! Who is credited with each quotation, in three passes: names and descriptions find their entries in
//! reading order; the whole story then tells who is a man and who a woman; last, pronouns and what
//! descriptions are still open are resolved in order, each one an antecedent of the next.

use super::alone;
use super::description::Description;
use super::document::written_by;
use super::gender;
use super::lead::{named_later, titled_later};
use super::place::Place;
use super::reading::Reading;
use super::scan::scan;
use super::settle::{Credit, Settling};
use super::speaker::{Form, Mention};
use super::table::Table;
use super::trace::Open;
use crate::attribute::{Attributed, Frame};
use crate::rules::Flags;
use crate::segment::Segmented;
use crate::text::Span;

/// So many paragraphs are scanned before what was found is entered: neither's code fits beside the other's where a
/// processor keeps it at hand, and most stories have no more.
const TOGETHER: usize = 64;
/// They hardly ever have more words.
const MOST_WORDS: usize = 4000;

/// Credits every quotation of the story.
pub(super) fn credit(segmented: &Segmented, attributed: &[Attributed], table: &mut Table) -> Vec<Credit> {
    let text = table.text;
    // A mention takes ten words or so, a sentence sixteen.
    let words = segmented.words.len();
    let (traces, open) = (Vec::with_capacity(words / 7), Vec::with_capacity(words / 30));
    let mut reading =
        Reading { segmented, table, traces, reach: 0, epithets: Vec::with_capacity(words / 100), open, reread: 0 };
    let mut credits = vec![Credit::default(); attributed.len()];
    let mut sentences = Vec::with_capacity(words / 16);
    let (mut next, mut last) = (0, (None, None));
    let mut source = |reading: &mut Reading, sentences: &[usize], quote: usize| {
        // Carried on to the next quotation, the same words mean the same person.
        // "Q: Why now? A: It leaks.": no name.
        let letter = |span: &Span| span.len() == 1 && attributed[quote].1.frame == Frame::Label;
        let source = attributed[quote].1.source.filter(|span| !letter(span));
        if source != last.0 {
            let parts = &attributed[quote].0.parts;
            last = (source, source.and_then(|span| reading.source(span, sentence(sentences, span.start()), parts)));
        }
        credits[quote].speaker = last.1;
    };
    let at = |quote: usize| attributed[quote].1.source.map_or(attributed[quote].0.parts[0].start(), |s| s.start());
    let mut all = Vec::with_capacity(words.min(MOST_WORDS) / 7);
    for together in segmented.paragraphs.chunks(TOGETHER) {
        scan(text, segmented, together, &mut sentences, &mut all);
        for seen in &mut all {
            while next < attributed.len() && at(next) <= seen.d.span.start() {
                source(&mut reading, &sentences, next);
                next += 1;
            }
            reading.see(seen);
        }
        all.clear();
    }
    (next..attributed.len()).for_each(|quote| source(&mut reading, &sentences, quote));
    let Reading { mut traces, mut open, mut epithets, .. } = reading;
    let mut sources: Vec<(Span, usize)> =
        attributed.iter().enumerate().filter_map(|(quote, (_, a))| a.source.map(|source| (source, quote))).collect();
    sources.sort_unstable();
    // A source inside marks, or "they", is not among the pronouns that the scan saw.
    for &(span, _) in &sources {
        if let [word] = segmented.words_in(span)
            && word.is(Flags::PRONOUN)
        {
            let d = Description::pronoun(word);
            open.push(Open { d, place: Place::Subject, sentence: sentence(&sentences, span.start()) });
        }
    }
    open.sort_by_key(|o| o.d.span);
    open.dedup_by_key(|o| o.d.span);
    traces.sort_by_key(|t| t.span);
    epithets.sort_by_key(|d| d.span);
    alone::learn(table, segmented, &traces);
    let mut later = titled_later(table, &traces);
    later.extend(named_later(table, segmented, &traces));
    for (unnamed, named) in later {
        traces.iter_mut().filter(|t| t.entry == unnamed).for_each(|t| {
            t.entry = named;
            table.mention(named, Mention { span: t.span, form: Form::Role });
        });
        credits.iter_mut().filter(|c| c.speaker == Some(unnamed)).for_each(|c| c.speaker = Some(named));
    }
    gender::learn(table, segmented, &traces, &open);
    let resolved = Vec::with_capacity(traces.len() + open.len());
    let mut settling = Settling { segmented, attributed, table, sources, epithets, resolved, credits };
    let mut traces = traces.into_iter().peekable();
    // Whom a pronoun means behind the last one that anybody is asked of, nobody needs to know.
    let last = settling.last_asked();
    for pronoun in open.into_iter().take_while(|o| last.is_some_and(|last| o.d.span.start() <= last)) {
        while let Some(trace) = traces.next_if(|t| t.span.start() < pronoun.d.span.start()) {
            settling.description(trace);
        }
        settling.pronoun(pronoun, traces.peek());
    }
    traces.for_each(|trace| settling.description(trace));
    let Settling { table, mut credits, resolved, .. } = settling;
    written_by(segmented, attributed, table, &mut credits, &resolved);
    carry(attributed, credits)
}

/// The number of the sentence that holds a byte.
fn sentence(sentences: &[usize], at: usize) -> usize {
    sentences.partition_point(|&start| start <= at)
}

/// What is carried over without a source takes the speaker before.
fn carry(attributed: &[Attributed], mut credits: Vec<Credit>) -> Vec<Credit> {
    let mut last = None;
    for quote in 0..credits.len() {
        let (quotation, attribution) = &attributed[quote];
        if attribution.source.is_none()
            && attribution.frame == Frame::CarriedOver
            && let Some(last) = last
        {
            let before: &Credit = &credits[last];
            credits[quote] = Credit { open: false, ..before.clone() };
        }
        let told = credits[quote].speaker.is_some() || !credits[quote].may_be.is_empty();
        if told && !super::is_belief(quotation, attribution) {
            last = Some(quote);
        }
    }
    credits
}
