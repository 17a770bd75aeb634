//! Sources that stand outside any sentence: "Orr: “…”", "From the report: “…”", "“…” — Orr", and the
//! labels of a transcript that is printed inside one pair of marks: "ORR: We lost. VANE: No." Nothing
//! reports here but a sign, so the words round it must be a name and no more.

use super::attribution::{Attributed, Attribution, Evidence, Frame};
use super::object::phrase_after;
use super::sentence::{Found, Sentence};
use crate::extract::{Act, Item, Kind, Quotation};
use crate::rules::Flags;
use crate::segment::Segmented;
use crate::text::{BlockKind, Span};
use smallvec::smallvec;
use std::ops::Range;

/// Longest label or byline, in items.
const LONGEST: usize = 12;

/// Least words of what a heading tells before its credit.
const LEAST_CLAIM: usize = 3;

/// Longest name beneath words in marks, in items.
const LONGEST_NAME: usize = 4;

/// Longest label of a headline, in items.
const LONGEST_HEAD: usize = 5;

/// Longest label of a transcript, in bytes.
const LONGEST_LABEL: usize = 40;

/// The name behind a dash at item `from`, when nothing else follows: "— Ida Orr, Osterby".
pub(super) fn name_after_dash(items: &[Item], from: usize) -> Option<Range<usize>> {
    let end = items.len() - usize::from(items.last().is_some_and(|i| i.sign == '.'));
    let (_, name) = items.get(from..end)?.split_first().filter(|(dash, _)| dash.is_dash())?;
    let length = name.iter().position(|i| i.sign == ',').unwrap_or(name.len());
    let word = |i: &Item| i.is_word() && (i.is(Flags::CAPITAL | Flags::PREPOSITION) || i.number);
    let described = |i: &Item| i.is_word() && !i.is(Flags::AUXILIARY) || i.sign == ',';
    let whole = name[..length].iter().all(word) && name[length..].iter().all(described);
    if name.len() > LONGEST || !name.first()?.is(Flags::CAPITAL) || !whole {
        return None;
    }
    Some(from + 1..from + 1 + length)
}

/// The name right behind the marks at item `from`, when no more than who that is follows: "Ida Orr, Larn (Norland) pilot".
pub(super) fn name_beneath(items: &[Item], from: usize) -> Option<Range<usize>> {
    let end = items.len() - usize::from(items.last().is_some_and(|i| i.sign == '.'));
    let name = items.get(from..end).filter(|name| name.len() <= LONGEST)?;
    let length = name.iter().position(|i| i.sign == ',').unwrap_or(name.len());
    let no_name = Flags::PRONOUN | Flags::DETERMINER | Flags::TIME | Flags::GENITIVE | Flags::PREPOSITION;
    let no_name = no_name | Flags::BODY_HEAD | Flags::SUBORDINATOR | Flags::COORDINATOR | Flags::AUXILIARY;
    let word = |i: &Item| i.is_word() && i.is(Flags::CAPITAL) && !i.is(no_name);
    let verb = |i: &Item| matches!(i.act, Act::Finite | Act::Group | Act::Infinitive) || i.is(Flags::AUXILIARY);
    let described = |i: &Item| i.is_word() && !verb(i) || matches!(i.sign, ',' | '(' | ')');
    let whole = name[..length].iter().all(word) && name[length..].iter().all(described);
    (whole && (2..=LONGEST_NAME).contains(&length)).then_some(from..from + length)
}

/// How many signs open the item of a list: "-- “…”", "• “…”".
pub(super) fn bullet(items: &[Item]) -> usize {
    items.iter().take_while(|i| i.is_dash() || matches!(i.sign, '•' | '*')).take(2).count()
}

/// The name in brackets at item `from`, when nothing else follows: "(Ida Orr of Osterby, president of the guild)". One
/// word alone may be anything ("(Laughter)").
pub(super) fn name_in_brackets(items: &[Item], from: usize) -> Option<Range<usize>> {
    let end = items.len() - usize::from(items.last().is_some_and(|i| i.sign == '.'));
    let [open, name @ .., close] = items.get(from..end)? else { return None };
    let length = name.iter().position(|i| i.sign == ',').unwrap_or(name.len());
    let word = |i: &Item| i.is_word() && i.is(Flags::CAPITAL | Flags::PREPOSITION);
    let described = |i: &Item| i.is_word() && !i.is(Flags::AUXILIARY) || i.sign == ',';
    let whole = name[..length].iter().all(word) && name[length..].iter().all(described);
    let opens = name.first()?.is(Flags::CAPITAL) && !name[0].is(Flags::PRONOUN | Flags::PREPOSITION | Flags::TIME);
    let brackets = open.sign == '(' && close.sign == ')' && name.len() <= LONGEST;
    (brackets && opens && whole && length > 1).then_some(from + 1..from + 1 + length)
}

/// Who is named before the colon that leads to the quoted stretch `q`, in a sentence that has no verb of
/// its own there: a bare name, or the phrase after "from" or "here is".
pub(super) fn before_colon(sentence: &Sentence, q: usize) -> Option<(Frame, Range<usize>)> {
    let items = sentence.items;
    let colon = q.checked_sub(1).filter(|&c| c > sentence.range.start && items[c].sign == ':')?;
    let breaks = |i: usize| {
        let loose = items[i].sign == '-' && items[i].span.end() < items[i + 1].span.start();
        items[i].quote.is_some() || items[i].sign == ']' || items[i].is_dash() && (items[i].sign != '-' || loose)
    };
    let start = (sentence.range.start..colon).rev().find(|&i| breaks(i)).map_or(sentence.range.start, |i| i + 1);
    // "JUST WATCHED Orr:"
    let shouted = colon > start + 2 && items[start].flags.shouts(items[start + 1].flags);
    let start = if shouted { start + 2 } else { start };
    let words = &items[start..colon];
    if words.is_empty() || words.len() > LONGEST {
        return None;
    }
    if let Some(phrase) = led_in(sentence.text, items, start..colon) {
        return Some((Frame::Colon, phrase));
    }
    if let Some(person) = sent_by(sentence.text, items, start..colon) {
        return Some((Frame::Colon, person));
    }
    if only_links(words) {
        return None;
    }
    let no_name = Flags::PRONOUN | Flags::DETERMINER | Flags::TIME | Flags::CUE_NOUN | Flags::SUBORDINATOR;
    let name = |i: &Item| i.is(Flags::CAPITAL) && !i.is(no_name);
    let inside = |i: &Item| name(i) || i.is(Flags::COORDINATOR | Flags::NAME_PREPOSITION | Flags::TITLE | Flags::ROLE);
    if name(&words[0]) && name(&words[words.len() - 1]) && words.iter().all(|i| i.is_word() && inside(i)) {
        return Some((Frame::Label, start..colon));
    }
    None
}

/// "“We Were Lucky”: Ida Orr on Her Boat", all of a headline that begins with the marks: who is named behind the colon.
pub(super) fn behind_colon(text: &str, items: &[Item]) -> Option<Range<usize>> {
    let [quote, colon, rest @ ..] = items else { return None };
    let no_name = Flags::PRONOUN | Flags::DETERMINER | Flags::TIME | Flags::SUBORDINATOR | Flags::GENITIVE;
    let no_name = no_name | Flags::PREPOSITION | Flags::BODY_HEAD;
    let name = |i: &&Item| i.is_word() && i.is(Flags::CAPITAL) && !i.is(no_name);
    let length = rest.iter().take_while(name).count();
    let ends = rest.get(length).is_none_or(|i| i.span.of(text).eq_ignore_ascii_case("on"));
    let whole = quote.quote.is_some() && colon.sign == ':' && ends && rest.last().is_some_and(Item::is_word);
    (whole && (2..LONGEST_HEAD).contains(&length)).then_some(2..2 + length)
}

/// "It drew a snort from her colleague Ida Orr:": the person behind a thing and "from".
fn sent_by(text: &str, items: &[Item], words: Range<usize>) -> Option<Range<usize>> {
    let from = (words.start + 2..words.end).rev().find(|&i| items[i].span.of(text) == "from")?;
    let person = phrase_after(items, from + 1, words.end).filter(|p| p.end == words.end)?;
    let noun = &items[from - 1];
    let thing = noun.is_word() && !noun.is(Flags::CAPITAL | Flags::ROLE | Flags::TIME | Flags::PREPOSITION);
    let article = items[words.start..from - 1].iter().rev().take(2).any(|i| i.is(Flags::DETERMINER));
    let names = items[person.clone()].iter().filter(|i| i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER)).count();
    let role = items[person.clone()].iter().any(|i| i.is(Flags::ROLE | Flags::TITLE | Flags::HONORIFIC));
    (thing && article && (names > 1 || role)).then_some(person)
}

/// "From the mayor's letter": the phrase after "from" or "here's".
pub(super) fn led_in(text: &str, items: &[Item], words: Range<usize>) -> Option<Range<usize>> {
    let word = |i: usize| items[i].span.of(text).to_lowercase();
    let lead = |i: &usize| matches!(word(*i).as_str(), "from" | "here's" | "here’s");
    let lead = (words.start..words.end.min(words.start + 2)).find(lead)?;
    phrase_after(items, lead + 1, words.end)
}

/// "The toll is wrong, the guild says": whether a heading ends in a credit, in small letters.
pub(super) fn ends_in_credit(items: &[Item]) -> bool {
    let [claim @ .., verb] = items else { return false };
    let says =
        verb.is(Flags::STRONG) && verb.is(Flags::PAST | Flags::THIRD) && !verb.is(Flags::CAPITAL | Flags::HEARER);
    let comma = || claim.iter().rposition(|i| !i.is_word()).filter(|&c| claim[c].sign == ',');
    says && comma().is_some_and(|c| c >= LEAST_CLAIM && (c + 2..=c + LONGEST).contains(&items.len().saturating_sub(1)))
}

/// "Orr: Board Knew of Broken Crane": the label of a headline and what it is credited with.
pub(super) fn headline(items: &[Item]) -> Option<(Range<usize>, Range<usize>)> {
    let colon = items.iter().take(LONGEST_HEAD + 1).position(|i| i.sign == ':')?;
    let no_name = Flags::PRONOUN | Flags::DETERMINER | Flags::TIME | Flags::GENITIVE | Flags::SUBORDINATOR;
    let name =
        |i: &Item| i.is_word() && i.is(Flags::CAPITAL | Flags::NAME_PREPOSITION | Flags::COORDINATOR) && !i.is(no_name);
    let (head, rest) = (&items[..colon], &items[colon + 1..]);
    // "WATCH:", "EXCLUSIVE:" are the desk's own.
    let shouted = head.iter().all(|i| i.is(Flags::CAPITALS));
    let end = items.len() - usize::from(items.last().is_some_and(|i| i.sign == '.'));
    let words = rest.iter().filter(|i| i.is_word()).count();
    let whole = !head.is_empty() && head.iter().all(name) && head[0].is(Flags::CAPITAL) && !shouted && words >= 4;
    (whole && rest[0].quote.is_none()).then_some((0..colon, colon + 1..end))
}

/// "• Larn: Two boats sank": where `part`, which begins a sentence, goes on behind a bullet and a name that says what it
/// is about.
pub(super) fn behind_label(items: &[Item], part: &Range<usize>) -> usize {
    let from = part.start + bullet(&items[part.clone()]);
    // "Route 9: A van hit a pole"
    let word = |i: &Item| i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER | Flags::PRONOUN) || i.number;
    let name = |i: &&Item| i.is_word() && word(i);
    let length = items[from..part.end].iter().take(LONGEST_HEAD).take_while(name).count();
    let colon = from + length;
    let labelled = length > 0 && items[from].is(Flags::CAPITAL) && colon + 2 < part.end && items[colon].sign == ':';
    let goes_on = labelled && items[colon + 1].is(Flags::CAPITAL);
    if goes_on { colon + 1 } else { from.min(part.end.saturating_sub(1)).max(part.start) }
}

impl Sentence<'_> {
    /// "Lund claims a “fair joke” - Orr", all of a heading: who is named behind the last dash, unless it tells who said so.
    pub(super) fn signed_behind(&self, q: usize) -> Option<Found> {
        let name = name_after_dash(self.items, q + 1).filter(|name| name.end == self.items.len())?;
        let said = |i: &Item| i.is(Flags::STRONG) && i.act == Act::Finite;
        (!self.items[..q].iter().any(said)).then(|| Found::bare(Frame::Byline, name))
    }

    /// "Warden: Two Carters Were “Very Drunk” at the Slip", "Police: Boat was “too fast”": the label of a headline, part of
    /// which stands in marks.
    pub(super) fn labelled_part(&self, q: usize) -> Option<Found> {
        let items = self.items;
        let colon = items.iter().take(q.min(LONGEST_HEAD)).position(|i| i.sign == ':')?;
        let head = &items[..colon];
        let somebody = |i: &Item| i.is(Flags::ROLE | Flags::BODY_HEAD | Flags::BODY) && !i.is(Flags::CUE_NOUN);
        // "Pier ministry:"
        let capital = |i: &Item| i.is(Flags::CAPITAL) || somebody(i) && head[0].is(Flags::CAPITAL);
        let name = |i: &Item| i.is_word() && capital(i) && !i.is(Flags::PRONOUN | Flags::DETERMINER | Flags::TIME);
        // "Coach Orr: We Were “asleep” at the Slip"
        let titled = head.len() > 1 && head[0].is(Flags::TITLE | Flags::HONORIFIC | Flags::ROLE);
        let whole = self.range.end == items.len() && items.last().is_some_and(|i| i.sign != '.' && !i.comma);
        let said = |i: &Item| i.is(Flags::STRONG) || i.is(Flags::PRONOUN) && i.is(Flags::FIRST_PERSON) && !titled;
        let fits = whole && colon + 2 < q && (titled || head.last().is_some_and(somebody)) && head.iter().all(name);
        (fits && !items.iter().any(said)).then(|| Found::bare(Frame::Label, 0..colon))
    }
}

/// Drops headlines whose label the story credits with nothing else: "Norland: Two Sides Meet Again" has its
/// place there, no speaker.
pub(super) fn drop_kickers(out: &mut Vec<Attributed>, text: &str) {
    let label = |(q, a): &Attributed| q.kind == Kind::Indirect && a.frame == Frame::Label;
    let sources =
        |out: &[Attributed]| -> Vec<Span> { out.iter().filter(|x| !label(x)).filter_map(|(_, a)| a.source).collect() };
    if !out.iter().any(label) {
        return;
    }
    let sources = sources(out);
    out.retain(|x| {
        let name = x.1.source.and_then(|s| s.of(text).split_whitespace().next_back()).unwrap_or_default();
        // The same label with words in marks is no other.
        let others = || sources.iter().filter(|s| x.1.source != Some(**s));
        !label(x) || others().any(|s| s.of(text).split(|c: char| !c.is_alphanumeric()).any(|w| w == name))
    });
}

/// Credits no words of a headline to what it is about: "Eel Summit: “They went home”", where the story quotes others, and
/// nobody of that name, nor is it an office or a body.
pub(super) fn drop_topics(out: &mut [Attributed], text: &str, segmented: &Segmented) {
    let headline = |q: &Quotation| q.paragraph == 0 || segmented.paragraphs[q.paragraph].kind == BlockKind::Heading;
    let label = |(q, a): &Attributed| a.frame == Frame::Label && q.kind != Kind::Indirect && headline(q);
    if !out.iter().any(label) {
        return;
    }
    let others: Vec<Span> = out.iter().filter(|x| x.1.cue.is_some()).filter_map(|x| x.1.source).collect();
    let word = |w: &str| w.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    for (quotation, attribution) in out.iter_mut().filter(|x| label(x)) {
        let Some(source) = attribution.source else { continue };
        let name = source.of(text).split_whitespace().next_back().map(word).unwrap_or_default();
        let named = others.iter().any(|s| s.of(text).split_whitespace().any(|w| word(w) == name));
        let somebody = Flags::ROLE | Flags::TITLE | Flags::HONORIFIC | Flags::BODY | Flags::BODY_HEAD;
        let speaks = segmented.words_in(source).iter().any(|w| w.is(somebody));
        // "Rachel Orr - the singer - says"
        let begins = |at: usize| text[..at].trim_end_matches(' ').ends_with(['.', '\n']);
        let whole = source.of(text);
        let tells = || {
            whole.contains(' ') && text[source.end()..].match_indices(whole).any(|(at, _)| begins(source.end() + at))
        };
        if !others.is_empty() && !named && !speaks && !tells() {
            let evidence = smallvec![Evidence { span: quotation.parts[0], what: "in a headline, without a credit" }];
            *attribution = Attribution { evidence, ..Attribution::none() };
        }
    }
}

/// The speeches of a transcript inside one pair of marks, each with its label, when the stretch `part`
/// begins with one: capitals and a colon.
pub(super) fn labelled(text: &str, part: Span) -> Vec<(Span, Span)> {
    let inner = part.of(text);
    let mut out: Vec<(Span, Span)> = Vec::new();
    let mut at = 0;
    for (colon, _) in inner.match_indices(':') {
        let head = &inner[at..colon];
        let start = head
            .rfind(['.', '?', '!', '—', ')', ']'])
            .map_or(0, |i| i + head[i..].chars().next().map_or(1, char::len_utf8));
        let label = Span::new(part.start() + at + start, part.start() + colon).trimmed(text);
        let first = out.is_empty();
        if !is_label(label.of(text)) || first && label.start() != part.start() {
            if first {
                return out;
            }
            continue;
        }
        if let Some((_, words)) = out.last_mut() {
            *words = words.until(label.start());
            *words = words.trimmed(text);
        }
        at = colon + 1;
        out.push((label, Span::new(part.start() + at, part.end()).trimmed(text)));
    }
    out.retain(|(_, words)| !words.is_empty());
    out
}

/// One to four words in capitals.
fn is_label(label: &str) -> bool {
    let letters = |w: &str| w.chars().filter(|c| c.is_alphabetic()).count();
    label.len() <= LONGEST_LABEL
        && (1..=4).contains(&label.split_whitespace().count())
        && label.split_whitespace().any(|w| letters(w) > 1)
        && !label.chars().any(|c| c.is_lowercase() || c.is_numeric())
}

/// "Now: “…”", "Or: “…”": whether what stands before a colon only links the words to those before, and names nobody.
pub(super) fn only_links(words: &[Item]) -> bool {
    matches!(words, [one] if one.is(Flags::ADVERB | Flags::COORDINATOR))
}
