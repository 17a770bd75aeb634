//! Which body a role is of: the words behind its preposition, and those before its noun, as far as they name one. Of
//! kin, friends and foes ("the son of"), of a home ("a nurse from Larn") and of a work ("the author of") none is told.

use super::part::is_post;
use super::title::is_level;
use crate::rules::{Flags, Names, Traits};
use crate::segment::Word;

/// "in chief" of "editor in chief": how many words behind the noun of a role belong to it.
pub(super) fn attached(text: &str, behind: &[Word]) -> usize {
    match behind {
        [link, word, ..] if link.is(Flags::PREPOSITION) => {
            let both = link.span.join(word.span).of(text);
            if Names::builtin().attached.has(both) { 2 } else { 0 }
        }
        _ => 0,
    }
}

/// "for the Larn council": the body that the words behind a role lead to, which begin with a preposition; `head` is the
/// noun of the role.
pub(super) fn body_of<'w>(text: &str, head: &Word, tail: &'w [Word]) -> Option<&'w [Word]> {
    let (link, words) = tail.split_first()?;
    let words = one_body(text, words);
    let names = Names::builtin();
    let (link, noun) = (link.span.of(text), head.span.of(text));
    // "a professor at Larn", "a rival of Larn"
    if words.is_empty() || names.related.has(noun) && !matches!(link, "at" | "with") {
        return None;
    }
    // "a lawyer in Larn", "a nurse from Larn", not "a senator from Larn", "a clerk from the Larn council"
    let held = names.elected.has(noun);
    let body = |w: &Word| w.is(Flags::BODY | Flags::BODY_HEAD | Flags::CAPITALS);
    if matches!(link, "in" | "from") && !held && !words.iter().any(body) {
        return None;
    }
    Some(words)
}

/// "for bread policy at the Larn Institute": of words that begin with a preposition how many tell a topic, and the body
/// that a second preposition leads to.
pub(super) fn topic_and_body<'w>(text: &str, words: &'w [Word]) -> Option<(usize, &'w [Word])> {
    // "a teacher in the small town of San Larn": where somebody lives.
    if words.first()?.span.of(text) == "in" && words.get(1).is_some_and(|w| w.is(Flags::DETERMINER)) {
        return None;
    }
    // "for Norse affairs"
    let other = Flags::BODY | Flags::BODY_HEAD | Flags::ROLE | Flags::PREPOSITION | Flags::COORDINATOR;
    let plain = |w: &[Word]| w[0].is(Flags::CAPITAL) && !w[1].is(Flags::CAPITAL) && !w.iter().any(|w| w.is(other));
    let from = if words.get(1..3).is_some_and(plain) { 3 } else { 1 };
    let body = |w: &Word| w.is(Flags::CAPITAL | Flags::BODY_HEAD | Flags::ROLE | Flags::PLURAL);
    let at = (from.max(2)..words.len().saturating_sub(1)).find(|&i| words[i].is(Flags::NOUN_PREPOSITION))?;
    let rest = &words[at + 1..];
    let named = |w: &Word| w.is(Flags::CAPITAL) && !w.is(Flags::TIME);
    let leads = rest.iter().find(|w| !w.is(Flags::DETERMINER)).is_some_and(named);
    // "on sea law at the Larn Institute"
    let found = leads && words[0].is(Flags::NOUN_PREPOSITION) && !words[from..at].iter().any(body);
    found.then(|| (at, one_body(text, rest)))
}

/// "former Larn council" of "the former Larn council aide": the body among the words before a role. One capital that
/// begins a sentence ("Legal scholars") tells nothing.
pub(super) fn body_before<'w>(text: &str, modifier: &'w [Word]) -> Option<&'w [Word]> {
    let named = |w: &Word| w.is(Flags::CAPITAL) && !w.is(Flags::ROLE | Flags::TITLE | Flags::RANK);
    let start = modifier.iter().position(named)?;
    // "Liberal National Committee aide"
    let party = |w: &Word| w.is(Flags::CAPITAL) && Names::builtin().is_origin(w.span.of(text));
    // "Foreign Ministry spokesman"
    let field = |at: usize| {
        let (word, head) = (&modifier[at - 1], &modifier[at]);
        word.is(Flags::CAPITAL)
            && word.is(Flags::TITLE)
            && !word.is(Flags::ROLE | Flags::RANK)
            && head.is(Flags::BODY_HEAD)
    };
    let first = start - usize::from(start > 0 && (party(&modifier[start - 1]) || field(start)));
    let part = |w: &&Word| named(w) || w.is(Flags::BODY_HEAD) && !w.is(Flags::ROLE) && !is_level(text, w);
    let end = start + modifier[start..].iter().take_while(part).count();
    // "Larn harbour board aide"
    let body = modifier[start..].iter().rposition(|w| part(&w)).map_or(end, |last| start + last + 1);
    let owned = modifier[start..body].iter().any(|w| w.is(Flags::GENITIVE));
    // "Mr. Orr's campaign manager", "Mr. Orr's press secretary"
    let body_of_owner = |w: &&Word| w.is(Flags::BODY_HEAD) && !w.is(Flags::CAPITAL) && !is_level(text, w);
    let owner = modifier[start..end].iter().position(|w| w.is(Flags::GENITIVE)).map_or(end, |at| start + at + 1);
    let owner = owner + modifier[owner..end].iter().take_while(body_of_owner).count();
    let end = if owned { owner } else { body };
    let opens = start == 0 && end == 1 && begins_sentence(text, modifier[0].span.start());
    let bare = opens && !modifier[0].is(Flags::GENITIVE | Flags::CAPITALS | Flags::BODY | Flags::BODY_HEAD);
    (!bare).then(|| &modifier[first..end])
}

/// Whether what stands at `at` begins a sentence or a paragraph.
fn begins_sentence(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '“', '"', '‘']);
    before.is_empty() || before.ends_with(['\n', '.', '?', '!', '”', ':'])
}

/// Most words of a name that owns the office behind it ("Mr. Karl Cole's").
const OWNER: usize = 3;

/// "the guild and a friend of the mayor": the body that the first description ends with.
pub(super) fn one_body<'w>(text: &str, words: &'w [Word]) -> &'w [Word] {
    // "the Larn Guild", not "One Larn Now"
    let the = words.len() > 1 && words[0].is(Flags::DETERMINER);
    let the = the && !(words[0].is(Flags::CAPITAL) && words[0].traits.any(Traits::NUMBER));
    // "the country's rescue agency": the reader knows whose.
    let owned = the && words.len() > 2 && words[1].is(Flags::GENITIVE) && !words[1].is(Flags::CAPITAL);
    let words = &words[usize::from(the) + usize::from(owned)..];
    let another = |i: &usize| {
        let next = words.get(i + 1);
        // "Larn and Mr. Cole's former chief of staff"
        let owner = words[i + 1..].iter().take(OWNER).position(|w| w.is(Flags::GENITIVE));
        let office = owner.is_some_and(|at| words[i + 1 + at..].iter().any(|w| w.is(Flags::ROLE)));
        // "the Harbour Institute and advocate of", "Larn and former mayor of"
        let post = next.is_some_and(is_post) && words.get(i + 2).is_some_and(|w| w.is(Flags::NOUN_PREPOSITION));
        let post = post || next.is_some_and(|n| n.is(Flags::TITLE) && !n.is(Flags::CAPITAL | Flags::ROLE));
        // "Mr. Orr and past president of"
        let past = words[i + 1..].iter().take(OWNER).take_while(|w| !w.is(Flags::CAPITAL)).position(is_post);
        let last = past.and_then(|at| words.get(i + 2 + at));
        let post = post || last.is_some_and(|w| w.is(Flags::NOUN_PREPOSITION));
        // "Norland and self-described reformer"
        let post = post || next.is_some_and(|n| !n.is(Flags::CAPITAL)) && words.last().is_some_and(is_post);
        words[*i].is(Flags::COORDINATOR)
            && (office || post || next.is_some_and(|n| n.is(Flags::DETERMINER | Flags::ADVERB | Flags::POSSESSIVE)))
    };
    // "Ida Cole (L-Larn)", "the Quay Courier based in Larn"
    let done = Flags::ED | Flags::PARTICIPLE | Flags::ENDS_ING;
    let told = |i: usize| {
        // "the Norse armed forces"
        let noun = |w: &Word| w.kind_word() && w.is(Flags::PLURAL | Flags::BODY_HEAD) && !w.is(Flags::CAPITAL);
        i > 0
            && words[i - 1].is(Flags::CAPITAL)
            && words[i].is(done)
            && !words[i].is(Flags::CAPITAL | Flags::NOUN_LIKE)
            && !words.get(i + 1).is_some_and(noun)
    };
    // "Orr & Lund in Larn"
    let place = |i: usize| {
        let place = |w: &Word| w.is(Flags::CAPITAL) && !w.is(Flags::BODY | Flags::BODY_HEAD);
        let named = words[..i].iter().any(|w| w.is(Flags::CAPITAL));
        named && words[i].span.of(text) == "in" && words[i + 1..].iter().all(place)
    };
    let ends = |i: &usize| words[*i].sign('(') || told(*i) || place(*i) || another(i);
    &words[..(0..words.len()).find(ends).unwrap_or(words.len())]
}
