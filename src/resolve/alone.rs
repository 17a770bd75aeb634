//! Somebody whom the story calls by one word only: a child, a singer, who gives no last name. "Arvid walks home with his nets"
//! tells a person where nobody else is near whose nets they could be. And such a word at the beginning of a sentence, before
//! the story has shown that it is a name, was that one already.

use super::binding::is_object;
use super::description::{Description, Kind};
use super::entry::Entry;
use super::key::word_key;
use super::speaker::Number;
use super::table::Table;
use super::trace::Trace;
use crate::rules::Flags;
use crate::segment::{Segmented, Word};

/// In so many sentences before, nobody else is told of.
const NEAR: usize = 6;

/// So many words behind a word that begins a sentence are read for whether it is a name.
const AHEAD: usize = 400;

/// "Brill is late. … The board told Brill": whether a word that begins a sentence stands alone with a capital inside another
/// one, further on.
pub(super) fn is_named_ahead(text: &str, segmented: &Segmented, d: &Description) -> bool {
    let words = &segmented.words[segmented.behind(d.span.end())..];
    let (words, [name]) = (&words[..words.len().min(AHEAD)], &d.name[..]) else { return false };
    let plain = |w: &Word| !w.is(Flags::CAPITAL | Flags::DETERMINER) && !w.parts_sentences() && w.kind_word();
    words.windows(3).any(|three| {
        let [before, word, next] = three else { return false };
        word.is(Flags::CAPITAL)
            && word_key(text, word) == Some(*name)
            && plain(before)
            && !(next.is(Flags::CAPITAL) && next.kind_word())
    })
}

/// Marks those as persons of whom a pronoun tells it. `traces` are in order.
pub(super) fn learn(table: &mut Table, segmented: &Segmented, traces: &[Trace]) {
    for (i, t) in traces.iter().enumerate() {
        let e = &table.entries[t.entry];
        if t.is_subject() && is_one_word(e) && !e.person && has_pronoun(table, segmented, traces, i) {
            table.entries[t.entry].person = true;
        }
    }
}

/// Whether it is known by one word, which may be a person's.
fn is_one_word(e: &Entry) -> bool {
    e.kind == Kind::Name && e.name.len() == 1 && e.number != Some(Number::Plural) && !e.is_thing() && e.things == 0
}

/// "Arvid walks home with his nets", "Arvid is tired. He": whether the pronoun can mean nobody else. "Larn was her home" and
/// "Larn remembers her" tell of somebody whom the story has yet to name.
fn has_pronoun(table: &Table, segmented: &Segmented, traces: &[Trace], at: usize) -> bool {
    let trace = &traces[at];
    let other = |t: &Trace| t.entry != trace.entry && table.entries[t.entry].may_be_person();
    let near = |t: &&Trace| t.sentence + NEAR >= trace.sentence;
    let words = &segmented.words[segmented.behind(trace.span.end())..];
    let sentence = words.iter().take_while(|w| !w.parts_sentences()).count();
    let gendered = |w: &Word| w.is(Flags::MALE | Flags::FEMALE) && w.is(Flags::PRONOUN | Flags::POSSESSIVE);
    let goes_on = || words.get(sentence + 1).is_some_and(|w| gendered(w) && !w.is(Flags::POSSESSIVE));
    // "Arvid says it is late. He says"
    let says = || words.get(sentence + 2).is_some_and(|w| w.is(Flags::CUE_VERB));
    if trace.speaks && goes_on() && says() {
        return true;
    }
    // "Larn says his boat": what is reported may be anybody's, and who speaks may be "he" as he is.
    if trace.speaks || traces[..at].iter().rev().take_while(near).any(other) {
        return false;
    }
    let pronoun = match words[..sentence].iter().position(gendered) {
        Some(i) if i > 0 && !words[i - 1].is(Flags::BE) && !is_object(table.text, words, i) => i,
        Some(_) => return false,
        None if goes_on() => sentence + 1,
        None => return false,
    };
    // Nobody comes between.
    let until = words[pronoun].span.start();
    let between = traces[at + 1..].iter().take_while(|t| t.span.start() < until);
    let named = |t: &Trace| t.entry != trace.entry && table.entries[t.entry].kind == Kind::Name;
    !between.into_iter().any(|t| other(t) || named(t))
}
