//! A paragraph as the reporting sentence sees it: every quoted stretch folded into one item, so that
//! «“…,” the mayor said. “…”» has seven items and the words inside the marks can't be mistaken for
//! cues or sources. Sentences are split here too, because only the skeleton knows that a full stop
//! inside marks ends nothing when "she said" follows.

use super::item::{Item, last_sign};
use crate::rules::Flags;
use crate::segment::Segmented;
use crate::text::Span;
use std::ops::Range;

/// Longest sentence, in items: no sentence of a story is, and work inside one may grow with its square.
const LONGEST: usize = 400;

/// A paragraph with its quoted stretches folded.
#[derive(Clone, Debug, Default)]
pub struct Skeleton {
    /// Words, signs and quoted stretches in order.
    pub items: Vec<Item>,
    /// Sentences, as ranges of items; they cover all items.
    pub sentences: Vec<Range<usize>>,
}

impl Skeleton {
    /// The skeleton of paragraph `index`.
    pub fn new(text: &str, segmented: &Segmented, index: usize) -> Skeleton {
        let mut skeleton = Skeleton::default();
        skeleton.read(text, segmented, index);
        skeleton
    }

    /// Makes it the skeleton of paragraph `index`, in the room of the one before.
    pub fn read(&mut self, text: &str, segmented: &Segmented, index: usize) {
        let paragraph = &segmented.paragraphs[index];
        let mut words = &segmented.words[paragraph.words.clone()];
        let items = &mut self.items;
        items.clear();
        for (m, marked) in paragraph.marked.clone().zip(&segmented.marked[paragraph.marked.clone()]) {
            let (before, rest) = words.split_at(words.partition_point(|w| w.span.end() <= marked.outer.start()));
            items.extend(before.iter().map(Item::word));
            let inside = rest.partition_point(|w| w.span.start() < marked.outer.end());
            if inside > 0 {
                items.push(Item::quote(text, m, marked));
            }
            words = &rest[inside..];
        }
        items.extend(words.iter().map(Item::word));
        if paragraph.flags.any(Flags::MODAL) {
            names_like_auxiliaries(text, items);
        }
        self.sentences.clear();
        sentences(text, segmented, &self.items, &mut self.sentences);
    }

    /// The span from one item to another (end-exclusive, not empty).
    pub fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.items[range.start].span.start(), self.items[range.end - 1].span.end())
    }
}

/// "Will wrote", "Will has written": no auxiliary takes a past tense or a third person, so a capital one before it is a name.
fn names_like_auxiliaries(text: &str, items: &mut [Item]) {
    for i in 1..items.len() {
        let helps = items[i].is(Flags::AUXILIARY) && matches!(items[i].span.of(text), "has" | "had" | "is" | "was");
        if !items[i].is(Flags::CUE_VERB) && !helps {
            continue;
        }
        let past = items[i].is(Flags::PAST) && !items[i].is(Flags::BASE);
        if (past || helps) && items[i - 1].is(Flags::MODAL) && items[i - 1].is(Flags::CAPITAL) {
            // "who in May said": the month.
            let month = items[i - 1].is(Flags::TIME) && i > 1 && items[i - 2].is(Flags::PREPOSITION);
            items[i - 1].flags = if month { Flags::CAPITAL | Flags::TIME } else { Flags::CAPITAL };
        }
    }
}

/// Longest nickname, in bytes with its marks.
const LONGEST_NICKNAME: usize = 24;
/// Longest crosshead in single marks, in words.
const LONGEST_CROSSHEAD: usize = 9;
/// Longest source behind a question or a cry, in items.
const LONGEST_SUBJECT: usize = 20;

fn sentences(text: &str, segmented: &Segmented, items: &[Item], out: &mut Vec<Range<usize>>) {
    let mut start = 0;
    let mut depth = 0usize;
    // Whole sentences stand in brackets: "(He did not. She did.)"
    let mut aside = false;
    for i in 0..items.len() {
        if items[i].is_word() && i - start < LONGEST && items.get(i + 1).is_some_and(is_small) {
            // Nearly everywhere.
            continue;
        }
        let mut closes = false;
        match items[i].sign {
            '(' if i == start => aside = true,
            '(' | '[' => depth += 1,
            ')' if depth == 0 && aside => {
                closes = i > start && matches!(items[i - 1].sign, '.' | '!' | '?')
                    || i > start && items[i - 1].quote.is_some()
            }
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && (closes || ends(text, segmented, items, i)) || i - start >= LONGEST {
            depth = 0;
            aside &= !closes;
            out.push(start..i + 1);
            start = i + 1;
        }
    }
    if start < items.len() {
        out.push(start..items.len());
    }
}

/// Whether it is a word in lower case, with which no sentence begins.
fn is_small(item: &Item) -> bool {
    item.is_word() && !item.is(Flags::CAPITAL) && !item.number
}

/// Whether a sentence ends with item `i`.
fn ends(text: &str, segmented: &Segmented, items: &[Item], i: usize) -> bool {
    let Some(next) = items.get(i + 1) else { return true };
    if is_small(next) {
        return false;
    }
    let item = &items[i];
    let fresh = || {
        next.is(Flags::CAPITAL)
            || next.number
            || next.quote.is_some()
            || matches!(next.sign, '(' | '[' | '•' | '*' | '—' | '―' | '–')
            || next.sign == '-' && leads(&items[i..])
    };
    if let Some(m) = item.marked() {
        let ending = last_sign(segmented.marked[m].inner.of(text));
        return match ending {
            '.' | '…' => fresh() && !said_follows(items, i + 1, true),
            '?' | '!' => fresh() && !said_follows(items, i + 1, false),
            _ if next.quote.is_some() => !segmented.marked[m].closed,
            sign => {
                let opens = items[..i].last().is_none_or(|b| matches!(b.sign, '.' | '?' | '!') || b.quote.is_some());
                opens && sign.is_alphanumeric() && is_crosshead(text, segmented, m) && next.is(Flags::CAPITAL)
            }
        };
    }
    // "16:04 Ida Orr is up", in a live report
    if i < 2 && clock(text, &items[0]) && (i == 0 || item.is(Flags::TIME)) && !next.is(Flags::TIME) {
        return fresh();
    }
    // "Ida Orr, D-Md. — the warden — left": a small word behind the dash goes on.
    let goes_on = || next.is_dash() && items.get(i + 2).is_some_and(is_small);
    match item.sign {
        '.' | '!' | '?' => fresh() && !goes_on(),
        '\0' => {
            let starts =
                Flags::PRONOUN | Flags::DETERMINER | Flags::SUBORDINATOR | Flags::PREPOSITION | Flags::COORDINATOR;
            next.is(Flags::CAPITAL)
                && next.is(starts)
                && !next.is(Flags::CAPITALS)
                && !item.is(Flags::TITLE_ABBREVIATION)
                && item.span.of(text).ends_with('.')
                || next
                    .marked()
                    .is_some_and(|m| cut_short(text, item) && is_sentence(segmented.marked[m].inner.of(text)))
        }
        _ => false,
    }
}

/// "'Old ropes' Sailors say …": whether marked words that open a sentence have none behind them: few in single marks, where
/// the story's quotations have double ones.
fn is_crosshead(text: &str, segmented: &Segmented, m: usize) -> bool {
    let marked = &segmented.marked[m];
    let few = || marked.inner.of(text).split_whitespace().count() <= LONGEST_CROSSHEAD;
    marked.closed && segmented.is_set_apart(marked) && few()
}

/// ". - The board": whether a hyphen between spaces, the second of these items, stands for the dash before a sentence.
fn leads(items: &[Item]) -> bool {
    let [before, hyphen, next, ..] = items else { return false };
    let apart = before.span.end() < hyphen.span.start() && hyphen.span.end() < next.span.start();
    apart && next.is(Flags::CAPITAL)
}

/// "16:04", "4:15pm": whether a number is a time of day.
fn clock(text: &str, item: &Item) -> bool {
    let word = if item.number { item.span.of(text) } else { "" };
    let digits = |part: &str| (1..3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let time = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    time.split_once(':').is_some_and(|(hour, minute)| digits(hour) && digits(minute))
}

/// "U.S.": whether a word ends in a stop and has another inside.
fn cut_short(text: &str, item: &Item) -> bool {
    let word = item.span.of(text);
    word.ends_with('.') && word.trim_end_matches('.').contains('.') && item.is(Flags::CAPITAL)
}

/// Whether marked words are a sentence by their looks.
fn is_sentence(inner: &str) -> bool {
    let ends = matches!(last_sign(inner), ',' | '.' | '?' | '!');
    ends && inner.starts_with(char::is_uppercase) && inner.split_whitespace().nth(3).is_some()
}

/// Whether a source and its reporting verb follow at once ("“Why?” Ms. Ames asked"), so that the end
/// of the quotation is no end of the sentence. After a full stop the sentence must also end there
/// (`whole`), or what follows may as well introduce the next quotation.
fn said_follows(items: &[Item], from: usize, whole: bool) -> bool {
    // "I ask"
    let present = |k: usize| k == from + 1 && items[from].is(Flags::PRONOUN) && items[k].is(Flags::BASE);
    let reports = |i: &Item| i.is(Flags::CUE_VERB) && !i.is(Flags::WEAK);
    let Some(verb) = (from..items.len())
        .take(LONGEST_SUBJECT)
        .find(|&k| reports(&items[k]) && (items[k].is(Flags::PAST | Flags::THIRD) || present(k)))
    else {
        return false;
    };
    let subject = &items[from..verb];
    let plain = |i: &Item| {
        (i.is_word() || i.title && i.span.len() <= LONGEST_NICKNAME || matches!(i.sign, ',' | '-' | '&' | '(' | ')'))
            && !i.is(Flags::AUXILIARY | Flags::SUBORDINATOR)
    };
    let starts = subject.first().is_some_and(|i| {
        i.is(Flags::CAPITAL) && !i.is(Flags::PREPOSITION | Flags::SUBORDINATOR | Flags::COORDINATOR | Flags::ADVERB)
    });
    if !starts || !subject.iter().all(plain) {
        return false;
    }
    // "The mayor, she said, was wrong": a credit inside the next sentence.
    let comma = |i: &&Item| i.sign == ',';
    if whole && subject.iter().filter(comma).count() == 1 && items.get(verb + 1).is_some_and(|i| i.sign == ',') {
        return false;
    }
    // "He added, “…”" and "She said, twice, that …" tell of the next words.
    let next = |i: &Item| i.quote.is_some() || i.is_that();
    let after = &items[verb + 1..items.len().min(verb + 6)];
    let ends = after.first().is_none_or(|i| i.sign == '.')
        || after[0].sign == ','
            && !after.iter().take_while(|i| i.sign != '.').any(next)
            && !goes_on_to_say(&after[1..])
        || items[verb].is(Flags::HEARER) && items[verb].is(Flags::STRONG) && only_hearers(&items[verb + 1..]);
    if whole { ends } else { !tells_more(&items[verb..]) }
}

/// "told the Courier.", "told reporters on Monday.": whether the sentence tells no more than who was told, and when.
fn only_hearers(behind: &[Item]) -> bool {
    let stop = behind.iter().take(LONGEST_SUBJECT).position(|i| i.sign == '.');
    let told = Flags::CAPITAL | Flags::DETERMINER | Flags::PRONOUN | Flags::ROLE | Flags::BODY_HEAD | Flags::PLURAL;
    let hearer = |i: &Item| i.is_word() && i.is(told | Flags::TIME | Flags::PREPOSITION) && !i.is(Flags::SUBORDINATOR);
    stop.is_some_and(|stop| stop > 0 && behind[..stop].iter().all(hearer))
}

/// "agrees, and suggests": whether another verb that reports follows a coordinator, so that the sentence has words of its own.
fn goes_on_to_say(behind: &[Item]) -> bool {
    let reports = |i: &Item| i.is(Flags::CUE_VERB) && i.is(Flags::PAST | Flags::THIRD) && !i.is(Flags::WEAK);
    matches!(behind, [and, verb, ..] if and.is(Flags::COORDINATOR) && reports(verb))
}

/// "said the bridge was “a wreck”": whether a verb that reports, the first of these items, has a clause of its own with marks
/// in it, so that no question before it is what was said.
fn tells_more(verb: &[Item]) -> bool {
    let [verb, subject, rest @ ..] = verb else { return false };
    let says = verb.is(Flags::STRONG) && !verb.is(Flags::HEARER);
    let opens = subject.is(Flags::DETERMINER | Flags::PRONOUN | Flags::CONTENT) && !subject.is(Flags::INDEFINITE);
    let inside = || rest.iter().take(LONGEST_SUBJECT).take_while(|i| i.is_word() || i.quote.is_some());
    let clause = || inside().find(|i| i.is(Flags::AUXILIARY)).is_some_and(|i| !i.is(Flags::GENITIVE));
    says && opens && !rest.first().is_some_and(|i| i.is(Flags::TIME)) && clause() && inside().any(|i| i.quote.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Lexicon;
    use crate::segment::segment;
    use crate::text::Story;

    fn split(text: &str) -> Vec<String> {
        let story = Story::plain("a", text);
        let segmented = segment(&story, &Lexicon::builtin().unwrap());
        let skeleton = Skeleton::new(text, &segmented, 0);
        skeleton.sentences.iter().map(|s| skeleton.span(s.clone()).of(text).to_string()).collect()
    }

    #[test]
    fn abbreviations_and_marks_end_nothing() {
        assert_eq!(split("Sen. J. T. Vane of Ill. met Gov. Orr on Jan. 10. He left.").len(), 2);
        assert_eq!(split("“Why now?” Ms. Vane asked. “Who pays?” The room was still.").len(), 3);
        assert_eq!(split("“We won.” Orr smiled and left. “Yes.” It rained.").len(), 4);
        assert_eq!(split("She works for Vane Inc. He does not.").len(), 2);
    }
}
