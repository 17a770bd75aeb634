//! For the tests beside the code: who is credited in a few words of copy.

use super::attribute;
use crate::rules::Lexicon;
use crate::segment::segment;
use crate::text::Story;

/// The source of the first quotation, or "" if it has none.
pub(super) fn source(text: &str) -> String {
    let lexicon = Lexicon::builtin().unwrap();
    let found = attribute(text, &segment(&Story::plain("a", text), &lexicon), &lexicon);
    found[0].1.source.map_or("", |s| s.of(text)).to_string()
}
