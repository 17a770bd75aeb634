//! What a line must begin with for a pattern to fit it. There are some seventy patterns for furniture and
//! hardly a line of copy begins as one of them does; a pattern whose beginnings are known is not tried before
//! a line has one of them. The build asks this (see `build.rs`); the program has it for its tests only.

/// More beginnings of one pattern than these are not worth telling apart.
const MOST: usize = 24;

/// The beginnings of all that a pattern fits, in small letters, none of them empty; `None` if it can't be told.
pub fn openings(pattern: &str) -> Option<Vec<String>> {
    let all = beginnings(pattern);
    let told = all.iter().all(|beginning| !beginning.text.is_empty());
    told.then(|| all.into_iter().map(|beginning| beginning.text).collect())
}

/// Whether what a pattern fits may have a space in it.
pub fn may_hold_space(pattern: &str) -> bool {
    let mut escaped = false;
    let wide = |c: char| {
        let was = escaped;
        escaped = c == '\\' && !was;
        if was { matches!(c, 's' | 'W' | 'D') } else { matches!(c, ' ' | '.' | '^') }
    };
    pattern.chars().any(wide)
}

/// How what a pattern fits may begin.
struct Beginning {
    text: String,
    /// Nothing stands behind it that isn't told.
    whole: bool,
}

impl Beginning {
    fn whole(text: impl Into<String>) -> Beginning {
        Beginning { text: text.into(), whole: true }
    }

    /// The same, but anything may follow.
    fn cut(self) -> Beginning {
        Beginning { whole: false, ..self }
    }
}

fn beginnings(pattern: &str) -> Vec<Beginning> {
    alternatives(pattern).into_iter().flat_map(sequence).collect()
}

/// The beginnings of a pattern without alternatives: its first part, and what follows as far as it is told.
fn sequence(pattern: &str) -> Vec<Beginning> {
    if pattern.is_empty() {
        return vec![Beginning::whole("")];
    }
    let Some((mut first, mut rest)) = part(pattern) else { return vec![Beginning::whole("").cut()] };
    if rest.starts_with(['*', '+', '{']) {
        first = first.into_iter().map(Beginning::cut).collect();
    }
    if rest.starts_with(['?', '*']) || rest.starts_with("{0") {
        first.push(Beginning::whole(""));
    }
    rest = match rest.as_bytes() {
        [b'{', ..] => rest.find('}').map_or("", |end| &rest[end + 1..]),
        [b'?' | b'*' | b'+', ..] => &rest[1..],
        _ => rest,
    };
    let next = sequence(rest);
    let few = first.len() * next.len() <= MOST;
    let mut all = Vec::new();
    for first in first {
        if first.whole && (few || first.text.is_empty()) {
            all.extend(next.iter().map(|next| Beginning { text: first.text.clone() + &next.text, ..*next }));
        } else {
            all.push(first.cut());
        }
    }
    all
}

/// The beginnings of the first part of a pattern, and what stands behind it.
fn part(pattern: &str) -> Option<(Vec<Beginning>, &str)> {
    if let Some(group) = pattern.strip_prefix("(?:") {
        let end = closing(group)?;
        return Some((beginnings(&group[..end]), &group[end + 1..]));
    }
    if let Some(class) = pattern.strip_prefix('[') {
        let end = class.find(']')?;
        // No line begins with a space.
        let members = class[..end].replace("\\[", "[").replace("\\s", "");
        // Ranges and what is left out are too many; a hyphen at the end is itself.
        let plain = |c: char| !c.is_alphanumeric() && !matches!(c, '\\' | '-' | '^');
        let all = members.chars().map(Beginning::whole).collect();
        return members.trim_end_matches('-').chars().all(plain).then_some((all, &class[end + 1..]));
    }
    if let [b'\\', sign, ..] = pattern.as_bytes()
        && sign.is_ascii_punctuation()
    {
        return Some((vec![Beginning::whole(char::from(*sign))], &pattern[2..]));
    }
    if let Some(rest) = pattern.strip_prefix("\\d") {
        return Some((('0'..='9').map(Beginning::whole).collect(), rest));
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || c == ' ';
    let end = pattern.find(|c| !plain(c)).unwrap_or(pattern.len());
    // "photos?": the last letter may be missing.
    let quantified = pattern[end..].starts_with(['?', '*', '+', '{']);
    let end = if quantified && end > 1 { end - 1 } else { end };
    (end > 0).then(|| (vec![Beginning::whole(pattern[..end].to_ascii_lowercase())], &pattern[end..]))
}

/// The alternatives of a pattern at its outermost level.
fn alternatives(pattern: &str) -> Vec<&str> {
    let (mut all, mut rest) = (Vec::new(), pattern);
    while let Some(at) = outermost(rest, b'|') {
        all.push(&rest[..at]);
        rest = &rest[at + 1..];
    }
    all.push(rest);
    all
}

/// Where the group ends whose inside a pattern begins with.
fn closing(pattern: &str) -> Option<usize> {
    outermost(pattern, b')')
}

/// The first place of a sign outside of groups, classes and escapes.
fn outermost(pattern: &str, sign: u8) -> Option<usize> {
    let (mut depth, mut class, mut escaped) = (0, false, false);
    pattern.bytes().position(|b| {
        let plain = !std::mem::take(&mut escaped);
        let found = plain && !class && depth == 0 && b == sign;
        match b {
            _ if !plain => {}
            b'\\' => escaped = true,
            b']' => class = false,
            _ if class => {}
            b'[' => class = true,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        found
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_tells_how_its_lines_begin() {
        let told = |pattern| openings(pattern).map(|all| all.join("|"));
        for (pattern, all) in [
            (r"share (?:this|on)\b.*", "share this|share on"),
            (r"(?:read|see also)(?: more)?\s*[:|>].*", "read more|read|see also more|see also"),
            (r"(?:re)?published|by (?-i:[A-Z])", "republished|published|by "),
            (r"photos? of|e-?mail", "photos of|photo of|e"),
            (
                r"[(\[]?(?:file |handout )?image",
                "(file image|(handout image|(image|[file image|[handout image|[image|file image|handout image|image",
            ),
            (r"(?:Tags|topics?(?:\)|[)|]|x))+:", "tags|topics)|topics)|topics||topicsx|topic)|topic)|topic||topicx"),
            (r"a+b|x{2}y|x{0,2}z", "a|x|x|z"),
            (r"\([A-Z]|[\s*-]{2,}", "(|*|-"),
        ] {
            assert_eq!(told(pattern).as_deref(), Some(all), "{pattern}");
        }
        assert_eq!(openings(r"\d+ comments").map(|all| all.len()), Some(10));
        for unknown in [r"\S+@x", "[a-z]+", "(?-i:[A-Z])x", "a?", "(?:a|)", "", "[^a]", ".*", r"(?:a|)\w"] {
            assert_eq!(openings(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn a_pattern_tells_whether_a_space_may_fit_it() {
        for wide in [r"a b", r"a.b", r"[^a]+", r"a\s?b", r"\W", r"\\ x"] {
            assert!(may_hold_space(wide), "{wide}");
        }
        for one_word in [r"ab", r"\S+@x", r"a\.b", r"\w\d[a-z]"] {
            assert!(!may_hold_space(one_word), "{one_word}");
        }
    }
}
