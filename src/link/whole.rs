//! Parallel sentences: "We will mend 40 boats by May. We will mend 60 boats by June." Whoever quotes the second one may be
//! aligned with the beginning of the first and the end of the second, as if all between were left out. An alignment
//! can't tell: the words are the same. So a rendering that stands in one piece in the other is taken to be
//! that piece, and what is left out is taken to be whole sentences where it may be.

use super::folded::Folded;

/// Fewer words stand in any text.
const LEAST: usize = 3;

/// Which words answer to each other where one text stands in one piece in the other, which is longer.
pub fn place(a: &[Folded], b: &[Folded]) -> Option<Vec<(usize, usize)>> {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() < LEAST {
        return None;
    }
    let same = |run: &[Folded]| run.iter().zip(short).all(|(x, y)| x.form == y.form);
    let at = long.windows(short.len()).position(same)?;
    let pair = |k: usize| if a.len() <= b.len() { (k, at + k) } else { (at + k, k) };
    Some((0..short.len()).map(pair).collect())
}

/// Moves the words before a gap of one side behind it, or those behind it before it, where they stand there as well and
/// what is left out is whole sentences then, or the beginning or the end.
pub fn slide(pairs: &mut [(usize, usize)], a: &[Folded], b: &[Folded]) {
    let turn = |pairs: &mut [(usize, usize)]| pairs.iter_mut().for_each(|pair| *pair = (pair.1, pair.0));
    slide_one(pairs, a, b);
    turn(pairs);
    slide_one(pairs, b, a);
    turn(pairs);
}

/// The same where `here` has words side by side between which `there` has others.
fn slide_one(pairs: &mut [(usize, usize)], here: &[Folded], there: &[Folded]) {
    let begins = |s: &[Folded], at: usize| at == 0 || at == s.len() || s[at - 1].sentence != s[at].sentence;
    for k in 1..pairs.len() {
        let ((h, t), (i, u)) = (pairs[k - 1], pairs[k]);
        if h + 1 != i || t + 1 >= u || begins(there, t + 1) && begins(there, u) {
            continue;
        }
        let same = |n: usize, m: usize| here[n].form == there[m].form;
        // So many words before the gap also stand at its end.
        let gap = u - t - 1;
        let back = (1..=gap.min(k)).take_while(|&n| pairs[k - n] == (i - n, t + 1 - n) && same(i - n, u - n));
        let whole = |&n: &usize| begins(here, i - n) && begins(there, t + 1 - n) && begins(there, u - n);
        if let Some(n) = back.filter(|n| *n == k || whole(n)).last() {
            (1..=n).for_each(|m| pairs[k - m] = (i - m, u - m));
            continue;
        }
        // So many behind it also stand at its start.
        let left = pairs.len() - k;
        let on = (1..=gap.min(left)).take_while(|&n| pairs[k + n - 1] == (h + n, u + n - 1) && same(h + n, t + n));
        let whole = |&n: &usize| begins(here, i + n) && begins(there, t + 1 + n) && begins(there, u + n);
        if let Some(n) = on.filter(|n| *n == left || whole(n)).last() {
            (1..=n).for_each(|m| pairs[k + m - 1] = (h + m, t + m));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::change::Change::{self, *};
    use super::super::testing::changes;

    #[test]
    fn parallel_sentences_are_left_out_whole() {
        let [one, two, three] = [(40, "May"), (60, "June"), (80, "July")]
            .map(|(n, month)| format!("We will mend {n} boats in the old harbour by {month}."));
        let all = format!("{one} {two} {three}");
        let classes = |a: &str, b: &str| changes(a, b).into_iter().map(|e| e.0).collect::<Vec<Change>>();
        assert_eq!(classes(&one, &all), [TruncatedEnd]);
        assert_eq!(classes(&two, &all), [TruncatedStart, TruncatedEnd]);
        assert_eq!(classes(&three, &all), [TruncatedStart]);
        let mends = |ends: &str| format!("{two} {ends}");
        assert_eq!(classes(&mends("Karl pays."), &format!("{one} {two} Ida pays.")), [TruncatedStart, Substitution]);
        // Words of the middle sentence left out are not whole sentences.
        let got = changes(&format!("{one} {three}"), &all);
        assert_eq!(got, [(Insertion, String::new(), two.trim_end_matches('.').to_string())]);
    }
}
