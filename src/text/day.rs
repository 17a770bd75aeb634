//! Days as numbers, so that “Monday” in one outlet and “the 13th” in another can be told to be one day.
//! Dates stand in front matter as each system writes them; the three forms that outlets use are read.

/// A day of the Gregorian calendar, counted from the first of March of the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The day, if there is one: months and days from 1, years of at most four digits.
    pub fn of(year: i32, month: i32, day: i32) -> Option<Day> {
        if !(0..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        // The year begins in March, so that the odd day is its last.
        let (y, m) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        Some(Day(365 * y + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400) + (153 * m + 2) / 5 + day - 1))
    }

    /// A date that begins “2031-04-02”, or is “2 April 2031”, “April 2, 2031”, “Apr. 2, 2031”.
    pub fn parse(date: &str) -> Option<Day> {
        let words: Vec<&str> = date.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        let number = |w: &str| w.chars().take_while(char::is_ascii_digit).collect::<String>().parse::<i32>().ok();
        let [a, b, c, ..] = words[..] else { return None };
        let iso = a.len() == 4 && date.as_bytes().get(4) == Some(&b'-');
        let (year, month, day) = match (month(a), month(b)) {
            _ if iso => (number(a)?, number(b)?, number(c)?),
            (Some(month), _) => (number(c)?, month, number(b)?),
            (_, Some(month)) => (number(c)?, month, number(a)?),
            _ => return None,
        };
        Day::of(year, month, day).filter(|_| year >= 1000)
    }

    /// Whether a date has the form “2031-04-02” and names no day: “2031-02-30”.
    pub fn is_none(date: &str) -> bool {
        let form = |(at, b): (usize, &u8)| if matches!(at, 4 | 7) { *b == b'-' } else { b.is_ascii_digit() };
        let Some(iso) = date.as_bytes().first_chunk::<10>().filter(|iso| iso.iter().enumerate().all(form)) else {
            return false;
        };
        let number = |digits: &[u8]| digits.iter().fold(0, |n, b| 10 * n + i32::from(b - b'0'));
        let date = (number(&iso[..4]), number(&iso[5..7]), number(&iso[8..]));
        // The thirtieth of February is counted as a day of March.
        Day::of(date.0, date.1, date.2).is_none_or(|day| day.date() != date)
    }

    /// 0 for Monday … 6 for Sunday.
    pub fn weekday(self) -> i32 {
        (self.0 + 2).rem_euclid(7)
    }

    /// Year, month and day of the month.
    pub fn date(self) -> (i32, i32, i32) {
        let starts = |year: i32| Day::of(year, 3, 1).map_or(i32::MAX, |d| d.0);
        let mut year = self.0.div_euclid(366).clamp(0, 9999);
        while starts(year + 1) <= self.0 {
            year += 1;
        }
        let rest = self.0 - starts(year);
        let m = (5 * rest + 2) / 153;
        let day = rest - (153 * m + 2) / 5 + 1;
        if m < 10 { (year, m + 3, day) } else { (year + 1, m - 9, day) }
    }
}

/// The number of a month by its name, whole or cut to three letters or more.
pub fn month(name: &str) -> Option<i32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let name = name.to_lowercase();
    let is = |month: &str| name.len() >= 3 && month.starts_with(&name) || name == "sept" && month == "september";
    MONTHS.iter().position(|month| is(month)).map(|i| i as i32 + 1)
}

/// The number of a weekday by its whole name, 0 for Monday.
pub fn weekday(name: &str) -> Option<i32> {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    DAYS.iter().position(|day| day.eq_ignore_ascii_case(name)).map(|i| i as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_the_ends_of_years() {
        let apart = |a, b| Day::parse(b).unwrap().0 - Day::parse(a).unwrap().0;
        assert_eq!(apart("2031-12-31", "2032-01-01T08:00"), 1);
        assert_eq!(apart("2032-02-28", "2032-03-01"), 2);
        assert_eq!(apart("2031-03-01", "2032-03-01"), 366);
        assert_eq!(apart("Feb. 5, 2026", "7 February 2026"), 2);
        assert_eq!(apart("Sept. 30, 2026", "1st October 2026"), 1);
        for broken in ["2 April", "2031-13-01", "é2031-1-é", "", "April", "2026", "31 12 2026", "2 April 2147483647"]
        {
            assert_eq!(Day::parse(broken), None, "{broken}");
        }
    }

    #[test]
    fn a_day_that_is_none_is_told() {
        for date in ["2031-99-99", "2031-02-30", "2031-02-29T08:00", "2031-00-10", "2031-04-31"] {
            assert!(Day::is_none(date), "{date}");
        }
        for date in ["2032-02-29", "2031-12-31T08:00", "2031-W14", "2 April 2031", "yesterday", "", "0001-01-01"] {
            assert!(!Day::is_none(date), "{date}");
        }
    }

    #[test]
    fn a_day_knows_its_date_and_weekday() {
        for (date, name) in [
            ("1970-01-01", "Thursday"),
            ("2026-02-28", "Saturday"),
            ("2000-02-29", "Tuesday"),
            ("9999-12-31", "Friday"),
        ] {
            let day = Day::parse(date).unwrap();
            let (y, m, d) = day.date();
            assert_eq!(format!("{y:04}-{m:02}-{d:02}"), date);
            assert_eq!(Some(day.weekday()), weekday(name), "{date}");
        }
    }
}
