//! The clauses of a sentence, as far as attribution needs them: whose subject a verb shares ("mocked him,
//! referred to her and called it"), whose a participle takes ("…, saying"), and whether the clause of a
//! reporting verb is still open where a quotation stands ("After Vane argued …, Lund said “…”"). How
//! they are found is told in `parse`.

use super::company::Seen;
use crate::extract::{Act, Item};
use crate::rules::Flags;

/// What begins a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// The sentence, a semicolon, a dash.
    Main,
    /// "who", "which".
    Relative,
    /// "that", or nothing, behind a verb that reports: what was said.
    Content,
    /// "when", "after", "because".
    Adverbial,
    /// "as Orr said".
    Comment,
}

/// A clause of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clause {
    /// Index of the clause that it stands in.
    pub(super) parent: Option<usize>,
    /// What begins it.
    pub(super) opening: Opening,
    /// What was read of it.
    pub(super) seen: Seen,
}

/// The clauses of a paragraph, and which one each item stands in.
#[derive(Clone, Debug, Default)]
pub(super) struct Clauses {
    pub(super) all: Vec<Clause>,
    /// Of each item that is a verb: the finite verb whose subject it takes, itself where it has its own.
    pub(super) owner: Vec<usize>,
}

impl Clauses {
    /// The finite verb whose subject the verb at `at` takes; itself where it has its own.
    pub fn owner(&self, at: usize) -> usize {
        self.owner[at]
    }

    /// Whether "when", "if" or the like begins the clause of the verb at `at`.
    pub fn adverbial(&self, items: &[Item], at: usize) -> bool {
        self.opening(items, at) == Opening::Adverbial
    }

    /// The same, or "as": another act of speech than what it stands in.
    pub fn aside(&self, items: &[Item], at: usize) -> bool {
        matches!(self.opening(items, at), Opening::Adverbial | Opening::Comment)
    }

    /// Whether "as" begins the clause of the verb at `at`.
    pub fn comments(&self, items: &[Item], at: usize) -> bool {
        self.opening(items, at) == Opening::Comment
    }

    /// The verb of the clause that the one of the verb at `at` stands in: of "Orr fled after it fell", for "fell", "fled".
    pub fn enclosing(&self, items: &[Item], at: usize) -> Option<usize> {
        let mut outer = self.around(items[at].clause as usize).skip(1);
        outer.find_map(|c| self.all[c].seen.verb.filter(|&verb| verb < at))
    }

    /// The verb that holds what the verb at `at` tells: of "Orr found that it was dry", for "was", "found".
    pub fn holder(&self, items: &[Item], at: usize) -> usize {
        let content = |c: &usize| self.all[*c].opening == Opening::Content;
        let outer = self.around(items[at].clause as usize).find(|c| !content(c));
        outer.filter(|&c| c != items[at].clause as usize).and_then(|c| self.all[c].seen.verb).unwrap_or(at)
    }

    /// Whether "who" or "which" begins the clause of the verb at `at`.
    pub fn relative(&self, items: &[Item], at: usize) -> bool {
        self.opening(items, at) == Opening::Relative
    }

    /// Whether it stands in such a clause, or in what is said there ("which Orr said was “…”").
    pub fn inside_relative(&self, items: &[Item], at: usize) -> bool {
        self.around(items[at].clause as usize).any(|c| self.all[c].opening == Opening::Relative)
    }

    /// Whether the verb at `at` is one of the main clause.
    pub fn main(&self, items: &[Item], at: usize) -> bool {
        self.opening(items, at) == Opening::Main
    }

    fn opening(&self, items: &[Item], at: usize) -> Opening {
        self.all[items[at].clause as usize].opening
    }

    /// Whether the clause of `verb` is still open at `at`: only then can it govern what stands there.
    pub fn open(&self, items: &[Item], verb: usize, at: usize) -> bool {
        self.around(items[at].clause as usize).any(|c| c == items[verb].clause as usize)
    }

    /// A clause and those that it stands in, from the inside out.
    pub(super) fn around(&self, clause: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(clause), |&c| self.all[c].parent)
    }

    /// Whether the clause of `verb` is one that precedes its main clause ("When …,") and still open at `at`; the
    /// sentence begins at `lo`.
    pub fn leads(&self, items: &[Item], lo: usize, verb: usize, at: usize) -> bool {
        let Some(root) = self.around(items[verb].clause as usize).last() else { return false };
        let led = |c: &usize| {
            matches!(self.all[*c].opening, Opening::Adverbial | Opening::Comment) && self.all[*c].parent == Some(root)
        };
        let Some(led) = self.around(items[verb].clause as usize).find(led) else { return false };
        // "Orr left, and when Vane spoke of …": behind the last main verb.
        let first = (lo..at).find(|&i| items[i].clause as usize == led).unwrap_or(at);
        let begins =
            first == lo || items[first - 1].is(Flags::COORDINATOR | Flags::ADVERB) || items[first - 1].sign != '\0';
        begins
            && self.open(items, verb, at)
            && !items[first..at].iter().any(|i| i.act == Act::Finite && i.clause as usize == root)
    }
}
