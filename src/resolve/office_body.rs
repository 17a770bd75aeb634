//! The body that the words of an office name, or what stands beside it: "Larn Guild" of "former Larn Guild Executive
//! Director". Of "the Larn candidate", "Orr and other Larn pilots" and "a Larn lawyer" there is none.

use super::of_body::body_before;
use super::part::span_of;
use crate::rules::{Flags, Names, Traits};
use crate::segment::{Segmented, Word};
use crate::text::{Span, TokenKind};

/// "Larn Guild" of "Larn Guild chairwoman": the body that the name of an office begins with. "Orr friend" and "Labour
/// secretary" begin with none.
pub(super) fn named_in(role: Span, text: &str, segmented: &Segmented) -> Option<Span> {
    let (names, words) = (Names::builtin(), segmented.words_in(role));
    let (head, before) = words.split_last()?;
    let body = body_before(text, before)?;
    let brief = names.departments.has(head.span.of(text)) && !body.iter().any(|w| w.is(Flags::BODY | Flags::BODY_HEAD));
    let related = words.iter().any(|w| names.related.has(w.span.of(text)));
    (!brief && !related).then(|| span_of(body))
}

/// "Larn Guild and": the words of a body without those that lead to another.
pub(super) fn past_loose(words: &[Word]) -> &[Word] {
    let loose = |w: &&Word| w.is(Flags::COORDINATOR | Flags::PREPOSITION) && !w.is(Flags::CAPITAL);
    &words[..words.len() - words.iter().rev().take_while(loose).count()]
}

/// "Larn" of "the Larn Liberal senator", "the Liberal Larn senator", "Retired Larn": the body among words before a role. "The
/// Liberal Institute fellow" is of the Liberal Institute.
pub(super) fn of_office<'w>(words: &'w [Word], text: &str) -> &'w [Word] {
    let names = Names::builtin();
    // "the Larn-based Quay Guild clerk", "the prize-winning former Larn clerk", "the No. 3 Larn clerk"
    let describes = |w: &Word| {
        let word = w.span.of(text);
        let compound = word.rsplit_once('-').is_some_and(|(_, tail)| tail.starts_with(char::is_lowercase));
        let small = !w.is(Flags::CAPITAL) && w.is(Flags::TITLE | Flags::ED);
        let number = w.traits.any(Traits::NUMBER) || w.kind == TokenKind::Number;
        compound || small || number || names.times.has(word)
    };
    let words = &words[words.iter().rposition(describes).map_or(0, |at| at + 1)..];
    // "Larn Guild Executive Director", "City Attorney"
    let office = |w: &&Word| names.offices.has(w.span.of(text));
    let words = &words[..words.len() - words.iter().rev().take_while(office).count()];
    let party = |w: &Word| names.parties.has(w.span.of(text));
    let field = |w: &Word| names.fields.has(w.span.of(text));
    match words {
        [alone] if names.levels.has(alone.span.of(text)) || field(alone) => &[],
        // "Larn Lines Chief Financial Officer"
        [rest @ .., chief, last] if field(last) && chief.is(Flags::TITLE | Flags::ROLE) => rest,
        [rest @ .., last] if !rest.is_empty() && party(last) => rest,
        // "the Liberal Larn clerk", "the Liberal Larn Senate clerk"
        [first, rest @ .., last]
            if party(first) && (rest.is_empty() || last.is(Flags::BODY)) && !last.is(Flags::BODY_HEAD) =>
        {
            &words[1..]
        }
        _ => words,
    }
}

/// "the Larn candidate", "candidate for the Larn council", "Orr and other Larn pilots": whether the body in the phrase of a
/// role, or right behind it, is only where somebody stands, or one of several.
pub(super) fn stands_for(role: Span, body: Span, text: &str, segmented: &Segmented) -> bool {
    let words = segmented.words_in(role);
    let standing = words.last().is_some_and(|w| Names::builtin().standing.has(w.span.of(text)));
    if role.contains(body) {
        let joint = |w: &Word| w.is(Flags::COORDINATOR);
        let mut behind = words.iter().skip_while(|w| w.span.start() < body.end());
        let joined = behind.next().is_some_and(joint);
        let inside = segmented.words_in(body);
        // "a Larn lawyer", not "a Larn Council lawyer"
        let trade = || words.last().is_some_and(|w| Names::builtin().trades.has(w.span.of(text)));
        let town = || !inside.iter().any(|w| w.is(Flags::BODY | Flags::BODY_HEAD | Flags::GENITIVE));
        let alone = standing || town() && trade();
        return joined || alone && !behind.any(joint) || is_another(inside, text);
    }
    let link = segmented.words_in(role.join(body)).get(words.len()).filter(|_| role.end() < body.start());
    // "a doctoral candidate at the Larn Institute"
    let leads = |w: &Word| w.is(Flags::NOUN_PREPOSITION) && w.span.of(text) != "at";
    standing && link.is_some_and(leads)
}

/// "Orr and Liberal" of "Orr and Liberal pilots": whether the words before a role are somebody else and what that role is of.
/// "House and Senate pilots" are of two bodies.
fn is_another(words: &[Word], text: &str) -> bool {
    let joint = words.iter().position(|w| w.is(Flags::COORDINATOR));
    let Some((before, [_, next, ..])) = joint.map(|at| words.split_at(at)) else { return false };
    let apart = !next.is(Flags::CAPITAL) || Names::builtin().parties.has(next.span.of(text));
    apart || before.iter().any(|w| w.is(Flags::ROLE))
}

/// "Sen.", "governor": whether the bearer speaks for the place behind the name.
pub(super) fn is_elected(word: &Word, text: &str) -> bool {
    let name = word.span.of(text);
    Names::builtin().elected.has(name) || Names::builtin().elected.has(name.trim_end_matches('.'))
}

/// Most words of a place, or of a body, behind a name.
const BEHIND: usize = 5;

/// "Senator Ida Orr of Norland", "Senator Ida Orr, Liberal of Norland", "Ida Orr of Quay Bank": the place of whoever is
/// `elected`, or the body, behind the name that ends `full`. "Ida Orr of Larn" lives there.
pub(super) fn behind(full: Span, elected: bool, text: &str, segmented: &Segmented) -> Option<Span> {
    let words = &segmented.words[segmented.behind(full.end())..];
    let words = match words {
        [comma, party, rest @ ..] if elected && comma.sign(',') && is_elected(party, text) => rest,
        _ => words,
    };
    let (of, place) = words.split_first().filter(|(of, _)| of.span.of(text) == "of")?;
    let word = |w: &Word| w.kind == TokenKind::Word && !w.is(Flags::TIME | Flags::DETERMINER);
    let name = |w: &&Word| w.is(Flags::CAPITAL) && !w.is(Flags::GENITIVE) && word(w) || w.sign('&');
    let place = &place[..place.iter().take(BEHIND).take_while(name).count()];
    let near = place.first().is_some_and(|first| first.span.start() <= of.span.end() + 1);
    // "Ida Orr of Tarn County" lives there, too.
    let lives = |w: &Word| Names::builtin().levels.has(w.span.of(text));
    let heads = |w: &Word| w.is(Flags::BODY_HEAD | Flags::BODY) && !lives(w);
    let body = place.last().is_some_and(heads) || place.iter().any(|w| w.sign('&'));
    (near && (elected || place.len() > 1 && body)).then(|| span_of(place))
}
