//! What the list on names says: the small words that stand inside a name or behind it. Names themselves are in no
//! list, for those of tomorrow's copy nobody knows today.

use super::few::Few;
use super::load::built_in;
use serde::Deserialize;

/// The lists; all words are in lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Names {
    /// "jr": tells generations apart.
    pub generations: Few,
    /// "md": a part of the name that nobody is called by.
    pub uncalled: Few,
    /// "de", "bin": stands by itself inside a name.
    pub particles: Few,
    /// "al", "d": a hyphen or an apostrophe joins it to the name behind it.
    pub joined: Few,
    /// "al": an article that a hyphen joins to the name behind it, and that copy leaves out as it likes.
    pub articles: Few,
    /// "of": has no letter in what a name is cut to.
    pub uncounted: Few,
    /// "known as": leads to the name that somebody has besides.
    pub called: Vec<String>,
    /// "born": no part of the name behind it.
    pub born: Few,
    /// "enter": brings in whoever is named behind it.
    pub presents: Few,
    /// "named": stands between what somebody is and the name.
    pub naming: Few,
    /// "identified himself as": behind "who" it leads to a name.
    #[serde(rename = "gives-name")]
    pub gives_name: Vec<&'static str>,
    /// "titled": between a thing and marks it leads to its name.
    pub entitles: Few,
    /// "authored": right before marks, what stands in them is the name of a work.
    pub works: Few,
    /// "received": before a text and a colon, whoever did so didn't write it.
    pub receives: Few,
    /// "recalled": before somebody and "telling" it is that one who told it.
    pub recalls: Few,
    /// "calculated": before "according to" it leads to a measure.
    pub measured: Few,
    /// "policy": behind marks that tell which one it is.
    pub kinds: Few,
    /// "tempting": between "it is" and "to say", nobody says so.
    pub judged: Few,
    /// "percent": another share of people is other people.
    pub shares: Few,
    /// "expected": before somebody and "to", they have not done so yet.
    pub wishing: Few,
    /// "heard": a body that did so was told what it heard.
    pub hears: Few,
    /// "lane": behind a preposition a name that ends so is none of a person.
    pub streets: Few,
    /// "summit": a name that ends so is that of an event or a place.
    pub events: Few,
    /// "run": behind a hyphen it describes what is named, as "based" does.
    pub done: Few,
    /// "the younger": tells of two or more the one who is named behind it.
    pub which: Few,
    /// "the younger Cole": the one of two who is.
    pub younger: Few,
    /// "the elder Cole".
    pub elder: Few,
    /// "son": told so, somebody is younger than a namesake.
    pub children: Few,
    /// "father": told so, somebody is older than a namesake.
    pub parents: Few,
    /// "head": an office before "of", and no title else.
    pub posts: Few,
    /// "minister": an office before "for".
    pub portfolios: Few,
    /// "ambassador": an office before "to".
    pub envoys: Few,
    /// "dean": a title that is a first name, too.
    pub given: Few,
    /// "winter": tells when, and behind a first name is a last one.
    pub seasons: Few,
    /// Months that are last names, too.
    pub months: Few,
    /// "widow": before "of" and a full name, that is a person's.
    pub kin: Few,
    /// "rival": before "of" and a name it tells of no body.
    pub related: Few,
    /// "details": behind "but gave no" they were not told.
    pub details: Few,
    /// "in chief": behind a role it belongs to it.
    pub attached: Few,
    /// "man": what anybody is.
    pub anybody: Few,
    /// "desk": who writes for a paper.
    pub desks: Few,
    /// "lawyer": a town before it is no body.
    pub trades: Few,
    /// "majority": between a body and an office.
    pub offices: Few,
    /// "financial": alone before an office.
    pub fields: Few,
    /// "retired": before a body and an office.
    pub times: Few,
    /// "liberal": beside an office, a party.
    pub parties: Few,
    /// "nominee": the words before it are of no body.
    pub standing: Few,
    /// "senator": before "from" and a place somebody who speaks for it.
    pub elected: Few,
    /// "head": behind a verb and "his" it makes the subject a person.
    pub bodily: Few,
    /// "run": before "by" it makes what is named before it no person.
    pub owned: Few,
    /// "minister": an office that is told by what it is for.
    pub departments: Few,
    /// "works": what such an office is for.
    pub briefs: Few,
    /// "swede": behind "the" somebody by where she comes from.
    pub demonyms: Few,
    /// "French", "Democratic": tells where somebody is from, or the party, and names no body.
    pub origins: Few,
    /// "norway": alone no "he" or "she".
    pub lands: Few,
    /// "chairman": an office before whose name stands what it is for, too.
    pub chairs: Few,
    /// "state": in small letters before a title it belongs to it.
    pub levels: Few,
    /// "late": behind "the" it makes what is named a person.
    pub dead: Few,
    /// "sens": a title of several, of whom each is named.
    pub shared: Few,
    /// "new": says nothing of what it is for.
    pub qualifiers: Few,
    /// "expected": before "to" it tells what the noun before it is for.
    pub awaited: Few,
    /// "believed": before "to be" it tells what others think of the noun before it.
    pub supposed: Few,
    /// "figure": "that" behind a verb of saying points at it.
    pub pointed: Few,
    /// "faith": before "in" and a name it makes no place of that.
    pub faith: Few,
    /// "ex": before a hyphen and a role it makes another role.
    pub prefixed: Few,
    /// "US": in capitals it is no pronoun.
    pub initials: Few,
    /// "mr": says of somebody no more than the gender.
    pub address: Few,
}

/// Longest article that a hyphen joins to a name, in bytes.
const ARTICLE: usize = 4;

built_in!(Names, "names");

impl Names {
    /// Whether a word, with or without its stop, says of somebody no more than the gender.
    pub fn is_address(&self, word: &str) -> bool {
        self.address.has(word.trim_end_matches('.'))
    }

    /// "al-Amin", "d'Orr": whether a word in small letters begins with a particle that is joined to a name.
    pub fn is_joined(&self, word: &str) -> bool {
        // The sign stands behind a letter or a few.
        let sign = word.char_indices().take(5).find(|(_, c)| matches!(c, '-' | '\'' | '’'));
        sign.is_some_and(|(at, sign)| {
            word[at + sign.len_utf8()..].starts_with(char::is_uppercase)
                && word.starts_with(char::is_lowercase)
                && self.joined.has(&word[..at])
        })
    }

    /// "Amin" of "al-Amin".
    pub fn without_article<'w>(&self, word: &'w str) -> &'w str {
        let hyphen =
            word.bytes().take(ARTICLE + 1).position(|b| b == b'-').filter(|&at| self.articles.has(&word[..at]));
        let name = hyphen.map(|at| &word[at + 1..]);
        name.filter(|name| name.starts_with(char::is_uppercase)).unwrap_or(word)
    }

    /// Whether a word tells where somebody is from or the party.
    pub fn is_origin(&self, word: &str) -> bool {
        self.origins.has(word) || self.demonyms.has(word) || self.parties.has(word)
    }

    /// Whether a word, with or without its stop, tells generations apart.
    pub fn is_generation(&self, word: &str) -> bool {
        self.generations.has(word.trim_end_matches('.'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_list_can_be_read() {
        let names = Names::builtin();
        assert!(names.is_generation("Jr.") && names.is_generation("III") && !names.is_generation("Sid"));
    }
}
