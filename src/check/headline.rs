//! What a headline marks as said must stand in a quotation below it. Headlines are cut to fit by whoever
//! has not heard the speaker, and a word changed there is changed for most readers. Marks in headlines
//! also name works and raise eyebrows; so a finding needs a quotation below that the marked words
//! are nearly, or a headline that says whose they are.

use super::renderings::said;
use super::{Finding, Place, Related, Seen, finding, short};
use crate::extract::Kind;
use crate::link::{Comparer, Edit, Folded};
use crate::resolve::{Analysis, Quote};
use crate::rules::{Flags, Rule};
use crate::segment::segment;
use crate::text::{BlockKind, Span, Story};

/// Of so many words that a headline and a quotation share, half or more, the one is the other.
const SHARED: usize = 3;
/// Words side by side weigh so much, in nats, that two texts share them by no chance.
const HEAVY: f32 = 10.0;

/// Marked words of a headline.
struct Marked {
    /// Where they stand in the story's file.
    place: Span,
    words: String,
    /// Whether somebody is named before or behind them as who says so.
    credited: bool,
}

pub(super) fn check(rule: &Rule, seen: &Seen, found: &mut Vec<Finding>) {
    let mut comparer = Comparer::new(seen.lexicon.wording());
    let least = rule.number("words").unwrap_or(SHARED as i64).max(1) as usize;
    for (story, analysis) in seen.whole() {
        for marked in headlines(analysis, seen) {
            let words = comparer.fold(&marked.words, &[Span::new(0, marked.words.len())]);
            if words.len() < least || stands_in_copy(&words, analysis, &mut comparer) {
                continue;
            }
            match nearest(&words, analysis, &mut comparer) {
                Some((quote, edits)) if edits.iter().any(Edit::is_drift) => {
                    let parts = &analysis.quotes[quote].quotation.parts;
                    let whole = analysis.quotes[quote].quotation.span();
                    let near = around(&edits, whole, &analysis.story.text);
                    let text = &analysis.story.text;
                    let (shown, printed) = (short(&said(near, parts, text)), short(&marked.words));
                    let values = [("words", printed.as_str()), ("from", shown.as_str())];
                    let mut new = finding(rule, Place { story, span: marked.place }, &values);
                    let changed = edits.iter().filter(|e| e.is_drift()).map(|e| e.b).filter(|s| !s.is_empty());
                    let related = Related {
                        place: Place { story, span: parts[0].join(whole) },
                        message: "the quotation below".into(),
                        emphasis: changed.collect(),
                    };
                    new.related.push(related);
                    found.push(new);
                }
                None if marked.credited && words.len() > least => {
                    let printed = short(&marked.words);
                    let mut new = finding(rule, Place { story, span: marked.place }, &[]);
                    new.message = rule.say_of("nowhere", &[("words", &printed)]);
                    found.push(new);
                }
                _ => {}
            }
        }
    }
}

/// The marked words of the headline in the front matter and of the headings on top of the copy.
fn headlines(analysis: &Analysis, seen: &Seen) -> Vec<Marked> {
    let (text, segmented) = (&analysis.story.text, &analysis.segmented);
    let mut out = Vec::new();
    if let Some(headline) = &analysis.story.meta.headline {
        let top = segmented.paragraphs.first().map_or(text.len(), |p| p.span.start());
        let alone = Story::plain("", headline);
        let cut = segment(&alone, seen.lexicon);
        for m in &cut.marked {
            let words = m.inner.of(headline);
            // With escapes in it the line stands for the words.
            let line = || text[..top].find("headline").map(|at| at..at + text[at..top].find('\n').unwrap_or(0));
            let at = text[..top].find(words).map(|at| at..at + words.len()).or_else(line);
            let Some(at) = at else { continue };
            let place = Span::new(at.start, at.end);
            let rest = [&headline[..m.outer.start()], &headline[m.outer.end()..]];
            out.push(Marked { place, words: words.into(), credited: is_credited(rest, seen) });
        }
    }
    for paragraph in segmented.paragraphs.iter().take_while(|p| p.kind == BlockKind::Heading) {
        for m in &segmented.marked[paragraph.marked.clone()] {
            let rest = [paragraph.span.start()..m.outer.start(), m.outer.end()..paragraph.span.end()].map(|r| &text[r]);
            out.push(Marked { place: m.inner, words: m.inner.of(text).into(), credited: is_credited(rest, seen) });
        }
    }
    out
}

/// “Lund: ‘…’”, “‘…’, says Lund”.
fn is_credited([before, behind]: [&str; 2], seen: &Seen) -> bool {
    let says = |text: &str| super::who::flags(text, seen.lexicon).any(Flags::STRONG);
    before.trim_end().ends_with(':') || says(before) || says(behind)
}

/// Whether the words stand in the copy as they are: in a quotation, which may be interrupted, or outside
/// any, as names of things and of works do.
fn stands_in_copy(words: &[Folded], analysis: &Analysis, comparer: &mut Comparer) -> bool {
    let forms: Vec<u32> = words.iter().map(|w| w.form).collect();
    let mut holds = |spans: &[Span]| {
        let copy = comparer.fold(&analysis.story.text, spans);
        copy.windows(forms.len()).any(|run| run.iter().map(|w| w.form).eq(forms.iter().copied()))
    };
    let body = analysis.segmented.paragraphs.iter().filter(|p| p.kind == BlockKind::Body);
    body.map(|p| p.span).any(|span| holds(&[span]))
        || analysis.quotes.iter().any(|quote| is_in_body(quote, analysis) && holds(&quote.quotation.parts))
}

/// A headline may be a quotation itself.
fn is_in_body(quote: &Quote, analysis: &Analysis) -> bool {
    let paragraph = analysis.segmented.paragraphs.get(quote.quotation.paragraph);
    paragraph.is_some_and(|p| p.kind == BlockKind::Body)
}

/// The quotation below of which these words are nearly a piece, and what they change of it.
fn nearest(words: &[Folded], analysis: &Analysis, comparer: &mut Comparer) -> Option<(usize, Vec<Edit>)> {
    let body = |quote: usize| is_in_body(&analysis.quotes[quote], analysis);
    let marked = |quote: usize| analysis.quotes[quote].quotation.kind != Kind::Indirect;
    let mut best: Option<(usize, usize, Vec<Edit>)> = None;
    for quote in (0..analysis.quotes.len()).filter(|&q| body(q) && marked(q)) {
        let copy = comparer.fold(&analysis.story.text, &analysis.quotes[quote].quotation.parts);
        let pairs = comparer.pairs(words, &copy);
        let weight: f32 = pairs.iter().map(|&(i, _)| comparer.weight(&words[i])).sum();
        if pairs.len() < SHARED || 2 * pairs.len() < words.len() {
            continue;
        }
        if weight < HEAVY && !(is_whole(words, &copy, &pairs) && is_denied(&copy, &pairs, comparer)) {
            continue;
        }
        if best.as_ref().is_none_or(|(count, ..)| pairs.len() > *count) {
            best = Some((pairs.len(), quote, comparer.edits(words, &copy)));
        }
    }
    best.map(|(_, quote, edits)| (quote, edits))
}

/// Whether all words stand in one sentence of the copy, but for one between them.
fn is_whole(words: &[Folded], copy: &[Folded], pairs: &[(usize, usize)]) -> bool {
    let (first, last) = (pairs[0].1, pairs[pairs.len() - 1].1);
    let same = pairs.iter().all(|&(i, j)| words[i].form == copy[j].form);
    pairs.len() == words.len() && same && last - first == pairs.len() && copy[first].sentence == copy[last].sentence
}

/// Whether a word between is a negation: "We will pay" over “We will not pay”.
fn is_denied(copy: &[Folded], pairs: &[(usize, usize)], comparer: &Comparer) -> bool {
    pairs.windows(2).any(|two| copy[two[0].1 + 1..two[1].1].iter().any(|word| comparer.is_negator(word)))
}

/// The words of the quotation where it differs, with those beside them.
fn around(edits: &[Edit], whole: Span, text: &str) -> Span {
    const BESIDE: usize = 30;
    let drift = edits.iter().filter(|e| e.is_drift());
    let at = drift.map(|e| e.b).reduce(|a, b| a.join(b)).unwrap_or(whole);
    let from = text[whole.start()..at.start()]
        .char_indices()
        .rev()
        .find(|(i, c)| c.is_whitespace() && at.start() - whole.start() - i > BESIDE);
    let to = text[at.end()..whole.end()].char_indices().find(|(i, c)| c.is_whitespace() && *i > BESIDE);
    let start = from.map_or(whole.start(), |(i, c)| whole.start() + i + c.len_utf8());
    Span::new(start, to.map_or(whole.end(), |(i, _)| at.end() + i))
}
