//! A reference made ready: its words in one row, folded as those of the stories are, each with the turn that
//! it stands in. Captions have no capitals, or nothing but capitals; the latter are read as small letters,
//! or every word would be a name.

use super::index::Index;
use super::sounds::without_sounds;
use super::spoken::Spoken;
use super::verdict::Spot;
use super::who::{self, Voice};
use crate::attribute::Frame;
use crate::extract::Kind;
use crate::link::{Comparer, Folded};
use crate::resolve::{Analysis, Quote};
use crate::rules::{Lexicon, Speech};
use crate::text::{Said, Span, Transcript};
use std::borrow::Cow;
use std::ops::Range;

/// The longest credit between two pieces of a quotation, in bytes.
const CREDIT: usize = 200;

/// Captions whose sentences are longer than so many words have none.
const LONG: usize = 30;

/// A reference, ready to be searched.
pub struct Reference<'a> {
    /// Its index among stories and references.
    pub at: usize,
    /// The text, and who is quoted in it.
    pub analysis: &'a Analysis,
    /// Its words; spans are bytes of its text.
    pub words: Vec<Folded>,
    /// Where they stand.
    pub index: Index,
    /// Whether capitals tell nothing, or a machine may have misheard.
    pub loose: bool,
    /// Whether it has stops and capitals that tell its sentences.
    pub stops: bool,
    /// Everybody who speaks in it, once.
    voices: Vec<Voice<'a>>,
    turns: Vec<u32>,
    /// Whether an ellipsis stands before each word: a pause, or words that the reference itself leaves out.
    pauses: Vec<bool>,
    transcript: Cow<'a, Transcript>,
    lexicon: &'a Lexicon,
}

impl<'a> Reference<'a> {
    pub fn new(at: usize, analysis: &'a Analysis, comparer: &mut Comparer, lexicon: &'a Lexicon) -> Self {
        let text = &analysis.story.text;
        let transcript = match analysis.story.transcript() {
            Some(transcript) => Cow::Borrowed(transcript),
            None => Cow::Owned(as_one_turn(analysis)),
        };
        let (mut upper, mut lower, mut ends) = (0, 0, 0);
        for c in transcript.turns.iter().flat_map(|turn| &turn.said).flat_map(|said| said.span.of(text).chars()) {
            upper += usize::from(c.is_uppercase());
            lower += usize::from(c.is_lowercase());
            ends += usize::from(matches!(c, '.' | '?' | '!'));
        }
        let shouted = upper > 9 * lower;
        let credits = credits(analysis, &transcript);
        let (mut words, mut turns, mut pauses) = (Vec::new(), Vec::new(), Vec::new());
        let mut sentences = 0;
        for (i, turn) in transcript.turns.iter().enumerate() {
            let spoken = Spoken::new(text, &turn.said, shouted);
            let folded = comparer.fold(&spoken.text, &[Span::new(0, spoken.text.len())]);
            let placed = |word: &Folded| Folded {
                span: spoken.in_source(word.span),
                sentence: word.sentence + sentences,
                ..*word
            };
            let folded = without_sounds(folded, comparer, Speech::builtin());
            let said = |word: &Folded| {
                let next = credits.partition_point(|credit| credit.end() < word.span.end());
                credits.get(next).is_none_or(|credit| !credit.contains(word.span))
            };
            let mut folded: Vec<Folded> = folded.iter().map(placed).filter(said).collect();
            // What looks like an omission is mostly a pause; it excuses nothing that the quotation leaves out.
            pauses.extend(folded.iter_mut().map(|word| std::mem::take(&mut word.gap_before)));
            sentences = folded.last().map_or(sentences, |word| word.sentence + 1);
            turns.extend(std::iter::repeat_n(i as u32, folded.len()));
            words.extend(folded);
        }
        let loose = transcript.captions || shouted || upper == 0;
        let stops = !loose || !shouted && upper > 0 && ends > 0 && ends * LONG >= words.len();
        let voices = voices(analysis, &transcript);
        Reference {
            at,
            analysis,
            index: Index::new(&words),
            words,
            loose,
            stops,
            voices,
            turns,
            pauses,
            transcript,
            lexicon,
        }
    }

    /// Whether an ellipsis stands before a word.
    pub fn pauses(&self, word: usize) -> bool {
        self.pauses.get(word).copied().unwrap_or(false)
    }

    /// Whether two words are of one sentence, in one turn and inside the same marks.
    pub fn are_of_one_piece(&self, a: usize, b: usize) -> bool {
        let marked = |word: usize| {
            let span = self.words[word].span;
            self.analysis.quotes.iter().position(|quote| {
                let marked = matches!(quote.quotation.kind, Kind::Direct | Kind::Partial);
                marked && quote.quotation.parts.iter().any(|part| part.contains(span))
            })
        };
        self.turns[a] == self.turns[b] && self.words[a].sentence == self.words[b].sentence && marked(a) == marked(b)
    }

    /// Whether two words are of one turn.
    pub fn are_of_one_turn(&self, a: usize, b: usize) -> bool {
        self.turns[a] == self.turns[b]
    }

    /// Whether no sign stands between a word and the one behind it.
    pub fn are_close(&self, a: usize, b: usize) -> bool {
        let (end, start) = (self.words[a].span.end(), self.words[b].span.start());
        let between = &self.analysis.story.text[end..start.max(end)];
        !between.trim_start().starts_with([',', ';', ':', '.', '?', '!', '—', '–', '-', '…', '(', ')'])
    }

    /// Whether a question ends with a word.
    pub fn asks(&self, word: usize) -> bool {
        let end = self.words[word].span.end();
        let behind =
            self.analysis.story.text[end..].trim_start_matches(|c: char| c.is_whitespace() || "\"”’'»".contains(c));
        behind.starts_with('?')
    }

    /// The words of the sentence and the turn that a word stands in.
    pub fn sentence(&self, word: usize) -> Range<usize> {
        let one = |&at: &usize| self.are_of_one_turn(at, word) && self.words[at].sentence == self.words[word].sentence;
        let start = (0..word).rev().take_while(one).last().unwrap_or(word);
        start..(word..self.words.len()).take_while(one).last().map_or(word + 1, |at| at + 1)
    }

    /// From the first of some words to the last; an empty place where there are none.
    pub fn span(&self, words: Range<usize>) -> Span {
        match &self.words[words.clone()] {
            [] => {
                let at = words.start.checked_sub(1).map_or(0, |i| self.words[i].span.end());
                Span::new(at, at)
            }
            all => all.iter().fold(all[0].span, |span, word| span.join(word.span)),
        }
    }

    /// Some words as they were said, without time codes and tags.
    pub fn said(&self, words: Range<usize>) -> String {
        let text = &self.analysis.story.text;
        if !self.transcript.captions {
            return self.span(words).of(text).to_string();
        }
        let all = self.span(words);
        let turns = &self.transcript.turns;
        let inside = |said: &&Said| said.span.overlap(all) > 0;
        let from = turns.partition_point(|turn| turn.said.last().is_some_and(|said| said.span.end() <= all.start()));
        let turns =
            turns[from..].iter().take_while(|turn| turn.said.first().is_some_and(|s| s.span.start() < all.end()));
        let mut out = String::new();
        for said in turns.flat_map(|turn| &turn.said).filter(inside) {
            if !said.glued && !out.is_empty() {
                out.push(' ');
            }
            let span = Span::new(said.span.start().max(all.start()), said.span.end().min(all.end()));
            match said.instead {
                Some(c) => out.push(c),
                None => out.push_str(span.of(text)),
            }
        }
        out
    }

    /// The same as a place, with time and speaker.
    pub fn spot(&self, words: Range<usize>) -> Spot {
        let span = self.span(words.clone());
        let speaker = self.voice(words).name().map(str::to_string);
        Spot { reference: self.at, span, time: self.transcript.time_at(span.start()), speaker }
    }

    /// Who says some words, which aren't none.
    pub fn voice(&self, words: Range<usize>) -> Voice<'_> {
        let span = self.span(words.clone());
        // The turn that most of the words stand in.
        let turns = self.turns[words].chunk_by(|a, b| a == b);
        let Some(turn) = turns.max_by_key(|turn| turn.len()).map(|turn| turn[0] as usize) else {
            return Voice::Unknown;
        };
        let label = self.transcript.turns[turn].speaker.map(|label| label.of(&self.analysis.story.text));
        let quoted = self.analysis.quotes.iter().find(|quote| {
            let inside: usize = quote.quotation.parts.iter().map(|part| part.overlap(span)).sum();
            matches!(quote.quotation.kind, Kind::Direct | Kind::Partial) && inside * 2 > span.len()
        });
        match (label, quoted) {
            (Some(label), None) => Voice::Label(label),
            (Some(label), Some(quote)) if quote.attribution.frame == Frame::Label => Voice::Label(label),
            // Whoever speaks quotes somebody there.
            (Some(_), Some(_)) => Voice::Unknown,
            (None, Some(quote)) if who::is_sure(quote) && quote.attribution.via.is_none() => {
                self.analysis.speaker(quote).map_or(Voice::Unknown, Voice::Credited)
            }
            (None, _) => Voice::Unknown,
        }
    }

    /// Whether a word, in lower case, stands in it or in what is known of it.
    pub fn speaks_of(&self, word: &str) -> bool {
        let story = &self.analysis.story;
        let holds = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(|other| other.to_lowercase() == word);
        [story.meta.outlet.as_deref(), story.meta.headline.as_deref(), Some(&*story.text)]
            .into_iter()
            .flatten()
            .any(holds)
    }

    /// Whether it says who speaks, somewhere.
    pub fn tells_speakers(&self) -> bool {
        self.voices.iter().any(Voice::is_somebody)
    }

    /// Whether the speaker of a quotation says anything in it.
    pub fn hears(&self, analysis: &Analysis, quote: &Quote, lexicon: &Lexicon) -> bool {
        self.voices.iter().any(|voice| who::same(analysis, quote, voice, lexicon) == Some(true))
    }

    /// Whether two words are said by different people, as far as the text tells.
    pub fn are_two(&self, a: usize, b: usize) -> bool {
        if self.turns[a] == self.turns[b] {
            return false;
        }
        let label = |word: usize| {
            let turn = &self.transcript.turns[self.turns[word] as usize];
            turn.speaker.map(|label| who::label_key(label.of(&self.analysis.story.text), self.lexicon))
        };
        matches!((label(a), label(b)), (Some(x), Some(y)) if x != y)
    }
}

/// What stands between two pieces of one quotation of a release (“…,” said Ida Lund. “…”): her words go on
/// behind it, and a story may print them so.
fn credits(analysis: &Analysis, transcript: &Transcript) -> Vec<Span> {
    if transcript.captions || transcript.turns.iter().any(|turn| turn.speaker.is_some()) {
        return Vec::new();
    }
    let marked = analysis.quotes.iter().filter(|q| matches!(q.quotation.kind, Kind::Direct | Kind::Partial));
    let mut parts: Vec<(Span, Option<u32>, usize)> =
        marked.flat_map(|q| q.quotation.parts.iter().map(|&part| (part, q.speaker, q.quotation.paragraph))).collect();
    parts.sort_unstable_by_key(|part| part.0);
    let goes_on = |two: &[(Span, Option<u32>, usize)]| {
        let between = Span::new(two[0].0.end(), two[1].0.start().max(two[0].0.end()));
        (two[0].1 == two[1].1 && two[0].2 == two[1].2 && between.len() <= CREDIT).then_some(between)
    };
    parts.windows(2).filter_map(goes_on).collect()
}

/// Everybody who speaks, by the labels; where there are none, by whom the text credits.
fn voices<'a>(analysis: &'a Analysis, transcript: &Transcript) -> Vec<Voice<'a>> {
    let text = &analysis.story.text;
    let mut labels: Vec<&str> = transcript.turns.iter().filter_map(|turn| turn.speaker).map(|l| l.of(text)).collect();
    labels.sort_unstable();
    labels.dedup();
    if !labels.is_empty() {
        return labels.into_iter().map(Voice::Label).collect();
    }
    let mut speakers: Vec<u32> =
        analysis.quotes.iter().filter(|quote| who::is_sure(quote)).filter_map(|quote| quote.speaker).collect();
    speakers.sort_unstable();
    speakers.dedup();
    speakers.into_iter().map(|i| Voice::Credited(&analysis.speakers[i as usize])).collect()
}

/// All paragraphs as one voice: of a story that was made into a reference by hand.
fn as_one_turn(analysis: &Analysis) -> Transcript {
    let said = analysis.story.blocks().iter().map(|block| Said::plain(block.span, None)).collect();
    Transcript { turns: vec![crate::text::Turn { speaker: None, said }], captions: false }
}
