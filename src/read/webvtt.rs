//! WebVTT, the captions of the web (W3C, "WebVTT: The Web Video Text Tracks Format"). Cues are read, notes,
//! styles and regions passed over; what has no time code is an error, because words without a place would
//! be words that no quotation is held against.

use super::ReadError;
use super::captions::{Cue, chunks, timing};

/// Whether a text is WebVTT, whatever its file is called.
pub fn is_webvtt(text: &str) -> bool {
    let head = text.trim_start_matches('\u{feff}');
    head.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\r', '\n']))
}

/// The cues of a file, in order.
///
/// # Errors
/// No header, a time code that can't be read, text without one.
pub fn cues(path: &str, text: &str) -> Result<Vec<Cue>, ReadError> {
    if !is_webvtt(text) {
        let message = "is no WebVTT: its first line must be WEBVTT; save the captions again, or name the file .srt or \
                       .txt if that is what it is";
        return Err(ReadError::new(path, Some((1, None)), message));
    }
    let mut out: Vec<Cue> = Vec::new();
    for (i, chunk) in chunks(text).into_iter().enumerate() {
        let first = chunk[0].1.of(text);
        let aside = ["NOTE", "STYLE", "REGION"].iter().any(|word| {
            first.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', ':']))
        });
        if aside {
            continue;
        }
        let before = out.len();
        for &(number, line) in &chunk {
            match timing(path, number, line.of(text))? {
                Some(time) => out.push(Cue { time, lines: Vec::new() }),
                // What stands above is the name of the cue, or the header.
                None if out.len() > before => out.last_mut().expect("just seen").lines.push(line),
                None => {}
            }
        }
        if out.len() == before && i > 0 {
            let message = "there is no time code above this text; write one, or NOTE above what is no caption";
            return Err(ReadError::new(path, Some((chunk[0].0, None)), message));
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::super::captions::transcript;
    use super::*;
    use crate::text::Transcript;

    /// What is said, a line a turn: speaker, time, words.
    fn read(text: &str) -> Result<Vec<String>, String> {
        let cues = cues("a.vtt", text).map_err(|e| e.to_string())?;
        let (Transcript { turns, .. }, _) = transcript("a.vtt", text, &cues).map_err(|e| e.to_string())?;
        let turn = |turn: &crate::text::Turn| {
            let mut out = turn.speaker.map_or("-".into(), |s| s.of(text).to_string());
            out += &turn.said.first().and_then(|s| s.time).map_or(String::new(), |time| format!(" {time}"));
            for said in &turn.said {
                let words = said.instead.map_or(said.span.of(text).to_string(), String::from);
                out += &format!("{}{words}", if said.glued { "" } else { " " });
            }
            out
        };
        Ok(turns.iter().map(turn).collect())
    }

    const HEAD: &str = "WEBVTT - board\nKind: captions\n\nNOTE made by hand\n\n";

    #[test]
    fn voices_labels_and_tags_are_told() {
        let text = "1\n00:01.000 --> 00:04.000 align:start\n<v Ida Lund>We will <i>n</i>ot\nclose R&amp;D.</v>\n\n\
                    00:05.000 --> 00:06.000\n<v Ida Lund>Never.\n\n00:07.000 --> 00:09.000\nMR. WENDT: Why not?\n";
        let want = ["Ida Lund 00:00:01 We will not close R&D. Never.", "MR. WENDT 00:00:07 Why not?"];
        assert_eq!(read(&format!("{HEAD}{text}")).unwrap(), want);
    }

    #[test]
    fn lines_that_roll_up_were_said_once() {
        let text = "00:00.000 --> 00:02.000\n \nwe<00:00:01.000><c> will</c><c> not</c>\n\n\
                    00:02.000 --> 00:02.010\nwe will not\n \n\n\
                    00:02.010 --> 00:04.000\nwe will not\nclose<00:00:03.000><c> the</c><c> pier</c>\n\n\
                    00:04.010 --> 00:06.000\nclose the pier\nthis year\n";
        assert_eq!(read(&format!("{HEAD}{text}")).unwrap(), ["- 00:00:00 we will not close the pier this year"]);
    }

    #[test]
    fn broken_captions_say_where() {
        let error = |text: &str| read(text).unwrap_err();
        assert!(error("We stay.\n").starts_with("a.vtt:1: is no WebVTT: its first line must be WEBVTT;"));
        assert!(error("WEBVTT\n\n00:xx --> 00:02.000\nWe stay.\n").starts_with("a.vtt:3: the time code can't be read"));
        assert!(error("WEBVTT\n\n00:03.000 --> 00:02.000\nWe.\n").starts_with("a.vtt:3: the caption ends before"));
        assert!(error("WEBVTT\n\nWe stay.\n").starts_with("a.vtt:3: there is no time code above this text"));
        assert!(error("WEBVTT\n\n").contains("holds no captions"));
    }
}
