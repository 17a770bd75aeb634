//! For whom a spokesperson speaks. People hold several posts, so the body behind a name proves nothing;
//! but who is presented as the mouth of one body can't be that of another. Bodies go under many names
//! (initials, a building, the head of the body), so two count as two only where their names share
//! nothing, and neither story knows the other's body.

use super::renderings::Rendered;
use super::short;
use super::who::{Clash, SURE, flags, mentions, printed, speaker};
use crate::resolve::Speaker;
use crate::rules::{Bodies, Flags, Lexicon, Names, Rule};

pub(super) fn drift<'a>(rule: &Rule, all: &[Rendered<'a>], lexicon: &Lexicon) -> Option<Clash<'a>> {
    let body = |r: &Rendered<'a>| {
        let speaker =
            speaker(r).filter(|_| r.quote.attribution.confidence >= SURE && !r.analysis.story.is_in_pieces())?;
        let role = speaker.role.as_deref()?;
        let body = spoken_for(speaker)?;
        // "Representative Ida Orr" has a title.
        let title = |word: &str| word.starts_with(char::is_uppercase) && flags(word, lexicon).any(Flags::TITLE);
        let mouth = |word: &str| flags(word, lexicon).any(Flags::SPOKESPERSON) && !title(word);
        let speaks = role.split_whitespace().any(mouth);
        (speaks && !names(body).is_empty()).then_some(body)
    };
    let with: Vec<(Rendered, &str)> = all.iter().filter_map(|r| Some((*r, body(r)?))).collect();
    let two = |(r, a): &(Rendered, &str), (s, b): &(Rendered, &str)| {
        let knows = |r: &Rendered, body: &str| names(body).iter().any(|name| mentions(r.text(), name));
        !alike(rule, a, b) && !knows(r, b) && !knows(s, a)
    };
    let against = |x: &(Rendered, &str)| with.iter().filter(|y| two(x, y)).count();
    let (here, _) = with.iter().rev().max_by_key(|x| (against(x), x.0.at.story))?;
    let mine = with.iter().find(|(r, _)| r.at == here.at)?;
    let others: Vec<Rendered> = with.iter().filter(|y| two(mine, y)).map(|(r, _)| *r).collect();
    let (from, to) = (shown(others.first()?), shown(here));
    Some(Clash { here: *here, others, from, to, at: None })
}

/// The body, or in "spokesman for Ida Orr" and "Orr's spokesman" the person.
fn spoken_for(speaker: &Speaker) -> Option<&str> {
    let role = speaker.role.as_deref().unwrap_or_default();
    let owner = || role.split_once("’s ").or_else(|| role.split_once("'s ")).map(|(owner, _)| owner);
    let whose = || role.split_once(" for ").map(|(_, whose)| whose).or_else(owner);
    speaker.affiliation.as_deref().or_else(whose)
}

/// The speaker with the body: “a spokesman for the port”, “Ann Cole (the port)”.
fn shown(r: &Rendered) -> String {
    let (printed, body) = (printed(r), speaker(r).and_then(spoken_for));
    match body {
        Some(body) if !printed.contains(body) => format!("{printed} ({})", short(body)),
        _ => printed,
    }
}

/// The capitalised words of a body's name.
fn names(body: &str) -> Vec<String> {
    let bare = |w: &str| {
        w.trim_matches(|c: char| !c.is_alphanumeric()).trim_end_matches("’s").trim_end_matches("'s").to_string()
    };
    let uncounted = &Names::builtin().uncounted;
    let capital = |w: &&str| w.starts_with(char::is_uppercase) && !matches!(*w, "A" | "An") && !uncounted.has(w);
    body.split_whitespace().filter(capital).map(bare).filter(|w| !w.is_empty()).collect()
}

/// Whether both may be names of one body.
fn alike(rule: &Rule, a: &str, b: &str) -> bool {
    let (x, y) = (names(a), names(b));
    let share = x
        .iter()
        .any(|w| y.iter().any(|v| w.eq_ignore_ascii_case(v) || w[..].starts_with(&v[..]) || v[..].starts_with(&w[..])));
    let initials = |words: &[String]| words.iter().filter_map(|w| w.chars().next()).collect::<String>();
    let letters = |body: &str| body.chars().filter(|c| c.is_uppercase()).collect::<String>();
    let cut = initials(&x) == letters(b) || initials(&y) == letters(a);
    let named =
        |line: &str, body: &str| line.split(',').any(|name| body.to_lowercase().contains(&name.trim().to_lowercase()));
    let listed = Bodies::builtin().listed(a).any(|i| Bodies::builtin().listed(b).any(|j| i == j));
    share || cut || listed || rule.list("alike").iter().any(|line| named(line, a) && named(line, b))
}

#[cfg(test)]
mod tests {
    use crate::check::testing;

    #[test]
    fn both_bodies_are_named() {
        let words = "“The old lighthouse keeper painted the ferry yellow because nobody asked the harbour board,”";
        let story = |credit: &str| testing::read(&format!("{words} {credit}"));
        let told = |credits: [&str; 2]| {
            let found = testing::found("speaker/affiliation-drift", &credits.map(story));
            found.into_iter().map(|f| f.message).collect::<String>()
        };
        let named = told(["said Ann Cole, a spokeswoman for Tarn.", "said Ann Cole, a spokeswoman for Quay."]);
        assert!(named.contains("“Ann Cole (Quay)” here, to “Ann Cole (Tarn)”"), "{named}");
        let unnamed = told(["a spokeswoman for Tarn said.", "a spokeswoman for Quay said."]);
        assert!(unnamed.contains("“a spokeswoman for Quay” here, to “a spokeswoman for Tarn”"), "{unnamed}");
        let persons = told(["a spokeswoman for Mayor Ida Lund said.", "a spokeswoman for Mr. Karl Orr said."]);
        assert!(persons.contains("“a spokeswoman for Mr. Karl Orr” here"), "{persons}");
        // A title is no post of a spokesperson.
        let member = ["said Representative Ann Cole (L-Larn).", "said Tarn Representative Ann Cole."];
        assert_eq!(told(member), "");
    }
}
