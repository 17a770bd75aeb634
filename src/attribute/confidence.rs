//! How far an attribution can be trusted. The frame alone can't tell: `"…," X said` is right 98 times in
//! a hundred, but not when "according to Y" follows or the marks hold the title of a film. So each sign
//! (see [`Signs`]) adds to or takes from the odds of its frame, and the sum is stated as a share. Nothing
//! here changes whom the words are credited to; the figures are measured (`rules/words/confidence.yaml`).

use super::attribution::Attributed;
use super::carry::last_name;
use crate::extract::{Kind, Quotation};
use crate::rules::{Flags, Lexicon, Signs};
use crate::segment::Segmented;
use crate::text::Span;
use rustc_hash::FxHashMap;

/// Completes the signs of all quotations of a story and states how sure each attribution is.
pub(super) fn state(text: &str, segmented: &Segmented, lexicon: &Lexicon, all: &mut [Attributed]) {
    let names: Vec<&str> = all.iter().map(|(_, a)| a.source.map_or("", |source| last_name(source, text))).collect();
    let mut credited: FxHashMap<&str, usize> = FxHashMap::default();
    for (name, _) in names.iter().zip(&*all).filter(|(_, (_, a))| a.cue.is_some()) {
        *credited.entry(name).or_default() += 1;
    }
    for ((quotation, attribution), named) in all.iter_mut().zip(names) {
        let signs = &mut attribution.signs;
        let own = usize::from(attribution.cue.is_some());
        signs.note(Signs::ONCE, !named.is_empty() && credited.get(named).is_none_or(|n| *n <= own));
        content(segmented, quotation, signs);
        attribution.confidence = lexicon.trust.share(attribution.frame.name(), *signs);
    }
}

/// What the marks and the words inside them say.
fn content(segmented: &Segmented, quotation: &Quotation, signs: &mut Signs) {
    if quotation.kind == Kind::Indirect {
        return;
    }
    let speaker = Flags::FIRST_PERSON | Flags::SECOND_PERSON;
    let speaks = |part: &Span| segmented.words_in(*part).iter().any(|w| w.is(speaker));
    signs.note(Signs::SPEAKS_I, quotation.parts.iter().any(speaks));
    let marked = segmented.marked_at(quotation.parts[0].start());
    signs.note(Signs::UNCLOSED, marked.is_some_and(|m| !m.closed && !m.continues));
}

#[cfg(test)]
mod tests {
    use crate::attribute::attribute;
    use crate::rules::Lexicon;
    use crate::segment::segment;
    use crate::text::Story;

    /// Confidence and signs of the first quotation.
    fn first(text: &str) -> (f32, Vec<&'static str>) {
        let (story, lexicon) = (Story::plain("a", text), Lexicon::builtin().unwrap());
        let all = attribute(text, &segment(&story, &lexicon), &lexicon);
        (all[0].1.confidence, all[0].1.signs.names().collect())
    }

    #[test]
    fn a_plain_credit_is_sure_and_a_contested_one_is_not() {
        let (plain, signs) = first("“The crane was safe on the day it was last checked,” Ida Orr said.");
        assert!(plain >= 0.9, "{plain} {signs:?}");
        let second_hand = "“The crane was safe on the day it was last checked,” Ida Orr said, according to the Ledger.";
        let (contested, signs) = first(second_hand);
        assert!(contested < 0.9 && contested < plain && signs.contains(&"rival-according"), "{contested} {signs:?}");
    }

    #[test]
    fn who_is_carried_on_is_less_sure_than_who_is_named() {
        let text = "Ida Orr walked out of the hall. “We knew the crane was cracked for years and years.”";
        let named = "Ida Orr said: “We knew the crane was cracked for years and years.”";
        assert!(first(text).0 < first(named).0);
    }

    #[test]
    fn what_nobody_said_has_no_figure() {
        assert_eq!(first("The “old slip” is closed.").0, 0.0);
    }
}
