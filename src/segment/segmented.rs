//! A story cut up: what every later module reads instead of the bare text. Indices, not copies.

use crate::rules::{Flags, Traits};
use crate::text::{BlockKind, Key, Span, TokenKind};
use std::ops::Range;

/// A token with what the word lists say of it.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// What the word lists and its shape say.
    pub flags: Flags,
    /// What is true of few other words.
    pub traits: Traits,
    /// Of a cue: which, as in [`WordInfo`](crate::rules::WordInfo).
    pub lemma: u16,
    /// Of a plain word: the key of its letters, without a stop behind it; else that of no letters.
    pub key: Key,
}

/// A paragraph of copy or a heading; furniture has none.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// Where it stands.
    pub span: Span,
    /// Copy or heading.
    pub kind: BlockKind,
    /// Its words, as indices into [`Segmented::words`].
    pub words: Range<usize>,
    /// Its quoted stretches, as indices into [`Segmented::marked`].
    pub marked: Range<usize>,
    /// What is true of any of its words: what none has need not be looked for.
    pub flags: Flags,
}

/// Which signs a quoted stretch is marked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkStyle {
    /// "…"
    Straight,
    /// “…”
    Curly,
    /// „…“, „…”
    LowHigh,
    /// «…», »…«
    Guillemet,
    /// '…'
    StraightSingle,
    /// ‘…’
    CurlySingle,
    /// ''…''
    Typewriter,
    /// ``…''
    Tex,
}

impl MarkStyle {
    /// 'so' or ‘so’.
    pub fn is_single(self) -> bool {
        matches!(self, MarkStyle::StraightSingle | MarkStyle::CurlySingle)
    }
}

/// A stretch between marks, at the outermost level (nested marks lie inside it).
#[derive(Clone, Copy, Debug)]
pub struct Marked {
    /// With its marks.
    pub outer: Span,
    /// Strictly inside the marks.
    pub inner: Span,
    /// The opening mark's signs.
    pub style: MarkStyle,
    /// Whether a closing mark stands in this paragraph; if not, `inner` ends with the paragraph.
    pub closed: bool,
    /// Whether it goes on with an opening mark in the next paragraph.
    pub continues: bool,
    /// Whether it goes on from the paragraph before.
    pub continued: bool,
}

/// What is odd about a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Oddity {
    /// It opens or closes, but no other mark answers it.
    Unbalanced,
    /// It points the wrong way (”When… or …about. “).
    WrongDirection,
    /// Space between the mark and the words it holds.
    StraySpace,
    /// An inner quotation in the same marks as the outer one.
    Nesting,
}

/// A mark that had to be repaired, or could not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OddMark {
    /// The mark itself.
    pub span: Span,
    /// What is odd about it.
    pub oddity: Oddity,
}

/// A story cut up.
#[derive(Clone, Debug, Default)]
pub struct Segmented {
    /// All words and signs in order.
    pub words: Vec<Word>,
    /// Paragraphs in order.
    pub paragraphs: Vec<Paragraph>,
    /// Quoted stretches in order, outermost level.
    pub marked: Vec<Marked>,
    /// Marks that had to be repaired, in order.
    pub odd: Vec<OddMark>,
    /// For each stretch of so many bytes how many words begin before it.
    pub(super) stretches: Vec<u32>,
}

/// Bytes of a stretch: a few words, which are counted in less time than one is searched for among all.
const STRETCH: usize = 32;

impl Word {
    /// Whether any of these flags is set.
    pub fn is(&self, flags: Flags) -> bool {
        self.flags.any(flags)
    }

    /// Whether it is a word or a number.
    pub fn kind_word(&self) -> bool {
        !matches!(self.kind, TokenKind::Sign(_))
    }

    /// Whether it makes its object act ("forced Orr to say"); "him" has the same bit.
    pub fn moves(&self) -> bool {
        self.traits.any(Traits::OBJECT) && !self.is(Flags::PRONOUN)
    }

    /// Whether only a person does this ("nodded"); "will" has the same bit.
    pub fn is_personal(&self) -> bool {
        self.traits.any(Traits::FUTURE) && !self.is(Flags::MODAL)
    }

    /// Whether it only addresses somebody ("Mrs."), and names no office as "judge" does.
    pub fn is_address(&self) -> bool {
        self.is(Flags::HONORIFIC) && !self.is(Flags::ROLE)
    }

    /// Whether two sentences may meet at it: a stop, or a mark that may close a quotation.
    pub fn parts_sentences(&self) -> bool {
        matches!(self.kind, TokenKind::Sign('.' | '!' | '?' | '”' | '"'))
    }

    /// Whether it is this sign.
    pub fn sign(&self, sign: char) -> bool {
        self.kind == TokenKind::Sign(sign)
    }
}

/// The words of a shorter span, in bytes, are counted one by one.
const COUNTED: usize = 100;

impl Segmented {
    /// The words that lie inside a span.
    pub fn words_in(&self, span: Span) -> &[Word] {
        let behind = &self.words[self.word_at(span.start())..];
        // A few words are counted in less time than their end is searched for.
        let inside = if span.len() < COUNTED {
            behind.iter().take_while(|w| w.span.start() < span.end()).count()
        } else {
            behind.partition_point(|w| w.span.start() < span.end())
        };
        &behind[..inside]
    }

    /// Notes where words stand, once all are there.
    pub(super) fn index(&mut self) {
        self.stretches.reserve(self.words.last().map_or(0, |w| w.span.start() / STRETCH + 1));
        for (i, word) in (0..).zip(&self.words) {
            let stretches = (word.span.start() / STRETCH + 1).max(self.stretches.len());
            self.stretches.resize(stretches, i);
        }
    }

    /// A word that no word before it is sought for, of those that stand at a byte.
    fn near(&self, at: usize) -> usize {
        self.stretches.get(at / STRETCH).map_or(self.words.len(), |&before| before as usize)
    }

    /// The first word that ends behind this byte, as an index into the words; how many they are, if none does.
    pub fn word_at(&self, at: usize) -> usize {
        // The one before may reach into the stretch.
        let near = self.near(at).saturating_sub(1);
        near + self.words[near..].iter().take_while(|w| w.span.end() <= at).count()
    }

    /// The first word that begins at this byte or behind it, as an index into the words; how many they are, if
    /// none does.
    pub fn behind(&self, at: usize) -> usize {
        let near = self.near(at);
        near + self.words[near..].iter().take_while(|w| w.span.start() < at).count()
    }

    /// How many paragraphs on top are headlines: headings, or a first line that ends as no sentence does.
    pub fn top(&self, text: &str) -> usize {
        let headings = self.paragraphs.iter().take_while(|p| p.kind == BlockKind::Heading).count();
        let ends = |p: &Paragraph| p.span.of(text).trim_end().ends_with(['.', '?', '!', '”', '"', ':']);
        let line = headings == 0 && self.paragraphs.len() > 1 && !ends(&self.paragraphs[0]);
        headings + usize::from(line)
    }

    /// Where the copy begins below its headlines, in bytes.
    pub fn copy_start(&self, text: &str) -> usize {
        self.paragraphs.get(self.top(text)).map_or(0, |p| p.span.start())
    }

    /// Whether a stretch stands in single marks where the story has others, too, as those of its quotations are.
    pub fn is_set_apart(&self, marked: &Marked) -> bool {
        marked.style.is_single() && !self.marked.iter().all(|m| m.style.is_single())
    }

    /// The quoted stretch that holds this byte, if any.
    pub fn marked_at(&self, at: usize) -> Option<&Marked> {
        let next = self.marked.partition_point(|m| m.outer.end() <= at);
        self.marked.get(next).filter(|m| m.outer.start() <= at)
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::Lexicon;
    use crate::segment::segment;
    use crate::text::Story;

    #[test]
    fn a_word_is_found_where_it_stands() {
        let long = "Larn ".repeat(30) + &"x".repeat(200) + " and so on.\n\n" + &" ".repeat(90) + "“It was,” he said.";
        for text in ["", "Orr", &long] {
            let cut = segment(&Story::plain("a", text), &Lexicon::builtin().unwrap());
            for at in 0..text.len() + 70 {
                assert_eq!(cut.behind(at), cut.words.partition_point(|w| w.span.start() < at), "{at}");
                assert_eq!(cut.word_at(at), cut.words.partition_point(|w| w.span.end() <= at), "{at}");
            }
        }
    }
}
