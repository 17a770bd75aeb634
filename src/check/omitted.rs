//! What a quotation leaves out of another one without a sign. Whoever quotes may begin late, end early
//! and pass over what an ellipsis, a bracket or two quotations own up to. But words side by side inside
//! one pair of marks, or a sentence straight behind “she said”, are taken for what was said in one go;
//! and a full stop where the speaker went on with “unless …” makes another statement of it.

use super::joints::{At, Joint, joints};
use super::renderings::{Rendered, outlets};
use super::translated::is_translated;
use super::{Finding, Place, Related, Seen, finding, short};
use crate::extract::Kind;
use crate::link::{Comparer, Folded};
use crate::rules::{Relation, Rule};
use crate::text::{Span, fold_word, tokens};
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
                    let known = |p: &Place| {
                        let of_story = told.get(&p.story).into_iter().flatten();
                        of_story.into_iter().any(|(id, span)| *id == rule.id && p.span.overlap(*span) > 0)
                    };
                    let other = changed.get(&at.story).is_some_and(|spans| sides.is_among(spans));
                    if known(&at) || known(&missing) || other || sides.is_told_elsewhere(comparer) {
                        continue;
                    }
                    for p in [at, missing] {
                        told.entry(p.story).or_default().push((rule.id.clone(), p.span));
                    }
                    let with = all.iter().filter(|r| r.at.story != here.at.story && sides.is_whole_in(r, comparer));
                    let with: Vec<Rendered> = with.copied().collect();
                    found.push(sides.finding(rule, case, &with, &all, utterance));
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
        if left.is_empty() || s.is_marked() {
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
            At::Inside | At::End if content == 0 => None,
            At::Inside if left.len() >= DISTANT && s.is_sentence() => Some((self.spliced?, "")),
            At::Inside => Some((self.omission?, "")),
            At::End => {
                let rule = self.truncated?;
                let cut = s.begins_with(rule, "qualifiers", comparer);
                let stops = left.len() >= 2 && !s.is_clause(rule, comparer);
                (s.is_sentence_here() && (cut || stops)).then_some((rule, ""))
            }
            At::Start => {
                let rule = self.truncated?;
                let opens = s.is_sentence_here() && s.begins_with(rule, "openers", comparer);
                opens.then_some((rule, "start"))
            }
        }
    }
}

/// Two renderings and a joint of the first.
struct Sides<'a> {
    here: &'a Rendered<'a>,
    there: &'a Rendered<'a>,
    x: &'a [Folded],
    y: &'a [Folded],
    joint: Joint,
}

impl Sides<'_> {
    /// The words left out that count.
    fn left(&self, comparer: &Comparer) -> Vec<&Folded> {
        let w = comparer.wording();
        let counts = |f: &&Folded| {
            let form = comparer.form(f);
            let address = w.honorifics.contains(form) || w.particles.contains(form);
            !f.bracketed && !w.fillers.contains(form) && !address
        };
        self.y[self.joint.left.clone()].iter().filter(counts).collect()
    }

    /// What the copy has between the two words, or between the words and their marks.
    fn between(&self) -> &str {
        let (text, parts) = (self.here.text(), &self.here.quote.quotation.parts);
        let (first, last) = (self.x[self.joint.before].span, self.x[self.joint.after].span);
        let span = match self.joint.at {
            At::Start => Span::new(parts[0].start.min(first.start), first.start),
            At::Inside => Span::new(first.end, last.start.max(first.end)),
            At::End => Span::new(last.end, parts[parts.len() - 1].end.max(last.end)),
        };
        span.of(text)
    }

    /// An ellipsis or a bracket owns up to it; a dash at the end says that the speaker broke off.
    fn is_marked(&self) -> bool {
        let between = self.between();
        let dots =
            |n: usize| between.split(|c: char| c != '.' && !c.is_whitespace()).any(|run| run.matches('.').count() >= n);
        let dash = between.contains(['—', '–']) || between.contains("--");
        between.contains(['…', '[', ']']) || dots(3) || self.joint.at != At::Inside && dash
    }

    /// The part of the quotation that a word stands in.
    fn part(&self, word: usize) -> usize {
        let at = self.x[word].span.start;
        self.here.quote.quotation.parts.partition_point(|part| part.end <= at)
    }

    fn is_broken(&self) -> bool {
        self.part(self.joint.before) != self.part(self.joint.after)
    }

    fn is_direct(&self) -> bool {
        self.here.quote.quotation.kind == Kind::Direct
    }

    /// Whether the quotation claims to be a whole sentence at the joint.
    fn is_sentence_here(&self) -> bool {
        let at = self.x[self.joint.before].sentence;
        self.is_direct() && self.x.iter().find(|w| w.sentence == at).is_some_and(|first| first.capital)
    }

    /// Whether the quotation goes on behind an attribution as if nothing had been left out. Pieces of a
    /// sentence are quoted one by one, and “he said, adding:” says that there is a gap.
    fn goes_on(&self, rule: &Rule) -> bool {
        let between = self.between();
        let mut folded = String::new();
        let apart = tokens(between, Span::new(0, between.len())).iter().any(|token| {
            fold_word(token.span.of(between), &mut folded);
            rule.list("apart").contains(&folded)
        });
        self.is_direct() && !apart
    }

    /// Whether what is left out, or a side of the joint, ends a sentence.
    fn is_sentence(&self) -> bool {
        let from = self.y[self.joint.left.start].sentence;
        let to = self.y.get(self.joint.left.end).map_or(u32::MAX, |w| w.sentence);
        from != to
    }

    /// Whether the words left out begin, behind what may open any sentence, with one of a list.
    fn begins_with(&self, rule: &Rule, option: &str, comparer: &Comparer) -> bool {
        let forms: Vec<&str> = self.y[self.joint.left.clone()].iter().map(|w| comparer.form(w)).collect();
        let opens = |line: &String| {
            let words: Vec<&str> = line.split_whitespace().collect();
            forms.starts_with(&words) || forms.len() > 1 && forms[1..].starts_with(&words) && forms[0] == "and"
        };
        rule.list(option).iter().any(opens)
    }

    /// Whether a clause ends where the quotation does: at a comma or a dash, or before a word with which
    /// another clause begins.
    fn is_clause(&self, rule: &Rule, comparer: &Comparer) -> bool {
        let from = self.joint.left.start;
        let gap = Span::new(self.y[from - 1].span.end, self.y[from].span.start.max(self.y[from - 1].span.end));
        let sign = gap.of(self.there.text()).contains(|c: char| !c.is_whitespace());
        sign || rule.list("goes-on").iter().any(|word| word == comparer.form(&self.y[from]))
    }

    /// Whether other words were changed at this very place.
    fn is_among(&self, changed: &[Span]) -> bool {
        let at = self.x[self.joint.before].span.join(self.x[self.joint.after].span);
        self.joint.at == At::Inside && changed.iter().any(|span| span.overlap(at) > 0)
    }

    /// The sentences of the quotation round the joint.
    fn place(&self) -> Place {
        let (first, last) = (self.x[self.joint.before].sentence, self.x[self.joint.after].sentence);
        let words = self.x.iter().filter(|w| (first..=last).contains(&w.sentence));
        let span = words.fold(self.x[self.joint.before].span, |span, w| span.join(w.span));
        Place { story: self.here.at.story, span }
    }

    /// The words of the other rendering that are missing.
    fn missing(&self) -> Place {
        let words = &self.y[self.joint.left.clone()];
        Place { story: self.there.at.story, span: words.iter().fold(words[0].span, |span, w| span.join(w.span)) }
    }

    /// Whether the story has most of the words elsewhere: in another quotation, or in its own words
    /// beside this one.
    fn is_told_elsewhere(&self, comparer: &mut Comparer) -> bool {
        let left: Vec<u32> = self.left(comparer).iter().filter(|w| is_content(w, comparer)).map(|w| w.stem).collect();
        let (analysis, text) = (self.here.analysis, self.here.text());
        let mut has = |spans: &[Span], not: &[Span]| {
            let words = comparer.fold(text, spans);
            let own = |w: &Folded| not.iter().any(|part| part.contains(w.span));
            let there = |stem: &&u32| words.iter().any(|w| w.stem == **stem && !own(w));
            2 * left.iter().filter(there).count() > left.len()
        };
        let parts = &self.here.quote.quotation.parts;
        let at = self.here.quote.quotation.paragraph;
        // One word or two are soon found in another sentence.
        let (from, count) = if left.len() > 2 { (at.saturating_sub(1), 3) } else { (at, 1) };
        let paragraphs = analysis.segmented.paragraphs.get(from..).unwrap_or_default();
        let beside: Vec<Span> = paragraphs.iter().take(count).map(|p| p.span).collect();
        has(&beside, parts)
            || analysis.quotes.iter().enumerate().any(|(i, quote)| {
                i != self.here.at.quote && quote.quotation.kind != Kind::Indirect && has(&quote.quotation.parts, &[])
            })
    }

    /// Whether another rendering has the missing words, too.
    fn is_whole_in(&self, r: &Rendered, comparer: &mut Comparer) -> bool {
        let words = comparer.fold(r.text(), &r.quote.quotation.parts);
        let missing: Vec<u32> = self.y[self.joint.left.clone()].iter().map(|w| w.form).collect();
        words.windows(missing.len()).any(|run| run.iter().map(|w| w.form).eq(missing.iter().copied()))
    }

    fn finding(&self, rule: &Rule, case: &str, with: &[Rendered], all: &[Rendered], utterance: usize) -> Finding {
        let missing = self.missing();
        let around = self.x[self.joint.before].span.join(self.x[self.joint.after].span);
        let values = [
            ("from", short(missing.span.of(self.there.text()))),
            ("words", short(around.of(self.here.text()))),
            ("outlet", self.here.outlet().to_string()),
            ("other-outlet", outlets(with)),
        ];
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut out = finding(rule, self.place(), &values);
        out.message = rule.say_of(case, &values);
        out.emphasis = [self.joint.before, self.joint.after].map(|i| self.x[i].span).to_vec();
        out.emphasis.dedup();
        out.utterance = Some(utterance);
        let sentence = |i: usize| self.y[i].sentence;
        let (from, to) = (self.joint.left.start.saturating_sub(1), self.joint.left.end.min(self.y.len() - 1));
        let beside = self.y.iter().filter(|w| (sentence(from)..=sentence(to)).contains(&w.sentence));
        let place = Place { story: missing.story, span: beside.fold(missing.span, |span, w| span.join(w.span)) };
        let message = self.there.related(Vec::new()).message;
        out.related.push(Related { place, message, emphasis: vec![missing.span] });
        let rest = all.iter().filter(|r| r.at != self.here.at && r.at.story != self.there.at.story);
        out.related.extend(rest.map(|r| r.related(Vec::new())));
        out
    }
}

/// Words that say something by themselves; also those that take something back.
fn is_content(word: &Folded, comparer: &Comparer) -> bool {
    let (w, form) = (comparer.wording(), comparer.form(word));
    w.rarity(form) >= 2 || word.name || word.number || w.hedges.contains(form)
}
