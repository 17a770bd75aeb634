//! What was typed. Only names and shapes stand here; what they mean together is worked out in
//! `inputs`, `settings` and `look`, so that a change of meaning never hides among the flags.

use crate::rules::FailOn;
use clap::{Args as Group, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  misquote check story.txt           what is wrong with the quotations of one story
  misquote check wire/               … of all stories of a folder, and between them
  misquote check story.txt --reference talk.vtt
                                     … and whether that was said
  misquote compare a.txt b.txt       who renders and credits the same words how
  misquote quotes --format jsonl -   what is quoted on standard input, for programs
  misquote explain speaker/conflict  what a rule means

Exit code: 0 nothing found, 1 something found at or above --fail-on, 2 something could not be read or done.";

/// Checks who is quoted in news copy, who is said to have said it, and whether other outlets agree
#[derive(Debug, Parser)]
#[command(name = "misquote", version, arg_required_else_help = true, after_help = EXAMPLES, max_term_width = 100)]
#[command(subcommand_required = true, infer_subcommands = false, disable_help_subcommand = true)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Colour and length of reports.
    #[command(flatten)]
    pub look: Look,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Report what breaks the rules, in each story and between them
    Check(Check),
    /// Show every utterance in all its renderings, word by word, with who is credited
    Compare(Compare),
    /// List what is quoted and who is credited
    Quotes(Quotes),
    /// Print a rule's page: what, why, examples; without a rule, list all
    Explain(Explain),
}

/// `check`
#[derive(Debug, Group)]
pub struct Check {
    /// What to read.
    #[command(flatten)]
    pub input: Input,
    /// How to print the findings: full, concise, json, jsonl or github [default: full]
    #[arg(long, value_name = "FORMAT", default_value = "full", hide_possible_values = true, hide_default_value = true)]
    pub format: CheckFormat,
    /// Hold the quotations against what was said: transcripts and releases (text, Markdown), captions (.vtt, .srt)
    #[arg(long, value_name = "FILE", num_args = 1.., action = clap::ArgAction::Append)]
    pub reference: Vec<PathBuf>,
    /// The newsroom's rules.
    #[command(flatten)]
    pub config: Config,
    /// Run only these rules or groups: attribution/missing, marks/*
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub select: Vec<String>,
    /// Don't run these rules or groups
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub ignore: Vec<String>,
    /// The lowest level that makes the exit code 1: error, warning, suggestion or never [default: error]
    #[arg(long, value_name = "LEVEL", value_parser = fail_on)]
    pub fail_on: Option<FailOn>,
}

/// `compare`
#[derive(Debug, Group)]
pub struct Compare {
    /// What to read.
    #[command(flatten)]
    pub input: Input,
    /// How to print the utterances: full, json or jsonl [default: full]
    #[arg(long, value_name = "FORMAT", default_value = "full", hide_possible_values = true, hide_default_value = true)]
    pub format: CompareFormat,
}

/// `quotes`
#[derive(Debug, Group)]
pub struct Quotes {
    /// What to read.
    #[command(flatten)]
    pub input: Input,
    /// How to print the quotations: full, json or jsonl [default: full]
    #[arg(long, value_name = "FORMAT", default_value = "full", hide_possible_values = true, hide_default_value = true)]
    pub format: QuotesFormat,
}

/// `explain`
#[derive(Debug, Group)]
pub struct Explain {
    /// Rule, such as marks/unbalanced
    pub rule: Option<String>,
    /// The newsroom's rules.
    #[command(flatten)]
    pub config: Config,
}

/// What to read.
#[derive(Debug, Group)]
pub struct Input {
    /// Files, folders (their .txt, .text, .md and .markdown files), - for standard input, or .jsonl of `quotes`
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// What to call standard input in reports
    #[arg(long, value_name = "NAME")]
    pub stdin_filename: Option<String>,
    /// The most megabytes that a story may have [default: 10]
    #[arg(long, value_name = "MB", default_value_t = crate::read::LIMIT / 1_000_000, hide_default_value = true)]
    #[arg(value_parser = clap::value_parser!(u64).range(1..=1000))]
    pub max_size: u64,
}

/// The newsroom's rules.
#[derive(Debug, Group)]
pub struct Config {
    /// Configuration [default: the nearest misquote.yaml upwards]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Read no configuration
    #[arg(long, conflicts_with = "config")]
    pub isolated: bool,
}

/// Colour and length of reports.
#[derive(Debug, Group)]
pub struct Look {
    /// Write the result to a file
    #[arg(short, long, value_name = "FILE", global = true)]
    pub output: Option<PathBuf>,
    /// When to use colour: auto, always or never [default: auto]
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true)]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub color: Color,
    /// Print findings only, without a summary
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Print whole paragraphs, and the evidence for each attribution
    #[arg(short, long, global = true)]
    pub verbose: bool,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal that wants it.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Formats of `check`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For people.
    Full,
    /// One line a finding.
    Concise,
    /// One object.
    Json,
    /// One object a finding.
    Jsonl,
    /// Workflow annotations.
    Github,
}

/// Formats of `quotes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum QuotesFormat {
    /// For people.
    Full,
    /// One array.
    Json,
    /// One object a story.
    Jsonl,
}

/// Formats of `compare`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CompareFormat {
    /// For people.
    Full,
    /// One object.
    Json,
    /// One object an utterance.
    Jsonl,
}

fn fail_on(level: &str) -> Result<FailOn, String> {
    match level {
        "error" => Ok(FailOn::Error),
        "warning" => Ok(FailOn::Warning),
        "suggestion" => Ok(FailOn::Suggestion),
        "never" => Ok(FailOn::Never),
        _ => Err("one of error, warning, suggestion, never".into()),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_flags_agree_with_each_other() {
        super::Args::command().debug_assert();
    }
}
