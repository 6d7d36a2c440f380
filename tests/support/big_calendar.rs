//! A made-up calendar of any size, the same bytes for the same count: for benchmarks and proofs about memory.
//!
//! The shape follows a practice of many years: a fifth of the events are series (weekly, fortnightly or monthly,
//! some with an excluded date or a moved instance), the others single sessions spread over ten years.

use std::fmt::Write as _;
use std::io::{self, Read};

use chrono::{Datelike, Days, NaiveDate, Weekday};

const ZONES: [&str; 4] = ["Europe/Berlin", "Europe/Warsaw", "America/New_York", "W. Europe Standard Time"];
const RULES: [&str; 4] = [
    "FREQ=WEEKLY;COUNT=12",
    "FREQ=WEEKLY;INTERVAL=2;UNTIL=20261231T220000Z",
    "FREQ=MONTHLY;BYDAY=1MO;COUNT=24",
    "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=20",
];

/// A calendar file of `events` events (moved instances not counted), made while it is read.
#[derive(Debug)]
pub struct BigCalendar {
    events: usize,
    next: usize,
    ready: Vec<u8>,
    at: usize,
    begun: bool,
    ended: bool,
}

impl BigCalendar {
    /// About 240 bytes for each event: 50,000 are 12 MB.
    #[must_use]
    pub fn new(events: usize) -> Self {
        Self { events, next: 0, ready: Vec::new(), at: 0, begun: false, ended: false }
    }

    /// The whole file in memory.
    #[must_use]
    pub fn bytes(mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        while self.refill() {
            bytes.append(&mut self.ready);
        }
        bytes
    }

    /// Makes the next piece; false at the end.
    fn refill(&mut self) -> bool {
        self.at = 0;
        self.ready.clear();
        let text = if !self.begun {
            self.begun = true;
            "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Stillpoint//a made-up practice//EN\n".to_owned()
        } else if self.next < self.events {
            self.next += 1;
            event(self.next - 1)
        } else if !self.ended {
            self.ended = true;
            "END:VCALENDAR\n".to_owned()
        } else {
            return false;
        };
        self.ready.extend(text.replace('\n', "\r\n").bytes());
        true
    }
}

impl Read for BigCalendar {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.at == self.ready.len() && !self.refill() {
            return Ok(0);
        }
        let count = into.len().min(self.ready.len() - self.at);
        into[..count].copy_from_slice(&self.ready[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}

/// A day of the ten years from 2017, never one that a month may lack; of a series, one that its rule meets.
fn day(index: usize, rule: Option<&str>) -> NaiveDate {
    let day = index.wrapping_mul(7919) % 3360;
    let (year, month) = (2017 + day / 336, day / 28 % 12 + 1);
    let parsed = format!("{year:04}-{month:02}-{:02}", day % 28 + 1).parse();
    let day: NaiveDate = parsed.unwrap_or_default();
    let monday = |from: NaiveDate| from + Days::new(u64::from(Weekday::Mon.days_since(from.weekday())));
    match rule {
        Some(rule) if rule.contains("1MO") => monday(day - Days::new(u64::from(day.day0()))),
        Some(rule) if rule.contains("MO,TH") => monday(day),
        _ => day,
    }
}

fn event(index: usize) -> String {
    let zone = ZONES[index % ZONES.len()];
    let rule = index.is_multiple_of(5).then(|| RULES[index / 5 % RULES.len()]);
    let (date, hour) = (day(index, rule).format("%Y%m%d").to_string(), 8 + index % 9);
    let mut text = String::with_capacity(400);
    let uid = format!("{index:08}-session@stillpoint.example");
    let _ = write!(
        text,
        "BEGIN:VEVENT\nUID:{uid}\nDTSTAMP:20250101T000000Z\nDTSTART;TZID={zone}:{date}T{hour:02}0000\n\
         DTEND;TZID={zone}:{date}T{hour:02}5000\nSUMMARY:Session {index} with client {}\n\
         ATTENDEE;CN=Client {0}:mailto:client{0}@example.org\n",
        index % 400
    );
    if let Some(rule) = rule {
        let _ = writeln!(text, "RRULE:{rule}");
        if index.is_multiple_of(25) {
            let _ = writeln!(text, "EXDATE;TZID={zone}:{date}T{hour:02}0000");
        }
    }
    text.push_str("END:VEVENT\n");
    if index.is_multiple_of(50) {
        let _ = write!(
            text,
            "BEGIN:VEVENT\nUID:{uid}\nRECURRENCE-ID;TZID={zone}:{date}T{hour:02}0000\n\
             DTSTAMP:20250101T000000Z\nSEQUENCE:1\nDTSTART;TZID={zone}:{date}T{:02}0000\nDURATION:PT50M\n\
             SUMMARY:Session {index} moved\nEND:VEVENT\n",
            hour + 1
        );
    }
    text
}
