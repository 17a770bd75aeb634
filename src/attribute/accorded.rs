//! Where the source of "According to Orr, …" ends that opens a sentence: behind its comma stands more of who she is, or the
//! subject of what she said; and what is reported round such a credit.

use super::around::Around;
use super::phrase::finite;
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

impl Around<'_> {
    /// "According to X, …" and "… according to X".
    pub(super) fn according(&self, source_end: usize) -> Option<Range<usize>> {
        if self.first == self.start {
            let comma = (source_end..self.end).find(|&k| self.comma(k))?;
            return (self.end > comma + 3).then_some(comma + 1..self.end);
        }
        // "Orr has kept the toll, and according to X it is late"
        let joint = self.first - 1;
        if joint > self.start && self.items[joint].is(Flags::COORDINATOR) && self.comma(joint - 1) {
            let from = source_end + usize::from(self.comma(source_end));
            return (from < self.end && self.items[from..self.end].iter().any(finite)).then_some(from..self.end);
        }
        let stop = if self.comma(self.first - 1) { self.first - 1 } else { self.first };
        let told = || source_end + 1 >= self.end && self.items[self.start..stop].iter().any(|i| i.act == Act::Finite);
        (stop > self.start + 3 || stop > self.start + 1 && told()).then_some(self.start..stop)
    }

    /// "The crane, according to X, is safe"
    pub(super) fn according_inside(&self, source_end: usize) -> Option<Vec<Range<usize>>> {
        let close = self.first > self.start + 1 && self.comma(self.first - 1) && self.comma(source_end);
        let next = self.items.get(source_end + 1).filter(|_| close && self.end > source_end + 2);
        // "…, according to X, in her book", "told them, according to X, that it was late"
        let rest = |n: &Item| n.is(Flags::PREPOSITION) && !n.is(Flags::ENDS_ING) || n.is_that();
        let goes_on = next.is_some_and(|n| finite(n) || rest(n));
        // "an owner who, according to X, has sold it": what is told of the owner.
        let who = |i: &Item| i.is(Flags::RELATIVE) && !i.is(Flags::SUBORDINATOR | Flags::DETERMINER);
        if goes_on && who(&self.items[self.first - 2]) {
            let told = source_end + 1..self.end;
            return Some(vec![told]);
        }
        goes_on.then(|| vec![self.start..self.first - 1, source_end + 1..self.end])
    }
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
