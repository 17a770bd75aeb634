//! Where and when the same words were said, and how the copy reports them. An outlet that has Monday for
//! Tuesday, or a tweet for a speech, has mixed up two occasions or its notes; “admitted” for “said” makes
//! a confession of an answer. The words must be long enough to be one utterance for certain: a speaker
//! repeats a phrase on another day.

use super::renderings::{Rendered, outlets};
use super::when::Clause;
use super::who::SURE;
use super::{Finding, Seen, finding, short};
use crate::rules::{CueClass, Relation, Rule};
use crate::text::{Day, Span};

/// Fewer words alike are a phrase that may have been said twice.
const WORDS: usize = 8;

/// Runs the rules about the occasion that are among `rules`.
pub(super) fn check(rules: &[&Rule], seen: &Seen, found: &mut Vec<Finding>) {
    let wanted = [Relation::DateConflict, Relation::OccasionConflict, Relation::CueDrift];
    let rules: Vec<&&Rule> = rules.iter().filter(|r| r.matches.relation.is_some_and(|r| wanted.contains(&r))).collect();
    for utterance in (0..seen.utterances.len()).filter(|_| !rules.is_empty()) {
        let mut all: Vec<Rendered> = Vec::new();
        for r in Rendered::all(seen, utterance).into_iter().filter(Rendered::is_marked) {
            let whole = !r.analysis.story.is_in_pieces() && count(&r) >= WORDS;
            if whole && all.iter().all(|other| other.at.story != r.at.story) {
                all.push(r);
            }
        }
        if all.len() < 2 {
            continue;
        }
        for rule in &rules {
            let new = match rule.matches.relation {
                Some(Relation::DateConflict) => dates(rule, &all),
                Some(Relation::OccasionConflict) => channels(rule, &all),
                _ => cues(rule, &all),
            };
            // One reporting clause may hold several utterances.
            let told = |f: &Finding| {
                let same = |old: &&Finding| old.rule == f.rule && old.place.story == f.place.story;
                found.iter().filter(same).any(|old| old.emphasis == f.emphasis)
            };
            if let Some(f) = new.filter(|f| !told(f)) {
                found.push(Finding { utterance: Some(utterance), ..f });
            }
        }
    }
}

fn count(r: &Rendered) -> usize {
    r.parts().iter().map(|part| part.of(r.text()).split_whitespace().count()).sum()
}

/// What a rendering says of the occasion: where, in which words, and what that means.
struct Told<'a, T> {
    of: Rendered<'a>,
    at: Span,
    what: T,
}

/// The one that differs from most, of two the later; with the first that differs from it.
fn departing<'t, 'a, T>(
    all: &'t [Told<'a, T>],
    clash: impl Fn(&T, &T) -> bool,
) -> Option<(&'t Told<'a, T>, Vec<&'t Told<'a, T>>)> {
    let against = |t: &Told<T>| all.iter().filter(|other| clash(&t.what, &other.what)).count();
    let mut order: Vec<&Told<T>> = all.iter().rev().collect();
    order.sort_by_key(|t| std::cmp::Reverse(against(t)));
    let here = *order.first()?;
    let others: Vec<&Told<T>> = all.iter().filter(|other| clash(&here.what, &other.what)).collect();
    (!others.is_empty()).then_some((here, others))
}

fn report<T>(
    rule: &Rule,
    all: &[Rendered],
    told: &[Told<T>],
    clash: impl Fn(&T, &T) -> bool,
    say: impl Fn(&Told<T>) -> String,
) -> Option<Finding> {
    let (here, others) = departing(told, clash)?;
    let (from, to) = (say(others[0]), say(here));
    let with: Vec<Rendered> = others.iter().map(|t| t.of).collect();
    let values =
        [("from", from.as_str()), ("to", to.as_str()), ("outlet", here.of.outlet()), ("other-outlet", &outlets(&with))];
    let mut out = finding(rule, here.of.place(), &values);
    out.place.span = out.place.span.join(here.at);
    out.emphasis = vec![here.at];
    for r in all.iter().filter(|r| r.at != here.of.at) {
        let at = told.iter().find(|t| t.of.at == r.at).map(|t| t.at);
        let mut related = r.related(at.into_iter().collect());
        related.place.span = at.map_or(related.place.span, |at| related.place.span.join(at));
        out.related.push(related);
    }
    Some(out)
}

fn dates(rule: &Rule, all: &[Rendered]) -> Option<Finding> {
    let told = |r: &Rendered| {
        let published = r.analysis.story.meta.date.as_deref().and_then(Day::parse)?;
        let clause = Clause::of(r)?;
        let (at, days) = clause.day(published)?;
        Some((at, days))
    };
    let told: Vec<Told<Vec<Day>>> =
        all.iter().filter_map(|&of| told(&of).map(|(at, what)| Told { of, at, what })).collect();
    // Copy of two weeks may call two Mondays “Monday”.
    let clash = |a: &Vec<Day>, b: &Vec<Day>| !a.iter().any(|x| b.iter().any(|y| (x.0 - y.0) % 7 == 0));
    let say = |t: &Told<Vec<Day>>| {
        let (year, month, day) = t.what[0].date();
        format!("“{}” ({year}-{month:02}-{day:02})", short(t.at.of(t.of.text())))
    };
    report(rule, all, &told, clash, say)
}

fn channels(rule: &Rule, all: &[Rendered]) -> Option<Finding> {
    let lines: Vec<Vec<&str>> =
        rule.list("channels").iter().map(|line| line.split(", ").map(str::trim).collect()).collect();
    let told = |r: &Rendered| {
        let clause = Clause::of(r)?;
        let mut found: Option<(Span, usize)> = None;
        for i in 0..clause.words.len() {
            let (word, two) = (clause.word(i), format!("{} {}", clause.word(i), clause.word(i + 1)));
            let named = |line: &Vec<&str>| line.iter().any(|name| *name == word || *name == two);
            let Some(channel) = lines.iter().position(named).filter(|_| clause.is_channel(i, rule.list("through")))
            else {
                continue;
            };
            if found.is_some_and(|(_, known)| known != channel) {
                return None;
            }
            let long = lines[channel].contains(&two.as_str());
            let span = clause.words[i].span.join(clause.words[if long { i + 1 } else { i }].span);
            found = found.or(Some((span, channel)));
        }
        found
    };
    let told: Vec<Told<usize>> =
        all.iter().filter_map(|&of| told(&of).map(|(at, what)| Told { of, at, what })).collect();
    report(rule, all, &told, |a, b| a != b, |t| format!("“{}”", short(t.at.of(t.of.text()))))
}

fn cues(rule: &Rule, all: &[Rendered]) -> Option<Finding> {
    let told = |of: &Rendered| {
        let cue = of.quote.attribution.cue.as_ref().filter(|_| of.quote.attribution.confidence >= SURE)?;
        let loaded = rule.matches.lemma.iter().any(|l| **l == *cue.lemma);
        (loaded || cue.class == CueClass::Neutral && cue.span.of(of.text()).contains(char::is_alphabetic))
            .then_some((cue.span, loaded))
    };
    let told: Vec<Told<bool>> =
        all.iter().filter_map(|&of| told(&of).map(|(at, what)| Told { of, at, what })).collect();
    // Where more than one finds it an admission it may be one; of two, the loaded verb departs.
    if told.iter().filter(|t| t.what).count() != 1 {
        return None;
    }
    let mut told = told;
    told.sort_by_key(|t| t.what);
    report(rule, all, &told, |a, b| a != b, |t| short(t.at.of(t.of.text())))
}
