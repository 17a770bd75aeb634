//! Reporting expressions in a sentence. The word list says which words may report; whether one does
//! here depends on its company: "she claims" reports and "her claims" doesn't, "he was told" has the
//! hearer for its subject and "he was quoted as saying" the speaker.

use super::company::gives_name;
use super::cue::{Form, Hit, Hits};
use super::links::behind_link;
use super::nominal::is_noun;
use super::openers::within_group;
use super::overheard::overheard;
use super::phrase::{adverbial, named_occasion, phrasal, word_is};
use super::quoted;
use super::unlisted::{credits_quotation, inverted_unlisted};
use super::verbs::perfect;
use crate::extract::{Act, Item};
use crate::rules::{CueClass, Flags, Lexicon, Names, Traits, WordInfo};
use std::ops::Range;

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
pub(super) fn may_report(sentence: &[Item]) -> bool {
    sentence.iter().any(|i| i.quote.is_some() || i.is(Flags::CUE_VERB) || i.traits.any(Traits::SOURCE))
}

/// How far behind "written by" the verb may stand whose subject it describes.
const TO_OWN_VERB: usize = 8;

/// How far before "believed to be" a "what" may stand.
const TO_WHAT: usize = 6;

/// All reporting expressions of one sentence, in order.
pub(super) fn find(text: &str, items: &[Item], sentence: Range<usize>) -> Hits {
    let mut out = Hits::new();
    let mut at = behind_link(text, items, &sentence);
    let mut said = None;
    // A verb that no list knows reports beside marks only.
    let quoted = items[sentence.clone()].iter().any(|i| i.quote.is_some());
    let verb = if quoted { Flags::CUE_VERB | Flags::VERB | Flags::ED } else { Flags::CUE_VERB };
    let quiet = |i: &Item| !i.is(verb) && !i.traits.any(Traits::SOURCE);
    while at < sentence.end {
        if quiet(&items[at]) || said == Some(at) {
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

fn hit(text: &str, items: &[Item], sentence: &Range<usize>, at: usize) -> Option<Hit> {
    let apart = at > sentence.start && (items[at - 1].sign == ',' || items[at - 1].quote.is_some());
    if items[at].traits.any(Traits::SOURCE) {
        let named = items.get(at + 1).is_some_and(|n| n.is(Flags::DETERMINER | Flags::CAPITAL));
        let to = word_is(text, items, at + 1, "to");
        // "are calculated according to"
        if to && at > sentence.start && Names::builtin().measured.has(items[at - 1].span.of(text)) {
            return None;
        }
        let according = |end: usize| Hit { items: at..end, verb: at, form: Form::According, unreal: false };
        if to || apart && named {
            return Some(according(at + 1 + usize::from(to)));
        }
    }
    if !items[at].is(Flags::CUE_VERB) {
        let unlisted = Hit { items: at..at + 1, verb: at, form: Form::Finite, unreal: false };
        let credits = credits_quotation(text, items, sentence, at) || inverted_unlisted(text, items, sentence, at);
        return credits.then_some(unlisted);
    }
    let noun = is_noun(text, items, sentence, at)
        || items[at].act == Act::None
            && items[at].is(Flags::BASE)
            && items[at].is(Flags::NOUN_LIKE)
            && !items[at].is(Flags::PAST);
    if noun && overheard(items, sentence.start, at).is_none() {
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
    // "said in a statement read to the court": who said it is told.
    let document = participle && at > sentence.start && items[at - 1].is(Flags::CUE_NOUN);
    if gives_name(items, sentence, at) || document && items[sentence.start..at].iter().any(told) {
        return None;
    }
    // "will continue to share": what goes on is done.
    let goes_on = items[at].is(Flags::STRONG) && items[at].is(Flags::CLAUSELESS) && word_is(text, items, at + 1, "to");
    if goes_on && items.get(at + 2).is_some_and(|n| n.act == Act::Infinitive) {
        return None;
    }
    // "pleaded not guilty to two counts of “theft”"
    let not = usize::from(items.get(at + 1).is_some_and(|i| i.is(Flags::NEGATION)));
    if word_is(text, items, at + 1 + not, "guilty") {
        return None;
    }
    let (first, passive, unreal, infinitive) = group(text, items, sentence, at);
    if first == at && !passive && supposed(text, items, sentence, at) {
        return None;
    }
    // "one of them written in verse"
    let only = items[at].is(Flags::PARTICIPLE) && !items[at].is(Flags::PAST | Flags::BASE);
    if only && items[at].act == Act::Past && !passive && !quoted {
        return None;
    }
    // "used to say": the other verb reports.
    if word_is(text, items, at, "used") && word_is(text, items, at + 1, "to") && items[at].act == Act::Finite {
        return None;
    }
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
            .filter(|&i| word_is(text, items, i, "as"))
            .find_map(|i| quoted::says(items, i + 1))
    };
    // "Asked by a reporter, “Why now?” Orr …"
    let asked = at == sentence.start && item.is(Flags::ASKS) && item.act == Act::Participle;
    // "As noted by the Courier, …"
    let as_noted = at > sentence.start && items[at - 1].comments() && word_is(text, items, at + 1, "by");
    // "a nickname coined by the guild"
    let by = described && items[at].act == Act::Past && items[at].is(Flags::WEAK) && items[at - 1].is_word();
    let passive = passive || asked || as_noted || by || by_whom(text, items, sentence, at);
    // "was added to the law by the board"
    let joined = item.is(Flags::STRONG) && !item.is(Flags::HEARER) && word_is(text, items, at + 1, "to");
    if passive && joined && items.get(at + 2).is_some_and(|n| n.is(Flags::DETERMINER | Flags::POSSESSIVE)) {
        return None;
    }
    if passive && item.is(Flags::PAST | Flags::PARTICIPLE) && !item.is(Flags::ING) {
        hit.form = Form::Passive;
        if item.is(Flags::REPORTED) {
            let saying = items.get(at + 1).is_some_and(|n| n.is(Flags::ING) && n.is(Flags::CUE_VERB));
            let beside = word_is(text, items, at + 1, "as").then(|| quoted::says(items, at + 2)).flatten();
            if let Some(verb) = beside {
                hit = Hit { items: first..verb + 1, verb, form: Form::Quoted, unreal };
            } else if let Some(i) = quoted::saying(text, items, sentence, at) {
                hit = Hit { items: first..at + 1, verb: i, form: Form::Quoted, unreal };
            } else if saying {
                // "can be heard saying": it was said.
                let unreal =
                    unreal && (!item.is(Flags::WEAK) || items[first..at].iter().any(|i| i.is(Flags::NEGATION)));
                hit = Hit { items: first..at + 2, verb: at + 1, form: Form::Quoted, unreal };
            }
        }
        if let Some(verb) = quoted::to_have_said(text, items, at).filter(|&verb| verb < sentence.end) {
            hit = Hit { items: first..verb + 1, verb, form: Form::Quoted, unreal };
        }
        return Some(hit);
    }
    if item.is(Flags::ING) && item.is(Flags::ENDS_ING) {
        // "a creative writing professor", "during his Senate hearing"
        let occasion = first == at && named_occasion(items, sentence.start, at);
        if (item.act == Act::None || occasion) && !item.is(Flags::CAPITAL) {
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
        && let Some(verb) = as_saying(at + 1)
    {
        return Some(Hit { items: first..at + 1, verb, form: Form::Quoting, unreal });
    }
    // "Orr, having said that it was late, left"
    if first < at && perfect(&items[first]) {
        hit.form = Form::Ing;
    }
    // "Orr said nothing."
    let nothing = items.get(at + 1).is_some_and(|n| n.is(Flags::NEGATION) && n.is(Flags::INDEFINITE));
    hit.unreal |= nothing && items.get(at + 2).is_none_or(|n| !n.is_word());
    if phrasal(items, at) && !word_is(text, items, at + 2, "to") {
        hit.items.end += 1;
    }
    if let Some(end) = quoted::openly(items, at) {
        hit.items.end = end;
    }
    // "It was made. Clear that": the words that belong to it stand in its sentence.
    hit.items.end = hit.items.end.min(sentence.end);
    Some(hit)
}

/// "a man believed to be in Larn": whether the verb at `at` has no subject, and tells what others think of the noun before
/// it. "What many believed to be a gift" has one.
fn supposed(text: &str, items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let to_be = |n: &Item| n.is(Flags::AUXILIARY) && !n.is(Flags::MODAL);
    let leads = at > sentence.start && word_is(text, items, at + 1, "to") && items.get(at + 2).is_some_and(to_be);
    if !leads || !Names::builtin().supposed.has(items[at].span.of(text)) {
        return false;
    }
    let subject = Flags::PRONOUN | Flags::INDEFINITE | Flags::BODY_HEAD;
    let what = |&k: &usize| items[k].is(Flags::RELATIVE | Flags::CONTENT);
    let near = || (sentence.start..at).rev().take(TO_WHAT).take_while(|&k| items[k].is_word());
    // "It's believed to be late"
    let is = items[at - 1].span.of(text).contains(['\'', '’']);
    (is || !items[at - 1].is(subject)) && !near().any(|k| what(&k))
}

/// "the crews, called the “salt of the coast” by the town": whether "by" follows what somebody is called.
fn by_whom(text: &str, items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let small = |i: &usize| items[*i].is(Flags::DETERMINER) || word_is(text, items, *i, "as");
    let quote = at + 1 + (at + 1..sentence.end).take_while(small).take(2).count();
    let apart = at > sentence.start && (items[at - 1].sign == ',' || items[at].act == Act::Past);
    let quoted = quote < sentence.end && items[quote].quote.is_some();
    // "was sacked and accused by Orr of": the "was" before the other one.
    let shares = || {
        let be = items[sentence.start..at - 2].iter().rev().find(|i| !adverbial(i));
        items[at - 2].is(Flags::PARTICIPLE | Flags::ED) && be.is_some_and(|i| i.is(Flags::BE))
    };
    let joined = at > sentence.start + 2 && items[at - 1].is(Flags::COORDINATOR) && word_is(text, items, at + 1, "by");
    items[at].is(Flags::PAST) && (apart && quoted && word_is(text, items, quote + 1, "by") || joined && shares())
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
            unreal |= item.is(Flags::NEGATION) || item.is(Flags::MODAL) && !item.traits.any(Traits::FUTURE);
            first = i - 1;
        } else if item.is(Flags::NEGATION) && !item.is(Flags::DETERMINER) {
            unreal = true;
            first = i - 1;
        } else if i == at && parted(items, sentence, i) {
            i -= 2;
        } else if !(item.is(Flags::ADVERB | Flags::LY) && item.is_word() && !item.is(Flags::PRONOUN)
            || within_group(items, i - 1))
        {
            break;
        }
        i -= 1;
    }
    let infinitive = first > sentence.start && word_is(text, items, first - 1, "to");
    let bare = items[at].is(Flags::BASE) && !items[at].is(Flags::PAST);
    // "used to say"
    let used = first.checked_sub(2).filter(|&u| infinitive && bare && u > sentence.start);
    if let Some(used) = used.filter(|&u| items[u].act == Act::Finite && word_is(text, items, u, "used")) {
        return (used, false, unreal, false);
    }
    (first, passive, unreal, infinitive && bare)
}

/// "has, however, called": whether an adverb between commas parts the verb at `at` from what helps it.
fn parted(items: &[Item], sentence: &Range<usize>, at: usize) -> bool {
    let [.., helps, open, adverb, close] = &items[sentence.start..at] else { return false };
    let aside = open.sign == ',' && close.sign == ',' && adverbial(adverb);
    aside && helps.is(Flags::AUXILIARY) && !helps.is(Flags::CAPITAL)
}
