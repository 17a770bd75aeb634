//! What people say on the way to what they mean. A transcript to the letter holds every "um", every word
//! said twice and every sentence begun anew; a quotation that leaves them out is no worse for it, and one
//! that keeps them is no worse either.

use super::reference::Reference;
use crate::link::{Comparer, Folded};
use crate::rules::Speech;

/// The longest start of a sentence that is taken back, in words.
const START: usize = 8;

/// Whether words that one side lacks were only said on the way: `dropped` of `words` repeat what stands
/// before or behind them, or begin what is begun anew behind them.
pub fn is_repair(words: &[Folded], dropped: std::ops::Range<usize>, comparer: &Comparer) -> bool {
    let length = dropped.len();
    if length == 0 || length > START {
        return false;
    }
    let same = |i: usize, j: usize| words[i].form == words[j].form;
    // "That that glass glass": each word said twice.
    let near = dropped.start.saturating_sub(1)..(dropped.end + 1).min(words.len());
    let once = |all: &[usize]| -> Vec<u32> {
        let mut forms: Vec<u32> = all.iter().map(|&i| words[i].form).collect();
        forms.dedup();
        forms
    };
    let (all, kept): (Vec<usize>, Vec<usize>) =
        (near.clone().collect(), near.filter(|i| !dropped.contains(i)).collect());
    if !kept.is_empty() && once(&all) == once(&kept) {
        return true;
    }
    // Which of two equal words was left out can't be told, so the stretch may as well lie further left or
    // right: "we were [go- we were] going" and "[we were go-] we were going" are one.
    let mut places = vec![dropped.clone()];
    let (mut from, mut to) = (dropped.start, dropped.end);
    while from > 0 && same(from - 1, to - 1) {
        (from, to) = (from - 1, to - 1);
        places.push(from..to);
    }
    let (mut from, mut to) = (dropped.start, dropped.end);
    while to < words.len() && same(from, to) {
        (from, to) = (from + 1, to + 1);
        places.push(from..to);
    }
    places.into_iter().any(|place| {
        let before = place.start >= length && (0..length).all(|k| same(place.start - length + k, place.start + k));
        let behind = place.end + length <= words.len() && (0..length).all(|k| same(place.start + k, place.end + k));
        let anew = place.end < words.len() && same(place.start, place.end);
        // A start that held a "not" or a figure was no slip of the tongue.
        let telling = words[place.clone()].iter().any(|word| word.number || comparer.is_negator(word));
        before || behind || anew && !telling
    })
}

/// Whether words between two signs say nothing: "…, if you like, …".
pub fn is_formula(reference: &Reference, dropped: std::ops::Range<usize>, comparer: &Comparer) -> bool {
    let words = &reference.words;
    let apart = |at: usize| at > 0 && at < words.len() && !reference.are_close(at - 1, at);
    let is = |formula: &String| formula.split(' ').eq(words[dropped.clone()].iter().map(|word| comparer.form(word)));
    !dropped.is_empty() && apart(dropped.start) && apart(dropped.end) && Speech::builtin().formulas.iter().any(is)
}

/// Whether a speaker corrects the words that one side lacks: "fifty, no, fifteen", "on Monday, sorry, on Tuesday".
pub fn is_correction(reference: &Reference, dropped: std::ops::Range<usize>, comparer: &Comparer) -> bool {
    let words = &reference.words;
    let corrects = |place: std::ops::Range<usize>| {
        let ends = |phrase: &&String| {
            let count = phrase.split(' ').count();
            let last = place.end.saturating_sub(count)..place.end;
            count < place.len() && phrase.split(' ').eq(words[last].iter().map(|word| comparer.form(word)))
        };
        let count = |phrase: &String| phrase.split(' ').count();
        let Some(mark) = Speech::builtin().corrections.iter().filter(ends).map(count).max() else { return false };
        let (first, mark, next) = (place.start, place.end - mark, place.end);
        let apart = !reference.are_close(mark - 1, mark) && !(mark + 1 == next && reference.are_close(mark, next));
        let figures = mark - first == 1 && words[first].number && words[next].number;
        apart
            && (figures || words[first].form == words[next].form)
            && !words[first..mark].iter().any(|word| comparer.is_negator(word))
    };
    // Which of two equal words was left out can't be told.
    let (start, end) = (dropped.start, dropped.end);
    let same = |n: &usize| *n == 0 || start >= *n && words[start - n].form == words[end - n].form;
    !dropped.is_empty()
        && dropped.len() <= START
        && end < words.len()
        && (0..=1).filter(same).any(|n| corrects(start - n..end - n))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Lexicon;
    use crate::text::Span;

    fn fold<'a>(text: &str, lexicon: &'a Lexicon) -> (Vec<Folded>, Comparer<'a>) {
        let mut comparer = Comparer::new(lexicon.wording());
        (comparer.fold(text, &[Span::new(0, text.len())]), comparer)
    }

    #[test]
    fn what_was_begun_anew_is_a_repair() {
        let lexicon = Lexicon::builtin().unwrap();
        for (text, dropped, is) in [
            ("we will we will close", 0..2, true),
            ("we will we will close", 2..4, true),
            ("the board we were go we were going home", 2..5, true),
            ("the board we were go we were going home", 4..7, true),
            ("very very glad", 1..2, true),
            ("saw that that glass glass door", 2..4, true),
            ("we will not we will close", 0..3, false),
            ("the old pier will close", 1..2, false),
        ] {
            let (words, comparer) = fold(text, &lexicon);
            assert_eq!(is_repair(&words, dropped.clone(), &comparer), is, "{text} {dropped:?}");
        }
    }
}
