//! Talk in turns: where one asks and another answers, paragraphs that stand alone go on by turns. A custom of features
//! and interviews; in news the same speaker goes on, so that nobody takes turns before both were named.

use super::attribution::{Attributed, Frame};
use super::carry::last_name;
use crate::extract::Kind;

/// Who asked and who answered in the paragraphs before, as indices of what was attributed so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Turns {
    /// What the last paragraph ends with, where that is a quotation with a source, and whether it asks.
    last: Option<(usize, bool)>,
    /// Who asks and who answers, once both were named.
    pair: Option<(usize, usize)>,
}

impl Turns {
    /// Whose turn it is in a paragraph that names nobody, and asks or doesn't; none if nobody takes turns or the last
    /// speaker may go on.
    pub(super) fn next(self, asks: bool) -> Option<usize> {
        let (asker, answerer) = self.pair?;
        match self.last? {
            (_, true) if !asks => Some(answerer),
            (_, false) if asks => Some(asker),
            _ => None,
        }
    }

    /// Takes note of a paragraph that is read, the one of this index; what was attributed so far is `out`.
    pub(super) fn note(&mut self, text: &str, out: &[Attributed], paragraph: usize) {
        let said = |(q, a): &&Attributed| q.paragraph == paragraph && q.kind == Kind::Direct && a.source.is_some();
        let Some((quotation, attribution)) = out.last().filter(said) else {
            return *self = Turns::default();
        };
        let now = out.len() - 1;
        let asks = quotation.parts.last().is_some_and(|part| part.of(text).ends_with('?'));
        if attribution.frame != Frame::CarriedOver {
            // "the witness": nobody else is called so.
            let name = |i: usize| {
                let (source, last) = out[i].1.source.map_or(("", ""), |span| (span.of(text), last_name(span, text)));
                if last.is_empty() && source.contains(' ') { source } else { last }
            };
            let another = |asker: usize| ![name(asker), name(now)].contains(&"") && name(asker) != name(now);
            self.pair = self.last.filter(|&(before, asked)| asked != asks && another(before)).map(|(before, _)| {
                // "“It is late,” said Cole. ¶ “Is it?” Ames asked."
                if asks { (now, before) } else { (before, now) }
            });
        }
        self.last = Some((now, asks));
    }
}
