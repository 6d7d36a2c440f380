//! Where a session takes place, as far as an event tells. Pure.

use super::candidate::{Candidate, words};
use super::steps::session_link;
use crate::sessions::model::Medium;

/// Words that stand in the place of an event when it has none.
const ONLINE: &[&str] =
    &["zoom", "teams", "meet", "skype", "facetime", "whereby", "online", "video", "webex", "virtual"];
const BY_PHONE: &[&str] = &["phone", "telephone", "telefon", "tel", "call", "anruf", "mobile"];
const MOST_LETTERS: usize = 300;

/// Where a session takes place.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Whereabouts {
    pub(super) medium: Medium,
    pub(super) link: Option<String>,
    pub(super) place: Option<String>,
}

/// Where the session of an event takes place; `usual` is the link that its client usually gets.
pub(super) fn whereabouts(event: &Candidate, usual: Option<&str>) -> Whereabouts {
    if let Some(link) = session_link(event) {
        return Whereabouts { medium: Medium::Video, link: Some(link.to_owned()), place: None };
    }
    let location = event.about.location.trim();
    let said = words(location);
    let says = |list: &[&str]| said.iter().any(|word| list.contains(&word.as_str()));
    let digits = location.chars().filter(char::is_ascii_digit).count();
    let number = digits >= 6 && !location.chars().any(char::is_alphabetic);
    if location.is_empty() || says(ONLINE) {
        Whereabouts { medium: Medium::Video, link: usual.map(str::to_owned), place: None }
    } else if number || says(BY_PHONE) {
        Whereabouts { medium: Medium::Phone, link: None, place: None }
    } else {
        let place = location.chars().take(MOST_LETTERS).collect();
        Whereabouts { medium: Medium::InPerson, link: None, place: Some(place) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::candidate::About;
    use crate::import::testing::timed;

    fn at(location: &str, link: Option<&str>) -> Whereabouts {
        let about = About { location: location.into(), link: link.map(Into::into), ..About::default() };
        whereabouts(&timed("a", "2026-03-02T10:00", 60, about), Some("https://meet.example/usual"))
    }

    #[test]
    fn a_link_a_number_and_a_room_are_told_apart() {
        let medium = |location, link| at(location, link).medium;
        assert_eq!(at("", None).link.as_deref(), Some("https://meet.example/usual"));
        assert_eq!(
            at("", Some("https://zoom.example/j/1")).link.as_deref(),
            Some("https://zoom.example/j/1")
        );
        assert_eq!(
            at("Zoom", Some("javascript:alert(1)")).link.as_deref(),
            Some("https://meet.example/usual")
        );
        assert_eq!(medium("Microsoft Teams Meeting", None), Medium::Video);
        assert_eq!(medium("+49 30 1234567", None), Medium::Phone);
        assert_eq!(medium("Telefon", None), Medium::Phone);
        let room = at("Lindenstrasse 4, Berlin", None);
        assert_eq!((room.medium, room.place.as_deref()), (Medium::InPerson, Some("Lindenstrasse 4, Berlin")));
    }
}
