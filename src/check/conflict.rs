//! Two stories that put one utterance into the mouths of two people. Who was there with the speaker is in the story,
//! too, and that is how credits get swapped; but a story that speaks of the other one close by may as well be hard to
//! read, or tell how one speaks for the other. So there only a credit right at the words counts.

use super::renderings::Rendered;
use super::who::{Clash, SURE, flags, last, mentions, named, one_name, speaker};
use crate::attribute::Frame;
use crate::rules::{Bodies, Flags, Lexicon, Rule};
use crate::segment::Word;
use crate::text::{Span, TokenKind};

/// A credit of which the attribution is so sure says what the copy says.
const PLAIN: f32 = 0.9;

/// Two people.
pub(super) fn find<'a>(rule: &Rule, all: &[Rendered<'a>], lexicon: &Lexicon) -> Option<Clash<'a>> {
    let named: Vec<(Rendered, &str)> = all
        .iter()
        .filter(|r| r.quote.attribution.confidence >= SURE && r.quote.attribution.via.is_none())
        .filter_map(|r| Some((*r, named(r, lexicon)?)))
        .collect();
    // The name that fewest have departs; of two, the later.
    let like = |name: &str| named.iter().filter(|(_, other)| one_name(name, other)).count();
    let (here, name) = named.iter().rev().min_by_key(|(_, name)| like(name))?;
    let others: Vec<&(Rendered, &str)> = named.iter().filter(|(_, other)| !one_name(name, other)).collect();
    let (_, other) = others.first()?;
    let plain = named.iter().all(|(r, _)| stands_at_words(r));
    let open = |r: &Rendered, name: &str| {
        let beside = beside(r).of(r.text());
        let passed_on = || rule.list("passed-on").iter().any(|word| mentions(beside, word));
        mentions(beside, last(name)) && (!plain || passed_on() || may_speak_for(r, last(name), beside, lexicon))
    };
    if open(here, other) || others.iter().any(|(r, _)| open(r, name)) {
        return None;
    }
    let (from, to) = (other.to_string(), name.to_string());
    Some(Clash { here: *here, others: others.iter().map(|(r, _)| *r).collect(), from, to, at: None })
}

/// The paragraph of the words and the one before.
fn beside(r: &Rendered) -> Span {
    let at = r.quote.quotation.paragraph;
    let paragraphs = &r.analysis.segmented.paragraphs;
    let from = paragraphs.get(at.saturating_sub(1)).map_or(0, |p| p.span.start());
    Span::new(from, paragraphs.get(at).map_or(from, |p| p.span.end()))
}

/// A credit that is hardly ever misread: “…,” X said.
fn stands_at_words(r: &Rendered) -> bool {
    let attribution = &r.quote.attribution;
    matches!(attribution.frame, Frame::After | Frame::AfterInverted | Frame::Before) && attribution.confidence >= PLAIN
}

/// Whether the one credited may pass on what somebody else said, who is named beside the words: as a spokesperson, in the
/// same sentence, inside the marks, by a text, or as somebody of theirs (“Cole’s lawyer”).
fn may_speak_for(r: &Rendered, name: &str, beside: &str, lexicon: &Lexicon) -> bool {
    let of = |words: Option<&str>| words.is_some_and(|words| mentions(words, name));
    let (role, affiliation) = speaker(r).map_or((None, None), |s| (s.role.as_deref(), s.affiliation.as_deref()));
    let genitive = |sign: char| beside.contains(&format!("{name}{sign}s"));
    role.is_some_and(|role| flags(role, lexicon).any(Flags::SPOKESPERSON))
        || of(affiliation)
        || of(role)
        || credit_sentence(r).is_none_or(|span| of(Some(span.of(r.text()))))
        || of(Some(r.quote.quotation.span().of(r.text())))
        || Bodies::builtin().documents.words().any(|text| mentions(beside, text))
        || genitive('’')
        || genitive('\'')
}

/// What stands round the source up to the next mark or the end of the sentence.
fn credit_sentence(r: &Rendered) -> Option<Span> {
    let (segmented, source) = (&r.analysis.segmented, r.quote.attribution.source?);
    let paragraph = segmented.paragraphs.get(r.quote.quotation.paragraph)?.words.clone();
    let ends = |word: &&Word| matches!(word.kind, TokenKind::Sign('.' | '!' | '?' | '"' | '“' | '”' | '‘'));
    let (from, to) = (segmented.word_at(source.start()), segmented.behind(source.end()));
    let before = segmented.words.get(paragraph.start..from)?.iter().rev().take_while(|w| !ends(w)).last();
    let after = segmented.words.get(to..paragraph.end)?.iter().take_while(|w| !ends(w)).last();
    let with = |span: Span, word: Option<&Word>| word.map_or(span, |word| span.join(word.span));
    Some(with(with(source, before), after))
}
