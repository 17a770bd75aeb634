//! The only file that names the colour library: every other one says what a text *is* (a path, a
//! changed word) and never how that looks. Without colour nothing is lost: marked words get a line
//! of carets below them, changed words brackets, and both are the business of the layout.

use crate::rules::Level;
use colored::{ColoredString, Colorize};

/// What a run of text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// Copy and messages.
    #[default]
    Plain,
    /// What the eye should land on first: an outlet, a heading.
    Strong,
    /// What is there to be looked up: gutters, rule ids, counts.
    Dim,
    /// `path:line:column`.
    Path,
    /// Who is credited.
    Speaker,
    /// The reporting expression.
    Cue,
    /// The name of a level, or a count of its findings.
    Level(Level),
    /// Words in question.
    Mark(Level),
    /// So many words in question that underlining them all would shout: a bar stands beside them.
    Barred(Level),
    /// Words elsewhere that bear a finding out.
    Related,
    /// Who is credited, in the copy itself.
    Credited,
    /// Words that other renderings have otherwise.
    Changed,
    /// All is well.
    Good,
}

/// Fixes, for the whole process, whether styled text carries escape sequences: the colour library
/// must not decide by itself, since it looks at standard output alone.
pub fn set_colour(yes: bool) {
    colored::control::set_override(yes);
}

/// `text` in its style; as it is when `colour` is off.
pub(super) fn paint(colour: bool, style: Style, text: &str) -> String {
    if !colour || text.is_empty() {
        return text.into();
    }
    match style {
        Style::Plain | Style::Barred(_) => return text.into(),
        Style::Strong => text.bold(),
        Style::Dim => text.dimmed(),
        Style::Path => text.cyan(),
        Style::Speaker => text.magenta(),
        Style::Cue => text.green(),
        Style::Level(level) => hue(text, level).bold(),
        Style::Mark(level) => hue(&underlined(text), level),
        Style::Related => underlined(text).bold(),
        Style::Credited => underlined(text).magenta(),
        Style::Changed => text.bright_yellow().bold(),
        Style::Good => text.green(),
    }
    .to_string()
}

/// By a sequence of its own: some terminals (and the one that draws our pictures) read "4;91" as a
/// kind of underline.
fn underlined(text: &str) -> String {
    text.underline().to_string()
}

fn hue(text: &str, level: Level) -> ColoredString {
    match level {
        Level::Error => text.bright_red(),
        Level::Warning => text.bright_yellow(),
        Level::Suggestion | Level::Off => text.bright_blue(),
    }
}

/// A level as it is printed.
pub(super) fn level_name(level: Level) -> &'static str {
    match level {
        Level::Off => "off",
        Level::Suggestion => "suggestion",
        Level::Warning => "warning",
        Level::Error => "error",
    }
}
