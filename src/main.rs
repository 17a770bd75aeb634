//! The binary: everything is in the library, so that a test or another program can use it, too.

use std::process::ExitCode;

fn main() -> ExitCode {
    misquote::cli::main()
}
