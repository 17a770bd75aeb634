//! `quotes` for people: everything that was extracted, in reading order, so that an editor who
//! doubts a finding can see what the machine read: the words, who is credited as printed, whom that
//! was taken to mean, and by which pattern.

use super::console::story_title;
use super::credit::credit;
use super::excerpt::Context;
use super::page::{Page, Passage};
use super::quotes_json::quote_id;
use super::style::Style;
use super::why::{sure, why};
use super::wrap::Flow;
use super::{Options, plural};
use crate::attribute::{Attribution, Frame};
use crate::extract::Kind;
use crate::resolve::{Analysis, Quote};
use crate::text::Span;
use std::io::{self, Write};

/// `quotes --format full`.
pub fn quotes_full(stories: &[Analysis], options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page::new(out, options);
    for analysis in stories {
        let mut title = story_title(&analysis.story);
        if let Some(date) = &analysis.story.meta.date {
            title.push(" ", Style::Dim);
            title.push_whole(&format!("· {date}"), Style::Dim);
        }
        title.push(" ", Style::Dim);
        title.push_whole(&format!("· {}", plural(spoken(analysis), "quotation")), Style::Dim);
        page.heading(&title)?;
        for (i, quote) in analysis.quotes.iter().enumerate() {
            show(&mut page, analysis, i, quote)?;
        }
    }
    Ok(())
}

/// How many quotations there are; words in marks that nobody is said to have said are listed, not counted,
/// as in `check`.
fn spoken(analysis: &Analysis) -> usize {
    analysis.quotes.iter().filter(|q| q.quotation.kind != Kind::Scare).count()
}

fn show<'s>(page: &mut Page<'_, 's>, analysis: &'s Analysis, index: usize, quote: &Quote) -> io::Result<()> {
    let story = &analysis.story;
    let parts = &quote.quotation.parts;
    let title = Flow::of(&quote_id(index), Style::Dim).then(" ", Style::Plain);
    let title = title.then(kind_name(quote.quotation.kind), Style::Strong).then(" ", Style::Plain);
    let mut place = page.address(story, parts[0].start());
    if title.width() + place.chars().count() + 2 > page.width() {
        // The heading names the file; a path over three lines can't be clicked anyway.
        let (line, column) = page.line_column(story, parts[0].start());
        place = format!("line {line}, column {column}");
    }
    page.hang(2, 4, &title.then(&place, Style::Path))?;

    let attribution = &quote.attribution;
    let cue = attribution.cue.as_ref().map(|cue| cue.span);
    let whole = Span::new(0, story.text.len());
    let mut marks = vec![(whole, Style::Dim)];
    // Without marks and colour nobody sees where the reported words begin.
    let underlined = quote.quotation.kind == Kind::Indirect && !page.options.colour;
    let words = if underlined { Style::Related } else { Style::Plain };
    marks.extend(parts.iter().map(|&part| (part, words)));
    marks.extend(cue.map(|span| (span, Style::Cue)));
    marks.extend(attribution.source.map(|span| (span, Style::Speaker)));
    // Blocks stand in order, and a book has many.
    let (first, end) = (parts[0].start(), parts[parts.len() - 1].end());
    let blocks = &story.blocks()[story.blocks().partition_point(|b| b.span.end() <= first)..];
    let blocks: Vec<Span> = blocks.iter().map(|b| b.span).take_while(|b| b.start() < end).collect();
    let near = |span: &Span| blocks.iter().any(|b| b.contains(*span));
    let must = [cue, attribution.source, quote.quotation.clause.as_deref().copied()].into_iter().flatten().filter(near);
    let must = parts.iter().copied().chain(must).collect();
    page.passage(&Passage { story, must, context: Context::Tight, marks })?;

    if quote.quotation.kind == Kind::Scare {
        page.close(&Flow::of("no speech", Style::Dim).then(&because(attribution), Style::Dim))?;
        return page.line("");
    }
    page.close(&credit(analysis, quote))?;
    let how = if page.options.verbose { why(page, analysis, index) } else { how(analysis, quote) };
    page.more(&how)?;
    page.line("")
}

/// What kept the words from being credited, if that is known.
fn because(attribution: &Attribution) -> String {
    attribution.evidence.first().map(|e| format!(": {}", e.what)).unwrap_or_default()
}

/// Cue, frame and how sure we are.
fn how(analysis: &Analysis, quote: &Quote) -> Flow {
    let attribution = &quote.attribution;
    let mut flow = Flow::default();
    if let Some(cue) = &attribution.cue {
        flow.push(cue.span.of(&analysis.story.text), Style::Cue);
        flow.push(" · ", Style::Dim);
    }
    flow.push(if quote.is_belief() { "a belief or plan" } else { frame_name(attribution) }, Style::Dim);
    if attribution.frame != Frame::None {
        flow.push(" · ", Style::Dim);
        flow.push_whole(&sure(quote, analysis), Style::Dim);
    }
    flow
}

fn kind_name(kind: Kind) -> &'static str {
    if kind == Kind::Scare { "scare quotes" } else { kind.name() }
}

/// What the frame is, in words.
fn frame_name(attribution: &Attribution) -> &'static str {
    match attribution.frame {
        Frame::Label => "name and colon before the words",
        Frame::After | Frame::AfterInverted => "credit after the words",
        Frame::Before => "credit before the words",
        Frame::Within => "credit before the words, marks inside what it reports",
        Frame::Indirect => "reported without marks",
        Frame::AccordingTo => "names its source",
        Frame::Noun => "credit in a noun (a letter, a statement)",
        Frame::Interrupted => "the same sentence goes on",
        Frame::Colon => "colon at the end of what stands before",
        Frame::Byline => "name behind a dash after the words",
        Frame::CarriedWithin => "carried over within the paragraph",
        Frame::CarriedOver => "carried over from the paragraph before",
        Frame::Headline => "credited below, where the same words stand",
        Frame::Subject => "no reporting verb: subject of the sentence",
        Frame::None if attribution.hearer.is_some() => "tells who heard it, not who said it",
        Frame::None => attribution.evidence.first().map_or("no credit found", |e| e.what),
    }
}
