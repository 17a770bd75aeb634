//! For which body somebody speaks, as far as it tells two bodies apart. Bodies go under many names (initials, a
//! building, a word of the whole), so that two count as two only where both are known, and either they are of two
//! kinds ("police", "the prosecutor") or their names share nothing. It is asked for every two renderings that may be
//! linked, so that a body is a few bits.

use super::Speaker;
use super::key::key;
use crate::rules::{Bodies, Flags, Lexicon, Names};
use crate::text::{Key, fold_word};
use std::sync::LazyLock;

/// What is known of a body: some bits for its kinds, the rest for the words of its name. A million places of a day of
/// wire have one each, so that it takes no more room than its bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[repr(Rust, packed(4))]
pub struct Body(u64);

/// The bits for kinds.
const KINDS: u64 = 16;
const ALL_KINDS: u64 = (1 << KINDS) - 1;
/// Words before the name of a person.
const PERSON: Flags = Flags(Flags::ROLE.0 | Flags::TITLE.0 | Flags::HONORIFIC.0);
/// So many letters of a name count: "Russia", "Russian".
const LETTERS: usize = 4;
/// Words with a capital that name no body of their own.
const NAMELESS: Flags = Flags(
    Flags::BODY_HEAD.0
        | Flags::ROLE.0
        | Flags::TITLE.0
        | Flags::HONORIFIC.0
        | Flags::DETERMINER.0
        | Flags::PREPOSITION.0
        | Flags::PRONOUN.0
        | Flags::ADVERB.0,
);

impl Body {
    /// The body that a speaker speaks for, if the story says so of a spokesperson, or of somebody with a name and a
    /// role in it; `source` are the words at the quotation, `all` who speaks in the story. A spokesman's person goes under
    /// the names of many bodies, and is none.
    pub fn of(speaker: &Speaker, source: Option<&str>, all: &[Speaker], lexicon: &Lexicon) -> Body {
        let mut body = Body::default();
        let Some(role) = &speaker.role else { return body };
        let mut folded = String::new();
        let mut speaks = |word: &str| flags(word, lexicon, &mut folded).any(Flags::SPOKESPERSON);
        let spokesperson = role.split_whitespace().any(&mut speaks);
        let affiliation = speaker.affiliation.as_deref().unwrap_or_default();
        if spokesperson {
            // "Larn council spokesman for Mr. Orr"
            let before: Vec<&str> = role.split_whitespace().take_while(|word| !speaks(word)).collect();
            body.add(&before.join(" "), lexicon);
            // "a spokeswoman for the brake maker, Halt AG"
            let source = source.unwrap_or_default();
            let behind = source.split_whitespace().skip_while(|word| !speaks(word)).skip(1);
            let own = |word: &&str| !speaker.proper.as_deref().is_some_and(|name| name.contains(bare(word)));
            let more = behind.take_while(|word| !matches!(bare(word), "who" | "whose" | "which")).filter(own);
            body.add(&more.collect::<Vec<_>>().join(" "), lexicon);
        }
        if spokesperson || speaker.proper.is_some() {
            body.add(affiliation, lexicon);
        }
        let last = affiliation.split_whitespace().next_back();
        let named =
            |other: &Speaker| other.proper.as_deref().is_some_and(|name| name.split_whitespace().last() == last);
        let words: Vec<&str> = affiliation.split_whitespace().collect();
        let capital = |word: &str| word.starts_with(char::is_uppercase);
        let mut title = |word: &str| capital(word) && flags(word, lexicon, &mut folded).any(PERSON);
        let titled = words.windows(2).any(|two| title(two[0]) && capital(two[1]));
        if titled || last.is_some() && all.iter().any(named) {
            body.0 &= ALL_KINDS;
        }
        body
    }

    /// The body of this name.
    pub fn named(name: &str, lexicon: &Lexicon) -> Body {
        let mut body = Body::default();
        body.add(name, lexicon);
        body
    }

    /// Whether two are surely two.
    pub fn is_other(self, other: Body) -> bool {
        let known = |x: u64, y: u64| x != 0 && y != 0;
        let kinds = |body: Body| body.0 & ALL_KINDS;
        let names = |body: Body| body.0 >> KINDS;
        match known(kinds(self), kinds(other)) {
            true => kinds(self) & kinds(other) == 0,
            false => known(names(self), names(other)) && names(self) & names(other) == 0,
        }
    }

    fn add(&mut self, words: &str, lexicon: &Lexicon) {
        let bodies = Bodies::builtin();
        let (mut folded, mut initials) = (String::new(), String::new());
        for word in words.split_whitespace() {
            let word = bare(word);
            let kinds = bodies.kinds.iter().enumerate().filter(|(_, kind)| kind.has(word));
            kinds.for_each(|(kind, _)| self.0 |= 1 << kind);
            let uncounted = Names::builtin().uncounted.has(word);
            if word.starts_with(char::is_uppercase) && !uncounted {
                initials.extend(word.chars().next());
                if !flags(word, lexicon, &mut folded).any(NAMELESS) {
                    self.name(word);
                }
            }
            if !uncounted && !word.starts_with(char::is_uppercase) || word.len() < 2 {
                self.initials(&mut initials);
            }
        }
        self.initials(&mut initials);
        bodies.listed(words).for_each(|i| self.name(&format!("{i}")));
    }

    /// "OPA" for "Osterby Port Authority".
    fn initials(&mut self, initials: &mut String) {
        if initials.chars().count() > 2 {
            self.name(initials);
        }
        initials.clear();
    }

    fn name(&mut self, word: &str) {
        let letters = word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).take(LETTERS);
        let hash = letters.fold(7u64, |hash, c| (hash ^ c as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29));
        self.0 |= 1 << (KINDS + hash % (64 - KINDS));
    }
}

/// "the House": whether a name of one word is a chamber's.
pub(super) fn is_chamber(name: Key) -> bool {
    static CHAMBERS: LazyLock<Vec<Key>> =
        LazyLock::new(|| Bodies::builtin().chambers.words().filter_map(key).collect());
    CHAMBERS.contains(&name)
}

/// Without signs round it and ’s at its end.
fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word)
}

fn flags(word: &str, lexicon: &Lexicon, folded: &mut String) -> Flags {
    fold_word(bare(word), folded);
    lexicon.get(folded).flags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_bodies_are_two_where_nothing_speaks_for_one() {
        let lexicon = Lexicon::builtin().unwrap();
        let body = |name: &str| Body::named(name, &lexicon);
        for (a, b, other) in [
            ("Tarn Coaches", "Quay Brakes AG", true),
            ("police", "the prosecutor", true),
            ("the Osterby police", "the Osterby Hospital", true),
            ("Osterby Port Authority", "the OPA", false),
            ("Osterby Port Authority", "the port", false),
            ("Osterby", "the Osterbian government", false),
            ("the company", "Tarn Coaches", false),
            ("the ministry", "the Ministry of Transport", false),
            ("the Pentagon", "the Defense Department", false),
        ] {
            assert_eq!(body(a).is_other(body(b)), other, "{a} ~ {b}");
            assert_eq!(body(b).is_other(body(a)), other, "{b} ~ {a}");
        }
    }

    #[test]
    fn the_body_is_read_off_role_affiliation_and_source() {
        let lexicon = Lexicon::builtin().unwrap();
        let speaker = |role: &str, affiliation: &str, proper: &str| Speaker {
            role: Some(role.into()),
            affiliation: (!affiliation.is_empty()).then(|| affiliation.into()),
            proper: (!proper.is_empty()).then(|| proper.into()),
            ..Speaker::default()
        };
        let of = |s: &Speaker, source| Body::of(s, Some(source), &[], &lexicon);
        let coaches = of(&speaker("spokesman", "Tarn Coaches", ""), "a spokesman for Tarn Coaches");
        let maker = speaker("spokeswoman", "brake maker", "Lena Ruud");
        assert!(coaches.is_other(of(&maker, "Lena Ruud, a spokeswoman for the brake maker, Quay AG")));
        assert!(!coaches.is_other(of(&maker, "Lena Ruud, a spokeswoman for the brake maker")));
        let police = of(&speaker("police spokeswoman", "", ""), "a police spokeswoman");
        assert!(police.is_other(of(&speaker("spokeswoman", "", "Lena Ruud"), "a spokeswoman for the prosecutor")));
        // A person may be known by another name.
        let mayor = "a spokesman for Mayor Ruud";
        assert!(!coaches.is_other(of(&speaker("spokesman", "Mayor Ruud", ""), mayor)));
        let ruud = speaker("spokesman", "Ruud", "");
        assert!(coaches.is_other(of(&ruud, "a spokesman for Ruud")));
        assert!(!coaches.is_other(Body::of(&ruud, None, &[maker], &lexicon)));
        // A witness may be of anywhere.
        assert!(!coaches.is_other(of(&speaker("farmer", "Osterby", ""), "a farmer from Osterby")));
    }
}
