//! Reporting expressions in a sentence. The word list says which words may report; whether one does
//! here depends on its company: "she claims" reports and "her claims" doesn't, "he was told" has the
//! hearer for its subject and "he was quoted as saying" the speaker.

use super::company::{gives_name, singular_head};
use super::openers::within_group;
use super::phrase::adverbial;
use super::quoted;
use super::unlisted::{credits_quotation, inverted_unlisted};
use crate::extract::{Act, Item};
use crate::rules::{CueClass, Flags, Lexicon, WordInfo};
use smallvec::SmallVec;
use std::ops::Range;

/// How the cue stands to its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "X said", "said X".
    Finite,
    /// "saying", "adding": the main clause's subject speaks.
    Ing,
    /// "went on to say".
    Infinitive,
    /// "was told", "was described": the speaker, if named, follows "by".
    Passive,
    /// "was quoted as saying": the subject speaks.
    Quoted,
    /// "RIA quoted X as saying": the object speaks.
    Quoting,
    /// "according to X".
    According,
}

/// One reporting expression in a skeleton.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// The words of the expression, auxiliaries included.
    pub items: Range<usize>,
    /// The verb that carries the meaning.
    pub verb: usize,
    /// How it stands to its source.
    pub form: Form,
    /// "never said", "might say": no speech is reported.
    pub unreal: bool,
}

/// Those of one sentence; most have no more, and room need not be made for them.
pub(super) type Hits = SmallVec<[Hit; 4]>;

/// What kind of reporting an expression is; a verb that no list knows tells how it was said.
pub(super) fn class(lexicon: &Lexicon, items: &[Item], hit: &Hit) -> CueClass {
    let verb = &items[hit.verb];
    match hit.form {
        Form::According => CueClass::Neutral,
        _ if verb.lemma == 0 => CueClass::Manner,
        _ => lexicon.class(WordInfo { flags: verb.flags, lemma: verb.lemma, ..WordInfo::default() }),
    }
}

/// Whether a sentence may have a reporting expression, or words to credit, at all; most have neither.
pub(super) fn may_report(text: &str, sentence: &[Item]) -> bool {
    sentence.iter().any(|i| i.quote.is_some() || i.is(Flags::CUE_VERB) || is_preposition(text, i))
}

/// "per", "according": they report without a verb.
fn is_preposition(text: &str, item: &Item) -> bool {
    // Most words are told apart by their length.
    let word = match item.span.len() {
        3 => "per",
        9 => "according",
        _ => return false,
    };
    item.is_word() && text.as_bytes()[item.span.start..item.span.end].eq_ignore_ascii_case(word.as_bytes())
}

/// How far behind "written by" the verb may stand whose subject it describes.
const TO_OWN_VERB: usize = 8;

/// All reporting expressions of one sentence, in order.
pub(super) fn find(text: &str, items: &[Item], sentence: Range<usize>) -> Hits {
    let mut out = Hits::new();
    let mut at = sentence.start;
    let mut said = None;
    // A verb that no list knows reports beside marks only.
    let quoted = items[sentence.clone()].iter().any(|i| i.quote.is_some());
    let verb = if quoted { Flags::CUE_VERB | Flags::VERB | Flags::ED } else { Flags::CUE_VERB };
    let quiet = |i: &Item| !i.is(verb) && !is_preposition(text, i);
    while at < sentence.end {
        if said == Some(at) || quiet(&items[at]) {
            at += 1;
        } else if let Some(hit) = hit(text, items, &sentence, at) {
            at = hit.items.end.max(at + 1);
            // "quoted X as saying" is one cue: its second verb is no other.
            said = matches!(hit.form, Form::Quoting | Form::Quoted).then_some(hit.verb).or(said);
            out.push(hit);
        } else {
            at += 1;
        }
    }
    out
}

fn word_is(text: &str, items: &[Item], i: usize, word: &str) -> bool {
    // Most words are told apart by their length.
    let same = |item: &Item| item.span.len() == word.len() && item.span.of(text).eq_ignore_ascii_case(word);
    items.get(i).is_some_and(|item| same(item) && item.is_word())
}

fn hit(text: &str, items: &[Item], sentence: &Range<usize>, at: usize) -> Option<Hit> {
    if word_is(text, items, at, "according") && word_is(text, items, at + 1, "to") {
        return Some(Hit { items: at..at + 2, verb: at, form: Form::According, unreal: false });
    }
    let apart = at > sentence.start && (items[at - 1].sign == ',' || items[at - 1].quote.is_some());
    let named = items.get(at + 1).is_some_and(|n| n.is(Flags::DETERMINER | Flags::CAPITAL));
    if apart && named && word_is(text, items, at, "per") {
        return Some(Hit { items: at..at + 1, verb: at, form: Form::According, unreal: false });
    }
    if !items[at].is(Flags::CUE_VERB) {
        let unlisted = Hit { items: at..at + 1, verb: at, form: Form::Finite, unreal: false };
        let credits = credits_quotation(text, items, sentence, at) || inverted_unlisted(text, items, sentence, at);
        return credits.then_some(unlisted);
    }
    if is_noun(text, items, sentence, at)
        || items[at].act == Act::None
            && items[at].is(Flags::BASE)
            && items[at].is(Flags::NOUN_LIKE)
            && !items[at].is(Flags::PAST)
    {
        return None;
    }
    // "the leaflet written by both cooks said"
    let participle = items[at].act == Act::Past || items[at].act == Act::None && items[at].is_participle();
    let described = participle && word_is(text, items, at + 1, "by") && at > sentence.start;
    let told = |i: &Item| i.is(Flags::STRONG) && i.act == Act::Finite;
    let behind = at + 2..sentence.end.min(at + 2 + TO_OWN_VERB);
    // "three written requests", "were only eight reported cases"
    let quoted = items.get(at + 1).is_some_and(|n| n.quote.is_some()) || word_is(text, items, at + 1, "by");
    let kind = participle && at > sentence.start && !quoted;
    // "have all described it"
    let have = |i: &Item| i.is(Flags::AUXILIARY) && !i.is(Flags::BE);
    let have = at > sentence.start + 1 && have(&items[at - 2]);
    if kind && !have && (items[at - 1].is(Flags::INDEFINITE) || items[at - 1].number) {
        return None;
    }
    if described && items[at - 1].is_word() && items.get(behind).is_some_and(|rest| rest.iter().any(told)) {
        return None;
    }
    if gives_name(items, sentence, at) {
        return None;
    }
    let (first, passive, unreal, infinitive) = group(text, items, sentence, at);
    let bare = items[at].is(Flags::BASE) && !items[at].is(Flags::PAST | Flags::ING);
    if passive && bare {
        // "are welcome": an adjective.
        return None;
    }
    let mut hit = Hit { items: first..at + 1, verb: at, form: Form::Finite, unreal };
    let item = &items[at];
    // "an adviser quoted in the Courier saying"
    if !passive && let Some(verb) = quoted::saying(text, items, sentence, at) {
        return Some(Hit { verb, form: Form::Quoted, ..hit });
    }
    let as_saying = |from: usize| {
        (from..sentence.end.min(from + 14))
            .take_while(|&i| items[i].quote.is_none() && !matches!(items[i].sign, ';' | '.'))
            .find(|&i| {
                word_is(text, items, i, "as")
                    && items.get(i + 1).is_some_and(|n| n.is(Flags::ING) && n.is(Flags::CUE_VERB))
            })
    };
    // "Asked by a reporter, “Why now?” Orr …"
    let asked = at == sentence.start && item.is(Flags::ASKS) && item.act == Act::Participle;
    // "As noted by the Courier, …"
    let as_noted = at > sentence.start && items[at - 1].comments() && word_is(text, items, at + 1, "by");
    let passive = passive || asked || as_noted || by_whom(text, items, sentence, at);
    if passive && item.is(Flags::PAST | Flags::PARTICIPLE) && !item.is(Flags::ING) {
        hit.form = Form::Passive;
        if item.is(Flags::REPORTED) {
            let saying = items.get(at + 1).is_some_and(|n| n.is(Flags::ING) && n.is(Flags::CUE_VERB));
            if let Some(i) = as_saying(at + 1).filter(|&i| i == at + 1) {
                hit = Hit { items: first..i + 2, verb: i + 1, form: Form::Quoted, unreal };
            } else if let Some(i) = quoted::saying(text, items, sentence, at) {
                hit = Hit { items: first..at + 1, verb: i, form: Form::Quoted, unreal };
            } else if saying {
                hit = Hit { items: first..at + 2, verb: at + 1, form: Form::Quoted, unreal };
            }
        }
        return Some(hit);
    }
    if item.is(Flags::ING) && item.is(Flags::ENDS_ING) {
        if item.act == Act::None && !item.is(Flags::CAPITAL) {
            // "a creative writing professor"
            return None;
        }
        hit.form = if first < at { Form::Finite } else { Form::Ing };
        return Some(hit);
    }
    if infinitive {
        let before = items[sentence.start..first - 1].iter().rfind(|i| !adverbial(i));
        if before.is_some_and(|i| i.is(Flags::BE)) {
            // "is partly to blame"
            return None;
        }
        hit.form = Form::Infinitive;
        return Some(hit);
    }
    if item.is(Flags::REPORTED)
        && let Some(i) = as_saying(at + 1)
    {
        return Some(Hit { items: first..at + 1, verb: i + 1, form: Form::Quoting, unreal });
    }
    // "Orr said nothing."
    let nothing = items.get(at + 1).is_some_and(|n| n.is(Flags::NEGATION) && n.is(Flags::INDEFINITE));
    hit.unreal |= nothing && items.get(at + 2).is_none_or(|n| !n.is_word());
    if phrasal(items, at) && !word_is(text, items, at + 2, "to") {
        hit.items.end += 1;
    }
    if let Some(end) = openly(items, at) {
        hit.items.end = end;
    }
    // "It was made. Clear that": the words that belong to it stand in its sentence.
    hit.items.end = hit.items.end.min(sentence.end);
    Some(hit)
}

/// "went on", "cut in": whether a particle makes the weak verb at `at` report.
pub(super) fn phrasal(items: &[Item], at: usize) -> bool {
    items[at].is(Flags::PHRASAL) && items.get(at + 1).is_some_and(|i| i.is(Flags::PARTICLE) && i.is_word())
}

/// "made clear", "made it clear": where the words end that make the weak verb at `at` report.
fn openly(items: &[Item], at: usize) -> Option<usize> {
    let it = items.get(at + 1).is_some_and(|i| i.is(Flags::NEUTER) && i.is(Flags::PRONOUN));
    let word = at + 1 + usize::from(it);
    (items[at].is(Flags::WEAK) && items.get(word).is_some_and(Item::openly)).then_some(word + 1)
}

/// "the crews, called the “salt of the coast” by the town": whether "by" follows what somebody is called.
fn by_whom(text: &str, items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let small = |i: &usize| items[*i].is(Flags::DETERMINER) || word_is(text, items, *i, "as");
    let quote = at + 1 + (at + 1..sentence.end).take_while(small).take(2).count();
    let apart = at > sentence.start && (items[at - 1].sign == ',' || items[at].act == Act::Past);
    let quoted = quote < sentence.end && items[quote].quote.is_some();
    items[at].is(Flags::PAST) && apart && quoted && word_is(text, items, quote + 1, "by")
}

/// The verb group that ends with `at`: its first item, whether it is passive, whether it reports
/// nothing real, whether it is an infinitive.
fn group(text: &str, items: &[Item], sentence: &Range<usize>, at: usize) -> (usize, bool, bool, bool) {
    let (mut first, mut passive, mut unreal) = (at, false, false);
    let mut i = at;
    while i > sentence.start {
        let item = &items[i - 1];
        if item.is(Flags::AUXILIARY) && !item.is(Flags::CAPITAL) || item.is(Flags::AUXILIARY) && i - 1 == sentence.start
        {
            passive |= item.is(Flags::BE);
            unreal |= item.is(Flags::NEGATION) || item.is(Flags::MODAL) && !is_future(text, item);
            first = i - 1;
        } else if item.is(Flags::NEGATION) && !item.is(Flags::DETERMINER) {
            unreal = true;
            first = i - 1;
        } else if !(item.is(Flags::ADVERB | Flags::LY) && item.is_word() && !item.is(Flags::PRONOUN)
            || within_group(items, i - 1))
        {
            break;
        }
        i -= 1;
    }
    let infinitive = first > sentence.start && word_is(text, items, first - 1, "to");
    let bare = items[at].is(Flags::BASE) && !items[at].is(Flags::PAST);
    (first, passive, unreal, infinitive && bare)
}

fn is_future(text: &str, item: &Item) -> bool {
    let word = item.span.of(text);
    ["will", "would", "could"].iter().any(|w| word.eq_ignore_ascii_case(w))
}

/// Whether a form that may be a noun is one here.
fn is_noun(text: &str, items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let item = &items[at];
    if item.is(Flags::GENITIVE) {
        return true;
    }
    let Some(before) = at.checked_sub(1).filter(|&i| i >= sentence.start).map(|i| &items[i]) else {
        // A sentence that begins with a base or -s form is a headline or an order.
        return item.is(Flags::NOUN_LIKE) || item.is(Flags::BASE) && !item.is(Flags::PAST);
    };
    if item.is(Flags::CAPITAL) && (before.is(Flags::CAPITAL) && !before.is(Flags::PRONOUN) || !item.is(Flags::PAST)) {
        return true;
    }
    // "with one writing: “…”"
    let one = before.is(Flags::INDEFINITE) && at > sentence.start + 1 && word_is(text, items, at - 2, "with");
    if item.is(Flags::ING) && before.is(Flags::DETERMINER | Flags::GENITIVE) && !one {
        return true;
    }
    let somebody = Flags::ROLE | Flags::CAPITAL | Flags::PLURAL | Flags::PRONOUN;
    // "the report's scathing finding"
    let modifies = before.act == Act::None || before.is(Flags::ENDS_ING);
    let within = at > sentence.start + 1 && before.is_word() && modifies && !before.is(somebody);
    if item.is(Flags::ING) && within {
        let lead = &items[at - 2];
        let article = lead.is(Flags::DETERMINER) && !lead.is(Flags::PRONOUN);
        // "a court ruling", "the panel's blunt finding"
        let told = item.is(Flags::CUE_NOUN | Flags::BODY_HEAD) && (article || lead.is(Flags::GENITIVE));
        // "another verbal lashing"
        let speaks = Flags::BODY_HEAD | Flags::CUE_NOUN | Flags::TIME | Flags::INDEFINITE;
        let described = article && !item.is(Flags::STRONG) && !before.is(speaks) && adjective_like(text, before);
        if told || described {
            return true;
        }
    }
    // "a voice over says", "the man she spoke with said": nothing else can follow the preposition.
    let stranded =
        item.is(Flags::THIRD) && !item.is(Flags::NOUN_LIKE) || item.is(Flags::STRONG) && item.act == Act::Finite;
    // "has since said"
    let stranded = stranded || item.act == Act::Group;
    // "in her remarks", "her reported fever"
    let hers = before.is(Flags::POSSESSIVE) && item.is(Flags::NOUN_LIKE | Flags::PAST) && item.act == Act::None;
    let phrase = hers
        || before.is(Flags::DETERMINER | Flags::GENITIVE) && !before.is(Flags::PRONOUN)
        || before.is(Flags::PREPOSITION) && !word_is(text, items, at - 1, "to") && !item.is(Flags::ING) && !stranded;
    if phrase {
        // "some say", "all said": the determiner is the source.
        // "some point out that"
        let out = |n: &Item| n.is(Flags::ADVERB) && n.is(Flags::PREPOSITION);
        let acts = !item.is(Flags::NOUN_LIKE) || item.act == Act::Finite && items.get(at + 1).is_some_and(out);
        return !(before.is(Flags::INDEFINITE) && acts);
    }
    if !item.is(Flags::NOUN_LIKE) {
        return false;
    }
    // "Orr says, but notes that"
    let joined = before.is(Flags::COORDINATOR) && at > sentence.start + 1 && items[at - 2].sign == ',';
    if joined && item.act == Act::Finite && items.get(at + 1).is_some_and(|n| n.is(Flags::CONTENT)) {
        return false;
    }
    // "Press reports said"
    if item.act == Act::None && items.get(at + 1).is_some_and(|n| n.is(Flags::STRONG) && n.act == Act::Finite) {
        return true;
    }
    // "Pier Board emails released on Monday"
    if item.is(Flags::THIRD) && item.act == Act::None && items.get(at + 1).is_some_and(|n| n.act == Act::Past) {
        return true;
    }
    if item.is(Flags::THIRD) {
        // "11 percent of Norland claims": what "of" leads to is a noun unless something is claimed.
        let led = at >= sentence.start + 2 && items[at - 2].is(Flags::PREPOSITION);
        let object = Flags::DETERMINER | Flags::PRONOUN | Flags::CONTENT | Flags::CAPITAL;
        if led && before.is(Flags::CAPITAL) && !items.get(at + 1).is_some_and(|n| n.is(object) || n.quote.is_some()) {
            return true;
        }
        // "his first remarks", "in brief remarks"
        let held = at >= sentence.start + 2
            && (items[at - 2].is(Flags::DETERMINER | Flags::POSSESSIVE | Flags::GENITIVE)
                && !items[at - 2].is(Flags::PRONOUN)
                || items[at - 2].is(Flags::PREPOSITION) && !items[at - 2].is(Flags::SUBORDINATOR));
        let adjective = before.is(Flags::ADVERB) || before.is(Flags::NOUN_LIKE) && !before.is(Flags::CAPITAL);
        if held && adjective && item.act != Act::Finite {
            return true;
        }
        return !(before.is(Flags::CAPITAL | Flags::PRONOUN | Flags::RELATIVE | Flags::TIME | Flags::BODY_HEAD)
            || before.is(Flags::ROLE | Flags::CUE_NOUN) && !before.is(Flags::PLURAL)
            || before.is(Flags::PLURAL) && singular_head(items, sentence.start, at - 1, item.act == Act::Finite)
            || before.is(Flags::ADVERB | Flags::LY)
            || matches!(before.sign, ',' | '—' | '–')
            || before.quote.is_some());
    }
    // Base forms: after "they", "officials", "to", an auxiliary.
    !(before.is(Flags::PRONOUN | Flags::AUXILIARY | Flags::PLURAL | Flags::ADVERB)
        || word_is(text, items, at - 1, "to")
        || before.is(Flags::RELATIVE)
        || item.act == Act::Finite
            && (before.is(Flags::CAPITAL) || claims_that(items, at) || word_is(text, items, at + 1, "to"))
        || item.is(Flags::PAST) && before.is(Flags::ROLE | Flags::CAPITAL | Flags::BODY_HEAD))
}

/// "The lawsuits claim that": nothing but a verb stands between a plural and such a clause.
fn claims_that(items: &[Item], at: usize) -> bool {
    items.get(at + 1).is_some_and(|n| n.is(Flags::RELATIVE) && n.is(Flags::CONTENT))
}

/// "verbal", "careless": whether the ending is an adjective's rather than a noun's.
fn adjective_like(text: &str, item: &Item) -> bool {
    let word = item.span.of(text);
    ["al", "ic", "ous", "ful", "ive", "able", "ible", "less"].iter().any(|end| word.ends_with(end))
}
