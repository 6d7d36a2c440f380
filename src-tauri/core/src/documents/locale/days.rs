//! Days, periods and times of day.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::Locale;

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
        let months = match self {
            Self::EnGb | Self::EnUs => &ENGLISH,
            Self::DeDe | Self::DeCh => &GERMAN,
            Self::FrFr => &FRENCH,
            Self::EsEs => &SPANISH,
            Self::ItIt => &ITALIAN,
            Self::NlNl => &DUTCH,
            Self::PtPt => &PORTUGUESE,
        };
        months[date.month0() as usize]
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self, date: NaiveDate) -> &'static str {
        let days = match self {
            Self::EnGb | Self::EnUs => {
                ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            }
            Self::DeDe | Self::DeCh => {
                ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
            }
            Self::FrFr => ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
            Self::EsEs => ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
            Self::ItIt => ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
            Self::NlNl => ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
            Self::PtPt => [
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
        match self {
            Self::EnUs => format!("{month} {day}, {year}"),
            Self::DeDe | Self::DeCh => format!("{day}. {month} {year}"),
            Self::EsEs | Self::PtPt => format!("{day} de {month} de {year}"),
            Self::FrFr if day == 1 => format!("1er {month} {year}"),
            _ => format!("{day} {month} {year}"),
        }
    }

    /// A day for a narrow column. English still names the month: 03/04 means two days.
    #[must_use]
    pub fn short_day(self, date: NaiveDate) -> String {
        let (day, month, year) = (date.day(), date.month(), date.year());
        match self {
            Self::EnGb => format!("{day} {} {year}", &self.month(date)[..3]),
            Self::EnUs => format!("{} {day}, {year}", &self.month(date)[..3]),
            Self::DeDe | Self::DeCh => format!("{day:02}.{month:02}.{year}"),
            Self::NlNl => format!("{day:02}-{month:02}-{year}"),
            Self::FrFr | Self::EsEs | Self::ItIt | Self::PtPt => format!("{day:02}/{month:02}/{year}"),
        }
    }

    /// A day without its year, for the head of a column.
    #[must_use]
    pub fn day_and_month(self, date: NaiveDate) -> String {
        let (day, month) = (date.day(), date.month());
        match self {
            Self::EnGb => format!("{day} {}", &self.month(date)[..3]),
            Self::EnUs => format!("{} {day}", &self.month(date)[..3]),
            Self::DeDe | Self::DeCh => format!("{day:02}.{month:02}."),
            Self::NlNl => format!("{day:02}-{month:02}"),
            Self::FrFr | Self::EsEs | Self::ItIt | Self::PtPt => format!("{day:02}/{month:02}"),
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
        match self {
            Self::FrFr | Self::ItIt | Self::NlNl | Self::EnGb => format!("{weekday} {day}"),
            _ => format!("{weekday}, {day}"),
        }
    }

    /// The time of day.
    #[must_use]
    pub fn time(self, at: NaiveDateTime) -> String {
        let (hour, minute) = (at.hour(), at.minute());
        match self {
            Self::EnUs => {
                let (afternoon, twelfth) = at.hour12();
                format!("{twelfth}:{minute:02}\u{a0}{}", if afternoon { "PM" } else { "AM" })
            }
            Self::DeDe | Self::DeCh => format!("{hour}:{minute:02}\u{a0}Uhr"),
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
        let long: Vec<_> = Locale::ALL.into_iter().map(|locale| locale.day(date)).collect();
        assert_eq!(
            long,
            [
                "2 March 2026",
                "March 2, 2026",
                "2. März 2026",
                "2. März 2026",
                "2 mars 2026",
                "2 de marzo de 2026",
                "2 marzo 2026",
                "2 maart 2026",
                "2 de março de 2026",
            ]
        );
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
