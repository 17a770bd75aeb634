//! Words that lost their source on the way from copy to copy: credited in most stories, and in one to
//! nobody, or only to the one who was told. What `attribute/` couldn't read is no loss, so the story
//! must hold nothing that could be a credit.

use super::credited::{is_introduced, is_reported, may_be_credited};
use super::renderings::Rendered;
use super::who::{Clash, printed, speaker};
use crate::attribute::Frame;
use crate::extract::Kind;
use crate::rules::Flags;
use crate::segment::Word;
use crate::text::{BlockKind, Span};

/// How much of a quotation must stand inside marks, in words, before nobody to credit is worth a word.
const WORDS: usize = 6;

/// Credited in most, nobody (or only who was told) in one.
pub(super) fn attribution_lost<'a>(all: &[Rendered<'a>]) -> Option<Clash<'a>> {
    let credited = |r: &&Rendered| speaker(r).is_some() || r.quote.attribution.source.is_some();
    let others: Vec<Rendered> = all.iter().filter(credited).copied().collect();
    let lost = |r: &&Rendered| {
        if r.analysis.story.is_in_pieces() {
            return false;
        }
        let a = &r.quote.attribution;
        let words = r.parts().iter().map(|s| s.of(r.text()).split_whitespace().count()).sum::<usize>();
        // “The paper was told”: the subject. Who is only written to (“wrote to the paper”) has a writer.
        let told = a.hearer.is_some_and(|hearer| a.cue.as_ref().is_none_or(|cue| hearer.start() < cue.span.start()));
        let sure = match a.hearer {
            Some(_) => told && !is_reported(r.quote, r.analysis) && !is_introduced(r.quote, r.analysis),
            None => a.frame == Frame::None && stands_alone(r) && !may_be_credited(r.quote, r.analysis),
        };
        !credited(r) && sure && words >= WORDS
    };
    let here = *all.iter().find(lost)?;
    let rest = all.len() - others.len();
    if others.is_empty() || others.len() < rest {
        return None;
    }
    let to = here.credits();
    let from = printed(&others[0]);
    Some(Clash { here, others, from, to, at: None })
}

/// A whole quotation in copy, and no word of reporting beside it that may only have been misread.
fn stands_alone(r: &Rendered) -> bool {
    let segmented = &r.analysis.segmented;
    let Some(paragraph) = segmented.paragraphs.get(r.quote.quotation.paragraph) else { return false };
    let inside = |span: Span| segmented.marked[paragraph.marked.clone()].iter().any(|m| m.outer.contains(span));
    let reports = |w: &Word| w.flags.any(Flags::CUE_VERB | Flags::CUE_NOUN) && !inside(w.span);
    r.quote.quotation.kind == Kind::Direct
        && paragraph.kind == BlockKind::Body
        && !segmented.words[paragraph.words.clone()].iter().any(reports)
}
