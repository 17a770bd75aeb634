//! One person, one title. When “a spokesperson” goes on as “the spokesman”, or a deputy minister as
//! the minister, the reader counts two people. Which forms exclude each other is in the rule's
//! options; here is only how to tell that one person is meant: a bare “the spokesman” that nothing
//! in the story introduced, or two titles beside one name. A shorter form of the same title is no
//! clash, and two persons who were both introduced may both be spokesmen.

use super::{Finding, Place, Related, finding, mid_sentence, short};
use crate::resolve::{Analysis, Speaker};
use crate::rules::{Flags, Rule};
use crate::segment::Word;
use crate::text::{BlockKind, Span, TokenKind};
use std::collections::HashMap;

/// So many words before a post may tell that it is past.
const JOINED: usize = 8;

pub(super) fn check(rule: &Rule, story: usize, analysis: &Analysis, found: &mut Vec<Finding>) {
    let copy = Copy { words: outside_marks(analysis), text: &analysis.story.text, past: rule.list("past") };
    for family in rule.list("forms") {
        let uses = copy.uses(&family.split_whitespace().collect::<Vec<_>>(), &[]);
        let clash = renamed(&uses).or_else(|| unintroduced(&uses, |late, _| !late.modified));
        found.extend(clash.map(|clash| report(rule, story, copy.text, clash)));
    }
    let ranks: Vec<&str> = rule.list("ranks").iter().map(String::as_str).collect();
    for post in rule.list("posts") {
        let uses = copy.uses(&[post], &ranks);
        // “The president” needs no introduction, so that a vice president's story may well speak of
        // him: a bare post counts only where the resolver takes it for the same person.
        let same = |late: &Use, early: &Use| {
            let holds = |one: &Use, span: Span| one.phrase.overlap(span) > 0;
            let mentions = |speaker: &Speaker, one: &Use| speaker.mentions.iter().any(|m| holds(one, m.span));
            // A vice president needs none either, where there is a president; and who is described in other words may
            // be another.
            let lower = late.form.contains(' ') && !early.form.contains(' ');
            if lower || !copy.has_words(early, late) {
                return false;
            }
            analysis.speakers.iter().any(|speaker| mentions(speaker, late) && mentions(speaker, early))
        };
        let clash = renamed(&uses).or_else(|| unintroduced(&uses, same));
        found.extend(clash.map(|clash| report(rule, story, copy.text, clash)));
    }
}

/// The story's words in copy outside quotation marks: what the writer, not the speaker, calls people.
pub(super) fn outside_marks(analysis: &Analysis) -> Vec<&Word> {
    let segmented = &analysis.segmented;
    let mut out = Vec::with_capacity(segmented.words.len());
    for paragraph in segmented.paragraphs.iter().filter(|paragraph| paragraph.kind == BlockKind::Body) {
        let mut marked = segmented.marked[paragraph.marked.clone()].iter().peekable();
        for word in &segmented.words[paragraph.words.clone()] {
            while marked.next_if(|m| m.inner.end() <= word.span.start()).is_some() {}
            if !marked.peek().is_some_and(|m| m.inner.contains(word.span)) {
                out.push(word);
            }
        }
    }
    out
}

/// One use of a title in the singular.
struct Use<'a> {
    /// The title in lower case, its rank before it: “deputy minister”.
    form: String,
    /// From article or rank on: what the editor is shown.
    phrase: Span,
    /// With “the” and without a name or “for …”: may point back to somebody.
    definite: bool,
    /// Other words stand before it in its phrase: “the harbour spokesman”.
    modified: bool,
    /// The last word of the name that stands beside it.
    name: Option<&'a str>,
    /// What stands before that in the name; empty if nothing does.
    given: &'a str,
    /// The post is one that somebody had before: “a former chief and vice president”.
    past: bool,
}

struct Copy<'a> {
    words: Vec<&'a Word>,
    text: &'a str,
    /// What tells that a post was somebody's before.
    past: &'a [String],
}

impl<'a> Copy<'a> {
    /// Whether a phrase has the words that stand before a title in another one.
    fn has_words(&self, early: &Use, late: &Use) -> bool {
        let words = |one: &Use| one.phrase.of(self.text).to_lowercase();
        let (early, late) = (words(early), words(late));
        !late.contains(' ') || late.split_whitespace().skip(1).all(|word| early.split_whitespace().any(|w| w == word))
    }

    /// Whether the post at the end of these words, or one that they join it to, is said to be past.
    fn is_past(&self, at: usize) -> bool {
        let goes_on = |&i: &usize| self.is_word(i) && !self.words[i].flags.any(Flags::CUE_VERB | Flags::AUXILIARY);
        let told = |i: usize| self.past.iter().any(|word| self.is(i, word));
        let word = self.words[at].span.of(self.text);
        word.get(..3).is_some_and(|ex| ex.eq_ignore_ascii_case("ex-"))
            || (0..at).rev().take(JOINED).take_while(goes_on).any(told)
    }

    /// Every use of one of `titles`, with the one of `ranks` that stands before it in its phrase.
    fn uses(&self, titles: &[&str], ranks: &[&str]) -> Vec<Use<'a>> {
        (0..self.words.len()).filter_map(|at| self.use_at(at, titles, ranks)).collect()
    }

    fn use_at(&self, at: usize, titles: &[&str], ranks: &[&str]) -> Option<Use<'a>> {
        let title = *titles.iter().find(|title| self.is(at, title))?;
        let ends = Flags::DETERMINER
            | Flags::PREPOSITION
            | Flags::COORDINATOR
            | Flags::CUE_VERB
            | Flags::AUXILIARY
            | Flags::GENITIVE
            | Flags::SUBORDINATOR
            | Flags::INDEFINITE
            | Flags::RELATIVE;
        let first = (0..at).rev().take(5).take_while(|&i| self.is_word(i) && !self.words[i].flags.any(ends)).last();
        let first = first.unwrap_or(at);
        let rank = (first..at).find_map(|i| ranks.iter().find(|rank| self.is(i, rank)).map(|rank| (i, *rank)));
        let start = rank.map_or(at, |(i, _)| i);
        let article = first.checked_sub(1).filter(|&i| self.words[i].flags.any(Flags::DETERMINER));
        let (given, name) = self.name_after(at).or_else(|| self.name_before(first)).unzip();
        // “the spokesman for …” introduces, “the spokesman said” points back.
        let introduces = name.is_some() || self.is(at + 1, "for") || self.is(at + 1, "of");
        Some(Use {
            form: rank.map_or(title.to_string(), |(_, rank)| format!("{rank} {title}")),
            phrase: self.words[article.unwrap_or(first)].span.join(self.words[at].span),
            definite: article.is_some_and(|i| self.is(i, "the")) && !introduces,
            modified: first < start,
            name,
            given: given.unwrap_or_default(),
            past: self.is_past(at),
        })
    }

    /// “Minister Ida Lund”, “the spokesman, Karl Wendt”: the name, its last word by itself.
    fn name_after(&self, at: usize) -> Option<(&'a str, &'a str)> {
        let from = at + 1 + usize::from(self.words.get(at + 1).is_some_and(|w| w.kind == TokenKind::Sign(',')));
        let last = (from..from + 3).take_while(|&i| self.is_name(i)).last()?;
        Some((self.given(from, last), self.bare_word(last)))
    }

    /// “Ida Lund, the minister”, “Ida Lund, Osterby's minister”: the words before the comma.
    fn name_before(&self, first: usize) -> Option<(&'a str, &'a str)> {
        let comma = (0..first).rev().take(4).find(|&i| !self.is_word(i))?;
        // In “…, Lund, is now a deputy minister” a clause goes on behind the comma.
        let clause = (comma + 1..first).any(|i| self.words[i].is(Flags::AUXILIARY | Flags::ADVERB | Flags::CUE_VERB));
        let is_apposed = self.words[comma].kind == TokenKind::Sign(',') && comma >= 2 && !clause;
        let named = is_apposed && self.is_name(comma - 1) && self.is_name(comma - 2);
        named.then(|| (self.given(comma - 2, comma - 1), self.bare_word(comma - 1)))
    }

    /// The copy from one word to before another one.
    fn given(&self, from: usize, last: usize) -> &'a str {
        Span::new(self.words[from].span.start(), self.words[last].span.start()).of(self.text).trim_end()
    }

    fn is_word(&self, i: usize) -> bool {
        self.words.get(i).is_some_and(|word| word.kind == TokenKind::Word)
    }

    fn is_name(&self, i: usize) -> bool {
        let no_name = Flags::DETERMINER | Flags::PRONOUN | Flags::TIME | Flags::PREPOSITION;
        self.is_word(i) && {
            let flags = self.words[i].flags;
            flags.any(Flags::CAPITAL) && !flags.any(no_name)
        }
    }

    fn bare_word(&self, i: usize) -> &'a str {
        let word = self.words[i].span.of(self.text);
        word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word)
    }

    /// Whether this is the word, whatever its capitals; an “ex-” before it changes no title.
    fn is(&self, at: usize, lower: &str) -> bool {
        self.words.get(at).is_some_and(|word| {
            let word = word.span.of(self.text);
            word.eq_ignore_ascii_case(lower) || {
                let old = word.get(..3).filter(|prefix| prefix.eq_ignore_ascii_case("ex-"));
                old.is_some() && word[3..].eq_ignore_ascii_case(lower)
            }
        })
    }
}

/// Two forms beside one name.
fn renamed(uses: &[Use]) -> Option<(Span, Span)> {
    let mut first: HashMap<&str, &Use> = HashMap::new();
    uses.iter().find_map(|late| {
        let early = *first.entry(late.name?).or_insert(late);
        // Father and son are two, whatever they share; a first name more or less is nobody else.
        let two = !early.given.starts_with(late.given) && !late.given.starts_with(early.given);
        (early.form != late.form && !two && !early.past && !late.past).then_some((late.phrase, early.phrase))
    })
}

/// A use that points back, where only other forms were used before.
fn unintroduced(uses: &[Use], same: impl Fn(&Use, &Use) -> bool) -> Option<(Span, Span)> {
    // The last use of each form so far; there are only a few forms.
    let mut before: Vec<&Use> = Vec::new();
    for late in uses {
        let known = before.iter().position(|early| early.form == late.form);
        if known.is_none() && late.definite && !late.past {
            let early = before.iter().filter(|early| same(late, early)).max_by_key(|early| early.phrase.start());
            if let Some(early) = early {
                return Some((late.phrase, early.phrase));
            }
        }
        known.map(|i| before.remove(i));
        before.push(late);
    }
    None
}

fn report(rule: &Rule, story: usize, text: &str, (late, early): (Span, Span)) -> Finding {
    let (source, other) = (short(late.of(text)), mid_sentence(&short(early.of(text))));
    let mut finding = finding(rule, Place { story, span: late }, &[("source", &source), ("other", &other)]);
    let message = format!("“{other}” here");
    finding.related.push(Related { place: Place { story, span: early }, message, emphasis: vec![early] });
    finding
}
