//! Whether the one who is credited and the one who speaks are one. A story says "Mayor Ida Lund" and the
//! transcript "MS. LUND" or "THE MAYOR"; a story says "she", and what that stands for is believed only
//! where it is rarely wrong. To say that they are two, both must be people with names.

use crate::resolve::{Analysis, Number, Quote, Speaker};
use crate::rules::{Flags, Lexicon, Names, Speech};
use crate::text::fold_word;

/// An attribution that is right less often than this names nobody for certain.
const SURE: f32 = 0.8;
/// Two last names that are spelled so much alike are one.
const ONE_NAME: f64 = 0.88;

/// Who speaks at a place of a reference.
#[derive(Clone, Copy, Debug)]
pub enum Voice<'a> {
    /// As the label before the words has it.
    Label(&'a str),
    /// Whom the text credits, of words in marks.
    Credited(&'a Speaker),
    /// The text doesn't say.
    Unknown,
}

impl Voice<'_> {
    /// As printed.
    pub fn name(&self) -> Option<&str> {
        match self {
            Voice::Label(label) => Some(label),
            Voice::Credited(speaker) => Some(&speaker.name),
            Voice::Unknown => None,
        }
    }

    /// Whether it is somebody in particular.
    pub fn is_somebody(&self) -> bool {
        match self {
            Voice::Label(label) => {
                let first = words(label).into_iter().next().unwrap_or_default();
                !Speech::builtin().unnamed.contains(&first) && !Speech::builtin().asks.contains(&first)
            }
            Voice::Credited(speaker) => speaker.proper.is_some(),
            Voice::Unknown => false,
        }
    }
}

/// Whether the attribution can be relied on.
pub fn is_sure(quote: &Quote) -> bool {
    quote.attribution.confidence >= SURE
}

/// Whether a quotation is credited to the voice: surely so, surely not, or it can't be told.
pub fn same(analysis: &Analysis, quote: &Quote, voice: &Voice, lexicon: &Lexicon) -> Option<bool> {
    let speaker = analysis.speaker(quote)?;
    if !is_sure(quote) || quote.attribution.via.is_some() {
        return None;
    }
    match voice {
        Voice::Unknown => None,
        Voice::Label(label) => is_labelled(speaker, label, lexicon),
        Voice::Credited(other) => are_one(speaker, other, lexicon),
    }
}

fn is_labelled(speaker: &Speaker, label: &str, lexicon: &Lexicon) -> Option<bool> {
    let speech = Speech::builtin();
    let all = words(label);
    let first = all.first()?;
    let person = person(speaker, lexicon);
    if speech.asks.contains(first) {
        return person.map(|_| false);
    }
    if speech.unnamed.contains(first) {
        return None;
    }
    let described = words(&speaker.name);
    let flags = |word: &String| lexicon.get(word).flags;
    let office = |word: &&String| flags(word).any(Flags::ROLE | Flags::TITLE) && !flags(word).any(Flags::HONORIFIC);
    let in_office = || all.iter().filter(office).any(|word| described.contains(word));
    let Some(name) = person else { return in_office().then_some(true) };
    let last = last(name);
    if all.iter().any(|word| is_one_name(word, &last)) {
        return has_other_first_name(name, &all, &last, lexicon).then_some(()).map_or(Some(true), |()| None);
    }
    if in_office() {
        return Some(true);
    }
    // The name stands before the comma, what the person does behind it.
    let names = words(label.split(',').next().unwrap_or(label));
    let plain = |word: &&String| {
        let known = Flags::ROLE | Flags::TITLE | Flags::HONORIFIC | Flags::DETERMINER | Flags::PREPOSITION;
        word.chars().count() > 1 && !flags(word).any(known)
    };
    let body = |word: &String| flags(word).any(Flags::BODY | Flags::BODY_HEAD | Flags::SPOKESPERSON);
    // "UNION REP KARL WENDT": behind the body and the office stands a name, and nothing that goes on with the office.
    let small = |word: &String| speech.inside.has(word) || flags(word).any(Flags::DETERMINER | Flags::PREPOSITION);
    let names = match names.iter().rposition(body) {
        Some(at) => {
            let at = if flags(&names[at]).any(Flags::SPOKESPERSON) { at } else { at + 1 };
            let held = names.get(at).is_some_and(|word| flags(word).any(Flags::ROLE | Flags::TITLE));
            names.get(at + 1..).filter(|behind| held && !behind.iter().any(small)).unwrap_or_default()
        }
        None => &names[..],
    };
    names.iter().any(|word| plain(&word)).then_some(false)
}

/// Whether a label is nothing but an office: "THE CHAIR".
pub fn is_office(label: &str, lexicon: &Lexicon) -> bool {
    let all = words(label);
    let speech = Speech::builtin();
    let of_office = |word: &String| {
        let flags = lexicon.get(word).flags;
        flags.any(Flags::ROLE | Flags::TITLE | Flags::DETERMINER) && !flags.any(Flags::HONORIFIC | Flags::SPOKESPERSON)
    };
    all.first().is_some_and(|first| !speech.unnamed.contains(first)) && all.iter().all(of_office)
}

fn are_one(a: &Speaker, b: &Speaker, lexicon: &Lexicon) -> Option<bool> {
    match (person(a, lexicon), person(b, lexicon)) {
        (Some(x), Some(y)) if is_one_name(&last(x), &last(y)) => {
            has_other_first_name(x, &words(y), &last(y), lexicon).then_some(()).map_or(Some(true), |()| None)
        }
        (Some(x), Some(y)) => {
            // A first name alone is no other person.
            let known = words(x).contains(&last(y)) || words(y).contains(&last(x));
            (!known && x.contains(' ') && y.contains(' ')).then_some(false)
        }
        _ => (a.name.to_lowercase() == b.name.to_lowercase()).then_some(true),
    }
}

/// "Ida Lund" and "KARL LUND" may be two, and "Bill" is William: neither is said.
fn has_other_first_name(name: &str, label: &[String], last: &str, lexicon: &Lexicon) -> bool {
    let Some(at) = label.iter().position(|word| is_one_name(word, last)) else { return false };
    let titled = |word: &String| lexicon.get(word).flags.any(Flags::TITLE | Flags::HONORIFIC | Flags::ROLE);
    let theirs = label[..at].iter().rfind(|word| !titled(word) && word.chars().count() > 1);
    let all = words(name);
    match (all.first().filter(|_| all.len() > 1), theirs) {
        (Some(ours), Some(theirs)) => ours.chars().next() != theirs.chars().next(),
        _ => false,
    }
}

/// The name of a single person.
fn person<'a>(speaker: &'a Speaker, lexicon: &Lexicon) -> Option<&'a str> {
    let name = speaker.proper.as_deref().filter(|_| !speaker.anonymous && speaker.number != Some(Number::Plural))?;
    let body = words(name).iter().any(|word| lexicon.get(word).flags.any(Flags::BODY | Flags::BODY_HEAD));
    let affiliation = speaker.affiliation.as_deref() == Some(name);
    (!body && !affiliation && name.starts_with(char::is_uppercase)).then_some(name)
}

/// A label as two turns of one person may have it: "MS. LUND" is "LUND".
pub fn label_key(label: &str, lexicon: &Lexicon) -> String {
    let mut all = words(label.split(',').next().unwrap_or(label));
    let named = |word: &String| !lexicon.get(word).flags.any(Flags::HONORIFIC | Flags::TITLE);
    match all.iter().rposition(named) {
        Some(at) if !Speech::builtin().unnamed.contains(&all[0]) => all.swap_remove(at),
        _ => all.join(" "),
    }
}

fn is_one_name(a: &str, b: &str) -> bool {
    a == b || a.chars().count() > 3 && strsim::jaro_winkler(a, b) >= ONE_NAME
}

/// The last name, in lower case.
fn last(name: &str) -> String {
    let all = words(name);
    let found = all.iter().rfind(|word| !Names::builtin().is_generation(word));
    found.cloned().unwrap_or_default()
}

/// In lower case, without the signs between.
fn words(text: &str) -> Vec<String> {
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
    let split = text.split(|c: char| !inner(c)).filter(|word| !word.is_empty());
    split
        .map(|word| {
            let mut folded = String::new();
            fold_word(word, &mut folded);
            folded.strip_suffix("'s").map(str::to_string).unwrap_or(folded)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speaker(name: &str, proper: Option<&str>) -> Speaker {
        Speaker { name: name.into(), proper: proper.map(Into::into), anonymous: proper.is_none(), ..Speaker::default() }
    }

    #[test]
    fn labels_name_whom_the_story_names() {
        let lexicon = Lexicon::builtin().unwrap();
        let lund = speaker("Mayor Ida Lund", Some("Ida Lund"));
        for (label, same) in [
            ("IDA LUND", Some(true)),
            ("Ms. Lund", Some(true)),
            ("THE MAYOR", Some(true)),
            ("Ida Lundt, harbour master", Some(true)),
            ("KARL LUND", None),
            ("KARL WENDT", Some(false)),
            ("MR. WENDT", Some(false)),
            ("Q", Some(false)),
            ("REPORTER 2", Some(false)),
            ("SPEAKER 1", None),
            ("THE CHAIR", None),
            ("HARBOUR BOARD", None),
            ("HARBOUR BOARD CHAIR", None),
            ("SPOKESMAN FOR THE FERRY", None),
            ("UNION REP FOR THE SLIPWAY", None),
            ("UNION REP KARL WENDT", Some(false)),
            ("COUNTY ENGINEER WENDT", Some(false)),
            ("COUNTY ENGINEER IDA LUND", Some(true)),
        ] {
            assert_eq!(is_labelled(&lund, label, &lexicon), same, "{label}");
        }
        let clerk = speaker("a spokesman", None);
        assert_eq!(is_labelled(&clerk, "KARL WENDT", &lexicon), None);
    }

    #[test]
    fn two_are_two_only_by_their_full_names() {
        let lexicon = Lexicon::builtin().unwrap();
        let of = |name: &str| speaker(name, Some(name));
        let lund = of("Ida Lund");
        assert_eq!(are_one(&lund, &of("Lund"), &lexicon), Some(true));
        assert_eq!(are_one(&lund, &of("Karl Wendt"), &lexicon), Some(false));
        assert_eq!(are_one(&lund, &of("Wendt"), &lexicon), None);
        assert_eq!(are_one(&lund, &of("Karl Lund"), &lexicon), None);
    }

    #[test]
    fn one_label_in_two_dresses_is_one_voice() {
        let lexicon = Lexicon::builtin().unwrap();
        assert_eq!(label_key("MS. LUND", &lexicon), label_key("Ida Lund, harbour master", &lexicon));
        assert_ne!(label_key("SPEAKER 1", &lexicon), label_key("SPEAKER 2", &lexicon));
    }
}
