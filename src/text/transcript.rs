//! What was said in a reference, by whom and when. A transcript is mostly words, but between them stand
//! names, time codes, tags and lines shown twice, and none of these was said. So a reader (`read/`) lists
//! the stretches that were; the text itself stays as it is, and every place goes back to it.

use super::Span;
use std::fmt;

/// A moment of a recording, in milliseconds from its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(pub u32);

/// Hours, minutes and seconds, as players show them: "00:12:05".
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let seconds = self.0 / 1000;
        write!(f, "{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
    }
}

/// A stretch of the text that was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// Where it stands.
    pub span: Span,
    /// The character that it stands for, if it is a code for one ("&amp;").
    pub instead: Option<char>,
    /// When it was said.
    pub time: Option<Time>,
    /// Whether it goes on with the word before it: only mark-up stands between.
    pub glued: bool,
}

impl Said {
    /// A stretch that means itself and begins a word.
    pub fn plain(span: Span, time: Option<Time>) -> Said {
        Said { span, instead: None, time, glued: false }
    }
}

/// What one person said before the next one spoke.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// Who speaks, as printed before the colon or in the tag; nothing if the text doesn't say.
    pub speaker: Option<Span>,
    /// The words, in order.
    pub said: Vec<Said>,
}

/// All that was said, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Transcript {
    /// Turn by turn.
    pub turns: Vec<Turn>,
    /// Whether it was written down by the second, as captions are: a machine may have misheard.
    pub captions: bool,
}

impl Transcript {
    /// When the byte `at` of the text was said, if the text tells.
    pub fn time_at(&self, at: usize) -> Option<Time> {
        let begun = |turn: &Turn| turn.said.first().is_none_or(|said| said.span.start() <= at);
        let turn = self.turns[..self.turns.partition_point(begun)].last()?;
        turn.said[..turn.said.partition_point(|said| said.span.start() <= at)].last()?.time
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_that_of_the_stretch_before() {
        let said = |start, time| Said::plain(Span::new(start, start + 4), Some(Time(time)));
        let turn = |said| Turn { speaker: None, said };
        let turns = vec![turn(vec![said(5, 1000), said(10, 3_725_900)]), turn(vec![said(20, 9_000_000)])];
        let transcript = Transcript { turns, captions: true };
        let at = |at| transcript.time_at(at).map(|time| time.to_string());
        assert_eq!(
            [at(4), at(6), at(15), at(20)].map(Option::unwrap_or_default),
            ["", "00:00:01", "01:02:05", "02:30:00"]
        );
    }
}
