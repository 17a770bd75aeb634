//! Two renderings side by side at a place where the one leaves words of the other out: what stands between, whether
//! a sign owns up to it, what sort of words are missing, and whether the story has them elsewhere. What to
//! make of it is for the rule to say.

use super::Place;
use super::joints::{At, Joint};
use super::renderings::Rendered;
use crate::extract::Kind;
use crate::link::{Comparer, Folded, same_words};
use crate::rules::{Rule, Speech};
use crate::text::{Span, fold_word, tokens};

/// So many words may stand between a verb and what belongs to it.
const OBJECT: usize = 5;

/// Two renderings and a joint of the first.
pub(super) struct Sides<'a> {
    pub here: &'a Rendered<'a>,
    pub there: &'a Rendered<'a>,
    pub x: &'a [Folded],
    pub y: &'a [Folded],
    pub joint: Joint,
}

impl Sides<'_> {
    /// The words left out that count.
    pub fn left(&self, comparer: &Comparer) -> Vec<&Folded> {
        let w = comparer.wording();
        let counts = |f: &&Folded| {
            let form = comparer.form(f);
            let address = w.spelling.honorifics.contains(form) || w.spelling.particles.contains(form);
            !f.bracketed && !w.spelling.fillers.contains(form) && !address && !self.is_moved(f, comparer)
        };
        self.y[self.joint.left.clone()].iter().filter(counts).collect()
    }

    /// "Gave the mill away" for "gave away the mill": what belongs to the verb stands on the other side of its object here.
    fn is_moved(&self, word: &Folded, comparer: &Comparer) -> bool {
        let after = self.x[self.joint.after..].iter().take(OBJECT + 1);
        let before = self.x[..=self.joint.before].iter().rev().take(OBJECT + 1);
        comparer.wording().spelling.movable.contains(comparer.form(word))
            && after.chain(before).any(|w| w.form == word.form)
    }

    /// Whether a quotation has the sentences on either side of the joint word for word.
    pub fn is_said_in(&self, words: &[Folded]) -> bool {
        let (first, last) = (self.x[self.joint.before].sentence, self.x[self.joint.after].sentence);
        let own: Vec<Folded> = self.x.iter().filter(|w| (first..=last).contains(&w.sentence)).copied().collect();
        has_run(words, &own)
    }

    /// "With the mayor, Ida Orr", "with Ida Orr, the mayor": whether all that is left out stands on the other side of the
    /// words beside it.
    fn is_turned_round(&self, comparer: &Comparer) -> bool {
        let count = |words: &[Folded], form: u32| words.iter().filter(|w| w.form == form).count();
        let near = self.joint.before.saturating_sub(OBJECT)..(self.joint.after + OBJECT + 1).min(self.x.len());
        let there =
            |w: &&Folded| count(&self.x[near.clone()], w.form) > 0 && count(self.x, w.form) >= count(self.y, w.form);
        self.joint.at == At::Inside && self.left(comparer).iter().all(there)
    }

    /// What the copy has between the two words, or between the words and their marks.
    fn between(&self) -> &str {
        let (text, parts) = (self.here.text(), &self.here.quote.quotation.parts);
        let (first, last) = (self.x[self.joint.before].span, self.x[self.joint.after].span);
        let span = match self.joint.at {
            At::Start => Span::new(parts[0].start().min(first.start()), first.start()),
            At::Inside => Span::new(first.end(), last.start().max(first.end())),
            At::End => Span::new(last.end(), parts[parts.len() - 1].end().max(last.end())),
        };
        span.of(text)
    }

    /// An ellipsis or a bracket owns up to it; a dash at the end says that the speaker broke off.
    pub fn is_marked(&self) -> bool {
        let between = self.between();
        let dots =
            |n: usize| between.split(|c: char| c != '.' && !c.is_whitespace()).any(|run| run.matches('.').count() >= n);
        let dash = between.contains(['—', '–']) || between.contains("--");
        // “(The pier) is safe”: an editor who puts a word in its place has looked at those beside it.
        let beside = self.joint.before.saturating_sub(1)..(self.joint.after + 2).min(self.x.len());
        let bracket = self.joint.at == At::Inside && self.x[beside].iter().any(|w| w.bracketed);
        between.contains(['…', '[', ']']) || bracket || dots(3) || self.joint.at != At::Inside && dash
    }

    /// Whether the words left out are a unit that goes without saying, or stand on the other side of those beside them.
    pub fn is_unspoken(&self, comparer: &Comparer) -> bool {
        let (at, left) = (self.joint.after, &self.joint.left);
        let unspoken = || comparer.is_unspoken((self.x, (at, at)), (self.y, (left.start, left.end)));
        self.joint.at == At::Inside && (unspoken() || self.is_turned_round(comparer))
    }

    /// The part of the quotation that a word stands in.
    fn part(&self, word: usize) -> usize {
        let at = self.x[word].span.start();
        self.here.quote.quotation.parts.partition_point(|part| part.end() <= at)
    }

    pub fn is_broken(&self) -> bool {
        self.part(self.joint.before) != self.part(self.joint.after)
    }

    fn is_direct(&self) -> bool {
        self.here.quote.quotation.kind == Kind::Direct
    }

    /// Whether the quotation claims to be a whole sentence at the joint.
    pub fn is_sentence_here(&self) -> bool {
        let at = self.x[self.joint.before].sentence;
        self.is_direct() && self.x.iter().find(|w| w.sentence == at).is_some_and(|first| first.capital)
    }

    /// Whether the quotation goes on behind an attribution as if nothing had been left out. Pieces of a
    /// sentence are quoted one by one, and “he said, adding:” says that there is a gap.
    pub fn goes_on(&self, rule: &Rule) -> bool {
        let between = self.between();
        let mut folded = String::new();
        let apart = tokens(between, Span::new(0, between.len())).iter().any(|token| {
            fold_word(token.span.of(between), &mut folded);
            rule.list("apart").contains(&folded)
        });
        self.is_direct() && !apart
    }

    /// Whether what is left out, or a side of the joint, ends a sentence.
    pub fn is_sentence(&self) -> bool {
        let from = self.y[self.joint.left.start].sentence;
        let to = self.y.get(self.joint.left.end).map_or(u32::MAX, |w| w.sentence);
        from != to
    }

    /// Whether the words left out begin, behind what may open any sentence, with one of a list.
    pub fn begins_with(&self, rule: &Rule, option: &str, comparer: &Comparer) -> bool {
        let forms: Vec<&str> = self.y[self.joint.left.clone()].iter().map(|w| comparer.form(w)).collect();
        let opens = |line: &String| {
            let words: Vec<&str> = line.split_whitespace().collect();
            forms.starts_with(&words) || forms.len() > 1 && forms[1..].starts_with(&words) && forms[0] == "and"
        };
        rule.list(option).iter().any(opens)
    }

    /// Whether a clause ends where the quotation does: at a comma or a dash, or before a word with which
    /// another clause begins.
    pub fn is_clause(&self, rule: &Rule, comparer: &Comparer) -> bool {
        let from = self.joint.left.start;
        let gap = Span::new(self.y[from - 1].span.end(), self.y[from].span.start().max(self.y[from - 1].span.end()));
        let sign = gap.of(self.there.text()).contains(|c: char| !c.is_whitespace());
        sign || rule.list("goes-on").iter().any(|word| word == comparer.form(&self.y[from]))
    }

    /// Whether other words were changed at this very place.
    pub fn is_among(&self, changed: &[Span]) -> bool {
        let at = self.x[self.joint.before].span.join(self.x[self.joint.after].span);
        self.joint.at == At::Inside && changed.iter().any(|span| span.overlap(at) > 0)
    }

    /// The sentences of the quotation round the joint.
    pub fn place(&self) -> Place {
        let (first, last) = (self.x[self.joint.before].sentence, self.x[self.joint.after].sentence);
        let words = self.x.iter().filter(|w| (first..=last).contains(&w.sentence));
        let span = words.fold(self.x[self.joint.before].span, |span, w| span.join(w.span));
        Place { story: self.here.at.story, span }
    }

    /// The words of the other rendering that are missing.
    pub fn missing(&self) -> Place {
        let words = &self.y[self.joint.left.clone()];
        Place { story: self.there.at.story, span: words.iter().fold(words[0].span, |span, w| span.join(w.span)) }
    }

    /// The same without what the copy says between them.
    pub fn missing_parts(&self) -> Vec<Span> {
        let part = |w: &Folded| self.there.quote.quotation.parts.partition_point(|p| p.end() <= w.span.start());
        let of_parts = self.y[self.joint.left.clone()].chunk_by(|a, b| part(a) == part(b));
        of_parts.map(|words| words.iter().fold(words[0].span, |span, w| span.join(w.span))).collect()
    }

    /// Whether the story has most of the words elsewhere: in another quotation, or in its own words
    /// beside this one.
    pub fn is_told_elsewhere(&self, comparer: &mut Comparer) -> bool {
        let left: Vec<u32> = self.left(comparer).iter().filter(|w| is_content(w, comparer)).map(|w| w.stem).collect();
        let (analysis, text) = (self.here.analysis, self.here.text());
        let mut has = |spans: &[Span], not: &[Span]| {
            let words = comparer.fold(text, spans);
            let own = |w: &Folded| not.iter().any(|part| part.contains(w.span));
            let there = |stem: &&u32| words.iter().any(|w| w.stem == **stem && !own(w));
            2 * left.iter().filter(there).count() > left.len()
        };
        let parts = &self.here.quote.quotation.parts;
        let at = self.here.quote.quotation.paragraph;
        // One word or two are soon found in another sentence.
        let (from, count) = if left.len() > 2 { (at.saturating_sub(1), 3) } else { (at, 1) };
        let paragraphs = analysis.segmented.paragraphs.get(from..).unwrap_or_default();
        let beside: Vec<Span> = paragraphs.iter().take(count).map(|p| p.span).collect();
        has(&beside, parts)
            || analysis.quotes.iter().enumerate().any(|(i, quote)| {
                i != self.here.at.quote && quote.quotation.kind != Kind::Indirect && has(&quote.quotation.parts, &[])
            })
    }

    /// Whether the copy beside the quotation tells a limit that is missing in words of its own: “provided that the board had
    /// the money” for “unless the board runs out of money”. A word that limits and one of those missing must stand there.
    pub fn is_limit_told(&self, rule: &Rule, comparer: &mut Comparer) -> bool {
        let left: Vec<u32> = self.left(comparer).iter().filter(|w| is_content(w, comparer)).map(|w| w.stem).collect();
        let paragraph = self.here.analysis.segmented.paragraphs.get(self.here.quote.quotation.paragraph);
        let Some(paragraph) = paragraph.map(|p| p.span) else { return false };
        let words = comparer.fold(self.here.text(), &[paragraph]);
        let parts = &self.here.quote.quotation.parts;
        let own: Vec<&Folded> = words.iter().filter(|w| !parts.iter().any(|part| part.contains(w.span))).collect();
        let told = own.iter().any(|w| left.contains(&w.stem));
        let limits = || {
            let forms: Vec<&str> = own.iter().map(|w| comparer.form(w)).collect();
            rule.list("limits").iter().any(|line| {
                let line: Vec<&str> = line.split(' ').collect();
                forms.windows(line.len()).any(|some| some == line)
            })
        };
        told && limits()
    }

    /// Whether the words left out say nothing: “if you will”.
    pub fn is_formula(&self, comparer: &Comparer) -> bool {
        let forms: Vec<&str> = self.y[self.joint.left.clone()].iter().map(|w| comparer.form(w)).collect();
        Speech::builtin().formulas.contains(&forms.join(" "))
    }

    /// Whether the words left out are one of a list, and nothing else.
    pub fn is_one_of(&self, rule: &Rule, option: &str, comparer: &Comparer) -> bool {
        let forms: Vec<&str> = self.y[self.joint.left.clone()].iter().map(|w| comparer.form(w)).collect();
        rule.list(option).iter().any(|line| line.split_whitespace().eq(forms.iter().copied()))
    }

    /// Whether a piece of a sentence is said to be so (“the cracks were “an immediate danger””) that begins with “not” in
    /// the other rendering, and nothing in the copy before it denies it.
    pub fn is_negation_lost(&self, rule: &Rule, comparer: &Comparer) -> bool {
        let left = &self.y[self.joint.left.clone()];
        let Some(part) = self.here.quote.quotation.parts.get(self.part(self.joint.before)) else { return false };
        let before = &self.here.text()[..part.start()];
        let clause = before.rfind(['.', '\n', '!', '?']).map_or(before, |at| &before[at..]);
        let w = comparer.wording();
        let words: Vec<String> = tokens(clause, Span::new(0, clause.len()))
            .iter()
            .filter(|token| token.is_word())
            .map(|token| {
                let mut folded = String::new();
                fold_word(token.span.of(clause), &mut folded);
                folded
            })
            .collect();
        let denies = |word: &String| {
            w.negation.negators.contains(word) || word.ends_with("n't") || rule.list("denies").contains(word)
        };
        let is = words.last().is_some_and(|word| w.spelling.forms.get(word).is_some_and(|form| form == "be"));
        left.last().is_some_and(|word| comparer.form(word) == "not") && is && !words.iter().any(denies)
    }

    /// Whether the words left out leave open or deny what follows, or have somebody else say it: “nobody can say that”,
    /// “we don’t know whether”, “my opponent claims that”.
    pub fn governs(&self, rule: &Rule, comparer: &Comparer) -> bool {
        let left = &self.y[self.joint.left.clone()];
        let is = |option: &str, w: &Folded| rule.list(option).iter().any(|word| word == comparer.form(w));
        let Some((last, before)) = left.split_last() else { return false };
        let denied = || before.iter().any(|w| comparer.is_negator(w)) && before.last().is_some_and(|w| is("held", w));
        let others = || {
            let first = |w: &Folded| comparer.person(w) == Some(true) && matches!(comparer.form(w), "i" | "we" | "you");
            before.last().is_some_and(|w| is("claimed", w)) && !before.iter().any(first)
        };
        is("open", last) || is("that", last) && (denied() || others())
    }

    /// Whether another rendering has the missing words, too.
    pub fn is_whole_in(&self, r: &Rendered, comparer: &mut Comparer) -> bool {
        has_run(&comparer.fold(r.text(), &r.quote.quotation.parts), &self.y[self.joint.left.clone()])
    }
}

/// Whether some words stand in others, one behind the other.
fn has_run(words: &[Folded], run: &[Folded]) -> bool {
    words.windows(run.len()).any(|some| same_words(some, run))
}

/// Words that say something by themselves; also those that take something back.
pub(super) fn is_content(word: &Folded, comparer: &Comparer) -> bool {
    let (w, form) = (comparer.wording(), comparer.form(word));
    w.rarity(form) >= 2 || word.name || word.number || w.modality.hedges.contains(form)
}
