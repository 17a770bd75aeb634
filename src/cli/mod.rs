//! The command line: what was typed (`args`), what it means (`inputs`, `settings`, `look`), and
//! running it (`run`). Every command is one line of verbs: read, analyse, link, check, report.

mod args;
mod guard;
mod inputs;
mod look;
mod output;
mod problems;
mod reading;
mod run;
mod settings;

pub use run::main;
