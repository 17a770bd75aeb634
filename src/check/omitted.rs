//! What a quotation leaves out of another one without a sign. Whoever quotes may begin late, end early
//! and pass over what an ellipsis, a bracket or two quotations own up to. But words side by side inside
//! one pair of marks, or a sentence straight behind “she said”, are taken for what was said in one go;
//! and a full stop where the speaker went on with “unless …” makes another statement of it.

use super::joints::{At, joints};
use super::renderings::{Rendered, outlets};
use super::sides::{Sides, is_content};
use super::translated::is_translated;
use super::{Finding, Place, Related, Seen, finding, short};
use crate::extract::Kind;
use crate::link::{Comparer, Folded};
use crate::rules::{Relation, Rule};
use crate::text::Span;
use std::collections::{HashMap, HashSet};

/// Words left out at the break that an attribution makes: fewer are a slip of the alignment.
const AT_BREAK: usize = 3;
/// Whole sentences of so many words between two others make these distant.
const DISTANT: usize = 15;
/// Of an utterance with more renderings each is held against the longest alone.
const MANY: usize = 6;

/// Runs the rules about what is left out.
pub(super) fn check(rules: &[&Rule], seen: &Seen, comparer: &mut Comparer, found: &mut Vec<Finding>) {
    let is = |relation| rules.iter().find(|rule| rule.matches.relation == Some(relation)).copied();
    let rules = Rules {
        omission: is(Relation::UnmarkedOmission),
        truncated: is(Relation::Truncated),
        spliced: is(Relation::Spliced),
    };
    if rules.omission.is_none() && rules.truncated.is_none() && rules.spliced.is_none() {
        return;
    }
    let mut compared = HashSet::new();
    let mut words = HashMap::new();
    // By story: what was told by which rule, and the words that other findings speak of.
    let mut told: HashMap<usize, Vec<(String, Span)>> = HashMap::new();
    let mut changed: HashMap<usize, Vec<Span>> = HashMap::new();
    for f in found.iter().filter(|f| f.rule.starts_with("wording/")) {
        changed.entry(f.place.story).or_default().extend(&f.emphasis);
    }
    for utterance in 0..seen.utterances.len() {
        let all: Vec<Rendered> = Rendered::all(seen, utterance).into_iter().filter(Rendered::is_marked).collect();
        for r in &all {
            let fold = || comparer.fold(r.text(), &r.quote.quotation.parts);
            words.entry((r.at.story, r.at.quote)).or_insert_with(fold);
        }
        let length = |r: &Rendered| words[&(r.at.story, r.at.quote)].len();
        // The longest first: it shows most.
        let mut longest: Vec<&Rendered> = all.iter().collect();
        longest.sort_by_key(|r| std::cmp::Reverse(length(r)));
        longest.truncate(if all.len() > MANY { 1 } else { MANY });
        for there in longest {
            for here in all.iter().filter(|r| r.at.story != there.at.story) {
                let pair = (here.at.story, here.at.quote, there.at.story, there.at.quote);
                if !compared.insert(pair) || [here, there].iter().any(|r| is_translated(r, seen.lexicon)) {
                    continue;
                }
                let (x, y) = (&words[&(pair.0, pair.1)], &words[&(pair.2, pair.3)]);
                let pieces = pieces(here, x);
                let all_joints = pieces.iter().flat_map(|x| joints(x, y, comparer).into_iter().map(move |j| (*x, j)));
                for (x, joint) in all_joints.collect::<Vec<_>>() {
                    let sides = Sides { here, there, x, y, joint };
                    let Some((rule, case)) = rules.judge(&sides, comparer) else { continue };
                    let (at, missing) = (sides.place(), sides.missing());
                    // Who has these words, too, beside the others has two sayings.
                    let beside = |r: &&Rendered| r.at.story == there.at.story && r.at.quote != there.at.quote;
                    let has = |r: &Rendered| sides.is_said_in(&words[&(r.at.story, r.at.quote)]);
                    if all.iter().filter(beside).any(has) {
                        continue;
                    }
                    let of_rule = |p: &Place| {
                        let of_story = told.get(&p.story).into_iter().flatten();
                        of_story.filter(|(id, _)| *id == rule.id).map(|(_, span)| *span).collect::<Vec<_>>()
                    };
                    // Other words of the same sentence that another story leaves out are another matter.
                    let same = |span: &Span| 2 * missing.span.overlap(*span) > missing.span.len().max(span.len());
                    let known = of_rule(&at).iter().any(|span| at.span.overlap(*span) > 0)
                        || of_rule(&missing).iter().any(same);
                    // That a story has words which the others lack may have been told of that one.
                    let other = changed.get(&at.story).is_some_and(|spans| sides.is_among(spans))
                        || changed.get(&missing.story).is_some_and(|spans| spans.iter().any(same));
                    if known || other || sides.is_told_elsewhere(comparer) || sides.is_limit_told(rule, comparer) {
                        continue;
                    }
                    for p in [at, missing] {
                        told.entry(p.story).or_default().push((rule.id.clone(), p.span));
                    }
                    let with = all.iter().filter(|r| r.at.story != here.at.story && sides.is_whole_in(r, comparer));
                    let with: Vec<Rendered> = with.copied().collect();
                    found.push(tell(&sides, (rule, case), &with, &all, utterance));
                }
            }
        }
    }
}

/// What is quoted in one go: pieces of a sentence are quoted one by one.
fn pieces<'w>(r: &Rendered, words: &'w [Folded]) -> Vec<&'w [Folded]> {
    let parts = &r.quote.quotation.parts;
    match r.quote.quotation.kind {
        Kind::Partial => {
            words.chunk_by(|a, b| parts.iter().any(|p| p.contains(a.span) && p.contains(b.span))).collect()
        }
        _ => vec![words],
    }
}

struct Rules<'a> {
    omission: Option<&'a Rule>,
    truncated: Option<&'a Rule>,
    spliced: Option<&'a Rule>,
}

impl<'a> Rules<'a> {
    /// The rule that the joint breaks, and the case of it.
    fn judge(&self, s: &Sides, comparer: &Comparer) -> Option<(&'a Rule, &'static str)> {
        let left = s.left(comparer);
        let content = left.iter().filter(|w| is_content(w, comparer)).count();
        if left.is_empty() || s.is_marked() || s.is_unspoken(comparer) {
            return None;
        }
        // Only the copy beside the quotation tells whether anything is missing.
        let bare = s.here.analysis.story.is_in_pieces();
        if bare && (s.joint.at != At::Inside || s.is_broken()) {
            return None;
        }
        match s.joint.at {
            At::Inside if s.is_broken() => {
                let rule = self.omission.filter(|rule| s.goes_on(rule))?;
                (left.len() >= AT_BREAK && content >= 2).then_some((rule, "break"))
            }
            At::End if content == 0 => {
                let rule = self.truncated.filter(|rule| s.begins_with(rule, "limiting", comparer))?;
                (s.joint.left.len() >= 2 && s.is_sentence_here() && !s.is_formula(comparer)).then_some((rule, ""))
            }
            At::Inside if content == 0 => None,
            At::Inside if left.len() >= DISTANT && s.is_sentence() => Some((self.spliced?, "")),
            At::Inside => Some((self.omission?, "")),
            At::End => {
                let rule = self.truncated?;
                let limit = s.begins_with(rule, "qualifiers", comparer);
                let cut = limit || s.is_one_of(rule, "adverbs", comparer);
                let stops = left.len() >= 2 && !s.is_clause(rule, comparer);
                (s.is_sentence_here() && (cut || stops)).then_some((rule, ""))
            }
            At::Start => {
                let rule = self.truncated?;
                let opens = s.begins_with(rule, "openers", comparer)
                    || s.is_one_of(rule, "quantifiers", comparer)
                    || s.governs(rule, comparer);
                match s.is_sentence_here() {
                    true => opens.then_some((rule, "start")),
                    false => s.is_negation_lost(rule, comparer).then_some((rule, "denied")),
                }
            }
        }
    }
}

/// What a rule says of a joint; `with` are those who have the missing words, of `all` of the utterance.
fn tell(s: &Sides, (rule, case): (&Rule, &str), with: &[Rendered], all: &[Rendered], utterance: usize) -> Finding {
    let missing = s.missing();
    let parts = s.missing_parts();
    let words: Vec<&str> = parts.iter().map(|part| part.of(s.there.text())).collect();
    let around = s.x[s.joint.before].span.join(s.x[s.joint.after].span);
    let values = [
        ("from", short(&words.join(" … "))),
        ("words", s.here.quoted(around)),
        ("outlet", s.here.outlet().to_string()),
        ("other-outlet", outlets(with)),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let mut out = finding(rule, s.place(), &values);
    out.message = rule.say_of(case, &values);
    out.emphasis = [s.joint.before, s.joint.after].map(|i| s.x[i].span).to_vec();
    out.emphasis.dedup();
    out.utterance = Some(utterance);
    let sentence = |i: usize| s.y[i].sentence;
    let (from, to) = (s.joint.left.start.saturating_sub(1), s.joint.left.end.min(s.y.len() - 1));
    let beside = s.y.iter().filter(|w| (sentence(from)..=sentence(to)).contains(&w.sentence));
    let place = Place { story: missing.story, span: beside.fold(missing.span, |span, w| span.join(w.span)) };
    let message = s.there.related(Vec::new()).message;
    out.related.push(Related { place, message, emphasis: parts });
    let rest = all.iter().filter(|r| r.at != s.here.at && r.at.story != s.there.at.story);
    out.related.extend(rest.map(|r| r.related(Vec::new())));
    out
}

#[cfg(test)]
mod tests {
    use crate::check::testing;

    #[test]
    fn the_credit_between_two_halves_is_not_left_out() {
        let stories = [
            "“The ferry will sail in spring. The harbour stays open all winter,” Ida Lund said.",
            "“The ferry will sail in spring. We have no money,” Ida Lund said. “The board has no pumps. The harbour \
             stays open all winter.”",
        ]
        .map(testing::read);
        let found = testing::found("wording/unmarked-omission", &stories);
        assert!(found[0].message.contains("“We have no money … The board has no pumps”"), "{found:?}");
        assert_eq!(found[0].related[0].emphasis.len(), 2);
    }
}
