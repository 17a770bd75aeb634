//! Where the source of "According to Orr, …" ends that opens a sentence: behind its comma stands more of who she is, or the
//! subject of what she said.

use super::subject::subject_before;
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// "According to the Courier, Ida Orr, who runs the slip, sold it": without the subject of the verb that follows.
pub(super) fn before_subject(items: &[Item], source: Range<usize>, hi: usize) -> Range<usize> {
    let comma = (source.start..hi.min(source.end + 1)).find(|&i| items[i].sign == ',');
    let Some(comma) = comma else { return source };
    if let Some(end) = named_behind(items, source.start, comma, hi) {
        return source.start..end;
    }
    if comma == source.end {
        return source;
    }
    // "According to the Courier, the slip “was never safe”": the verb stands in the marks.
    let subject = items[source.end - 1].is_plain();
    if subject && items.get(source.end).is_some_and(|i| i.quote.is_some() && source.end < hi) {
        return source.start..comma;
    }
    // "According to the Courier, the king:": no body is a king.
    let colon = source.end + 1 == hi && items[source.end].sign == ':';
    let role = || items[comma + 1..source.end].iter().any(|i| i.is(Flags::ROLE));
    if colon && comma > source.start && items[comma - 1].is(Flags::BODY_HEAD) && role() {
        return source.start..comma;
    }
    let clause = items[comma].clause;
    let verb = (comma + 1..hi).find(|&i| items[i].act == Act::Finite && items[i].clause == clause);
    let subject = verb.and_then(|v| subject_before(items, comma + 1, v));
    // "According to Orr, boats that lie in Larn will leave": no comma ends what she is.
    let next = items.get(source.end).filter(|_| source.end < hi);
    let acts = |i: &Item| i.act != Act::None || i.is(Flags::VERB | Flags::CUE_VERB | Flags::AUXILIARY);
    let tells = || items[comma + 1..source.end].iter().any(acts);
    let runs_on = next.is_some_and(Item::is_word) || next.is_none_or(|i| i.sign == '.') && tells();
    let whole = if runs_on { comma } else { source.end };
    let cut = subject.map(|s| s.start).filter(|&s| items[s - 1].sign == ',').map_or(whole, |s| s - 1);
    source.start..source.end.min(cut)
}

/// "According to the coroner, Dr. Ida Orr, the death": where the name ends that stands between commas behind a role.
fn named_behind(items: &[Item], start: usize, comma: usize, hi: usize) -> Option<usize> {
    let held =
        comma > start && items[comma - 1].is(Flags::ROLE) && !items[comma - 1].is(Flags::CAPITAL | Flags::PLURAL);
    let no_name = Flags::DETERMINER | Flags::PRONOUN | Flags::TIME | Flags::GENITIVE;
    let name = |i: &usize| items[*i].is_word() && items[*i].is(Flags::CAPITAL) && !items[*i].is(no_name);
    let end = comma + 1 + (comma + 1..hi).take_while(name).count();
    // "According to the mayor, Larn, Osterby and Tarn will pay"
    let listed = end == comma + 2 && items.get(end + 1).is_some_and(|i| i.is(Flags::CAPITAL));
    let goes_on = end + 1 < hi && items[end].sign == ',' && end > comma + 1 && !listed;
    (held && goes_on).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::super::sample::source;

    #[test]
    fn what_no_comma_ends_is_said() {
        let told = "According to Orr, boatmen who berth in Larn will soon need a new licence each.";
        assert_eq!(source(told), "Orr");
        assert_eq!(
            source("According to the Toll Office, Norland has sixty old boats in nine harbours."),
            "the Toll Office"
        );
        let warden = "According to Ida Orr, a warden of the slips, boats will have to leave the pier in May.";
        assert_eq!(source(warden), "Ida Orr, a warden of the slips");
    }
}
