//! Every name of a person that a story prints, wherever it stands: in the headline, in copy, inside
//! marks. The resolver keeps those who speak; the rules about names must also see the full name that
//! a headline gave, or the second spelling that the resolver took for a second person.

use crate::resolve::Analysis;
use crate::rules::{Flags, Names};
use crate::segment::Word;
use crate::text::{Span, TokenKind, fold_char};

/// A run of more words is the title of a work, or a headline in capitals.
const LONGEST: usize = 4;

/// One place where a name stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name<'a> {
    /// From the first name, or what is there of the name, to the last word without its ’s.
    pub span: Span,
    /// The first name, if it stands here.
    pub given: Option<&'a str>,
    /// The last word, without its ’s.
    pub family: &'a str,
    /// A post or role stands before it: “Mayor Lund”, “the skipper Lund”.
    pub titled: bool,
    /// A preposition stands before it, as before a place: “in France”.
    pub placed: bool,
    /// Whether it stands inside quotation marks.
    pub marked: bool,
}

/// The names of a story in order.
pub(super) fn names(analysis: &Analysis) -> Vec<Name<'_>> {
    let (text, segmented) = (&analysis.story.text, &analysis.segmented);
    let mut out = Vec::new();
    for paragraph in &segmented.paragraphs {
        let words = &segmented.words[paragraph.words.clone()];
        let mut marks = segmented.marked[paragraph.marked.clone()].iter().peekable();
        let mut at = 0;
        while at < words.len() {
            if !is_part(&words[at], text) {
                at += 1;
                continue;
            }
            let end = run_end(words, at, text);
            while marks.next_if(|mark| mark.outer.end() <= words[at].span.start()).is_some() {}
            let marked = marks.peek().is_some_and(|mark| mark.outer.start() <= words[at].span.start());
            let before = |flags: Flags| at.checked_sub(1).is_some_and(|i| words[i].is(flags));
            // “The NPA Charter” is named for a body as what stands behind “in” is for a place.
            let (role, placed) = (before(POST), before(Flags::PREPOSITION | Flags::CAPITALS));
            let found = name(&words[at..end], text);
            out.extend(found.map(|name| Name { titled: name.titled || role, placed, marked, ..name }));
            at = end;
        }
    }
    out
}

/// What stands before a name and is no part of it.
const POST: Flags = Flags(Flags::TITLE.0 | Flags::ROLE.0);
/// Words that may have a capital at the head of a sentence, and days.
pub(super) const SMALL: Flags = Flags(
    Flags::DETERMINER.0
        | Flags::PREPOSITION.0
        | Flags::COORDINATOR.0
        | Flags::SUBORDINATOR.0
        | Flags::RELATIVE.0
        | Flags::PRONOUN.0
        | Flags::AUXILIARY.0
        | Flags::ADVERB.0
        | Flags::NEGATION.0
        | Flags::INDEFINITE.0,
);

/// A capitalised word, or an initial; other words in capitals are bodies, or headlines. “I’ve” is no name.
fn is_part(word: &Word, text: &str) -> bool {
    let contracted = word.span.of(text).starts_with("I’") || word.span.of(text).starts_with("I'");
    let plain = !word.is(Flags::CAPITALS) && !contracted;
    word.kind == TokenKind::Word && word.is(Flags::CAPITAL) && (plain || is_initial(word, text))
}

/// Whether the word may be one of a name: “A.” is an initial, “A” is not.
pub(super) fn is_of_name(word: &Word, text: &str) -> bool {
    is_part(word, text) && (!word.is(SMALL) || is_initial(word, text))
}

/// “K.”, “J.K.”; “Mr.” is none.
fn is_initial(word: &Word, text: &str) -> bool {
    let word = word.span.of(text);
    word.len() <= 4 && word.ends_with('.') && word.chars().all(|c| c == '.' || c.is_uppercase())
}

/// Where the run of capitalised words that begins at `at` ends; a genitive ends it.
fn run_end(words: &[Word], at: usize, text: &str) -> usize {
    let goes_on = |i: usize| is_part(&words[i], text) && !words[i - 1].is(Flags::GENITIVE);
    (at + 1..words.len()).find(|&i| !goes_on(i)).unwrap_or(words.len())
}

/// The name at the end of a run of capitalised words.
fn name<'a>(run: &[Word], text: &'a str) -> Option<Name<'a>> {
    let names = Names::builtin();
    let is_suffix = |word: &&Word| names.is_generation(word.span.of(text));
    let run = &run[..run.len() - run.iter().rev().take_while(is_suffix).count()];
    let last = run.len().checked_sub(1)?;
    let post = run[..last].iter().rposition(|word| word.is(POST | Flags::HONORIFIC));
    let small = run[..last].iter().take_while(|word| !is_of_name(word, text)).count();
    let words = &run[post.map_or(0, |i| i + 1).max(small)..];
    let titled = post.is_some_and(|i| run[i].is(POST) && !names.is_address(run[i].span.of(text)));
    let no_name = Flags::BODY | Flags::BODY_HEAD | Flags::TIME;
    let family = words.last()?;
    let plural = family.is(Flags::ROLE) && family.is(Flags::PLURAL);
    if words.len() > LONGEST || plural || !is_of_name(family, text) || words.iter().any(|word| word.is(no_name)) {
        return None;
    }
    let bare = bare(family.span.of(text));
    let given = (words.len() > 1).then(|| words[0].span.of(text));
    let span = Span::new(words[0].span.start(), family.span.start() + bare.len());
    Some(Name { span, given, family: bare, titled, placed: false, marked: false })
}

/// Without the ’s at its end.
pub(super) fn bare(word: &str) -> &str {
    word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word)
}

/// Where copy begins: lines before the first paragraph of normal length are headlines, decks and
/// datelines, whatever their marks. `0` if the story has no such paragraph.
pub(super) fn copy_start(analysis: &Analysis) -> usize {
    const NORMAL: usize = 20;
    let first = analysis.segmented.paragraphs.iter().find(|paragraph| paragraph.words.len() > NORMAL);
    first.map_or(0, |paragraph| paragraph.span.start())
}

/// For comparing: lower case, plain signs.
pub(super) fn fold(name: &str) -> String {
    name.chars().map(fold_char).flat_map(char::to_lowercase).collect()
}
