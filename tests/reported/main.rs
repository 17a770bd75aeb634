//! Where reported words begin and end, to the letter, on invented copy. Whose they are is `tests/sources`.

#[path = "../support/mod.rs"]
mod support;

mod acts;
mod asides;
mod clauses;
mod credits;
mod documents;
mod ends;
mod nothing;
mod relatives;
mod subjects;

use misquote::extract::Kind;
use support::analysed;

const NOTHING: [&str; 0] = [];

/// What is reported without marks, with “ | ” between parts.
fn reported(copy: &str) -> Vec<String> {
    let analysis = analysed(copy);
    let indirect = analysis.quotes.iter().filter(|quote| quote.quotation.kind == Kind::Indirect);
    let words = |quote: &misquote::resolve::Quote| {
        let parts: Vec<&str> = quote.quotation.parts.iter().map(|part| part.of(&analysis.story.text)).collect();
        parts.join(" | ")
    };
    indirect.map(words).collect()
}
