//! A pattern for whole lines, as cheap as it can be. The build has made an automaton of each (see `build.rs`):
//! most are tried on no line of a story, and compiling one takes as long as attributing five hundred words. Plain
//! signs make small automata, so a line is brought into them.

use crate::text::{find_byte, fold_char};
use regex_automata::dfa::{Automaton, sparse::DFA};
use regex_automata::{Anchored, Input};
use std::borrow::Cow;
use std::sync::OnceLock;

/// A pattern, read for the first line that it is tried on.
#[derive(Debug)]
pub(super) struct Pattern {
    automaton: &'static [u8],
    whole: OnceLock<Box<DFA<&'static [u8]>>>,
}

impl Pattern {
    /// Of the bytes of an automaton.
    pub fn new(automaton: &'static [u8]) -> Pattern {
        Pattern { automaton, whole: OnceLock::new() }
    }

    /// Whether it fits all of a line in plain signs, in any case unless it tells capitals itself.
    pub fn fits(&self, line: &[u8]) -> bool {
        let read = || DFA::from_bytes(self.automaton).map(|(whole, _)| Box::new(whole));
        let whole = self.whole.get_or_init(|| read().unwrap_or_else(|e| unreachable!("made by the build: {e}")));
        let found = whole.try_search_fwd(&Input::new(line).anchored(Anchored::Yes));
        // One that knows no letters but ASCII's never gives up.
        found.unwrap_or_else(|e| unreachable!("made by the build: {e}")).is_some()
    }
}

/// A pattern for any of the words in small letters, with a capital or in capitals: three plain words are
/// found faster than one in any case.
pub(super) fn any_case<'a>(words: impl Iterator<Item = &'a &'a str>) -> String {
    let cases = |word: &&str| {
        let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
        [word.to_lowercase(), first.to_uppercase() + rest, word.to_uppercase()].map(|case| regex::escape(&case))
    };
    words.flat_map(cases).collect::<Vec<_>>().join("|")
}

/// A line in plain signs: patterns that need know nothing but ASCII compile thirty times faster.
pub(super) fn plain(line: &str) -> Cow<'_, str> {
    if line.is_ascii() {
        return Cow::Borrowed(line);
    }
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = find_byte(rest.as_bytes(), |b| !(b' '..128).contains(&b) | (b == b'`')) {
        let (before, after) = rest.split_at(at);
        let mut chars = after.chars();
        let Some(c) = chars.next() else { break };
        out.push_str(before);
        rest = chars.as_str();
        match c {
            '»' | '›' | '→' | '▸' | '►' => out.push('>'),
            '•' | '·' | '‧' | '●' | '▪' | '■' => out.push('|'),
            '©' => out.push_str("(c)"),
            c if c.is_whitespace() => out.push(' '),
            c => out.push(fold_char(c)),
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}
