//! A reporting expression of a sentence, and whose words it reports: what everyone hands on who looks for cues, for
//! their sources, or for the words that stand under them.

use smallvec::SmallVec;
use std::ops::Range;

/// How the cue stands to its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "X said", "said X".
    Finite,
    /// "saying", "adding": the main clause's subject speaks.
    Ing,
    /// "went on to say".
    Infinitive,
    /// "was told", "was described": the speaker, if named, follows "by".
    Passive,
    /// "was quoted as saying": the subject speaks.
    Quoted,
    /// "RIA quoted X as saying": the object speaks.
    Quoting,
    /// "according to X".
    According,
}

/// One reporting expression in a skeleton.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// The words of the expression, auxiliaries included.
    pub items: Range<usize>,
    /// The verb that carries the meaning.
    pub verb: usize,
    /// How it stands to its source.
    pub form: Form,
    /// "never said", "might say": no speech is reported.
    pub unreal: bool,
}

/// Those of one sentence; most have no more, and room need not be made for them.
pub(super) type Hits = SmallVec<[Hit; 4]>;

/// A cue with its source.
#[derive(Clone, Debug)]
pub(super) struct Credit {
    /// The cue.
    pub hit: Hit,
    /// The source phrase.
    pub source: Option<Range<usize>>,
    /// The relative word between the source and its cue.
    pub relative: Option<usize>,
    /// The one who is told, when the cue is passive ("X was told").
    pub hearer: Option<Range<usize>>,
    /// Who passes the words on ("RIA quoted X as saying").
    pub via: Option<Range<usize>>,
    /// The source stands to the right of the cue.
    pub inverted: bool,
}
