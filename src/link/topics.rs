//! Whether two stories tell of one event. A turn of phrase that anybody may use (“all options are on the table”) is one
//! utterance in two stories of one summit, and two in a story of a summit and one of a bid for the games; words alone
//! can't tell. The names in a story do: two accounts of one event share a third of those of the shorter or more, two
//! stories that have nothing to do with each other hardly any. Only stories that little links are asked, so of most no
//! names are ever looked for.

use super::decide::{Relation, linked_by_strangers};
use super::measure::Measure;
use crate::resolve::Analysis;
use crate::rules::Flags;
use crate::segment::Segmented;
use crate::text::{Key, TokenKind};

/// Of fewer names nothing can be told.
const FEW: usize = 6;
/// Of so many names of the shorter the longer has one at least, if they tell of one event.
const SHARED: usize = 5;
/// Letters of a name: many shorter ones are two.
const LETTERS: usize = 4;

/// The names of each story, once they were asked for.
pub struct Topics<'a> {
    stories: &'a [Analysis],
    names: Vec<Option<Box<[Key]>>>,
}

impl<'a> Topics<'a> {
    /// Of all stories.
    pub fn new(stories: &'a [Analysis]) -> Self {
        Topics { names: vec![None; stories.len()], stories }
    }

    /// Whether what passages of two stories share may make them one utterance, whatever the stories tell of.
    pub fn may_join(&mut self, x: u32, y: u32, m: &Measure, r: Relation) -> bool {
        x == y || linked_by_strangers(m, r) || !self.are_strangers(x, y)
    }

    /// Whether two stories have hardly a name in common.
    fn are_strangers(&mut self, x: u32, y: u32) -> bool {
        self.take(x as usize);
        self.take(y as usize);
        let of = |story: u32| self.names[story as usize].as_deref().unwrap_or_default();
        let (x, y) = (of(x), of(y));
        let (few, many) = if x.len() < y.len() { (x, y) } else { (y, x) };
        few.len() >= FEW && SHARED * few.iter().filter(|name| many.binary_search(name).is_ok()).count() < few.len()
    }

    fn take(&mut self, story: usize) {
        let analysis = &self.stories[story];
        // Of a story in pieces only the quotations are known.
        let whole = !analysis.story.is_in_pieces();
        self.names[story].get_or_insert_with(|| if whole { names(&analysis.segmented) } else { Box::default() });
    }
}

/// The capitalised words that don't open a sentence, in order.
fn names(segmented: &Segmented) -> Box<[Key]> {
    let no_name = Flags::CAPITALS | Flags::TIME;
    let inside =
        segmented.words.windows(2).filter(|pair| matches!(pair[0].kind, TokenKind::Word | TokenKind::Sign(',')));
    let words = inside.map(|pair| &pair[1]).filter(|w| w.kind == TokenKind::Word && w.span.len() >= LETTERS);
    let mut names: Vec<Key> = words.filter(|w| w.is(Flags::CAPITAL) && !w.is(no_name)).map(|w| w.key).collect();
    names.sort_unstable();
    names.dedup();
    names.into()
}

#[cfg(test)]
mod tests {
    use super::super::testing::story;
    use crate::link::link;
    use crate::resolve::Analysis;
    use crate::rules::Lexicon;
    use crate::segment::segment;
    use crate::text::Story;

    const SUMMIT: &str =
        "The envoys met in Larn with Minister Ida Orr, Karl Wendt of Norland and Tom Ames of the Tarn Pact.";
    const GAMES: &str =
        "The board met in Osterby with Joan Hale, Mayor Anton Brahm and the rowers of Vint and Moorland.";

    fn about(topic: &str, quote: &str) -> Analysis {
        let mut a = story("a", &[quote]);
        a.story = Story::plain("a", &format!("“{quote}”\n{topic}\n"));
        a.segmented = segment(&a.story, &Lexicon::builtin().unwrap()).into();
        a
    }

    #[test]
    fn a_turn_of_phrase_in_stories_of_two_events_is_no_utterance() {
        let linked = |a, b| !link(&[a, b], &Lexicon::builtin().unwrap()).is_empty();
        let (one, other) = ("All options are on the table.", "All the options are on the table.");
        assert!(linked(about(SUMMIT, one), about(SUMMIT, other)));
        assert!(!linked(about(SUMMIT, one), about(GAMES, other)));
        // Of a few lines nobody knows what they are about.
        assert!(linked(about("", one), about(GAMES, other)));
        // A sentence that nobody says by chance is one wherever it stands.
        let long = "The granite lantern of the harbour burned until every ferry came home from the frozen islands of the north.";
        assert!(linked(about(SUMMIT, long), about(GAMES, long)));
    }
}
