//! Who opens the story without a name: "A county clerk says she will go." Copy names in its next paragraphs whom its
//! first sentence has told by what he is ("Larn County Clerk Ida Cole wrote"), so that a source which introduces somebody
//! by an office there is the one person of the story who holds it, named right behind. Where two hold it, where nobody is
//! named so soon, for residents, and for those whose names are withheld, it stays what it is.

use super::description::Kind;
use super::entry::Entry;
use super::epithet::only;
use super::key::{key, word_key};
use super::recent::RECENT;
use super::speaker::Number;
use super::table::Table;
use super::trace::Trace;
use crate::rules::{Flags, Names, Traits};
use crate::segment::{Segmented, Word};
use crate::text::{BlockKind, Key, TokenKind};

/// So many paragraphs of copy may stand before one that has introduced somebody.
const LEAD: usize = 3;
/// So many bytes behind that source somebody must have been named.
const SOON: usize = 900;
/// Fewest words of an office that is told whole: "Archbishop of Larn". Of two there must be a place or a body, and the title
/// in capitals ("Larn Mayor"): many are "prime minister", or "party nominee".
const WHOLE: usize = 3;
/// So many sentences behind the first somebody must have been named with an age.
const SENTENCES: usize = 2;
/// So many words behind a name are read for the age, with the comma.
const AGE: usize = 3;

/// The entry of the source that introduces somebody, and of whom the story names behind it.
pub(super) fn named_later(table: &Table, segmented: &Segmented, traces: &[Trace]) -> Option<(usize, usize)> {
    by_office(table, segmented, traces).or_else(|| by_age(table, segmented, traces))
}

/// "The gunman who attacked guards said he was “sorry”. ¶ Karl Cole, 39, fled": whom the copy begins with, and whom the
/// next sentence that begins with a name gives an age.
fn by_age(table: &Table, segmented: &Segmented, traces: &[Trace]) -> Option<(usize, usize)> {
    let first = segmented.copy_start(table.text);
    let begins = traces.partition_point(|t| t.span.start() < first);
    let source = traces[begins..].first().filter(|t| t.span.start() == first)?;
    let unnamed = &table.entries[source.entry];
    let person = unnamed.kind == Kind::Role && unnamed.roles.any(Flags::PERSON | Flags::MALE | Flags::FEMALE);
    let one = unnamed.number != Some(Number::Plural) && unnamed.anonymity_stated.is_none();
    // "A judge has jailed two men. Karl Cole, 39, fled"
    let person = person && (source.source || !unnamed.roles.any(Flags::TITLE));
    if !person || !one || unnamed.roles.any(Flags::SPOKESPERSON | Flags::VAGUE | Flags::OFFICIAL) {
        return None;
    }
    let opens = |t: &&Trace| {
        let from = segmented.behind(t.span.start());
        let paragraph = || segmented.paragraphs.iter().any(|p| p.span.start() == t.span.start());
        from == 0 || segmented.words[from - 1].parts_sentences() || paragraph()
    };
    let name = |t: &&Trace| table.entries[t.entry].kind == Kind::Name;
    let behind = traces[begins + 1..].iter().take_while(|t| t.sentence <= source.sentence + SENTENCES);
    let named = behind.filter(|t| t.sentence > source.sentence && opens(t)).find(name)?;
    let e = &table.entries[named.entry];
    let words = &segmented.words[segmented.behind(named.span.start())..];
    // "Karl Cole, 39", "Karl Cole, a 39-year-old"
    let mut behind = words.iter().skip_while(|w| w.kind == TokenKind::Word).take(AGE);
    let comma = behind.next().is_some_and(|w| w.sign(','));
    let aged = e.age.is_some() && comma && behind.any(|w| w.kind == TokenKind::Number);
    // "A ferry captain said … Larn captain Ida Cole, who left,"; there are many residents.
    let bears =
        |head: Key| move |&i: &usize| table.entries[i].kind == Kind::Name && table.has_head(&table.entries[i], head);
    let holder = |head: Key| only((0..table.entries.len()).filter(bears(head)));
    let said = segmented.words_in(source.span);
    let told = said.iter().filter(|w| !w.is(Flags::DETERMINER)).nth(1).is_some();
    let several = said.iter().any(|w| w.is(Flags::COORDINATOR));
    let same = || told && table.heads(unnamed).next().and_then(holder) == Some(named.entry);
    let new = !traces[begins..].iter().any(|t| t.entry == named.entry && t.span.start() < named.span.start());
    let fits = e.name.len() > 1 && e.may_be_person() && !e.of_other_gender(unnamed.gender);
    (new && fits && !several && (aged || same())).then_some((source.entry, named.entry))
}

fn by_office(table: &Table, segmented: &Segmented, traces: &[Trace]) -> Option<(usize, usize)> {
    let body = segmented.paragraphs.iter().filter(|p| p.kind == BlockKind::Body);
    let end = body.take(LEAD).last()?.span.end();
    let opening = traces.iter().take_while(|t| t.span.start() < end);
    let source = opening.filter(|t| t.source).find(|t| introduces(table, segmented, t))?;
    let unnamed = &table.entries[source.entry];
    let head = table.heads(unnamed).next()?;
    let word = segmented.words_in(source.span).iter().rev().find(|w| word_key(table.text, w) == Some(head))?;
    let others = table.lexicon.stands_for(word.span.of(table.text)).iter().filter_map(|w| key(w));
    let heads: Vec<Key> = std::iter::once(head).chain(others).collect();
    // "Larn County Clerk", "Judge"; there are many residents.
    let office = |e: &Entry| {
        let title = title_of(table, e).unwrap_or_default();
        let titled = title.contains(' ') || e.roles.any(Flags::TITLE | Flags::HONORIFIC | Flags::TITLE_ABBREVIATION);
        titled && title.split_whitespace().next_back().is_some_and(|w| w.starts_with(char::is_uppercase))
    };
    let bears = |e: &Entry| e.kind == Kind::Name && e.may_be_person() && heads.iter().any(|&h| table.has_head(e, h));
    let named = only((0..table.entries.len()).filter(|&i| bears(&table.entries[i])))?;
    // A caption may have named them before.
    let own = segmented.paragraphs.iter().find(|p| p.span.contains(source.span))?.span;
    let mut named_at = traces.iter().filter(|t| t.entry == named).map(|t| t.span.start());
    let soon = named_at.find(|&at| at >= own.start())?;
    let soon = soon > source.span.end() && soon < source.span.end() + SOON;
    let e = &table.entries[named];
    let gender = !e.of_other_gender(unnamed.gender);
    (soon && gender && office(e) && holds(table, e, unnamed)).then_some((source.entry, named))
}

/// "The Archbishop of Larn said … The Archbishop of Larn Ida Cole added": sources that tell an office in so many words, which
/// the story gives as the title of one person alone, however far behind.
pub(super) fn titled_later(table: &Table, traces: &[Trace]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for t in traces.iter().filter(|t| t.source) {
        let unnamed = &table.entries[t.entry];
        if unnamed.kind != Kind::Role || !unnamed.roles.any(Flags::TITLE) {
            continue;
        }
        let office = bare_title(t.span.of(table.text));
        let (words, capital) = (office.split(' ').count(), |word: &str| word.starts_with(char::is_uppercase));
        // "A senior Larn adviser said … the adviser": withheld.
        let told = words >= WHOLE || words + 1 == WHOLE && capital(office);
        if table.brought_in(unnamed) || !told {
            continue;
        }
        let holds = |i: &usize| {
            let e = &table.entries[*i];
            let title = title_of(table, e).map_or("", bare_title);
            let same = title.eq_ignore_ascii_case(office);
            let shown = words >= WHOLE || title.rsplit(' ').next().is_some_and(capital);
            same && shown && e.may_be_person() && !e.of_other_gender(unnamed.gender)
        };
        let bearers = table.heads(unnamed).next().map(|head| table.by_head.get(head).take(RECENT));
        let named = bearers.and_then(|bearers| only(bearers.filter(holds)));
        found.extend(named.map(|named| (t.entry, named)).filter(|pair| !found.contains(pair)));
    }
    found
}

/// What stands before the name of somebody at its fullest.
fn title_of<'a>(table: &Table<'a>, e: &Entry) -> Option<&'a str> {
    let (full, proper) = (e.full.filter(|_| e.kind == Kind::Name)?, e.proper?);
    table.text.get(full.span.start()..proper.start()).map(str::trim_end)
}

/// Without the article.
fn bare_title(title: &str) -> &str {
    let article = title.get(.."the ".len()).is_some_and(|article| article.eq_ignore_ascii_case("the "));
    if article { &title["the ".len()..] } else { title }
}

/// "The prime minister" is not "Housing Minister Ida Cole": whether all that the description says of such an office is in
/// the title of that one, where they are from aside ("the Norland minister").
fn holds(table: &Table, e: &Entry, unnamed: &Entry) -> bool {
    let role = unnamed.role.map_or("", |role| role.span.of(table.text));
    let (names, mut words) = (Names::builtin(), role.split_whitespace());
    let title = e.full.map_or("", |full| full.span.of(table.text));
    let known = |word: &str| {
        let small = word.starts_with(char::is_lowercase) && !names.uncounted.has(word);
        !small || title.split_whitespace().any(|told| told.eq_ignore_ascii_case(word))
    };
    !role.split_whitespace().any(|word| names.departments.has(word)) || words.all(known)
}

/// "The prime minister said": an office that one alone holds.
fn is_the(table: &Table, word: &Word) -> bool {
    word.is(Flags::DETERMINER) && word.span.of(table.text).eq_ignore_ascii_case("the")
}

/// Whether it is "a ferry captain", or "the Bishop of Larn", of whom the story has told nothing yet.
fn introduces(table: &Table, segmented: &Segmented, t: &Trace) -> bool {
    let e = &table.entries[t.entry];
    let withheld = Flags::SPOKESPERSON | Flags::VAGUE;
    let first = segmented.words_in(t.span).first();
    let article = first.is_some_and(|w| w.traits.any(Traits::NEW) || e.roles.any(Flags::TITLE) && is_the(table, w));
    article
        && e.kind == Kind::Role
        && !e.full.is_some_and(|full| table.joins(full.span))
        && e.number != Some(Number::Plural)
        && e.roles.any(Flags::ROLE)
        && !e.roles.any(withheld)
        && e.anonymity_stated.is_none()
}
