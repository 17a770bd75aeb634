//! Bytes to [`Story`]. Copy comes from anywhere: a wire in Windows-1252, a Mac in UTF-16, a site
//! scraped with its buttons. All of that is settled here, once, so that later modules see text and
//! paragraphs and nothing else. The text is decoded and kept whole, line ends and all; a reader
//! only says which stretches of it are copy. What can't be read for certain is an error with a
//! place and a mend: a story that was silently read wrong would be checked wrong.
//!
//! One file a format. A further one is a new file here and a new arm in `Format::of` and
//! [`read_within`]; it gets the decoded text and answers with metadata and blocks.

mod captions;
mod encoding;
mod error;
mod front_matter;
mod furniture;
mod heading;
mod label;
mod lines;
mod markdown;
#[cfg(test)]
mod opening;
mod pattern;
mod plain;
mod srt;
mod transcript;
mod webvtt;

pub use error::ReadError;
pub use furniture::Furniture;
pub(crate) use label::label;

use crate::text::{Block, Meta, Origin, Story};

/// The most bytes a story may have unless told otherwise: a day of wire copy is less.
pub const LIMIT: u64 = 10_000_000;

/// How a file's text is cut into blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Plain,
    Markdown,
    WebVtt,
    SubRip,
}

impl Format {
    /// By extension; a name without one, or with an unknown one, is plain text.
    fn of(path: &str) -> Format {
        let extension = path.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase());
        match extension.as_deref() {
            Some("md" | "markdown") => Format::Markdown,
            Some("vtt") => Format::WebVtt,
            Some("srt") => Format::SubRip,
            _ => Format::Plain,
        }
    }
}

/// Whether a folder's file of this name is taken for copy: plain text or Markdown.
pub fn is_copy(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, e)| ["txt", "text", "md", "markdown"].iter().any(|known| e.eq_ignore_ascii_case(known)))
}

/// Whether a folder's file of this name is taken for a reference: copy, or captions.
pub fn is_reference(name: &str) -> bool {
    is_copy(name) || matches!(Format::of(name), Format::WebVtt | Format::SubRip)
}

/// Reads one story of at most [`LIMIT`] bytes. `path` names it in reports and tells the format.
///
/// # Errors
/// One error with the place and the mend when the bytes are no text, or the front matter is broken.
pub fn read(path: &str, bytes: Vec<u8>, furniture: &Furniture) -> Result<Story, ReadError> {
    read_within(path, bytes, furniture, LIMIT)
}

/// Reads one story of at most `limit` bytes.
///
/// # Errors
/// As [`read`].
pub fn read_within(path: &str, bytes: Vec<u8>, furniture: &Furniture, limit: u64) -> Result<Story, ReadError> {
    check_size(path, bytes.len() as u64, limit)?;
    let format = Format::of(path);
    if matches!(format, Format::WebVtt | Format::SubRip) {
        let message = "holds captions, which are no story; to hold stories against them, name it behind --reference";
        return Err(ReadError::new(path, None, message));
    }
    let (text, origin) = encoding::decode(path, bytes)?;
    let (meta, body) = front_matter::split(path, &text)?;
    copy(path, format, text, origin, (meta, body), furniture)
}

/// Reads one reference of at most `limit` bytes: a transcript or release as text or Markdown, or captions
/// as WebVTT or SubRip. Text that begins as captions do is captions whatever it is called.
///
/// # Errors
/// As [`read`], and captions whose time codes can't be read.
pub fn read_reference(path: &str, bytes: Vec<u8>, furniture: &Furniture, limit: u64) -> Result<Story, ReadError> {
    check_size(path, bytes.len() as u64, limit)?;
    let (text, origin) = encoding::decode(path, bytes)?;
    let format = match Format::of(path) {
        Format::Plain if webvtt::is_webvtt(&text) => Format::WebVtt,
        Format::Plain if srt::is_srt(&text) => Format::SubRip,
        format => format,
    };
    let cues = match format {
        Format::WebVtt => webvtt::cues(path, &text)?,
        Format::SubRip => srt::cues(path, &text)?,
        Format::Plain | Format::Markdown => {
            let (meta, body) = front_matter::split(path, &text)?;
            return copy(path, format, text, origin, (Meta { reference: true, ..meta }, body), furniture);
        }
    };
    let (transcript, blocks) = captions::transcript(path, &text, &cues)?;
    let meta = Meta { reference: true, ..Meta::default() };
    Ok(Story::new(path.into(), text, origin, meta, blocks).with_transcript(Some(transcript)))
}

/// A story or reference of plain text or Markdown, its copy from byte `body` on.
fn copy(
    path: &str,
    format: Format,
    text: String,
    origin: Origin,
    (meta, body): (Meta, usize),
    furniture: &Furniture,
) -> Result<Story, ReadError> {
    let blocks: Vec<Block> = match format {
        Format::Markdown => markdown::blocks(&text, body, furniture),
        _ => plain::blocks(&text, body, furniture),
    };
    if blocks.is_empty() {
        return Err(ReadError::new(path, None, "holds no copy; write the story below the front matter or mark-up"));
    }
    let transcript = meta.reference.then(|| match format {
        Format::Markdown => transcript::transcript(&text, &blocks, |span| markdown::spoken(&text, span)),
        _ => transcript::transcript(&text, &blocks, |span| vec![span]),
    });
    Ok(Story::new(path.into(), text, origin, meta, blocks).with_transcript(transcript))
}

/// Whether a file of `size` bytes may be read at all; ask before loading it.
///
/// # Errors
/// Names size, limit and the mend.
pub fn check_size(path: &str, size: u64, limit: u64) -> Result<(), ReadError> {
    if size <= limit {
        return Ok(());
    }
    let megabytes = |n: u64| format!("{}.{} MB", n / 1_000_000, n % 1_000_000 / 100_000);
    let message = format!(
        "is {}, more than the limit of {}; split it into one file a story, or raise --max-size",
        megabytes(size),
        megabytes(limit)
    );
    Err(ReadError::new(path, None, message))
}
