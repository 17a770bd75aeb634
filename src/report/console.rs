//! `check` as an editor reads it. What is wrong within a story stands under that story; what differs
//! between outlets stands under the utterance, all of it together and each rendering shown once: she
//! has one decision to make there, not five. The last line says how much was read, so that silence
//! can be told from blindness.

use super::credit::credit;
use super::excerpt::Context;
use super::page::{Page, Passage};
use super::style::{Style, level_name};
use super::wrap::Flow;
use super::{Checked, Options, Summary, plural, ticks};
use crate::check::{Finding, Place, Related};
use crate::link::Rendering;
use crate::resolve::Analysis;
use crate::rules::Level;
use crate::text::{Span, Story};
use std::collections::HashMap;
use std::io::{self, Write};

/// `check --format full`.
pub fn check_full(checked: &Checked, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page::new(out, options);
    let own: Vec<&Finding> = checked.findings.iter().filter(|f| f.utterance.is_none()).collect();
    for findings in own.chunk_by(|a, b| a.place.story == b.place.story) {
        page.heading(&story_title(&checked.stories[findings[0].place.story].story))?;
        findings.iter().try_for_each(|f| within_story(&mut page, checked, f))?;
    }
    // Utterances in the order of their first findings.
    let mut order: Vec<usize> = Vec::new();
    let mut shared: HashMap<usize, Vec<&Finding>> = HashMap::new();
    for finding in checked.findings {
        if let Some(utterance) = finding.utterance {
            let findings = shared.entry(utterance).or_default();
            if findings.is_empty() {
                order.push(utterance);
            }
            findings.push(finding);
        }
    }
    for utterance in order {
        if let Some(findings) = shared.remove(&utterance) {
            across_stories(&mut page, checked, utterance, findings)?;
        }
    }
    if options.quiet {
        return Ok(());
    }
    ticks::ticks(&mut page, checked)?;
    last_line(&mut page, &checked.summary())
}

/// Outlet and path, as a heading names a story.
pub(super) fn story_title(story: &Story) -> Flow {
    match &story.meta.outlet {
        Some(outlet) => Flow::of(outlet, Style::Strong).then(" · ", Style::Dim).then(&story.path, Style::Path),
        None => Flow::of(&story.path, Style::Path),
    }
}

fn message(page: &mut Page, finding: &Finding, style: Style) -> io::Result<()> {
    let level = Flow::of(level_name(finding.level), Style::Level(finding.level));
    page.hang(0, 2, &level.then(": ", Style::Plain).then(&finding.message, style))
}

fn headline<'s>(page: &mut Page<'_, 's>, checked: &Checked<'s>, finding: &Finding) -> io::Result<()> {
    message(page, finding, Style::Strong)?;
    let story = &checked.stories[finding.place.story].story;
    let meta = Flow::of(&finding.rule, Style::Dim).then(" ", Style::Plain);
    let address = page.address(story, finding.place.span.start());
    page.hang(2, 4, &meta.then(&address, Style::Path))
}

fn within_story<'s>(page: &mut Page<'_, 's>, checked: &Checked<'s>, finding: &Finding) -> io::Result<()> {
    headline(page, checked, finding)?;
    let here = finding.place.story;
    let story = &checked.stories[here].story;
    let (near, far): (Vec<&Related>, Vec<&Related>) = finding.related.iter().partition(|r| r.place.story == here);
    let mut marks = Vec::new();
    for related in &near {
        marks.extend(words(related.place, &related.emphasis, story).map(|span| (span, Style::Related)));
    }
    marks.extend(words(finding.place, &finding.emphasis, story).map(|span| (span, Style::Mark(finding.level))));
    let must = marks.iter().map(|m| m.0).collect();
    page.line("")?;
    page.passage(&Passage { story, must, context: Context::Window, marks })?;
    for related in near {
        note(page, story, related)?;
    }
    for related in far {
        elsewhere(page, checked, related, Style::Mark(finding.level))?;
    }
    page.line("")
}

/// The words to pick out of a place: those that the finding names, else all of it.
fn words(place: Place, emphasis: &[Span], story: &Story) -> impl Iterator<Item = Span> {
    let all = [place.span];
    let spans = if emphasis.is_empty() { all.to_vec() } else { emphasis.to_vec() };
    let text_len = story.text.len();
    spans.into_iter().filter(move |span| span.end() <= text_len)
}

fn note<'s>(page: &mut Page<'_, 's>, story: &'s Story, related: &Related) -> io::Result<()> {
    let (line, _) = page.line_column(story, related.place.span.start());
    page.close(&Flow::of(&related.message, Style::Plain).then(&format!(", line {line}"), Style::Dim))
}

/// A place in another story, with its text.
fn elsewhere<'s>(page: &mut Page<'_, 's>, checked: &Checked<'s>, related: &Related, style: Style) -> io::Result<()> {
    let story = &checked.analysis(related.place.story).story;
    let mut flow = story_address(page, story, related.place.span.start());
    flow.push(" ", Style::Plain);
    flow.push(&related.message, Style::Plain);
    page.hang(2, 4, &flow)?;
    let marks = related.emphasis.iter().map(|&span| (span, style)).collect();
    page.passage(&Passage { story, must: vec![related.place.span], context: Context::Tight, marks })?;
    page.line("")
}

/// Outlet and `path:line:column`.
pub(super) fn story_address<'s>(page: &mut Page<'_, 's>, story: &'s Story, at: usize) -> Flow {
    let mut flow = Flow::default();
    if let Some(outlet) = &story.meta.outlet {
        flow.push(outlet, Style::Strong);
        flow.push(" ", Style::Plain);
    }
    flow.then(&page.address(story, at), Style::Path)
}

fn across_stories<'s>(
    page: &mut Page<'_, 's>,
    checked: &Checked<'s>,
    utterance: usize,
    mut findings: Vec<&Finding>,
) -> io::Result<()> {
    let renderings = &checked.utterances[utterance].renderings;
    findings.sort_by_key(|f| std::cmp::Reverse(f.level));
    // Only the rendering that departs is marked in the colour of its level; what answers those words
    // elsewhere is marked quietly. The gravest mark wins where several findings name the same words.
    let mut places: Vec<(Place, &[Span], Style, Option<&Related>)> = Vec::new();
    for finding in &findings {
        places.extend(finding.related.iter().map(|r| (r.place, &r.emphasis[..], Style::Related, Some(r))));
    }
    for finding in findings.iter().rev() {
        places.push((finding.place, &finding.emphasis, Style::Mark(finding.level), None));
    }

    page.heading(&utterance_title(page, checked.stories, &renderings[0], renderings.len()))?;
    for finding in &findings {
        message(page, finding, Style::Plain)?;
        let story = &checked.stories[finding.place.story].story;
        let (line, _) = page.line_column(story, finding.place.span.start());
        let rule = format!(", line {line} · {}", finding.rule);
        page.hang(2, 4, &Flow::of(story.name(), Style::Plain).then(&rule, Style::Dim))?;
    }
    page.line("")?;
    let mut unnamed = Vec::new();
    for (i, rendering) in renderings.iter().enumerate() {
        let own: Vec<_> = places.iter().filter(|p| home(checked, renderings, p.0) == Some(i)).collect();
        if own.is_empty() && !page.options.verbose {
            unnamed.push(rendering);
            continue;
        }
        let marks = own.iter().flat_map(|p| p.1.iter().map(|&span| (span, p.2))).collect();
        show_rendering(page, checked, rendering, marks)?;
    }
    for (place, emphasis, style, related) in &places {
        if home(checked, renderings, *place).is_none() {
            let message = related.map_or(String::new(), |r| r.message.clone());
            let related = Related { place: *place, message, emphasis: emphasis.to_vec() };
            elsewhere(page, checked, &related, *style)?;
        }
    }
    if !unnamed.is_empty() {
        let mut flow = Flow::of("also in", Style::Dim);
        for (i, rendering) in unnamed.into_iter().enumerate() {
            flow.push(if i == 0 { " " } else { ", " }, Style::Plain);
            let story = &checked.stories[rendering.story].story;
            let address = story_address(page, story, rendering.span.start());
            flow.append(address);
        }
        page.hang(2, 4, &flow)?;
        page.line("")?;
    }
    Ok(())
}

/// The words of a rendering, as many as fit, as a heading names an utterance.
pub(super) fn utterance_title(page: &Page, stories: &[Analysis], rendering: &Rendering, count: usize) -> Flow {
    let count = format!(" · {count} renderings");
    let words = Flow::of(rendering.span.of(&stories[rendering.story].story.text), Style::Strong);
    let lines = words.wrap(page.width().saturating_sub(count.len() + 10));
    let mut title = Flow::of("“", Style::Strong);
    title.push_line(lines.first());
    let title = title.then(if lines.len() > 1 { "…”" } else { "”" }, Style::Strong);
    title.then(&count, Style::Dim)
}

/// The rendering that a place belongs to: the one whose words or credit it touches, else one of its
/// story.
fn home(checked: &Checked, renderings: &[Rendering], place: Place) -> Option<usize> {
    let touches = |span: Span| span.overlap(place.span) > 0 || place.span.is_empty() && span.contains(place.span);
    let mut candidates = renderings.iter().enumerate().filter(|(_, r)| r.story == place.story);
    let own = candidates.clone().find(|(_, r)| touches(r.span));
    let credited = || {
        candidates.find(|(_, r)| {
            let quote = &checked.stories[r.story].quotes[r.quote];
            let attribution = &quote.attribution;
            let cue = attribution.cue.as_ref().map(|c| c.span);
            [Some(quote.quotation.span()), attribution.source, cue].into_iter().flatten().any(touches)
        })
    };
    let same_story = || renderings.iter().enumerate().find(|(_, r)| r.story == place.story);
    own.or_else(credited).or_else(same_story).map(|(i, _)| i)
}

fn show_rendering<'s>(
    page: &mut Page<'_, 's>,
    checked: &Checked<'s>,
    rendering: &Rendering,
    marks: Vec<(Span, Style)>,
) -> io::Result<()> {
    let analysis = &checked.stories[rendering.story];
    let story = &analysis.story;
    let quote = &analysis.quotes[rendering.quote];
    let address = story_address(page, story, rendering.span.start());
    page.hang(2, 4, &address)?;

    let block = story.blocks().iter().map(|b| b.span).find(|b| b.overlap(rendering.span) > 0);
    let near = |span: &Span| block.is_some_and(|b| b.contains(*span));
    let cue = quote.attribution.cue.as_ref().map(|c| c.span);
    let mut must: Vec<Span> = marks.iter().map(|m| m.0).collect();
    must.extend([quote.attribution.source, cue].into_iter().flatten().filter(near));
    // All of the words, unless they are many and some of them are picked out anyway.
    if rendering.span.len() < 5 * page.text_width() || !marks.iter().any(|m| rendering.span.overlap(m.0) > 0) {
        must.push(rendering.span);
    }
    // Who is credited is seen at a glance, also where no finding is about it.
    let credited = quote.attribution.source.or(quote.attribution.hearer);
    let loud = marks.into_iter().filter(|&(span, style)| style != Style::Related || Some(span) != credited);
    let marks = credited.into_iter().map(|span| (span, Style::Credited)).chain(loud).collect();
    page.passage(&Passage { story, must, context: Context::Tight, marks })?;
    page.close(&credit(analysis, quote))?;
    page.line("")
}

fn last_line(page: &mut Page, summary: &Summary) -> io::Result<()> {
    let mut flow = Flow::of(&plural(summary.stories, "story"), Style::Plain);
    flow.push(&format!(", {}", plural(summary.quotations, "quotation")), Style::Plain);
    if summary.stories > 1 {
        flow.push(&format!(", {} in two or more", plural(summary.utterances, "utterance")), Style::Plain);
    }
    if let Some(tally) = &summary.verified {
        flow.push(&format!(", {}: ", plural(tally.references, "reference")), Style::Plain);
        flow.append(ticks::tally(tally));
        flow.push(";", Style::Plain);
    }
    let found = [
        (summary.errors, "error", Level::Error),
        (summary.warnings, "warning", Level::Warning),
        (summary.suggestions, "suggestion", Level::Suggestion),
    ];
    let start = if summary.verified.is_some() { " " } else { ": " };
    let mut between = start;
    for (n, noun, level) in found.into_iter().filter(|f| f.0 > 0) {
        flow.push(between, Style::Plain);
        flow.push(&plural(n, noun), Style::Level(level));
        between = ", ";
    }
    if between == start {
        flow.push(start, Style::Plain);
        flow.push("no findings", Style::Good);
    }
    page.unwrapped(&flow)
}
