//! Whose words stand in a document, where another phrase tells it: "The board said in a statement that it was late. The
//! statement added", "The board's statement added": the board's. A document that nobody is said to have spoken in stays
//! what it is.

use super::describe::describe;
use super::description::{Description, Kind};
use super::entry::{Entry, bare};
use super::epithet::the_same;
use super::key::key;
use super::part::span_of;
use super::place::Place;
use super::settle::Credit;
use super::speaker::{Form, Mention};
use super::table::Table;
use super::trace::{Trace, before};
use crate::attribute::Attributed;
use crate::rules::{Flags, Traits};
use crate::segment::{Segmented, Word};
use crate::text::{Key, Span, TokenKind};

/// So many quotations before one are asked whether they stand in that document.
const BACK: usize = 6;
/// So far in bytes may they be.
const REACH: usize = 1500;
/// So many words beside a reporting verb are read for "in a statement".
const BESIDE: usize = 12;

/// Credits "the statement" with those whom the copy has made speak in it.
/// `resolved` is whom the phrases and pronouns of the story mean, in order.
pub(super) fn written_by(
    segmented: &Segmented,
    attributed: &[Attributed],
    table: &mut Table,
    credits: &mut [Credit],
    resolved: &[Trace],
) {
    for quote in 0..attributed.len() {
        let Some(source) = attributed[quote].1.source else { continue };
        let words = segmented.words_in(source);
        let told = || match words {
            [article, noun] if article.is(Flags::DETERMINER) && !article.is(Flags::POSSESSIVE) && is_document(noun) => {
                author(segmented, attributed, table, credits, quote, (source, noun))
            }
            _ => None,
        };
        if let Some(author) = owner(table, words, resolved).or_else(told) {
            credits[quote].speaker = Some(author);
            table.mention(author, Mention { span: source, form: Form::Role });
        }
    }
}

/// "Cole's letter said": Cole, if the story knows him by that name or that office. "His last letter said": whom "his" means.
fn owner(table: &Table, source: &[Word], resolved: &[Trace]) -> Option<usize> {
    let [owner @ .., noun] = source else { return None };
    let written = is_document(noun) || noun.is(Flags::CUE_NOUN) && !noun.is(Flags::ROLE | Flags::BODY_HEAD);
    if let Some(his) = owner.first().filter(|his| his.is(Flags::POSSESSIVE) && written) {
        let other = Flags::GENITIVE | Flags::SPEAKER;
        let plain = |w: &Word| w.kind == TokenKind::Word && !w.is(other);
        let at = before(resolved, his.span.start());
        let meant = resolved.get(at).filter(|t| t.span == his.span && owner[1..].iter().all(plain));
        return meant.map(|t| t.entry);
    }
    if !is_document(noun) || noun.is(Flags::PLURAL) || !owner.last()?.is(Flags::GENITIVE) {
        return None;
    }
    let span = span_of(owner);
    let span = Span::new(span.start(), span.start() + bare(table.text, span).len());
    let d = describe(table.text, span, owner)?;
    if d.proper.is_some() {
        return table.by_name(&d);
    }
    let known = if d.kind == Kind::Body { table.by_role(&d) } else { table.by_epithet(&d) };
    known.filter(|_| d.definite).or_else(|| body_named(table, &d, resolved))
}

/// "Northair lost a plane. The airline's statement said": the only body that is the subject of this sentence or of the one
/// before, unless it has been told what it is.
fn body_named(table: &Table, d: &Description, resolved: &[Trace]) -> Option<usize> {
    let head = *d.words.last().filter(|_| table.is_generic_body(d))?;
    let (earlier, later) = resolved.split_at(before(resolved, d.span.start()));
    let here = later.first().filter(|t| t.span.contains(d.span))?.sentence;
    let near = earlier.iter().rev().take_while(|t| t.sentence + 1 >= here);
    let subject = near.filter(|t| t.source || t.place == Place::Subject).map(|t| t.entry);
    let body = the_same(subject.filter(|&i| table.entries[i].is_body()))?;
    (!table.has_word(&table.entries[body], head)).then_some(body)
}

fn is_document(noun: &Word) -> bool {
    noun.is(Flags::CUE_NOUN | Flags::OCCASION) && noun.is(Flags::BODY_HEAD) && !noun.is(Flags::CAPITAL)
}

/// Who has spoken in the document named `noun` as far as the quotation `quote`.
fn author(
    segmented: &Segmented,
    attributed: &[Attributed],
    table: &Table,
    credits: &[Credit],
    quote: usize,
    (source, noun): (Span, &Word),
) -> Option<usize> {
    let word = noun.span.of(table.text);
    // "…,” the mayor said. The statement added": nobody's whom the copy has left since.
    let mut since = None;
    for before in (quote.saturating_sub(BACK)..quote).rev() {
        let attribution = &attributed[before].1;
        let Some(cue) = attribution.cue.as_ref() else { continue };
        if cue.span.start() > source.start() || cue.span.end() + REACH < source.start() {
            return None;
        }
        let known = attribution.source.filter(|s| segmented.words_in(*s).iter().any(|w| w.span.of(table.text) == word));
        // "A statement from the guild said": that one is meant.
        if known.is_some() || stands_in(table.text, segmented, cue.span, word) {
            let again = known.is_none_or(|source| segmented.words_in(source).len() == 2);
            let author = credits[before].speaker.filter(|_| again);
            return author.filter(|&i| since.is_none_or(|other| other == i));
        }
        since = since.or(credits[before].speaker.filter(|&i| !table.entries[i].name.is_empty()));
    }
    None
}

/// Whether "in a statement" stands in the sentence of a reporting verb, outside marks.
fn stands_in(text: &str, segmented: &Segmented, cue: Span, noun: &str) -> bool {
    let words = &segmented.words;
    let at = segmented.behind(cue.start());
    let inside = |w: &&Word| !matches!(w.kind, TokenKind::Sign('.' | '!' | '?' | ';' | '”' | '“' | '"'));
    let before = words[..at].iter().rev().take(BESIDE).take_while(inside).count();
    let after = words[at..].iter().take(BESIDE).take_while(inside).count();
    let clause = &words[at - before..at + after];
    let named = |i: usize| {
        let from = i.saturating_sub(3);
        let own = |w: &Word| w.traits.any(Traits::NEW) || w.is(Flags::POSSESSIVE);
        let link = clause[from..i].iter().position(|w| w.span.of(text).eq_ignore_ascii_case("in"));
        link.is_some_and(|link| clause[from + link + 1..i].iter().any(own))
    };
    (0..clause.len()).any(|i| clause[i].span.of(text) == noun && named(i))
}

impl Table<'_> {
    /// "A 2031 report" is not that of 2029, and "a report by the Larn Group" not the Quay Group: whether a document is brought
    /// in of which the copy says more than it has said of the entry, or nothing.
    pub fn another_document(&self, e: &Entry, d: &Description) -> bool {
        let document = |word: &&Key| self.lexicon.by_key(**word).flags.any(Flags::CUE_NOUN);
        let Some(&document) = d.words.iter().find(document).filter(|_| d.indefinite) else { return false };
        d.words.len() == 1 || d.words.iter().any(|&word| word != document && !self.has_word(e, word))
    }

    /// "A company statement" is no company: whether the entry is something that such a body issues.
    pub fn issued_by(&self, e: &Entry, body: Key) -> bool {
        let noun =
            e.full.filter(|_| e.proper.is_none()).and_then(|full| full.span.of(self.text).split(' ').next_back());
        noun.is_some_and(|noun| self.lexicon.get(noun).flags.any(Flags::CUE_NOUN) && key(noun) != Some(body))
    }
}
