//! How long it takes to hold a story of 40 quotations against a transcript of 30,000 words, three hours of
//! talk: looking up alone, and the whole run from bytes to findings. The transcript is made up by a small
//! generator, the same on every machine: common words as often as in speech, rare ones by Zipf's law, three
//! speakers. Of the quotations half are as they were said, and each of the others has a word changed, words
//! left out, or is joined from two places.
//!
//! ```text
//! cargo bench --bench reference
//! ```
//!
//! Run it on a quiet machine before and after a change, and compare the medians.

use divan::Bencher;
use misquote::check::check_against;
use misquote::link::link;
use misquote::read::{Furniture, LIMIT, read, read_reference};
use misquote::resolve::Analysis;
use misquote::rules::{Lexicon, RuleSet};
use misquote::verify::{Verdict, verify};

const WORDS: usize = 30_000;
const QUOTATIONS: usize = 40;
const SPEAKERS: [&str; 3] = ["Ida Lund", "Karl Wendt", "Per Halden"];
const COMMON: &str = "the of and to a in that is we it for on are with as this be have not they will you there at our \
                      but what from by or was all can has their one if more who about so do when people which would \
                      think going know out up year time now need make just work because very want get how than those \
                      said into other some them council town money";

fn main() {
    divan::main();
}

/// Numbers that look random and are the same every time (a linear congruential generator, Knuth's MMIX).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % n
    }

    /// Small numbers far more often than great ones.
    fn skewed(&mut self, n: usize) -> usize {
        let (once, twice) = (self.below(n), self.below(n));
        let within = once.min(twice);
        self.below(within + 1)
    }
}

/// A rare word: the more syllables, the rarer.
fn rare(dice: &mut Dice) -> String {
    const SYLLABLES: [&str; 20] = [
        "ba", "cor", "den", "fil", "gam", "hol", "jun", "kel", "lim", "mor", "nar", "pol", "quen", "ros", "sel", "tan",
        "ver", "wick", "yar", "zo",
    ];
    let rank = 1 + dice.skewed(5000);
    let mut rest = rank;
    let mut out = String::new();
    while rest > 0 || out.len() < 4 {
        out.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
    }
    out
}

/// The transcript and the sentences in it.
fn talk() -> (String, Vec<(usize, Vec<String>)>) {
    let common: Vec<&str> = COMMON.split_whitespace().collect();
    let mut dice = Dice(2031);
    let mut sentences = Vec::new();
    let (mut text, mut words, mut speaker) = (String::new(), 0, 0);
    while words < WORDS {
        if dice.below(8) == 0 || text.is_empty() {
            speaker = dice.below(SPEAKERS.len());
            text.push_str(&format!("\n{}: ", SPEAKERS[speaker].to_uppercase()));
        }
        let sentence: Vec<String> = (0..6 + dice.below(18))
            .map(|_| match dice.below(10) {
                0..6 => common[dice.skewed(common.len())].to_string(),
                _ => rare(&mut dice),
            })
            .collect();
        words += sentence.len();
        text.push_str(&format!("{}. ", printed(&sentence)));
        sentences.push((speaker, sentence));
    }
    (text, sentences)
}

fn printed(sentence: &[String]) -> String {
    let mut out = sentence.join(" ");
    out[..1].make_ascii_uppercase();
    out
}

/// A story that quotes from it.
fn story(sentences: &[(usize, Vec<String>)]) -> String {
    let mut dice = Dice(1913);
    let mut out = String::from("Ida Lund, Karl Wendt and Per Halden met the council on Monday.\n");
    for n in 0..QUOTATIONS {
        let (speaker, sentence) = &sentences[dice.below(sentences.len())];
        let mut words = sentence.clone();
        let at = 1 + dice.below(words.len() - 2);
        match n % 8 {
            1 => words[at] = "lighthouse".into(),
            3 => drop(words.remove(at)),
            5 => words.extend(sentences[dice.below(sentences.len())].1.iter().cloned()),
            7 => words.reverse(),
            _ => {}
        }
        out.push_str(&format!("“{},” {} said.\n", printed(&words), SPEAKERS[*speaker]));
    }
    out
}

struct Input {
    lexicon: Lexicon,
    furniture: Furniture,
    rules: RuleSet,
    story: String,
    talk: String,
}

impl Input {
    fn new() -> Input {
        let broken = "a built-in list is broken";
        let (talk, sentences) = talk();
        Input {
            lexicon: Lexicon::builtin().expect(broken),
            furniture: Furniture::builtin().expect(broken),
            rules: RuleSet::builtin(),
            story: story(&sentences),
            talk,
        }
    }

    fn analyse(&self) -> Vec<Analysis> {
        let story = read("story.txt", self.story.clone().into_bytes(), &self.furniture).expect("a story");
        let talk = read_reference("talk.txt", self.talk.clone().into_bytes(), &self.furniture, LIMIT);
        [story, talk.expect("a transcript")].map(|text| misquote::analyse(text, &self.lexicon)).into()
    }
}

/// Looking up alone, with what is known of the words of the transcript made anew.
#[divan::bench]
fn look_up(bencher: Bencher) {
    let input = Input::new();
    let all = input.analyse();
    let found = verify(&all, &input.rules, &input.lexicon);
    let count = |is: fn(&Verdict) -> bool| found.iter().filter(|v| is(&v.verdict)).count();
    let verbatim = count(|v| matches!(v, Verdict::Found(found) if found.is_verbatim()));
    assert!(found.len() == QUOTATIONS && (20..=24).contains(&verbatim), "{verbatim} of {}", found.len());
    bencher.bench_local(|| verify(&all, &input.rules, &input.lexicon));
}

/// All that `misquote check story.txt --reference talk.txt` does between start and report.
#[divan::bench]
fn check(bencher: Bencher) {
    let input = Input::new();
    bencher.bench_local(|| {
        let all = input.analyse();
        let utterances = link(&all[..1], &input.lexicon);
        let verified = verify(&all, &input.rules, &input.lexicon);
        check_against(&all, &utterances, &verified, &input.rules, &input.lexicon)
    });
}
