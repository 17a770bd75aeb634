//! A speaker who begins two sentences alike is quoted with one of them here and with the other there: two sayings, and
//! neither outlet changed a word. What tells is a story that has both.

use super::renderings::Version;
use crate::extract::Kind;
use crate::link::{Change, Comparer, Edit, Folded, touched};
use crate::text::Span;

/// Fewer words that differ are no sentences of their own.
const MANY: usize = 5;
/// So many words beside those that differ must stand with them.
const BESIDE: usize = 2;

/// Whether one of the stories quotes what both of two renderings have at an edit.
pub(super) fn were_said((a, b): (&Version, &Version), e: &Edit, all: &[Version], comparer: &mut Comparer) -> bool {
    let (x, y) = (run(&a.words, e.a, comparer), run(&b.words, e.b, comparer));
    let differ = |v: &Version, span: Span| touched(&v.words, span).count();
    if e.change != Change::Substitution || differ(a, e.a).max(differ(b, e.b)) < MANY || x.is_empty() || y.is_empty() {
        return false;
    }
    let mut stories: Vec<&Version> = Vec::new();
    for v in all {
        if stories.iter().all(|other| other.of.at.story != v.of.at.story) {
            stories.push(v);
        }
    }
    stories.iter().any(|v| {
        let mut has = [false; 2];
        let marked = |kind: Kind| matches!(kind, Kind::Direct | Kind::Partial);
        for quote in v.of.analysis.quotes.iter().filter(|q| marked(q.quotation.kind)) {
            let words: Vec<u32> =
                comparer.fold(v.of.text(), &quote.quotation.parts).iter().map(|word| word.form).collect();
            let holds = |run: &[u32]| words.windows(run.len()).any(|some| some == run);
            has = [has[0] || holds(&x), has[1] || holds(&y)];
        }
        has == [true, true]
    })
}

/// The words of a place; where they are few, with those of its sentence beside them.
fn run(words: &[Folded], span: Span, comparer: &Comparer) -> Vec<u32> {
    let within = |w: &Folded| w.span.overlap(span) > 0;
    let (Some(from), Some(to)) = (words.iter().position(within), words.iter().rposition(within)) else {
        return Vec::new();
    };
    let beside = if to + 1 - from < MANY { BESIDE } else { 0 };
    let of_one = |k: &usize| words[*k].sentence == words[from].sentence;
    let some = (from.saturating_sub(beside)..(to + 1 + beside).min(words.len())).filter(of_one);
    let opens = |k: &usize| comparer.wording().spelling.fillers.contains(comparer.form(&words[*k]));
    some.skip_while(opens).map(|k| words[k].form).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::testing;
    use crate::link::testing::story;

    #[test]
    fn two_sentences_that_begin_alike_are_no_other_wording() {
        let found = |stories: [&[&str]; 2]| {
            let stories = stories.map(|quotes| story("a.txt", quotes));
            testing::found("wording/content-changed", &stories).len()
        };
        let begins = "I want a harbour town in which every fisherman, brewer and clerk";
        let [one, other] =
            ["can read the board’s books", "sleeps without fear of the flood"].map(|ends| format!("{begins} {ends}."));
        assert_eq!(found([&[&one], &[&other]]), 1);
        assert_eq!(found([&[&format!("{one} {other}")], &[&other]]), 0);
        assert_eq!(found([&[&one, &other], &[&other]]), 0);
    }
}
