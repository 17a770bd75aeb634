//! `path:line:column: level rule message`, one finding a line: what editors, `grep` and quickfix
//! lists read.

use super::escape::escape;
use super::locate::locators;
use super::style::{Style, level_name, paint};
use super::{Checked, Options};
use std::io::{self, Write};

/// `check --format concise`.
pub fn check_concise(checked: &Checked, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let paint = |style, text: &str| paint(options.colour, style, text);
    let mut locators = locators(checked.stories);
    for finding in checked.findings {
        let story = &checked.stories[finding.place.story].story;
        let (line, column) = locators[finding.place.story].line_column(finding.place.span.start());
        writeln!(
            out,
            "{}: {} {} {}",
            paint(Style::Path, &format!("{}:{line}:{column}", escape(&story.path))),
            paint(Style::Level(finding.level), level_name(finding.level)),
            paint(Style::Dim, &finding.rule),
            escape(&finding.message),
        )?;
    }
    Ok(())
}
