//! What may be set, and how somebody is named. Pure.

use std::path::Path;

use super::model::{CalendarFileSettings, Titles};
use crate::basics::text::tidy_option;
use crate::error::{Error, Issue, Problem, Result};
use crate::words::Words;

const LONGEST_TITLE: usize = 120;
const LONGEST_FOLDER: usize = 4096;
const MOST_ALARMS: usize = 4;
/// Four weeks.
const EARLIEST_ALARM: u32 = 28 * 24 * 60;

/// The settings as they are kept: alarms once each, earliest first; or every field that needs another value.
/// `is_folder` says whether a path is a folder that is there.
pub fn check(
    settings: CalendarFileSettings,
    is_folder: impl FnOnce(&Path) -> bool,
) -> Result<CalendarFileSettings> {
    let client_title = tidy_option(settings.client_title.as_deref());
    let folder = tidy_option(settings.folder.as_deref());
    let mut alarms = settings.alarms;
    alarms.sort_unstable_by(|one, other| other.cmp(one));
    alarms.dedup();
    let mut issues = Vec::new();
    let mut check = |bad: bool, field: &str, problem| {
        if bad {
            issues.push(Issue::new(field, problem));
        }
    };
    let length = |text: &Option<String>| text.as_ref().map_or(0, |text| text.chars().count());
    check(length(&client_title) > LONGEST_TITLE, "clientTitle", Problem::TooLong);
    check(length(&folder) > LONGEST_FOLDER, "folder", Problem::TooLong);
    check(alarms.len() > MOST_ALARMS, "alarms", Problem::NotPossible);
    check(alarms.iter().any(|minutes| *minutes > EARLIEST_ALARM), "alarms", Problem::TooLarge);
    let missing = folder.as_deref().is_some_and(|folder| {
        let place = Path::new(folder);
        folder.len() <= LONGEST_FOLDER && !(place.is_absolute() && is_folder(place))
    });
    check(missing, "folder", Problem::NotPossible);
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    Ok(CalendarFileSettings { client_title, alarms, folder, titles: settings.titles })
}

/// What a session with `name` is called in the coach's own file.
#[must_use]
pub fn titled(name: &str, titles: Titles, words: &dyn Words) -> String {
    match titles {
        Titles::Full => name.to_owned(),
        Titles::Initials => initials(name),
        Titles::Busy => words.busy(),
    }
}

/// "A. K."
#[must_use]
pub fn initials(name: &str) -> String {
    let letters =
        name.split_whitespace().filter_map(|part| part.chars().find(|letter| letter.is_alphanumeric()));
    let dotted: Vec<String> = letters.map(|letter| format!("{}.", letter.to_uppercase())).collect();
    dotted.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_the_first_letters_of_a_name() {
        for (name, short) in [
            ("Anna Kowalska", "A. K."),
            ("émile  O'Brien-Smith", "É. O."),
            ("(Bea) Quist", "B. Q."),
            ("", ""),
        ] {
            assert_eq!(initials(name), short);
        }
    }

    #[test]
    fn every_field_that_cannot_be_is_named_at_once() {
        let settings = CalendarFileSettings {
            client_title: Some("a".repeat(121)),
            alarms: vec![EARLIEST_ALARM + 1],
            folder: Some("not/absolute".into()),
            titles: Titles::Busy,
        };
        let Err(Error::Invalid(issues)) = check(settings, |_| true) else { panic!() };
        let named: Vec<_> = issues.iter().map(|issue| issue.field.as_str()).collect();
        assert_eq!(named, ["clientTitle", "alarms", "folder"]);
    }

    #[test]
    fn alarms_are_kept_once_each_and_a_folder_must_be_there() {
        let with = |folder: &str| CalendarFileSettings {
            alarms: vec![60, 1440, 60],
            folder: Some(folder.into()),
            ..CalendarFileSettings::default()
        };
        let kept = check(with(" /there "), |place| place == Path::new("/there")).unwrap();
        assert_eq!((kept.alarms, kept.folder.as_deref()), (vec![1440, 60], Some("/there")));
        assert!(check(with("/gone"), |_| false).is_err());
        assert_eq!(check(with(" "), |_| false).unwrap().folder, None);
    }
}
