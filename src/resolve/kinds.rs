//! What a phrase says as a name, as a body and as a role.

use super::apposed::{appositive, body_in_apposition, says_body};
use super::bracket::past_titles;
use super::cut::Cut;
use super::description::{Description, Kind};
use super::key::word_key;
use super::name::{behind_clause, is_compound, is_first_name, is_kind, known_by, name_in_apposition, names_thing};
use super::named::is_naming;
use super::of_body::{body_before, body_of, topic_and_body};
use super::part::{TITLES, age_of, is_post, span_of};
use super::role::{counts, described_by, title_from};
use super::speaker::Number;
use super::title::is_level;
use crate::rules::{Flags, Names};
use crate::segment::Word;
use crate::text::{Span, TokenKind};

impl Cut<'_> {
    /// Whether it begins with this word.
    fn opens(&self, word: &str) -> bool {
        self.core[0].span.of(self.text).eq_ignore_ascii_case(word)
    }

    /// "The mayor and the NPA", "The Port Board and Mayor Ida Cole": whether the name is that of a second one. "The singer
    /// and dancer Ida Cole" is one person.
    fn joins_another(&self) -> bool {
        let &Cut { core, last_role, .. } = self;
        let Some(and) = core.iter().rposition(|w| w.is(Flags::COORDINATOR)).filter(|&and| and > 0) else {
            return false;
        };
        let (Some(first), before) = (core.get(and + 1), &core[and - 1]) else { return false };
        let held = last_role.is_some_and(|role| role > and);
        let many = before.is(Flags::BODY_HEAD) || before.is(Flags::ROLE) && before.is(Flags::PLURAL);
        let after = first.is(Flags::CAPITAL) && (!held || many && first.is(TITLES | Flags::ROLE | Flags::HONORIFIC));
        !held && first.is(Flags::DETERMINER) || after && (many || last_role == Some(and - 1))
    }

    /// "Chairman and chief executive Ida Cole": whether what is joined before the name are offices of hers.
    pub fn holds_both(&self) -> bool {
        let &Cut { core, determiner, last_role, .. } = self;
        let Some(and) = core.iter().rposition(|w| w.is(Flags::COORDINATOR)).filter(|&and| and > 0) else {
            return false;
        };
        let (before, small) = (&core[and - 1], |i: usize| core.get(i).is_some_and(|w| !w.is(Flags::CAPITAL)));
        // "co-founder and CEO Ida Cole"
        let letters = || core.get(and + 1).is_some_and(|w| w.is(Flags::CAPITALS));
        // "the mayor and President Ida Cole", "The Mayor and Governor Ida Cole": rather two.
        let alike = if determiner || small(and - 1) { small(and - 1) && (small(and + 1) || letters()) } else { true };
        let office = before.is(TITLES) && !before.is(Flags::PLURAL | Flags::BODY_HEAD);
        office && alike && last_role.is_some_and(|role| role > and) && !self.joins_another()
    }

    /// What it says as a name.
    pub fn describe_name(&self, out: &mut Description) {
        let &Cut { text, introduces, rest, core, tail, last_role, name_from, whole, name, .. } = self;
        out.kind = Kind::Name;
        if self.joins_another() {
            (out.proper, out.full) = (Some(span_of(core)), span_of(core));
            out.number = Some(Number::Plural);
            return;
        }
        out.proper = Some(span_of(name));
        out.full = span_of(name);
        // "according to The Hill": a capital inside the sentence belongs to the name.
        let inside =
            || text[..core[0].span.start()].trim_end_matches(' ').ends_with(|c: char| c.is_alphanumeric() || c == ',');
        if last_role.is_none()
            && name.len() + 1 == core.len()
            && core[0].is(Flags::CAPITAL)
            && self.opens("the")
            && inside()
        {
            out.full = core[0].span.join(out.full);
        }
        // "the Harbour Guild of Pilots"
        let held = tail.first().is_some_and(|w| w.is(Flags::NAME_PREPOSITION)) && tail.len() > 1;
        if last_role.is_none() && held && tail[1..].iter().all(|w| w.is(Flags::CAPITAL)) && self.opens("the") {
            out.full = span_of(name).join(span_of(tail));
            out.proper = Some(out.full);
        }
        // "Ida Cole of the Tram Committee"
        if let [of, article, body @ ..] = tail
            && of.span.of(text) == "of"
            && article.is(Flags::DETERMINER)
            && body.last().is_some_and(|w| w.is(Flags::BODY_HEAD) && w.is(Flags::CAPITAL))
        {
            out.affiliation = Some(span_of(body));
        }
        let capitals = || name.iter().all(|w| w.is(Flags::CAPITALS));
        let kind = || name.len() < whole.len() && is_kind(whole, whole.len() - name.len() - 1);
        // "The late Ida Cole"
        let dead =
            || name.len() > 1 && whole.len() == name.len() + 1 && Names::builtin().dead.has(whole[0].span.of(text));
        let dead = !introduces && dead();
        let thing = introduces || self.opens("the") && !dead || capitals() || kind() || names_thing(text, name);
        out.thing = last_role.is_none() && thing;
        // "Former", "senior" and the like stand before other words than names, too.
        let sure = Flags::ROLE | Flags::HONORIFIC | Flags::TITLE_ABBREVIATION;
        out.person = dead || !introduces && core[..name_from].iter().any(|w| w.is(sure));
        if let Some(i) = last_role {
            let from = title_from(text, core, i);
            // "the guild's deputy leader Ida Cole": the reader knows whose.
            let owned = core[from..i].iter().rposition(|w| w.is(Flags::GENITIVE) && !w.is(Flags::CAPITAL));
            let from = from + owned.map_or(0, |at| at + 1);
            // "a President Cole" is none yet.
            let imagined = introduces && i == 1 && core[i].is(Flags::CAPITAL) && core[i].is(Flags::TITLE);
            // "a man named Cole"
            let before = whole.len().checked_sub(name.len() + 1).filter(|&at| at == 0).map(|at| &whole[at]);
            let called = before.is_some_and(|w| is_naming(text, w));
            out.person |= called;
            // "Sens. Ida Cole and Karl Ames": he is none of them.
            let title = core[i].span.of(text);
            let many = title.strip_suffix('.').unwrap_or(title);
            let shared = many.ends_with('s') && Names::builtin().shared.has(many);
            if !imagined && !called && !shared {
                out.full = core[from].span.join(out.full);
            }
            // "Harbour Minister Dr. Ida Cole"
            let style = core[i].is_address() || core[i].is(Flags::HONORIFIC) && core[i].is(Flags::TITLE_ABBREVIATION);
            let office = i.checked_sub(1).filter(|&j| style && core[j].is(TITLES));
            let j = office.filter(|&j| !core[j].is(Flags::HONORIFIC | Flags::PLURAL)).unwrap_or(i);
            out.head = Some(core[j].span);
            out.flags = core[i].flags | core[j].flags;
            if j < i {
                out.role = Some(span_of(&core[from..=j]));
            } else if !core[i].is(Flags::HONORIFIC) && !imagined && !shared {
                // "Former Test opener Ida Cole": no role without what she was.
                let trade = whole.len() - name.len();
                let till = if !core[i].is(Flags::ROLE) && !called { i + trade } else { i };
                out.role = Some(span_of(&core[from..=till]));
            }
        }
        let before = out.head;
        appositive(text, rest, out);
        if let Some(i) = last_role.filter(|_| before.is_some() && out.head != before) {
            // "Housing Minister Ida Cole, the party's deputy leader": of two ministers that word tells nobody.
            let told = !Names::builtin().departments.has(core[i].span.of(text));
            out.title = if told { word_key(text, &core[i]) } else { None };
        }
        // "spokesman Maj. Gen. Karl Ames"
        if let Some(i) = last_role.filter(|_| out.title.is_none()) {
            out.title = core[..i].iter().rfind(|w| is_post(w)).and_then(|w| word_key(text, w));
        }
        if tail.is_empty() && !out.person && out.role.is_none() && says_body(rest, name.len() == 1) {
            out.kind = Kind::Body;
        }
    }

    /// What it says as a body.
    pub fn describe_body(&self, out: &mut Description) {
        let &Cut { text, determiner, head, core, tail, .. } = self;
        out.kind = Kind::Body;
        // "A NATO official", "a Harbour Guard post": the article is not that of the name.
        let name = matches!(core[0].span.of(self.text), "a" | "an") && core[1..].iter().all(|w| w.is(Flags::CAPITAL));
        out.full = span_of(&head[usize::from(name && core.len() > 1)..]);
        // "The police and the Harbour Guild"
        let both =
            (1..core.len()).any(|i| core[i].is(Flags::COORDINATOR) && core[i - 1].is(Flags::BODY_HEAD | Flags::ROLE));
        // "Quay School in Larn": where it is.
        let name = if tail.first().is_some_and(|w| w.span.of(text) == "in") { core } else { head };
        // "the Larn-based carrier": where it is, too.
        let based = |w: &Word| is_compound(text, w) && !core.last().is_some_and(|w| w.is(Flags::CAPITAL));
        out.proper = core
            .iter()
            .any(|w| w.is(Flags::CAPITAL) && !w.is(Flags::DETERMINER) && !based(w))
            .then(|| span_of(&name[usize::from(determiner && !both)..]));
        // "A 2031 report" is not that of 2029.
        out.indefinite = self.introduces && out.proper.is_none();
        // "Those firms"
        let many = core.last().is_some_and(|w| w.is(Flags::PLURAL) && !w.is(Flags::CAPITAL));
        out.number = Some(if both || many { Number::Plural } else { Number::Singular });
        if let Some(name) = body_in_apposition(self.rest).filter(|_| out.proper.is_none() && self.tail.is_empty()) {
            (out.proper, out.full) = (Some(span_of(name)), span_of(name));
        }
    }

    /// What it says as a role, of somebody whose name may stand beside it.
    pub fn describe_role(&self, out: &mut Description) {
        let &Cut { text, introduces, determiner, head, rest, core, tail, office, last_role, .. } = self;
        // "One of its members, Ida Orr, said"
        let one_of = self.opens("one") && tail.first().is_some_and(|w| w.span.of(text) == "of");
        let head_word = last_role.unwrap_or(core.len() - 1 - described_by(core, determiner));
        out.head = Some(core[head_word].span);
        out.flags = core[head_word].flags;
        let from = usize::from(determiner || core[0].is(Flags::POSSESSIVE)).min(head_word);
        // "Mrs." is none.
        out.role = (!core[head_word].is_address()).then(|| span_of(&core[from..=head_word]));
        let counted = introduces && counts(text, &core[head_word], tail);
        if counted {
            out.role = Some(span_of(&tail[1..]));
            out.head = Some(tail[tail.len() - 1].span);
            out.flags = tail[tail.len() - 1].flags;
        }
        // "a fighter reached by the Courier": what was done to him.
        let done = |w: &Word| w.is(Flags::ED | Flags::PARTICIPLE | Flags::ENDS_ING) && !w.is(Flags::NOUN_LIKE);
        let done = last_role.is_some() && head_word + 2 == core.len() && !tail.is_empty() && done(&core[head_word + 1]);
        // "The man accused of theft" is told apart by it, and no other.
        out.modifies = !(done && introduces) && core.get(head_word + 1).is_some_and(|w| w.kind == TokenKind::Word);
        out.of_thing = out.modifies && !done && !core[core.len() - 1].is(Flags::CAPITAL);
        out.full = span_of(head);
        // "The Governor of Oyangi, Emeka Bello, said"
        // "Norland's Home Minister, Ida Cole, said", "Her Home Minister, Ida Cole, said"
        let given = determiner || core[0].is(Flags::POSSESSIVE) || core.iter().any(|w| w.is(Flags::GENITIVE));
        let holds = given && last_role == Some(core.len() - 1);
        // "a spokesman for the mayor, Karl Ames", "the husband of the victim, Ida Cole": it may be the name of the other.
        // "one man in the crowd, Karl Ames": not the crowd's. "The widow of one of the pilots, Karl Ames": his.
        let one = tail.windows(2).any(|w| w[0].span.of(text) == "one" && w[1].span.of(text) == "of");
        let another = tail.len() > 1
            && tail[0].is(Flags::NAME_PREPOSITION)
            && !office
            && !one_of
            && tail
                .last()
                .is_some_and(|w| w.is(Flags::ROLE) && !(w.is(Flags::PLURAL) && !one || w.is(Flags::BODY_HEAD)));
        let rest = behind_clause(rest);
        // "The mayor of Larn, Norland, said": where Larn lies.
        let lies = tail.len() == 2 && tail[1].is(Flags::CAPITAL) && !tail[1].is(Flags::BODY_HEAD | Flags::BODY);
        if let Some(name) = name_in_apposition(text, rest)
            .or_else(|| known_by(text, rest))
            .filter(|name| !(lies && name.len() == 1))
            .filter(|_| {
                let one = holds || !core[core.len() - 1].is(Flags::CAPITAL);
                one_of || office || one && !another && !out.flags.any(Flags::PLURAL)
            })
        {
            // "Their barrister, Imogen Vane, said".
            out.kind = Kind::Name;
            let proper = if is_first_name(text, name) { name } else { past_titles(name) };
            out.proper = Some(span_of(proper));
            // "Its medical officer, Dr Karl Ames, said"
            out.title = name[..name.len() - proper.len()].last().and_then(|w| word_key(text, w));
            out.full = titled(text, rest, name);
            out.indefinite = false;
            out.person = true;
            // "The 68-year-old, Ida Cole,"
            out.role = out.role.filter(|_| age_of(text, &core[head_word]).is_none());
            // "The guild's president, Ida Cole": the reader knows whose.
            let owned = core[from..head_word].iter().rposition(|w| w.is(Flags::GENITIVE) && !w.is(Flags::CAPITAL));
            let own = owned.map(|at| span_of(&core[from + at + 1..=head_word]));
            out.role = out.role.map(|role| own.unwrap_or(role));
            if one_of {
                // "One of them, cloth merchant Ida Orr, said"
                let trade = rest[1..].iter().take_while(|w| w.span.start() < name[0].span.start()).count();
                let trade = &rest[1..1 + trade];
                out.role = trade.first().filter(|w| !w.is(Flags::DETERMINER)).map(|_| span_of(trade));
                return;
            }
        }
        let modifier = &core[from..head_word];
        out.owned = modifier.iter().any(|w| w.is(Flags::GENITIVE) && w.is(Flags::ROLE));
        out.rank = modifier.iter().find(|w| w.is(Flags::RANK)).and_then(|w| word_key(text, w));
        let kin = || Names::builtin().related.has(core[head_word].span.of(text));
        out.affiliation = body_before(text, modifier).filter(|_| !kin()).map(span_of);
        // "chief of staff" is one office.
        let office = tail.len() == 2 && tail[0].span.of(text) == "of" && last_role == Some(core.len() - 1);
        let noun = |w: &Word| {
            // "the secretary of state"
            let brief = Names::builtin().departments.has(core[head_word].span.of(text));
            let other = Flags::CAPITAL | Flags::PLURAL | Flags::DETERMINER;
            w.kind == TokenKind::Word && !w.is(other) && (brief || !w.is(Flags::BODY_HEAD))
        };
        if counted {
            out.affiliation = None;
        } else if let Some((topic, body)) = topic_and_body(self.text, tail).filter(|_| out.role.is_some()) {
            out.role = Some(core[from].span.join(tail[topic - 1].span));
            out.affiliation = (!body.is_empty()).then(|| span_of(body));
        } else if office && noun(&tail[1]) && out.role.is_some() {
            out.role = Some(core[from].span.join(tail[1].span));
        } else if tail.len() > 1 && !done && tail[0].is(Flags::NOUN_PREPOSITION) {
            out.affiliation = body_of(text, &core[head_word], tail).map(span_of);
        }
    }
}

/// "former Mayor Ida Cole", "retired Navy Capt. Ida Cole": the `name` beside a role with what stands before its title in
/// `rest` and belongs to that.
fn titled(text: &str, rest: &[Word], name: &[Word]) -> Span {
    let before = rest.iter().position(|w| w.span == name[0].span).unwrap_or(0);
    let part = |w: &&Word| is_level(text, w);
    let small =
        if past_titles(name).len() < name.len() { rest[..before].iter().rev().take_while(part).count() } else { 0 };
    rest[before - small].span.join(span_of(name))
}
