//! Why this one and nobody else, in one line: what stands at the words, who belongs to it, how that
//! leads to the speaker, who else might have been meant and what speaks against it. The line follows
//! the order in which an editor checks a name against the copy, and says only what she can see there.

use super::page::Page;
use super::style::Style;
use super::wrap::Flow;
use crate::attribute::{Attribution, Frame, Rival};
use crate::resolve::{Analysis, Form, Mention, Quote, Speaker};
use crate::text::Span;

/// Longer phrases are cut: they stand in full in the passage above.
const LONGEST: usize = 48;

/// So many quotations back it is looked for where a carried one comes from.
const BACK: usize = 200;

/// So many mentions are looked at for the one that gives the full name; it stands early.
const FIRST: usize = 500;

/// How often such an attribution is right. It is the source as printed that is right, whomever a pronoun may mean.
pub(super) fn sure(quote: &Quote, analysis: &Analysis) -> String {
    let sure = format!("{:.0}% sure", quote.attribution.confidence * 100.0);
    let named = |source: &Span| {
        let mentions = analysis.speaker(quote).map_or(&[][..], |speaker| &speaker.mentions);
        mentions.iter().any(|m| m.span == *source && m.form != Form::Pronoun)
    };
    match quote.attribution.source.filter(|source| !named(source)) {
        Some(source) => format!("{sure} of “{}”", cut(source.of(&analysis.story.text))),
        None => sure,
    }
}

/// The line for the quotation number `index`.
pub(super) fn why<'s>(page: &mut Page<'_, 's>, analysis: &'s Analysis, index: usize) -> Flow {
    let quote = &analysis.quotes[index];
    let attribution = &quote.attribution;
    let mut line = Line { page, analysis, flow: Flow::of("why: ", Style::Dim), empty: true };
    if matches!(attribution.frame, Frame::CarriedWithin | Frame::CarriedOver) {
        line.carried(index);
    } else {
        line.pattern(quote);
    }
    line.speaker(quote);
    let heard = attribution.hearer.filter(|_| attribution.frame != Frame::None);
    for (span, what) in [(heard, " was told it"), (attribution.via, " passes it on")] {
        if let Some(span) = span {
            line.say("");
            line.quoted(span);
            line.add(what);
        }
    }
    line.rivals(&attribution.weighed);
    if attribution.frame != Frame::None {
        line.say("");
        line.flow.push_whole(&sure(quote, analysis), Style::Dim);
    }
    line.flow
}

/// The line as it grows.
struct Line<'p, 'o, 's> {
    page: &'p mut Page<'o, 's>,
    analysis: &'s Analysis,
    flow: Flow,
    empty: bool,
}

impl<'s> Line<'_, '_, 's> {
    fn text(&self) -> &'s str {
        &self.analysis.story.text
    }

    /// Begins the next point.
    fn say(&mut self, words: &str) {
        if !std::mem::take(&mut self.empty) {
            self.flow.push(" · ", Style::Dim);
        }
        self.add(words);
    }

    fn add(&mut self, words: &str) {
        self.flow.push(words, Style::Dim);
    }

    fn quoted(&mut self, span: Span) {
        self.styled(span, Style::Plain);
    }

    fn styled(&mut self, span: Span, style: Style) {
        let printed = span.of(self.text());
        self.add("“");
        self.flow.push(cut(printed), style);
        self.add(if cut(printed).len() < printed.len() { "…”" } else { "”" });
    }

    fn line_number(&mut self, at: usize) -> String {
        format!("line {}", self.page.line_number(&self.analysis.story, at))
    }

    /// What stands at the words, and who belongs to it.
    fn pattern(&mut self, quote: &Quote) {
        let attribution = &quote.attribution;
        let Some(cue) = attribution.cue.as_ref().map(|cue| cue.span) else { return self.without_cue(quote) };
        let place = Place::of(self.text(), &quote.quotation.parts, cue, attribution.source);
        let (before, after) = match (attribution.frame, place) {
            (Frame::None, _) => ("", " names who heard it, not who said it"),
            (Frame::Indirect, _) if quote.is_belief() => ("a belief or plan, not speech: ", ""),
            (Frame::Indirect, Place::Between) => ("no marks: the words round ", ""),
            (Frame::Indirect, Place::Behind | Place::RightBehind) => ("no marks: the words before ", ""),
            (Frame::Indirect, _) => ("no marks: the words after ", ""),
            (Frame::Within, _) => ("the marks stand inside what ", " reports"),
            (Frame::Colon, _) => ("", " and a colon lead to the words"),
            (Frame::Interrupted, _) => ("the same sentence goes on behind ", ""),
            (_, Place::Between) => ("", " in the break between the words"),
            (_, Place::RightBehind) => ("", " right behind the marks"),
            (_, Place::Behind) => ("", " behind the marks, later in the sentence"),
            (_, Place::RightBefore) => ("", " right before the marks"),
            (_, Place::Before) => ("", " before the marks"),
        };
        self.say(before);
        self.styled(cue, Style::Cue);
        self.add(after);
        if let Some(source) = attribution.source.or(attribution.hearer.filter(|_| attribution.frame == Frame::None)) {
            self.say("");
            self.styled(source, Style::Speaker);
            self.add(if source.start() < cue.start() { " before it" } else { " after it" });
            self.elsewhere(quote, source);
        }
    }

    fn without_cue(&mut self, quote: &Quote) {
        let attribution = &quote.attribution;
        self.say(match attribution.frame {
            Frame::Label => "a colon leads from a name to the words: ",
            Frame::Byline => "a dash leads from the words to a name: ",
            Frame::Colon => "a colon leads to the words, from ",
            Frame::Noun => "a noun for the words (a letter, a statement) belongs to ",
            Frame::Subject => "no reporting verb, so the subject of the sentence: ",
            Frame::Headline => "the same words are credited below to ",
            _ => attribution.evidence.first().map_or("no credit in the sentence", |e| e.what),
        });
        let below = attribution.evidence.first().filter(|_| attribution.frame == Frame::Headline).map(|e| e.span);
        if let Some(source) = attribution.source.or(below) {
            self.styled(source, Style::Speaker);
            self.elsewhere(quote, source);
        }
    }

    /// The line of a source that stands on another one than the words.
    fn elsewhere(&mut self, quote: &Quote, source: Span) {
        let line = self.line_number(source.start());
        if !quote.quotation.parts.iter().any(|part| self.line_number(part.start()) == line) {
            self.add(&format!(" ({line})"));
        }
    }

    /// Which quotation, or else which words, it is carried on from.
    fn carried(&mut self, index: usize) {
        let quotes = &self.analysis.quotes;
        let attribution = &quotes[index].attribution;
        self.say(match attribution.frame {
            Frame::CarriedWithin => "no credit of its own, so that of ",
            _ => "no credit in the paragraph, so that of ",
        });
        let Some(source) = read(attribution, "source") else { return self.add("the words before") };
        let own = |a: &Attribution| !matches!(a.frame, Frame::CarriedWithin | Frame::CarriedOver);
        let mut before = quotes[..index].iter().enumerate().rev().take(BACK);
        let origin = before.find(|(_, q)| own(&q.attribution) && read(&q.attribution, "source") == Some(source));
        if let Some((i, _)) = origin {
            self.add(&format!("{}, ", super::quotes_json::quote_id(i)));
        }
        let line = self.line_number(source.start());
        self.add(&line);
        if let Some(cue) = read(attribution, "cue") {
            self.add(" (");
            self.styled(cue, Style::Cue);
            self.add(")");
        }
        self.add(": ");
        self.styled(source, Style::Speaker);
    }

    /// How the source leads to the speaker.
    fn speaker(&mut self, quote: &Quote) {
        let Some(source) = read(&quote.attribution, "source") else { return };
        if !quote.may_be().is_empty() {
            self.add(", may be ");
            for (i, candidate) in quote.may_be().iter().enumerate() {
                if i > 0 {
                    self.add(" or ");
                }
                self.quoted(candidate.mention);
                let line = self.line_number(candidate.mention.start());
                self.add(&format!(" ({line})"));
            }
            return self.add(if quote.is_open() { ": the copy doesn't tell" } else { ": no telling which" });
        }
        let Some(speaker) = self.analysis.speaker(quote) else {
            if quote.attribution.source.is_some() {
                self.add(", fits nobody before it");
            }
            return;
        };
        if let Some(known) = antecedent(self.text(), speaker, source) {
            self.add(if known.span.start() < source.start() { ", goes back to " } else { ", named later as " });
            self.quoted(known.span);
            let line = self.line_number(known.span.start());
            self.add(&format!(", {line}"));
        }
    }

    fn rivals(&mut self, rivals: &[Rival]) {
        for (i, rival) in rivals.iter().enumerate() {
            if i == 0 {
                self.say("weighed against ");
            } else {
                self.add(" and ");
            }
            self.quoted(rival.source);
            self.add(" (");
            self.styled(rival.cue, Style::Cue);
            self.add(&format!(": {})", rival.why));
        }
    }
}

/// Where the credit stands as seen from the words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Before,
    RightBefore,
    Between,
    RightBehind,
    Behind,
}

impl Place {
    fn of(text: &str, parts: &[Span], cue: Span, source: Option<Span>) -> Place {
        let first = source.map_or(cue.start(), |s| s.start().min(cue.start()));
        let last = source.map_or(cue.end(), |s| s.end().max(cue.end()));
        let joined = |from: usize, to: usize| !text[from..to].contains(char::is_alphanumeric);
        let ahead = parts.iter().rev().find(|part| part.end() <= first);
        let behind = parts.iter().find(|part| part.start() >= last);
        match (ahead, behind) {
            (Some(_), Some(_)) => Place::Between,
            (Some(part), None) if joined(part.end(), first) => Place::RightBehind,
            (Some(_), None) => Place::Behind,
            (None, Some(part)) if joined(last, part.start()) => Place::RightBefore,
            _ => Place::Before,
        }
    }
}

/// What the attribution read as `what`; a carried one keeps what it comes from.
fn read(attribution: &Attribution, what: &str) -> Option<Span> {
    attribution.evidence.iter().find(|e| e.what == what).map(|e| e.span)
}

/// The mention that tells who a source is, where the source itself doesn't.
fn antecedent(text: &str, speaker: &Speaker, source: Span) -> Option<Mention> {
    let fuller = |mention: &&Mention| {
        let same = mention.span.overlap(source) > 0;
        !same && mention.form != Form::Pronoun && !mention.span.of(text).eq_ignore_ascii_case(source.of(text))
    };
    let proper = speaker.proper.as_deref();
    let named = |name: &str| source.of(text).contains(name);
    // They stand in order.
    let (before, after) =
        speaker.mentions.split_at(speaker.mentions.partition_point(|m| m.span.start() < source.start()));
    let own = before.last().into_iter().chain(after.first()).find(|m| m.span.overlap(source) > 0).map(|m| m.form);
    if own == Some(Form::Name) {
        // "Cole" is who was printed as "Ann Cole".
        let name = proper.filter(|name| !named(name))?;
        return speaker.mentions.iter().take(FIRST).filter(fuller).find(|m| m.span.of(text).contains(name)).copied();
    }
    if named(&speaker.name) {
        return None;
    }
    let wanted = |m: &&Mention| proper.is_none() || m.form == Form::Name;
    let last = before.iter().rev().filter(fuller).find(wanted);
    let last = last.or_else(|| before.iter().rev().find(fuller));
    last.or_else(|| after.iter().filter(fuller).find(wanted)).copied()
}

/// As much of a phrase as is needed to find it in the copy.
fn cut(printed: &str) -> &str {
    let Some((limit, _)) = printed.char_indices().nth(LONGEST) else { return printed };
    let words = printed[..limit].trim_end_matches(|c: char| !c.is_whitespace()).trim_end();
    if words.is_empty() { &printed[..limit] } else { words.trim_end_matches(',') }
}
