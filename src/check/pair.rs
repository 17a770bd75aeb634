//! How stories render one utterance. The wording that is nearest to all others is taken for what most
//! outlets have (never for what is right), and the rendering that departs furthest from it is where
//! an editor should look. One class of change gives one finding an utterance, however many words and
//! outlets it touches: one problem, one line.

use super::alike::is_adjective_of;
use super::renderings::{Rendered, Version, outlets};
use super::translated::is_translated;
use super::versions::{Compared, emphasis, in_context, is_bracketed, is_open, touches};
use super::when::said_apart;
use super::who::sure as named;
use super::{Finding, Seen, finding, occasion, omitted, short, within};
use crate::extract::Kind;
use crate::link::{Change, Comparer, Edit, Folded, touched};
use crate::rules::{Change as Wanted, Lexicon, Relation, Rule};
use crate::text::Span;

/// Changes at so many places of one rendering are no slip but a translation or a paraphrase.
const THROUGHOUT: usize = 4;

pub(super) fn check(rules: &[&Rule], seen: &Seen, found: &mut Vec<Finding>) {
    let mut comparer = Comparer::new(seen.lexicon.wording());
    for utterance in (0..seen.utterances.len()).filter(|_| !rules.is_empty()) {
        let all = Rendered::all(seen, utterance);
        let mut new: Vec<Finding> = Vec::new();
        for rule in rules.iter().filter(|rule| rule.matches.relation == Some(Relation::DirectIndirect)) {
            new.extend(paraphrased(rule, &all));
        }
        let mut compared = Compared::new(all.iter().filter(|r| r.is_marked()).copied(), &mut comparer);
        let mut told = 0;
        while let Some(c) = compared {
            for rule in rules.iter().filter(|rule| rule.matches.relation.is_none()) {
                let departing = changed(rule, &c, &comparer, seen.lexicon);
                new.extend(departing.into_iter().filter(|f| !is_told(&new[..told], f)).collect::<Vec<_>>());
            }
            told = new.len();
            compared = Compared::new(c.beyond(), &mut comparer);
        }
        found.extend(new.into_iter().map(|f| Finding { utterance: Some(utterance), ..f }));
    }
    omitted::check(rules, seen, &mut comparer, found);
    within::check(rules, seen, &mut comparer, found);
    occasion::check(rules, seen, found);
}

/// Whether a finding of the same rule speaks of some of the same words.
fn is_told(told: &[Finding], new: &Finding) -> bool {
    let overlap = |spans: &[Span]| new.emphasis.iter().any(|e| spans.iter().any(|o| o.overlap(*e) > 0));
    told.iter().filter(|old| old.rule == new.rule).any(|old| {
        let there = old.related.iter().filter(|r| r.place.story == new.place.story).any(|r| overlap(&r.emphasis));
        there || old.place.story == new.place.story && overlap(&old.emphasis)
    })
}

/// Quoted by some, paraphrased by another.
fn paraphrased(rule: &Rule, all: &[Rendered]) -> Option<Finding> {
    let indirect = all.iter().find(|r| r.quote.quotation.kind == Kind::Indirect)?;
    let quoted = |r: &&Rendered| r.is_marked() && r.at.story != indirect.at.story;
    let marked: Vec<Rendered> = all.iter().filter(quoted).copied().collect();
    if marked.is_empty() || all.iter().any(|r| r.is_marked() && r.at.story == indirect.at.story) {
        return None;
    }
    let words = short(indirect.at.span.of(indirect.text()));
    let values = [("words", words.as_str()), ("outlet", indirect.outlet()), ("other-outlet", &outlets(&marked))];
    let mut out = finding(rule, indirect.place(), &values);
    out.related = marked.iter().map(|r| r.related(Vec::new())).collect();
    Some(out)
}

fn changed(rule: &Rule, compared: &Compared, comparer: &Comparer, lexicon: &Lexicon) -> Vec<Finding> {
    let Compared { versions, middle, edits } = compared;
    let middle = &versions[*middle];
    let wanted = |v: &Version, edits: &[Edit]| -> Vec<Edit> {
        let bracketed = |e: &Edit| is_bracketed(middle.of.text(), e.a) || is_bracketed(v.of.text(), e.b);
        // Who signs a letter may say in person what it says.
        let signed = named(&middle.of, lexicon).is_some() != named(&v.of, lexicon).is_some();
        let signed = |e: &Edit| signed && person_changed(&middle.words, &v.words, e, comparer);
        let alike = |e: &Edit| are_alike(rule, e.a.of(middle.of.text()), e.b.of(v.of.text()));
        // “We will win” on Monday and “We did not win” on Wednesday are two sayings, and so are two figures.
        let later = |e: &Edit| {
            let future = |v: &Version, span: Span| touched(&v.words, span).any(|w| comparer.is_future(w));
            let figure = |v: &Version, span: Span| touched(&v.words, span).any(|w| w.number);
            let other = match e.change {
                Change::Negation => future(middle, e.a) != future(v, e.b),
                Change::Number => figure(middle, e.a) && figure(v, e.b),
                _ => false,
            };
            other && said_apart(&middle.of, &v.of)
        };
        let open =
            |e: &Edit| e.change == Change::Negation && (is_open(middle, e.a, comparer) || is_open(v, e.b, comparer));
        let passes =
            |e: &&Edit| is_wanted(rule, e) && !bracketed(e) && !alike(e) && !signed(e) && !later(e) && !open(e);
        edits.iter().filter(passes).copied().collect()
    };
    // The rendering with the most changes of this class first; of equals the one named last.
    let mut departing: Vec<(&Version, Vec<Edit>)> =
        versions.iter().zip(edits).rev().map(|(v, edits)| (v, wanted(v, edits))).collect();
    departing.retain(|(v, edits)| {
        // Words that only came or went are for the rules about omissions.
        let other = |e: &Edit| !matches!(e.change, Change::Omission | Change::Insertion);
        let mild = edits.iter().all(|e| e.change <= Change::Modality);
        (!rule.matches.change.contains(&Wanted::Content)
            || edits.iter().any(other)
            || moved(&middle.words, &v.words, edits).is_some())
            && !edits.is_empty()
            && !(mild && (is_translated(&middle.of, lexicon) || is_translated(&v.of, lexicon)))
    });
    departing.sort_by_key(|(_, edits)| {
        std::cmp::Reverse(edits.iter().map(|e| e.a.len().max(e.b.len()).max(1)).sum::<usize>())
    });
    let mut out = Vec::new();
    let mut told: Vec<(Span, String)> = Vec::new();
    let single = departing.iter().all(|(_, edits)| edits.len() == 1);
    for (version, edits) in departing {
        // Another rendering with the same change is the same problem. Where words of content differ,
        // outlets differ in many ways at once, and all of it is one problem.
        let printed = |e: &Edit| e.b.of(version.of.text()).to_lowercase();
        let is_new = |e: &Edit| !told.iter().any(|(s, words)| touches(*s, e.a) && *words == printed(e));
        let new: Vec<Edit> = edits.iter().filter(|e| is_new(e)).copied().collect();
        // But where each has one word otherwise, each is a slip of its own.
        let slip = single && new.first().is_some_and(|e| touched(&version.words, e.b).count() == 1);
        if new.is_empty() || !told.is_empty() && !slip && new.iter().all(|e| e.change < Change::Modality) {
            continue;
        }
        told.extend(new.iter().map(|e| (e.a, printed(e))));
        out.push(departure(rule, middle, version, versions, &new, comparer));
    }
    out
}

/// The finding for one rendering that departs from the middle.
fn departure(
    rule: &Rule,
    middle: &Version,
    version: &Version,
    versions: &[Version],
    wanted: &[Edit],
    comparer: &Comparer,
) -> Finding {
    let person = |e: &Edit| person_changed(&middle.words, &version.words, e, comparer);
    let heaviest = match moved(&middle.words, &version.words, wanted) {
        Some(e) => e,
        None => wanted.iter().max_by_key(|e| (e.change, person(e), e.a.len() + e.b.len())).expect("there is a change"),
    };
    let shown = |v: &Version, s: Span| v.of.quoted(in_context(&v.words, s, is_one_sided(heaviest)));
    let (from, to) = (shown(middle, heaviest.a), shown(version, heaviest.b));

    // Who has the wording of the middle at that place?
    let like_middle = |v: &&Version| {
        let changed = |e: &Edit| e.change > Change::TruncatedEnd && touches(e.a, heaviest.a);
        v.of.at.story != version.of.at.story && !comparer.edits(&middle.words, &v.words).iter().any(changed)
    };
    let with: Vec<Rendered> = versions.iter().filter(like_middle).map(|v| v.of).collect();
    let values = [
        ("from", from.as_str()),
        ("to", to.as_str()),
        ("outlet", version.of.outlet()),
        ("other-outlet", &outlets(&with)),
        ("count", &wanted.len().to_string()),
    ];
    let case = match () {
        () if moved(&middle.words, &version.words, wanted).is_some() => "moved",
        () if wanted.len() >= THROUGHOUT => "throughout",
        () if person_changed(&middle.words, &version.words, heaviest, comparer) => "person",
        () => "",
    };
    let mut out = finding(rule, version.of.place(), &values);
    out.message = rule.say_of(case, &values);
    out.emphasis = emphasis(&version.words, wanted.iter().map(|e| e.b));
    for v in versions.iter().filter(|v| v.of.at != version.of.at) {
        // What it has in place of these words; where else it differs is another finding.
        let all = comparer.edits(&version.words, &v.words);
        let answers = |e: &&Edit| e.is_drift() && wanted.iter().any(|w| touches(e.a, w.b));
        out.related.push(v.of.related(emphasis(&v.words, all.iter().filter(answers).map(|e| e.b))));
    }
    out
}

/// The words that `span` covers, by their stems.
fn stems(words: &[Folded], span: Span) -> Vec<u32> {
    touched(words, span).map(|w| w.stem).collect()
}

/// The edit whose words stand at another place of the other rendering: there they are said of
/// something else.
fn moved<'e>(a: &[Folded], b: &[Folded], edits: &'e [Edit]) -> Option<&'e Edit> {
    edits.iter().find(|e| {
        let (gone, new) = (stems(a, e.a), stems(b, e.b));
        edits.iter().any(|f| {
            let (came, went) = (stems(b, f.b), stems(a, f.a));
            let swapped = !new.is_empty() && gone == came && new == went;
            f != *e && !gone.is_empty() && (swapped || new.is_empty() && went.is_empty() && gone == came)
        })
    })
}

/// “I” or “you” in one, “he” or “they” in the other: somebody speaks of a speaker inside the speaker's
/// own marks.
fn person_changed(a: &[Folded], b: &[Folded], e: &Edit, comparer: &Comparer) -> bool {
    let who = |words: &[Folded], span: Span| touched(words, span).find_map(|w| comparer.person(w));
    who(a, e.a).zip(who(b, e.b)).is_some_and(|(one, other)| one != other)
}

/// Whether one side of the edit has no words.
fn is_one_sided(e: &Edit) -> bool {
    e.a.is_empty() || e.b.is_empty()
}

/// Whether this is the kind of change that the rule is about.
fn is_wanted(rule: &Rule, e: &Edit) -> bool {
    let is = |c: &Wanted| match c {
        Wanted::Negation => e.change == Change::Negation,
        Wanted::Number => e.change == Change::Number,
        Wanted::Entity => e.change == Change::Entity,
        Wanted::Modality => e.change == Change::Modality,
        Wanted::Content => e.change == Change::Substitution,
        Wanted::Omission => matches!(e.change, Change::Omission | Change::Insertion),
    };
    e.is_drift() && rule.matches.change.iter().any(is)
}

/// Whether the rule's options let one word stand for the other.
fn are_alike(rule: &Rule, a: &str, b: &str) -> bool {
    let has = |line: &str, word: &str| line.split_whitespace().any(|w| w.eq_ignore_ascii_case(word.trim()));
    let adjective = rule.matches.change.contains(&Wanted::Entity) && (is_adjective_of(a, b) || is_adjective_of(b, a));
    adjective || rule.list("alike").iter().any(|line| has(line, a) && has(line, b))
}

#[cfg(test)]
mod tests {
    use crate::check::testing;
    use crate::link::testing::story;
    use crate::resolve::Analysis;

    fn found(stories: &[Analysis]) -> Vec<(String, usize, String, Vec<String>)> {
        let all = testing::found("wording/*", stories);
        let told = |f: &crate::check::Finding| {
            let words = f.emphasis.iter().map(|s| s.of(&stories[f.place.story].story.text).to_string());
            (f.rule.clone(), f.place.story, f.message.clone(), words.collect())
        };
        all.iter().map(told).collect()
    }

    fn three(here: &str, most: &str) -> Vec<(String, usize, String, Vec<String>)> {
        found(&[story("a.txt", &[most]), story("b.txt", &[here]), story("c.txt", &[most])])
    }

    #[test]
    fn the_rendering_that_departs_is_flagged_once() {
        let got = three(
            "We shall paint the old pier green and hold the feast in the brewery before the harvest ends.",
            "We shall paint the old pier yellow and hold the feast in the chapel before the harvest ends.",
        );
        assert_eq!(got.len(), 1, "{got:?}");
        assert_eq!((got[0].0.as_str(), got[0].1), ("wording/content-changed", 1));
        assert_eq!(got[0].3, ["green", "brewery"]);
        assert!(got[0].2.contains("a.txt and c.txt"), "{}", got[0].2);
    }

    #[test]
    fn each_class_has_its_rule() {
        for (here, rule) in [
            ("We will sell the harbour cranes to the island.", "wording/negation-changed"),
            ("We can not sell the harbour cranes to the island.", "wording/modality-changed"),
            ("We will not sell the harbour cranes to the village.", "wording/content-changed"),
        ] {
            let got = three(here, "We will not sell the harbour cranes to the island.");
            assert_eq!(got.iter().map(|f| f.0.as_str()).collect::<Vec<_>>(), [rule], "{here}");
        }
        let got = three("It took 14 men to lift the harbour crane.", "It took 40 men to lift the harbour crane.");
        assert_eq!(got.iter().map(|f| f.0.as_str()).collect::<Vec<_>>(), ["wording/number-changed"]);
    }

    #[test]
    fn a_piece_and_house_style_give_nothing() {
        let whole = "But we’ll sell the harbour cranes to the island for 40 per cent of the price, and gladly.";
        assert!(three("sell the harbor cranes to the island", whole).is_empty());
        assert!(
            three("We will sell the harbor cranes to the island for 40% of the price, and gladly,", whole).is_empty()
        );
    }
}
