//! What can be linked. A passage is one quotation as folded words with the sentences they stand in:
//! alignment speaks of words, utterances of sentences, and sentences go back to bytes. The words
//! themselves are kept once for all passages that hold the same ([`Rows`]): a day of wire repeats
//! itself. Marks that report no speech are no passage.

use super::fold::fold;
use super::folded::Folded;
use super::rows::Rows;
use super::said::{Credit, Said};
use super::vocabulary::Vocabulary;
use crate::extract::Kind;
use crate::resolve::{Analysis, Body, Number, Quote, Speaker};
use crate::rules::{Flags, Lexicon, Names, Wording};
use crate::text::{Day, Span, fold_word};
use smallvec::SmallVec;
use std::ops::Range;

/// A sentence that goes on for more words has lost its stops: it is cut, so that nothing longer is
/// ever aligned or weighed at once.
const SENTENCE: u32 = 200;

/// One quotation, ready to be compared.
#[derive(Debug)]
pub struct Passage {
    /// Index of the story.
    pub story: u32,
    /// Index of the quotation in it.
    pub quote: u32,
    /// Its sentences.
    pub sentences: Sentences,
}

/// The sentences of a passage; nearly always one or two, and a day of wire has a million passages.
pub type Sentences = SmallVec<[Sentence; 1]>;

/// A sentence of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its first word, counted from the passage's first.
    pub from: u32,
    /// Its bytes, from the first word to the last.
    pub bytes: (u32, u32),
    /// Whether an ellipsis or words outside the marks stand before it.
    pub gap_before: bool,
}

impl Passage {
    /// From the first word to the last of some sentences, in bytes.
    pub fn span(&self, sentences: Range<usize>) -> Span {
        let (from, to) = (self.sentences[sentences.start].bytes.0, self.sentences[sentences.end - 1].bytes.1);
        Span::new(from as usize, to.max(from) as usize)
    }

    /// The sentence that begins with a word, or the one that holds it.
    pub fn sentence_at(&self, word: u32) -> usize {
        self.sentences.partition_point(|s| s.from <= word).saturating_sub(1)
    }

    /// Ends a sentence before each of these words, which are in order; `items` are the passage's words.
    pub fn cut(&mut self, words: &[u32], items: &[Folded]) {
        let mut starts: Vec<u32> = self.sentences.iter().map(|s| s.from).chain(words.iter().copied()).collect();
        starts.retain(|&at| (at as usize) < items.len());
        starts.sort_unstable();
        starts.dedup();
        self.sentences = at(&starts, items);
    }
}

/// The sentences that begin with these words.
fn at(starts: &[u32], items: &[Folded]) -> Sentences {
    let ends = starts.iter().skip(1).copied().chain([items.len() as u32]);
    let one = |(&from, to): (&u32, u32)| {
        let (first, last) = (&items[from as usize], &items[to as usize - 1]);
        let bytes = (first.span.start() as u32, first.span.join(last.span).end() as u32);
        Sentence { from, bytes, gap_before: first.gap_before }
    };
    starts.iter().zip(ends).map(one).collect()
}

/// The words of a quotation that could be linked; cleared first.
pub fn words_of(analysis: &Analysis, quote: &Quote, wording: &Wording, v: &mut Vocabulary, out: &mut Vec<Folded>) {
    fold(&analysis.story.text, &quote.quotation.parts, wording, v, out);
}

/// Marks round so many words are no nickname: somebody said that, though nobody was found to credit.
const SPEECH: usize = 8;

/// The passages of all stories, in order of story and place, and the rows of words that they hold.
pub fn passages(stories: &[Analysis], lexicon: &Lexicon, vocabulary: &mut Vocabulary) -> (Vec<Passage>, Rows) {
    let wording = lexicon.wording();
    let most = stories.iter().map(|analysis| analysis.quotes.len()).sum();
    let (mut out, mut rows) = (Vec::with_capacity(most), Rows::with_capacity(most));
    let mut items = Vec::new();
    let mut starts = Vec::new();
    for (story, analysis) in stories.iter().enumerate() {
        let day = analysis.story.meta.date.as_deref().and_then(Day::parse).map(|day| day.0);
        for (i, quote) in analysis.quotes.iter().enumerate() {
            let quotation = &quote.quotation;
            words_of(analysis, quote, wording, vocabulary, &mut items);
            if items.is_empty() || quote.is_belief() || quotation.kind == Kind::Scare && items.len() < SPEECH {
                continue;
            }
            let breaks: &[Span] = if quotation.kind == Kind::Partial { &quotation.parts[1..] } else { &[] };
            begin(&items, breaks, &mut starts);
            let confidence = quote.attribution.confidence;
            let speaker = analysis.speaker(quote);
            let credit = speaker.map_or(Credit::Unnamed, |s| credit(s, confidence, lexicon, vocabulary));
            let person = speaker.is_some_and(|s| is_person(s, lexicon));
            let source = quote.attribution.source.map(|source| source.of(&analysis.story.text));
            let body = speaker.filter(|_| confidence >= SURE).map(|s| Body::of(s, source, &analysis.speakers, lexicon));
            let who = (credit, person, body.unwrap_or_default());
            let said = Said::new(story as u32, day, who, quotation.kind != Kind::Indirect);
            rows.add((out.len() as u32, said), &items, &starts, vocabulary);
            out.push(Passage { story: story as u32, quote: i as u32, sentences: at(&starts, &items) });
        }
    }
    rows.finish(vocabulary);
    (out, rows)
}

/// An attribution that is right less often than this is no evidence of who spoke.
const SURE: f32 = 0.85;

fn credit(speaker: &Speaker, confidence: f32, lexicon: &Lexicon, vocabulary: &mut Vocabulary) -> Credit {
    let Some(name) = &speaker.proper else { return Credit::Unnamed };
    if speaker.anonymous || speaker.number == Some(Number::Plural) {
        return Credit::Unnamed;
    }
    let ends = |w: &&str| !Names::builtin().is_generation(w);
    let last = name.split_whitespace().rfind(ends).unwrap_or_default();
    let last = last.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let last = vocabulary.id(&last);
    let mut folded = String::new();
    let body = name.split_whitespace().any(|word| {
        fold_word(word, &mut folded);
        lexicon.get(&folded).flags.any(Flags::BODY | Flags::BODY_HEAD)
    });
    let full =
        name.split_whitespace().count() >= 2 && name.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
    match full && !body && confidence >= SURE {
        true => Credit::Person(last),
        false => Credit::Other(last),
    }
}

/// Whether the copy tells that a speaker is a person.
fn is_person(speaker: &Speaker, lexicon: &Lexicon) -> bool {
    // "director of harbour sales"
    let office =
        |role: &String| role.split_whitespace().any(|word| lexicon.get(word).flags.any(Flags::ROLE | Flags::TITLE));
    speaker.gender.is_some() || speaker.role.as_ref().is_some_and(office)
}

/// The first word of each sentence; the pieces of a partial quotation are quoted one by one, so that
/// each may come from another place of what was said.
fn begin(words: &[Folded], pieces: &[Span], out: &mut Vec<u32>) {
    out.clear();
    let starts = |i: usize| {
        !pieces.is_empty() && {
            let next = pieces.partition_point(|p| p.start() < words[i - 1].span.end());
            pieces.get(next).is_some_and(|p| p.start() <= words[i].span.start())
        }
    };
    for (i, w) in words.iter().enumerate() {
        let goes_on = out.last().is_some_and(|&first| {
            words[first as usize].sentence == w.sentence && i as u32 - first < SENTENCE && !starts(i)
        });
        if !goes_on {
            out.push(i as u32);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::story;
    use super::*;

    fn all(stories: &[Analysis]) -> Vec<Passage> {
        passages(stories, &Lexicon::builtin().unwrap(), &mut Vocabulary::default()).0
    }

    fn starts(p: &Passage) -> Vec<u32> {
        p.sentences.iter().map(|s| s.from).collect()
    }

    #[test]
    fn scare_quotes_are_no_passage_and_sentences_go_back_to_bytes() {
        let mut a = story("a", &["We stay. “They” left.", "no speech"]);
        a.quotes[1].quotation.kind = Kind::Scare;
        let all = all(std::slice::from_ref(&a));
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].span(1..2).of(&a.story.text), "They” left");
    }

    #[test]
    fn a_sentence_without_end_is_cut() {
        let endless = vec!["boat"; 2 * SENTENCE as usize + 1].join(" ");
        assert_eq!(starts(&all(&[story("a", &[&endless])])[0]), [0, SENTENCE, 2 * SENTENCE]);
    }

    #[test]
    fn sentences_are_cut_before_words() {
        let a = story("a", &["Boats sank off here. We stay."]);
        let lexicon = Lexicon::builtin().unwrap();
        let mut items = Vec::new();
        words_of(&a, &a.quotes[0], lexicon.wording(), &mut Vocabulary::default(), &mut items);
        let mut p = all(std::slice::from_ref(&a)).remove(0);
        p.cut(&[0, 1, 3, 4], &items);
        assert_eq!(starts(&p), [0, 1, 3, 4]);
        assert_eq!(p.span(1..3).of(&a.story.text), "sank off here");
        assert_eq!((p.sentence_at(1), p.sentence_at(2), p.sentence_at(3)), (1, 1, 2));
    }

    #[test]
    fn only_two_persons_are_two() {
        let lexicon = Lexicon::builtin().unwrap();
        let mut vocabulary = Vocabulary::default();
        let mut of = |name: &str, sure| {
            let speaker = Speaker { name: name.into(), proper: Some(name.into()), ..Default::default() };
            credit(&speaker, sure, &lexicon, &mut vocabulary)
        };
        let cole = of("Ann B. Cole Jr.", 0.9);
        assert_eq!(cole.same(of("Cole", 0.9)), Some(true));
        assert_eq!(cole.same(of("Ben Ames", 0.9)), Some(false));
        assert_eq!(cole.same(of("Ben Ames", 0.5)), None);
        assert_eq!(cole.same(of("Harbour Council", 0.9)), None);
        assert_eq!(cole.same(Credit::Unnamed), None);
    }
}
