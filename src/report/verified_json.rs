//! What became of quotations that were held against a reference, for programs. The place is given whatever
//! the result, so that a player can jump to the second where it was said.

use super::Checked;
use super::json::{Json, field};
use super::place_row::{PlaceRow, Places};
use super::quotes_json::quote_id;
use crate::check::Place;
use crate::link::Change;
use crate::resolve::Analysis;
use crate::verify::{Alteration, Spot, Verdict, Verified};
use serde::Serialize;

/// A reference.
pub(super) fn reference(json: &mut Json, analysis: &Analysis) {
    let story = &analysis.story;
    json.object(|json| {
        field!(json, "path").text(&story.path);
        field!(json, "outlet").option(story.meta.outlet.as_deref(), Json::text);
        field!(json, "date").option(story.meta.date.as_deref(), Json::text);
    });
}

#[derive(Serialize)]
pub(super) struct VerifiedRow<'a> {
    quote: String,
    #[serde(flatten)]
    place: PlaceRow<'a>,
    result: &'static str,
    found: Vec<FoundRow<'a>>,
    changes: Vec<ChangeRow<'a>>,
}

#[derive(Serialize)]
struct FoundRow<'a> {
    #[serde(flatten)]
    place: PlaceRow<'a>,
    speaker: Option<&'a str>,
}

#[derive(Serialize)]
struct ChangeRow<'a> {
    change: Change,
    from: &'a str,
    to: &'a str,
    small: bool,
}

/// One row for each quotation that was looked up.
pub(super) fn rows<'a>(checked: &Checked<'a>, places: &mut Places<'a>) -> Vec<VerifiedRow<'a>> {
    checked.verified.iter().map(|verified| row(checked, places, verified)).collect()
}

fn row<'a>(checked: &Checked<'a>, places: &mut Places<'a>, verified: &'a Verified) -> VerifiedRow<'a> {
    let analysis = &checked.stories[verified.story];
    let span = analysis.quotes[verified.quote].quotation.span();
    let spot = |places: &mut Places<'a>, spot: &'a Spot| FoundRow {
        place: places.place(Place { story: spot.reference, span: spot.span }, &[]),
        speaker: spot.speaker.as_deref(),
    };
    let change =
        |small: bool| move |a: &'a Alteration| ChangeRow { change: a.change, from: &a.said, to: &a.printed, small };
    let (result, found, changes) = match &verified.verdict {
        Verdict::Found(found) => {
            let result = match () {
                () if found.is_verbatim() => "verbatim",
                () if found.is_clean() => "near",
                () => "differs",
            };
            let changes = found.altered.iter().map(change(false)).chain(found.small.iter().map(change(true)));
            (result, found.places.iter().map(|at| spot(places, at)).collect(), changes.collect())
        }
        Verdict::NotFound { nearest, .. } => {
            ("not-found", nearest.iter().map(|at| spot(places, at)).collect(), Vec::new())
        }
        Verdict::Unchecked => ("unchecked", Vec::new(), Vec::new()),
    };
    let place = places.place(Place { story: verified.story, span }, &[]);
    VerifiedRow { quote: quote_id(verified.quote), place, result, found, changes }
}
