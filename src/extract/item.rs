//! One item of a paragraph as the reporting sentence sees it: a word, a sign, or a quoted stretch whole. Everything
//! that asks for cues and sources asks it of items.

use crate::rules::{Flags, Traits};
use crate::segment::{Marked, Word};
use crate::text::{Span, TokenKind};

/// Longest title, in bytes.
const LONGEST_TITLE: usize = 60;

/// A word, a sign or a whole quoted stretch.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// Where it stands; of a quoted stretch with its marks.
    pub span: Span,
    /// What the word lists and its shape say; none for signs and quoted stretches.
    pub flags: Flags,
    /// What is true of few other words.
    pub traits: Traits,
    /// Of a cue: which.
    pub lemma: u16,
    /// The sign, or NUL.
    pub sign: char,
    /// Index into [`Segmented::marked`](crate::segment::Segmented::marked) for a quoted stretch.
    pub quote: Option<u32>,
    /// Whether it is a number.
    pub number: bool,
    /// Whether it is a short quoted stretch in capitals, like the title of a work.
    pub title: bool,
    /// Whether it is a quoted stretch that ends in a comma.
    pub comma: bool,
    /// The clause that it stands in, counted within the paragraph; told by who reads sentences.
    pub clause: u32,
    /// What it does in its sentence; told by who reads sentences.
    pub act: Act,
}

/// What a word does in its sentence, as far as it acts as a verb.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Act {
    /// It is no verb.
    #[default]
    None,
    /// The finite verb of a clause, or the first auxiliary of one: "said", "has".
    Finite,
    /// Belongs to the auxiliary before it: "has *said*", "was *being* told".
    Group,
    /// After "to".
    Infinitive,
    /// "saying", without an auxiliary.
    Participle,
    /// "called", without an auxiliary and without a subject: "the man called in".
    Past,
}

impl Item {
    /// The index of a quoted stretch, as in `quote`.
    pub fn marked(&self) -> Option<usize> {
        self.quote.map(|index| index as usize)
    }

    pub(super) fn word(word: &Word) -> Item {
        Item {
            span: word.span,
            flags: word.flags,
            traits: word.traits,
            lemma: word.lemma,
            sign: if let TokenKind::Sign(c) = word.kind { c } else { '\0' },
            quote: None,
            number: word.kind == TokenKind::Number,
            title: false,
            comma: false,
            clause: 0,
            act: Act::None,
        }
    }

    pub(super) fn quote(text: &str, index: usize, marked: &Marked) -> Item {
        let inner = marked.inner.of(text);
        Item {
            span: marked.outer,
            flags: Flags::default(),
            traits: Traits::default(),
            lemma: 0,
            sign: '\0',
            quote: Some(index as u32),
            number: false,
            title: is_title(inner),
            comma: last_sign(inner) == ',',
            clause: 0,
            act: Act::None,
        }
    }

    /// Whether only a person does this ("nodded"); "will" has the same bit.
    pub fn is_personal(&self) -> bool {
        self.traits.any(Traits::FUTURE) && !self.is(Flags::MODAL)
    }

    /// Whether any of these flags is set.
    pub fn is(&self, flags: Flags) -> bool {
        self.flags.any(flags)
    }

    /// Whether it comments on what stands beside it ("as"); a linking adverb has the same bit.
    pub fn comments(&self) -> bool {
        self.is(Flags::COMMENT) && !self.is(Flags::ADVERB)
    }

    /// Whether it links a sentence to the one before ("however").
    pub fn links(&self) -> bool {
        self.is(Flags::COMMENT) && self.is(Flags::ADVERB)
    }

    /// Whether it makes a weak verb report ("clear" in "made clear"); a focus adverb has the same bit.
    pub fn openly(&self) -> bool {
        self.is(Flags::OPENLY) && !self.is(Flags::ADVERB)
    }

    /// Whether it makes its object act ("forced Orr to say"); "him" has the same bit.
    pub fn moves(&self) -> bool {
        self.traits.any(Traits::OBJECT) && !self.is(Flags::PRONOUN)
    }

    /// Whether it says how words came onto a thing ("stamped"); a place has the same bit.
    pub fn inscribes(&self) -> bool {
        self.traits.any(Traits::PLACE) && self.is(Flags::VERB) && self.is(Flags::PAST | Flags::PARTICIPLE)
    }

    /// Whether it is a noun for words as such ("phrase"); a place has the same bit.
    pub fn names_words(&self) -> bool {
        self.traits.any(Traits::PLACE) && self.is(Flags::CUE_NOUN)
    }

    /// Whether it is a cue whose object is what others say ("denied claims that").
    pub fn answers(&self) -> bool {
        self.is(Flags::PARTICLE) && self.is(Flags::CUE_VERB)
    }

    /// Whether it is an adverb that belongs to the noun behind it ("only").
    pub fn focuses(&self) -> bool {
        self.is(Flags::OPENLY) && self.is(Flags::ADVERB)
    }

    /// Whether it is a participle that is no past tense ("written").
    pub fn is_participle(&self) -> bool {
        self.is(Flags::PARTICIPLE) && !self.is(Flags::PAST)
    }

    /// Whether it is a word or a number.
    pub fn is_word(&self) -> bool {
        self.sign == '\0' && self.quote.is_none()
    }

    /// Whether it is a word that does nothing as a verb.
    pub fn is_plain(&self) -> bool {
        self.is_word() && self.act == Act::None
    }

    /// Whether the word may be somebody, or a body, that speaks: "Orr", "sailors", "she", "others".
    pub fn may_speak(&self) -> bool {
        let somebody = Flags::SPEAKER | Flags::BODY | Flags::INDEFINITE | Flags::PRONOUN;
        self.is(somebody) && !self.is(Flags::DETERMINER)
    }

    /// Whether it is "that": it may lead to what was said, or stand for a noun before it.
    pub fn is_that(&self) -> bool {
        self.is(Flags::CONTENT) && self.is(Flags::RELATIVE)
    }

    /// Whether it leads a phrase or a clause ("after", "before").
    pub fn leads_either(&self) -> bool {
        self.is(Flags::SUBORDINATOR) && self.is(Flags::PREPOSITION)
    }

    /// Whether it may be a verb that shows or reports something: none is in "the stage show “Tides”".
    pub fn may_show(&self) -> bool {
        self.is(Flags::CUE_VERB) && !(self.is(Flags::WEAK) && self.act == Act::None)
    }

    /// Whether it is a comma, or a quoted stretch with its comma inside the marks.
    pub fn ends_in_comma(&self) -> bool {
        self.sign == ',' || self.comma
    }

    /// Whether a sum of money follows it.
    pub fn is_currency(&self) -> bool {
        matches!(self.sign, '$' | '£' | '€' | '¥' | '₹' | '₦')
    }

    /// Whether it is a dash: an em or en dash, or two hyphens.
    pub fn is_dash(&self) -> bool {
        matches!(self.sign, '—' | '–' | '―' | '-')
    }
}

/// Whether each word but the smallest begins with a capital and no sentence ends; one word may ask ("Harbour?").
fn is_title(inner: &str) -> bool {
    let inner = inner.trim().trim_end_matches(',');
    // "of", "the", "and" may be small.
    let long = |w: &&str| w.len() > 3;
    inner.len() <= LONGEST_TITLE
        && inner.starts_with(char::is_uppercase)
        && !inner.ends_with(['.', '!'])
        && !(inner.ends_with('?') && inner.contains(' '))
        && inner.split_whitespace().filter(long).all(|w| w.starts_with(|c: char| c.is_uppercase() || c.is_numeric()))
}

pub(super) fn last_sign(inner: &str) -> char {
    inner.trim_end_matches(|c: char| c.is_whitespace() || "’'”\")]".contains(c)).chars().next_back().unwrap_or('\0')
}
