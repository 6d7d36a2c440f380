//! Exact dates in a text, however they are written: a week of the work stands for a day that can be placed in it.
//! Pure.

use std::borrow::Cow;
use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::{Captures, Regex};

const MONTHS: &str = r"jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|m(?:\u{e4}|ae)rz|mrz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sep(?:t(?:ember)?)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?";

static DATES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let pattern = format!(
        r"(?ix)
        \b(?P<y1>\d{{4}})[-/.](?P<m1>\d{{1,2}})[-/.](?P<d1>\d{{1,2}})\b
        | \b(?P<d2>\d{{1,2}})\s?[./-]\s?(?P<m2>\d{{1,2}})\s?[./-]\s?(?P<y2>\d{{4}}|\d{{2}})\b
        | \b\d{{1,2}}\.\s?\d{{1,2}}\.
        | \b(?P<d3>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?P<m3>{MONTHS})\b(?:\.?,?\s+(?P<y3>\d{{4}}))?
        | \b(?P<m4>{MONTHS})\b\.?\s+(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<y4>\d{{4}}))?"
    );
    Regex::new(&pattern).ok()
});

/// `text` with each date replaced by what `stand_in` says of it: of the day where it is told in full.
pub fn replace<'t>(text: &'t str, mut stand_in: impl FnMut(Option<NaiveDate>) -> String) -> Cow<'t, str> {
    match DATES.as_ref() {
        Some(dates) => dates.replace_all(text, |found: &Captures<'_>| stand_in(day(found))),
        None => Cow::Borrowed(text),
    }
}

/// How many exact dates `text` has.
pub fn count(text: &str) -> usize {
    DATES.as_ref().map_or(usize::MAX, |dates| dates.find_iter(text).count())
}

fn day(found: &Captures<'_>) -> Option<NaiveDate> {
    let number = |name: &str| found.name(name).and_then(|text| text.as_str().parse::<u32>().ok());
    let month = |name: &str| found.name(name).and_then(|text| month(text.as_str()));
    let (year, month, day) = [
        (number("y1"), number("m1"), number("d1")),
        (number("y2"), number("m2"), number("d2")),
        (number("y3"), month("m3"), number("d3")),
        (number("y4"), month("m4"), number("d4")),
    ]
    .into_iter()
    .find_map(|(year, month, day)| Some((year?, month?, day?)))?;
    let year = if year < 100 { year + 2000 } else { year };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn month(name: &str) -> Option<u32> {
    let begins = ["jan", "feb", "m", "apr", "", "jun", "jul", "aug", "sep", "o", "nov", "de"];
    let name = name.to_lowercase();
    if matches!(name.as_str(), "may" | "mai") {
        return Some(5);
    }
    let place = begins.iter().position(|begin| !begin.is_empty() && name.starts_with(begin))?;
    u32::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_found_however_they_are_written() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 2);
        for (written, expected) in [
            ("2026-03-02", day),
            ("2.3.2026", day),
            ("02.03.26", day),
            ("2. 3. 2026", day),
            ("02/03/2026", day),
            ("2 March 2026", day),
            ("2nd of March, 2026", day),
            ("March 2, 2026", day),
            ("2. M\u{e4}rz 2026", day),
            ("Mar 2nd 2026", day),
            ("2.3.", None),
            ("2 March", None),
            ("31.2.2026", None),
            ("1 May 2026", NaiveDate::from_ymd_opt(2026, 5, 1)),
            ("1. Dez. 2026", NaiveDate::from_ymd_opt(2026, 12, 1)),
            ("Oktober 7, 2025", NaiveDate::from_ymd_opt(2025, 10, 7)),
        ] {
            let text = format!("On {written}, and later.");
            let mut seen = Vec::new();
            let replaced = replace(&text, |day| {
                seen.push(day);
                "[day]".into()
            });
            assert_eq!(
                (replaced.as_ref(), seen.as_slice()),
                ("On [day], and later.", &[expected][..]),
                "{written}"
            );
        }
        for other in ["7/10", "a 3.5 and 10:30", "in March", "room 12", "2026", "4/6"] {
            assert_eq!(count(other), 0, "{other}");
        }
    }
}
