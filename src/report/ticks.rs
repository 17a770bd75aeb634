//! What was held against a reference and stood: the tick. An editor who has nine crosses to look at wants to
//! know that the other thirty quotations were found, and where, on one line each; what was found altered has
//! its finding above and isn't told twice.

use super::page::Page;
use super::style::Style;
use super::wrap::Flow;
use super::{Checked, plural};
use crate::rules::Level;
use crate::verify::{Found, Tally, Verdict, Verified};
use std::io;

/// The quotations found word for word, or nearly so, story by story.
pub(super) fn ticks<'s>(page: &mut Page<'_, 's>, checked: &Checked<'s>) -> io::Result<()> {
    let clean = |verified: &&Verified| matches!(&verified.verdict, Verdict::Found(found) if found.is_clean());
    let all: Vec<&Verified> = checked.verified.iter().filter(clean).collect();
    for of_one in all.chunk_by(|a, b| a.story == b.story) {
        let story = &checked.stories[of_one[0].story].story;
        let title = Flow::of(story.name(), Style::Strong).then(" · found in the reference", Style::Dim);
        page.heading(&title)?;
        for verified in of_one {
            if let Verdict::Found(found) = &verified.verdict {
                tick(page, checked, verified, found)?;
            }
        }
        page.line("")?;
    }
    Ok(())
}

/// Sign, line, first words, and the place in the reference.
fn tick<'s>(page: &mut Page<'_, 's>, checked: &Checked<'s>, verified: &Verified, found: &Found) -> io::Result<()> {
    let analysis = &checked.stories[verified.story];
    let (text, part) = (&analysis.story.text, analysis.quotes[verified.quote].quotation.parts[0]);
    let (line, _) = page.line_column(&analysis.story, part.start());
    let reference = &checked.analysis(found.spot.reference).story;
    let (there, _) = page.line_column(reference, found.spot.span.start());
    let time = found.spot.time.map_or(String::new(), |time| format!(" {time}"));
    let mut place = format!("{}:{there}{time}", reference.path);
    if !found.is_verbatim() {
        place.push_str(if found.elsewhere { ", in another order or far apart" } else { "" });
        place.push_str(if found.small.is_empty() { "" } else { " but for " });
    }
    let sign = if found.is_verbatim() { Flow::of("✓", Style::Good) } else { Flow::of("≈", Style::Cue) };
    let mut flow = sign.then(&format!(" line {line} "), Style::Dim);
    // One line, if the terminal has room for some words.
    let room = page.width().saturating_sub(flow.width() + place.chars().count() + 11).max(16);
    let lines = Flow::of(part.of(text), Style::Plain).wrap(room);
    flow.push("“", Style::Plain);
    flow.push_line(lines.first());
    flow.push(if lines.len() > 1 { "…” " } else { "” " }, Style::Plain);
    flow.push(&place, Style::Path);
    for (i, small) in found.small.iter().enumerate() {
        flow.push(if i == 0 { "“" } else { ", “" }, Style::Plain);
        flow.push(&small.printed, Style::Plain);
        flow.push("” for “", Style::Plain);
        flow.push(&small.said, Style::Plain);
        flow.push("”", Style::Plain);
    }
    page.hang(2, 6, &flow)
}

/// "3 word for word, 1 nearly, 2 otherwise, 1 not there, 4 not checked".
pub(super) fn tally(tally: &Tally) -> Flow {
    let counts = [
        (tally.verbatim, "found word for word", Style::Good),
        (tally.near, "but for small words", Style::Plain),
        (tally.differing, "otherwise", Style::Level(Level::Warning)),
        (tally.not_found, "not found", Style::Level(Level::Error)),
        (tally.unchecked, "not checked", Style::Dim),
    ];
    let mut flow = Flow::default();
    for (n, what, style) in counts.into_iter().filter(|count| count.0 > 0) {
        flow.push(if flow.width() > 0 { ", " } else { "" }, Style::Plain);
        flow.push(&format!("{n} {what}"), style);
    }
    if flow.width() == 0 {
        flow.push(&plural(0, "quotation"), Style::Dim);
    }
    flow
}
