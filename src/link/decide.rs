//! Whether a shared stretch makes two quotations one utterance. Three things are asked: does the
//! stretch hold most of the sentences of one side (containment, so that a short rendering of a long
//! one passes), is it tight (scattered common words are no rendering), and does what is shared prove
//! enough (a stock phrase is shared by many who never met). Who is credited moves the bar: the same
//! name lowers it; two names raise it, because two people with one line are two utterances.

use super::bars::{CONTAINED, EVIDENCE, RUN, RUN_CONTAINED, SAME_NAME, VERBATIM, exact, least, need};
use super::measure::Measure;
use super::said::{Credit, Said};

/// How much of the stretch itself must be shared.
const TIGHT: f32 = 0.52;
/// Stories so many days apart are rarely of one occasion; a speaker repeats himself, slogans live on.
const DAYS: u32 = 6;
/// What must be shared on top then, in nats.
const LATER: f32 = 14.0;
/// Two names: only what is verbatim and heavy links, so that a swapped credit is still found.
const OTHER_NAME_EVIDENCE: f32 = 40.0;
/// A verbatim piece of fewer words, not known to be of one speaker, may be anybody's ("religious
/// freedom"), unless it is most of both sides.
const WORDS: u32 = 4;
/// How much of the heavier side is most of it.
const BOTH: f32 = 0.6;
/// What must be shared by stories that tell of different events (see [`Topics`](super::topics::Topics)), in nats; and
/// if both have it from the same name, who may speak of more than one.
const STRANGERS: f32 = 60.0;
const STRANGERS_SAME_NAME: f32 = 14.0;
/// Where rows are so many, by [`Measure::crowd`] (850,000), as much must be shared when words that keep company
/// count once, too; for each nat fewer, so much less, so that a few hundred rows are not asked. Strangers who
/// share a turn of phrase grow with the rows, those who render one utterance don't.
const CROWD: f32 = 6.0;
const CROWDED: f32 = 2.5;
/// Where so much is shared, one telling word will do; else two must be shared.
const CLOSE: f32 = 0.85;
/// The same holds if one side is printed so many times more often than the other, as a logarithm: twenty.
const OFTEN: f32 = 3.0;

/// What two passages that hold the words have to do with each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Relation {
    /// Whether they stand in one story.
    pub one_story: bool,
    /// Whether both, one or none stand inside marks.
    pub marked: (bool, bool),
    /// Whether the names credited are the same, or two (see [`Said::same`]).
    pub names: Option<bool>,
    /// Whether the names credited are the same, and a person's for sure.
    pub person: bool,
    /// Whether their stories are days apart.
    pub apart: bool,
}

impl Relation {
    /// Of what was said in two places.
    pub fn of(a: &Said, b: &Said) -> Relation {
        let names = a.same(b);
        let person = |said: &Said| said.person && matches!(said.credit, Credit::Person(_));
        Relation {
            one_story: a.story == b.story,
            marked: (a.marked, b.marked),
            names,
            person: names == Some(true) && (person(a) || person(b)),
            apart: a.day().zip(b.day()).is_some_and(|(x, y)| x.abs_diff(y) > DAYS),
        }
    }
}

/// Whether any two passages that share so much could be linked.
pub fn may(m: &Measure) -> bool {
    linked(m, Relation { one_story: false, marked: (true, true), names: Some(true), person: true, apart: false })
}

/// Whether two passages that share so much are one utterance. One side at least stands inside marks, and
/// what a story paraphrases of itself is its own business.
pub fn linked(m: &Measure, r: Relation) -> bool {
    let &Measure { score, tight, evidence, verbatim, telling, both, .. } = m;
    match (r.one_story, r.marked) {
        // A story repeats itself on purpose; only the same sentence twice is one utterance.
        (true, (true, true)) => both >= 0.75 && tight >= 0.75 && evidence >= least(true),
        (true, _) | (_, (false, false)) => false,
        (_, (false, _) | (_, false)) => {
            r.names != Some(false) && score >= 0.7 && tight >= TIGHT && evidence >= 1.5 * EVIDENCE
        }
        _ if r.names == Some(false) => verbatim && evidence >= OTHER_NAME_EVIDENCE,
        _ => {
            let exact = exact(score.min(tight));
            let same_name = r.names == Some(true);
            let told = evidence - m.discount;
            let counted = if same_name { (1.0 + exact * (SAME_NAME - 1.0)) * told } else { told };
            let need = need(exact, (m.counted, m.crowd)) + if r.apart { LATER } else { -m.printed };
            let run = tight >= VERBATIM && evidence >= RUN && score >= RUN_CONTAINED;
            let telling = if verbatim {
                same_name || m.words >= WORDS || both >= BOTH
            } else {
                let often = m.printed >= OFTEN && !r.apart;
                telling >= if score.min(tight) >= CLOSE || often { 1 } else { 2 }
            };
            let alone = counted - m.company >= need + CROWDED * (m.crowd - CROWD);
            // "We need three boats", "We need four boats": one person's words, one of them wrong.
            let swapped = r.person && !r.apart && m.left <= 1 && m.words >= WORDS && told >= least(false);
            swapped || alone && (run || telling && score >= CONTAINED && tight >= TIGHT && counted >= need)
        }
    }
}

/// Whether two passages that are linked would be so, too, in stories of different events.
pub fn linked_by_strangers(m: &Measure, r: Relation) -> bool {
    m.evidence - m.discount >= if r.names == Some(true) { STRANGERS_SAME_NAME } else { STRANGERS }
}

/// How much more is shared than must be, in nats, whoever said it.
pub fn margin(m: &Measure) -> f32 {
    m.evidence - m.discount - need(exact(m.score.min(m.tight)), (m.counted, m.crowd))
}

/// Whether two quotations of which nothing else is known would be linked.
pub fn could(m: &Measure) -> bool {
    linked(m, Relation { one_story: false, marked: (true, true), names: None, person: false, apart: false })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{named, said_by, story};
    use crate::link::link;
    use crate::resolve::{Analysis, Speaker};
    use crate::rules::Lexicon;

    fn linked(a: Analysis, b: Analysis) -> bool {
        !link(&[a, b], &Lexicon::builtin().unwrap()).is_empty()
    }

    #[test]
    fn renderings_link() {
        for (a, b) in [
            ("The ferry will sail again once the harbour is dredged.", "ferry will sail again"),
            ("We cannot rebuild the pier before winter.", "We can’t rebuild that pier before the winter comes."),
            ("The harbour board shall publish its accounts.", "The harbor board will be publishing the accounts."),
        ] {
            assert!(linked(story("a", &[a]), story("b", &[b])), "{a} ~ {b}");
        }
    }

    #[test]
    fn stock_phrases_and_parallels_do_not() {
        for (a, b) in [
            ("At the end of the day we sold the ferry.", "At the end of the day nobody read our letters."),
            ("We will rebuild the pier with granite.", "We will widen the bridge for lorries."),
            ("That is what I said.", "I never said that."),
        ] {
            assert!(!linked(story("a", &[a]), story("b", &[b])), "{a} ~ {b}");
        }
    }

    #[test]
    fn of_what_everybody_prints_a_rewording_needs_less() {
        let line = "If you do not sail then you are late";
        let mut texts: Vec<String> = (0..40).map(|n| format!("{line} x{n}x")).collect();
        texts.push("If you do not sail then you are sunk".into());
        let found = |texts: &[String]| {
            // Among so few strangers everything is aligned, and nobody's number counts.
            let strangers = (0..400).map(|n| format!("a{n}a b{n}b c{n}c d{n}d"));
            let stories: Vec<_> = strangers.chain(texts.to_vec()).map(|t| story(&t, &[&t])).collect();
            link(&stories, &Lexicon::builtin().unwrap()).iter().map(|u| u.renderings.len()).max()
        };
        assert_eq!(found(&texts), Some(41));
        assert_eq!(found(&texts[36..]), Some(4));
    }

    #[test]
    fn a_line_said_again_weeks_later_needs_more() {
        let dated = |date: &str, text: &str| {
            let mut a = story(date, &[text]);
            std::sync::Arc::make_mut(&mut a.story.meta).date = Some(date.into());
            a
        };
        let line = "We fish first.";
        assert!(linked(dated("2031-03-01", line), dated("2031-03-02", line)));
        assert!(!linked(dated("2031-03-01", line), dated("2031-04-02", line)));
    }

    #[test]
    fn two_names_need_more() {
        let line = "The bridge was on the wrong side of the river.";
        let by = |path, name| said_by(path, &[line], named(name));
        assert!(linked(by("a", "Ann Cole"), by("b", "Cole")));
        let near = |path, name, text| said_by(path, &[text], named(name));
        assert!(!linked(
            near("a", "Ann Cole", "We lost a great captain, a great sailor and a friend."),
            near("b", "Ben Ames", "We lost a great captain, a great harbour master.")
        ));
    }

    #[test]
    fn two_bodies_need_more() {
        let line = "We are helping the authorities and can’t comment further at this time.";
        let by = |path, name: &str, role: &str, body: &str| {
            let speaker = Speaker { role: Some(role.into()), affiliation: Some(body.into()), ..named(name) };
            let anonymous = Speaker { proper: None, anonymous: true, ..speaker.clone() };
            said_by(path, &[line], if name.is_empty() { anonymous } else { speaker })
        };
        let coaches = || by("a", "", "spokesman", "Tarn Coaches");
        assert!(!linked(coaches(), by("b", "Ann Cole", "spokeswoman", "Quay Brakes")));
        assert!(!linked(by("a", "", "police spokesman", ""), by("b", "Ann Cole", "spokeswoman", "the prosecutor")));
        assert!(linked(coaches(), by("b", "Ann Cole", "spokeswoman", "the coach company")));
        assert!(linked(coaches(), by("b", "", "spokeswoman", "Tarn")));
    }
}
