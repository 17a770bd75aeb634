//! SubRip (.srt): a number, a line of time codes, the words. It has no specification, only habits: numbers
//! are left out, empty lines stand inside a caption, commas and stops before the milliseconds. All of them
//! are read; a time code that can't be is an error.

use super::ReadError;
use super::captions::{Cue, chunks, timing};

/// Whether a text begins as SubRip does, whatever its file is called.
pub fn is_srt(text: &str) -> bool {
    let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|line| !line.is_empty());
    let number = |line: &str| line.bytes().all(|b| b.is_ascii_digit());
    lines.next().is_some_and(number) && lines.next().is_some_and(|line| matches!(timing("", 1, line), Ok(Some(_))))
}

/// The cues of a file, in order.
///
/// # Errors
/// A time code that can't be read, or words before the first one.
pub fn cues(path: &str, text: &str) -> Result<Vec<Cue>, ReadError> {
    let mut out: Vec<Cue> = Vec::new();
    for chunk in chunks(text) {
        for (k, &(number, line)) in chunk.iter().enumerate() {
            if let Some(time) = timing(path, number, line.of(text))? {
                // The number above belongs to this caption.
                out.push(Cue { time, lines: Vec::new() });
                continue;
            }
            let digits = line.of(text).bytes().all(|b| b.is_ascii_digit());
            let numbers_next = digits && chunk.get(k + 1).is_some_and(|(_, next)| next.of(text).contains("-->"));
            match out.last_mut() {
                _ if numbers_next => {}
                Some(cue) => cue.lines.push(line),
                None => {
                    let message = "there is no time code above this text; write it as 00:01:02,500 --> 00:01:05,000";
                    return Err(ReadError::new(path, Some((number, None)), message));
                }
            }
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<(u32, Vec<&str>)>, String> {
        let cues = cues("a.srt", text).map_err(|e| e.to_string())?;
        Ok(cues.iter().map(|cue| (cue.time.0, cue.lines.iter().map(|line| line.of(text)).collect())).collect())
    }

    #[test]
    fn the_habits_of_the_trade_are_read() {
        let text = "1\r\n00:00:01,000 --> 00:00:03,000\r\nWe stay.\r\n\r\n2\r\n00:00:04.5 --> 00:00:06\r\nAll\r\n\r\nof us.\r\n";
        assert_eq!(read(text).unwrap(), [(1000, vec!["We stay."]), (4500, vec!["All", "of us."])]);
        assert!(is_srt(text) && !is_srt("12 boats\nleft\n"));
    }

    #[test]
    fn broken_captions_say_where() {
        let error = |text: &str| read(text).unwrap_err();
        assert!(error("We stay.\n").starts_with("a.srt:1: there is no time code above this text"));
        let arrow = error("1\n00:00:01,000 --> 00:00:03,000\nWe.\n\n2\n00:00:04,000 -> 00:00:05,000\nStay.\n");
        assert!(arrow.starts_with("a.srt:6: the time code can't be read"), "{arrow}");
    }
}
