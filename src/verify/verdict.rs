//! What became of a quotation that was looked up. The tick is as much worth as the cross: an editor who
//! reads that eleven of twelve quotations stand in the transcript, and where, has checked the story.

use crate::link::Change;
use crate::resolve::Quote;
use crate::text::{Span, Time};

/// A place in a reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The reference, as an index into the stories with the references behind them.
    pub reference: usize,
    /// The words.
    pub span: Span,
    /// When they were said, if the reference tells.
    pub time: Option<Time>,
    /// Who says them there, as printed.
    pub speaker: Option<String>,
}

/// Words that the quotation has otherwise. Where one side has none, both are shown with the words before
/// and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alteration {
    /// What kind of change it is.
    pub change: Change,
    /// The words of the story.
    pub here: Span,
    /// The same without what stands between the marks.
    pub printed: String,
    /// The words of the reference.
    pub there: Span,
    /// The same as they were said, without time codes and tags.
    pub said: String,
}

/// Why words under an ellipsis are missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// A negation.
    Negation,
    /// A condition.
    Condition,
    /// Another person's words.
    Voice,
    /// The subject of the verb that follows.
    Subject,
    /// So many words, over the end of a sentence.
    Far(usize),
}

/// What an ellipsis left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// Round the ellipsis in the story: from the word before it to the word after.
    pub here: Span,
    /// The words of the reference that are missing.
    pub there: Span,
    /// The word that turns or qualifies, or all that is missing.
    pub telling: Span,
    /// The words that are missing as they were said, without time codes and tags.
    pub said: String,
    /// Why they are missed.
    pub why: Hidden,
}

/// A quotation that stands in a reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// From the first word to the last of the place that holds most of it.
    pub spot: Spot,
    /// All places, in the order of the quotation; several, if it was joined from them.
    pub places: Vec<Spot>,
    /// Changes that an editor would want to know.
    pub altered: Vec<Alteration>,
    /// Small ones: an article, a tense, the spelling of a name.
    pub small: Vec<Alteration>,
    /// Where places are joined without a mark: from the word before to the word after, in the story.
    pub seams: Vec<Span>,
    /// Who else speaks, as printed, between the places of one that runs on without a mark.
    pub across: Option<String>,
    /// Who says a part of it, as printed, though not most of it.
    pub mixed: Option<String>,
    /// What was left out under an ellipsis that shouldn't have been.
    pub hidden: Vec<Dropped>,
    /// Whether what stands on both sides of a credit was said in another order, or far apart: it is there, but not as
    /// one remark.
    pub elsewhere: bool,
    /// Whether the reference has another person say it.
    pub said_by_other: bool,
    /// Whether it has the one who is credited say it; it may not tell.
    pub said_by_them: bool,
    /// How many words of the quotation were compared.
    pub words: usize,
}

impl Found {
    /// Whether it is so word for word, and said by the one who is credited.
    pub fn is_verbatim(&self) -> bool {
        self.is_clean() && self.small.is_empty() && !self.elsewhere
    }

    /// Whether all that is to be said of it is that whoever is credited denies it.
    pub fn is_denied(&self) -> bool {
        let denied = |alteration: &Alteration| alteration.change == Change::Negation;
        let only = self.seams.is_empty() && self.hidden.is_empty() && self.small.is_empty() && !self.elsewhere;
        only && self.said_by_them && !self.altered.is_empty() && self.altered.iter().all(denied)
    }

    /// Whether no rule could speak of it.
    pub fn is_clean(&self) -> bool {
        self.altered.is_empty() && self.seams.is_empty() && self.hidden.is_empty() && !self.said_by_other
    }
}

/// What was found out about one quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is there.
    Found(Box<Found>),
    /// It is not, though whoever is credited speaks there.
    NotFound {
        /// The place that comes nearest, if one comes near.
        nearest: Option<Spot>,
        /// The reference that the speaker is heard in, as an index like [`Spot::reference`].
        heard: Option<usize>,
    },
    /// It is not, but nothing follows: too few words, or somebody who isn't heard there.
    Unchecked,
}

/// One quotation and what was found out about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Index of the story.
    pub story: usize,
    /// Index of the quotation in it.
    pub quote: usize,
    /// What was found out.
    pub verdict: Verdict,
}

/// How many quotations fared how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Tally {
    /// References that they were held against.
    pub references: usize,
    /// Found word for word.
    pub verbatim: usize,
    /// Found but for small words, tense and spelling.
    pub near: usize,
    /// Found, but altered, joined from two places, cut so that it matters, or said by somebody else.
    pub differing: usize,
    /// Not found, though whoever is credited speaks there.
    pub not_found: usize,
    /// Not found, and nothing follows.
    pub unchecked: usize,
}

impl Tally {
    /// Counts.
    pub fn of(references: usize, all: &[Verified]) -> Tally {
        let mut tally = Tally { references, ..Tally::default() };
        for verified in all {
            let count = match &verified.verdict {
                Verdict::Found(found) if found.is_verbatim() => &mut tally.verbatim,
                Verdict::Found(found) if found.is_clean() => &mut tally.near,
                Verdict::Found(_) => &mut tally.differing,
                Verdict::NotFound { .. } => &mut tally.not_found,
                Verdict::Unchecked => &mut tally.unchecked,
            };
            *count += 1;
        }
        tally
    }
}

/// The words of a quotation in a stretch of its story, with three dots for what stands between its marks.
pub fn printed(stretch: Span, quote: &Quote, text: &str) -> String {
    let clipped = |part: &Span| {
        let (start, end) = (part.start().max(stretch.start()), part.end().min(stretch.end()));
        (start < end).then(|| Span::new(start, end).of(text).trim())
    };
    let mut out = String::new();
    for words in quote.quotation.parts.iter().filter_map(clipped).filter(|words| !words.is_empty()) {
        out.push_str(if out.is_empty() { "" } else { " … " });
        out.push_str(words);
    }
    if out.is_empty() { stretch.of(text).to_string() } else { out }
}
