//! Paragraphs, words and quotation marks: the story cut up once, for all who read it.

mod glyphs;
mod marks;
mod partner;
mod segmented;
mod unclosed;
mod when;

use glyphs::contracts;
pub use segmented::{MarkStyle, Marked, OddMark, Oddity, Paragraph, Segmented, Word};

use crate::rules::{Flags, Lexicon, Names, WordInfo};
use crate::text::{BlockKind, EMPTY, Span, Story, TokenKind, each_keyed_token, folded};

/// So many bytes of a story have one quoted stretch, about.
const QUOTED: usize = 160;

/// Cuts a story up.
pub fn segment(story: &Story, lexicon: &Lexicon) -> Segmented {
    // A word and the space or sign behind it are about six bytes.
    let mut out = Segmented {
        words: Vec::with_capacity(story.text.len() / 5),
        paragraphs: Vec::with_capacity(story.blocks().len()),
        marked: Vec::with_capacity(story.text.len() / QUOTED),
        ..Segmented::default()
    };
    let mut buffer = String::new();
    for block in story.blocks().iter().filter(|b| b.kind != BlockKind::Furniture) {
        let first_word = out.words.len();
        words(&story.text, block.span, lexicon, &mut buffer, &mut out.words);
        let first_mark = out.marked.len();
        let elision = |w: &str| is_elision(w, lexicon);
        marks::pair(&story.text, block.span, &elision, &mut out.marked, &mut out.odd);
        out.paragraphs.push(Paragraph {
            span: block.span,
            kind: block.kind,
            words: first_word..out.words.len(),
            marked: first_mark..out.marked.len(),
            flags: out.words[first_word..].iter().fold(Flags::default(), |all, word| all | word.flags),
        });
    }
    out.index();
    unclosed::join_paragraphs(story, &mut out);
    unclosed::cut_attributions(&mut out);
    out
}

fn is_elision(word: &str, lexicon: &Lexicon) -> bool {
    let decade = word.len() == 3 && word.ends_with('s') && word[..2].bytes().all(|b| b.is_ascii_digit());
    let year = word.len() == 2 && word.bytes().all(|b| b.is_ascii_digit());
    decade || year || lexicon.get(&word.to_lowercase()).flags.any(Flags::ELISION)
}

/// Looks the words up, and gives a full stop to the abbreviation or initial that it belongs to.
fn words(text: &str, span: Span, lexicon: &Lexicon, buffer: &mut String, out: &mut Vec<Word>) {
    let start = out.len();
    // Whether marks may be open that an apostrophe at the end of a word would close.
    let mut marked = false;
    let mut tokens = each_keyed_token(text, span);
    while let Some((token, key)) = tokens.next() {
        if let TokenKind::Sign(sign) = token.kind {
            let attached = |last: &&mut Word| last.span.end() == token.span.start();
            let last = out[start..].last_mut().filter(attached);
            match sign {
                '.' => {
                    if let Some(last) = last.filter(|last| takes_stop(text, last)) {
                        last.span = last.span.join(token.span);
                        continue;
                    }
                }
                '"' => {
                    let typed = |_: &&mut Word| contracts(&text[..token.span.start()], &text[token.span.end()..], true);
                    if let Some(last) = last.filter(typed)
                        && let Some((rest, _)) = tokens.next()
                    {
                        contract(text, rest.span, lexicon, last, buffer);
                        continue;
                    }
                }
                '*' | '_' | '`' if beside_word(text, token.span, span) => continue,
                '\'' | '‘' | '`' | '’' => marked |= !last.is_some_and(|last| last.kind_word()),
                _ => {}
            }
        }
        let mut info = match key {
            Some(key) => plain(&text.as_bytes()[token.span.start()..token.span.end()], lexicon.by_key(key)),
            None if token.is_word() => look_up(token.span.of(text), lexicon, buffer),
            None => WordInfo::default(),
        };
        if info.flags.any(Flags::TIME | Flags::ROLE | Flags::CAPITALS) {
            beside(text, token.span, &mut info, marked, out, start);
        }
        out.push(Word {
            span: token.span,
            kind: token.kind,
            flags: info.flags,
            traits: info.traits,
            lemma: info.lemma,
            key: key.unwrap_or(EMPTY),
        });
    }
}

/// `don"t`: joins to a word what stands behind a mark that was typed for an apostrophe.
#[inline(never)]
fn contract(text: &str, rest: Span, lexicon: &Lexicon, word: &mut Word, buffer: &mut String) {
    let info = look_up(&format!("{}'{}", word.span.of(text), rest.of(text)), lexicon, buffer);
    *word = Word {
        span: word.span.join(rest),
        flags: info.flags,
        traits: info.traits,
        lemma: info.lemma,
        key: EMPTY,
        ..*word
    };
}

/// What the words before one, from `start` on, say of it, and it of them. Few words ask it, so that it stays out of
/// the way of the others.
#[inline(never)]
fn beside(text: &str, word: Span, info: &mut WordInfo, marked: bool, before: &mut Vec<Word>, start: usize) {
    let capital = info.flags.any(Flags::TIME) && info.flags.any(Flags::CAPITAL);
    if capital && when::names(text, info, &before[start..], word) {
        // "Ida May has said"
        info.flags = info.flags.without(Flags::TIME | Flags::ADVERB | Flags::AUXILIARY | Flags::MODAL);
    }
    // "the WHO"
    let the = |w: &Word| !w.is(Flags::CAPITALS) && w.span.of(text).eq_ignore_ascii_case("the");
    let letters = info.flags.any(Flags::CAPITALS) && info.flags.any(Flags::RELATIVE);
    if letters && before[start..].last().is_some_and(the) {
        *info = WordInfo { flags: Flags::CAPITAL | Flags::CAPITALS, ..WordInfo::default() };
    }
    // "at 5 PM"
    let hour = |w: &Word| w.kind == TokenKind::Number;
    if info.flags.any(Flags::CAPITALS) && before[start..].last().is_some_and(hour) {
        info.flags = info.flags.without(Flags::ROLE | Flags::TITLE);
    }
    if info.flags.any(Flags::ROLE) && !marked {
        own(text, before, start, word.start());
    }
}

/// "Ms. Ellis’ brother": gives an apostrophe right behind a name in -s to the name that it makes an owner, where a noun
/// for somebody begins at `at`, a space behind it.
fn own(text: &str, words: &mut Vec<Word>, start: usize, at: usize) {
    let [.., name, sign] = &mut words[start..] else { return };
    let apostrophe = matches!(sign.kind, TokenKind::Sign('\'' | '’' | '‘')) && name.span.end() == sign.span.start();
    let owner = name.is(Flags::CAPITAL) && name.kind == TokenKind::Word && name.span.of(text).ends_with('s');
    if apostrophe && owner && sign.span.end() + 1 == at {
        name.span = name.span.join(sign.span);
        (name.flags, name.lemma) = ((name.flags | Flags::GENITIVE).without(Flags::CUE_VERB), 0);
        words.pop();
    }
}

/// Whether an asterisk, underscore or backtick is emphasis: no space parts it from what it marks.
fn beside_word(text: &str, sign: Span, paragraph: Span) -> bool {
    let solid = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
    solid(text[paragraph.start()..sign.start()].chars().next_back())
        || solid(text[sign.end()..paragraph.end()].chars().next())
}

fn takes_stop(text: &str, word: &Word) -> bool {
    let written = word.span.of(text);
    let initial = written.len() == 1 && word.flags.any(Flags::CAPITAL) && written != "I";
    let abbreviation = word.flags.any(Flags::TITLE_ABBREVIATION | Flags::ABBREVIATION) && !written.ends_with('.');
    // "no", "co" and "ill" are words; the abbreviations are "No.", "Co.", "Ill."
    // "Orr v. Lund"
    let versus = written.len() <= "vs".len() && word.flags.any(Flags::TITLE_ABBREVIATION);
    initial || versus || abbreviation && word.flags.any(Flags::CAPITAL) || abbreviation && written.contains('.')
}

/// What a word in "-ly" is known as that is no adverb: "assembly", "apply".
const NO_ADVERB: Flags = Flags(
    Flags::VERB.0 | Flags::CUE_VERB.0 | Flags::CUE_NOUN.0 | Flags::NOUN_LIKE.0 | Flags::BODY_HEAD.0 | Flags::OCCASION.0,
);

/// Longest prefix before a role and a hyphen, in bytes.
const PREFIX: usize = "great".len();

/// What is said of a role that has "co-" or "ex-" before it.
const OF_ROLE: Flags =
    Flags(Flags::ROLE.0 | Flags::PLURAL.0 | Flags::MALE.0 | Flags::FEMALE.0 | Flags::TITLE.0 | Flags::NOUN_LIKE.0);

/// What a word in "-ed" is known as that is no verb, unless it is known as one, too: "hundred", "the second seed".
const NO_VERB: Flags = Flags(Flags::NOUN_LIKE.0 | Flags::ROLE.0);

/// What the lists say of a word of plain letters and digits, and what its shape says.
fn plain(word: &[u8], mut info: WordInfo) -> WordInfo {
    let initials = || str::from_utf8(word).is_ok_and(|word| Names::builtin().initials.has(word));
    if info.flags.any(Flags::CAPITALS) && !is_letters(word)
        || info.flags.any(Flags::PRONOUN) && is_letters(word) && initials()
    {
        info = WordInfo::default();
    }
    let mut flags = info.flags;
    if word[0].is_ascii_uppercase() {
        let capitals = word.len() > 1 && !word.iter().any(u8::is_ascii_lowercase);
        flags = flags | if capitals { Flags::CAPITAL | Flags::CAPITALS } else { Flags::CAPITAL };
    }
    WordInfo { flags: flags | ending(word, flags), ..info }
}

/// "MP", "MPs", not "mp": whether it begins with two capitals, as the letters that stand for an office do.
fn is_letters(word: &[u8]) -> bool {
    matches!(word, [b'A'..=b'Z', b'A'..=b'Z', ..])
}

/// What a word's last letters say; `known` is what is known of it else.
fn ending(word: &[u8], known: Flags) -> Flags {
    let [_, .., third, second, last] = *word else { return Flags::default() };
    // The bit that tells a small letter from its capital.
    match [third, second, last].map(|b| b | 0x20) {
        [_, b'l', b'y'] if !known.any(NO_ADVERB) => Flags::LY,
        [_, b'e', b'd'] if !known.any(NO_VERB) || known.any(Flags::VERB | Flags::CUE_VERB) => Flags::ED,
        [b'i', b'n', b'g'] if word.len() > 4 => Flags::ENDS_ING,
        _ => Flags::default(),
    }
}

/// The same of a word that has signs in it. In one piece with the reading of words, as it was before it had two callers.
#[inline(always)]
fn look_up(word: &str, lexicon: &Lexicon, buffer: &mut String) -> WordInfo {
    // Folded once, it is read faster.
    let folded = folded(word, buffer);
    let mut info = lexicon.get(folded);
    if info == WordInfo::default() {
        let stem = folded.trim_end_matches('.');
        info = lexicon.get(stem.strip_suffix("'s").unwrap_or(stem));
        // "he'll": both words; "Ann's" is one.
        let cut = stem.rfind('\'').filter(|&at| info == WordInfo::default() && !stem[at..].eq_ignore_ascii_case("'s"));
        if let Some((subject, verb)) = cut.map(|at| (lexicon.get(&stem[..at]), lexicon.get(&stem[at..])))
            && verb != WordInfo::default()
        {
            info.flags = subject.flags | verb.flags;
        }
    }
    // "Maj-Gen.", "Det-Insp."
    let named = info == WordInfo::default() && word.starts_with(|c: char| c.is_ascii_uppercase());
    if named && let Some((_, rank)) = folded.rsplit_once('-') {
        info.flags = Flags(lexicon.get(rank).flags.0 & Flags::TITLE_ABBREVIATION.0);
    }
    // "co-host", "ex-mayors"
    if info == WordInfo::default()
        && let Some(at) = folded.bytes().take(PREFIX + 1).position(|b| b == b'-')
        && Names::builtin().prefixed.has(&folded[..at])
    {
        let role = lexicon.get(folded[at + 1..].trim_end_matches("'s")).flags;
        info.flags = if role.any(Flags::ROLE) { Flags(role.0 & OF_ROLE.0) } else { Flags::default() };
    }
    if info.flags.any(Flags::CAPITALS) && !is_letters(word.as_bytes()) {
        info = WordInfo::default();
    }
    let mut flags = info.flags;
    let first = word.chars().next();
    if first.is_some_and(char::is_uppercase) || matches!(first, Some('@' | '#')) {
        flags = flags | Flags::CAPITAL;
        if let [_, b'-', b'A'..=b'Z', ..] = word.as_bytes() {
            // "R-Ky."
            let place = folded.get(2..).is_some_and(|p| lexicon.get(p).flags.any(Flags::ABBREVIATION));
            flags = flags | Flags::PARTY | if place { Flags::ABBREVIATION } else { Flags::default() };
        }
        if word.len() > 1 && word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase) {
            flags = flags | Flags::CAPITALS;
        }
    }
    // "al-Amin", "d'Orr"
    if first.is_some_and(char::is_lowercase) && Names::builtin().is_joined(word) {
        flags = flags | Flags::CAPITAL;
    }
    // "he's" is no genitive.
    let contraction = flags.any(Flags::PRONOUN | Flags::RELATIVE);
    let genitive = matches!(folded.as_bytes(), [_, .., b'\'', b's' | b'S']);
    if genitive && !contraction {
        flags = Flags((flags | Flags::GENITIVE).0 & !Flags::CUE_VERB.0);
        info.lemma = 0;
    } else {
        flags = flags | ending(folded.as_bytes(), flags);
    }
    WordInfo { flags, ..info }
}
