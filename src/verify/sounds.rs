//! Sounds and asides, which a transcript to the letter holds and nobody quotes: "um", "you know".

use crate::link::{Comparer, Folded};
use crate::rules::Speech;

/// The words but for sounds ("um") and asides ("you know"); an ellipsis before one of them stands before
/// the next word.
pub fn without_sounds(words: Vec<Folded>, comparer: &Comparer, speech: &Speech) -> Vec<Folded> {
    let longest = speech.sounds.iter().map(String::len).max().unwrap_or(0);
    let mut out = Vec::with_capacity(words.len());
    let mut gap = false;
    let mut i = 0;
    while i < words.len() {
        let form = comparer.form(&words[i]);
        let is_sound = form.len() <= longest && speech.sounds.contains(form);
        let length = if is_sound { 1 } else { aside(&words[i..], comparer, speech) };
        if length > 0 {
            gap |= words[i..i + length].iter().any(|word| word.gap_before);
            i += length;
            continue;
        }
        out.push(Folded { gap_before: words[i].gap_before || gap, ..words[i] });
        gap = false;
        i += 1;
    }
    // Somebody may say nothing else.
    if out.is_empty() { words } else { out }
}

/// How many words the aside takes that they begin with; 0 without one. "Do you know" and "what I mean" are
/// none: an aside begins a clause, and what stands before it must not need it.
fn aside(words: &[Folded], comparer: &Comparer, speech: &Speech) -> usize {
    let first = words.first().map_or("", |word| comparer.form(word));
    let is = |aside: &&String| {
        let mut rest = words.iter();
        aside.starts_with(first)
            && aside.split(' ').all(|part| rest.next().is_some_and(|word| comparer.form(word) == part))
    };
    let Some(found) = speech.asides.iter().find(is) else { return 0 };
    let length = found.split(' ').count();
    // "You know the pier" has an object; after an aside the sentence goes on or begins anew.
    let next = words.get(length).map(|word| comparer.form(word));
    if next.is_none_or(|word| speech.goes_on.has(word)) { length } else { 0 }
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

    fn kept(text: &str) -> String {
        let lexicon = Lexicon::builtin().unwrap();
        let (words, comparer) = fold(text, &lexicon);
        let kept = without_sounds(words, &comparer, Speech::builtin());
        kept.iter().map(|word| word.span.of(text)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn sounds_and_asides_are_left_out() {
        assert_eq!(kept("Um, we, uh, stay, you know, and I mean, we stay."), "we stay and we stay");
        assert_eq!(kept("Do you know the pier? Uh"), "Do you know the pier");
        assert_eq!(kept("Um."), "Um");
    }
}
