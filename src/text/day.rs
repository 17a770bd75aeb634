//! Days as numbers, so that “Monday” in one outlet and “the 13th” in another can be told to be one day.
//! Dates stand in front matter as each system writes them; the three forms that outlets use are read.

/// A day of the Gregorian calendar, counted from the first of March of the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The day, if there is one: months and days from 1.
    pub fn of(year: i32, month: i32, day: i32) -> Option<Day> {
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
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

    /// 0 for Monday … 6 for Sunday.
    pub fn weekday(self) -> i32 {
        (self.0 + 2).rem_euclid(7)
    }

    /// Year, month and day of the month.
    pub fn date(self) -> (i32, i32, i32) {
        let near = self.0.div_euclid(366);
        let starts = |year: i32| Day::of(year, 3, 1).map_or(i32::MAX, |d| d.0);
        let year = (near..=near + 1 + near / 1000 + 5).rev().find(|&y| starts(y) <= self.0).unwrap_or(near);
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
    let of = |month: &&str| name.len() >= 3 && month.starts_with(&name) || name == "sept" && **month == *"september";
    MONTHS.iter().position(of).map(|i| i as i32 + 1)
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
        for broken in ["2 April", "2031-13-01", "é2031-1-é", "", "April", "2026", "31 12 2026"] {
            assert_eq!(Day::parse(broken), None, "{broken}");
        }
    }

    #[test]
    fn a_day_knows_its_date_and_weekday() {
        for (date, name) in [("1970-01-01", "Thursday"), ("2026-02-28", "Saturday"), ("2000-02-29", "Tuesday")] {
            let day = Day::parse(date).unwrap();
            let (y, m, d) = day.date();
            assert_eq!(format!("{y:04}-{m:02}-{d:02}"), date);
            assert_eq!(Some(day.weekday()), weekday(name), "{date}");
        }
    }
}
