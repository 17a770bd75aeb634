//! From paths as typed to the stories to read. A folder stands for the copy in it, in the order of
//! the paths' bytes, because the order on disk is an accident and the same input must give the same
//! report. A file that is named is read whatever its name, and once however often it is named.

use super::problems::{Problems, in_words};
use crate::read::{ReadError, check_size, is_copy, is_reference};
use ignore::WalkBuilder;
use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{self, BufRead, Read};
use std::path::{Path, PathBuf};

/// One story to read.
#[derive(Debug, PartialEq, Eq)]
pub struct Input {
    /// What reports call it; its extension tells the format.
    pub name: String,
    /// Where it is; `None` is standard input.
    pub path: Option<PathBuf>,
}

impl Input {
    fn file(path: PathBuf) -> Input {
        // "./a.txt" is "a.txt" to annotations and to people.
        let shown = path.strip_prefix(".").unwrap_or(&path);
        Input { name: shown.to_string_lossy().into_owned(), path: Some(path) }
    }

    /// The bytes, at most `limit`.
    ///
    /// # Errors
    /// What the system says, or too many bytes.
    pub fn load(&self, limit: u64) -> Result<Vec<u8>, ReadError> {
        let fail = |e: io::Error| ReadError::new(&self.name, None, in_words(&e));
        let mut bytes = Vec::new();
        match &self.path {
            None => io::stdin().lock().take(limit + 1).read_to_end(&mut bytes).map_err(fail)?,
            Some(path) => {
                let file = File::open(path).map_err(fail)?;
                let size = file.metadata().map_err(fail)?.len();
                check_size(&self.name, size, limit)?;
                bytes.reserve_exact(usize::try_from(size).unwrap_or(0));
                // A pipe has no length beforehand. A file is read as far as it went when it was opened, and isn't asked
                // once more whether it has grown.
                let most = if size > 0 { size } else { limit + 1 };
                file.take(most).read_to_end(&mut bytes).map_err(fail)?
            }
        };
        check_size(&self.name, bytes.len() as u64, limit)?;
        Ok(bytes)
    }

    /// The bytes one after the other, for what is read line by line.
    ///
    /// # Errors
    /// What the system says.
    pub fn open(&self) -> Result<Box<dyn BufRead>, ReadError> {
        let fail = |e: io::Error| ReadError::new(&self.name, None, in_words(&e));
        Ok(match &self.path {
            None => Box::new(io::stdin().lock()),
            Some(path) => Box::new(io::BufReader::with_capacity(1 << 16, File::open(path).map_err(fail)?)),
        })
    }
}

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    /// Stories.
    Copy,
    /// What stories are held against.
    References,
}

impl Sought {
    fn takes(self, name: &str) -> bool {
        match self {
            Sought::Copy => is_copy(name),
            Sought::References => is_reference(name),
        }
    }

    fn none(self) -> &'static str {
        match self {
            Sought::Copy => "holds no copy (.txt, .text, .md or .markdown); name its files, or another folder",
            Sought::References => {
                "holds no reference (.txt, .text, .md, .markdown, .vtt or .srt); name its files, or another folder"
            }
        }
    }
}

/// The files that `paths` stand for, in order; what can't be found is a problem each.
pub fn gather(paths: &[PathBuf], sought: Sought, stdin_name: Option<&str>, problems: &mut Problems) -> Vec<Input> {
    let mut seen = HashSet::new();
    let mut folders = HashMap::new();
    let mut inputs = Vec::new();
    for path in paths {
        let found = if path.as_os_str() == "-" {
            vec![(Input { name: stdin_name.unwrap_or("-").into(), path: None }, false)]
        } else {
            // A link is asked where it leads; a file, once only.
            let link = path.symlink_metadata().map(|data| (data.is_symlink(), data));
            let found = link.and_then(|(link, data)| Ok((if link { path.metadata()? } else { data }, link)));
            match found {
                Err(e) => {
                    problems.say(ReadError::new(&path.to_string_lossy(), None, in_words(&e)));
                    continue;
                }
                Ok((data, _)) if data.is_dir() => walk(path, sought, problems),
                Ok((_, link)) => vec![(Input::file(path.clone()), link)],
            }
        };
        for (input, link) in found {
            if seen.insert(input.path.as_deref().map(|path| identity(path, link, &mut folders))) {
                inputs.push(input);
            }
        }
    }
    inputs
}

/// One path for a file, or for the file that a `link` leads to, by whatever path it is named. The system is asked about
/// each of its folders once: `folders` holds its answers.
fn identity(path: &Path, link: bool, folders: &mut HashMap<PathBuf, PathBuf>) -> PathBuf {
    let resolved = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) if !folder.as_os_str().is_empty() && !link => {
            let folder = match folders.get(folder) {
                Some(known) => known,
                None => folders.entry(folder.to_path_buf()).or_insert_with(|| resolved(folder)),
            };
            folder.join(name)
        }
        _ => resolved(path),
    }
}

/// What is sought in a folder and below, but for what is hidden or ignored (`.gitignore`, `.ignore`), and which of it are
/// links.
fn walk(folder: &Path, sought: Sought, problems: &mut Problems) -> Vec<(Input, bool)> {
    let mut paths = Vec::new();
    let mut unreadable = Vec::new();
    for entry in WalkBuilder::new(folder).build() {
        match entry {
            Ok(entry) => {
                // A link to a file is followed, a link to a folder is not: it may lead round in a circle.
                let kind = entry.file_type().filter(|kind| !kind.is_symlink());
                let is_file = || kind.map_or_else(|| entry.path().is_file(), |kind| kind.is_file());
                if entry.file_name().to_str().is_some_and(|name| sought.takes(name)) && is_file() {
                    paths.push((entry.into_path(), kind.is_none()));
                }
            }
            Err(e) => unreadable.push(walk_error(folder, &e)),
        }
    }
    unreadable.sort_by(|a, b| (&a.path, &a.message).cmp(&(&b.path, &b.message)));
    if paths.is_empty() && unreadable.is_empty() {
        unreadable.push(ReadError::new(&folder.to_string_lossy(), None, sought.none()));
    }
    unreadable.into_iter().for_each(|e| problems.say(e));
    paths.sort_by(|(a, _), (b, _)| a.as_os_str().as_encoded_bytes().cmp(b.as_os_str().as_encoded_bytes()));
    paths.into_iter().map(|(path, link)| (Input::file(path), link)).collect()
}

fn walk_error(folder: &Path, error: &ignore::Error) -> ReadError {
    let mut at = folder;
    let mut inner = error;
    loop {
        inner = match inner {
            ignore::Error::WithPath { path, err } => {
                at = path;
                err
            }
            ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => err,
            _ => break,
        };
    }
    let message = match inner.io_error() {
        Some(e) => in_words(e),
        None => format!("can't be walked ({inner}); name its files"),
    };
    ReadError::new(&at.to_string_lossy(), None, message)
}
