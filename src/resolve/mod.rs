//! Names, titles, roles and pronouns: from sources to speakers, within one story.

mod speaker;

pub use speaker::{Form, Gender, Mention, Number, Speaker};

use crate::attribute::{Attributed, Attribution};
use crate::extract::Quotation;
use crate::rules::Lexicon;
use crate::segment::Segmented;
use crate::text::Story;

/// A quotation, who is credited with it, and whom that means.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The content.
    pub quotation: Quotation,
    /// Cue, source and evidence.
    pub attribution: Attribution,
    /// Index into [`Analysis::speakers`].
    pub speaker: Option<usize>,
}

/// All that is known of one story on its own.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// The story.
    pub story: Story,
    /// Its words, paragraphs, sentences and marks.
    pub segmented: Segmented,
    /// Its quotations in reading order.
    pub quotes: Vec<Quote>,
    /// Who speaks in it, in order of first mention.
    pub speakers: Vec<Speaker>,
}

impl Analysis {
    /// The speaker of a quotation of this story.
    pub fn speaker(&self, quote: &Quote) -> Option<&Speaker> {
        quote.speaker.map(|i| &self.speakers[i])
    }
}

/// From sources to speakers, within one story.
pub fn resolve(story: Story, segmented: Segmented, attributed: Vec<Attributed>, _lexicon: &Lexicon) -> Analysis {
    let quotes = attributed
        .into_iter()
        .map(|(quotation, attribution)| Quote { quotation, attribution, speaker: None })
        .collect();
    Analysis { story, segmented, quotes, speakers: Vec::new() }
}
