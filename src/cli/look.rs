//! Whether to colour, and how wide a line may be: decided once, here, for the stream that is really
//! written to. A library that decides by itself looks at standard output even when the report goes
//! to a file.

use super::args::{Color, Look};
use crate::report::Options;
use std::ffi::OsString;
use std::io::{IsTerminal, stdout};

/// The widest line that is still read with ease, and the width where there is no terminal.
const WIDEST: usize = 100;
const DEFAULT: usize = 80;

/// How reports are to look.
pub fn options(look: &Look) -> Options {
    let on_terminal = look.output.is_none() && stdout().is_terminal();
    let env = |name: &str| std::env::var_os(name);
    let of_terminal = || terminal_size::terminal_size_of(stdout()).map(|(width, _)| usize::from(width.0));
    Options {
        colour: colour(look.color, env, on_terminal),
        width: width(env("COLUMNS"), if on_terminal { of_terminal() } else { None }),
        verbose: look.verbose,
        quiet: look.quiet,
    }
}

/// The flag, then `NO_COLOR`, then the variables that force it, then what the stream is.
fn colour(choice: Color, env: impl Fn(&str) -> Option<OsString>, on_terminal: bool) -> bool {
    let set = |name: &str| env(name).filter(|value| !value.is_empty());
    let forced = |name: &str| set(name).is_some_and(|value| value != "0");
    match choice {
        Color::Always => true,
        Color::Never => false,
        Color::Auto if set("NO_COLOR").is_some() => false,
        Color::Auto if forced("CLICOLOR_FORCE") || forced("FORCE_COLOR") => true,
        Color::Auto => on_terminal && set("TERM").is_none_or(|term| term != "dumb"),
    }
}

fn width(columns: Option<OsString>, terminal: Option<usize>) -> usize {
    let asked = columns.and_then(|c| c.to_str()?.parse().ok()).filter(|&c: &usize| c > 0);
    asked.or(terminal).unwrap_or(DEFAULT).min(WIDEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(choice: Color, vars: &[(&str, &str)], on_terminal: bool) -> bool {
        let env = |name: &str| vars.iter().find(|(n, _)| *n == name).map(|(_, v)| OsString::from(v));
        colour(choice, env, on_terminal)
    }

    #[test]
    fn the_flag_beats_all_and_no_color_beats_force() {
        assert!(with(Color::Always, &[("NO_COLOR", "1")], false));
        assert!(!with(Color::Never, &[("FORCE_COLOR", "1")], true));
        assert!(!with(Color::Auto, &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], true));
        assert!(with(Color::Auto, &[("NO_COLOR", ""), ("CLICOLOR_FORCE", "1")], false));
        assert!(with(Color::Auto, &[("FORCE_COLOR", "1"), ("TERM", "dumb")], false));
        assert!(!with(Color::Auto, &[("FORCE_COLOR", "0")], false));
        assert!(!with(Color::Auto, &[("TERM", "dumb")], true));
        assert!(with(Color::Auto, &[("TERM", "xterm")], true));
        assert!(!with(Color::Auto, &[("TERM", "xterm")], false));
    }

    #[test]
    fn lines_are_as_wide_as_the_terminal_up_to_a_limit() {
        assert_eq!(width(None, None), 80);
        assert_eq!(width(None, Some(200)), 100);
        assert_eq!(width(Some("60".into()), Some(90)), 60);
        assert_eq!(width(Some("0".into()), Some(90)), 90);
        assert_eq!(width(Some("wide".into()), None), 80);
    }
}
