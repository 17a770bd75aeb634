//! A phrase cut up: its nouns, what hangs on them and what stands beside them, where in it a role ends and a name
//! begins, and whether it is a body's name.

use super::apposed::says_person;
use super::key::is_generation;
use super::name::{described_name, is_first_name, is_name_word};
use super::office::is_held;
use super::part::{TITLES, is_particle};
use super::role::{is_office, is_titled};
use crate::rules::{Bodies, Flags};
use crate::segment::Word;

/// The parts of a phrase.
pub(super) struct Cut<'a> {
    pub text: &'a str,
    /// "a", "another": it introduces somebody new.
    pub introduces: bool,
    /// It begins with "the" or the like.
    pub determiner: bool,
    /// Up to what stands beside it, between commas or behind a dash.
    pub head: &'a [Word],
    /// What stands beside it.
    pub rest: &'a [Word],
    /// Up to the first preposition.
    pub core: &'a [Word],
    /// The preposition and what hangs on it.
    pub tail: &'a [Word],
    /// It is told by its office: "the chief of staff".
    pub office: bool,
    /// The last word of the core that names a role or title.
    pub last_role: Option<usize>,
    /// Where the name may begin in the core.
    pub name_from: usize,
    /// All that stands from there on, and the name in it.
    pub whole: &'a [Word],
    pub name: &'a [Word],
}

impl<'a> Cut<'a> {
    /// Cuts `words`, of which those up to `head_end` are the phrase itself, given whether it introduces somebody new and
    /// whether it begins with a determiner.
    pub fn new(text: &'a str, words: &'a [Word], head_end: usize, (introduces, determiner): (bool, bool)) -> Self {
        let (head, rest) = words.split_at(head_end);
        // "Nurses and outside groups": an adjective here.
        let adjective = |i: usize| {
            let next = head.get(i + 1);
            i > 0
                && head[i - 1].is(Flags::COORDINATOR)
                && next.is_some_and(|n| n.span.of(text).ends_with('s') && !n.is(Flags::CAPITAL | Flags::PRONOUN))
        };
        // "a Department of Works spokeswoman": it belongs to the name of the body.
        let spoken_for = head.last().is_some_and(|w| w.is(Flags::ROLE) && !w.is(Flags::CAPITAL));
        let in_name = |i: usize| {
            let behind = &head[i + 1..head.len() - 1];
            let before = i.checked_sub(1).is_some_and(|b| head[b].is(Flags::CAPITAL) && head[b].is(Flags::BODY_HEAD));
            before && !behind.is_empty() && behind.iter().all(|w| w.is(Flags::CAPITAL) && w.kind_word())
        };
        let links = |i: &usize| {
            let preposition = head[*i].is(Flags::PREPOSITION) && !head[*i].is(Flags::CAPITAL);
            preposition && !adjective(*i) && !(spoken_for && i + 1 < head.len() && in_name(*i))
        };
        let preposition = (0..head.len()).find(links).unwrap_or(head.len());
        let core = &head[..preposition.max(1)];
        // "a note sent Friday"
        let dated = core.iter().rev().take_while(|w| w.is(Flags::TIME)).count();
        // "the note sent Friday", not "Ms. May"
        let name = core.len() > dated && core[core.len() - 1 - dated].is(Flags::CAPITAL);
        let dated = if introduces || determiner && !name { dated } else { 0 };
        let core = &core[..core.len() - dated.min(core.len() - 1)];
        let tail = &head[preposition.min(head.len())..];
        // "Rep. Tom King", "King": a capital role word at the end, without a determiner, is a surname.
        // "Ann Duke" is none.
        let given = core.len() == 2 && core[0].is(Flags::CAPITAL) && !core[0].is(TITLES) && says_person(&words[2..]);
        let office = is_office(text, core, tail, rest);
        // "MP for Osterby", "Member of Council"
        let held =
            |link: &Word| is_held(text, &core[0], link) && !(core[0].is(Flags::TITLE) && link.span.of(text) == "of");
        let holds = core.len() == 1 && tail.first().is_some_and(held);
        // "Tom King Jr."
        let generation = core.iter().skip(2).rev().take_while(|w| is_generation(w.span.of(text))).count();
        let named = &core[..core.len() - generation];
        // "Imran Sheikh", "Priya Sen"
        let plain =
            core.len() == 2 && core[0].is(Flags::CAPITAL) && !core[0].is(TITLES | Flags::RANK | Flags::BODY_HEAD);
        let held = |w: &Word| w.is(Flags::ROLE) || given || plain && w.is(Flags::HONORIFIC | Flags::TITLE_ABBREVIATION);
        let surname = named.last().is_some_and(|w| w.is(Flags::CAPITAL) && !w.is(Flags::PLURAL) && held(w))
                && !determiner
                && !office
                && !holds
                // "Their Harbour Minister"
                && !core[0].is(Flags::POSSESSIVE)
                // "Norland's Home Minister"
                && !core.iter().any(|w| w.is(Flags::GENITIVE));
        let titled = named.len() < 2
            || named[named.len() - 2].is(Flags::CAPITAL)
                && !named[named.len() - 2].is(Flags::GENITIVE | Flags::BODY_HEAD);
        let before_name = if surname && titled { &named[..named.len() - 1] } else { core };
        // "the Farmers Conference": those whom it is for.
        let held =
            |i: &usize| determiner && core[*i].is(Flags::PLURAL) && core[*i].is(Flags::CAPITAL) && i + 1 < core.len();
        // "another major figure": a rank in small letters, and no role, is none.
        // "the congressman's Yacht": whose it is.
        let titled = |i: usize| {
            let w = &before_name[i];
            let own = is_titled(text, w) && !(w.is(Flags::GENITIVE) && i + 1 < before_name.len());
            own && (w.is(Flags::ROLE | Flags::CAPITAL) || !w.is(Flags::TITLE) || w.is(Flags::RANK))
        };
        // "Dean Cole, the goalkeeper"
        let first_name = core.len() == 2 && is_first_name(text, core) && says_person(rest);
        let last_role = (0..before_name.len()).rev().find(|&i| titled(i)).filter(|i| !held(i) && !first_name);
        let name_from = last_role.map_or(usize::from(determiner), |i| i + 1);
        let whole = &core[name_from.min(core.len())..];
        let name = described_name(text, whole, introduces || determiner || core.iter().any(|w| w.is(Flags::GENITIVE)));
        Cut { text, introduces, determiner, head, rest, core, tail, office, last_role, name_from, whole, name }
    }

    /// Whether there is a name, and nothing else behind the role.
    pub fn is_proper(&self) -> bool {
        let inside = |w: &Word| is_name_word(w) || !w.kind_word() || is_particle(w);
        !self.name.is_empty() && self.name.iter().all(inside)
    }

    /// Whether it is a council, a company or a government.
    pub fn is_body(&self) -> bool {
        let &Cut { introduces, determiner, core, last_role, .. } = self;
        // "the Justice Office": a role that the body is named for addresses nobody.
        let named_for =
            |i: usize| i > 0 && core[i].is(Flags::ROLE) && core.get(i + 1).is_some_and(|n| n.is(Flags::BODY_HEAD));
        let addressed = (0..core.len()).any(|i| {
            core[i].is(Flags::HONORIFIC | Flags::TITLE_ABBREVIATION) && !(determiner && !introduces && named_for(i))
        });
        // Bloomberg is a wire, Karl Bloomberg none; the Port Authority is no official.
        let alone = core.len() == 1 + usize::from(determiner);
        let person =
            |w: &Word| w.is(Flags::ROLE) && (w.is(Flags::TITLE | Flags::PERSON) || !w.is(Flags::CAPITAL) || alone);
        // "the carrier", not "Carrier"
        let noun = |w: &Word| Bodies::builtin().nouns.has(w.span.of(self.text));
        let body =
            |w: &Word| w.is(Flags::BODY) && if w.is(Flags::CAPITAL) { alone && !noun(w) } else { alone || noun(w) };
        let heads = |w: &Word| (w.is(Flags::BODY_HEAD) || body(w)) && !person(w);
        let ends_as_body = core.last().is_some_and(heads) && !addressed;
        // "the Weather Bureau's senior forecaster": somebody of it.
        let small = core.last().is_some_and(|w| !w.is(Flags::CAPITAL | Flags::BODY_HEAD | Flags::PLURAL));
        let holds = |w: &Word| w.is(Flags::CAPITAL) && w.is(Flags::BODY_HEAD) && !(small && w.is(Flags::GENITIVE));
        let holds_body = core.iter().any(holds) && last_role.is_none();
        ends_as_body || holds_body && !addressed
    }
}
