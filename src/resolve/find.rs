//! Which entry a name or a description belongs to. Names are told by their last word, bodies also by their first words and
//! initials; "the spokesman" and "the senator" by their role, if one entry alone fits. A description that fits several
//! stays a description: no name is better than a wrong one.

use super::body::is_chamber;
use super::description::{Description, Kind};
use super::entry::Entry;
use super::key::is_generation;
use super::recent::RECENT;
use super::speaker::{Gender, Number};
use super::table::Table;
use crate::rules::{Flags, Names, Whoever};
use crate::text::{Key, Span, fold_char};

/// "The source" is an official who was mentioned so many bytes before.
const NEAR: usize = 1500;

impl Table<'_> {
    /// The entry that a name belongs to.
    pub fn by_name(&self, d: &Description) -> Option<usize> {
        self.by_name_among(d, false)
    }

    /// The same; with `apart` a title means first whom the story began with, whatever is known of the others.
    pub fn by_name_among(&self, d: &Description, apart: bool) -> Option<usize> {
        let Some(proper) = d.proper else { return self.by_role(d) };
        let name = &d.name;
        let last = *name.last()?;
        let keys = [Some(last), Some(name[0]).filter(|&first| first != last), d.acronym];
        let known = keys.into_iter().flatten().flat_map(|key| self.by_word.get(key).take(RECENT));
        let mut fits = known.filter(|&i| self.same_name(&self.entries[i], d, proper));
        // The latest ones that fit: two Coles are told apart by their first names, and a bare "Cole" is
        // the one whom the story calls that. Most often there is one.
        let Some(first) = fits.next() else {
            return self.by_letters(d).or_else(|| self.by_inner(d));
        };
        let Some(second) = fits.find(|&i| i != first) else { return Some(first) };
        let all = [first, second].into_iter().chain(fits);
        match self.order(d) {
            None => all.max_by_key(|&i| self.rank(i, d, apart)),
            Some(order) => {
                let all: Vec<usize> = all.collect();
                self.by_order(order, &all).or_else(|| all.into_iter().max_by_key(|&i| self.rank(i, d, apart)))
            }
        }
    }

    /// Whether "Mr. Cole" may mean several people, none of them called so before, and of one of them the story has not
    /// said whether it is a man.
    pub fn namesakes(&self, d: &Description) -> bool {
        let (Some(proper), [last]) = (d.proper.filter(|_| d.gender.is_some()), &d.name[..]) else { return false };
        let fits = |i: &usize| self.same_name(&self.entries[*i], d, proper);
        let mut found = self.by_word.get(*last).take(RECENT).filter(fits);
        let entry = |i: usize| &self.entries[i];
        let open = |i: usize| entry(i).gender.is_none();
        let (Some(a), Some(b)) = (found.next(), found.next()) else { return false };
        (open(a) || open(b)) && ![a, b].iter().any(|&i| !open(i) && entry(i).bare > 0)
    }

    fn same_name(&self, e: &Entry, d: &Description, proper: Span) -> bool {
        let Some(known) = e.proper else { return false };
        let name = &d.name[..];
        if e.of_other_gender(d.gender) {
            return false;
        }
        // "Cole's cousin, Ann Cole": another one.
        if d.owner.is_some()
            && d.role.is_some()
            && name.len() > 1
            && e.name.len() == 1
            && e.name.last() == d.owner.as_ref()
        {
            return false;
        }
        // "Mrs. Cole died. Karl Cole said": copy gives the full name of whom it tells more first.
        let by_the_way = e.count == 1 && !e.speaks && e.gender == Some(Gender::Female);
        if name.len() == 2 && e.name.len() == 1 && d.role.is_none() && by_the_way && e.roles.any(Flags::HONORIFIC) {
            return false;
        }
        // "Karl Abel Cole … his father, Abel Cole": another one.
        let kin = || d.head.is_some_and(|head| Names::builtin().kin.has(head.of(self.text)));
        let inner = name.len() == 2 && e.name.len() == 3 && e.name[1] == name[0];
        if d.possessor.is_some() && inner && kin() && !self.bears(e, d) {
            return false;
        }
        if self.only_related(e, d) {
            return false;
        }
        // "Mr. Ames and Mr. Cole" are neither.
        let (many, two) = (d.number == Some(Number::Plural), e.number == Some(Number::Plural));
        if e.name[..] == *name {
            return many == two;
        }
        if many || two {
            return false;
        }
        let (short, long) = if e.name.len() <= name.len() { (&e.name[..], name) } else { (name, &e.name[..]) };
        if short.len() == 1 && long.len() > 1 && long.ends_with(short) && is_chamber(short[0]) {
            return false;
        }
        let initial = |short: &[Key], of_long: Option<Key>| short.len() == 1 && of_long == Some(short[0]);
        // "Queen Ida II" is no Ida of another name.
        let numbered = || proper.of(self.text).split_whitespace().next_back().is_some_and(is_generation);
        let plain = d.kind == Kind::Name && (!d.thing || e.family_first) && !(name.len() == 1 && numbered());
        // "Ida Cole of Quay Radio said": two names that speak are a person's, too.
        let person = || e.person || e.speaks && e.kind == Kind::Name && long.len() == 2 && !e.is_thing();
        let first_name = || short.len() == 1 && name.len() == 1 && long[0] == short[0] && plain && person();
        long.ends_with(short)
            && (e.kind != Kind::Body || d.kind == Kind::Body)
            && (short.len() < 2 || !self.is_of(short, long, if e.name.len() > name.len() { known } else { proper }))
            || d.kind == Kind::Body
                && e.kind == Kind::Body
                && long.starts_with(short)
                && !self.another_body(short, long, if e.name.len() > name.len() { known } else { proper })
            || short.len() > 1 && short[0] == long[0] && short.last() == long.last()
            || initial(name, e.acronym)
            || initial(&e.name, d.acronym)
            || first_name()
            || e.is_family_name_of(self.text, d)
            || self.begins_name_of(e, d)
            || short.len() > 1 && e.name.last() == name.last() && self.alike(known, proper)
    }

    /// "The first lady, Ida Cole" and "her brother Karl Cole" are not "President Cole", whom the story knows by his office
    /// alone.
    fn only_related(&self, e: &Entry, d: &Description) -> bool {
        let office = |roles: Flags| roles.any(Flags::TITLE) && !roles.any(Flags::HONORIFIC);
        let marked =
            |roles: Flags| roles.any(Flags::PERSON) && roles.any(Flags::MALE | Flags::FEMALE) && !office(roles);
        // "Her father, Mr. Cole": hardly the Cole whose he is.
        if d.possessor.is_some() && d.name.len() == 1 && e.name.len() > 1 && marked(d.flags) {
            let known = e.gender.is_some() && e.gender == d.gender;
            // "his father, Governor Cole"
            let held = d.title.is_some_and(|title| office(self.lexicon.by_key(title).flags)) && office(e.roles);
            return !known && !held && !self.bears(e, d);
        }
        let named = d.name.len() > 1 && e.name.len() == 1 && e.name.last() == d.name.last();
        let small = || d.head.is_some_and(|head| head.of(self.text).starts_with(char::is_lowercase));
        named && marked(d.flags) && small() && e.role.is_some() && e.roles.any(Flags::TITLE) && !marked(e.roles)
    }

    /// "Larn Town Council" is no "Larn Town Council Library", and not its "Rose Garden": the name of a body that more
    /// words make another's. "The Town Council of Larn" is one.
    fn another_body(&self, short: &[Key], long: &[Key], printed: Span) -> bool {
        let within = || !printed.of(self.text).split_whitespace().skip(1).any(|w| w.starts_with(char::is_lowercase));
        let whole =
            |name: &[Key]| name.last().is_some_and(|&last| self.lexicon.by_key(last).flags.any(Flags::BODY_HEAD));
        short.len() > 1 && whole(short) && (whole(long) || within())
    }

    /// "The Bureau of North Larn" is not North Larn: whether the longer name is that of what is "of" the shorter one.
    // Hardly ever needed, so that it stays out of the way of what is.
    #[inline(never)]
    fn is_of(&self, short: &[Key], long: &[Key], printed: Span) -> bool {
        let of = || printed.of(self.text).split_whitespace().rev().nth(short.len());
        short.len() < long.len() && of() == Some("of")
    }

    /// Misspelt or abbreviated: "Jon Cole", "John Cole".
    fn alike(&self, a: Span, b: Span) -> bool {
        let (x, y) = (a.of(self.text), b.of(self.text));
        // Each letter more is an edit; one in ten is too many.
        let (short, long) = (x.chars().count().min(y.chars().count()), x.chars().count().max(y.chars().count()));
        if (long - short) * 10 >= long {
            return false;
        }
        let fold = |s: &str| -> String { s.chars().map(fold_char).flat_map(char::to_lowercase).collect() };
        strsim::normalized_levenshtein(&fold(x), &fold(y)) > 0.9
    }

    /// "Cole left. His campaign said": whether the body is named for the one mentioned last whom "his" may mean.
    fn is_his(&self, e: &Entry, d: &Description) -> bool {
        let person = |e: &&Entry| e.kind == Kind::Name && e.may_be_person() && !e.of_other_gender(d.possessor);
        let last = self.recent.iter().map(|i| &self.entries[i]).find(person);
        last.and_then(|person| person.name.last()).is_some_and(|&name| self.has_word(e, name))
    }

    /// "the spokesman", "the Russian leader", "the board".
    pub fn by_role(&self, d: &Description) -> Option<usize> {
        // "Thirty percent said": others than the ten percent.
        let head = d.head_key.filter(|_| !d.head.is_some_and(|head| Names::builtin().shares.has(head.of(self.text))));
        let whoever = d.head.and_then(|h| self.lexicon.whoever(h.of(self.text)));
        let spokesperson = d.flags.any(Flags::SPOKESPERSON);
        let official = whoever == Some(Whoever::Official);
        // "An official told the Courier … The source said"
        let source = whoever == Some(Whoever::Source) && d.definite;
        let leader = whoever == Some(Whoever::Leader);
        // "The chief of staff" leads nobody.
        let whole = d.role.zip(d.head).is_none_or(|(role, head)| role.end() == head.end());
        let joint = d.number == Some(Number::Plural) && self.joins(d.span);
        let mut best: Option<(i32, usize, usize)> = None;
        // Most descriptions mean only who bears the same role.
        let otherwise = spokesperson || official || source || leader || d.kind == Kind::Body;
        for i in self.recent.iter() {
            let e = &self.entries[i];
            let same_head = head.is_some_and(|h| self.has_head(e, h));
            if !same_head && !otherwise {
                continue;
            }
            let same_class = spokesperson && e.roles.any(Flags::SPOKESPERSON);
            let generic = official && e.roles.any(Flags::SPOKESPERSON | Flags::OFFICIAL) && e.proper.is_none();
            // "The prime minister" is known by his office.
            let generic = generic && !e.roles.any(Flags::TITLE);
            let generic = generic || source && e.sourced && e.proper.is_none() && e.roles.any(Flags::OFFICIAL);
            let generic = generic && (!source || e.last + NEAR > d.span.start());
            // "The head of the board" is nobody who was to head it.
            let led = || e.role.is_some_and(|r| r.span.of(self.text).split(' ').any(|w| self.lexicon.heads_nothing(w)));
            let leads = leader && whole && e.kind == Kind::Name && e.roles.any(Flags::TITLE) && !led();
            // "The tax office said", "her office said": another.
            let hers = d.possessor.is_none() || self.has_no_word_but(e, &d.words) || self.is_his(e, d);
            let body = d.kind == Kind::Body
                && e.kind == Kind::Body
                && hers
                && !self.another_document(e, d)
                && d.words.last().is_some_and(|&w| self.has_word(e, w) && !self.issued_by(e, w));
            if !(same_head && (hers || d.kind != Kind::Body) || same_class || generic || leads || body)
                || !self.agrees(e, d)
            {
                continue;
            }
            let shared = d.words.iter().filter(|&&w| self.has_word(e, w) && Some(w) != head).count() as i32;
            if leads && shared == 0 && !(same_head || same_class || generic || body) {
                continue;
            }
            let modifiers = d.words.len() as i32 - 1;
            if self.is_joint(e) != joint || self.clashes(e, d) || e.kind == Kind::Name && modifiers > 0 && shared == 0 {
                continue;
            }
            // "A spokeswoman for the ports" is not "the mayor's spokesman".
            let body = e.affiliation.filter(|body| body.span.of(self.text).contains(' '));
            let owner = d.owner.filter(|_| d.owned && e.proper.is_none() && body.is_some());
            if owner.is_some_and(|owner| !self.has_word(e, owner)) {
                continue;
            }
            // "The president" is rather no vice president, and "Osterby's fire chief" not its assistant fire chief.
            let below = i32::from(e.ranked && d.rank.is_none());
            if below > 0 && !d.definite && self.below(e, d) {
                continue;
            }
            // "The agency closed. The Port Agency said": rather the one with the name.
            let unnamed = e.proper.is_none() && (e.kind != Kind::Body || e.sourced);
            let score = shared * 2 + i32::from(same_head) * 2 + i32::from(unnamed) - 2 * below;
            if best.is_none_or(|(s, last, _)| (score, e.last) > (s, last)) {
                best = Some((score, e.last, i));
            }
        }
        let best = best.map(|(_, _, i)| i)?;
        if official && !head.is_some_and(|h| self.has_head(&self.entries[best], h)) {
            return self.official_since(best);
        }
        Some(best)
    }

    /// "A diplomat said … Spokesman Karl Orr said … the official": the named one whom the copy has brought in since; nobody,
    /// if there are two.
    fn official_since(&self, unnamed: usize) -> Option<usize> {
        let since = |i: &usize| {
            let e = &self.entries[*i];
            let official = e.roles.any(Flags::SPOKESPERSON | Flags::OFFICIAL) && e.speaks && e.may_be_person();
            e.kind == Kind::Name && official && e.last > self.entries[unnamed].last
        };
        let mut named = self.recent.iter().filter(since);
        match named.next() {
            None => Some(unnamed),
            one => one.filter(|_| named.next().is_none()),
        }
    }
}
