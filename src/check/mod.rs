//! From analyses and utterances to findings: one file per kind of rule. A kind does the work and the
//! rule's YAML says which words, relation or change it is about, so that a newsroom's own rule runs
//! through the same code as a built-in one.

mod affiliation;
mod alike;
mod both;
mod conflict;
mod credited;
mod cue;
mod finding;
mod first;
mod gender;
mod forms;
mod joints;
mod headline;
mod late;
mod lost;
mod marks;
mod names;
mod occasion;
mod omitted;
mod pronoun;
mod pair;
mod quotation;
mod reference;
mod renderings;
mod role;
mod sides;
mod source;
#[cfg(test)]
mod testing;
mod speaker;
mod spelling;
mod translated;
mod unclear;
mod vague;
mod versions;
mod when;
mod who;
mod withheld;
mod within;
mod wordage;

pub use finding::{Finding, Place, Related};

use crate::extract::Kind;
use crate::link::Utterance;
use crate::resolve::{Analysis, Quote};
use crate::rules::{Lexicon, Rule, RuleKind, RuleSet, Shape};
use crate::text::{Span, fold_char, tokens};
use crate::verify::{Verified, references_from};

/// All that a check may look at.
#[derive(Clone, Copy)]
pub(crate) struct Seen<'a> {
    /// The stories, in the order in which findings name them.
    pub stories: &'a [Analysis],
    /// The references, whose indices go on behind those of the stories.
    pub references: &'a [Analysis],
    /// What became of each quotation that was looked up in them.
    pub verified: &'a [Verified],
    /// What links them.
    pub utterances: &'a [Utterance],
    /// The word lists.
    pub lexicon: &'a Lexicon,
}

impl<'a> Seen<'a> {
    /// The stories whose copy is at hand, with their indices: only they can be looked at by themselves.
    fn whole(&self) -> impl Iterator<Item = (usize, &'a Analysis)> {
        self.stories.iter().enumerate().filter(|(_, analysis)| !analysis.story.is_in_pieces())
    }
}

/// Runs every rule that isn't off. Findings are ordered by story, place and rule.
pub fn check(stories: &[Analysis], utterances: &[Utterance], rules: &RuleSet, lexicon: &Lexicon) -> Vec<Finding> {
    check_against(stories, utterances, &[], rules, lexicon)
}

/// The same with what [`verify`](crate::verify::verify) found out; the references stand behind the stories, and
/// no rule looks at them by themselves.
pub fn check_against(
    all: &[Analysis],
    utterances: &[Utterance],
    verified: &[Verified],
    rules: &RuleSet,
    lexicon: &Lexicon,
) -> Vec<Finding> {
    let (stories, references) = all.split_at(references_from(all));
    let seen = Seen { stories, references, verified, utterances, lexicon };
    let mut found = Vec::new();
    for rule in rules.active() {
        match rule.kind {
            RuleKind::Marks => marks::check(rule, &seen, &mut found),
            RuleKind::Cue => cue::check(rule, &seen, &mut found),
            RuleKind::Source => source::check(rule, &seen, &mut found),
            RuleKind::Quotation => quotation::check(rule, &seen, &mut found),
            RuleKind::Speaker => speaker::check(rule, &seen, &mut found),
            RuleKind::Reference => reference::check(rule, &seen, &mut found),
            // Two texts are compared once for all rules about their difference.
            RuleKind::Pair => {}
        }
    }
    let pairs: Vec<&Rule> = rules.of(RuleKind::Pair).collect();
    pair::check(&pairs, &seen, &mut found);
    for finding in &mut found {
        finding.fingerprint = fingerprint(finding, &stories[finding.place.story]);
    }
    found.sort_by(|a, b| (a.place, &a.rule, &a.message).cmp(&(b.place, &b.rule, &b.message)));
    found.dedup();
    found
}

/// A finding of `rule` at `place`, its message filled with `values`; the caller adds emphasis,
/// related places and the utterance, [`check`] the fingerprint.
pub(crate) fn finding(rule: &Rule, place: Place, values: &[(&str, &str)]) -> Finding {
    Finding {
        rule: rule.id.clone(),
        level: rule.level,
        message: rule.say(values),
        place,
        emphasis: Vec::new(),
        related: Vec::new(),
        utterance: None,
        fingerprint: String::new(),
    }
}

/// Whether the rule looks at quotations of this shape; none looks at what nobody said.
pub(crate) fn looks_at(rule: &Rule, quote: &Quote) -> bool {
    let shape = match quote.quotation.kind {
        Kind::Direct => Shape::Direct,
        Kind::Partial => Shape::Partial,
        Kind::Indirect => Shape::Indirect,
        Kind::Scare => Shape::Scare,
    };
    !quote.is_belief() && (rule.when.quotation.is_empty() || rule.when.quotation.contains(&shape))
}

/// Whether `text` holds the words of `phrase` in order, whole; capitals and the shape of signs don't count.
pub(crate) fn holds_phrase(text: &str, phrase: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        tokens(text, Span::new(0, text.len())).iter().map(|token| folded(token.span, text)).collect()
    };
    let (text, phrase) = (words(text), words(phrase));
    !phrase.is_empty() && text.windows(phrase.len()).any(|window| window == phrase)
}

/// Words for a message: on one line, and cut after some sixty characters at the end of a word.
pub(crate) fn short(words: &str) -> String {
    let mut out = String::new();
    for word in words.split_whitespace() {
        if !out.is_empty() {
            if out.chars().count() + word.chars().count() > 60 {
                return out.trim_end_matches([',', '.', ';', ':']).to_string() + "…";
            }
            out.push(' ');
        }
        out.extend(word.chars().take(60));
    }
    out
}

/// A description in the middle of a message, where its article is no longer the head of a sentence.
pub(crate) fn mid_sentence(words: &str) -> String {
    let article = ["The ", "A ", "An ", "One "].into_iter().find(|article| words.starts_with(article));
    article.map_or(words.to_string(), |article| article.to_lowercase() + &words[article.len()..])
}

/// Rule, outlet and the words in question: edits elsewhere in the story don't change it, and neither
/// does moving the file. A bare sign says too little, so the words round it stand for it.
fn fingerprint(finding: &Finding, analysis: &Analysis) -> String {
    let (story, span) = (&analysis.story, finding.place.span);
    let telling = span.of(&story.text).contains(char::is_alphanumeric);
    let words = if telling { span } else { around(span, &story.text) };
    let mut hash = Fnv::new();
    hash.add(&finding.rule);
    hash.add(story.name());
    for span in std::iter::once(words).chain(finding.emphasis.iter().copied().filter(|_| telling)) {
        hash.add(&folded(span, &story.text));
    }
    format!("{:016x}", hash.0)
}

/// The span with some words on either side.
fn around(span: Span, text: &str) -> Span {
    const REACH: usize = 60;
    let start = (span.start().saturating_sub(REACH)..=span.start()).find(|&at| text.is_char_boundary(at));
    let end = (span.end()..=(span.end() + REACH).min(text.len())).rfind(|&at| text.is_char_boundary(at));
    Span::new(start.unwrap_or(span.start()), end.unwrap_or(span.end())).trimmed(text)
}

fn folded(span: Span, text: &str) -> String {
    let words: Vec<&str> = span.of(text).split_whitespace().collect();
    words.join(" ").chars().map(fold_char).flat_map(char::to_lowercase).collect()
}

/// FNV-1a, 64 bits: small, and the same for ever on every machine, which the standard library's isn't.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Fnv(0xcbf2_9ce4_8422_2325)
    }

    /// One field; the zero byte keeps "ab" + "c" and "a" + "bc" apart.
    fn add(&mut self, field: &str) {
        for byte in field.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fnv_is_the_published_one() {
        let mut hash = Fnv::new();
        hash.add("foobar");
        // 85944171f73967e8 is FNV-1a of "foobar"; one more round for the zero byte.
        assert_eq!(hash.0, 0x8594_4171_f739_67e8_u64.wrapping_mul(0x0100_0000_01b3));
    }

    #[test]
    fn phrases_match_whole_words_only() {
        assert!(holds_phrase("A source close to the Board’s chair", "close to the board's"));
        assert!(!holds_phrase("An outsourced clerk", "sourced"));
        assert!(!holds_phrase("a source", "a source said") && !holds_phrase("a source", ""));
    }

    #[test]
    fn messages_stay_short() {
        assert_eq!(short("a  b\nc"), "a b c");
        let long = short(&"wordy, ".repeat(20));
        assert!(long.ends_with("wordy…") && long.chars().count() <= 62, "{long}");
    }
}
