//! The source as printed is a whole noun phrase: "Jane Orr, the harbour board's deputy chair", not
//! "Orr". Without a parser its edges are found from closed classes: what can begin a phrase, what
//! can't be inside one, and which prepositions a phrase keeps ("a spokesman for the board") and which
//! belong to the sentence ("said in an interview").

use crate::extract::Item;
use crate::rules::Flags;
use std::ops::Range;

/// Longest source phrase, in items; anything longer is a sentence gone wrong.
const LONGEST: usize = 45;

fn finite(item: &Item) -> bool {
    item.is(Flags::AUXILIARY) && !item.is(Flags::GENITIVE)
        || item.is(Flags::CUE_VERB | Flags::VERB)
            && item.is(Flags::PAST | Flags::THIRD)
            && !item.is(Flags::CAPITAL | Flags::NOUN_LIKE | Flags::CUE_NOUN)
}

fn adverbial(item: &Item) -> bool {
    item.is(Flags::ADVERB | Flags::LY) && !item.is(Flags::CAPITAL | Flags::PRONOUN | Flags::DETERMINER | Flags::PERSON)
}

/// Whether a dated or placed aside: "on Monday", "in a statement".
fn occasion(items: &[Item], from: usize, to: usize) -> bool {
    items[from..to].iter().take(7).any(|i| i.is(Flags::TIME | Flags::OCCASION) && !i.is(Flags::GENITIVE))
}

/// The noun phrase that ends right before `verb` (the first item of the verb group), not before `lo`.
pub(super) fn subject_before(items: &[Item], lo: usize, verb: usize) -> Option<Range<usize>> {
    let mut end = verb;
    while end > lo && adverbial(&items[end - 1]) {
        end -= 1;
    }
    if end == lo {
        return None;
    }
    let last = &items[end - 1];
    if last.is(Flags::COORDINATOR) || last.sign == ',' && end >= lo + 2 && items[end - 2].is(Flags::COORDINATOR) {
        return shared_subject(items, lo, end - 1);
    }
    if last.is(Flags::RELATIVE) {
        return antecedent(items, lo, end - 1);
    }
    if matches!(last.sign, ',' | ')' | '—' | '–' | '-') {
        return past_asides(items, lo, end);
    }
    let start = clause_start(items, lo, end);
    if let Some(relative) = open_relative(items, lo, end) {
        return antecedent(items, lo, relative).map(|r| r.start..end);
    }
    trim(items, start, end)
}

/// ", who declined to be named" without the comma that should close it.
fn open_relative(items: &[Item], lo: usize, end: usize) -> Option<usize> {
    let comma =
        (lo.max(end.saturating_sub(20))..end).rev().find(|&i| items[i].sign != '\0' || items[i].quote.is_some())?;
    let relative = comma + 1;
    let fits = items[comma].sign == ','
        && relative + 1 < end
        && items[relative].is(Flags::RELATIVE)
        && !items[relative].is(Flags::DETERMINER);
    (fits && items[relative + 1..end].iter().any(finite)).then_some(relative)
}

/// "X smiled and said": the subject of the verb before.
fn shared_subject(items: &[Item], lo: usize, end: usize) -> Option<Range<usize>> {
    let verb = (lo..end).rev().find(|&i| finite(&items[i]))?;
    let mut first = verb;
    while first > lo && (items[first - 1].is(Flags::AUXILIARY) || adverbial(&items[first - 1])) {
        first -= 1;
    }
    if first == lo { None } else { subject_before(items, lo, first) }
}

/// "…, who said": the phrase before the relative word.
fn antecedent(items: &[Item], lo: usize, relative: usize) -> Option<Range<usize>> {
    let mut end = relative;
    while end > lo && matches!(items[end - 1].sign, ',' | '—' | '–') {
        end -= 1;
    }
    if end == lo {
        return None;
    }
    let start = clause_start(items, lo, end);
    // An object: "…thanked Orr, who said": begin behind the verb or preposition.
    let start = (start..end)
        .rev()
        .find(|&i| finite(&items[i]) || items[i].is(Flags::PREPOSITION) && !items[i].is(Flags::NOUN_PREPOSITION))
        .map_or(start, |i| i + 1);
    trim(items, start, end)
}

/// The head phrase to the left of one or more asides between commas, brackets or dashes.
fn past_asides(items: &[Item], lo: usize, end: usize) -> Option<Range<usize>> {
    let closing = items[end - 1].sign;
    let opening = match closing {
        ')' => '(',
        sign => sign,
    };
    let mut cut = end - 1;
    let mut best = None;
    for _ in 0..6 {
        let open = (lo..cut)
            .rev()
            .find(|&i| items[i].sign == opening || items[i].quote.is_some() || matches!(items[i].sign, ';' | ':'));
        let start = match open {
            Some(i) if items[i].sign == opening => i + 1,
            Some(i) => i + 1,
            None => lo,
        };
        let here = segment(items, start, cut);
        if let Some(head) = &here {
            let name = items[head.clone()].iter().any(|i| i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER));
            let pronoun = items[head.start].is(Flags::PRONOUN);
            let determined = items[head.start].is(Flags::DETERMINER);
            if best.is_none() && cut < end - 1 || cut < end - 1 && (name && !determined || pronoun) {
                best = Some(head.clone());
            }
            if cut < end - 1 && (name && !items[start].is(Flags::PREPOSITION) || pronoun) {
                break;
            }
        }
        match open {
            Some(i) if items[i].sign == opening && opening == ',' && i > lo => cut = i,
            Some(i) if items[i].sign == opening && opening != ',' && cut == end - 1 && i > lo => cut = i,
            _ => break,
        }
        if opening != ',' {
            let start = clause_start(items, lo, cut);
            best = trim(items, start, cut);
            break;
        }
    }
    let head = best?;
    Some(head.start..aside_end(items, head.start, head.end, end - 1))
}

/// How far the phrase reaches into what stands between its head and the verb: appositives are in,
/// relative clauses after a one-word name and dated asides are out.
fn aside_end(items: &[Item], start: usize, head_end: usize, limit: usize) -> usize {
    let mut end = head_end;
    let mut at = head_end;
    while at < limit && matches!(items[at].sign, ',' | '(') {
        let next = (at + 1..limit).find(|&i| matches!(items[i].sign, ',' | ')')).unwrap_or(limit);
        let first = &items[(at + 1).min(limit - 1)];
        let relative = first.is(Flags::RELATIVE) || word_pair_relative(items, at + 1);
        let participle = first.is(Flags::ED | Flags::PARTICIPLE) && !first.is(Flags::CAPITAL | Flags::NOUN_LIKE);
        if head_end - start < 2 && items[start].is(Flags::CAPITAL)
            || participle
            || first.is(Flags::ENDS_ING) && !first.is(Flags::CAPITAL)
        {
            break;
        }
        if first.is(Flags::PREPOSITION) && occasion(items, at + 1, next)
            || first.is(Flags::TIME)
            || adverbial(first)
            || first.is(Flags::SUBORDINATOR) && !relative
            || first.is(Flags::COORDINATOR)
        {
            break;
        }
        end = next;
        at = if next < limit && items[next].sign == ')' { next + 1 } else { next };
        if items.get(next).is_some_and(|i| i.sign == ')') {
            end = next + 1;
        }
    }
    end.min(limit)
}

fn word_pair_relative(items: &[Item], at: usize) -> bool {
    items.get(at).is_some_and(|i| i.is(Flags::INDEFINITE | Flags::DETERMINER))
        && items.get(at + 2).is_some_and(|i| i.is(Flags::RELATIVE) && !i.is(Flags::DETERMINER))
}

/// A comma segment as a possible head phrase.
fn segment(items: &[Item], start: usize, end: usize) -> Option<Range<usize>> {
    let first = items.get(start)?;
    if start >= end
        || first.is(Flags::RELATIVE)
        || first.number
        || first.is(Flags::ENDS_ING) && !first.is(Flags::CAPITAL)
    {
        return None;
    }
    let begin = clause_start(items, start, end);
    trim(items, begin, end).filter(|r| !items[r.start].is(Flags::PREPOSITION | Flags::TIME))
}

/// Where the clause whose subject ends at `end` begins, not before `lo`.
fn clause_start(items: &[Item], lo: usize, end: usize) -> usize {
    let floor = lo.max(end.saturating_sub(LONGEST));
    let mut start = floor;
    let mut bracket = end;
    for i in (floor..end).rev() {
        let item = &items[i];
        if i > bracket {
            continue;
        }
        if item.sign == ')'
            && let Some(open) = (floor.max(i.saturating_sub(6))..i).rev().find(|&k| items[k].sign == '(')
        {
            // "(R-Ohio)" is part of the name before it.
            bracket = open;
            continue;
        }
        if i == bracket {
            continue;
        }
        if let Some(_quote) = item.quote {
            // A nickname between two names belongs to the phrase.
            let nickname = i > floor
                && i + 1 < end
                && items[i - 1].is(Flags::CAPITAL)
                && items[i + 1].is(Flags::CAPITAL)
                && !items[i + 1].is(Flags::PRONOUN | Flags::DETERMINER);
            if !nickname {
                start = i + 1;
                break;
            }
        }
        if matches!(item.sign, ',' | ';' | ':' | '—' | '–' | '―' | '.' | '?' | '!' | '(' | '"' | '•' | '*' | '…')
            || loose_hyphen(items, i)
        {
            if item.sign == ',' && series(items, i, end) {
                continue;
            }
            start = i + 1;
            break;
        }
        if item.is(Flags::SUBORDINATOR) && !item.is(Flags::PREPOSITION) && !relative_here(items, floor, i) {
            start = i + 1;
            break;
        }
    }
    // A finite verb inside, unless in a relative clause or reduced ("officials briefed on it"), ends a clause before ours.
    let mut relative = false;
    let mut begin = start;
    for i in start..end {
        let item = &items[i];
        relative |= item.is(Flags::RELATIVE) && i > start;
        let reduced = item.is(Flags::PAST | Flags::PARTICIPLE)
            && !item.is(Flags::AUXILIARY)
            && items.get(i + 1).is_some_and(|n| i + 1 < end && n.is(Flags::PREPOSITION));
        if finite(item) && !relative && !reduced && i > start {
            begin = i + 1;
        }
        if item.is(Flags::COORDINATOR) && begin == i {
            begin = i + 1;
        }
    }
    // "a plan which he", "rumours he": what stands before is another phrase.
    if items[end - 1].is(Flags::PRONOUN) && end - begin > 1 && !items[end - 2].is(Flags::COORDINATOR) {
        return end - 1;
    }
    let object = (begin..end - 1).rev().find(|&i| items[i].is(Flags::RELATIVE) && !items[i].is(Flags::DETERMINER));
    if let Some(i) = object
        && !items[i + 1..end].iter().any(|x| finite(x) || x.is(Flags::VERB | Flags::CUE_VERB) && !x.is(Flags::CAPITAL))
    {
        return i + 1;
    }
    begin
}

/// A hyphen with space beside it, or a double one, stands for a dash.
fn loose_hyphen(items: &[Item], i: usize) -> bool {
    let spaced = |a: usize, b: usize| {
        items.get(a).zip(items.get(b)).is_some_and(|(a, b)| a.span.end < b.span.start || a.sign == '-' && b.sign == '-')
    };
    items[i].sign == '-' && (i > 0 && spaced(i - 1, i) || spaced(i, i + 1))
}

/// Whether "that" or "where" at `i` begins a relative clause inside the phrase ("a group that runs").
fn relative_here(items: &[Item], lo: usize, i: usize) -> bool {
    if !items[i].is(Flags::RELATIVE) || i == lo {
        return false;
    }
    let before = &items[i - 1];
    let noun = before.is_word()
        && !before.is(Flags::CUE_VERB | Flags::AUXILIARY | Flags::PREPOSITION | Flags::ADVERB | Flags::COORDINATOR);
    noun && items.get(i + 1).is_some_and(|n| finite(n) || n.is(Flags::ADVERB | Flags::VERB))
}

/// Whether the comma at `i` is one of a series of names ("Orr, Vane and Cole").
fn series(items: &[Item], i: usize, end: usize) -> bool {
    let name =
        |item: &Item| item.is(Flags::CAPITAL) && !item.is(Flags::PRONOUN | Flags::DETERMINER | Flags::PREPOSITION);
    let and = (i + 1..end).find(|&k| items[k].is(Flags::COORDINATOR));
    and.is_some_and(|k| k + 1 < end && items[i + 1..k].iter().all(|x| name(x) || x.sign == ',') && name(&items[k + 1]))
        && i > 0
        && name(&items[i - 1])
}

/// Takes off what leads into a phrase and what trails it; `None` when no phrase is left.
fn trim(items: &[Item], mut start: usize, mut end: usize) -> Option<Range<usize>> {
    while start < end {
        let item = &items[start];
        let lead = item.is(Flags::COORDINATOR | Flags::SUBORDINATOR)
            && !item.is(Flags::DETERMINER | Flags::PRONOUN)
            && !(item.is(Flags::INDEFINITE))
            || item.is(Flags::ADVERB) && !item.is(Flags::DETERMINER | Flags::PRONOUN) && start + 1 < end
            || item.is(Flags::LY) && item.is(Flags::CAPITAL) && start + 1 < end && !items[start + 1].is(Flags::CAPITAL)
            || !item.is_word() && item.quote.is_none() && !matches!(item.sign, '$' | '[');
        if !lead {
            break;
        }
        start += 1;
    }
    // "In Iowa Orr said", "On Monday the board said": begin behind the leading phrase.
    if start < end && items[start].is(Flags::PREPOSITION) && !items[start].is(Flags::NOUN_LIKE) {
        start = simple_start(items, start, end);
    }
    if start < end
        && items[start].is(Flags::TIME)
        && !items[start].is(Flags::GENITIVE)
        && start + 1 < end
        && items[start + 1].is(Flags::CAPITAL | Flags::DETERMINER | Flags::PRONOUN)
    {
        start += 1;
    }
    // "Orr on Monday", "Orr in a statement", "Orr Monday".
    for i in (start + 1..end).rev() {
        if items[i].is(Flags::PREPOSITION)
            && occasion(items, i + 1, end)
            && !items[i + 1..end].iter().any(|x| x.is(Flags::RELATIVE))
            && !items[i].is(Flags::RELATIVE)
        {
            if names_of(items, i) {
                continue;
            }
            end = i;
        }
    }
    while end > start + 1
        && (items[end - 1].is(Flags::TIME) && !items[end - 1].is(Flags::BODY_HEAD)
            || adverbial(&items[end - 1])
            || items[end - 1].sign == ',')
    {
        end -= 1;
    }
    let first = items.get(start)?;
    let fits = start < end && end - start <= LONGEST && first.is_word() && !first.is(Flags::PREPOSITION)
        || start < end && first.quote.is_some() && end - start > 1;
    let there = start + 1 == end
        && (first.is(Flags::ADVERB | Flags::AUXILIARY | Flags::COORDINATOR)
            && !first.is(Flags::PRONOUN | Flags::INDEFINITE)
            || first.is(Flags::VERB) && !first.is(Flags::CAPITAL | Flags::CUE_NOUN | Flags::BODY_HEAD | Flags::PERSON));
    (fits && !there).then_some(start..end)
}

/// "of" and "for" hold names together ("the Office of Public Affairs").
fn names_of(items: &[Item], i: usize) -> bool {
    items[i].is(Flags::NAME_PREPOSITION)
        && items.get(i + 1).is_some_and(|n| n.is(Flags::CAPITAL | Flags::DETERMINER) && !n.is(Flags::TIME))
}

/// The start of the simple phrase that ends at `end`: a pronoun, a name, or a determiner with its noun.
fn simple_start(items: &[Item], lo: usize, end: usize) -> usize {
    let last = &items[end - 1];
    if last.is(Flags::PRONOUN) {
        return end - 1;
    }
    let name = last.is(Flags::CAPITAL);
    let mut start = end;
    while start > lo {
        let item = &items[start - 1];
        if item.is(Flags::DETERMINER) && !item.is(Flags::PRONOUN) {
            return start - 1;
        }
        let part = item.is_word()
            && !item.is(Flags::PREPOSITION | Flags::TIME)
            && (!name
                || item.is(Flags::CAPITAL | Flags::TITLE | Flags::PERSON | Flags::OFFICIAL | Flags::SPOKESPERSON)
                || item.number);
        if !part {
            break;
        }
        start -= 1;
    }
    start
}

/// The noun phrase that begins at `from`, before `hi`: "said X", "according to X", "told by X".
pub(super) fn phrase_after(items: &[Item], from: usize, hi: usize) -> Option<Range<usize>> {
    let mut start = from;
    while start < hi && adverbial(&items[start]) && !items[start].is(Flags::INDEFINITE) {
        start += 1;
    }
    let first = items.get(start).filter(|_| start < hi)?;
    let opens = first.is(Flags::CAPITAL
        | Flags::DETERMINER
        | Flags::PRONOUN
        | Flags::PERSON
        | Flags::OFFICIAL
        | Flags::SPOKESPERSON
        | Flags::TITLE
        | Flags::INDEFINITE
        | Flags::BODY_HEAD
        | Flags::CUE_NOUN
        | Flags::GENITIVE)
        || first.number
        || first.is_word()
            && !first.is(Flags::PREPOSITION
                | Flags::SUBORDINATOR
                | Flags::COORDINATOR
                | Flags::AUXILIARY
                | Flags::CUE_VERB
                | Flags::VERB
                | Flags::TIME);
    if !opens
        || first.is(Flags::SUBORDINATOR | Flags::PREPOSITION) && !first.is(Flags::DETERMINER | Flags::CAPITAL)
        || first.is(Flags::TIME) && !first.is(Flags::GENITIVE | Flags::DETERMINER)
    {
        return None;
    }
    if first.is(Flags::PRONOUN) && !items.get(start + 1).is_some_and(|n| n.is(Flags::RELATIVE)) {
        return Some(start..start + 1);
    }
    let end = noun_end(items, start, hi);
    let end = appositives(items, start, end, hi);
    (end > start).then_some(start..end)
}

/// Where the noun phrase without its appositives ends.
fn noun_end(items: &[Item], start: usize, hi: usize) -> usize {
    let mut at = start;
    let mut name = false;
    let mut relative = false;
    while at < hi && at - start < LONGEST {
        let item = &items[at];
        if let Some(_quote) = item.quote {
            let nickname =
                at > start && items[at - 1].is(Flags::CAPITAL) && at + 1 < hi && items[at + 1].is(Flags::CAPITAL);
            if !nickname {
                break;
            }
        } else if !item.is_word() {
            let inside = matches!(item.sign, '&' | '$' | '-' | '/' | '\'' | '’')
                && at + 1 < hi
                && items[at + 1].is_word()
                && at > start
                && items[at - 1].span.end == item.span.start;
            if !inside && !(item.sign == '&') && !(item.sign == ',' && series_after(items, at, hi)) {
                break;
            }
        } else if at > start {
            if item.is(Flags::TIME)
                && !item.is(Flags::BODY_HEAD)
                && !item.is(Flags::GENITIVE)
                && !(item.is(Flags::CAPITAL) && items[at - 1].is(Flags::CAPITAL) && !is_day(item))
            {
                break;
            }
            if item.is(Flags::RELATIVE) && !item.is(Flags::DETERMINER) {
                relative = true;
            } else if item.is(Flags::PREPOSITION) && !relative {
                let keeps = if name { Flags::NAME_PREPOSITION } else { Flags::NOUN_PREPOSITION };
                if !item.is(keeps) || occasion(items, at + 1, (at + 5).min(hi)) && !names_of(items, at) {
                    break;
                }
            } else if item.is(Flags::SUBORDINATOR) && !item.is(Flags::DETERMINER) && !relative {
                break;
            } else if item.is(Flags::COORDINATOR) {
                let joins = at + 1 < hi
                    && items[at + 1].is(Flags::CAPITAL
                        | Flags::DETERMINER
                        | Flags::PERSON
                        | Flags::OFFICIAL
                        | Flags::TITLE)
                    && !items[at + 1].is(Flags::PRONOUN);
                let noun_pair = at + 2 < hi
                    && !name
                    && items[at + 1].is_word()
                    && !items[at + 1].is(Flags::AUXILIARY
                        | Flags::ADVERB
                        | Flags::VERB
                        | Flags::CUE_VERB
                        | Flags::PRONOUN
                        | Flags::DETERMINER
                        | Flags::PREPOSITION
                        | Flags::LY);
                if !(joins || noun_pair) {
                    break;
                }
            } else if !relative
                && (finite(item) || adverbial(item) || item.is(Flags::PRONOUN))
                && !item.is(Flags::GENITIVE)
            {
                let reduced = item.is(Flags::PARTICIPLE | Flags::ED)
                    && !name
                    && items.get(at + 1).is_some_and(|n| n.is(Flags::PREPOSITION));
                if !reduced {
                    break;
                }
            } else if !relative && name && item.is(Flags::ENDS_ING) && !item.is(Flags::CAPITAL) {
                break;
            }
        }
        name |= item.is(Flags::CAPITAL) && !item.is(Flags::DETERMINER | Flags::TITLE | Flags::PREPOSITION);
        at += 1;
    }
    while at > start + 1 && (items[at - 1].is(Flags::PREPOSITION | Flags::COORDINATOR) || items[at - 1].sign != '\0') {
        at -= 1;
    }
    at
}

fn is_day(item: &Item) -> bool {
    item.span.len() >= 6 && item.is(Flags::TIME) && !item.is(Flags::OCCASION)
}

fn series_after(items: &[Item], comma: usize, hi: usize) -> bool {
    let and = (comma + 1..hi.min(comma + 8)).find(|&k| items[k].is(Flags::COORDINATOR));
    let name =
        |item: &Item| item.is(Flags::CAPITAL) && !item.is(Flags::PRONOUN | Flags::DETERMINER | Flags::PREPOSITION);
    and.is_some_and(|k| {
        k > comma + 1
            && items[comma + 1..k].iter().all(|i| name(i) || i.sign == ',')
            && k + 1 < hi
            && name(&items[k + 1])
    })
}

/// How far ", the mayor of Town," and ", 34," reach.
fn appositives(items: &[Item], start: usize, head_end: usize, hi: usize) -> usize {
    let mut end = head_end;
    let name = items[start..head_end].iter().any(|i| i.is(Flags::CAPITAL) && !i.is(Flags::DETERMINER));
    if items.get(end).is_some_and(|i| i.sign == '(') && end < hi {
        // Party brackets: "(R-Ohio)".
        if let Some(close) = (end + 1..hi.min(end + 7)).find(|&i| items[i].sign == ')') {
            end = close + 1;
        }
    }
    for _ in 0..4 {
        if end + 1 >= hi || items[end].sign != ',' {
            break;
        }
        let first = &items[end + 1];
        let relative = first.is(Flags::RELATIVE) && !first.is(Flags::DETERMINER);
        let next = (end + 1..hi)
            .find(|&i| {
                matches!(items[i].sign, ',' | ';' | ':' | '.' | '—' | '–' | '―' | '?' | '!')
                    || loose_hyphen(items, i)
                    || items[i].quote.is_some() && !items[i - 1].is(Flags::NAME_PREPOSITION)
            })
            .unwrap_or(hi);
        let segment = &items[end + 1..next];
        let role = segment.iter().take(8).any(|i| {
            i.is(Flags::PERSON | Flags::OFFICIAL | Flags::SPOKESPERSON | Flags::TITLE) && !i.is(Flags::GENITIVE)
        });
        let noun = first.is_word()
            && !first.is(Flags::PREPOSITION
                | Flags::PRONOUN
                | Flags::TIME
                | Flags::ADVERB
                | Flags::LY
                | Flags::COORDINATOR
                | Flags::SUBORDINATOR
                | Flags::AUXILIARY)
            && !(first.is(Flags::ENDS_ING | Flags::ED | Flags::VERB | Flags::CUE_VERB) && !first.is(Flags::CAPITAL));
        let held = segment.iter().take(5).any(|i| i.is(Flags::NAME_PREPOSITION));
        let title = noun && (role || held || first.number || first.is(Flags::CAPITAL))
            || first.is(Flags::NAME_PREPOSITION) && !occasion(items, end + 2, next) && name;
        let clause = segment.iter().any(finite) && !relative && !segment.iter().any(|i| i.is(Flags::RELATIVE));
        if !(title || relative && name && head_end - start > 1) || clause {
            break;
        }
        if !name
            && !relative
            && !items[start..head_end].iter().any(|i| i.is(Flags::PERSON | Flags::OFFICIAL | Flags::SPOKESPERSON))
        {
            break;
        }
        let stop = (end + 2..next).find(|&i| {
            items[i].is(Flags::SUBORDINATOR) && !items[i].is(Flags::RELATIVE | Flags::PREPOSITION)
                || items[i].is(Flags::TIME)
                    && items[i].is(Flags::CAPITAL)
                    && items[i - 1].is(Flags::PREPOSITION)
                    && !relative
        });
        if let Some(stop) = stop {
            end = if items[stop - 1].is(Flags::PREPOSITION) { stop - 1 } else { stop };
            break;
        }
        end = next;
    }
    end
}
