//! `misquote` reads news copy and answers, with evidence: what is quoted here, who is said to have
//! said it, is the same utterance rendered or credited differently elsewhere, and does the copy keep
//! to the newsroom's rules on quotations?
//!
//! The data flows one way, and a module uses only those before it:
//!
//! ```text
//! bytes --read--> Story --segment--> Segmented --extract, attribute--> quotations with sources
//!       --resolve--> Analysis --link--> utterances --check--> findings --report--> text
//! lines of quotations extracted earlier --stored--> Analysis
//! transcripts and releases --read, verify--> which quotations stand in them, and how
//! ```
//!
//! `rules` holds what an editor may change: word lists and rules, compiled in and extended by a
//! newsroom's own. Nobody edits a story's text; every claim is a [`text::Span`] into it.

#![warn(missing_docs)]
#![forbid(unsafe_code)]

pub mod text;
pub mod rules;
pub mod read;
pub mod segment;
pub mod extract;
pub mod attribute;
pub mod resolve;
pub mod stored;
pub mod link;
pub mod verify;
pub mod check;
pub mod report;
pub mod cli;

/// Reads one story: cuts it up, finds its quotations and their sources, and resolves who speaks.
pub fn analyse(story: text::Story, lexicon: &rules::Lexicon) -> resolve::Analysis {
    let segmented = segment::segment(&story, lexicon);
    let attributed = attribute::attribute(&story.text, &segmented, lexicon);
    resolve::resolve(story, segmented, attributed, lexicon)
}
