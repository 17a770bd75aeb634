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
    if word.is_ascii() {
        into.push_str(word);
        into.make_ascii_lowercase();
    } else {
        into.extend(word.chars().map(fold_char).flat_map(char::to_lowercase));
    }
}
