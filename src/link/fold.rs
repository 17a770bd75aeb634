//! Words as they are compared. House style (contractions, figures, US or UK spelling, hyphens, capitals)
//! is folded away here, once, so that alignment and the classing of changes never ask about it again.
//! What is folded still knows the bytes it came from: every change is shown in the copy's own words.

use super::figures;
use super::folded::Folded;
use super::folder::Folder;
use super::shape::starts_upper;
use super::vocabulary::Vocabulary;
use super::worded;
use crate::rules::Wording;
use crate::text::{Span, Token, TokenKind, each_keyed_token};

/// So many words and signs may stand in brackets. An outlet that cuts a quotation may cut off where they end, and what it
/// goes on with was said all the same.
const ASIDE: usize = 60;

/// Whether what stands in the brackets that begin before these tokens ends among them.
fn closes(open: char, after: &[Token]) -> bool {
    let close = if open == '[' { ']' } else { ')' };
    after.iter().take(ASIDE).any(|t| t.is(close))
}

/// Whether a dash stands between two figures without a space: "10–15", "2%-3%".
fn ranges(toks: &[Token], at: usize) -> bool {
    let figure = |t: &Token| t.kind == TokenKind::Number;
    let before = at.checked_sub(1).map(|i| toks[i]).filter(|t| figure(t) || t.is('%'));
    let after = toks.get(at + 1).filter(|t| figure(t) || ['$', '£', '€', '₹'].iter().any(|&sign| t.is(sign)));
    let span = toks[at].span;
    before.is_some_and(|t| t.span.end() == span.start()) && after.is_some_and(|t| t.span.start() == span.end())
}

/// Folds the words of `parts`, in order, into `out`, which is cleared first; a word that `vocabulary` has
/// met costs one look-up. A sentence ends at a stop before a capital, at an ellipsis before a capital,
/// and between parts where the copy's own sentence ended.
pub fn fold(text: &str, parts: &[Span], wording: &Wording, vocabulary: &mut Vocabulary, out: &mut Vec<Folded>) {
    out.clear();
    let mut f = Folder { text, wording, vocabulary, out, sentence: 0, gap: false, depth: 0, starts: true };
    for (i, &part) in parts.iter().enumerate() {
        if i > 0 {
            f.between(parts[i - 1].end(), part.start());
        }
        f.part(part);
    }
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
        for (token, key) in each_keyed_token(self.text, part) {
            // A word with a sign in it has no key.
            if key.is_none() && token.is_word() {
                let pieces = figures::pieces(token, self.text, self.wording);
                if !pieces.is_empty() {
                    toks.extend(pieces.iter().map(|piece| piece.0));
                    keys.extend(pieces.iter().map(|piece| piece.1));
                    continue;
                }
            }
            toks.push(token);
            keys.push(key);
        }
        self.vocabulary.fetch(&keys);
        let mut i = 0;
        while i < toks.len() {
            let t = toks[i];
            match t.kind {
                TokenKind::Sign(open @ ('[' | '(')) => self.depth += usize::from(closes(open, &toks[i + 1..])),
                TokenKind::Sign(']' | ')') => self.depth = self.depth.saturating_sub(1),
                TokenKind::Sign(c @ ('…' | '.' | '?' | '!')) => {
                    let dots = toks[i..].iter().take_while(|t| t.is('.')).count();
                    let ellipsis = c == '…' || dots >= 3;
                    i += dots.max(1) - 1;
                    let next = toks[i + 1..].iter().find(|t| t.is_word());
                    let capital = next.is_some_and(|n| n.kind == TokenKind::Number || starts_upper(self.text, n.span));
                    self.gap |= ellipsis;
                    if capital && !(c == '.' && !ellipsis && self.abbreviated()) {
                        self.next_sentence();
                    }
                }
                TokenKind::Sign(_) if t.is('%') || t.is('&') => {
                    self.word(t.span);
                    i += usize::from(t.is('&')) * self.entity(&toks[i + 1..]);
                }
                TokenKind::Sign(c @ ('$' | '£' | '€' | '₹')) => {
                    if let Some(n) = toks.get(i + 1).filter(|n| n.kind == TokenKind::Number) {
                        let used = self.number(&toks[i + 1..], true);
                        let last = self.out.len() - 1;
                        self.out[last].span = t.span.join(self.out[last].span).join(n.span);
                        let form = format!("{}{c}", self.vocabulary.text(self.out[last].form));
                        let form = self.vocabulary.id(&form);
                        self.out[last].set_pair(self.vocabulary.pair(form, form), self.vocabulary);
                        i += used;
                    }
                }
                TokenKind::Sign('-' | '–') if ranges(&toks, i) => {
                    self.push_word(t.span, "to", "to");
                }
                TokenKind::Sign('-' | '−' | '–') if self.is_minus(&toks[i..]) => {
                    self.push_word(t.span, "minus", "minus");
                }
                TokenKind::Sign(_) => {}
                _ if self.known(t, toks.get(i + 1), keys[i]) => {}
                _ => {
                    let figure = worded::may_begin(t, self.text, self.wording);
                    let used = figure.then(|| self.number(&toks[i..], false)).filter(|&used| used > 0);
                    match used.or_else(|| self.mask(&toks[i..])) {
                        Some(used) => i += used - 1,
                        None => {
                            self.learn(t, keys[i], figure);
                            if figure {
                                self.part_behind();
                            }
                        }
                    }
                }
            }
            i += 1;
        }
        self.depth = 0;
        self.vocabulary.tokens = (toks, keys);
    }

    /// What is left of "&amp;" behind its first sign, in tokens.
    fn entity(&self, toks: &[Token]) -> usize {
        let is = |name: &Token, end: &Token| {
            end.is(';') && name.span.end() == end.span.start() && name.span.of(self.text) == "amp"
        };
        if matches!(toks, [name, end, ..] if is(name, end)) { 2 } else { 0 }
    }

    /// Whether a sign stands before a figure as "minus" would: "-5", not "3-5".
    fn is_minus(&self, toks: &[Token]) -> bool {
        let figure = |t: &Token| t.kind == TokenKind::Number && t.span.start() == toks[0].span.end();
        let before = self.text[..toks[0].span.start()].chars().next_back();
        toks.get(1).is_some_and(figure) && before.is_none_or(|c| !c.is_alphanumeric() && !"-–—−".contains(c))
    }

    /// Whether the last word is one that a stop shortens: "Mr", "Jan", an initial.
    fn abbreviated(&self) -> bool {
        self.out.last().is_some_and(|w| {
            let raw = w.span.of(self.text).to_lowercase();
            let single = raw.chars().count() == 1 && raw != "i";
            single
                || self.wording.spelling.honorifics.contains(&raw)
                || self.wording.spelling.variants.contains_key(&raw) && raw.len() <= 4
                || self.wording.spelling.stopped.contains(&raw)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::folded;
    use super::*;

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
    fn brackets_that_never_end_hold_nothing() {
        let bracketed = |text: &str| {
            let (words, _) = folded(text, &[Span::new(0, text.len())]);
            words.iter().filter(|w| w.bracketed).count()
        };
        assert_eq!(bracketed("The pier [in Osterby] was (mostly) granite"), 3);
        assert_eq!(bracketed("The pier [in Osterby was (mostly) granite"), 1);
        assert_eq!(bracketed(&format!("The pier (in {} Osterby) was granite", "far ".repeat(100))), 0);
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
