//! Which rendering came from which, as a small tree under the table of words. A table shows that six
//! outlets differ; it takes the tree to see that they differ in one place and that four of them copied it.

use super::compared::Comparison;
use super::grid::label;
use super::page::Page;
use super::style::Style;
use super::wrap::Flow;
use crate::check::short;
use crate::link::{Change, Descent, Edit, Rendering};
use crate::text::Story;
use std::io;

/// Most changes that are told of one step.
const MOST_CHANGES: usize = 3;

/// Shows the tree over `renderings`, which the table lists in this `order`.
pub(super) fn tree(
    page: &mut Page,
    comparison: &Comparison,
    renderings: &[Rendering],
    order: &[usize],
    descent: &[Descent],
) -> io::Result<()> {
    let Some(root) = descent.iter().position(|d| d.from.is_none()) else { return Ok(()) };
    let story = |i: usize| &comparison.stories[renderings[i].story].story;
    page.line(&page.paint(Style::Dim, "  closest wording, by the words and the dates:"))?;
    // Depth first; each with the branches that are still open to its left.
    let mut open = vec![(root, String::new(), String::new())];
    while let Some((i, lead, rest)) = open.pop() {
        let letter = |i: usize| label(order.iter().position(|&o| o == i).unwrap_or(i));
        let mut flow = Flow::default();
        flow.push_whole(&format!("{} ", letter(i)), Style::Strong);
        flow.push(&told(story(i)), Style::Plain);
        if let Some(from) = descent[i].from {
            flow.push(" · ", Style::Dim);
            changes(&mut flow, &descent[i].edits, &story(from).text, &story(i).text);
        }
        if !descent[i].or.is_empty() {
            let others: Vec<String> = descent[i].or.iter().map(|&o| letter(o)).collect();
            flow.push(&format!(" · as close to {}", others.join(", ")), Style::Dim);
        }
        for (k, line) in flow.wrap(page.width().saturating_sub(lead.chars().count() + 4)).iter().enumerate() {
            let branch = if k == 0 { format!("  {lead}") } else { format!("  {rest}  ") };
            page.line(&format!("{}{}", page.paint(Style::Dim, &branch), line.paint(page.options.colour)))?;
        }
        let mut children: Vec<usize> = order.iter().copied().filter(|&k| descent[k].from == Some(i)).collect();
        // The first to be shown is pushed last.
        children.reverse();
        for (k, child) in children.into_iter().enumerate() {
            let (branch, go_on) = if k == 0 { ("└─ ", "   ") } else { ("├─ ", "│  ") };
            open.push((child, format!("{rest}{branch}"), format!("{rest}{go_on}")));
        }
    }
    page.line("")
}

/// The outlet and the day of a story.
fn told(story: &Story) -> String {
    match &story.meta.date {
        Some(date) => format!("{}, {date}", story.name()),
        None => story.name().to_string(),
    }
}

/// “can” → “must”, without “on Monday”, with “of course”.
fn changes(flow: &mut Flow, edits: &[Edit], from: &str, to: &str) {
    let mut weighty: Vec<&Edit> = edits.iter().filter(|e| e.change >= Change::TruncatedStart).collect();
    // Of many changes the gravest are told, in the order of the text.
    weighty.sort_by_key(|e| std::cmp::Reverse((e.is_drift(), e.change)));
    let more = weighty.len().saturating_sub(MOST_CHANGES);
    weighty.truncate(MOST_CHANGES);
    weighty.sort_by_key(|e| e.a.start());
    if weighty.is_empty() {
        let same = if edits.is_empty() { "the same words" } else { "the same but for house style" };
        return flow.push(same, Style::Dim);
    }
    for (k, edit) in weighty.iter().enumerate() {
        let (a, b) = (short(edit.a.of(from)), short(edit.b.of(to)));
        let text = match (a.is_empty(), b.is_empty()) {
            (false, false) => format!("“{a}” → “{b}”"),
            (false, true) => format!("without “{a}”"),
            _ => format!("with “{b}”"),
        };
        flow.push(if k > 0 { ", " } else { "" }, Style::Plain);
        flow.push(&text, Style::Plain);
    }
    if more > 0 {
        flow.push(&format!(", {more} more"), Style::Dim);
    }
}
