//! A figure as it is printed: "4.2m", "60mph", "2½", "9.14", "’80s". Which letters an outlet puts behind it is house
//! style; what they stand for is told here. Where they may stand for two things the figure is left as it is, and
//! answers to either.

use super::worded::{in_words, may_begin, written};
use crate::rules::Wording;
use crate::text::{Key, Span, Token, TokenKind, key_of};

/// What a figure says.
#[derive(Debug, PartialEq)]
pub struct Figure {
    /// How many.
    pub value: f64,
    /// What it is compared as, where that isn't the value.
    pub form: Option<String>,
    /// The unit that is printed in one with it.
    pub unit: Option<String>,
}

/// What is known of a figure by what stands beside it.
#[derive(Clone, Copy, Default)]
pub struct Beside {
    /// A currency.
    pub money: bool,
    /// A sign or word for percent, so that it is no time.
    pub percent: bool,
    /// "High", "long": what is measured in metres.
    pub metres: bool,
}

/// Reads a token that begins with a digit, in lower case. "1:2:3" is a number, but not one to reckon with.
pub fn figure(word: &str, beside: Beside, w: &Wording) -> Option<Figure> {
    let word: String = word.chars().filter(|&c| c != ',').collect();
    let end = word.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ':').unwrap_or(word.len());
    let (digits, mut rest) = word.split_at(end);
    // "9:14" is "9.14".
    let time = digits.split_once(':').is_some_and(|(hour, minute)| hour.len() <= 2 && minute.len() == 2);
    let mut value: f64 = match time && !beside.percent {
        true => digits.replacen(':', ".", 1).parse().ok()?,
        false => digits.parse().ok()?,
    };
    if let Some((sign, part)) = rest.chars().next().and_then(|c| Some((c, w.numbers.signs.get(&c)?))) {
        value += part;
        rest = &rest[sign.len_utf8()..];
    }
    let short = w.numbers.short.get(rest);
    let scale = w.numbers.scales.get(rest).or(short.filter(|_| beside.money));
    let (mut form, mut unit) = (None, None);
    match rest {
        "" => {}
        "st" | "nd" | "rd" | "th" => {
            form = w.numbers.doubtful.iter().find(|(_, of)| **of as f64 == value).map(|(word, _)| word.clone());
        }
        _ if scale.is_some() => value *= *scale? as f64,
        "m" if beside.metres => unit = Some(METERS.into()),
        _ if short.is_some() => form = Some(format!("{}{rest}", written(value))),
        _ => unit = Some(w.numbers.glued.get(rest).or(w.numbers.units.get(rest))?.clone()),
    }
    Some(Figure { value, form, unit })
}

/// What is compared as "m" behind a figure.
pub const METERS: &str = "meters";

/// Whether a figure that may stand for two things stands for the other: "10m" for 10000000, "80s" for "1980s".
pub fn answers(short: &str, other: &str, w: &Wording) -> bool {
    let Some((at, _)) = short.char_indices().next_back().filter(|(at, _)| *at > 0) else { return false };
    let (digits, letter) = short.split_at(at);
    let scaled = || Some(written(digits.parse::<f64>().ok()? * *w.numbers.short.get(letter)? as f64));
    letter == "s" && digits.len() == 2 && other.strip_prefix("19") == Some(short)
        || digits.as_bytes()[0].is_ascii_digit() && scaled().as_deref() == Some(other)
}

/// The pieces of a token with hyphens that begins with a number: "16-year-old", "two-and-a-half", "10-15", "24/7". A
/// number in words ("twenty-five") stays in one, and the sign between two figures is kept, as a dash.
pub fn pieces(token: Token, text: &str, w: &Wording) -> Vec<(Token, Option<Key>)> {
    const HYPHENS: [char; 3] = ['-', '‐', '‑'];
    let raw = token.span.of(text);
    let mut out: Vec<(Token, Option<Key>)> = Vec::new();
    let slashed = raw.bytes().all(|b| b.is_ascii_digit() || b == b'/');
    let parts = |c: char| HYPHENS.contains(&c) || slashed && c == '/';
    if !raw.contains(parts) {
        return out;
    }
    let mut at = token.span.start();
    for piece in raw.split_inclusive(parts) {
        let word = piece.trim_end_matches(parts);
        let span = Span::new(at, at + word.len());
        at += piece.len();
        if word.is_empty() {
            continue;
        }
        let figure = word.as_bytes()[0].is_ascii_digit();
        let kind = if figure { TokenKind::Number } else { TokenKind::Word };
        let this = Token { span, kind };
        if out.is_empty() && !may_begin(this, text, w) {
            return out;
        }
        match out.last_mut() {
            Some((last, key)) if in_words(&last.span.join(span).of(text).to_lowercase(), w).is_some() => {
                (last.span, *key) = (last.span.join(span), None);
                continue;
            }
            Some(&mut (Token { span: before, kind: TokenKind::Number }, _)) if figure => {
                let between = Span::new(before.end(), span.start());
                out.push((Token { span: between, kind: TokenKind::Sign('–') }, None));
            }
            _ => {}
        }
        out.push((this, Some(key_of(word)).filter(|_| word.bytes().all(|b| b.is_ascii_alphanumeric()))));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::testing::changes;
    use super::*;
    use crate::link::Change;
    use crate::rules::Lexicon;

    fn value(word: &str, money: bool) -> Option<(String, Option<String>)> {
        let lexicon = Lexicon::builtin().unwrap();
        let figure = figure(word, Beside { money, ..Beside::default() }, lexicon.wording())?;
        Some((figure.form.unwrap_or(written(figure.value)), figure.unit))
    }

    #[test]
    fn letters_behind_a_figure_are_read() {
        let plain = |form: &str| Some((form.to_string(), None));
        assert_eq!(value("4.2m", true), plain("4200000"));
        // Metres or millions.
        assert_eq!(value("4.2m", false), plain("4.2m"));
        assert_eq!(value("2.3mn", false), plain("2300000"));
        assert_eq!(value("2½", false), plain("2.5"));
        assert_eq!(value("9:05", false), plain("9.05"));
        assert_eq!(value("2nd", false), plain("second"));
        assert_eq!(value("22nd", false), plain("22"));
        assert_eq!(value("60mph", false), Some(("60".into(), Some("mph".into()))));
        assert_eq!(value("1980s", false), None);
        assert_eq!(value("2016/17", false), None);
        assert_eq!(value("1:2:3", false), None);
    }

    /// Whether the words differ in more than house style and grammar.
    fn differ(a: &str, b: &str) -> bool {
        changes(a, b).iter().any(|(change, ..)| *change > Change::Marked && *change != Change::Inflection)
    }

    #[test]
    fn one_figure_in_two_dresses_is_no_change() {
        for (a, b) in [
            ("The harbour lost £4.2m and $3bn", "The harbour lost £4.2 million and $3 billion"),
            ("The harbour lost £50k", "The harbour lost £50,000"),
            ("It fed 4.2m people, from 3m", "It fed 4.2 million people, from 3 million"),
            ("The harbour cost $1.2 billion", "The harbour cost 1.2 billion dollars"),
            ("The harbour cost £4.2m", "The harbour cost 4.2 million pounds"),
            ("The ferry came at 7.30pm", "The ferry came at 7:30 p.m."),
            ("The ferry came at 7am", "The ferry came at 7:00 a.m."),
            ("The ferry made 60mph", "The ferry made 60 miles an hour"),
            ("The harbour is 3km wide", "The harbour is 3 kilometres wide"),
            ("The mast fell from 10m", "The mast fell from 10 metres"),
            ("The mast is 10m high", "The mast is 10 metres high"),
            ("Our team won 3-1 in fog", "Our team won three to one in fog"),
            ("It takes 10–15 boats", "It takes 10 to 15 boats"),
            ("Cranes of the 1980s fell", "Cranes of the ’80s fell"),
            ("Cranes of the 1980’s fell", "Cranes of the eighties fell"),
            ("The 2nd crane fell", "The second crane fell"),
            ("It sails 24/7 in fog", "It sails 24-7 in fog"),
            ("Crane No. 3 fell in fog", "Crane number three fell in fog"),
            ("The 20ft crane fell", "The 20-foot crane fell"),
            ("A $5-million-dollar crane fell", "A $5m crane fell"),
            ("The 16-year-old crane fell", "The sixteen year old crane fell"),
            ("We paid into a 401k plan", "We paid into a 401(k) plan"),
            ("We sank at number 12 in fog", "We sank at No 12 in fog"),
            ("The number one crane fell", "The No1 crane fell"),
            ("The cranes lifted 12 tonnes in fog", "The cranes lifted 12t in fog"),
            ("It was minus 5 degrees in fog", "It was -5C in fog"),
            ("It was 35 degrees Celsius in fog", "It was 35°C in fog"),
            ("The water rose 6 inches in fog", "The water rose 6in in fog"),
            ("It takes an hour and a half in fog", "It takes 1.5 hours in fog"),
            ("It takes 6 1/2 hours in fog", "It takes six and a half hours in fog"),
            ("It takes two years and a half in fog", "It takes 2.5 years in fog"),
            ("All two point five million boats sank", "All 2.5 million boats sank"),
        ] {
            assert!(!differ(a, b), "{a} ~ {b}: {:?}", changes(a, b));
        }
    }

    #[test]
    fn another_figure_is_a_change() {
        for (a, b) in [
            ("The harbour lost £4.2m in fog", "The harbour lost £4.2bn in fog"),
            ("The harbour lost £4.2m in fog", "The harbour lost £4.3 million in fog"),
            ("The harbour lost £4.2m in fog", "The harbour lost €4.2 million in fog"),
            ("The mast is 4.2m high in fog", "The mast is 4.2 million high in fog"),
            ("The harbour fed 4.2m in fog", "The harbour fed 4.2 billion in fog"),
            ("The harbour cost 5 million dollars in fog", "The harbour cost 5 million euros in fog"),
            ("The toll rose 9.14 per cent in fog", "The toll rose 9:14 per cent in fog"),
            ("The ferry came at 9:14 in fog", "The ferry came at 9.41 in fog"),
            ("The ferry came at 7.30pm in fog", "The ferry came at 7:30 a.m. in fog"),
            ("The harbour is 3km wide", "The harbour is 3 miles wide"),
            ("Our team won 3-1 in fog", "Our team won 1-3 in fog"),
            ("Our team won 3 to 1 in fog", "Our team won 1 to 3 in fog"),
            ("It takes 10-15 boats", "It takes 10 to 50 boats"),
            ("Cranes of the 1880s fell", "Cranes of the ’80s fell"),
            ("Cranes of the 1980s fell", "Cranes of the ’90s fell"),
            ("The 2nd crane fell", "The third crane fell"),
            ("It sails 24/7 in fog", "It sails 24/6 in fog"),
            ("Crane No. 3 fell in fog", "Crane number four fell in fog"),
            ("We say no 3 cranes fell", "We say number 3 cranes fell"),
            ("We sank at number 12 in fog", "We sank at No 13 in fog"),
            ("It was minus 5 degrees in fog", "It was 5C in fog"),
            ("It was 35 degrees Celsius in fog", "It was 35F in fog"),
            ("The water rose 6 inches in fog", "The water rose 6ft in fog"),
            ("It takes an hour and a half in fog", "It takes 2.5 hours in fog"),
            ("It takes 6 1/2 hours in fog", "It takes six hours in fog"),
        ] {
            assert!(differ(a, b), "{a} ~ {b}");
        }
    }
}
