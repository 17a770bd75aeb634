//! Reading the signs (see [`Signs`]) off a sentence whose source has been chosen. Nothing here chooses: it
//! looks again at what the frame passed over, and notes what has proved to go with mistakes.

use super::attribution::Frame;
use super::cue::{Credit, Form};
use super::sentence::{Found, Sentence, Shape};
use crate::extract::{Act, Item};
use crate::rules::{CueClass, Flags, Signs};
use std::ops::Range;

/// Longest source, in items, that isn't worth a sign.
const LONG_SOURCE: usize = 12;

/// How near a rival on the other side of the marks must stand, in items.
const BESIDE: usize = 6;

impl Sentence<'_> {
    /// All that speaks for and against `found` as the source of the quoted stretch at item `q`, beyond what
    /// its source and cue are.
    pub(super) fn signs(&self, q: usize, shape: Shape, found: &Found) -> Signs {
        let mut signs = self.stands(q, shape);
        let credit = found.credit.map(|i| &self.credits[i]);
        let cue = credit.map(|c| c.hit.items.clone());
        let source = found.source.clone();
        let Some(first) = source.clone().or(cue.clone()) else { return signs };
        let second = cue.or(source).unwrap_or(first.clone());
        let whole = first.start.min(second.start)..first.end.max(second.end);
        self.distance(q, &whole, &mut signs);
        let ended = |c: &Credit| whole.end <= q && !self.clauses.open(self.items, c.hit.verb, q);
        signs.note(Signs::CLOSED, credit.is_some_and(ended));
        self.rivals(q, &whole, found, &mut signs);
        signs
    }

    /// How the marks stand in the sentence, and what is in them.
    pub(super) fn stands(&self, q: usize, shape: Shape) -> Signs {
        let mut signs = Signs::default();
        if let Some(b) = q.checked_sub(1).filter(|&b| b >= self.range.start).map(|b| &self.items[b]) {
            let common = Flags::CONTENT | Flags::PREPOSITION | Flags::DETERMINER | Flags::GENITIVE | Flags::CUE_VERB;
            signs.note(Signs::COLON, b.sign == ':');
            signs.note(Signs::THAT, b.is(Flags::CONTENT));
            signs.note(Signs::OTHER_WORD, b.is_word() && !b.is(common));
        }
        let next = self.items.get(q + 1).filter(|_| q + 1 < self.range.end);
        signs.note(Signs::RUNS_ON, !matches!(shape.last, ',' | '.' | '?' | '!') && next.is_some_and(Item::is_word));
        signs.note(Signs::FEW_WORDS, shape.words <= 4);
        signs.note(Signs::SOME_WORDS, (5..=8).contains(&shape.words));
        signs.note(Signs::TITLE, shape.title);
        signs.note(Signs::NO_STOP, !matches!(shape.last, ',' | '.' | '?' | '!'));
        signs
    }

    fn distance(&self, q: usize, whole: &Range<usize>, signs: &mut Signs) {
        let gap = if whole.end <= q { whole.end..q } else { q + 1..whole.start.max(q + 1) };
        let words = self.items[gap].iter().filter(|i| i.is_word()).count();
        signs.note(Signs::NOT_AT_ONCE, whole.start > q && words > 0);
        signs.note(Signs::NEAR, (1..=3).contains(&words));
        signs.note(Signs::FAR, (4..=10).contains(&words));
        signs.note(Signs::VERY_FAR, words > 10);
    }

    /// Other cues that have a source of their own and might claim the words.
    fn rivals(&self, q: usize, whole: &Range<usize>, found: &Found, signs: &mut Signs) {
        for (i, rival) in self.credits.iter().enumerate() {
            if found.credit == Some(i) || !self.usable(i) || rival.source == found.source {
                continue;
            }
            let at = rival.hit.verb;
            if rival.hit.form == Form::According {
                signs.note(Signs::RIVAL_ACCORDING, true);
                continue;
            }
            let between = if whole.end <= q { (whole.end..q).contains(&at) } else { (q..whole.start).contains(&at) };
            let beside = if whole.end <= q {
                at > q && at - q <= BESIDE
            } else {
                at < q && q - at.max(self.credit_end(i).min(q)) <= BESIDE
            };
            signs.note(Signs::RIVAL_BESIDE, beside && !between);
            signs.note(Signs::RIVAL_SAYS, self.reports(i) && rival.hit.form != Form::Ing);
        }
    }

    /// What the cue and the source are, wherever the marks stand.
    pub(super) fn of_source(&self, found: &Found) -> Signs {
        let mut signs = found.source.as_ref().map_or(Signs::default(), |s| source(self.items, s));
        let Some(credit) = found.credit.map(|i| &self.credits[i]) else { return signs };
        signs.note(Signs::RIVAL_ACCORDING, found.frame == Frame::Indirect && self.others(credit));
        self.cue_signs(credit, &mut signs);
        signs
    }

    fn others(&self, credit: &Credit) -> bool {
        self.credits.iter().any(|c| c.hit.form == Form::According && c.source.is_some() && c.source != credit.source)
    }

    fn cue_signs(&self, credit: &Credit, signs: &mut Signs) {
        let verb = &self.items[credit.hit.verb];
        let form = credit.hit.form;
        signs.note(Signs::WEAK_CUE, verb.is(Flags::WEAK));
        signs.note(Signs::PLAIN_CUE, !verb.is(Flags::WEAK | Flags::STRONG) && verb.lemma != 0);
        signs.note(Signs::UNLISTED_CUE, verb.lemma == 0 && form != Form::According);
        signs.note(Signs::SAYING, form == Form::Ing);
        signs.note(Signs::TO_SAY, form == Form::Infinitive);
        signs.note(Signs::UNREAL, credit.hit.unreal);
        signs.note(Signs::NO_VERB, verb.act == Act::None && form == Form::Finite);
    }
}

/// What kind of cue it is.
pub(super) fn class(class: CueClass, lemma: &str) -> Signs {
    match class {
        CueClass::Neutral if lemma == "say" => Signs::SAID,
        CueClass::Neutral | CueClass::Belief => Signs::default(),
        CueClass::Loaded => Signs::LOADED_CUE,
        CueClass::Manner => Signs::MANNER_CUE,
        CueClass::Denial | CueClass::Question | CueClass::Document => Signs::OTHER_CUE,
    }
}

/// What kind of phrase the source is.
pub(super) fn source(items: &[Item], range: &Range<usize>) -> Signs {
    let mut signs = Signs::default();
    let phrase = &items[range.clone()];
    let Some(first) = phrase.first() else { return signs };
    let any = |flags: Flags| phrase.iter().any(|i| i.is(flags));
    let capitals = phrase.iter().filter(|i| i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER | Flags::PRONOUN)).count();
    let single = phrase.len() == 1;
    let pronoun = single && first.is(Flags::PRONOUN) && !first.is(Flags::CAPITALS);
    let who = first.is(Flags::RELATIVE) && !first.is(Flags::DETERMINER);
    signs.note(Signs::HE_SHE, pronoun && first.is(Flags::MALE | Flags::FEMALE));
    let his = single && !pronoun && first.is(Flags::POSSESSIVE);
    signs.note(Signs::OTHER_PRONOUN, his || pronoun && !first.is(Flags::MALE | Flags::FEMALE));
    signs.note(Signs::WHO, who && !pronoun);
    signs.note(Signs::NAME, capitals == 1 && !pronoun);
    signs.note(Signs::FULL_NAME, capitals > 1);
    signs.note(Signs::TITLED, any(Flags::TITLE | Flags::HONORIFIC));
    let person = any(Flags::ROLE | Flags::BODY | Flags::BODY_HEAD | Flags::TITLE | Flags::HONORIFIC);
    signs.note(Signs::THING, capitals == 0 && !pronoun && !his && !who && !person);
    signs.note(Signs::ODD_HEAD, !pronoun && !his && !who && odd_head(phrase));
    signs.note(Signs::GENITIVE_SOURCE, any(Flags::GENITIVE | Flags::POSSESSIVE) && !single);
    signs.note(Signs::DOCUMENT, any(Flags::CUE_NOUN));
    signs.note(Signs::LONG_SOURCE, phrase.len() > LONG_SOURCE);
    signs.note(Signs::HOLDS_MARKS, phrase.iter().any(|i| i.quote.is_some()));
    let before = range.start.checked_sub(1).map(|b| &items[b]);
    signs.note(
        Signs::BEHIND_PREPOSITION,
        before.is_some_and(|b| b.is(Flags::PREPOSITION) && !b.is(Flags::SUBORDINATOR)),
    );
    signs
}

/// Whether the last word before the first sign or preposition is none that speaks by itself: "no sign of …",
/// "Orr's appearance".
fn odd_head(phrase: &[Item]) -> bool {
    let ends = |i: &Item| !i.is_word() || i.is(Flags::PREPOSITION | Flags::RELATIVE) && !i.is(Flags::CAPITAL);
    let end = phrase.iter().skip(1).position(ends).map_or(phrase.len(), |at| at + 1);
    let head = &phrase[end - 1];
    let speaks = Flags::CAPITAL | Flags::ROLE | Flags::BODY | Flags::BODY_HEAD | Flags::TITLE | Flags::INDEFINITE;
    !head.is(speaks | Flags::GENITIVE)
}
