//! Running a command. A gate's answer is its exit code, so it is said in one place what it means:
//! 0 nothing was found, 1 something was, 2 something could not be read or done.

use super::args::{
    Args, Check, CheckFormat, Command, Compare, CompareFormat, Explain, Input, Look, Quotes, QuotesFormat,
};
use super::guard::{guarded, tell_place_only};
use super::inputs::{self, Sought, gather};
use super::problems::Problems;
use super::reading::{Lists, TOGETHER, read_together};
use super::{look, output, settings};
use crate::check::{Finding, check_against};
use crate::link::{link, link_with};
use crate::read::{ReadError, read_reference};
use crate::report::{self, Checked, Comparison, Options};
use crate::resolve::Analysis;
use crate::rules::{FailOn, RuleError};
use crate::verify::{references_from, verify};
use clap::Parser;
use clap::error::ErrorKind;
use rayon::prelude::*;
use std::borrow::Cow;
use std::io::{self, Write};
use std::process::ExitCode;

const NOTHING: u8 = 0;
const FOUND: u8 = 1;
const FAILED: u8 = 2;

const REFERENCE: &str = "--reference";
const NO_STORY: &str = "check: no story to hold against the reference; --reference takes every name behind it, so name \
                        the stories before it, or behind -- at the end";

/// Does what the command line says; the exit code is the answer.
pub fn main() -> ExitCode {
    tell_place_only();
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(e) if e.kind() == ErrorKind::MissingRequiredArgument && std::env::args().any(|arg| arg == REFERENCE) => {
            Problems::default().say(NO_STORY);
            return ExitCode::from(FAILED);
        }
        Err(e) => {
            // Help into a closed pipe is help all the same.
            let _ = e.print();
            return ExitCode::from(e.exit_code().try_into().unwrap_or(FAILED));
        }
    };
    // With this thread as one of the workers: a run on one thread then has no other, and the allocator needs
    // no locks. Somebody else may have made the pool already.
    let _ = rayon::ThreadPoolBuilder::new().use_current_thread().build_global();
    let mut problems = Problems::default();
    let code = run(&args, &mut problems).unwrap_or_else(|stop| {
        problems.say(stop);
        FAILED
    });
    ExitCode::from(if problems.any() { FAILED } else { code })
}

/// Why a run can't go on at all.
#[derive(Debug, thiserror::Error)]
enum Stop {
    #[error(transparent)]
    Rule(#[from] RuleError),
    #[error(transparent)]
    Write(#[from] ReadError),
    #[error("the report can't be made ({0}); please tell the makers of misquote")]
    Report(#[from] io::Error),
}

fn run(args: &Args, problems: &mut Problems) -> Result<u8, Stop> {
    let options = look::options(&args.look);
    report::set_colour(options.colour);
    match &args.command {
        Command::Check(asked) => run_check(asked, &args.look, &options, problems),
        Command::Compare(asked) => run_compare(asked, &args.look, &options, problems),
        Command::Quotes(asked) => run_quotes(asked, &args.look, &options, problems),
        Command::Explain(asked) => run_explain(asked, &args.look, &options, problems),
    }
}

fn run_check(asked: &Check, look: &Look, options: &Options, problems: &mut Problems) -> Result<u8, Stop> {
    let config = settings::config(&asked.config)?;
    let rules = settings::rules(&config, &asked.select, &asked.ignore, problems)?;
    let lists = Lists::builtin()?;
    let mut read = read_all(&asked.input, lists, problems)?;
    let stories = read.stories.len();
    read_references(asked, lists, &mut read, problems);
    let from = references_from(&read.stories);
    if from == 0 {
        if stories > 0 {
            problems.say(NO_STORY);
        }
        return Ok(FAILED);
    }
    let utterances = link(&read.stories[..from], &lists.lexicon);
    let verified = verify(&read.stories, &rules, &lists.lexicon);
    let findings = check_against(&read.stories, &utterances, &verified, &rules, &lists.lexicon);
    let (stories, references) = read.stories.split_at(from);
    let checked = Checked { stories, utterances: &utterances, findings: &findings, references, verified: &verified };
    let mut result = Vec::new();
    match asked.format {
        CheckFormat::Full => report::check_full(&checked, options, &mut result)?,
        CheckFormat::Concise => report::check_concise(&checked, options, &mut result)?,
        CheckFormat::Json => report::check_json(&checked, options, &mut result)?,
        CheckFormat::Jsonl => report::check_jsonl(&checked, options, &mut result)?,
        CheckFormat::Github => report::check_github(&checked, options, &mut result)?,
    }
    output::write(&result, look.output.as_deref(), &read.inputs)?;
    let fail_on = asked.fail_on.or(config.fail_on).unwrap_or(FailOn::Error);
    let fails = |finding: &Finding| fail_on.fails(finding.level);
    Ok(if findings.iter().any(fails) { FOUND } else { NOTHING })
}

fn run_compare(asked: &Compare, look: &Look, options: &Options, problems: &mut Problems) -> Result<u8, Stop> {
    let lists = Lists::builtin()?;
    let read = read_all(&asked.input, lists, problems)?;
    if read.stories.is_empty() {
        return Ok(FAILED);
    }
    let (utterances, comparer) = link_with(&read.stories, &lists.lexicon);
    let stories = &read.stories[..];
    let compared = report::compared(stories, &utterances, comparer);
    let write = |out: &mut dyn Write| match asked.format {
        CompareFormat::Full => {
            let compared: Vec<_> = compared.collect();
            report::compare_full(&Comparison { stories, utterances: &utterances, compared: &compared }, options, out)
        }
        CompareFormat::Json => report::compare_json(stories, &utterances, compared, out),
        CompareFormat::Jsonl => report::compare_jsonl(stories, &utterances, compared, out),
    };
    output::write_as_made(|out| write(out).map(|()| true), look.output.as_deref(), &read.inputs)?;
    // The process ends here. That the system takes back all at once costs nothing; to free a million stories piece by
    // piece does.
    std::mem::forget((read, utterances));
    Ok(NOTHING)
}

fn run_quotes(asked: &Quotes, look: &Look, options: &Options, problems: &mut Problems) -> Result<u8, Stop> {
    let lists = Lists::builtin()?;
    match asked.format {
        QuotesFormat::Full => {}
        QuotesFormat::Json => return run_quotes_json(asked, look, lists, ["[", ",", "]\n"], problems),
        QuotesFormat::Jsonl => return run_quotes_json(asked, look, lists, ["", "\n", "\n"], problems),
    }
    let read = read_all(&asked.input, lists, problems)?;
    if read.stories.is_empty() {
        return Ok(FAILED);
    }
    let mut result = Vec::new();
    report::quotes_full(&read.stories, options, &mut result)?;
    output::write(&result, look.output.as_deref(), &read.inputs)?;
    Ok(NOTHING)
}

/// So many stories for each thread are read before their objects are written: as many as it takes together, twice, so
/// that one which is done early finds more.
const AT_ONCE: usize = 2 * TOGETHER;

/// The object of a story needs no other story, so each is let go as soon as its object is made, and the objects as soon
/// as they are written: a day of wire takes no more room than an hour. `signs` stand before, between and behind them.
fn run_quotes_json(
    asked: &Quotes,
    look: &Look,
    lists: &Lists,
    signs: [&str; 3],
    problems: &mut Problems,
) -> Result<u8, Stop> {
    let Input { paths, max_size, stdin_filename } = &asked.input;
    let inputs = gather(paths, Sought::Copy, stdin_filename.as_deref(), problems);
    let [before, between, behind] = signs;
    let mut sign = before;
    let write = |out: &mut dyn Write| {
        for together in inputs.chunks(AT_ONCE * rayon::current_num_threads()) {
            let mut pieces = Vec::new();
            for result in read_together(together, *max_size, lists, |story| report::quotes_object(&story)) {
                let objects = result.unwrap_or_else(|e| {
                    problems.say(e);
                    Vec::new()
                });
                for object in objects {
                    pieces.push(Cow::Borrowed(std::mem::replace(&mut sign, between).as_bytes()));
                    pieces.push(Cow::Owned(object?));
                }
            }
            output::write_pieces(out, &pieces)?;
        }
        let any = sign != before;
        out.write_all(if any { behind.as_bytes() } else { b"" })?;
        Ok(any)
    };
    let any = output::write_as_made(write, look.output.as_deref(), &inputs)?;
    Ok(if any { NOTHING } else { FAILED })
}

fn run_explain(asked: &Explain, look: &Look, options: &Options, problems: &mut Problems) -> Result<u8, Stop> {
    let config = settings::config(&asked.config)?;
    let rules = settings::rules(&config, &[], &[], problems)?;
    let mut result = Vec::new();
    match &asked.rule {
        None => report::explain_list(&rules, options, &mut result)?,
        Some(id) => match rules.get(id) {
            Some(rule) => report::explain_rule(rule, options, &mut result)?,
            None => {
                let hint = rules.nearest(id).map(|near| format!("; did you mean “{near}”?")).unwrap_or_default();
                return Err(RuleError::new("explain", format!("there is no rule “{id}”{hint}")).into());
            }
        },
    }
    output::write(&result, look.output.as_deref(), &[])?;
    Ok(NOTHING)
}

/// The stories, and where they came from.
struct Read {
    stories: Vec<Analysis>,
    inputs: Vec<inputs::Input>,
}

/// Reads what the stories are held against, and puts it behind them, with what among them says of itself that
/// it is a reference. Each that can't be read is a problem.
fn read_references(asked: &Check, lists: &Lists, read: &mut Read, problems: &mut Problems) {
    read.stories.sort_by_key(|analysis| analysis.story.meta.reference);
    let mut inputs = gather(&asked.reference, Sought::References, None, problems);
    let limit = asked.input.max_size * 1_000_000;
    if read.inputs.iter().any(|input| input.path.is_none()) && inputs.iter().any(|input| input.path.is_none()) {
        let message = "standard input can't be the story and the reference at once; write one of them to a file";
        problems.say(ReadError::new("-", None, message));
        inputs.retain(|input| input.path.is_some());
    }
    let one = |input: &inputs::Input| {
        guarded(&input.name, || {
            let story = read_reference(&input.name, input.load(limit)?, &lists.furniture, limit)?;
            Ok(crate::analyse(story, &lists.lexicon))
        })
    };
    let results: Vec<Result<Analysis, ReadError>> = inputs.par_iter().map(one).collect();
    for result in results {
        match result {
            Ok(reference) => read.stories.push(reference),
            Err(e) => problems.say(e),
        }
    }
    read.inputs.append(&mut inputs);
}

/// Reads and analyses every story, in parallel and in order; each that can't be read is a problem.
fn read_all(asked: &Input, lists: &Lists, problems: &mut Problems) -> Result<Read, Stop> {
    let inputs = gather(&asked.paths, Sought::Copy, asked.stdin_filename.as_deref(), problems);
    let mut stories = Vec::new();
    for result in read_together(&inputs, asked.max_size, lists, |story| story) {
        match result {
            // Of a day of wire there is one, and large.
            Ok(of_one) if stories.is_empty() => stories = of_one,
            Ok(mut of_one) => stories.append(&mut of_one),
            Err(e) => problems.say(e),
        }
    }
    Ok(Read { stories, inputs })
}
