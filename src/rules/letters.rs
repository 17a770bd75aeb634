//! What the list on letters says: which of them stand for each other where two outlets spell a name in two ways.

use super::load::built_in;
use serde::Deserialize;

/// The lists; all letters are small.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Letters {
    classes: Vec<Vec<&'static str>>,
    first: Vec<Vec<&'static str>>,
    silent: Vec<&'static str>,
    /// "an": makes the name of those who live there of that of a place.
    pub endings: Vec<&'static str>,
}

built_in!(Letters, "letters");

impl Letters {
    /// Whether two words have the same letters but for those that stand for each other, or one has so behind a beginning
    /// of its own ("Antony", "Tony").
    pub fn alike(&self, x: &str, y: &str) -> bool {
        let (a, b) = (self.sounds(x), self.sounds(y));
        (0..=a.len().abs_diff(b.len())).any(|skip| match a.len() > b.len() {
            true => same(&a[skip..], &b),
            false => same(&a, &b[skip..]),
        })
    }

    /// The letters that count, each by the classes that it is of; one that is doubled counts once.
    fn sounds(&self, word: &str) -> Vec<u32> {
        let mut out = Vec::new();
        let (mut rest, mut last) = (word, 0);
        while let Some(first) = rest.chars().next() {
            let begins = rest.len() == word.len();
            let lists = self.classes.iter().chain(self.first.iter().filter(|_| begins)).enumerate();
            let met = lists.flat_map(|(i, class)| class.iter().map(move |letters| (letters.len(), i, *letters)));
            let met: Vec<_> = met.filter(|(_, _, letters)| rest.starts_with(letters)).collect();
            let longest = met.iter().map(|(len, ..)| *len).max().unwrap_or(0);
            let classes = met.iter().filter(|(len, ..)| *len == longest).fold(0, |all, (_, i, _)| all | 1 << i);
            let silent = !begins && self.silent.iter().any(|letter| rest.starts_with(letter));
            if classes != 0 && classes & last == 0 {
                out.push(classes | if silent { SILENT } else { 0 });
            }
            last = classes;
            rest = &rest[longest.max(first.len_utf8())..];
        }
        out
    }
}

/// Of a letter that needn't count.
const SILENT: u32 = 1 << 31;

/// Whether all that count answer to each other.
fn same(a: &[u32], b: &[u32]) -> bool {
    let skipped = |s: &[u32]| s.first().is_some_and(|first| first & SILENT != 0);
    match (a, b) {
        ([], []) => true,
        ([x, a @ ..], [y, b @ ..]) if x & y & !SILENT != 0 => same(a, b),
        _ => skipped(a) && same(&a[1..], b) || skipped(b) && same(a, &b[1..]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spelled_by_ear_has_the_same_classes() {
        let letters = Letters::builtin();
        for (a, b) in [
            ("qaddour", "khadur"),
            ("alexandr", "aleksander"),
            ("yusuf", "jousef"),
            ("tzara", "zarah"),
            ("orbachev", "orbatschow"),
            ("marech", "maresh"),
            ("stewart", "stuart"),
            ("antony", "tony"),
        ] {
            assert!(letters.alike(a, b) && letters.alike(b, a), "{a} ~ {b}");
        }
        assert!(!letters.alike("hansen", "jansen") && !letters.alike("ward", "hart"));
    }
}
