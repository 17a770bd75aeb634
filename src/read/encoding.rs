//! Which characters the bytes are. UTF-8 is tried first because it can hardly be mistaken: text in
//! another encoding is nearly never valid UTF-8. Then UTF-16 by its mark or its zero bytes, then
//! Windows-1252, which is never invalid and so must be earned: a file that is UTF-8 in one place
//! and broken in another is broken, not Windows-1252, and guessing would garble it silently.

use super::ReadError;
use crate::text::Origin;

/// Decodes a file.
///
/// # Errors
/// Empty, binary or broken text.
pub fn decode(path: &str, bytes: Vec<u8>) -> Result<(String, Origin), ReadError> {
    let fail = |message: String| Err(ReadError::new(path, None, message));
    if bytes.is_empty() {
        return fail("is empty; write the story into it or leave it out".into());
    }
    if let Some(what) = magic(&bytes) {
        return fail(format!("is {what}, not text; save the story as plain text (.txt) or Markdown (.md)"));
    }
    let (text, origin) = match &bytes[..] {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => return fail("is UTF-32; save it as UTF-8".into()),
        [0xFF, 0xFE, rest @ ..] => (utf16(path, rest, u16::from_le_bytes)?, Origin::Utf16(2)),
        [0xFE, 0xFF, rest @ ..] => (utf16(path, rest, u16::from_be_bytes)?, Origin::Utf16(2)),
        _ if zeroes_at(&bytes, 1) => (utf16(path, &bytes, u16::from_le_bytes)?, Origin::Utf16(0)),
        _ if zeroes_at(&bytes, 0) => (utf16(path, &bytes, u16::from_be_bytes)?, Origin::Utf16(0)),
        _ => utf8(path, bytes)?,
    };
    // A wire's framing signs and a stray escape sequence are a few in a story; data is full of them.
    // Counted in small pieces and without branches, so that the compiler takes sixteen bytes at a time.
    let is_odd = |b: u8| (b < 32) & !(7..=13).contains(&b) & (b != 27) | (b == 127);
    let odd_in = |piece: &[u8]| usize::from(piece.iter().fold(0u8, |odd, &b| odd + u8::from(is_odd(b))));
    let odd: usize = text.as_bytes().chunks(255).map(odd_in).sum();
    if odd > 0
        && let Some(at) = text.find('\0')
    {
        let line = line_of(&text.as_bytes()[..at]);
        let message = "holds a NUL byte, so it is not text; save the story as plain text in UTF-8";
        return Err(ReadError::new(path, Some((line, None)), message));
    }
    if odd * 20 > text.len() {
        return fail("is binary data, not text; save the story as plain text in UTF-8".into());
    }
    if text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')) {
        return fail("holds only white space; write the story into it or leave it out".into());
    }
    Ok((text, origin))
}

/// Line, from 1, of the byte after these.
fn line_of(before: &[u8]) -> usize {
    before.iter().filter(|&&b| b == b'\n').count() + 1
}

/// What an editor may have taken for text, by its first bytes.
fn magic(bytes: &[u8]) -> Option<&'static str> {
    const KNOWN: [(&[u8], &str); 15] = [
        (b"%PDF-", "a PDF"),
        (b"PK\x03\x04", "a Word document or ZIP archive"),
        (b"\xD0\xCF\x11\xE0", "an old Word document"),
        (b"{\\rtf", "rich text (RTF)"),
        (b"\x89PNG", "an image (PNG)"),
        (b"\xFF\xD8\xFF", "an image (JPEG)"),
        (b"GIF87a", "an image (GIF)"),
        (b"GIF89a", "an image (GIF)"),
        (b"II*\0", "an image (TIFF)"),
        (b"MM\0*", "an image (TIFF)"),
        (b"\x1F\x8B", "a gzip archive"),
        (b"7z\xBC\xAF\x27\x1C", "a 7z archive"),
        (b"\x7FELF", "a program"),
        (b"SQLite format 3\0", "a database"),
        (b"ID3\x03", "a sound file (MP3)"),
    ];
    KNOWN.iter().find(|(start, _)| bytes.starts_with(start)).map(|&(_, what)| what)
}

/// UTF-16 without its mark: of the first pairs nearly all have a zero byte at this side (Latin
/// letters), none at the other. A curly mark among them has none, hence "nearly".
fn zeroes_at(bytes: &[u8], side: usize) -> bool {
    let start = &bytes[..bytes.len().min(256)];
    // As in nearly every file.
    if !start.contains(&0) {
        return false;
    }
    let pairs = || start.chunks_exact(2);
    let zero = pairs().filter(|p| p[side] == 0).count();
    let other = pairs().filter(|p| p[1 - side] == 0).count();
    zero >= 2 && other == 0 && zero * 10 >= pairs().count() * 7
}

fn utf16(path: &str, bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, ReadError> {
    let mut text = String::with_capacity(bytes.len() / 2);
    let units = bytes.chunks_exact(2).map(|p| unit([p[0], p[1]]));
    for c in char::decode_utf16(units) {
        let Ok(c) = c else {
            let message = "is broken UTF-16 (half a character is missing); save it again as UTF-8";
            return Err(ReadError::new(path, Some((line_of(text.as_bytes()), None)), message));
        };
        text.push(c);
    }
    if bytes.len() % 2 == 1 {
        let message = "is UTF-16 with an odd number of bytes, so it was cut off; save it again as UTF-8";
        return Err(ReadError::new(path, None, message));
    }
    Ok(text)
}

/// UTF-8, else Windows-1252 if the bytes bear it out.
fn utf8(path: &str, bytes: Vec<u8>) -> Result<(String, Origin), ReadError> {
    let bom = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    let valid = if bom == 0 { String::from_utf8(bytes) } else { String::from_utf8(bytes[bom..].to_vec()) };
    let broken = match valid {
        Ok(text) => return Ok((text, Origin::Utf8(bom))),
        Err(e) => e,
    };
    let at = broken.utf8_error().valid_up_to();
    let bytes = broken.as_bytes();
    if bom == 0 && bytes.contains(&0) {
        let line = line_of(&bytes[..bytes.iter().position(|&b| b == 0).unwrap_or(0)]);
        let message = "holds a NUL byte, so it is not text; save the story as plain text in UTF-8";
        return Err(ReadError::new(path, Some((line, None)), message));
    }
    if bom == 0 && is_windows_1252(bytes) {
        let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
        return Ok((text.into_owned(), Origin::OneByte));
    }
    let message = format!("is not valid UTF-8: byte {} is 0x{:02X}; save it again as UTF-8", at + bom, bytes[at]);
    Err(ReadError::new(path, Some((line_of(&bytes[..at]), None)), message))
}

/// Whether bytes that are not UTF-8 read as Windows-1252: no byte without a meaning, no sign that
/// the file is UTF-8 elsewhere, and accents as they fall in Western text, never four in a row.
fn is_windows_1252(bytes: &[u8]) -> bool {
    let meaningless = bytes.iter().any(|b| matches!(b, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D));
    let mut rest = bytes;
    let mut partly_utf8 = false;
    while let Err(e) = std::str::from_utf8(rest) {
        partly_utf8 |= has_sequences(&rest[..e.valid_up_to()]);
        rest = &rest[e.valid_up_to() + e.error_len().unwrap_or(rest.len() - e.valid_up_to())..];
    }
    partly_utf8 |= has_sequences(rest);
    let accents_in_a_row =
        bytes.chunk_by(|a, b| (*a >= 0xC0) == (*b >= 0xC0)).any(|run| run[0] >= 0xC0 && run.len() > 3);
    let high = bytes.iter().filter(|&&b| b >= 0x80).count();
    !meaningless && !partly_utf8 && !accents_in_a_row && high * 3 <= bytes.len()
}

/// Whether a stretch of valid UTF-8 has characters beyond ASCII that can't be an accident. "É”" in
/// Windows-1252 happens to be a valid pair; a capital before a closing mark is all that is forgiven.
fn has_sequences(valid: &[u8]) -> bool {
    let mut rest = valid;
    while let Some(i) = rest.iter().position(|b| *b >= 0x80) {
        let accident = matches!(rest[i..], [0xC4..=0xDF, 0x85 | 0x91..=0x94 | 0x96 | 0x97 | 0xA0 | 0xBB, ..]);
        if !accident {
            return true;
        }
        rest = &rest[i + 2..];
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, Origin) {
        decode("a.txt", bytes.to_vec()).unwrap()
    }

    fn error(bytes: &[u8]) -> String {
        decode("a.txt", bytes.to_vec()).unwrap_err().to_string()
    }

    #[test]
    fn utf8_with_and_without_its_mark() {
        assert_eq!(decoded("“Yes”\r\n".as_bytes()), ("“Yes”\r\n".into(), Origin::Utf8(0)));
        assert_eq!(decoded("\u{feff}“Yes”".as_bytes()), ("“Yes”".into(), Origin::Utf8(3)));
    }

    #[test]
    fn utf16_either_way_round() {
        let text = "“Yes,” said Ann 𝄞.";
        let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decoded(&le), (text.into(), Origin::Utf16(0)));
        assert_eq!(decoded(&be), (text.into(), Origin::Utf16(0)));
        assert_eq!(decoded(&[&[0xFF, 0xFE], &le[..]].concat()), (text.into(), Origin::Utf16(2)));
        assert_eq!(decoded(&[&[0xFE, 0xFF], &be[..]].concat()), (text.into(), Origin::Utf16(2)));
        assert!(error(&le[..le.len() - 1]).contains("cut off"));
        assert!(error(&[0xFF, 0xFE, b'a', 0, b'\n', 0, 0, 0xDC]).starts_with("a.txt:2: is broken UTF-16"));
    }

    #[test]
    fn windows_1252_when_the_bytes_bear_it_out() {
        let text = "The café said “no”.";
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(text);
        assert_eq!(decoded(&bytes), (text.into(), Origin::OneByte));
        let accident = "She closed the “CAFÉ” and left the “square” for good.";
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(accident);
        assert_eq!(decoded(&bytes).0, accident);
    }

    #[test]
    fn half_broken_utf8_is_broken() {
        let mut bytes = "One\nThe café said “no”".as_bytes().to_vec();
        bytes.push(0x93);
        assert_eq!(error(&bytes), "a.txt:2: is not valid UTF-8: byte 27 is 0x93; save it again as UTF-8");
        // Cyrillic in KOI8-R: accents in a row.
        assert!(error(b"one two three four five six seven \xF0\xD2\xC9\xD7\xC5\xD4 eight").contains("not valid UTF-8"));
    }

    #[test]
    fn data_is_not_text() {
        assert!(error(b"%PDF-1.7\n").contains("a PDF"));
        assert!(error(b"one\ntwo\0three").starts_with("a.txt:2: holds a NUL"));
        assert!(error(b"\x01\x02\x03\x04abc").contains("binary"));
        assert!(error(b"").contains("is empty"));
        assert!(error("\r\n \u{a0}\u{feff}".as_bytes()).contains("white space"));
        // A colour code in copy is copy: reports escape it.
        assert_eq!(decoded(b"\x1b[31mred\x1b]0;x\x07").0.len(), 14);
    }
}
