//! The word lists, compiled into one table. Extraction asks one question of every word of a story
//! ("what do the lists say of it?"), so the answer is a set of flags found with one look-up, and
//! the lists themselves stay files that an editor can read and change.

use super::few::Few;
use super::flags::{CueClass, WordInfo};
use super::lists::Lists;
use super::load::{RuleError, word_list};
use super::signs::Trust;
use crate::text::{ByKey, Key, key_of};
use regex::bytes::{Regex, RegexBuilder};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::{Arc, LazyLock};

/// All word lists.
#[derive(Debug)]
pub struct Lexicon {
    forms: ByKey<WordInfo>,
    lemmas: Vec<(Arc<str>, CueClass)>,
    /// How copy says that a name is withheld; compiled when the first story may say so.
    pub anonymity: LazyLock<Regex, Compile>,
    epithets: Epithets,
    /// How far an attribution is trusted.
    pub trust: Trust,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
struct Epithets {
    titles: FxHashMap<&'static str, Vec<&'static str>>,
    titled: Few,
    leaders: Few,
    led: Few,
    officials: Few,
    sources: Few,
    players: Few,
    peers: Few,
    callings: Few,
    past: Few,
    media: Few,
    #[serde(rename = "off-field")]
    off_field: Few,
}

/// Whom a noun may point back to that is not the noun by which the copy has introduced them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whoever {
    /// "the leader": who has a title.
    Leader,
    /// "the official": who speaks for a body.
    Official,
    /// "the source": whose name is withheld.
    Source,
}

type Compile = Box<dyn FnOnce() -> Regex + Send>;

impl Lexicon {
    /// The lists that are compiled in.
    ///
    /// # Errors
    /// Only if a list was broken before the build; a test guards that.
    pub fn builtin() -> Result<Lexicon, RuleError> {
        let Lists { forms, lemmas, stated, .. } = Lists::builtin()?;
        let (epithets, trust) = (word_list!("epithets")?, Trust::builtin()?);
        Ok(Lexicon { forms, lemmas, anonymity: compiled_late(stated), epithets, trust })
    }

    /// What the lists say of a word.
    pub fn get(&self, word: &str) -> WordInfo {
        self.by_key(key_of(word))
    }

    /// What the lists say of the word of this key.
    pub fn by_key(&self, key: Key) -> WordInfo {
        self.forms.get(&key).copied().unwrap_or_default()
    }

    /// Dictionary form of a cue ("say"); empty for other words.
    pub fn lemma(&self, info: WordInfo) -> &Arc<str> {
        &self.lemmas[info.lemma as usize].0
    }

    /// What kind of reporting a cue is.
    pub fn class(&self, info: WordInfo) -> CueClass {
        self.lemmas[info.lemma as usize].1
    }

    /// Whether copy takes up by this noun whom it has named ("the senator", "the company"). "The judge" is one whom the copy
    /// has called so.
    pub fn is_epithet(&self, noun: &str) -> bool {
        self.epithets.titles.contains_key(noun.to_lowercase().as_str()) && !self.epithets.titled.has(noun)
    }

    /// Whom a noun points back to that says no more than that.
    pub fn whoever(&self, noun: &str) -> Option<Whoever> {
        let e = &self.epithets;
        let lists = [(&e.leaders, Whoever::Leader), (&e.officials, Whoever::Official), (&e.sources, Whoever::Source)];
        lists.into_iter().find(|(list, _)| list.has(noun)).map(|(_, whoever)| whoever)
    }

    /// Whether the noun is that of one who, by it, heads nothing ("nominee").
    pub fn heads_nothing(&self, noun: &str) -> bool {
        self.epithets.led.has(noun)
    }

    /// Whether the noun is that of one who plays ("midfielder").
    pub fn plays(&self, noun: &str) -> bool {
        self.epithets.players.has(noun)
    }

    /// Who holds the office that another holds elsewhere ("counterpart").
    pub fn peers(&self) -> impl Iterator<Item = &str> {
        self.epithets.peers.words()
    }

    /// Whether the noun is that of such a one.
    pub fn is_peer(&self, noun: &str) -> bool {
        self.epithets.peers.has(noun)
    }

    /// What nobody is who plays.
    pub fn off_field(&self) -> impl Iterator<Item = &str> {
        self.epithets.off_field.words()
    }

    /// Whether the noun tells what somebody is, not what part they have in what is told ("diplomat").
    pub fn is_calling(&self, noun: &str) -> bool {
        self.epithets.callings.has(noun)
    }

    /// Whether the word says that an office was held once ("former").
    pub fn is_past(&self, word: &str) -> bool {
        self.epithets.past.has(word)
    }

    /// Whether the noun is that of a body which is told things to print them ("newspaper").
    pub fn is_medium(&self, noun: &str) -> bool {
        self.epithets.media.has(noun)
    }

    /// Titles and roles that a role noun may point back to ("sen" for "senator").
    pub fn stands_for(&self, noun: &str) -> &[&'static str] {
        self.epithets.titles.get(noun.to_lowercase().as_str()).map_or(&[], Vec::as_slice)
    }

    /// The role nouns that may point back to a title ("senator" for "Sen.").
    pub fn standing_for(&self, title: &str) -> impl Iterator<Item = &'static str> {
        let title = title.trim_end_matches('.').to_lowercase();
        self.epithets.titles.iter().filter(move |(_, titles)| titles.contains(&title.as_str())).map(|(noun, _)| *noun)
    }
}

/// Any of these patterns, compiled when it is first asked. They need know no letters but ASCII's, which takes a
/// tenth of the time.
fn compiled_late(patterns: Vec<String>) -> LazyLock<Regex, Compile> {
    let pattern = patterns.join("|");
    let build = move || RegexBuilder::new(&pattern).case_insensitive(true).unicode(false).build();
    LazyLock::new(Box::new(move || build().unwrap_or_else(|e| unreachable!("built-in list: {e}"))))
}

#[cfg(test)]
mod tests {
    use super::super::flags::Flags;
    use super::*;

    #[test]
    fn built_in_lists_load_and_inflect() {
        let l = Lexicon::builtin().unwrap();
        for (form, lemma) in
            [("said", "say"), ("denies", "deny"), ("quipped", "quip"), ("told", "tell"), ("replying", "reply")]
        {
            assert_eq!(&**l.lemma(l.get(form)), lemma, "{form}");
        }
        assert!(l.anonymity.is_match("She wasn’t authorized to speak.".as_bytes()));
        assert!(l.get("said").flags.any(Flags::STRONG));
        assert!(l.get("claims").flags.any(Flags::NOUN_LIKE) && !l.get("claimed").flags.any(Flags::NOUN_LIKE));
        assert!(l.get("spokeswoman").flags.any(Flags::FEMALE) && l.get("spokesmen").flags.any(Flags::PLURAL));
    }
}
