//! How the clauses of a sentence are found. It is read once from the left; "that", "who" and "when" open a clause,
//! commas close it, and a verb is told from a noun by what was read of its clause so far.

use super::clauses::{Clause, Clauses, Opening};
use super::company::{Seen, last_reports, subject_between};
use super::embedded::{apposed_clause, between_dashes, follows_subject, parts_subject};
use super::openers::{
    FORMS, TELLS, clause_follows, is_of_phrase, only_counts, participle_follows, relative_here, stands_alone,
    surely_finite, within_group,
};
use super::parallel::joined;
use super::phrase::dash;
use super::verbs::act;
use crate::extract::{Act, Item};
use crate::rules::Flags;
use std::ops::Range;

/// Longest "that", "when" and "who" inside each other that are told apart.
const DEEPEST: usize = 8;

impl Clauses {
    /// Reads these sentences of a paragraph, in the room of the one before, and marks the verbs among its
    /// items.
    pub fn read(&mut self, text: &str, items: &mut [Item], sentences: &[Range<usize>]) {
        self.all.clear();
        self.owner.clear();
        self.owner.extend(0..items.len());
        for sentence in sentences {
            self.sentence(text, items, sentence);
        }
    }

    fn sentence(&mut self, text: &str, items: &mut [Item], sentence: &Range<usize>) {
        let mut here = self.begin(Opening::Main, None);
        let mut participles = false;
        for at in sentence.clone() {
            if !items[at].is(TELLS) && items[at].is_word() {
                // As most words are.
                self.all[here].seen.noun |= is_of_phrase(items, at);
                items[at].clause = here as u32;
                continue;
            }
            let form = items[at].is(FORMS);
            let act = if form { act(text, items, sentence, &self.all[here].seen, at) } else { Act::None };
            items[at].act = act;
            if act == Act::None && items[at].is(Flags::CAPITAL) {
                // "Will" and "May" are names here.
                items[at].flags = items[at].flags.without(Flags::AUXILIARY | Flags::MODAL);
            }
            let stood = here;
            here = self.step(items, sentence, here, at);
            items[at].clause = if items[at].quote.is_some() { stood } else { here } as u32;
            match act {
                Act::Finite => here = self.finite(items, sentence, here, at),
                Act::Participle | Act::Infinitive => {
                    participles |= act == Act::Participle;
                    self.owner[at] = self.taken(items, sentence, here, at);
                    self.all[here].seen.last = Some(at);
                }
                _ => {}
            }
        }
        // "Calling it a mistake, Orr left", "Orr, after calling it one, left": the verb follows.
        for at in sentence.clone().filter(|_| participles) {
            if items[at].act != Act::Participle {
                continue;
            }
            let phrase = at == sentence.start || !items[at - 1].is_word() || items[at - 1].act == Act::None;
            let leads = at == sentence.start || items[at - 1].is(Flags::PREPOSITION | Flags::SUBORDINATOR);
            if self.owner[at] == at && phrase && leads {
                let clause = items[at].clause;
                let outer = self.all[clause as usize].parent.filter(|_| self.all[clause as usize].seen.verb.is_none());
                let clause = outer.map_or(clause, |c| c as u32);
                let verb = (at + 1..sentence.end).find(|&i| items[i].act == Act::Finite && items[i].clause == clause);
                self.owner[at] = verb.unwrap_or(at);
            }
        }
    }

    fn begin(&mut self, opening: Opening, parent: Option<usize>) -> usize {
        self.all.push(Clause { parent, opening, seen: Seen { noun: opening == Opening::Relative, ..Seen::default() } });
        self.all.len() - 1
    }

    /// A finite verb: of this clause, or of what the last verb reports. Answers the clause that goes on.
    fn finite(&mut self, items: &mut [Item], sentence: &Range<usize>, mut here: usize, at: usize) -> usize {
        if joined(items, sentence, at) {
            here = self.parallel(items, here, at);
            if let Some(verb) = self.all[here].seen.verb {
                self.owner[at] = self.owner[verb];
            }
        } else if self.all[here].seen.noun
            && self.all[here].seen.last.is_some_and(|v| subject_between(&items[v + 1..at]))
            && last_reports(items, &self.all[here].seen)
            && !(items[at].is(Flags::STRONG) && self.awaited(here))
            && !self.ends_relative(items, here, at)
            && self.depth(here) < DEEPEST
        {
            let waits = self.all[here].seen.waits;
            here = self.begin(Opening::Content, Some(here));
            self.all[here].seen.waits = waits;
        } else if (items[at].is(Flags::AUXILIARY | Flags::ED) || surely_finite(&items[at]))
            && !items[at].is(Flags::GENITIVE)
            && !follows_subject(items, at)
            && self.awaited(here)
            // "The boat, which they say is late, left"
            && !(self.all[here].seen.last == at.checked_sub(1) && last_reports(items, &self.all[here].seen))
            && let Some(outer) = self.all[here].parent
        {
            // "The boat that sank has been found"
            here = outer;
        } else if let Some(outer) = self.past_told(items, sentence, here, at) {
            here = outer;
        }
        items[at].clause = here as u32;
        let waits = self.all[here].seen.waits;
        self.all[here].seen = Seen { verb: Some(at), last: Some(at), waits, ..Seen::default() };
        here
    }

    fn depth(&self, clause: usize) -> usize {
        self.around(clause).count() - 1
    }

    /// The clause that goes on behind a comma: one is closed, and with it those that end with it ("After
    /// Vane said that it rained," ends two).
    fn closed(&self, here: usize) -> usize {
        let clause = &self.all[here];
        let closes = clause.seen.verb.is_some()
            || matches!(clause.opening, Opening::Adverbial | Opening::Comment)
                && (!clause.seen.noun || clause.seen.last.is_some());
        let Some(parent) = clause.parent.filter(|_| closes) else { return here };
        let outer = &self.all[parent];
        // "When asked whether it was late,"
        let asked = outer.opening == Opening::Adverbial && !outer.seen.noun;
        let ends_too = (outer.seen.verb.is_some() || asked)
            && match outer.opening {
                Opening::Adverbial | Opening::Comment | Opening::Relative => true,
                Opening::Content => self.leading(parent),
                Opening::Main => false,
            };
        if ends_too { self.closed(parent) } else { parent }
    }

    /// Whether a clause stands inside one that precedes its main clause ("When …,").
    fn leading(&self, clause: usize) -> bool {
        let mut inner = clause;
        while let Some(parent) = self.all[inner].parent {
            if self.all[parent].parent.is_none() {
                return self.all[inner].opening == Opening::Adverbial && self.all[parent].seen.verb.is_none();
            }
            inner = parent;
        }
        false
    }

    /// Whether a clause has its subject but no verb yet.
    pub(super) fn lacks_verb(&self, clause: usize) -> bool {
        let Clause { opening, seen, .. } = &self.all[clause];
        seen.noun && seen.verb.is_none() && *opening != Opening::Relative
    }

    /// The clause that item `at` stands in, when the one before stood in `here`.
    fn step(&mut self, items: &[Item], sentence: &Range<usize>, here: usize, at: usize) -> usize {
        let item = &items[at];
        // "Lund, a man Orr knows well, left": the clause round it still needs its verb.
        let aside = (item.sign == ',' || dash(items, at)) && self.all[here].opening == Opening::Main;
        if aside && self.all[here].seen.verb.is_some_and(|v| apposed_clause(items, sentence, v)) {
            self.all[here].seen = Seen { noun: true, ..Seen::default() };
            return here;
        }
        match item.sign {
            '—' | '–' | '―' if between_dashes(items, sentence, at) => return here,
            ';' | ':' | '—' | '–' | '―' => {
                let root = self.around(here).last().unwrap_or(here);
                self.all[root].seen.noun = false;
                self.all[root].seen.shares = true;
                // "in a familiar way: Sailors marched": another sentence.
                if item.sign == ';' || item.sign == ':' && items.get(at + 1).is_some_and(|n| n.is(Flags::CAPITAL)) {
                    // "said it was late; officials told them": nor what was said.
                    (self.all[root].seen.verb, self.all[root].seen.last) = (None, None);
                }
                return root;
            }
            ',' if parts_subject(items, sentence, &self.all[here].seen, at) => return here,
            ',' => return self.closed(here),
            _ => {}
        }
        if item.quote.is_some() {
            // "said that “…,” Orr added": the marks hold the whole clause.
            let Clause { opening, seen, parent } = self.all[here];
            let goes_on = items.get(at + 1).is_some_and(|n| n.is(Flags::COORDINATOR));
            if let Some(parent) = parent.filter(|_| !goes_on)
                && opening == Opening::Content
                && !seen.noun
                && seen.last.is_none()
                && item.ends_in_comma()
            {
                return parent;
            }
            self.all[here].seen.noun = true;
            // "of “this,” and “that,” she said": a list goes on.
            let list = items.get(at + 1).is_some_and(|n| n.is(Flags::COORDINATOR))
                && items.get(at + 2).is_some_and(|n| n.quote.is_some());
            return if item.ends_in_comma() && !list { self.closed(here) } else { here };
        }
        if !item.is_word() {
            return here;
        }
        let relative = item.is(Flags::RELATIVE) && at > sentence.start && relative_here(items, sentence, at);
        let subordinate = item.is(Flags::SUBORDINATOR)
            && !within_group(items, at)
            && !only_counts(items, at)
            && (item.is(Flags::CONTENT)
                || !item.is(Flags::PREPOSITION | Flags::COMMENT | Flags::ADVERB)
                || clause_follows(items, sentence, at, self.lacks_verb(here))
                || participle_follows(items, sentence, at))
            && !item.is(Flags::DETERMINER)
            && !(at == sentence.start && stands_alone(items, at));
        if relative || subordinate {
            let opening = match () {
                () if relative => Opening::Relative,
                () if item.is(Flags::COMMENT) => Opening::Comment,
                () if item.is(Flags::CONTENT) && at > sentence.start => Opening::Content,
                () => Opening::Adverbial,
            };
            let waits = relative && items[at - 1].is_word() && self.lacks_verb(here);
            if self.depth(here) == DEEPEST {
                return here;
            }
            let inner = self.begin(opening, Some(here));
            self.all[inner].seen.waits = waits;
            return inner;
        }
        if item.is(Flags::COORDINATOR) {
            self.all[here].seen.shares = true;
        } else {
            self.all[here].seen.noun |= is_of_phrase(items, at);
        }
        here
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::Skeleton;
    use crate::rules::Lexicon;
    use crate::segment::segment;
    use crate::text::Story;

    /// The finite verbs of a paragraph, each participle with the verb whose subject it takes, and for
    /// each quoted stretch the verbs whose clauses are open there.
    fn told(text: &str) -> (Vec<String>, Vec<String>, Vec<Vec<String>>) {
        let segmented = segment(&Story::plain("a", text), &Lexicon::builtin().unwrap());
        let mut skeleton = Skeleton::new(text, &segmented, 0);
        let mut clauses = Clauses::default();
        clauses.read(text, &mut skeleton.items, &skeleton.sentences);
        let items = &skeleton.items;
        let word = |i: usize| items[i].span.of(text).to_string();
        let finite: Vec<usize> = (0..items.len()).filter(|&i| items[i].act == Act::Finite).collect();
        let participles = (0..items.len())
            .filter(|&i| items[i].act == Act::Participle)
            .map(|i| format!("{} {}", word(i), word(clauses.owner(i))))
            .collect();
        let open = (0..items.len())
            .filter(|&i| items[i].quote.is_some())
            .map(|q| finite.iter().filter(|&&v| v < q && clauses.open(items, v, q)).map(|&v| word(v)).collect())
            .collect();
        (finite.iter().map(|&v| word(v)).collect(), participles, open)
    }

    #[test]
    fn company_tells_verbs_from_nouns() {
        let finite = |text| told(text).0.join(" ");
        assert_eq!(finite("The town plans a vote on the plans, and officials call it fair."), "plans call");
        assert_eq!(finite("Officials briefed on the plan said the report notes a drop."), "said notes");
        assert_eq!(finite("In a letter released on Monday the board warned him."), "warned");
        assert_eq!(finite("She repeated claims that he cites the same campaign points."), "repeated cites");
        assert_eq!(finite("Will wrote to May, and May answered."), "wrote answered");
    }

    #[test]
    fn participles_take_the_subject_of_their_clause() {
        let participles = |text| told(text).1.join(", ");
        assert_eq!(participles("Orr issued a letter saying the pier was shut."), "saying issued");
        assert_eq!(participles("Orr repeated that Vane left, calling it odd."), "calling repeated");
        assert_eq!(participles("It ended there, as Vane took the stage, saying no more."), "saying took");
        assert_eq!(participles("Calling it odd, Orr left."), "Calling left");
        assert_eq!(participles("Orr saw a man shouting."), "shouting shouting");
    }

    #[test]
    fn an_ended_clause_governs_nothing() {
        let open = |text| told(text).2[0].join(" ");
        assert_eq!(open("After Vane argued that it rained, Orr said it was “quite dry”."), "said was");
        assert_eq!(open("Vane, who called it a flood, said it was “quite wet”."), "said was");
        assert_eq!(open("He tells how she left and recites the line “we are here”."), "tells recites");
    }
}
