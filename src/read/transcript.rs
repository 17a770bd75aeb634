//! Transcripts and releases as text: paragraphs, before some of which stands who speaks. A transcript is
//! told from a release by its labels alone; where there are none, all of it is one voice, and who is
//! credited with what is left to the quotation marks in it.

use super::label::{Label, label, time_before};
use super::lines::lines;
use crate::text::{Block, BlockKind, Said, Span, Time, Transcript, Turn};

/// What the blocks of a text say. `spoken` cuts a stretch of the text into what a reader sees of it.
pub fn transcript(text: &str, blocks: &[Block], spoken: impl Fn(Span) -> Vec<Span>) -> Transcript {
    let copy = || blocks.iter().filter(|block| block.kind != BlockKind::Furniture);
    let labels: Vec<Label> = copy().flat_map(|block| parts(text, block.span)).filter_map(|l| label(text, l)).collect();
    let labelled = is_labelled(text, &labels);
    let mut out = Transcript { turns: vec![Turn::default()], captions: false };
    let mut time: Option<Time> = None;
    for line in copy().flat_map(|block| parts(text, block.span)) {
        let mut from = line.start();
        match label(text, line).filter(|_| labelled) {
            Some(found) => {
                out.turns.push(Turn { speaker: found.speaker, said: Vec::new() });
                time = found.time.or(time);
                from = found.from;
            }
            None => {
                if let Some((when, words)) = time_before(text, line) {
                    time = Some(when);
                    from = words;
                }
            }
        }
        let turn = out.turns.last_mut().expect("one was pushed");
        let mut pieces = spoken(Span::new(from, line.end()).trimmed(text));
        pieces.retain(|piece| !piece.is_empty());
        let mut before: Option<Span> = None;
        for span in pieces {
            // Only mark-up stands between; white space would have been in one of the two.
            let glued = before.is_some();
            turn.said.push(Said { span, instead: None, time, glued });
            before = Some(span);
        }
    }
    out.turns.retain(|turn| !turn.said.is_empty());
    out
}

/// The lines of a paragraph: a label may stand at the head of each.
fn parts(text: &str, block: Span) -> Vec<Span> {
    let inside = |line: Span| Span::new(line.start(), line.end().min(block.end()));
    let all = lines(text, block.start()).take_while(|line| line.start() < block.end()).map(inside);
    all.map(|line| line.trimmed(text)).filter(|line| !line.is_empty()).collect()
}

/// One label with small letters may be a sentence with a colon; capitals, a second one or a time code are
/// the habit of transcripts.
fn is_labelled(text: &str, labels: &[Label]) -> bool {
    let named: Vec<&Label> = labels.iter().filter(|label| label.speaker.is_some()).collect();
    let capitals = |label: &&&Label| {
        let name = label.speaker.map_or("", |speaker| speaker.of(text));
        label.time.is_some() || name.chars().count() > 1 && !name.chars().any(char::is_lowercase)
    };
    named.len() >= 2 || named.iter().any(|label| capitals(&label))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Story;

    fn read(text: &str) -> Vec<(&str, String)> {
        let story = Story::plain("a.txt", text);
        let transcript = transcript(text, story.blocks(), |span| vec![span]);
        let words = |turn: &Turn| turn.said.iter().map(|said| said.span.of(text)).collect::<Vec<_>>().join(" ");
        transcript.turns.iter().map(|turn| (turn.speaker.map_or("-", |s| s.of(text)), words(turn))).collect()
    }

    #[test]
    fn a_turn_goes_on_until_the_next_label() {
        let text = "Harbour board, public session\nIDA LUND: We stay.\nAll of us.\nKARL WENDT: Why?\n";
        let want =
            [("-", "Harbour board, public session"), ("IDA LUND", "We stay. All of us."), ("KARL WENDT", "Why?")];
        assert_eq!(read(text), want.map(|(who, words)| (who, words.to_string())));
    }

    #[test]
    fn time_codes_are_not_said() {
        let text = "00:01:02 IDA LUND: We stay.\n00:01:05\nAll of us.\n[01:09] Always.\n10:30 was when we left.\n";
        let words = "We stay. All of us. Always. 10:30 was when we left.";
        assert_eq!(read(text), [("IDA LUND", words.to_string())]);
        let story = Story::plain("a.txt", text);
        let transcript = transcript(text, story.blocks(), |span| vec![span]);
        let time = |words: &str| transcript.time_at(text.find(words).unwrap()).unwrap().to_string();
        assert_eq!([time("We"), time("All"), time("Always")], ["00:01:02", "00:01:05", "00:01:09"]);
    }

    #[test]
    fn one_colon_in_a_release_is_no_label() {
        assert_eq!(read("The board met.\nRules: none were made.\n").len(), 1);
    }
}
