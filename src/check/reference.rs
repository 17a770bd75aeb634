//! What became of quotations that were looked up in a reference. `verify/` did the looking up; here it is
//! put into an editor's words, with the place in the reference beside the place in the story, because a
//! claim about what was said is worth nothing without what was said.

use super::{Finding, Place, Related, Seen, finding, looks_at, mid_sentence, short};
use crate::link::Change;
use crate::resolve::{Analysis, Quote};
use crate::rules::{Level, Relation, Rule};
use crate::text::Span;
use crate::verify::{Alteration, Found, Hidden, Spot, Verdict, Verified, printed};

pub(super) fn check(rule: &Rule, seen: &Seen, found: &mut Vec<Finding>) {
    for verified in seen.verified {
        let analysis = &seen.stories[verified.story];
        let quote = &analysis.quotes[verified.quote];
        if !looks_at(rule, quote) {
            continue;
        }
        let held = Held { seen, verified, analysis, quote };
        let new = match (rule.matches.relation, &verified.verdict) {
            (Some(Relation::NotFound), Verdict::NotFound { nearest, heard }) => {
                vec![held.not_found(rule, nearest.as_ref(), *heard)]
            }
            (Some(Relation::Altered), Verdict::Found(found)) => held.altered(rule, found).into_iter().collect(),
            (Some(Relation::WrongSpeaker), Verdict::Found(found)) if found.said_by_other => {
                vec![held.wrong_speaker(rule, found)]
            }
            (Some(Relation::Joined), Verdict::Found(found)) => held.spliced(rule, found).into_iter().collect(),
            (Some(Relation::EllipsisHides), Verdict::Found(found)) => held.hides(rule, found),
            _ => Vec::new(),
        };
        found.extend(new);
    }
}

/// A quotation and what became of it.
struct Held<'a> {
    seen: &'a Seen<'a>,
    verified: &'a Verified,
    analysis: &'a Analysis,
    quote: &'a Quote,
}

impl Held<'_> {
    fn text(&self) -> &str {
        &self.analysis.story.text
    }

    fn place(&self) -> Place {
        Place { story: self.verified.story, span: self.quote.quotation.span() }
    }

    fn reference(&self, spot: &Spot) -> &Analysis {
        &self.seen.references[spot.reference - self.seen.stories.len()]
    }

    fn name(&self, spot: &Spot) -> &str {
        self.reference(spot).story.name()
    }

    /// The place in the reference, with the words to pick out.
    fn related(&self, spot: &Spot, says: &str, emphasis: Vec<Span>) -> Related {
        let who = spot.speaker.as_deref().map_or(String::new(), |speaker| format!(", {}", short(speaker)));
        let message = format!("{says}{who}{}", time(spot));
        Related { place: Place { story: spot.reference, span: spot.span }, message, emphasis }
    }

    fn not_found(&self, rule: &Rule, nearest: Option<&Spot>, heard: Option<usize>) -> Finding {
        let words = short(self.quote.quotation.parts[0].of(self.text()));
        let mut names: Vec<&str> = self.seen.references.iter().map(|reference| reference.story.name()).collect();
        if let Some(heard) = heard {
            names = vec![names[heard - self.seen.stories.len()]];
        }
        let names = match names[..] {
            [one] => one.to_string(),
            [one, other] => format!("{one} or {other}"),
            [one, ..] => format!("{one} or {} others", names.len() - 1),
            [] => String::new(),
        };
        let mut new = finding(rule, self.place(), &[("words", &words), ("other-outlet", &names)]);
        new.emphasis = self.quote.quotation.parts.to_vec();
        new.related =
            nearest.map(|spot| self.related(spot, "the nearest that was said", Vec::new())).into_iter().collect();
        new
    }

    fn altered(&self, rule: &Rule, found: &Found) -> Option<Finding> {
        let weight = |a: &&Alteration| (a.change, a.here.len() + a.there.len());
        let heaviest = found.altered.iter().rev().max_by_key(weight)?;
        let count = found.altered.len();
        let values = [
            ("to", short(&heaviest.printed)),
            ("from", short(&heaviest.said)),
            ("other-outlet", self.name(&found.spot).to_string()),
            ("time", time(&found.spot)),
            ("change", in_words(heaviest.change).to_string()),
            ("count", count.to_string()),
        ];
        let mut new = finding(rule, self.place(), &borrowed(&values));
        let is_error = |a: &Alteration| rule.list("errors").iter().any(|class| class == class_of(a.change));
        if found.altered.iter().any(is_error) {
            new.level = Level::Error;
        }
        new.emphasis = apart(found.altered.iter().map(|a| a.here));
        new.related = self.places(found, "as it was said", |_| apart(found.altered.iter().map(|a| a.there)));
        Some(new)
    }

    fn wrong_speaker(&self, rule: &Rule, found: &Found) -> Finding {
        let credited = self.analysis.speaker(self.quote).map_or("nobody", |speaker| &speaker.name);
        let other = found.spot.speaker.as_deref().unwrap_or("somebody else");
        let values = [
            ("to", mid_sentence(&short(credited))),
            ("from", mid_sentence(&short(other))),
            ("speaker", short(credited)),
            ("other", short(other)),
            ("other-outlet", self.name(&found.spot).to_string()),
            ("time", time(&found.spot)),
            ("words", short(self.quote.quotation.parts[0].of(self.text()))),
        ];
        let mut new = finding(rule, self.place(), &borrowed(&values));
        new.emphasis = match self.quote.attribution.source {
            Some(source) => {
                new.place.span = new.place.span.join(source);
                vec![source]
            }
            None => self.quote.quotation.parts.to_vec(),
        };
        new.related = vec![self.related(&found.spot, "as it was said", Vec::new())];
        new
    }

    fn spliced(&self, rule: &Rule, found: &Found) -> Option<Finding> {
        let seam = found.seams.first()?;
        let times: Vec<String> =
            found.places.iter().filter_map(|spot| spot.time).map(|time| time.to_string()).collect();
        let times = if times.is_empty() { String::new() } else { format!(", {}", times.join(" and ")) };
        let values = [
            ("to", short(&printed(*seam, self.quote, self.text()))),
            ("other-outlet", self.name(&found.spot).to_string()),
            ("time", times),
            ("count", found.places.len().to_string()),
            ("other", found.across.as_ref().or(found.mixed.as_ref()).map_or("somebody else".to_string(), |s| short(s))),
        ];
        let mut new = finding(rule, self.place(), &borrowed(&values));
        if found.across.is_some() {
            new.message = rule.say_of("across", &borrowed(&values));
        } else if found.mixed.is_some() {
            new.message = rule.say_of("mixed", &borrowed(&values));
        }
        new.emphasis = found.seams.clone();
        new.related = self.places(found, "from here", |spot| vec![spot.span]);
        Some(new)
    }

    fn hides(&self, rule: &Rule, found: &Found) -> Vec<Finding> {
        let one = |dropped: &crate::verify::Dropped| {
            let change = match dropped.why {
                Hidden::Negation => "a negation".to_string(),
                Hidden::Condition => "a condition".to_string(),
                Hidden::Voice => "somebody else spoke there".to_string(),
                Hidden::Subject => "what follows was said of another".to_string(),
                Hidden::Far(count) => format!("{count} words lie between"),
            };
            let values = [
                ("words", short(&dropped.said)),
                ("to", short(dropped.here.of(self.text()))),
                ("other-outlet", self.name(&found.spot).to_string()),
                ("time", time(&found.spot)),
                ("change", change),
            ];
            let mut new = finding(rule, self.place(), &borrowed(&values));
            new.emphasis = vec![dropped.here];
            let spot = Spot { span: found.spot.span.join(dropped.there), ..found.spot.clone() };
            let emphasis = if dropped.said.len() > 300 { dropped.telling } else { dropped.there };
            new.related = vec![self.related(&spot, "as it was said", vec![emphasis])];
            new
        };
        found.hidden.iter().map(one).collect()
    }

    /// Each place once, with those of the words that lie in it.
    fn places(&self, found: &Found, says: &str, emphasis: impl Fn(&Spot) -> Vec<Span>) -> Vec<Related> {
        let one = |spot: &Spot| {
            let mut words = emphasis(spot);
            let all = words.iter().fold(spot.span, |all, span| match near(all, *span) {
                true => all.join(*span),
                false => all,
            });
            words.retain(|span| all.overlap(*span) > 0);
            self.related(&Spot { span: all, ..spot.clone() }, says, words)
        };
        found.places.iter().map(one).collect()
    }
}

/// Whether a span touches another or lies right beside it.
fn near(all: Span, span: Span) -> bool {
    const BESIDE: usize = 120;
    span.start() <= all.end() + BESIDE && all.start() <= span.end() + BESIDE
}

/// In order, and no two of one place.
fn apart(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut spans: Vec<Span> = spans.filter(|span| !span.is_empty()).collect();
    spans.sort_unstable();
    let mut out: Vec<Span> = Vec::new();
    for span in spans {
        match out.last_mut() {
            Some(last) if span.start() < last.end() => *last = last.join(span),
            _ => out.push(span),
        }
    }
    out
}

fn borrowed<'a>(values: &'a [(&'a str, String)]) -> Vec<(&'a str, &'a str)> {
    values.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

/// ", 00:12:05", if the reference tells.
fn time(spot: &Spot) -> String {
    spot.time.map_or(String::new(), |time| format!(", {time}"))
}

/// The class of a change as rules name it.
fn class_of(change: Change) -> &'static str {
    match change {
        Change::Negation => "negation",
        Change::Number => "number",
        Change::Entity => "entity",
        Change::Modality => "modality",
        Change::Omission => "omission",
        Change::Insertion => "insertion",
        Change::TruncatedEnd => "omission",
        _ => "content",
    }
}

fn in_words(change: Change) -> &'static str {
    match change {
        Change::Negation => "a negation came or went",
        Change::Number => "another figure",
        Change::Entity => "another name",
        Change::Modality => "another condition, duty or degree of certainty",
        Change::Omission => "words left out without a mark",
        Change::Insertion => "words added",
        Change::TruncatedEnd => "the sentence goes on",
        _ => "other words",
    }
}
