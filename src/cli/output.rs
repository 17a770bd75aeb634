//! Where the result goes. Findings are written at the end, so that a reader who stops reading (`| head`) or a
//! full disk never leaves half a run undone; what may be larger than memory is written while it is made. A story is
//! never overwritten by the report on it.

use super::inputs::Input;
use super::problems::in_words;
use crate::read::ReadError;
use std::fs::File;
use std::io::{self, IoSlice, Write};
use std::path::Path;

/// So many bytes are written at once: a call of the system costs as much as extracting twenty words.
const BLOCK: usize = 1 << 16;

/// Writes a result to `path`, or to standard output. A reader who has gone is no error.
///
/// # Errors
/// The place can't be written, or is one of the stories.
pub fn write(result: &[u8], path: Option<&Path>, inputs: &[Input]) -> Result<(), ReadError> {
    let Some(path) = path else { return to_stdout(result) };
    let fail = |message: &str| Err(ReadError::new(&path.to_string_lossy(), None, message));
    if let Ok(target) = path.canonicalize() {
        let is_story = |i: &Input| i.path.as_ref().is_some_and(|p| p.canonicalize().is_ok_and(|p| p == target));
        if inputs.iter().any(is_story) {
            return fail("is one of the stories; write the result to another file");
        }
    }
    let written = File::create(path).and_then(|mut file| file.write_all(result));
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
/// is whole. Answers what `make` does: whether there is a result; of none no file is written.
///
/// # Errors
/// As [`write`].
pub fn write_as_made(
    make: impl FnOnce(&mut dyn Write) -> io::Result<bool>,
    path: Option<&Path>,
    inputs: &[Input],
) -> Result<bool, ReadError> {
    let told = |e: io::Error| ReadError::new("standard output", None, in_words(&e));
    if path.is_some() {
        let mut result = Vec::new();
        let any = make(&mut result).map_err(told)?;
        return if any { write(&result, path, inputs).map(|()| true) } else { Ok(false) };
    }
    let made = stdout().and_then(|out| {
        let mut out = io::BufWriter::with_capacity(BLOCK, out);
        make(&mut out).and_then(|any| out.flush().map(|()| any))
    });
    match made {
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Ok(true),
        made => made.map_err(told),
    }
}

/// Writes these one behind the other in as few calls as may be, none of them copied.
///
/// # Errors
/// What the writer fails with.
pub fn write_pieces(out: &mut dyn Write, pieces: &[impl AsRef<[u8]>]) -> io::Result<()> {
    let mut slices: Vec<IoSlice> = pieces.iter().map(|piece| IoSlice::new(piece.as_ref())).collect();
    let mut rest = &mut slices[..];
    // None is left that holds nothing.
    IoSlice::advance_slices(&mut rest, 0);
    while !rest.is_empty() {
        match out.write_vectored(rest) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => IoSlice::advance_slices(&mut rest, written),
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    Ok(())
}

fn to_stdout(result: &[u8]) -> Result<(), ReadError> {
    match stdout().and_then(|mut out| out.write_all(result)) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(ReadError::new("standard output", None, in_words(&e))),
        _ => Ok(()),
    }
}

/// Standard output as a file: the library's own handle searches all that it is given for line ends, and there are none
/// in a story's JSON.
#[cfg(unix)]
fn stdout() -> io::Result<impl Write> {
    use std::os::fd::AsFd;
    io::stdout().flush()?;
    Ok(File::from(io::stdout().as_fd().try_clone_to_owned()?))
}

/// Elsewhere a console may want more than bytes.
#[cfg(not(unix))]
fn stdout() -> io::Result<impl Write> {
    Ok(io::stdout().lock())
}
