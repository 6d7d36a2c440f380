//! What the name of a zone means by itself: IANA names in every disguise, the names of Windows, Exchange and Notes in
//! English and in other languages, distances from UTC.

use chrono::{DateTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;

use super::component::Component;
use super::times::read_offset;
use crate::basics::dates;

/// A zone by name alone, without a definition.
pub(super) fn named(name: &str) -> Option<Tz> {
    known(name).or_else(|| alias(name))
}

/// A name that means one zone beyond doubt.
pub(crate) fn known(name: &str) -> Option<Tz> {
    let name = name.trim().trim_matches('"');
    dates::zone(name).or_else(|| inside_path(name)).or_else(|| by_product(name))
}

/// `/mozilla.org/20050126_1/Europe/Berlin`, `/citadel.org/20190914_1/America/Argentina/Buenos_Aires`.
fn inside_path(name: &str) -> Option<Tz> {
    let slashes = name.match_indices('/').map(|(at, _)| at);
    let rests = slashes.map(|at| &name[at + 1..]).filter(|rest| rest.contains('/'));
    rests.filter_map(dates::zone).next()
}

/// Names of Windows, Outlook and Exchange.
fn by_product(name: &str) -> Option<Tz> {
    let lower = name.to_ascii_lowercase();
    if lower == "tzone://microsoft/utc" {
        return Some(Tz::UTC);
    }
    match name.parse::<calcard::common::timezone::Tz>() {
        // Of a name that calcard does not know, in brackets, it takes the distance alone: an hour wrong in summer.
        Ok(calcard::common::timezone::Tz::Tz(zone)) => {
            Some(zone).filter(|zone| !(name.starts_with('(') && zone.name().starts_with("Etc/")))
        }
        _ => None,
    }
}

/// The zone that a definition names beside its TZID.
pub(super) fn known_by_definition(zone: &Component) -> Option<Tz> {
    let location = zone.property("X-LIC-LOCATION").and_then(|place| known(&place.text()));
    let product = || {
        let id = zone.property("X-MICROSOFT-CDO-TZID")?;
        match calcard::common::timezone::Tz::from_ms_cdo_zone_id(id.value.trim()) {
            Some(calcard::common::timezone::Tz::Tz(zone)) => Some(zone),
            _ => None,
        }
    };
    location.or_else(product)
}

/// Names that mean a zone most likely: used only where the file defines nothing better.
pub(super) fn alias(name: &str) -> Option<Tz> {
    let name = name.trim().trim_matches('"');
    match fixed_offset(name) {
        // The sign of the Etc zones is turned round (POSIX).
        Some(seconds) if seconds % 3600 == 0 => dates::zone(&format!("Etc/GMT{:+}", -seconds / 3600)),
        Some(_) => None,
        None => disguised(name).or_else(|| elsewhere(name)).or_else(|| by_cities(name)),
    }
}

/// `US-Eastern`, `Europe_Berlin`, `America/New_York-2`.
fn disguised(name: &str) -> Option<Tz> {
    let unnumbered = name.trim_end_matches(|char: char| char.is_ascii_digit()).trim_end_matches('-');
    let slashed = ['-', '_'].iter().find_map(|mark| dates::zone(&name.replacen(*mark, "/", 1)));
    slashed.or_else(|| dates::zone(unnumbered))
}

/// Names that calcard does not have: those of Lotus Notes, and of Windows in German.
fn elsewhere(name: &str) -> Option<Tz> {
    const NAMES: [(&str, Tz); 6] = [
        ("western/central europe", Tz::Europe__Berlin),
        ("mitteleurop\u{e4}ische zeit", Tz::Europe__Berlin),
        ("mitteleurop\u{e4}ische sommerzeit", Tz::Europe__Berlin),
        ("westeurop\u{e4}ische normalzeit", Tz::Europe__Berlin),
        ("greenwich mean time", Tz::Europe__London),
        ("germany/berlin", Tz::Europe__Berlin),
    ];
    let name = name.to_lowercase();
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, zone)| *zone)
}

/// `(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien`: Outlook names a zone by its distance and cities, in
/// the language of the computer. Some of the cities have the name of a zone in every language.
fn by_cities(name: &str) -> Option<Tz> {
    let cities = name.split_once(')').filter(|_| name.starts_with('(')).map_or(name, |(_, cities)| cities);
    let (distance, known) =
        (distance(name), cities.split([',', '/', ';']).filter_map(|city| by_city(city.trim())));
    // What both say counts; several cities without a distance have to be of one clock.
    let known: Vec<Tz> =
        known.filter(|zone| distance.is_none_or(|distance| distance == standard(*zone))).collect();
    let (first, others) = known.split_first()?;
    let agree = || !others.is_empty() && others.iter().all(|zone| standard(*zone) == standard(*first));
    (distance.is_some() || agree()).then_some(*first)
}

/// The seconds east in `(UTC+01:00) Somewhere`.
pub(super) fn distance(name: &str) -> Option<i32> {
    let (distance, _) = name.trim().trim_matches('"').strip_prefix('(')?.split_once(')')?;
    fixed_offset(&distance.replace('.', ":"))
}

/// Seconds east of a zone while it has no summer time.
pub(super) fn standard(zone: Tz) -> i32 {
    let offset = |seconds| {
        let instant = DateTime::<Utc>::from_timestamp(seconds, 0)?.naive_utc();
        Some(zone.offset_from_utc_datetime(&instant).fix().local_minus_utc())
    };
    // January and July 2024: the lesser, on either half of the earth.
    [1_704_067_200, 1_719_792_000].into_iter().filter_map(offset).min().unwrap_or_default()
}

fn by_city(city: &str) -> Option<Tz> {
    let name = city.replace(' ', "_");
    let ends_with =
        |zone: &&Tz| zone.name().rsplit_once('/').is_some_and(|(_, last)| last.eq_ignore_ascii_case(&name));
    chrono_tz::TZ_VARIANTS.iter().find(ends_with).copied()
}

/// `GMT+0100`, `UTC+1`, `GMT-03:30`, `+0200`.
pub(super) fn fixed_offset(name: &str) -> Option<i32> {
    let name = name.trim().to_ascii_uppercase();
    let rest = ["GMT", "UTC", "Z"].iter().find_map(|prefix| name.strip_prefix(prefix)).unwrap_or(&name);
    let sign = rest.chars().next().filter(|char| matches!(char, '+' | '-'))?;
    let digits = &rest[1..];
    let padded = if digits.len() == 1 { format!("{sign}0{digits}") } else { rest.to_owned() };
    read_offset(&padded).and_then(|seconds| i32::try_from(seconds).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_every_program_are_known() {
        for (name, wanted) in [
            ("Europe/Berlin", "Europe/Berlin"),
            ("europe/berlin", "Europe/Berlin"),
            ("\"Europe/Berlin\"", "Europe/Berlin"),
            ("/mozilla.org/20050126_1/Europe/Berlin", "Europe/Berlin"),
            ("/freeassociation.sourceforge.net/Tzfile/Europe/London", "Europe/London"),
            ("/citadel.org/20190914_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
            ("New Zealand Standard Time", "Pacific/Auckland"),
            ("W. Europe Standard Time", "Europe/Berlin"),
            ("Romance Standard Time", "Europe/Paris"),
            ("Eastern Standard Time", "America/New_York"),
            ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"),
            ("tzone://Microsoft/Utc", "UTC"),
            ("US-Eastern", "US/Eastern"),
            ("America/New_York-2", "America/New_York"),
            ("GMT+0100", "Etc/GMT-1"),
            ("UTC+1", "Etc/GMT-1"),
            ("Europe_Berlin", "Europe/Berlin"),
            ("Western/Central Europe", "Europe/Berlin"),
            ("Mitteleurop\u{e4}ische Zeit", "Europe/Berlin"),
            ("(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien", "Europe/Berlin"),
            ("(GMT+01.00) Sarajevo/Warschau/Zagreb", "Europe/Sarajevo"),
            ("(UTC+01:00) Br\u{fc}ssel, Kopenhagen, Madrid, Paris", "Europe/Madrid"),
            ("(UTC+10:00) Canberra, Melbourne, Sydney", "Australia/Sydney"),
        ] {
            assert_eq!(named(name).map(|zone| zone.name()), Some(wanted), "{name}");
        }
        for name in [
            "Customized Time Zone",
            "tzone://Microsoft/Custom",
            "",
            "/",
            "my office",
            "GMT+99",
            "(UTC+05:00) Berlin",
            "Paris, Tokyo",
        ] {
            assert_eq!(named(name), None, "{name}");
        }
        assert_eq!(fixed_offset("GMT-03:30"), Some(-12_600));
    }
}
