//! Where in its sentence a mention stands. A reader takes "he" for the one whom the sentence before
//! was about, and what a sentence is about is told well enough by its grammar: the subject before
//! the object before what hangs on a preposition.

use crate::rules::Flags;
use crate::segment::Word;
use crate::text::TokenKind;

/// The part that a mention plays in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Before the verb of the main clause.
    Subject,
    /// Before the verb of a clause that hangs on another.
    Embedded,
    /// Behind the verb.
    Object,
    /// Behind a preposition.
    Oblique,
    /// "a letter from Cole", "rejected by Cole": it is Cole's doing.
    Agent,
    /// "Cole's letters show": before the verb.
    SubjectOwner,
    /// "Cole's".
    Owner,
}

impl Place {
    /// How much a mention here stands out. The order and the value of the subject are those of Lappin &
    /// Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994): 100 for being in the sentence, 80
    /// for the subject, 80 for being no part of another phrase; the others are lower than theirs,
    /// as measured on `tests/speakers`.
    pub fn weight(self) -> f32 {
        match self {
            Place::Subject => 260.0,
            Place::Embedded => 180.0,
            Place::Object => 150.0,
            Place::Oblique | Place::Agent => 130.0,
            Place::SubjectOwner => 150.0,
            Place::Owner => 110.0,
        }
    }
}

/// What has been read of the sentence so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clause {
    /// The finite verb has come.
    verb: bool,
    /// The clause hangs on another.
    embedded: bool,
    /// It is the first in its sentence: the comma behind it opens the main clause.
    leading: bool,
    /// A word of the sentence has come.
    begun: bool,
}

/// What a word has that tells something of its clause.
const TELLS: Flags = Flags(
    Flags::PREPOSITION.0
        | Flags::ENDS_ING.0
        | Flags::SUBORDINATOR.0
        | Flags::RELATIVE.0
        | Flags::COORDINATOR.0
        | Flags::VERB.0
        | Flags::CUE_VERB.0
        | Flags::AUXILIARY.0
        | Flags::ED.0,
);

impl Clause {
    /// Reads the word or sign at `at`, which belongs to no mention.
    pub fn read(&mut self, words: &[Word], at: usize) {
        match words[at].kind {
            TokenKind::Sign('.' | '!' | '?' | ';' | ':') => *self = Clause::default(),
            // Before any verb it was no clause: "The day before, Cole said".
            TokenKind::Sign(',') if self.leading || self.embedded && !self.verb => {
                *self = Clause { begun: true, ..Clause::default() }
            }
            TokenKind::Sign(_) => {}
            _ => self.read_word(words, at),
        }
    }

    fn read_word(&mut self, words: &[Word], at: usize) {
        let word = &words[at];
        let first = !self.begun;
        self.begun = true;
        if !word.is(TELLS) {
            return;
        }
        // "In May, Cole left", "Asked if it was late, Cole left".
        if first && word.is(Flags::PREPOSITION | Flags::ENDS_ING | Flags::ED | Flags::PARTICIPLE) {
            self.leading = true;
        }
        // "Does Cole worry?": the subject is still to come.
        if first && word.is(Flags::AUXILIARY) {
            return;
        }
        if word.is(Flags::SUBORDINATOR | Flags::RELATIVE) {
            (self.embedded, self.verb, self.leading) = (true, false, self.leading || first);
        } else if word.is(Flags::COORDINATOR) {
            let joins_clauses = at > 0 && words[at - 1].sign(',');
            self.verb &= !joins_clauses;
        } else {
            let listed = word.is(Flags::VERB | Flags::CUE_VERB)
                && word.is(Flags::PAST | Flags::THIRD)
                && !word.is(Flags::NOUN_LIKE | Flags::CAPITAL);
            self.verb |= listed || word.is(Flags::AUXILIARY) || word.is(Flags::ED) && !word.is(Flags::CAPITAL);
        }
    }

    /// A quotation stood here: whoever is named behind it may be the subject again.
    pub fn pass_marks(&mut self) {
        *self = Clause { begun: self.begun, ..Clause::default() };
    }

    /// A mention begins here, behind the words `before`; `owner` tells whether it ends in 's,
    /// `speaks` whether a stop, a comma or a role follows, as behind "said Cole", `determined` whether it begins
    /// with a determiner.
    pub fn place(&mut self, words: &[Word], owner: bool, speaks: bool, determined: bool) -> Place {
        let before = words.last();
        self.begun = true;
        if owner {
            if self.verb { Place::Owner } else { Place::SubjectOwner }
        } else if speaks && inverted(words) {
            Place::Subject
        } else if before.is_some_and(|b| b.is(Flags::PREPOSITION) && !b.is(Flags::SUBORDINATOR)) {
            Place::Oblique
        } else if self.verb || determined && before.is_some_and(shows) {
            Place::Object
        } else if self.embedded || self.leading {
            Place::Embedded
        } else {
            Place::Subject
        }
    }
}

/// Whether the word at `link`, before a mention, leads to whose doing something is: "a letter from", "rejected by".
pub(super) fn leads_to_agent(text: &str, words: &[Word], link: usize) -> bool {
    let Some(before) = link.checked_sub(1).map(|i| &words[i]) else { return false };
    match words[link].span.of(text) {
        // "a reply came from"
        "from" if before.is(Flags::VERB | Flags::CUE_VERB) && before.is(Flags::PAST) => {
            link > 1 && words[link - 2].is(Flags::CUE_NOUN)
        }
        "from" => before.is(Flags::CUE_NOUN),
        "by" => {
            before.is(Flags::CUE_NOUN | Flags::PARTICIPLE | Flags::ED)
                || before.is(Flags::VERB) && before.is(Flags::PAST)
        }
        _ => false,
    }
}

/// "shows": between a noun and a determiner it is a verb.
fn shows(word: &Word) -> bool {
    word.is(Flags::CUE_VERB | Flags::VERB) && word.is(Flags::THIRD) && !word.is(Flags::CAPITAL)
}

/// "said", ", explained": whether the words end in a reporting verb that its subject may follow. Behind "told" stands who
/// hears it.
pub(super) fn inverted(before: &[Word]) -> bool {
    let Some((verb, rest)) = before.split_last() else { return false };
    let behind_comma = || !verb.is(Flags::WEAK | Flags::CLAUSELESS) && rest.last().is_some_and(|w| w.sign(','));
    verb.is(Flags::CUE_VERB)
        && verb.is(Flags::PAST | Flags::THIRD)
        && !verb.is(Flags::HEARER)
        && (verb.is(Flags::STRONG) || behind_comma())
}
