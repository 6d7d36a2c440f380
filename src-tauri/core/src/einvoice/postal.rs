//! The parts of an address that people type as lines: postcode and town are read from the lines where they stand as
//! the country writes them, never guessed otherwise. Pure.

use std::sync::LazyLock;

use regex::Regex;

use super::snapshot::Address;

/// "10119 Berlin", "D-10119 Berlin", "31-019 Kraków", "1012 AB Amsterdam", "114 55 Stockholm", "1000-001 Lisboa".
static CODE_FIRST: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:[A-Z]{1,2}-)?(\d{2}-\d{3}|\d{4}-\d{3}|\d{3} \d{2}|\d{4} ?[A-Z]{2}|\d{4,5})[ ,]+(\D.*)$")
        .ok()
});

/// "Bristol BS6 5QA".
static BRITISH: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^(\D+?),? ()([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$").ok());

/// "Toronto ON M5V 2T6", "Austin, TX 78701", "Sydney NSW 2000".
static WITH_STATE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(\D+?),? ([A-Z]{2,3}) ([A-Z]\d[A-Z] ?\d[A-Z]\d|\d{5}(?:-\d{4})?|\d{4})$").ok()
});

/// "BS6 5QA" on a line of its own, below the town.
static CODE_ALONE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$").ok());

/// Where the number before a name is a house and never a town.
const HOUSE_FIRST: [&str; 10] = ["AU", "CA", "GB", "IE", "IN", "NZ", "SG", "US", "ZA", "HK"];

/// The address of `lines` as they stand on the page.
#[must_use]
pub fn read(lines: &[String], country: Option<&str>) -> Address {
    let mut address =
        Address { country: country.map(str::to_owned), printed: lines.to_vec(), ..Address::default() };
    let town =
        lines.iter().enumerate().rev().find_map(|(place, line)| Some((place, town(line.trim(), country)?)));
    let mut streets: Vec<String> = lines.to_vec();
    if let Some((place, (city, region, postcode))) = town {
        // What stands below the town names the country, which has a code of its own.
        streets.truncate(place);
        let city = city.or_else(|| streets.pop());
        (address.city, address.region, address.postcode) = (city, region, Some(postcode));
    }
    address.lines = three(streets);
    address
}

type Town = (Option<String>, Option<String>, String);

fn town(line: &str, country: Option<&str>) -> Option<Town> {
    if !country.is_some_and(|country| HOUSE_FIRST.contains(&country)) {
        let found = CODE_FIRST.as_ref()?.captures(line)?;
        return Some((Some(found[2].trim().to_owned()), None, found[1].to_owned()));
    }
    if let Some(found) = BRITISH.as_ref()?.captures(line).or(WITH_STATE.as_ref()?.captures(line)) {
        let region = Some(found[2].to_owned()).filter(|region| !region.is_empty());
        return Some((Some(found[1].trim().to_owned()), region, found[3].to_owned()));
    }
    CODE_ALONE.as_ref()?.captures(line).map(|found| (None, None, found[1].to_owned()))
}

/// Three lines are all that the standard has; what is more joins the last.
fn three(lines: Vec<String>) -> Vec<String> {
    if lines.len() <= 3 {
        return lines;
    }
    let rest = lines[2..].join(", ");
    lines.into_iter().take(2).chain([rest]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, country: &str) -> Address {
        let lines: Vec<String> = text.split('|').map(str::to_owned).collect();
        read(&lines, Some(country))
    }

    #[test]
    fn postcode_and_town_are_read_as_their_country_writes_them() {
        for (country, text, street, postcode, city, region) in [
            ("DE", "Schönhauser Allee 12|10119 Berlin", "Schönhauser Allee 12", "10119", "Berlin", None),
            ("DE", "Hauptstr. 1|D-01067 Dresden|Germany", "Hauptstr. 1", "01067", "Dresden", None),
            ("PL", "ul. Floriańska 7|31-019 Kraków", "ul. Floriańska 7", "31-019", "Kraków", None),
            ("NL", "Damrak 1|1012 AB Amsterdam", "Damrak 1", "1012 AB", "Amsterdam", None),
            ("SE", "Drottninggatan 5|114 55 Stockholm", "Drottninggatan 5", "114 55", "Stockholm", None),
            ("PT", "Rua Augusta 2|1000-001 Lisboa", "Rua Augusta 2", "1000-001", "Lisboa", None),
            ("CH", "Bahnhofstrasse 1|8001 Zürich", "Bahnhofstrasse 1", "8001", "Zürich", None),
            ("GB", "14 Orchard Lane|Bristol BS6 5QA", "14 Orchard Lane", "BS6 5QA", "Bristol", None),
            ("GB", "1 Orchard Lane|Bristol|BS6 5QA|UK", "1 Orchard Lane", "BS6 5QA", "Bristol", None),
            ("US", "1200 Main St|Austin, TX 78701", "1200 Main St", "78701", "Austin", Some("TX")),
            ("CA", "1 King St|Toronto ON M5V 2T6", "1 King St", "M5V 2T6", "Toronto", Some("ON")),
            ("AU", "1 George St|Sydney NSW 2000", "1 George St", "2000", "Sydney", Some("NSW")),
        ] {
            let read = of(text, country);
            assert_eq!(read.lines, [street], "{text}");
            assert_eq!(read.postcode.as_deref(), Some(postcode), "{text}");
            assert_eq!(read.city.as_deref(), Some(city), "{text}");
            assert_eq!(read.region.as_deref(), region, "{text}");
        }
    }

    #[test]
    fn what_is_no_postcode_is_not_taken_for_one() {
        for (country, text) in [("US", "Apt 12|1200 Flower Street"), ("IE", "Somewhere|Dublin"), ("DE", "")] {
            let read = of(text, country);
            assert_eq!((read.postcode, read.city), (None, None), "{text}");
        }
        assert_eq!(of("a|b|c|d|10119 Berlin", "DE").lines, ["a", "b", "c, d"]);
    }
}
