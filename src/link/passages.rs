//! What can be linked. A passage is one quotation as a row of folded words with the sentences they
//! stand in: alignment speaks of words, utterances of sentences, and both go back to bytes through
//! the words' spans. Marks that report no speech are no passage.

use super::fold::{Folded, fold};
use super::vocabulary::{Id, Vocabulary, Word};
use crate::extract::Kind;
use crate::resolve::{Analysis, Number, Speaker};
use crate::rules::{Flags, Lexicon};
use crate::text::{Span, fold_word};
use std::ops::Range;

/// A sentence that goes on for more words has lost its stops: it is cut, so that nothing longer is
/// ever aligned or weighed at once.
const SENTENCE: usize = 200;

/// Whom a quotation is credited to, as far as linking cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Credit {
    /// A single person, by the last word of a full name, folded.
    Person(Id),
    /// A body, or a name that is given in part: evidence for being one, not for being two.
    Other(Id),
    /// Nobody, a pronoun, or a role.
    Unnamed,
}

impl Credit {
    /// Whether two credits name the same (`Some(true)`) or two persons (`Some(false)`).
    pub fn same(self, other: Credit) -> Option<bool> {
        use Credit::{Other, Person};
        match (self, other) {
            (Person(x) | Other(x), Person(y) | Other(y)) if x == y => Some(true),
            (Person(_), Person(_)) => Some(false),
            _ => None,
        }
    }
}

/// One quotation, ready to be compared.
#[derive(Debug)]
pub struct Passage {
    /// Index of the story.
    pub story: usize,
    /// Index of the quotation in it.
    pub quote: usize,
    /// Its words.
    pub words: Vec<Word>,
    /// The words of each sentence.
    pub sentences: Vec<Range<usize>>,
    /// Whether the words stand inside marks.
    pub marked: bool,
    /// Who is credited.
    pub credit: Credit,
    /// The day of the story, counted from a fixed one, if its date is given as year-month-day.
    pub day: Option<i64>,
}

impl Passage {
    /// From the first word to the last of some sentences, in bytes.
    pub fn span(&self, sentences: Range<usize>) -> Span {
        let words = self.sentences[sentences.start].start..self.sentences[sentences.end - 1].end;
        self.words[words.start].span.join(self.words[words.end - 1].span)
    }

    /// Ends a sentence before each of these words, which are in order.
    pub fn cut(&mut self, words: &[usize]) {
        let mut words = words.iter().copied().peekable();
        let mut out = Vec::with_capacity(self.sentences.len() + words.len());
        for sentence in self.sentences.drain(..) {
            let mut from = sentence.start;
            while let Some(word) = words.next_if(|&w| w < sentence.end) {
                if word > from {
                    out.push(from..word);
                    from = word;
                }
            }
            out.push(from..sentence.end);
        }
        self.sentences = out;
    }
}

/// Marks round so many words are no nickname: somebody said that, though nobody was found to credit.
const SPEECH: usize = 8;

/// The passages of all stories, in order of story and place.
pub fn passages(stories: &[Analysis], lexicon: &Lexicon, vocabulary: &mut Vocabulary) -> Vec<Passage> {
    let wording = lexicon.wording();
    let mut out = Vec::new();
    for (story, analysis) in stories.iter().enumerate() {
        let day = analysis.story.meta.date.as_deref().and_then(day);
        for (i, quote) in analysis.quotes.iter().enumerate() {
            let quotation = &quote.quotation;
            let folded = fold(&analysis.story.text, &quotation.parts, wording);
            let words: Vec<Word> = folded.iter().map(|w| vocabulary.word(w)).collect();
            if words.is_empty() || quote.is_belief() || quotation.kind == Kind::Scare && words.len() < SPEECH {
                continue;
            }
            let breaks: &[Span] = if quotation.kind == Kind::Partial { &quotation.parts[1..] } else { &[] };
            let sentences = sentences(&folded, breaks);
            let confidence = quote.attribution.confidence;
            let speaker = analysis.speaker(quote);
            let credit = speaker.map_or(Credit::Unnamed, |s| credit(s, confidence, lexicon, vocabulary));
            out.push(Passage {
                story,
                quote: i,
                words,
                sentences,
                marked: quote.quotation.kind != Kind::Indirect,
                credit,
                day,
            });
        }
    }
    out
}

/// Days since the first of March of the year 0, of a date that begins "2031-04-02".
fn day(date: &str) -> Option<i64> {
    let mut parts = date.get(..10)?.split('-').map(|p| p.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // The year begins in March, so that the odd day is its last.
    let (y, m) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    Some(365 * y + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400) + (153 * m + 2) / 5 + day - 1)
}

/// An attribution that is right less often than this is no evidence of who spoke.
const SURE: f32 = 0.85;

fn credit(speaker: &Speaker, confidence: f32, lexicon: &Lexicon, vocabulary: &mut Vocabulary) -> Credit {
    let Some(name) = &speaker.proper else { return Credit::Unnamed };
    if speaker.anonymous || speaker.number == Some(Number::Plural) {
        return Credit::Unnamed;
    }
    let ends = |w: &&str| !matches!(w.trim_end_matches('.').to_lowercase().as_str(), "jr" | "sr" | "ii" | "iii");
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

/// The words of each sentence; the pieces of a partial quotation are quoted one by one, so that each
/// may come from another place of what was said.
fn sentences(words: &[Folded], pieces: &[Span]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let starts = |i: usize| {
        let next = pieces.partition_point(|p| p.start < words[i - 1].span.end);
        pieces.get(next).is_some_and(|p| p.start <= words[i].span.start)
    };
    for (i, w) in words.iter().enumerate() {
        match out.last_mut() {
            Some(last) if words[last.start].sentence == w.sentence && last.len() < SENTENCE && !starts(i) => {
                last.end = i + 1;
            }
            _ => out.push(i..i + 1),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::testing::story;
    use super::*;
    #[test]
    fn scare_quotes_are_no_passage_and_sentences_go_back_to_bytes() {
        let lexicon = Lexicon::builtin().unwrap();
        let w = lexicon.wording();
        let mut a = story("a", &["We stay. “They” left.", "no speech"]);
        a.quotes[1].quotation.kind = Kind::Scare;
        let all = passages(&[a.clone()], &lexicon, &mut Vocabulary::new(w));
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].span(1..2).of(&a.story.text), "They” left");
    }

    #[test]
    fn a_sentence_without_end_is_cut() {
        let lexicon = Lexicon::builtin().unwrap();
        let endless = vec!["boat"; 2 * SENTENCE + 1].join(" ");
        let all = passages(&[story("a", &[&endless])], &lexicon, &mut Vocabulary::default());
        assert_eq!(all[0].sentences, [0..SENTENCE, SENTENCE..2 * SENTENCE, 2 * SENTENCE..2 * SENTENCE + 1]);
    }

    #[test]
    fn sentences_are_cut_before_words() {
        let lexicon = Lexicon::builtin().unwrap();
        let mut all = passages(&[story("a", &["Boats sank off here. We stay."])], &lexicon, &mut Vocabulary::default());
        all[0].cut(&[0, 1, 3, 4]);
        assert_eq!(all[0].sentences, [0..1, 1..3, 3..4, 4..6]);
    }

    #[test]
    fn days_are_counted_over_the_ends_of_years() {
        let apart = |a, b| day(b).unwrap() - day(a).unwrap();
        assert_eq!(apart("2031-12-31", "2032-01-01T08:00"), 1);
        assert_eq!(apart("2032-02-28", "2032-03-01"), 2);
        assert_eq!(apart("2031-03-01", "2032-03-01"), 366);
        assert_eq!((day("2 April"), day("2031-13-01"), day("é2031-1-é")), (None, None, None));
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
