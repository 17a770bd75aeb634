//! The people and bodies of one story. Everything the story says of somebody is gathered in one
//! entry, so that the fullest form, the role and the marked gender are known wherever one of the
//! shorter forms stands.

use super::describe::{Description, Kind};
use super::speaker::{Form, Gender, Mention, Number, Speaker};
use crate::rules::Flags;
use crate::text::{Span, fold_char};
use std::collections::HashMap;

/// One entry: the speaker as reported, and what is needed to recognise it.
#[derive(Debug)]
pub(super) struct Entry {
    pub speaker: Speaker,
    /// Folded words of the name, without titles.
    pub name: Vec<String>,
    /// Folded words of everything said of it.
    pub words: Vec<String>,
    /// Flags of its role nouns.
    pub roles: Flags,
    /// Folded head nouns of its roles.
    pub heads: Vec<String>,
    pub kind: Kind,
    /// Start of the last place that mentions it.
    pub last: usize,
}

/// How many of the latest entries a description without a name may mean; who was last mentioned
/// before all of them is not what the reader has in mind.
const RECENT: usize = 60;

/// All entries of a story.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub entries: Vec<Entry>,
    /// Entries by each word of their name, and by its initials.
    by_word: HashMap<String, Vec<usize>>,
    /// The entries mentioned last, latest last.
    recent: Vec<usize>,
}

fn fold(text: &str) -> String {
    text.chars().map(fold_char).flat_map(char::to_lowercase).filter(|&c| c != '.').collect()
}

fn name_words(text: &str, span: Span) -> Vec<String> {
    let folded = fold(span.of(text));
    let words = folded.split(|c: char| c.is_whitespace() || c == ',').filter(|w| !w.is_empty());
    words
        .map(|w| w.strip_suffix("'s").unwrap_or(w).to_string())
        .filter(|w| !matches!(w.as_str(), "jr" | "sr" | "ii" | "iii" | "the"))
        .collect()
}

/// First letters of the content words of a name ("NSC").
fn initials(words: &[String]) -> String {
    words
        .iter()
        .filter(|w| !matches!(w.as_str(), "of" | "the" | "and" | "for" | "in" | "on"))
        .filter_map(|w| w.chars().next())
        .collect()
}

impl Table {
    /// The entry that a mention belongs to; a new one if there is none.
    pub fn enter(&mut self, text: &str, d: &Description) -> usize {
        let found = match d.kind {
            Kind::Name | Kind::Body => self.by_name(text, d),
            Kind::Role if d.indefinite => None,
            Kind::Role => self.by_role(text, d),
            Kind::Pronoun => None,
        };
        match found {
            Some(i) => {
                self.merge(text, i, d);
                i
            }
            None => self.add(text, d),
        }
    }

    /// The entry that a name belongs to.
    pub fn by_name(&self, text: &str, d: &Description) -> Option<usize> {
        let Some(proper) = d.proper else { return self.by_role(text, d) };
        let name = name_words(text, proper);
        let last = name.last()?;
        let same = |e: &Entry| {
            if e.name.is_empty() || matches!((e.speaker.gender, d.gender), (Some(a), Some(b)) if a != b) {
                return false;
            }
            let (short, long) = if e.name.len() <= name.len() { (&e.name, &name) } else { (&name, &e.name) };
            let initial = |body: &[String], acronym: &[String]| {
                acronym.len() == 1 && body.len() > 1 && initials(body) == acronym[0]
            };
            long == short
                || long.ends_with(short) && (e.kind != Kind::Body || d.kind == Kind::Body)
                || d.kind == Kind::Body && long.starts_with(short) && e.kind == Kind::Body
                || short.len() > 1 && short[0] == long[0] && short.last() == long.last()
                || initial(long, short)
                || e.name.last() == Some(last)
                    && short.len() > 1
                    && strsim::normalized_levenshtein(&short.join(" "), &long.join(" ")) > 0.9
        };
        // The latest one that fits: two Coles are told apart by their first names.
        let acronym = initials(&name);
        let keys = [last, &name[0], &acronym];
        let known =
            keys.iter().filter_map(|k| self.by_word.get(*k)).flat_map(|entries| entries.iter().rev().take(RECENT));
        known
            .copied()
            .filter(|&i| same(&self.entries[i]))
            .max_by_key(|&i| (self.entries[i].name == name, self.entries[i].last, i))
    }

    /// "the spokesman", "the Russian leader", "the board".
    pub fn by_role(&self, text: &str, d: &Description) -> Option<usize> {
        let head = d.head.map(|h| fold(h.of(text)));
        let affiliation: Vec<String> = d.affiliation.map(|a| name_words(text, a)).unwrap_or_default();
        let mut best: Option<(i32, usize, usize)> = None;
        for &i in &self.recent {
            let e = &self.entries[i];
            if matches!((e.speaker.gender, d.gender), (Some(a), Some(b)) if a != b)
                && !(e.roles.any(Flags::SPOKESPERSON) && d.flags.any(Flags::SPOKESPERSON))
            {
                continue;
            }
            if d.number == Some(Number::Plural) && e.speaker.number != Some(Number::Plural)
                || d.number != Some(Number::Plural) && e.speaker.number == Some(Number::Plural)
            {
                continue;
            }
            let same_head = head.as_ref().is_some_and(|h| e.heads.contains(h));
            let same_class = d.flags.any(Flags::SPOKESPERSON) && e.roles.any(Flags::SPOKESPERSON);
            let generic = head.as_deref() == Some("official")
                && e.roles.any(Flags::SPOKESPERSON | Flags::OFFICIAL)
                && e.speaker.proper.is_none();
            let leader = matches!(head.as_deref(), Some("leader" | "chief" | "head"))
                && e.kind == Kind::Name
                && e.roles.any(Flags::TITLE);
            let shared = d.words.iter().filter(|w| e.words.contains(w) && Some(*w) != head.as_ref()).count() as i32;
            let modifiers = d.words.len() as i32 - 1;
            let body =
                d.kind == Kind::Body && e.kind == Kind::Body && d.words.last().is_some_and(|w| e.words.contains(w));
            if !(same_head || same_class || generic || leader && shared > 0 || body) {
                continue;
            }
            let known: Vec<String> = e
                .speaker
                .affiliation
                .as_deref()
                .map(|a| fold(a).split_whitespace().map(String::from).collect())
                .unwrap_or_default();
            let acronym = |a: &[String], b: &[String]| {
                b.iter().any(|w| w.len() > 1 && w.len() < 6 && initials(a).contains(w.as_str()) && a.len() > 1)
            };
            let clash = !affiliation.is_empty()
                && !known.is_empty()
                && !affiliation.iter().any(|w| e.words.contains(w))
                && !acronym(&affiliation, &known)
                && !acronym(&known, &affiliation);
            if clash || e.kind == Kind::Name && modifiers > 0 && shared == 0 {
                continue;
            }
            let score = shared * 2 + i32::from(same_head) * 2 + i32::from(e.speaker.proper.is_none());
            if best.is_none_or(|(s, last, _)| (score, e.last) >= (s, last)) {
                best = Some((score, e.last, i));
            }
        }
        best.map(|(_, _, i)| i)
    }

    fn add(&mut self, text: &str, d: &Description) -> usize {
        self.entries.push(Entry {
            speaker: Speaker {
                name: String::new(),
                proper: None,
                role: None,
                affiliation: None,
                anonymous: d.kind == Kind::Role,
                anonymity_stated: None,
                gender: None,
                number: d.number,
                mentions: Vec::new(),
            },
            name: Vec::new(),
            words: Vec::new(),
            roles: Flags::default(),
            heads: Vec::new(),
            kind: d.kind,
            last: d.span.start,
        });
        let i = self.entries.len() - 1;
        self.merge(text, i, d);
        i
    }

    fn merge(&mut self, text: &str, i: usize, d: &Description) {
        let e = &mut self.entries[i];
        e.last = e.last.max(d.span.start);
        let shown = |s: Span| {
            let s = s.of(text);
            let s = s.strip_suffix("'s").or(s.strip_suffix("’s")).unwrap_or(s);
            s.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        if let Some(proper) = d.proper {
            let words = name_words(text, proper);
            if words.len() > e.name.len() {
                let keys = words.iter().cloned().chain(std::iter::once(initials(&words)).filter(|k| k.len() > 1));
                for key in keys {
                    let known = self.by_word.entry(key).or_default();
                    if known.last() != Some(&i) {
                        known.push(i);
                    }
                }
                e.name = words;
                e.speaker.proper = Some(shown(proper));
            }
            if d.kind == Kind::Name {
                e.kind = Kind::Name;
                e.speaker.anonymous = false;
            }
        }
        let full = shown(d.full);
        let weight = |s: &str| s.split(' ').count();
        let named = d.proper.is_some();
        let better = e.speaker.name.is_empty()
            || named && (e.speaker.proper.is_none() || weight(&full) > weight(&e.speaker.name))
            || e.speaker.proper.is_none() && weight(&full) > weight(&e.speaker.name);
        if better {
            e.speaker.name = full;
        }
        if let Some(role) = d.role.map(shown) {
            let longer = e.speaker.role.as_ref().is_none_or(|known| weight(&role) > weight(known));
            if longer {
                e.speaker.role = Some(role);
            }
        }
        if let Some(affiliation) = d.affiliation.map(shown)
            && e.speaker.affiliation.as_ref().is_none_or(|known| weight(&affiliation) > weight(known))
        {
            e.speaker.affiliation = Some(affiliation);
        }
        if let Some(head) = d.head {
            let head = fold(head.of(text));
            if !e.heads.contains(&head) {
                e.heads.push(head);
            }
        }
        e.roles = e.roles | d.flags;
        e.speaker.gender = e.speaker.gender.or(d.gender);
        for w in &d.words {
            if !e.words.contains(w) {
                e.words.push(w.clone());
            }
        }
        let form = if d.kind == Kind::Name || d.kind == Kind::Body { Form::Name } else { Form::Role };
        self.mention(i, Mention { span: d.span, form });
    }

    /// Records a place; one that is known already is not counted twice.
    pub fn mention(&mut self, i: usize, mention: Mention) {
        self.recent.retain(|&k| k != i);
        if self.recent.len() == RECENT {
            self.recent.remove(0);
        }
        self.recent.push(i);
        let e = &mut self.entries[i];
        e.last = e.last.max(mention.span.start);
        // Mentions come nearly in order, so an overlap is with one of the last.
        if !e.speaker.mentions.iter().rev().take(8).any(|m| m.span.overlap(mention.span) > 0) {
            e.speaker.mentions.push(mention);
        }
    }

    /// Whether a pronoun that marks this gender and number may mean the entry.
    pub fn fits(&self, i: usize, d: &Description) -> bool {
        let e = &self.entries[i];
        if d.flags.any(Flags::NEUTER) {
            return e.kind == Kind::Body;
        }
        if d.flags.any(Flags::PLURAL) {
            return e.speaker.number == Some(Number::Plural)
                || e.kind == Kind::Body
                || e.kind == Kind::Name && e.name.len() == 1;
        }
        let person = e.kind != Kind::Body && e.speaker.number != Some(Number::Plural);
        person && !matches!((e.speaker.gender, d.gender), (Some(a), Some(b)) if a != b)
    }

    /// The gender that a pronoun marks, learnt from a sure resolution.
    pub fn learn(&mut self, i: usize, gender: Option<Gender>) {
        let e = &mut self.entries[i];
        e.speaker.gender = e.speaker.gender.or(gender);
    }
}
