//! A folder of its own for each test, and the binary run in it, so that paths in messages are short
//! and no configuration of the machine is found.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

static COUNT: AtomicUsize = AtomicUsize::new(0);

/// A story with exactly one finding, a closing mark that nothing opens: [`FOUND`].
pub const STORY: &str = "“We paid for both ferries,” Ann Ames said.\nThe board met on Monday.”\n";
pub const FOUND: &str = "good.txt:2:25: error marks/unbalanced ";

pub struct Newsroom(PathBuf);

impl Newsroom {
    /// An empty folder.
    pub fn new() -> Newsroom {
        let n = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("misquote-cli-{}-{n}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Newsroom(path)
    }

    /// With `good.txt` in it.
    pub fn with_story() -> Newsroom {
        Newsroom::new().file("good.txt", STORY)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn file(self, name: &str, bytes: impl AsRef<[u8]>) -> Newsroom {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
        self
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_misquote"));
        command.args(args).current_dir(&self.0).stdin(Stdio::null());
        for name in ["NO_COLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "COLUMNS", "RAYON_NUM_THREADS"] {
            command.env_remove(name);
        }
        command
    }

    /// What it printed, and how it ended.
    pub fn run(&self, args: &[&str]) -> Ran {
        Ran::of(self.command(args).output().unwrap())
    }

    /// The same with bytes on standard input.
    pub fn run_with(&self, args: &[&str], input: &[u8]) -> Ran {
        let mut command = self.command(args);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), input).unwrap();
        Ran::of(child.wait_with_output().unwrap())
    }
}

impl Drop for Newsroom {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    fn of(output: Output) -> Ran {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8 is all it prints");
        // A signal has no code; nothing here should end by one.
        Ran { code: output.status.code().expect("ended by itself"), out: text(output.stdout), err: text(output.stderr) }
    }
}
