//! Whom different stories credit with one utterance. A last name for a full one, a pronoun for the
//! spokesman it stands for, a fuller description of the same post are one speaker; what counts is a
//! reader of one outlet who would name another source than the reader of the other. What the
//! attribution is unsure of is no evidence: a wrong alarm about who spoke is the worst there is.

use super::renderings::{Rendered, outlets};
use super::who::{Capacity, Clash, capacity, last, mentions, printed, speaker, sure};
use super::wordage::word_count;
use super::{Finding, Seen, affiliation, conflict, finding, gender, lost, role, short};
use crate::resolve::{Number, Speaker};
use crate::rules::{Lexicon, Relation, Rule};
use crate::text::Span;
use std::collections::HashSet;

pub(super) fn check(rule: &Rule, seen: &Seen, found: &mut Vec<Finding>) {
    let mut said = Vec::new();
    let mut drifts = HashSet::new();
    let is_lost = rule.matches.relation == Some(Relation::AttributionLost);
    for utterance in 0..seen.utterances.len() {
        // One rendering a story: what it credits first.
        let mut all: Vec<Rendered> = Vec::new();
        for r in Rendered::all(seen, utterance).into_iter().filter(Rendered::is_marked) {
            match all.iter_mut().find(|other| other.at.story == r.at.story) {
                None => all.push(r),
                // A deck needs no credit where the copy below has one.
                Some(other) if is_lost && speaker(other).is_none() && speaker(&r).is_some() => *other = r,
                Some(_) => {}
            }
        }
        let clash = match rule.matches.relation {
            Some(Relation::Conflict) => {
                let fewest = rule.number("words").unwrap_or(0);
                all.retain(|r| word_count(r.at.span, r.analysis) as i64 >= fewest);
                conflict::find(rule, &all, seen.lexicon)
            }
            Some(Relation::RoleDrift) => role::drift(&all, seen.lexicon),
            Some(Relation::GenderDrift) => gender::drift(&all, seen.lexicon),
            Some(Relation::AnonymityDrift) => anonymity_drift(&all, seen.lexicon),
            Some(Relation::AffiliationDrift) => affiliation::drift(rule, &all, seen.lexicon),
            Some(Relation::AttributionLost) => lost::attribution_lost(&all),
            _ => None,
        };
        let Some(Clash { here, others, from: one, to: other, at }) = clash else { continue };
        // A quotation that renders several utterances together with the same others: one line for all.
        let now = (here.at.story, here.at.quote, all.iter().map(|r| (r.at.story, r.at.quote)).collect::<Vec<_>>());
        let told = |(story, quote, with): &(usize, usize, Vec<(usize, usize)>)| {
            (*story, *quote) == (now.0, now.1) && now.2.iter().all(|r| with.contains(r))
        };
        if said.iter().any(told) {
            continue;
        }
        said.push(now);
        // What a story calls its official, and what the others do, is told once, however much of a statement they share.
        let drift = (here.at.story, one.to_lowercase(), other.to_lowercase());
        let each = matches!(rule.matches.relation, Some(Relation::Conflict | Relation::AttributionLost));
        if !each && !drifts.insert(drift) {
            continue;
        }
        let words = short(here.at.span.of(here.text()));
        let values = [
            ("words", words.as_str()),
            ("from", &one),
            ("to", &other),
            ("outlet", here.outlet()),
            ("other-outlet", &outlets(&others)),
        ];
        let mut new = finding(rule, here.place(), &values);
        let shown = at.map_or_else(|| here.credit_spans(), |at| vec![at]);
        if let Some(at) = at {
            new.place.span = at;
        } else if let Some(&credit) = shown.first() {
            new.place.span = new.place.span.join(credit);
        }
        new.emphasis = shown;
        new.utterance = Some(utterance);
        let rest = all.iter().filter(|r| r.at != here.at);
        new.related = rest.map(|r| r.related(evidence(rule, r))).collect();
        if !found.iter().any(|old| old.rule == new.rule && old.place == new.place) {
            found.push(new);
        }
    }
}

/// The words of another rendering that bear it out: who is credited, and where the story says why
/// the name is withheld.
fn evidence(rule: &Rule, r: &Rendered) -> Vec<Span> {
    let stated = speaker(r).and_then(|s| s.anonymity_stated);
    let stated = stated.filter(|_| rule.matches.relation == Some(Relation::AnonymityDrift));
    let mut spans = r.credit_spans();
    spans.extend(stated.filter(|s| spans.iter().all(|other| !other.contains(*s))));
    spans
}

/// The name is withheld, or said to be withheld, in one story and not in another.
fn anonymity_drift<'a>(all: &[Rendered<'a>], lexicon: &Lexicon) -> Option<Clash<'a>> {
    let in_office = |s: &Speaker| matches!(capacity(s, lexicon), Some(Capacity::Spokesperson | Capacity::Official));
    let withheld = |s: &Speaker| s.anonymous && s.proper.is_none() && s.number != Some(Number::Plural) && in_office(s);
    let unnamed: Vec<Rendered> = all.iter().filter(|r| speaker(r).is_some_and(withheld)).copied().collect();
    let named: Vec<(Rendered, &str)> = all.iter().filter_map(|r| Some((*r, sure(r, lexicon)?))).collect();
    // Unless the other story gives the name after all, somewhere, and all of its copy must be at hand to say so.
    let whole = |r: &&Rendered| !r.analysis.story.is_in_pieces();
    let withholds = |r: &&Rendered| whole(r) && named.iter().all(|(_, name)| !mentions(r.text(), last(name)));
    if let (Some((_, name)), Some(here)) = (named.first(), unnamed.iter().find(withholds)) {
        let others = named.iter().map(|(r, _)| *r).collect();
        return Some(Clash { here: *here, others, from: name.to_string(), to: printed(here), at: None });
    }
    let stated = |r: &&Rendered| speaker(r).is_some_and(|s| s.anonymity_stated.is_some());
    let with = unnamed.iter().find(stated)?;
    let others: Vec<Rendered> = unnamed.iter().filter(|r| whole(r) && !stated(r)).copied().collect();
    let here = *others.first()?;
    let why = speaker(with).and_then(|s| s.anonymity_stated).map(|s| short(s.of(with.text()))).unwrap_or_default();
    Some(Clash {
        here,
        others: unnamed.iter().filter(stated).copied().collect(),
        from: why,
        to: printed(&here),
        at: None,
    })
}

#[cfg(test)]
mod tests {
    use crate::check::testing;

    const WORDS: &str = "“The old lighthouse keeper painted the ferry yellow because nobody asked the harbour board,”";

    /// The rules that speak, and the story each speaks of, when the words are followed by each of these.
    fn found(credits: &[&str]) -> Vec<(String, usize)> {
        let text = |c: &str| match c.split_once('|') {
            Some((before, after)) => format!("{before}\n{WORDS} {after}"),
            None => format!("{WORDS} {c}"),
        };
        let stories: Vec<_> = credits.iter().map(|c| testing::read(&text(c))).collect();
        testing::found("speaker/*", &stories).into_iter().map(|f| (f.rule, f.place.story)).collect()
    }

    #[test]
    fn one_speaker_under_several_forms_is_no_drift() {
        for credits in [
            ["Ann Cole said.", "Ms. Cole said."],
            ["Ann Cole, the mayor, said.", "Mayor Ann Cole said."],
            ["the spokesperson said.", "a spokesperson for the harbour board said."],
            ["Ann Cole, a spokeswoman for the board, said.", "Cole, the spokeswoman, said."],
            ["Ann Cole opened the pier.|she said.", "Ann Cole said."],
            ["the campaign said.", "Ben Ames, the campaign’s spokesman, said."],
        ] {
            assert_eq!(found(&credits), [], "{credits:?}");
        }
    }

    #[test]
    fn each_drift_has_its_rule_and_place() {
        let board = "a spokesperson for the harbour board said.";
        let spokeswoman = "a spokeswoman for the harbour board said.";
        for (credits, rule, story) in [
            (&["Ann Cole said.", "Ben Ames said.", "Ann Cole said."][..], "speaker/conflict", 1),
            (&[board, "an official of the harbour board said.", board], "speaker/role-drift", 1),
            (&[spokeswoman, spokeswoman, "a spokesman for the harbour board said."], "speaker/gender-drift", 2),
            (&[board, "Ann Cole, a spokesperson for the harbour board, said."], "speaker/anonymity-drift", 0),
            (&["Ann Cole said.", "the newspaper was told.", "Cole said."], "speaker/attribution-lost", 1),
        ] {
            assert_eq!(found(credits), [(rule.to_string(), story)], "{credits:?}");
        }
    }

    #[test]
    fn one_drift_of_a_statement_is_told_once() {
        let other = "“Not one of the brewers had heard of the granite quay before the flood came to the village,”";
        let both = |credit: &str| testing::read(&format!("{WORDS} {credit}\nThen it rained.\n{other} {credit}"));
        let stories =
            ["a spokesperson for the harbour board said.", "an official of the harbour board said."].map(both);
        assert_eq!(testing::found("speaker/role-drift", &stories).len(), 1);
    }

    #[test]
    fn a_deck_needs_no_credit_where_the_copy_has_one() {
        let deck = format!("{WORDS}\nThe pier was closed on Monday.\n");
        let copy = format!("{WORDS} Ann Cole said.");
        let found = |first: &str| {
            let stories = [first, copy.as_str(), copy.as_str()].map(testing::read);
            testing::found("speaker/attribution-lost", &stories).len()
        };
        assert_eq!((found(&deck), found(&format!("{deck}{copy}"))), (1, 0));
    }

    #[test]
    fn a_lawyers_statement_is_no_body() {
        let named = ["Ann Cole, a lawyer for Ben Ames, said.", "Ann Cole said."];
        assert_eq!(found(&["the statement from Ben Ames’s lawyer said.", named[0], named[1]]), []);
        let interview = ["an interview with the Norra news agency said.", named[0], named[1]];
        assert_eq!(found(&interview), []);
        let office = ["the statement from the mayor’s office said.", named[0], named[1]];
        assert_eq!(found(&office), [("speaker/role-drift".to_string(), 0)]);
    }

    #[test]
    fn a_credit_that_may_be_misread_is_no_conflict() {
        for credits in [
            // Carried over, or in the sentence of the other name.
            ["Ann Cole wrote to Ben Ames. Ames said:|", "Ann Cole said."],
            ["The pier.|Ben Ames said Ann Cole had told him.", "Ann Cole said."],
            // One of them may speak for the other.
            ["Ann Cole’s lawyer came.|Ben Ames said.", "Ann Cole said."],
            ["He read a statement by Ann Cole.|Ben Ames said.", "Ann Cole said."],
            ["Ben Ames repeated what Ann Cole had written.|Ben Ames said.", "Ann Cole said."],
            ["Ann Cole came.|Ben Ames, a spokesman for the pier, said.", "Ann Cole said."],
        ] {
            assert_eq!(found(&credits), [], "{credits:?}");
        }
        for credits in [
            ["Ann Cole wrote to Ben Ames.|Ben Ames said.", "Ann Cole said."],
            ["Ann Cole met Ben Ames.|Ames said.", "The pier.|said Ann Cole."],
        ] {
            assert_eq!(found(&credits), [("speaker/conflict".to_string(), 1)], "{credits:?}");
        }
    }
}
