//! The marks themselves. `segment/` repairs what it can and keeps a note of every repair; these
//! rules tell the editor about it, because a mark that had to be repaired is often the trace of a
//! machine between the speaker and the page.

use super::wordage::is_titled;
use super::{Finding, Place, Related, Seen, finding};
use crate::resolve::Analysis;
use crate::rules::{Relation, Rule};
use crate::segment::{MarkStyle, Marked, OddMark, Oddity};
use crate::text::{BlockKind, Span, fold_char};

pub(super) fn check(rule: &Rule, seen: &Seen, found: &mut Vec<Finding>) {
    for (story, analysis) in seen.whole() {
        let oddity = match rule.matches.relation {
            Some(Relation::Unbalanced | Relation::Unrepeated) => Oddity::Unbalanced,
            Some(Relation::WrongDirection) => Oddity::WrongDirection,
            Some(Relation::StraySpace) => Oddity::StraySpace,
            Some(Relation::Nesting) => Oddity::Nesting,
            Some(Relation::MixedStyles) => {
                found.extend(mixed(rule, story, analysis));
                continue;
            }
            _ => continue,
        };
        let odd = analysis.segmented.odd.iter().filter(|mark| mark.oddity == oddity && tells(mark, analysis));
        let mut odd = odd.peekable();
        let mut last = None;
        while let Some(mark) = odd.next() {
            let closes = odd.next_if(|next| spans_paragraphs(mark, next, analysis));
            if closes.is_some_and(|close| ends_in_credit(close, analysis)) {
                continue;
            }
            if closes.is_some() != (rule.matches.relation == Some(Relation::Unrepeated)) {
                continue;
            }
            // One lost mark unsettles all that follow in its paragraph: one mistake, not four.
            let paragraph = (oddity == Oddity::Unbalanced).then(|| paragraph_of(mark, analysis));
            let sign = format!("mark {}", mark.span.of(&analysis.story.text));
            let place = Place { story, span: mark.span };
            let also = |message: &str, span| Related {
                place: Place { story, span },
                message: message.into(),
                emphasis: vec![span],
            };
            match found.last_mut().filter(|_| paragraph.is_some() && paragraph == last) {
                Some(first) => first.related.push(also("nor has this one", mark.span)),
                None => found.push(finding(rule, place, &[("mark", &sign)])),
            }
            if let (Some(close), Some(new)) = (closes, found.last_mut()) {
                new.related.push(also("closed here", close.span));
            }
            last = paragraph;
        }
    }
}

fn paragraph_of(mark: &OddMark, analysis: &Analysis) -> usize {
    analysis.segmented.paragraphs.partition_point(|p| p.span.end() < mark.span.end())
}

/// Whether two unbalanced marks open and close one quotation of several paragraphs that lacks the
/// marks between: one mistake, not two.
fn spans_paragraphs(open: &OddMark, close: &OddMark, analysis: &Analysis) -> bool {
    let text = &analysis.story.text;
    let opens = text[open.span.end()..].starts_with(|c: char| !c.is_whitespace())
        && !text[..open.span.start()].ends_with(char::is_alphanumeric);
    let closes = !text[..close.span.start()].ends_with(char::is_whitespace)
        && !text[close.span.end()..].starts_with(char::is_alphanumeric);
    let apart = paragraph_of(close, analysis).saturating_sub(paragraph_of(open, analysis));
    open.oddity == Oddity::Unbalanced && opens && closes && (1..=6).contains(&apart)
}

/// Words and signs of the longest line that only names somebody.
const CREDIT: usize = 14;

/// Whether the paragraph that ends with the mark is a name and an office: a pull quote, credited inside
/// its marks.
fn ends_in_credit(close: &OddMark, analysis: &Analysis) -> bool {
    let paragraph = analysis.segmented.paragraphs.get(paragraph_of(close, analysis));
    paragraph.is_some_and(|p| {
        let short = p.words.len() <= CREDIT && close.span.end() == p.span.end();
        short && (is_titled(p.span, analysis) || names_somebody(p.span.of(&analysis.story.text)))
    })
}

/// “Ida Lund, harbour master”: two or three words in capitals before the first comma.
fn names_somebody(line: &str) -> bool {
    let name: Vec<&str> = line.split_once(',').map_or("", |(name, _)| name).split_whitespace().collect();
    (2..=3).contains(&name.len()) && name.iter().all(|word| word.starts_with(char::is_uppercase))
}

/// Whether the oddity is worth a word of its own.
fn tells(mark: &OddMark, analysis: &Analysis) -> bool {
    if is_in_tag(mark.span, &analysis.story.text) {
        return false;
    }
    if mark.oddity == Oddity::Unbalanced {
        return !may_be_inches(mark, analysis);
    }
    if mark.oddity != Oddity::StraySpace {
        return true;
    }
    // French marks are set with a space, and many houses set one between inner and outer marks. A mark
    // that points the wrong way stands at the wrong side of its space for the same reason.
    let text = &analysis.story.text;
    let odd = &analysis.segmented.odd;
    let same = &odd[odd.partition_point(|other| other.span.start() < mark.span.start())..];
    let turned = same.iter().take_while(|o| o.span == mark.span).any(|o| o.oddity == Oddity::WrongDirection);
    let is_mark = |c: char| matches!(fold_char(c), '\'' | '"');
    let nested = text[..mark.span.start()].trim_end().ends_with(is_mark)
        || text[mark.span.end()..].trim_start().starts_with(is_mark);
    // An ellipsis is set off by spaces, also from the mark beside it.
    let (before, after) = (text[..mark.span.start()].trim_end(), text[mark.span.end()..].trim_start());
    let omits = before.ends_with('…') || before.ends_with("..") || after.starts_with('…') || after.starts_with("..");
    !nested && !omits && !mark.span.of(text).starts_with(['«', '»']) && !turned
}

/// Whether the odd one of the paragraph's straight marks may be the one behind a figure: “a 12" pipe”
/// inside a quotation leaves its closing mark without a partner.
fn may_be_inches(mark: &OddMark, analysis: &Analysis) -> bool {
    let text = &analysis.story.text;
    let Some(paragraph) = analysis.segmented.paragraphs.get(paragraph_of(mark, analysis)) else { return false };
    let copy = paragraph.span.of(text);
    mark.span.of(text) == "\""
        && copy.match_indices("\" ").any(|(at, _)| {
            let figure = copy[..at].ends_with(|c: char| c.is_ascii_digit());
            figure && copy[at + 2..].starts_with(char::is_lowercase) && paragraph.span.start() + at != mark.span.start()
        })
}

/// Whether the mark belongs to mark-up that was left in the copy (`<tweet id="…">`): no quotation.
fn is_in_tag(mark: Span, text: &str) -> bool {
    /// No tag is longer.
    const TAG: usize = 2000;
    let bytes = text.as_bytes();
    let before = &bytes[mark.start().saturating_sub(TAG)..mark.start()];
    let opens = before.iter().rposition(|b| matches!(b, b'<' | b'>')).filter(|&at| before[at] == b'<');
    let name = opens.and_then(|at| before.get(at + 1));
    name.is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'!'))
}

/// The first quotation in a style other than the story's own. Only double marks are compared, in
/// copy: single marks round a title or in a headline are house style, not a mixture.
fn mixed(rule: &Rule, story: usize, analysis: &Analysis) -> Option<Finding> {
    let segmented = &analysis.segmented;
    let body = segmented.paragraphs.iter().filter(|paragraph| paragraph.kind == BlockKind::Body);
    let marked: Vec<&Marked> = body
        .flat_map(|paragraph| &segmented.marked[paragraph.marked.clone()])
        .filter(|m| !m.style.is_single() && !is_in_tag(m.outer, &analysis.story.text))
        .collect();
    let mut styles: Vec<(MarkStyle, usize)> = Vec::new();
    for style in marked.iter().map(|m| m.style) {
        match styles.iter_mut().find(|(known, _)| *known == style) {
            Some((_, count)) => *count += 1,
            None => styles.push((style, 1)),
        }
    }
    // Of two styles used equally often the first one is the story's own.
    let own = styles.iter().rev().max_by_key(|(_, count)| *count)?.0;
    let other = marked.iter().find(|m| m.style != own)?;
    let first = other.outer.of(&analysis.story.text).chars().next()?;
    let opening = Span::new(other.outer.start(), other.outer.start() + first.len_utf8());
    let mut finding =
        finding(rule, Place { story, span: other.outer }, &[("mark", name(other.style)), ("other", name(own))]);
    finding.emphasis.push(opening);
    Some(finding)
}

fn name(style: MarkStyle) -> &'static str {
    match style {
        MarkStyle::Straight => "straight marks (\"…\")",
        MarkStyle::Curly => "curly marks (“…”)",
        MarkStyle::LowHigh => "low marks („…“)",
        MarkStyle::Guillemet => "French marks («…»)",
        MarkStyle::StraightSingle => "straight single marks ('…')",
        MarkStyle::CurlySingle => "curly single marks (‘…’)",
        MarkStyle::Typewriter => "doubled apostrophes (''…'')",
        MarkStyle::Tex => "TeX marks (``…'')",
    }
}
