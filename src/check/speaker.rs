//! Whom different stories credit with one utterance. A last name for a full one, a pronoun for the
//! spokesman it stands for, a fuller description of the same post are one speaker; what counts is a
//! reader of one outlet who would name another source than the reader of the other. What the
//! attribution is unsure of is no evidence: a wrong alarm about who spoke is the worst there is.

use super::credited::{is_introduced, is_reported, may_be_credited};
use super::renderings::{Rendered, outlets};
use super::{Finding, Seen, finding, gender, mid_sentence, short};
use crate::attribute::Frame;
use crate::extract::Kind;
use crate::resolve::{Number, Speaker};
use crate::rules::{Flags, Lexicon, Relation, Rule};
use crate::segment::Word;
use crate::text::{BlockKind, Span, fold_word, tokens};

/// How much of a quotation must stand inside marks, in words, before nobody to credit is worth a word.
const WORDS: usize = 6;
/// Two names that are spelled so much alike are one name.
const ONE_NAME: f64 = 0.88;
/// A frame that is wrong more often than this names nobody for certain.
const SURE: f32 = 0.8;

pub(super) fn check(rule: &Rule, seen: &Seen, found: &mut Vec<Finding>) {
    let mut said = Vec::new();
    for utterance in 0..seen.utterances.len() {
        // One rendering a story: what it credits first.
        let mut all: Vec<Rendered> = Vec::new();
        for r in Rendered::all(seen, utterance).into_iter().filter(Rendered::is_marked) {
            if all.iter().all(|other| other.at.story != r.at.story) {
                all.push(r);
            }
        }
        let clash = match rule.matches.relation {
            Some(Relation::Conflict) => conflict(&all, seen.lexicon),
            Some(Relation::RoleDrift) => role_drift(&all, seen.lexicon),
            Some(Relation::GenderDrift) => gender::drift(&all, seen.lexicon),
            Some(Relation::AnonymityDrift) => anonymity_drift(&all, seen.lexicon),
            Some(Relation::AttributionLost) => attribution_lost(&all),
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

/// What a rule found: the rendering that departs, those that it departs from, and both credits.
pub(super) struct Clash<'a> {
    pub here: Rendered<'a>,
    pub others: Vec<Rendered<'a>>,
    pub from: String,
    pub to: String,
    /// The words that depart, if they don't stand at the quotation.
    pub at: Option<Span>,
}

pub(super) fn speaker<'a>(r: &Rendered<'a>) -> Option<&'a Speaker> {
    r.analysis.speaker(r.quote)
}

/// Two people.
fn conflict<'a>(all: &[Rendered<'a>], lexicon: &Lexicon) -> Option<Clash<'a>> {
    let named: Vec<(Rendered, &str)> = all
        .iter()
        .filter(|r| r.quote.attribution.confidence >= SURE && r.quote.attribution.via.is_none())
        .filter_map(|r| Some((*r, named(r, lexicon)?)))
        .collect();
    // The name that fewest have departs; of two, the later.
    let like = |name: &str| named.iter().filter(|(_, other)| one_name(name, other)).count();
    let (here, name) = named.iter().rev().min_by_key(|(_, name)| like(name))?;
    let others: Vec<&(Rendered, &str)> = named.iter().filter(|(_, other)| !one_name(name, other)).collect();
    let (_, other) = others.first()?;
    // A story that speaks of the other one close by may only be hard to read.
    let near = |r: &Rendered, name: &str| {
        let at = r.quote.quotation.paragraph;
        let paragraphs = &r.analysis.segmented.paragraphs;
        let from = paragraphs.get(at.saturating_sub(1)).map_or(0, |p| p.span.start);
        let to = paragraphs.get(at).map_or(0, |p| p.span.end);
        from < to && mentions(&r.text()[from..to], last(name))
    };
    if near(here, other) || others.iter().any(|(r, _)| near(r, name)) {
        return None;
    }
    let (from, to) = (other.to_string(), name.to_string());
    Some(Clash { here: *here, others: others.iter().map(|(r, _)| *r).collect(), from, to, at: None })
}

/// The name of a single person.
pub(super) fn person<'a>(s: &'a Speaker, lexicon: &Lexicon) -> Option<&'a str> {
    let name = s.proper.as_deref().filter(|_| !s.anonymous && s.number != Some(Number::Plural))?;
    let body = is_body(name, lexicon) || s.affiliation.as_deref().is_some_and(|a| a == name);
    let full = name.contains(' ') && name.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
    (full && !body).then_some(name)
}

/// The person whom the source names in so many words: what a pronoun was taken for is no evidence.
fn named<'a>(r: &Rendered<'a>, lexicon: &Lexicon) -> Option<&'a str> {
    let name = person(speaker(r)?, lexicon)?;
    let source = r.quote.attribution.source?.of(r.text());
    mentions(source, last(name)).then_some(name)
}

pub(super) fn flags(text: &str, lexicon: &Lexicon) -> Flags {
    let mut folded = String::new();
    let all = tokens(text, Span::new(0, text.len()));
    all.iter().fold(Flags::default(), |flags, t| {
        fold_word(t.span.of(text), &mut folded);
        flags | lexicon.get(&folded).flags
    })
}

fn is_body(name: &str, lexicon: &Lexicon) -> bool {
    flags(name, lexicon).any(Flags::BODY | Flags::BODY_HEAD)
}

pub(super) fn last(name: &str) -> &str {
    let bare = |w: &&str| !matches!(w.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III");
    name.split_whitespace().rfind(bare).unwrap_or(name)
}

fn mentions(text: &str, word: &str) -> bool {
    let word = word.to_lowercase();
    tokens(text, Span::new(0, text.len())).iter().any(|t| {
        let lower = t.span.of(text).to_lowercase();
        lower.trim_end_matches("'s").trim_end_matches("’s") == word
    })
}

fn one_name(a: &str, b: &str) -> bool {
    let (x, y) = (last(a).to_lowercase(), last(b).to_lowercase());
    // A first name alone, or a name in another order, is no other person.
    strsim::jaro_winkler(&x, &y) >= ONE_NAME || mentions(a, &y) || mentions(b, &x)
}

/// The person credited, by name or by what stands for it, where the frame is rarely wrong.
fn sure<'a>(r: &Rendered<'a>, lexicon: &Lexicon) -> Option<&'a str> {
    person(speaker(r)?, lexicon).filter(|_| r.quote.attribution.confidence >= SURE)
}

/// In what capacity somebody without a name speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Capacity {
    Spokesperson,
    Official,
    Body,
}

pub(super) fn capacity(s: &Speaker, lexicon: &Lexicon) -> Option<Capacity> {
    if s.proper.as_deref().is_some_and(|name| !is_body(name, lexicon)) {
        return None;
    }
    let role = s.role.as_deref().unwrap_or(&s.name);
    let flags = flags(role, lexicon);
    if flags.any(Flags::SPOKESPERSON) {
        Some(Capacity::Spokesperson)
    } else if flags.any(Flags::VAGUE) && !flags.any(Flags::BODY | Flags::BODY_HEAD) {
        Some(Capacity::Official)
    } else if is_body(&s.name, lexicon) && s.gender.is_none() && s.number != Some(Number::Plural) {
        Some(Capacity::Body)
    } else {
        None
    }
}

/// A spokesperson in one, an official or the body itself in another.
fn role_drift<'a>(all: &[Rendered<'a>], lexicon: &Lexicon) -> Option<Clash<'a>> {
    let with: Vec<(Rendered, Capacity)> =
        all.iter().filter_map(|r| Some((*r, capacity(speaker(r)?, lexicon)?))).collect();
    // A body to which words are credited that most put into the mouth of one person.
    let people: Vec<Rendered> = all.iter().filter(|r| named(r, lexicon).is_some()).copied().collect();
    let name = |r: &Rendered| named(r, lexicon).map(last).map(str::to_lowercase);
    let one = people.iter().all(|r| name(r) == name(&people[0]));
    if let Some((here, _)) = with.iter().find(|(_, c)| *c == Capacity::Body)
        && people.len() >= 2
        && one
    {
        let (from, to) = (printed(&people[0]), printed(here));
        return Some(Clash { here: *here, others: people, from, to, at: None });
    }
    let like = |c: Capacity| with.iter().filter(|(_, other)| *other == c).count();
    let &(here, mine) = with.iter().rev().min_by_key(|(_, c)| like(*c))?;
    let others: Vec<Rendered> = with.iter().filter(|(_, c)| *c != mine).map(|(r, _)| *r).collect();
    let (from, to) = (printed(others.first()?), printed(&here));
    Some(Clash { here, others, from, to, at: None })
}

/// The speaker as the story describes it.
pub(super) fn printed(r: &Rendered) -> String {
    speaker(r).map_or_else(|| "nobody".into(), |s| mid_sentence(&short(&s.name)))
}

/// The name is withheld, or said to be withheld, in one story and not in another.
fn anonymity_drift<'a>(all: &[Rendered<'a>], lexicon: &Lexicon) -> Option<Clash<'a>> {
    let in_office = |s: &Speaker| matches!(capacity(s, lexicon), Some(Capacity::Spokesperson | Capacity::Official));
    let withheld = |s: &Speaker| s.anonymous && s.proper.is_none() && s.number != Some(Number::Plural) && in_office(s);
    let unnamed: Vec<Rendered> = all.iter().filter(|r| speaker(r).is_some_and(withheld)).copied().collect();
    let named: Vec<(Rendered, &str)> = all.iter().filter_map(|r| Some((*r, sure(r, lexicon)?))).collect();
    // Unless the other story gives the name after all, somewhere.
    let withholds = |r: &&Rendered| named.iter().all(|(_, name)| !mentions(r.text(), last(name)));
    if let (Some((_, name)), Some(here)) = (named.first(), unnamed.iter().find(withholds)) {
        let others = named.iter().map(|(r, _)| *r).collect();
        return Some(Clash { here: *here, others, from: name.to_string(), to: printed(here), at: None });
    }
    let stated = |r: &&Rendered| speaker(r).is_some_and(|s| s.anonymity_stated.is_some());
    let with = unnamed.iter().find(stated)?;
    let others: Vec<Rendered> = unnamed.iter().filter(|r| !stated(r)).copied().collect();
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

/// Credited in most, nobody (or only who was told) in one.
fn attribution_lost<'a>(all: &[Rendered<'a>]) -> Option<Clash<'a>> {
    let credited = |r: &&Rendered| speaker(r).is_some() || r.quote.attribution.source.is_some();
    let others: Vec<Rendered> = all.iter().filter(credited).copied().collect();
    let lost = |r: &&Rendered| {
        let a = &r.quote.attribution;
        let words = r.parts().iter().map(|s| s.of(r.text()).split_whitespace().count()).sum::<usize>();
        // “The paper was told”: the subject. Who is only written to (“wrote to the paper”) has a writer.
        let told = a.hearer.is_some_and(|hearer| a.cue.as_ref().is_none_or(|cue| hearer.start < cue.span.start));
        let sure = match a.hearer {
            Some(_) => told && !is_reported(r.quote, r.analysis) && !is_introduced(r.quote, r.analysis),
            None => a.frame == Frame::None && stands_alone(r) && !may_be_credited(r.quote, r.analysis),
        };
        !credited(r) && sure && words >= WORDS
    };
    let here = *all.iter().find(lost)?;
    let rest = all.len() - others.len();
    if others.is_empty() || others.len() < rest {
        return None;
    }
    let to = here.credits();
    let from = printed(&others[0]);
    Some(Clash { here, others, from, to, at: None })
}

/// A whole quotation in copy, and no word of reporting beside it that may only have been misread.
fn stands_alone(r: &Rendered) -> bool {
    let segmented = &r.analysis.segmented;
    let Some(paragraph) = segmented.paragraphs.get(r.quote.quotation.paragraph) else { return false };
    let inside = |span: Span| segmented.marked[paragraph.marked.clone()].iter().any(|m| m.outer.contains(span));
    let reports = |w: &Word| w.info.flags.any(Flags::CUE_VERB | Flags::CUE_NOUN) && !inside(w.span);
    r.quote.quotation.kind == Kind::Direct
        && paragraph.kind == BlockKind::Body
        && !segmented.words[paragraph.words.clone()].iter().any(reports)
}

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::link::link;
    use crate::rules::{Config, Lexicon, RuleSet};
    use crate::text::Story;

    const WORDS: &str = "“The old lighthouse keeper painted the ferry yellow because nobody asked the harbour board,”";

    /// The rules that speak, and the story each speaks of, when the words are followed by each of these.
    fn found(credits: &[&str]) -> Vec<(String, usize)> {
        let lexicon = Lexicon::builtin().unwrap();
        let text = |c: &str| match c.split_once('|') {
            Some((before, after)) => format!("{before}\n{WORDS} {after}"),
            None => format!("{WORDS} {c}"),
        };
        let stories: Vec<_> =
            credits.iter().map(|c| crate::analyse(Story::plain("a.txt", &text(c)), &lexicon)).collect();
        let mut rules = RuleSet::builtin();
        rules.configure(&Config::default(), &["speaker/*".into()], &[]).unwrap();
        let all = check(&stories, &link(&stories, &lexicon), &rules, &lexicon);
        all.into_iter().map(|f| (f.rule, f.place.story)).collect()
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
        for (credits, rule, story) in [
            (&["Ann Cole said.", "Ben Ames said.", "Ann Cole said."][..], "speaker/conflict", 1),
            (&[board, "an official of the harbour board said.", board], "speaker/role-drift", 1),
            (&[board, board, "a spokesman for the harbour board said."], "speaker/gender-drift", 2),
            (&[board, "Ann Cole, a spokesperson for the harbour board, said."], "speaker/anonymity-drift", 0),
            (&["Ann Cole said.", "the newspaper was told.", "Cole said."], "speaker/attribution-lost", 1),
        ] {
            assert_eq!(found(credits), [(rule.to_string(), story)], "{credits:?}");
        }
    }

    #[test]
    fn a_story_that_gives_the_other_name_close_by_is_no_conflict() {
        assert_eq!(found(&["Ann Cole wrote to Ben Ames.|Ben Ames said.", "Ann Cole said."]), []);
    }
}
