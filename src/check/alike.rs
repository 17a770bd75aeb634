//! Whether two names are two spellings of one. Real names differ by a letter often enough (Walker and
//! Walter, Tim and Tom), so that edit distance alone would put people's names right that are right. What
//! counts is a difference that a slip of the keys makes, or one that nobody hears.

/// Shorter last names differ by a letter too often: Lee and Leo, Ross and Rose.
pub(super) const SHORTEST: usize = 5;

/// One letter changed, left out, put in, or two changed places.
pub(super) fn is_slip(a: &str, b: &str) -> bool {
    let accents = |name: &str| name.chars().filter(|c| !c.is_ascii()).collect::<String>();
    let genitive = |long: &str, short: &str| long.strip_suffix('s').or(long.strip_suffix("'")) == Some(short);
    // “Korea”, “Korean”; “the Koreas”, “the Koreans”; “Germany”, “the Germans”.
    let singular = |name: &str| name.strip_suffix('s').unwrap_or(name).to_string();
    let people = |long: &str, short: &str| {
        let country = short.strip_suffix('y');
        short.ends_with(['a', 's']) && singular(long) == singular(short) + "n"
            || country == long.strip_suffix('s') && country.is_some()
    };
    a.chars().next() == b.chars().next()
        && strsim::damerau_levenshtein(a, b) == 1
        && accents(a) == accents(b)
        && !genitive(a, b)
        && !genitive(b, a)
        && !people(a, b)
        && !people(b, a)
}

/// A slip that can hardly be another name: a vowel for a vowel, a letter doubled or silent, two that
/// changed places, or letters of one sound.
pub(super) fn is_likely(a: &str, b: &str) -> bool {
    is_slip(a, b) && a.chars().count().min(b.chars().count()) >= SHORTEST && {
        let (x, y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let (long, short) = if x.len() >= y.len() { (&x, &y) } else { (&y, &x) };
        let at = long.iter().zip(short.iter()).take_while(|(l, s)| l == s).count();
        if long.len() > short.len() {
            let doubled = at > 0 && long[at] == long[at - 1];
            // “German” and “Germany” are two words; in the middle of a longer name a letter is a slip.
            doubled || long[at] == 'e' || at + 1 < long.len() && (long[at] == 'h' || short.len() >= SHORTEST)
        } else {
            let swapped = long.get(at + 1) == short.get(at) && long.get(at) == short.get(at + 1);
            swapped || one_sound(long[at], short[at])
        }
    }
}

fn one_sound(a: char, b: char) -> bool {
    let vowel = |c: char| "aeiouy".contains(c);
    let pair = (a.min(b), a.max(b));
    vowel(a) && vowel(b) || matches!(pair, ('c', 'k') | ('s', 'z') | ('f', 'v') | ('c', 's') | ('v', 'w') | ('i', 'j'))
}

/// Endings that make an adjective of a country's name, or nothing.
const PEOPLE: [&str; 8] = ["", "n", "an", "ian", "ese", "ish", "i", "y"];

/// “Norland's navy”, “the Norlandian navy”: a name with its ’s, and the adjective of it.
pub(super) fn is_adjective_of(owner: &str, adjective: &str) -> bool {
    let Some(name) = owner.strip_suffix("'s").or(owner.strip_suffix("’s")) else { return false };
    let shared = name.chars().zip(adjective.chars()).take_while(|(x, y)| x == y).map(|(x, _)| x.len_utf8()).sum();
    let ends = |word: &str| PEOPLE.contains(&&word[shared..]);
    shared >= SHORTEST - 1 && ends(name) && ends(adjective)
}

/// First names that the ear can't tell apart: Jon and John, Sara and Sarah, Stephen and Steven. Tim and
/// Tom, Paul and Paula are two people.
pub(super) fn sounds_alike(a: &str, b: &str) -> bool {
    let sound = |name: &str| -> String {
        let name = name.replace("ph", "f").replace("ck", "k");
        let mut out = String::new();
        let letters = name.chars().filter(|&c| c != 'h').map(|c| match c {
            'f' => 'v',
            'c' => 'k',
            'z' => 's',
            'y' => 'i',
            c => c,
        });
        for c in letters {
            if !out.ends_with(c) {
                out.push(c);
            }
        }
        out.strip_suffix('e').map(str::to_string).unwrap_or(out)
    };
    let initial = a.chars().next() == b.chars().next();
    let long = a.chars().count().min(b.chars().count()) >= 3 && a.is_ascii() && b.is_ascii();
    let swapped = a.len() == b.len() && a.len() >= SHORTEST && is_likely(a, b) && !a.ends_with(['a', 'o']) && {
        let (mut x, mut y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        x.sort_unstable();
        y.sort_unstable();
        x == y
    };
    a != b && initial && long && (sound(a) == sound(b) || swapped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_keys_and_of_the_ear_are_alike() {
        for (a, b) in [("petersen", "peterson"), ("wendtland", "wendltand"), ("brahmer", "bramer"), ("clarke", "clark")]
        {
            assert!(is_likely(a, b) && is_likely(b, a), "{a} {b}");
        }
        for (a, b) in [("jon", "john"), ("sara", "sarah"), ("stephen", "steven"), ("micheal", "michael")] {
            assert!(sounds_alike(a, b) && sounds_alike(b, a), "{a} {b}");
        }
    }

    #[test]
    fn a_country_and_its_people_are_one() {
        assert!(is_adjective_of("Norland's", "Norlandian") && is_adjective_of("Larnia’s", "Larnian"));
        assert!(!is_adjective_of("Larnia", "Larnian") && !is_adjective_of("Tarn's", "Larnian"));
        assert!(!is_adjective_of("Osterby's", "Osterland"));
    }

    #[test]
    fn names_of_their_own_are_not() {
        for (a, b) in [("walker", "walter"), ("roberts", "robert"), ("müller", "muller")] {
            assert!(!is_likely(a, b), "{a} {b}");
        }
        assert!(!is_likely("ross", "rose") && !is_likely("bergen", "jergen") && !is_likely("german", "germany"));
        for (a, b) in [("tim", "tom"), ("paul", "paula"), ("dan", "don"), ("jo", "jon"), ("eric", "erica")] {
            assert!(!sounds_alike(a, b), "{a} {b}");
        }
    }
}
