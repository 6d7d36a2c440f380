use super::{English, long_day};
use crate::basics::moments::Day;
use crate::measurements::checks::WorthAsking;
use crate::measurements::model::{MeasuringMoment, Shipped};
use crate::words::{InstrumentText, MeasurementWords};

impl MeasurementWords for English {
    fn shipped_instrument(&self, shipped: Shipped) -> InstrumentText {
        super::instruments::text(shipped)
    }

    fn answered(&self, label: &str, number: i64) -> String {
        format!("{label}: {}", signed(number))
    }

    fn answered_in_words(&self, label: &str, said: &str) -> String {
        format!("{label}: {said}")
    }

    fn level_reached(&self, label: &str, level: i64, text: &str) -> String {
        let level = if level > 0 { format!("+{level}") } else { signed(level) };
        format!("{label}: {text} ({level})")
    }

    fn worth_asking(&self, about: &WorthAsking) -> String {
        match about {
            WorthAsking::Total { total, of } => {
                format!("{total} of {of} in all: worth asking what would have made it fuller.")
            }
            WorthAsking::Item { label, value } => format!("“{label}” stands at {value}: worth asking about."),
            WorthAsking::Fell { from, to } => {
                format!("From {from} last time to {to}: worth asking what was different.")
            }
        }
    }

    fn moved_on_scale(&self, label: &str, from: i64, to: i64) -> String {
        if from == to {
            format!("{label} stayed at {}.", signed(to))
        } else {
            format!("{label} moved from {} to {}.", signed(from), signed(to))
        }
    }

    fn shape(&self, moment: MeasuringMoment, on: Day, respondent: Option<&str>) -> String {
        let who = respondent.map(|name| format!("{name}: ")).unwrap_or_default();
        match name(moment) {
            Some(moment) => format!("{who}{moment}, {}", long_day(on)),
            None => format!("{who}{}", long_day(on)),
        }
    }

    fn pause(&self, from: Day, until: Option<Day>) -> String {
        match until {
            Some(until) if until == from => format!("Rested on {}.", long_day(from)),
            Some(until) => format!("Rested from {} to {}.", long_day(from), long_day(until)),
            None => format!("Resting since {}.", long_day(from)),
        }
    }

    fn sparkline(&self, label: &str, first: (Day, i64), last: (Day, i64)) -> String {
        if first.0 == last.0 {
            return format!("{label}: {}.", signed(last.1));
        }
        if first.1 == last.1 {
            return format!("{label}: {}, as on {}.", signed(last.1), long_day(first.0));
        }
        format!("{label}: {}, from {} on {}.", signed(last.1), signed(first.1), long_day(first.0))
    }

    fn timeline_measurement(&self, title: &str, moment: MeasuringMoment, respondent: Option<&str>) -> String {
        let about: Vec<String> = [name(moment).map(str::to_lowercase), respondent.map(str::to_owned)]
            .into_iter()
            .flatten()
            .collect();
        if about.is_empty() {
            format!("Measured: {title}")
        } else {
            format!("Measured: {title} ({})", about.join(", "))
        }
    }
}

fn name(moment: MeasuringMoment) -> Option<&'static str> {
    match moment {
        MeasuringMoment::Baseline => Some("Baseline"),
        MeasuringMoment::Mid => Some("Midpoint"),
        MeasuringMoment::End => Some("End"),
        MeasuringMoment::AlongTheWay => None,
    }
}

/// With a real minus sign.
fn signed(number: i64) -> String {
    if number < 0 { format!("\u{2212}{}", number.unsigned_abs()) } else { number.to_string() }
}
