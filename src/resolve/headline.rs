//! Marks in a headline. There is no room for a source: "‘It was chaos’: Strike shuts the slip" is somebody's words, and
//! whose they are is told below, where the same words stand with their source. So they are looked for there, unless the
//! headline itself says who spoke.

use super::settle::Credit;
use crate::attribute::{Attributed, Attribution, Evidence, Frame};
use crate::extract::{Kind, Quotation};
use crate::rules::Flags;
use crate::segment::{Segmented, Word};
use crate::text::{EMPTY, Key, Span, key_of};

/// Fewer words stand in too many quotations, unless they are all that is marked below, too. What begins with a capital
/// there may be a name.
const WORDS: usize = 3;
/// The same words may have been said by two.
const SHARE: f32 = 0.92;

/// Credits what a headline has in marks with whoever is credited with the same words below, or with the one who is named
/// before a colon.
pub(super) fn credit(text: &str, segmented: &Segmented, all: &mut [Attributed], credits: &mut [Credit]) {
    let end = segmented.top(text);
    let heads = all.iter().take_while(|(q, _)| q.paragraph < end).count();
    for head in 0..heads {
        let (quotation, attribution) = &all[head];
        if quotation.kind == Kind::Indirect {
            continue;
        }
        // "Man accused of theft: ‘I am innocent’": who stands before the colon.
        let colon = text[..quotation.parts[0].start()].trim_end_matches(|c: char| !c.is_alphanumeric() && c != ':');
        let passive =
            attribution.cue.as_ref().is_some_and(|c| is_passive(text, segmented, c.span)) && !colon.ends_with(':');
        if says(segmented, attribution) && !passive {
            continue;
        }
        let sought = words(text, segmented, quotation);
        let same = |&i: &usize| {
            let quotation = &all[i].0;
            quotation.kind != Kind::Indirect
                && credits[i].speaker.is_some()
                && (sought.len() >= WORDS || !quotation.parts[0].of(text).starts_with(char::is_uppercase))
                && holds(&words(text, segmented, quotation), &sought)
        };
        let below = (heads..all.len()).find(same);
        // "Orr: Board ‘knew of the crack’": Orr, if the copy credits nobody else.
        let labels = |&i: &usize| {
            let (whole, attribution) = &all[i];
            attribution.frame == Frame::Label
                && whole.kind == Kind::Indirect
                && whole.parts[0].contains(quotation.parts[0])
                && credits[i].speaker.is_some()
                && below.is_none_or(|below| credits[below].speaker == credits[i].speaker)
        };
        let label = (0..heads).find(labels).filter(|_| below.is_some() || sought.len() >= WORDS);
        let Some(told) = label.or(below) else {
            if passive {
                (all[head].1, credits[head]) = (Attribution::none(), Credit::default());
            }
            continue;
        };
        let (kind, credit) = (quotation.kind, credits[told].speaker);
        let confidence = SHARE * below.map_or(all[told].1.confidence, |below| all[below].1.confidence);
        let attribution = match label {
            Some(label) => Attribution { confidence, ..all[label].1.clone() },
            None => found_below(&all[told].1, confidence),
        };
        let said = below.map_or(Kind::Partial, |below| all[below].0.kind);
        all[head].0.kind = if kind == Kind::Scare { said } else { kind };
        all[head].1 = attribution;
        credits[head] = Credit { speaker: credit, ..Credit::default() };
    }
}

/// The credit of words that are credited below.
fn found_below(below: &Attribution, confidence: f32) -> Attribution {
    let what = "credited below";
    let evidence = below.source.map(|span| Evidence { span, what }).into_iter().collect();
    Attribution { frame: Frame::Headline, confidence, evidence, ..Attribution::none() }
}

/// Whether the headline itself says who spoke: "‘…’: Strike hits the slip" doesn't, whatever "hits" may mean elsewhere.
fn says(segmented: &Segmented, attribution: &Attribution) -> bool {
    let strong = |cue| segmented.words_in(cue).iter().any(|w| w.is(Flags::STRONG));
    let after = matches!(attribution.frame, Frame::After | Frame::AfterInverted);
    let cue = attribution.cue.as_ref();
    attribution.source.is_some() && !cue.is_some_and(|c| after && !strong(c.span))
}

/// "Board accused of ‘fraud’", "‘…’, inquest told": who stands before the verb of a headline hears it, since headlines
/// tell in the present.
fn is_passive(text: &str, segmented: &Segmented, cue: Span) -> bool {
    let Some(verb) = segmented.words_in(cue).last() else { return false };
    let next = segmented.words.get(segmented.behind(cue.end()));
    let past = verb.is(Flags::PAST | Flags::PARTICIPLE | Flags::ED) && !verb.is(Flags::BASE | Flags::THIRD);
    let of = next.is_some_and(|w| w.is(Flags::NAME_PREPOSITION));
    let ends = next.is_none_or(|w| !w.kind_word() || text[cue.end()..w.span.start()].contains('\n'));
    past && (of && !verb.is(Flags::STRONG) || verb.is(Flags::HEARER) && (of || ends))
}

/// The words of a quotation, whatever their typography.
fn words(text: &str, segmented: &Segmented, quotation: &Quotation) -> Vec<Key> {
    let words = quotation.parts.iter().flat_map(|&part| segmented.words_in(part));
    let key = |w: &Word| if w.key == EMPTY { key_of(w.span.of(text)) } else { w.key };
    words.filter(|w| w.kind_word()).map(key).collect()
}

/// Whether these words stand side by side in a quotation; few words only if they are all of it.
fn holds(all: &[Key], sought: &[Key]) -> bool {
    match sought.len() {
        0 => false,
        1..WORDS => all == sought,
        n => all.windows(n).any(|run| run == sought),
    }
}
