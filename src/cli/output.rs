//! Where the result goes. It is written at the end, so that a reader who stops reading (`| head`) or a
//! full disk never leaves half a run undone, and a story is never overwritten by the report on it.

use super::inputs::Input;
use super::problems::in_words;
use crate::read::ReadError;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

/// So many bytes are written at once.
const BLOCK: usize = 1 << 16;

/// Writes a result, piece by piece, to `path`, or to standard output. A reader who has gone is no error.
///
/// # Errors
/// The place can't be written, or is one of the stories.
pub fn write(result: &[Vec<u8>], path: Option<&Path>, inputs: &[Input]) -> Result<(), ReadError> {
    let Some(path) = path else { return to_stdout(result) };
    let fail = |message: &str| Err(ReadError::new(&path.to_string_lossy(), None, message));
    if let Ok(target) = path.canonicalize() {
        let is_story = |i: &Input| i.path.as_ref().is_some_and(|p| p.canonicalize().is_ok_and(|p| p == target));
        if inputs.iter().any(is_story) {
            return fail("is one of the stories; write the result to another file");
        }
    }
    let written = File::create(path).and_then(|file| in_blocks(result, file));
    match written {
        Ok(()) => Ok(()),
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            fail("can't be written: its folder does not exist; make the folder or name another file")
        }
        Err(e) if e.kind() == io::ErrorKind::IsADirectory => fail("can't be written: it is a folder; name a file"),
        Err(e) => fail(&in_words(&e)),
    }
}

/// Writes a result that may be larger than memory: to standard output while it is made, to a file when it
/// is whole.
///
/// # Errors
/// As [`write`].
pub fn write_as_made(
    make: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    path: Option<&Path>,
    inputs: &[Input],
) -> Result<(), ReadError> {
    let told = |e: io::Error| ReadError::new("standard output", None, in_words(&e));
    if path.is_some() {
        let mut result = Vec::new();
        make(&mut result).map_err(told)?;
        return write(&[result], path, inputs);
    }
    let mut out = io::BufWriter::with_capacity(BLOCK, io::stdout().lock());
    match make(&mut out).and_then(|()| out.flush()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(told(e)),
        _ => Ok(()),
    }
}

fn to_stdout(result: &[Vec<u8>]) -> Result<(), ReadError> {
    match in_blocks(result, io::stdout().lock()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(ReadError::new("standard output", None, in_words(&e))),
        _ => Ok(()),
    }
}

/// A call of the system costs as much as extracting twenty words, so small pieces are gathered.
fn in_blocks(result: &[Vec<u8>], out: impl Write) -> io::Result<()> {
    let mut out = io::BufWriter::with_capacity(BLOCK, out);
    result.iter().try_for_each(|piece| out.write_all(piece))?;
    out.flush()
}
