//! What a quoted stretch looks like from inside: a sentence, a fragment, or the title of a work.

use super::phrase::adverbial;
use super::sentence::Shape;
use crate::extract::{Act, Item};
use crate::rules::{Flags, Names};
use crate::segment::{Segmented, Word};
use crate::text::{Span, TokenKind};
use smallvec::SmallVec;

/// Longest title, in words.
const LONGEST_TITLE: usize = 12;

/// The shape of the stretch `inner` of this paragraph, which stands behind the items `lead`.
pub(super) fn shape(text: &str, segmented: &Segmented, paragraph: usize, inner: Span, lead: &[Item]) -> Shape {
    let before = lead.last();
    let all = &segmented.words[segmented.paragraphs[paragraph].words.clone()];
    let from = all.partition_point(|w| w.span.end() <= inner.start());
    let to = all.partition_point(|w| w.span.start() < inner.end());
    let all = || all[from..to].iter().filter(|w| w.kind_word());
    // No title has more.
    let words: SmallVec<[&Word; LONGEST_TITLE + 1]> = all().take(LONGEST_TITLE + 1).collect();
    let last = inner
        .of(text)
        .trim_end_matches(|c: char| c.is_whitespace() || "’'”\")]".contains(c))
        .chars()
        .next_back()
        .unwrap_or('\0');
    let capital = words.first().is_some_and(|w| w.is(Flags::CAPITAL));
    // "on the channel's “Morning Show.”": the stop is the sentence's.
    let owner = before.is_some_and(|b| b.is(Flags::GENITIVE | Flags::PREPOSITION) && !b.is(Flags::SUBORDINATOR));
    let owned = owner || plural_owner(text, lead);
    let stopped = if last == '.' { ',' } else { last };
    // "the book, “…”", "the book she co-wrote, “…”"
    let hers = |i: &Item| i.is(Flags::PRONOUN) && !i.is(Flags::POSSESSIVE | Flags::RELATIVE | Flags::NEUTER);
    let comma = before.is_some_and(|b| b.sign == ',');
    let inner = comma && lead.iter().nth_back(2).is_some_and(hers);
    let noun = lead.iter().nth_back(if inner { 3 } else { usize::from(comma) });
    let shown = noun.is_some_and(|b| b.is(Flags::OCCASION | Flags::CUE_NOUN) && !b.may_show());
    let named = owned || inner && shown || before.is_some_and(names_work) || makes_work(text, lead, &words);
    let work = named && is_title(&words, stopped);
    // "-- “The Long Tide.”": in a list a stop ends titles, too.
    let listed = lead.first().is_some_and(Item::is_dash) && lead.iter().all(Item::is_dash);
    let title = work || is_title(&words, if shown || listed { stopped } else { last });
    let adverb = words.first().is_some_and(|w| w.is(Flags::ADVERB | Flags::LY));
    Shape { words: all().count(), last, capital, adverb, title, work }
}

/// "on the brothers' “Morning Show”": the apostrophe of a plural stands by itself.
fn plural_owner(text: &str, lead: &[Item]) -> bool {
    let [.., owner, apostrophe] = lead else { return false };
    matches!(apostrophe.sign, '\'' | '’')
        && owner.span.end() == apostrophe.span.start()
        && owner.is_word()
        && owner.span.of(text).ends_with(['s', 'S'])
}

/// "a segment entitled “Harbour Nights”": a participle that gives a name.
fn names_work(item: &Item) -> bool {
    item.act == Act::Past && item.is(Flags::CUE_VERB)
}

/// "the poet who wrote “Harbour Nights”", "she published “Harbour Nights”": a verb of which a work comes.
fn makes_work(text: &str, lead: &[Item], words: &[&Word]) -> bool {
    let Some((verb, rest)) = lead.split_last() else { return false };
    if !verb.is_word() || verb.is(Flags::CAPITAL) || !Names::builtin().works.has(verb.span.of(text)) {
        return false;
    }
    let who = || rest.iter().rev().find(|i| !i.is(Flags::AUXILIARY) && !adverbial(i));
    !verb.is(Flags::STRONG) || who().is_some_and(|i| i.is(Flags::RELATIVE)) || names_thing(words)
}

/// "wrote “The Slow Hours”": words that could be nothing that somebody says, since none is a verb, a pronoun or a time.
/// "Wrote “Free Ida Orr”", "“Thank You”" and "“Salt”" may be.
fn names_thing(words: &[&Word]) -> bool {
    let said = Flags::AUXILIARY | Flags::PRONOUN | Flags::NEGATION | Flags::ADVERB;
    // "Happy New Year"
    let opens = words.first().is_some_and(|w| w.is(Flags::DETERMINER));
    let said = if opens { said } else { said | Flags::TIME };
    let article = |i: usize| i > 0 && words[i - 1].is(Flags::DETERMINER);
    let verb = |i: usize| {
        let form = if i == 0 { Flags::BASE | Flags::THIRD | Flags::PAST } else { Flags::THIRD | Flags::PAST };
        words[i].is(Flags::VERB | Flags::CUE_VERB) && words[i].is(form) && !article(i)
    };
    words.len() > 1 && !(0..words.len()).any(|i| words[i].is(said) || verb(i))
}

/// Longest crosshead, in words.
const LONGEST_CROSSHEAD: usize = 9;

/// Whether the stretch `marked`, which stands alone in its paragraph, is a crosshead: few words in capitals, or
/// in single marks where the story's quotations have double ones.
pub(super) fn is_crosshead(text: &str, segmented: &Segmented, marked: usize) -> bool {
    let stretch = &segmented.marked[marked];
    let words = || segmented.words_in(stretch.inner).iter().filter(|w| w.kind_word());
    let few = words().count() <= LONGEST_CROSSHEAD;
    let letters = |c: &char| c.is_alphabetic();
    let shouted = words().count() > 1 && stretch.inner.of(text).chars().filter(letters).all(char::is_uppercase);
    few && stretch.closed && (shouted || segmented.is_set_apart(stretch))
}

/// Every content word capitalised, and no end of a sentence.
fn is_title(words: &[&Word], last: char) -> bool {
    let small = Flags::DETERMINER
        | Flags::PREPOSITION
        | Flags::COORDINATOR
        | Flags::SUBORDINATOR
        | Flags::BE
        | Flags::POSSESSIVE;
    // "60 Views"
    let names = |w: &Word| w.is(Flags::CAPITAL) && !w.is(Flags::TIME);
    let content = |w: &&&Word| !w.is(small) || w.is(Flags::CAPITAL);
    !words.is_empty()
        && words.len() <= LONGEST_TITLE
        && !matches!(last, '.' | '…')
        && (words[0].is(Flags::CAPITAL) || words.len() > 1 && words[0].kind == TokenKind::Number && names(words[1]))
        && (words.len() > 1 || last != '!')
        && words.iter().filter(content).all(|w| w.is(Flags::CAPITAL) || w.kind == TokenKind::Number)
        && words.iter().filter(content).count() >= words.len().div_ceil(3).max(1)
        && !words.iter().any(|w| w.is(Flags::FIRST_PERSON) && w.is(Flags::PRONOUN) && words.len() > 6)
}
