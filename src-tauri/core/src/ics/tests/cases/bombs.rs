//! Cases 24 and 25: files that are large or hostile.

use std::io::{self, Read};

use crate::error::{Error, FileError};
use crate::ics::tests::support::*;
use crate::ics::{ReadOptions, Reason, occurrences, read_window};

#[test]
fn case_24_a_large_file_is_a_stream_and_can_be_given_up() {
    /// Hands out events without end until nobody wants more.
    struct Endless {
        event: Vec<u8>,
        at: usize,
        left: usize,
    }
    impl Read for Endless {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            if self.left == 0 {
                return Err(io::ErrorKind::ConnectionAborted.into());
            }
            let count = into.len().min(self.event.len() - self.at);
            into[..count].copy_from_slice(&self.event[self.at..self.at + count]);
            self.at = (self.at + count) % self.event.len();
            self.left -= 1;
            Ok(count)
        }
    }
    let endless = b"BEGIN:VEVENT\nUID:1\nDTSTART:20300101T100000Z\nEND:VEVENT\n".to_vec();
    let source = (&b"BEGIN:VCALENDAR\n"[..]).chain(Endless { event: endless, at: 0, left: 50_000 });
    let options = ReadOptions { fallback_zone: chrono_tz::UTC };
    let asked = window("2026-01-01", "2027-01-01", "Europe/Warsaw");
    // Of what lies outside the asked days nothing is held: the memory test reads ten megabytes of it.
    let given_up = read_window(source, &options, &asked);
    assert!(matches!(given_up, Err(Error::File(FileError::Unreadable))), "and no half calendar");

    let parameters = format!("X{}:v", ";A=B".repeat(80_000));
    let wanted = format!("ATTENDEE{}:mailto:a@example.org", ";A=B".repeat(80_000));
    let found = event(&format!("{parameters}\n{wanted}\nDTSTART:20260101T100000Z"));
    assert_eq!(reasons(&found), [Reason::TooManyParameters]);
    assert_eq!(starts(&found).len(), 1);
}

#[test]
fn case_25_bombs_are_refused_with_a_reason_and_their_neighbours_shown() {
    let neighbour = "BEGIN:VEVENT\nUID:neighbour\nDTSTART:20260105T100000Z\nEND:VEVENT\n";
    let window = window("2026-01-01", "2027-01-01", "Europe/Warsaw");
    let with_rule = |start: &str, rule: &str| {
        calendar(&format!("BEGIN:VEVENT\nUID:bomb\nDTSTART:{start}\nRRULE:{rule}\nEND:VEVENT\n{neighbour}"))
    };
    let endless = with_rule("19700101T000000Z", "FREQ=SECONDLY");
    let found = occurrences(&endless, &window);
    assert_eq!(found.list.len(), 1, "of the bomb nothing is shown");
    assert_eq!(found.issues.list()[0].reason, Reason::TooManyOccurrences);

    let numbers = |to: u32| (0..to).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
    let dense =
        format!("FREQ=YEARLY;BYHOUR={};BYMINUTE={};BYSECOND={}", numbers(24), numbers(60), numbers(60));
    for (rule, reason) in [
        (dense.as_str(), Reason::RuleTooDense),
        ("FREQ=WEEKLY;BYDAY=\u{20ac}", Reason::RuleUnreadable),
        (&format!("FREQ=WEEKLY;X={}", "A".repeat(5000)), Reason::RuleTooLong),
    ] {
        let bomb = with_rule("20260101T000000Z", rule);
        assert!(bomb.issues.has(reason), "{reason:?}");
        assert_eq!(occurrences(&bomb, &window).list.len(), 2, "the stored date and the neighbour");
    }
    let excluded =
        (0..100_000).map(|n| format!("EXDATE:2026{:04}T100000Z", n % 10_000)).collect::<Vec<_>>().join("\n");
    let on_one_line =
        (0..100_000).map(|n| format!("2026{:04}T100000Z", n % 10_000)).collect::<Vec<_>>().join(",");
    for excluded in [excluded, format!("EXDATE:{}", &on_one_line[..1_000_000])] {
        let many = event(&format!("DTSTART:20260101T100000Z\nRRULE:FREQ=DAILY;COUNT=3\n{excluded}"));
        assert!(occurrences(&many, &window).list.is_empty(), "each of them is excluded");
    }
    for rule in [
        "FREQ=DAILY;INTERVAL=99999999",
        "FREQ=SECONDLY;INTERVAL=99999999",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    ] {
        let never = with_rule("20260101T100000Z", rule);
        assert_eq!(occurrences(&never, &window).list.len(), 2, "{rule}: the start and the neighbour");
    }
    let year_9999 = with_rule("99990101T000000Z", "FREQ=DAILY");
    assert_eq!(occurrences(&year_9999, &window).list.len(), 1);
}
