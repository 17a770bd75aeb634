//! Workflow annotations: lines that GitHub turns into remarks beside the changed copy. It shows ten
//! of each level a step and silently drops the rest, so the rest is counted in a plain line that
//! stays in the log. Errors come first: what fails the build must not be the part that is dropped.

use super::escape::escape;
use super::locate::{Locator, locators};
use super::{Checked, Options};
use crate::check::Finding;
use crate::rules::Level;
use std::io::{self, Write};

/// What GitHub shows of each level in one step.
const SHOWN: usize = 10;

/// `check --format github`.
pub fn check_github(checked: &Checked, _: &Options, out: &mut dyn Write) -> io::Result<()> {
    let levels = [(Level::Error, "error"), (Level::Warning, "warning"), (Level::Suggestion, "notice")];
    let mut locators = locators(checked.stories);
    for (level, command) in levels {
        let findings: Vec<_> = checked.findings.iter().filter(|f| f.level == level).collect();
        for finding in findings.iter().take(SHOWN) {
            let locator = &mut locators[finding.place.story];
            annotation(checked, command, finding, locator, out)?;
        }
        if let more @ 1.. = findings.len().saturating_sub(SHOWN) {
            writeln!(out, "{more} more {command}{}", if more == 1 { "" } else { "s" })?;
        }
    }
    Ok(())
}

fn annotation(
    checked: &Checked,
    command: &str,
    finding: &Finding,
    locator: &mut Locator,
    out: &mut dyn Write,
) -> io::Result<()> {
    let story = &checked.stories[finding.place.story].story;
    let (line, column) = locator.line_column(finding.place.span.start());
    let (end_line, end_column) = locator.line_column(finding.place.span.end());
    writeln!(
        out,
        "::{command} file={},line={line},col={column},endLine={end_line},endColumn={end_column},title={}::{}",
        property(&story.path),
        property(&finding.rule),
        data(&finding.message),
    )
}

fn data(text: &str) -> String {
    // `escape` has turned \r and \n into spaces already, and nothing else breaks a command.
    escape(text).replace('%', "%25")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
