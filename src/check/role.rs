//! In what capacity somebody speaks. “Police said” and “a police spokesman said” are one thing in two house styles, and
//! so are a ruling and the judge who wrote it; an official who isn't said to speak for the body is another, and so is
//! the spokesman of another body.

use super::renderings::Rendered;
use super::who::{Capacity, Clash, capacity, flags, last, mentions, named, printed, speaker};
use crate::resolve::{Body, Speaker};
use crate::rules::{Bodies, Flags, Lexicon};

/// A spokesperson in one, an official or another body in another.
pub(super) fn drift<'a>(all: &[Rendered<'a>], lexicon: &Lexicon) -> Option<Clash<'a>> {
    let with: Vec<(Rendered, Capacity)> =
        all.iter().filter_map(|r| Some((*r, capacity(speaker(r)?, lexicon)?))).collect();
    // A body to which words are credited that most put into the mouth of one person.
    let people: Vec<Rendered> = all.iter().filter(|r| named(r, lexicon).is_some()).copied().collect();
    let name = |r: &Rendered| named(r, lexicon).map(last).map(str::to_lowercase);
    let one = people.iter().all(|r| name(r) == name(&people[0]));
    if let Some((here, _)) = with.iter().find(|(_, c)| *c == Capacity::Body)
        && people.len() >= 2
        && one
        && !people.iter().any(|r| speaks_for(r, here, lexicon))
        && !is_author(&people, here, lexicon)
    {
        let (from, to) = (printed(&people[0]), printed(here));
        return Some(Clash { here: *here, others: people, from, to, at: None });
    }
    let apart = |(r, c): &(Rendered, Capacity), (s, d): &(Rendered, Capacity)| match (c, d) {
        (Capacity::Body, Capacity::Spokesperson) => !speaks_for(s, r, lexicon),
        (Capacity::Spokesperson, Capacity::Body) => !speaks_for(r, s, lexicon),
        _ => c != d,
    };
    let like = |x: &(Rendered, Capacity)| with.iter().filter(|y| !apart(x, y)).count();
    let mine = with.iter().rev().min_by_key(|x| like(x))?;
    let here = mine.0;
    let others: Vec<Rendered> = with.iter().filter(|y| apart(mine, y)).map(|(r, _)| *r).collect();
    let (from, to) = (printed(others.first()?), printed(&here));
    Some(Clash { here, others, from, to, at: None })
}

/// Whether one is a spokesperson, and maybe of the body that the other credits. What goes by a bare noun (“the company”)
/// may be any.
fn speaks_for(spokesperson: &Rendered, body: &Rendered, lexicon: &Lexicon) -> bool {
    let (Some(s), Some(b)) = (speaker(spokesperson), speaker(body)) else { return false };
    let speaks = s.role.as_deref().is_some_and(|role| flags(role, lexicon).any(Flags::SPOKESPERSON));
    let source = spokesperson.quote.attribution.source.map(|source| source.of(spokesperson.text()));
    let own = format!("{} {}", s.role.as_deref().unwrap_or_default(), s.affiliation.as_deref().unwrap_or_default());
    let (x, y) = (heads(&own, lexicon), heads(&b.name, lexicon));
    // Where the story has an unnamed official of the body, it is the official who stands behind it.
    let of_it = |o: &Speaker| o.affiliation.as_deref().is_some_and(|place| b.name.ends_with(place));
    if body.analysis.speakers.iter().any(|o| of_it(o) && capacity(o, lexicon) == Some(Capacity::Official)) {
        return false;
    }
    let bare = is_bare(b, lexicon);
    let listed = Bodies::builtin().listed(&own).any(|i| Bodies::builtin().listed(&b.name).any(|j| i == j));
    let one = bare || x.is_empty() || y.is_empty() || listed || x.iter().any(|head| y.contains(head));
    speaks
        && one
        && !Body::of(s, source, &spokesperson.analysis.speakers, lexicon).is_other(Body::named(&b.name, lexicon))
}

/// What sort of body it is, by each word that tells.
fn heads(name: &str, lexicon: &Lexicon) -> Vec<String> {
    let head = |word: &&str| flags(word, lexicon).any(Flags::BODY | Flags::BODY_HEAD);
    name.split_whitespace().filter(head).map(str::to_lowercase).collect()
}

fn is_bare(body: &Speaker, lexicon: &Lexicon) -> bool {
    let counts = |word: &&str| !flags(word, lexicon).any(Flags::DETERMINER);
    body.name.split_whitespace().filter(counts).count() == 1
}

/// Whether a body is a text, and a story says that the person wrote it: in so many words, or in one paragraph with it.
fn is_author(people: &[Rendered], body: &Rendered, lexicon: &Lexicon) -> bool {
    let text = speaker(body).and_then(|s| s.name.split_whitespace().find(|word| Bodies::builtin().documents.has(word)));
    let (Some(text), Some(name)) = (text, people.iter().find_map(|r| named(r, lexicon))) else { return false };
    let writes = |r: &Rendered| r.quote.attribution.cue.as_ref().is_some_and(|cue| &*cue.lemma == "write");
    let together = |r: &Rendered| {
        r.analysis.segmented.paragraphs.iter().any(|p| {
            let words = p.span.of(r.text());
            mentions(words, text) && mentions(words, last(name))
        })
    };
    people.iter().any(writes) || people.iter().chain([body]).any(together)
}
