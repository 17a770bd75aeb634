//! Where two renderings of one sentence begin or end with other words. Whoever quotes may begin late and end early, and
//! may go on with the next sentence; but nobody said a sentence with two endings, so words that both sides have there
//! stand for one another, however many they are. Where the rest of the sentence isn't the same either, it was
//! said twice, or told in other words.

use super::folded::Folded;
use super::pairing::OTHER_END;

/// Words between two that are the same word on either side: a form of address, a word swapped.
const BETWEEN: usize = 1;

/// Two places, one of either text.
type Places = (usize, usize);

/// Where the sentence of the first pair of words begins on either side, if both have words of it before the pair, and
/// many, and where in it they begin to differ; else twice the place before the pair.
pub fn other_start(a: &[Folded], b: &[Folded], pairs: &[Places]) -> (Places, Places) {
    let Some(&(i, j)) = pairs.first() else { return ((0, 0), (0, 0)) };
    let from =
        |s: &[Folded], at: usize| s[..at].iter().rposition(|w| w.sentence != s[at].sentence).map_or(0, |k| k + 1);
    let (x, y) = (from(a, i), from(b, j));
    let many = x < i && y < j && (i - x).max(j - y) > OTHER_END;
    if !many || !is_same(a, b, pairs, a[i].sentence) {
        return ((i, j), (i, j));
    }
    let same = a[x..i].iter().zip(&b[y..j]).take_while(|(v, w)| v.form == w.form).count();
    ((x, y), (x + same, y + same))
}

/// The same behind the last pair: where they cease to differ, and where its sentence ends; else twice the place behind
/// the pair.
pub fn other_end(a: &[Folded], b: &[Folded], pairs: &[Places]) -> (Places, Places) {
    let Some(&(i, j)) = pairs.last() else { return ((a.len(), b.len()), (a.len(), b.len())) };
    let to = |s: &[Folded], at: usize| at + s[at..].iter().take_while(|w| w.sentence == s[at].sentence).count();
    let ((i, j), (x, y)) = ((i + 1, j + 1), (to(a, i), to(b, j)));
    let many = i < x && j < y && (x - i).max(y - j) > OTHER_END;
    if !many || !is_same(a, b, pairs, a[i - 1].sentence) {
        return ((i, j), (i, j));
    }
    let same = a[i..x].iter().rev().zip(b[j..y].iter().rev()).take_while(|(v, w)| v.form == w.form).count();
    ((x - same, y - same), (x, y))
}

/// Whether what is paired of a sentence of `a` is the same on both sides.
fn is_same(a: &[Folded], b: &[Folded], pairs: &[(usize, usize)], sentence: u32) -> bool {
    let from = pairs.partition_point(|&(i, _)| a[i].sentence < sentence);
    let to = pairs.partition_point(|&(i, _)| a[i].sentence <= sentence);
    let beside = |w: &[(usize, usize)]| w[1].0 - w[0].0 <= BETWEEN + 1 && w[1].1 - w[0].1 <= BETWEEN + 1;
    pairs[from..to].windows(2).all(beside) && pairs[from..to].iter().all(|&(i, j)| a[i].form == b[j].form)
}

#[cfg(test)]
mod tests {
    use super::super::change::Change::{self, *};
    use super::super::testing::changes;

    #[test]
    fn other_words_at_an_end_are_a_substitution_however_many() {
        let offer = "The miners will vote on the offer and I will tell them to";
        let kept = format!("{offer} accept it without delay");
        for (a, b, change, x, y) in [
            (
                kept.as_str(),
                format!("{offer} throw it in the nearest river. We go."),
                Substitution,
                "accept it without delay",
                "throw it in the nearest river",
            ),
            (
                "As long as the frost holds off we open the brewery on Friday",
                "Whatever the council in its wisdom decides we open the brewery on Friday".into(),
                Substitution,
                "As long as the frost holds off",
                "Whatever the council in its wisdom decides",
            ),
            (
                "As long as the frost holds off we open the brewery on Friday",
                "As a friend of every miner in town we open the brewery on Friday".into(),
                Substitution,
                "long as the frost holds off",
                "a friend of every miner in town",
            ),
            // It stops, or the next sentence differs, or words are left out under a sign.
            (&kept, format!("{offer} accept it"), TruncatedEnd, "without delay", ""),
            (
                &format!("{kept}. The pier is rotten and nobody mends it."),
                format!("{kept}. Boats rust in every harbour of the coast."),
                TruncatedEnd,
                "The pier is rotten and nobody mends it",
                "Boats rust in every harbour of the coast",
            ),
            (
                &kept,
                format!("{offer} … throw it in the nearest river"),
                Marked,
                "accept it without delay",
                "throw it in the nearest river",
            ),
            // Told in other words throughout.
            (
                "The miners all voted once more in haste on the offer and I told them to accept it without delay",
                format!("{offer} throw it in the nearest river"),
                TruncatedEnd,
                "accept it without delay",
                "throw it in the nearest river",
            ),
        ] {
            let got: Vec<(Change, String, String)> = changes(a, &b);
            assert!(got.contains(&(change, x.into(), y.into())), "{a} ~ {b}: {got:?}");
        }
    }
}
