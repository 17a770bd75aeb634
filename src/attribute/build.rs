//! From what a frame found to an attribution: places for items, the cue's dictionary form and class, and
//! the evidence that goes with it.

use super::attribution::{Attribution, Cue, Frame};
use super::cue::{Credit, Form};
use super::cues::class;
use super::sentence::{Found, Sentence};
use super::story::Reader;
use super::{notice, why};
use crate::extract::Skeleton;
use crate::rules::{Flags, Names, WordInfo};
use std::ops::Range;

impl Reader<'_> {
    pub(super) fn attribution(&self, skeleton: &Skeleton, sentence: &Sentence, found: &Found) -> Attribution {
        let source = found.source.clone().map(|r| skeleton.span(r));
        let mut out =
            Attribution { source, frame: found.frame, signs: sentence.of_source(found), ..Attribution::none() };
        out.relative = found.relative.map(|i| skeleton.items[i].span);
        if let Some(credit) = found.credit.map(|i| &sentence.credits[i]) {
            let cue = self.cue(skeleton, credit);
            out.signs.add(notice::class(cue.class, &cue.lemma));
            out.cue = Some(cue);
            let asked = || credit.source.clone().filter(|_| found.source.is_none());
            out.hearer = credit.hearer.clone().or_else(asked).map(|r| skeleton.span(r));
            out.via = credit.via.clone().map(|r| skeleton.span(r));
            // "The court heard that": somebody told it so.
            let verb = &skeleton.items[credit.hit.verb];
            let heard = credit.hit.form == Form::Finite && Names::builtin().hears.has(verb.span.of(self.text));
            let body = |s: &Range<usize>| skeleton.items[s.end - 1].is(Flags::BODY_HEAD);
            if heard && found.source.as_ref().is_some_and(body) && out.hearer.is_none() {
                out.hearer = out.source.take();
            }
            if out.source.is_none() {
                out.frame = Frame::None;
            }
        }
        out.evidence = why::evidence(&out);
        out
    }

    pub(super) fn cue(&self, skeleton: &Skeleton, credit: &Credit) -> Cue {
        let item = &skeleton.items[credit.hit.verb];
        let lemma = match credit.hit.form {
            // "according to", "per"
            Form::According => skeleton.span(credit.hit.items.clone()).of(self.text).to_lowercase().into(),
            // A verb that no list knows stands for itself.
            _ if item.lemma == 0 => item.span.of(self.text).to_lowercase().into(),
            _ => self.lexicon.lemma(WordInfo { flags: item.flags, lemma: item.lemma, ..WordInfo::default() }).clone(),
        };
        let class = class(self.lexicon, &skeleton.items, &credit.hit);
        Cue { span: skeleton.span(credit.hit.items.clone()), lemma, class }
    }
}
