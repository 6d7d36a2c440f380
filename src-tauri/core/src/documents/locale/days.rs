//! Days, periods and times of day.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::{Language, Locale};

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const GERMAN: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const FRENCH: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const SPANISH: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];
const ITALIAN: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];
const DUTCH: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const PORTUGUESE: [&str; 12] = [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
];

impl Locale {
    fn month(self, date: NaiveDate) -> &'static str {
        let months = match self.language() {
            Language::English => &ENGLISH,
            Language::German => &GERMAN,
            Language::French => &FRENCH,
            Language::Spanish => &SPANISH,
            Language::Italian => &ITALIAN,
            Language::Dutch => &DUTCH,
            Language::Portuguese => &PORTUGUESE,
        };
        months[date.month0() as usize]
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self, date: NaiveDate) -> &'static str {
        let days = match self.language() {
            Language::English => {
                ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            }
            Language::German => {
                ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
            }
            Language::French => ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
            Language::Spanish => ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
            Language::Italian => {
                ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"]
            }
            Language::Dutch => {
                ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
            }
            Language::Portuguese => [
                "segunda-feira",
                "terça-feira",
                "quarta-feira",
                "quinta-feira",
                "sexta-feira",
                "sábado",
                "domingo",
            ],
        };
        days[date.weekday().num_days_from_monday() as usize]
    }

    /// A day with its month in words: no reader takes the 3rd of April for the 4th of March.
    #[must_use]
    pub fn day(self, date: NaiveDate) -> String {
        let (day, month, year) = (date.day(), self.month(date), date.year());
        match (self, self.language()) {
            (Self::EnUs | Self::EnCa, _) => format!("{month} {day}, {year}"),
            (_, Language::German) => format!("{day}. {month} {year}"),
            (_, Language::Spanish | Language::Portuguese) => format!("{day} de {month} de {year}"),
            (_, Language::French) if day == 1 => format!("1er {month} {year}"),
            _ => format!("{day} {month} {year}"),
        }
    }

    /// A day for a narrow column. English still names the month: 03/04 means two days.
    #[must_use]
    pub fn short_day(self, date: NaiveDate) -> String {
        let (day, month, year) = (date.day(), date.month(), date.year());
        match (self, self.language()) {
            (Self::EnUs | Self::EnCa, _) => format!("{} {day}, {year}", &self.month(date)[..3]),
            (_, Language::English) => format!("{day} {} {year}", &self.month(date)[..3]),
            (Self::FrCa, _) => format!("{year}-{month:02}-{day:02}"),
            (Self::NlNl, _) => format!("{day:02}-{month:02}-{year}"),
            (_, Language::German) | (Self::FrCh | Self::ItCh, _) => format!("{day:02}.{month:02}.{year}"),
            _ => format!("{day:02}/{month:02}/{year}"),
        }
    }

    /// A day without its year, for the head of a column.
    #[must_use]
    pub fn day_and_month(self, date: NaiveDate) -> String {
        let (day, month) = (date.day(), date.month());
        match (self, self.language()) {
            (Self::EnUs | Self::EnCa, _) => format!("{} {day}", &self.month(date)[..3]),
            (_, Language::English) => format!("{day} {}", &self.month(date)[..3]),
            (Self::FrCa, _) => format!("{month:02}-{day:02}"),
            (Self::NlNl, _) => format!("{day:02}-{month:02}"),
            (_, Language::German) | (Self::FrCh | Self::ItCh, _) => format!("{day:02}.{month:02}."),
            _ => format!("{day:02}/{month:02}"),
        }
    }

    /// From one day to another.
    #[must_use]
    pub fn period(self, first: NaiveDate, last: NaiveDate) -> String {
        if first == last {
            return self.day(first);
        }
        format!("{}\u{a0}\u{2013} {}", self.short_day(first), self.short_day(last))
    }

    /// From one day to another, with the months in words.
    #[must_use]
    pub fn long_period(self, first: NaiveDate, last: NaiveDate) -> String {
        if first == last {
            return self.day(first);
        }
        format!("{}\u{a0}\u{2013} {}", self.day(first), self.day(last))
    }

    /// The day with its weekday.
    #[must_use]
    pub fn weekday_and_day(self, date: NaiveDate) -> String {
        let (weekday, day) = (self.weekday(date), self.day(date));
        match (self, self.language()) {
            (Self::EnUs | Self::EnCa, _)
            | (_, Language::German | Language::Spanish | Language::Portuguese) => format!("{weekday}, {day}"),
            _ => format!("{weekday} {day}"),
        }
    }

    /// The time of day.
    #[must_use]
    pub fn time(self, at: NaiveDateTime) -> String {
        let (hour, minute) = (at.hour(), at.minute());
        match (self, self.language()) {
            (Self::EnUs | Self::EnCa | Self::EnAu | Self::EnIn, _) => {
                let (afternoon, twelfth) = at.hour12();
                format!("{twelfth}:{minute:02}\u{a0}{}", if afternoon { "PM" } else { "AM" })
            }
            (_, Language::German) => format!("{hour}:{minute:02}\u{a0}Uhr"),
            _ => format!("{hour}:{minute:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_are_written_as_each_country_writes_them() {
        let date = day("2026-03-02");
        let long = [
            ("en", "2 March 2026"),
            ("de", "2. März 2026"),
            ("fr", "2 mars 2026"),
            ("es", "2 de marzo de 2026"),
            ("it", "2 marzo 2026"),
            ("nl", "2 maart 2026"),
            ("pt", "2 de março de 2026"),
        ];
        for (language, written) in long {
            assert_eq!(Locale::for_reader(language, "").day(date), written);
        }
        assert_eq!(Locale::EnUs.day(date), "March 2, 2026");
        assert_eq!(Locale::EnCa.day(date), "March 2, 2026");
        assert_eq!(Locale::EnAu.short_day(date), "2 Mar 2026");
        assert_eq!(Locale::FrCa.short_day(date), "2026-03-02");
        assert_eq!(Locale::NlBe.short_day(date), "02/03/2026");
        assert_eq!(Locale::ItCh.short_day(date), "02.03.2026");
        assert_eq!(Locale::FrFr.day(day("2026-03-01")), "1er mars 2026");
        assert_eq!(Locale::EnGb.short_day(date), "2 Mar 2026");
        assert_eq!(Locale::DeDe.short_day(date), "02.03.2026");
        assert_eq!(Locale::NlNl.short_day(date), "02-03-2026");
        assert_eq!(Locale::DeDe.weekday_and_day(date), "Montag, 2. März 2026");
        assert_eq!(Locale::DeDe.day_and_month(date), "02.03.");
        assert_eq!(Locale::EnUs.day_and_month(date), "Mar 2");
    }

    #[test]
    fn a_period_of_one_day_is_that_day() {
        assert_eq!(Locale::EnGb.period(day("2026-03-02"), day("2026-03-02")), "2 March 2026");
        assert_eq!(Locale::DeDe.period(day("2026-02-01"), day("2026-02-28")), "01.02.2026\u{a0}– 28.02.2026");
        assert_eq!(
            Locale::DeDe.long_period(day("2026-02-01"), day("2026-02-28")),
            "1. Februar 2026\u{a0}– 28. Februar 2026"
        );
    }

    #[test]
    fn times_follow_the_clock_of_the_country() {
        let at = |text: &str| day("2026-03-02").and_time(text.parse().unwrap());
        assert_eq!(Locale::EnUs.time(at("00:05:00")), "12:05\u{a0}AM");
        assert_eq!(Locale::EnUs.time(at("13:30:00")), "1:30\u{a0}PM");
        assert_eq!(Locale::EnGb.time(at("09:00:00")), "9:00");
        assert_eq!(Locale::DeDe.time(at("17:00:00")), "17:00\u{a0}Uhr");
    }
}
