//! Parts of one quotation that somebody else says. A credit between two pairs of marks, or an ellipsis, owns up to what is
//! missing there; to the reader, both sides are still the words of the one who is credited.

use super::Case;
use super::parts::{Joint, Part};
use super::reference::Reference;
use super::verdict::Found;

/// With fewer words a part may be anybody's.
const LEAST: usize = 3;

/// Notes where a part begins or ends that is another's, unless all of the quotation is.
pub fn mixed(case: &Case, reference: &Reference, parts: &[Part], out: &mut Found) {
    for two in parts.windows(2) {
        let (Some(before), Some(after)) = (two[0].pairs.last(), two[1].pairs.first()) else { continue };
        if out.said_by_other || !reference.are_two(before.1, after.1) {
            continue;
        }
        // Words under an ellipsis tell by themselves who speaks there.
        let other = match two[1].joint {
            Joint::Ellipsis if before.1 + 1 == after.1 => Some(&two[1]),
            Joint::Credit | Joint::Broken => two.iter().find(|part| is_of_another(case, reference, part)),
            _ => None,
        };
        let Some(other) = other else { continue };
        let here = case.words[before.0].span.join(case.words[after.0].span);
        if !out.seams.contains(&here) {
            out.seams.push(here);
            out.mixed = reference.spot(other.pairs[0].1..other.pairs[0].1 + 1).speaker;
        }
    }
}

/// Whether nobody but another is heard to say a part.
fn is_of_another(case: &Case, reference: &Reference, part: &Part) -> bool {
    let words = &case.words[part.quote.clone()];
    let (first, last) = (part.pairs[0], part.pairs[part.pairs.len() - 1]);
    let other = |from: usize, to: usize| case.same(reference, &reference.voice(from..to)) == Some(false);
    let same = |at: &usize| words.iter().zip(&reference.words[*at..]).all(|(x, y)| x.form == y.form);
    let places = 0..(reference.words.len() + 1).saturating_sub(words.len());
    words.len() >= LEAST
        && part.pairs.len() + 1 >= words.len()
        && other(first.1, last.1 + 1)
        && places.filter(same).all(|at| other(at, at + words.len()))
}
