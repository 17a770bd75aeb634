//! A turn as running text. Captions cut what was said into lines, with time codes and tags between; words are folded in
//! one piece, and every word is shown where it stands in the source.

use crate::text::{Said, Span};

/// What was said in one turn as running text, and the way back to the source.
pub struct Spoken<'a> {
    /// The words, with a space between stretches that aren't glued together.
    pub text: String,
    /// Where each stretch begins in the running text.
    pieces: Vec<(usize, &'a Said)>,
}

impl<'a> Spoken<'a> {
    /// Of one turn; capitals are small letters where there is nothing else.
    pub fn new(source: &str, said: &'a [Said], shouted: bool) -> Self {
        let mut text = String::new();
        let mut pieces = Vec::with_capacity(said.len());
        for said in said {
            if !said.glued && !text.is_empty() {
                text.push(' ');
            }
            pieces.push((text.len(), said));
            match said.instead {
                Some(c) => text.push(c),
                // Letters whose small form takes other room stay, so that places stay.
                None if shouted => text.extend(said.span.of(source).chars().map(|c| {
                    let mut small = c.to_lowercase();
                    small.next().filter(|s| small.next().is_none() && s.len_utf8() == c.len_utf8()).unwrap_or(c)
                })),
                None => text.push_str(said.span.of(source)),
            }
        }
        Spoken { text, pieces }
    }

    /// The same place in the source.
    pub fn in_source(&self, span: Span) -> Span {
        let piece = |at: usize| self.pieces[self.pieces.partition_point(|piece| piece.0 <= at) - 1];
        let (first, last) = (piece(span.start()), piece(span.end().max(span.start() + 1) - 1));
        let place = |(from, said): (usize, &Said), at: usize| match said.instead {
            Some(_) if at == from => said.span.start(),
            Some(_) => said.span.end(),
            None => (said.span.start() + at - from).min(said.span.end()),
        };
        let (start, end) = (place(first, span.start()), place(last, span.end()));
        Span::new(start, end.max(start))
    }
}
