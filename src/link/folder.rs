//! One word after another without its house style: contractions are taken apart, figures read, spellings made
//! one, and words joined that are one phrase. Nothing here asks where a word stands; the walk over the text does
//! (see [`fold`](super::fold::fold)), and tells.

use super::folded::Folded;
use super::shape::{self, is_initials, starts_upper};
use super::stem::{spelling, stem};
use super::vocabulary::Vocabulary;
use super::word::Id;
use super::worded;
use crate::rules::Wording;
use crate::text::{Key, Span, Token, TokenKind, fold_word, key_of};

/// Words folded so far, and what the next one must know of where it stands.
pub struct Folder<'a> {
    /// The text.
    pub text: &'a str,
    /// The lists that house style is told by.
    pub wording: &'a Wording,
    /// What was met before.
    pub vocabulary: &'a mut Vocabulary,
    /// The words so far.
    pub out: &'a mut Vec<Folded>,
    /// The sentence that the next word stands in.
    pub sentence: u32,
    /// Whether an ellipsis or words outside the marks stand before it.
    pub gap: bool,
    /// In how many brackets.
    pub depth: usize,
    /// Whether it is the first of a sentence or a part, so that a capital says nothing.
    pub starts: bool,
}

impl Folder<'_> {
    /// A word that was met before, whatever stands round it: one look-up. Nothing is asked so often, so that it stands in
    /// one piece with the walk over the text.
    #[inline(always)]
    pub fn known(&mut self, t: Token, next: Option<&Token>, key: Option<Key>) -> bool {
        // One letter and signs without a space may be a masked word.
        if t.span.len() == 1 && next.is_some_and(|n| n.span.start() == t.span.end()) {
            return false;
        }
        let Some(met) = self.vocabulary.met(self.text, t.span, key) else { return false };
        self.push(t.span, met.pair);
        match met.second {
            Some(pair) => self.push(t.span, pair).contract(),
            None if met.ends_phrase => self.phrase(),
            None => {}
        }
        true
    }

    /// A word by itself, remembered if it is one word and can be no `figure` ("9" of "Mark-9" is none).
    pub fn learn(&mut self, t: Token, key: Option<Key>, figure: bool) {
        let before = self.out.len();
        self.word(t.span);
        if t.kind != TokenKind::Word || figure || before > self.out.len() {
            return;
        }
        match self.out[before..] {
            [one] if one.span == t.span && !one.contracted => {
                self.vocabulary.learn(self.text, t.span, key, one.pair, None);
            }
            [one, two] if one.span == t.span && two.span == t.span && two.contracted => {
                self.vocabulary.learn(self.text, t.span, key, one.pair, Some(two.pair));
            }
            _ => {}
        }
    }

    /// Puts a word behind those before.
    #[inline(always)]
    fn push(&mut self, span: Span, pair: Id) -> &mut Folded {
        let (form, stem) = self.vocabulary.of(pair);
        let upper = starts_upper(self.text, span);
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
    pub(super) fn push_word(&mut self, span: Span, form: &str, stem: &str) -> &mut Folded {
        let (form, stem) = (self.vocabulary.id(form), self.vocabulary.id(stem));
        let pair = self.vocabulary.pair(form, stem);
        self.push(span, pair)
    }

    /// One word, or several that stand in one ("don't", "same-sex").
    pub fn word(&mut self, span: Span) {
        let raw = span.of(self.text);
        let mut lower = String::new();
        fold_word(raw, &mut lower);
        if !lower.is_ascii() {
            lower = lower.chars().map(|c| self.wording.spelling.accents.get(&c).copied().unwrap_or(c)).collect();
        }
        let initials = is_initials(raw);
        if initials {
            lower.retain(|c| c != '.');
            // "US" is no "us".
            if self.wording.rarity(&lower) <= 1 && lower.len() == 2 {
                lower.push('.');
            }
        }
        let known = self.wording.spelling.variants.contains_key(&lower);
        if !known && lower.contains('\'') && self.contraction(span, &lower) {
            return;
        }
        if !known && lower.contains('-') {
            // "same-sex" and "same sex".
            let mut at = span.start();
            for piece in raw.split(['-', '‐', '‑']) {
                let part = Span::new(at, at + piece.len());
                at += piece.len();
                at += self.text[at..span.end()].chars().next().map_or(0, char::len_utf8);
                let key = Some(key_of(piece)).filter(|_| piece.bytes().all(|b| b.is_ascii_alphanumeric()));
                let token = Token { span: part, kind: TokenKind::Word };
                if piece.is_empty() || self.known(token, None, key) {
                    continue;
                }
                let lower = piece.to_lowercase();
                match worded::in_words(&lower, self.wording).filter(|_| lower != "one") {
                    Some(value) => {
                        let form = format!("{value}");
                        self.push_word(part, &form, &form).number = true;
                    }
                    None => self.learn(token, key, worded::may_begin(token, self.text, self.wording)),
                }
            }
            return;
        }
        if raw.starts_with(char::is_uppercase) && self.numbered(span, &lower) {
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
        for (ending, means) in &self.wording.spelling.contractions {
            let Some(base) = lower.strip_suffix(ending.as_str()) else { continue };
            let means = if ending == "'s" { self.wording.spelling.before_s.get(base) } else { means.first() };
            let Some(means) = means else { continue };
            let base = self.wording.spelling.bases.get(base).map_or(base, String::as_str);
            self.push_word(span, base, &stem(base, self.wording));
            let s = stem(means, self.wording);
            self.push_word(span, means, &s).contract();
            return true;
        }
        let Some(words) = self.wording.spelling.joined.get(lower) else { return false };
        for word in words {
            self.push_word(span, word, &stem(word, self.wording));
        }
        true
    }

    /// Makes one word of the phrase that the last words complete ("per cent").
    fn phrase(&mut self) {
        if !self.out.last().is_some_and(|w| self.vocabulary.ends_phrase(w.form)) || self.month_behind() {
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
            if let Some(form) = self.wording.spelling.variants.get(&joined) {
                let span = words[0].span.join(words[n - 1].span);
                let (form, stem) = (self.vocabulary.id(form), self.vocabulary.id(&stem(form, self.wording)));
                self.out.truncate(from + 1);
                self.out[from].span = span;
                self.out[from].set_pair(self.vocabulary.pair(form, stem), self.vocabulary);
            }
            return;
        }
    }

    /// "f---", "s**t": as "f*", which any word with that letter answers to.
    pub fn mask(&mut self, toks: &[Token]) -> Option<usize> {
        let (form, tokens) = shape::mask(toks, self.text)?;
        self.push_word(toks[0].span.join(toks[tokens - 1].span), &form, &form);
        Some(tokens)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::folded;
    use super::*;
    use crate::rules::Lexicon;

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
            ("the sceptical travellers burnt sulphur", "the skeptical travelers burned sulfur"),
            ("a paediatric programme of ten metres", "a pediatric program of ten meters"),
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
}
