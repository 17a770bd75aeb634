//! What two renderings may differ in without being different: the shape of an apostrophe, a dash,
//! a space, and capitals. Folding is for comparing; what is printed is always the text itself.

/// Typographic variants of one sign as the plain one; everything else as it is.
pub fn fold_char(c: char) -> char {
    match c {
        '’' | '‘' | 'ʼ' | '`' | '´' | '‛' | '′' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        _ => c,
    }
}

/// A word in lower case with folded signs, into a buffer that is cleared first.
pub fn fold_word(word: &str, into: &mut String) {
    into.clear();
    push_folded(word, into);
}

/// A word in lower case with folded signs: itself if it is so already, as most words are, else made
/// in the buffer.
pub fn folded<'a>(word: &'a str, buffer: &'a mut String) -> &'a str {
    if word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        return word;
    }
    fold_word(word, buffer);
    buffer
}

/// Adds a word in lower case with folded signs to what the buffer holds.
pub fn push_folded(word: &str, into: &mut String) {
    if word.is_ascii() {
        let from = into.len();
        into.push_str(word);
        into[from..].make_ascii_lowercase();
        return;
    }
    into.reserve(word.len());
    for c in word.chars().map(fold_char) {
        match c {
            c if c.is_ascii() => into.push(c.to_ascii_lowercase()),
            c => into.extend(c.to_lowercase()),
        }
    }
}
