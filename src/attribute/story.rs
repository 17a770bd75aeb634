//! The whole story, paragraph by paragraph: what a sentence leaves open is settled by the one before
//! it. A quotation that stands alone takes the source of its paragraph, then of the paragraph
//! before; a quotation that runs over several paragraphs is one.

use super::attribution::{Attribution, Cue, Evidence, Frame};
use super::clause;
use super::clauses::Clauses;
use super::credit::{Credit, credits, main_subject};
use super::cues::{Form, find};
use super::frames::{Found, Sentence, Shape};
use super::indirect;
use super::shape::shape;
use crate::extract::{Item, Kind, Quotation, Skeleton};
use crate::rules::{CueClass, Flags, Lexicon};
use crate::segment::Segmented;
use crate::text::{BlockKind, Span};

/// A quotation with its attribution, before anyone knows whom the source means.
pub type Attributed = (Quotation, Attribution);

/// All quotations of a story with their sources, in reading order.
pub fn attribute(text: &str, segmented: &Segmented, lexicon: &Lexicon) -> Vec<Attributed> {
    let mut reader =
        Reader { text, segmented, lexicon, out: Vec::new(), carry: None, carry_paragraph: None, colon: None };
    for index in 0..segmented.paragraphs.len() {
        reader.paragraph(index);
    }
    let mut out = reader.out;
    out.sort_by_key(|(q, _)| q.parts[0].start);
    out
}

/// What the next sentence may inherit.
#[derive(Clone, Debug)]
struct Carry {
    attribution: Attribution,
    /// Index in `out` of the quotation it comes from, if it comes from one.
    quote: Option<usize>,
}

struct Reader<'a> {
    text: &'a str,
    segmented: &'a Segmented,
    lexicon: &'a Lexicon,
    out: Vec<Attributed>,
    /// From the sentence before in this paragraph.
    carry: Option<Carry>,
    /// From the paragraph before.
    carry_paragraph: Option<Carry>,
    /// The paragraph before ended with a colon: its last source.
    colon: Option<Attribution>,
}

impl Reader<'_> {
    fn paragraph(&mut self, index: usize) {
        let mut skeleton = Skeleton::new(self.text, self.segmented, index);
        let clauses = Clauses::read(self.text, &mut skeleton.items, &skeleton.sentences);
        if self.segmented.paragraphs[index].kind == BlockKind::Heading
            && !skeleton.items.iter().any(|i| i.quote.is_some())
        {
            return;
        }
        if self.signed(index, &skeleton) {
            return;
        }
        for range in skeleton.sentences.clone() {
            let hits = find(self.text, &skeleton.items, range.clone());
            let credits = credits(self.text, &skeleton.items, &clauses, &range, hits);
            let sentence = Sentence {
                text: self.text,
                items: &skeleton.items,
                range: range.clone(),
                clauses: &clauses,
                credits: &credits,
            };
            self.sentence(index, &skeleton, &sentence);
        }
        self.carry_paragraph = self.carry.take();
        let ends_with_colon = skeleton.items.last().is_some_and(|i| i.sign == ':');
        let colon = || self.carry_paragraph.as_ref().map(|c| c.attribution.clone()).or_else(|| last_subject(&skeleton));
        self.colon = ends_with_colon.then(colon).flatten();
    }

    fn sentence(&mut self, index: usize, skeleton: &Skeleton, sentence: &Sentence) {
        let items = sentence.items;
        let quotes: Vec<usize> = sentence.range.clone().filter(|&i| items[i].quote.is_some()).collect();
        let alone = sentence.range.clone().all(|i| !items[i].is_word());
        let mut earlier: Option<Found> = None;
        let mut previous: Option<(usize, Option<usize>)> = None;
        let mut used = Vec::new();
        let shapes: Vec<Shape> =
            quotes.iter().map(|&q| shape(self.text, self.segmented, index, self.inner(items[q].quote))).collect();
        let mut founds: Vec<Option<Found>> = Vec::with_capacity(quotes.len());
        for (&q, &shape) in quotes.iter().zip(&shapes) {
            let found = sentence.frame(q, shape, earlier.as_ref());
            earlier = found.clone().or(earlier);
            founds.push(found);
        }
        self.lists(sentence, &quotes, &mut founds);
        for ((&q, &shape), found) in quotes.iter().zip(&shapes).zip(founds) {
            let marked = items[q].quote.unwrap_or_default();
            let part = self.segmented.marked[marked].inner.trimmed(self.text);
            if part.is_empty() {
                continue;
            }
            if self.segmented.marked[marked].continued
                && let Some(last) = self.last_open(index)
            {
                self.extend(last, part, found.as_ref().map(|f| self.attribution(skeleton, sentence, f)));
                previous = Some((last, found.as_ref().and_then(|f| f.credit)));
                used.extend(found.as_ref().and_then(|f| f.credit));
                continue;
            }
            if let Some(found) = found {
                let credit = found.credit;
                used.extend(credit);
                if let Some((quote, Some(before))) = previous
                    && credit == Some(before)
                {
                    self.out[quote].0.parts.push(part);
                    continue;
                }
                let attribution = self.attribution(skeleton, sentence, &found);
                let kind = self.kind(sentence, q, shape, &found);
                let clause = (kind == Kind::Partial).then(|| clause::around(sentence, q, &found)).flatten();
                previous = Some((self.out.len(), credit));
                self.push(Quotation { kind, parts: vec![part], clause, paragraph: index }, attribution);
                continue;
            }
            self.without_cue(index, skeleton, sentence, q, shape, part, alone);
            previous = None;
        }
        self.indirect(index, skeleton, sentence, &used, quotes.is_empty());
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
        let last = self.out.iter().rposition(|(q, _)| q.kind != Kind::Indirect)?;
        let end = self.out[last].0.span().end;
        (index > 0 && self.segmented.paragraphs[index - 1].span.start <= end).then_some(last)
    }

    fn extend(&mut self, quote: usize, part: Span, attribution: Option<Attribution>) {
        let (quotation, known) = &mut self.out[quote];
        quotation.parts.push(part);
        if let Some(new) = attribution
            && (known.source.is_none() || matches!(known.frame, Frame::CarriedOver | Frame::Subject))
        {
            *known = new;
        }
        let attribution = self.out[quote].1.clone();
        self.carry = Some(Carry { attribution, quote: Some(quote) });
    }

    fn push(&mut self, quotation: Quotation, attribution: Attribution) {
        if quotation.kind != Kind::Scare && attribution.frame != Frame::None {
            let quote = (quotation.kind != Kind::Indirect).then_some(self.out.len());
            self.carry = Some(Carry { attribution: attribution.clone(), quote });
        }
        self.out.push((quotation, attribution));
    }

    /// No cue in the sentence: label, byline, colon, carry-over, subject, or nobody.
    #[allow(clippy::too_many_arguments)]
    fn without_cue(
        &mut self,
        index: usize,
        skeleton: &Skeleton,
        sentence: &Sentence,
        q: usize,
        shape: Shape,
        part: Span,
        alone: bool,
    ) {
        let paragraph_start = q == 0;
        let quotation = |kind| Quotation { kind, parts: vec![part], clause: None, paragraph: index };
        let heading = self.segmented.paragraphs[index].kind == BlockKind::Heading;
        if let Some(byline) = name_after_dash(skeleton, q + 1) {
            return self.push(quotation(Kind::Direct), byline);
        }
        if alone && !(shape.title && !paragraph_start) {
            if paragraph_start && let Some(mut attribution) = self.colon.clone() {
                attribution.frame = Frame::Colon;
                attribution.confidence = confidence(Frame::Colon);
                return self.push(quotation(Kind::Direct), attribution);
            }
            if let Some(carry) = self.carry.clone() {
                if let Some(quote) = carry.quote.filter(|&i| i + 1 == self.out.len()) {
                    self.out[quote].0.parts.push(part);
                    return;
                }
                return self.push(quotation(Kind::Direct), carried(carry.attribution, Frame::CarriedWithin));
            }
            if let Some(carry) = self.carry_paragraph.clone().filter(|_| !heading) {
                let mut attribution = carried(carry.attribution, Frame::CarriedOver);
                if carry.quote.is_some() {
                    // The quotation before was closed: nothing is printed for this one, readers must guess.
                    attribution.source = None;
                }
                return self.push(quotation(Kind::Direct), attribution);
            }
        }
        let speech = shape.words >= 3 && !shape.title && !heading;
        if speech && !alone {
            if let Some(carry) = self.carry.clone().filter(|_| sentence.range.start == q) {
                return self.push(quotation(Kind::Direct), carried(carry.attribution, Frame::CarriedWithin));
            }
            if let Some(found) = sentence.subject(q) {
                let attribution = self.attribution(skeleton, sentence, &found);
                self.out.push((quotation(Kind::Partial), attribution));
                return;
            }
        }
        let kind = if speech && (alone || shape.capital && matches!(shape.last, '.' | '?' | '!' | ',')) {
            Kind::Direct
        } else {
            Kind::Scare
        };
        self.out.push((quotation(kind), Attribution::none()));
    }

    /// A paragraph "— Name" signs the quotation before it; answers whether this is one.
    fn signed(&mut self, index: usize, skeleton: &Skeleton) -> bool {
        let Some(byline) = name_after_dash(skeleton, 0) else { return false };
        let unsigned = |a: &Attribution| matches!(a.frame, Frame::CarriedOver | Frame::None);
        let last = self.out.iter_mut().rfind(|(q, _)| q.kind != Kind::Indirect);
        let Some((quotation, attribution)) = last.filter(|(q, a)| q.paragraph + 1 == index && unsigned(a)) else {
            return false;
        };
        quotation.kind = Kind::Direct;
        *attribution = byline;
        self.carry_paragraph = None;
        true
    }

    fn attribution(&self, skeleton: &Skeleton, sentence: &Sentence, found: &Found) -> Attribution {
        let source = found.source.clone().map(|r| skeleton.span(r));
        let mut out =
            Attribution { source, frame: found.frame, confidence: confidence(found.frame), ..Attribution::none() };
        if let Some(credit) = found.credit.map(|i| &sentence.credits[i]) {
            out.cue = Some(self.cue(skeleton, credit));
            out.hearer = credit.hearer.clone().map(|r| skeleton.span(r));
            out.via = credit.via.clone().map(|r| skeleton.span(r));
            if out.source.is_none() {
                out.frame = Frame::None;
            }
        }
        for (span, what) in [
            (out.cue.as_ref().map(|c| c.span), "cue"),
            (out.source, "source"),
            (out.hearer, "hearer, not speaker"),
            (out.via, "passes it on"),
        ] {
            out.evidence.extend(span.map(|span| Evidence { span, what }));
        }
        out
    }

    fn cue(&self, skeleton: &Skeleton, credit: &Credit) -> Cue {
        let item = &skeleton.items[credit.hit.verb];
        let info = crate::rules::WordInfo { flags: item.flags, lemma: item.lemma };
        let (lemma, class) = match credit.hit.form {
            Form::According => ("according to".into(), CueClass::Neutral),
            // A verb that no list knows stands for itself.
            _ if item.lemma == 0 => (item.span.of(self.text).to_lowercase(), CueClass::Manner),
            _ => (self.lexicon.lemma(info).into(), self.lexicon.class(info)),
        };
        Cue { span: skeleton.span(credit.hit.items.clone()), lemma, class }
    }

    fn kind(&self, sentence: &Sentence, q: usize, shape: Shape, found: &Found) -> Kind {
        let items = sentence.items;
        let start = q == sentence.range.start;
        let introduced = start
            || matches!(items[q - 1].sign, ',' | ':' | '—' | '–')
            || items[q - 1].is(Flags::CUE_VERB)
            || items[q - 1].quote.is_some();
        // "“I can't promise a second” year, he said": the sentence runs on past the marks.
        let runs_on = items.get(q + 1).is_some_and(|next| {
            let credit = found.credit.map(|i| &sentence.credits[i]);
            let first = credit
                .map_or(q, |c| found.source.as_ref().map_or(c.hit.items.start, |s| s.start.min(c.hit.items.start)));
            next.is_word()
                && !next.is(Flags::ADVERB | Flags::LY)
                && first > q + 1
                && !matches!(shape.last, ',' | '.' | '?' | '!')
        });
        let whole = found.frame == Frame::Label || introduced && (shape.capital || start) && !runs_on;
        if whole { Kind::Direct } else { Kind::Partial }
    }

    /// Reported speech without marks, and what the next sentence may inherit from it.
    fn indirect(&mut self, index: usize, skeleton: &Skeleton, sentence: &Sentence, used: &[usize], bare: bool) {
        for i in 0..sentence.credits.len() {
            if used.contains(&i) {
                continue;
            }
            let credit = &sentence.credits[i];
            let found = Found { frame: Frame::Indirect, credit: Some(i), source: credit.source.clone() };
            let content = indirect::content(sentence, i);
            if let Some(content) = content.filter(|_| credit.source.is_some() && bare) {
                let attribution = self.attribution(skeleton, sentence, &found);
                self.push(
                    Quotation {
                        kind: Kind::Indirect,
                        parts: vec![skeleton.span(content)],
                        clause: None,
                        paragraph: index,
                    },
                    attribution,
                );
                return;
            }
            let strong = sentence.items[credit.hit.verb].is(Flags::STRONG) || credit.hit.form == Form::According;
            let weak = sentence.items[credit.hit.verb].is(Flags::WEAK);
            if credit.source.is_some()
                && used.is_empty()
                && (strong || self.carry.is_none() && !weak)
                && credit.hit.form != Form::Passive
            {
                let attribution = self.attribution(skeleton, sentence, &found);
                self.carry = Some(Carry { attribution, quote: None });
            }
        }
    }
}

/// The subject of the last sentence that has one, for what its closing colon introduces.
fn last_subject(skeleton: &Skeleton) -> Option<Attribution> {
    let mut sentences = skeleton.sentences.iter().rev();
    let subject = sentences.find_map(|s| main_subject(&skeleton.items, s.start, s.end))?;
    let source = Some(skeleton.span(subject));
    Some(Attribution { source, frame: Frame::Colon, confidence: confidence(Frame::Colon), ..Attribution::none() })
}

/// The name behind a dash at item `from`, when nothing else follows.
fn name_after_dash(skeleton: &Skeleton, from: usize) -> Option<Attribution> {
    let rest = &skeleton.items[from..];
    let rest = if rest.last().is_some_and(|i| i.sign == '.') { &rest[..rest.len() - 1] } else { rest };
    let (dash, name) = rest.split_first()?;
    let word = |i: &Item| i.is_word() && (i.is(Flags::CAPITAL | Flags::PREPOSITION) || i.number) || i.sign == ',';
    if !dash.is_dash() || name.len() > 12 || !name.first()?.is(Flags::CAPITAL) || !name.iter().all(word) {
        return None;
    }
    let end = name.iter().position(|i| i.sign == ',').unwrap_or(name.len());
    let source = Some(name[0].span.join(name[end - 1].span));
    Some(Attribution { source, frame: Frame::Byline, confidence: confidence(Frame::Byline), ..Attribution::none() })
}

fn carried(mut attribution: Attribution, frame: Frame) -> Attribution {
    attribution.frame = frame;
    attribution.confidence = attribution.confidence.min(1.0) * confidence(frame);
    attribution.cue = None;
    attribution.hearer = None;
    attribution
}

/// How often each frame names the right one: share of quoted spans whose source is the same person or
/// body as in the gold, on the 840 training articles of PolNeAR (Newell et al. 2018).
fn confidence(frame: Frame) -> f32 {
    match frame {
        Frame::After | Frame::Interrupted => 0.98,
        Frame::AfterInverted | Frame::Byline => 0.97,
        Frame::AccordingTo | Frame::CarriedWithin => 0.96,
        Frame::Label => 0.95,
        Frame::Colon => 0.91,
        Frame::Within | Frame::Indirect => 0.9,
        Frame::Before => 0.89,
        Frame::Noun => 0.7,
        Frame::CarriedOver => 0.67,
        Frame::Subject => 0.6,
        Frame::None => 0.0,
    }
}
