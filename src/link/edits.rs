//! What changed between two renderings, word by word. A share of likeness tells an editor nothing: a statement and its
//! negation are 99% alike. So every place where the words part gets a class, the gravest that fits, and house style gets
//! none at all. What one side has before or after the other begins or ends is truncation: a shorter rendering is no wrong
//! one. But where both go on with other words of the same sentence, one of them has made it up.

use super::change::{Change, Edit};
use super::crossed::Crossed;
use super::dress::Dress;
use super::ends;
use super::folded::{Folded, span};
use super::listed::Listed;
use super::modality::Statements;
use super::names;
use super::pairing::OTHER_END;
use super::swapped::swapped;
use super::turns::Turns;
use super::vocabulary::Vocabulary;
use super::word::Id;
use crate::rules::Wording;
use smallvec::SmallVec;

/// In a longer run a modal is part of what came or went, not a change of modality.
const MODAL_RUN: usize = 4;

/// What makes `b` of `a`, where `pairs` of words answer to each other, in order.
pub fn edits(
    a: &[Folded],
    b: &[Folded],
    pairs: &[(usize, usize)],
    vocabulary: &Vocabulary,
    wording: &Wording,
    listed: &[Listed],
) -> Vec<Edit> {
    let statements = Statements::new((a, b), pairs, vocabulary, wording, listed);
    let e = Editor { a, b, vocabulary, wording, listed, statements };
    let mut out = Vec::new();
    let (Some(&first), Some(&last)) = (pairs.first(), pairs.last()) else {
        e.run((0, a.len()), (0, b.len()), Where::Inside, &mut out);
        return out;
    };
    let ((m, n), (x, y)) = ends::other_start(a, b, pairs);
    e.run((0, m), (0, n), Where::Start, &mut out);
    e.run((x, first.0), (y, first.1), Where::Other, &mut out);
    for (k, &(i, j)) in pairs.iter().enumerate() {
        e.pair(i, j, &mut out);
        if let Some(&(m, n)) = pairs.get(k + 1) {
            e.run((i + 1, m), (j + 1, n), Where::Inside, &mut out);
        }
    }
    let ((x, y), (m, n)) = ends::other_end(a, b, pairs);
    e.run((last.0 + 1, x), (last.1 + 1, y), Where::Other, &mut out);
    e.run((m, a.len()), (n, b.len()), Where::End, &mut out);
    swapped(a, b, &mut out);
    Crossed { a, b, vocabulary, wording, listed }.judge(&mut out);
    out
}

#[derive(Clone, Copy, PartialEq)]
enum Where {
    Start,
    Inside,
    End,
    /// Both sides have words of the same sentence there.
    Other,
}

struct Editor<'a> {
    a: &'a [Folded],
    b: &'a [Folded],
    vocabulary: &'a Vocabulary,
    wording: &'a Wording,
    listed: &'a [Listed],
    statements: Statements<'a>,
}

impl Editor<'_> {
    /// The letters of a word.
    fn form(&self, word: &Folded) -> &str {
        self.vocabulary.text(word.form)
    }

    /// Two words that were aligned.
    fn pair(&self, i: usize, j: usize, out: &mut Vec<Edit>) {
        let (x, y) = (&self.a[i], &self.b[j]);
        if x.same(y, self.vocabulary, self.wording) {
            return;
        }
        let (change, light) = match x.stem == y.stem {
            true => (Change::Inflection, true),
            false if self.listed(x).date && self.listed(y).date => (Change::Number, false),
            false if x.name && y.name && names::are_two(self.form(x), self.form(y)) => (Change::Entity, false),
            false => (Change::Spelling, true),
        };
        out.push(Edit { change, a: x.span, b: y.span, light });
    }

    /// Words between, before or after what was aligned.
    #[inline(always)]
    fn run(&self, a: (usize, usize), b: (usize, usize), place: Where, out: &mut Vec<Edit>) {
        if a.0 == a.1 && b.0 == b.1 {
            return;
        }
        let (change, light) = self.class(a, b, place);
        out.push(Edit { change, a: span(self.a, a), b: span(self.b, b), light });
    }

    /// What the lists say of a word.
    fn listed(&self, word: &Folded) -> &Listed {
        &self.listed[word.form as usize]
    }

    fn class(&self, a: (usize, usize), b: (usize, usize), place: Where) -> (Change, bool) {
        let glued = |f| self.form(f).bytes().filter(|&letter| letter != b'\'');
        let (of_a, of_b) = (&self.a[a.0..a.1], &self.b[b.0..b.1]);
        if of_a.iter().flat_map(glued).eq(of_b.iter().flat_map(glued))
            || (Dress { vocabulary: self.vocabulary, wording: self.wording }).same((self.a, a), (self.b, b))
        {
            return (Change::Style, true);
        }
        let (x, y) = (self.kept(self.a, a), self.kept(self.b, b));
        let turns = Turns { vocabulary: self.vocabulary, wording: self.wording, listed: self.listed };
        if let Some(turned) = turns.between((self.a, a, &x), (self.b, b, &y)) {
            return (turned, false);
        }
        let opposite = self.statements.opposite(a, b);
        if x.is_empty() && y.is_empty() && !opposite {
            let bracketed = self.a[a.0..a.1].iter().chain(&self.b[b.0..b.1]).any(|f| f.bracketed);
            return (if bracketed { Change::Marked } else { Change::Style }, true);
        }
        // The sign that words are missing stands on the other side, before the word that follows.
        let gap = |s: &[Folded], (from, to): (usize, usize)| s[from..s.len().min(to + 1)].iter().any(|f| f.gap_before);
        // Brackets stand for what they replace; words beside them that have no equal were changed all the same.
        let both = !x.is_empty() && !y.is_empty();
        let inserted = |s: &[Folded], r: (usize, usize)| !both && s[r.0..r.1].iter().any(|f| f.bracketed);
        if gap(self.a, a) || gap(self.b, b) || inserted(self.a, a) || inserted(self.b, b) {
            return (Change::Marked, true);
        }
        if opposite {
            return (Change::Substitution, false);
        }
        if place == Where::Start && self.statements.condition_lost(a, b) {
            return (Change::Modality, false);
        }
        let many = x.len().max(y.len()) > OTHER_END;
        if place == Where::Other && many && !x.is_empty() && !y.is_empty() {
            return (Change::Substitution, self.light(&x, &y));
        }
        if place != Where::Inside && (x.is_empty() || y.is_empty() || many) {
            return (if place == Where::Start { Change::TruncatedStart } else { Change::TruncatedEnd }, true);
        }
        if x.len().min(y.len()) <= OTHER_END && self.statements.denies_otherwise(&x, &y) {
            return (Change::Negation, false);
        }
        let light = self.light(&x, &y);
        let counts = |s: &[&Folded]| -> SmallVec<[Id; 8]> {
            let counts = |f: &&&Folded| f.number || self.listed(f).figure || self.form(f) == "one";
            s.iter().filter(counts).map(|f| f.form).collect()
        };
        let (m, n) = (counts(&x), counts(&y));
        let figures = x.iter().chain(&y).any(|f| f.number || self.listed(f).date);
        if figures && !m.is_empty() && !n.is_empty() && m.iter().all(|f| !n.contains(f)) {
            return (Change::Number, false);
        }
        if x.len().max(y.len()) <= MODAL_RUN && self.statements.modality((&x, self.a.get(a.1)), (&y, self.b.get(b.1))) {
            return (Change::Modality, false);
        }
        let names = |s: &[&Folded]| {
            !s.is_empty() && s.iter().all(|f| f.name || self.listed(f).rarity == 0) && s.iter().any(|f| f.name)
        };
        if names(&x) && names(&y) {
            return (Change::Entity, false);
        }
        let beside_name = |s: &[Folded], (from, to): (usize, usize)| {
            s[from..to].iter().all(|f| f.name)
                && (from.checked_sub(1).is_some_and(|i| s[i].name) || s.get(to).is_some_and(|f| f.name))
        };
        match (x.is_empty(), y.is_empty()) {
            // A first name, or a title before a name.
            (true, _) if beside_name(self.b, b) => (Change::Style, true),
            (_, true) if beside_name(self.a, a) => (Change::Style, true),
            (true, _) => (Change::Insertion, light),
            (_, true) => (Change::Omission, light),
            _ => (Change::Substitution, light),
        }
    }

    /// The words of a run that count: no brackets, no forms of address, no fillers.
    fn kept<'b>(&self, s: &'b [Folded], (from, to): (usize, usize)) -> SmallVec<[&'b Folded; 8]> {
        let (mut out, mut i, fillers) = (SmallVec::new(), from, &self.wording.spelling.fillers);
        while i < to {
            let two = to - i >= 2 && self.vocabulary.begins_phrase(s[i].form);
            if two && fillers.contains(&format!("{} {}", self.form(&s[i]), self.form(&s[i + 1]))) {
                i += 2;
                continue;
            }
            let listed = self.listed[s[i].form as usize];
            let particle = listed.particle && s.get(i + 1).is_some_and(|next| next.name);
            if !particle && !s[i].bracketed && !listed.empty {
                out.push(&s[i]);
            }
            i += 1;
        }
        out
    }

    /// Whether only small words differ, and none of them says who.
    fn light(&self, x: &[&Folded], y: &[&Folded]) -> bool {
        let small = |f: &&Folded| self.listed(f).rarity <= 1 && !f.name && !f.number;
        let who = |s: &[&Folded]| -> SmallVec<[Id; 8]> {
            let person = |f: &&&Folded| self.listed[f.stem as usize].person.is_some();
            s.iter().filter(person).map(|f| f.stem).collect()
        };
        let (p, q) = (who(x), who(y));
        let other_person = !p.is_empty() && !q.is_empty() && p != q;
        !other_person && x.iter().chain(y).all(small)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{changes, drift};
    use super::*;

    #[test]
    fn what_is_not_drift_gives_nothing_that_counts() {
        for (a, b) in [
            ("We’ll pay 40 per cent, okay?", "we will pay 40%, OK?"),
            ("But the harbour is closed, and it stays so.", "The harbor is closed. It stays so."),
            ("The ferry ... will sail again", "The ferry that we bought last year will sail again"),
            ("He [Ames] left the board", "He left the board"),
            ("[Ames] left the board in anger", "He left the board in anger"),
            ("I told Mr. Ames to rebuild the pier", "I told Ames to rebuild the pier"),
            ("I told Ben Ames to rebuild the pier", "I told Ames to rebuild the pier"),
            ("Our lawyer wrote to Mike Ames about the pier", "Our attorney wrote to Michael Ames about the pier"),
            ("We spoke to him in the pier office", "We spoke with him at the pier office"),
            ("a piece of the pier", "We all saw that a piece of the pier had gone into the water before noon"),
            ("It’s a d--- shame about the pier", "It’s a damn shame about the pier"),
            ("The (ruler Moammar) Gaddour left the pier", "The (ruler Muammar) al-Qaddour left the pier"),
            ("Workers & owners agreed - at last - on the pier", "workers and owners agreed — at last — on the pier"),
            ("The office is closed in Jan. and Feb.", "The office is closed in January and February"),
            ("The F.B.I. gave rock'n'roll to health care", "The FBI gave rock 'n' roll to healthcare"),
        ] {
            assert!(!drift(a, b), "{a} ~ {b}: {:?}", changes(a, b));
        }
    }

    #[test]
    fn each_change_has_its_class() {
        use Change::*;
        for (a, b, change, x, y) in [
            ("We will not sell the pier", "We will sell the pier", Negation, "not", ""),
            ("We can’t sell the pier", "We can sell the pier", Negation, "can’t", ""),
            (
                "Our members have not had a night of sleep",
                "Our members have slept a night and go on, not us",
                Negation,
                "not had",
                "slept",
            ),
            (
                "The board made a mistake and I made two",
                "The board made a mistake and I made none",
                Negation,
                "two",
                "none",
            ),
            ("It cost us 40 boats", "It cost us 14 boats", Number, "40", "14"),
            ("We vote on Monday about the pier", "We vote on Tuesday about the pier", Number, "Monday", "Tuesday"),
            ("When we rebuild the pier, all win", "If we rebuild the pier, all win", Modality, "When", "If"),
            ("We sell the pier in spring", "If we sell the pier in spring", Modality, "", "If"),
            ("The harbour board can sell the pier", "The harbour board must sell the pier", Modality, "can", "must"),
            ("You will have to sell the pier", "You will be able to sell the pier", Modality, "have", "be able"),
            ("The works will open in May or so", "The works will open soon or so", Substitution, "in May", "soon"),
            ("I met Ames at the pier", "I met Cole at the pier", Entity, "Ames", "Cole"),
            ("I voted for the old pier", "I voted against the old pier", Substitution, "for", "against"),
            ("Boats and crews stay at home", "Boats or crews stay at home", Substitution, "and", "or"),
            ("I met Hansen at the pier", "I met Jansen at the pier", Entity, "Hansen", "Jansen"),
            ("We vote on Tuesday about the pier", "We vote on Thursday about the pier", Number, "Tuesday", "Thursday"),
            ("We found a reason at the pier", "We found an excuse at the pier", Substitution, "reason", "excuse"),
            ("The old pier has rotten planks", "The pier has rotten planks", Omission, "old", ""),
            ("The pier opened in spring", "The pier opens in spring", Inflection, "opened", "opens"),
            ("The pier opened in spring", "The pier opened in spring with music", TruncatedEnd, "", "with music"),
        ] {
            let got = changes(a, b);
            assert!(got.contains(&(change, x.into(), y.into())), "{a} ~ {b}: {got:?}");
        }
    }

    #[test]
    fn an_edit_points_at_bytes_of_both_texts() {
        let got = changes("the brass clock struck", "the clock struck");
        assert_eq!(got, [(Change::Omission, "brass".into(), String::new())]);
    }

    #[test]
    fn nothing_in_common_is_one_substitution() {
        assert_eq!(changes("brass clocks", "rotten planks").len(), 1);
        assert!(changes("", "").is_empty());
    }
}
