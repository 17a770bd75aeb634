//! Each utterance with all its renderings, word above word. Edits alone are hard to judge: an editor
//! wants to read the sentence and see where the others leave it, so every rendering is set as a line
//! of one table whose columns are words. It wraps as a whole, which stays readable at 80 columns
//! with six outlets, where text side by side would not.

use super::compared::{Compared, Comparison};
use super::console::{story_address, utterance_title};
use super::credit::credit;
use super::grid::{self, Grid, Word};
use super::page::Page;
use super::style::Style;
use super::tree::tree;
use super::wrap::Flow;
use super::{Options, plural};
use crate::link::Rendering;
use crate::resolve::Analysis;
use crate::text::Span;
use std::io::{self, Write};

/// `compare --format full`.
pub fn compare_full(comparison: &Comparison, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page::new(out, options);
    for compared in comparison.compared {
        show(&mut page, comparison, compared)?;
    }
    if options.quiet {
        return Ok(());
    }
    let shared = plural(comparison.compared.len(), "utterance");
    let stories = plural(comparison.stories.len(), "story");
    page.unwrapped(&Flow::of(&format!("{stories}, {shared} in two or more"), Style::Plain))
}

fn show<'s>(page: &mut Page<'_, 's>, comparison: &Comparison<'s>, compared: &Compared) -> io::Result<()> {
    let renderings = &comparison.utterances[compared.utterance].renderings;
    // The base first: the others are read against it.
    let mut order: Vec<usize> = (0..renderings.len()).collect();
    order.sort_by_key(|&i| i != compared.base);

    page.heading(&utterance_title(page, comparison.stories, &renderings[compared.base], renderings.len()))?;
    let mut grid = Grid::new(words(comparison.stories, &renderings[compared.base]));
    for (row, &i) in order.iter().enumerate() {
        let same = i != compared.base && compared.edits[i].is_empty();
        legend(page, comparison.stories, &renderings[i], row, same)?;
        if i != compared.base && !same {
            grid.add(row, &words(comparison.stories, &renderings[i]), &compared.edits[i]);
        }
    }
    page.line("")?;
    for line in grid.lines(page.width(), page.options.colour) {
        page.line(&line)?;
    }
    match &compared.descent {
        Some(descent) => tree(page, comparison, renderings, &order, descent),
        None => Ok(()),
    }
}

/// Letter, outlet, place and credit of one rendering.
fn legend<'s>(
    page: &mut Page<'_, 's>,
    stories: &'s [Analysis],
    r: &Rendering,
    row: usize,
    same: bool,
) -> io::Result<()> {
    let analysis = &stories[r.story];
    let mut flow = Flow::of(&grid::label(row), Style::Strong);
    flow.push(" ", Style::Plain);
    flow.append(story_address(page, &analysis.story, r.span.start()));
    page.hang(2, 4, &flow)?;
    let mut flow = credit(analysis, &analysis.quotes[r.quote]);
    if same {
        flow.push(" · word for word as A", Style::Dim);
    }
    page.hang(4, 6, &flow)
}

/// The words of a rendering, strictly inside its marks, with the signs that touch them.
fn words<'a>(stories: &'a [Analysis], rendering: &Rendering) -> Vec<Word<'a>> {
    let analysis = &stories[rendering.story];
    let text = &analysis.story.text;
    let mut out = Vec::new();
    for part in rendering.parts(&analysis.quotes[rendering.quote].quotation) {
        let start_of = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
        let words = part.of(text).split_whitespace();
        out.extend(words.map(|w| (Span::new(start_of(w), start_of(w) + w.len()), w)));
    }
    out
}
