//! Reported speech without marks: "X said (that) …", "…, X said", "according to X, …". Enough to
//! notice that what one outlet quotes another paraphrases; never stretched over a whole paragraph.

use super::cues::Form;
use super::frames::Sentence;
use crate::rules::Flags;
use std::ops::Range;

/// The reported clause of the credit `i`, as items, if the cue reports one.
pub(super) fn content(sentence: &Sentence, i: usize) -> Option<Range<usize>> {
    let credit = &sentence.credits[i];
    let items = sentence.items;
    let source = credit.source.as_ref()?;
    if credit.hit.unreal
        || i > 0 && sentence.credits[..i].iter().any(|c| c.source.is_some() && items[c.hit.verb].is(Flags::STRONG))
    {
        return None;
    }
    let verb = &items[credit.hit.verb];
    let mut end = sentence.range.end;
    while end > sentence.range.start && items[end - 1].sign != '\0' {
        end -= 1;
    }
    let first = source.start.min(credit.hit.items.start);
    let last = source.end.max(credit.hit.items.end).max(credit.hit.verb + 1);
    let before = || {
        // "…, X said": all that stands before.
        let comma = first.checked_sub(1).filter(|&c| c > sentence.range.start && items[c].sign == ',')?;
        (comma - sentence.range.start >= 4 && end <= last + 6).then_some(sentence.range.start..comma)
    };
    match credit.hit.form {
        Form::According => {
            if first == sentence.range.start {
                let comma = (source.end..end).find(|&k| items[k].sign == ',')?;
                return (end > comma + 3).then_some(comma + 1..end);
            }
            let stop = if items[first - 1].sign == ',' { first - 1 } else { first };
            (stop > sentence.range.start + 3).then_some(sentence.range.start..stop)
        }
        Form::Finite | Form::Quoted | Form::Quoting | Form::Infinitive => {
            if let Some(content) = before().filter(|_| verb.is(Flags::STRONG)) {
                return Some(content);
            }
            let that = (last..end.min(last + 8))
                .find(|&k| items[k].is(Flags::SUBORDINATOR) && items[k].is(Flags::RELATIVE))
                .filter(|&k| !(last..k).any(|x| items[x].sign == ','));
            let from = match that {
                Some(k) => k + 1,
                None if verb.is(Flags::STRONG) && !verb.is(Flags::HEARER) => last,
                None => return None,
            };
            (end > from + 2 && !verb.is(Flags::WEAK)).then_some(from..end)
        }
        Form::Ing | Form::Passive => None,
    }
}
