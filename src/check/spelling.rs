//! One person, two spellings. When a story has Ida Petersen in one line and Ida Peterson in the next,
//! one of the two is wrong, and it is the kind of mistake that the person named will write in about.
//! To be certain that one person is meant, the first names must agree, or the last name that stands
//! alone must be nobody else's; and the difference must be one that a slip or the ear makes.

use super::alike::{SHORTEST, is_likely, is_slip, sounds_alike};
use super::names::{Name, fold, names};
use super::renderings::Rendered;
use super::who::{last, speaker, sure};
use super::{Finding, Place, Related, Seen, finding};
use crate::resolve::Analysis;
use crate::rules::Rule;
use crate::text::Span;
use std::collections::{HashMap, HashSet};

/// So many spellings of a story are held against each other; a story has a few dozen.
const MANY: usize = 400;

/// Last names of so many letters differ by one as often as not: Zhang Yun and Zhang Yan are two people.
const SYLLABLE: usize = 3;

/// One spelling and where it stands.
struct Spelling<'a> {
    given: Option<String>,
    family: String,
    first: Name<'a>,
    count: usize,
    titled: bool,
    placed: bool,
    source: bool,
}

pub(super) fn check(rule: &Rule, story: usize, analysis: &Analysis, found: &mut Vec<Finding>) {
    let names = names(analysis);
    let all = spellings(&names, analysis);
    let mut told: Vec<(usize, usize)> = Vec::new();
    for (a, b) in pairs(&all) {
        let (x, y) = (&all[a], &all[b]);
        if !(is_one_person(x, y, &all) || is_one_person(y, x, &all))
            || stand_together(x, y, &analysis.story.text)
            || told.iter().any(|pair| pair.0 == a || pair.1 == b)
        {
            continue;
        }
        told.push((a, b));
        // The spelling that is rarer is the slip; of as many, the later one.
        let (here, other) = if uses(x, y, &all) < uses(y, x, &all) { (x, y) } else { (y, x) };
        let text = &analysis.story.text;
        found.push(report(rule, [(story, here.first.span, text), (story, other.first.span, text)]));
    }
}

/// "Ida Petersen met Ida Peterson": whether one sentence has both in full, so that they are two.
fn stand_together(x: &Spelling, y: &Spelling, text: &str) -> bool {
    let full = x.given.is_some() && y.given.is_some();
    let between = text.get(x.first.span.end()..y.first.span.start());
    full && between.is_some_and(|between| !between.contains(['.', '?', '!', '\n', '\r']))
}

/// The same across stories, of those who are credited with one utterance.
pub(super) fn across(rule: &Rule, seen: &Seen, found: &mut Vec<Finding>) {
    let mut told: HashSet<(String, String)> = HashSet::new();
    for utterance in 0..seen.utterances.len() {
        // Each name once, where it first stands.
        let mut named: Vec<(&str, Rendered)> = Vec::new();
        for rendered in Rendered::all(seen, utterance).into_iter().filter(Rendered::is_marked) {
            let name = sure(&rendered, seen.lexicon);
            named.extend(name.filter(|name| named.iter().all(|(known, _)| known != name)).map(|name| (name, rendered)));
        }
        for (i, (name, here)) in named.iter().enumerate() {
            let same = |(other, there): &&(&str, Rendered)| {
                there.at.story != here.at.story && is_misspelled(&fold(name), &fold(other))
            };
            let Some((other, there)) = named[..i].iter().find(same) else { continue };
            if told.insert((fold(name), fold(other))) {
                let at = |r: &Rendered<'_>, name: &str| (r.at.story, printed(r, name));
                let ((story, span), (elsewhere, there_span)) = (at(here, name), at(there, other));
                let mut new = report(rule, [(story, span, here.text()), (elsewhere, there_span, there.text())]);
                new.utterance = Some(utterance);
                found.push(new);
            }
        }
    }
}

/// Two full names with one first name and last names that differ by a slip. Outlets write names from
/// other alphabets in their own ways (Sergei, Sergey), so that those letters don't count.
fn is_misspelled(a: &str, b: &str) -> bool {
    let (x, y) = (a.split_once(' '), b.split_once(' '));
    let Some(((given, _), (other, _))) = x.zip(y) else { return false };
    let style = |name: &str| last(name).replace(['y', 'j'], "i").replace("ii", "i").replace('h', "");
    given == other && style(a) != style(b) && is_likely(last(a), last(b))
}

/// Where the story prints the name, else the source.
fn printed(r: &Rendered, name: &str) -> Span {
    let mentions = speaker(r).into_iter().flat_map(|speaker| &speaker.mentions);
    let mut places = mentions.filter_map(|mention| {
        let at = mention.span.start() + mention.span.of(r.text()).find(name)?;
        Some(Span::new(at, at + name.len()))
    });
    places.next().or(r.quote.attribution.source).unwrap_or(r.at.span)
}

/// The spelling in question and the other one: story, place and text of each.
fn report(rule: &Rule, [(story, here, text), (elsewhere, there, other)]: [(usize, Span, &str); 2]) -> Finding {
    let (printed, known) = (here.of(text), there.of(other));
    let mut new = finding(rule, Place { story, span: here }, &[("source", printed), ("other", known)]);
    let message = format!("“{known}” here");
    new.related.push(Related { place: Place { story: elsewhere, span: there }, message, emphasis: vec![there] });
    new
}

/// How often the story spells so what `x` spells otherwise than `y`.
fn uses(x: &Spelling, y: &Spelling, all: &[Spelling]) -> usize {
    let same = |s: &&Spelling| if x.family == y.family { s.given == x.given } else { s.family == x.family };
    all.iter().filter(same).map(|s| s.count).sum()
}

/// Each spelling in copy once, in order; what stands inside marks is the source's own.
fn spellings<'a>(names: &[Name<'a>], analysis: &Analysis) -> Vec<Spelling<'a>> {
    let mut sources: Vec<Span> = analysis.quotes.iter().filter_map(|quote| quote.attribution.source).collect();
    sources.sort_unstable();
    let mut out: Vec<Spelling> = Vec::new();
    let mut known: HashMap<(Option<String>, String), usize> = HashMap::new();
    for name in names.iter().filter(|name| !name.marked) {
        let (given, family) = (name.given.map(fold), fold(name.family));
        let at = *known.entry((given.clone(), family.clone())).or_insert_with(|| {
            out.push(Spelling { given, family, first: *name, count: 0, titled: false, placed: false, source: false });
            out.len() - 1
        });
        let near = sources.partition_point(|source| source.end() <= name.span.start());
        out[at].count += 1;
        out[at].titled |= name.titled;
        out[at].placed |= name.placed;
        out[at].source |= sources.get(near).is_some_and(|source| source.overlap(name.span) > 0);
    }
    out.truncate(MANY);
    out
}

/// All pairs, the earlier first.
fn pairs(all: &[Spelling]) -> impl Iterator<Item = (usize, usize)> {
    let count = all.len();
    (0..count).flat_map(move |a| (a + 1..count).map(move |b| (a, b)))
}

/// Whether `x` and `y` are two spellings of one person's name.
fn is_one_person(x: &Spelling, y: &Spelling, all: &[Spelling]) -> bool {
    let families = |name: &str| all.iter().filter(|s| s.family == name && s.given.is_some()).count();
    match (&x.given, &y.given) {
        (Some(a), Some(b)) if a == b => {
            let long = x.family.chars().count() > SYLLABLE;
            is_likely(&x.family, &y.family) || long && is_slip(&x.family, &y.family) && x.family.len() == y.family.len()
        }
        (Some(a), Some(b)) if x.family == y.family => sounds_alike(a, b),
        // “Peterson” alone, whom nobody introduced, beside “Ida Petersen”.
        (None, Some(_)) => {
            // Who speaks is a person; of other words only long ones are names for certain.
            (x.source || !x.placed && x.family.chars().count().min(y.family.chars().count()) > SHORTEST)
                && !x.titled
                && is_likely(&x.family, &y.family)
                && families(&x.family) == 0
                && families(&y.family) > 0
                // Somebody's first name, or a family's that stands first.
                && !all.iter().any(|s| s.given.as_ref() == Some(&x.family))
        }
        // “Mayor Petersen” all through, and “Peterson” once.
        (None, None) => {
            (x.source && x.count == 1 && !x.titled)
                && (y.titled && y.count > 2)
                && is_likely(&x.family, &y.family)
                && families(&x.family) == 0
        }
        _ => false,
    }
}
