//! Which rendering came from which, as far as the words can tell. A story rarely says where it has a
//! quotation from, but it keeps what its source had: who leaves out what only one other leaves out has
//! read that one, or read what that one read. So every wording hangs on the one that it is closest to, and
//! the tree shows at which step each change came in.
//!
//! Close is meant by what it takes to get there. To cut is one act however much goes; to add takes a word
//! for each word; so that a piece hangs on the whole and seldom the whole on a piece. The method is that of
//! a textual critic's stemma: of the trees that are grown step by step from each possible root, the cheapest
//! (Prim's way, with steps that cost more in one direction than in the other). It has the limits of one: two outlets that both had the speaker in the room, or a third that isn't here, look like parent and child.
//! Dates forbid a step back in time; nothing else is known of who was first.

use super::change::{Change, Edit};
use super::folded::{Folded, same_words, touched};
use crate::text::{Day, Span};
use rustc_hash::FxHashMap;

/// Above so many wordings of one utterance no tree is made: all pairs would be too many.
const MOST_WORDINGS: usize = 8;

/// What it costs to cut words, and for each word cut.
const CUT: (f32, f32) = (0.5, 0.05);
/// What it costs to put in a word; half of that for an article or the like.
const ADDED: f32 = 1.0;
/// What it costs to put a word for another.
const CHANGED: f32 = 1.0;
/// The same word in another form, or spelled otherwise.
const FORM: f32 = 0.5;
/// What house style does, or a sign owns up to.
const STYLE: f32 = 0.1;
/// Costs that differ by less are the same.
const SAME: f32 = 1e-3;

/// How one rendering stands to the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Descent {
    /// The rendering that it is closest to; none for the one that all descend from. Of renderings with the very
    /// same words the earliest stands for all, and the others come from it.
    pub from: Option<usize>,
    /// Others that are just as close, and not later.
    pub or: Vec<usize>,
    /// What makes it of the one that it is closest to; nothing, if the words are the same.
    pub edits: Vec<Edit>,
}

/// How three or more renderings of an utterance descend, given the words of each and the day of its story, if
/// known. `edits(i, j)` makes rendering `j` of rendering `i`. None, if all have
/// the same words or there are more than eight wordings.
pub fn descent(
    words: &[Vec<Folded>],
    days: &[Option<Day>],
    mut edits: impl FnMut(usize, usize) -> Vec<Edit>,
) -> Option<Vec<Descent>> {
    // The earliest rendering of each wording, and which wording each rendering has.
    let mut first: Vec<usize> = Vec::new();
    let mut of = Vec::with_capacity(words.len());
    for (i, own) in words.iter().enumerate() {
        let known = first.iter().position(|&f| same_words(&words[f], own));
        let w = known.unwrap_or(first.len());
        match known {
            None if w == MOST_WORDINGS => return None,
            None => first.push(i),
            Some(w) if days[i].zip(days[first[w]]).is_some_and(|(day, known)| day < known) => first[w] = i,
            Some(_) => {}
        }
        of.push(w);
    }
    if words.len() < 3 || first.len() < 2 {
        return None;
    }
    let n = first.len();
    let count = |w: usize, span: Span| touched(&words[first[w]], span).count();
    let mut steps: FxHashMap<(usize, usize), Vec<Edit>> = FxHashMap::default();
    let mut costs = vec![0.0; n * n];
    for (i, j) in (0..n).flat_map(|i| (i + 1..n).map(move |j| (i, j))) {
        let there = edits(first[i], first[j]);
        let back: Vec<Edit> = there.iter().map(Edit::reversed).collect();
        costs[i * n + j] = cost(there.iter().map(|e| (*e, count(i, e.a), count(j, e.b))));
        costs[j * n + i] = cost(back.iter().map(|e| (*e, count(j, e.a), count(i, e.b))));
        steps.insert((i, j), there);
        steps.insert((j, i), back);
    }
    let dates: Vec<Option<Day>> = first.iter().map(|&f| days[f]).collect();
    let tree = tree(&dates, |i, j| costs[i * n + j])?;
    let mut place = |(i, &w): (usize, &usize)| match &tree[w] {
        _ if i != first[w] => Descent { from: Some(first[w]), ..Descent::default() },
        Step { from: None, .. } => Descent::default(),
        Step { from: Some(p), or } => Descent {
            from: Some(first[*p]),
            or: or.iter().map(|&o| first[o]).collect(),
            edits: steps.remove(&(*p, w)).unwrap_or_default(),
        },
    };
    Some(of.iter().enumerate().map(&mut place).collect())
}

/// How one wording stands to the others.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    /// The wording that it is closest to; none for the one that all descend from.
    from: Option<usize>,
    /// Others that are just as close, and not later.
    or: Vec<usize>,
}

/// The cost of `edits`, each with how many words of the first and of the second text it is about.
fn cost(edits: impl Iterator<Item = (Edit, usize, usize)>) -> f32 {
    edits
        .map(|(edit, first, second)| {
            let light = if edit.light { 0.5 } else { 1.0 };
            match edit.change {
                Change::Style | Change::Marked => STYLE,
                Change::Inflection | Change::Spelling => FORM,
                _ if second == 0 => CUT.0 * light + CUT.1 * first as f32,
                _ if first == 0 => ADDED * light * second as f32,
                _ => CHANGED * light * first.max(second) as f32,
            }
        })
        .sum()
}

/// The tree over wordings, each with the day of its first rendering. `costs(i, j)` is what it takes to make
/// wording `j` of wording `i`.
fn tree(days: &[Option<Day>], costs: impl Fn(usize, usize) -> f32) -> Option<Vec<Step>> {
    let n = days.len();
    // A step back in time is none.
    let later = |i: usize, j: usize| days[i].zip(days[j]).is_some_and(|(i, j)| i > j);
    let step = |i: usize, j: usize| if later(i, j) { f32::INFINITY } else { costs(i, j) };
    let grown = (0..n).filter_map(|root| Some((root, grow(n, root, &step)?)));
    let total =
        |parents: &[usize], root: usize| -> f32 { (0..n).filter(|&j| j != root).map(|j| step(parents[j], j)).sum() };
    let (root, parents) = grown.min_by(|x, y| total(&x.1, x.0).total_cmp(&total(&y.1, y.0)))?;
    let below = |i: usize, j: usize| {
        // Whether `i` hangs, over any number of steps, on `j`.
        std::iter::successors(Some(i), |&k| (k != root).then(|| parents[k])).any(|k| k == j)
    };
    let steps = (0..n).map(|j| {
        let from = (j != root).then(|| parents[j]);
        let as_close = |i: &usize| from.is_some_and(|p| *i != p && !below(*i, j) && step(*i, j) <= step(p, j) + SAME);
        Step { from, or: (0..n).filter(as_close).collect() }
    });
    Some(steps.collect())
}

/// The cheapest tree from `root`, each wording joined by the cheapest step from what is joined already; none, if
/// time forbids one.
fn grow(n: usize, root: usize, step: &impl Fn(usize, usize) -> f32) -> Option<Vec<usize>> {
    let mut parents = vec![root; n];
    let mut joined = vec![root];
    while joined.len() < n {
        let steps = joined.iter().flat_map(|&i| (0..n).filter(|j| !joined.contains(j)).map(move |j| (i, j)));
        let (i, j) = steps.min_by(|x, y| step(x.0, x.1).total_cmp(&step(y.0, y.1)))?;
        if step(i, j).is_infinite() {
            return None;
        }
        parents[j] = i;
        joined.push(j);
    }
    Some(parents)
}

#[cfg(test)]
mod tests {
    use super::super::Comparer;
    use super::*;
    use crate::rules::Lexicon;

    const LONG: &str = "We will dredge the northern channel this winter, because the silt is rising";

    /// The tree over texts, each with its day.
    fn of(texts: &[(&str, Option<i32>)]) -> Vec<Descent> {
        let lexicon = Lexicon::builtin().unwrap();
        let mut comparer = Comparer::new(lexicon.wording());
        let words: Vec<_> = texts.iter().map(|(t, _)| comparer.fold(t, &[Span::new(0, t.len())])).collect();
        let days: Vec<_> = texts.iter().map(|t| t.1.map(Day)).collect();
        descent(&words, &days, |i, j| comparer.edits(&words[i], &words[j])).unwrap()
    }

    fn from(texts: &[(&str, Option<i32>)]) -> Vec<Option<usize>> {
        of(texts).iter().map(|d| d.from).collect()
    }

    #[test]
    fn a_piece_hangs_on_the_whole_and_a_change_is_handed_on() {
        let piece = "We will dredge the northern channel this winter";
        assert_eq!(from(&[(piece, None), (LONG, None), ("the silt is rising", None)]), [Some(1), None, Some(1)]);
        let changed = LONG.replace("northern", "western");
        let both = "We will dredge the western channel this winter";
        assert_eq!(from(&[(both, None), (LONG, None), (&changed, None), (piece, None)])[0], Some(2));
    }

    #[test]
    fn nothing_descends_from_what_came_later() {
        let piece = "We will dredge the northern channel this winter";
        let got = of(&[(LONG, Some(9)), (piece, Some(8)), (LONG, Some(10))]);
        assert_eq!(got.iter().map(|d| d.from).collect::<Vec<_>>(), [Some(1), None, Some(0)]);
        assert!(!got[0].edits.is_empty() && got[2].edits.is_empty());
    }

    #[test]
    fn wordings_as_close_are_told() {
        let steps = tree(&[None; 3], |i, j| if j == 2 || i == 2 { 3.0 } else { 1.0 }).unwrap();
        assert_eq!(steps[2], Step { from: Some(0), or: vec![1] });
    }
}
