//! Who asked whom just before somebody speaks. An answer is the other's: of "Cole asked Ames if it was late. He said" Ames
//! is meant, though Cole is the subject and has spoken last.

use super::asked::Question;
use super::binding::is_object;
use super::description::Description;
use super::place::Place;
use super::role::gender;
use super::settle::Settling;
use super::trace::{Trace, before};
use crate::rules::{CueClass, Flags};
use crate::segment::Word;
use crate::text::{Span, TokenKind};

/// So many mentions before an answer are asked whether they are who asked.
const NEAR: usize = 64;

impl Settling<'_, '_, '_> {
    /// "Cole asked Ames if it was late. He said …", "Ames was asked by Cole": who asked, and whom, if the source before
    /// `at` did so in this sentence or the one before.
    pub(super) fn question(&self, d: &Description, sentence: usize) -> Option<Question> {
        let last = self.source_before(d.span)?;
        let (quotation, attribution) = &self.attributed[last.1];
        let cue = attribution.cue.as_ref()?;
        // "Cole was told by Ames that it was late. He said": Cole, most likely.
        let passive =
            last.0.start() > cue.span.start() && attribution.hearer.is_some_and(|h| h.start() < cue.span.start());
        // "put it to Ames that he had left"
        let puts = |words: &[Word]| matches!(words, [it, to, ..] if it.is(Flags::NEUTER) && to.span.of(self.table.text) == "to");
        let puts = if puts(&self.segmented.words[self.segmented.behind(cue.span.end())..]) { 2 } else { 0 };
        if cue.class != CueClass::Question && puts == 0 && !passive {
            return None;
        }
        // "asked him to leave"
        let first = self.segmented.words_in(quotation.parts[0]).first()?;
        // "“…?” I asked Ames. “…,” he said"
        let own = || self.segmented.words_in(last.0).first().is_some_and(|w| w.is(Flags::FIRST_PERSON));
        let by = self.credits[last.1].speaker;
        if first.is(Flags::PREPOSITION) || by.is_none() && !own() {
            return None;
        }
        let near = |from: usize| &self.resolved[before(&self.resolved, from)..];
        let trace = near(last.0.start()).first().filter(|t| t.sentence + 1 >= sentence)?;
        if last.0.start() > cue.span.start() {
            let asked = attribution.hearer.and_then(|hearer| near(hearer.start()).first());
            return Some(Question { asker: by, whom: asked.map(|t| t.entry), him: false, taken: false });
        }
        let behind = self.segmented.behind(cue.span.end()) + puts;
        let whom = self.segmented.words.get(behind)?.span;
        let asked = near(whom.start()).first().filter(|t| t.sentence + 1 == sentence && Some(t.entry) != by);
        let asked = asked.filter(|t| t.span.start() == whom.start()).map(|t| t.entry);
        // "asked him": whoever that is.
        let him = self.is_him(behind, d) || first.is(Flags::RELATIVE) && self.of_him(quotation.parts[0], d);
        let fits = (asked.is_some() || him) && trace.sentence < sentence;
        fits.then_some(Question { asker: by, whom: asked, him, taken: false })
    }

    /// "Cole asked Ames why he left. “…,” he replied", "Cole told Ames to leave, but he refused": who asked, in this sentence
    /// or the one before, where the cue of the words says that somebody else did; and whom.
    pub(super) fn replied_to(&self, d: &Description, sentence: usize, quotes: &[usize]) -> Option<Question> {
        let cue = self.attributed[*quotes.first()?].1.cue.as_ref()?;
        let words = |span: Span| self.segmented.words_in(span).iter();
        let replies = words(cue.span).any(|w| w.is(Flags::VAGUE) && w.is(Flags::CUE_VERB));
        let mut near = self.resolved.iter().rev().take(NEAR).take_while(|t| t.sentence + 1 >= sentence);
        let subject = |t: &Trace| t.speaks || t.place == Place::Subject;
        let asker = near.find(|t| subject(t) && t.span.end() <= d.span.start())?;
        let ends = |w: &&Word| !matches!(w.kind, TokenKind::Sign('.' | '!' | '”' | '"'));
        let mut asks = words(Span::new(asker.span.end(), d.span.start())).take_while(ends);
        let asks = asks.find(|w| w.is(Flags::ASKS | Flags::BE | Flags::HEARER))?;
        // "Cole pressed him on the tax. “…,” he said": with or without such a cue.
        let him =
            asker.sentence < sentence && asks.is(Flags::ASKS) && self.is_him(self.segmented.behind(asks.span.end()), d);
        // "Cole was asked"
        if asks.is(Flags::BE) || !replies && !him {
            return None;
        }
        let from = before(&self.resolved, asks.span.end());
        let asked =
            self.resolved.get(from).filter(|t| words(asks.span.join(t.span)).count() == words(t.span).count() + 1);
        // "…, but he refused to say why": it may be either.
        let refused = words(self.attributed[*quotes.first()?].0.parts[0]).nth(1);
        let asked =
            asked.filter(|_| him || refused.is_some_and(|verb| !verb.is(Flags::CUE_VERB) || verb.is(Flags::WEAK)));
        let told = || {
            let behind = self.segmented.behind(asked.filter(|_| asker.sentence == sentence)?.span.end());
            self.segmented.words.get(behind).filter(|to| to.span.of(self.table.text) == "to")
        };
        // "Cole told Ames it was late. “…,” he replied"
        let person = || asked.is_some_and(|t| self.table.entries[t.entry].may_be_person());
        let follows = || self.attributed[quotes[0]].0.parts[0].start() < d.span.start();
        let heard = replies && asks.is(Flags::HEARER) && asker.sentence < sentence && follows() && person();
        let asks = asks.is(Flags::ASKS) || heard || told().is_some();
        asks.then_some(Question { asker: Some(asker.entry), whom: asked.map(|t| t.entry), him, taken: false })
    }

    /// "asked who had told him": whether a question tells of somebody whom the pronoun may mean. Nobody asks that of himself.
    fn of_him(&self, question: Span, d: &Description) -> bool {
        let him = |w: &Word| w.is(Flags::PRONOUN) && d.gender.is_some() && gender(w.flags) == d.gender;
        self.segmented.words_in(question).iter().any(him)
    }

    /// Whether the word is a "him" that may be the same as "he"; of "asked her … he said" the asker may well be meant.
    fn is_him(&self, index: usize, d: &Description) -> bool {
        let words = &self.segmented.words;
        is_object(self.table.text, words, index) && gender(words[index].flags) == d.gender
    }

    /// "Cole told Ames it was late. “…,” the 34-year-old replied": who spoke to somebody in the sentence before.
    pub(super) fn teller(&self, d: &Description, sentence: usize) -> Option<usize> {
        let cue = self.attributed[*self.quotes(d.span).first()?].1.cue.as_ref()?;
        let words = |span: Span| self.segmented.words_in(span).iter();
        if !words(cue.span).any(|w| w.is(Flags::VAGUE) && w.is(Flags::CUE_VERB)) {
            return None;
        }
        let mut near = self.resolved.iter().rev().take(NEAR).take_while(|t| t.sentence + 1 >= sentence);
        let teller = near.find(|t| t.sentence < sentence && t.speaks)?;
        let verb = words(Span::new(teller.span.end(), d.span.start())).next()?;
        verb.is(Flags::HEARER | Flags::ASKS).then_some(teller.entry)
    }
}
