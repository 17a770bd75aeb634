//! "Brig (retd) Ida Orr", "Maj.-Gen. (res.) Karl Cole", "Engr. (Dr) Ida Orr": brackets between a title and the name that
//! it stands before. Cut there, the phrase would be a bare title, and nobody would have the name.

use super::part::{TITLES, is_particle, span_of};
use crate::rules::Flags;
use crate::segment::Word;
use crate::text::{Span, TokenKind};

/// Most words and stops between the brackets.
const INSIDE: usize = 3;

/// Where the brackets that open at `open` end, if a title stands before them and a name behind.
pub(super) fn past_bracket(words: &[Word], open: usize) -> Option<usize> {
    let title = open.checked_sub(1).map(|i| &words[i]).filter(|_| words[open].sign('('))?;
    // "Gen. (ret.)"
    let title = if title.sign('.') && open > 1 { &words[open - 2] } else { title };
    let inside = words[open + 1..].iter().take(INSIDE).take_while(|w| w.kind == TokenKind::Word || w.sign('.')).count();
    let close = open + 1 + inside;
    let closed = inside > 0 && words.get(close).is_some_and(|w| w.sign(')'));
    let held = title.is(TITLES) && title.is(Flags::CAPITAL) && !title.is(Flags::PLURAL | Flags::GENITIVE);
    let other = Flags::BODY_HEAD | Flags::TIME | Flags::PRONOUN | Flags::DETERMINER;
    let name = |w: &Word| w.is(Flags::CAPITAL) && w.kind == TokenKind::Word && !w.is(other);
    (held && closed && words.get(close + 1).is_some_and(name)).then_some(close + 1)
}

/// Whether the word or sign at `at` stands in such brackets, or is one of them.
pub(super) fn in_title(words: &[Word], at: usize) -> bool {
    let opens = (at.saturating_sub(INSIDE + 1)..=at).rev().find(|&i| words[i].sign('('));
    opens.and_then(|open| past_bracket(words, open)).is_some_and(|past| at < past)
}

/// "Brig (retd) Ida Orr, who leads the force": the office before the brackets, and all that stands behind them.
pub(super) fn bracketed(words: &[Word]) -> Option<(&[Word], &[Word])> {
    let before =
        |w: &Word| w.kind == TokenKind::Word && (w.is(Flags::CAPITAL) || w.is(TITLES)) || w.sign('.') || w.sign('-');
    let open = words.iter().position(|w| !before(w)).filter(|&open| open > 0)?;
    let past = past_bracket(words, open)?;
    let name = words[past..].iter().take_while(|w| w.is(Flags::CAPITAL) || is_particle(w)).count();
    let ends = words.get(past + name).is_none_or(|w| w.kind != TokenKind::Word || w.is(Flags::RELATIVE));
    (ends && !words[open - 1].is(Flags::DETERMINER)).then_some((&words[..open], &words[past..]))
}

/// "Chief (Barr) Ida Orr": the name behind the brackets among its words; all of them, if there are none.
pub(super) fn past_titles(name: &[Word]) -> &[Word] {
    let last = name.iter().rposition(|w| w.sign(')')).map_or(0, |close| close + 1);
    let titles = name[last..].iter().take_while(|w| w.is(TITLES)).count();
    // "Tarn County Sheriff Ida Orr"
    let held =
        name.len().checked_sub(2).and_then(|given| name[last..given.max(last)].iter().rposition(|w| w.is(TITLES)));
    let titles = last + titles.max(held.map_or(0, |held| held + 1));
    if titles < name.len() { &name[titles..] } else { name }
}

/// From the first word of the office to where the name ends.
pub(super) fn whole(office: &[Word], name: Span) -> Span {
    Span::new(span_of(office).start(), name.end())
}
