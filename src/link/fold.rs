//! Words as they are compared. House style (contractions, figures, US or UK spelling, hyphens, capitals)
//! is folded away here, once, so that alignment and the classing of changes never ask about it again.
//! What is folded still knows the bytes it came from: every change is shown in the copy's own words.

use super::folded::Folded;
use super::numbers;
use super::shape::{self, is_initials, starts_upper};
use super::stem::{spelling, stem};
use super::vocabulary::Vocabulary;
use super::word::Id;
use crate::rules::Wording;
use crate::text::{Key, Span, Token, TokenKind, each_keyed_token, fold_word, key_of};

/// Folds the words of `parts`, in order, into `out`, which is cleared first; a word that `vocabulary` has
/// met costs one look-up. A sentence ends at a stop before a capital, at an ellipsis before a capital,
/// and between parts where the copy's own sentence ended.
pub fn fold(text: &str, parts: &[Span], wording: &Wording, vocabulary: &mut Vocabulary, out: &mut Vec<Folded>) {
    out.clear();
    let mut f = Folder { text, wording, vocabulary, out, sentence: 0, gap: false, depth: 0, starts: true };
    for (i, &part) in parts.iter().enumerate() {
        if i > 0 {
            f.between(parts[i - 1].end, part.start);
        }
        f.part(part);
    }
}

struct Folder<'a> {
    text: &'a str,
    wording: &'a Wording,
    vocabulary: &'a mut Vocabulary,
    out: &'a mut Vec<Folded>,
    sentence: u32,
    gap: bool,
    depth: usize,
    starts: bool,
}

impl Folder<'_> {
    /// What stands between two parts of one quotation: did the copy's sentence end there?
    fn between(&mut self, from: usize, to: usize) {
        let outside = &self.text[from.min(to)..to];
        let end = outside.trim_end_matches(|c: char| c.is_whitespace() || "\"“”„«»'‘’`".contains(c));
        let inside = self.text[..from].trim_end().chars().next_back();
        self.gap = true;
        self.starts = true;
        if end.ends_with(['.', '?', '!', ':']) || outside.contains('\n') || matches!(inside, Some('.' | '?' | '!')) {
            self.next_sentence();
        }
    }

    fn next_sentence(&mut self) {
        self.sentence = self.out.last().map_or(0, |w| w.sentence + 1);
        self.starts = true;
    }

    fn part(&mut self, part: Span) {
        let (mut toks, mut keys) = std::mem::take(&mut self.vocabulary.tokens);
        toks.clear();
        keys.clear();
        each_keyed_token(self.text, part).for_each(|(token, key)| {
            toks.push(token);
            keys.push(key);
        });
        let mut i = 0;
        while i < toks.len() {
            let t = toks[i];
            match t.kind {
                TokenKind::Sign('[' | '(') => self.depth += 1,
                TokenKind::Sign(']' | ')') => self.depth = self.depth.saturating_sub(1),
                TokenKind::Sign(c @ ('…' | '.' | '?' | '!')) => {
                    let dots = toks[i..].iter().take_while(|t| t.is('.')).count();
                    let ellipsis = c == '…' || dots >= 3;
                    i += dots.max(1) - 1;
                    let next = toks[i + 1..].iter().find(|t| t.is_word());
                    let capital =
                        next.is_some_and(|n| n.kind == TokenKind::Number || starts_upper(n.span.of(self.text)));
                    self.gap |= ellipsis;
                    if capital && !(c == '.' && !ellipsis && self.abbreviated()) {
                        self.next_sentence();
                    }
                }
                TokenKind::Sign(_) if t.is('%') || t.is('&') => self.word(t.span),
                TokenKind::Sign(c @ ('$' | '£' | '€')) => {
                    if let Some(n) = toks.get(i + 1).filter(|n| n.kind == TokenKind::Number) {
                        let used = self.number(&toks[i + 1..]);
                        let last = self.out.len() - 1;
                        self.out[last].span = t.span.join(self.out[last].span).join(n.span);
                        let form = format!("{}{c}", self.vocabulary.text(self.out[last].form));
                        let form = self.vocabulary.id(&form);
                        self.out[last].set_pair(self.vocabulary.pair(form, form), self.vocabulary);
                        i += used;
                        // "$5 million dollars" is not worth a word.
                    }
                }
                TokenKind::Sign(_) => {}
                _ if self.known(t, toks.get(i + 1), keys[i]) => {}
                _ => {
                    let figure = numbers::may_begin(t, self.text, self.wording);
                    let used = figure.then(|| self.number(&toks[i..])).filter(|&used| used > 0);
                    match used.or_else(|| self.mask(&toks[i..])) {
                        Some(used) => i += used - 1,
                        None => self.learn(t, keys[i], figure),
                    }
                }
            }
            i += 1;
        }
        self.depth = 0;
        self.vocabulary.tokens = (toks, keys);
    }

    /// Whether the last word is one that a stop shortens: "Mr", "Jan", an initial.
    fn abbreviated(&self) -> bool {
        self.out.last().is_some_and(|w| {
            let raw = w.span.of(self.text).to_lowercase();
            let single = raw.chars().count() == 1 && raw != "i";
            single
                || self.wording.honorifics.contains(&raw)
                || self.wording.variants.contains_key(&raw) && raw.len() <= 4
                || matches!(
                    raw.as_str(),
                    "st" | "mt" | "jr" | "sr" | "vs" | "no" | "inc" | "corp" | "lt" | "col" | "rev"
                )
        })
    }

    /// A word that was met before, whatever stands round it: one look-up.
    fn known(&mut self, t: Token, next: Option<&Token>, key: Option<Key>) -> bool {
        let raw = t.span.of(self.text);
        // One letter and signs without a space may be a masked word.
        if raw.len() == 1 && next.is_some_and(|n| n.span.start == t.span.end) {
            return false;
        }
        let Some(met) = self.vocabulary.met(raw, key) else { return false };
        self.push(t.span, met.pair);
        match met.second {
            Some(pair) => self.push(t.span, pair).contracted = true,
            None if met.ends_phrase => self.phrase(),
            None => {}
        }
        true
    }

    /// A word by itself, remembered if it is one word and can be no `figure` ("9" of "Mark-9" is none).
    fn learn(&mut self, t: Token, key: Option<Key>, figure: bool) {
        let before = self.out.len();
        self.word(t.span);
        let raw = t.span.of(self.text);
        if t.kind != TokenKind::Word || figure || before > self.out.len() {
            return;
        }
        match self.out[before..] {
            [one] if one.span == t.span && !one.contracted => {
                self.vocabulary.learn(raw, key, one.pair, None);
            }
            [one, two] if one.span == t.span && two.span == t.span && two.contracted => {
                self.vocabulary.learn(raw, key, one.pair, Some(two.pair));
            }
            _ => {}
        }
    }

    fn push(&mut self, span: Span, pair: Id) -> &mut Folded {
        let (form, stem) = (self.vocabulary.form(pair), self.vocabulary.stem(pair));
        let upper = starts_upper(span.of(self.text));
        let word = Folded {
            span,
            name: upper && !self.starts && !self.vocabulary.shape(form).is_i,
            capital: upper,
            form,
            stem,
            pair,
            sentence: self.sentence,
            number: false,
            bracketed: self.depth > 0,
            gap_before: std::mem::take(&mut self.gap),
            contracted: false,
        };
        self.starts = false;
        self.out.push(word);
        let last = self.out.len() - 1;
        &mut self.out[last]
    }

    /// The same with letters.
    fn push_word(&mut self, span: Span, form: &str, stem: &str) -> &mut Folded {
        let (form, stem) = (self.vocabulary.id(form), self.vocabulary.id(stem));
        let pair = self.vocabulary.pair(form, stem);
        self.push(span, pair)
    }

    fn word(&mut self, span: Span) {
        let raw = span.of(self.text);
        let mut lower = String::new();
        fold_word(raw, &mut lower);
        let initials = is_initials(raw);
        if initials {
            lower.retain(|c| c != '.');
            // "US" is no "us".
            if self.wording.rarity(&lower) <= 1 && lower.len() == 2 {
                lower.push('.');
            }
        }
        let known = self.wording.variants.contains_key(&lower);
        if !known && lower.contains('\'') && self.contraction(span, &lower) {
            return;
        }
        if !known && lower.contains('-') {
            // "same-sex" and "same sex".
            let mut at = span.start;
            for piece in raw.split(['-', '‐', '‑']) {
                let part = Span::new(at, at + piece.len());
                at += piece.len();
                at += self.text[at..span.end].chars().next().map_or(0, char::len_utf8);
                let key = Some(key_of(piece)).filter(|_| piece.bytes().all(|b| b.is_ascii_alphanumeric()));
                let token = Token { span: part, kind: TokenKind::Word };
                if piece.is_empty() || self.known(token, None, key) {
                    continue;
                }
                let lower = piece.to_lowercase();
                match numbers::in_words(&lower, self.wording).filter(|_| lower != "one") {
                    Some(value) => {
                        let form = format!("{value}");
                        self.push_word(part, &form, &form).number = true;
                    }
                    None => self.learn(token, key, numbers::may_begin(token, self.text, self.wording)),
                }
            }
            return;
        }
        let form = spelling(&lower, self.wording);
        for (i, piece) in form.split(' ').enumerate() {
            let s = if initials { piece.to_string() } else { stem(piece, self.wording) };
            let w = self.push_word(span, piece, &s);
            w.name &= i == 0;
        }
        self.phrase();
    }

    /// Splits "don't" into "do" and "not"; "Ann's" is left whole.
    fn contraction(&mut self, span: Span, lower: &str) -> bool {
        for (ending, means) in &self.wording.contractions {
            let Some(base) = lower.strip_suffix(ending.as_str()) else { continue };
            if ending == "'s" && !(self.wording.rarity(base) <= 1 && (base == "let" || TAKE_IS.contains(&base))) {
                continue;
            }
            let base = match base {
                "ca" => "can",
                "wo" => "will",
                "sha" => "shall",
                "ai" => "is",
                b => b,
            };
            let means = if base == "let" { "us" } else { &means[0] };
            self.push_word(span, base, &stem(base, self.wording));
            let s = stem(means, self.wording);
            self.push_word(span, means, &s).contracted = true;
            return true;
        }
        if lower == "cannot" {
            self.push_word(span, "can", "can");
            self.push_word(span, "not", "not");
            return true;
        }
        false
    }

    /// Makes one word of the phrase that the last words complete ("per cent").
    fn phrase(&mut self) {
        if !self.out.last().is_some_and(|w| self.vocabulary.ends_phrase(w.form)) {
            return;
        }
        for n in [3, 2] {
            let Some(from) = self.out.len().checked_sub(n) else { continue };
            let words = &self.out[from..];
            if !self.vocabulary.begins_phrase(words[0].form) {
                continue;
            }
            let of = |w: &Folded| self.vocabulary.text(w.form);
            let Some(all) = self.wording.phrases.get(of(&words[0])) else { continue };
            let joined = words.iter().map(of).collect::<Vec<_>>().join(" ");
            let one_sentence = words.iter().all(|w| w.sentence == words[0].sentence);
            if !one_sentence || !all.contains(&joined) {
                continue;
            }
            if let Some(form) = self.wording.variants.get(&joined) {
                let span = words[0].span.join(words[n - 1].span);
                let (form, stem) = (self.vocabulary.id(form), self.vocabulary.id(&stem(form, self.wording)));
                self.out.truncate(from + 1);
                self.out[from].span = span;
                self.out[from].set_pair(self.vocabulary.pair(form, stem), self.vocabulary);
            }
            return;
        }
    }

    /// Reads a number in figures or words at the head of `toks`; how many tokens it took.
    fn number(&mut self, toks: &[Token]) -> usize {
        let Some(number) = numbers::read(toks, self.text, self.wording) else { return 0 };
        let mut span = toks[0].span.join(toks[number.tokens - 1].span);
        // "a hundred" is "100".
        if let Some(last) = self.out.last()
            && self.vocabulary.text(last.form) == "a"
            && number.takes_article
            && last.sentence == self.sentence
        {
            span = last.span.join(span);
            self.out.pop();
        }
        self.push_word(span, &number.form, &number.form).number = true;
        number.tokens
    }

    /// "f---", "s**t": as "f*", which any word with that letter answers to.
    fn mask(&mut self, toks: &[Token]) -> Option<usize> {
        let (form, tokens) = shape::mask(toks, self.text)?;
        self.push_word(toks[0].span.join(toks[tokens - 1].span), &form, &form);
        Some(tokens)
    }
}

/// Words after which "'s" is a verb.
const TAKE_IS: [&str; 13] =
    ["he", "she", "it", "that", "there", "here", "what", "who", "where", "how", "when", "why", "this"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Lexicon;

    fn folded(text: &str, parts: &[Span]) -> (Vec<Folded>, Vocabulary) {
        let lexicon = Lexicon::builtin().unwrap();
        let mut vocabulary = Vocabulary::bare(lexicon.wording());
        let mut out = Vec::new();
        // What was met before must fold as what was not.
        fold(text, parts, lexicon.wording(), &mut vocabulary, &mut out);
        let first = out.clone();
        fold(text, parts, lexicon.wording(), &mut vocabulary, &mut out);
        assert_eq!(first, out);
        (out, vocabulary)
    }

    fn forms(text: &str) -> Vec<String> {
        let (words, vocabulary) = folded(text, &[Span::new(0, text.len())]);
        words.iter().map(|w| vocabulary.text(w.form).to_string()).collect()
    }

    #[test]
    fn house_style_is_folded_away() {
        for (a, b) in [
            ("We don’t know, he’s out", "we do not know he is out"),
            ("same-sex e-mail at the centre", "Same sex email at the center"),
            ("34 per cent of F.B.I. staff", "34% of FBI staff"),
            ("5,000 boats, $5 million", "five thousand boats, $5m illion".replace("5m illion", "5,000,000").as_str()),
            ("two hundred and five on the 10th", "205 on the tenth"),
            ("The United States agrees", "the U.S. agrees"),
            ("A hundred men", "100 men"),
        ] {
            assert_eq!(forms(a), forms(b));
        }
        assert_ne!(forms("tell us"), forms("tell US"));
        assert_eq!(forms("a one-in-three chance"), forms("a 1 in 3 chance"));
    }

    #[test]
    fn contracted_has_is_the_same_as_has() {
        let lexicon = Lexicon::builtin().unwrap();
        let w = lexicon.wording();
        let same = |text: &str, i: usize, j: usize| {
            let (words, v) = folded(text, &[Span::new(0, text.len())]);
            words[i].same(&words[j], &v, w)
        };
        assert!(same("he's gone, he has gone", 1, 4));
        assert!(!same("he is gone, he has gone", 1, 4));
        assert!(same("what the h---, what the hell", 2, 5));
    }

    #[test]
    fn sentences_gaps_and_brackets_are_told() {
        let text = "Mr. Ames left. We ... stay [here]. Go";
        let (words, _) = folded(text, &[Span::new(0, text.len())]);
        let told: Vec<_> = words.iter().map(|w| (w.sentence, w.gap_before, w.bracketed)).collect();
        let want = [(0, false, false); 3].into_iter().chain([(1, false, false), (1, true, false), (1, false, true)]);
        assert_eq!(told, want.chain([(2, false, false)]).collect::<Vec<_>>());
        assert!(words[1].name && !words[3].name);
    }

    #[test]
    fn a_part_goes_on_unless_the_copy_ended_its_sentence() {
        let text = "“We stay,” he said, “and work.” “All right,” he said. “Good night.”";
        let part = |w: &str| Span::from(text.find(w).map(|i| i..i + w.len()).unwrap());
        let n = |a: &str, b: &str| folded(text, &[part(a), part(b)]).0.last().unwrap().sentence;
        assert_eq!(n("We stay,", "and work."), 0);
        assert_eq!(n("All right,", "Good night."), 1);
    }
}
