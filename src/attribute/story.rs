//! The whole story, paragraph by paragraph: what a sentence leaves open is settled by the one before
//! it. A quotation that stands alone takes the source of its paragraph, then of the paragraph
//! before; a quotation that runs over several paragraphs is one.

use super::attribution::{Attributed, Attribution, Frame};
use super::carry::{Carry, bare, document, last_subject, lead_in};
use super::cue::Form;
use super::label::{bullet, drop_kickers, drop_topics, ends_in_credit, labelled};
use super::prepared::{Prepared, each_prepared};
use super::sentence::{Found, Sentence, Shape};
use super::shape::shape;
use super::turns::Turns;
use super::{clause, confidence, transcript, why};
use crate::extract::{Act, Kind, Parts, Quotation, Skeleton};
use crate::rules::{CueClass, Flags, Lexicon, WordInfo};
use crate::segment::Segmented;
use crate::text::{BlockKind, Span};
use smallvec::SmallVec;
use std::ops::Range;

/// What there is a few of in a sentence or paragraph; most have no more, and room need not be made for them.
type Few<T> = SmallVec<[T; 4]>;

/// All quotations of a story with their sources, in reading order.
pub fn attribute(text: &str, segmented: &Segmented, lexicon: &Lexicon) -> Vec<Attributed> {
    // A quotation comes every forty words or so.
    let out = Vec::with_capacity(segmented.words.len() / 32);
    let (carry, carry_paragraph, colon) = (None, None, None);
    let mut reader = Reader { text, segmented, lexicon, out, carry, carry_paragraph, colon, turns: Turns::default() };
    let spoken = transcript::turns(text, segmented);
    each_prepared(text, segmented, |index, prepared| {
        match spoken.iter().find(|turn| turn.paragraphs.contains(&index)) {
            Some(turn) => reader.turn(index, turn),
            None => reader.paragraph(index, prepared),
        }
    });
    let mut out = reader.out;
    drop_kickers(&mut out, text);
    drop_topics(&mut out, text, segmented);
    out.sort_by_key(|(q, _)| q.parts[0].start());
    confidence::state(text, segmented, lexicon, &mut out);
    out
}

pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) segmented: &'a Segmented,
    pub(super) lexicon: &'a Lexicon,
    pub(super) out: Vec<Attributed>,
    /// From the sentence before in this paragraph.
    pub(super) carry: Option<Carry>,
    /// From the paragraph before.
    pub(super) carry_paragraph: Option<Carry>,
    /// The paragraph before ended with a colon: its last source.
    pub(super) colon: Option<Attribution>,
    /// Who asked and who answered in the paragraphs before.
    pub(super) turns: Turns,
}

impl Reader<'_> {
    fn paragraph(&mut self, index: usize, prepared: &Prepared) {
        let Prepared { skeleton, clauses, telling, credits } = prepared;
        let heading = self.segmented.paragraphs[index].kind == BlockKind::Heading;
        if self.is_headline(index, skeleton) {
            self.headline(index, skeleton);
        }
        let marked = || skeleton.items.iter().any(|i| i.quote.is_some());
        if heading && !marked() && !ends_in_credit(&skeleton.items) {
            return;
        }
        if self.signed(index, skeleton) {
            return;
        }
        for (range, credits) in telling.iter().zip(credits) {
            let sentence = Sentence { text: self.text, items: &skeleton.items, range: range.clone(), clauses, credits };
            self.sentence(index, skeleton, &sentence);
        }
        let words = skeleton.items.iter().rposition(|i| i.quote.is_some() || i.is_word());
        let mark_ends = words.is_some_and(|i| skeleton.items[i].quote.is_some());
        self.carry_paragraph = self.carry.take().map(|carry| {
            let own = carry.quote.is_some() && carry.attribution.frame != Frame::CarriedOver;
            Carry { closed: mark_ends && own, ..carry }
        });
        self.turns.note(self.text, &self.out, index);
        let ends_with_colon = skeleton.items.last().is_some_and(|i| i.sign == ':');
        let colon = || {
            let carried = self.carry_paragraph.as_ref().map(|c| c.attribution.clone());
            let from = document(skeleton).or_else(|| lead_in(self.text, skeleton));
            from.or(carried).or_else(|| last_subject(skeleton))
        };
        // What a colon leads to may be a list.
        if ends_with_colon || bullet(&skeleton.items) == 0 {
            self.colon = ends_with_colon.then(colon).flatten();
        }
    }

    fn sentence(&mut self, index: usize, skeleton: &Skeleton, sentence: &Sentence) {
        let items = sentence.items;
        self.look_back(skeleton, sentence);
        let quotes: Few<usize> = sentence.range.clone().filter(|&i| items[i].quote.is_some()).collect();
        let heading = self.is_headline(index, skeleton);
        let alone = sentence.range.clone().all(|i| !items[i].is_word());
        let mut earlier: Option<Found> = None;
        let mut previous: Option<(usize, Option<usize>)> = None;
        let mut used: Few<usize> = Few::new();
        let shapes: Few<Shape> = quotes.iter().map(|&q| self.shape(index, sentence, q)).collect();
        let mut founds: Vec<Option<Found>> = Vec::with_capacity(quotes.len());
        for (&q, &shape) in quotes.iter().zip(&shapes) {
            let found = sentence.frame(q, shape, earlier.as_ref());
            let found = found.map(|f| if heading { sentence.signed_behind(q).unwrap_or(f) } else { f });
            let found = found.filter(|f| !(heading && sentence.described(q, shape, f)));
            earlier = found.clone().or(earlier);
            founds.push(found);
        }
        self.lists(sentence, &quotes, &mut founds);
        let credited: Few<(usize, Option<usize>)> =
            quotes.iter().zip(&founds).filter_map(|(&q, f)| Some((q, f.as_ref()?.credit))).collect();
        for ((&q, &shape), found) in quotes.iter().zip(&shapes).zip(founds) {
            let marked = items[q].marked().unwrap_or_default();
            let part = self.segmented.marked[marked].inner.trimmed(self.text);
            if part.is_empty() {
                continue;
            }
            let speeches = labelled(self.text, part);
            if !speeches.is_empty() {
                for (label, words) in speeches {
                    let quotation =
                        Quotation { kind: Kind::Direct, parts: Parts::from([words]), clause: None, paragraph: index };
                    self.push(quotation, bare(label, Frame::Label));
                }
                continue;
            }
            if self.segmented.marked[marked].continued
                && let Some(last) = self.last_open(index)
            {
                let own = found.as_ref().map(|f| self.attribution(skeleton, sentence, f));
                let credit = found.as_ref().and_then(|f| f.credit);
                used.extend(credit);
                // Words with a credit of their own are another's (the mark was left open by mistake), or are
                // credited anew.
                let anew = |own: &Attribution| own.source.is_some() && !self.uncredited(last);
                match own {
                    Some(own) if anew(&own) => {
                        previous = Some((self.out.len(), credit));
                        self.push(Quotation::whole(part, index), own);
                    }
                    own => {
                        self.extend(last, part, own);
                        previous = Some((last, credit));
                    }
                }
                continue;
            }
            if let Some(found) = found {
                let credit = found.credit;
                used.extend(credit);
                // "called “a gift” by her father and “a theft” by his": two.
                let source = found.source.clone().map(|r| skeleton.span(r));
                if let Some((quote, Some(before))) = previous
                    && credit == Some(before)
                    && (source.is_none() || self.out[quote].1.source == source)
                {
                    self.out[quote].0.parts.push(part);
                    continue;
                }
                let attribution = self.attribution(skeleton, sentence, &found).with(sentence.signs(q, shape, &found));
                let kind = clause::kind(sentence, q, shape, &found);
                let others: Few<usize> = credited.iter().filter(|c| c.1 != credit).map(|c| c.0).collect();
                let clause = (kind == Kind::Partial)
                    .then(|| clause::around(sentence, q, &found, &others))
                    .flatten()
                    .map(Box::new);
                let at = self.out.len();
                previous = Some((at, credit));
                self.push(Quotation { kind, parts: Parts::from([part]), clause, paragraph: index }, attribution);
                why::weigh(&mut self.out[at..], skeleton, sentence, q..q + 1, credit);
                continue;
            }
            let at = self.out.len();
            self.without_cue(index, skeleton, sentence, q, shape, part, alone);
            why::weigh(&mut self.out[at..], skeleton, sentence, q..q + 1, None);
            previous = None;
        }
        let spoken: Few<usize> = quotes.iter().copied().filter(|&q| self.is_spoken(items[q].span)).collect();
        self.indirect(index, skeleton, sentence, &used, &spoken);
    }

    fn shape(&self, index: usize, sentence: &Sentence, q: usize) -> Shape {
        let before = &sentence.items[sentence.range.start..q];
        let shape = shape(self.text, self.segmented, index, self.inner(sentence.items[q].marked()), before);
        // "chanting “Hands Off Our Cranes”", "chants of “Free Ida Orr”": no title, whatever its capitals.
        let of = before.last().is_some_and(|b| b.span.of(self.text) == "of");
        let voice = before.iter().nth_back(usize::from(of)).filter(|b| !b.is(Flags::WEAK));
        match voice.map(|b| self.lexicon.class(WordInfo { flags: b.flags, lemma: b.lemma, ..WordInfo::default() })) {
            Some(CueClass::Manner) => Shape { title: false, work: false, ..shape },
            _ if shape.title && shown_by_thing(sentence, q) => Shape { title: false, work: false, ..shape },
            _ => shape,
        }
    }

    /// `"a" and "b," X said`: what stands before the last of a list belongs to the same cue.
    fn lists(&self, sentence: &Sentence, quotes: &[usize], founds: &mut [Option<Found>]) {
        for k in (0..quotes.len().saturating_sub(1)).rev() {
            if founds[k].is_none()
                && let Some(next) = founds[k + 1].clone()
                && matches!(next.frame, Frame::After | Frame::AfterInverted)
                && next.credit.is_some_and(|c| sentence.credits[c].hit.items.start > quotes[k + 1])
            {
                founds[k] = Some(next);
            }
        }
    }

    fn inner(&self, quote: Option<usize>) -> Span {
        quote.map_or(Span::default(), |m| self.segmented.marked[m].inner)
    }

    /// The quotation that runs on from the paragraph before.
    fn last_open(&self, index: usize) -> Option<usize> {
        let marked = |(q, _): &Attributed| q.kind != Kind::Indirect;
        let last = self.out.iter().rposition(marked)?;
        let end = |i: usize| self.out[i].0.span().end();
        // "“…,” Orr said on the show “Tonight.” “It rained.": not the title.
        let round = self.out[..last].iter().rposition(marked).filter(|&i| end(i) > end(last));
        let last = round.unwrap_or(last);
        (index > 0 && self.segmented.paragraphs[index - 1].span.start() <= end(last)).then_some(last)
    }

    fn extend(&mut self, quote: usize, part: Span, attribution: Option<Attribution>) {
        self.out[quote].0.parts.push(part);
        if let Some(new) = attribution.filter(|_| self.uncredited(quote)) {
            self.out[quote].1 = new;
        }
        let attribution = self.out[quote].1.clone();
        self.carry = Some(Carry { attribution, quote: Some(quote), closed: false });
    }

    /// Whether nothing at a quotation names its source.
    pub(super) fn uncredited(&self, quote: usize) -> bool {
        let known = &self.out[quote].1;
        known.source.is_none() || matches!(known.frame, Frame::CarriedOver | Frame::Subject)
    }

    pub(super) fn push(&mut self, quotation: Quotation, attribution: Attribution) {
        if quotation.kind != Kind::Scare && attribution.frame != Frame::None {
            let quote = (quotation.kind != Kind::Indirect).then_some(self.out.len());
            self.carry = Some(Carry { attribution: attribution.clone(), quote, closed: false });
        }
        self.out.push((quotation, attribution));
    }

    /// Whether the quoted stretch was taken for somebody's words.
    fn is_spoken(&self, stretch: Span) -> bool {
        let speech = |(q, a): &&Attributed| q.kind != Kind::Scare && a.frame != Frame::None;
        let mut near = self.out.iter().rev().take(30).filter(speech);
        near.any(|(q, _)| q.parts.iter().any(|part| stretch.contains(*part)))
    }
}

/// "One placard read “Hands Off the Slip”": whether a thing shows the words at `q`; it reads no book.
fn shown_by_thing(sentence: &Sentence, q: usize) -> bool {
    let speaks = Flags::ROLE | Flags::PRONOUN | Flags::BODY_HEAD | Flags::BODY | Flags::INDEFINITE;
    let thing = |i: usize| {
        let item = &sentence.items[i];
        let name = item.is(Flags::CAPITAL) && i > sentence.range.start;
        item.is_word() && (item.is(Flags::DETERMINER) || !item.is(speaks) && !name)
    };
    sentence.credits.iter().any(|c| {
        let verb = &sentence.items[c.hit.verb];
        // "a song titled “Tides”"
        let tells = verb.act == Act::Finite && !verb.is(Flags::WEAK | Flags::CLAUSELESS);
        let finite = c.hit.items.end == q && c.hit.form == Form::Finite && tells;
        let one = |s: &Range<usize>| sentence.items[s.start].is(Flags::DETERMINER) && s.clone().all(thing);
        finite && !c.inverted && c.source.as_ref().is_some_and(one)
    })
}
