//! Sources of whom nothing is said. “Sources said” and “critics say” could be anybody; even a source
//! without a name can be described by what it can know. The words stand beside a reporting verb
//! whether or not a quotation was made out there, so that the copy itself is searched. Which words say
//! nothing is in the rule's options.

use super::forms::outside_marks;
use super::names::{copy_start, fold};
use super::{Finding, Place, finding, short};
use crate::resolve::Analysis;
use crate::rules::{Flags, Rule};
use crate::segment::Word;
use crate::text::{Span, TokenKind};
use std::collections::HashMap;

pub(super) fn check(rule: &Rule, story: usize, analysis: &Analysis, found: &mut Vec<Finding>) {
    let text = &analysis.story.text;
    let copy = Copy { rule, text, words: outside_marks(analysis) };
    let nouns: Vec<(usize, String)> = copy.all(rule.list("nouns"));
    let (from, sources) = (copy_start(analysis), sources(analysis));
    // Of each noun whether it was described, and whether it was told of.
    let mut known: HashMap<String, bool> = HashMap::new();
    for (at, noun) in nouns {
        let stem = noun.trim_end_matches('s').to_string();
        let first = copy.phrase_start(at);
        let span = copy.words[first].span.join(copy.words[at].span);
        if copy.is_described(first, at) {
            known.insert(stem, true);
        } else if span.start() >= from
            && !known.contains_key(&stem)
            && (copy.speaks(at) || sources.get(&copy.words[at].span.end()).is_some_and(|&start| start >= span.start()))
            && !(rule.list("crowds").contains(&noun) && is_exemplified(span, analysis))
        {
            known.insert(stem, false);
            found.push(finding(rule, Place { story, span }, &[("source", &short(span.of(text)))]));
        }
    }
    for (at, _) in copy.all(rule.list("asides")) {
        let span = copy.words[at].span;
        if span.start() >= from && copy.is_aside(at) {
            found.push(finding(rule, Place { story, span }, &[("source", span.of(text))]));
        }
    }
}

/// Where the sources of the story's quotations begin, by where they end.
fn sources(analysis: &Analysis) -> HashMap<usize, usize> {
    analysis
        .quotes
        .iter()
        .filter_map(|quote| quote.attribution.source)
        .map(|source| (source.end(), source.start()))
        .collect()
}

struct Copy<'a> {
    rule: &'a Rule,
    text: &'a str,
    words: Vec<&'a Word>,
}

impl Copy<'_> {
    /// Where the words of a list stand.
    fn all(&self, list: &[String]) -> Vec<(usize, String)> {
        let folded = self.words.iter().map(|word| fold(word.span.of(self.text)));
        folded.enumerate().filter(|(_, word)| list.contains(word)).collect()
    }

    /// Back over words that add nothing: “several well-placed sources”.
    fn phrase_start(&self, at: usize) -> usize {
        let empty = |i: &usize| self.rule.list("empty").contains(&fold(self.words[*i].span.of(self.text)));
        (0..at).rev().take(4).take_while(empty).last().unwrap_or(at)
    }

    fn is(&self, at: usize, flags: Flags) -> bool {
        self.words.get(at).is_some_and(|word| word.is(flags))
    }

    fn is_word(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.kind_word())
    }

    /// Whether words beside the noun say something of the source, or point back to one.
    fn is_described(&self, first: usize, at: usize) -> bool {
        let before = first.checked_sub(1);
        let outside = Flags::CUE_VERB
            | Flags::SUBORDINATOR
            | Flags::COORDINATOR
            | Flags::PREPOSITION
            | Flags::RELATIVE
            | Flags::ADVERB
            | Flags::AUXILIARY
            | Flags::LY;
        // “Norra's sources”, “the sources”, “harbour sources”.
        let owned = before.is_some_and(|i| self.is_word(i) && !(self.is(i, outside) && !self.is(i, Flags::DETERMINER)));
        owned || self.verb_after(at).is_none() && self.goes_on(at + 1)
    }

    /// “… in the ministry”, “… who saw it”, “… familiar with it”, “…, a board member,”.
    fn goes_on(&self, at: usize) -> bool {
        let Some(first) = self.words.get(at) else { return false };
        let next = self.words.get(at + 1);
        let of_time = next.is_some_and(|word| word.is(Flags::TIME) || word.kind == TokenKind::Number);
        let apposed = first.sign(',') && next.is_some_and(|word| word.is(Flags::DETERMINER | Flags::RELATIVE));
        let small = Flags::AUXILIARY | Flags::ADVERB | Flags::LY | Flags::TIME;
        apposed || first.sign('(') || first.kind_word() && !first.is(small) && !of_time
    }

    /// The reporting verb that has the words as its subject: “critics, however, have long said”.
    fn verb_after(&self, at: usize) -> Option<usize> {
        let small = Flags::ADVERB | Flags::LY | Flags::AUXILIARY | Flags::TIME;
        let skipped = |i: usize| self.is(i, small) && !self.is(i, Flags::CUE_VERB) || self.words[i].sign(',');
        let verb = (at + 1..self.words.len().min(at + 6)).find(|&i| !skipped(i))?;
        // “Critics were told”, “sources briefed on it”, “critics said to be angry”.
        let passive = (at + 1..verb).any(|i| self.is(i, Flags::BE));
        let describes = self.is(verb + 1, Flags::PREPOSITION) && !self.is(verb, Flags::STRONG);
        // “An insider attack” is no attack by words.
        let plural = self.words[at].span.of(self.text).ends_with(['s', 'S'])
            || self.words[at].is(Flags::PLURAL | Flags::INDEFINITE);
        let present = if plural { Flags::BASE } else { Flags::THIRD };
        let finite = self.is(verb, Flags::CUE_VERB) && self.is(verb, Flags::PAST | present);
        (finite && !passive && !describes && !self.is(verb, Flags::WEAK)).then_some(verb)
    }

    /// Whether the noun has a reporting verb of its own.
    fn speaks(&self, at: usize) -> bool {
        self.verb_after(at).is_some_and(|verb| self.is(verb, Flags::STRONG) || self.is(verb + 1, Flags::SUBORDINATOR))
    }

    /// “…, which some have argued, …”, “as many believe”: in the midst of a sentence no group that was
    /// spoken of before is meant, as it may be at its head (“Some said no”).
    fn is_aside(&self, at: usize) -> bool {
        let head = at.checked_sub(1).map(|i| self.words[i]);
        let midst = head.is_some_and(|word| {
            let dash = matches!(word.kind, TokenKind::Sign('-' | '–' | '—'));
            dash || word.is(Flags::RELATIVE)
                && !word.is(Flags::DETERMINER)
                && word.span.end() + 1 >= self.words[at].span.start()
        });
        // “Some say”, “many have argued”; “many said” is a report of what those spoken of said.
        let have = self.is(at + 1, Flags::AUXILIARY);
        // “Some would say”: nobody did.
        let fancied = self.is(at + 1, Flags::MODAL);
        // “some state laws were”: a noun.
        let after = at + 1 + usize::from(have);
        let noun = self.is(after, Flags::NOUN_LIKE)
            && self.is_word(after + 1)
            && self.is(after + 2, Flags::AUXILIARY | Flags::CUE_VERB | Flags::VERB);
        midst
            && !noun
            && !fancied
            && self.verb_after(at) == Some(at + 1 + usize::from(have))
            && (have || self.is(at + 1, Flags::BASE))
    }
}

/// How many paragraphs before and behind a crowd somebody of it may be named.
const NEAR: usize = 2;

/// “Several observers said so. “It is mad,” said Ida Lund”: somebody of the crowd is named near by.
fn is_exemplified(phrase: Span, analysis: &Analysis) -> bool {
    let paragraph = analysis.segmented.paragraphs.partition_point(|paragraph| paragraph.span.end() < phrase.end());
    let from = analysis.quotes.partition_point(|quote| quote.quotation.paragraph + NEAR < paragraph);
    let mut near = analysis.quotes[from..].iter().take_while(|quote| quote.quotation.paragraph <= paragraph + NEAR);
    near.any(|quote| analysis.speaker(quote).is_some_and(|speaker| speaker.proper.is_some()))
}
