//! Whether a shared stretch makes two quotations one utterance. Three things are asked: does the
//! stretch hold most of the sentences of one side (containment, so that a short rendering of a long
//! one passes), is it tight (scattered common words are no rendering), and does what is shared prove
//! enough (a stock phrase is shared by many who never met). Who is credited moves the bar: the same
//! name lowers it; two names raise it, because two people with one line are two utterances.
//!
//! The bars were set on 173 labelled pairs of quotations from real articles, two stories at a time (of the
//! sure ones 98.8% of the same are linked, 96.3% of the linked are the same), and read again on 60
//! events of three outlets, with their dates: three of 216 utterances join two events, two of them one
//! hearing told twice, one a speaker who says the same within days. Lowering `CONTAINED` by .04 at the
//! same evidence costs .01 of precision.

use super::align::Block;
use super::passages::Passage;
use super::rows::Row;
use super::weights::Weights;
use smallvec::SmallVec;

/// How much of the lighter side's sentences must be shared, by weight, of aligned words and of words
/// in any order together.
const CONTAINED: f32 = 0.56;
/// How much of the stretch itself must be shared.
const TIGHT: f32 = 0.52;
/// What must be shared, in nats, when the wording differs as much as it may.
const EVIDENCE: f32 = 30.0;
/// What must be shared when one side is wholly in the other, word for word; between, the bar slides.
const EVIDENCE_VERBATIM: f32 = 11.0;
/// So much less than that where counts tell what is rare (see [`Weights::counted`]) and strangers are few, less and
/// less until there are as many as [`MANY`].
const FEW: f32 = 12.0;
/// By [`Weights::crowd`]: 75,000 rows.
const MANY: f32 = 3.65;
/// A verbatim run so heavy links two quotations that only overlap, each going on where the other stops.
const RUN: f32 = 40.0;
/// How much of the lighter side's sentences such a run must be.
const RUN_CONTAINED: f32 = 0.3;
/// With the same name on both sides, evidence counts for so much more where it is verbatim: a speaker says
/// more than one thing in much the same words.
const SAME_NAME: f32 = 1.6;
/// Stories so many days apart are rarely of one occasion; a speaker repeats himself, slogans live on.
const DAYS: u32 = 6;
/// What must be shared on top then, in nats.
const LATER: f32 = 14.0;
/// Two names: only what is verbatim and heavy links, so that a swapped credit is still found.
const OTHER_NAME_EVIDENCE: f32 = 40.0;
/// From this part on a rendering is verbatim.
const VERBATIM: f32 = 0.94;
/// A verbatim piece of fewer words, not known to be of one speaker, may be anybody's ("religious
/// freedom"), unless it is most of both sides.
const WORDS: u32 = 4;
/// How much of the heavier side is most of it.
const BOTH: f32 = 0.6;
/// Where rows are so many, by [`Weights::crowd`] (850,000), as much must be shared when words that keep company
/// count once, too; for each nat fewer, so much less, so that a few hundred rows are not asked. Strangers who
/// share a turn of phrase grow with the rows, those who render one utterance don't.
const CROWD: f32 = 6.0;
const CROWDED: f32 = 2.5;
/// A word that weighs so much says what the sentence is about; where wordings differ, two must be shared.
const TELLING: f32 = 4.0;
/// Where so much is shared, one such word will do.
const CLOSE: f32 = 0.85;
/// So much less a word proves that was said before in the same stretch ("a great skipper, a great pilot"), if it proves
/// anything.
const REPEATED: f32 = 0.5;
const TELLS: f32 = 3.0;
/// Of two sentences in a stretch, one renders the other when so much of the lighter is shared.
const ANSWERED: f32 = 0.34;

/// What two passages must share at least to be one utterance, in nats.
pub fn least(one_story: bool) -> f32 {
    if one_story { 2.0 * EVIDENCE } else { EVIDENCE_VERBATIM / SAME_NAME }
}

/// Whether two passages could be linked that share this part of some sentence, and so much in all, in nats.
pub fn may_share(part: f32, evidence: f32, weights: &Weights) -> bool {
    let exact = exact(part);
    let need = need(exact, (weights.counted(), weights.crowd()));
    part >= CONTAINED && (1.0 + exact * (SAME_NAME - 1.0)) * evidence >= need
        || part >= RUN_CONTAINED && evidence >= RUN
}

/// How near to verbatim, from 0 at [`CONTAINED`] to 1.
fn exact(part: f32) -> f32 {
    ((part - CONTAINED) / (VERBATIM - CONTAINED)).clamp(0.0, 1.0)
}

/// What must be shared, in nats. Where weights are `counted` (see [`Weights::counted`]) a word or two changed
/// prove little against the rest, so that the bar rises slowly at first.
fn need(exact: f32, (counted, crowd): (f32, f32)) -> f32 {
    let changed = 1.0 - exact;
    let changed = changed * (1.0 - counted + counted * changed.sqrt());
    let most = EVIDENCE - FEW * counted * (1.0 - crowd / MANY).max(0.0);
    EVIDENCE_VERBATIM + changed * (most - EVIDENCE_VERBATIM)
}

/// Pairs of a sentence of the one row and one of the other; hardly ever more than two.
pub type Answers = SmallVec<[(u32, u32); 2]>;

/// What speaks for and against one stretch, whoever said it and whenever.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Which sentence of the one renders which of the other.
    pub sentences: Answers,
    /// Part of the lighter side that is shared: the mean of what is aligned and of what the other holds
    /// in any order.
    score: f32,
    /// Part of the stretch that is shared.
    tight: f32,
    /// Weight shared, in nats.
    evidence: f32,
    /// How much of it words prove that stand side by side wherever they stand, in nats; see [`weigh_company`].
    company: f32,
    /// How much of it is not counted, in nats, because it would bridge two utterances.
    pub discount: f32,
    /// Whether the lighter side is wholly in the other, word for word.
    verbatim: bool,
    /// Words of the shorter side.
    words: u32,
    /// Shared words that say what the sentence is about.
    telling: u32,
    /// Part of the heavier side that is shared.
    both: f32,
    /// See [`Weights::counted`].
    counted: f32,
    /// See [`Weights::crowd`].
    crowd: f32,
    /// How many times more often one side is printed than the other, as a logarithm: of two utterances that a piece
    /// may come from, the one that a hundred outlets print is so much likelier.
    printed: f32,
}

/// What two passages that hold the words have to do with each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Relation {
    /// Whether they stand in one story.
    pub one_story: bool,
    /// Whether both, one or none stand inside marks.
    pub marked: (bool, bool),
    /// Whether the names credited are the same, or two persons' (see [`Credit::same`](super::passages::Credit::same)).
    pub names: Option<bool>,
    /// Whether their stories are days apart.
    pub apart: bool,
}

impl Relation {
    /// Of two passages.
    pub fn of(a: &Passage, b: &Passage) -> Relation {
        Relation {
            one_story: a.story == b.story,
            marked: (a.marked, b.marked),
            names: a.credit.same(b.credit),
            apart: a.day().zip(b.day()).is_some_and(|(x, y)| x.abs_diff(y) > DAYS),
        }
    }
}

/// Part of a stretch that is shared.
fn tight(block: &Block) -> f32 {
    2.0 * block.shared / (block.within.0 + block.within.1).max(1.0)
}

/// How many times more often one side is printed than the other, as a logarithm.
fn printed(a: Row, b: Row) -> f32 {
    (a.places.len() as f32 / b.places.len() as f32).ln().abs()
}

/// Weighs one stretch of two rows; `bag` is told the sentences that it touches, and answers what both sides hold of
/// them in any order.
pub fn measure(
    a: Row,
    b: Row,
    block: &Block,
    weights: &Weights,
    bag: impl FnOnce(&[usize], &[usize]) -> f32,
) -> Measure {
    let sentences = answering(a, b, block, weights);
    let touched = |of: fn(&(u32, u32)) -> u32| {
        let mut all: SmallVec<[usize; 2]> = sentences.iter().map(|x| of(x) as usize).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    let (sa, sb) = (touched(|p| p.0), touched(|p| p.1));
    let inside = |p: Row, ss: &[usize], i: usize| p.count() == 1 || ss.contains(&p.sentence_of(i));
    let mut again = 0.0;
    let evidence: f32 = block
        .pairs
        .iter()
        .enumerate()
        .filter(|&(_, &(i, j))| inside(a, &sa, i) && inside(b, &sb, j) && spoken(a, b, i, j))
        .map(|(k, &(i, j))| {
            let (x, y) = (a.words[i], b.words[j]);
            let w = weights.of(x).min(weights.of(y));
            let w = if weights.are_one(x, y) { w } else { 0.7 * w };
            if w >= TELLS && block.pairs[..k].iter().any(|&(i, _)| a.words[i].pair() == x.pair()) {
                again += w;
            }
            w
        })
        .sum();
    let (wa, wb) = (weigh(a, &sa), weigh(b, &sb));
    let cover = evidence / wa.min(wb).max(1.0);
    let bag = bag(&sa, &sb) / wa.min(wb).max(1.0);
    let tight = tight(block);
    let words = |p: Row, ss: &[usize]| ss.iter().map(|&s| p.sentence(s).len()).sum::<usize>();
    Measure {
        score: (cover + bag) / 2.0,
        tight,
        evidence: evidence - REPEATED * again,
        discount: 0.0,
        verbatim: cover >= VERBATIM && tight >= VERBATIM,
        words: words(a, &sa).min(words(b, &sb)) as u32,
        telling: block.pairs.iter().filter(|&&(i, _)| weights.of(a.words[i]) >= TELLING).count() as u32,
        both: evidence / wa.max(wb).max(1.0),
        counted: weights.counted(),
        crowd: weights.crowd(),
        printed: printed(a, b),
        company: 0.0,
        sentences,
    }
}

/// Counts what words prove that stand side by side wherever they stand. It takes a look at each word's
/// neighbour, so it is asked of those pairs only that could be linked without it.
pub fn weigh_company(m: &mut Measure, a: Row, block: &Block, weights: &Weights) {
    let beside = |x: (usize, usize), y: (usize, usize)| y == (x.0 + 1, x.1 + 1);
    let runs = block.pairs.windows(2).filter(|pair| beside(pair[0], pair[1]));
    m.company = runs.map(|pair| weights.company(&[a.words[pair[0].0], a.words[pair[1].0]])).sum();
}

/// Whether any two passages that share so much could be linked.
pub fn may(m: &Measure) -> bool {
    linked(m, Relation { one_story: false, marked: (true, true), names: Some(true), apart: false })
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
                telling >= if score.min(tight) >= CLOSE { 1 } else { 2 }
            };
            let alone = counted - m.company >= need + CROWDED * (m.crowd - CROWD);
            alone && (run || telling && score >= CONTAINED && tight >= TIGHT && counted >= need)
        }
    }
}

/// How much more is shared than must be, in nats, whoever said it.
pub fn margin(m: &Measure) -> f32 {
    m.evidence - m.discount - need(exact(m.score.min(m.tight)), (m.counted, m.crowd))
}

/// Whether two quotations of which nothing else is known would be linked.
pub fn could(m: &Measure) -> bool {
    linked(m, Relation { one_story: false, marked: (true, true), names: None, apart: false })
}

/// Whether neither word is an editor's, in brackets.
fn spoken(a: Row, b: Row, i: usize, j: usize) -> bool {
    !a.words[i].bracketed() && !b.words[j].bracketed()
}

/// Pairs of sentences that share a good part of the lighter of the two.
fn answering(a: Row, b: Row, block: &Block, weights: &Weights) -> Answers {
    if a.count() == 1 && b.count() == 1 {
        return Answers::from_slice(&[(0, 0)]);
    }
    // Pairs rise on both sides, so those of two sentences stand together.
    let mut shared: SmallVec<[((usize, usize), f32); 4]> = SmallVec::new();
    for &(i, j) in block.pairs.iter().filter(|&&(i, j)| spoken(a, b, i, j)) {
        let (of, w) = ((a.sentence_of(i), b.sentence_of(j)), weights.of(a.words[i]));
        match shared.last_mut() {
            Some((last, sum)) if *last == of => *sum += w,
            _ => shared.push((of, w)),
        }
    }
    let most = shared.iter().map(|x| x.1).fold(0.0, f32::max);
    let enough = |&&((s, t), w): &&((usize, usize), f32)| {
        let (x, y) = (a.sums[s].spoken, b.sums[t].spoken);
        // Two words at the end of the one may be two words at the start of another utterance.
        w >= ANSWERED * x.min(y) && (w >= least(false) || w >= ANSWERED * x.max(y)) || w >= most
    };
    shared.iter().filter(enough).map(|&((s, t), _)| (s as u32, t as u32)).collect()
}

fn weigh(p: Row, sentences: &[usize]) -> f32 {
    sentences.iter().map(|&s| p.sums[s].spoken).sum()
}

#[cfg(test)]
mod tests {
    use super::super::passages::passages;
    use super::super::testing::{named, said_by, story};
    use super::super::vocabulary::Vocabulary;
    use super::*;
    use crate::link::link;
    use crate::resolve::Analysis;
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
    fn a_word_said_again_proves_less() {
        let evidence = |text: &str| {
            let lexicon = Lexicon::builtin().unwrap();
            let mut v = Vocabulary::new(lexicon.wording());
            let (_, mut rows) = passages(&[story("a", &[text])], &lexicon, &mut v);
            let weights = Weights::new(&rows, &v);
            rows.weigh(&weights);
            let row = rows.get(0);
            let shared = row.words.iter().map(|w| weights.of(*w)).sum();
            let pairs = (0..row.words.len()).map(|i| (i, i)).collect();
            let block = Block { pairs, shared, within: (shared, shared) };
            measure(row, row, &block, &weights, |_, _| shared).evidence
        };
        let (once, twice) = (evidence("granite lantern"), evidence("granite lantern, granite lantern"));
        assert!(once < twice && twice < 1.6 * once, "{once} {twice}");
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
}
