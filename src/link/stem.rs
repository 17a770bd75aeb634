//! One word in its many dresses. Two outlets print "organised" and "organizing" of one utterance; for
//! finding that it is one, both are the same word. The stemmer is light on purpose: a stem that says
//! too much alike links what should not be linked, and what it misses the alignment still bridges.

use crate::rules::Wording;

/// The spelling that variants are compared in: "organised" as "organized". Takes lower case.
pub fn spelling(word: &str, wording: &Wording) -> String {
    if let Some(first) = wording.spelling.variants.get(word) {
        return first.clone();
    }
    let begins = |(british, american): &(String, String)| Some(format!("{american}{}", word.strip_prefix(british)?));
    // The last ones come first. A look at one letter tells most of them from the word.
    let (all, first) = (&wording.spelling.beginnings, word.bytes().next());
    let from = all.partition_point(|(british, _)| british.bytes().next() > first);
    let begun = all[from..].iter().take_while(|(british, _)| british.bytes().next() == first).find_map(begins);
    let word = begun.as_deref().unwrap_or(word);
    if word.len() < 6 || wording.spelling.kept.contains(word) {
        return word.into();
    }
    let alike = |(british, _): &&(String, String)| british.bytes().last() == word.bytes().last();
    for (british, american) in wording.spelling.endings.iter().filter(alike) {
        if let Some(stem) = word.strip_suffix(british.as_str())
            && stem.len() >= 3
            && !wording.spelling.kept.contains(&format!("{stem}ise"))
        {
            return format!("{stem}{american}");
        }
    }
    word.into()
}

/// What inflected forms have in common: "countries" as "country", "was" as "be". Takes the result of
/// [`spelling`].
pub fn stem(word: &str, wording: &Wording) -> String {
    if let Some(first) = wording.spelling.forms.get(word) {
        return first.clone();
    }
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("s'")).unwrap_or(word);
    if let Some(first) = wording.spelling.forms.get(word) {
        return first.clone();
    }
    if word.len() < 4 || !word.is_ascii() {
        return word.into();
    }
    let cut = |n: usize| &word[..word.len() - n];
    let base = if word.ends_with("ies") && word.len() > 4 {
        return format!("{}y", cut(3));
    } else if ["sses", "shes", "ches", "xes", "zes"].iter().any(|e| word.ends_with(e)) {
        cut(2)
    } else if word.ends_with('s') && !["ss", "us", "is"].iter().any(|e| word.ends_with(e)) {
        cut(1)
    } else {
        word
    };
    let base = match (base.strip_suffix("ing"), base.strip_suffix("ed")) {
        (Some(b), _) if b.len() >= 3 && has_vowel(b) => undouble(b),
        (_, Some(b)) if b.len() >= 3 && b.ends_with('e') => &base[..base.len() - 1],
        (_, Some(b)) if b.len() >= 3 && has_vowel(b) => undouble(b),
        _ => base,
    };
    match base.strip_suffix('e') {
        Some(b) if b.len() >= 3 => b.into(),
        _ if base.ends_with('i') && base.len() > 3 => format!("{}y", &base[..base.len() - 1]),
        _ => base.into(),
    }
}

fn has_vowel(s: &str) -> bool {
    s.bytes().any(|b| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
}

/// "stopp" as "stop"; "fall", "pass" and "buzz" stay.
fn undouble(s: &str) -> &str {
    let b = s.as_bytes();
    let n = b.len();
    match n >= 4 && b[n - 1] == b[n - 2] && !matches!(b[n - 1], b'l' | b's' | b'z' | b'e' | b'o') {
        true => &s[..n - 1],
        false => s,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Lexicon;

    fn both(word: &str) -> String {
        let lexicon = Lexicon::builtin().unwrap();
        stem(&spelling(word, lexicon.wording()), lexicon.wording())
    }

    #[test]
    fn inflected_forms_share_a_stem() {
        for group in [
            &["country", "countries", "country's"][..],
            &["organize", "organised", "organizing", "organises"],
            &["stop", "stopped", "stops"],
            &["agree", "agreed", "agrees"],
            &["make", "making", "made"],
            &["colour", "colors"],
            &["harbour", "harbor's"],
            &["be", "was"],
            &["metre", "meters", "metres"],
            &["chequered", "checkered"],
            &["manoeuvre", "maneuvers", "manoeuvring"],
            &["leukaemia", "leukemia"],
            &["diarrhoea", "diarrhea"],
            &["traveller", "travelers"],
            &["organiser", "organizers"],
            &["instalment", "installments"],
            &["sceptical", "skeptical"],
            &["smouldering", "smolder"],
            &["judgement", "judgments"],
            &["storeys", "story"],
            &["learnt", "learned"],
        ] {
            for word in group {
                assert_eq!(both(word), both(group[0]), "{word}");
            }
        }
    }

    #[test]
    fn different_words_keep_apart() {
        for (a, b) in [
            ("hop", "house"),
            ("rise", "riser"),
            ("surprise", "surprize"),
            ("four", "for"),
            // Two units, and words that house style never makes of each other.
            ("tonne", "ton"),
            ("prise", "prize"),
            ("adviser", "advise"),
            ("mould", "mound"),
            ("metre", "metro"),
            ("foetus", "fate"),
        ] {
            assert_ne!(both(a), both(b), "{a} ~ {b}");
        }
        assert_eq!(both("surprised"), both("surprises"));
    }
}
